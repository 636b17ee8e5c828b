"""What to look at in a region, and what goes the right way: both by rules that are said in the sentence."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from jrt_core.indicators.bands import Band
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.profile import NO_GOAL, Profile
from jrt_core.indicators.standing import Standing, gap_size
from jrt_core.indicators.trend import Cause, Closing
from jrt_core.indicators.uncertainty import Judgement
from jrt_core.views.profile_model import Remark
from jrt_core.views.profile_rows import finding_of, value_of
from jrt_core.views.text import Texts

# A gap is large if at most a fifth of the regions have a larger one.
LARGE = 0.8
# A gap of at most 2 % of the two values together counts as none.
EVEN_WITHIN = 0.02
MOST = 6
WORST = {1: (Band.LOWER_20, Band.BOTTOM_10), -1: (Band.TOP_10, Band.NEXT_20)}


def watch(profile: Profile, text: Texts) -> tuple[Remark, ...]:
    """Gaps that are large and growing, or where both level and gap are poor; the largest first."""
    found = []
    for standing in _candidates(profile):
        reason = _reason(standing)
        if reason:
            found.append((reason, standing))
    # Growing gaps first, then those farthest out among the regions.
    found.sort(key=lambda pair: (pair[0] != "growing", -pair[1].larger, pair[1].indicator.id))
    return tuple(_remark(f"profile-watch-{reason}", standing, text) for reason, standing in found[:MOST])


def right_way(profile: Profile, shown: Sequence[Remark], text: Texts) -> tuple[Remark, ...]:
    """Gaps that are closing for the better, or that are closed where the level is better than the country's.

    A gap that closed because the better-off sex lost is not among them, nor what is `shown` elsewhere.
    """
    elsewhere = {remark.indicator for remark in shown}
    found = []
    for standing in _candidates(profile):
        if standing.indicator.id in elsewhere:
            continue
        trend = standing.trend
        even = abs(standing.normalised) <= EVEN_WITHIN and standing.judgement is Judgement.BETTER
        closing = (
            trend is not None and trend.closing is Closing.CLOSING and trend.cause is not Cause.LEVELLED_DOWN
        )
        if closing and trend is not None:
            left = 1 + trend.change_gap / (abs(standing.difference) - trend.change_gap)
            found.append((left, "profile-right-closing", standing))
        elif even:
            found.append((1.0, "profile-right-even", standing))
    found.sort(key=lambda entry: (entry[0], entry[2].indicator.id))
    return tuple(_remark(message, standing, text) for _, message, standing in found[:MOST])


def smaller_than_country(found: Standing) -> bool | None:
    """Whether the gap is smaller than the country's; None where they are equal or one is not known."""
    women, men = found.country.get("women", math.nan), found.country.get("men", math.nan)
    country = float(gap_size(found.indicator, women, men))
    here = float(gap_size(found.indicator, found.women, found.men))
    return None if math.isnan(country + here) or country == here else here < country


def _candidates(profile: Profile) -> Iterator[Standing]:
    for standing in profile.standings.values():
        indicator = standing.indicator
        if indicator.kind in GAP_KINDS and indicator.goal != NO_GOAL and not math.isnan(standing.larger):
            yield standing


def _reason(found: Standing) -> str:
    if found.larger >= LARGE and found.trend is not None and found.trend.closing is Closing.WIDENING:
        return "growing"
    if not found.indicator.polarity or smaller_than_country(found) is not False:
        return ""
    if found.judgement is Judgement.WORSE:
        return "worse"
    poor = found.banded == "value" and found.band in WORST[found.indicator.polarity]
    return "poor" if poor and found.larger >= LARGE else ""


def _remark(message: str, found: Standing, text: Texts) -> Remark:
    indicator = found.indicator
    women, men = (value_of(v, indicator, text) for v in (found.women, found.men))
    first, change = "", ""
    if found.trend is not None and found.trend.trend.first:
        first = str(found.trend.trend.first)
        if not math.isnan(found.trend.change_gap):
            change = text.difference(found.trend.change_gap, indicator.unit, indicator.decimals)
    return Remark(
        indicator=indicator.id,
        title=indicator.title[text.language],
        sentence=text(
            message,
            finding=finding_of(found, text),
            women=women,
            men=men,
            year=str(found.year),
            first=first,
            change=change,
        ),
    )
