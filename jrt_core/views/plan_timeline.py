"""The time plan: activities and their phases on one axis of years, with today's line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Activity, Plan
from jrt_core.plans.period import Period, Stage
from jrt_core.views.plan_facts import period
from jrt_core.views.text import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A bar from `left`, of `width`, in parts of the axis; `open` has no known end (or beginning)."""

    left: float
    width: float
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An activity or phase: its bar where dates are known, and its time in words."""

    title: str
    said: str
    span: Span | None
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """An activity, its dated phases, and the names of those without dates."""

    activity: Line
    phases: tuple[Line, ...]
    undated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The axis and its rows; no rows where no activity has dates. `today` is a place on the axis or None."""

    rows: tuple[TimelineRow, ...]
    ticks: tuple[tuple[str, float], ...]
    today: float | None
    notes: tuple[str, ...]


def timeline(
    plans: Plans, plan: Plan, activities: Sequence[Activity], today: dt.date, text: Texts
) -> Timeline:
    """The time plan of the activities that have dates."""
    dated = [a for a in activities if a.period is not None]
    if not dated:
        return Timeline(rows=(), ticks=(), today=None, notes=(text("plan-timeline-none"),))
    periods = [p for a in dated for p in (a.period, *(phase.period for phase in a.phases)) if p is not None]
    days = [day for p in periods for day in (p.start, p.end) if day]
    first, last = plans.years_of(plan)
    years = range(min(first, *(day.year for day in days)), max(last, *(day.year for day in days)) + 1)
    start, length = dt.date(years[0], 1, 1), (dt.date(years[-1] + 1, 1, 1) - dt.date(years[0], 1, 1)).days

    def place(day: dt.date) -> float:
        return (day - start).days / length

    def line(title: str, found: Period | None) -> Line:
        stage = Stage.UNKNOWN if found is None else found.stage(today)
        return Line(title=title, said=period(found, text), span=_span(found, place), stage=stage)

    now = place(today)
    without = len(activities) - len(dated)
    notes = [text("plan-timeline-without", count=without)] if without else []
    if not 0 <= now <= 1:
        notes.append(text("plan-timeline-over" if now > 1 else "plan-timeline-ahead"))
    return Timeline(
        rows=tuple(
            TimelineRow(
                activity=line(a.title[text.language], a.period),
                phases=tuple(line(p.title[text.language], p.period) for p in a.phases if p.period),
                undated=", ".join(p.title[text.language] for p in a.phases if p.period is None),
            )
            for a in dated
        ),
        ticks=tuple((str(year), place(dt.date(year, 1, 1))) for year in years),
        today=now if 0 <= now <= 1 else None,
        notes=tuple(notes),
    )


def _span(found: Period | None, place: Callable[[dt.date], float]) -> Span | None:
    if found is None:
        return None
    left = place(found.start) if found.start else 0.0
    right = place(found.end + dt.timedelta(days=1)) if found.end else 1.0
    return Span(left=left, width=right - left, open=not (found.start and found.end))
