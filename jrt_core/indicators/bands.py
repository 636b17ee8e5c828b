"""Ranks as bands (methods: uncertainty and small numbers): top 10 %, next 20, middle 40, next 20, last 10.

The classes are those of SSB's likekom maps. A municipality is in an outer band only if its rank, from that
end, lies within that part of all; what does not divide evenly goes to the middle.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from jrt_core.indicators.gap import Floats, Values

# Below ten values a tenth of them is nobody.
MIN_RANKED = 10
# Differences that print the same should rank the same; the last digits of a float are no difference.
DECIMALS = 9
OUTER, INNER = 10, 30


class Band(StrEnum):
    """Part of the ranking, highest value first."""

    TOP_10 = "top_10"
    NEXT_20 = "next_20"
    MIDDLE_40 = "middle_40"
    LOWER_20 = "lower_20"
    BOTTOM_10 = "bottom_10"


def bands(values: Values) -> list[Band | None]:
    """Band of each value among those known, highest value first; equal values share the better band.

    None for NaN, and for all if fewer than `MIN_RANKED` are known.
    """
    rounded, known = _known(values)
    if known.size < MIN_RANKED:
        return [None] * rounded.size
    # Smallest rank: one more than the number of higher values. NaN gets one too, and loses it again below.
    ranks = known.size - np.searchsorted(known, rounded, side="right") + 1
    return [
        None if missing else _band(rank, known.size)
        for rank, missing in zip(ranks.tolist(), np.isnan(rounded).tolist(), strict=True)
    ]


def band_of(value: float, others: Values) -> Band | None:
    """Band of one value among `others`, itself among them: the same as `bands(others)` gives it."""
    if np.isnan(value):
        return None
    _, known = _known(others)
    if known.size < MIN_RANKED:
        return None
    return _band(int((known > np.round(value, DECIMALS)).sum()) + 1, known.size)


def _known(values: Values) -> tuple[Floats, Floats]:
    """All values rounded, and those known in ascending order."""
    rounded = np.asarray(values, dtype=np.float64).round(DECIMALS)
    return rounded, np.sort(rounded[~np.isnan(rounded)])


def _band(rank: int, ranked: int) -> Band:
    from_top, from_bottom = 100 * rank, 100 * (ranked + 1 - rank)
    if from_top <= OUTER * ranked:
        return Band.TOP_10
    if from_top <= INNER * ranked:
        return Band.NEXT_20
    if from_bottom <= OUTER * ranked:
        return Band.BOTTOM_10
    return Band.LOWER_20 if from_bottom <= INNER * ranked else Band.MIDDLE_40
