"""Progress of long commands: a bar for people, lines for logs."""

from __future__ import annotations

import io
import os
import pty
import sys
import time

import pytest

from jrt_core.cli.progress import Progress


def test_a_log_gets_a_line_a_step() -> None:
    log = io.StringIO()
    with Progress(2, "Fetching", log) as progress:
        progress.step("kolada N00010: new")
        progress.step("kolada N00011: unchanged")
    assert log.getvalue() == "1/2 kolada N00010: new\n2/2 kolada N00011: unchanged\n"


def test_a_terminal_gets_a_bar_with_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1_000_000.0]
    monkeypatch.setattr(time, "time", lambda: now[0])
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as terminal, Progress(4, "Fetching", terminal) as progress:
        for name in ("a", "b", "c" * 200):
            now[0] += 40
            progress.step(name)
    seen = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "Fetching" in seen
    assert "3/4" in seen
    # One of four is left, at 40 s each.
    assert "00:00:40" in seen
    assert "c" * 30 in seen
    assert "c" * 31 not in seen
    # The cursor is shown again.
    assert seen.rstrip().endswith("\x1b[?25h")


def test_stderr_is_written_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert not sys.stderr.isatty()
    with Progress(1, "Fetching") as progress:
        progress.step("a")
    assert capsys.readouterr() == ("", "1/1 a\n")


def test_nothing_to_do_is_no_fault() -> None:
    with Progress(0, "Fetching", io.StringIO()):
        pass
