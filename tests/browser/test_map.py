"""The map as a reader uses it: mouse, keyboard, links and the back button."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from jrt_core.indicators.atlas import Atlas
from tests.browser.conftest import DESKTOP
from tests.browser.steps import Server, Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

# The middle of Kiruna and of Jokkmokk on the map of their county, as parts of its width and height.
NORTH, KIRUNA, JOKKMOKK = "/karta?lan=25", (0.55, 0.25), (0.38, 0.55)
MAIN = '[data-testid="stMain"]'
# What the map shows: west, south, east, north.
BOUNDS = """() => {
    const drawn = document.querySelector(".st-key-map .js-plotly-plot")._fullLayout.map._subplot.map;
    const shown = drawn.getBounds();
    return [shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth()];
}"""
# Where Gotland's bubble is, and its column.
BUBBLE, COLUMN = (0.394, 0.5), (0.389, 0.42)


def test_every_filter_changes_the_view(visit: Visit):
    visit.open("/karta")
    said = visit.headline
    visit.choose("goal", "Makt och inflytande")
    assert visit.headline != said
    assert visit.query["mal"] == "makt"

    visit.choose("indicator", "Valdeltagande i kommunvalet")
    assert visit.query["indikator"] == "valdeltagande_kommunval"
    visit.press("show", "Kvinnor")
    assert visit.query["visa"] == "kvinnor"
    visit.choose("county", "Skåne")
    assert visit.query["lan"] == "12"
    expect(visit.page.locator("h1")).to_contain_text("i ")

    visit.unfold()
    year = visit.key("year")
    with visit.rerun():
        year.get_by_role("slider").focus()
        visit.page.keyboard.press("ArrowLeft")
    assert visit.query["ar"] == "2018"
    expect(year.locator('[data-testid="stSliderThumbValue"]')).to_have_text("2018")

    visit.press("level", "Län")
    assert visit.query["niva"] == "lan"
    for label, code in [("Bubblor", "bubblor"), ("3D", "3d"), ("Ytor", "yta")]:
        visit.press("form", label)
        assert visit.query["form"] == code
        visit.wait_for_map()
    assert visit.error_boxes() == []


@pytest.mark.parametrize(("name", "parameter"), [("age", "alder"), ("background", "bakgrund")])
def test_age_and_background_change_the_view(visit: Visit, name: str, parameter: str):
    visit.open("/karta?indikator=valdeltagande_kommunval&lan=alla&ar=2018")
    visit.unfold()
    said = visit.headline
    with visit.rerun():
        visit.key(name).get_by_role("combobox").click()
        visit.page.get_by_role("option").nth(1).click()
    assert visit.query[parameter] != "alla"
    assert visit.headline != said
    assert visit.error_boxes() == []


def test_a_click_on_the_map_chooses_and_a_second_lets_go(visit: Visit):
    visit.open(NORTH)
    visit.click_map(*KIRUNA)
    assert visit.places == {"2584"}
    visit.expect_tags(["Kiruna"])
    expect(visit.page.locator(".legend .chosen")).to_have_text("Kiruna")
    visit.click_map(*JOKKMOKK)
    assert visit.places == {"2584", "2510"}
    visit.expect_tags(["Kiruna", "Jokkmokk"])
    visit.click_map(*KIRUNA)
    assert visit.places == {"2510"}
    visit.click_map(*JOKKMOKK)
    assert visit.places == set()
    visit.expect_tags([])
    expect(visit.page.locator(".legend .chosen")).to_have_count(0)


def test_clicks_on_one_area_choose_let_go_and_choose(visit: Visit):
    visit.open(NORTH)
    for expected in ({"2584"}, set(), {"2584"}, set()):
        visit.click_map(*KIRUNA)
        assert visit.places == expected


def test_a_choice_does_not_move_the_map(visit: Visit):
    visit.open(NORTH + "&ar=1900")  # with a notice above the map
    before = visit.key("map").bounding_box()
    for place in (KIRUNA, JOKKMOKK):
        visit.click_map(*place)
        assert visit.key("map").bounding_box() == before
    assert visit.places == {"2584", "2510"}


def test_a_double_click_chooses_once(visit: Visit):
    visit.open(NORTH)
    box = visit.key("map").bounding_box()
    assert box
    left, top = box["x"] + box["width"] * KIRUNA[0], box["y"] + box["height"] * KIRUNA[1]
    visit.point_at(left, top)
    with visit.rerun():
        visit.page.mouse.dblclick(left, top)
    assert visit.places == {"2584"}
    visit.page.mouse.move(5, 5)
    expect(visit.key("map").locator(".hoverlayer .hovertext")).to_have_count(0)


@pytest.mark.parametrize("form", ["yta", "3d"])
def test_the_wheel_scrolls_the_page_past_the_map(visit: Visit, form: str):
    visit.open(f"{NORTH}&form={form}")
    visit.quiet()
    box = visit.key("map").bounding_box()
    assert box
    visit.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.mouse.wheel(0, 200)
    visit.page.wait_for_function(f"document.querySelector('{MAIN}').scrollTop === 200")


def test_buttons_zoom(visit: Visit):
    visit.open(NORTH)
    before = visit.page.evaluate(BOUNDS)
    visit.key("map").locator('.modebar-btn[data-title="Zooma in"]').click()
    visit.page.wait_for_function(f"({BOUNDS})()[0] > {before[0]}")


def test_a_phone_shows_the_county_whole_and_the_search_above_it(visit: Visit, atlas: Atlas):
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("/karta?kommun=1486")
    county = atlas.regions["14"]
    visit.page.wait_for_function(f"({BOUNDS})()[0] < {county.box[0]}")
    west, south, east, north = visit.page.evaluate(BOUNDS)
    assert west < county.box[0] < county.box[2] < east
    assert south < county.box[1] < county.box[3] < north
    visit.settle()
    search, figure = visit.key("places").bounding_box(), visit.key("map").bounding_box()
    assert search
    assert figure
    assert search["y"] + search["height"] <= figure["y"]
    visit.expect_tags(["Strömstad"])
    expect(visit.key("show").locator("[aria-checked=true]")).to_have_text("Skillnad")


def test_a_click_on_a_bubble_chooses(visit: Visit):
    visit.open("/karta?form=bubblor&lan=09")
    visit.click_map(*BUBBLE)
    assert visit.places == {"0980"}
    visit.click_map(*BUBBLE)
    assert visit.places == set()


def test_a_click_on_a_column_chooses(visit: Visit):
    visit.open("/karta?form=3d&lan=09")
    visit.quiet()
    box = visit.key("map").bounding_box()
    assert box
    left, top = box["x"] + box["width"] * COLUMN[0], box["y"] + box["height"] * COLUMN[1]
    label = visit.key("map").locator(".deck-tooltip")
    for _ in range(50):
        visit.page.mouse.move(left - 2, top - 2)
        visit.page.mouse.move(left, top)
        visit.page.wait_for_timeout(100)
        if "Gotland" in (label.text_content() or "") if label.count() else False:
            break
    with visit.rerun():
        visit.page.mouse.click(left, top)
    assert visit.places == {"0980"}


def test_a_row_of_the_table_chooses_and_lets_go(visit: Visit):
    visit.open("/karta")
    visit.click_row(0)
    (first,) = visit.places
    visit.click_row(1)
    assert len(visit.places) == 2
    visit.click_row(0)
    assert len(visit.places) == 1
    assert first not in visit.places
    expect(visit.page.locator(".st-key-places [data-tag]")).to_have_count(1)


def test_a_ticked_row_stays_under_the_pointer(visit: Visit):
    visit.open("/karta")
    visit.click_row(3)
    assert len(visit.places) == 1
    visit.click_row(3)
    assert visit.places == set()


@pytest.mark.parametrize("how", ["link", "map"])
def test_what_is_chosen_elsewhere_is_ticked_in_the_table(visit: Visit, how: str):
    """Unticking the row lets it go: so it was ticked."""
    visit.open("/karta?lan=09" + ("&kommun=0980" if how == "link" else ""))
    if how == "map":
        visit.click_map(*BUBBLE)
    visit.expect_tags(["Gotland"])
    visit.click_row(0)
    assert visit.places == set()
    visit.expect_tags([])


def test_searching_from_the_keyboard_alone(visit: Visit):
    visit.open("/karta")
    box = visit.key("places").get_by_role("combobox")
    visit.page.keyboard.press("Tab")
    for _ in range(60):
        if box.evaluate("box => box === document.activeElement"):
            break
        visit.page.keyboard.press("Tab")
    expect(box).to_be_focused()
    visit.page.keyboard.type("Malm")
    expect(visit.page.get_by_role("option", name="Malmö")).to_be_visible()
    visit.page.keyboard.press("ArrowDown")
    with visit.rerun():
        visit.page.keyboard.press("Enter")
    visit.close_list()
    visit.expect_tags(["Malmö"])
    assert (visit.places, visit.query["lan"]) == ({"1280"}, "12")
    expect(visit.page.get_by_role("button", name="Visa hela området")).to_be_visible()


def test_the_list_of_places_closes_after_a_choice_with_the_mouse(visit: Visit):
    visit.open("/karta")
    box = visit.key("places").get_by_role("combobox")
    with visit.rerun():
        box.click()
        box.fill("Malm")
        visit.page.get_by_role("option", name="Malmö").click()
    expect(visit.page.get_by_role("listbox")).to_have_count(0)


def test_a_link_opens_the_same_view_elsewhere(visit: Visit, browser: Browser, server: Server):
    visit.open("/karta?indikator=ohalsotal&visa=kvinnor&lan=12&ar=2020")
    visit.choose("places", "Malmö")
    visit.press("show", "Kvot")
    context = browser.new_context(viewport=DESKTOP)
    other = Visit(context.new_page(), server).open(visit.path)
    assert other.headline == visit.headline
    for one in (visit, other):
        one.expect_tags(["Malmö"])
    assert other.filters() == visit.filters()
    assert other.query == visit.query
    context.close()


def test_back_goes_to_the_earlier_view(visit: Visit):
    visit.open("/karta")
    first = visit.headline
    visit.press("show", "Kvinnor")
    second, filters = visit.headline, visit.filters()
    visit.choose("county", "Skåne")
    with visit.rerun():
        visit.page.go_back()
    assert (visit.headline, visit.filters()) == (second, filters)
    with visit.rerun():
        visit.page.go_back()
    assert visit.headline == first
    with visit.rerun():
        visit.page.go_forward()
    assert (visit.headline, visit.filters()) == (second, filters)


def test_the_language_changes_and_the_view_stays(visit: Visit):
    visit.open("/karta?indikator=ohalsotal&lan=12&kommun=1280&visa=kvot&ar=2020")
    said, asked = visit.headline, visit.query
    with visit.rerun():
        visit.page.get_by_role("button", name="In English").click()
    assert visit.headline != said
    assert visit.query == {**visit.query, **asked, "sprak": "en"}
    visit.expect_tags(["Malmö"])
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")
    with visit.rerun():
        visit.page.get_by_role("button", name="På svenska").click()
    assert visit.headline == said
    assert "sprak" not in visit.query


def test_play_goes_through_the_years_and_stops(visit: Visit):
    visit.open("/karta?indikator=ohalsotal&ar=2020")
    shown = visit.key("year").locator('[data-testid="stSliderThumbValue"]')
    switch = visit.key("play").get_by_role("switch")
    visit.key("play").locator("label").click()
    expect(shown).to_have_text("2021")
    expect(shown).to_have_text("2022")
    expect(switch).not_to_be_checked()
    # Long enough for the next year to have come, had it not stopped.
    visit.page.wait_for_timeout(2500)
    expect(shown).to_have_text("2022")
    assert visit.query["ar"] == "2022"
    assert visit.error_boxes() == []


def test_play_can_be_stopped(visit: Visit):
    visit.open("/karta?indikator=ohalsotal&ar=2005")
    shown = visit.key("year").locator('[data-testid="stSliderThumbValue"]')
    visit.key("play").locator("label").click()
    expect(shown).to_have_text("2006")
    visit.key("play").locator("label").click()
    expect(visit.key("play").get_by_role("switch")).not_to_be_checked()
    visit.settle()
    stopped = shown.inner_text()
    visit.page.wait_for_timeout(2500)
    expect(shown).to_have_text(stopped)


def test_the_table_can_be_taken_along(visit: Visit):
    visit.open("/karta")
    with visit.page.expect_download() as waiting:
        visit.key("download").get_by_role("button").click()
    name = waiting.value.suggested_filename
    assert re.fullmatch(r"foraldrapenning_14_\d{4}\.csv", name)
    content = waiting.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert "Dals-Ed" in content.decode()
