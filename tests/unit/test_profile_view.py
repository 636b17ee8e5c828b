"""The profile in words, on the real figures: every number said is one that was computed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest

from jrt_core.catalog.model import LANGUAGES, Language, Level
from jrt_core.indicators import frames, peers
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.bands import Band
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.profile import NO_GOAL, NO_PARITY, Profile, comparable, profile
from jrt_core.indicators.right_way import goes_right
from jrt_core.indicators.trend import Cause, Closing
from jrt_core.indicators.uncertainty import Judgement
from jrt_core.views import link
from jrt_core.views.profile_address import notices, subject, twin
from jrt_core.views.profile_page import profile_view
from jrt_core.views.profile_peers import closers_view, peers_view
from jrt_core.views.profile_remarks import LARGE, smaller_than_country
from jrt_core.views.profile_rows import find_rows, profile_rows, value_of
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.text import texts

SOME = ("1498", "1480", "2403", "14")
Made = Callable[[str], Profile]


@pytest.fixture(scope="module")
def made(atlas: Atlas) -> Made:
    """Profiles, each made once."""
    kept: dict[str, Profile] = {}

    def of(code: str) -> Profile:
        return kept.setdefault(code, profile(atlas, code))

    return of


@pytest.mark.parametrize("code", ["1498", "14"])
def test_a_profile_is_two_queries(atlas: Atlas, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    asked: list[str] = []
    kinds = {name: getattr(type(atlas.store), name) for name in ("rows", "records")}
    for kind, original in kinds.items():

        def counted(store: Any, name: str, _original: Any = original, **parameters: Any) -> Any:
            asked.append(name)
            return _original(store, name, **parameters)

        monkeypatch.setattr(type(atlas.store), kind, counted)
    found = profile(atlas, code)
    view = profile_view(atlas, found, "sv")
    rows = profile_rows(atlas, found, "sv", list(found.standings))
    assert asked == ["profile_series", "profile_regions"]
    assert view.headline
    assert len(rows) == len(found.standings) > 100


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", SOME)
def test_the_first_screen_answers_three_questions(
    atlas: Atlas, made: Made, code: str, language: Language
) -> None:
    view = profile_view(atlas, made(code), language)
    assert atlas.regions[code].name in view.headline
    assert len(view.answers) == 3
    assert all(answer.sentences and answer.question.endswith("?") for answer in view.answers)


@pytest.mark.parametrize("code", SOME)
def test_goals_with_their_coverage(atlas: Atlas, made: Made, code: str) -> None:
    found = made(code)
    view = profile_view(atlas, found, "sv")
    assert [goal.id for goal in view.goals] == [g.id for g in atlas.catalog.goals if g.id != NO_GOAL]
    for line, goal in zip(view.goals, found.goals, strict=True):
        ids = comparable(atlas, goal.goal, atlas.regions[code].level)
        scores = [s.score for i in ids if (s := found.standings.get(i)) and not math.isnan(s.score)]
        assert (goal.have, goal.everything) == (len(scores), len(ids))
        assert line.coverage == f"{len(scores)} av {len(ids)}"
        if goal.goal == NO_PARITY:
            assert math.isnan(goal.score)
            assert line.note.startswith("Ingen poäng: målet är att våldet upphör")
        elif len(scores) >= 2 and len(scores) >= 2 / 3 * len(ids):
            assert goal.score == pytest.approx(sum(scores) / len(scores))
            assert line.note.startswith("Vilar på ”") == goal.narrow
        else:
            assert math.isnan(goal.score)
            assert line.note == "För litet underlag"


def test_a_score_of_less_than_half_says_what_it_rests_on_and_is_no_end(atlas: Atlas, made: Made) -> None:
    """Counties have three of the fifteen measures of power, all of them turnout."""
    found = made("14")
    view = profile_view(atlas, found, "sv")
    power = next(line for line in view.goals if line.id == "makt")
    titles = [atlas.catalog.indicator[code].title.sv for code in comparable(atlas, "makt", Level.COUNTY)]
    assert len(titles) == 3
    assert all(f"”{title}”" in power.note for title in titles)
    assert "de 15 mått som finns för kommuner" in power.note
    education = next(line for line in view.goals if line.id == "utbildning")
    assert "och 5 till: mindre än hälften av de 27" in education.note
    (ends,) = [said for said in view.answers[0].sentences if said.startswith("Jämnast")]
    narrow = {goal.goal for goal in found.goals if goal.narrow}
    assert "makt" in narrow
    assert not any(atlas.catalog.goal[goal].title.sv.casefold() in ends.casefold() for goal in narrow)
    assert not any(goal.narrow for goal in made("1480").goals)


def test_direction_is_who_is_better_off(atlas: Atlas, made: Made) -> None:
    lines = {line.id: line for line in profile_view(atlas, made("1498"), "sv").goals}
    for goal in made("1498").goals:
        mine = [made("1498").standings[code] for code in goal.rests_on]
        better = [np.sign(s.difference * s.indicator.polarity) for s in mine if s.indicator.polarity]
        women, men, equal = (better.count(side) for side in (1, -1, 0))
        said = lines[goal.goal].direction
        if goal.goal == NO_PARITY:
            assert f"otrygga än män i {men} av {len(mine)} mått, män i {women}" in said
        elif not better:
            assert said.startswith("Inget mått bedöms; kvinnors värde är högre i")
        else:
            assert said.startswith(f"Kvinnor har det bättre i {women} mått, män i {men}")
            assert (f", lika i {equal}" in said) == (equal > 0)
            assert (f"; {len(mine) - len(better)} bedöms inte" in said) == (len(mine) > len(better))


def test_levels_have_one_denominator(atlas: Atlas, made: Made) -> None:
    for line in profile_view(atlas, made("1480"), "sv").goals:
        assert line.level.count(" mått") <= 1
        assert "riket" not in line.level


@pytest.mark.parametrize("code", [*SOME, "1256"])
def test_the_first_measure_says_why_it_is_first(atlas: Atlas, made: Made, code: str) -> None:
    found = made(code)
    known = [
        s
        for i in atlas.catalog.indicators
        if i.default and i.kind in GAP_KINDS and i.goal != NO_GOAL and (s := found.standings.get(i.id))
    ]
    main = max(known, key=lambda s: s.larger)
    view = profile_view(atlas, found, "sv")
    said = " ".join(view.answers[0].sentences)
    assert said.startswith(main.indicator.title.sv)
    others = "län" if found.level is Level.COUNTY else "kommuner"
    assert f"det av målens {len(known)} huvudmått där skillnaden är störst jämfört med andra {others}" in said
    # Only a gap among the largest 30 per cent is called the largest in the headline.
    large = main.gap_band in (Band.TOP_10, Band.NEXT_20)
    assert ("störst skillnad jämfört med andra" in view.headline) == large
    assert ("inget av huvudmåtten" in view.headline) == (not large)


def test_gaps_are_counted_among_the_largest_and_the_smallest_fifth(atlas: Atlas, made: Made) -> None:
    found = made("1498")
    larger = [
        s.larger
        for s in found.standings.values()
        if s.indicator.kind in GAP_KINDS and s.indicator.goal != NO_GOAL and not math.isnan(s.larger)
    ]
    large, small = sum(part >= 0.8 for part in larger), sum(part <= 0.2 for part in larger)
    said = " ".join(profile_view(atlas, found, "sv").answers[0].sentences)
    assert f"Av {len(larger)} mått hör skillnaden till de största 20 procenten" in said
    assert f"i {large} och till de minsta 20 procenten i {small}." in said


def test_chance_is_told_beside_the_tests(atlas: Atlas, made: Made) -> None:
    found = made("1480")
    ranked = sum(
        s.trend is not None and s.trend.trend.method == "rank"
        for s in found.standings.values()
        if s.indicator.kind in GAP_KINDS and s.indicator.goal != NO_GOAL
    )
    said = " ".join(profile_view(atlas, found, "sv").answers[1].sentences)
    assert (
        f"få omkring {round(ranked / 20)} att se säkerställda ut: {ranked} är prövade med 5 procents" in said
    )


def test_a_question_does_not_hide_that_the_gap_moves(atlas: Atlas, made: Made) -> None:
    whole = made("1498")
    first = profile_view(atlas, whole, "sv").watch[0]
    standing = whole.standings[first.indicator]
    assert standing.trend is not None
    for closing, ending in (
        (Closing.CLOSING, "Över tid: skillnaden minskar – män upp."),
        (Closing.NONE, "?"),
    ):
        cause = Cause.MEN_UP if closing is Closing.CLOSING else None
        moved = replace(standing, trend=replace(standing.trend, closing=closing, cause=cause))
        found = replace(whole, standings={**whole.standings, first.indicator: moved})
        asked = profile_view(atlas, found, "sv").answers[2].sentences[0]
        assert first.title in asked
        assert asked.endswith(ending)


def test_a_small_municipality_warns_where_no_number_of_people_is_known(atlas: Atlas, made: Made) -> None:
    found = made("2403")
    view = profile_view(atlas, found, "sv")
    remarks = [*view.watch, *view.right_way]
    assert remarks
    for remark in remarks:
        unknown = math.isnan(found.standings[remark.indicator].people_women)
        assert remark.sentence.endswith("(Få personer: titta på flera år.)") == unknown
    large = profile_view(atlas, made("1480"), "sv")
    assert not any("Få personer" in remark.sentence for remark in (*large.watch, *large.right_way))


@pytest.mark.parametrize("code", SOME)
def test_what_to_look_at_keeps_its_rules(atlas: Atlas, made: Made, code: str) -> None:
    found, text = made(code), texts("sv")
    view = profile_view(atlas, found, "sv")
    assert len(view.watch) <= 6
    assert {r.indicator for r in view.watch}.isdisjoint(r.indicator for r in view.right_way)
    for remark in (*view.watch, *view.right_way):
        standing = found.standings[remark.indicator]
        assert standing.indicator.kind in GAP_KINDS
        for value in (standing.women, standing.men):
            assert value_of(value, standing.indicator, text) in remark.sentence
        assert str(standing.year) in remark.sentence
    for remark in view.watch:
        standing = found.standings[remark.indicator]
        grows = standing.trend is not None and standing.trend.closing is Closing.WIDENING
        worst = (
            (Band.LOWER_20, Band.BOTTOM_10)
            if standing.indicator.polarity > 0
            else (Band.TOP_10, Band.NEXT_20)
        )
        poor = standing.judgement is Judgement.WORSE or (standing.band in worst and standing.larger >= LARGE)
        assert (standing.larger >= LARGE and grows) or (poor and smaller_than_country(standing) is False)
    assert all(goes_right(found.standings[remark.indicator]) for remark in view.right_way)


def test_lung_cancer_in_tidaholm_is_no_progress(atlas: Atlas, made: Made) -> None:
    """The gap fell because women's deaths rose, and all together rose as well."""
    view = profile_view(atlas, made("1498"), "sv")
    assert "lungcancer" not in [remark.indicator for remark in view.right_way]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", SOME)
def test_rows(atlas: Atlas, made: Made, code: str, language: Language) -> None:
    found = made(code)
    rows = profile_rows(atlas, found, language, list(found.standings), ["1480", "1407"])
    assert [row.indicator for row in rows] == list(found.standings)
    for row in rows:
        standing = found.standings[row.indicator]
        assert row.year == str(standing.year)
        assert row.sentence
        assert row.source.lines
        assert row.tags
        if row.strip:
            assert all(0 <= dot <= 1 for dot in (*row.strip.dots, *row.strip.peers, row.strip.own))
            assert row.strip.own in row.strip.dots
            assert set(row.strip.peers) <= set(row.strip.dots)
            assert row.strip.parity is None or 0 <= row.strip.parity <= 1
        if row.spark:
            assert len(row.spark.women) == len(row.spark.years)
            assert len(row.spark.men) in (0, len(row.spark.years))
        for href, path, areas in ((row.map_href, "/karta", (code,)), (row.compare_href, "/jamfor", None)):
            parts = urlsplit(href)
            selection, notices = resolve(link.wish(parse_qs(parts.query)), atlas)
            assert parts.path == path
            if atlas.coverage.levels(row.indicator) != (Level.COUNTRY,):
                assert (selection.indicator, notices) == (row.indicator, ())
            assert selection.areas == areas or (areas is None and selection.areas[0] == code)
            assert selection.language == language


def test_the_clock_tells_the_side(atlas: Atlas, made: Made) -> None:
    (row,) = profile_rows(atlas, made("1480"), "sv", ["foraldrapenning"])
    assert row.clock is not None
    assert row.clock.sentence.startswith("69,0 procent kvinnor: utanför 40–60, kvinnor är i majoritet")
    (row,) = profile_rows(atlas, made("1480"), "sv", ["kommunfullmaktige"])
    assert row.clock is not None
    assert "innanför 40–60, på kvinnornas sida" in row.clock.sentence


def test_words_find_indicators(atlas: Atlas, made: Made) -> None:
    found = made("1498")
    assert "foraldrapenning" in find_rows(atlas, found, "sv", "föräldra")
    assert find_rows(atlas, found, "sv", "FORALDRA") == find_rows(atlas, found, "sv", "föräldra")
    assert find_rows(atlas, found, "sv", "n00943") == ("foraldrapenning",)
    for nonsense in ("", "   ", "xyzzy", "<script>", "x" * 10_000, "\x00"):
        assert find_rows(atlas, found, "sv", nonsense) == ()


@pytest.mark.parametrize("code", SOME)
def test_five_questions_with_own_figures(atlas: Atlas, made: Made, code: str) -> None:
    cards = profile_view(atlas, made(code), "sv").questions
    assert [card.step[0] for card in cards] == list("12345")
    assert all(card.question.endswith("?") and card.figures for card in cards)
    assert sum(card.source is not None for card in cards) >= 4


def test_peers_say_why_or_why_not(atlas: Atlas, made: Made) -> None:
    features = peers.features(atlas)
    usual, _ = resolve(Wish(areas=("1498",)), atlas)
    view = peers_view(atlas, made("1498"), features, usual)
    assert len(view.peers) == 7
    assert view.peers[0].sentence.startswith("Lik Tidaholm för att")
    assert view.none == ""
    zero = peers_view(atlas, made("1498"), features, replace(usual, weights=(0.0,) * len(peers.Feature)))
    assert (zero.peers, bool(zero.none)) == ((), True)
    county = peers_view(atlas, made("14"), features, usual)
    assert county.none.startswith("Liknande områden räknas bara för kommuner")


def test_closers_in_words(atlas: Atlas, made: Made) -> None:
    indicator = atlas.catalog.indicator["foraldrapenning"]
    group = frames.group_frame(atlas, indicator, age="all", background="all")
    view = closers_view(atlas, made("1498"), group, "foraldrapenning", "sv")
    assert view.sentences
    assert all("(1999–2001)" in sentence and "(2021–2023)" in sentence for sentence in view.sentences)
    alone = closers_view(atlas, made("1498"), group[group["region"] == "1498"], "foraldrapenning", "sv")
    assert (alone.sentences, bool(alone.none)) == ((), True)


def test_the_subject_is_the_first_region_chosen(atlas: Atlas) -> None:
    def of(*areas: str) -> str:
        return subject(resolve(Wish(areas=areas), atlas)[0], atlas)

    assert of("A1", "00", "1498", "1480") == "1498"
    assert of("14", "1498") == "14"
    assert of() is of("00", "A1") is None


def test_what_a_profile_cannot_show_is_said(atlas: Atlas) -> None:
    def said(**query: str) -> list[str]:
        wish = link.wish({key: [value] for key, value in query.items()})
        return [notice.message for notice in notices(wish, resolve(wish, atlas)[0], atlas)]

    assert said() == said(kommun="1480") == said(kommun="A1,1480") == []
    assert said(kommun="A1") == said(kommun="00") == said(kommun="kommuner-14") == ["notice-no-profile"]
    # Parental benefit has 2023 as its newest year; a year that does not exist has a notice of its own.
    assert said(kommun="1480", indikator="foraldrapenning", ar="2012") == ["notice-newest-year"]
    assert said(kommun="1480", indikator="foraldrapenning", ar="2023") == []
    assert said(kommun="1480", indikator="foraldrapenning", ar="1900") == []


def test_gotland_is_a_county_and_a_municipality(atlas: Atlas) -> None:
    assert (twin("09", atlas), twin("0980", atlas)) == ("0980", "09")
    both = [region.code for region in atlas.regions.by_code.values() if twin(region.code, atlas)]
    assert sorted(both) == ["09", "0980"]


def test_a_region_with_next_to_nothing_is_readable(atlas: Atlas, made: Made) -> None:
    whole = made("1498")
    few = {code: whole.standings[code] for code in ("kommunfullmaktige",)}
    goals = tuple(goal for goal in whole.goals)
    for standings in ({}, few):
        bare = Profile(region="1498", level=whole.level, standings=standings, goals=goals)
        view = profile_view(atlas, bare, "sv")
        assert "Tidaholm" in view.headline
        assert len(view.questions) == 5
        assert view.watch == ()
        assert view.watch_none
        assert view.right_way_none


def test_every_region_has_a_profile(atlas: Atlas) -> None:
    municipalities = [region.code for region in atlas.regions.of_level(Level.MUNICIPALITY)][::12]
    for code in (*municipalities, *(county.code for county in atlas.regions.counties)):
        found = profile(atlas, code)
        assert profile_view(atlas, found, "sv").headline
        assert profile_rows(atlas, found, "sv", list(found.standings))
