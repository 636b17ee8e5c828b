"""`show`: the figures of an indicator, one row a region."""

from __future__ import annotations

import numpy as np

from jrt_core.catalog.model import Indicator, Level
from jrt_core.cli.choose import Choice, Request, choose
from jrt_core.cli.output import Value, number, to_csv, to_json, to_table
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.frames import group_frame, parity_classes, region_frame

FIGURES = ("women", "men", "total", "difference", "ratio", "normalised")
COLUMNS = ("region", "name", "year", "age", "background", *FIGURES, "parity_class", "status")
# A table is for reading; exact values are in the other formats.
DECIMALS = {"ratio": 1, "normalised": 3}

Row = dict[str, Value]


def show(atlas: Atlas, request: Request, form: str) -> str:
    """What a request asks for, as a text in the format; raises `UnknownNameError` or `ChoiceError`."""
    choice = choose(atlas, request)
    rows = _rows(atlas, choice)
    if form == "csv":
        return to_csv(COLUMNS, rows)
    if form == "json":
        return to_json(rows)
    cells = [_cells(row, choice.indicator) for row in rows]
    note = origin(choice.indicator, choice.age, choice.background, choice.year)
    return f"{to_table(COLUMNS, cells, FIGURES)}\n\n{note}"


def _rows(atlas: Atlas, choice: Choice) -> list[Row]:
    """A row for each region: all in Swedish order, or those chosen in the order given."""
    rows = {row["region"]: row for level in choice.levels for row in _level_rows(atlas, choice, level)}
    return list(rows.values()) if choice.regions is None else [rows[r.code] for r in choice.regions]


def _level_rows(atlas: Atlas, choice: Choice, level: Level) -> list[Row]:
    group = group_frame(atlas, choice.indicator, age=choice.age, background=choice.background)
    frame = region_frame(atlas, group, choice.indicator, level=level, year=choice.year)
    figures = frame[list(FIGURES)].to_numpy(np.float64)
    return [
        {
            "region": region,
            "name": name,
            "year": choice.year,
            "age": choice.age,
            "background": choice.background,
            **dict(zip(FIGURES, (number(value) for value in values), strict=True)),
            "parity_class": None if parity is None else parity.value,
            "status": status,
        }
        for region, name, status, parity, values in zip(
            frame["region"], frame["name"], frame["status"], parity_classes(frame), figures, strict=True
        )
    ]


def _cells(row: Row, indicator: Indicator) -> dict[str, str]:
    """A row as texts, figures with as many decimals as the indicator is shown with."""
    cells = {}
    for column, value in row.items():
        if column in FIGURES and value is not None:
            cells[column] = f"{value:.{DECIMALS.get(column, indicator.decimals)}f}"
        else:
            cells[column] = "" if value is None else str(value)
    return cells


def origin(indicator: Indicator, age: str, background: str, year: int) -> str:
    """What the figures are, whose, and under which reservations: no figure goes without."""
    used = indicator.used_series(age, background)
    series = ", ".join(dict.fromkeys(s.id for s in used))
    producers = ", ".join(dict.fromkeys(s.producer for s in used))
    caveats = reservations(indicator, year)
    parts = [f"{indicator.id}: {indicator.title.sv}, {indicator.unit}", f"source: {producers} {series}"]
    return "; ".join(parts + ([f"reservations: {', '.join(caveats)}"] if caveats else []))


def reservations(indicator: Indicator, year: int) -> list[str]:
    """Codes of the reservations about an indicator in a year, each once."""
    caveats = (*indicator.caveats, *(b.caveat for b in indicator.breaks if b.year <= year))
    return list(dict.fromkeys(caveats))
