"""Where each row of a table of many indicators is from, and which of the reservations are about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jrt_core.views.exhibit import Cell, Column, Grid
from jrt_core.views.sources import SourceNote
from jrt_core.views.text import Texts

SOURCE, CAVEATS = "source", "caveats"


def together(notes: Iterable[SourceNote], first: tuple[str, ...] = ()) -> SourceNote:
    """Several notes as one, under the lines `first`: each line and each reservation once."""
    listed = list(notes)
    return SourceNote(
        lines=tuple(dict.fromkeys((*first, *(line for note in listed for line in note.lines)))),
        caveats=tuple(dict.fromkeys(caveat for note in listed for caveat in note.caveats)),
    )


def with_sources(grid: Grid, notes: Sequence[SourceNote], whole: SourceNote, text: Texts) -> Grid:
    """The grid with two columns before its last: a row's source, and its reservations' numbers in `whole`."""
    number = {caveat: n for n, caveat in enumerate(whole.caveats, start=1)}
    # That differences are our own calculations is true of every row.
    common = text("source-processing")
    columns = (
        Column(key=SOURCE, head=text("tables-source")),
        Column(key=CAVEATS, head=text("exhibit-notes")),
    )
    return replace(
        grid,
        columns=(*grid.columns[:-1], *columns, grid.columns[-1]),
        rows=tuple(
            (
                *row[:-1],
                Cell(" ".join(line for line in note.lines if line != common)),
                Cell(_listed(number[caveat] for caveat in note.caveats) or text("exhibit-notes-none")),
                row[-1],
            )
            for row, note in zip(grid.rows, notes, strict=True)
        ),
    )


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(numbers)))
