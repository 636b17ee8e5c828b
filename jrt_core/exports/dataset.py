"""A figure's table as a JSON-stat 2 dataset (https://json-stat.org/full/): what statistical programs read."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jrt_core.catalog.model import Unit
from jrt_core.exports.words import Row, caveats, has_value, printable, reason, unit
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import STATUS, Column, Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.row_sources import CAVEATS, SOURCE
from jrt_core.views.text import Texts, texts

# What the axes of some columns are called; others have their column's name.
AXES = {"code": "region", "title": "indicator"}
# The code of what has none, such as the one plan of a region.
NONE = "-"
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
    """A dataset of what rows are about (places, indicators), years if any, and measures, the last fastest.

    A cell without a value has its reason as `status`; a value that we have made has there what of. What else
    stands in a row is a note to its category, if there is one axis of them; its source always is one to its
    indicator. A cell that has neither is in no row of the table. A table of words alone has no dataset.
    """
    text = texts(exhibit.language)
    axes = (*_subjects(exhibit, text), *_years(exhibit, text), _measures(exhibit, text))
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
            "caveats": list(caveats(exhibit)),
            "build": exhibit.build,
            "link": exhibit.address(site),
        },
    }
    return printable(json.dumps(document, ensure_ascii=False)).encode()


def _notes(exhibit: Exhibit, text: Texts) -> list[str]:
    first = text("tables-empty") if exhibit.is_empty else exhibit.headline
    return [first, *exhibit.sentences, *exhibit.cautions]


def _subjects(exhibit: Exhibit, text: Texts) -> Iterator[_Axis]:
    """What rows are about, with a row's texts as notes where one axis tells rows apart."""
    keys, rows = _keys(exhibit), exhibit.grid.rows
    ok = text("status-ok")
    for key, named in exhibit.grid.keys:
        code, label = keys[key], keys[named]
        told = _told(exhibit, key)
        notes: dict[str, dict[str, None]] = {}
        for row in rows:
            said = (
                f"{exhibit.grid.columns[n].head}: {row[n].text}" for n in told if row[n].text not in ("", ok)
            )
            notes.setdefault(row[code].text, {}).update(dict.fromkeys(said))
        name = AXES.get(key, key)
        yield _Axis(
            code=name,
            role="geo" if name == AXES["code"] else None,
            label=exhibit.grid.columns[label].head,
            categories={row[code].text or NONE: row[label].text or text("tables-none") for row in rows},
            more={"note": {key: [*note] for key, note in notes.items() if note}},
        )


def _told(exhibit: Exhibit, key: str) -> list[int]:
    """The columns whose texts say more of a place than which it is; the status of a series is of one year.

    Where two axes tell rows apart, those that are about the indicator alone.
    """
    if len(exhibit.grid.keys) > 1:
        own = {SOURCE, CAVEATS} if key == "indicator" else set()
        return [n for n, column in enumerate(exhibit.grid.columns) if column.key in own]
    named = {"code", "place", "title"} | ({STATUS} if exhibit.kind in ("serie", "avstand") else set())
    return [n for n, c in enumerate(exhibit.grid.columns) if not c.is_number and c.key not in named]


def _years(exhibit: Exhibit, text: Texts) -> Iterator[_Axis]:
    """The years, of a figure that has any."""
    years = sorted({_year(exhibit, row) for row in exhibit.grid.rows})
    if any(years):
        categories = {year: year for year in years}
        yield _Axis(code="year", role="time", label=text("column-year"), categories=categories, more={})


def _year(exhibit: Exhibit, row: Row) -> str:
    """The year of a row, or of the whole figure; empty where it has none of its own."""
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
        # Indicators have each a unit, which stands in their rows.
        more={"unit": units} if exhibit.grid.keys == (("code", "place"),) else {},
    )


def _numbers(exhibit: Exhibit) -> list[tuple[int, Column]]:
    """The columns of values and their places."""
    return [(n, c) for n, c in enumerate(exhibit.grid.columns) if c.is_number and not c.is_year]


def _cells(exhibit: Exhibit, axes: Sequence[_Axis], text: Texts) -> tuple[list[float | None], dict[str, str]]:
    found = [{code: n for n, code in enumerate(axis.categories)} for axis in axes]
    values: list[float | None] = [None] * math.prod(map(len, found))
    statuses: dict[str, str] = {}
    keys = [_keys(exhibit)[key] for key, _ in exhibit.grid.keys]
    for row in exhibit.grid.rows:
        year = _year(exhibit, row)
        named = [*(row[key].text or NONE for key in keys), *([year] if year else [])]
        first = 0
        for places, name in zip(found[:-1], named, strict=True):
            first = first * len(places) + places[name]
        first *= len(found[-1])
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
