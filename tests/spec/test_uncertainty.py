"""Methods, section 4: random variation of shares, their differences and counts, against a benchmark."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from jrt_core.indicators.uncertainty import (
    Call,
    Judgement,
    byar,
    call,
    judge,
    newcombe,
    standard_error,
    wilson,
)

NAN = math.nan


def near(found: object, expected: object, places: float = 0.005) -> None:
    """Equal to the second decimal, missing where missing."""
    np.testing.assert_allclose(np.asarray(found), expected, rtol=0, atol=places, equal_nan=True)


# Share: Wilson


@pytest.mark.parametrize(
    ("x", "n", "lower", "upper"),
    [(81, 263, 25.53, 36.62), (15, 148, 6.24, 16.05), (0, 20, 0, 16.11), (1, 29, 0.61, 17.18)],
)
def test_wilson_gives_newcombes_published_limits(x: int, n: int, lower: float, upper: float):
    # Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3
    near(wilson(x, n), (lower, upper), 0.0051)


def test_wilson_by_hand():
    # 50 of 100: z2 = 3.8416, 1 + z2/n = 1.038416, centre (0.5 + 0.019208) / 1.038416 = 0.5,
    # half 1.96 sqrt(0.0025 + 0.00009604) / 1.038416 = 1.96 x 0.0509513 / 1.038416 = 0.0961702
    near(wilson(50, 100), (40.38298, 59.61702), 0.00001)


def test_the_ends_are_exact():
    # 0 of n cannot be below 0 %, n of n not above 100 %; z2 / (n + z2) = 3.8416 / 13.8416 = 27.754 %
    lower, upper = wilson([0, 10, 0, 7], [10, 10, 3, 7])
    assert lower[0] == lower[2] == 0
    assert upper[1] == upper[3] == 100
    near([upper[0], lower[1]], [27.754, 72.246], 0.001)


@pytest.mark.parametrize(
    ("x", "n"), [(0, 0), (1, -1), (-1, 10), (10.5, 10), (NAN, 10), (5, NAN), (5, math.inf), (NAN, NAN)]
)
def test_without_a_share_of_a_number_no_interval(x: float, n: float):
    for found in (*wilson([x], [n]), *newcombe([x], [n], [5], [10]), *newcombe([5], [10], [x], [n])):
        near(found, [NAN])
    near(standard_error([x], [n]), [NAN])


def test_a_numerator_made_from_a_published_share_need_not_be_whole():
    # 12.3 % of 50 are 6.15 persons: the interval lies between those of 6 and of 7
    lower, upper = wilson([6, 6.15, 7], [50, 50, 50])
    assert lower[0] < lower[1] < lower[2]
    assert upper[0] < upper[1] < upper[2]


def test_a_frames_columns_become_arrays_in_the_same_order():
    frame = pd.DataFrame({"x": [0.0, 81.0], "n": [20.0, 263.0]}, index=["1480", "0180"])
    near(np.array(wilson(frame["x"], frame["n"])), [[0, 25.53], [16.11, 36.62]], 0.0051)


# Difference of two shares: Newcombe


def test_newcombe_gives_his_published_limits():
    # Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10: 56/70 - 48/80
    near(newcombe(56, 70, 48, 80), (5.24, 33.39), 0.0051)


def test_newcombe_by_hand_of_two_sure_shares():
    # 10 of 10 against 0 of 10: d = 100, l1 = 72.246, u2 = 27.754: 100 - sqrt(27.754^2 + 27.754^2) = 60.750,
    # upper 100 + sqrt(0 + 0)
    near(newcombe(10, 10, 0, 10), (60.750, 100), 0.001)


# Counts: Byar


def test_byar_by_hand():
    # 9: 1 - 1/81 - 1.96/9 = 0.769877, cubed 0.456313, x 9 = 4.1068
    # and with 10: 1 - 1/90 + 1.96/(3 sqrt(10)) = 1.195491, cubed 1.708594, x 10 = 17.0859
    near(byar(9), (4.1068, 17.0859), 0.0001)


def test_byar_is_close_to_the_exact_limits_of_a_hundred_events():
    # Exact Poisson limits of 100 (Garwood 1936): 81.36 and 121.63
    near(byar(100), (81.36, 121.63))


def test_no_events_have_a_lower_limit_of_nought_and_an_upper_one():
    # (0 + 1) (1 - 1/9 + 1.96/3)^3 = 1.542222^3 = 3.66809
    lower, upper = byar([0])
    assert lower[0] == 0
    near(upper, [3.6681], 0.0001)


def test_part_of_an_event_is_never_below_none():
    # 0.1: 1 - 1.11 - 2.07 is below 0, and so is its cube
    assert byar([0.1])[0][0] == 0


@pytest.mark.parametrize("x", [NAN, -1, math.inf])
def test_no_count_has_no_interval(x: float):
    near(byar([x, 9])[0], [NAN, 4.1068])
    near(byar([x, 9])[1], [NAN, 17.0859])


# Standard error


def test_standard_error_is_half_of_wilsons_width_through_z():
    # 50 of 100: (59.61702 - 40.38298) / 2 / 1.96 = 4.90664
    near(standard_error([50], [100]), [4.90664], 0.00001)


def test_nobody_of_a_few_is_not_known_for_sure():
    # 0 of 10: z2 / 2n / (1 + z2/n) / z = 27.754 / 2 / 1.96 = 7.080 points; 0 of 1,000: 0.3827 / 3.92 = 0.0976
    near(standard_error([0, 0], [10, 1000]), [7.080, 0.0976], 0.001)


# Against a benchmark


@pytest.mark.parametrize(
    ("lower", "upper", "benchmark", "expected"),
    [
        (50.1, 60, 50, Call.HIGHER),
        (40, 49.9, 50, Call.LOWER),
        (40, 60, 50, Call.SIMILAR),
        (50, 60, 50, Call.SIMILAR),
        (40, 50, 50, Call.SIMILAR),
        (NAN, 60, 50, None),
        (40, NAN, 50, None),
        (40, 45, NAN, None),
    ],
)
def test_a_call_needs_the_whole_interval_on_one_side(
    lower: float, upper: float, benchmark: float, expected: Call | None
):
    assert call(lower, upper, benchmark) is expected


@pytest.mark.parametrize(
    ("called", "judgements"),
    [
        (Call.HIGHER, (Judgement.WORSE, Judgement.NONE, Judgement.BETTER)),
        (Call.LOWER, (Judgement.BETTER, Judgement.NONE, Judgement.WORSE)),
        (Call.SIMILAR, (Judgement.SIMILAR, Judgement.SIMILAR, Judgement.SIMILAR)),
    ],
)
def test_the_polarity_makes_a_judgement_of_a_call(called: Call, judgements: tuple[Judgement, ...]):
    assert tuple(judge(called, polarity) for polarity in (-1, 0, 1)) == judgements
