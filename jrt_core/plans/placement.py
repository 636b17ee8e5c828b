"""Organisations that place themselves on progress stairs over time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from jrt_core.errors import UploadError
from jrt_core.plans.period import Period
from jrt_core.plans.shared import Ladder
from jrt_core.sources.uploads import Row

ORGANISATION, DAY, STEP = "organisation", "datum", "steg"
COLUMNS = (ORGANISATION, DAY, STEP)
# More lines than this nobody can tell apart.
MOST_ORGANISATIONS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """An organisation's steps, by day; steps count from 1, the lowest. `said` are the days as given."""

    organisation: str
    days: tuple[dt.date, ...]
    said: tuple[str, ...]
    steps: tuple[int, ...]


def climbs(rows: Iterable[Row], ladder: Ladder) -> tuple[Climb, ...]:
    """Each organisation's steps in order of time; `UploadError` at the first line that cannot be one."""
    found: dict[str, dict[dt.date, tuple[str, int]]] = {}
    for row in rows:
        name, said = row.cells[ORGANISATION], row.cells[STEP]
        if not name:
            raise UploadError("upload-missing", line=str(row.line), column=ORGANISATION)
        if not said.isdecimal() or not 1 <= int(said) <= len(ladder.steps):
            raise UploadError("upload-step", line=str(row.line), steps=str(len(ladder.steps)))
        days = found.setdefault(name, {})
        day = _day(row)
        if day in days:
            raise UploadError("upload-twice", line=str(row.line))
        days[day] = row.cells[DAY], int(said)
    if len(found) > MOST_ORGANISATIONS:
        raise UploadError("upload-many-organisations", most=str(MOST_ORGANISATIONS))
    return tuple(
        Climb(
            organisation=name,
            days=tuple(sorted(days)),
            said=tuple(days[day][0] for day in sorted(days)),
            steps=tuple(days[day][1] for day in sorted(days)),
        )
        for name, days in found.items()
    )


def _day(row: Row) -> dt.date:
    try:
        found = Period(from_date=row.cells[DAY]).start
    except ValueError:
        found = None
    if found is None:
        raise UploadError("upload-date", line=str(row.line))
    return found
