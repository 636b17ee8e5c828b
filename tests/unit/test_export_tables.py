"""Workbook, CSV and JSON-stat, read back as other programs read them."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from zipfile import ZipFile

import numpy as np
import openpyxl
import pytest
from lxml import etree
from openpyxl.cell import Cell as Written
from openpyxl.worksheet.worksheet import Worksheet

from jrt_core.catalog.model import LANGUAGES, Language
from jrt_core.exports import formats, tables
from jrt_core.exports.sheet import kept
from jrt_core.exports.workbook import sheet_names
from jrt_core.sources.jsonstat import Cube, decode
from jrt_core.views import format as fmt
from jrt_core.views.exhibit import Cell, Exhibit, Grid
from jrt_core.views.page_exhibits import Library, of_path
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.text import texts

SITE = "https://karta.example"
PAGES = {
    "county": "/karta?indikator=foraldrapenning&lan=14&kommun=1480",
    "missing": "/karta?indikator=etablering_arbete&lan=alla",
    "incomes": "/karta?indikator=forvarvsinkomst&lan=alla",
    "intervals": "/jamfor?indikator=eftergymnasial_16_74&kommun=1480,14,00",
    "medians": "/jamfor?indikator=foraldrapenning&kommun=1480,A1,lik-socioekonomi-1480",
    "sums": "/jamfor?indikator=folkmangd&kommun=1480,A1&visa=totalt",
    "profile": "/kommun?kommun=1480",
    "profile_of_county": "/kommun?kommun=14",
    "heat": "/jamfor?kommun=1480,A1,1490&vy=flera&mal=ekonomi",
    "start": "/?lan=14",
    "kinds": "/prioriteringar?lan=alla",
    "plan": "/prioriteringar?lan=18",
    "logic": "/prioriteringar?lan=05&del=logik",
    "moved": "/prioriteringar?lan=08&del=matt",
    "spots": "/prioriteringar?lan=13&del=vita_flackar",
}
FORMULAS = ("=SUM(A1)", "+1", "-1", "@A1", "\t=1")
HOSTILE = (
    *FORMULAS,
    "https://elsewhere.example",
    "internal:'Blad'!A1",
    "{=1}",
    "42",
    "'Å/ä\\ö:\"*?[]'",
    "",
    "å" * 300,
    "x" * 40_000,
    "a\x00b\x0b\ud800c\ufffe",
    "_x0041_",
    "<b>&amp;</b> & &L",
)
MARK = b"\xef\xbb\xbf"
MARKS = {"sv": ",", "en": "."}
GROUPS = {"sv": "\N{NO-BREAK SPACE}", "en": ","}

Figures = Callable[[str, Language], tuple[Exhibit, ...]]
EVERY = [(page, language) for page in PAGES for language in LANGUAGES]


@pytest.fixture(scope="module")
def figures(library: Library) -> Figures:
    """The figures of a page, made once."""
    made: dict[tuple[str, Language], tuple[Exhibit, ...]] = {}

    def find(page: str, language: Language) -> tuple[Exhibit, ...]:
        if (page, language) not in made:
            found, notices = of_path(library, f"{PAGES[page]}&sprak={language}")
            assert {notice.message for notice in notices} <= {"notice-language"}
            made[page, language] = found
        return made[page, language]

    return find


@pytest.fixture(scope="module")
def hostile(figures: Figures) -> tuple[Exhibit, ...]:
    """The figures of a page, each of whose texts is one that files have trouble with."""
    found = []
    for words in HOSTILE:
        for exhibit in figures("county", "sv"):
            keys = [column.key for column in exhibit.grid.columns]
            rows = [
                tuple(
                    replace(c, text=words) if key in ("place", "status") else c
                    for key, c in zip(keys, row, strict=True)
                )
                for row in exhibit.grid.rows[:2]
            ]
            found.append(
                replace(
                    exhibit,
                    title=words,
                    subtitle=words,
                    headline=words,
                    sentences=(words,),
                    cautions=(words,),
                    grid=replace(exhibit.grid, rows=tuple(rows)),
                    source=replace(exhibit.source, lines=(words,), caveats=(words,)),
                )
            )
    return tuple(found)


def without_values(exhibit: Exhibit) -> Exhibit:
    rows = tuple(
        tuple(
            Cell("") if column.is_number and not column.is_year else cell
            for column, cell in zip(exhibit.grid.columns, row, strict=True)
        )
        for row in exhibit.grid.rows
    )
    return replace(exhibit, grid=replace(exhibit.grid, rows=rows))


# The workbook.


def opened(*exhibits: Exhibit) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(tables.xlsx(exhibits, SITE)))


def sheets(book: openpyxl.Workbook, exhibits: Sequence[Exhibit]) -> list[Worksheet]:
    """The sheet of each figure: a profile has one more, of its goals, and the last one is about them all."""
    found, (*rest, _) = [], book.worksheets
    for exhibit in exhibits:
        found.append(rest.pop(0))
        if isinstance(exhibit.drawing, ProfileView):
            assert rest.pop(0).title == {"sv": "Mål", "en": "Goals"}[exhibit.language]
    assert rest == []
    return found


def written(sheet: Worksheet, exhibit: Exhibit) -> list[list[Written]]:
    """The cells of the grid's rows; there is nothing below them, nor beside."""
    rows = [list(row) for row in sheet.iter_rows()]
    assert [cell.value for cell in rows[0]] == [column.head for column in exhibit.grid.columns]
    assert len(rows) == len(exhibit.grid.rows) + 1
    return rows[1:]


def seen(cell: Written, language: Language) -> str:
    """What a spreadsheet shows of a number: decimal halves are rounded up."""
    form = cell.number_format
    if form == "0":
        return str(cell.value)
    positive, negative = form.split(";")
    assert positive.startswith({"sv": "[$-41D]", "en": "[$-809]"}[language])
    digits = positive.partition("]")[2]
    assert negative == f'"{fmt.MINUS}"{digits}'
    assert digits.startswith("#,##0")
    decimals = len(digits.partition(".")[2])
    exact = Decimal(repr(cell.value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    shown = f"{abs(exact):,}".replace(",", " ").replace(".", MARKS[language]).replace(" ", GROUPS[language])
    return f"{fmt.MINUS}{shown}" if exact.is_signed() else shown


@pytest.mark.parametrize(("page", "language"), EVERY)
def test_a_sheet_shows_what_the_page_shows(figures: Figures, page: str, language: Language) -> None:
    exhibits = figures(page, language)
    for exhibit, sheet in zip(exhibits, sheets(opened(*exhibits), exhibits), strict=True):
        for line, row in zip(written(sheet, exhibit), exhibit.grid.rows, strict=True):
            for made, cell in zip(line, row, strict=True):
                if cell.value is not None:
                    assert made.data_type == "n"
                    assert seen(made, language) == cell.text
                else:
                    assert made.data_type == "s", "a cell without a value says why"
                    assert made.value.strip()
                    assert not cell.text or made.value == cell.text


@pytest.mark.parametrize(("page", "language"), EVERY)
def test_numbers_are_kept_in_full(figures: Figures, page: str, language: Language) -> None:
    """Only where a spreadsheet would show another number than the page is the page's kept instead."""
    exhibits = figures(page, language)
    pairs = [
        (made.value, cell)
        for exhibit, sheet in zip(exhibits, sheets(opened(*exhibits), exhibits), strict=True)
        for line, row in zip(written(sheet, exhibit), exhibit.grid.rows, strict=True)
        for made, cell in zip(line, row, strict=True)
        if cell.value is not None
    ]
    full = sum(value == pytest.approx(cell.value, rel=1e-14) for value, cell in pairs)
    assert full >= 0.99 * len(pairs)


@pytest.mark.parametrize(
    ("value", "decimals", "kept_as"),
    [
        (53.199999999999996, 1, 53.2),
        (89.53903, 1, 89.53903),
        (0.25, 1, 0.2),
        (76.5, 0, 76.0),
        (-0.04, 1, 0.0),
        (-0.06, 1, -0.06),
        (0.0, 1, 0.0),
        (10_521_556.0, 0, 10_521_556.0),
    ],
)
def test_a_number_is_kept_as_it_is_printed(value: float, decimals: int, kept_as: float) -> None:
    found = kept(value, decimals)
    assert found == kept_as
    assert math.copysign(1, found) == math.copysign(1, kept_as)


def test_a_missing_value_has_its_own_reason(figures: Figures) -> None:
    exhibit = figures("missing", "sv")[0]
    sheet = opened(exhibit).worksheets[0]
    heads = [column.key for column in exhibit.grid.columns]
    rows = [dict(zip(heads, line, strict=True)) for line in written(sheet, exhibit)]
    without = [row for row in rows if row["status"].value == texts("sv")("status-missing")]
    even = [row for row in rows if row["women"].value == row["men"].value == 0]
    assert without, "no missing value to test with: choose another indicator"
    assert even, "no two zeros to test with: choose another indicator"
    assert {row[key].value for row in without for key in ("women", "men", "ratio")} == {"uppgift saknas"}
    assert {row["ratio"].value for row in even} == {"kan inte räknas"}
    profile = opened(*figures("profile", "sv")).worksheets[0]
    assert "ingen uppgift" in {cell.value for cell in profile["G"]}


def test_the_head_stays_and_columns_can_be_sorted(figures: Figures) -> None:
    exhibit = figures("county", "sv")[0]
    sheet = opened(exhibit).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:G{len(exhibit.grid.rows) + 1}"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet["A2"].value == "1438", "a code keeps its zeros"
    for column in sheet.column_dimensions.values():
        assert 8 <= column.width <= 62


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["county", "profile"])
def test_the_last_sheet_says_what_the_figures_are(figures: Figures, page: str, language: Language) -> None:
    exhibits, text = figures(page, language), texts(language)
    book = opened(*exhibits)
    about = book.worksheets[-1]
    assert about.title == {"sv": "Om siffrorna", "en": "About the figures"}[language]
    said = {cell.value for row in about.iter_rows() for cell in row if cell.value is not None}
    for exhibit, sheet in zip(exhibits, sheets(book, exhibits), strict=True):
        assert said >= {exhibit.title, exhibit.subtitle, exhibit.headline, exhibit.build, sheet.title}
        assert said >= {*exhibit.sentences, *exhibit.cautions, *exhibit.source.lines, *reservations(exhibit)}
    links = [cell for row in about.iter_rows() for cell in row if cell.hyperlink]
    addresses = [exhibit.address(SITE) for exhibit in exhibits]
    assert [cell.hyperlink.target for cell in links] == addresses
    assert [cell.value for cell in links] == addresses
    assert len(about._images) == len(exhibits)
    assert (text("column-unit") in said) == (page == "county")
    assert book.properties.title == exhibits[0].title
    assert book.properties.language == language
    assert book.properties.creator == text("site-name")


@pytest.mark.parametrize("page", ["profile", "heat", "start", "moved", "spots"])
def test_reservations_have_the_numbers_that_rows_name(figures: Figures, page: str) -> None:
    exhibit = figures(page, "sv")[0]
    numbered = reservations(exhibit)
    assert numbered[0] == f"1. {exhibit.source.caveats[0]}"
    about = [row[1].value for row in opened(exhibit).worksheets[-1].iter_rows()]
    assert [line for line in about if line in numbered] == numbered != []
    below = [line[0] for line in lines_of(tables.csv(exhibit, SITE), ";") if line]
    assert [line for line in below if line in numbered] == numbered
    document, _ = dataset(exhibit)
    assert document["extension"]["caveats"] == numbered
    told = document["dimension"]["indicator"]["category"]["note"]
    assert all(any(note.startswith("Källa: ") for note in notes) for notes in told.values())


def test_the_goals_of_a_profile_have_a_sheet(figures: Figures) -> None:
    exhibit = figures("profile", "sv")[0]
    assert isinstance(exhibit.drawing, ProfileView)
    book = opened(exhibit)
    _, *rows = book["Mål"].iter_rows()
    shown = [row[1].value if row[1].data_type == "s" else seen(row[1], "sv") for row in rows]
    assert shown == [goal.score_text.removesuffix(" av 100") or goal.note for goal in exhibit.drawing.goals]
    assert {row[1].data_type for row in rows} == {"n", "s"}
    said = [row[1].value for row in book.worksheets[-1].iter_rows()]
    assert exhibit.drawing.goals_note in said


def test_a_sheet_is_named_by_its_kind_where_that_is_enough(figures: Figures) -> None:
    names = ["Profil", "Mål", "Att titta på", "Åt rätt håll", "Frågor", "Liknande", "Om siffrorna"]
    assert opened(*figures("profile", "sv")).sheetnames == names
    two = (figures("profile", "sv")[0], figures("profile_of_county", "sv")[0])
    assert opened(*two).sheetnames == [
        "Profil Göteborg",
        "Mål Göteborg",
        "Profil Västra Götalands län",
        "Mål Västra Götalands län",
        "Om siffrorna",
    ]


def test_the_square_has_words(figures: Figures) -> None:
    exhibit = figures("county", "sv")[0]
    with ZipFile(io.BytesIO(tables.xlsx([exhibit], SITE))) as parts:
        drawing = etree.fromstring(parts.read("xl/drawings/drawing1.xml"))
    [square] = drawing.iter("{*}cNvPr")
    assert exhibit.address(SITE) in square.get("descr", "")


def test_texts_stay_texts(hostile: tuple[Exhibit, ...]) -> None:
    content = tables.xlsx(hostile, SITE)
    book = openpyxl.load_workbook(io.BytesIO(content))
    with ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                assert etree.fromstring(parts.read(name)) is not None
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s", "n"}
    targets = [cell.hyperlink.target for cell in cells if cell.hyperlink]
    assert targets == [exhibit.address(SITE) for exhibit in hostile]
    values = {cell.value for cell in cells}
    assert values >= {words for words in HOSTILE if words.isprintable() and 0 < len(words) < 1000}
    assert {"abc", "\t=1", "x" * 32_767} <= values


def test_a_workbook_can_have_the_names_of_its_sheets(hostile: tuple[Exhibit, ...]) -> None:
    names = opened(*hostile).sheetnames
    assert len({name.casefold() for name in names}) == len(names) == len(hostile) + 1
    for name in names:
        assert 0 < len(name) <= 31
        assert not set("[]:*?/\\") & set(name)
        assert not name.startswith("'")
        assert not name.endswith("'")


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        (["a/b", "A:B"], ["a b", "A B (2)"]),
        (["'a'", "Om", ""], ["a", "Om (2)", "–"]),
        (["x" * 30 + "'y", "x" * 40], ["x" * 30, "x" * 31]),
        (["å" * 300] * 3, ["å" * 31, "å" * 27 + " (2)", "å" * 27 + " (3)"]),
        (["\N{GRINNING FACE}" * 20], ["\N{GRINNING FACE}" * 15]),
    ],
)
def test_sheets_are_named(wanted: list[str], named: list[str]) -> None:
    assert sheet_names(wanted, taken=["om"]) == named


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_without_values_says_so(figures: Figures, language: Language) -> None:
    none = texts(language)("tables-empty")
    whole = without_values(figures("county", language)[0])
    bare = replace(whole, grid=replace(whole.grid, rows=()))
    book = opened(whole, bare)
    for sheet, exhibit in zip(book.worksheets, (whole, bare), strict=False):
        assert sheet.cell(row=len(exhibit.grid.rows) + 3, column=1).value == none
    said = [row[1].value for row in book.worksheets[-1].iter_rows()]
    assert said.count(none) == 2
    assert whole.headline not in said


def test_a_link_that_is_none_stays_text(figures: Figures) -> None:
    exhibit = figures("county", "sv")[0]
    content = tables.xlsx([exhibit], "javascript:alert(1)//")
    about = openpyxl.load_workbook(io.BytesIO(content)).worksheets[-1]
    assert not [cell for row in about.iter_rows() for cell in row if cell.hyperlink]


# CSV.


def reservations(exhibit: Exhibit) -> list[str]:
    """Its reservations as files list them: with numbers where rows name them."""
    caveats = exhibit.source.caveats
    if "caveats" not in {column.key for column in exhibit.grid.columns}:
        return list(caveats)
    return [f"{n}. {caveat}" for n, caveat in enumerate(caveats, start=1)]


def lines_of(content: bytes, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


@pytest.mark.parametrize(("page", "language"), EVERY)
@pytest.mark.parametrize("excel", [True, False])
def test_csv_has_the_numbers_of_the_grid(
    figures: Figures, page: str, language: Language, excel: bool
) -> None:
    swedish = excel and language == "sv"
    separator, decimal = (";", ",") if swedish else (",", ".")
    for exhibit in figures(page, language):
        content = tables.csv(exhibit, SITE, excel=excel)
        assert content.count(MARK) == content.startswith(MARK) == excel
        lines = lines_of(content, separator)
        count = len(exhibit.grid.rows)
        assert lines[0] == [column.head for column in exhibit.grid.columns]
        assert lines[count + 1] == []
        for line, row in zip(lines[1 : count + 1], exhibit.grid.rows, strict=True):
            assert line[-1], "every row has a status"
            for said, column, cell in zip(line[:-1], exhibit.grid.columns, row, strict=False):
                if cell.value is not None:
                    assert float(said.replace(decimal, ".")) == pytest.approx(cell.value, rel=1e-9)
                else:
                    assert said == ("" if column.is_number else cell.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_lines_of_csv_say_what_it_is(figures: Figures, language: Language) -> None:
    exhibit = figures("county", language)[0]
    lines = lines_of(tables.csv(exhibit, SITE, excel=False), ",")[len(exhibit.grid.rows) + 2 :]
    said = [line[0] for line in lines]
    assert all(len(line) == 1 for line in lines)
    assert said[:2] == [exhibit.title, exhibit.subtitle]
    assert set(said) >= {exhibit.headline, *exhibit.source.lines, *exhibit.source.caveats}
    assert exhibit.build in said[-2]
    assert said[-1] == exhibit.address(SITE)
    empty = tables.csv(without_values(exhibit), SITE, excel=False)
    assert texts(language)("tables-empty") in empty.decode()
    assert exhibit.headline not in empty.decode()


def test_no_text_of_csv_is_taken_for_a_formula(hostile: tuple[Exhibit, ...]) -> None:
    for exhibit in hostile:
        for line in lines_of(tables.csv(exhibit, SITE), ";"):
            for said in line:
                number = said.replace(",", ".").lstrip("-").replace(".", "", 1)
                assert number.isdigit() or not said.startswith(("=", "+", "-", "@", "\t", "\r"))


# JSON-stat.


def dataset(exhibit: Exhibit) -> tuple[dict[str, Any], Cube]:
    document = json.loads(tables.json_stat(exhibit, SITE))
    return document, decode(document)


@pytest.mark.parametrize(("page", "language"), EVERY)
def test_a_dataset_has_the_numbers_of_the_grid(figures: Figures, page: str, language: Language) -> None:
    for exhibit in figures(page, language):
        if not exhibit.grid.has_numbers:
            assert "json" not in formats.of(exhibit)
            continue
        document, cube = dataset(exhibit)
        assert cube.id[-1] == "measure"
        assert ("year" in cube.id) == (exhibit.kind not in ("planer", "matt"))
        index = [{code: n for n, code in enumerate(dimension.codes)} for dimension in cube.dimensions]
        heads = [column.key for column in exhibit.grid.columns]
        seen_cells = set()
        for row in exhibit.grid.rows:
            cells = dict(zip(heads, row, strict=True))
            names = [cells[code].text or "-" for code, _ in exhibit.grid.keys]
            if "year" in cube.id:
                known = "year" in cells
                names.append(cells["year"].text if known else str(exhibit.drawing.selection.year))  # type: ignore[union-attr]
            place = [codes[name] for codes, name in zip(index, names, strict=False)]
            for column in exhibit.grid.columns:
                if not column.is_number or column.is_year:
                    continue
                at = (*place, index[-1][column.key])
                number = int(np.ravel_multi_index(at, cube.size))
                seen_cells.add(number)
                value = cells[column.key].value
                if value is None:
                    assert math.isnan(cube.values[at])
                    assert cube.status[number]
                else:
                    assert cube.values[at] == value
        assert len(seen_cells) == len(exhibit.grid.rows) * cube.size[-1], "no two rows are one"
        others = set(range(cube.values.size)) - seen_cells
        assert all(math.isnan(cube.values.flat[number]) for number in others)
        assert document["extension"]["link"] == exhibit.address(SITE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dataset_says_what_it_is(figures: Figures, language: Language) -> None:
    exhibit, text = figures("county", language)[0], texts(language)
    document, cube = dataset(exhibit)
    assert document["version"] == "2.0"
    assert "updated" not in document
    assert exhibit.title in cube.label
    assert all(line in document["source"] for line in exhibit.source.lines)
    assert document["note"][0] == exhibit.headline
    assert document["role"] == {"geo": ["region"], "time": ["year"], "metric": ["measure"]}
    assert dict(cube.dimensions[0].categories)["1480"] == "Göteborg"
    assert document["extension"] == {
        "language": language,
        "unit": "%",
        "caveats": list(exhibit.source.caveats),
        "build": exhibit.build,
        "link": exhibit.address(SITE),
    }
    units = document["dimension"]["measure"]["category"]["unit"]
    assert units["women"] == {"label": "%", "decimals": 1}
    assert units["difference"] == {"label": text("symbol-percentage-points"), "decimals": 1}


def test_a_dataset_says_what_medians_are_made_of(figures: Figures) -> None:
    document, cube = dataset(figures("medians", "sv")[0])
    codes = cube.dimensions[0].codes
    first = codes.index("A1") * cube.size[2]
    assert cube.status[first] == "median av 3 kommuner"
    assert codes.index("1480") * cube.size[2] not in cube.status
    notes = document["dimension"]["region"]["category"]["note"]
    assert notes["1480"] == ["Utveckling: skillnaden minskar"]


def test_a_dataset_of_a_profile_has_units_and_sentences_as_notes(figures: Figures) -> None:
    exhibit = figures("profile", "sv")[0]
    notes = dataset(exhibit)[0]["dimension"]["indicator"]["category"]["note"]
    heads = [column.key for column in exhibit.grid.columns]
    for row in exhibit.grid.rows:
        cells = dict(zip(heads, row, strict=True))
        assert f"Enhet: {cells['unit'].text}" in notes[cells["title"].text]
        assert any(cells["status"].text in note for note in notes[cells["title"].text])


def test_a_dataset_can_be_empty(figures: Figures) -> None:
    exhibit = without_values(figures("county", "en")[0])
    document, cube = dataset(exhibit)
    assert all(map(math.isnan, cube.values.flat))
    assert len(cube.status) == cube.values.size
    assert document["note"][0] == texts("en")("tables-empty")
    bare = dataset(replace(exhibit, grid=Grid(columns=exhibit.grid.columns, rows=())))[1]
    assert bare.size[0] == 0


def test_a_dataset_holds_any_text(hostile: tuple[Exhibit, ...]) -> None:
    for exhibit in hostile:
        document, _ = dataset(exhibit)
        assert document["note"][0] == exhibit.headline.replace("\ud800", "").replace("\ufffe", "")
