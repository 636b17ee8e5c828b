"""Methods, section 1: measures of difference. W and M are women's and men's values."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.catalog.model import Indicator, Kind, Series, Text, Unit
from jrt_core.indicators import frames, gap

NAN = math.nan
WORDS = Text(sv="ord", en="words")
EMPLOYMENT = Indicator(
    id="sysselsattning",
    goal="ekonomi",
    kind=Kind.BY_SEX,
    unit=Unit.PERCENT,
    decimals=1,
    polarity=1,
    polarity_reason=WORDS,
    covers=WORDS,
    title=WORDS,
    what=WORDS,
    women_more=WORDS,
    men_more=WORDS,
    series=(Series(source="kolada", producer="SCB", id="N00001"),),
)

# Figures as they occur: rates, persons, SEK; None is a missing value. Two decimals, so that no two figures
# differ by less than a float can hold.
figures = st.one_of(
    st.none(), st.just(0.0), st.integers(0, 10**9).map(lambda hundredths: hundredths / 100)
).map(lambda value: NAN if value is None else value)
pairs = st.lists(st.tuples(figures, figures), max_size=12)


def same(found: Any, expected: Any) -> None:
    """Equal up to the last digits of a float, missing where missing."""
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=0, equal_nan=True)


def columns(rows: list[tuple[float, float]]) -> tuple[np.ndarray, np.ndarray]:
    table = np.array(rows, dtype=np.float64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


# Difference: W - M


def test_difference_is_women_minus_men():
    # 78 - 82 = -4; 82 - 78 = 4; 50 - 50 = 0; -5 - 3 = -8
    same(gap.difference([78, 82, 50, -5], [82, 78, 50, 3]), [-4, 4, 0, -8])


def test_difference_needs_both_values():
    same(gap.difference([NAN, 1, NAN], [1, NAN, NAN]), [NAN, NAN, NAN])


def test_difference_against_zero_is_the_value_itself():
    same(gap.difference([7, 0, 0], [0, 7, 0]), [7, -7, 0])


# Ratio: W / M x 100


def test_ratio_is_women_in_percent_of_men():
    # 90 / 100 = 90 %; 100 / 80 = 125 %; 3 / 3 = 100 %; 0 / 5 = 0 %
    same(gap.ratio([90, 100, 3, 0], [100, 80, 3, 5]), [90, 125, 100, 0])


@pytest.mark.parametrize(("women", "men"), [(5, 0), (0, 0), (5, -1), (-5, 10), (-5, -10), (NAN, 1), (1, NAN)])
def test_ratio_is_undefined_for_no_men_negative_and_missing(women: float, men: float):
    same(gap.ratio([women], [men]), [NAN])


# Normalised difference: (W - M) / (W + M)


def test_normalised_difference():
    # (60 - 40) / 100 = 0.2; (1 - 3) / 4 = -0.5; (5 - 5) / 10 = 0; (4 - 0) / 4 = 1; (0 - 4) / 4 = -1
    same(gap.normalised([60, 1, 5, 4, 0], [40, 3, 5, 0, 4]), [0.2, -0.5, 0, 1, -1])


@pytest.mark.parametrize(("women", "men"), [(0, 0), (-1, 2), (2, -1), (-1, -1), (NAN, 1), (1, NAN)])
def test_normalised_is_undefined_for_two_zeros_negative_and_missing(women: float, men: float):
    same(gap.normalised([women], [men]), [NAN])


# Better off: d (W - M)


def test_better_off_follows_the_polarity():
    # High is good: 78 - 82 = -4, men are better off. Low is good: the same figures give +4, women are.
    same(gap.better_off([78, 82], [82, 78], 1), [-4, 4])
    same(gap.better_off([78, 82], [82, 78], -1), [4, -4])


def test_nobody_is_better_off_without_a_polarity():
    same(gap.better_off([78, 50], [82, 50], 0), [NAN, NAN])


def test_equal_is_neither_better_nor_worse():
    assert gap.better_off([5], [5], 1)[0] == 0
    assert gap.better_off([5], [5], -1)[0] == 0


def test_better_off_needs_both_values():
    same(gap.better_off([NAN, 1], [1, NAN], -1), [NAN, NAN])


# Parity score: 100 (1 - |W - M| / (W + M))


def test_parity_score():
    # |60 - 40| / 100 = 0.2 -> 80, whichever sex has more; equal -> 100; one sex has nothing -> 0;
    # |1 - 3| / 4 = 0.5 -> 50
    same(gap.parity_score([60, 40, 7, 9, 1], [40, 60, 7, 0, 3]), [80, 80, 100, 0, 50])


def test_parity_score_is_undefined_where_the_normalised_difference_is():
    same(gap.parity_score([0, -1, NAN], [0, 2, 1]), [NAN, NAN, NAN])


# Share of women: F / (F + M) x 100


def test_share_of_women():
    # 2 of 5 = 40 %; 3 of 5 = 60 %; 1 of 4 = 25 %; 0 of 7 = 0 %; 7 of 7 = 100 %
    same(gap.share_of_women([2, 3, 1, 0, 7], [3, 2, 3, 7, 0]), [40, 60, 25, 0, 100])


def test_share_of_a_published_share_is_itself():
    # A composition is published as shares that make 100: 41.5 of 41.5 + 58.5
    same(gap.share_of_women([41.5], [58.5]), [41.5])


@pytest.mark.parametrize(("women", "men"), [(0, 0), (-1, 2), (2, -1), (NAN, 1), (1, NAN)])
def test_share_is_undefined_where_there_is_nobody(women: float, men: float):
    same(gap.share_of_women([women], [men]), [NAN])


@given(st.integers(1, 10**6))
def test_two_of_five_is_exactly_forty_percent(times: int):
    """The limits of the 40/60 rule are hit exactly, however many persons there are."""
    assert gap.share_of_women([2 * times], [3 * times])[0] == 40
    assert gap.share_of_women([3 * times], [2 * times])[0] == 60


# Persons and seats to parity


def test_persons_to_parity_of_a_rate():
    # 255 women, of whom 60 %; men 70 %: 255 x 10 / 100 = 25.5 -> 26 (to the even one of 25 and 26)
    # 1,000 women, 2.0 % against 3.24 %: 12.4 -> 12. Women ahead by 10 points of 100: -10.
    same(gap.persons_to_parity([60, 2, 70], [70, 3.24, 60], [255, 1000, 100]), [26, 12, -10])


def test_equal_rates_take_nobody():
    same(gap.persons_to_parity([50], [50], [12345]), [0])


def test_without_a_number_of_women_no_number_of_persons():
    same(gap.persons_to_parity([50, NAN, 50], [60, 60, NAN], [NAN, 100, 100]), [NAN, NAN, NAN])


def test_seats_to_parity():
    # 18 women of 49: (18 + 31) / 2 - 18 = 6.5 -> 6 seats, then 24 and 25: an odd body cannot be closer.
    # 20 of 40: 0. 10 women, 4 men: 7 - 10 = -3, three to a man. 0 of 7: 3.5 -> 3. 2 of 5: 0.5 -> 0.
    same(gap.seats_to_parity([18, 20, 10, 0, 2, 3], [31, 20, 4, 7, 3, 2]), [6, 0, -3, 3, 0, 0])


def test_seats_need_both_counts():
    same(gap.seats_to_parity([NAN, 1], [1, NAN]), [NAN, NAN])


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_moving_the_seats_leaves_at_most_one_seat_between(women: int, men: int):
    moved = gap.seats_to_parity(women, men)
    assert abs((women + moved) - (men - moved)) == (women + men) % 2


# Shapes and sizes

TWO = [
    gap.difference,
    gap.ratio,
    gap.normalised,
    gap.parity_score,
    gap.share_of_women,
    gap.seats_to_parity,
    lambda women, men: gap.better_off(women, men, -1),
    lambda women, men: gap.persons_to_parity(women, men, men),
]


@pytest.mark.parametrize("measure", TWO)
def test_no_regions_give_no_measures(measure: Any):
    assert measure([], []).shape == (0,)


@pytest.mark.parametrize("measure", TWO)
def test_a_number_alone_and_a_pandas_column_measure_the_same(measure: Any):
    # 12 women, 20 men: the value of one region is the same however it is handed over.
    alone = float(measure(12, 20))
    in_frame = measure(pd.Series([12.0], index=["1480"]), pd.Series([20.0], index=["1480"]))
    assert not math.isnan(alone)
    same(in_frame, [alone])


def test_huge_and_tiny_figures_are_measured_alike():
    # 3 against 1 in any size: (3 - 1) / 4 = 0.5, 3 / 1 = 300 %, 3 / 4 = 75 %
    sizes = np.array([1e-12, 1e-3, 1.0, 1e9, 1e15])
    same(gap.normalised(3 * sizes, sizes), np.full(5, 0.5))
    same(gap.ratio(3 * sizes, sizes), np.full(5, 300.0))
    same(gap.share_of_women(3 * sizes, sizes), np.full(5, 75.0))
    same(gap.parity_score(3 * sizes, sizes), np.full(5, 50.0))
    same(gap.difference(3 * sizes, sizes), 2 * sizes)


def test_what_is_given_is_not_changed():
    women, men = np.array([1.0, NAN]), np.array([0.0, 2.0])
    for measure in TWO:
        measure(women, men)
    same(women, [1, NAN])
    same(men, [0, 2])


# Properties


@given(pairs, st.sampled_from([-1, 1]))
def test_swapping_the_sexes_flips_the_sign_and_nothing_else(rows: list[tuple[float, float]], polarity: int):
    women, men = columns(rows)
    same(gap.difference(men, women), -gap.difference(women, men))
    same(gap.normalised(men, women), -gap.normalised(women, men))
    same(gap.better_off(men, women, polarity), -gap.better_off(women, men, polarity))
    same(gap.seats_to_parity(men, women), -gap.seats_to_parity(women, men))
    same(gap.parity_score(men, women), gap.parity_score(women, men))


@given(pairs)
def test_swapping_the_sexes_turns_the_share_and_the_ratio_about(rows: list[tuple[float, float]]):
    women, men = columns(rows)
    same(gap.share_of_women(men, women) + gap.share_of_women(women, men), _where_shared(women, men, 100.0))
    both = (women > 0) & (men > 0)
    same((gap.ratio(women, men) * gap.ratio(men, women))[both], np.full(both.sum(), 10_000.0))


@given(pairs, st.sampled_from([0.001, 0.01, 7.0, 1000.0, 1e6]))
def test_the_unit_changes_neither_score_nor_normalised_nor_ratio(
    rows: list[tuple[float, float]], unit: float
):
    women, men = columns(rows)
    # A difference of nothing but rounding has no relative precision, so 1e-9 of the scale is let pass.
    close = {"rtol": 1e-9, "atol": 1e-9, "equal_nan": True}
    for measure in (gap.parity_score, gap.normalised, gap.ratio, gap.share_of_women):
        np.testing.assert_allclose(measure(unit * women, unit * men), measure(women, men), **close)


@given(pairs)
def test_measures_stay_within_their_bounds(rows: list[tuple[float, float]]):
    women, men = columns(rows)
    defined = _where_shared(women, men, 1.0) == 1
    for found, low, high in (
        (gap.normalised(women, men), -1, 1),
        (gap.parity_score(women, men), 0, 100),
        (gap.share_of_women(women, men), 0, 100),
    ):
        assert (np.isnan(found) == ~defined).all()
        assert ((found[defined] >= low) & (found[defined] <= high)).all()


@given(pairs, st.tuples(figures, figures), st.sampled_from(list(Kind)))
def test_another_region_changes_no_other_regions_measures(
    rows: list[tuple[float, float]], another: tuple[float, float], kind: Kind
):
    def measured(table: list[tuple[float, float]]) -> pd.DataFrame:
        women, men = columns(table)
        frame = pd.DataFrame({"women": women, "men": men, "total": women + men})
        return frames.with_measures(frame, indicator)

    words = WORDS if kind.compares else None
    series = tuple(replace(s, sex="women") for s in EMPLOYMENT.series)
    indicator = replace(EMPLOYMENT, kind=kind, women_more=words, men_more=words, series=series)
    pd.testing.assert_frame_equal(measured([*rows, another]).iloc[: len(rows)], measured(rows))


def test_measures_of_a_frame_stand_in_the_columns_of_their_names():
    # 60 and 40: difference 20, ratio 150, normalised 0.2; low is good, so men are better off by 20.
    frame = pd.DataFrame({"women": [60.0], "men": [40.0], "total": [50.0]})
    found = frames.with_measures(frame, replace(EMPLOYMENT, polarity=-1)).iloc[0]
    same(found[["difference", "ratio", "normalised", "better"]].astype(float), [20, 150, 0.2, -20])
    assert math.isnan(found["share_of_women"]), "a rate of women is no share of women"


def _where_shared(women: np.ndarray, men: np.ndarray, value: float) -> np.ndarray:
    """`value` where there is somebody to share, else missing."""
    return np.where(women + men > 0, value, NAN)
