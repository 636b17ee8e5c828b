"""What leaves the product holds the page's own numbers, in the page's own writing."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from jrt_core.catalog.model import LANGUAGES, Kind, Language
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import profile
from jrt_core.views import exhibits, link
from jrt_core.views import format as fmt
from jrt_core.views.compare_page import CompareView, areas_to_compare, compare_view
from jrt_core.views.exhibit import Cell, Column, Exhibit, Grid, writer
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.profile_page import profile_view
from jrt_core.views.profile_rows import profile_rows
from jrt_core.views.selection import Selection, Wish, resolve
from jrt_core.views.text import texts

# A figure of every kind: composition, by sex (one with few values), counts of people and of jobs, published
# difference and ratio, women only, undivided.
MEASURES = (
    "foraldrapenning",
    "eftergymnasial_16_74",
    "etablering_arbete",
    "folkmangd",
    "arsarbetare",
    "loneskillnad_kommun",
    "inkomst_aldre",
    "tobak_graviditet",
    "anmalda_sexualbrott",
)
ROUNDED = {"ratio": 1, "share": 1, "n": 0}


def select(atlas: Atlas, **wish: Any) -> Selection:
    found, notices = resolve(Wish(**wish), atlas)
    assert notices == ()
    return found


def mapped(atlas: Atlas, **wish: Any) -> MapView:
    return map_view(atlas, select(atlas, **wish))


def compared(atlas: Atlas, *areas: str, **wish: Any) -> CompareView:
    found = select(atlas, areas=areas, **wish)
    return compare_view(atlas, replace(found, areas=areas_to_compare(found, atlas)))


def of_region(atlas: Atlas, code: str, language: Language) -> Exhibit:
    found = profile(atlas, code)
    rows = profile_rows(atlas, found, language, found.standings)
    return exhibits.of_profile(profile_view(atlas, found, language), found, rows, atlas)


def by_key(exhibit: Exhibit) -> list[dict[str, Cell]]:
    keys = [column.key for column in exhibit.grid.columns]
    assert len(set(keys)) == len(keys)
    return [dict(zip(keys, row, strict=True)) for row in exhibit.grid.rows]


def assert_is(cell: Cell, value: float, decimals: int, language: Language) -> None:
    """The cell holds the value, printed as pages print it; without a value it holds and prints nothing."""
    assert cell.value == (None if math.isnan(value) else value)
    assert cell.text == fmt.number(value, language, decimals)


# The map.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("indicator", MEASURES)
def test_a_map_has_the_numbers_of_its_rows(atlas: Atlas, indicator: str, language: Language) -> None:
    view = mapped(atlas, indicator=indicator, county="alla", language=language)
    found = by_key(exhibits.of_map(view, atlas))
    text = texts(language)
    assert len(found) == len(view.rows) > 0
    for cells, row in zip(found, view.rows, strict=True):
        values = {
            key: getattr(row, key, math.nan) for key in ("women", "men", "total", "difference", "ratio")
        }
        values |= {
            "share": row.share,
            "n": row.women + row.men if view.counted and view.people else row.persons,
        }
        assert (cells["code"].text, cells["place"].text) == (row.code, row.name)
        assert cells["status"] == Cell(text(f"status-{row.status}"))
        for key, value in values.items():
            if key in cells:
                assert_is(cells[key], value, ROUNDED.get(key, view.decimals), language)
            else:
                assert math.isnan(value) or (key == "share" and not view.counted)


def test_a_map_without_a_value_says_so_in_every_row(atlas: Atlas) -> None:
    view = mapped(atlas, indicator="foraldrapenning")
    bare = {"women": math.nan, "men": math.nan, "total": math.nan, "difference": math.nan, "ratio": math.nan}
    rows = tuple(replace(row, **bare, shown=math.nan, status="suppressed") for row in view.rows)
    exhibit = exhibits.of_map(replace(view, rows=rows), atlas)
    assert exhibit.is_empty
    assert [column.key for column in exhibit.grid.columns] == ["code", "place", "women", "men", "status"]
    for cells in by_key(exhibit):
        assert cells["women"] == cells["men"] == Cell("")
        assert cells["status"].text == texts("sv")("status-suppressed")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_map_says_what_it_is(atlas: Atlas, language: Language) -> None:
    view = mapped(atlas, indicator="foraldrapenning", county="14", areas=("1480",), language=language)
    exhibit = exhibits.of_map(view, atlas)
    assert (exhibit.title, exhibit.headline) == (view.title, view.headline)
    assert view.legend.title in exhibit.subtitle
    assert str(view.selection.year) in exhibit.subtitle
    assert exhibit.sentences == (*view.sentences, *view.chosen)
    assert exhibit.cautions == view.cautions
    assert exhibit.source == view.source
    assert (exhibit.build, exhibit.language) == (atlas.build, language)
    assert not exhibit.is_empty


# The series.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("indicator", MEASURES)
def test_a_series_has_the_numbers_of_its_panels(atlas: Atlas, indicator: str, language: Language) -> None:
    view = mapped(atlas, indicator=indicator, county="14", areas=("1480",), language=language)
    found = by_key(exhibits.of_series(view, atlas))
    missing = texts(language)("status-missing")
    points = [(panel, n) for panel in view.series.panels for n in range(len(panel.years))]
    assert len(found) == len(points)
    for cells, (panel, n) in zip(found, points, strict=True):
        assert (cells["code"].text, cells["place"].text) == (panel.code, panel.name)
        assert cells["year"] == Cell(str(panel.years[n]), panel.years[n])
        sexes = ("women", "men") if view.series.by_sex else ("total",)
        values = [getattr(panel, sex)[n] for sex in sexes]
        assert set(cells) == {"code", "place", "year", "status", *sexes}
        for sex, value in zip(sexes, values, strict=True):
            assert_is(cells[sex], value, view.series.decimals, language)
        assert cells["status"].text == (missing if any(map(math.isnan, values)) else "")


def test_a_series_of_one_year_has_no_rows(atlas: Atlas) -> None:
    view = mapped(atlas, indicator="foraldrapenning")
    none = replace(view, series=replace(view.series, panels=(), sentences=()))
    exhibit = exhibits.of_series(none, atlas)
    assert exhibit.grid.rows == ()
    assert exhibit.is_empty
    assert exhibit.headline == view.headline


# The comparison.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("indicator", MEASURES)
def test_a_comparison_has_the_numbers_of_its_rows(atlas: Atlas, indicator: str, language: Language) -> None:
    view = compared(atlas, "1480", "14", "00", "A1", indicator=indicator, language=language)
    found = by_key(exhibits.of_comparison(view, atlas))
    assert len(found) == len(view.rows) == 4
    fields = {"women": "women", "men": "men", "total": "total", "difference": "difference"}
    fields |= {"lower": "lower", "upper": "upper", "ratio": "ratio", "people": "people"}
    for cells, row in zip(found, view.rows, strict=True):
        assert (cells["code"].text, cells["place"].text) == (row.code, row.name)
        if "trend" in cells:
            assert cells["trend"].text == ", ".join(tag.text for tag in row.tags)
        else:
            assert not row.tags
        assert cells["status"].text == (row.made or row.status)
        for key, field in fields.items():
            value = getattr(row, field)
            decimals = 0 if key == "people" else ROUNDED.get(key, view.decimals)
            if key in cells:
                assert_is(cells[key], value, decimals, language)
            else:
                assert math.isnan(value)


def test_intervals_are_taken_along(atlas: Atlas) -> None:
    view = compared(atlas, "1480", "14", "00", indicator="eftergymnasial_16_74")
    found = by_key(exhibits.of_comparison(view, atlas))
    ends = [[cells[key].value for key in ("lower", "difference", "upper")] for cells in found]
    known = [values for values in ends if None not in values]
    assert known, "no interval to test with: choose another indicator"
    assert all(lower < difference < upper for lower, difference, upper in known)


# The profile.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", ["1480", "14"])
def test_a_profile_has_the_numbers_of_its_standings(atlas: Atlas, region: str, language: Language) -> None:
    found, text = profile(atlas, region), texts(language)
    rows = profile_rows(atlas, found, language, found.standings)
    exhibit = exhibits.of_profile(profile_view(atlas, found, language), found, rows, atlas)
    assert len(exhibit.grid.rows) == len(rows) == len(found.standings)
    for cells, row in zip(by_key(exhibit), rows, strict=True):
        standing = found.standings[row.indicator]
        indicator = standing.indicator
        is_difference = indicator.kind is Kind.PUBLISHED_DIFFERENCE
        values = {
            "women": standing.women,
            "men": standing.men,
            "total": math.nan if is_difference else standing.total,
            "difference": standing.total if is_difference else standing.difference,
        }
        for key, value in values.items():
            assert_is(cells[key], value, indicator.decimals, language)
        # What the row prints of them: the number with its unit.
        assert cells["women"].text in row.women
        if row.difference and not is_difference:
            assert cells["difference"].text in row.difference
        assert (cells["title"].text, cells["status"].text) == (row.title, row.sentence)
        assert cells["year"] == Cell(row.year, int(row.year))
        symbol = text.symbol(indicator.unit)
        assert cells["unit"].text == symbol
        points = text("symbol-percentage-points")
        assert cells["difference-unit"].text == (points if symbol == "%" else symbol)
        assert cells["status"].text, "a row without a value says why in its last cell"


def test_a_profile_names_every_source_once(atlas: Atlas) -> None:
    exhibit = of_region(atlas, "1480", "sv")
    assert len(set(exhibit.source.lines)) == len(exhibit.source.lines) > 10
    assert len(set(exhibit.source.caveats)) == len(exhibit.source.caveats)


def test_indicators_of_a_profile_have_titles_of_their_own(atlas: Atlas) -> None:
    """Where a title is what tells rows apart, as in a dataset, two alike would be one."""
    for language in LANGUAGES:
        titles = [cells["title"].text for cells in by_key(of_region(atlas, "14", language))]
        assert len(set(titles)) == len(titles)


# All of them.


def every(atlas: Atlas, language: Language) -> tuple[Exhibit, ...]:
    wish = {"indicator": "foraldrapenning", "language": language, "show": "ratio", "year": "2022"}
    view = mapped(atlas, areas=("2482",), county="24", **wish)
    beside = compared(atlas, "2482", "24", "00", **wish)
    return (
        exhibits.of_map(view, atlas),
        exhibits.of_series(view, atlas),
        exhibits.of_series(beside, atlas),
        exhibits.of_comparison(beside, atlas),
        of_region(atlas, "2482", language),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_link_rebuilds_the_figure(atlas: Atlas, language: Language) -> None:
    for exhibit in every(atlas, language):
        address = urlsplit(exhibit.address("https://karta.example/"))
        assert (address.scheme, address.netloc) == ("https", "karta.example")
        found, notices = resolve(link.wish(parse_qs(address.query)), atlas)
        assert notices == ()
        assert found.language == language
        if exhibit.kind == "kommun":
            assert (address.path, found.areas) == ("/kommun", ("2482",))
            continue
        view = map_view(atlas, found) if address.path == "/karta" else compare_view(atlas, found)
        if exhibit.kind == "serie":
            again = exhibits.of_series(view, atlas)
        elif isinstance(view, MapView):
            again = exhibits.of_map(view, atlas)
        else:
            again = exhibits.of_comparison(view, atlas)
        # The values of a drawing that are not numbers are unlike themselves.
        assert replace(again, drawing=exhibit.drawing) == exhibit


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_is_complete(atlas: Atlas, language: Language) -> None:
    for exhibit in every(atlas, language):
        assert re.fullmatch(r"[a-z0-9_]+", exhibit.name)
        assert all((exhibit.title, exhibit.subtitle, exhibit.headline, exhibit.alt, exhibit.build))
        assert exhibit.source.lines
        assert all(column.head for column in exhibit.grid.columns)
        assert all(len(row) == len(exhibit.grid.columns) for row in exhibit.grid.rows)


def test_a_year_is_no_value(atlas: Atlas) -> None:
    exhibit = exhibits.of_map(mapped(atlas, indicator="foraldrapenning"), atlas)
    columns = (
        Column(key="year", head="År", decimals=0, is_year=True),
        Column(key="women", head="Kvinnor", decimals=1),
        Column(key="status", head="Uppgift"),
    )

    def empty(value: float) -> bool:
        row = (Cell("2022", 2022.0), writer("sv")(value, 1), Cell("saknas"))
        return replace(exhibit, grid=Grid(columns=columns, rows=(row,))).is_empty

    assert empty(math.nan)
    assert not empty(0.0)
