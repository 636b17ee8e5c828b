"""The heat map: many indicators in few areas."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from jrt_core.indicators import gap
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import NO_GOAL
from jrt_core.views import heat, link
from jrt_core.views.heat import HeatView, heat_view
from jrt_core.views.palette import PALETTES, Theme, class_color, contrast, text_on
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.text import texts


def view(atlas: Atlas, *areas: str, **wish: Any) -> HeatView:
    selection, _ = resolve(Wish(areas=areas, **wish), atlas)
    return heat_view(atlas, replace(selection, areas=areas))


@pytest.mark.parametrize(
    ("size", "said", "shade"),
    [
        (0.0, "lika", 0),
        (0.01, "lika", 0),
        (-0.011, "M 1", -1),
        (0.05, "K 5", 1),
        (0.051, "K 5", 2),
        (-0.15, "M 15", -2),
        (-0.4, "M 40", -3),
        (-0.401, "M 40", -4),
        (math.nan, "–", None),
    ],
)
def test_cells_tell_size_and_direction(size: float, said: str, shade: int | None) -> None:
    assert heat._said(size, texts("sv")) == said
    assert heat._shade(size) == shade


def test_a_cell_is_the_normalised_difference(atlas: Atlas) -> None:
    found = view(atlas, "1498", "00", goal="ekonomi")
    row = next(row for goal in found.goals for row in goal.rows if row.indicator == "nettoinkomst")
    figures = atlas.store.records("goal_gaps", regions=["1498"])
    own = next(f for f in figures if f["indicator"] == "nettoinkomst")
    size = float(gap.normalised(own["women"], own["men"]))
    assert row.cells[0].text == f"M {abs(100 * size):.0f}"
    assert row.cells[0].alt.startswith("Kvinnor ")


def test_goals_in_order_with_the_asked_one_open(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", goal="halsa")
    titles = [goal.title for goal in found.goals]
    assert titles == [g.title.sv for g in atlas.catalog.goals if g.title.sv in titles]
    assert [goal.title for goal in found.goals if goal.is_open] == ["Jämställd hälsa"]
    assert all(len(row.cells) == 2 for goal in found.goals for row in goal.rows)


def test_a_cell_opens_its_indicator_with_the_same_areas(atlas: Atlas) -> None:
    found = view(atlas, "1498", "A1", "00", goal="ekonomi", language="en")
    for goal in found.goals:
        for row in goal.rows:
            parts = urlsplit(row.href)
            selection, notices = resolve(link.wish(parse_qs(parts.query)), atlas)
            assert parts.path == "/jamfor"
            assert selection.indicator == row.indicator
            assert (selection.areas, selection.many, selection.language) == (
                ("1498", "A1", "00"),
                False,
                "en",
            )
            assert [n for n in notices if n.message != "notice-year"] == []


def test_a_cell_takes_along_what_its_indicator_has(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", indicator="sysselsattning", show="women", background="utrikes_fodda")
    rows = {row.indicator: row.href for goal in found.goals for row in goal.rows}
    carried = {
        code: tuple(key in parse_qs(urlsplit(href).query) for key in ("visa", "bakgrund"))
        for code, href in rows.items()
    }
    # Every indicator with two sexes can show women; background only where the figures are split by it.
    assert carried["kommunfullmaktige"] == (True, False)
    assert any(both == (True, True) for both in carried.values())
    for href in rows.values():
        _, notices = resolve(link.wish(parse_qs(urlsplit(href).query)), atlas)
        assert [n for n in notices if n.message != "notice-year"] == []


def test_the_headline_counts_what_all_areas_have(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", "00")
    rows = [row for goal in found.goals if goal.id != NO_GOAL for row in goal.rows]
    common = [row for row in rows if all(cell.shade is not None for cell in row.cells)]
    large = [sum(abs(row.cells[n].shade or 0) >= heat.LARGE for row in common) for n in range(3)]
    assert len(common) < len(rows)
    assert f": {max(large)} av de {len(common)} indikatorer" in found.headline
    nothing = heat._finding(
        [], [], [replace(rows[0], cells=(heat.HeatCell(text="–", shade=None, alt=""),))], texts("sv")
    )
    assert nothing == ("De jämförda områdena har inga indikatorer gemensamt", "")


def test_the_others_are_counted_beside_the_headline(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", "00")
    # Age and where people live are no gaps between women and men to count.
    rows = [row for goal in found.goals if goal.id != NO_GOAL for row in goal.rows]
    common = [row for row in rows if all(cell.shade is not None for cell in row.cells)]
    large = [sum(abs(row.cells[n].shade or 0) >= heat.LARGE for row in common) for n in range(3)]
    first = found.areas[large.index(max(large))]
    assert f"{first}: {max(large)} av de {len(common)} indikatorer" in found.headline
    for name, count in zip(found.areas, large, strict=True):
        assert (f"{name} {count}" in found.others) == (name != first)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_cell_can_be_read(theme: Theme) -> None:
    colors = {
        class_color(PALETTES[theme], sign * step, diverging=True, steps=len(heat.STEPS))
        for sign in (1, -1)
        for step in range(len(heat.STEPS) + 1)
    } | {PALETTES[theme].missing}
    # Nine shades and the missing, all different.
    assert len(colors) == 10
    assert all(contrast(color, text_on(color)) >= 4.5 for color in colors)


def test_contrast() -> None:
    # WCAG 2: black on white is 21; of #777777 the luminance is 0.1845, so on white 1.05 / 0.2345 = 4.48.
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert text_on("#777777") == "#000000"


def test_a_group_is_a_sum_or_a_marked_median(atlas: Atlas) -> None:
    found = view(atlas, "A1", "1498", goal="ekonomi")
    rows = {row.indicator: row for goal in found.goals for row in goal.rows}
    assert not rows["foretagare_bostad"].cells[0].text.endswith("*")
    assert rows["nettoinkomst"].cells[0].text.endswith("*")
    assert any("median" in note for note in found.notes)
    assert "Tidaholm" in found.headline


def test_a_county_of_49_shows_ten(atlas: Atlas) -> None:
    found = view(atlas, "kommuner-14", goal="makt")
    assert len(found.areas) == 10
    assert any("tio första" in note for note in found.notes)


def test_areas_without_anything_are_dashes(atlas: Atlas) -> None:
    found = view(atlas, "1498", "00", goal="makt")
    cells = [cell for goal in found.goals for row in goal.rows for cell in row.cells]
    assert any(cell.shade is None for cell in cells)
    assert all(cell.text == "–" and cell.alt == "Uppgift saknas" for cell in cells if cell.shade is None)


def years(atlas: Atlas, *areas: str) -> dict[str, tuple[str, list[str]]]:
    """The year of each indicator, and its cells."""
    found = view(atlas, *areas)
    return {
        row.indicator: (row.year, [cell.text for cell in row.cells])
        for goal in found.goals
        for row in goal.rows
    }


def test_a_year_that_only_some_areas_have_empties_no_cell(atlas: Atlas) -> None:
    """Parental benefit has 2023 in municipalities, the country 2022 at the latest."""
    alone, beside = years(atlas, "1480"), years(atlas, "1480", "14", "00")
    for indicator, newest in {
        "foraldrapenning": "2023",
        "vab": "2023",
        "gymnasieexamen_4_ar": "2024",
    }.items():
        assert alone[indicator][0] == newest
        year, cells = beside[indicator]
        assert (year, "–" in cells) == ("2022", False)


def test_an_area_without_any_figure_holds_nobody_back(atlas: Atlas) -> None:
    """No county has a council of a municipality; a group counts as one area, by any of its members."""
    assert years(atlas, "1480", "14", "00")["kommunfullmaktige"][0] == "2022"
    assert years(atlas, "A1", "1480")["foraldrapenning"][0] == "2023"


def test_it_is_one_query(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    rows = atlas.store.rows

    def counted(name: str, **parameters: Any) -> Any:
        asked.append(name)
        return rows(name, **parameters)

    monkeypatch.setattr(type(atlas.store), "rows", lambda _, name, **p: counted(name, **p))
    view(atlas, "1498", "A1", "00")
    assert asked == ["newest_pairs"]
