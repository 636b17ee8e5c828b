"""Figures leave the page as files, and pages stand in other sites."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect

from jrt_core.ui import embedding
from jrt_core.views.palette import PALETTES
from tests.browser.steps import Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

MAP = "/karta?indikator=foraldrapenning&lan=14&kommun=1480"
ARTICLE, PHONE = {"width": 800, "height": 1050}, {"width": 390, "height": 844}
CHOICES = (
    '[data-testid="stSelectbox"], [data-testid="stMultiSelect"], [data-testid="stButtonGroup"], '
    '[data-testid="stSlider"], [data-testid="stExpander"], [data-testid="stTextInput"], '
    '[data-testid="stDataFrame"], [data-testid="stDownloadButton"], [data-testid="stButton"], '
    '[data-testid="stPopover"]'
)


def download(visit: Visit, name: str) -> tuple[str, bytes]:
    with visit.page.expect_download() as found:
        visit.page.get_by_role("button", name=name, exact=True).click()
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


def test_a_map_and_its_series_leave_as_files(visit: Visit) -> None:
    visit.open(MAP)
    with visit.rerun():
        visit.page.get_by_role("button", name="Ta med").click()
    name, content = download(visit, "PowerPoint")
    assert name == "karta_foraldrapenning_14_2023.pptx"
    assert content.startswith(b"PK")
    lines = visit.page.locator("code").filter(has_text="iframe").inner_text()
    assert f'src="{visit.server.address}/karta?' in lines
    assert "embed=true" in lines
    assert 'style="border:0"' in lines
    with visit.rerun():
        visit.page.get_by_role("radio", name="Utvecklingen").click()
    name, content = download(visit, "SVG-bild")
    assert name == "serie_foraldrapenning_14.svg"
    assert "Göteborg" in content.decode("utf-8")
    # In another site the map stands alone.
    expect(visit.page.locator("code").filter(has_text="iframe")).to_have_count(0)


def test_a_profile_leaves_as_a_report(visit: Visit) -> None:
    visit.open("/kommun?kommun=1480")
    with visit.rerun():
        visit.page.get_by_role("button", name="Ta med").click()
    name, content = download(visit, "PDF, rapport på två sidor")
    assert name == "profil_1480.pdf"
    assert content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/jamfor?kommun=1480,00&vy=flera&mal=halsa", "jamforelse_halsa_1480_00"),
        ("/?lan=14", "mal_14"),
        ("/prioriteringar?lan=alla", "aktiviteter_per_region"),
        ("/prioriteringar?lan=08&del=matt", "plan_matt_08"),
    ],
)
def test_tables_leave_as_files(visit: Visit, path: str, name: str) -> None:
    visit.open(path)
    with visit.rerun():
        visit.page.get_by_role("button", name="Ta med").click()
    for kind, ending, start in (("PDF", "pdf", b"%PDF"), ("Excel", "xlsx", b"PK")):
        file, content = download(visit, kind)
        assert file == f"{name}.{ending}"
        assert content.startswith(start)
    lines = visit.page.locator("code").filter(has_text="iframe").inner_text()
    assert "?" in lines.partition("&amp;embed=true")[0]


def test_a_page_in_another_site_has_no_menu_but_the_way_to_the_whole(visit: Visit) -> None:
    visit.open(f"{MAP}&embed=true")
    way = visit.page.get_by_role("link", name="Öppna i Jämställdhetskartan")
    query = "mal=obetalt_arbete&indikator=foraldrapenning&visa=skillnad&niva=kommun&lan=14&kommun=1480"
    expect(way).to_have_attribute("href", f"/karta?{query}&alder=alla&bakgrund=alla&ar=2023&form=yta")
    expect(visit.page.get_by_role("link", name="Prioriteringar")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "figure", "words"),
    [
        (MAP, ".st-key-map .js-plotly-plot", (".legend", "Uppgifterna gäller 2023", "Att tänka på")),
        ("/jamfor?kommun=1480,00&indikator=vab", ".compare li", ("Källa: ", "Att tänka på")),
        ("/jamfor?kommun=1480,00&vy=flera", ".heat details[open] td", ("Källor: ",)),
        ("/kommun?kommun=1480", ".profile .goals", ("Var står vi?", "Målen ett för ett")),
    ],
)
def test_a_page_in_another_site_is_its_figure_and_what_belongs_to_it(
    visit: Visit, path: str, figure: str, words: tuple[str, ...]
) -> None:
    visit.open(f"{path}&{embedding.QUERY}")
    main = visit.page.get_by_test_id("stMain")
    expect(main.locator(figure).first).to_be_visible()
    for found in words:
        place = main.locator(found) if found.startswith(".") else main.get_by_text(found)
        expect(place.first).to_be_visible()
    expect(main.locator(CHOICES)).to_have_count(0)
    assert visit.error_boxes() == []


def test_a_plan_in_another_site_has_no_buttons_of_ours(visit: Visit) -> None:
    visit.open(f"/prioriteringar?lan=24&del=matt&{embedding.QUERY}")
    expect(visit.page.locator(".plans .moved")).to_be_visible()
    for name in ("Ta med", "Lägg till i presentationen"):
        expect(visit.page.get_by_role("button", name=name)).to_have_count(0)


@pytest.mark.parametrize("size", [ARTICLE, PHONE])
def test_a_map_in_another_site_is_seen_at_once_and_whole(visit: Visit, size: ViewportSize) -> None:
    visit.page.set_viewport_size(size)
    visit.open(f"{MAP}&{embedding.QUERY}")
    # A narrow page is built anew once the browser has told how wide it is.
    expect(visit.key("map")).to_be_in_viewport(ratio=1)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_click_on_a_map_in_another_site_chooses_and_keeps_the_view(visit: Visit) -> None:
    visit.open(f"/karta?indikator=ohalsotal&lan=25&visa=kvinnor&ar=2020&{embedding.QUERY}")
    asked = visit.query
    visit.click_map(0.55, 0.25)
    assert visit.places == {"2584"}
    assert asked.items() <= visit.query.items()
    expect(visit.page.locator(".legend .chosen")).to_have_text("Kiruna")
    visit.click_map(0.55, 0.25)
    assert visit.places == set()
    assert visit.error_boxes() == []


def test_a_page_in_another_site_is_light_and_opens_links_beside_it(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="dark")
    visit.open(f"/jamfor?kommun=1480,00&indikator=vab&{embedding.QUERY}")
    assert (
        visit.page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
        == "rgb(251, 250, 247)"
    )
    expect(visit.page.locator(".compare .name a").first).to_have_attribute("target", "_blank")
    colors = visit.page.locator(".compare").evaluate("c => getComputedStyle(c).getPropertyValue('--paper')")
    assert colors.lower() == PALETTES["light"].paper.lower()
