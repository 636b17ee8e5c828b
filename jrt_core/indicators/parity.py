"""The 40/60 rule (methods: the 40/60 rule)."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from jrt_core.indicators.gap import Floats, Values

EVEN_FROM, EVEN_TO = 40.0, 60.0
OUTER_FROM, OUTER_TO = 20.0, 80.0


class ParityClass(StrEnum):
    """Share of women in five classes; both limits of 40-60 count as even."""

    UNDER_20 = "<20"
    FROM_20 = "20-40"
    EVEN = "40-60"
    TO_80 = "60-80"
    OVER_80 = ">80"


def parity_class(share_of_women: float) -> ParityClass | None:
    """The class of a share of women in percent; None for NaN.

    Even means at least 40 percent women and at least 40 percent men, so 40 and 60 are both even.
    """
    if np.isnan(share_of_women):
        return None
    if share_of_women < OUTER_FROM:
        return ParityClass.UNDER_20
    if share_of_women < EVEN_FROM:
        return ParityClass.FROM_20
    if share_of_women <= EVEN_TO:
        return ParityClass.EVEN
    return ParityClass.TO_80 if share_of_women <= OUTER_TO else ParityClass.OVER_80


def parity_classes(shares: Values) -> list[ParityClass | None]:
    """`parity_class` of each share."""
    return [parity_class(share) for share in np.asarray(shares, dtype=np.float64)]


def years_even(shares: Floats) -> int:
    """How many of the latest values in a row lie inside 40-60; the last value is the newest."""
    inside = (shares >= EVEN_FROM) & (shares <= EVEN_TO)
    return int(np.argmin(inside[::-1])) if not inside.all() else len(inside)
