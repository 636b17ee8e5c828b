"""A presentation from figure to last slide: gathered, shown, turned with keys, followed by its script."""

from __future__ import annotations

import base64
import re
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, expect

from jrt_core.exports.qr import qr_svg
from jrt_core.views.story import Reveal, Slide, Story, to_query
from tests.browser.steps import Server, Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

COMPARED = "/jamfor?indikator=foraldrapenning&kommun=1480,00"
STORY = Story(
    slides=(
        Slide(kind="karta", path="/karta?indikator=foraldrapenning&lan=14&kommun=1480", reveal=Reveal.GUESS),
        Slide(kind="serie", path=COMPARED, reveal=Reveal.PLAY),
        Slide(kind="jamfor", path=COMPARED, reveal=Reveal.SEXES),
    )
)
# Slides of three presses each, however many years have come by themselves: the first year, the years that
# follow it, all of them.
PLAYED = Story(
    slides=tuple(
        Slide(kind="serie", path=COMPARED, reveal=Reveal.PLAY, title=f"{number}") for number in range(5)
    )
)
# Milliseconds between presses: in one go, while the answer is on its way, while years come.
PAUSES = (0, 0, 350, 40, 900, 120, 250, 0, 1500, 60, 400, 0)
# Whether a press is caught; Page Up leaves the first slide as it is.
CAUGHT = """() => !document.body.dispatchEvent(
    new KeyboardEvent("keydown", {key: "PageUp", bubbles: true, cancelable: true}))"""
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


def show(visit: Visit, story: Story, look: str = "visa") -> None:
    """Open a presentation at its beginning, and wait until it listens."""
    visit.open(f"/seminarium?b={to_query(story)}&vy={look}")
    visit.page.wait_for_function(CAUGHT, polling=100)
    visit.settle()


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
    visit.settle()
    # Here the keys are the page's own again.
    assert not visit.page.evaluate(CAUGHT)
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


def test_no_press_is_lost_while_a_series_plays(visit: Visit) -> None:
    show(visit, PLAYED)
    first_year = visit.key("slide-what").locator("p").inner_text()
    for pause in PAUSES:
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_timeout(pause)
    at_slide(visit, "5")
    expect(visit.key("slide-what").locator("p")).to_have_text(first_year)
    # What is pressed at an end is not saved up.
    for key in ["PageUp"] * 6 + ["PageDown"] * 3:
        visit.page.keyboard.press(key)
    at_slide(visit, "2")


def test_the_script_follows_in_its_own_window(visit: Visit, context: BrowserContext, server: Server) -> None:
    script = Visit(context.new_page(), server)
    show(visit, STORY)
    show(script, STORY, "manus")
    visit.page.bring_to_front()
    visit.page.keyboard.press("ArrowRight")
    visit.page.keyboard.press("ArrowRight")
    at_slide(visit, "2")
    expect(script.page.locator("h1")).to_contain_text("2. ")
    # The years come by themselves in both.
    visit.page.keyboard.press("ArrowRight")
    expect(script.page.get_by_text(re.compile(r"^Steg ([3-9]|\d\d) av"))).to_be_visible()
    script.page.bring_to_front()
    script.page.keyboard.press("PageDown")
    script.page.keyboard.press("PageDown")
    at_slide(visit, "3")
    expect(script.page.locator("h1")).to_contain_text("3. ")
    assert script.error_boxes() == visit.error_boxes() == []
    script.page.close()


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


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("slide", "step", "path"), [(1, 1, "/karta?"), (3, 3, "/jamfor?")])
def test_a_slide_has_a_square_for_telephones(
    visit: Visit, theme: Literal["light", "dark"], slide: int, step: int, path: str
) -> None:
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    visit.page.emulate_media(color_scheme=theme)
    visit.open(f"/seminarium?b={to_query(STORY)}&vy=visa&bild={slide}&steg={step}")
    square = visit.page.get_by_role("img", name="QR-kod som leder till")
    expect(square).to_be_in_viewport(ratio=1)
    alt, source = square.get_attribute("alt"), square.get_attribute("src")
    assert alt
    assert source
    address = alt.rpartition(" ")[2]
    assert address.startswith(visit.server.address + path)
    assert base64.b64decode(source.rpartition(",")[2]).decode() == qr_svg(address)
    assert square.evaluate("square => square.naturalWidth") > 0
    box = square.bounding_box()
    assert box
    assert box["width"] == box["height"] >= 130
    # Nothing lies over it.
    clear = "([x, y]) => document.elementFromPoint(x, y).matches('.qr img')"
    far = box["width"] - 2
    for right, down in ((2, 2), (2, far), (far, 2), (far, far)):
        assert visit.page.evaluate(clear, [box["x"] + right, box["y"] + down])
    visit.page.set_viewport_size({"width": 390, "height": 844})
    expect(square).to_be_hidden()
