"""Thirty views through every kind of file: each number is the page's."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Iterator

import openpyxl
import pytest
from lxml import etree
from pptx import Presentation
from pypdf import PdfReader

from jrt_core import settings
from jrt_core.exports import formats
from jrt_core.exports.formats import Format, Place
from jrt_core.exports.sheet import decimals_of
from jrt_core.sources.jsonstat import decode
from jrt_core.views.exhibit import Cell, Column, Exhibit
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.map_page import MapView
from jrt_core.views.page_exhibits import Library, of_path
from jrt_core.views.profile_model import ProfileView

PLACE = Place(site="https://karta.example", shapes=settings.load().shapes)
VIEWS = (
    "/karta?indikator=foraldrapenning&lan=14&kommun=1480",
    "/karta?indikator=foraldrapenning&lan=alla&sprak=en",
    "/karta?indikator=kommunfullmaktige&lan=23&visa=balans",
    "/karta?indikator=nettoinkomst&lan=12&visa=kvot",
    "/karta?indikator=sysselsattning&lan=01&bakgrund=utrikes_fodda",
    "/karta?indikator=folkmangd&niva=lan&lan=alla",
    "/karta?indikator=branschsegregering&lan=25",
    "/karta?indikator=loneskillnad_kommun&lan=24",
    "/karta?indikator=etablering_arbete&lan=alla",
    "/karta?indikator=valdeltagande_kommunval&lan=10&ar=2018&visa=kvinnor",
    "/karta?indikator=anmald_misshandel_inomhus&lan=14",
    "/karta?indikator=ohalsotal&niva=lan&lan=alla&sprak=en",
    "/jamfor?indikator=sysselsattning&kommun=1480,0180,1280,00",
    "/jamfor?indikator=eftergymnasial_16_74&kommun=1480,14,00",
    "/jamfor?indikator=foraldrapenning&kommun=1480,A1,lik-socioekonomi-1480",
    "/jamfor?indikator=folkmangd&kommun=1480,A1&visa=totalt&sprak=en",
    "/jamfor?indikator=loneskillnad_kommun&kommun=2480,2580",
    "/kommun?kommun=1480",
    "/kommun?kommun=2418&sprak=en",
    "/kommun?kommun=14",
    "/jamfor?kommun=1480,14,00&vy=flera&mal=halsa",
    "/jamfor?kommun=1480,A1&vy=flera&sprak=en",
    "/?lan=14",
    "/?lan=23&sprak=en",
    "/prioriteringar?lan=alla",
    "/prioriteringar?lan=18",
    "/prioriteringar?lan=05&del=logik",
    "/prioriteringar?lan=08&del=matt",
    "/prioriteringar?lan=24&del=matt&sprak=en",
    "/prioriteringar?lan=13&del=vita_flackar",
)


@pytest.fixture(scope="module", params=VIEWS)
def figures(request: pytest.FixtureRequest, library: Library) -> tuple[Exhibit, ...]:
    """What a view shows."""
    found, _ = of_path(library, request.param)
    return found


def made(figures: tuple[Exhibit, ...], form: Format) -> bytes:
    return formats.made(figures, form, PLACE)


def numbers(exhibit: Exhibit) -> Iterator[tuple[int, int, Column, Cell]]:
    """Every cell of numbers, with its place."""
    for n, row in enumerate(exhibit.grid.rows):
        for place, (column, cell) in enumerate(zip(exhibit.grid.columns, row, strict=True)):
            if column.is_number:
                yield n, place, column, cell


def test_there_are_numbers_to_compare(figures: tuple[Exhibit, ...]) -> None:
    for exhibit in figures:
        assert any(cell.value is not None for *_, cell in numbers(exhibit)) == exhibit.grid.has_numbers


def test_the_workbook_has_them(figures: tuple[Exhibit, ...]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(figures, "xlsx")))
    sheets = book.worksheets
    if isinstance(figures[0].drawing, ProfileView):
        _, *goals = sheets.pop(1).iter_rows(max_col=2, values_only=True)
        for goal, (title, score) in zip(figures[0].drawing.goals, goals, strict=True):
            assert title == goal.title
            assert score == (goal.note if math.isnan(goal.score) else pytest.approx(goal.score, abs=0.5001))
    for exhibit, sheet in zip(figures, sheets, strict=False):
        heads = [column.head for column in exhibit.grid.columns]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        start = next(n for n, row in enumerate(rows) if row[: len(heads)] == heads) + 1
        for n, place, _, cell in numbers(exhibit):
            written = rows[start + n][place]
            if cell.value is None:
                assert isinstance(written, str)
            else:
                # The number that is printed, where a spreadsheet would round it otherwise.
                printed = decimals_of(cell.text, exhibit.language)
                assert written == pytest.approx(cell.value, abs=0.5001 * 10**-printed)


def test_the_table_of_commas_has_them(figures: tuple[Exhibit, ...]) -> None:
    exhibit = figures[0]
    swedish = exhibit.language == "sv"
    text = made(figures, "csv").decode("utf-8-sig")
    _, *rows = csv.reader(io.StringIO(text), delimiter=";" if swedish else ",")
    for n, place, _, cell in numbers(exhibit):
        written = rows[n][place].replace(",", ".") if swedish else rows[n][place]
        assert (float(written) if written else None) == (cell.value and pytest.approx(cell.value, rel=1e-9))


def test_the_cube_has_them(figures: tuple[Exhibit, ...]) -> None:
    if not figures[0].grid.has_numbers:
        assert "json" not in formats.of(figures[0])
        return
    cube = decode(json.loads(made(figures, "json")))
    found = sorted(value for value in cube.values.ravel().tolist() if value == value)
    wanted = [c.value for _, _, column, c in numbers(figures[0]) if not column.is_year]
    assert found == pytest.approx(sorted(value for value in wanted if value is not None))


def test_the_slides_have_no_others(figures: tuple[Exhibit, ...]) -> None:
    """Charts hold numbers of the grid; shapes of a map say the printed ones."""
    deck = Presentation(io.BytesIO(made(figures, "pptx")))
    # A long table goes on over some slides.
    more = re.compile(r"\((bild|slide) \d\)$")
    slides = [slide for slide in deck.slides if not more.search(slide.shapes.title.text)]
    for exhibit, slide in zip(figures, slides, strict=True):
        known = {round(c.value, 6) for *_, c in numbers(exhibit) if c.value is not None}
        charts = [shape.chart for shape in slide.shapes if shape.has_chart]
        series = [one for chart in charts for plot in chart.plots for one in plot.series]
        drawn = {round(value, 6) for one in series for value in one.values if value is not None}
        assert drawn - known == set()
        if isinstance(exhibit.drawing, TableFigure):
            table = next(shape.table for shape in slide.shapes if shape.has_table)
            told = {re.sub(r"\W", "", cell.words) for row in exhibit.drawing.rows for cell in row.cells}
            told |= {re.sub(r"\W", "", column.head) for column in exhibit.drawing.columns}
            told |= {re.sub(r"\W", "", row.group) for row in exhibit.drawing.rows}
            shown = [re.sub(r"\W", "", cell.text) for row in table.rows for cell in row.cells]
            # Long words are cut: what is there begins a cell of the figure.
            assert [said for said in shown if not any(words.startswith(said) for words in told)] == []
        if exhibit.kind == "karta":
            # "Göteborg: +38,2 procentenheter", of the column that the map shows.
            assert isinstance(exhibit.drawing, MapView)
            names = [name.replace("+", "") for name in slide.shapes._spTree.xpath(".//p:cNvPr/@name")]
            told = dict(name.split(": ", 1) for name in names if ": " in name)
            for shown, row in zip(exhibit.drawing.rows, exhibit.grid.rows, strict=True):
                if shown.known:
                    assert any(cell.value is not None and cell.text in told[shown.name] for cell in row)


@pytest.mark.parametrize("form", ["svg", "pdf"])
def test_what_is_set_in_letters_has_the_first_and_the_last_row(
    form: Format, figures: tuple[Exhibit, ...]
) -> None:
    """The largest and the smallest of a map, every area of a short comparison."""
    exhibit = figures[0]
    content = made(figures, form)
    if form == "svg":
        text = " ".join(etree.fromstring(content).itertext())
    else:
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    told = re.sub(r"\s", "", text)
    if isinstance(exhibit.drawing, ProfileView):  # drawn as its goals
        scores = [re.sub(r"\s", "", goal.score_text) for goal in exhibit.drawing.goals]
        assert [score for score in scores if score not in told] == []
        return
    if isinstance(exhibit.drawing, TableFigure):  # as many rows as there is room for
        for found in exhibit.drawing.rows[0].cells:  # where a word may be parted by a hyphen
            assert re.sub(r"\W", "", found.words) in re.sub(r"\W", "", told)
        return
    for row in (exhibit.grid.rows[0], next(r for r in reversed(exhibit.grid.rows) if _has_value(exhibit, r))):
        keys = [column.key for column in exhibit.grid.columns]
        shown = [row[keys.index(key)] for key in ("women", "total") if key in keys]
        first = next((cell for cell in shown if cell.value is not None), None)
        if first is not None:
            assert re.sub(r"\s", "", first.text) in told


def _has_value(exhibit: Exhibit, row: tuple[Cell, ...]) -> bool:
    return any(
        c.value is not None for column, c in zip(exhibit.grid.columns, row, strict=True) if column.is_number
    )
