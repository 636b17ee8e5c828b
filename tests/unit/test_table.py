"""The table to take along: a spreadsheet program must read it as it stands."""

from __future__ import annotations

import csv
import io
import math
import re
from dataclasses import replace

import pytest

from jrt_core.catalog.model import LANGUAGES, Kind, Language
from jrt_core.indicators.atlas import Atlas
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.table import csv_bytes, csv_name, safe, series_bytes, series_name

MARK = b"\xef\xbb\xbf"
MEASURES = ("women", "men", "total", "difference")


def view_of(atlas: Atlas, **wish: str) -> MapView:
    selection, notices = resolve(Wish(**wish), atlas)
    assert notices == ()
    return map_view(atlas, selection)


def cells(view: MapView) -> list[list[str]]:
    """The file, read with the separator of its language."""
    separator = ";" if view.selection.language == "sv" else ","
    text = csv_bytes(view).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def number(cell: str, language: Language) -> float:
    """What a spreadsheet of that language reads; an empty cell has no value."""
    if not cell:
        return math.nan
    assert re.fullmatch(r"-?\d+(,\d+)?" if language == "sv" else r"-?\d+(\.\d+)?", cell), cell
    return float(cell.replace(",", "."))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "indicator",
    [
        "foraldrapenning",
        "forvarvsinkomst",
        "folkmangd",
        "loneskillnad_kommun",
        "inkomst_aldre",
        "anmald_misshandel",
        "anmalda_sexualbrott",
        "avhopp_fullmaktige",
    ],
)
def test_the_numbers_are_those_of_the_view(atlas: Atlas, language: Language, indicator: str):
    view = view_of(atlas, language=language, indicator=indicator, county="alla")
    counted = atlas.catalog.indicator[indicator].kind is Kind.COUNT
    lines = cells(view)[1 : len(view.rows) + 1]
    for line, row in zip(lines, view.rows, strict=True):
        assert line[0] == row.code
        assert line[1] == row.name
        for cell, measure in zip(line[2:6], MEASURES, strict=True):
            expected = getattr(row, measure)
            assert number(cell, language) == pytest.approx(expected, rel=1e-9, nan_ok=True)
        assert number(line[6], language) == pytest.approx(round(row.ratio, 1), nan_ok=True)
        year, persons, status = line[-3:]
        assert year == str(view.selection.year)
        if counted:  # the share of women has a column, and the people are those counted
            assert number(line[7], language) == pytest.approx(
                round(100 * row.women / (row.women + row.men), 1), nan_ok=True
            )
        expected = row.women + row.men if counted else row.persons
        assert number(persons, language) == pytest.approx(expected, rel=1e-9, nan_ok=True)
        assert status, "every row says whether its figure exists"


@pytest.mark.parametrize(
    ("language", "separator", "decimal"), [("sv", b";", rb"\d,\d"), ("en", b",", rb"\d\.\d")]
)
def test_excel_of_the_language_reads_it(atlas: Atlas, language: Language, separator: bytes, decimal: bytes):
    content = csv_bytes(view_of(atlas, language=language))
    lines = content.split(b"\r\n")
    assert content.startswith(MARK)
    assert content.count(MARK) == 1
    assert lines[0].count(separator) == 9
    assert re.search(decimal, lines[1])
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_english_files_have_no_decimal_commas(atlas: Atlas):
    view = view_of(atlas, language="en")
    assert not any("," in cell for line in cells(view)[1 : len(view.rows) + 1] for cell in line[2:9])


def test_the_first_line_names_the_columns(atlas: Atlas):
    assert cells(view_of(atlas, language="sv"))[0] == [
        "Kod",
        "Kommun",
        "Kvinnor",
        "Män",
        "Totalt",
        "Skillnad",
        "Kvot (%)",
        "År",
        "Antal personer",
        "Uppgift",
    ]
    assert cells(view_of(atlas, language="sv", level="county"))[0][1] == "Län"
    assert cells(view_of(atlas, language="sv", indicator="folkmangd"))[0][6:8] == [
        "Kvot (%)",
        "Andel kvinnor (%)",
    ]


def test_jobs_are_no_people(atlas: Atlas):
    """Two half-time jobs make one full-time equivalent, so the number of people is not known."""
    view = view_of(atlas, indicator="arsarbetare")
    assert {line[-2] for line in cells(view)[1 : len(view.rows) + 1]} == {""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_source_travels_with_the_figures(atlas: Atlas, language: Language):
    view = view_of(atlas, language=language)
    lines = cells(view)
    assert lines[len(view.rows) + 1] == []
    below = [line[0] for line in lines[len(view.rows) + 2 :]]
    assert below[:2] == [view.title, view.legend.title]
    assert below[2:] == [*view.source.lines, *view.source.caveats]
    assert all(len(line) == 1 for line in lines[len(view.rows) + 2 :])
    assert "Kolada" in below[2]


def test_missing_values_are_empty_and_say_why(atlas: Atlas):
    view = view_of(atlas, indicator="etablering_arbete", county="alla")
    missing = [
        (line, row) for line, row in zip(cells(view)[1:], view.rows, strict=False) if math.isnan(row.women)
    ]
    assert missing, "no missing value to test with: choose other figures"
    for line, row in missing:
        assert line[2] == ""
        assert row.status != "ok" or not math.isnan(row.men)
    assert not re.search(r"\bnan\b", csv_bytes(view).decode("utf-8-sig"), re.IGNORECASE)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_is_taken_for_a_formula(start: str):
    assert safe(f"{start}SUM(A1)").startswith("'")
    assert safe("Göteborg") == "Göteborg"
    assert safe("") == ""


def test_a_name_that_looks_like_a_formula_is_harmless_in_the_file(atlas: Atlas):
    view = view_of(atlas)
    rows = (replace(view.rows[0], name='=HYPERLINK("http://example.com";"x")'), *view.rows[1:])
    assert cells(replace(view, rows=rows, title="@risk"))[1][1].startswith("'=")
    assert cells(replace(view, rows=rows, title="@risk"))[len(rows) + 2] == ["'@risk"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_cell_begins_like_a_formula(atlas: Atlas, language: Language):
    """In figures of every kind; negative numbers are numbers."""
    seen = {}
    for indicator in atlas.catalog.indicators:
        seen.setdefault(indicator.kind, indicator.id)
    assert set(seen) == set(Kind)
    for indicator in seen.values():
        for line in cells(view_of(atlas, language=language, indicator=indicator, county="alla")):
            for cell in line:
                assert not re.match(r"[=+@\t\r-](?!\d)", cell), cell


def test_the_file_name_is_plain_and_tells_the_view(atlas: Atlas):
    assert re.fullmatch(r"foraldrapenning_14_\d{4}\.csv", csv_name(view_of(atlas)))
    assert re.fullmatch(
        r"foraldrapenning_sverige_2020\.csv", csv_name(view_of(atlas, county="alla", year="2020"))
    )


def test_the_series_has_every_year_of_every_panel(atlas: Atlas):
    selection, _ = resolve(Wish(indicator="foraldrapenning", areas=("1480",)), atlas)
    view = map_view(atlas, selection)
    rows = [line.split(";") for line in series_bytes(view).decode("utf-8-sig").split("\r\n")]
    assert rows[0] == ["Kod", "Kommun", "År", "Kvinnor", "Män"]
    first, panel = rows[1], view.series.panels[0]
    assert first[:3] == ["1480", "Göteborg", str(panel.years[0])]
    assert float(first[3].replace(",", ".")) == pytest.approx(panel.women[0])
    assert sum(len(row) == 5 for row in rows) - 1 == sum(len(p.years) for p in view.series.panels)
    assert any("Källa: Kolada" in row[0] for row in rows)
    assert series_name(view) == "foraldrapenning_14_serie.csv"
