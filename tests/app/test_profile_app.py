"""The profile page as a script: its choices, its links, and links that ask for what does not exist."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import pairwise
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core.catalog.model import Language
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import profile
from jrt_core.settings import ROOT
from jrt_core.ui.profile_figures import clock, shown_years, spark, strip
from jrt_core.views.palette import PALETTES
from jrt_core.views.profile_model import Clock, ProfileView, Spark, Strip
from jrt_core.views.profile_page import profile_view
from jrt_core.views.text import texts

PLACE, GOAL, SEARCH = "profile_place", "profile_goal", "profile_search"
SCRIPT = "<script>alert(1)</script>"
HOSTILE = ("x" * 100_000, SCRIPT, "![x](//example.com/x.png)", "'; DROP TABLE figures; --", "\u202e\x00", " ")


def open_profile(**query: str | list[str]) -> AppTest:
    """The profile page, opened with a link."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in query.items():
        at.query_params[key] = value
    return healthy(at.switch_page("pages/kommun.py").run())


def healthy(at: AppTest) -> AppTest:
    """The page as it is, once it is known that nothing failed on it."""
    assert not at.exception
    assert not at.error, [error.value for error in at.error]
    assert len(at.title) == 1
    return at


def markup(at: AppTest) -> str:
    """All markup of our own on the page."""
    return "".join(element.proto.body for element in at.get("html"))


def rows(at: AppTest) -> list[str]:
    """The indicators that have a row."""
    return re.findall(r'id="rad-([a-z0-9_]+)"', markup(at))


def expected(atlas: Atlas, region: str, language: Language = "sv") -> ProfileView:
    return profile_view(atlas, profile(atlas, region), language)


def one(value: str | list[str]) -> str:
    return value if isinstance(value, str) else value[-1]


@pytest.mark.parametrize("region", ["1498", "1480", "14", "2403"])
def test_a_link_opens_a_municipality_or_county(atlas: Atlas, region: str) -> None:
    at = open_profile(kommun=region)
    view = expected(atlas, region)
    assert at.title[0].value == view.headline
    assert at.get_by_key(PLACE).value == region
    body = markup(at)
    assert all(answer.question in body for answer in view.answers)
    assert body.count('role="rowheader"') == len(view.goals)
    assert len(rows(at)) > 0
    assert not at.info


def test_every_municipality_and_county_can_be_chosen() -> None:
    at = open_profile()
    options = at.get_by_key(PLACE).options
    assert len(options) == 290 + 21
    assert len(set(options)) == len(options)


def test_choosing_puts_the_new_one_first_and_keeps_the_others(atlas: Atlas) -> None:
    at = open_profile(kommun="1498,1440,00", sprak="en")
    at = healthy(at.get_by_key(PLACE).set_value("1480").run())
    assert at.title[0].value == expected(atlas, "1480", "en").headline
    assert one(at.query_params["kommun"]) == "1480,1440,00"
    assert one(at.query_params["sprak"]) == "en"


def test_the_goal_of_the_address_is_open(atlas: Atlas) -> None:
    at = open_profile(kommun="1480", mal="ekonomi")
    assert at.get_by_key(GOAL).value == "ekonomi"
    assert {atlas.catalog.indicator[code].goal for code in rows(at)} == {"ekonomi"}


def test_a_goal_shows_its_rows_and_leaves_the_address(atlas: Atlas) -> None:
    at = open_profile(kommun="1480")
    before = dict(at.query_params)
    at = healthy(at.get_by_key(GOAL).set_value("halsa").run())
    assert {atlas.catalog.indicator[code].goal for code in rows(at)} == {"halsa"}
    assert dict(at.query_params) == before


def test_a_long_goal_shows_the_rest_when_asked() -> None:
    at = open_profile(kommun="1480", mal="ekonomi")
    assert len(rows(at)) == 12
    at = healthy(at.get_by_key("all-rows").click().run())
    assert len(rows(at)) > 30
    assert "all-rows" not in [button.key for button in at.button]


def test_a_search_looks_in_every_goal_and_a_goal_ends_it(atlas: Atlas) -> None:
    at = open_profile(kommun="1480")
    at = healthy(at.get_by_key(SEARCH).set_value("inkomst").run())
    found = rows(at)
    assert found
    assert "inkomst" in markup(at)
    at = healthy(at.get_by_key(GOAL).set_value("makt").run())
    assert at.get_by_key(SEARCH).value == ""
    assert {atlas.catalog.indicator[code].goal for code in rows(at)} == {"makt"}


@pytest.mark.parametrize("words", ["zzzz", SCRIPT, "*", "\\", "%", "ö" * 80])
def test_a_search_that_finds_nothing_says_so(words: str) -> None:
    at = healthy(open_profile(kommun="1480").get_by_key(SEARCH).set_value(words).run())
    assert rows(at) == []
    assert SCRIPT not in markup(at)
    assert 'role="status"' in markup(at)


def test_a_remark_opens_its_row(atlas: Atlas) -> None:
    at = open_profile(kommun="1480", mal="grund")
    remark = expected(atlas, "1480").watch[0]
    at = healthy(at.get_by_key("to-watch-0").click().run())
    assert remark.indicator in rows(at)
    assert at.get_by_key(GOAL).value == atlas.catalog.indicator[remark.indicator].goal


def test_weights_change_who_is_similar() -> None:
    at = open_profile(kommun="1480")
    said = re.findall(r'class="peers">.*?</ol>', markup(at))
    for slider in at.slider[1:]:
        slider.set_value(0.0)
    at = healthy(at.run())
    assert said
    assert re.findall(r'class="peers">.*?</ol>', markup(at)) != said


def test_no_weight_at_all_is_no_fault() -> None:
    at = open_profile(kommun="1480")
    for slider in at.slider:
        slider.set_value(0.0)
    healthy(at.run())


def test_english(atlas: Atlas) -> None:
    at = open_profile(kommun="1498", sprak="en")
    assert at.title[0].value == expected(atlas, "1498", "en").headline
    assert texts("en")("municipality-questions") in markup(at)
    hrefs = re.findall(r'href="(/[^"]*)"', markup(at))
    assert hrefs
    assert [href for href in hrefs if "sprak=en" not in href] == []


def test_the_language_button_keeps_the_view() -> None:
    at = healthy(open_profile(kommun="1498", mal="halsa").get_by_key("language").click().run())
    assert (at.get_by_key(PLACE).value, at.get_by_key(GOAL).value) == ("1498", "halsa")


@pytest.mark.parametrize("key", ["kommun", "lan", "mal", "indikator", "sprak", "niva", "vikter"])
def test_anything_in_a_link_falls_back_with_a_notice(key: str) -> None:
    for value in HOSTILE:
        at = open_profile(**{key: value})
        assert len(at.info) == 1, value[:20]
        assert SCRIPT not in markup(at)


@pytest.mark.parametrize(
    ("areas", "said"), [("00", 1), ("A1", 1), ("kommuner-14", 1), ("lik-overgripande-1480", 1), ("", 0)]
)
def test_without_a_region_the_page_asks_for_one(areas: str, said: int) -> None:
    at = open_profile(kommun=areas)
    assert at.title[0].value == "Välj kommun eller län"
    assert at.get_by_key(PLACE).value is None
    assert rows(at) == []
    assert len(at.info) == said
    at = healthy(at.get_by_key(PLACE).set_value("1498").run())
    assert "Tidaholm" in at.title[0].value
    assert one(at.query_params["kommun"]).split(",")[0] == "1498"


def test_the_municipality_of_the_session_is_kept() -> None:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["kommun"] = "1498"
    at = healthy(at.switch_page("pages/karta.py").run())
    at.query_params.clear()
    at = healthy(at.switch_page("pages/kommun.py").run())
    assert at.get_by_key(PLACE).value == "1498"


def test_a_year_in_the_link_is_said_not_to_count() -> None:
    at = open_profile(kommun="1498", indikator="foraldrapenning", ar="2012")
    assert [info.value for info in at.info] == [
        "Profilen visar varje mått för dess senaste år. Året 2012 gäller på kartan och i jämförelsen."
    ]


def test_links_keep_the_chosen_areas() -> None:
    body = markup(open_profile(kommun="1480,1498,2403", mal="makt", vikter="storlek3"))
    hrefs = [unquote(href) for href in re.findall(r'href="(/[^"]*)"', body)]
    chosen = {
        page: {
            areas for href in hrefs if href.startswith(page) for areas in re.findall("kommun=([^&]*)", href)
        }
        for page in ("/karta", "/jamfor", "/kommun")
    }
    assert chosen["/karta"] == {"1480,1498,2403"}
    assert "1480,14,00,1498,2403" in chosen["/jamfor"]
    assert all(areas.endswith("1498,2403") for areas in chosen["/kommun"])
    assert all("vikter=skr1-storlek3-" in href for href in hrefs if href.startswith("/kommun"))


@pytest.mark.parametrize(("region", "other"), [("09", "0980"), ("0980", "09")])
def test_the_two_profiles_of_gotland_name_each_other(region: str, other: str) -> None:
    body = markup(open_profile(kommun=f"{region},1480"))
    assert "samma område, med två profiler" in body
    assert any(
        href.startswith("/kommun?") and f"kommun={other},1480" in href
        for href in re.findall(r'href="(/[^"]*)"', body)
    )
    assert "två profiler" not in markup(open_profile(kommun="1480"))


def test_weights_live_in_the_address() -> None:
    at = open_profile(kommun="1480", vikter="skr1-storlek2-alder0-utbildning1-inkomst1")
    assert [slider.value for slider in at.slider] == [1.0, 2.0, 0.0, 1.0, 1.0]
    at = healthy(at.get_by_key("weight-income").set_value(0.5).run())
    assert one(at.query_params["vikter"]) == "skr1-storlek2-alder0-utbildning1-inkomst0.5"
    for feature in ("size", "ages", "income"):
        at.get_by_key(f"weight-{feature}").set_value(1.0)
    assert "vikter" not in healthy(at.run()).query_params


def test_an_index_is_made_when_asked_for() -> None:
    at = open_profile(kommun="1480")
    assert "slumpvisa vikter" not in markup(at)
    at = healthy(at.get_by_key("index-asked").set_value(True).run())
    said = re.findall(r'class="index">([^<]*)', markup(at))
    assert "1 000" in markup(at).replace("\u00a0", " ")
    at = healthy(at.get_by_key("index-makt").set_value(3.0).run())
    assert re.findall(r'class="index">([^<]*)', markup(at)) != said
    for slider in at.slider:
        if slider.key.startswith("index-"):
            slider.set_value(0.0)
    assert 'class="index"' not in markup(healthy(at.run()))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_headings_are_in_order(language: str) -> None:
    at = open_profile(kommun="1480", sprak=language)
    levels: list[int] = []
    for element in at.main:
        if element.type in ("title", "header", "subheader"):
            levels.append({"title": 1, "header": 2, "subheader": 3}[element.type])
        elif element.type == "html":
            levels += [int(level) for level in re.findall(r"<h(\d)", element.proto.body)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


# Figures and the table to take along


def test_a_strip_of_all_municipalities_is_small_and_whole() -> None:
    dots = tuple(math.sin(n) / 2 + 0.5 for n in range(290))
    found = Strip(
        dots=(*dots, math.nan), own=1.4, peers=(0.1, 0.1, 0.9), parity=0.5, low="a", high="b", alt='"x" & y'
    )
    drawn = strip(found, PALETTES["light"])
    assert len(drawn.encode()) < 1_400
    assert 'alt="&quot;x&quot; &amp; y"' in drawn
    picture = ElementTree.fromstring(unquote(drawn.split("data:image/svg+xml,")[1].split('"')[0]))
    shapes = [element.tag.rpartition("}")[2] for element in picture]
    # Dots, parity, two for the rings, two for the mark: the place outside stays on the strip.
    assert shapes == ["path"] * 4 + ["circle"] * 2
    assert all(float(mark.attrib["cx"]) <= 220 for mark in picture if "cx" in mark.attrib)


@pytest.mark.parametrize("own", [math.nan, 0.0])
def test_a_strip_may_be_nearly_empty(own: float) -> None:
    found = Strip(dots=(), own=own, peers=(), parity=None, low="", high="", alt="-")
    assert ("circle" in strip(found, PALETTES["dark"])) is not math.isnan(own)


def test_a_line_is_cut_at_holes_and_breaks_and_no_value_is_no_picture() -> None:
    nan = math.nan
    found = Spark(
        years=(2000, 2001, 2002, 2003), women=(1, nan, 3, 4), men=(2, 2, 2, 2), breaks=(2003,), alt="-"
    )
    drawn = unquote(spark(found, PALETTES["light"]))
    assert drawn.count("M") == 1 + 2 + 1 + 3
    assert spark(replace(found, women=(nan,) * 4, men=()), PALETTES["light"]) == ""
    assert spark(replace(found, women=(1,) * 4, men=()), PALETTES["light"])
    late = replace(found, women=(nan, nan, 3, 4), men=(nan, nan, 1, 1))
    assert shown_years(late) == (2002, 2003)
    alone = Spark(years=(2020,), women=(1,), men=(2,), breaks=(), alt="-")
    assert spark(alone, PALETTES["light"])


@pytest.mark.parametrize("share", [0, 43, 100, math.nan])
def test_a_clock_has_a_hand_inside_its_frame(share: float) -> None:
    drawn = unquote(clock(Clock(share=share, years_inside=3, sentence="-"), PALETTES["light"]))
    assert drawn.count("<path") == (2 if math.isnan(share) else 3)
    assert "nan" not in drawn
