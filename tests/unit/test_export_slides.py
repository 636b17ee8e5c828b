"""Slides, read back: what a presentation says and can be edited is what the page says."""

from __future__ import annotations

import datetime as dt
import io
import math
import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pptx as library
import pytest
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader

from jrt_core import settings
from jrt_core.exports.slides import pptx
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import profile
from jrt_core.settings import ROOT
from jrt_core.views import exhibits
from jrt_core.views.compare_page import compare_view
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.maps import color_of
from jrt_core.views.palette import PALETTES
from jrt_core.views.profile_page import profile_view
from jrt_core.views.profile_rows import profile_rows
from jrt_core.views.selection import MAX_AREAS, Wish, resolve
from jrt_core.views.text import texts

SITE = "https://karta.example"
SHAPES = settings.load().shapes
LANG = {"sv": "sv-SE", "en": "en-GB"}
HOSTILE = '=1+1 "å/ä" <b>&amp; \x00\x0b\x1b\ud800\uffff ' + "Jämställdhetsutveckling " * 12
SAFE = '=1+1 "å/ä" <b>&amp;'
DAY_ZERO = dt.date(1899, 12, 30)


def wished(atlas: Atlas, **wish: Any) -> MapView:
    selection, notices = resolve(Wish(**{"indicator": "foraldrapenning", "county": "14"} | wish), atlas)
    assert notices == ()
    return map_view(atlas, selection)


def compared(atlas: Atlas, *areas: str, **wish: Any) -> Exhibit:
    selection = replace(wished(atlas, **wish).selection, areas=areas)
    return exhibits.of_comparison(compare_view(atlas, selection), atlas)


def five(atlas: Atlas, language: str = "sv") -> list[Exhibit]:
    view = wished(atlas, areas=("1480", "1407"), language=language)
    found = profile(atlas, "1480")
    page = profile_view(atlas, found, view.selection.language)
    rows = profile_rows(atlas, found, view.selection.language, found.standings)
    return [
        exhibits.of_map(view, atlas),
        exhibits.of_series(view, atlas),
        compared(atlas, "1480", "14", "00", "A1", language=language),
        exhibits.of_comparison(compare_view(atlas, replace(view.selection, areas=("kommuner-14",))), atlas),
        exhibits.of_profile(page, found, rows, atlas),
    ]


def opened(*made: Exhibit) -> Any:
    return library.Presentation(io.BytesIO(pptx(made, SITE, SHAPES)))


def slide_of(made: Exhibit) -> Any:
    return opened(made).slides[0]


def every(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every(shape.shapes)


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def words(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in every(slide.shapes) if shape.has_text_frame)


def described(shape: Any) -> str:
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr", ""))


def group(slide: Any, name: str) -> Any:
    (found,) = [shape for shape in slide.shapes if shape.name == name]
    return found


def values(chart: Any) -> list[list[float]]:
    return [[value for value in series.values if value is not None] for series in chart.plots[0].series]


def column(made: Exhibit, key: str) -> list[float]:
    place = [one.key for one in made.grid.columns].index(key)
    return [row[place].value for row in made.grid.rows if row[place].value is not None]


@pytest.fixture(scope="module", params=["sv", "en"])
def deck(request: pytest.FixtureRequest, atlas: Atlas) -> tuple[list[Exhibit], Any]:
    """Five figures of one language and their slides."""
    made = five(atlas, request.param)
    return made, opened(*made)


def test_every_figure_has_a_slide_with_its_headline_as_title(deck: tuple[list[Exhibit], Any]) -> None:
    made, found = deck
    assert [slide.shapes.title.text_frame.text for slide in found.slides] == [one.headline for one in made]
    assert round(found.slide_width / found.slide_height, 3) == round(16 / 9, 3)
    for slide, one in zip(found.slides, made, strict=True):
        # Nothing of the template is left over, neither on the slide nor where new slides are made from.
        assert [shape.placeholder_format.type.name for shape in slide.placeholders] == ["TITLE"]
        assert f"{one.title}. {one.subtitle}" in words(slide)
        assert one.source.lines[0] in words(slide)
        assert one.build in words(slide)
    assert [layout.name for layout in found.slide_layouts] == ["Title Only"]


def test_the_file_names_the_site_as_its_author(deck: tuple[list[Exhibit], Any]) -> None:
    made, found = deck
    about = found.core_properties
    name = {"sv": "Jämställdhetskartan", "en": "The equality map"}[made[0].language]
    assert (about.author, about.last_modified_by, about.title) == (name, name, made[0].title)
    assert about.language == LANG[made[0].language]


def test_the_notes_have_all_that_a_question_may_be_about(deck: tuple[list[Exhibit], Any]) -> None:
    made, found = deck
    for slide, one in zip(found.slides, made, strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        wanted = (one.headline, *one.sentences, *one.cautions, *one.source.caveats, *one.source.lines)
        assert [line for line in (*wanted, one.address(SITE)) if line not in notes] == []
    method = texts(made[0].language)("method-classes")
    assert f"{method}. " in found.slides[0].notes_slide.notes_text_frame.text


def test_what_a_speaker_has_written_stands_first_in_the_notes(atlas: Atlas) -> None:
    made = replace(exhibits.of_map(wished(atlas), atlas), script="Hej alla!\nFråga först.")
    notes = opened(made).slides[0].notes_slide.notes_text_frame.text
    assert notes.splitlines()[:3] == ["Manus", "Hej alla!", "Fråga först."]


def test_every_word_is_told_in_its_language(deck: tuple[list[Exhibit], Any]) -> None:
    made, found = deck
    parts = [part for part in found.part.package.iter_parts() if hasattr(part, "_element")]
    told = [(part.partname, lang) for part in parts for lang in part._element.xpath("//@lang")]
    assert {lang for _, lang in told} == {LANG[made[0].language]}
    mute = [
        run.text
        for slide in found.slides
        for part in (slide, slide.notes_slide)
        for run in part._element.xpath("//a:r[not(a:rPr/@lang)]")
    ]
    assert mute == []
    assert any("/charts/" in str(name) for name, _ in told)


def test_what_is_drawn_is_told_to_those_who_do_not_see_it(deck: tuple[list[Exhibit], Any]) -> None:
    made, found = deck
    for slide, one in zip(found.slides, made, strict=True):
        drawn = [shape for shape in slide.shapes if shape.has_chart or shape.has_table or "Pic" in str(shape)]
        assert drawn
        assert [shape.name for shape in drawn if len(described(shape)) < 5] == []
        (code,) = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
        assert one.address(SITE) in described(code)
        assert code.click_action.hyperlink.address == one.address(SITE)
    name = {"sv": "Karta", "en": "Map"}[made[0].language]
    assert described(group(found.slides[0], name)) == made[0].alt


def test_letters_are_large_and_everything_is_on_the_slide(deck: tuple[list[Exhibit], Any]) -> None:
    check_room(deck[1])


def test_no_two_shapes_of_a_slide_have_one_id(deck: tuple[list[Exhibit], Any]) -> None:
    for slide in deck[1].slides:
        ids = slide._element.xpath("//p:cNvPr/@id")
        assert len(set(ids)) == len(ids)


def check_room(found: Any) -> None:
    """Letters of at least 14 points, and no shape or line of text outside the slide."""
    for slide in found.slides:
        sizes = [int(size) for size in slide._element.xpath("//a:rPr/@sz")]
        assert min(sizes) >= 1400
        for shape in every(slide.shapes):
            assert shape.left >= 0, shape.name
            assert shape.top >= 0, shape.name
            assert shape.left + shape.width <= found.slide_width + 1, shape.name
            assert shape.top + shape.height <= found.slide_height + 1, shape.name


# The map.


@pytest.mark.parametrize(
    ("wish", "count"),
    [
        ({"county": "14"}, 49),
        ({"county": "alla"}, 290),
        ({"county": "14", "level": "county", "areas": ("14",)}, 21),
    ],
)
def test_every_region_is_a_shape_with_its_name_value_and_colour(
    atlas: Atlas, wish: dict[str, Any], count: int
) -> None:
    view = wished(atlas, **wish)
    made = pptx([exhibits.of_map(view, atlas)], SITE, SHAPES)
    assert len(made) < 1_000_000
    found = library.Presentation(io.BytesIO(made))
    check_room(found)
    shapes = {shape.name: shape for shape in group(found.slides[0], "Karta").shapes}
    assert len(shapes) == count == len(view.rows)
    by_name = {name.partition(": ")[0]: shape for name, shape in shapes.items()}
    for row in view.rows:
        look = by_name[row.name]._element.spPr
        colour = look.xpath("./a:solidFill/a:srgbClr/@val") or look.xpath(
            "./a:pattFill/a:fgClr/a:srgbClr/@val"
        )
        assert f"#{colour[0]}" == color_of(view, PALETTES["light"], row)
        assert look.xpath(".//a:path/a:close")


def test_a_value_stands_with_its_sign_and_unit(atlas: Atlas) -> None:
    found = slide_of(exhibits.of_map(wished(atlas, year="2023", areas=("1480",)), atlas))
    assert "Göteborg: +38,2 procentenheter" in [shape.name for shape in group(found, "Karta").shapes]
    assert "Göteborg: +38,2 procentenheter" in words(found)


def test_regions_without_a_value_are_hatched_and_say_why(atlas: Atlas) -> None:
    view = wished(atlas, year="2023")
    rows = tuple(
        replace(row, shown=math.nan, number=math.nan, status="suppressed") if row.code == "1480" else row
        for row in view.rows
    )
    shapes = group(slide_of(exhibits.of_map(replace(view, rows=rows), atlas)), "Karta").shapes
    (shape,) = [shape for shape in shapes if shape.name.startswith("Göteborg")]
    assert shape.name == "Göteborg: sekretess"
    assert shape._element.spPr.xpath("./a:pattFill")


def test_the_legend_has_every_class_in_words_with_its_count(atlas: Atlas) -> None:
    view = wished(atlas, year="2023")
    shapes = list(group(slide_of(exhibits.of_map(view, atlas)), "Teckenförklaring").shapes)
    said = [shape.text_frame.text for shape in shapes if shape.has_text_frame and shape.text_frame.text]
    for found in view.legend.classes:
        place = said.index(found.label)
        assert said[place + 1] == str(found.count)
    assert said[0] == view.legend.title


# Charts.


def test_the_lines_are_the_grid(atlas: Atlas) -> None:
    made = five(atlas)[1]
    found = charts(slide_of(made))
    assert [chart.chart_title.text_frame.text for chart in found] == [p.name for p in made.drawing.panels]
    for place, sex in enumerate(("women", "men")):
        assert [value for chart in found for value in values(chart)[place]] == column(made, sex)
    days = [DAY_ZERO + dt.timedelta(int(float(day))) for chart in found for day in chart.plots[0].categories]
    assert [day.year for day in days] == column(made, "year")
    women, men = found[0].plots[0].series
    assert (women.name, men.name) == ("Kvinnor", "Män")
    assert (women.format.line.dash_style, men.format.line.dash_style) == (MSO_LINE.SOLID, MSO_LINE.DASH)
    assert str(women.format.line.color.rgb) == PALETTES["light"].women[1:]
    assert (women.marker.style.name, men.marker.style.name) == ("CIRCLE", "SQUARE")
    assert women._element.xpath(".//c:val//c:formatCode")[0].text == "#,##0.0"


def test_a_missing_value_and_a_new_definition_are_gaps(atlas: Atlas) -> None:
    view = wished(atlas, areas=("1480",))
    panel = view.series.panels[0]
    panel = replace(panel, women=(panel.women[0], math.nan, *panel.women[2:]))
    series = replace(view.series, panels=(panel,), breaks=(panel.years[5],))
    (chart,) = charts(slide_of(exhibits.of_series(replace(view, series=series), atlas)))
    women, men = (list(line.values) for line in chart.plots[0].series)
    assert women[:7] == [panel.women[0], None, *panel.women[2:5], None, panel.women[5]]
    assert men[:7] == [*panel.men[:5], None, panel.men[5]]
    assert chart._chartSpace.xpath(".//c:dispBlanksAs/@val") == ["gap"]


@pytest.mark.parametrize("areas", [("1480", "14", "00"), ("kommuner-14",)])
def test_the_bars_are_the_grid_as_far_as_there_is_room(atlas: Atlas, areas: Sequence[str]) -> None:
    made = compared(atlas, *areas)
    slide = slide_of(made)
    (chart,) = charts(slide)
    for place, sex in enumerate(("women", "men")):
        assert values(chart)[place] == column(made, sex)[:MAX_AREAS]
    names = [row[1].text for row in made.grid.rows]
    assert list(chart.plots[0].categories) == names[:MAX_AREAS]
    more = len(names) - MAX_AREAS
    assert (f"{more} områden till finns på sidan som länken leder till." in words(slide)) is (more > 0)
    notes = slide.notes_slide.notes_text_frame.text
    assert [name for name in names if f"{name}: " not in notes] == []


def test_the_median_of_a_group_is_a_hollow_bar_with_its_spread(atlas: Atlas) -> None:
    made = compared(atlas, "1480", "A1", show="women")
    (chart,) = charts(slide_of(made))
    (series,) = chart.plots[0].series
    spread = [row.is_spread for row in made.drawing.rows]
    assert sum(spread) == 1
    hollow = series.points[spread.index(True)].format.fill.fore_color.rgb
    assert str(hollow) == "FFFFFF"
    (row,) = [row for row in made.drawing.rows if row.is_spread]
    low, high = row.marks[0].half
    reach = [float(v.text) for v in series._element.xpath(".//c:errBars//c:v")]
    assert reach == pytest.approx([high - row.marks[0].value, row.marks[0].value - low])


def test_a_profile_is_a_table_of_its_goals(deck: tuple[list[Exhibit], Any]) -> None:
    made, found = deck
    (table,) = [shape.table for shape in found.slides[4].shapes if shape.has_table]
    goals = made[4].drawing.goals
    rows = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
    assert [row[0] for row in rows[1:]] == [goal.title for goal in goals]
    for row, goal in zip(rows[1:], goals, strict=True):
        assert row[1].startswith(goal.score_text or goal.note)
        # Where there is no room for all of its words they are cut.
        assert (goal.direction or "–").startswith(row[-1].removesuffix("…"))


# What is hard.


def test_a_figure_without_values_says_so(atlas: Atlas) -> None:
    made = five(atlas)
    empty = [replace(one, grid=replace(one.grid, rows=()), cautions=("Ett år.",)) for one in made]
    for slide in opened(*empty).slides:
        assert "Källan har inga uppgifter för det här urvalet" in words(slide)
        assert "Ett år." in words(slide)
        assert charts(slide) == []
        assert not any(shape.has_table or shape.name == "Karta" for shape in slide.shapes)


def test_no_figure_makes_a_presentation_without_slides() -> None:
    assert len(opened().slides) == 0


def test_hostile_texts_are_only_texts(atlas: Atlas) -> None:
    view = wished(atlas, areas=("1480", "1407", "1438"))
    rows = tuple(replace(row, name=HOSTILE) if row.code == "1480" else row for row in view.rows)
    panels = tuple(replace(panel, name=HOSTILE) for panel in view.series.panels)
    named = replace(view, rows=rows, series=replace(view.series, panels=panels))
    bars = compared(atlas, "1480", "00")
    bars = replace(
        bars,
        drawing=replace(bars.drawing, rows=tuple(replace(r, name=HOSTILE) for r in bars.drawing.rows)),
    )
    made = [
        replace(one, headline=HOSTILE, title=HOSTILE, subtitle=HOSTILE, alt=HOSTILE, cautions=(HOSTILE,))
        for one in (exhibits.of_map(named, atlas), exhibits.of_series(named, atlas), bars)
    ]
    found = opened(*made)
    check_room(found)
    assert found.core_properties.title.startswith(SAFE)
    for slide in found.slides:
        title = slide.shapes.title
        assert title.text_frame.text.startswith(SAFE)
        assert title.text_frame.text.rstrip().endswith("Jämställdhetsutveckling")
        assert HOSTILE[-200:].strip() in slide.notes_slide.notes_text_frame.text
    assert any(shape.name.startswith(SAFE) for shape in group(found.slides[0], "Karta").shapes)
    (chart,) = charts(found.slides[2])
    assert all(name.startswith(SAFE) for name in chart.plots[0].categories)
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert cells[3].value.startswith("=1+1")
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize("letter", ["x", "W", "Å "])
def test_a_headline_of_any_length_stays_on_its_slide(atlas: Atlas, letter: str) -> None:
    made = five(atlas)[0]
    found = opened(*(replace(made, headline=letter * count) for count in (1, 60, 300, 3000)))
    check_room(found)
    for slide in found.slides:
        title, others = slide.shapes.title, [shape for shape in slide.shapes if shape.is_placeholder is False]
        assert title.width < min(shape.left for shape in others if "QR" in shape.name)
        assert title.top + title.height <= min(shape.top for shape in others if "QR" not in shape.name)
        assert title.height < found.slide_height / 4


# In another office.


@pytest.mark.xdist_group("office")
def test_another_office_opens_the_slides(atlas: Atlas, tmp_path: Path) -> None:
    """Only in automatic runs is an office installed for this; elsewhere one that is there is used."""
    how = [] if os.environ.get("CI") else ["--find"]
    place = subprocess.run(
        [ROOT / "tools" / "ensure_office.sh", *how], capture_output=True, text=True, timeout=500
    )
    if place.returncode:
        pytest.skip(place.stderr.strip())
    made = five(atlas)
    (tmp_path / "bilder.pptx").write_bytes(pptx(made, SITE, SHAPES))
    command = [place.stdout.strip(), "--headless", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "bilder.pptx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = [page.extract_text() for page in PdfReader(tmp_path / "bilder.pdf").pages]
    assert len(pages) == len(made)
    for page, one in zip(pages, made, strict=True):
        # Lines of a page break elsewhere, and letters are joined: compare what is left of both.
        assert _letters(one.headline)[:30] in _letters(page)
        assert one.build in page
    assert "Jämnt: 40–60 procent av varje kön" in pages[0]
    assert "Göteborg" in pages[1]


def _letters(said: str) -> str:
    return "".join(said.split())
