"""Tables that visitors bring: formats, encodings, and files that mean harm."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from jrt_core.catalog.model import Text
from jrt_core.errors import UploadError
from jrt_core.plans.placement import climbs
from jrt_core.plans.shared import Ladder, Rung
from jrt_core.sources.uploads import MOST_BYTES, MOST_ROWS, Row, read_table
from jrt_core.views.plan_assessment import assessment_template, ladder_template
from jrt_core.views.text import texts

COLUMNS = ("organisation", "datum", "steg")
TABLE = "organisation;datum;steg\nRegion Å;2017;2\nRegion Ö;2018-05;3\n"
CELLS = [
    {"organisation": "Region Å", "datum": "2017", "steg": "2"},
    {"organisation": "Region Ö", "datum": "2018-05", "steg": "3"},
]


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refused(content: bytes) -> UploadError:
    with pytest.raises(UploadError) as caught:
        read_table(content, COLUMNS)
    # The message exists in both languages and takes these variables.
    for language in ("sv", "en"):
        assert texts(language)(caught.value.message, **caught.value.variables)  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_as_programs_write_it(encoding: str, delimiter: str, end: str) -> None:
    content = TABLE.replace(";", delimiter).replace("\n", end).encode(encoding)
    assert [row.cells for row in read_table(content, COLUMNS)] == CELLS


def test_a_workbook() -> None:
    content = workbook(("Organisation", "Datum", "Steg"), ("Region Å", 2017, 2.0), ("Region Ö", "2018-05", 3))
    assert [row.cells for row in read_table(content, COLUMNS)] == CELLS


def test_columns_in_any_order_empty_lines_and_line_numbers() -> None:
    content = b"\nsteg;organisation;datum\n;;\n2;A;2017\n"
    assert read_table(content, COLUMNS) == (
        Row(line=4, cells={"steg": "2", "organisation": "A", "datum": "2017"}),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "upload-empty"),
        (b"organisation;datum;steg\n", "upload-empty"),
        (b"organisation;datum\nA;2017\n", "upload-columns"),
        (b"organisation;datum;steg;namn\nA;2017;1;B\n", "upload-strange"),
        (b"organisation;datum;steg;steg\nA;2017;1;1\n", "upload-strange"),
        (b"organisation;datum;steg\nA;2017;1;extra\n", "upload-too-wide"),
        (b'organisation;datum;steg\n"A;2017;1\n', "upload-broken"),
        (b"organisation;datum;steg\n=1+1;2017;1\n", "upload-formula"),
        (b"organisation;datum;steg\n@SUM(A1);2017;1\n", "upload-formula"),
        (b"organisation;datum;steg\n" + b"A" * 300 + b";2017;1\n", "upload-long"),
        (b"\x00\x01\x02\x03" * 50, "upload-encoding"),
        (b"PK\x03\x04 not a workbook", "upload-workbook"),
        (b"x" * (MOST_BYTES + 1), "upload-too-large"),
        (b"organisation;datum;steg\n" + b"A;2017;1\n" * (MOST_ROWS + 1), "upload-too-many"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_used_is_refused_in_words(content: bytes, message: str) -> None:
    assert refused(content).message == message


def test_a_formula_in_a_workbook_is_refused_and_not_evaluated() -> None:
    found = refused(workbook(COLUMNS, ("A", "2017", "=1+1")))
    assert (found.message, found.variables) == ("upload-formula", {"line": "2", "column": "steg"})


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 70_000_000)
    assert len(out.getvalue()) < 100_000
    assert refused(out.getvalue()).message == "upload-too-large"


def test_ten_thousand_rows_are_read() -> None:
    content = b"organisation;datum;steg\n" + b"A;2017;1\n" * 10_000
    assert len(read_table(content, COLUMNS)) == 10_000


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_templates_can_be_read_back(language: str) -> None:
    text = texts(language)  # type: ignore[arg-type]
    assert len(read_table(ladder_template(text), COLUMNS)) == 2
    answers = read_table(assessment_template(text), ("deltagare", "grupp", "tillfalle", "fraga", "svar"))
    assert [row.cells["svar"] for row in answers] == ["2", "4"]


WORDS = Text(sv="-", en="-")
LADDER = Ladder(
    id="trappan",
    title=WORDS,
    what=WORDS,
    region="10",
    document="planen",
    wording="ours",
    steps=(Rung(title=WORDS, what=WORDS),) * 3,
)


def steps(*rows: tuple[str, str, str]) -> list[Row]:
    return [Row(line=n, cells=dict(zip(COLUMNS, row, strict=True))) for n, row in enumerate(rows, start=2)]


def test_steps_are_put_in_order_of_time() -> None:
    (found,) = climbs(steps(("A", "2018", "3"), ("A", "2017-02", "1")), LADDER)
    assert found.steps == (1, 3)
    assert [day.isoformat() for day in found.days] == ["2017-02-01", "2018-01-01"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("", "2017", "1"), "upload-missing"),
        (("A", "2017", "0"), "upload-step"),
        (("A", "2017", "4"), "upload-step"),
        (("A", "i fjol", "1"), "upload-date"),
        (("A", "2016", "2"), "upload-twice"),
    ],
)
def test_a_step_that_is_none_is_named(row: tuple[str, str, str], message: str) -> None:
    with pytest.raises(UploadError) as caught:
        climbs(steps(("A", "2016", "1"), row), LADDER)
    assert (caught.value.message, caught.value.variables["line"]) == (message, "3")


def test_too_many_organisations_are_refused() -> None:
    with pytest.raises(UploadError, match="upload-many-organisations"):
        climbs(steps(*((f"A{n}", "2017", "1") for n in range(13))), LADDER)
