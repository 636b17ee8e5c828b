"""Trend of one series of years (methods: trend).

A series is years and values of the same length, in any order, each year once; NaN is a missing value.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from jrt_core.indicators.gap import Floats, Values

# Fingertips' test: the last points that count, and the chi-square of one degree of freedom at p = 0.002.
WEIGHTED_POINTS = 5
WEIGHTED_LIMIT = 9.55
RANK_POINTS = 6
RANK_P = 0.05
# Values nearer each other than this part of the largest are equal: 78.3 - 82.1 and 77.4 - 81.2 both are -3.8,
# but not to the last digit of a float.
EQUAL_WITHIN = 1e-9

Ints = npt.NDArray[np.int64]
Booleans = npt.NDArray[np.bool_]
Triangle = npt.NDArray[np.intp]


class Direction(StrEnum):
    """Where a series is going; NONE is no established change, SHORT too few points to test."""

    UP = "up"
    DOWN = "down"
    NONE = "none"
    SHORT = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """Outcome of a trend test.

    `slope` is in the values' unit a year, NaN if SHORT. `points`, and the years `first` and `last`, are those
    that the test used, or if SHORT those there were; without any point the years are 0.
    """

    direction: Direction
    slope: float
    points: int
    first: int
    last: int
    method: Literal["weighted", "rank", ""]

    @property
    def established(self) -> bool:
        """Whether the series is known to go up or down."""
        return self.direction in {Direction.UP, Direction.DOWN}


def trend(
    years: npt.ArrayLike, values: Values, errors: Values | None = None, breaks: Collection[int] = ()
) -> Trend:
    """Trend of a series since the last of its `breaks`, the first years of new definitions.

    With standard errors above 0 for the last five points: weighted regression, weights 1 / SE^2, established
    if b^2 / Var(b) > 9.55 and the slope keeps its sign without any one of the points (Fingertips). Otherwise,
    from six points: Theil-Sen's slope, established if Mann-Kendall's p < 0.05 and the slope is not 0.

    Raises ValueError if the lengths differ or a year occurs twice.
    """
    given = np.asarray(values, dtype=np.float64)
    return tested(years, given, errors, breaks, tiny=smallest(given))


def apart(years: npt.ArrayLike, window: int) -> Booleans:
    """Which of the years, ascending, to keep so that values over `window` years each share no year.

    Counted from the newest. Means that overlap are alike because they share data, which every test would take
    for a trend.
    """
    when = np.asarray(years, dtype=np.int64)
    kept = np.ones(when.size, dtype=bool)
    if window == 1:
        return kept
    earliest = math.inf
    for place in range(when.size - 1, -1, -1):
        kept[place] = when[place] <= earliest - window
        if kept[place]:
            earliest = int(when[place])
    return kept


def mann_kendall(values: Values, tiny: float = 0.0) -> tuple[int, float, float]:
    """S, Var(S) and the two-sided p of values in time order (Mann 1945, Kendall 1975).

    Var(S) is corrected for ties, p is by the normal approximation with the correction for continuity. Values
    that differ by at most `tiny` are ties.
    """
    series = np.asarray(values, dtype=np.float64)
    differences = _differences(series, tiny)
    up, down = int((differences > 0).sum()), int((differences < 0).sum())
    s, n = up - down, series.size
    ties = 0
    if up + down < differences.size:
        ties = sum(t * (t - 1) * (2 * t + 5) for t in _tied(series, tiny))
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    if variance <= 0 or s == 0:
        return s, variance, 1.0
    return s, variance, math.erfc((abs(s) - 1) / math.sqrt(2 * variance))


def theil_sen(years: npt.ArrayLike, values: Values, tiny: float = 0.0) -> float:
    """Median slope of all pairs of points in time order, in the values' unit a year (Sen 1968)."""
    series, when = np.asarray(values, dtype=np.float64), np.asarray(years)
    later, earlier = _pairs(series.size)
    slopes = np.sort(_differences(series, tiny) / (when[later] - when[earlier]))
    middle = slopes.size // 2
    return float(slopes[middle] if slopes.size % 2 else (slopes[middle - 1] + slopes[middle]) / 2)


def weighted_slope(x: list[float], y: list[float], weights: list[float]) -> tuple[float, float]:
    """Slope b of the weighted regression of y on x, and Var(b), for weights 1 / SE^2 (Fingertips)."""
    mean = sum(w * v for w, v in zip(weights, x, strict=True)) / sum(weights)
    spread = sum(w * (v - mean) ** 2 for w, v in zip(weights, x, strict=True))
    together = sum(w * (v - mean) * u for w, v, u in zip(weights, x, y, strict=True))
    return together / spread, 1 / spread


def tested(
    years: npt.ArrayLike, values: Floats, errors: Values | None, breaks: Collection[int], tiny: float
) -> Trend:
    """As `trend`, where values that differ by at most `tiny` are equal."""
    when = np.asarray(years, dtype=np.int64)
    weights = _weights(errors, values)
    if not when.shape == values.shape == weights.shape:
        raise ValueError(f"{when.size} years, {values.size} values and {weights.size} errors")
    when, values, weights = _in_order(when, values, weights)
    kept = np.isfinite(values)
    if kept.any():
        # A break may be known before the first figure of the new definition is.
        newest_year = when[kept].max()
        kept &= when >= max((year for year in breaks if year <= newest_year), default=0)
    when, values, weights = when[kept], values[kept], weights[kept]
    newest = slice(-WEIGHTED_POINTS, None)
    if when.size >= WEIGHTED_POINTS and not np.isnan(weights[newest]).any():
        return _weighted(when[newest], values[newest], weights[newest], tiny)
    if when.size >= RANK_POINTS:
        return _ranked(when, values, tiny)
    return _outcome(when, Direction.SHORT, math.nan, "")


def _weighted(years: Ints, values: Floats, weights: Floats, tiny: float) -> Trend:
    # From the middle year and the first value, as sums of squares of years lose their last digits.
    x: list[float] = (years - years.mean()).tolist()
    y: list[float] = (values - values[0]).tolist()
    w: list[float] = (weights / weights.max()).tolist()
    slope, variance = weighted_slope(x, y, w)
    direction = Direction.NONE
    if slope**2 * float(weights.max()) > WEIGHTED_LIMIT * variance:
        towards = math.copysign(1, slope)
        without = (
            weighted_slope(x[:i] + x[i + 1 :], y[:i] + y[i + 1 :], w[:i] + w[i + 1 :])[0]
            for i in range(len(x))
        )
        if all(towards * other > tiny for other in without):
            direction = Direction.UP if towards > 0 else Direction.DOWN
    return _outcome(years, direction, slope, "weighted")


def _ranked(years: Ints, values: Floats, tiny: float) -> Trend:
    s, _, p = mann_kendall(values, tiny)
    slope = theil_sen(years, values, tiny)
    direction = Direction.NONE
    # With many ties S can be far from 0 while the median pair is level: "up by 0 a year" tells nothing.
    if p < RANK_P and slope != 0:
        direction = Direction.UP if s > 0 else Direction.DOWN
    return _outcome(years, direction, slope, "rank")


def _outcome(
    years: Ints, direction: Direction, slope: float, method: Literal["weighted", "rank", ""]
) -> Trend:
    first, last = (int(years[0]), int(years[-1])) if years.size else (0, 0)
    return Trend(direction=direction, slope=slope, points=years.size, first=first, last=last, method=method)


def _in_order(years: Ints, values: Floats, weights: Floats) -> tuple[Ints, Floats, Floats]:
    if (years[1:] > years[:-1]).all():
        return years, values, weights
    order = np.argsort(years, kind="stable")
    ordered = years[order]
    if (ordered[1:] == ordered[:-1]).any():
        raise ValueError("a year occurs twice")
    return ordered, values[order], weights[order]


def _weights(errors: Values | None, values: Floats) -> Floats:
    """1 / SE^2, NaN where there is no usable error."""
    if errors is None:
        return np.full(values.shape, np.nan)
    with np.errstate(over="ignore", under="ignore", divide="ignore"):
        weights: Floats = 1 / np.square(usable(errors))
    return np.where(np.isfinite(weights) & (weights > 0), weights, np.nan)


def usable(errors: Values) -> Floats:
    """Standard errors, NaN for those that are no spread at all."""
    known = np.asarray(errors, dtype=np.float64)
    return np.where(known > 0, known, np.nan)


def smallest(values: Floats) -> float:
    """The difference up to which values of this size are equal."""
    sizes = np.abs(values[np.isfinite(values)])
    return EQUAL_WITHIN * float(sizes.max()) if sizes.size else 0.0


def _differences(series: Floats, tiny: float) -> Floats:
    """Later less earlier value of every pair, 0 for ties."""
    later, earlier = _pairs(series.size)
    differences: Floats = series[later] - series[earlier]
    differences[np.abs(differences) <= tiny] = 0
    return differences


def _tied(series: Floats, tiny: float) -> list[int]:
    """Sizes of the groups of equal values."""
    ordered = np.sort(series)
    starts = np.flatnonzero(np.diff(ordered, prepend=-np.inf) > tiny)
    sizes: list[int] = np.diff(starts, append=series.size).tolist()
    return sizes


@lru_cache(maxsize=128)
def _pairs(n: int) -> tuple[Triangle, Triangle]:
    """Index of the later and of the earlier point of every pair of n."""
    found: tuple[Any, ...] = np.tril_indices(n, -1)
    return found[0], found[1]
