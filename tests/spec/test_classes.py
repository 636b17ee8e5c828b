"""Methods, section 3: map classes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jrt_core.indicators import gap
from jrt_core.indicators.classes import (
    COMPOSITION_STEPS,
    NICE,
    Diverging,
    Levels,
    Scheme,
    balance_scheme,
    diverging_scheme,
    level_scheme,
    parted_scheme,
)

NAN = math.nan
NONE = np.array([])

# Values with at most two decimals, as published; None is missing.
values = st.lists(
    st.one_of(
        st.just(NAN),
        st.integers(-100, 100).map(float),
        st.integers(-(10**9), 10**9).map(lambda n: n / 100),
    ),
    max_size=40,
)
some_values = values.filter(lambda found: not all(math.isnan(v) for v in found))
# 0 is parity for a difference, 100 for a ratio, 50 for a share.
centres = st.sampled_from([0.0, 50.0, 100.0])
given_steps = st.sampled_from([(), COMPOSITION_STEPS, (1.0, 2.0)])
# What counts as equal: not given, or a round number, which stays as it is.
round_neutrals = st.builds(
    lambda digits, power: float(f"{digits}e{power}"), st.sampled_from(NICE), st.integers(-3, 6)
)
neutrals = st.one_of(st.just(0.0), round_neutrals)


def floats(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=np.float64)


def levels_of(found: list[float]) -> Levels:
    return level_scheme(np.array(found, dtype=np.float64), NONE, NONE)


def schemes_of(
    found: list[float], centre: float, neutral: float = 0.0, steps: tuple[float, ...] = ()
) -> list[Scheme]:
    return [levels_of(found), diverging_scheme(np.array(found), centre, neutral, steps), balance_scheme()]


def numbers_of(scheme: Scheme, *numbers: float) -> list[float]:
    return scheme.assign(floats(*numbers)).tolist()


# Levels


def test_a_value_on_an_edge_belongs_to_the_class_above():
    scheme = Levels(edges=(10.0, 20.0))
    # Class 0 is below 10, class 1 from 10 to below 20, class 2 from 20
    assert numbers_of(scheme, 9.9, 10, 19.9, 20, 1e15, -1e15, 0) == [0, 1, 1, 2, 2, 0, 0]
    assert scheme.numbers == (0, 1, 2)


def test_a_missing_level_has_no_class():
    assert np.isnan(Levels(edges=(1.0,)).assign(floats(NAN, 5))).tolist() == [True, False]


def test_a_scheme_without_edges_has_one_class():
    assert Levels(edges=()).numbers == (0,)
    assert numbers_of(Levels(edges=()), -5, 0, 5) == [0, 0, 0]


def test_level_classes_are_fifths():
    # 0, 1, ..., 100: a fifth lies below 20, two fifths below 40, and so on.
    assert level_scheme(np.arange(101.0), NONE, NONE).edges == (20, 40, 60, 80)


def test_women_and_men_share_their_classes():
    # Women 1-5, men 6-10, pooled 1, 2, ..., 10. Quantile q lies at 1 + 9 q: 2.8, 4.6, 6.4, 8.2.
    # Rounded to a fifth of the mean class, (8.2 - 2.8) / 5 / 5 = 0.216 -> 0.2: unchanged.
    scheme = level_scheme(np.arange(1.0, 6), np.arange(6.0, 11), NONE)
    assert scheme.edges == (2.8, 4.6, 6.4, 8.2)
    assert numbers_of(scheme, 1, 2, 3, 4, 5) == [0, 0, 1, 1, 2]
    assert numbers_of(scheme, 6, 7, 8, 9, 10) == [2, 3, 3, 4, 4]


def test_edges_are_round_numbers():
    # 1,000 incomes of 201,234 + 97 n. Fifths at n = 199.8, 399.6, 599.4, 799.2: 220,614.6, 239,995.2,
    # 259,375.8, 278,756.4. Mean class (278,756.4 - 220,614.6) / 5 = 11,628; a fifth of it, 2,326 -> 2,000.
    # To the nearest 2,000: 220,000, 240,000, 260,000, 278,000.
    incomes = 201_234 + 97 * np.arange(1000.0)
    assert level_scheme(incomes, NONE, NONE).edges == (220_000, 240_000, 260_000, 278_000)


def test_the_total_counts_only_where_no_sex_has_a_value():
    total = floats(0, 1000)
    assert level_scheme(np.arange(101.0), NONE, total).edges == (20, 40, 60, 80)
    # 0, 1, ..., 100 in the total, nothing by sex
    assert level_scheme(floats(NAN), floats(NAN, NAN), np.arange(101.0)).edges == (20, 40, 60, 80)


def test_missing_levels_do_not_count():
    with_gaps = np.insert(np.arange(101.0), [0, 50, 101], NAN)
    assert level_scheme(with_gaps, floats(NAN), NONE).edges == (20, 40, 60, 80)


@pytest.mark.parametrize("found", [[], [NAN, NAN], [7.0], [7.0, NAN], [7.0] * 50, [0.0] * 3, [-1.0, -1.0]])
def test_nothing_to_divide_is_one_class(found: list[float]):
    assert levels_of(found).edges == ()


def test_two_values_make_two_classes():
    # The median of 1 and 2 is 1.5, rounded to a fifth of the distance, 0.2: 1.6. (7.5 -> 8, to the even one)
    assert levels_of([1, 2]).edges == (1.6,)
    assert numbers_of(levels_of([1, 2]), 1, 2) == [0, 1]


def test_three_values_make_three_classes():
    found = [10.0, 10.0, 20.0, 20.0, 30.0, 30.0]
    # Thirds lie at positions 5/3 and 10/3: 10 + 2/3 x 10 = 16.67 and 20 + 1/3 x 10 = 23.33.
    # Step: 6.67 / 3 / 5 = 0.44 -> 0.5. To the nearest 0.5: 16.5 and 23.5.
    assert levels_of(found).edges == (16.5, 23.5)
    assert numbers_of(levels_of(found), 10, 20, 30) == [0, 1, 2]


def test_fewer_classes_can_be_asked_for():
    # Thirds of 0, 1, ..., 300
    assert level_scheme(np.arange(301.0), NONE, NONE, classes=3).edges == (100, 200)


@pytest.mark.parametrize("size", [1e-12, 1e-3, 1e3, 1e12])
def test_level_classes_do_not_depend_on_the_size_of_the_figures(size: float):
    edges = level_scheme(size * np.arange(101.0), NONE, NONE).edges
    assert edges == pytest.approx([20 * size, 40 * size, 60 * size, 80 * size], rel=1e-9)


def test_negative_levels():
    # The mirror image of 0, 1, ..., 100
    assert level_scheme(-np.arange(101.0), NONE, NONE).edges == (-80, -60, -40, -20)


def test_values_that_differ_by_rounding_only_are_not_divided():
    """An edge has ten digits; one that falls together with the lowest value would divide nothing."""
    noise = [1.0, 1 + 1e-12, 1 + 2e-12]
    assert levels_of(noise).edges == ()


# The parts of a whole


def test_parts_have_the_same_edges_below_half_as_above():
    # Women 60, 62, ..., 76, men the rest. They lie 10, 12, ..., 26 from half, each twice: quartiles at
    # positions 4.25, 8.5, 12.75 of 0-17: 14, 18, 22. Edges 50 -+ 14, 18, 22.
    women = np.arange(60.0, 77, 2)
    scheme = parted_scheme(women, 100 - women, women)
    assert scheme.edges == (28, 32, 36, 64, 68, 72)
    # Women are above half in every class they have: from 36 to below 64, and the three above.
    assert scheme.numbers == (3, 4, 5, 6)
    assert numbers_of(scheme, 60, 62, 64, 68, 72, 76) == [3, 3, 4, 5, 6, 6]


def test_the_map_of_the_other_sex_is_the_mirror_image():
    women = np.arange(60.0, 77, 2)
    scheme = parted_scheme(women, 100 - women, 100 - women)
    assert scheme.edges == (28, 32, 36, 64, 68, 72)
    assert scheme.numbers == (0, 1, 2, 3)


def test_steps_of_parts_are_halves():
    # 10.3, 11.3, 12.3, 13.3 from half, each twice: quartiles at positions 1.75, 3.5, 5.25 of 0-7:
    # 11.05, 11.8, 12.55. To the nearest half: 11, 12, 12.5.
    women = floats(60.3, 61.3, 62.3, 63.3)
    assert parted_scheme(women, 100 - women, women).edges == (37.5, 38, 39, 61, 62, 62.5)


def test_parts_that_are_all_as_far_from_half_are_not_divided():
    assert parted_scheme(floats(60, 40), floats(40, 60), floats(60, 40)).edges == ()
    assert parted_scheme(NONE, NONE, NONE) == Levels(edges=())


@given(st.lists(st.integers(0, 1000).map(lambda n: n / 10), max_size=30))
def test_classes_of_parts_cover_both_sexes_and_mirror_each_other(found: list[float]):
    women = np.array(found, dtype=np.float64)
    one, other = (parted_scheme(women, 100 - women, sex) for sex in (women, 100 - women))
    assert one.edges == other.edges
    assert list(one.edges) == [100 - edge for edge in reversed(one.edges)]
    assert set(one.assign(women)) <= set(one.numbers)
    assert set(other.assign(100 - women)) <= set(other.numbers)
    # Never more classes on a side than distinct distances, the shared one in the middle included.
    assert len(one.edges) / 2 < max(1, len(set(np.round(np.abs(women - 50), 6).tolist())))


# Diverging


STEPS = Diverging(centre=0.0, steps=(1.0, 5.0), lowest=-2, highest=2)


def test_a_step_belongs_to_the_class_nearer_parity():
    found = numbers_of(STEPS, 0, 1, 1.01, 5, 5.01, 1e15)
    assert found == [0, 0, 1, 1, 2, 2]
    assert numbers_of(STEPS, -0.0, -1, -1.01, -5, -5.01, -1e15) == [0, 0, -1, -1, -2, -2]


def test_a_missing_difference_has_no_class():
    assert np.isnan(STEPS.assign(floats(NAN, 0))).tolist() == [True, False]


def test_parity_of_a_ratio_is_100():
    ratio = Diverging(centre=100.0, steps=(10.0,), lowest=-1, highest=1)
    assert numbers_of(ratio, 89, 90, 100, 110, 111) == [-1, 0, 0, 0, 1]


def test_balance_classes_are_the_40_60_rule():
    scheme = balance_scheme()
    assert scheme.numbers == (-2, -1, 0, 1, 2)
    assert numbers_of(scheme, 0, 19.9, 20, 39.9, 40, 50) == [-2, -2, -1, -1, 0, 0]
    assert numbers_of(scheme, 60, 60.1, 80, 80.1, 100) == [0, 1, 1, 2, 2]


def test_composition_differences_begin_with_the_40_60_rule():
    # 60 and 40: 20 points, still even. 65 and 35: 30. 70 and 30: 40. 75 and 25: 50. 95 and 5: 90.
    scheme = diverging_scheme(floats(20, 30, 40, 50, 90), steps=COMPOSITION_STEPS)
    assert numbers_of(scheme, 20, 30, 40, 50, 90) == [0, 1, 2, 3, 4]
    assert numbers_of(scheme, 0, -20, -20.1) == [0, 0, -1]
    assert scheme.numbers == (0, 1, 2, 3, 4)


def test_two_sided_differences_have_two_steps_a_side():
    # Distances 1, 1, 2, 2, 3, 3, 4, 4. Rank 0.1 lies at position 0.7: 1, what counts as equal here.
    # Beyond it 2, 2, 3, 3, 4, 4: rank 0.6 lies at position 3: 3.
    found = [-4.0, -3.0, -2.0, -1.0, 1.0, 2.0, 3.0, 4.0]
    scheme = diverging_scheme(np.array(found))
    assert scheme == Diverging(centre=0.0, steps=(1.0, 3.0), lowest=-2, highest=2)
    assert numbers_of(scheme, *found) == [-2, -1, -1, 0, 0, 1, 1, 2]


def test_one_sided_differences_have_four_steps_on_their_side():
    # 1, 2, ..., 21: rank 0.1 lies at position 2: 3. Beyond it 4, 5, ..., 21: ranks 0.25, 0.5, 0.75 lie at
    # positions 4.25, 8.5, 12.75: 8.25, 12.5, 16.75. Round numbers near: 8, 12, 15.
    scheme = diverging_scheme(np.arange(1.0, 22))
    assert scheme == Diverging(centre=0.0, steps=(3.0, 8.0, 12.0, 15.0), lowest=0, highest=4)
    assert numbers_of(scheme, 3, 4, 8, 9, 12, 13, 15, 16) == [0, 1, 1, 2, 2, 3, 3, 4]


def test_one_sided_the_other_way_is_the_mirror_image():
    scheme = diverging_scheme(-np.arange(1.0, 22))
    assert scheme == Diverging(centre=0.0, steps=(3.0, 8.0, 12.0, 15.0), lowest=-4, highest=0)


def test_what_counts_as_equal_is_the_first_step_of_two_sided_differences():
    # Distances 1, 1, 2, 2, 3, 3, 4, 4. Beyond 2: 3, 3, 4, 4, rank 0.6 at position 1.8: 3.8 -> 4.
    found = [-4.0, -3.0, -2.0, -1.0, 1.0, 2.0, 3.0, 4.0]
    scheme = diverging_scheme(np.array(found), neutral=2.0)
    assert scheme == Diverging(centre=0.0, steps=(2.0, 4.0), lowest=-1, highest=1)
    assert numbers_of(scheme, *found) == [-1, -1, 0, 0, 0, 0, 1, 1]


def test_what_counts_as_equal_is_the_first_step_of_one_sided_differences():
    # 1, 2, ..., 21, beyond 1: 2, 3, ..., 21. Ranks 0.25, 0.5, 0.75 lie at positions 4.75, 9.5, 14.25:
    # 6.75, 11.5, 16.25. Round numbers near: 7, 12 (not 10), 15 (not 20).
    scheme = diverging_scheme(np.arange(1.0, 22), neutral=1.0)
    assert scheme == Diverging(centre=0.0, steps=(1.0, 7.0, 12.0, 15.0), lowest=0, highest=4)


def test_a_one_sided_gap_is_not_equal_because_it_is_small_among_its_own():
    """Women's incomes are nowhere near men's: the municipality with the smallest gap is not equal."""
    # 30, 31, ..., 50, equal within 4. Ranks 0.25, 0.5, 0.75 of all 21 lie at positions 5, 10, 15:
    # 35, 40, 45, which are round.
    gaps = -np.arange(30.0, 51)
    scheme = diverging_scheme(gaps, neutral=4.0)
    assert scheme == Diverging(centre=0.0, steps=(4.0, 35.0, 40.0, 45.0), lowest=-4, highest=0)
    assert numbers_of(scheme, -30, -4.1, -4, 4, 4.1) == [-1, -1, 0, 0, 1]
    assert 0 not in scheme.assign(gaps)


def test_what_counts_as_equal_is_rounded_as_the_other_steps_are():
    # 4,118.5, 2 % of 205,925, lies nearest 4,000. Beyond it is only 50,000.
    assert diverging_scheme(floats(3_000, 50_000), neutral=4_118.5).steps == (4_000, 50_000)


def test_everything_within_what_counts_as_equal_is_one_neutral_class():
    scheme = diverging_scheme(floats(-3, -1, 0, 2, 3), neutral=3.0)
    assert (scheme.steps, scheme.numbers) == ((3.0,), (0,))


def test_many_at_parity_make_no_others_equal():
    """Where the 10th percentile is parity itself, the first step comes from those that differ."""
    # 5 zeros and 1, 2, ..., 21: rank 0.1 of the 26 lies at position 2.5: 0. Of the 21 that differ: 3.
    scheme = diverging_scheme(np.concatenate([np.zeros(5), np.arange(1.0, 22)]))
    assert scheme.steps == (3.0, 8.0, 12.0, 15.0)


def test_given_steps_have_their_own_first_step():
    scheme = diverging_scheme(floats(5, 60), neutral=1.0, steps=COMPOSITION_STEPS)
    assert scheme.steps == COMPOSITION_STEPS
    assert numbers_of(scheme, 5, 60) == [0, 4]


@pytest.mark.parametrize(
    ("size", "nice"),
    [
        (1.04, 1),
        (1.3, 1.2),
        (1.4, 1.5),
        (1.8, 2),
        (2.3, 2.5),
        (2.8, 3),
        (3.3, 3.5),
        (4.3, 4.5),
        (4.8, 5),
        (9.6, 10),
        # As near to one as to the other: the smaller, so that fewer count as equal
        (1.1, 1),
        (1.35, 1.2),
        (2.25, 2),
        (5.5, 5),
        (9.5, 9),
    ],
)
@pytest.mark.parametrize("power", range(-4, 7))
def test_steps_are_round_numbers(size: float, nice: float, power: int):
    there, near = float(f"{size}e{power}"), float(f"{nice}e{power}")
    assert diverging_scheme(floats(0), neutral=there).steps == (near,)


@pytest.mark.parametrize(("below", "steps"), [(2, 4), (3, 2)])
def test_three_in_a_hundred_make_a_side(below: int, steps: int):
    """2 of 100 below parity are a rare exception, 3 of 100 are a side of their own."""
    found = np.concatenate([-10 * np.arange(1.0, below + 1), np.arange(1.0, 101 - below)])
    assert len(found) == 100
    assert len(diverging_scheme(found).steps) == steps


def test_a_rare_side_still_gets_its_classes():
    # Of 100 differences one is -50; the steps come from the 99 others, the class of -50 lies beyond them.
    scheme = diverging_scheme(np.append(np.arange(1.0, 100), -50.0))
    assert scheme.lowest == numbers_of(scheme, -50)[0] < 0 < scheme.highest


def test_steps_of_a_ratio_are_counted_from_100():
    # The distances of the two-sided differences above: without neutral, and with 2
    found = floats(96, 97, 98, 99, 101, 102, 103, 104)
    scheme = diverging_scheme(found, centre=100.0)
    assert scheme == Diverging(centre=100.0, steps=(1.0, 3.0), lowest=-2, highest=2)
    assert diverging_scheme(found, centre=100.0, neutral=2.0).steps == (2.0, 4.0)


@pytest.mark.parametrize("found", [[], [NAN], [0.0], [-0.0], [0.0, -0.0, NAN]])
@pytest.mark.parametrize(("neutral", "step"), [(0.0, 1.0), (2.0, 2.0)])
def test_nothing_but_parity_is_one_neutral_class(found: list[float], neutral: float, step: float):
    scheme = diverging_scheme(np.array(found), neutral=neutral)
    assert (scheme.steps, scheme.numbers) == ((step,), (0,))


def test_given_steps_are_kept_where_there_is_nothing():
    assert diverging_scheme(NONE, steps=COMPOSITION_STEPS).steps == COMPOSITION_STEPS


@pytest.mark.parametrize("found", [[3.0], [3.0] * 5, [-3.0]])
def test_one_single_difference_is_one_class(found: list[float]):
    # The 10th percentile is 3, and 3 itself is not beyond it.
    scheme = diverging_scheme(np.array(found))
    assert (scheme.steps, scheme.numbers) == ((3.0,), (0,))
    # It lies beyond 1 and not beyond the one other step, 3.
    told = diverging_scheme(np.array(found), neutral=1.0)
    assert (told.steps, numbers_of(told, *found)) == ((1.0, 3.0), [math.copysign(1, found[0])] * len(found))


@pytest.mark.parametrize("size", [1e-12, 1e-3, 1e3, 1e12])
def test_diverging_classes_do_not_depend_on_the_size_of_the_figures(size: float):
    found = size * floats(-4, -3, -2, -1, 1, 2, 3, 4)
    assert diverging_scheme(found).steps == pytest.approx([size, 3 * size], rel=1e-9, abs=0)
    told = diverging_scheme(found, neutral=2 * size)
    assert told.steps == pytest.approx([2 * size, 4 * size], rel=1e-9, abs=0)


# Properties


@given(values)
def test_never_more_level_classes_than_distinct_values(found: list[float]):
    distinct = len({v for v in found if not math.isnan(v)})
    numbers = levels_of(found).numbers
    assert 1 <= len(numbers) <= max(1, min(5, distinct))


@given(some_values)
def test_the_first_and_last_level_class_are_taken(found: list[float]):
    """No edge lies where it divides nothing: the lowest value is in class 0, the highest in the last."""
    scheme = levels_of(found)
    known = [v for v in found if not math.isnan(v)]
    assert numbers_of(scheme, min(known), max(known)) == [scheme.numbers[0], scheme.numbers[-1]]
    assert list(scheme.edges) == sorted(set(scheme.edges))


@given(values, values, values)
def test_level_classes_cover_every_value(women: list[float], men: list[float], total: list[float]):
    scheme = level_scheme(np.array(women), np.array(men), np.array(total))
    for found in (women, men, total):
        numbers = scheme.assign(np.array(found))
        assert np.isnan(numbers).tolist() == np.isnan(np.array(found)).tolist()
        assert set(numbers[~np.isnan(numbers)]) <= set(scheme.numbers)


@given(values, centres, neutrals, given_steps)
def test_diverging_classes_cover_every_value(found, centre, neutral, steps):
    scheme = diverging_scheme(np.array(found), centre, neutral, steps)
    numbers = scheme.assign(np.array(found))
    known = numbers[~np.isnan(numbers)]
    assert np.isnan(numbers).tolist() == np.isnan(np.array(found)).tolist()
    assert set(known) <= set(scheme.numbers)
    assert (scheme.numbers[0], scheme.numbers[-1]) == (min([0, *known]), max([0, *known]))


@given(values, centres, neutrals)
def test_made_steps_are_positive_and_ascending_and_at_most_four(found, centre, neutral):
    steps = diverging_scheme(np.array(found), centre, neutral).steps
    assert steps[0] > 0
    assert list(steps) == sorted(set(steps))
    assert len(steps) <= 4


@given(values, round_neutrals)
def test_equal_is_what_was_said_to_be(found: list[float], neutral: float):
    scheme = diverging_scheme(np.array(found), neutral=neutral)
    assert scheme.steps[0] == neutral
    known = np.array([v for v in found if not math.isnan(v)])
    assert ((scheme.assign(known) == 0) == (np.abs(known) <= neutral)).all()


@given(
    st.lists(st.tuples(st.integers(0, 10**5), st.integers(0, 10**5)), max_size=30),
    st.integers(0, 10**4),
    st.integers(-6, 6),
)
def test_another_unit_of_women_and_men_and_of_equal_is_another_unit_of_the_steps(rows, neutral, power):
    """Kronor or thousands of kronor: the same regions have the same colours."""
    table, unit = np.array(rows, dtype=np.float64).reshape(-1, 2), 10.0**power
    there = gap.difference(table[:, 0], table[:, 1])
    assume((there != 0).any() or neutral)
    one, other = (
        diverging_scheme(there, neutral=neutral),
        diverging_scheme(unit * there, neutral=unit * neutral),
    )
    assert other.steps == pytest.approx([unit * step for step in one.steps], rel=1e-9, abs=0)


@given(values, centres, neutrals, given_steps, st.randoms(use_true_random=False))
def test_the_order_of_the_values_does_not_matter(found, centre, neutral, steps, random):
    shuffled = random.sample(found, len(found))
    assert schemes_of(shuffled, centre, neutral, steps) == schemes_of(found, centre, neutral, steps)


@given(values, values)
def test_swapping_the_sexes_changes_no_level_class(women: list[float], men: list[float]):
    one, other = np.array(women), np.array(men)
    assert level_scheme(one, other, NONE) == level_scheme(other, one, NONE)


@given(values, values, centres, neutrals, given_steps)
def test_a_higher_value_never_has_a_lower_class(found, others, centre, neutral, steps):
    ordered = np.sort(np.array([v for v in others if not math.isnan(v)]))
    for scheme in schemes_of(found, centre, neutral, steps):
        assert (np.diff(scheme.assign(ordered)) >= 0).all()


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=30), neutrals, given_steps)
def test_swapping_the_sexes_mirrors_the_classes_of_differences(rows, neutral, steps):
    table = np.array(rows, dtype=np.float64).reshape(-1, 2)
    there, back = gap.difference(table[:, 0], table[:, 1]), gap.difference(table[:, 1], table[:, 0])
    one, other = (diverging_scheme(found, neutral=neutral, steps=steps) for found in (there, back))
    assert other.steps == one.steps
    assert other.numbers == tuple(-number for number in reversed(one.numbers))
    np.testing.assert_array_equal(other.assign(back), -one.assign(there))


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=30))
def test_swapping_the_sexes_mirrors_the_classes_of_balance(rows):
    table = np.array(rows, dtype=np.float64).reshape(-1, 2)
    there = gap.share_of_women(table[:, 0], table[:, 1])
    back = gap.share_of_women(table[:, 1], table[:, 0])
    np.testing.assert_array_equal(balance_scheme().assign(back), -balance_scheme().assign(there))


@given(values, st.floats(0.01, 1e6), centres, neutrals, given_steps)
def test_breaks_lie_symmetrically_about_parity(found, distance, centre, neutral, steps):
    assume(centre == 0 or distance < 100)
    scheme = diverging_scheme(np.array(found), centre, neutral, steps)
    # The sum may round, so a distance that falls on a step only by rounding is left out.
    assume(all(abs(distance - step) > 1e-6 for step in scheme.steps))
    above, below = numbers_of(scheme, centre + distance, centre - distance)
    assert above == -below
