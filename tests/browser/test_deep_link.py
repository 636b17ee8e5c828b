"""The very first request of a server is a link that somebody was sent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.steps import Server, Visit, serve

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]


@pytest.fixture
def fresh_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that nobody has asked for anything: the first request decides how Streamlit finds pages."""
    with serve(tmp_path_factory.mktemp("fresh") / "server.log") as found:
        yield found


def test_a_link_to_a_view_is_the_first_request(context: BrowserContext, fresh_server: Server):
    visit = Visit(context.new_page(), fresh_server)
    visit.open("/karta?indikator=ohalsotal&lan=12&kommun=1280&kommun=1281&visa=kvinnor&ar=2020&sprak=en")
    expect(visit.page.locator("h1")).to_contain_text("Women")
    filters = visit.filters()
    assert (filters["goal"], filters["county"], filters["year"]) == ("Equal health", "Skåne", "2020")
    assert (filters["show"], filters["form"]) == ("Women", "Areas")
    visit.expect_tags(["Malmö", "Lund"])  # none of the repeated parameters is lost on the way
    assert visit.query["indikator"] == "ohalsotal"
    assert visit.error_boxes() == []
    visit.page.close()


def test_the_page_on_data_is_the_first_request(context: BrowserContext, fresh_server: Server):
    visit = Visit(context.new_page(), fresh_server)
    visit.page.goto(f"{fresh_server.address}/data_och_metod?sprak=en")
    visit.settle()
    expect(visit.page.get_by_role("button", name="På svenska")).to_be_visible()
    assert visit.path.startswith("/data_och_metod")
    assert visit.error_boxes() == []
    visit.page.close()
