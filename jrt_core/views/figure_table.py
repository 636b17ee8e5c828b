"""A figure that is a table: its cells may have a ground by class, or a bar on an axis of their column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jrt_core.views.palette import Palette, class_color

Sex = Literal["women", "men"]

# Classes on each side of a diverging scale, and of a scale of levels.
STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column. `part` is its width in parts of the table's; an `optional` one goes where there is no room.

    A `turned` head is read from below, for a word wider than its column. `ticks` are the labels of an axis
    for bars, and their places from 0 to 1.
    """

    head: str
    part: float
    optional: bool = False
    centered: bool = False
    turned: bool = False
    ticks: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """Words, the first of them in bold; the class of the ground; a bar from and to, 0 to 1 of the column.

    `marks` tell whose value is at which end of the bar.
    """

    strong: str = ""
    text: str = ""
    shade: int | None = None
    bar: tuple[float, float] | None = None
    marks: tuple[tuple[Sex, float], ...] = ()

    @property
    def words(self) -> str:
        """All its words."""
        return " ".join(part for part in (self.strong, self.text) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row; its first cell is its head. `group` is the heading that it stands under."""

    cells: tuple[TableCell, ...]
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFigure:
    """The table, and in `note` how to read it. Its classes are `diverging` from -4 to 4, or levels from 0.

    Of a `whole` one every row is shown, though words may be cut.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    note: str = ""
    diverging: bool = True
    whole: bool = False

    def without_optional(self) -> TableFigure:
        """The table without the columns that can go."""
        kept = [n for n, column in enumerate(self.columns) if not column.optional]
        return replace(
            self,
            columns=tuple(self.columns[n] for n in kept),
            rows=tuple(replace(row, cells=tuple(row.cells[n] for n in kept)) for row in self.rows),
        )

    def ground(self, cell: TableCell, palette: Palette) -> str | None:
        """The colour under a cell, None for none."""
        if cell.shade is None:
            return None
        return class_color(palette, cell.shade, diverging=self.diverging, steps=STEPS)

    def widths(self) -> tuple[float, ...]:
        """The columns' parts of the width, 1 in all."""
        whole = sum(column.part for column in self.columns)
        return tuple(column.part / whole for column in self.columns)


def told(words: Iterable[str]) -> tuple[TableCell, ...]:
    """Cells of words, the first in bold."""
    first, *others = words
    return (TableCell(strong=first), *(TableCell(text=word) for word in others))


def of_words(heads: Sequence[tuple[str, float]], rows: Iterable[Sequence[str]]) -> TableFigure:
    """A table of words: heads with their parts of the width."""
    return TableFigure(
        columns=tuple(TableColumn(head=head, part=part) for head, part in heads),
        rows=tuple(TableRow(cells=told(row)) for row in rows),
    )
