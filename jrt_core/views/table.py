"""The table to take along: every listed region as CSV, with its source in the file."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterable
from typing import Any

from jrt_core.catalog.model import Language
from jrt_core.views.map_page import MapView
from jrt_core.views.rows import Row
from jrt_core.views.text import texts

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_name(view: MapView) -> str:
    """A file name of safe characters: indicator, area and year."""
    area = view.selection.county or "sverige"
    return f"{view.selection.indicator}_{area}_{view.selection.year}.csv"


def csv_bytes(view: MapView) -> bytes:
    """UTF-8 with a mark that Excel understands; semicolons and decimal commas in Swedish, as Excel wants."""
    text = texts(view.selection.language)
    out, writer, number = writer_of(view.selection.language)
    writer.writerow(
        [
            text("column-code"),
            text(f"column-place-{view.selection.level.value}"),
            text("column-women"),
            text("column-men"),
            text("column-total"),
            text("column-difference"),
            text("column-ratio"),
            *([text("column-share")] if view.counted else []),
            text("column-year"),
            text("column-n"),
            text("column-status"),
        ]
    )
    for row in view.rows:
        values = (row.women, row.men, row.total, row.difference, round(row.ratio, 1))
        share = [number(round(row.share, 1))] if view.counted else []
        writer.writerow(
            [
                row.code,
                safe(row.name),
                *map(number, values),
                *share,
                view.selection.year,
                number(_persons(row, view)),
                text(f"status-{row.status}"),
            ]
        )
    return finished(out, writer, (view.title, view.legend.title, *view.source.lines, *view.source.caveats))


def _persons(row: Row, view: MapView) -> float:
    """How many people a figure is about: where people are counted, the figure itself."""
    return row.women + row.men if view.counted and view.people else row.persons


def series_name(view: MapView) -> str:
    """A file name of safe characters for the series."""
    return f"{view.selection.indicator}_{view.selection.county or 'sverige'}_serie.csv"


def series_bytes(view: MapView) -> bytes:
    """Every year of the areas in the series chart, in the form of `csv_bytes`."""
    text, series = texts(view.selection.language), view.series
    out, writer, number = writer_of(view.selection.language)
    sexes = ("women", "men") if series.by_sex else ("total",)
    place = text(f"column-place-{view.selection.level.value}")
    heads = [text(f"column-{sex}") for sex in sexes]
    writer.writerow([text("column-code"), place, text("column-year"), *heads])
    for panel in series.panels:
        for n, year in enumerate(panel.years):
            values = [number(getattr(panel, sex)[n]) for sex in sexes]
            writer.writerow([panel.code, safe(panel.name), year, *values])
    return finished(out, writer, (view.title, *series.source.lines, *series.source.caveats))


def writer_of(language: Language) -> tuple[io.StringIO, Any, Callable[[float], str]]:
    """A buffer, what writes to it, and how numbers are written in the language."""
    swedish = language == "sv"
    out = io.StringIO()

    def number(value: float) -> str:
        if math.isnan(value):
            return ""
        plain = f"{value:.10g}"
        return plain.replace(".", ",") if swedish else plain

    return out, csv.writer(out, delimiter=";" if swedish else ",", lineterminator="\r\n"), number


def finished(out: io.StringIO, writer: Any, lines: Iterable[str]) -> bytes:
    """The file, with what it is and where it comes from in its last rows."""
    writer.writerow([])
    for line in lines:
        writer.writerow([safe(line)])
    return out.getvalue().encode("utf-8-sig")


def safe(value: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value
