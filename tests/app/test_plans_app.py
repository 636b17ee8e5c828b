"""The page of plans as a script: its parts, its choices, hostile links, files that visitors bring."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core.settings import ROOT

SCRIPT = "<script>alert(1)</script>"
ANSWERS = "deltagare;grupp;tillfalle;fraga;svar\n" + "".join(
    f"K{n};A;{moment};Jag kan;{answer}\n" for n in range(6) for moment, answer in (("före", 2), ("efter", 4))
)


def open_plans(**query: str | list[str]) -> AppTest:
    """The page, opened with a link."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in query.items():
        at.query_params[key] = value
    return healthy(at.switch_page("pages/prioriteringar.py").run())


def healthy(at: AppTest) -> AppTest:
    """The page as it is, once it is known that nothing failed on it."""
    assert not at.exception
    assert not at.error, [error.value for error in at.error]
    assert len(at.title) == 1
    return at


def markup(at: AppTest) -> str:
    """All markup of our own on the page."""
    return "".join(element.proto.body for element in at.get("html"))


def address(at: AppTest) -> dict[str, str]:
    """The query in the address bar."""
    return {key: value[-1] if isinstance(value, list) else value for key, value in at.query_params.items()}


def test_the_first_view_is_all_regions():
    at = open_plans()
    assert at.title[0].value.endswith("av 21 regioner")
    assert markup(at).count('scope="row"><a href="/prioriteringar?lan=') >= 21
    assert address(at) == {}


@pytest.mark.parametrize("part", ["plan", "logik", "matt", "vita_flackar", "sjalvskattning"])
@pytest.mark.parametrize("county", ["24", "18", "09"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_part_of_a_region(part: str, county: str, language: str):
    at = open_plans(lan=county, sprak=language, **{"del": part})
    assert address(at).get("lan") == county
    assert not re.search(r"plan-|logic-|figures-[a-z]+ ?=", at.title[0].value)


def test_choosing_a_region_opens_its_plan_and_writes_the_address():
    at = open_plans()
    at = healthy(at.multiselect("plan_county").set_value(["24"]).run())
    assert at.title[0].value.startswith("Västerbotten valde")
    assert address(at) == {"lan": "24"}
    at = healthy(at.selectbox("priority").set_value("arbetsmarknad").run())
    assert address(at) == {"lan": "24", "prioritering": "arbetsmarknad"}
    at = healthy(at.multiselect("plan_county").set_value([]).run())
    assert address(at) == {}


def test_filters_of_kind_and_area():
    at = open_plans()
    at = healthy(at.selectbox("kind").set_value("utlysning").run())
    assert at.title[0].value.startswith("Utlysning finns i")
    assert address(at) == {"slag": "utlysning"}
    at = healthy(at.selectbox("national_area").set_value("1").run())
    assert address(at) == {"slag": "utlysning", "omrade": "1"}
    assert markup(at).count('class="n1"') == 1  # Västerbotten's call


def test_a_filter_that_nothing_passes_says_so():
    at = open_plans(slag="plattform", omrade="3")
    assert [info.value for info in at.info] == ["Ingen aktivitet passar alla valen. Ta bort ett av dem."]


def test_the_way_back_from_an_indicator_and_out_of_it_again():
    at = open_plans(indikator="foretagare_bostad")
    assert "Företagare efter bostadsort" in at.title[0].value
    at = healthy(at.button("plan-clear").click().run())
    assert address(at) == {}
    assert at.title[0].value.endswith("av 21 regioner")


def test_an_activity_asked_for_is_open():
    at = open_plans(lan="24", aktivitet="utlysning")
    assert '<details open="" id="aktivitet-utlysning">' in markup(at)


@pytest.mark.parametrize("key", ["lan", "del", "slag", "omrade", "malgrupp", "prioritering", "indikator"])
@pytest.mark.parametrize("value", [SCRIPT, "![x](//example.com/x.png)", "x" * 100_000, "' or 1=1", "\u202e"])
def test_hostile_links_fall_back(key: str, value: str):
    at = open_plans(**{key: value})
    assert at.title[0].value.endswith("av 21 regioner")
    shown = markup(at) + "".join(element.value for element in (*at.markdown, *at.info, *at.caption))
    assert SCRIPT not in shown
    assert "example.com" not in shown.replace("·", ".") or "![x](" not in shown


def upload(at: AppTest, key: str, name: str, content: str) -> AppTest:
    """Bring a file."""
    mime = "text/csv"
    return at.file_uploader(key).set_value((name, content.encode(), mime)).run()


def test_answers_become_a_table_and_leave_nothing_behind():
    at = open_plans(**{"del": "sjalvskattning"})
    at = healthy(upload(at, "assess-file", "svar.csv", ANSWERS))
    assert at.title[0].value == "Svaren har ökat i 1 och minskat i 0 av 1 fråga"
    assert "+2,0" in markup(at)
    assert "K0" not in markup(at)  # nobody's own answers


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("namn;svar\nA;1\n", "Det saknas: deltagare"),
        (ANSWERS + "K9;A;före;=1+1;3\n", "ser ut som en formel"),
        (ANSWERS + "K9;A;före;Jag kan;9\n", "Rad 14: svar ska vara ett heltal från 1 till 5."),
        ("", "inga rader"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_calmly(content: str, said: str):
    at = open_plans(**{"del": "sjalvskattning"})
    at = upload(at, "assess-file", "svar.csv", content)
    assert not at.exception
    assert len(at.title) == 1
    assert said in at.error[0].value


def test_steps_of_organisations():
    at = open_plans(**{"del": "sjalvskattning"})
    at = healthy(upload(at, "ladder-file", "steg.csv", "organisation;datum;steg\nA;2017;1\nA;2018;3\n"))
    assert "A: från steg 1 (2017) till steg 3 (2018)." in markup(at)


def test_swedish_and_english():
    at = open_plans(lan="24")
    at = healthy(at.button("language").click().run())
    assert address(at) == {"lan": "24", "sprak": "en"}
    assert "priorities" in at.title[0].value
