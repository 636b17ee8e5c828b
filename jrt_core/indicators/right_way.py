"""Which gaps go the right way, and which levels are poor (methods: profile)."""

from __future__ import annotations

import math

from jrt_core.catalog.model import Kind
from jrt_core.indicators.bands import Band
from jrt_core.indicators.gap import Floats
from jrt_core.indicators.standing import Standing
from jrt_core.indicators.trend import Cause, Closing

# The worst 30 percent where high is good, and where low is.
WORST = {1: (Band.LOWER_20, Band.BOTTOM_10), -1: (Band.TOP_10, Band.NEXT_20)}


def is_poor(found: Standing) -> bool:
    """Whether the level is known to be among the worst 30 percent."""
    return found.banded == "value" and found.band in WORST.get(found.indicator.polarity, ())


def goes_right(found: Standing) -> bool:
    """Whether the gap is known to be closing without anybody's loss, from a level that is not poor.

    What the sexes share has no level: closing is enough. Otherwise it has to be known what is good, and
    neither the better-off sex nor all together may be worse than in the first year of the trend; where there
    is no figure for all, neither sex.
    """
    trend = found.trend
    if trend is None or trend.closing is not Closing.CLOSING or trend.cause is Cause.LEVELLED_DOWN:
        return False
    if is_poor(found):
        return False
    if found.indicator.kind in (Kind.COMPOSITION, Kind.COUNT):
        return True
    return found.indicator.polarity != 0 and _nobody_lost(found, trend.trend.first, trend.trend.last)


def _nobody_lost(found: Standing, first: int, last: int) -> bool:
    polarity, decimals = found.indicator.polarity, found.indicator.decimals
    then, now = found.years.index(first), found.years.index(last)

    def gain(series: Floats) -> float:
        # As printed: a fall that no reader sees is none.
        return polarity * (round(float(series[now]), decimals) - round(float(series[then]), decimals))

    women, men, everyone = (gain(s) for s in (found.women_series, found.men_series, found.total_series))
    if math.isnan(everyone):
        return min(women, men) >= 0
    women_ahead = polarity * (found.women_series[then] - found.men_series[then]) > 0
    return min(everyone, women if women_ahead else men) >= 0
