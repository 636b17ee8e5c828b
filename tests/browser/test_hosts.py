"""No reader's browser calls anybody else than the server it visits."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.conftest import DESKTOP
from tests.browser.steps import Server, Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

KEYS = ("mal", "indikator", "visa", "niva", "lan", "kommun", "alder", "bakgrund", "ar", "form", "sprak")
PICTURE = "![x](//h.example/x.png)"


@pytest.fixture
def asked(browser: Browser, server: Server) -> Iterator[tuple[BrowserContext, list[str]]]:
    """A reader whom nobody has sent anything yet, and every address that the browser asks for."""
    context = browser.new_context(viewport=DESKTOP)
    addresses: list[str] = []
    context.on("request", lambda request: addresses.append(request.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: addresses.append(socket.url)))
    yield context, addresses
    context.close()


def strangers(addresses: list[str], server: Server) -> set[str]:
    """Addresses of other hosts; data and blobs never leave the browser."""
    own = urlsplit(server.address).netloc
    return {
        address
        for address in addresses
        if urlsplit(address).scheme not in ("data", "blob") and urlsplit(address).netloc != own
    }


def test_no_page_asks_another_host(asked: tuple[BrowserContext, list[str]], server: Server):
    context, addresses = asked
    visit = Visit(context.new_page(), server)
    for path in ("/karta", "/karta?form=bubblor&lan=alla", "/karta?form=3d&niva=lan&sprak=en"):
        visit.open(path)
        # Tiles, fonts and styles come after the map has been drawn.
        visit.quiet()
    for path in ("/", "/data_och_metod", "/finns_inte"):
        visit.page.goto(f"{server.address}{path}")
        visit.settle()
        visit.quiet()
    assert any(address.startswith("ws://") for address in addresses), "the websocket was not seen"
    assert any(address.endswith("kommun.geojson") for address in addresses), "the shapes were not seen"
    assert strangers(addresses, server) == set()


def test_no_link_makes_a_page_ask_another_host(asked: tuple[BrowserContext, list[str]], server: Server):
    context, addresses = asked
    visit = Visit(context.new_page(), server)
    visit.open(f"/karta?{'&'.join(f'{key}={quote(PICTURE)}' for key in KEYS)}")
    visit.quiet()
    expect(visit.page.get_by_test_id("stAlert")).to_have_count(1)
    expect(visit.page.get_by_test_id("stAlert").locator("li")).to_have_count(len(KEYS))
    assert visit.page.locator('[src*="h.example"], [href*="h.example"]').count() == 0
    assert strangers(addresses, server) == set()
