"""A presentation from figure to last slide: gathered, shown, turned with keys, followed by its script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from jrt_core.views.story import Reveal, Slide, Story, to_query
from tests.browser.steps import Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

COMPARED = "/jamfor?indikator=foraldrapenning&kommun=1480,00"
STORY = Story(
    slides=(
        Slide(kind="karta", path="/karta?indikator=foraldrapenning&lan=14&kommun=1480", reveal=Reveal.GUESS),
        Slide(kind="serie", path=COMPARED, reveal=Reveal.PLAY),
        Slide(kind="jamfor", path=COMPARED, reveal=Reveal.SEXES),
    )
)
# The smallest letters of what is read from the back of a room, in pixels as they are seen.
READ = ("h1", ".st-key-slide-what p", ".legend *", ".compare *", "svg text")
LETTERS = """(read) => {
    const style = (part, name) => parseFloat(getComputedStyle(part)[name]) || 1;
    const zoom = (part) => part ? style(part, "zoom") * zoom(part.parentElement) : 1;
    const size = (part) => style(part, "fontSize") * zoom(part);
    const parts = [...document.querySelectorAll(read)].filter((part) => !part.closest(".unseen")
        && [...part.childNodes].some((one) => one.nodeType === Node.TEXT_NODE));
    const least = Math.min(...parts.map(size));
    return {title: size(document.querySelector("h1")), least, count: parts.length};
}"""


def at_slide(visit: Visit, number: str, step: str = "1") -> None:
    """Wait until a slide is shown; the address says which."""
    expect(visit.page.locator(".st-key-slide")).to_be_visible()
    visit.page.wait_for_function(
        """([slide, step]) => { const asked = new URLSearchParams(location.search);
            return asked.get("bild") === slide && (asked.get("steg") ?? "1") === step; }""",
        arg=[number, step],
        polling=100,  # a window behind another draws no frames to look at
    )
    visit.settle()


def test_a_map_is_added_and_presented_with_keys(visit: Visit) -> None:
    visit.open("/karta?indikator=foraldrapenning&lan=14&kommun=1480")
    for name in ("map", "series"):
        with visit.rerun():
            visit.key(f"add-{name}").get_by_role("button").click()
    with visit.rerun():
        visit.key("tray-map").get_by_role("link").click()
    with visit.rerun():
        visit.key("present").get_by_role("button").click()
    at_slide(visit, "1")
    found = visit.headline
    visit.page.keyboard.press("ArrowRight")
    at_slide(visit, "2")
    assert visit.headline != found
    visit.page.keyboard.press("PageUp")
    at_slide(visit, "1")
    assert visit.headline == found
    visit.page.go_back()
    at_slide(visit, "2")
    visit.page.keyboard.press("Escape")
    expect(visit.key("present")).to_be_visible()
    assert visit.error_boxes() == []


def test_a_clicker_works_from_the_guess_and_fast(visit: Visit) -> None:
    visit.open(f"/seminarium?b={to_query(STORY)}&vy=visa")
    slider = visit.page.get_by_role("slider").first
    slider.focus()
    with visit.rerun():
        slider.press("ArrowRight")
    at_slide(visit, "1")
    slider.press("PageDown")
    at_slide(visit, "1", "2")
    expect(visit.page.locator(".guess .mark")).to_have_count(2)
    # Two presses before the server has answered the first.
    visit.page.keyboard.press(" ")
    visit.page.keyboard.press(" ")
    # The years go on by themselves.
    expect(visit.key("slide-what").locator("p")).to_contain_text(re.compile(r"20[01]\d$"))


@pytest.mark.parametrize("size", [{"width": 1440, "height": 900}, {"width": 1920, "height": 1080}])
@pytest.mark.parametrize(("slide", "step"), [(1, 2), (2, 24), (3, 3)])
def test_a_slide_is_one_screen_with_letters_to_read_from_afar(
    visit: Visit, size: dict[str, int], slide: int, step: int
) -> None:
    visit.page.set_viewport_size(size)  # type: ignore[arg-type]
    visit.open(f"/seminarium?b={to_query(STORY)}&vy=visa&bild={slide}&steg={step}")
    visit.quiet()
    visit.settle()
    read = ", ".join(f".st-key-slide {part}" for part in READ)
    # A chart is drawn a while after the page is there.
    visit.page.wait_for_function(f"(read) => ({LETTERS})(read).count > 10", arg=read, polling=100)
    letters = visit.page.evaluate(LETTERS, read)
    assert letters["title"] >= 40
    assert letters["least"] >= 20
    main = visit.page.locator('[data-testid="stMain"]')
    assert main.evaluate("main => main.scrollHeight - main.clientHeight") <= 0
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
