"""Methods, section 2: the 40/60 rule. Even is at least 40 % women and at least 40 % men."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.indicators import gap, parity
from jrt_core.indicators.classes import balance_scheme
from jrt_core.indicators.parity import ParityClass, parity_class, parity_classes, years_even

NAN = math.nan
MIRROR = dict(zip(ParityClass, reversed(ParityClass), strict=True))
NUMBER = {name: number for number, name in enumerate(ParityClass, start=-2)}


def just_below(value: float) -> float:
    return math.nextafter(value, 0)


def just_above(value: float) -> float:
    return math.nextafter(value, 100)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0, "<20"),
        (just_below(20), "<20"),
        # 20 is nearer parity than 19.9, so each limit belongs to the class nearer parity.
        (20, "20-40"),
        (just_above(20), "20-40"),
        (just_below(40), "20-40"),
        # 40 women of 100 are 60 men: at least 40 % of each.
        (40, "40-60"),
        (50, "40-60"),
        (60, "40-60"),
        (just_above(60), "60-80"),
        (just_below(80), "60-80"),
        (80, "60-80"),
        (just_above(80), ">80"),
        (100, ">80"),
    ],
)
def test_class_of_a_share(share: float, expected: str):
    assert parity_class(share) == expected


def test_a_missing_share_has_no_class():
    assert parity_class(NAN) is None
    assert parity_classes([NAN, 50]) == [None, ParityClass.EVEN]


def test_classes_are_named_from_men_only_to_women_only():
    assert [str(name) for name in ParityClass] == ["<20", "20-40", "40-60", "60-80", ">80"]


def test_classes_of_a_column():
    # 1 of 10, 3 of 10, 2 of 5, 7 of 10, 9 of 10
    shares = pd.Series([10.0, 30.0, 40.0, 70.0, 90.0], index=list("abcde"))
    assert parity_classes(shares) == list(ParityClass)


def test_classes_of_nothing():
    assert parity_classes([]) == []


@pytest.mark.parametrize(
    ("women", "of", "expected"),
    [(1, 5, "20-40"), (2, 5, "40-60"), (3, 5, "40-60"), (4, 5, "60-80"), (1, 2, "40-60"), (1, 3, "20-40")],
)
def test_small_bodies(women: int, of: int, expected: str):
    """In a body of five, 2 and 3 women are even and nothing else; one of five is exactly 20 %."""
    assert parity_class(float(gap.share_of_women(women, of - women))) == expected


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_swapping_the_sexes_mirrors_the_class(women: int, men: int):
    one = parity_class(float(gap.share_of_women(women, men)))
    other = parity_class(float(gap.share_of_women(men, women)))
    assert other == (None if one is None else MIRROR[one])


@given(st.integers(1, 10_000), st.integers(0, 10_000))
def test_even_is_forty_percent_of_each_sex(women: int, men: int):
    # In whole numbers, without a float: 100 W >= 40 N and 100 M >= 40 N
    both = 100 * women >= 40 * (women + men) and 100 * men >= 40 * (women + men)
    assert (parity_class(float(gap.share_of_women(women, men))) is ParityClass.EVEN) == both


@given(st.lists(st.floats(0, 100) | st.sampled_from([20.0, 40.0, 60.0, 80.0]), min_size=1))
def test_the_map_of_balance_has_the_same_classes(shares: list[float]):
    numbers = balance_scheme().assign(np.array(shares))
    assert [NUMBER[name] for name in parity_classes(shares) if name] == numbers.tolist()


# Consecutive years inside 40-60, counted back from the newest


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ([], 0),
        ([50], 1),
        ([39.9], 0),
        ([45, 50, 55], 3),
        ([30, 50, 40], 2),  # 40 is inside, 30 ends the row
        ([50, 50, 61], 0),  # the newest is outside
        ([50, 30, 50], 1),  # only the latest in a row
        ([60, 40], 2),  # both limits are inside
        ([just_below(40), just_above(60), 60], 1),
        ([50, NAN, 50], 1),  # a missing value is not inside
        ([50, NAN], 0),
        ([NAN], 0),
        ([50, 50, 50, 50], 4),
    ],
)
def test_years_even(shares: list[float], expected: int):
    found = years_even(np.array(shares, dtype=np.float64))
    assert found == expected
    assert type(found) is int


@given(st.lists(st.floats(0, 100) | st.just(NAN), max_size=12))
def test_years_even_is_the_same_for_both_sexes_and_no_longer_than_the_row(shares: list[float]):
    values = np.array(shares, dtype=np.float64)
    count = years_even(values)
    latest = parity_classes(values[len(values) - count :])
    assert all(name is ParityClass.EVEN for name in latest)
    if count < len(values):
        assert parity_class(values[len(values) - count - 1]) is not ParityClass.EVEN


def test_the_limits_lie_symmetrically():
    assert (parity.EVEN_FROM + parity.EVEN_TO, parity.OUTER_FROM + parity.OUTER_TO) == (100, 100)
