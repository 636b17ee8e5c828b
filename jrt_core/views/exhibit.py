"""What leaves the product: a figure with all that belongs to it. Every export is made of this alone.

So a number in a slide, a report or a sheet is the page's number, and what was not known on the page is not
known there.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from jrt_core.catalog.model import Language
from jrt_core.views.compare_page import CompareView
from jrt_core.views.map_page import MapView
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.series import SeriesView
from jrt_core.views.sources import SourceNote

Kind = Literal["karta", "serie", "jamfor", "kommun"]
Drawing = MapView | SeriesView | CompareView | ProfileView


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
    """The figure as a table. A row has a cell for each column; one without a value says why in its last."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


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
        """Whether it has no value at all."""
        return not any(
            cell.value is not None
            for row in self.grid.rows
            for column, cell in zip(self.grid.columns, row, strict=True)
            if column.is_number and not column.is_year
        )


def number_cell(value: float, text: str) -> Cell:
    """A number as it is printed; NaN has none."""
    return Cell(text, None if math.isnan(value) else float(value))
