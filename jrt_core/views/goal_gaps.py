"""The largest and the smallest gap of each goal in one county."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jrt_core.catalog.model import ALL, Goal, Indicator, Kind, Unit
from jrt_core.indicators import gap as gaps
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.views import format as fmt
from jrt_core.views import link
from jrt_core.views.area_names import region_name
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.text import Texts

# A value written with a single digit hides how far apart the two are: 0.3 and 0.4 may be 0.35 and 0.36.
SHORT = 10
# The goal where counts are of those who have power.
POWER = "makt"
# An axis ends at one of these times a power of ten.
ROUND = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a link goes, and what it says."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Women and men as two points, in parts of an axis that starts at zero, and what its ends are called."""

    women: float
    men: float
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Women's and men's newest values of one indicator, and how far apart they are, from 0 to 1.

    People who have been counted are given as shares of them: `unit` and `decimals` are those of the values.
    """

    indicator: Indicator
    unit: Unit
    decimals: int
    year: int
    women: float
    men: float
    size: float
    computed: bool
    extract: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One indicator of the county: finding, picture, source; `pair` are the numbers behind them.

    `judgement` is empty without polarity, and for the smallest gap: who is better off by a hair is chance.
    """

    indicator: str
    year: int
    pair: Pair
    label: str
    title: str
    sentence: str
    judgement: str
    axis: Axis
    link: Link
    source: SourceNote


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalView:
    """A goal and its largest and smallest gap; `none` says why there are no gaps."""

    id: str
    number: str
    title: str
    aim: str
    gaps: tuple[Gap, ...]
    none: str


def goal_view(atlas: Atlas, goal: Goal, county: str, pairs: Sequence[Pair], text: Texts) -> GoalView:
    """A goal with the largest and the smallest gap among its pairs, or a sentence that there are none."""
    found: list[Gap] = []
    if pairs:
        most, least = max(pairs, key=_size), min(pairs, key=_size)
        label = text("start-largest", count=len(pairs)) if len(pairs) > 1 else text("start-only")
        found.append(_gap(atlas, most, county, label, _judgement(most, text), text))
        if len(pairs) > 1:
            label = text("start-smallest", count=len(pairs))
            found.append(_gap(atlas, least, county, label, "", text))
    number = goal.policy_goal
    name = region_name(atlas.regions[county], text)
    return GoalView(
        id=goal.id,
        number=text("start-goal-number", number=number) if number else text("start-goal-own"),
        title=goal.title[text.language],
        aim=goal.aim[text.language],
        gaps=tuple(found),
        none="" if pairs else text("start-goal-none", county=name),
    )


def pairs_of(atlas: Atlas, regions: Sequence[str]) -> dict[str, list[Pair]]:
    """What can be compared in each region, in the catalogue's order, so that ties are settled the same way.

    Counts say how many there are of each, which is no gap, but where power is counted they say who has it.
    """
    rows = {
        (row["region"], row["indicator"]): row
        for row in atlas.store.records("goal_gaps", regions=list(regions))
    }
    known = ((region, indicator) for region in regions for indicator in atlas.catalog.indicators)
    found: dict[str, list[Pair]] = {region: [] for region in regions}
    for region, indicator in known:
        row = rows.get((region, indicator.id))
        pair = _pair(indicator, row) if row else None
        if pair is not None:
            found[region].append(pair)
    return found


def _pair(indicator: Indicator, row: Mapping[str, Any]) -> Pair | None:
    is_power = indicator.kind is Kind.COUNT and indicator.goal == POWER
    size = abs(float(gaps.normalised(row["women"], row["men"])))
    if not (indicator.kind in GAP_KINDS or is_power) or math.isnan(size):
        return None  # both zero, or a negative value: no share of their sum
    share = float(gaps.share_of_women(row["women"], row["men"]))
    return Pair(
        indicator=indicator,
        unit=Unit.PERCENT if is_power else indicator.unit,
        decimals=1 if is_power else indicator.decimals,
        year=row["year"],
        women=share if is_power else row["women"],
        men=100 - share if is_power else row["men"],
        size=size,
        computed=row["computed"],
        extract=row["extract"],
    )


def _gap(atlas: Atlas, pair: Pair, county: str, label: str, judgement: str, text: Texts) -> Gap:
    indicator, language = pair.indicator, text.language
    wish = Wish(language=language, indicator=indicator.id, county=county)
    note = source_note(
        atlas,
        indicator,
        text,
        age=ALL,
        background=ALL,
        year=str(pair.year),
        extracts=[pair.extract],
        computed=pair.computed,
    )
    covers = text("start-covers", covers=inside_a_sentence(indicator.covers[language]))
    return Gap(
        indicator=indicator.id,
        year=pair.year,
        pair=pair,
        label=label,
        title=indicator.title[language],
        sentence=_sentence(pair, text),
        judgement=judgement,
        axis=_axis(pair, text),
        link=Link(
            text=text("start-to-map", title=inside_a_sentence(indicator.title[language])),
            href=link.href(resolve(wish, atlas)[0]),
        ),
        source=SourceNote(lines=(covers, *note.lines), caveats=note.caveats),
    )


def _sentence(pair: Pair, text: Texts) -> str:
    women, men = values_of(pair, text)
    if women == men:
        title = pair.indicator.title[text.language]
        return text("start-equal", title=title, value=women, year=str(pair.year))
    more = pair.indicator.women_more if pair.women > pair.men else pair.indicator.men_more
    finding = more[text.language] if more else pair.indicator.title[text.language]
    return text("start-gap", finding=finding, women=women, men=men, year=str(pair.year))


def _judgement(pair: Pair, text: Texts) -> str:
    women, men = values_of(pair, text)
    better = float(gaps.better_off(pair.women, pair.men, pair.indicator.polarity))
    if women == men or math.isnan(better):
        return ""
    high = "high" if pair.indicator.polarity > 0 else "low"
    return text(f"start-better-{high}-{'women' if better > 0 else 'men'}")


def _axis(pair: Pair, text: Texts) -> Axis:
    """From zero to the nearest round number, so that the picture shows the gap as large as it is ranked.

    What is shared between the sexes has the whole, 100, as its end.
    """
    is_shared = pair.indicator.kind in (Kind.COMPOSITION, Kind.COUNT)
    top = 100.0 if is_shared else _round_up(max(pair.women, pair.men))
    if pair.unit is Unit.PERCENT:
        top = min(top, 100.0)
    decimals = 0 if top == int(top) else 1
    end = f"{fmt.number(top, text.language, decimals)} {text.symbol(pair.unit)}"
    return Axis(women=pair.women / top, men=pair.men / top, start="0", end=end)


def _round_up(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return float(next(step * power for step in ROUND if step * power >= value * (1 - 1e-12)))


def values_of(pair: Pair, text: Texts) -> tuple[str, str]:
    """Women's and men's values in words."""
    unit, decimals = pair.unit, pair.decimals
    if max(pair.women, pair.men) * 10**decimals < SHORT:
        decimals += 1
    return text.value(pair.women, unit, decimals), text.value(pair.men, unit, decimals)


def inside_a_sentence(title: str) -> str:
    """A title in the middle of a sentence: a small first letter, but abbreviations stay."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _size(pair: Pair) -> float:
    return pair.size
