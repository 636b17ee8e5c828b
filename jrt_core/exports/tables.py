"""The table of a figure as a file: for a spreadsheet, for a program, for a statistician."""

from __future__ import annotations

import codecs
import math
from collections.abc import Iterator

from jrt_core.exports.dataset import json_stat
from jrt_core.exports.words import caveats, printable, status, unit
from jrt_core.exports.workbook import xlsx
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.table import finished, safe, writer_of
from jrt_core.views.text import Texts, texts

__all__ = ["csv", "json_stat", "xlsx"]


def csv(exhibit: Exhibit, site: str, *, excel: bool = True) -> bytes:
    """UTF-8, a row of numbers for each row of the grid, then what they are.

    For `excel` with a mark that it understands, and in Swedish with semicolons and decimal commas, as it
    wants; otherwise without a mark, and with commas and decimal points in both languages. A missing value is
    an empty cell; the last column says why.
    """
    text = texts(exhibit.language)
    out, writer, number = writer_of(exhibit.language if excel else "en")
    columns = exhibit.grid.columns
    writer.writerow([safe(printable(column.head)) for column in columns])
    for row in exhibit.grid.rows:
        cells = [
            number(math.nan if cell.value is None else cell.value)
            if column.is_number
            else safe(printable(cell.text))
            for column, cell in zip(columns, row, strict=True)
        ]
        writer.writerow([*cells[:-1], safe(status(exhibit, row, text))])
    made = finished(out, writer, map(printable, _lines(exhibit, site, text)))
    return made if excel else made.removeprefix(codecs.BOM_UTF8)


def _lines(exhibit: Exhibit, site: str, text: Texts) -> Iterator[str]:
    yield from (exhibit.title, exhibit.subtitle)
    measured_in = unit(exhibit, text)
    yield from (f"{text('column-unit')}: {measured_in}",) if measured_in else ()
    yield text("tables-empty") if exhibit.is_empty else exhibit.headline
    yield from (*exhibit.sentences, *exhibit.cautions, *exhibit.source.lines, *caveats(exhibit))
    yield from (text("data-csv-build", build=exhibit.build), exhibit.address(site))
