"""Figures that are tables: what they hold, and that they are the page's."""

from __future__ import annotations

import io
import math
import re
from dataclasses import replace

import pytest
from lxml import etree
from pptx import Presentation
from pypdf import PdfReader

from jrt_core import settings
from jrt_core.catalog.model import ALL
from jrt_core.exports import formats
from jrt_core.exports.formats import Place
from jrt_core.exports.svg_table import rows_that_fit
from jrt_core.indicators import gap
from jrt_core.plans.model import Kind
from jrt_core.views.exhibit import Cell, Exhibit
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow
from jrt_core.views.page_exhibits import Library, of_path
from jrt_core.views.palette import PALETTES, contrast, text_on
from jrt_core.views.sources import caveats, series_ids
from jrt_core.views.story import PAGES, REVEALS, Reveal, Slide
from jrt_core.views.story_exhibits import shown
from jrt_core.views.text import texts

PLACE = Place(site="https://karta.example", shapes=settings.load().shapes)
HEAT = "/jamfor?kommun=1480,14,00,A1&vy=flera&mal=halsa"
ADDRESSES = {
    "varme": HEAT,
    "varmealla": HEAT,
    "kommun": "/kommun?kommun=1480",
    "noterat": "/kommun?kommun=1480",
    "framsteg": "/kommun?kommun=1480",
    "fragor": "/kommun?kommun=1480",
    "liknande": "/kommun?kommun=1480",
    "start": "/?lan=14",
    "planer": "/prioriteringar?lan=alla",
    "plan": "/prioriteringar?lan=18",
    "logik": "/prioriteringar?lan=05&del=logik",
    "matt": "/prioriteringar?lan=08&del=matt",
    "serie": "/prioriteringar?lan=08&del=matt&indikator=eftergymnasial",
    "avstand": "/prioriteringar?lan=08&del=matt&indikator=eftergymnasial",
    "vita": "/prioriteringar?lan=13&del=vita_flackar",
}


def figure(library: Library, kind: str, path: str = "") -> Exhibit:
    found, notices = of_path(library, path or ADDRESSES[kind])
    assert notices == ()
    return next(exhibit for exhibit in found if exhibit.kind == kind)


def records(exhibit: Exhibit) -> list[dict[str, Cell]]:
    return [
        dict(zip((column.key for column in exhibit.grid.columns), row, strict=True))
        for row in exhibit.grid.rows
    ]


def table_of(exhibit: Exhibit) -> TableFigure:
    assert isinstance(exhibit.drawing, TableFigure)
    return exhibit.drawing


@pytest.mark.parametrize("kind", ADDRESSES)
def test_the_link_of_a_figure_rebuilds_it(library: Library, kind: str) -> None:
    exhibit = figure(library, kind)
    again = figure(library, kind, exhibit.path)
    assert again.grid == exhibit.grid
    assert again.path == exhibit.path
    assert "?" in exhibit.path
    assert exhibit.source.lines


@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_slide_can_be_made_of_it(library: Library, kind: str) -> None:
    exhibit = figure(library, kind)
    slide = Slide(kind=exhibit.kind, path=exhibit.path)
    assert exhibit.path.partition("?")[0].strip("/") in PAGES[exhibit.kind]
    found = shown(library, slide, "sv")
    assert found.notices == ()
    assert found.exhibit is not None
    assert found.exhibit.grid == exhibit.grid
    assert REVEALS[exhibit.kind][0] is Reveal.ALL


@pytest.mark.parametrize("kind", sorted(ADDRESSES.keys() - {"kommun", "serie", "avstand"}))
def test_what_is_drawn_is_in_the_rows_of_the_files(library: Library, kind: str) -> None:
    """A table drawn of a figure says nothing that its files do not; of the largest there are more rows."""
    exhibit = figure(library, kind)
    table = table_of(exhibit)
    assert table.rows
    assert {len(row.cells) for row in table.rows} == {len(table.columns)}
    assert sum(table.widths()) == pytest.approx(1)
    names = {cell.text for row in exhibit.grid.rows for cell in row}
    for row in table.rows:
        assert any(part in names for part in (row.cells[0].strong, row.cells[0].text, row.cells[-1].text))


def test_the_heat_map_has_a_row_for_each_indicator_and_area(library: Library) -> None:
    exhibit, asked = figure(library, "varmealla"), figure(library, "varme")
    found = records(exhibit)
    assert len(found) == 4 * len(table_of(exhibit).rows)
    assert {row.group for row in table_of(asked).rows} == {"Jämställd hälsa"}
    assert {row["goal"].text for row in records(asked)} == {"Jämställd hälsa"}
    # All but the numbers of reservations, which are each figure's own.
    rows = [{(*row[:-2], row[-1]) for row in one.grid.rows} for one in (asked, exhibit)]
    assert rows[0] < rows[1]
    assert [row["place"].text for row in found[:4]][:3] == ["Göteborg", "Västra Götalands län", "Riket"]
    compared = 0
    for row in found:
        women, men, size = (row[key].value for key in ("women", "men", "size"))
        if women is not None and men is not None:
            wanted = 100 * float(gap.normalised(women, men))
            # Of nobody, or of a loss and a gain, there is no part of the whole.
            assert (size is None) == math.isnan(wanted) == (row["status"].text == "kan inte räknas")
            assert size is None or size == pytest.approx(wanted)
            compared += 1
        elif size is None:
            assert row["status"].text == "uppgift saknas"
        else:
            assert row["status"].text == "Median av kommunernas skillnader"
    assert compared > 200
    # Each indicator's own source is there, after the line on how years are chosen.
    codes = {code for line in exhibit.source.lines for code in re.findall(r"N\d{5}", line)}
    assert len(codes) > 50


def test_the_goals_of_a_county_have_the_numbers_of_its_page(library: Library) -> None:
    newest = {row["indicator"]: row for row in library.atlas.store.records("goal_gaps", regions=["14"])}
    found = records(figure(library, "start"))
    assert len(found) >= 12
    for row in found:
        known = newest[row["indicator"].text]
        assert row["year"].value == known["year"]
        if library.atlas.catalog.indicator[row["indicator"].text].kind.value != "count":
            assert (row["women"].value, row["men"].value) == (known["women"], known["men"])
            assert row["women"].text in row_sentence(library, row["title"].text)


@pytest.mark.parametrize("kind", ["kommun", "varme", "start", "matt", "vita"])
def test_a_row_has_its_source_and_names_its_reservations(library: Library, kind: str) -> None:
    atlas, text = library.atlas, texts("sv")
    exhibit = figure(library, kind)
    of_extracts = {extract.caveat for extract in atlas.extracts.values() if extract.caveat}
    dated = re.compile(r"Hämtade den \d|Utdraget anger inte när")
    for row in records(exhibit):
        indicator = atlas.catalog.indicator[row["indicator"].text]
        source, numbers = row["source"].text, re.findall(r"\d+", row["caveats"].text)
        assert any(code in source for code in series_ids(indicator.used_series(ALL, ALL)))
        assert dated.search(source)
        assert any(line in source for line in exhibit.source.lines)
        named = {exhibit.source.caveats[int(n) - 1] for n in numbers}
        own = set(caveats(atlas, indicator, text))
        assert own <= named
        assert named - own <= {atlas.catalog.caveat[code].text.sv for code in of_extracts}
        assert numbers == sorted(numbers, key=int)
        assert row["caveats"].text == (", ".join(numbers) or "inget särskilt")
    assert [column.key for column in exhibit.grid.columns][-3:] == ["source", "caveats", "status"]


def row_sentence(library: Library, title: str) -> str:
    table = table_of(figure(library, "start"))
    return " ".join(row.cells[1].text for row in table.rows if row.cells[0].text == title)


def test_the_kinds_of_the_plans_are_counted(library: Library) -> None:
    exhibit = figure(library, "planer")
    plans = library.plans()
    found = records(exhibit)
    kinds = [f"kind{n}" for n in range(1, len(Kind) + 1)]
    assert sum(row["kind0"].value or 0 for row in found) == sum(len(p.activities) for p in plans.plans)
    for row in found:
        assert row["kind0"].value == sum(row[key].value or 0 for key in kinds)
        own = [p for p in plans.of_region(row["code"].text) if p.own_project == (":" in row["region"].text)]
        assert row["kind0"].value == sum(len(p.activities) for p in own)
    # A ground by count: none for none.
    for drawn in table_of(exhibit).rows:
        for cell in drawn.cells[2 : 2 + len(kinds)]:
            assert (cell.text == "–") == (cell.shade is None)


def test_the_activities_of_a_plan_are_all_there(library: Library) -> None:
    exhibit = figure(library, "plan")
    (plan, *more) = library.plans().of_region("18")
    titles = [a.title["sv"] for p in (plan, *more) for a in p.activities]
    assert [row.cells[0].strong for row in table_of(exhibit).rows] == titles
    assert {row.group for row in table_of(exhibit).rows} == {p.title["sv"] for p in (plan, *more)}


def test_a_gap_before_and_after_a_plan(library: Library) -> None:
    found = records(figure(library, "matt"))
    changed = [row for row in found if row["change"].value is not None]
    assert changed
    for row in found:
        before, after = (
            [row[f"{sex}-{time}"].value for sex in ("women", "men")] for time in ("before", "after")
        )
        if None in before or None in after:
            assert row["change"].value is None
        else:
            size = [abs(women - men) for women, men in (before, after)]  # type: ignore[operator]
            assert row["change"].value == pytest.approx(size[1] - size[0])


def test_the_difference_of_a_plan_is_that_of_its_series(library: Library) -> None:
    both, one = records(figure(library, "serie")), records(figure(library, "avstand"))
    assert len(both) == len(one)
    for pair, found in zip(both, one, strict=True):
        assert found["year"].text == pair["year"].text
        women, men = pair["women"].value, pair["men"].value
        if women is None or men is None:
            assert found["total"].value is None
        else:
            assert found["total"].value == pytest.approx(women - men)
    heads = [column.head for column in figure(library, "avstand").grid.columns]
    assert "Skillnad" in heads
    assert "Totalt" not in heads


def test_white_spots_are_the_countys_and_some_of_each_goal_are_drawn(library: Library) -> None:
    exhibit = figure(library, "vita")
    drawn, listed = table_of(exhibit).rows, records(exhibit)
    assert len(drawn) < len(listed)
    assert {row.group.partition(".")[0] for row in drawn} == {row["goal"].text for row in listed}
    small = {row["title"].text for row in listed if row["status"].text != "finns"}
    assert {row.cells[0].strong for row in drawn if row.cells[2].text} <= small
    assert {row["code"].text[:2] for row in records(exhibit)} == {"13"}
    groups = [row.group for row in table_of(exhibit).rows]
    assert groups == sorted(groups, key=groups.index), "each goal's rows stand together"


def test_words_alone_are_no_dataset(library: Library) -> None:
    for kind in ("noterat", "framsteg", "fragor", "liknande", "plan", "logik"):
        exhibit = figure(library, kind)
        assert not exhibit.grid.has_numbers
        assert not exhibit.is_empty
        assert "json" not in formats.of(exhibit)
        assert replace(exhibit, grid=replace(exhibit.grid, rows=())).is_empty


LONG = TableFigure(
    columns=(
        TableColumn(head="Mått", part=2),
        TableColumn(head="Mer", part=2, optional=True),
        TableColumn(head="Värde", part=1, centered=True, turned=True),
        TableColumn(head="Tid", part=2, ticks=(("2016", 0.0), ("2017", 0.5))),
    ),
    rows=tuple(
        TableRow(
            cells=(
                TableCell(strong=f"Mått nummer {n}"),
                TableCell(text="ord " * 20),
                TableCell(text=str(n), shade=n % 9 - 4),
                TableCell(text="2016", bar=(0.1, 0.6)),
            ),
            group=f"Grupp {n // 10}",
        )
        for n in range(60)
    ),
    note="Så läses tabellen.",
)


def test_columns_that_can_go() -> None:
    narrow = LONG.without_optional()
    assert [column.head for column in narrow.columns] == ["Mått", "Värde", "Tid"]
    assert [cell.words for cell in narrow.rows[3].cells] == ["Mått nummer 3", "3", "2016"]
    assert narrow.note == LONG.note


@pytest.mark.parametrize("diverging", [True, False])
def test_words_can_be_read_on_every_ground(*, diverging: bool) -> None:
    view = replace(LONG, diverging=diverging)
    for palette in PALETTES.values():
        for shade in range(-4 if diverging else 0, 5 if diverging else 4):
            ground = view.ground(TableCell(shade=shade), palette)
            assert ground is not None
            assert contrast(ground, text_on(ground)) >= 4.5
        assert view.ground(TableCell(), palette) is None


def test_a_higher_room_holds_more_rows() -> None:
    found = [rows_that_fit(LONG, 1300, height, 22) for height in (0, 300, 600, 1200, 100_000)]
    assert found == sorted(found)
    assert found[0] == 1
    assert found[1] < found[2] < found[3]
    assert found[-1] == 60
    assert rows_that_fit(LONG.without_optional(), 1300, 600, 22) > found[2]


def test_rows_that_a_file_has_no_room_for_are_counted(library: Library) -> None:
    exhibit = replace(figure(library, "varme"), drawing=LONG)
    deck = Presentation(io.BytesIO(formats.made([exhibit], "pptx", PLACE)))
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    names = [row.cells[0].text_frame.text for s in shapes if s.has_table for row in s.table.rows]
    rows = [name for name in names if name.startswith("Mått nummer")]
    assert rows == [f"Mått nummer {n}" for n in range(len(rows))]
    assert len(deck.slides) == 4
    assert deck.slides[1].shapes.title.text == f"{exhibit.headline} (bild 2)"
    said = " ".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    assert f"{60 - len(rows)} rader till finns på sidan som länken leder till." in said
    assert said.count("rader till") == 1
    assert "Grupp 0" in names
    bars = [shape for shape in shapes if shape.name == "Tid: 2016"]
    assert len(bars) == len(rows)
    assert max(shape.top + shape.height for shape in shapes) <= deck.slide_height

    picture = etree.fromstring(formats.made([exhibit], "svg", PLACE))
    drawn = " ".join(picture.itertext())
    seen = sum(f"Mått nummer {n} " in f"{drawn} " for n in range(60))
    assert 5 < seen <= 60
    assert (f"{60 - seen} rader till" in drawn) == (seen < 60)
    assert float(picture.get("height")) > 900

    pages = PdfReader(io.BytesIO(formats.made([exhibit], "pdf", PLACE))).pages
    printed = " ".join(page.extract_text() for page in pages)
    assert all(f"Mått nummer {n}" in printed for n in range(60))
    assert len(pages) > 1
    assert f"Sida {len(pages)} av {len(pages)}" in printed


def test_a_part_without_figures_has_none(library: Library) -> None:
    assert of_path(library, "/prioriteringar?lan=14&del=matt")[0] == ()
    assert of_path(library, "/prioriteringar?del=sjalvskattning")[0] == ()


def test_no_value_stays_unknown(library: Library) -> None:
    for row in records(figure(library, "varme")):
        for key in ("women", "men", "size"):
            assert (row[key].text == "") == (row[key].value is None)
            assert row[key].value is None or math.isfinite(row[key].value)
