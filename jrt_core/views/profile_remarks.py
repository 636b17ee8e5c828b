"""What to look at in a region, and what goes the right way: both by rules that are said in the sentence."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.profile import NO_GOAL, Profile
from jrt_core.indicators.right_way import goes_right, is_poor
from jrt_core.indicators.standing import Standing, gap_size
from jrt_core.indicators.trend import Closing
from jrt_core.indicators.uncertainty import Judgement
from jrt_core.views.profile_model import Remark
from jrt_core.views.profile_rows import finding_of, value_of
from jrt_core.views.text import Texts

# A gap is large if at most a fifth of the regions have a larger one.
LARGE = 0.8
MOST = 6


def watch(profile: Profile, text: Texts, *, small: bool) -> tuple[Remark, ...]:
    """Gaps that are large and growing, or where both level and gap are poor; the largest first.

    In a `small` region those without a known number of people say so.
    """
    found = []
    for standing in _candidates(profile):
        reason = _reason(standing)
        if reason:
            found.append((reason, standing))
    # Growing gaps first, then those farthest out among the regions.
    found.sort(key=lambda pair: (pair[0] != "growing", -pair[1].larger, pair[1].indicator.id))
    return tuple(
        _remark(f"profile-watch-{reason}", standing, text, small=small) for reason, standing in found[:MOST]
    )


def right_way(profile: Profile, shown: Sequence[Remark], text: Texts, *, small: bool) -> tuple[Remark, ...]:
    """Gaps that are closing without anybody's loss, the most closed first; not what is `shown` elsewhere."""
    elsewhere = {remark.indicator for remark in shown}
    found = [
        standing
        for standing in _candidates(profile)
        if standing.indicator.id not in elsewhere and goes_right(standing)
    ]
    found.sort(key=lambda standing: (_left(standing), standing.indicator.id))
    return tuple(_remark("profile-right-closing", standing, text, small=small) for standing in found[:MOST])


def _left(found: Standing) -> float:
    """The part of the gap of the trend's first year that is left."""
    change = found.trend.change_gap if found.trend is not None else 0.0
    first = abs(found.difference) - change
    return abs(found.difference) / first if first else 1.0


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
    return "poor" if is_poor(found) and found.larger >= LARGE else ""


def _remark(message: str, found: Standing, text: Texts, *, small: bool) -> Remark:
    indicator = found.indicator
    women, men = (value_of(v, indicator, text) for v in (found.women, found.men))
    first, change = "", ""
    if found.trend is not None and found.trend.trend.first:
        first = str(found.trend.trend.first)
        if not math.isnan(found.trend.change_gap):
            change = text.difference(found.trend.change_gap, indicator.unit, indicator.decimals)
    said = text(
        message,
        finding=finding_of(found, text),
        women=women,
        men=men,
        year=str(found.year),
        first=first,
        change=change,
    )
    if small and math.isnan(found.people_women):
        said = f"{said} {text('profile-remark-small')}"
    return Remark(indicator=indicator.id, title=indicator.title[text.language], sentence=said)
