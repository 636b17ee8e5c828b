"""The page of plans in a browser: from the overview to a region, to a measure, and back; own files."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

ANSWERS = "deltagare;grupp;tillfalle;fraga;svar\n" + "".join(
    f"K{n};A;{moment};Jag kan;{answer}\n" for n in range(6) for moment, answer in (("före", 2), ("efter", 4))
)


def test_a_region_from_the_matrix_and_its_measure_on_the_map(visit: Visit):
    visit.open("/prioriteringar")
    visit.page.locator(".matrix").get_by_role("link", name="Västerbotten").click()
    expect(visit.page.locator("h1")).to_have_text(re.compile("^Västerbotten valde"))
    assert visit.query == {"lan": "24"}
    visit.page.locator("summary", has_text="Utlysning av pengar").click()
    link = visit.page.get_by_role("link", name="på kartan").locator("visible=true").first
    link.click()
    expect(visit.page).to_have_url(re.compile(r"/karta\?.*lan=24"))


def test_a_link_rebuilds_the_view_in_a_new_visit(visit: Visit):
    visit.open("/prioriteringar?lan=24&del=matt&indikator=matchning")
    expect(visit.page.locator(".st-key-plan-series .js-plotly-plot")).to_be_visible()
    expect(visit.page.get_by_role("heading", name=re.compile("^Matchning"))).to_be_visible()
    assert visit.error_boxes() == []


def test_a_click_on_the_map_opens_the_region(visit: Visit):
    visit.open("/prioriteringar")
    visit.page.locator(".st-key-plan-map .maplibregl-canvas").wait_for()
    visit.settle()
    visit.click_map(0.5, 0.4, "plan-map")
    assert re.fullmatch(r"\d\d", visit.query["lan"])


def test_choices_and_the_back_button(visit: Visit):
    visit.open("/prioriteringar")
    visit.choose("plan_county", "Gävleborg")
    assert visit.query == {"lan": "21"}
    visit.press("plan_part", "Vita fläckar")
    assert visit.query == {"lan": "21", "del": "vita_flackar"}
    with visit.rerun():
        visit.page.go_back()
    assert visit.query == {"lan": "21"}
    expect(visit.page.locator("h1")).to_have_text(re.compile("^Gävleborg valde"))


def test_answers_brought_by_a_visitor(visit: Visit):
    visit.open("/prioriteringar?del=sjalvskattning")
    chooser = visit.key("assess-file").locator("input[type=file]")
    with visit.rerun():
        chooser.set_input_files({"name": "svar.csv", "mimeType": "text/csv", "buffer": ANSWERS.encode()})
    expect(visit.page.locator("h1")).to_have_text("Svaren har ökat i 1 och minskat i 0 av 1 fråga")
    expect(visit.page.locator("table.plain")).to_contain_text("+2,0")
    broken = {"name": "svar.csv", "mimeType": "text/csv", "buffer": b"namn\nA\n"}
    with visit.rerun():
        chooser.set_input_files(broken)
    expect(visit.page.get_by_text("Det saknas: deltagare")).to_be_visible()


def test_a_phone_shows_where_and_how_much_of_all_white_spots(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("/prioriteringar?lan=14&del=vita_flackar")
    table = visit.page.get_by_test_id("stDataFrame")
    heads = table.locator("[role=columnheader]")
    expect(heads.nth(3)).to_have_text("Män")
    assert [head.inner_text() for head in heads.all()[:4]] == ["Mått", "Kommun", "Kvinnor", "Män"]
