"""Texts as files can hold them, and the words for what a table has no number for."""

from __future__ import annotations

import re

from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import STATUS, Cell, Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.row_sources import CAVEATS
from jrt_core.views.text import Texts

# What XML cannot hold, and UTF-8 not all of.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# The columns that a row's status speaks of, and those of them that are made of women's and men's values.
PAIR, MADE = {"women", "men"}, {"difference", "ratio", "share", "size"}

Row = tuple[Cell, ...]


def printable(words: str) -> str:
    """The words without characters that a file cannot hold."""
    return UNPRINTABLE.sub("", words)


def has_value(exhibit: Exhibit, row: Row) -> bool:
    """Whether a row has any value besides its year."""
    return any(
        cell.value is not None and not column.is_year
        for column, cell in zip(exhibit.grid.columns, row, strict=True)
    )


def reason(exhibit: Exhibit, row: Row, key: str, text: Texts) -> str:
    """What stands in the column `key` of a row that has no value there: why, as far as the row tells."""
    columns = exhibit.grid.columns
    known = {column.key for column, cell in zip(columns, row, strict=True) if cell.value is not None}
    if key in MADE and known >= PAIR:
        return text("tables-undefined")
    told = printable(row[-1].text)
    # Beside a group or an indicator that has values its last column says other things.
    speaks = key in PAIR | MADE and exhibit.kind in ("karta", "serie", "varme", "varmealla")
    if told in ("", text("status-ok")) or not (speaks or not has_value(exhibit, row)):
        return text("tables-none")
    return told


def status(exhibit: Exhibit, row: Row, text: Texts) -> str:
    """What the last column says, also where a page has no need to say it."""
    if exhibit.grid.columns[-1].key != STATUS:
        return printable(row[-1].text) or text("tables-none")
    if row[-1].text or not has_value(exhibit, row):
        return printable(row[-1].text) or text("tables-none")
    return text("tables-as-published" if exhibit.kind == "jamfor" else "status-ok")


def caveats(exhibit: Exhibit) -> tuple[str, ...]:
    """The reservations about a figure, with the numbers that its rows name them by, if they do."""
    found = exhibit.source.caveats
    if all(column.key != CAVEATS for column in exhibit.grid.columns):
        return found
    return tuple(f"{n}. {caveat}" for n, caveat in enumerate(found, start=1))


def unit(exhibit: Exhibit, text: Texts) -> str | None:
    """The unit of women's and men's values, where the figure says one."""
    drawing = exhibit.drawing
    return text.symbol(drawing.unit) if isinstance(drawing, MapView | CompareView) else None
