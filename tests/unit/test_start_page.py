"""The start page says what the figures say: the gaps of a county, computed here once more with pandas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import duckdb
import pandas as pd
import pytest

from jrt_core import settings
from jrt_core.catalog.model import LANGUAGES, Kind, Language
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.settings import Settings
from jrt_core.store import db
from jrt_core.store.published import current_build, database_path
from jrt_core.views import link
from jrt_core.views.area_names import region_name
from jrt_core.views.selection import resolve
from jrt_core.views.start_page import (
    NO_GOAL,
    PRIORITIES,
    StartView,
    county_or_default,
    municipality,
    start_page,
)
from jrt_core.views.text import texts

VASTRA_GOTALAND, GOTLAND, SKANE = "14", "09", "12"


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The project's own figures."""
    found = open_atlas(settings.load())
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def tiny_atlas(tiny_settings: Settings) -> Iterator[Atlas]:
    """Two counties, of which neither is the default."""
    found = open_atlas(tiny_settings)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def facts() -> pd.DataFrame:
    """The figures of everyone, straight from the file."""
    build = current_build(settings.load())
    assert build is not None
    path = str(database_path(settings.load(), build))
    with duckdb.connect(path, read_only=True, config=db.HARDENED) as con:
        return con.execute("select * from fact where age = 'all' and background = 'all'").df()


def _ranked(atlas: Atlas, facts: pd.DataFrame, county: str) -> pd.DataFrame:
    """The newest pair of each indicator that is no count, unless of power, with goal and size of its gap."""
    pairs = facts[facts["region"] == county].dropna(subset=["women", "men"])
    newest = pairs.loc[pairs.groupby("indicator")["year"].idxmax()].set_index("indicator")
    kinds = (Kind.BY_SEX, Kind.COMPOSITION)
    ranked = {i.id for i in atlas.catalog.indicators if i.kind in kinds or i.goal == "makt"}
    newest = newest[newest.index.isin(ranked)]
    newest = newest[(newest["women"] >= 0) & (newest["men"] >= 0) & (newest["women"] + newest["men"] > 0)]
    size = ((newest["women"] - newest["men"]) / (newest["women"] + newest["men"])).abs()
    goals = {i.id: i.goal for i in atlas.catalog.indicators}
    return newest.assign(size=size, goal=newest.index.map(goals)).query("goal != @NO_GOAL")


@pytest.mark.parametrize("county", [VASTRA_GOTALAND, GOTLAND, SKANE])
def test_the_gaps_are_the_largest_and_the_smallest(atlas: Atlas, facts: pd.DataFrame, county: str) -> None:
    ranked = _ranked(atlas, facts, county)
    for goal in start_page(atlas, "sv", county).goals:
        of_goal = ranked[ranked["goal"] == goal.id]
        largest, smallest = goal.gaps
        assert ranked.loc[largest.indicator, "size"] == of_goal["size"].max()
        assert ranked.loc[smallest.indicator, "size"] == of_goal["size"].min()
        assert [g.year for g in goal.gaps] == [ranked.loc[g.indicator, "year"] for g in goal.gaps]
        assert str(len(of_goal)) in largest.label


def test_the_headline_differs_between_counties(atlas: Atlas) -> None:
    """The largest gap is the building industry everywhere; which measure is unlike the country's is not."""
    measures = set()
    for county in atlas.regions.counties:
        view = start_page(atlas, "sv", county.code)
        name, _, rest = view.headline.partition(" skiljer sig mest från riket i ")
        assert name == region_name(county, texts("sv"))
        measures.add(rest.partition(":")[0])
        assert "brukar avvika" in view.opening[0]
    assert len(measures) > 10


def test_power_is_more_than_turnout(atlas: Atlas) -> None:
    """Of a county's figures on power, only counts say who decides: they are told as shares."""
    goals = {goal.id: goal for goal in start_page(atlas, "sv", VASTRA_GOTALAND).goals}
    largest = goals["makt"].gaps[0]
    assert largest.indicator == "revisorer"
    assert "kvinnor 28,4\xa0procent, män 71,6\xa0procent" in largest.sentence
    assert largest.axis.women + largest.axis.men == pytest.approx(1)
    assert largest.axis.end == "100 %"


def test_the_points_stand_where_the_values_are(atlas: Atlas, facts: pd.DataFrame) -> None:
    ranked = _ranked(atlas, facts, VASTRA_GOTALAND)
    for goal in start_page(atlas, "sv", VASTRA_GOTALAND).goals:
        for gap in goal.gaps:
            row = ranked.loc[gap.indicator]
            assert 0 <= gap.axis.women <= 1
            assert 0 <= gap.axis.men <= 1
            assert gap.axis.women * row["men"] == pytest.approx(gap.axis.men * row["women"], rel=1e-6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_goal_is_there(atlas: Atlas, language: Language) -> None:
    for county in atlas.regions.counties:
        view = start_page(atlas, language, county.code)
        assert [g.id for g in view.goals] == [g.id for g in atlas.catalog.goals if g.id != NO_GOAL]
        assert all(bool(goal.gaps) != bool(goal.none) for goal in view.goals)
        assert {gap.source.lines != () for goal in view.goals for gap in goal.gaps} == {True}


def _only(atlas: Atlas, *indicators: str) -> Atlas:
    """The atlas with these indicators alone, and the goal that a map opens with."""
    kept = tuple(i for i in atlas.catalog.indicators if i.id in indicators or i.goal == "obetalt_arbete")
    return replace(atlas, catalog=replace(atlas.catalog, indicators=kept))


def test_a_goal_without_a_pair_says_so(atlas: Atlas) -> None:
    """Reported offences are about women alone, and the unemployed are a count."""
    few = _only(atlas, "anmald_misshandel", "arbetslosa_antal")
    goals = {goal.id: goal for goal in start_page(few, "sv", GOTLAND).goals}
    for goal in ("vald", "ekonomi"):
        assert goals[goal].gaps == ()
        assert "Gotland" in goals[goal].none


def test_a_goal_with_one_pair_has_no_opposite(atlas: Atlas) -> None:
    goals = {goal.id: goal for goal in start_page(_only(atlas, "ohalsotal"), "en", GOTLAND).goals}
    [gap] = goals["halsa"].gaps
    assert (gap.indicator, gap.label) == ("ohalsotal", "The only measure with values for both women and men")


def test_equal_values_are_called_equal(atlas: Atlas) -> None:
    """1.6 percent of women and of men in Västra Götaland: neither has more."""
    goals = {goal.id: goal for goal in start_page(atlas, "en", VASTRA_GOTALAND).goals}
    gap = goals["ekonomi"].gaps[-1]
    assert gap.indicator == "varaktig_lag_inkomststandard"
    assert "women and men both have 1.6" in gap.sentence
    assert gap.judgement == ""


def test_small_values_do_not_hide_their_gap(atlas: Atlas) -> None:
    """0.348 and 0.369 percent would be written 0.3 and 0.4."""
    view = start_page(atlas, "sv", VASTRA_GOTALAND)
    sentences = {gap.indicator: gap.sentence for goal in view.goals for gap in goal.gaps}
    assert "kvinnor 0,35\xa0procent, män 0,37\xa0procent" in sentences["sektor_ovriga"]


def test_who_is_better_off_follows_polarity_and_is_said_of_the_largest_gap_only(atlas: Atlas) -> None:
    goals = {goal.id: goal for goal in start_page(atlas, "sv", VASTRA_GOTALAND).goals}
    assert goals["vald"].gaps[0].indicator == "avstar_ga_ut"  # women stay in more, and low is good
    assert goals["vald"].gaps[0].judgement == "Ett lågt värde är bra, så män har det bättre här."
    assert goals["tillvaxt"].gaps[0].judgement == ""  # no judgement on where people work
    assert {goal.gaps[-1].judgement for goal in goals.values()} == {""}


@pytest.mark.parametrize("county", ["99", "", "1480", "00", "<b>"])
def test_an_unknown_county_falls_back(atlas: Atlas, county: str) -> None:
    assert start_page(atlas, "sv", county) == start_page(atlas, "sv", VASTRA_GOTALAND)


def test_without_the_default_county_the_first_is_shown(tiny_atlas: Atlas) -> None:
    assert county_or_default(tiny_atlas, None) == "03"


def _map_links(view: StartView) -> list[str]:
    hrefs = [view.map.href]
    hrefs += [gap.link.href for goal in view.goals for gap in goal.gaps]
    return hrefs + [found.href for priority in view.priorities for found in priority.links]


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_open_a_map_that_exists_in_the_county_and_the_language(
    atlas: Atlas, language: Language
) -> None:
    for href in _map_links(start_page(atlas, language, SKANE)):
        parts = urlsplit(href)
        found, notices = resolve(link.wish(parse_qs(parts.query)), atlas)
        assert parts.path == "/karta"
        assert notices == ()
        assert (found.county, found.language) == (SKANE, language)


def test_every_priority_has_measures_of_the_catalogue(atlas: Atlas) -> None:
    view = start_page(atlas, "sv", VASTRA_GOTALAND)
    assert [len(p.links) for p in view.priorities] == [len(found) for found in PRIORITIES.values()]
    assert min(len(p.links) for p in view.priorities) >= 2
    assert "Tillväxtverket" in view.about_priorities.paragraphs[0]


def test_both_languages_say_the_same(atlas: Atlas) -> None:
    swedish, english = (start_page(atlas, language, VASTRA_GOTALAND) for language in LANGUAGES)
    assert "women" in english.headline
    assert "kvinnor" in swedish.headline
    for one, other in zip(swedish.goals, english.goals, strict=True):
        assert [g.indicator for g in one.gaps] == [g.indicator for g in other.gaps]
        assert [g.sentence for g in one.gaps] != [g.sentence for g in other.gaps]


def test_a_municipality_is_chosen_in_its_county(atlas: Atlas) -> None:
    found = municipality(atlas, "1498", "en")
    assert (found.places, found.county, found.language) == (("1498",), VASTRA_GOTALAND, "en")


def test_the_freshness_names_every_source_and_the_build(atlas: Atlas) -> None:
    said = " ".join(start_page(atlas, "sv", VASTRA_GOTALAND).freshness.paragraphs)
    for source in {extract.source for extract in atlas.extracts.values()}:
        assert atlas.catalog.source[source].title.sv in said
    assert atlas.build in said
    assert "12 december 2024" in said
