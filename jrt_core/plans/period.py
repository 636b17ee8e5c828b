"""Time as exactly as a document gives it, and where it stands on a day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from jrt_core.catalog.model import Text, require

DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(varen|hosten))?")
# Spring and autumn, as documents use them: the halves of a year.
SEASONS = {"varen": (1, 6), "hosten": (7, 12)}


class Stage(StrEnum):
    """Where a period stands on a given day."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    UNKNOWN = "unknown"


def _day(value: str, *, last: bool) -> dt.date:
    """The first or last day of a year, season, month or day as text; raises ValueError."""
    found = DAY.fullmatch(value)
    require(found is not None, f"{value!r} is no date; write 2016, 2016-hosten, 2016-11 or 2016-11-01")
    assert found is not None  # noqa: S101 - for the type checker
    year, month, day = (int(part) if part else 0 for part in found.groups()[:3])
    first, final = SEASONS.get(found[4] or "", (month or 1, month or 12))
    try:
        if day:
            return dt.date(year, month, day)
        return dt.date(year, final, calendar.monthrange(year, final)[1]) if last else dt.date(year, first, 1)
    except ValueError as error:
        raise ValueError(f"{value!r} is no date: {error}") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Time as exactly as a document gives it: year, season, month or day; an open end is not known."""

    from_date: str | None = None
    to_date: str | None = None
    note: Text | None = None

    def __post_init__(self) -> None:
        require(self.from_date is not None or self.to_date is not None, "a period needs from, to or both")
        if self.start and self.end:
            message = (
                f"to {self.to_date} is before from {self.from_date}; swap them, or leave out the wrong one"
            )
            require(self.start <= self.end, message)

    @property
    def start(self) -> dt.date | None:
        """Its first day, None if not known."""
        return _day(self.from_date, last=False) if self.from_date else None

    @property
    def end(self) -> dt.date | None:
        """Its last day, None if not known."""
        return _day(self.to_date, last=True) if self.to_date else None

    def stage(self, today: dt.date) -> Stage:
        """Done, under way or planned on a day; unknown where the missing end would decide."""
        if self.end and self.end < today:
            return Stage.DONE
        if self.start and self.start > today:
            return Stage.PLANNED
        return Stage.UNDER_WAY if self.start and self.end else Stage.UNKNOWN
