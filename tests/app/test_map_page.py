"""The map page as a script: its filters, its empty cases, and links that ask for what does not exist."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core.catalog.model import ALL, Kind, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show
from jrt_core.settings import ROOT
from jrt_core.views.map_page import map_view
from jrt_core.views.selection import Selection, Wish, choices, resolve
from jrt_core.views.text import texts

SELECTS = ("goal", "indicator", "county", "age", "background")
SEGMENTS = ("show", "level", "form")
WIDGETS = (*SELECTS, *SEGMENTS, "year", "places")
SCRIPT = "<script>alert(1)</script>"


def open_map(**query: str | list[str]) -> AppTest:
    """The map page, opened with a link."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in query.items():
        at.query_params[key] = value
    return healthy(at.switch_page("pages/karta.py").run())


def healthy(at: AppTest) -> AppTest:
    """The page as it is, once it is known that nothing failed on it."""
    assert not at.exception
    assert not at.error, [error.value for error in at.error]
    assert len(at.title) == 1
    return at


def widget(at: AppTest, key: str):
    """A filter by its key."""
    return at.get_by_key(key)


def change(at: AppTest, key: str, value: object) -> AppTest:
    """The page after a filter has been given another value."""
    return healthy(widget(at, key).set_value(value).run())


def values(at: AppTest) -> dict[str, object]:
    """What the filters say."""
    return {key: widget(at, key).value for key in WIDGETS}


def words(at: AppTest) -> str:
    """All that is written on the page."""
    groups = (at.title, at.subheader, at.markdown, at.caption, at.info)
    return "\n".join([*(found.value for group in groups for found in group), *(h.body for h in at.html)])


def selection(at: AppTest) -> Selection:
    return at.session_state["_selection"]


def shows_its_view(at: AppTest, atlas: Atlas) -> None:
    """The page says what the view of its selection says."""
    view = map_view(atlas, selection(at))
    assert at.title[0].value == view.headline
    said = words(at)
    for sentence in (*view.sentences, *view.chosen, *view.cautions, *view.source.lines, *view.source.caveats):
        assert sentence in said
    assert len(at.dataframe[0].value) == len(view.rows)


def first(atlas: Atlas, kind: Kind) -> str:
    """An indicator of a kind that a map can show."""
    return next(
        i.id
        for i in atlas.catalog.indicators
        if i.kind is kind and set(atlas.coverage.levels(i.id)) - {"country"}
    )


# Without a link


def test_the_usual_view(atlas: Atlas):
    at = open_map()
    assert values(at) == {
        "goal": "obetalt_arbete",
        "indicator": "foraldrapenning",
        "show": "difference",
        "age": ALL,
        "background": ALL,
        "level": "municipality",
        "county": "14",
        "year": max(atlas.coverage.years("foraldrapenning", Level.MUNICIPALITY)),
        "form": "area",
        "places": [],
    }
    assert not at.info
    assert "Västra Götaland" in at.title[0].value
    shows_its_view(at, atlas)


# Filters


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("goal", "ekonomi"),
        ("indicator", "vab"),
        ("county", "12"),
        ("county", "alla"),
        ("show", "women"),
        ("show", "ratio"),
        ("show", "balance"),
        ("level", "county"),
        ("year", 2020),
    ],
)
def test_every_filter_gives_a_new_finding(atlas: Atlas, key: str, value: object):
    before = open_map()
    said = words(before)
    after = change(before, key, value)
    assert widget(after, key).value == value
    assert words(after) != said
    shows_its_view(after, atlas)


@pytest.mark.parametrize("key", ["age", "background"])
def test_age_and_background_give_a_new_finding(atlas: Atlas, key: str):
    at = open_map(indikator="valdeltagande_kommunval")
    said, offered = at.title[0].value, choices(selection(at), atlas)
    other = {"age": offered.ages, "background": offered.backgrounds}[key][-1]
    after = change(at, key, other)
    assert widget(after, key).value == other
    assert after.title[0].value != said
    shows_its_view(after, atlas)


@pytest.mark.parametrize("form", ["bubbles", "columns"])
def test_the_form_changes_the_map_alone(atlas: Atlas, form: str):
    at = open_map()
    said = at.title[0].value
    after = change(at, "form", form)
    assert after.title[0].value == said
    assert map_view(atlas, selection(after)).form_note in words(after)
    shows_its_view(after, atlas)


def test_a_goal_opens_its_default_indicator(atlas: Atlas):
    at = open_map(indikator="folkmangd", visa="kvinnor", alder="0-19", ar="2010")
    for goal in atlas.catalog.goals:
        if goal.id == selection(at).goal:
            continue
        at = change(at, "goal", goal.id)
        found = selection(at)
        assert atlas.catalog.indicator[found.indicator].default
        assert found.indicator == atlas.catalog.of_goal(goal.id)[0].id
        natural, _ = resolve(Wish(goal=goal.id, level=found.level), atlas)
        assert (found.show, found.age, found.background) == (natural.show, natural.age, natural.background)
        assert found.year == natural.year
        shows_its_view(at, atlas)


def test_an_indicator_starts_with_its_own_natural_view(atlas: Atlas):
    at = change(open_map(visa="kvinnor", ar="2005"), "indicator", "aldreomsorg_80")
    natural, _ = resolve(Wish(indicator="aldreomsorg_80"), atlas)
    assert selection(at) == natural


def test_places_and_county_stay_when_the_indicator_changes():
    at = open_map(lan="12", kommun="1280,1281")
    at = change(at, "goal", "halsa")
    assert values(at)["county"] == "12"
    assert values(at)["places"] == ["1280", "1281"]


def test_several_filters_after_each_other(atlas: Atlas):
    at = open_map()
    for key, value in [("goal", "tillvaxt"), ("county", "01"), ("show", "women"), ("form", "bubbles")]:
        at = change(at, key, value)
    at = change(at, "level", "county")
    at = change(at, "year", 2020)
    found = selection(at)
    assert (found.goal, found.show, found.level, found.year) == ("tillvaxt", "women", "county", 2020)
    shows_its_view(at, atlas)


def test_the_address_follows_the_filters():
    at = change(change(open_map(), "show", "women"), "county", "alla")
    assert at.query_params["visa"] in ("kvinnor", ["kvinnor"])
    assert at.query_params["lan"] in ("alla", ["alla"])


def test_filters_offer_only_what_exists(atlas: Atlas):
    at = open_map(indikator="ohalsotal")
    assert widget(at, "age").disabled
    assert widget(at, "background").disabled
    offered = choices(selection(at), atlas)
    assert len(widget(at, "show").options) == len(offered.shows)
    text = texts("sv")
    assert text("filter-only-one-age") in words(at)
    assert text("filter-no-balance") in words(at)


def test_what_to_show_stands_in_the_same_order_for_every_indicator(atlas: Atlas):
    labels = [texts("sv")(f"show-{show}") for show in Show]
    for indicator in ("foraldrapenning", "ohalsotal", "loneskillnad_kommun", "folkmangd"):
        offered = widget(open_map(indikator=indicator), "show").options
        assert offered == [label for label in labels if label in offered]


def test_what_an_indicator_does_not_offer_is_said_beside_the_filters():
    said = [caption.value for caption in open_map().caption]
    assert "Kan inte väljas: Totalt (alltid 100 procent); Vem har det bättre (" in said[0]
    assert texts("sv")("filter-only-one-age") not in said[0]
    signed = [caption.value for caption in open_map(indikator="utrikes_flyttnetto").caption]
    assert "Kvot (värdena kan vara negativa)" in signed[0]


def test_a_county_chosen_on_a_map_of_counties_is_said_to_zoom_only(atlas: Atlas):
    at = open_map(indikator="ohalsotal", niva="lan", lan="14")
    assert "Kartan är inzoomad på Västra Götalands län." in words(at)
    assert len(at.dataframe[0].value) == 21
    assert "inzoomad" not in words(change(at, "county", "alla"))


# Places


def test_the_chosen_outside_the_county_are_named_and_one_click_shows_them(atlas: Atlas):
    at = open_map(lan="14", kommun="0180,1280")
    assert "Stockholm och Malmö ligger utanför Västra Götalands län" in words(at)
    at = healthy(widget(at, "show-all").click().run())
    assert values(at)["county"] == "alla"
    assert "ligger utanför" not in words(at)
    shows_its_view(at, atlas)


def test_the_chosen_stand_first_in_the_table():
    at = open_map(kommun="1480,1447")
    names = list(at.dataframe[0].value["name"])
    assert set(names[:2]) == {"Göteborg", "Gullspång"}
    assert names[2] == next(iter(open_map().dataframe[0].value["name"]))


def test_places_are_chosen_and_let_go(atlas: Atlas):
    at = change(open_map(), "places", ["1480"])
    assert "Göteborg" in words(at)
    shows_its_view(at, atlas)
    assert values(change(at, "places", []))["places"] == []


def test_at_most_ten_places(atlas: Atlas):
    codes = [region.code for region in atlas.regions.of_level(Level.MUNICIPALITY, "14")][:11]
    at = open_map(kommun=",".join(codes))
    assert values(at)["places"] == codes[:10]
    assert any("10" in info.value for info in at.info)
    shows_its_view(at, atlas)


def test_a_place_found_in_another_county_opens_that_county(atlas: Atlas):
    at = change(open_map(), "places", ["1280"])
    assert values(at)["county"] == "12"
    shows_its_view(at, atlas)


# Links


def test_a_kpi_opens_its_indicator_and_age(atlas: Atlas):
    at = open_map(indikator="N05821")
    assert (values(at)["goal"], values(at)["indicator"]) == ("makt", "fullmaktige_alder")
    assert values(at)["age"] == "18-29"
    assert not at.info
    shows_its_view(at, atlas)


def test_english(atlas: Atlas):
    at = open_map(sprak="en")
    assert selection(at).language == "en"
    assert "municipalities" in at.title[0].value
    shows_its_view(at, atlas)


def test_the_language_button_keeps_the_view(atlas: Atlas):
    at = open_map(indikator="ohalsotal", lan="12", kommun="1280")
    before = values(at)
    english = healthy(widget(at, "language").click().run())
    assert selection(english).language == "en"
    assert values(english) == before
    shows_its_view(english, atlas)


HOSTILE = {
    "long": "x" * 100_000,
    "script": SCRIPT,
    "markdown": "![x](//example.com/x.png)",
    "link": "[x](//example.com)",
    "sql": "'; DROP TABLE figures; --",
    "control": "\u202e\u2066\x00\x1b[31m\ufeff",
    "number": "-1e309",
    "empty": " ",
    "list": "['14']",
    "none": "None",
}


@pytest.mark.parametrize(
    "key", ["mal", "indikator", "visa", "niva", "lan", "kommun", "alder", "bakgrund", "ar", "form", "sprak"]
)
def test_a_link_with_anything_in_it_falls_back_with_a_notice(atlas: Atlas, key: str):
    for name, value in HOSTILE.items():
        at = open_map(**{key: value})
        assert len(at.info) == 1, name
        assert len(at.info[0].value) < 200, name
        assert not any(SCRIPT in found.body for found in at.html)
        assert not any(found.proto.allow_html for found in at.markdown)
        assert not at.info[0].value.isspace()
        shows_its_view(at, atlas)


@pytest.mark.parametrize("value", [HOSTILE["markdown"], HOSTILE["link"]])
def test_what_a_link_asked_for_is_repeated_as_text_and_not_as_markup(value: str):
    """A picture in a notice would make every reader of the link call another host."""
    notice = open_map(indikator=value).info[0].value
    assert value not in notice
    assert "](" not in notice.replace("\\]", "").replace("\\(", "")


def test_everything_hostile_at_once(atlas: Atlas):
    keys = ["mal", "indikator", "visa", "niva", "lan", "kommun", "alder", "bakgrund", "ar", "form"]
    at = open_map(**dict.fromkeys(keys, SCRIPT))
    assert len(at.info) == 1
    assert len(at.info[0].value.splitlines()) == len(keys)
    usual, _ = resolve(Wish(), atlas)
    assert selection(at) == usual


def test_repeated_parameters(atlas: Atlas):
    at = open_map(lan=["01", "12"], kommun=["1280", "1281"], ar=["2010", "2020"])
    assert (values(at)["county"], values(at)["year"]) == ("12", 2020)
    assert values(at)["places"] == ["1280", "1281"]
    assert not at.info
    shows_its_view(at, atlas)


def test_a_notice_is_said_once():
    at = open_map(lan="99")
    assert len(at.info) == 1
    assert not change(at, "show", "women").info


def test_a_notice_stays_while_places_are_chosen():
    """One that went away would move the map under the pointer."""
    at = change(open_map(lan="99"), "places", ["1480"])
    assert len(at.info) == 1
    assert not change(at, "show", "women").info


def test_what_a_link_asked_for_is_shown_letter_by_letter():
    notice = open_map(mal="__import__").info[0].value
    assert "\\_\\_import\\_\\_" in notice


# Empty and odd cases


def test_a_year_without_figures_shows_the_newest_and_says_so(atlas: Atlas):
    at = open_map(indikator="ohalsotal", ar="1950")
    assert values(at)["year"] == max(atlas.coverage.years("ohalsotal", Level.MUNICIPALITY))
    assert "1950" in at.info[0].value
    shows_its_view(at, atlas)


def test_a_county_with_a_single_municipality(atlas: Atlas):
    for show in ("difference", "women", "ratio"):
        at = open_map(lan="09")
        at = change(at, "show", show) if show != "difference" else at
        assert len(at.dataframe[0].value) == 1
        assert "Gotland" in at.title[0].value
        assert "1 kommuner" not in at.title[0].value
        shows_its_view(at, atlas)


def test_an_indicator_with_one_year_has_no_slider_but_says_why(atlas: Atlas):
    at = open_map(indikator="kandidater_kommun_2026")
    assert not at.select_slider
    assert texts("sv")("filter-no-year", years="2026") in words(at)
    assert texts("sv")("series-one-year", year="2026") in words(at)
    shows_its_view(at, atlas)


def test_from_one_year_to_many_and_back(atlas: Atlas):
    at = open_map(indikator="revisorer")
    at = change(at, "indicator", "kommunfullmaktige")
    assert len(at.select_slider) == 1
    at = change(at, "indicator", "revisorer")
    assert not at.select_slider
    shows_its_view(at, atlas)


def test_an_indicator_with_holes(atlas: Atlas):
    at = open_map(indikator="etablering_arbete", lan="alla")
    view = map_view(atlas, selection(at))
    assert any(not row.known for row in view.rows)
    assert "saknar uppgift" in words(at)
    shows_its_view(at, atlas)


def test_a_county_without_any_figure(atlas: Atlas):
    at = open_map(indikator="utsatt_vald", lan="09", ar="2022")
    assert not any(row.known for row in map_view(atlas, selection(at)).rows)
    assert "uppgifter saknas för Gotlands län 2022" in at.title[0].value
    shows_its_view(at, atlas)


@pytest.mark.parametrize(
    "kind", [Kind.WOMEN_ONLY, Kind.UNDIVIDED, Kind.PUBLISHED_DIFFERENCE, Kind.PUBLISHED_RATIO]
)
@pytest.mark.parametrize("county", ["14", "09", "alla"])
def test_kinds_without_two_sexes(atlas: Atlas, kind: Kind, county: str):
    at = open_map(indikator=first(atlas, kind), lan=county)
    assert len(widget(at, "show").options) == 1
    reason = "filter-no-sex" if kind is Kind.UNDIVIDED else "filter-one-sex"
    assert texts("sv")(reason) in words(at)
    shows_its_view(at, atlas)


@pytest.mark.parametrize("form", ["yta", "bubblor", "3d"])
@pytest.mark.parametrize("level", ["kommun", "lan"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_form_on_both_levels_in_both_languages(atlas: Atlas, form: str, level: str, language: str):
    at = open_map(indikator="ohalsotal", form=form, niva=level, lan="alla", sprak=language)
    assert not at.info
    assert len(at.dataframe[0].value) == (290 if level == "kommun" else 21)
    shows_its_view(at, atlas)


def test_what_a_level_cannot_show_stays_chosen(atlas: Atlas):
    at = change(open_map(kommun="1480"), "level", "county")
    assert values(at)["places"] == []
    shows_its_view(at, atlas)
    at = change(at, "places", ["14", "12"])
    at = change(at, "level", "municipality")
    assert values(at)["places"] == ["1480"]
    assert set(at.query_params["kommun"].split(",")) == {"1480", "14", "12"}
    shows_its_view(at, atlas)


def test_every_goal_in_every_county(atlas: Atlas):
    """Not the words here, only that nothing fails: one session that walks through them all."""
    at = open_map()
    for number, county in enumerate(atlas.regions.counties):
        at = change(at, "county", county.code)
        at = change(at, "goal", atlas.catalog.goals[number % len(atlas.catalog.goals)].id)
        shows_its_view(at, atlas)


# Other pages, in general


@pytest.mark.parametrize("page", ["pages/oversikt.py", "pages/data_och_metod.py", "pages/karta.py"])
def test_an_unknown_language_is_said_on_every_page(page: str):
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["sprak"] = "xx"
    at = healthy(at.switch_page(page).run())
    assert len(at.info) == 1
    assert "Språket" in at.info[0].value


def test_the_foot_says_when_the_figures_were_fetched():
    assert "Siffrorna hämtades senast den 12 december 2024." in open_map().caption[-1].value


@pytest.mark.parametrize("page", ["pages/oversikt.py", "pages/data_och_metod.py"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_other_pages_open(page: str, language: str):
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["sprak"] = language
    healthy(at.switch_page(page).run())


def test_the_selection_is_kept_on_the_way_to_another_page_and_back(atlas: Atlas):
    at = change(open_map(), "county", "12")
    before = selection(at)
    at.switch_page("pages/oversikt.py").run()
    at = healthy(at.switch_page("pages/karta.py").run())
    assert selection(at) == before
    shows_its_view(at, atlas)
