"""Methods, section 5: trends of series, and how and through whom a gap moved."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest

from jrt_core.indicators.series_trend import (
    Direction,
    apart,
    mann_kendall,
    theil_sen,
    trend,
    weighted_slope,
)
from jrt_core.indicators.trend import Cause, Closing, GapTrend, gap_trend

NAN = math.nan
FROM = 2010


def since(values: Sequence[float], first: int = FROM) -> list[int]:
    return list(range(first, first + len(values)))


def direction(values: Sequence[float], errors: Sequence[float] | None = None) -> Direction:
    return trend(since(values), values, errors).direction


def gaps(women: Sequence[float], men: Sequence[float], polarity: int = 0) -> GapTrend:
    return gap_trend(since(women), women, men, polarity)


# Mann-Kendall and Theil-Sen


@pytest.mark.parametrize(
    ("values", "s", "variance", "p"),
    [
        # Six rising points: all 15 pairs rise; Var = 6 x 5 x 17 / 18 = 28.333, z = 14 / 5.3229 = 2.6301
        ([1, 2, 3, 4, 5, 6], 15, 28.3333, 0.00854),
        # One pair falls: 14 - 1 = 13, z = 12 / 5.3229 = 2.2544
        ([1, 2, 3, 4, 6, 5], 13, 28.3333, 0.02417),
        # Two fall: 13 - 2 = 11, z = 10 / 5.3229 = 1.8787. Uncorrected for continuity 2.07, p 0.039
        ([2, 1, 3, 4, 6, 5], 11, 28.3333, 0.06029),
        # Seven with a pair of equals: 17 rise, 3 fall, S = 14; Var = (7 x 6 x 19 - 2 x 1 x 9) / 18 = 43.333,
        # z = 13 / 6.5828 = 1.9748. Uncorrected for ties it would be 13 / 6.6583 = 1.9525, p 0.051
        ([1, 1, 2, 6, 3, 4, 5], 14, 43.3333, 0.04829),
        # Three equals take 3 x 2 x 11 = 66: (510 - 66) / 18 = 24.667; S = 12, z = 11 / 4.9666 = 2.2148
        ([1, 1, 1, 2, 3, 4], 12, 24.6667, 0.02678),
        ([5, 5, 5, 5, 5, 5], 0, 0, 1),
    ],
)
def test_mann_kendall_by_hand(values: list[float], s: int, variance: float, p: float):
    found = mann_kendall(values)
    assert found[0] == s
    assert found[1] == pytest.approx(variance, abs=1e-4)
    assert found[2] == pytest.approx(p, abs=2e-5)


def test_a_falling_series_has_the_same_p_and_the_opposite_s():
    assert mann_kendall([6, 5, 4, 3, 2, 1]) == (-15, *mann_kendall([1, 2, 3, 4, 5, 6])[1:])


def test_theil_sen_is_the_median_of_all_slopes():
    # 0, 1, 2, 9: slopes 1, 1, 7, 1, 4, 3 -> 1, 1, 1, 3, 4, 7: (1 + 3) / 2 = 2
    assert theil_sen([1, 2, 3, 4], [0, 1, 2, 9]) == 2
    # Three points, a year missing: (4 - 0) / 2 = 2, (9 - 4) / 1 = 5, (9 - 0) / 3 = 3: the middle one
    assert theil_sen([2010, 2012, 2013], [0, 4, 9]) == 3


# Weighted regression


def test_weighted_slope_by_hand():
    # x = -2..2, weights 1, 1, 1, 1, 4: mean (-2 - 1 + 0 + 1 + 8) / 8 = 0.75
    # sum w (x - 0.75)^2 = 7.5625 + 3.0625 + 0.5625 + 0.0625 + 4 x 1.5625 = 17.5
    # sum w (x - 0.75) y = -2.75 - 3.5 - 2.25 + 1 + 45 = 37.5; b = 37.5 / 17.5, Var = 1 / 17.5
    slope, variance = weighted_slope([-2, -1, 0, 1, 2], [1, 2, 3, 4, 9], [1, 1, 1, 1, 4])
    assert slope == pytest.approx(37.5 / 17.5)
    assert variance == pytest.approx(1 / 17.5)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        # A rise of 2 a year: b = 2, Var = SE^2 / 10. SE 2: 4 / 0.4 = 10 > 9.55
        (2.0, Direction.UP),
        # SE 2.05: 4 / 0.42025 = 9.518
        (2.05, Direction.NONE),
    ],
)
def test_fingertips_limit(error: float, expected: Direction):
    assert direction([10, 12, 14, 16, 18], [error] * 5) is expected
    assert direction([18, 16, 14, 12, 10], [error] * 5) is (
        Direction.DOWN if expected is Direction.UP else Direction.NONE
    )


def test_one_point_alone_makes_no_trend():
    # 0, 0, 0, 0, 8 with weights 1, 1, 1, 1, 4: b = 40 / 17.5, b^2 / Var = 40^2 / 17.5 = 91, yet 0 without 8
    assert direction([0, 0, 0, 0, 8], [1, 1, 1, 1, 0.5]) is Direction.NONE
    assert direction([1, 2, 3, 4, 9], [1, 1, 1, 1, 0.5]) is Direction.UP


def test_only_the_last_five_points_weigh():
    # Ten years of rise, then five of fall by 2 a year
    values = [*range(0, 100, 10), 50, 48, 46, 44, 42]
    found = trend(since(values), values, [1.0] * 15)
    assert (found.direction, found.points, found.first, found.last) == (Direction.DOWN, 5, 2020, 2024)
    assert found.slope == pytest.approx(-2)
    assert found.method == "weighted"


@pytest.mark.parametrize("unusable", [0.0, NAN, math.inf, -1.0, 1e-200])
def test_an_error_that_is_none_leaves_the_rank_test(unusable: float):
    values = [1, 2, 3, 4, 5, 6]
    found = trend(since(values), values, [1, 1, 1, unusable, 1, 1])
    assert (found.method, found.direction, found.points) == ("rank", Direction.UP, 6)
    # An old point without an error does not matter to the last five.
    assert trend(since(values), values, [unusable, 1, 1, 1, 1, 1]).method == "weighted"


# Points: missing, broken, unordered, few


def test_six_rising_points_are_a_trend_and_five_too_few():
    found = trend(since([1] * 6), [1, 2, 3, 4, 5, 6])
    assert (found.direction, found.slope, found.points) == (Direction.UP, 1, 6)
    assert (found.first, found.last, found.method) == (2010, 2015, "rank")
    short = trend(since([1] * 5), [1, 2, 3, 4, 5])
    assert (short.direction, short.points, short.method) == (Direction.SHORT, 5, "")
    assert (short.first, short.last) == (2010, 2014)
    assert math.isnan(short.slope)
    assert direction([2, 1, 3, 4, 6, 5]) is Direction.NONE


def test_four_points_are_too_few_with_errors_too():
    assert direction([10, 20, 30, 40], [0.1] * 4) is Direction.SHORT


def test_missing_values_are_left_out():
    found = trend(since([0] * 8), [NAN, 1, 2, NAN, 4, 5, 6, 7])
    assert (found.direction, found.slope, found.points, found.first) == (Direction.UP, 1, 6, 2011)
    with_errors = trend(since([0] * 7), [1, 2, NAN, 4, NAN, 6, 7], [0.1] * 7)
    assert (with_errors.method, with_errors.points, with_errors.first) == ("weighted", 5, 2010)


def test_nothing_is_short():
    for years, values in (([], []), ([2020, 2021], [NAN, NAN])):
        found = trend(years, values)
        assert (found.direction, found.points, found.first, found.last) == (Direction.SHORT, 0, 0, 0)


def test_a_trend_does_not_cross_a_break():
    # Falls for six years, jumps with the new definition, rises for six
    values = [6, 5, 4, 3, 2, 1, 10, 11, 12, 13, 14, 15]
    found = trend(since(values), values, breaks=[2016, 2012])
    assert (found.direction, found.points, found.first) == (Direction.UP, 6, 2016)
    assert trend(since(values), values, breaks=[2017]).direction is Direction.SHORT
    assert trend(since(values), values, [0.1] * 12, breaks=[2018]).direction is Direction.SHORT


def test_the_order_of_the_rows_does_not_matter():
    years, values, errors = since([0] * 7), [1, 2, 3, 9, 5, 6, 8], [1, 2, 1, 2, 1, 2, 1]
    for given in (None, errors):
        turned = None if given is None else given[::-1]
        assert trend(years[::-1], values[::-1], turned) == trend(years, values, given)


def test_a_year_occurs_once_and_every_year_has_a_value():
    with pytest.raises(ValueError, match="twice"):
        trend([2010, 2011, 2010], [1, 2, 3])
    with pytest.raises(ValueError, match="3 years, 2 values"):
        trend([2010, 2011, 2012], [1, 2])
    with pytest.raises(ValueError, match="1 errors"):
        trend([2010, 2011], [1, 2], [1])
    with pytest.raises(ValueError, match="2 values of women and 1 of men"):
        gap_trend([2010, 2011], [1, 2], [1])


def test_a_level_series_has_no_trend():
    # 4 x 8 = 32 of 66 pairs rise and none fall: Var = (12 x 11 x 29 - 4 x 3 x 13 - 8 x 7 x 21) / 18 = 138.67,
    # z = 31 / 11.776 = 2.63, but the median pair is one of the 34 that are level
    values = [1.0] * 4 + [2.0] * 8
    assert mann_kendall(values)[2] == pytest.approx(0.0085, abs=1e-4)
    assert direction(values) is Direction.NONE
    assert direction([7.3] * 12) is Direction.NONE
    assert direction([7.3] * 5, [0.1] * 5) is Direction.NONE


def test_the_last_digit_of_a_float_is_no_rise():
    # Six values that each are the next number after the one before: S would be 15
    values = [1 + step * 2.0**-52 for step in range(6)]
    assert mann_kendall(values)[0] == 15
    assert direction(values) is Direction.NONE


# Means over several years


@pytest.mark.parametrize(
    ("years", "window", "kept"),
    [
        ([2010, 2011, 2012], 1, [2010, 2011, 2012]),
        # A mean of 2022 to 2018 shares no year with one of 2017 to 2013.
        (range(2002, 2023), 5, [2002, 2007, 2012, 2017, 2022]),
        # Counted from the newest: 2000 to 2022 by threes begins in 2001
        (range(2000, 2023), 3, [2001, 2004, 2007, 2010, 2013, 2016, 2019, 2022]),
        # Every other year at first: four years back from 2022 is 2018, then 2014
        ([2012, 2014, 2016, 2018, 2020, 2021, 2022], 4, [2014, 2018, 2022]),
        # A year is missing: the next one before it
        ([2015, 2016, 2017, 2018, 2022], 4, [2018, 2022]),
        ([2014, 2015, 2017, 2022], 5, [2017, 2022]),
        ([], 4, []),
    ],
)
def test_means_over_several_years_are_thinned_until_they_share_none(
    years: Sequence[int], window: int, kept: list[int]
):
    assert np.array(list(years), dtype=np.int64)[apart(list(years), window)].tolist() == kept


# Gaps: how they closed


def test_equal_gaps_are_ties_although_floats_differ():
    # -3.8 every year; 77.4 - 81.2 and 78.3 - 82.1 differ in their last digit
    men = [80.1, 81.2, 82.1, 83.3, 84.2, 85.9, 86.3]
    women = [round(m - 3.8, 1) for m in men]
    assert len(set(np.subtract(women, men))) > 1
    found = gaps(women, men)
    assert (found.closing, found.cause, found.trend.slope) == (Closing.NONE, None, 0)


@pytest.mark.parametrize(
    ("women", "men", "closing", "change"),
    [
        # W - M: -6 .. -1
        ([64, 65, 66, 67, 68, 69], [70] * 6, Closing.CLOSING, -5),
        # 1 .. 6
        ([71, 72, 73, 74, 75, 76], [70] * 6, Closing.WIDENING, 5),
        # -1 .. -6
        ([69, 68, 67, 66, 65, 64], [70] * 6, Closing.WIDENING, 5),
        # -2, -1, 0, 1, 2, 3: past parity, not arrived at it
        ([68, 69, 70, 71, 72, 73], [70] * 6, Closing.TURNED, 1),
        # -3 .. 3: the same size on the other side
        ([67, 68, 69, 70, 71, 72, 73], [70] * 7, Closing.TURNED, 0),
        # -5 .. 0: reached, not passed
        ([65, 66, 67, 68, 69, 70], [70] * 6, Closing.CLOSING, -5),
        # 0 .. 5: from parity nothing turns
        ([70, 71, 72, 73, 74, 75], [70] * 6, Closing.WIDENING, 5),
        # -6, -5, -7, -4, -8, -3: up and down
        ([64, 65, 63, 66, 62, 67], [70] * 6, Closing.NONE, -3),
    ],
)
def test_how_a_gap_moved(women: list[float], men: list[float], closing: Closing, change: float):
    found = gaps(women, men)
    assert found.closing is closing
    assert found.change_gap == pytest.approx(change)
    assert (found.cause is None) == (closing is Closing.NONE)


def test_a_gap_of_few_years_is_short():
    found = gaps([64, 65, 66, 67, 68], [70] * 5)
    assert (found.closing, found.cause) == (Closing.SHORT, None)
    assert all(math.isnan(change) for change in (found.change_women, found.change_men, found.change_gap))


@pytest.mark.parametrize(
    ("last", "closing"),
    [
        # W - M = -10, -9 .. -1 and a last one. All 45 pairs of the first ten years rise by 1 a year.
        # -5: it stands above -10 to -6, ties with -5, below the four others: 5 up, 4 down. Of 55 pairs the
        # median slope is still 1; expected 10 in ten years, found 5: just half of it.
        (-5.0, Closing.CLOSING),
        # -5.2: 4.8 of 10
        (-5.2, Closing.NONE),
    ],
)
def test_the_ends_have_to_agree_with_the_slope_by_half(last: float, closing: Closing):
    found = gaps([*range(60, 70), 70 + last], [70] * 11)
    assert (found.trend.direction, found.trend.slope) == (Direction.UP, 1)
    assert found.closing is closing
    assert found.established == (closing is Closing.CLOSING)
    mirrored = gaps([*range(80, 70, -1), 70 - last], [70] * 11)
    assert mirrored.closing is closing


@pytest.mark.parametrize(
    ("difference", "closing"),
    [
        # Falls in 24 of 28 pairs, from 8 to 1, but in between it was 2 the other way round
        ([8, 7, 6, 5, -2, 3, 2, 1], Closing.NONE),
        # 1 the other way round is no more than the 1 at last
        ([8, 7, 6, 5, -1, 3, 2, 1], Closing.CLOSING),
        # Arrived at 0, having been past it
        ([8, 7, 6, 5, -2, 3, 2, 0], Closing.NONE),
        # It widened, once 2 the other way; at last 8 is more than that
        ([1, 2, 3, -2, 5, 6, 7, 8], Closing.WIDENING),
        # It turned, and was farther out on the other side before: the last sign is the new one
        ([8, 7, 6, 5, -4, 3, -3, -2], Closing.TURNED),
    ],
)
def test_a_gap_that_was_larger_the_other_way_round_has_not_closed(difference: list[int], closing: Closing):
    assert gaps([70 + d for d in difference], [70] * 8).closing is closing
    assert gaps([70 - d for d in difference], [70] * 8).closing is closing


def test_last_year_against_the_trend_of_all_others_is_not_established():
    # W - M = -10, -9 .. -1, then -12: 45 of 55 pairs rise and 10 fall, but from -10 to -12 the gap grew
    found = gaps([*range(60, 70), 58], [70] * 11)
    assert found.trend.direction is Direction.UP
    assert (found.closing, found.cause, found.change_gap) == (Closing.NONE, None, 2)


def test_the_change_is_of_the_years_that_the_test_used():
    # Of 2010 to 2016 the last five with errors: 2012 to 2016, the women from 66 to 70
    women, men = [20, 90, 66, 67, 68, 69, 70], [70] * 7
    found = gap_trend(since(women), women, men, 0, [0.3] * 7, [0.4] * 7)
    assert (found.trend.first, found.trend.method) == (2012, "weighted")
    assert (found.change_women, found.change_men, found.change_gap) == (4, 0, -4)


@pytest.mark.parametrize(("error", "closing"), [(1.4, Closing.CLOSING), (1.5, Closing.NONE)])
def test_the_errors_of_a_gap_are_those_of_both_sexes(error: float, closing: Closing):
    # A rise of 2 a year: SE 1.4 each gives Var = 2 x 1.96 / 10 and 4 / 0.392 = 10.2; SE 1.5: 4 / 0.45 = 8.9
    found = gap_trend(since([0] * 5), [60, 62, 64, 66, 68], [70] * 5, 0, [error] * 5, [error] * 5)
    assert found.closing is closing


def test_the_errors_of_one_sex_are_not_enough():
    women, men = [60, 62, 64, 66, 68], [70] * 5
    assert gap_trend(since(women), women, men, 0, [0.1] * 5).closing is Closing.SHORT
    assert gap_trend(since(women), women, men, 0, [0.1] * 5, [0.0] * 5).closing is Closing.SHORT


def test_a_gap_does_not_cross_a_break():
    women, men = [1, 2, 3, 64, 65, 66, 67, 68, 69], [70] * 9
    assert gap_trend(since(women), women, men, breaks=[2013]).change_women == 5


# Gaps: through whom


def line(first: float, change: float) -> list[float]:
    return [first + change * year / 6 for year in range(7)]


@pytest.mark.parametrize(
    ("women", "men", "cause"),
    [
        # W - M from -20 by the change of W less that of M
        (line(50, 6), line(70, 0), Cause.WOMEN_UP),
        (line(50, 0), line(70, -6), Cause.MEN_DOWN),
        (line(50, -6), line(70, 0), Cause.WOMEN_DOWN),
        (line(50, 0), line(70, 6), Cause.MEN_UP),
        # Both rose, the women more: 12 - 6; both fell, the men more: -6 + 12
        (line(50, 12), line(70, 6), Cause.BOTH_UP_WOMEN),
        (line(50, -6), line(70, -12), Cause.BOTH_DOWN_MEN),
        (line(50, 6), line(70, 12), Cause.BOTH_UP_MEN),
        (line(50, -12), line(70, -6), Cause.BOTH_DOWN_WOMEN),
        # 4 is a third of 12, and 3 is less
        (line(50, 12), line(70, 4), Cause.BOTH_UP_WOMEN),
        (line(50, 12), line(70, 3), Cause.WOMEN_UP),
        # 8 + 4 = 12: 4 is a third of it; 9 + 3: a quarter
        (line(50, 8), line(70, -4), Cause.BOTH),
        (line(50, 9), line(70, -3), Cause.WOMEN_UP),
        (line(50, 3), line(70, -9), Cause.MEN_DOWN),
        (line(50, -5), line(70, 5), Cause.BOTH),
    ],
)
def test_who_moved_a_gap(women: list[float], men: list[float], cause: Cause):
    assert gaps(women, men).cause is cause


@pytest.mark.parametrize(
    ("women", "men", "polarity", "cause"),
    [
        # High is good, men were ahead and fell, women did not rise: level, or down as well
        (line(50, 0), line(70, -6), 1, Cause.LEVELLED_DOWN),
        (line(50, -2), line(70, -6), 1, Cause.LEVELLED_DOWN),
        # Women rose a little: no levelling down
        (line(50, 1), line(70, -6), 1, Cause.MEN_DOWN),
        # Low is good: the men's fall is a gain for those who had it worse
        (line(50, 0), line(70, -6), -1, Cause.MEN_DOWN),
        # Low is good, women were better off and got worse
        (line(50, 6), line(70, 0), -1, Cause.LEVELLED_DOWN),
        # No polarity, no judgement
        (line(50, 0), line(70, -6), 0, Cause.MEN_DOWN),
        # Women ahead and falling
        (line(70, -6), line(50, 0), 1, Cause.LEVELLED_DOWN),
        # Widening is not levelling
        (line(50, -6), line(70, -1), 1, Cause.WOMEN_DOWN),
        (line(50, -6), line(70, -3), 1, Cause.BOTH_DOWN_WOMEN),
        # Nor is turning: from 4 ahead to 4 behind
        (line(54, -8), line(50, 0), 1, Cause.WOMEN_DOWN),
    ],
)
def test_levelling_down(women: list[float], men: list[float], polarity: int, cause: Cause):
    assert gaps(women, men, polarity).cause is cause
