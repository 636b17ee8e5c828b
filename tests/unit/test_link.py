"""A view as a link and back. The codes are a contract: a link in somebody's minutes must keep working."""

from __future__ import annotations

from dataclasses import fields, replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from jrt_core.catalog.model import ALL, LANGUAGES, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show
from jrt_core.indicators.peers import Feature
from jrt_core.views import link, weights
from jrt_core.views.selection import (
    MANY,
    MAX_AREAS,
    MAX_TEXT,
    Form,
    Notice,
    Selection,
    Sort,
    Wish,
    choices,
    resolve,
    with_place,
)
from jrt_core.views.text import texts

generated = settings(
    deadline=None,
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
KEYS = [
    "mal",
    "indikator",
    "visa",
    "niva",
    "lan",
    "kommun",
    "alder",
    "bakgrund",
    "ar",
    "form",
    "vikter",
    "sprak",
]
HALVES = st.sampled_from([n / 2 for n in range(7)])
HOSTILE = [
    "",
    " ",
    "0",
    "-1",
    "1e9",
    "٢٠٢٢",
    "²",
    "nan",
    "None",
    "null",
    "true",
    "[]",
    "{}",
    "all",
    "alla",
    "women",
    "<script>alert(1)</script>",
    "![x](https://example.com/x.png)",
    "'; DROP TABLE figures; --",
    "../../etc/passwd",
    "%00",
    "\x00",
    "\u202e\u2066\ufeff",
    "\ud800",
    "x" * 100_000,
    "1480," * 50_000,
    ",,,",
    "{0.__class__}",
    "$(id)",
]


def open_link(address: str, atlas: Atlas) -> tuple[Selection, tuple[Notice, ...]]:
    """What the map page makes of an address."""
    return resolve(link.wish(parse_qs(urlsplit(address).query, keep_blank_values=True)), atlas)


@st.composite
def selections(draw: st.DrawFn, atlas: Atlas) -> Selection:
    """Any view that exists."""
    indicators = [i.id for i in atlas.catalog.indicators]
    wish = Wish(indicator=draw(st.sampled_from(indicators)), language=draw(st.sampled_from(LANGUAGES)))
    first, _ = resolve(wish, atlas)
    level = draw(st.sampled_from(choices(first, atlas).levels))
    age = draw(st.sampled_from(atlas.coverage.ages(first.indicator, level)))
    background = draw(st.sampled_from(atlas.coverage.backgrounds(first.indicator, level, age)))
    counties = [county.code for county in atlas.regions.counties]
    codes = [region.code for region in atlas.regions.of_level(level)]
    wish = replace(
        wish,
        indicator=first.indicator,
        level=level,
        age=age,
        background=background,
        county=draw(st.sampled_from(["alla", *counties])),
        areas=tuple(draw(st.lists(st.sampled_from(codes), max_size=MAX_AREAS, unique=True))),
        form=draw(st.sampled_from(list(Form))),
        sort=draw(st.sampled_from(list(Sort))),
        many=draw(st.sampled_from([None, MANY])),
        weights=weights.written(draw(st.tuples(*[HALVES] * len(Feature)))) or None,
    )
    second, _ = resolve(wish, atlas)
    wish = replace(wish, show=draw(st.sampled_from(choices(second, atlas).shows)))
    third, _ = resolve(wish, atlas)
    found, notices = resolve(
        replace(wish, year=str(draw(st.sampled_from(choices(third, atlas).years)))), atlas
    )
    assert notices == ()
    return found


# There and back


@given(data=st.data())
@generated
def test_a_link_leads_back_to_its_view(atlas: Atlas, data: st.DataObject):
    selection = data.draw(selections(atlas))
    assert open_link(link.href(selection), atlas) == (selection, ())


@given(data=st.data())
@generated
def test_the_short_link_of_a_figure_leads_back_too(atlas: Atlas, data: st.DataObject):
    selection = data.draw(selections(atlas))
    short = link.figure_href(selection)
    assert open_link(short, atlas) == (selection, ())
    assert f"ar={selection.year}" in short
    assert len(short) <= len(link.href(selection))


def test_every_indicator_has_a_link_that_leads_back(atlas: Atlas):
    for indicator in atlas.catalog.indicators:
        selection, _ = resolve(Wish(indicator=indicator.id), atlas)
        assert open_link(link.href(selection), atlas) == (selection, ())
        assert open_link(link.figure_href(selection), atlas) == (selection, ())


@given(data=st.data())
@generated
def test_the_language_changes_nothing_else_of_a_link(atlas: Atlas, data: st.DataObject):
    selection = data.draw(selections(atlas))
    swedish, english = (link.query(replace(selection, language=language)) for language in ("sv", "en"))
    assert english.pop("sprak") == "en"
    assert swedish == english


@given(data=st.data())
@generated
def test_links_hold_only_short_plain_codes(atlas: Atlas, data: st.DataObject):
    """A link goes into minutes, mail and chat: nothing in it may need quoting."""
    href = link.href(data.draw(selections(atlas)))
    assert href.isascii()
    # Ten areas of a group with a long name, and weights that a reader has moved.
    assert len(href) < 360
    assert not set(href) & set(" %+<>\"'")


# The contract


def test_the_codes_of_links_stay():
    assert {
        "kvinnor": Show.WOMEN,
        "man": Show.MEN,
        "totalt": Show.TOTAL,
        "skillnad": Show.DIFFERENCE,
        "kvot": Show.RATIO,
        "balans": Show.BALANCE,
        "battre": Show.BETTER,
    } == link.SHOW_CODES
    assert {"kommun": Level.MUNICIPALITY, "lan": Level.COUNTY} == link.LEVEL_CODES
    assert {"yta": Form.AREA, "bubblor": Form.BUBBLES, "3d": Form.COLUMNS} == link.FORM_CODES
    assert link.ALL_CODE == "alla"


def test_every_show_and_form_has_a_code():
    assert set(link.SHOW_CODES.values()) == set(Show)
    assert set(link.FORM_CODES.values()) == set(Form)


def test_a_whole_link_is_read(atlas: Atlas):
    address = (
        "/karta?mal=obetalt_arbete&indikator=foraldrapenning&visa=kvot&niva=lan&lan=12&kommun=12,14"
        "&alder=alla&bakgrund=alla&ar=2020&form=bubblor&sprak=en"
    )
    selection, notices = open_link(address, atlas)
    assert notices == ()
    assert (selection.language, selection.goal, selection.indicator) == (
        "en",
        "obetalt_arbete",
        "foraldrapenning",
    )
    assert (selection.show, selection.level, selection.county) == (Show.RATIO, Level.COUNTY, "12")
    assert (selection.places, selection.age, selection.background) == (("12", "14"), ALL, ALL)
    assert (selection.year, selection.form) == (2020, Form.BUBBLES)


def test_a_whole_link_is_written(atlas: Atlas):
    selection, _ = resolve(
        Wish(indicator="foraldrapenning", county="alla", areas=("1480", "0180"), year="2021"), atlas
    )
    assert link.href(selection) == (
        "/karta?mal=obetalt_arbete&indikator=foraldrapenning&visa=skillnad&niva=kommun&lan=alla"
        "&kommun=1480,0180&alder=alla&bakgrund=alla&ar=2021&form=yta"
    )


def test_an_empty_link_is_the_usual_view(atlas: Atlas):
    selection, notices = open_link("/karta", atlas)
    assert notices == ()
    assert (selection.goal, selection.indicator) == ("obetalt_arbete", "foraldrapenning")
    assert (selection.county, selection.language, selection.form) == ("14", "sv", Form.AREA)


@pytest.mark.parametrize("name", ["N05821", "n05821"])
def test_a_kpi_in_a_link_means_its_indicator_and_group(atlas: Atlas, name: str):
    selection, notices = open_link(f"/karta?indikator={name}", atlas)
    assert notices == ()
    assert (selection.goal, selection.indicator) == ("makt", "fullmaktige_alder")
    assert selection.age == "18-29"


def test_the_indicator_decides_where_goal_and_indicator_disagree(atlas: Atlas):
    selection, _ = open_link("/karta?mal=makt&indikator=ohalsotal", atlas)
    assert (selection.goal, selection.indicator) == ("halsa", "ohalsotal")


def test_a_goal_alone_opens_its_default_indicator(atlas: Atlas):
    for goal in atlas.catalog.goals:
        selection, notices = open_link(f"/karta?mal={goal.id}", atlas)
        assert notices == ()
        assert atlas.catalog.indicator[selection.indicator].default


def test_places_may_stand_in_one_parameter_or_in_several(atlas: Atlas):
    one, _ = open_link("/karta?kommun=1480,1440", atlas)
    several, _ = open_link("/karta?kommun=1480&kommun=1440", atlas)
    assert one == several
    assert one.places == ("1480", "1440")


def test_the_last_of_a_repeated_parameter_counts(atlas: Atlas):
    selection, notices = open_link("/karta?lan=01&lan=12", atlas)
    assert (selection.county, notices) == ("12", ())


def test_unknown_parameters_are_ignored(atlas: Atlas):
    assert open_link("/karta?utm_source=mail&fbclid=x", atlas) == open_link("/karta", atlas)


def test_at_most_ten_areas_and_that_is_said(atlas: Atlas):
    codes = [region.code for region in atlas.regions.of_level(Level.MUNICIPALITY)][:11]
    selection, notices = open_link(f"/karta?kommun={','.join(codes)}", atlas)
    assert selection.places == tuple(codes[:10])
    assert [notice.message for notice in notices] == ["notice-too-many-places"]


def test_an_eleventh_area_takes_the_room_of_the_oldest(atlas: Atlas):
    selection, _ = open_link("/karta", atlas)
    codes = [region.code for region in atlas.regions.of_level(Level.MUNICIPALITY)][:11]
    for code in codes:
        selection = with_place(selection, code)
    assert selection.places == tuple(codes[1:])
    assert with_place(selection, codes[10]).places == tuple(codes[1:10])


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("sprak=de", "notice-language"),
        ("mal=okant", "notice-goal"),
        ("indikator=okand", "notice-indicator"),
        ("indikator=valda_kommun", "notice-only-country"),
        ("visa=okant", "notice-show"),
        ("visa=balans&indikator=ohalsotal", "notice-show"),
        ("niva=lan&indikator=kommunfullmaktige", "notice-no-county"),
        ("niva=stad", "notice-level"),
        ("lan=99", "notice-county"),
        ("kommun=9999", "notice-areas"),
        ("alder=18-29&indikator=ohalsotal", "notice-age"),
        ("bakgrund=utrikes_fodda&indikator=ohalsotal", "notice-background"),
        ("ar=1900", "notice-year"),
        ("form=kub", "notice-form"),
        ("vikter=skr4", "notice-weights"),
        ("vikter=skr1.3", "notice-weights"),
        ("vikter=skr-1", "notice-weights"),
        ("vikter=skr1-skr2", "notice-weights"),
        ("vikter=okant1", "notice-weights"),
    ],
)
def test_what_does_not_exist_falls_back_and_that_is_said(atlas: Atlas, query: str, notice: str):
    selection, notices = open_link(f"/karta?{query}", atlas)
    assert [found.message for found in notices] == [notice]
    assert open_link(link.href(selection), atlas) == (selection, ())


@pytest.mark.parametrize(
    ("query", "said"),
    [
        # The reader asked for `lan` and `balans`: our own codes for them are nothing to read.
        ("niva=lan&indikator=kommunfullmaktige", "Källan publicerar inga länsvärden för det här måttet"),
        ("visa=balans&indikator=ohalsotal", "”40–60” kan inte visas"),
        ("bakgrund=utrikes_fodda&indikator=ohalsotal", "Bakgrunden ”Utrikes födda” finns inte"),
        ("alder=alla&indikator=fullmaktige_alder", "Åldern ”Alla åldrar i måttet” finns inte"),
        ("indikator=valda_riksdag", "”Valda till riksdagen” finns bara för hela landet"),
    ],
)
def test_a_notice_speaks_of_what_was_asked_for_by_its_name(atlas: Atlas, query: str, said: str):
    _, (notice,) = open_link(f"/karta?{query}", atlas)
    assert texts("sv")(notice.message, **notice.variables).startswith(said)


def test_an_indicator_of_the_country_leads_to_another_of_its_goal(atlas: Atlas):
    selection, _ = open_link("/karta?indikator=valda_riksdag", atlas)
    assert selection.goal == "makt"


def test_weights_that_are_equal_are_left_out(atlas: Atlas):
    assert "vikter" not in link.query(open_link("/kommun?kommun=1480", atlas)[0])
    code = "skr1-storlek2-alder0-utbildning1-inkomst0.5"
    selection, notices = open_link(f"/kommun?vikter={code}", atlas)
    assert (selection.weights, notices) == ((1.0, 2.0, 0.0, 1.0, 0.5), ())
    assert link.query(selection)["vikter"] == code
    # What is not named weighs as usual.
    assert open_link("/kommun?vikter=alder0", atlas)[0].weights == (1.0, 1.0, 0.0, 1.0, 1.0)


# Anything may stand in a link


def is_sound(selection: Selection, notices: tuple[Notice, ...], atlas: Atlas) -> None:
    """The view exists, and what is repeated of the wish is short and printable."""
    assert open_link(link.href(selection), atlas) == (selection, ())
    assert len(notices) <= len(fields(Wish)) + 1
    titles = {indicator.title[selection.language] for indicator in atlas.catalog.indicators}
    for notice in notices:
        for value in notice.variables.values():
            assert value.isprintable()
            # A title of the catalogue is told whole.
            assert len(value) <= MAX_TEXT or value in titles


@pytest.mark.parametrize("key", KEYS)
def test_hostile_values_fall_back(atlas: Atlas, key: str):
    for value in HOSTILE:
        selection, notices = resolve(link.wish({key: [value]}), atlas)
        is_sound(selection, notices, atlas)


@given(
    query=st.dictionaries(
        st.sampled_from(KEYS) | st.text(max_size=10),
        st.lists(st.text(max_size=60) | st.sampled_from(HOSTILE), max_size=4),
        max_size=6,
    )
)
@example(query={key: [] for key in KEYS})
@example(query={key: ["", "", ""] for key in KEYS})
@generated
def test_no_query_at_all_raises(atlas: Atlas, query: dict[str, list[str]]):
    selection, notices = resolve(link.wish(query), atlas)
    is_sound(selection, notices, atlas)


@given(data=st.data())
@generated
def test_known_codes_in_any_mixture_make_a_view(atlas: Atlas, data: st.DataObject):
    """Codes that each exist, but maybe not together: what a link made by hand looks like."""
    known = {
        "mal": list(atlas.catalog.goal),
        "indikator": list(atlas.catalog.indicator),
        "visa": list(link.SHOW_CODES),
        "niva": list(link.LEVEL_CODES),
        "lan": [county.code for county in atlas.regions.counties],
        "kommun": list(atlas.regions.by_code),
        "alder": ["alla", "16-24", "18-29", "65+", *atlas.catalog.age],
        "bakgrund": ["alla", *atlas.catalog.background],
        "ar": [str(year) for year in range(1990, 2030)],
        "form": list(link.FORM_CODES),
    }
    query = {key: [data.draw(st.sampled_from(codes))] for key, codes in known.items()}
    selection, notices = resolve(link.wish(query), atlas)
    is_sound(selection, notices, atlas)
