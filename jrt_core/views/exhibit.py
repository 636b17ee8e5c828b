"""What leaves the product: a figure with all that belongs to it. Every export is made of this alone.

So a number in a slide, a report or a sheet is the page's number, and what was not known on the page is not
known there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from jrt_core.catalog.model import Language
from jrt_core.views import format as fmt
from jrt_core.views.compare_page import CompareView
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.map_page import MapView
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.series import SeriesView
from jrt_core.views.sources import SourceNote

# Which figure of its page it is. The values stand in files and links.
Kind = Literal[
    "karta",
    "serie",
    "jamfor",
    "varme",
    "varmealla",
    "kommun",
    "noterat",
    "framsteg",
    "fragor",
    "liknande",
    "start",
    "planer",
    "plan",
    "logik",
    "matt",
    "avstand",
    "vita",
]
Drawing = MapView | SeriesView | CompareView | ProfileView | TableFigure
# A measure's row: its own status is in its last column, under this key.
STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a grid. `decimals` is None for one of texts; a year has none and no thousands' mark."""

    key: str
    head: str
    decimals: int | None = None
    is_year: bool = False

    @property
    def is_number(self) -> bool:
        """Whether its cells are numbers."""
        return self.decimals is not None


@dataclass(frozen=True, slots=True)
class Cell:
    """What is printed, and the number behind it: None for a text, and where there is no value."""

    text: str
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The figure as a table. A row has a cell for each column; one without a value says why in its last.

    `keys` are columns of codes, each with that of its labels, which together tell rows of one year apart.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keys: tuple[tuple[str, str], ...] = (("code", "place"),)

    @property
    def has_numbers(self) -> bool:
        """Whether it holds values at all, and not words alone."""
        return any(column.is_number and not column.is_year for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A figure to take along.

    `title` and `subtitle` say what it is (indicator; measure, area, year), `headline` what it finds. `path`
    rebuilds it on the site, `name` is a file name without its ending, of safe characters. `alt` is for those
    who do not see it, `script` what a speaker has written for it.
    """

    kind: Kind
    language: Language
    title: str
    subtitle: str
    headline: str
    sentences: tuple[str, ...]
    cautions: tuple[str, ...]
    drawing: Drawing
    grid: Grid
    source: SourceNote
    build: str
    path: str
    name: str
    alt: str
    script: str = ""

    def address(self, site: str) -> str:
        """The link that rebuilds it, on a site such as https://karta.example."""
        return f"{site.rstrip('/')}{self.path}"

    @property
    def is_empty(self) -> bool:
        """Whether it has no value at all; of words alone, no row."""
        if not self.grid.has_numbers:
            return not self.grid.rows
        return not any(
            cell.value is not None
            for row in self.grid.rows
            for column, cell in zip(self.grid.columns, row, strict=True)
            if column.is_number and not column.is_year
        )


Write = Callable[[float, int], Cell]


def writer(language: Language) -> Write:
    """Writes a number with so many decimals as a cell; NaN has no value."""

    def write(value: float, decimals: int) -> Cell:
        printed = fmt.number(value, language, decimals)
        return Cell(printed, None if math.isnan(value) else float(value))

    return write


def words(grid: Iterable[Iterable[str]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of words alone."""
    return tuple(tuple(Cell(word) for word in row) for row in grid)
