"""Progress towards a target (methods, section 6): pace, required pace, class, years to parity.

Formulas: linear closure as in the Open SDG progress methodology; the limits of the classes are Eurostat's.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from enum import StrEnum

from jrt_core.indicators.trend import Closing, GapTrend
from jrt_core.plans.model import Target
from jrt_core.plans.period import Period

ON_TRACK_FROM, TOO_SLOW_FROM = 0.95, 0.60


class ProgressClass(StrEnum):
    """How it goes; NOT_KNOWN is no figure after the baseline."""

    ACHIEVED = "achieved"
    ON_TRACK = "on_track"
    TOO_SLOW = "too_slow"
    LIMITED = "limited"
    DETERIORATING = "deteriorating"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Progress of a target in `year`, the newest with a figure.

    `pace` and `required` are steps towards the target in its unit a year, `ratio` is pace / required; NaN if
    not known. `turned`: the difference has changed sign since the baseline, which is not the same as reached.
    """

    found: ProgressClass
    year: int
    value: float
    pace: float
    required: float
    ratio: float
    turned: bool


def progress(target: Target, year: int, value: float) -> Progress:
    """Where a target stands with `value` in `year`. Of differences the sizes count, as abs(W - M)."""
    nan = math.nan
    if math.isnan(value) or year <= target.baseline_year:
        return Progress(
            found=ProgressClass.NOT_KNOWN,
            year=year,
            value=value,
            pace=nan,
            required=nan,
            ratio=nan,
            turned=False,
        )
    gap = target.measure == "difference"
    start, now, goal = (abs(v) if gap else v for v in (target.baseline, value, target.value))
    towards = math.copysign(1, goal - start)
    pace = towards * (now - start) / (year - target.baseline_year)
    required = towards * (goal - start) / (target.year - target.baseline_year)
    ratio = pace / required if required else nan
    return Progress(
        found=ProgressClass.ACHIEVED if towards * (now - goal) >= 0 else _class(ratio),
        year=year,
        value=value,
        pace=pace,
        required=required,
        ratio=ratio,
        turned=gap and value * target.baseline < 0,
    )


def _class(ratio: float) -> ProgressClass:
    if ratio >= ON_TRACK_FROM:
        return ProgressClass.ON_TRACK
    if ratio >= TOO_SLOW_FROM:
        return ProgressClass.TOO_SLOW
    return ProgressClass.LIMITED if ratio >= 0 else ProgressClass.DETERIORATING


def years_to_parity(gap: float, found: GapTrend | None) -> float | None:
    """Years until W = M at the pace of an established, closing trend; None for any other.

    `gap` is W - M in the trend's last year.
    """
    if found is None or found.closing is not Closing.CLOSING:
        return None
    years = found.trend.last - found.trend.first
    return abs(gap) * years / -found.change_gap if years and found.change_gap < 0 else None


def elapsed(period: Period, today: dt.date) -> float | None:
    """The part of a period that has gone by, 0 to 1; None where an end is not known."""
    start, end = period.start, period.end
    if start is None or end is None:
        return None
    return min(max(((today - start).days + 1) / ((end - start).days + 1), 0.0), 1.0)
