"""axe-core on every page: no fault of WCAG 2 A or AA in what is ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.steps import Visit
from tests.unit.test_story import LINK

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
# Faults of Streamlit's own parts, which no page can mend: (rule, part of the selector or the markup, reason).
DISABLED = (
    "the name of a filter that cannot be used now: WCAG asks no contrast of it, but axe does not see that"
)
ALLOWED = (
    ("color-contrast", ".st-key-age > .stSelectbox", DISABLED),
    ("color-contrast", ".st-key-background > .stSelectbox", DISABLED),
)
SIZES = {"wide": {"width": 1440, "height": 1100}, "narrow": {"width": 390, "height": 844}}


def violations(visit: Visit, allowed: tuple[tuple[str, str, str], ...] = ALLOWED) -> Iterator[str]:
    """Each fault that is ours, with where it is and what to look at."""
    found: dict[str, Any] = Axe().run(visit.page, options=RULES).response
    for violation in found["violations"]:
        for node in violation["nodes"]:
            where = " ".join(str(part) for part in node["target"])
            if any(rule == violation["id"] and part in where + node["html"] for rule, part, _ in allowed):
                continue
            yield f"{violation['id']}: {where}\n    {node['html'][:300]}\n    {node['failureSummary']}"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "/karta?kommun=1480,1440",
        "/",
        "/jamfor?kommun=1498,A1,00",
        "/jamfor?kommun=1498,A1,00&vy=flera",
        "/kommun?kommun=1498",
        "/data_och_metod",
        "/prioriteringar",
        "/prioriteringar?lan=24&aktivitet=utlysning",
        "/prioriteringar?lan=24&del=matt",
        "/prioriteringar?lan=24&del=logik",
        "/prioriteringar?del=sjalvskattning",
        f"/seminarium?b={LINK}",
        f"/seminarium?b={LINK}&vy=visa",
        f"/seminarium?b={LINK}&vy=visa&steg=2",
        f"/seminarium?b={LINK}&vy=manus",
    ],
)
def test_no_page_has_a_fault(visit: Visit, path: str, theme: str):
    visit.page.emulate_media(color_scheme=theme)
    visit.open(path)
    if path.startswith("/karta"):
        visit.unfold()
    for size, viewport in SIZES.items():
        visit.page.set_viewport_size(viewport)
        visit.quiet()
        found = list(violations(visit))
        assert not found, f"{size}\n" + "\n".join(found)


def test_filters_that_can_be_used_have_no_fault_at_all(visit: Visit):
    visit.open("/karta?indikator=valdeltagande_kommunval&form=bubblor&sprak=en")
    visit.unfold()
    found = list(violations(visit, allowed=()))
    assert not found, "\n".join(found)


def test_an_open_list_has_no_fault(visit: Visit):
    visit.open("/karta?sprak=en")
    visit.key("places").get_by_role("combobox").press_sequentially("Ma")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    found = list(violations(visit))
    assert not found, "\n".join(found)
