"""Random variation behind small numbers (methods: uncertainty and small numbers).

Arrays in, arrays out, element by element, with NaN where the interval is not defined. Shares, their limits
and their standard errors are in percent and percentage points; counts are persons or events. All limits are
95 percent limits.
"""

from __future__ import annotations

import math
from enum import StrEnum

import numpy as np

from jrt_core.indicators.gap import Floats, Values

Z = 1.96


class Call(StrEnum):
    """Where an interval lies against a benchmark."""

    HIGHER = "higher"
    LOWER = "lower"
    SIMILAR = "similar"


class Judgement(StrEnum):
    """What a `Call` means; NONE is no judgement, where neither high nor low is good."""

    BETTER = "better"
    WORSE = "worse"
    SIMILAR = "similar"
    NONE = "no_judgement"


def wilson(x: Values, n: Values) -> tuple[Floats, Floats]:
    """Lower and upper limit, in percent, of the share x of n (Wilson 1927; as in PHEindicatormethods).

    x need not be whole. NaN where n is missing or not above 0, or x is missing or outside 0..n.
    """
    p, centre, half = _score_interval(x, n)
    # At both ends the limit is exact, but the last digits of a float would leave a trace of a share.
    lower = np.where(p == 0, 0, np.maximum(centre - half, 0))
    upper = np.where(p == 1, 1, np.minimum(centre + half, 1))
    return 100 * lower, 100 * upper


def newcombe(x1: Values, n1: Values, x2: Values, n2: Values) -> tuple[Floats, Floats]:
    """Lower and upper limit, in percentage points, of x1/n1 - x2/n2 (Newcombe 1998, method 10).

    NaN where either share has no `wilson` interval.
    """
    (lower1, upper1), (lower2, upper2) = wilson(x1, n1), wilson(x2, n2)
    share1, share2 = 100 * _share(x1, n1)[0], 100 * _share(x2, n2)[0]
    gap = share1 - share2
    lower = gap - np.hypot(share1 - lower1, upper2 - share2)
    upper = gap + np.hypot(upper1 - share1, share2 - lower2)
    return lower, upper


def byar(x: Values) -> tuple[Floats, Floats]:
    """Lower and upper limit of the count x (Byar's approximation, Breslow & Day 1987; PHEindicatormethods).

    x = 0 has the lower limit 0. NaN where x is missing or negative.
    """
    count = np.asarray(x, dtype=np.float64)
    count = np.where(np.isfinite(count) & (count >= 0), count, np.nan)
    # The formula divides by x, and well below one event it turns negative.
    safe = np.where(count > 0, count, np.nan)
    root = np.maximum(1 - 1 / (9 * safe) - Z / (3 * np.sqrt(safe)), 0)
    lower = np.where(count == 0, 0.0, safe * root**3)
    above = count + 1
    upper = above * (1 - 1 / (9 * above) + Z / (3 * np.sqrt(above))) ** 3
    return lower, upper


def standard_error(x: Values, n: Values) -> Floats:
    """Standard error of the share x of n, in percentage points: half of Wilson's width through Z.

    The usual sqrt(p(1-p)/n) is 0 for 0 of n, which would make the least known share the surest.
    NaN where `wilson` is.
    """
    return 100 * _score_interval(x, n)[2] / Z


def call(lower: float, upper: float, benchmark: float) -> Call | None:
    """Fingertips' comparison: the interval wholly above, wholly below, or neither; None if any is NaN."""
    if math.isnan(lower) or math.isnan(upper) or math.isnan(benchmark):
        return None
    if lower > benchmark:
        return Call.HIGHER
    return Call.LOWER if upper < benchmark else Call.SIMILAR


def judge(called: Call, polarity: int) -> Judgement:
    """What a call means: polarity +1 high is good, -1 low is good, 0 neither."""
    if called is Call.SIMILAR:
        return Judgement.SIMILAR
    if polarity == 0:
        return Judgement.NONE
    return Judgement.BETTER if (called is Call.HIGHER) == (polarity > 0) else Judgement.WORSE


def _share(x: Values, n: Values) -> tuple[Floats, Floats]:
    """x / n and n, both NaN where n is not above 0 or x is outside 0..n."""
    part, whole = np.broadcast_arrays(np.asarray(x, dtype=np.float64), np.asarray(n, dtype=np.float64))
    defined = (whole > 0) & np.isfinite(whole) & (part >= 0) & (part <= whole)
    known = np.where(defined, whole, np.nan)
    return part / known, known


def _score_interval(x: Values, n: Values) -> tuple[Floats, Floats, Floats]:
    """Share, centre and half the width of Wilson's interval, as parts of 1."""
    p, whole = _share(x, n)
    shrink = 1 + Z**2 / whole
    centre = (p + Z**2 / (2 * whole)) / shrink
    half = Z * np.sqrt(p * (1 - p) / whole + Z**2 / (4 * whole**2)) / shrink
    return p, centre, half
