"""The profile as a reader uses it: search, goals, words, remarks, weights, links and the back button."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.steps import Message, Server, Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

TIDAHOLM, SKOVDE = "/kommun?kommun=1498", "Skövde"
ROWS = ".profile .rows > li"
# Bytes before compression: a whole page, and the largest goal with all its rows.
PAGE, GOAL = 110_000, 160_000
PHONE = {"width": 390, "height": 844}
MARKUP = "html"


def titles(visit: Visit) -> list[str]:
    """The indicators that have a row."""
    return visit.page.locator(f"{ROWS} h3").all_inner_texts()


def similar(visit: Visit) -> list[str]:
    """The similar municipalities."""
    return visit.page.locator(".profile .peers a").all_inner_texts()


def total(messages: list[Message]) -> int:
    return sum(message.size for message in messages)


def test_a_search_changes_the_profile_and_the_address(visit: Visit):
    visit.open(TIDAHOLM)
    before = visit.headline
    visit.choose("profile_place", SKOVDE)
    assert visit.headline != before
    assert visit.places == {"1496"}
    assert visit.error_boxes() == []
    visit.page.go_back()
    expect(visit.page.locator("h1")).to_have_text(before)
    expect(visit.key("profile_place").get_by_role("combobox")).to_have_value("Tidaholm")
    visit.page.reload()
    expect(visit.page.locator("h1")).to_have_text(before)


def test_the_other_language_keeps_what_is_open(visit: Visit):
    visit.open("/kommun?kommun=14&mal=makt")
    visit.press("profile_goal", "Jämställd hälsa")
    with visit.rerun():
        visit.key("language").get_by_role("button").click()
    expect(visit.key("profile_goal").locator("[aria-checked=true]")).to_have_text("Equal health")
    expect(visit.key("profile_place").get_by_role("combobox")).to_have_value("Västra Götaland County")
    assert visit.query["sprak"] == "en"
    with visit.rerun():
        visit.page.get_by_role("link", name="Show on the map").first.click()
    expect(visit.page.locator(".st-key-filters")).to_be_visible()
    assert visit.places == {"14"}


def test_a_goal_shows_its_rows_and_sends_no_more_than_them(visit: Visit):
    visit.open(f"{TIDAHOLM}&mal=makt")
    expect(visit.page.locator(ROWS).first).to_be_visible()
    before = titles(visit)
    visit.messages.clear()
    visit.press("profile_goal", "Ekonomisk jämställdhet")
    expect(visit.page.locator(f"{ROWS} h3").first).not_to_have_text(before[0])
    with visit.rerun():
        visit.key("all-rows").get_by_role("button").click()
    expect(visit.page.locator(ROWS)).not_to_have_count(12)
    sizes = [message.size for message in visit.messages if message.kind == MARKUP]
    assert max(sizes) < GOAL, sizes
    assert total(visit.messages) < PAGE + GOAL


def test_the_whole_page_is_light(visit: Visit):
    visit.open(f"{TIDAHOLM}&mal=ekonomi")
    assert total(visit.messages) < PAGE, sorted(visit.messages, key=lambda m: -m.size)[:5]


def test_words_find_rows_in_every_goal(visit: Visit):
    visit.open(f"{TIDAHOLM}&mal=makt")
    with visit.rerun():
        visit.key("profile_search").get_by_role("searchbox").fill("föräldrapenning")
    expect(visit.page.locator(".profile .count")).to_contain_text("föräldrapenning")
    assert any("öräldrapenning" in title for title in titles(visit))
    visit.press("profile_goal", "Jämställd hälsa")
    expect(visit.key("profile_search").get_by_role("searchbox")).to_have_value("")


def test_a_remark_leads_to_its_row(visit: Visit):
    visit.open(f"{TIDAHOLM}&mal=grund")
    button = visit.key("to-watch-0").get_by_role("button")
    title = button.inner_text().removesuffix("→").strip()
    with visit.rerun():
        button.click()
    row = visit.page.locator(ROWS).filter(has=visit.page.get_by_role("heading", name=title))
    expect(row.first).to_be_in_viewport()
    expect(row.first).to_be_focused()


def test_weights_move_the_similar_ones(visit: Visit):
    visit.open(TIDAHOLM)
    expect(visit.page.locator(".profile .peers")).to_be_visible()
    before = similar(visit)
    visit.key("weights").locator("summary").click()
    sliders = visit.key("weights-row").get_by_role("slider")
    for number in range(1, sliders.count()):
        with visit.rerun():
            sliders.nth(number).focus()
            visit.page.keyboard.press("Home")
    visit.page.wait_for_function(
        "before => before !== [...document.querySelectorAll('.profile .peers a')]"
        ".map(link => link.innerText).join()",
        arg=",".join(before),
    )


def test_every_figure_is_drawn(visit: Visit):
    visit.open(TIDAHOLM)
    images = visit.page.locator(f"{ROWS} img")
    expect(images.first).to_be_visible()
    drawn = images.evaluate_all("all => all.filter(image => image.naturalWidth > 0).length")
    assert drawn == images.count() > 5


def test_a_fold_holds_source_and_links(visit: Visit):
    visit.open(TIDAHOLM)
    row = visit.page.locator(ROWS).first
    row.locator("summary").click()
    expect(row.get_by_text("Källa:").first).to_be_visible()
    assert "kommun=1498" in (row.get_by_role("link").first.get_attribute("href") or "")


def test_a_phone_has_no_sideways_scroll(browser: Browser, server: Server):
    context = browser.new_context(viewport=PHONE, locale="sv-SE", is_mobile=True, has_touch=True)
    visit = Visit(context.new_page(), server).open(f"{TIDAHOLM}&mal=ekonomi")
    expect(visit.page.locator(ROWS).first).to_be_visible()
    for fold in visit.page.locator(f"{ROWS} summary").all()[:3]:
        fold.click()
    wide = visit.page.evaluate(
        "() => [...document.querySelectorAll('.profile *')]"
        ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))"
    )
    context.close()
    assert wide == []
