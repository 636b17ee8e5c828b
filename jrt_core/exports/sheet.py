"""The numbers of one figure as a sheet: shown as on the page, kept as they are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from jrt_core.catalog.model import Language
from jrt_core.exports.words import Row, printable, reason, status
from jrt_core.views.exhibit import Column, Exhibit
from jrt_core.views.format import MINUS
from jrt_core.views.text import Texts, texts

# Windows' numbers of the languages, and their decimal marks.
LANGUAGE_IDS: dict[Language, str] = {"sv": "41D", "en": "809"}
MARKS: dict[Language, str] = {"sv": ",", "en": "."}
YEAR = "0"
# What a cell holds.
LONGEST_TEXT = 32_767
# Widths in characters, with room for the arrow of the filter, and the height of a line in points.
NARROWEST, WIDEST, WIDEST_NUMBER, ARROW = 9, 60, 16, 4
LINE, HIGHEST = 15, 409
# A column's width is counted in figures, which are wider than most letters.
LETTERS = 1.1
A4 = 9
# What a printed page has at its top or foot is at most 255 characters with its codes.
LONGEST_FOOT = 230


class Styles:
    """The looks of cells in a workbook, each made once: a format that is made anew makes the file larger."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[str, Any] = {}
        head = {"bold": True, "bg_color": "#EDEDED"}
        left = {"align": "left", "indent": 1}
        self.head = self._style(**head, **left)
        self.number_head = self._style(**head, align="right")
        self.missing = self._style(italic=True, align="right", font_color="#595959")
        self.words = self._style(**left)
        self.label = self._style(bold=True)
        self.title = self._style(bold=True, font_size=14, **left)
        self.link = self._style(font_color="#0563C1", underline=1, **left)
        self.note = book.add_format({"bold": True, "valign": "top"})

    def _style(self, **looks: Any) -> Any:
        return self._book.add_format({"valign": "top", "text_wrap": True, **looks})

    def number(self, form: str) -> Any:
        """A number as it is printed."""
        if form not in self._numbers:
            self._numbers[form] = self._book.add_format({"num_format": form, "valign": "top"})
        return self._numbers[form]


def write_figures(sheet: Worksheet, exhibit: Exhibit, styles: Styles) -> None:
    """A row for each of the grid under heads that stay, with words where there is no value."""
    columns, rows, language = exhibit.grid.columns, exhibit.grid.rows, exhibit.language
    text = texts(language)
    printed = [_printed(exhibit, row, text) for row in rows]
    widths = [_width(column, [row[n] for row in printed]) for n, column in enumerate(columns)]
    for n, (column, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(n, n, width)
        write_text(sheet, 0, n, column.head, styles.number_head if column.is_number else styles.head)
    for line, (row, said) in enumerate(zip(rows, printed, strict=True), start=1):
        set_height(sheet, line, zip(said, widths, strict=True))
        for n, (column, cell, words) in enumerate(zip(columns, row, said, strict=True)):
            if cell.value is not None and column.is_number:
                value = kept(cell.value, decimals_of(words, language))
                sheet.write_number(line, n, value, styles.number(_form(column, words, language)))
            else:
                write_text(sheet, line, n, words, styles.missing if column.is_number else styles.words)
    if exhibit.is_empty:
        write_text(sheet, len(rows) + 2, 0, text("tables-empty"), styles.note)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    # Codes are texts, for their zeros, and so are lists of numbers; no program need warn of that.
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, len(rows), len(columns) - 1)})
    _set_page(sheet, exhibit)


def _printed(exhibit: Exhibit, row: Row, text: Texts) -> list[str]:
    """What the cells of a row show, none of them nothing."""
    none = text("tables-none")
    found = [
        printable(cell.text) or (reason(exhibit, row, column.key, text) if column.is_number else none)
        for column, cell in zip(exhibit.grid.columns, row, strict=True)
    ]
    return [*found[:-1], status(exhibit, row, text)]


def write_text(sheet: Worksheet, line: int, column: int, words: str, style: Any) -> None:
    """Words as a text, whatever they begin with."""
    sheet.write_string(line, column, printable(words)[:LONGEST_TEXT], style)


def set_height(sheet: Worksheet, line: int, cells: Iterable[tuple[str, float]]) -> None:
    """As many lines as the words of a row need in their widths: not every program finds that out itself."""
    lines = max(math.ceil(len(words) / (width * LETTERS)) for words, width in cells)
    if lines > 1:
        sheet.set_row(line, min(lines * LINE, HIGHEST))


def kept(value: float, decimals: int) -> float:
    """The value in full, unless a spreadsheet would show another number than the page.

    Spreadsheets round decimal halves up, and show a minus before a zero; `views.format` does neither.
    """
    exact = Decimal(f"{value:.15g}")
    shown = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    printed = round(value, decimals) + 0.0
    alike = float(shown) == printed and (printed != 0 or exact >= 0)
    return float(exact) if alike else printed


def decimals_of(printed: str, language: Language) -> int:
    """How many decimals a number is printed with."""
    return len(printed.partition(MARKS[language])[2])


def _form(column: Column, printed: str, language: Language) -> str:
    """The format that makes a spreadsheet show a number as it is printed, with its true minus sign."""
    if column.is_year:
        return YEAR
    decimals = decimals_of(printed, language)
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f'[$-{LANGUAGE_IDS[language]}]{digits};"{MINUS}"{digits}'


def _width(column: Column, printed: Sequence[str]) -> float:
    """Room for the longest text, within reason, and for each word of the head."""
    longest = max(map(len, printed), default=0) + 2
    head = max(map(len, column.head.split()), default=0) + ARROW
    return max(min(longest, WIDEST_NUMBER if column.is_number else WIDEST), min(head, WIDEST), NARROWEST)


def _set_page(sheet: Worksheet, exhibit: Exhibit) -> None:
    """Printed, the sheet is as wide as its paper and says on each page what it is and where it is from."""
    set_paper(sheet)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{_foot(f'{exhibit.title}. {exhibit.subtitle}')}")
    sheet.set_footer(f"&L{_foot(next(iter(exhibit.source.lines), ''))}&R&P/&N")


def set_paper(sheet: Worksheet) -> None:
    """A sheet is printed on A4, lying, in its whole width."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def _foot(words: str) -> str:
    """Words in which nothing is taken for a code."""
    words = printable(words)
    return words[: max(LONGEST_FOOT - words.count("&"), 0)].replace("&", "&&")
