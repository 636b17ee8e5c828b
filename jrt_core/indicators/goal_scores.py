"""The goals' scores in all regions of a level, and the index that a reader asks for (methods: index)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jrt_core.catalog.model import Level
from jrt_core.indicators import gap
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.gap import Floats
from jrt_core.indicators.index import Ints, goal_score, index, rank_intervals
from jrt_core.indicators.profile import NO_GOAL, NO_PARITY, OLDER_BY, comparable


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalScores:
    """Scores (regions x goals, NaN where too little is known), and how many of a goal's measures each has."""

    codes: tuple[str, ...]
    goals: tuple[str, ...]
    scores: Floats
    have: Ints
    everything: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexStanding:
    """A region's index by some weights; NaN if one of the goals that weigh, those of `missing`, has no score.

    `have` of `everything` measures of those goals have figures. `first` to `last` are the ranks that 95
    percent of random weightings of the goals give it among the `ranked` regions; NaN for one goal alone.
    """

    value: float
    missing: tuple[str, ...]
    have: int
    everything: int
    first: float
    last: float
    ranked: int


def goal_scores(atlas: Atlas, level: Level) -> GoalScores:
    """The scores of `profile.profile` for every region, from one query. Violence has none."""
    goals = tuple(g.id for g in atlas.catalog.goals if g.id not in (NO_GOAL, NO_PARITY))
    measures = {goal: comparable(atlas, goal, level) for goal in goals}
    codes = tuple(region.code for region in atlas.regions.of_level(level))
    rows = atlas.store.rows(
        "goal_pairs",
        indicators=[code for goal in goals for code in measures[goal]],
        digits=len(codes[0]),
        older_by=OLDER_BY,
    )
    rows["score"] = gap.parity_score(rows["women"].to_numpy(), rows["men"].to_numpy())
    table = rows.pivot(index="region", columns="indicator", values="score").reindex(list(codes))
    found = [goal_score(table.reindex(columns=list(measures[goal])).to_numpy(np.float64)) for goal in goals]
    return GoalScores(
        codes=codes,
        goals=goals,
        scores=np.column_stack([scores for scores, _ in found]),
        have=np.column_stack([have for _, have in found]),
        everything=tuple(len(measures[goal]) for goal in goals),
    )


def index_of(found: GoalScores, code: str, weights: Sequence[float]) -> IndexStanding:
    """The index of one region; weights are in the order of the goals.

    Raises ValueError if a weight is negative or all are 0, or their number is another.
    """
    own, given = found.codes.index(code), np.asarray(weights, dtype=np.float64)
    value = float(index(found.scores[own : own + 1], given)[0])
    used = np.flatnonzero(given)
    complete = ~np.isnan(found.scores[:, used]).any(axis=1)
    first, last = (
        rank_intervals(found.scores[:, used]) if used.size > 1 else np.full((2, len(found.codes)), np.nan)
    )
    return IndexStanding(
        value=value,
        missing=tuple(found.goals[n] for n in used if np.isnan(found.scores[own, n])),
        have=int(found.have[own, used].sum()),
        everything=sum(found.everything[n] for n in used),
        first=float(first[own]),
        last=float(last[own]),
        ranked=int(complete.sum()),
    )
