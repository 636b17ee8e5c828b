"""White spots in words: for each goal without an activity, the county's largest gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from jrt_core.catalog.model import Level, Unit
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import NO_GOAL
from jrt_core.plans.everything import Plans
from jrt_core.plans.white_spots import WhiteSpot, bare_goals, white_spots
from jrt_core.views import format as fmt
from jrt_core.views import link
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.table import safe
from jrt_core.views.text import Texts, texts

# So many are shown of each goal, of different indicators; the rest are counted.
SHOWN = 4
# Below this many inhabitants a single year says little (methods, section 4).
SMALL = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotLine:
    """A gap and the way to it on the map."""

    title: str
    sentence: str
    small: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BareGoal:
    """A goal without an activity and its largest gaps; `said` is how many there are in all."""

    title: str
    said: str
    spots: tuple[SpotLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotRow:
    """A white spot in the table of all."""

    goal: str
    goal_title: str
    indicator: str
    title: str
    code: str
    place: str
    women: float
    men: float
    decimals: int
    unit: Unit
    year: int
    larger: int
    everyone: int
    is_small: bool

    @property
    def difference(self) -> float:
        """W - M, of the values as they are shown."""
        return round(self.women - self.men, self.decimals)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhiteSpotsView:
    """The white spots of a county, whole."""

    headline: str
    sentences: tuple[str, ...]
    goals: tuple[BareGoal, ...]
    table: tuple[SpotRow, ...]
    source: str


def white_spots_view(atlas: Atlas, plans: Plans, selection: PlanSelection) -> WhiteSpotsView:
    """Everything that the page prints of a county's white spots."""
    text = texts(selection.language)
    county = selection.county or ""
    goals = bare_goals(atlas, plans.of_region(county))
    spots = white_spots(atlas, county, goals)
    municipalities = len(atlas.regions.of_level(Level.MUNICIPALITY, county)) if spots else 0
    return WhiteSpotsView(
        headline=_headline(atlas, atlas.regions[county].name, goals, text),
        sentences=(text("spots-how"), text("spots-caution")),
        goals=tuple(
            _goal(
                atlas, goal, [s for s in spots if s.indicator.goal == goal], municipalities, selection, text
            )
            for goal in goals
        ),
        table=tuple(_row(atlas, spot, text) for spot in spots),
        source=text(
            "spots-source",
            publishers=text.join(
                [
                    atlas.catalog.source[name].title[text.language]
                    for name in dict.fromkeys(s.source for spot in spots for s in spot.indicator.series)
                ]
            ),
        )
        if spots
        else "",
    )


def _headline(atlas: Atlas, region: str, goals: Sequence[str], text: Texts) -> str:
    everything = [goal for goal in atlas.catalog.goals if goal.id != NO_GOAL]
    if len(goals) == len(everything):
        return text("spots-headline-all", region=region)
    return text("spots-headline", region=region, goals=len(goals))


def _goal(
    atlas: Atlas,
    goal: str,
    spots: list[WhiteSpot],
    municipalities: int,
    selection: PlanSelection,
    text: Texts,
) -> BareGoal:
    first: dict[str, WhiteSpot] = {}
    # Where there is a choice, a municipality whose figures are more than chance.
    for spot in sorted(spots, key=lambda spot: _is_small(atlas, spot)):
        first.setdefault(spot.indicator.id, spot)
    regions = len({spot.region for spot in spots})
    return BareGoal(
        title=atlas.catalog.goal[goal].title[text.language],
        said=text("spots-goal", count=len(spots), regions=regions, all=municipalities)
        if spots
        else text("spots-goal-none"),
        spots=tuple(_spot(atlas, spot, selection, text) for spot in list(first.values())[:SHOWN]),
    )


def _row(atlas: Atlas, spot: WhiteSpot, text: Texts) -> SpotRow:
    return SpotRow(
        goal=spot.indicator.goal,
        goal_title=atlas.catalog.goal[spot.indicator.goal].title[text.language],
        indicator=spot.indicator.id,
        title=spot.indicator.title[text.language],
        code=spot.region,
        place=atlas.regions[spot.region].name,
        women=round(spot.women, spot.indicator.decimals),
        men=round(spot.men, spot.indicator.decimals),
        decimals=spot.indicator.decimals,
        unit=spot.indicator.unit,
        year=spot.year,
        larger=spot.larger,
        everyone=spot.everyone,
        is_small=_is_small(atlas, spot),
    )


def spots_frame(rows: Sequence[SpotRow], text: Texts) -> pd.DataFrame:
    """White spots as a table to sort."""
    names = ("goal_title", "title", "place", "women", "men", "difference", "year", "larger")
    return pd.DataFrame(
        {text(f"spots-{n.replace('_', '-')}"): [getattr(row, n) for row in rows] for n in names}
    )


def spots_csv(rows: Sequence[SpotRow], text: Texts) -> bytes:
    """The same to take along."""
    frame = spots_frame(rows, text)
    for name in frame.columns[:3]:
        frame[name] = frame[name].map(safe)
    swedish = text.language == "sv"
    written: str = frame.to_csv(index=False, sep=";" if swedish else ",", decimal="," if swedish else ".")
    return written.encode("utf-8-sig")


def _is_small(atlas: Atlas, spot: WhiteSpot) -> bool:
    return atlas.population.get(spot.region, SMALL) < SMALL


def _spot(atlas: Atlas, spot: WhiteSpot, selection: PlanSelection, text: Texts) -> SpotLine:
    indicator = spot.indicator
    wish = Wish(language=text.language, indicator=indicator.id, county=selection.county, areas=(spot.region,))
    return SpotLine(
        title=indicator.title[text.language],
        sentence=text(
            "spots-spot",
            place=atlas.regions[spot.region].name,
            women=text.value(spot.women, indicator.unit, indicator.decimals),
            men=text.value(spot.men, indicator.unit, indicator.decimals),
            year=str(spot.year),
            larger=spot.larger,
            all=fmt.number(spot.everyone, text.language),
        ),
        small=text("spots-small") if _is_small(atlas, spot) else "",
        href=link.href(resolve(wish, atlas)[0]),
    )
