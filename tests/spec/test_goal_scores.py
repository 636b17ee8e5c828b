"""The index on request: its value, what it rests on, and between which ranks other weights put it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.goal_scores import GoalScores, goal_scores, index_of
from jrt_core.indicators.profile import NO_GOAL, NO_PARITY, profile

NAN = math.nan
# a beats b beats c in every goal; d is first in one goal and last in the other; e lacks a score.
FIVE = GoalScores(
    codes=("a", "b", "c", "d", "e"),
    goals=("makt", "halsa"),
    scores=np.array([[90, 80], [80, 70], [70, 60], [95, 10], [99, NAN]]),
    have=np.array([[4, 3], [4, 3], [4, 3], [3, 2], [4, 1]]),
    everything=(4, 3),
)


def test_the_index_is_the_weighted_mean():
    # (3 x 90 + 1 x 80) / 4 = 87.5; equal weights: (95 + 10) / 2 = 52.5
    assert index_of(FIVE, "a", (3, 1)).value == 87.5
    assert index_of(FIVE, "d", (1, 1)).value == 52.5
    # The goals of d have 3 of 4 and 2 of 3 measures
    assert (index_of(FIVE, "d", (1, 1)).have, index_of(FIVE, "d", (1, 1)).everything) == (5, 7)


def test_ranks_are_among_those_with_all_scores_and_do_not_follow_the_readers_weights():
    # e has no score in halsa: four are ranked.
    found = {code: index_of(FIVE, code, (1, 1)) for code in FIVE.codes}
    assert {one.ranked for one in found.values()} == {4}
    # d is above a if makt weighs over 70 / 75 of all (in 7 % of weightings), above b over 60 / 75 (20 %),
    # above c over 50 / 75 (33 %): each is more than the 2.5 % that are left out.
    ranks = {code: (one.first, one.last) for code, one in found.items() if code != "e"}
    assert ranks == {"a": (1, 2), "b": (2, 3), "c": (3, 4), "d": (1, 4)}
    heavy = index_of(FIVE, "b", (3, 0.5))
    assert (heavy.first, heavy.last) == (found["b"].first, found["b"].last)


def test_a_goal_without_a_score_is_no_index_until_it_weighs_nothing():
    found = index_of(FIVE, "e", (1, 1))
    assert math.isnan(found.value)
    assert math.isnan(found.first)
    assert found.missing == ("halsa",)
    alone = index_of(FIVE, "e", (1, 0))
    assert (alone.value, alone.missing, alone.have, alone.everything, alone.ranked) == (99, (), 4, 4, 5)
    # One goal has one weighting: its rank would be a bare one.
    assert math.isnan(alone.first)
    assert math.isnan(alone.last)


@pytest.mark.parametrize("weights", [(0, 0), (-1, 1), (1,), (NAN, 1)])
def test_weights_that_are_none_raise(weights: tuple[float, ...]):
    with pytest.raises(ValueError, match="weights"):
        index_of(FIVE, "a", weights)


@pytest.mark.parametrize(
    ("level", "codes"), [(Level.MUNICIPALITY, ("1480", "1498", "2403", "0980")), (Level.COUNTY, ("14", "09"))]
)
def test_scores_are_those_of_the_profiles(atlas: Atlas, level: Level, codes: tuple[str, ...]):
    found = goal_scores(atlas, level)
    assert len(found.codes) == len(atlas.regions.of_level(level))
    for code in codes:
        own = {
            goal.goal: goal for goal in profile(atlas, code).goals if goal.goal not in (NO_GOAL, NO_PARITY)
        }
        place = found.codes.index(code)
        assert list(own) == list(found.goals)
        for n, goal in enumerate(own.values()):
            assert found.scores[place, n] == pytest.approx(goal.score, nan_ok=True)
            assert (found.have[place, n], found.everything[n]) == (goal.have, goal.everything)
