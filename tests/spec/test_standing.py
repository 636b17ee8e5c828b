"""One indicator in one region, in numbers worked by hand."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.catalog.model import Indicator
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.bands import Band
from jrt_core.indicators.standing import Standing, gap_size, standing
from jrt_core.indicators.trend import Closing
from jrt_core.indicators.uncertainty import Call, Judgement

NAN = math.nan
YEAR = 2022


@pytest.fixture(scope="module")
def rate(atlas: Atlas) -> Indicator:
    """Shares of women and of men, high is good."""
    return replace(atlas.catalog.indicator["valdeltagande_kommunval"], breaks=(), decimals=1, polarity=1)


@pytest.fixture(scope="module")
def seats(atlas: Atlas) -> Indicator:
    return atlas.catalog.indicator["valda_kommun"]


def columns(**values: Any) -> dict[str, np.ndarray]:
    """One year of one region, unknown where nothing is said."""
    names = ("year", "women", "men", "total", "computed", "extract")
    names += tuple(f"{part}_{sex}" for part in "xn" for sex in ("women", "men", "total"))
    given_values = {"year": YEAR, "computed": 0.0, "extract": 1.0, **values}
    return {name: np.array([given_values.get(name, NAN)], dtype=np.float64) for name in names}


def everyone(*pairs: tuple[float, float]) -> dict[str, np.ndarray]:
    """All regions, the first of them number 1."""
    women, men = (np.array([pair[n] for pair in pairs], dtype=np.float64) for n in (0, 1))
    return {"region": np.arange(1.0, len(pairs) + 1), "women": women, "men": men, "total": (women + men) / 2}


def stand(indicator: Indicator, others: dict[str, np.ndarray], country: Any = None, **own: float) -> Standing:
    found = standing(indicator, "0001", YEAR, columns(**own), country, others)
    assert found is not None
    return found


KNOWN: dict[str, float] = {
    "women": 90.0,
    "men": 80.0,
    "total": 85.0,
    "x_women": 90,
    "n_women": 100,
    "x_men": 80,
    "n_men": 100,
    "x_total": 170,
    "n_total": 200,
}


def test_intervals_and_calls_need_numbers_of_people(rate: Indicator) -> None:
    country = columns(women=70.0, men=70.0, total=70.0)
    found = stand(rate, everyone((90, 80), (70, 70)), country, **KNOWN)
    # Newcombe for 90 of 100 and 80 of 100: 0.01 to 19.95 (worked in test_compare_numbers).
    assert (found.lower, found.upper) == (pytest.approx(0.01, abs=0.02), pytest.approx(19.95, abs=0.02))
    # Wilson for 170 of 200: 79.4 to 89.3, all above 70.
    assert (found.called, found.judgement) == (Call.HIGHER, Judgement.BETTER)
    low = stand(replace(rate, polarity=-1), everyone((90, 80), (70, 70)), country, **KNOWN)
    assert low.judgement is Judgement.WORSE
    none = stand(replace(rate, polarity=0), everyone((90, 80), (70, 70)), country, **KNOWN)
    assert none.judgement is Judgement.NONE
    bare = stand(rate, everyone((90, 80), (70, 70)), country, women=90.0, men=80.0, total=85.0)
    assert math.isnan(bare.lower)
    assert (bare.called, bare.judgement, bare.to_parity) == (None, None, None)


def test_score_size_and_place(rate: Indicator) -> None:
    found = stand(rate, everyone((90, 80), (70, 70), (60, 30), (50, 45), (80, 75)), **KNOWN)
    # 100 (1 - 10 / 170) = 94.1; three of the four others have a smaller gap than 10.
    assert found.score == pytest.approx(100 * (1 - 10 / 170))
    assert found.larger == 0.75
    assert found.better == 10
    assert found.own == 10
    assert found.places.tolist() == [10, 0, 30, 5, 5]


def test_bands_of_values_and_of_differences(rate: Indicator) -> None:
    pairs = [(90.0, 80.0), *((float(n), float(n)) for n in range(20))]
    found = stand(rate, everyone(*pairs), **KNOWN)
    assert (found.banded, found.band) == ("value", Band.TOP_10)
    without = {**everyone(*pairs), "total": np.full(21, NAN)}
    found = stand(rate, without, **{**KNOWN, "total": NAN})
    assert (found.banded, found.band) == ("difference", Band.TOP_10)


def test_persons_to_parity(rate: Indicator, seats: Indicator) -> None:
    others = everyone((90, 80), (70, 70))
    # Men have 10 points less: 100 men x 10 % = 10 more men. Where high is bad, 10 fewer women.
    more = stand(rate, others, **KNOWN).to_parity
    assert more is not None
    assert (more.count, more.who, more.more, more.places) == (10, "men", True, False)
    fewer = stand(replace(rate, polarity=-1), others, **KNOWN).to_parity
    assert fewer is not None
    assert (fewer.count, fewer.who, fewer.more) == (10, "women", False)
    # 20 women and 31 men: five places, and one of an odd number cannot be shared.
    places = stand(seats, everyone((20, 31), (25, 25)), women=20.0, men=31.0, total=51.0).to_parity
    assert places is not None
    assert (places.count, places.who, places.places) == (5, "women", True)
    assert stand(seats, everyone((25, 26), (25, 25)), women=25.0, men=26.0, total=51.0).to_parity is None


def test_years_in_a_row_inside_the_band(atlas: Atlas) -> None:
    shared = atlas.catalog.indicator["kommunfullmaktige"]
    own = columns()
    series = {name: np.repeat(values, 5) for name, values in own.items()}
    series["year"] = np.arange(2018.0, 2023.0)
    series["women"] = np.array([45.0, 39.0, 40.0, 42.0, 60.0])
    series["men"] = 100 - series["women"]
    found = standing(shared, "0001", YEAR, series, None, everyone((60, 40), (50, 50)))
    assert found is not None
    # 40, 42 and 60 are inside, limits included; 39 is not.
    assert (found.years_inside, found.share_of_women) == (3, 60.0)


def test_trends_end_with_the_year_shown(rate: Indicator) -> None:
    """Women from 50 to 60 of men's 70 in 2022, and 20 in 2023: a gap that was closing in 2022."""
    own = columns(**{**KNOWN, "x_women": NAN, "x_men": NAN})
    series = {name: np.repeat(values, 7) for name, values in own.items()}
    series["year"] = np.arange(2017.0, 2024.0)
    series["women"] = np.array([50.0, 52, 54, 56, 58, 60, 20])
    series["men"] = np.full(7, 70.0)
    found = standing(rate, "0001", YEAR, series, None, everyone((60, 70), (50, 50)))
    assert found is not None
    assert found.trend is not None
    assert (found.trend.closing, found.trend.trend.last) == (Closing.CLOSING, 2022)
    assert (found.newest, found.years[-1]) == (2023, 2023)


def test_the_band_of_a_gap_is_that_of_its_size(rate: Indicator) -> None:
    # Gaps 10 and 0 to 19, women or men ahead: of 21 nine are 11 or wider, one ties with it.
    others = [(50.0, 50.0 + n * (-1) ** n) for n in range(20)]
    found = stand(rate, everyone((90, 80), *others), **KNOWN)
    # Smallest rank 10 of 21: neither the first six nor the last six.
    assert found.gap_band is Band.MIDDLE_40
    assert stand(rate, everyone((90, 60), *others), **{**KNOWN, "men": 60.0}).gap_band is Band.TOP_10


def test_no_figure_no_standing(rate: Indicator) -> None:
    assert standing(rate, "0001", YEAR, columns(women=90.0), None, everyone((90, NAN))) is None
    assert standing(rate, "0001", 1999, columns(**KNOWN), None, everyone((90, 80))) is None


def test_gaps_are_sized_as_printed_and_money_in_proportion(atlas: Atlas, rate: Indicator) -> None:
    assert gap_size(rate, [90.04, 80.0], [80.0, 90.0]).tolist() == [10.0, 10.0]
    money = atlas.catalog.indicator["nettoinkomst"]
    # 100 of 500 and 200 of 1 000 kronor are the same part.
    assert gap_size(money, [200.0, 400.0], [300.0, 600.0]).tolist() == [0.2, 0.2]


@given(women=st.floats(1, 99), men=st.floats(1, 99), other=st.floats(1, 99))
def test_swapping_women_and_men_turns_the_sign_and_nothing_else(
    rate: Indicator, women: float, men: float, other: float
) -> None:
    def numbers(w: float, m: float) -> dict[str, float]:
        parts = {"x_women": 10 * w, "n_women": 1000, "x_men": 10 * m, "n_men": 1000}
        return {"women": w, "men": m, "total": (w + m) / 2, **parts}

    one = stand(rate, everyone((women, men), (other, 50)), **numbers(women, men))
    two = stand(rate, everyone((men, women), (50, other)), **numbers(men, women))
    assert two.difference == -one.difference
    assert (two.lower, two.upper) == (pytest.approx(-one.upper), pytest.approx(-one.lower))
    assert two.score == pytest.approx(one.score)
    assert two.larger == one.larger


def test_another_municipality_changes_no_interval(rate: Indicator) -> None:
    few = stand(rate, everyone((90, 80), (70, 70)), **KNOWN)
    many = stand(rate, everyone((90, 80), (70, 70), (10, 90)), **KNOWN)
    assert (few.lower, few.upper, few.score) == (many.lower, many.upper, many.score)
