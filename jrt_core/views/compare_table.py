"""The comparison to take along: a row for each area and year, with its source in the file."""

from __future__ import annotations

from jrt_core.views.compare_page import CompareView
from jrt_core.views.table import finished, safe, writer_of
from jrt_core.views.text import texts


def csv_name(view: CompareView) -> str:
    """A file name of safe characters."""
    return f"{view.selection.indicator}_jamforelse_{view.selection.year}.csv"


def csv_bytes(view: CompareView) -> bytes:
    """The rows of the shown year, then every year of the series, in the form of `table.csv_bytes`."""
    text = texts(view.selection.language)
    out, writer, number = writer_of(view.selection.language)
    sexes = ("women", "men", "total")
    columns = (*sexes, "difference", "lower", "upper", "ratio", "people")
    heads = ("women", "men", "total", "difference", "lower", "upper", "ratio", "n")
    names = {row.code: row.name for row in view.rows}
    place, year = text("column-area"), text("column-year")
    writer.writerow(
        [
            text("column-code"),
            place,
            year,
            *(text(f"column-{head}") for head in heads),
            text("column-trend"),
            text("column-made"),
        ]
    )
    for row in view.rows:
        values = [number(getattr(row, column)) for column in columns]
        trend = ", ".join(found.text for found in row.tags)
        writer.writerow(
            [row.code, safe(row.name), view.selection.year, *values, trend, safe(row.made or row.status)]
        )
    writer.writerow([])
    writer.writerow([text("column-code"), place, year, *(text(f"column-{sex}") for sex in sexes)])
    for panel in view.series.panels:
        for n, when in enumerate(panel.years):
            values = [number(getattr(panel, sex)[n]) for sex in sexes]
            writer.writerow([panel.code, safe(names[panel.code]), when, *values])
    return finished(out, writer, (view.title, *view.notes, *view.source.lines, *view.source.caveats))
