"""Indicators, and groups of them, that wait for their figures: described everywhere, shown nowhere."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from jrt_core.catalog.model import Indicator, Series
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.coverage import Coverage
from jrt_core.views import data_extracts, data_page
from jrt_core.views.indicator_card import indicator_card
from jrt_core.views.selection import Wish, choices, resolve
from jrt_core.views.text import texts

SV = texts("sv")
WAITING = "nettoinkomst"


def _without(atlas: Atlas, *indicators: str) -> Atlas:
    """The same atlas before the figures of some indicators were fetched."""
    kept = tuple(i for i in atlas.catalog.indicators if i.id not in indicators)
    cells = {i: found for i, found in atlas.coverage.cells.items() if i not in indicators}
    return dataclasses.replace(
        atlas,
        catalog=dataclasses.replace(atlas.catalog, indicators=kept),
        coverage=Coverage(cells=cells),
    )


@pytest.fixture(scope="module")
def waiting(atlas: Atlas) -> Atlas:
    return _without(atlas, WAITING)


@pytest.mark.parametrize("name", [WAITING, "N00905"])
def test_an_address_that_asks_for_it_is_told_and_shown_another_of_its_goal(waiting: Atlas, name: str) -> None:
    found, notices = resolve(Wish(indicator=name), waiting)
    indicator = waiting.whole.indicator[WAITING]
    assert found.indicator != WAITING
    assert found.goal == indicator.goal
    assert [(n.message, n.variables["wanted"]) for n in notices] == [("notice-awaiting", indicator.title.sv)]
    assert WAITING not in choices(found, waiting).indicators


def test_the_data_page_opens_its_card(waiting: Atlas) -> None:
    assert data_page.asked_for(waiting, WAITING) == (WAITING, None)
    assert data_page.asked_for(waiting, "n00905") == (WAITING, None)


def test_a_goal_without_figures_is_not_offered_and_gives_way(atlas: Atlas) -> None:
    mine = [i.id for i in atlas.catalog.of_goal("obetalt_arbete")]
    empty = _without(atlas, *mine)
    found, _ = resolve(Wish(goal="obetalt_arbete"), empty)
    assert found.goal != "obetalt_arbete"
    assert "obetalt_arbete" not in choices(found, empty).goals
    view = data_page.data_view(empty, "sv")
    assert atlas.catalog.goal["obetalt_arbete"].title.sv not in {row[0] for row in view.freshness.rows}
    assert set(mine) <= {entry.id for entry in view.entries if entry.waits}


def test_it_is_listed_last_of_its_goal_and_found(waiting: Atlas) -> None:
    view = data_page.data_view(waiting, "sv")
    entry = next(e for e in view.entries if e.id == WAITING)
    assert entry.waits
    assert entry.years == "Väntar på hämtning"
    assert entry.levels == "inte känt än"
    assert entry.choice.endswith("väntar på hämtning")
    of_goal = [e.waits for e in view.entries if e.goal_id == entry.goal_id]
    assert of_goal == sorted(of_goal)
    assert entry in data_page.matching(view, None, "n00905")
    assert entry in data_page.matching(view, None, "väntar hämtning")
    number = len(waiting.awaiting)
    assert SV("data-lead-waiting", count=number) in view.lead


def test_its_card_says_what_it_means_but_offers_no_figures(waiting: Atlas) -> None:
    card = data_page.data_view(waiting, "sv").cards[WAITING]
    indicator = waiting.whole.indicator[WAITING]
    assert card.waits
    assert not card.on_map
    assert card.what == indicator.what.sv
    assert dict(card.meaning)[SV("data-covers")] == indicator.covers.sv
    assert [name for name, _ in card.extent] == [SV("data-licence")]
    assert {row[0] for row in card.series.rows} == {s.table or s.id for s in indicator.series}
    assert SV("data-series-waiting") not in str(card.series.rows), "all of it waits: that is said once"
    for code in indicator.caveats:
        assert waiting.catalog.caveat[code].text.sv in card.caveats


@pytest.fixture(scope="module")
def waiting_group(atlas: Atlas) -> tuple[Atlas, Indicator, Series]:
    """An atlas without the figures of one age group, whose series can be fetched."""
    indicator, series = next(
        (i, s)
        for i in atlas.catalog.indicators
        for s in i.series
        if s.is_kpi and s.live and s.age[0].isdigit()
    )
    fewer = dataclasses.replace(indicator, series=tuple(s for s in indicator.series if s != series))
    others = tuple(fewer if i.id == fewer.id else i for i in atlas.catalog.indicators)
    found = dataclasses.replace(atlas, catalog=dataclasses.replace(atlas.catalog, indicators=others))
    return found, atlas.whole.indicator[indicator.id], series


def test_a_series_that_waits_is_marked_among_those_with_figures(
    atlas: Atlas, waiting_group: tuple[Atlas, Indicator, Series]
) -> None:
    fewer, indicator, series = waiting_group
    word = SV("data-series-waiting")

    def marked(of: Atlas) -> set[str]:
        rows = indicator_card(of, indicator, (), SV).series.rows
        assert {row[0] for row in rows} == {s.table or s.id for s in indicator.series}
        return {row[0] for row in rows if row[1].endswith(word)}

    assert marked(fewer) - marked(atlas) == {series.id}
    assert series.id not in indicator_card(fewer, indicator, (), SV).citation


def test_a_key_figure_of_a_group_that_waits_shows_the_indicator_and_says_so(
    waiting_group: tuple[Atlas, Indicator, Series],
) -> None:
    fewer, indicator, series = waiting_group
    found, notices = resolve(Wish(indicator=series.id), fewer)
    assert found.indicator == indicator.id
    assert [(n.message, n.variables["wanted"]) for n in notices] == [("notice-awaiting-series", series.id)]
    assert data_page.asked_for(fewer, series.id) == (indicator.id, None)


def test_fetched_series_are_summed_up_by_source_and_listed(atlas: Atlas) -> None:
    embedded = dict(atlas.extracts)
    days = (dt.date(2026, 11, 3), dt.date(2026, 11, 26))
    new = {
        1000 + number: dataclasses.replace(
            atlas.extracts[0],
            id=1000 + number,
            file=f"kolada/N0000{number}",
            source="kolada",
            title=f"N0000{number} Ett nyckeltal",
            retrieved=day,
            fetched=True,
        )
        for number, day in enumerate(days)
    }
    more = dataclasses.replace(atlas, extracts={**embedded, **new})
    count = sum(e.fetched and e.source == "kolada" for e in embedded.values()) + len(new)
    row = next(r for r in data_extracts.fetched(more, SV).rows if r[0] == "Kolada")
    assert row[1] == str(count)
    assert row[2].endswith("26 november 2026") or count > len(new)
    assert ("Kolada N00000", "Ett nyckeltal", "3 november 2026") in data_extracts.fetched_series(
        more, SV
    ).rows
    files = data_extracts.embedded(more, SV).rows
    assert len(files) == sum(not e.fetched for e in embedded.values())
