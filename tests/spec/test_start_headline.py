"""Which measure of a county makes the headline: the one whose gap is least like the country's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jrt_core.catalog.model import Unit
from jrt_core.indicators.atlas import Atlas
from jrt_core.views.goal_gaps import Pair, pairs_of
from jrt_core.views.start_headline import CHANCE, deviations, headline
from jrt_core.views.text import texts

YEAR = 2022


def pair(atlas: Atlas, name: str, women: float, men: float, year: int = YEAR) -> Pair:
    indicator = atlas.catalog.indicator[name]
    return Pair(
        indicator=indicator,
        unit=indicator.unit,
        decimals=1,
        year=year,
        women=women,
        men=men,
        size=0.0,
        computed=False,
        extract=0,
    )


@pytest.fixture
def three_counties(atlas: Atlas) -> dict[str, list[Pair]]:
    """The country's gaps are 10 in both measures; the counties' are as below."""
    return {
        "01": [pair(atlas, "sysselsattning", 60, 44), pair(atlas, "foraldrapenning", 54, 46)],
        "12": [pair(atlas, "sysselsattning", 60, 53), pair(atlas, "foraldrapenning", 56, 44)],
        "14": [pair(atlas, "sysselsattning", 60, 47), pair(atlas, "foraldrapenning", 57, 43)],
    }


@pytest.fixture
def country(atlas: Atlas) -> list[Pair]:
    return [pair(atlas, "sysselsattning", 60, 50), pair(atlas, "foraldrapenning", 55, 45)]


def test_a_gap_is_set_against_how_far_counties_usually_are(
    three_counties: dict[str, list[Pair]], country: list[Pair]
) -> None:
    # Employment: gaps 16, 7, 13 are 6, -3, 3 from 10; root of (36 + 9 + 9) / 3 = 18 is 4.243.
    # Parental benefit: gaps 8, 12, 14 are -2, 2, 4 from 10; root of (4 + 4 + 16) / 3 = 8 is 2.828.
    found = {
        code: {own.indicator.id: size for own, _, size in deviations(pairs, country, three_counties)}
        for code, pairs in three_counties.items()
    }
    assert found["01"] == pytest.approx({"sysselsattning": 1.414, "foraldrapenning": 0.707}, abs=1e-3)
    assert found["12"] == pytest.approx({"sysselsattning": 0.707, "foraldrapenning": 0.707}, abs=1e-3)
    # Three points of employment are less unusual than four of parental benefit.
    assert found["14"] == pytest.approx({"sysselsattning": 0.707, "foraldrapenning": 1.414}, abs=1e-3)


def test_the_headline_names_the_measure_and_the_country(
    three_counties: dict[str, list[Pair]], country: list[Pair]
) -> None:
    said, why = headline("14", "Västra Götalands län", country, three_counties, texts("sv"))
    assert said.startswith("Västra Götalands län skiljer sig mest från riket i föräldrapenningdagar")
    assert "kvinnor 57,0\xa0procent, män 43,0\xa0procent" in said
    assert "kvinnor 55,0\xa0procent, män 45,0\xa0procent" in why[0]
    assert "2 mått" in why[1]


def test_another_year_is_not_compared(
    atlas: Atlas, three_counties: dict[str, list[Pair]], country: list[Pair]
) -> None:
    older = [replace(country[0], year=YEAR - 1), country[1]]
    found = deviations(three_counties["14"], older, three_counties)
    assert [own.indicator.id for own, _, _ in found] == ["foraldrapenning"]


def test_less_than_a_percentage_point_is_no_headline(atlas: Atlas) -> None:
    counties = {"14": [pair(atlas, "vab", 60.4, 39.6)], "12": [pair(atlas, "vab", 60, 40)]}
    said, why = headline("14", "X", [pair(atlas, "vab", 60, 40)], counties, texts("sv"))
    assert (said, why) == ("För X finns inga mått som går att jämföra med riket", ())


def test_what_may_be_chance_is_no_headline(atlas: Atlas) -> None:
    for name in ("rokning", "trygg_morker", "revisorer"):
        assert CHANCE & set(atlas.catalog.indicator[name].caveats)
        counties = {"14": [pair(atlas, name, 60, 40)], "12": [pair(atlas, name, 50, 50)]}
        assert deviations(counties["14"], [pair(atlas, name, 50, 50)], counties) == []


def test_power_is_counted_as_shares_and_other_counts_are_left_out(atlas: Atlas) -> None:
    """Candidates for the councils are the only figures of counties on who decides."""
    found = {one.indicator.id: one for one in pairs_of(atlas, ["14"])["14"]}
    candidates = found["kandidater_kommun_2026"]
    row = next(
        row
        for row in atlas.store.records("goal_gaps", regions=["14"])
        if row["indicator"] == "kandidater_kommun_2026"
    )
    assert candidates.unit is Unit.PERCENT
    assert candidates.women == pytest.approx(100 * row["women"] / (row["women"] + row["men"]))
    assert candidates.women + candidates.men == pytest.approx(100)
    assert candidates.size == pytest.approx(abs(candidates.women - candidates.men) / 100)
    assert not {"folkmangd", "arbetslosa_antal", "sysselsatta_bostad"} & set(found)
