"""How far a long command has come: a bar with the time left on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self, TextIO

import click

# A longer text would make the bar wider than a terminal, and a bar that wraps is drawn anew on each line.
LONGEST = 30


class Progress:
    """Counts steps up to `total`. Writes to stderr, so that what a command finds can be piped on."""

    def __init__(self, total: int, label: str, stream: TextIO | None = None) -> None:
        self._total, self._done = total, 0
        self._stream = stream or sys.stderr
        self._bar = (
            click.progressbar(
                length=total,
                label=label,
                show_eta=True,
                show_pos=True,
                item_show_func=_cut,
                file=self._stream,
            )
            if self._stream.isatty()
            else None
        )

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)

    def step(self, text: str) -> None:
        """One more is done; `text` says which, on one line."""
        self._done += 1
        if self._bar is None:
            print(f"{self._done}/{self._total} {text}", file=self._stream, flush=True)
        else:
            self._bar.update(1, text)

    def note(self, text: str) -> None:
        """Something that is no step, on a line of its own."""
        if self._bar is not None:
            print(file=self._stream)
        print(text, file=self._stream, flush=True)


def _cut(text: str | None) -> str | None:
    return text[:LONGEST] if text else None
