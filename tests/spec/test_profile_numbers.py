"""The numbers of a profile, worked by hand from the plainly artificial figures of the tiny store."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.indicators.profile import GoalStanding, Profile, comparable, profile
from jrt_core.indicators.standing import ToParity
from jrt_core.indicators.trend import Cause, Closing
from jrt_core.indicators.uncertainty import Call, Judgement
from jrt_core.settings import Settings
from jrt_core.store import build
from tests import tiny

UPPSALA, ENKOPING, ALVKARLEBY, OSTHAMMAR, TIERP = "0380", "0381", "0319", "0382", "0360"
HABO, KARLSKRONA, COUNTY = "0305", "1080", "03"
SWAPPED = {f"{part}women": f"{part}men" for part in ("", "x_", "n_")}
SWAPPED |= {men: women for women, men in SWAPPED.items()}


class Watched:
    """A store that keeps the names of the queries, and may change what they answer."""

    def __init__(
        self, store: Any, change: Callable[[pd.DataFrame], pd.DataFrame] = lambda rows: rows
    ) -> None:
        self.asked: list[str] = []
        self._store, self._change = store, change

    def rows(self, query: str, **parameters: object) -> pd.DataFrame:
        self.asked.append(query)
        return self._change(self._store.rows(query, **parameters))

    def records(self, query: str, **parameters: object) -> Any:
        self.asked.append(query)
        return self._store.records(query, **parameters)


def watched(atlas: Atlas, store: Watched) -> Atlas:
    changed: Any = {"store": store}
    return replace(atlas, **changed)


@pytest.fixture(scope="module")
def atlas(tiny_settings: Settings) -> Iterator[Atlas]:
    found = open_atlas(tiny_settings)
    yield found
    found.store.close()


def goal(found: Profile, name: str) -> GoalStanding:
    return next(each for each in found.goals if each.goal == name)


# One indicator.


def test_values_are_the_region_s_own_and_the_country_s_of_the_same_year(atlas: Atlas) -> None:
    found = profile(atlas, UPPSALA).standings["valdeltagande"]
    assert (found.year, found.women, found.men, found.total) == (2022, 90, 86, 88)
    assert (found.difference, found.better) == (4, 4)
    # 8 municipalities of 900 and 5 of 800 women in 13,000; 860 and 800 men.
    assert found.country["women"] == pytest.approx(100 * 11_200 / 13_000)
    assert found.country["men"] == pytest.approx(100 * 10_880 / 13_000)
    assert found.score == pytest.approx(100 * (1 - 4 / 176))
    assert found.normalised == pytest.approx(4 / 176)
    assert found.years == (2018, 2022)


def test_the_interval_of_a_difference_is_newcombe_s(atlas: Atlas) -> None:
    # Wilson, 900 of 1,000: 87.985-91.709; 860 of 1,000: 83.711-88.013.
    # 4 - sqrt(2.015^2 + 2.013^2) = 1.15 and 4 + sqrt(1.709^2 + 2.289^2) = 6.86.
    found = profile(atlas, UPPSALA).standings["valdeltagande"]
    assert found.lower == pytest.approx(1.15, abs=0.005)
    assert found.upper == pytest.approx(6.86, abs=0.005)
    assert (found.people_women, found.people_men, found.people) == (1000, 1000, 2000)


@pytest.mark.parametrize("indicator", ["sysselsattning", "fullmaktige", "folkmangd", "oro"])
def test_without_persons_or_without_a_share_there_is_no_interval(atlas: Atlas, indicator: str) -> None:
    found = profile(atlas, UPPSALA).standings[indicator]
    assert math.isnan(found.lower)
    assert math.isnan(found.upper)
    assert found.called is None
    assert found.judgement is None


@pytest.mark.parametrize(
    ("code", "called", "judgement"),
    # 88 and 80 percent of 2,000 against the country's 84.9: both intervals are narrower than two points.
    [(UPPSALA, Call.HIGHER, Judgement.BETTER), (KARLSKRONA, Call.LOWER, Judgement.WORSE)],
)
def test_the_level_is_called_against_the_country_and_judged_by_polarity(
    atlas: Atlas, code: str, called: Call, judgement: Judgement
) -> None:
    found = profile(atlas, code).standings["valdeltagande"]
    assert (found.called, found.judgement) == (called, judgement)


def test_a_county_has_sums_and_never_a_mean_of_its_municipalities(atlas: Atlas) -> None:
    # 7 x 10 + 230 of 1,000 women. The mean of the eight shares would be 18.3.
    found = profile(atlas, COUNTY).standings["hogutbildade"]
    assert (found.year, found.computed) == (2020, True)
    assert (found.women, found.men) == (pytest.approx(30), pytest.approx(20))


def test_the_year_is_the_newest_with_both_sexes(atlas: Atlas) -> None:
    """In 2021 Tierp has women's share and not men's, and Älvkarleby has no employment at all."""
    assert profile(atlas, TIERP).standings["hogutbildade"].year == 2020
    assert profile(atlas, ALVKARLEBY).standings["sysselsattning"].year == 2020
    assert profile(atlas, UPPSALA).standings["sysselsattning"].year == 2021


def _without_country(*years: int) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """Employment in the country is not known in these years."""

    def change(rows: pd.DataFrame) -> pd.DataFrame:
        if "indicator" not in rows:
            return rows
        gone = (rows["indicator"] == "sysselsattning") & (rows["region"] == "00") & rows["year"].isin(years)
        return rows[~gone.to_numpy()]

    return change


@pytest.mark.parametrize(
    ("unknown", "year", "country"),
    [
        ((), 2021, {"women": 70, "men": 80, "total": 75}),
        # Not known in 2021: the year before, when the country is known, is shown
        ((2021,), 2020, {"women": 70, "men": 80, "total": 75}),
        # 2019 is two years before: too old
        ((2020, 2021), 2021, {}),
        ((2019, 2020, 2021), 2021, {}),
    ],
)
def test_a_year_that_the_country_has_is_shown_if_it_is_no_more_than_one_older(
    atlas: Atlas, unknown: tuple[int, ...], year: int, country: dict[str, float]
) -> None:
    store = Watched(atlas.store, _without_country(*unknown))
    found = profile(watched(atlas, store), UPPSALA).standings["sysselsattning"]
    assert (found.year, found.newest, found.country) == (year, 2021, country)
    # The strip is of the same year: in 2021 three of thirteen lack values, and Karlskrona's are an error.
    assert len(found.places[~np.isnan(found.places)]) == (9 if year == 2021 else 13)


def test_all_regions_of_the_level_are_in_the_strip(atlas: Atlas) -> None:
    found = profile(atlas, UPPSALA).standings["valdeltagande"]
    assert sorted(found.places) == [0] * 5 + [4] * 8
    assert found.own == 4
    assert {f"{int(code):04}" for code in found.codes} == set(tiny.MUNICIPALITIES)
    # Of the 12 others the five in Blekinge have a smaller gap.
    assert found.larger == pytest.approx(5 / 12)
    assert sorted(profile(atlas, COUNTY).standings["sysselsattning"].places) == [-10, -10]


def test_one_value_is_not_taken_for_two(atlas: Atlas) -> None:
    standings = profile(atlas, UPPSALA).standings
    for indicator, value in {"oro": 30, "loneskillnad": -4000, "pensionskvot": 80, "overgrepp": 500}.items():
        found = standings[indicator]
        assert found.own == value
        assert math.isnan(found.difference)
        assert math.isnan(found.score)
        assert found.trend is None
        assert found.to_parity is None


def test_whole_persons_to_parity(atlas: Atlas) -> None:
    # 1,000 x (90 - 86) / 100 men; 100 x (20 - 10) / 100 women.
    turnout = profile(atlas, UPPSALA).standings["valdeltagande"].to_parity
    assert turnout == ToParity(count=40, who="men", more=True, places=False)
    education = profile(atlas, HABO).standings["hogutbildade"].to_parity
    assert education == ToParity(count=10, who="women", more=True, places=False)
    assert profile(atlas, KARLSKRONA).standings["valdeltagande"].to_parity is None


def test_inhabitants_have_no_seats_to_give_away(atlas: Atlas) -> None:
    assert profile(atlas, UPPSALA).standings["folkmangd"].to_parity is None


def test_years_inside_40_60_are_counted_in_a_row(atlas: Atlas) -> None:
    found = profile(atlas, UPPSALA).standings["fullmaktige"]
    assert (found.share_of_women, found.years_inside) == (44, 2)
    assert profile(atlas, UPPSALA).standings["valdeltagande"].years_inside == 0


# Goals.


def test_a_goal_s_score_is_the_mean_of_its_parity_scores(atlas: Atlas) -> None:
    found = goal(profile(atlas, UPPSALA), "makt")
    assert found.score == pytest.approx((100 * (1 - 4 / 176) + 88) / 2)
    assert (found.have, found.everything) == (2, 2)
    assert (found.women_higher, found.men_higher) == (1, 1)
    # The council has no polarity: nobody is better off there.
    assert (found.women_better, found.men_better, found.unjudged) == (1, 0, 1)
    assert found.levels == {Judgement.BETTER: 1, None: 1}
    assert found.trends == {Closing.SHORT: 2}


def test_a_goal_rests_on_what_the_level_has(atlas: Atlas) -> None:
    """No county has the council: one of one is there, and one is too few for a score."""
    assert comparable(atlas, "makt", Level.COUNTY) == ("valdeltagande",)
    found = goal(profile(atlas, COUNTY), "makt")
    assert (found.have, found.everything) == (1, 1)
    assert math.isnan(found.score)
    # One of the two that municipalities have: not less than half.
    assert (found.rests_on, found.municipal, found.narrow) == (("valdeltagande",), 2, False)


def test_what_compares_nothing_is_in_no_score_but_has_its_row(atlas: Atlas) -> None:
    found = profile(atlas, UPPSALA)
    assert (goal(found, "vald").have, goal(found, "vald").everything) == (0, 0)
    assert math.isnan(goal(found, "vald").score)
    assert comparable(atlas, "ekonomi", Level.MUNICIPALITY) == ("sysselsattning", "hogutbildade")
    assert {"oro", "overgrepp", "loneskillnad"} <= found.standings.keys()


def test_the_basics_are_no_goal_but_have_rows(atlas: Atlas) -> None:
    found = profile(atlas, UPPSALA)
    assert [each.goal for each in found.goals] == ["makt", "ekonomi", "vald"]
    assert "folkmangd" in found.standings
    assert list(found.standings) == [i for i in atlas.catalog.indicator if i in found.standings]


def test_a_missing_indicator_lowers_the_coverage_and_may_take_the_score(atlas: Atlas) -> None:
    def without(rows: pd.DataFrame) -> pd.DataFrame:
        return rows[rows["indicator"] != "fullmaktige"] if "indicator" in rows else rows

    found = profile(watched(atlas, Watched(atlas.store, without)), UPPSALA)
    assert "fullmaktige" not in found.standings
    assert (goal(found, "makt").have, goal(found, "makt").everything) == (1, 2)
    assert math.isnan(goal(found, "makt").score)


def test_a_region_without_any_figure_has_an_empty_profile(atlas: Atlas) -> None:
    found = profile(watched(atlas, Watched(atlas.store, lambda rows: rows.iloc[:0])), UPPSALA)
    assert found.standings == {}
    assert [each.have for each in found.goals] == [0, 0, 0]
    assert all(math.isnan(each.score) for each in found.goals)


# Trends, in a store of their own: employment since 2010, the break taken away.

YEARS = range(2010, 2019)


def _changing(region: str, women: Callable[[int], float], men: Callable[[int], float]) -> list[tiny.Cell]:
    return [
        tiny.Cell(series="N90001", region=region, year=year, sex=sex, value=value(year - 2010))
        for year in YEARS
        for sex, value in (("women", women), ("men", men))
    ]


def _trends(folder: Path, *, with_break: bool) -> Iterator[Atlas]:
    settings = tiny.write(folder)
    cells = [
        *tiny.figures()[tiny.NEW],
        *_changing(UPPSALA, lambda n: 50 + n, lambda n: 80),
        *_changing(HABO, lambda n: 75 - n / 10, lambda n: 95 - n),
        *_changing(ENKOPING, lambda n: 85 - n, lambda n: 75),
        *_changing(TIERP, lambda n: 65 if n % 2 else 75, lambda n: 80 if n % 2 else 77),
        # A hole of four years in each of two pieces.
        *[c for c in _changing(OSTHAMMAR, lambda n: 50 + n, lambda n: 80) if c.year in (2010, 2014)],
    ]
    tiny.write_part(settings, tiny.NEW, cells)
    if not with_break:
        tiny.edit_catalog(settings, "ekonomi", 'breaks = [{ year = 2020, caveat = "new_definition" }]', "")
    build.build(settings)
    found = open_atlas(settings)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def moving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    yield from _trends(tmp_path_factory.mktemp("moving"), with_break=False)


@pytest.fixture(scope="module")
def broken_series(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    yield from _trends(tmp_path_factory.mktemp("broken"), with_break=True)


@pytest.mark.parametrize(
    ("code", "closing", "cause"),
    [
        # -30 to -10, all of it women's.
        (UPPSALA, Closing.CLOSING, Cause.WOMEN_UP),
        # Both fall, men by 15: the gap closes from -20 to -10 and nobody has gained.
        (HABO, Closing.CLOSING, Cause.LEVELLED_DOWN),
        # +10 to -10.
        (ENKOPING, Closing.TURNED, Cause.WOMEN_DOWN),
        (TIERP, Closing.NONE, None),
    ],
)
def test_how_a_gap_moved_and_who_moved_it(
    moving: Atlas, code: str, closing: Closing, cause: Cause | None
) -> None:
    found = profile(moving, code).standings["sysselsattning"].trend
    assert found is not None
    assert (found.closing, found.cause) == (closing, cause)
    assert found.trend.first == 2010


def test_a_trend_with_holes_counts_the_years_there_are(moving: Atlas) -> None:
    found = profile(moving, OSTHAMMAR).standings["sysselsattning"]
    assert found.trend is not None
    assert found.trend.closing is Closing.SHORT
    assert found.years == (2010, 2014, 2019, 2020, 2021)


def test_no_trend_goes_across_a_break(broken_series: Atlas) -> None:
    found = profile(broken_series, UPPSALA).standings["sysselsattning"].trend
    assert found is not None
    assert (found.closing, found.trend.first) == (Closing.SHORT, 2020)
    assert goal(profile(broken_series, UPPSALA), "ekonomi").trends == {Closing.SHORT: 2}


# Queries, and women and men exchanged.


@pytest.mark.parametrize("code", [UPPSALA, COUNTY])
def test_a_profile_is_two_queries(atlas: Atlas, code: str) -> None:
    store = Watched(atlas.store)
    profile(watched(atlas, store), code)
    assert store.asked == ["profile_series", "profile_regions"]


@pytest.mark.parametrize("code", [UPPSALA, KARLSKRONA, COUNTY])
def test_exchanging_women_and_men_turns_every_sign_and_no_size(atlas: Atlas, code: str) -> None:
    store = Watched(atlas.store, lambda rows: rows.rename(columns=SWAPPED))
    one, other = profile(atlas, code), profile(watched(atlas, store), code)
    for indicator, found in one.standings.items():
        if math.isnan(found.difference):
            continue
        turned = other.standings[indicator]
        assert turned.difference == -found.difference
        assert turned.score == found.score
        assert turned.larger == found.larger or math.isnan(found.larger)
        assert (turned.lower, turned.upper) == pytest.approx((-found.upper, -found.lower), nan_ok=True)
        assert turned.better == pytest.approx(-found.better, nan_ok=True)
        assert turned.share_of_women == pytest.approx(100 - found.share_of_women, nan_ok=True)
    for mine, theirs in zip(one.goals, other.goals, strict=True):
        assert theirs.score == pytest.approx(mine.score, nan_ok=True)
        assert (theirs.women_higher, theirs.men_higher) == (mine.men_higher, mine.women_higher)
        assert (theirs.women_better, theirs.men_better) == (mine.men_better, mine.women_better)
