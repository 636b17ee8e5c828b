"""The largest and the smallest gap of each goal in one county."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import ALL, Goal, Indicator, Kind, Unit
from jrt_core.indicators import gap as gaps
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.views import format as fmt
from jrt_core.views import link
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.text import Texts

# A value written with a single digit hides how far apart the two are: 0.3 and 0.4 may be 0.35 and 0.36.
SHORT = 10
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
class Gap:
    """One indicator of the county: finding, picture, source.

    `judgement` is empty without polarity, and for the smallest gap: who is better off by a hair is chance.
    """

    indicator: str
    year: int
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Women's and men's newest values of one indicator, and how far apart they are, from 0 to 1."""

    indicator: Indicator
    year: int
    women: float
    men: float
    size: float
    computed: bool
    extract: int


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
    name = atlas.regions[county].name
    return GoalView(
        id=goal.id,
        number=text("start-goal-number", number=number) if number else text("start-goal-own"),
        title=goal.title[text.language],
        aim=goal.aim[text.language],
        gaps=tuple(found),
        none="" if pairs else text("start-goal-none", county=name),
    )


def county_pairs(atlas: Atlas, county: str) -> list[Pair]:
    """What can be compared, in the catalogue's order, so that ties are settled the same way every time."""
    rows = {row["indicator"]: row for row in atlas.store.records("goal_gaps", region=county)}
    found = []
    for indicator in atlas.catalog.indicators:
        row = rows.get(indicator.id)
        if row is None or indicator.kind not in GAP_KINDS:
            continue
        size = abs(float(gaps.normalised(row["women"], row["men"])))
        if not math.isnan(size):  # both zero, or a negative value: no share of their sum
            found.append(
                Pair(
                    indicator=indicator,
                    year=row["year"],
                    women=row["women"],
                    men=row["men"],
                    size=size,
                    computed=row["computed"],
                    extract=row["extract"],
                )
            )
    return found


def headline_of(pairs: Sequence[Pair], county: str, text: Texts) -> tuple[str, tuple[str, ...]]:
    if not pairs:
        return text("start-headline-none", county=county), ()
    most = max(pairs, key=_size)
    women, men = _values(most, text)
    if women == men:
        return text("start-headline-equal", county=county), ()
    said = text(
        "start-headline",
        county=county,
        title=inside_a_sentence(most.indicator.title[text.language]),
        women=women,
        men=men,
        year=str(most.year),
    )
    return said, (text("start-rank", count=len(pairs)),)


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
        label=label,
        title=indicator.title[language],
        sentence=_sentence(pair, text),
        judgement=judgement,
        axis=_axis(indicator, pair.women, pair.men, text),
        link=Link(
            text=text("start-to-map", title=inside_a_sentence(indicator.title[language])),
            href=link.href(resolve(wish, atlas)[0]),
        ),
        source=SourceNote(lines=(covers, *note.lines), caveats=note.caveats),
    )


def _sentence(pair: Pair, text: Texts) -> str:
    women, men = _values(pair, text)
    if women == men:
        title = pair.indicator.title[text.language]
        return text("start-equal", title=title, value=women, year=str(pair.year))
    more = pair.indicator.women_more if pair.women > pair.men else pair.indicator.men_more
    finding = more[text.language] if more else pair.indicator.title[text.language]
    return text("start-gap", finding=finding, women=women, men=men, year=str(pair.year))


def _judgement(pair: Pair, text: Texts) -> str:
    women, men = _values(pair, text)
    better = float(gaps.better_off(pair.women, pair.men, pair.indicator.polarity))
    if women == men or math.isnan(better):
        return ""
    high = "high" if pair.indicator.polarity > 0 else "low"
    return text(f"start-better-{high}-{'women' if better > 0 else 'men'}")


def _axis(indicator: Indicator, women: float, men: float, text: Texts) -> Axis:
    """From zero to the nearest round number, so that the picture shows the gap as large as it is ranked.

    What is shared between the sexes has the whole, 100, as its end.
    """
    top = 100.0 if indicator.kind is Kind.COMPOSITION else _round_up(max(women, men))
    if indicator.unit is Unit.PERCENT:
        top = min(top, 100.0)
    decimals = 0 if top == int(top) else 1
    end = fmt.number(top, text.language, decimals)
    return Axis(women=women / top, men=men / top, start="0", end=f"{end} {text.symbol(indicator.unit)}")


def _round_up(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return float(next(step * power for step in ROUND if step * power >= value * (1 - 1e-12)))


def _values(pair: Pair, text: Texts) -> tuple[str, str]:
    unit, decimals = pair.indicator.unit, pair.indicator.decimals
    if max(pair.women, pair.men) * 10**decimals < SHORT:
        decimals += 1
    return text.value(pair.women, unit, decimals), text.value(pair.men, unit, decimals)


def inside_a_sentence(title: str) -> str:
    """A title in the middle of a sentence: a small first letter, but abbreviations stay."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _size(pair: Pair) -> float:
    return pair.size
