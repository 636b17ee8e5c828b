"""What surrounds every page: the menu and the way back, the language of the document, a narrow screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.steps import Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

PHONE = {"width": 390, "height": 844}


def follow(visit: Visit, name: str) -> None:
    """Follow a link of the menu."""
    with visit.rerun():
        visit.key("menu").get_by_role("link", name=name, exact=True).click()


@pytest.mark.parametrize("start", ["/?lan=12", "/"])
def test_back_from_a_page_of_the_menu_is_one_step(visit: Visit, start: str):
    visit.open(start)
    said, entries = visit.headline, visit.page.evaluate("history.length")
    follow(visit, "Karta")
    visit.wait_for_map()
    assert visit.query["lan"] == ("12" if "12" in start else "14")
    assert visit.page.evaluate("history.length") == entries + 1
    with visit.rerun():
        visit.page.go_back()
    assert (visit.path, visit.headline) == (start, said)


def test_the_view_goes_along_and_comes_back(visit: Visit):
    visit.open("/karta?indikator=ohalsotal&lan=12&kommun=1280&visa=kvot&ar=2020")
    said, asked = visit.headline, visit.path
    for name, path in [("Jämför", "/jamfor"), ("Profil", "/kommun")]:
        follow(visit, name)
        assert visit.path.startswith(path)
        assert visit.places == {"1280"}
    follow(visit, "Data och metod")
    for _ in range(3):
        with visit.rerun():
            visit.page.go_back()
    assert (visit.path, visit.headline) == (asked, said)


def test_the_menu_says_where_one_is(visit: Visit):
    visit.open("/karta")
    menu = visit.page.get_by_role("navigation", name="Meny")
    expect(menu.locator("[aria-current=page]")).to_have_text("Karta")
    follow(visit, "Jämställdhetskartan")
    expect(menu.locator("[aria-current=page]")).to_have_text("Jämställdhetskartan")


def test_the_menu_can_be_read_on_a_phone(visit: Visit):
    visit.page.set_viewport_size(PHONE)
    visit.open("/karta")
    for link in visit.key("menu").get_by_role("link").all():
        box = link.bounding_box()
        assert box
        assert 0 <= box["x"] < box["x"] + box["width"] <= PHONE["width"]


def test_the_document_speaks_the_language_of_the_page(visit: Visit):
    visit.open("/karta?kommun=1480")
    document = visit.page.locator("html")
    expect(document).to_have_attribute("lang", "sv")
    expect(visit.key("map").locator("canvas[aria-label]")).to_have_attribute("aria-label", "Karta")
    expect(visit.page.get_by_role("button", name="Ta bort Göteborg")).to_be_attached()
    with visit.rerun():
        visit.page.get_by_role("button", name="In English").click()
    expect(document).to_have_attribute("lang", "en")
    expect(visit.key("map").locator("canvas[aria-label]")).to_have_attribute("aria-label", "Map")
    expect(visit.page.get_by_role("button", name="Remove Göteborg")).to_be_attached()


@pytest.mark.parametrize(
    ("path", "kinds"), [("/seminarium", "JSON"), ("/prioriteringar?del=sjalvskattning", "CSV, XLSX")]
)
def test_a_box_for_files_speaks_the_language_of_the_page(visit: Visit, path: str, kinds: str):
    visit.open(path)
    box = visit.page.get_by_test_id("stFileUploaderDropzone").first
    button, most = box.locator("button"), box.get_by_test_id("stFileUploaderDropzoneInstructions")
    for other, chosen, told in (
        ("In English", "Välj fil", f"Högst 5 MB • {kinds}"),
        ("På svenska", "Upload", f"5MB per file • {kinds}"),
        ("In English", "Välj fil", f"Högst 5 MB • {kinds}"),
    ):
        expect(button).to_have_accessible_name(chosen)
        expect(most).to_have_text(told)
        with visit.rerun():
            visit.page.get_by_role("button", name=other).click()


@pytest.mark.parametrize("path", ["/", "/jamfor", "/kommun", "/data_och_metod"])
def test_every_page_names_its_parts_in_swedish(visit: Visit, path: str):
    visit.open(path)
    expect(visit.page.locator("html")).to_have_attribute("lang", "sv")
    names = visit.page.locator("[aria-label]").evaluate_all(
        "all => all.map(e => e.getAttribute('aria-label'))"
    )
    english = ("Open", "Help for", "Clear", "Remove", "Search", "Fullscreen", "Show/hide", "Download")
    assert [name for name in names if name.startswith(english)] == []


def test_an_address_without_a_page_says_so_in_swedish(visit: Visit):
    visit.page.goto(f"{visit.server.address}/finnsinte")
    visit.settle()
    expect(visit.page.get_by_role("dialog")).to_contain_text("Sidan finns inte")
    expect(visit.page.get_by_role("dialog")).to_contain_text("Startsidan visas i stället.")
