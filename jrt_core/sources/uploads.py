"""Tables that a visitor brings: CSV or XLSX bytes -> rows of texts. Kept in memory only, never trusted.

What does not fit is refused with the line and the way out; nothing is guessed and nothing evaluated.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from jrt_core.errors import UploadError

NUMBER = re.compile(r"-\d+([.,]\d+)?")
MOST_BYTES = 5_000_000
MOST_ROWS = 20_000
LONGEST_CELL = 200
# A packed workbook may unpack to many times its size: this is enough for the rows above.
MOST_UNPACKED = 60_000_000
ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = ";,\t"
FORMULA = ("=", "+", "-", "@")
# Heads may be written with their dots and rings.
PLAIN = str.maketrans("åäö", "aao")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row's cells by column, and the line that it stands in."""

    line: int
    cells: dict[str, str]


def read_table(content: bytes, columns: Sequence[str]) -> tuple[Row, ...]:
    """The rows of a CSV or XLSX file that has just these columns, in any order; empty rows are left out.

    Raises `UploadError`, whose message is a Fluent id with variables: too large, not readable, wrong columns,
    a formula, no rows.
    """
    if len(content) > MOST_BYTES:
        raise UploadError("upload-too-large", most=str(MOST_BYTES // 1_000_000))
    lines = _workbook(content) if content[:2] == b"PK" else _csv(content)
    header: list[str] | None = None
    rows = []
    for line, cells in lines:
        if not any(cells):
            continue
        if header is None:
            header = _header(cells, columns)
            continue
        if len(cells) > len(header) and any(cells[len(header) :]):
            raise UploadError("upload-too-wide", line=str(line), columns=str(len(header)))
        _refuse_formulas(line, header, cells)
        rows.append(Row(line=line, cells=dict(zip(header, [*cells, *[""] * len(header)], strict=False))))
        if len(rows) > MOST_ROWS:
            raise UploadError("upload-too-many", most=str(MOST_ROWS))
    if not rows:
        raise UploadError("upload-empty")
    return tuple(rows)


def _header(cells: list[str], columns: Sequence[str]) -> list[str]:
    names = [cell.casefold().translate(PLAIN) for cell in cells]
    while names and not names[-1]:
        names.pop()
    lacking = [column for column in columns if column not in names]
    strange = [cell or "–" for cell, name in zip(cells, names, strict=False) if name not in columns]
    if lacking:
        raise UploadError("upload-columns", columns=", ".join(columns), lacking=", ".join(lacking))
    if strange or len(set(names)) < len(names):
        raise UploadError("upload-strange", columns=", ".join(columns), strange=", ".join(strange or names))
    return names


def _refuse_formulas(line: int, header: list[str], cells: list[str]) -> None:
    for name, cell in zip(header, cells, strict=False):
        if cell.startswith(FORMULA) and not NUMBER.fullmatch(cell):
            raise UploadError("upload-formula", line=str(line), column=name)
        if len(cell) > LONGEST_CELL:
            raise UploadError("upload-long", line=str(line), column=name, most=str(LONGEST_CELL))


def _csv(content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _decoded(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for cells in reader:
            yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise UploadError("upload-broken", line=str(reader.line_num)) from error


def _decoded(content: bytes) -> str:
    """The text in one of the encodings that Excel and others write."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings: Sequence[str] = ("utf-16",)
    else:
        encodings = ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UploadError("upload-encoding")


def _workbook(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """The first sheet of a workbook. Formulas stay as they are written, so that they can be refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
                raise UploadError("upload-too-large", most=str(MOST_BYTES // 1_000_000))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
        sheet = book.worksheets[0]
        for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            yield line, [_cell(value) for value in cells]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, IndexError) as error:
        raise UploadError("upload-workbook") from error


def _cell(value: Any) -> str:
    """A cell as it would be typed: 4 and not 4.0, a date without its midnight."""
    if value is None:
        return ""
    if isinstance(value, ArrayFormula | DataTableFormula):
        return FORMULA[0]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).removesuffix(" 00:00:00").strip()
