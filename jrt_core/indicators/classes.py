"""Map classes (methods: map classes): the same breaks for all years of an indicator, diverging around parity.

A scheme is made once from every value of the indicator's group at a level. Difference schemes have the same
breaks on both sides of parity, and a break belongs to the class nearer parity, as 40 and 60 belong to 40-60.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from jrt_core.indicators.gap import Floats

CLASSES = 5
# The parts of a whole: classes on each side of half, of which the innermost is shared.
HALF, PARTED_CLASSES, PARTED_ROUND = 50.0, 4, 0.5
# A side with fewer of the values than this does not make the indicator two-sided.
RARE_SIDE = 0.03
# |W - M| of 20 points is a share of 40-60: the first step of a composition is the 40/60 rule itself.
COMPOSITION_STEPS = (20.0, 30.0, 40.0, 50.0)
BALANCE_STEPS = (10.0, 30.0)
# Two values within 2 % of each other count as equal on a map.
EQUAL_WITHIN = 0.02
# Class limits are these times a power of ten.
NICE = (1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """Classes of a level: `edges` between them, ascending. Class 0 is below the first edge.

    `shown` are the first and the last class that occur in any year, if not all do.
    """

    edges: tuple[float, ...]
    shown: tuple[int, int] | None = None

    def assign(self, values: Floats) -> Floats:
        """Class number of each value, NaN for NaN."""
        return _keep_nan(values, np.searchsorted(self.edges, values, side="right"))

    @property
    def numbers(self) -> tuple[int, ...]:
        """Class numbers, lowest first."""
        first, last = self.shown or (0, len(self.edges))
        return tuple(range(first, last + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Diverging:
    """Classes around parity: 0 is neutral, +k and -k lie beyond the k-th step on either side of `centre`."""

    centre: float
    steps: tuple[float, ...]
    lowest: int
    highest: int

    def assign(self, values: Floats) -> Floats:
        """Class number of each value, NaN for NaN."""
        distance = values - self.centre
        size = np.searchsorted(self.steps, np.abs(distance), side="left")
        return _keep_nan(values, np.sign(np.nan_to_num(distance)) * size)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Class numbers that occur in any year, lowest first, the neutral one always among them."""
        return tuple(range(self.lowest, self.highest + 1))


Scheme = Levels | Diverging


def level_scheme(women: Floats, men: Floats, total: Floats, classes: int = CLASSES) -> Levels:
    """Pooled quantiles of women's and men's values, so that a colour means the same in both maps.

    Where a measure has no values by sex, the totals are used. Never more classes than distinct values.
    """
    pooled = np.concatenate([women, men])
    pooled = pooled[~np.isnan(pooled)]
    if not pooled.size:
        pooled = total[~np.isnan(total)]
    distinct = np.unique(pooled)
    if distinct.size < 2:
        return Levels(edges=())
    wanted = min(classes, distinct.size)
    quantiles = np.quantile(pooled, np.arange(1, wanted) / wanted)
    step = _nice_step((quantiles[-1] - quantiles[0]) / wanted if wanted > 2 else distinct[-1] - distinct[0])
    edges = np.unique([float(f"{edge:.10g}") for edge in np.round(quantiles / step) * step])
    inside = edges[(edges > distinct[0]) & (edges <= distinct[-1])]
    return Levels(edges=tuple(inside.tolist()))


def parted_scheme(women: Floats, men: Floats, sex: Floats) -> Levels:
    """Levels of the two parts of a whole: the same edges below 50 percent as above.

    They are quantiles of how far the parts lie from 50: quantiles of the parts themselves would leave the
    middle class to nobody. Only the classes that `sex`, all values of the one that is shown, falls in are
    kept.
    """
    parts = np.concatenate([women, men])
    sizes = np.round(np.abs(parts[~np.isnan(parts)] - HALF), 6)  # 100 minus a part is a part by a hair
    distinct = np.unique(sizes)
    if distinct.size < 2:
        return Levels(edges=())
    wanted = min(PARTED_CLASSES, distinct.size)
    steps = (
        np.unique(np.round(np.quantile(sizes, np.arange(1, wanted) / wanted) / PARTED_ROUND)) * PARTED_ROUND
    )
    steps = steps[(steps > distinct[0]) & (steps <= distinct[-1])]
    scheme = Levels(edges=(*(HALF - steps[::-1]).tolist(), *(HALF + steps).tolist()))
    taken = scheme.assign(sex[~np.isnan(sex)])
    return Levels(edges=scheme.edges, shown=(int(taken.min()), int(taken.max()))) if taken.size else scheme


def diverging_scheme(
    values: Floats, centre: float = 0.0, neutral: float = 0.0, steps: tuple[float, ...] = ()
) -> Diverging:
    """Classes of a difference or ratio, locked at parity, from all its values.

    Two-sided values get two steps a side (five classes), one-sided ones four on their side. The first step is
    `neutral`, what counts as equal; the others are quantiles of what lies beyond it.
    """
    distance = values[~np.isnan(values)] - centre
    if not distance.size:
        return Diverging(centre=centre, steps=steps or _nice_steps(np.array([neutral])), lowest=0, highest=0)
    if not steps:
        below, above = np.mean(distance < 0), np.mean(distance > 0)
        two_sided = min(below, above) >= RARE_SIDE
        sizes = np.abs(distance)
        # Where a tenth are exactly equal, the 10th percentile of those that differ.
        for known in (sizes, sizes[sizes > 0]):
            neutral = neutral or float(np.quantile(known, 0.1) if known.size else 0.0)
        beyond = sizes[sizes > neutral]
        ranks = (0.6,) if two_sided else (0.25, 0.5, 0.75)
        quantiles = np.quantile(beyond, ranks) if beyond.size else np.array([])
        steps = _nice_steps(np.concatenate([[neutral], quantiles]))
    scheme = Diverging(centre=centre, steps=steps, lowest=0, highest=0)
    found = scheme.assign(distance + centre)
    return Diverging(
        centre=centre, steps=steps, lowest=min(0, int(found.min())), highest=max(0, int(found.max()))
    )


def balance_scheme() -> Diverging:
    """Shares of women: <20, 20-40, 40-60, 60-80, >80."""
    return Diverging(centre=50.0, steps=BALANCE_STEPS, lowest=-2, highest=2)


def _nice_step(size: float) -> float:
    """1, 2 or 5 times a power of ten, near a fifth of `size`."""
    if size <= 0:
        return 1.0
    rough = size / 5
    power = 10.0 ** math.floor(math.log10(rough))
    return float(min((1, 2, 5, 10), key=lambda m: abs(m * power - rough)) * power)


def _nice_steps(sizes: Floats) -> tuple[float, ...]:
    """Ascending positive round numbers near `sizes`, the smaller of two as near whatever the power of ten."""
    found: list[float] = []
    for size in sizes:
        if size <= 0:
            continue
        power = 10.0 ** math.floor(math.log10(size))
        nice = min(NICE, key=lambda m: round(abs(m - size / power), 9)) * power
        nice = float(f"{nice:.6g}")
        if not found or nice > found[-1]:
            found.append(nice)
    return tuple(found) or (1.0,)


def _keep_nan(values: Floats, numbers: npt.NDArray[Any]) -> Floats:
    return np.where(np.isnan(values), np.nan, numbers)
