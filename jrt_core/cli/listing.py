"""`list`: the indicators and what can be shown of each."""

from __future__ import annotations

from collections.abc import Iterable

from jrt_core.catalog.model import Indicator
from jrt_core.cli.output import to_csv, to_json, to_table
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas

COLUMNS = ("id", "goal", "title", "unit", "levels", "years", "ages", "backgrounds", "sources")


def listing(atlas: Atlas, goal: str | None, form: str) -> str:
    """All indicators, or those of a goal, in the catalogue's order; `UnknownNameError` for a goal."""
    wanted = None if goal is None else goal.strip().casefold()
    if goal is not None and wanted not in atlas.catalog.goal:
        raise UnknownNameError("goal", goal, atlas.catalog.goal)
    entries = [_entry(atlas, i) for i in atlas.catalog.indicators if wanted in (None, i.goal)]
    if form == "json":
        return to_json(entries)
    rows = [{key: _cell(value) for key, value in entry.items()} for entry in entries]
    return to_csv(COLUMNS, rows) if form == "csv" else to_table(COLUMNS, rows)


def ranges(years: Iterable[int]) -> str:
    """Ascending years as text: `1994, 1998–2001`."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1][1:] = [year]
        else:
            runs.append([year])
    return ", ".join("–".join(str(end) for end in run) for run in runs)


def _entry(atlas: Atlas, indicator: Indicator) -> dict[str, str | list[str] | list[int]]:
    coverage = atlas.coverage
    return {
        "id": indicator.id,
        "goal": indicator.goal,
        "title": indicator.title.sv,
        "unit": indicator.unit.value,
        "levels": [level.value for level in coverage.levels(indicator.id)],
        "years": list(coverage.years(indicator.id)),
        "ages": list(coverage.ages(indicator.id)),
        "backgrounds": list(coverage.backgrounds(indicator.id)),
        "sources": list(dict.fromkeys(series.id for series in indicator.series)),
    }


def _cell(value: str | list[str] | list[int]) -> str:
    if isinstance(value, str):
        return value
    numbers = [item for item in value if isinstance(item, int)]
    return ranges(numbers) if numbers else ", ".join(str(item) for item in value)
