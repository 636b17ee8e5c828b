"""How much a view weighs, before compression: what a phone has to unpack and read."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.browser.steps import Message, Visit

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.xdist_group("browser")]

KILO = 1000
MAP, COLUMNS, PAGE, COUNTY_PAGE = 20 * KILO, 60 * KILO, 60 * KILO, 30 * KILO


def of_map(messages: list[Message]) -> int:
    """Bytes of the map's own element."""
    sizes = [message.size for message in messages if message.key == "map"]
    assert len(sizes) == 1, f"the map was sent {len(sizes)} times"
    return sizes[0]


def report(name: str, messages: list[Message]) -> str:
    """Sizes by element, the largest first."""
    sizes: Counter[str] = Counter()
    for message in messages:
        sizes[f"{message.kind} {message.key}".strip()] += message.size
    lines = [f"{size:7} {what}" for what, size in sizes.most_common(8)]
    text = "\n".join([f"{name}: {sum(sizes.values())} bytes", *lines])
    print(text)
    return text


@pytest.mark.parametrize(("form", "budget"), [("yta", MAP), ("bubblor", MAP), ("3d", COLUMNS)])
@pytest.mark.parametrize("county", ["alla", "14"])
def test_a_changed_filter_sends_a_light_map(visit: Visit, form: str, budget: int, county: str):
    visit.open(f"/karta?form={form}&lan={county}&indikator=sysselsattning")
    visit.messages.clear()
    visit.press("show", "Kvinnor")
    told = report(f"a filter changed, {form}, {county}", visit.messages)
    assert of_map(visit.messages) <= budget, told


@pytest.mark.parametrize(("county", "budget"), [("alla", PAGE), ("14", COUNTY_PAGE)])
def test_a_whole_page_is_light(visit: Visit, county: str, budget: int):
    """All of it: style sheet, filters, map, legend, table, series."""
    visit.open(f"/karta?lan={county}")
    kinds = Counter(message.kind for message in visit.messages)
    assert kinds["plotly_chart"] == 2
    assert kinds["dataframe"] == 1
    told = report(f"the whole page, {county}", visit.messages)
    assert sum(message.size for message in visit.messages) <= budget, told
