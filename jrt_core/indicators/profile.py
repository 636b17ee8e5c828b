"""One region, whole: where it stands in every indicator, and the profile of its goals (methods: profiles).

Two queries and no more: every year of the region, its county and the country; and all regions of its level in
the year that is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from jrt_core.catalog.model import ALL, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.gap import Floats
from jrt_core.indicators.index import goal_score
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.regions import COUNTRY
from jrt_core.indicators.standing import Columns, Standing, known_years, standing
from jrt_core.indicators.trend import Closing
from jrt_core.indicators.uncertainty import Judgement

# The frame that the other measures are read in: not a goal that could be near or far.
NO_GOAL = "grund"
# Violence is to end, not to be shared equally: a parity score would read as a grade for it.
NO_PARITY = "vald"
# A figure older by no more than so many years is shown if the country has one for the same year.
OLDER_BY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStanding:
    """A goal in one region. `score` is the mean parity score, NaN if too few of its measures are there.

    Violence has none. `have` of `everything` comparable indicators have figures: those of `rests_on`; the
    counts are of those. `unjudged` have no polarity. Municipalities have `municipal` such indicators, and the
    score is `narrow` if it rests on less than half of them.
    """

    goal: str
    score: float
    have: int
    everything: int
    women_higher: int
    men_higher: int
    women_better: int
    men_better: int
    unjudged: int
    rests_on: tuple[str, ...]
    municipal: int
    narrow: bool
    levels: Mapping[Judgement | None, int]
    trends: Mapping[Closing, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A region: its standings by indicator, in the catalogue's order, and its goals."""

    region: str
    level: Level
    standings: Mapping[str, Standing]
    goals: tuple[GoalStanding, ...]


def profile(atlas: Atlas, code: str) -> Profile:
    """The profile of a municipality or county; only indicators with a figure for it."""
    region = atlas.regions[code]
    around = list(dict.fromkeys([code, region.county, COUNTRY]))
    series = split(atlas.store.rows("profile_series", regions=around), ["indicator", "region"])
    mine = {
        indicator: series[indicator.id, code]
        for indicator in atlas.catalog.indicators
        if (indicator.id, code) in series
    }
    years = {
        indicator: _shown(columns, series.get((indicator.id, COUNTRY))) for indicator, columns in mine.items()
    }
    rows = atlas.store.rows(
        "profile_regions",
        indicators=[indicator.id for indicator in mine],
        years=list(years.values()),
        digits=len(code),
    )
    everyone = split(rows, ["place"])
    standings = {}
    for place, (indicator, own) in enumerate(mine.items()):
        others = everyone[(str(place),)]
        country = series.get((indicator.id, COUNTRY))
        found = standing(indicator, code, years[indicator], own, country, others)
        if found is not None:
            standings[indicator.id] = found
    return Profile(
        region=code,
        level=region.level,
        standings=standings,
        goals=tuple(
            _goal(atlas, goal.id, region.level, standings)
            for goal in atlas.catalog.goals
            if goal.id != NO_GOAL
        ),
    )


def _shown(own: Columns, country: Columns | None) -> int:
    """The newest year, or the one before if that is the newest that the country has as well."""
    mine = known_years(own)
    newest = int(mine.max())
    shared = np.intersect1d(mine, known_years(country, own)) if country is not None else mine[:0]
    return int(shared.max()) if shared.size and shared.max() >= newest - OLDER_BY else newest


def comparable(atlas: Atlas, goal: str, level: Level) -> tuple[str, ...]:
    """The indicators of a goal that compare women and men and have figures at a level."""
    return tuple(
        indicator.id
        for indicator in atlas.catalog.of_goal(goal)
        if indicator.kind in GAP_KINDS
        and any(
            cell.level is level and cell.pairs and (cell.age, cell.background) == (ALL, ALL)
            for cell in atlas.coverage.cells.get(indicator.id, ())
        )
    )


def _goal(atlas: Atlas, goal: str, level: Level, standings: Mapping[str, Standing]) -> GoalStanding:
    ids = comparable(atlas, goal, level)
    found = [standings[i] for i in ids if i in standings and not np.isnan(standings[i].score)]
    scores = [standings[i].score if i in standings else np.nan for i in ids]
    score: Floats = goal_score(np.array([scores], dtype=np.float64))[0] if ids else np.array([np.nan])
    municipal = ids if level is Level.MUNICIPALITY else comparable(atlas, goal, Level.MUNICIPALITY)
    covered = sum(s.indicator.id in municipal for s in found)
    return GoalStanding(
        goal=goal,
        score=np.nan if goal == NO_PARITY else float(score[0]),
        have=len(found),
        everything=len(ids),
        women_higher=sum(s.difference > 0 for s in found),
        men_higher=sum(s.difference < 0 for s in found),
        women_better=sum(s.better > 0 for s in found),
        men_better=sum(s.better < 0 for s in found),
        unjudged=sum(not s.indicator.polarity for s in found),
        rests_on=tuple(s.indicator.id for s in found),
        municipal=len(municipal),
        narrow=2 * covered < len(municipal),
        levels=Counter(s.judgement for s in found),
        trends=Counter(s.trend.closing for s in found if s.trend is not None),
    )


def split(rows: pd.DataFrame, keys: list[str]) -> dict[tuple[str, ...], dict[str, Any]]:
    """Columns as arrays of floats, cut where the keys change; the rows are sorted by them."""
    if rows.empty:
        return {}
    names = [rows[key].to_numpy(dtype=object) for key in keys]
    changed = np.zeros(len(rows), dtype=bool)
    changed[0] = True
    for name in names:
        changed[1:] |= name[1:] != name[:-1]
    starts = np.flatnonzero(changed)
    ends = np.append(starts[1:], len(rows))
    columns = {column: rows[column].to_numpy(np.float64) for column in rows.columns if column not in keys}
    return {
        tuple(str(name[start]) for name in names): {
            column: values[start:end] for column, values in columns.items()
        }
        for start, end in zip(starts, ends, strict=True)
    }
