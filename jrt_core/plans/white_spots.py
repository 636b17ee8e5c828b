"""White spots: large gaps in a county's municipalities, in goals that no activity of its plans is tied to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jrt_core.catalog.model import ALL, Indicator, Kind, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import NO_GOAL, split
from jrt_core.indicators.standing import gap_size
from jrt_core.plans.model import Plan

# A gap is large if at most this part of the country's municipalities have a larger one.
LARGE = 0.10
# Figures older than so many years before the newest of all say nothing of today.
OLDEST = 5
# Numbers of people are larger where more people live: only shares, rates and amounts are ranked.
RANKED = (Kind.BY_SEX, Kind.COMPOSITION)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhiteSpot:
    """A large gap without an activity. `larger` of `everyone` municipalities have a larger one."""

    indicator: Indicator
    region: str
    year: int
    women: float
    men: float
    larger: int
    everyone: int


def goals_with_activity(atlas: Atlas, plans: tuple[Plan, ...]) -> frozenset[str]:
    """The goals of the indicators that the plans' activities are meant to move."""
    named = {i for plan in plans for activity in plan.activities for i in activity.indicators}
    return frozenset(atlas.whole.indicator[name].goal for name in named)


def bare_goals(atlas: Atlas, plans: tuple[Plan, ...]) -> tuple[str, ...]:
    """The goals that no activity is tied to, in the catalogue's order."""
    have = goals_with_activity(atlas, plans)
    return tuple(g.id for g in atlas.catalog.goals if g.id not in have and g.id != NO_GOAL)


def white_spots(atlas: Atlas, county: str, goals: tuple[str, ...]) -> tuple[WhiteSpot, ...]:
    """Large gaps of the county's municipalities in some goals, the country's largest first; one query."""
    newest = {
        indicator: year
        for indicator in atlas.catalog.indicators
        if indicator.goal in goals and indicator.kind in RANKED
        if (year := _newest(atlas, indicator)) is not None
    }
    latest = max(newest.values(), default=0)
    newest = {indicator: year for indicator, year in newest.items() if year >= latest - OLDEST}
    rows = atlas.store.rows(
        "profile_regions",
        indicators=[indicator.id for indicator in newest],
        years=list(newest.values()),
        digits=4,
    )
    everyone = split(rows, ["place"])
    found = []
    for place, (indicator, year) in enumerate(newest.items()):
        columns = everyone.get((str(place),))
        if columns is None:
            continue
        size = gap_size(indicator, columns["women"], columns["men"])
        known = np.sort(size[~np.isnan(size)])
        for n in np.flatnonzero(columns["region"] // 100 == int(county)):
            larger = int(known.size - np.searchsorted(known, size[n], side="right"))
            if not np.isnan(size[n]) and size[n] > 0 and larger < LARGE * known.size:
                found.append(
                    WhiteSpot(
                        indicator=indicator,
                        region=f"{int(columns['region'][n]):04d}",
                        year=year,
                        women=float(columns["women"][n]),
                        men=float(columns["men"][n]),
                        larger=larger,
                        everyone=int(known.size),
                    )
                )
    return tuple(
        sorted(found, key=lambda spot: (spot.larger / spot.everyone, spot.region, spot.indicator.id))
    )


def _newest(atlas: Atlas, indicator: Indicator) -> int | None:
    """The newest year with women and men in municipalities."""
    years = [
        cell.year
        for cell in atlas.coverage.cells.get(indicator.id, ())
        if cell.level is Level.MUNICIPALITY and cell.pairs and (cell.age, cell.background) == (ALL, ALL)
    ]
    return max(years, default=None)
