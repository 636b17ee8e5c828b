"""What holds for the statistics of methods 1, 4 and 5 whatever the figures are."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.indicators import gap
from jrt_core.indicators.series_trend import Direction, trend
from jrt_core.indicators.trend import Cause, Closing, gap_trend
from jrt_core.indicators.uncertainty import byar, newcombe, standard_error, wilson

NAN = math.nan
MIRROR = {
    Cause.WOMEN_UP: Cause.MEN_UP,
    Cause.MEN_UP: Cause.WOMEN_UP,
    Cause.WOMEN_DOWN: Cause.MEN_DOWN,
    Cause.MEN_DOWN: Cause.WOMEN_DOWN,
    Cause.BOTH_UP_WOMEN: Cause.BOTH_UP_MEN,
    Cause.BOTH_UP_MEN: Cause.BOTH_UP_WOMEN,
    Cause.BOTH_DOWN_WOMEN: Cause.BOTH_DOWN_MEN,
    Cause.BOTH_DOWN_MEN: Cause.BOTH_DOWN_WOMEN,
    Cause.LEVELLED_DOWN: Cause.LEVELLED_DOWN,
    Cause.BOTH: Cause.BOTH,
    None: None,
}
TURN = {
    Direction.UP: Direction.DOWN,
    Direction.DOWN: Direction.UP,
    Direction.NONE: Direction.NONE,
    Direction.SHORT: Direction.SHORT,
}
UNITS = [0.001, 0.01, 7.0, 1000.0]

# x of n, as n and a part of it; now and then missing.
counts = st.tuples(st.integers(0, 10**6), st.floats(0, 1)).map(lambda c: (round(c[0] * c[1]), c[0]))
counts_or_none = st.one_of(counts, st.just((NAN, 10)), st.just((3, NAN)))


@st.composite
def series(draw: st.DrawFn, years: int) -> list[float]:
    """Percentages with one decimal: a line, some scatter around it, and gaps, so that many are trends."""
    first, slope = draw(st.integers(200, 800)), draw(st.integers(-15, 15))
    scatter = draw(st.lists(st.integers(-20, 20), min_size=years, max_size=years))
    missing = draw(st.sets(st.integers(0, years - 1), max_size=2))
    rough = draw(st.sampled_from([0, 0.1, 1]))
    return [
        NAN if year in missing else round(first + slope * year + rough * scatter[year]) / 10
        for year in range(years)
    ]


@st.composite
def two_series(draw: st.DrawFn) -> tuple[list[int], list[float], list[float]]:
    years = draw(st.integers(4, 14))
    return list(range(2010, 2010 + years)), draw(series(years)), draw(series(years))


def errors(values: list[float], size: float | None) -> list[float] | None:
    """Standard errors near `size` that differ from year to year."""
    return None if size is None else [size * (1 + 0.1 * (year % 3)) for year in range(len(values))]


sizes = st.sampled_from([None, 0.1, 1.0])


@given(st.lists(st.tuples(counts_or_none, counts_or_none), min_size=1, max_size=8))
def test_swapping_the_sexes_turns_the_interval_of_a_difference_about(rows: list[tuple]):
    x1, n1, x2, n2 = np.array([[*women, *men] for women, men in rows], dtype=np.float64).T
    (lower, upper), (turned_lower, turned_upper) = newcombe(x1, n1, x2, n2), newcombe(x2, n2, x1, n1)
    np.testing.assert_allclose(turned_lower, -upper, rtol=0, atol=1e-9)
    np.testing.assert_allclose(turned_upper, -lower, rtol=0, atol=1e-9)


@given(counts, counts)
def test_the_interval_of_a_difference_holds_it_and_stays_within_100_points(women: tuple, men: tuple):
    lower, upper = newcombe(*women, *men)
    if women[1] and men[1]:
        found = 100 * women[0] / women[1] - 100 * men[0] / men[1]
        assert -100 - 1e-9 <= lower <= found + 1e-9
        assert found - 1e-9 <= upper <= 100 + 1e-9
    else:
        assert math.isnan(lower)
        assert math.isnan(upper)


@given(two_series(), st.sampled_from([-1, 0, 1]), sizes)
def test_swapping_the_sexes_mirrors_the_trend_of_their_gap(
    table: tuple[list[int], list[float], list[float]], polarity: int, size: float | None
):
    years, women, men = table
    of_women, of_men = errors(women, size), errors(men, size and 2 * size)
    found = gap_trend(years, women, men, polarity, of_women, of_men)
    turned = gap_trend(years, men, women, polarity, of_men, of_women)
    assert turned.closing is found.closing
    assert turned.cause is MIRROR[found.cause]
    assert turned.trend.direction is TURN[found.trend.direction]
    assert turned.trend.slope == pytest.approx(-found.trend.slope, nan_ok=True)
    assert turned.change_women == pytest.approx(found.change_men, nan_ok=True)
    assert turned.change_gap == pytest.approx(found.change_gap, nan_ok=True)
    np.testing.assert_array_equal(gap.difference(men, women), -gap.difference(women, men))


@given(two_series(), sizes)
def test_what_is_said_of_a_gap_agrees_with_its_figures(
    table: tuple[list[int], list[float], list[float]], size: float | None
):
    years, women, men = table
    found = gap_trend(years, women, men, 1, errors(women, size), errors(men, size))
    if found.closing is Closing.CLOSING:
        assert found.change_gap < 0
    if found.closing is Closing.WIDENING:
        assert found.change_gap > 0
    if found.cause is Cause.LEVELLED_DOWN:
        assert min(found.change_women, found.change_men) < 0
        assert max(found.change_women, found.change_men) < 1e-6
    assert (found.closing is Closing.SHORT) == (found.trend.direction is Direction.SHORT)
    assert (found.cause is None) == (found.closing in {Closing.NONE, Closing.SHORT})
    if found.established:
        years_between = found.trend.last - found.trend.first
        ends = found.change_women - found.change_men
        assert ends / found.trend.slope >= years_between / 2 - 1e-6


@given(two_series(), sizes, st.sampled_from(UNITS))
def test_the_unit_changes_no_parity_score_and_no_trend(
    table: tuple[list[int], list[float], list[float]], size: float | None, unit: float
):
    years, women, men = table
    w, m = np.array(women), np.array(men)
    np.testing.assert_allclose(gap.parity_score(unit * w, unit * m), gap.parity_score(w, m), rtol=1e-9)
    in_unit = errors(women, size and unit * size)
    found, scaled = trend(years, w, errors(women, size)), trend(years, unit * w, in_unit)
    assert scaled.direction is found.direction
    assert scaled.slope == pytest.approx(unit * found.slope, abs=1e-9 * unit, nan_ok=True)
    of_gap = gap_trend(years, w, m, 1, errors(women, size), errors(men, size))
    scaled_gap = gap_trend(years, unit * w, unit * m, 1, in_unit, in_unit)
    assert (scaled_gap.closing, scaled_gap.cause) == (of_gap.closing, of_gap.cause)


@given(st.lists(counts_or_none, max_size=12), counts_or_none)
def test_another_municipality_changes_no_other_interval(rows: list[tuple], another: tuple):
    def measured(table: list[tuple]) -> np.ndarray:
        x, n = np.array(table, dtype=np.float64).reshape(-1, 2).T
        return np.array([*wilson(x, n), *byar(x), standard_error(x, n), *newcombe(x, n, x / 2, n)])

    np.testing.assert_array_equal(measured([*rows, another])[:, : len(rows)], measured(rows))


@given(counts.filter(lambda count: count[1] > 0))
def test_the_interval_of_a_share_holds_it_and_mirrors(count: tuple[int, int]):
    x, n = count
    lower, upper = wilson(x, n)
    assert 0 <= lower <= 100 * x / n + 1e-9
    assert 100 * x / n - 1e-9 <= upper <= 100
    # Those without are the rest: 100 less the upper and the lower limit.
    np.testing.assert_allclose(wilson(n - x, n), (100 - upper, 100 - lower), rtol=0, atol=1e-9)


@given(st.integers(0, 10**6))
def test_the_interval_of_a_count_holds_it(count: int):
    lower, upper = byar(count)
    assert 0 <= lower <= count < upper
