"""The page on data and methods as a reader meets it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core.catalog.model import Catalog
from jrt_core.indicators.atlas import Atlas
from jrt_core.settings import ROOT
from jrt_core.sources import status
from jrt_core.sources.status import Kind, Outcome, SeriesStatus, Status

PAGE = "pages/data_och_metod.py"
CHOSEN = "data_indicator"


@pytest.fixture(scope="module")
def catalog(atlas: Atlas) -> Catalog:
    return atlas.catalog


def _open(**query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    app.switch_page(PAGE)
    for key, value in query.items():
        app.query_params[key] = value
    return _ran(app.run())


def _ran(app: AppTest) -> AppTest:
    assert not app.exception
    assert not app.error
    return app


@pytest.fixture
def page() -> AppTest:
    return _open()


def _card(app: AppTest) -> str:
    """The title of the card: the first heading of the third level."""
    return str(app.subheader[0].value)


def test_it_opens_with_one_title_and_its_parts_in_order(page: AppTest) -> None:
    assert [title.value for title in page.title] == ["Data och metod"]
    assert [heading.value for heading in page.header] == [
        "Indikatorer",
        "Källor",
        "Metoder",
        "Förbehåll",
        "Vad som är utelämnat",
        "Datalexikon",
        "Hur färska siffrorna är",
    ]


def test_it_speaks_english() -> None:
    app = _open(sprak="en")
    assert [title.value for title in app.title] == ["Data and methods"]
    assert app.header[2].value == "Methods"


def test_an_indicator_can_be_chosen(page: AppTest, catalog: Catalog) -> None:
    _ran(page.selectbox(key=CHOSEN).select("valda_riksdag").run())
    assert _card(page) == catalog.indicator["valda_riksdag"].title.sv
    assert any("bara för hela landet" in caption.value for caption in page.caption)


def test_the_address_chooses_on_arrival_and_the_reader_after_that(catalog: Catalog) -> None:
    app = _open(indikator="N00905")
    assert app.selectbox(key=CHOSEN).value == "nettoinkomst"
    _ran(app.selectbox(key=CHOSEN).select("folkmangd").run())
    assert _card(app) == catalog.indicator["folkmangd"].title.sv
    assert app.query_params["indikator"] == "N00905", "the page does not write the address"


def test_an_unknown_indicator_in_the_address_is_said() -> None:
    app = _open(indikator="[x](http://example.org)")
    assert len(app.info) == 1
    assert "[x]" not in app.info[0].value, "what was asked for is not a link of ours"
    assert app.selectbox(key=CHOSEN).value is not None


def test_goal_and_search_narrow_the_choice(page: AppTest, atlas: Atlas, catalog: Catalog) -> None:
    _ran(page.selectbox(key="data_goal").select("vald").run())
    assert len(page.selectbox(key=CHOSEN).options) == len(atlas.whole.of_goal("vald"))
    assert catalog.indicator[page.selectbox(key=CHOSEN).value].goal == "vald"
    _ran(page.text_input(key="data_search").input("xyzzy").run())
    assert "Ingen indikator" in page.info[0].value
    assert CHOSEN not in [box.key for box in page.selectbox]
    _ran(page.text_input(key="data_search").input("").run())
    assert page.selectbox(key=CHOSEN).value is not None


def test_every_indicator_can_be_shown(page: AppTest, catalog: Catalog) -> None:
    """One of each kind and goal: all would take minutes."""
    one_of_each = {(i.kind, i.goal): i for i in catalog.indicators}
    for indicator in one_of_each.values():
        _ran(page.selectbox(key=CHOSEN).select(indicator.id).run())
        assert _card(page) == indicator.title.sv
        assert len(page.get("download_button")) == 2


def test_long_tables_are_sent_when_they_are_opened(page: AppTest, atlas: Atlas) -> None:
    before = len(page.table)
    page.session_state["data_dictionary"] = True
    _ran(page.run())
    before += len({row["table_name"] for row in atlas.store.records("dictionary")})
    assert len(page.table) == before
    page.session_state["data_caveats"] = True
    page.session_state["data_left_out"] = True
    _ran(page.run())
    assert len(page.table) == before + 2


def test_an_indicator_that_waits_has_a_card_and_nothing_to_take_along(atlas: Atlas) -> None:
    if not atlas.awaiting:
        pytest.skip("all figures have been fetched")
    waiting = atlas.awaiting[0]
    app = _open(indikator=waiting.id)
    assert _card(app) == waiting.title.sv
    assert app.info[0].value.startswith("Väntar på hämtning")
    assert len(app.get("download_button")) == 0
    assert len(app.get("page_link")) == 0


def _status_of(folder: Path, source: str, content: str) -> None:
    path = folder / source / "status.json"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")


def test_what_failed_is_told_and_a_damaged_status_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = dt.datetime(2026, 11, 3, tzinfo=dt.UTC)
    outcome = Outcome(source="kolada", series="N00905", kind=Kind.FAILED, reason="did not answer")
    failed = Status(series={"N00905": SeriesStatus(job="", outcome=outcome, at=at)})
    _status_of(tmp_path, "kolada", status.encode(failed, at.date()).decode())
    _status_of(tmp_path, "scb", "{")
    monkeypatch.setenv("JRT_FETCHED", str(tmp_path))
    app = _open()
    said = [block.value for block in app.markdown]
    assert any("N00905" in words and "behåller sina tidigare siffror" in words for words in said)
    assert any("okänt, uppgiften om hämtningar kan inte läsas" in words for words in said)
    assert not any("did not answer" in words for words in said), "messages are folded"
