"""Methods, section 8: the index on request, its coverage and its rank interval."""

from __future__ import annotations

import math

import numpy as np
import pytest

from jrt_core.indicators.index import DRAWS, MIN_SHARE, goal_score, index, rank_intervals

NAN = math.nan


def same(found: object, expected: object) -> None:
    np.testing.assert_allclose(np.asarray(found), expected, rtol=1e-12, equal_nan=True)


# Within a goal


def test_goal_score_is_the_mean_of_what_a_region_has():
    # (90 + 80 + 70) / 3 = 80; (90 + 70) / 2 = 80 of two thirds; one of three is too few; none
    scores, number = goal_score([[90, 80, 70], [90, NAN, 70], [NAN, NAN, 70], [NAN, NAN, NAN]])
    same(scores, [80, 80, NAN, NAN])
    assert number.tolist() == [3, 2, 1, 0]


def test_two_thirds_of_a_goal_are_enough_and_less_is_not():
    # Seven: 4.67 -> five have a score, four have none
    row = [100.0, 80, 60, 40, 20]
    same(goal_score([[*row, NAN, NAN], [*row[:4], NAN, NAN, NAN]])[0], [60, NAN])


@pytest.mark.parametrize("thirds", range(1, 40))
def test_exactly_two_thirds_always_are(thirds: int):
    row = [50.0] * (2 * thirds) + [NAN] * thirds
    if thirds > 1:
        same(goal_score([row])[0], [50])
        same(goal_score([[NAN, *row[1:]]])[0], [NAN])
    assert 2 * thirds >= MIN_SHARE * 3 * thirds


def test_one_indicator_is_no_goal():
    scores, number = goal_score([[90.0]])
    same(scores, [NAN])
    assert number.tolist() == [1]
    # Both of two: (90 + 70) / 2; one of two is none
    same(goal_score([[90, 70], [90, NAN]])[0], [80, NAN])


def test_weights_within_a_goal():
    # (3 x 90 + 50) / 4 = 80; without the middle one (3 x 90 + 1 x 50 with weights 3, 2, 1): 320 / 4 = 80
    same(goal_score([[90, 50]], [3, 1])[0], [80])
    same(goal_score([[90, NAN, 50]], [3, 2, 1])[0], [80])


def test_an_indicator_of_no_weight_is_not_of_the_goal():
    # Two of the three weigh: both known is all of the goal; one of the two is half
    scores, number = goal_score([[90, 70, NAN], [90, NAN, 10]], [1, 1, 0])
    same(scores, [80, NAN])
    assert number.tolist() == [2, 1]


def test_a_goal_without_indicators_has_no_score():
    scores, number = goal_score(np.empty((3, 0)))
    same(scores, [NAN] * 3)
    assert number.tolist() == [0, 0, 0]


# Between goals


def test_index_is_the_weighted_mean_of_the_goals():
    # (60 + 90) / 2 = 75; (2 x 60 + 90) / 3 = 70
    same(index([[60, 90]], [1, 1]), [75])
    same(index([[60, 90]], [2, 1]), [70])
    same(index([[60, 90]], [200, 100]), [70])


def test_nothing_is_imputed():
    same(index([[60, NAN], [NAN, NAN], [80, 90]], [1, 1]), [NAN, NAN, 85])


def test_a_goal_of_no_weight_need_not_be_known():
    same(index([[60, NAN], [70, 10]], [1, 0]), [60, 70])


@pytest.mark.parametrize("weights", [[0, 0], [1, -1], [1, NAN], [math.inf, 1], [1], [1, 1, 1], []])
def test_weights_that_weigh_nothing_are_refused(weights: list[float]):
    with pytest.raises(ValueError, match="weights"):
        index([[60, 90]], weights)
    with pytest.raises(ValueError, match="weights"):
        goal_score([[60, 90]], weights)


# Rank interval


def test_whoever_leads_in_every_goal_is_first_under_all_weights():
    lower, upper = rank_intervals([[50, 50], [90, 80], [10, 20]])
    same(lower, [2, 1, 3])
    same(upper, [2, 1, 3])


def test_opposites_change_places_with_the_weights():
    # 100 and 0 against 0 and 100: whoever has the goal that weighs more is first, half of the time each
    lower, upper = rank_intervals([[100, 0], [0, 100]])
    same(lower, [1, 1])
    same(upper, [2, 2])


@pytest.mark.parametrize(("ahead", "last"), [(0.01, 1), (0.04, 2)])
def test_the_interval_leaves_two_and_a_half_percent_out_at_an_end(ahead: float, last: int):
    # Of two goals the weight w of the first is uniform on 0..1. (100 - 100a, 0) against (0, 100a): the second
    # is ahead where (1 - a) w < a (1 - w), that is w < a: under 1 % of the weightings, or 4 %.
    _, upper = rank_intervals([[100 - 100 * ahead, 0], [0, 100 * ahead]], draws=20_000)
    assert upper[0] == last


def test_equal_regions_share_the_smallest_rank():
    # Two first, so the third is third
    lower, upper = rank_intervals([[70.1, 30.2, 55.3], [70.1, 30.2, 55.3], [10, 10, 10]])
    same(lower, [1, 1, 3])
    same(upper, [1, 1, 3])


def test_a_region_without_an_index_has_no_rank_and_takes_none():
    table = np.random.default_rng(1).uniform(0, 100, (30, 4))
    with_gap = np.insert(table, 7, [99, NAN, 99, 99], axis=0)
    for found, expected in zip(rank_intervals(with_gap), rank_intervals(table), strict=True):
        assert math.isnan(found[7])
        same(np.delete(found, 7), expected)


def test_the_same_figures_have_the_same_interval_every_time():
    table = np.random.default_rng(2).uniform(0, 100, (30, 4))
    same(rank_intervals(table), rank_intervals(table))
    assert any(
        (a != b).any() for a, b in zip(rank_intervals(table, seed=1), rank_intervals(table), strict=True)
    )


def test_limits_are_ranks_that_occur():
    table = np.random.default_rng(3).uniform(0, 100, (40, 6))
    lower, upper = rank_intervals(table)
    assert DRAWS == 1000
    assert (lower == np.rint(lower)).all()
    assert (upper == np.rint(upper)).all()
    assert (lower >= 1).all()
    assert (upper <= 40).all()
    assert (lower < upper).any()
    assert (lower <= upper).all()


def test_without_complete_regions_or_goals_no_ranks():
    same(rank_intervals([[NAN, 1], [2, NAN]]), [[NAN, NAN], [NAN, NAN]])
    same(rank_intervals(np.empty((2, 0))), [[NAN, NAN], [NAN, NAN]])
