"""A figure's table as a JSON-stat 2 dataset (https://json-stat.org/full/): what statistical programs read."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any

from jrt_core.catalog.model import Unit
from jrt_core.exports.words import Row, has_value, printable, reason, unit
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Column, Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.text import Texts, texts

SHARES = ("ratio", "share")
DIFFERENCES = ("difference", "lower", "upper")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Axis:
    """A dimension: its categories' labels by code, and what they are to a program."""

    code: str
    role: str | None
    label: str
    categories: dict[str, str]
    more: dict[str, Any]

    def described(self) -> dict[str, Any]:
        category = {"index": list(self.categories), "label": self.categories, **self.more}
        return {"label": self.label, "category": category}


def json_stat(exhibit: Exhibit, site: str) -> bytes:
    """A dataset of places (or, of a profile, indicators), years and measures, the last fastest.

    A cell without a value has its reason as `status`; a value that we have made has there what of. What else
    stands in a row is a note to its category. A cell that has neither is in no row of the table.
    """
    text = texts(exhibit.language)
    axes = (_places(exhibit, text), _years(exhibit, text), _measures(exhibit, text))
    values, statuses = _cells(exhibit, axes, text)
    document = {
        "version": "2.0",
        "class": "dataset",
        "label": f"{exhibit.title}. {exhibit.subtitle}",
        "source": " ".join(exhibit.source.lines),
        "note": _notes(exhibit, text),
        "id": [axis.code for axis in axes],
        "size": [len(axis.categories) for axis in axes],
        "role": {axis.role: [axis.code] for axis in axes if axis.role},
        "dimension": {axis.code: axis.described() for axis in axes},
        "value": values,
        "status": statuses,
        "extension": {
            "language": exhibit.language,
            "unit": unit(exhibit, text),
            "caveats": list(exhibit.source.caveats),
            "build": exhibit.build,
            "link": exhibit.address(site),
        },
    }
    return printable(json.dumps(document, ensure_ascii=False)).encode()


def _notes(exhibit: Exhibit, text: Texts) -> list[str]:
    first = text("tables-empty") if exhibit.is_empty else exhibit.headline
    return [first, *exhibit.sentences, *exhibit.cautions]


def _places(exhibit: Exhibit, text: Texts) -> _Axis:
    """What rows are about, with a row's texts as notes."""
    keys, rows = _keys(exhibit), exhibit.grid.rows
    of_places = "code" in keys
    code, label = (keys["code"], keys["place"]) if of_places else (keys["title"], keys["title"])
    told, ok = _told(exhibit), text("status-ok")
    notes = {
        row[code].text: [
            f"{exhibit.grid.columns[n].head}: {row[n].text}" for n in told if row[n].text not in ("", ok)
        ]
        for row in rows
    }
    return _Axis(
        code="region" if of_places else "indicator",
        role="geo" if of_places else None,
        label=exhibit.grid.columns[label].head,
        categories={row[code].text: row[label].text for row in rows},
        more={"note": {key: note for key, note in notes.items() if note}},
    )


def _told(exhibit: Exhibit) -> list[int]:
    """The columns whose texts say more of a place than which it is; the status of a series is of one year."""
    named = {"code", "place", "title"} | ({"status"} if exhibit.kind == "serie" else set())
    return [n for n, c in enumerate(exhibit.grid.columns) if not c.is_number and c.key not in named]


def _years(exhibit: Exhibit, text: Texts) -> _Axis:
    return _Axis(
        code="year",
        role="time",
        label=text("column-year"),
        categories={year: year for year in sorted({_year(exhibit, row) for row in exhibit.grid.rows})},
        more={},
    )


def _year(exhibit: Exhibit, row: Row) -> str:
    """The year of a row, or of the whole figure."""
    keys = _keys(exhibit)
    if "year" in keys:
        return row[keys["year"]].text
    drawing = exhibit.drawing
    return str(drawing.selection.year) if isinstance(drawing, MapView | CompareView) else ""


def _measures(exhibit: Exhibit, text: Texts) -> _Axis:
    columns = _numbers(exhibit)
    units = {column.key: _unit_of(exhibit, column, text) for _, column in columns}
    return _Axis(
        code="measure",
        role="metric",
        label=text("tables-measure"),
        categories={column.key: column.head for _, column in columns},
        # The indicators of a profile have each a unit, which stands among their notes.
        more={} if exhibit.kind == "kommun" else {"unit": units},
    )


def _numbers(exhibit: Exhibit) -> list[tuple[int, Column]]:
    """The columns of values and their places."""
    return [(n, c) for n, c in enumerate(exhibit.grid.columns) if c.is_number and not c.is_year]


def _cells(
    exhibit: Exhibit, axes: tuple[_Axis, ...], text: Texts
) -> tuple[list[float | None], dict[str, str]]:
    places, years, measures = ({code: n for n, code in enumerate(axis.categories)} for axis in axes)
    values: list[float | None] = [None] * math.prod(map(len, (places, years, measures)))
    statuses: dict[str, str] = {}
    key = _keys(exhibit)["code" if axes[0].code == "region" else "title"]
    for row in exhibit.grid.rows:
        first = (places[row[key].text] * len(years) + years[_year(exhibit, row)]) * len(measures)
        for cell, (n, column) in enumerate(_numbers(exhibit), start=first):
            values[cell] = row[n].value
            missing = row[n].value is None
            said = reason(exhibit, row, column.key, text) if missing else _made(exhibit, row)
            if said:
                statuses[str(cell)] = said
    return values, statuses


def _made(exhibit: Exhibit, row: Row) -> str:
    """What a compared group's values are made of; empty for those of a source."""
    return row[-1].text if exhibit.kind == "jamfor" and has_value(exhibit, row) else ""


def _unit_of(exhibit: Exhibit, column: Column, text: Texts) -> dict[str, Any]:
    """A measure's decimals, and its unit where the figure says it."""
    drawing = exhibit.drawing
    if not isinstance(drawing, MapView | CompareView):
        return {"decimals": column.decimals}
    if column.key in SHARES:
        label = text.symbol(Unit.PERCENT)
    elif column.key == "n":
        label = text.symbol(Unit.PERSONS)
    elif column.key in DIFFERENCES and drawing.unit is Unit.PERCENT:
        label = text("symbol-percentage-points")
    else:
        label = text.symbol(drawing.unit)
    return {"label": label, "decimals": column.decimals}


def _keys(exhibit: Exhibit) -> dict[str, int]:
    """The places of the columns."""
    return {column.key: n for n, column in enumerate(exhibit.grid.columns)}
