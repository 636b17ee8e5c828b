"""The comparison as a reader uses it: links, all indicators, from the map, the back button, a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.steps import Message, Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

LONG = "lik-lss-1498,lik-ifo-1498,lik-raddningstjanst-1498,C9,B5,C7,1737,0125,A2,14"
PHONE = {"width": 390, "height": 844}
# Bytes before compression of a whole page with ten areas, and with all indicators.
ONE, MANY = 90_000, 380_000


def total(messages: list[Message]) -> int:
    return sum(message.size for message in messages)


def test_a_link_is_a_comparison(visit: Visit):
    visit.open("/jamfor?kommun=1498,1480,00&indikator=foraldrapenning")
    rows = visit.page.locator(".compare li")
    expect(rows).to_have_count(3)
    expect(visit.page.locator("h1")).to_contain_text("jämförda områden")
    assert visit.error_boxes() == []


def test_a_cell_of_all_indicators_opens_its_indicator(visit: Visit):
    visit.open("/jamfor?kommun=1498,00&mal=halsa")
    with visit.rerun():
        visit.key("many").get_by_text("Alla indikatorer").click()
    row = visit.page.locator(".heat details[open] tbody tr").first
    title = row.locator("th").inner_text().rsplit(" ", 1)[0]
    row.locator("td a").first.click()
    expect(visit.page.locator(".compare li")).to_have_count(2)
    expect(visit.key("indicator").get_by_role("combobox")).to_have_value(title)
    assert visit.places == {"1498", "00"}


def test_from_the_map_with_its_choice_and_back(visit: Visit):
    visit.open("/karta?kommun=1498,1480&indikator=vab")
    with visit.rerun():
        visit.key("onward").get_by_role("link").first.click()
    expect(visit.page.locator(".compare li")).to_have_count(2)
    assert visit.places == {"1498", "1480"}
    assert visit.query["indikator"] == "vab"
    with visit.rerun():
        visit.key("sort").get_by_text("Namn").click()
    assert visit.query["ordning"] == "namn"
    visit.page.go_back()
    expect(visit.key("sort").locator("[aria-checked=true]")).to_have_text("Skillnad")


@pytest.mark.parametrize("view", ["", "&vy=flera"])
def test_ten_long_names_on_a_phone(visit: Visit, view: str):
    visit.page.set_viewport_size(PHONE)
    visit.open(f"/jamfor?kommun={LONG}&indikator=eftergymnasial{view}")
    wide = visit.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
    # All at once: the page is built again when the browser has said that it is narrow.
    names = visit.page.locator(".compare .name, .heat details[open] tbody th")
    places = names.evaluate_all(
        "names => names.map(name => name.getBoundingClientRect()).map(box => [box.left, box.right])"
    )
    assert places
    assert [place for place in places if place[0] < 0 or place[1] > PHONE["width"]] == []


def whole(visit: Visit) -> list[bool]:
    """Of each cell in the first row of the heat map, whether it is seen from end to end."""
    row = visit.page.locator(".heat details[open] tbody tr").first
    heads, *cells = row.locator("th, td").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect()).map(box => [box.left, box.right])"
    )
    return [left >= heads[1] and right <= PHONE["width"] for left, right in cells]


@pytest.mark.parametrize("more", ["", ",2284,00,1480"])
def test_three_areas_stand_whole_beside_their_indicators_on_a_phone(visit: Visit, more: str):
    visit.page.set_viewport_size(PHONE)
    visit.open(f"/jamfor?kommun=1441,1489,14{more}&vy=flera&mal=obetalt_arbete")
    visit.quiet()
    seen = whole(visit)
    assert seen == [True] * 3 + [False] * (len(seen) - 3)
    visit.page.locator(".heat details[open] .scroll").evaluate(
        "table => table.scrollTo(table.scrollWidth, 0)"
    )
    assert whole(visit) == seen[::-1]


@pytest.mark.parametrize(("view", "most"), [("", ONE), ("&vy=flera", MANY)])
def test_what_is_sent(visit: Visit, view: str, most: int):
    visit.open(f"/jamfor?kommun={LONG}&indikator=eftergymnasial{view}")
    visit.quiet()
    size = total(visit.messages)
    assert size <= most, size
