"""The start page as Streamlit runs it."""

from __future__ import annotations

import html
import re
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core.settings import ROOT


def _run(**query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def _markup(app: AppTest) -> str:
    """All markup of our own on the page."""
    return "".join(element.proto.body for element in app.get("html"))


def test_the_headline_is_a_finding_of_the_default_county() -> None:
    app = _run()
    assert len(app.title) == 1
    assert app.title[0].value.startswith("Västra Götalands län skiljer sig mest från riket")
    assert app.selectbox(key="start_county").value == "14"
    assert "lan" not in app.query_params


def test_choosing_a_county_changes_the_page_and_the_address() -> None:
    app = _run()
    app.selectbox(key="start_county").set_value("12").run()
    assert app.title[0].value.startswith("Skåne län ")
    assert app.query_params["lan"] == "12"
    assert "lan=12" in _markup(app)
    assert "lan=14" not in _markup(app)


def test_the_address_chooses_county_and_language() -> None:
    app = _run(lan="10", sprak="en")
    assert app.title[0].value.startswith("Blekinge County differs most from the country")
    hrefs = [html.unescape(href) for href in re.findall(r'href="(/[^"]*)"', _markup(app))]
    assert len(hrefs) > 20
    assert [href for href in hrefs if "sprak=en" not in href] == []


def test_an_unknown_county_is_said_and_replaced() -> None:
    app = _run(lan="99")
    assert app.selectbox(key="start_county").value == "14"
    assert "99" in app.info[0].value


def test_language_and_county_are_refused_in_one_box() -> None:
    app = _run(lan="99", sprak="xx")
    assert len(app.info) == 1
    assert len(app.info[0].value.splitlines()) == 2


@pytest.mark.parametrize("language", ["sv", "en"])
def test_headings_are_in_order(language: str) -> None:
    app = _run(sprak=language)
    levels = []
    for element in app.main:
        if element.type in ("title", "header", "subheader"):
            levels.append({"title": 1, "header": 2, "subheader": 3}[element.type])
        elif element.type == "html":
            levels += [int(level) for level in re.findall(r"<h(\d)", element.proto.body)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_search_opens_the_map_with_the_municipality() -> None:
    app = _run(lan="10", sprak="en")
    app.selectbox(key="start_municipality").set_value("1498").run()
    assert not app.exception
    assert app.query_params["kommun"] == "1498"
    assert app.query_params["lan"] == "14"
    assert app.query_params["sprak"] == "en"


def test_the_search_has_every_municipality() -> None:
    assert len(_run().selectbox(key="start_municipality").options) == 290
