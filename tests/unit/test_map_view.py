"""What the map page says, for every indicator there is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from plotly.io import to_json

from jrt_core import settings
from jrt_core.catalog import load
from jrt_core.catalog.model import LANGUAGES, Kind, Language, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show
from jrt_core.views import maps
from jrt_core.views.column_map import column_map
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.palette import PALETTES
from jrt_core.views.selection import Form, Selection, Wish, choices, resolve
from tests.figures import checked

GOALS = [goal.id for goal in load.load(settings.load().catalog).goals]
FILES = maps.Files(shapes="/shapes", style="/style.json")
FRAME = maps.Frame(width=460, height=580)
# What a value or a message that went wrong leaves in a sentence.
SPOILT = re.compile(r"\b(nan|none|null|inf|infinity|undefined)\b|[{}]|  |\(\)| ,| \.$", re.IGNORECASE)


def select(atlas: Atlas, **wish: str) -> Selection:
    """The selection of a wish in which everything exists."""
    found, notices = resolve(Wish(**wish), atlas)
    assert notices == (), wish
    return found


def views(atlas: Atlas, goal: str, language: Language) -> Iterator[Selection]:
    """For each indicator of a goal every level, and everything that can be shown, of the whole country."""
    for indicator in choices(select(atlas, goal=goal), atlas).indicators:
        for level in choices(select(atlas, indicator=indicator), atlas).levels:
            first = select(atlas, language=language, indicator=indicator, level=level, county="alla")
            for show in choices(first, atlas).shows:
                yield select(
                    atlas, language=language, indicator=indicator, level=level, county="alla", show=show
                )


def texts_of(view: MapView) -> Iterator[str]:
    """Every sentence and label of a view."""
    yield from (view.title, view.headline, *view.sentences, *view.cautions, view.description)
    yield from (view.map_alt, view.table_alt, view.legend.title, view.legend.note)
    yield from (found.label for found in view.legend.classes)
    yield from (*view.source.lines, *view.source.caveats)
    yield from view.series.sentences
    if view.series.panels:  # without any there is no chart that the text could stand for
        yield view.series.alt
    yield from (text for text in (view.form_note, view.series.note) if text)
    yield from (row.hover for row in view.rows)


def faults(view: MapView) -> Iterator[str]:
    """What is wrong with a view, in words."""
    if not view.headline.strip():
        yield "no headline"
    elif not (view.headline[0].isupper() or view.headline[0].isdigit()):
        yield f"headline begins in lower case: {view.headline}"
    for text in texts_of(view):
        if not text.strip():
            yield "an empty text"
        elif SPOILT.search(text.replace("\xa0", " ")):
            yield f"spoilt text: {text[:200]}"
    counted = sum(found.count for found in view.legend.classes)
    if counted != len(view.rows):
        yield f"the legend counts {counted} of {len(view.rows)} rows"
    by_class = Counter(int(row.number) if row.known else None for row in view.rows)
    by_legend = Counter({found.number: 0 for found in view.legend.classes})
    for found in view.legend.classes:  # there is a class for each reason why a value is missing
        by_legend[found.number] += found.count
    if by_class != by_legend:
        yield f"legend {+by_legend}, rows {by_class}"
    if any(row.known == math.isnan(row.number) for row in view.rows):
        yield "a row has a value without a class, or a class without a value"
    if any(not row.known and row.status == "ok" for row in view.rows):
        yield "a row without a value says that there is one"
    if len({row.code for row in view.rows}) != len(view.rows):
        yield "a region twice"


def unsorted(view: MapView) -> bool:
    """Whether a row is out of order: the largest is first, those without a value last."""
    is_size = view.selection.show in (Show.DIFFERENCE, Show.BETTER)
    known = [abs(row.shown) if is_size else row.shown for row in view.rows if row.known]
    return known != sorted(known, reverse=True) or any(row.known for row in view.rows[len(known) :])


@pytest.mark.parametrize("goal", GOALS)
def test_every_indicator_level_and_measure_has_something_to_say(atlas: Atlas, goal: str):
    found = []
    for selection in views(atlas, goal, "sv"):
        name = f"{selection.indicator} {selection.level} {selection.show}"
        try:
            view = map_view(atlas, selection)
            checked(maps.area_map(view, PALETTES["light"], FILES, view.box, FRAME))
        except Exception as error:
            found.append(f"{name}: {error!r}")
            continue
        found += [f"{name}: {fault}" for fault in faults(view)]
        found += [f"{name}: the rows are out of order"] if unsorted(view) else []
    assert not found, "\n".join(found)


@pytest.mark.parametrize("goal", GOALS)
def test_indicators_speak_english(atlas: Atlas, goal: str):
    """A sample: the words differ from Swedish, and they depend on the kind more than the indicator."""
    found = []
    for selection in list(views(atlas, goal, "en"))[::7]:
        view, swedish = map_view(atlas, selection), map_view(atlas, replace(selection, language="sv"))
        name = f"{selection.indicator} {selection.level}"
        found += [f"{name}: {fault}" for fault in faults(view)]
        if view.headline == swedish.headline:
            found.append(f"{name}: the headline is the same in both languages: {view.headline}")
        if [row.code for row in view.rows] != [row.code for row in swedish.rows]:
            found.append(f"{name}: other rows than in Swedish")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("goal", GOALS)
def test_every_group_of_every_indicator_has_something_to_say(atlas: Atlas, goal: str):
    found = []
    for indicator in choices(select(atlas, goal=goal), atlas).indicators:
        plain = select(atlas, indicator=indicator, county="alla")
        for age in atlas.coverage.ages(indicator, plain.level):
            for background in atlas.coverage.backgrounds(indicator, plain.level, age):
                selection = select(atlas, indicator=indicator, county="alla", age=age, background=background)
                name = f"{indicator} {age} {background}"
                found += [f"{name}: {fault}" for fault in faults(map_view(atlas, selection))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("goal", GOALS)
def test_the_oldest_year_has_something_to_say(atlas: Atlas, goal: str):
    """The oldest figures are the ones with most holes."""
    found = []
    for indicator in choices(select(atlas, goal=goal), atlas).indicators:
        year = choices(select(atlas, indicator=indicator), atlas).years[0]
        selection = select(atlas, indicator=indicator, county="alla", year=str(year))
        found += [f"{indicator} {year}: {fault}" for fault in faults(map_view(atlas, selection))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("level", [Level.MUNICIPALITY, Level.COUNTY])
def test_every_form_of_map_shows_every_region(atlas: Atlas, form: Form, theme: str, level: Level):
    selection = select(atlas, indicator="ohalsotal", level=level, form=form, county="alla")
    view, palette = map_view(atlas, selection), PALETTES[theme]
    if form is Form.COLUMNS:
        deck = column_map(view, palette, FILES, view.box, FRAME)
        codes = [column["c"] for layer in deck.layers if layer.id == "columns" for column in layer.data]
    elif form is Form.BUBBLES:
        figure = checked(maps.bubble_map(view, palette, FILES, view.box, FRAME))
        codes = [values[0] for values in figure.data[0].customdata]
    else:
        figure = checked(maps.area_map(view, palette, FILES, view.box, FRAME))
        codes = [code for trace in figure.data for code in trace.locations]
    expected = [row.code for row in view.rows if row.known or form is not Form.COLUMNS]
    assert sorted(codes) == sorted(expected)


@pytest.mark.parametrize("indicator", ["folkmangd", "kandidater_kommun_2026", "nettoinkomst"])
def test_a_map_of_long_numbers_is_light(atlas: Atlas, indicator: str):
    """Six digits of women and of men and a share for 290 municipalities: at most 20 kB on the wire."""
    view = map_view(atlas, select(atlas, indicator=indicator, county="alla"))
    figure = maps.area_map(view, PALETTES["light"], FILES, view.box, FRAME)
    assert len(to_json(figure.to_dict(), validate=False).encode()) < 16_000
    bubbles = map_view(atlas, select(atlas, indicator=indicator, county="alla", form=Form.BUBBLES))
    figure = maps.bubble_map(bubbles, PALETTES["light"], FILES, view.box, FRAME)
    assert len(to_json(figure.to_dict(), validate=False).encode()) < 19_800


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_county_lists_its_own_municipalities_only(atlas: Atlas, language: Language):
    for county in atlas.regions.counties:
        view = map_view(atlas, select(atlas, language=language, county=county.code))
        assert {row.code[:2] for row in view.rows} == {county.code}
        assert list(faults(view)) == []


def test_a_county_where_nothing_is_known_says_so(atlas: Atlas):
    seen = [
        map_view(atlas, select(atlas, indicator=indicator, county=county.code))
        for indicator in choices(select(atlas, goal="vald"), atlas).indicators
        for county in atlas.regions.counties[:4]
    ]
    empty = [view for view in seen if not any(row.known for row in view.rows)]
    assert empty, "no empty county to test with: choose other figures"
    for view in empty:
        assert list(faults(view)) == []
        assert "uppgifter saknas" in view.headline
        assert str(view.selection.year) in view.headline
        assert {found.number for found in view.legend.classes if found.count} == {None}


def test_kinds_without_two_sexes_speak_of_one_value(atlas: Atlas):
    seen = set()
    for indicator in atlas.catalog.indicators:
        if indicator.kind.has_two_sexes or indicator.kind in seen:
            continue
        seen.add(indicator.kind)
        view = map_view(atlas, select(atlas, indicator=indicator.id, county="alla"))
        assert not view.two_sexes
        assert not any("|" in row.hover for row in view.rows)
        assert not view.series.by_sex
    assert seen == {Kind.WOMEN_ONLY, Kind.UNDIVIDED, Kind.PUBLISHED_DIFFERENCE, Kind.PUBLISHED_RATIO}


def painted(trace: Any) -> dict[str, str]:
    """The colour that each bubble gets from the scale of its trace."""
    marker = trace.marker

    def color(number: int) -> str:
        part = (number - marker.cmin) / (marker.cmax - marker.cmin)
        low = max(place for place, _ in marker.colorscale if place <= part)
        return next(found for place, found in reversed(marker.colorscale) if place == low)

    return {code: color(n) for (code, _), n in zip(trace.customdata, marker.color, strict=True)}


def test_every_bubble_has_the_colour_of_its_class(atlas: Atlas):
    """Those without a value too."""
    palette = PALETTES["light"]
    view = map_view(atlas, select(atlas, indicator="etablering_arbete", county="alla", form=Form.BUBBLES))
    drawn = painted(checked(maps.bubble_map(view, palette, FILES, view.box, FRAME)).data[0])
    assert any(not row.known for row in view.rows)
    for row in view.rows:
        assert drawn[row.code] == maps.color_of(view, palette, row)


def test_what_is_chosen_keeps_the_colour_of_its_class(atlas: Atlas):
    """A bubble is drawn again upon a ring, a column stands on a foot: neither is painted over."""
    palette = PALETTES["light"]
    selection = replace(select(atlas, form=Form.BUBBLES), areas=("1480",))
    view = map_view(atlas, selection)
    figure = checked(maps.bubble_map(view, palette, FILES, view.box, FRAME))
    everyone, ring, gap, chosen = figure.data
    place = [row.code for row in view.rows].index("1480")
    color = maps.class_color_of(view, palette, int(view.rows[place].number))
    assert painted(everyone)["1480"] == painted(chosen)["1480"] == color
    assert (painted(ring)["1480"], painted(gap)["1480"]) == (palette.ink, palette.paper)
    assert ring.marker.size[0] > gap.marker.size[0] > chosen.marker.size[0]
    deck = column_map(view, palette, FILES, view.box, FRAME)
    layers = {layer.id: layer for layer in deck.layers}
    columns = {column["c"]: column for column in layers["columns"].data}
    assert columns["1480"]["k"] == [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    assert [foot["p"] for foot in layers["feet"].data] == [columns["1480"]["p"]]


def test_a_chosen_region_without_a_value_is_outlined_too(atlas: Atlas):
    view = map_view(atlas, select(atlas, indicator="etablering_arbete", county="alla"))
    unknown = next(row.code for row in view.rows if not row.known)
    chosen = replace(view, selection=replace(view.selection, areas=(unknown,)))
    outline = checked(maps.area_map(chosen, PALETTES["light"], FILES, view.box, FRAME)).data[-1]
    assert list(outline.locations) == [unknown]
    assert outline.marker.line.width == maps.OUTLINE


def test_a_map_of_a_county_names_the_chosen_that_it_leaves_out(atlas: Atlas):
    selection = replace(select(atlas), areas=("0180", "1480", "1280"))
    said = map_view(atlas, selection).outside
    assert said == "Stockholm och Malmö ligger utanför Västra Götalands län och syns inte i karta och tabell."
    for other in (replace(selection, county=None), replace(selection, areas=("1480",))):
        assert map_view(atlas, other).outside == ""
    counties = replace(select(atlas, indicator="ohalsotal", level=Level.COUNTY), county="14", areas=("01",))
    assert map_view(atlas, counties).outside == ""


def test_what_is_said_of_the_chosen_is_not_part_of_the_finding(atlas: Atlas):
    """It stands below the map, which would move if the text above it grew."""
    before, after = (map_view(atlas, replace(select(atlas), areas=areas)) for areas in ((), ("1480",)))
    assert (before.headline, before.sentences) == (after.headline, after.sentences)
    assert before.chosen == ()
    assert after.chosen[0].startswith("Göteborg: ")


def test_chosen_places_are_named_in_the_legend_and_followed_over_time(atlas: Atlas):
    selection = replace(select(atlas), areas=("1480", "1440"))
    view = map_view(atlas, selection)
    named = {name for found in view.legend.classes for name in found.chosen}
    assert named == {"Göteborg", "Ale"}
    assert [panel.code for panel in view.series.panels] == ["1480", "1440", "14", "00"]
