"""Pictures of every page for people to look at, and what can be said of a page's shape without looking."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.steps import Visit
from tests.unit.test_story import LINK

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

SIZES = {"wide": {"width": 1440, "height": 1100}, "narrow": {"width": 390, "height": 844}}
PAGES = {
    "map": "/karta?kommun=1480,1440",
    "map-bubbles": "/karta?form=bubblor&lan=alla",
    "map-3d": "/karta?form=3d",
    "start": "/",
    "compare": "/jamfor?kommun=1498,1480,A1,14,00",
    "compare-all": "/jamfor?kommun=1498,1480,A1,14,00&vy=flera",
    "profile": "/kommun?kommun=1498",
    "plans": "/prioriteringar",
    "plan": "/prioriteringar?lan=24",
    "plan-figures": "/prioriteringar?lan=24&del=matt",
    "plan-logic": "/prioriteringar?lan=03&del=logik",
    "seminar": "/seminarium",
    "story": f"/seminarium?b={LINK}",
    "slide": f"/seminarium?b={LINK}&vy=visa&steg=2",
    "script": f"/seminarium?b={LINK}&vy=manus",
    "data": "/data_och_metod",
}
# The reader's own part of the page; the frame around it scrolls.
OVERFLOW = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    return Math.max(main.scrollWidth - main.clientWidth,
                    document.documentElement.scrollWidth - window.innerWidth);
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_a_sound_shape(visit: Visit, pictures: Path, name: str, theme: str):
    visit.page.emulate_media(color_scheme=theme)
    visit.open(PAGES[name])
    for size, viewport in SIZES.items():
        visit.page.set_viewport_size(viewport)
        visit.quiet()
        main = visit.page.locator('[data-testid="stMain"]')
        height = main.evaluate("main => main.scrollHeight")
        visit.page.set_viewport_size({**viewport, "height": max(height + 80, viewport["height"])})
        visit.page.screenshot(path=pictures / f"{name}-{size}-{theme}.png")
        assert visit.error_boxes() == []
        expect(visit.page.locator("h1")).to_have_count(1)
        assert visit.page.evaluate(OVERFLOW) <= 0, f"{name} scrolls sideways, {size}"
