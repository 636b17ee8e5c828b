"""How the gap between women and men has moved, and who moved it (methods: trend).

A series is years and values of the same length, in any order, each year once; NaN is a missing value.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from jrt_core.indicators.gap import Floats, Values
from jrt_core.indicators.series_trend import Direction, Trend, smallest, tested, usable

# From the first to the last year a gap has to change by at least this part of what its slope says.
ENDS_FROM = 1 / 2
# Both sexes moved a gap if each made at least this part of the change; they moved alike if the one that moved
# less moved at least this part of the other's way.
BOTH_FROM = 1 / 3


class Closing(StrEnum):
    """How a gap moved. TURNED changed sign; NONE is no established change, SHORT too few points to test."""

    CLOSING = "closing"
    WIDENING = "widening"
    TURNED = "turned"
    NONE = "none"
    SHORT = "short"


class Cause(StrEnum):
    """Who moved a gap; BOTH moved in opposite directions, BOTH_UP_WOMEN is both up, women more.

    LEVELLED_DOWN closed it: the better-off sex got worse, the other no better.
    """

    WOMEN_UP = "women_up"
    WOMEN_DOWN = "women_down"
    MEN_UP = "men_up"
    MEN_DOWN = "men_down"
    BOTH_UP_WOMEN = "both_up_women"
    BOTH_UP_MEN = "both_up_men"
    BOTH_DOWN_WOMEN = "both_down_women"
    BOTH_DOWN_MEN = "both_down_men"
    LEVELLED_DOWN = "levelled_down"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class GapTrend:
    """How a gap moved and who moved it.

    `trend` is that of W - M. The changes, in the values' unit, are from the first to the last year of the
    trend, `change_gap` that of abs(W - M); all NaN if SHORT. `cause` is None unless the gap is known to have
    moved.
    """

    closing: Closing
    cause: Cause | None
    trend: Trend
    change_women: float
    change_men: float
    change_gap: float

    @property
    def established(self) -> bool:
        """Whether the gap is known to have moved."""
        return self.closing not in {Closing.NONE, Closing.SHORT}


def gap_trend(
    years: npt.ArrayLike,
    women: Values,
    men: Values,
    polarity: int = 0,
    women_errors: Values | None = None,
    men_errors: Values | None = None,
    breaks: Collection[int] = (),
) -> GapTrend:
    """How W - M moved since the last break, by its `trend` with SE = sqrt(SE_w^2 + SE_m^2).

    Nothing is established if the gap changed less than half as much from the first to the last year as the
    slope says, or if it was larger the other way round in between than it is at last without having turned.
    Polarity +1 high is good, -1 low is good, 0 neither.

    Raises ValueError if the lengths differ or a year occurs twice.
    """
    w, m = np.asarray(women, dtype=np.float64), np.asarray(men, dtype=np.float64)
    if w.shape != m.shape:
        raise ValueError(f"{w.size} values of women and {m.size} of men")
    tiny = max(smallest(w), smallest(m))
    errors = None
    if women_errors is not None and men_errors is not None:
        errors = np.hypot(usable(women_errors), usable(men_errors))
    gaps = w - m
    found = tested(years, gaps, errors, breaks, tiny)
    if found.direction is Direction.SHORT:
        nan = math.nan
        return GapTrend(
            closing=Closing.SHORT, cause=None, trend=found, change_women=nan, change_men=nan, change_gap=nan
        )
    when = np.asarray(years)
    first, last = int(np.argmax(when == found.first)), int(np.argmax(when == found.last))
    ends = _Ends(women=(float(w[first]), float(w[last])), men=(float(m[first]), float(m[last])), tiny=tiny)
    between = gaps[np.isfinite(gaps) & (when > found.first) & (when < found.last)]
    closing = _closing(ends, found, between)
    return GapTrend(
        closing=closing,
        cause=None if closing is Closing.NONE else _cause(ends, closing, polarity),
        trend=found,
        change_women=ends.change_women,
        change_men=ends.change_men,
        change_gap=ends.change_gap,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ends:
    """Women's and men's values in the first and the last year; changes of at most `tiny` are none."""

    women: tuple[float, float]
    men: tuple[float, float]
    tiny: float

    @property
    def change_women(self) -> float:
        """Of W."""
        return self.women[1] - self.women[0]

    @property
    def change_men(self) -> float:
        """Of M."""
        return self.men[1] - self.men[0]

    @property
    def gaps(self) -> tuple[float, float]:
        """W - M, first and last."""
        return self.women[0] - self.men[0], self.women[1] - self.men[1]

    @property
    def change_gap(self) -> float:
        """Of abs(W - M)."""
        first, last = self.gaps
        return abs(last) - abs(first)

    def sign(self, number: float) -> int:
        """-1, 0 or 1."""
        return 0 if abs(number) <= self.tiny else int(math.copysign(1, number))


def _closing(ends: _Ends, found: Trend, between: Floats) -> Closing:
    """From the gaps of the first and last year, and those `between` them."""
    first, last = ends.gaps
    towards = {Direction.UP: 1, Direction.DOWN: -1}.get(found.direction, 0)
    expected = abs(found.slope) * (found.last - found.first)
    agree = towards * (last - first) + ends.tiny >= ENDS_FROM * expected
    if not towards or ends.sign(last - first) != towards or not agree:
        return Closing.NONE
    if ends.sign(first) * ends.sign(last) < 0:
        return Closing.TURNED
    side = ends.sign(last) or ends.sign(first)
    if (-side * between > abs(last) + ends.tiny).any():
        return Closing.NONE
    return Closing.CLOSING if ends.change_gap < 0 else Closing.WIDENING


def _cause(ends: _Ends, closing: Closing, polarity: int) -> Cause:
    """Whoever made the larger part of the change of W - M = change of W - change of M."""
    first, last = ends.gaps
    women, men = ends.change_women, ends.change_men
    if closing is Closing.CLOSING and polarity:
        changes = polarity * women, polarity * men
        better, worse = changes if polarity * first > 0 else changes[::-1]
        if ends.sign(better) < 0 and ends.sign(worse) <= 0:
            return Cause.LEVELLED_DOWN
    less, more = sorted((abs(women), abs(men)))
    if ends.sign(women) * ends.sign(men) > 0 and less + ends.tiny >= BOTH_FROM * more:
        if women > 0:
            return Cause.BOTH_UP_WOMEN if women > men else Cause.BOTH_UP_MEN
        return Cause.BOTH_DOWN_WOMEN if women < men else Cause.BOTH_DOWN_MEN
    towards = ends.sign(last - first)
    by_women, by_men = towards * women, -towards * men
    if min(by_women, by_men) + ends.tiny >= BOTH_FROM * (by_women + by_men):
        return Cause.BOTH
    if by_women > by_men:
        return Cause.WOMEN_UP if towards > 0 else Cause.WOMEN_DOWN
    return Cause.MEN_DOWN if towards > 0 else Cause.MEN_UP
