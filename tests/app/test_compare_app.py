"""The comparison as a script: its choices, its address, and links that ask for what does not exist."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core.indicators.atlas import Atlas
from jrt_core.settings import ROOT

LONG = "lik-lss-1498,lik-ifo-1498,lik-raddningstjanst-1498,C9,B5,C7,1737,0125,kommuner-10,14"


def open_page(page: str = "jamfor", **query: str) -> AppTest:
    """A page, opened with a link."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in query.items():
        at.query_params[key] = value
    return healthy(at.switch_page(f"pages/{page}.py").run())


def healthy(at: AppTest) -> AppTest:
    """The page as it is, once it is known that nothing failed on it."""
    assert not at.exception
    assert not at.error, [error.value for error in at.error]
    assert len(at.title) == 1
    assert at.title[0].value
    return at


def markup(at: AppTest) -> str:
    return "".join(element.proto.body for element in at.get("html"))


def test_without_a_choice_the_large_counties_are_compared() -> None:
    at = open_page()
    assert at.multiselect(key="areas").value == ["14", "01", "12", "00"]
    assert markup(at).count("<li") == 4


def test_a_link_is_the_whole_comparison() -> None:
    at = open_page(kommun="1498,A1", indikator="sysselsatta_bostad", ordning="namn", ar="2021")
    assert at.multiselect(key="areas").value == ["1498", "A1"]
    assert at.selectbox(key="indicator").value == "sysselsatta_bostad"
    assert at.select_slider(key="year").value == 2021
    assert "summa av 3 kommuner" in markup(at)
    assert at.query_params["kommun"] == "1498,A1"
    assert at.query_params["ordning"] == "namn"


def test_another_area_changes_the_address_and_the_rows() -> None:
    at = open_page(kommun="1498,1480", indikator="foraldrapenning")
    at.multiselect(key="areas").set_value(["1498", "1480", "1407"]).run()
    healthy(at)
    assert at.query_params["kommun"] == "1498,1480,1407"
    assert "Öckerö" in markup(at)


def test_all_indicators_and_back() -> None:
    at = open_page(kommun="1498,00", mal="makt", vy="flera")
    assert "<table>" in markup(at)
    assert "/jamfor?indikator=kommunfullmaktige&amp;kommun=1498,00" in markup(at)
    at = open_page(kommun="1498,00", mal="makt")
    assert "<table>" not in markup(at)
    assert "vy" not in at.query_params


def test_one_area_is_set_beside_others() -> None:
    assert open_page(kommun="1498").multiselect(key="areas").value == ["1498", "14", "00"]


def test_the_choice_goes_to_the_map_and_to_the_profile(atlas: Atlas) -> None:
    at = open_page(kommun="1498,A1,14", indikator="vab")
    at = healthy(at.switch_page("pages/karta.py").run())
    assert at.multiselect(key="places").value == ["1498"]
    assert at.selectbox(key="indicator").value == "vab"
    at.multiselect(key="places").set_value(["1498", "1480"]).run()
    at = healthy(at.switch_page("pages/jamfor.py").run())
    assert set(at.multiselect(key="areas").value) == {"1498", "1480", "A1", "14"}
    at = healthy(at.switch_page("pages/kommun.py").run())
    assert at.selectbox(key="profile_place").value == "1498"


@pytest.mark.parametrize(
    "query",
    [
        {"kommun": "9999,<script>,A0"},
        {"kommun": "1480," * 5000},
        {"kommun": "00"},
        {"kommun": "kommuner-14"},
        {"kommun": LONG},
        {"ordning": "x", "vy": "y", "ar": "1800", "indikator": "'; DROP TABLE fact"},
        {"kommun": "1498,1480", "indikator": "kandidater_kommun_2026"},
        {"kommun": "14,01", "indikator": "kommunfullmaktige"},
        {"kommun": "1498", "vy": "flera", "sprak": "en"},
    ],
)
def test_strange_and_empty_choices_are_readable(query: dict[str, str]) -> None:
    at = open_page(**query)
    assert "<script>" not in markup(at)
    assert len(at.multiselect(key="areas").value) <= 10


def test_no_year_at_all_is_no_sentence() -> None:
    at = open_page(kommun="14,01", indikator="kommunfullmaktige")
    assert "saknas" in at.title[0].value
    assert [caption.value for caption in at.caption if " för ." in caption.value] == []


def test_english() -> None:
    at = open_page(kommun="1498,1480", indikator="foraldrapenning", sprak="en")
    assert "compared areas" in at.title[0].value
    assert "procent" not in markup(at)
