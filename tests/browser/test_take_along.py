"""Figures leave the page as files, and pages stand in other sites."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.steps import Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

MAP = "/karta?indikator=foraldrapenning&lan=14&kommun=1480"


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
    with visit.rerun():
        visit.page.get_by_role("radio", name="Utvecklingen").click()
    name, content = download(visit, "SVG-bild")
    assert name == "serie_foraldrapenning_14.svg"
    assert "Göteborg" in content.decode("utf-8")
    lines = visit.page.locator("code").filter(has_text="iframe").inner_text()
    assert f'src="{visit.server.address}/karta?' in lines
    assert "embed=true" in lines


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
        ("/jamfor?kommun=1480,00&vy=flera", "jamforelse_alla_indikatorer_1480_00"),
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
