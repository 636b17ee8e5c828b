"""`refresh` in a process of its own that is killed or interrupted: the store never mixes two publications."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jrt_core.cli.refresh import INTERRUPTED
from jrt_core.indicators.atlas import open_atlas
from jrt_core.settings import ROOT, Settings
from jrt_core.sources.fetched import Store
from jrt_core.store import build
from tests import tiny
from tests.servers.tiny_sources import (
    KPIS,
    SERIES_OF,
    TinySources,
    add_table,
    environment,
    published_groups,
    published_versions,
    serve_tiny,
)
from tests.servers.versions import leftovers

KILLS = 50
# A warm process that refreshes in children of its own: to import everything anew would take each a second. A
# process with threads must not be forked, so the libraries are told to make none when they are imported.
NO_THREADS = {"OPENBLAS_NUM_THREADS": "1", "JE_ARROW_MALLOC_CONF": "background_thread:false"}
FORKING = """
import os, sys
from pathlib import Path
import jrt_core.cli.app
tasks = Path("/proc/self/task")
assert not tasks.exists() or len(list(tasks.iterdir())) == 1
print("ready", flush=True)
while sys.stdin.readline():
    child = os.fork()
    if child == 0:
        code = 70
        try:
            code = jrt_core.cli.app.main(["refresh"])
        finally:
            sys.stdout.flush()
            os._exit(code)
    print("child", child, flush=True)
    sys.stdin.readline()
    status = os.waitpid(child, 0)[1]
    print("ended", os.waitstatus_to_exitcode(status), flush=True)
"""


@pytest.fixture(scope="module")
def running() -> Iterator[TinySources]:
    with serve_tiny() as sources:
        yield sources


@pytest.fixture
def sources(running: TinySources) -> TinySources:
    running.forget()
    return running


def embedded(folder: Path) -> Settings:
    """A tiny folder whose store has nothing but embedded figures yet."""
    settings = tiny.write(folder)
    add_table(settings)
    build.build(settings)
    return settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return embedded(tmp_path)


class Runner:
    """Refreshes one folder, each time in a process of its own."""

    def __init__(self, settings: Settings, sources: TinySources) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-c", FORKING],
            cwd=ROOT,
            env=os.environ | environment(settings, sources) | NO_THREADS,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._line() == ["ready"]

    def start(self) -> int:
        """Begin a refresh; the number of its process, which stays its own until `ended`."""
        return self._ask("child")

    def ended(self) -> int:
        """Wait for the end of what was begun: its exit code, or the signal below zero."""
        return self._ask("ended")

    def close(self) -> None:
        self._process.communicate()

    def _ask(self, name: str) -> int:
        """Let it go on to the line with a name, past what the command says."""
        assert self._process.stdin is not None
        print("go on", file=self._process.stdin, flush=True)
        while (line := self._line())[0] != name:
            pass
        return int(line[1])

    def _line(self) -> list[str]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the process has ended"
        return line.split() or [""]


def versions(settings: Settings) -> dict[str, int]:
    """The version of each series in the published store, which must be whole and of one version."""
    found = {}
    for group, one in published_groups(settings).items():
        (found[SERIES_OF[group]],) = one.versions
    return found


def drafts(settings: Settings) -> list[Path]:
    """What a finished run must not leave behind."""
    made = [*settings.published.iterdir(), *settings.shapes.iterdir()]
    strange = [path for path in made if path.suffix not in (".json", ".geojson", ".lock", ".duckdb")]
    return strange + list(settings.published.glob("draft-*")) + leftovers(settings.fetched)


def test_killed_at_any_moment_the_store_has_each_series_whole_and_the_next_run_goes_on(
    sources: TinySources, tmp_path: Path
) -> None:
    measured = Runner(embedded(tmp_path / "measured"), sources)
    measured.start()
    began = time.monotonic()
    assert measured.ended() == 0
    whole_run = time.monotonic() - began
    measured.close()

    settings = embedded(tmp_path / "killed")
    runner = Runner(settings, sources)
    chance = random.Random(20261126)
    killed = 0
    before = versions(settings)
    assert set(before.values()) == {0}
    for number in range(KILLS + KILLS // 5):
        # The sixth of each six takes up what a run that was cut off has left, after a new publication.
        disturbed = number % 6 < 5
        if number % 2 == 1:
            sources.publish()
        process = runner.start()
        if disturbed:
            # Longer than it takes, so that some come to their end.
            time.sleep(chance.uniform(0, 1.2 * whole_run))
            os.kill(process, signal.SIGKILL)
        code = runner.ended()
        assert code in ((0, -signal.SIGKILL) if disturbed else (0,))
        killed += code != 0
        # `versions` finds each series of one publication, and `published_groups` reads a whole store.
        found = versions(settings)
        assert found.keys() == before.keys()
        assert all(before[name] <= version <= sources.version for name, version in found.items())
        before = found
    assert killed > KILLS / 3
    open_atlas(settings).store.close()
    # One run ends what was cut off and spares what that had fetched; the next one asks for everything.
    sources.publish()
    for _ in range(2):
        runner.start()
        assert runner.ended() == 0
    runner.close()
    assert set(versions(settings).values()) == {sources.version}
    assert set.union(*published_versions(settings).values()) == {sources.version}
    assert drafts(settings) == []
    assert Store(settings.fetched).status("kolada").unfinished_since is None


def refresh(settings: Settings, sources: TinySources) -> subprocess.Popen[str]:
    """The command as an operator gives it."""
    return subprocess.Popen(
        [sys.executable, "-B", "-m", "jrt_core", "refresh"],
        cwd=ROOT,
        env=os.environ | environment(settings, sources),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_ctrl_c_publishes_nothing_and_the_next_run_asks_only_for_the_rest(
    settings: Settings, sources: TinySources
) -> None:
    # Two KPIs with what they are and four pages, then what the third is and two pages, and then silence.
    sources.kolada.faults.queue(*[None] * 13, "timeout")
    process = refresh(settings, sources)
    while len(sources.kolada.log.asked) < 14:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    told, complaint = process.communicate()
    assert (process.returncode, told) == (1, "")
    assert complaint.splitlines()[-1] == INTERRUPTED
    assert "Traceback" not in complaint
    assert set(versions(settings).values()) == {0}

    finished = {kpi for kpi in KPIS if any(f"/{kpi}" in target for target in sources.kolada.log.targets)}
    pages = [target for target in sources.kolada.log.targets[:13] if "/data/" in target]
    assert (len(finished), len(pages)) == (3, 10)
    sources.kolada.log.asked.clear()
    process = refresh(settings, sources)
    told, _ = process.communicate()
    assert process.returncode == 0, told
    assert not set(pages) & set(sources.kolada.log.targets)
    assert set(versions(settings).values()) == {1}
    assert drafts(settings) == []
