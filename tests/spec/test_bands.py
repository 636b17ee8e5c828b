"""Methods, section 4: ranks as bands, top 10 %, next 20, middle 40, next 20, last 10 (SSB's likekom)."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.indicators.bands import MIN_RANKED, Band, band_of, bands

NAN = math.nan
TOP, NEXT, MIDDLE, LOWER, BOTTOM = Band
values = st.lists(st.one_of(st.just(NAN), st.integers(0, 30).map(lambda tenths: tenths / 10)), max_size=40)


def sizes(number: int) -> list[int]:
    """How many of so many different values are in each band."""
    found = Counter(bands(range(number)))
    return [found[band] for band in Band]


def test_ten_values():
    # Rank 1 is 10 %; 2 and 3 up to 30 %; 4 to 7; 8 and 9; 10
    expected = [TOP, NEXT, NEXT, MIDDLE, MIDDLE, MIDDLE, MIDDLE, LOWER, LOWER, BOTTOM]
    assert bands([99, 8, 7, 6, 5, 4, 3, 2, 1, -99]) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        # 290 municipalities: 29, 58, 116, 58, 29
        (290, [29, 58, 116, 58, 29]),
        # 21 counties: a tenth is 2.1 -> 2, three tenths 6.3 -> 6, from either end; the middle has the rest
        (21, [2, 4, 9, 4, 2]),
        # 19: 1.9 -> 1, 5.7 -> 5
        (19, [1, 4, 9, 4, 1]),
    ],
)
def test_what_does_not_divide_goes_to_the_middle(number: int, expected: list[int]):
    assert sizes(number) == expected


def test_equals_share_the_better_band():
    # 9 has rank 1; three of 8 share rank 2; 7 has rank 5; six of 1 share rank 6 of 11, which is middle
    found = bands([9, 8, 8, 8, 7, 1, 1, 1, 1, 1, 1])
    assert found == [TOP, NEXT, NEXT, NEXT, MIDDLE] + [MIDDLE] * 6


def test_equals_are_equal_whatever_the_last_digit_of_a_float():
    # 0.1 + 0.2 is 0.30000000000000004: both rank 1 of ten
    assert bands([0.1 + 0.2, 0.3, *np.arange(8) / 100])[:2] == [TOP, TOP]


def test_missing_values_have_no_band_and_take_none():
    ten = [float(number) for number in range(10)]
    assert bands([NAN, *ten, NAN]) == [None, *bands(ten), None]


def test_fewer_than_ten_are_not_ranked():
    assert MIN_RANKED == 10
    assert bands([*range(9), NAN]) == [None] * 10
    assert band_of(3, [*range(9), NAN]) is None
    assert bands([]) == []


def test_one_missing_value_has_no_band():
    assert band_of(NAN, range(20)) is None


@given(values)
def test_one_and_all_agree(given_values: list[float]):
    assert [band_of(value, given_values) for value in given_values] == bands(given_values)


@given(values)
def test_a_higher_value_is_never_in_a_lower_band(given_values: list[float]):
    number = {band: place for place, band in enumerate(Band)}
    ranked = sorted(
        (-value, number[band]) for value, band in zip(given_values, bands(given_values), strict=True) if band
    )
    places = [place for _, place in ranked]
    assert places == sorted(places)


@given(st.integers(10, 400))
def test_an_outer_band_never_holds_more_than_its_part(number: int):
    top, following, _, lower, bottom = sizes(number)
    assert (top, following) == (bottom, lower)
    assert 0 < 10 * top <= number
    assert 10 * (top + following) <= 3 * number
