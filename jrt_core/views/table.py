"""The table to take along: every listed region as CSV, with its source in the file."""

from __future__ import annotations

import csv
import io
import math

from jrt_core.views.map_page import MapView
from jrt_core.views.text import texts

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_name(view: MapView) -> str:
    """A file name of safe characters: indicator, area and year."""
    area = view.selection.county or "sverige"
    return f"{view.selection.indicator}_{area}_{view.selection.year}.csv"


def csv_bytes(view: MapView) -> bytes:
    """UTF-8 with a mark that Excel understands; semicolons and decimal commas in Swedish, as Excel wants."""
    text = texts(view.selection.language)
    swedish = view.selection.language == "sv"
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if swedish else ",", lineterminator="\r\n")

    def number(value: float) -> str:
        if math.isnan(value):
            return ""
        plain = f"{value:.10g}"
        return plain.replace(".", ",") if swedish else plain

    writer.writerow(
        [
            "code",
            text(f"column-place-{view.selection.level.value}"),
            text("column-women"),
            text("column-men"),
            text("column-total"),
            text("column-difference"),
            text("column-ratio"),
            text("column-year"),
            text("column-n"),
            text("column-status"),
        ]
    )
    for row in view.rows:
        values = (row.women, row.men, row.total, row.difference, row.ratio)
        writer.writerow(
            [
                row.code,
                safe(row.name),
                *map(number, values),
                view.selection.year,
                number(row.persons),
                text(f"status-{row.status}"),
            ]
        )
    writer.writerow([])
    for line in (view.title, view.legend.title, *view.source.lines, *view.source.caveats):
        writer.writerow([safe(line)])
    return out.getvalue().encode("utf-8-sig")


def safe(value: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value
