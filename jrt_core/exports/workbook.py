"""Figures as a workbook: a sheet of numbers for each, and one that says what they are."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from zipfile import ZipFile

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from jrt_core.catalog.model import Language
from jrt_core.exports.qr import qr_png
from jrt_core.exports.sheet import Styles, set_height, set_paper, write_figures, write_text
from jrt_core.exports.words import caveats, printable, unit
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_goals import goals_grid
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.text import Texts, texts

FORBIDDEN = re.compile(r"[\[\]:*?/\\]|\s+")
# Two bytes of UTF-16 for each of the 31 characters that the format counts.
LONGEST_NAME = 62
# Pixels of the square, and characters of the columns beside it.
QR_SIDE = 150
LABELS, WORDS, SQUARE = 18, 100, 24
CORE, CORE_END = "docProps/core.xml", b"</cp:coreProperties>"


def xlsx(exhibits: Sequence[Exhibit], site: str) -> bytes:
    """A workbook of one or more figures, in the language of the first of them.

    Numbers are numbers in full precision that are shown as they are printed, everything else is text.
    """
    first = exhibits[0]
    text = texts(first.language)
    out = io.BytesIO()
    book = Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"title": printable(first.title), "author": text("site-name")})
    styles = Styles(book)
    about = text("tables-about")
    kinds = Counter(one.kind for one in exhibits)
    parts = [_sheets(one, text, titled=kinds[one.kind] > 1) for one in exhibits]
    names = iter(sheet_names([wanted for part in parts for wanted, _ in part], taken=[about]))
    named = [[(next(names), shown) for _, shown in part] for part in parts]
    for name, shown in chain.from_iterable(named):
        write_figures(book.add_worksheet(name), shown, styles)
    own = [[name for name, _ in part] for part in named]
    _write_about(book.add_worksheet(about), exhibits, own, site, styles)
    book.close()
    return _in_language(out.getvalue(), first.language)


def _sheets(exhibit: Exhibit, text: Texts, *, titled: bool) -> list[tuple[str, Exhibit]]:
    """What to call each sheet of a figure, and what it shows: a profile has a second one of its goals."""
    shown = {exhibit.kind: exhibit}
    if isinstance(exhibit.drawing, ProfileView):
        shown["start"] = replace(exhibit, grid=goals_grid(exhibit.drawing))
    title = f" {exhibit.title}" if titled else ""
    return [(text(f"tables-kind-{kind}") + title, one) for kind, one in shown.items()]


def sheet_names(wanted: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """Names that a workbook can have, each once and none of those taken, in the order of what is wanted."""
    found: list[str] = []
    used = {name.casefold() for name in taken}
    for words in wanted:
        base = FORBIDDEN.sub(" ", printable(words))
        name, again = _cut(base, ""), 1
        while name.casefold() in used:
            again += 1
            name = _cut(base, f" ({again})")
        used.add(name.casefold())
        found.append(name)
    return found


def _cut(words: str, end: str) -> str:
    """A name of at most 31 characters, with nothing at its ends that is not allowed there."""
    room = LONGEST_NAME - len(end.encode("utf-16-le"))
    kept = words.strip(" '").encode("utf-16-le")[:room].decode("utf-16-le", "ignore")
    return (kept.rstrip(" '") or "–") + end


def _write_about(
    sheet: Worksheet, exhibits: Sequence[Exhibit], names: Sequence[Sequence[str]], site: str, styles: Styles
) -> None:
    """What the figures are, one after another, each with its link as words and as a square."""
    sheet.hide_gridlines(2)
    set_paper(sheet)
    for column, width in enumerate((LABELS, WORDS, SQUARE)):
        sheet.set_column(column, column, width)
    line = 0
    for exhibit, own in zip(exhibits, names, strict=True):
        text, address = texts(exhibit.language), exhibit.address(site)
        _write_square(sheet, line, address, text)
        write_text(sheet, line, 0, text("tables-title"), styles.label)
        write_text(sheet, line, 1, exhibit.title, styles.title)
        set_height(sheet, line, [(exhibit.title, 0.7 * WORDS)])
        write_text(sheet, line + 1, 0, text("tables-link"), styles.label)
        _write_link(sheet, line + 1, address, styles)
        line += 2
        for label, words in _about(exhibit, own, text):
            write_text(sheet, line, 0, label, styles.label)
            write_text(sheet, line, 1, words, styles.words)
            set_height(sheet, line, [(words, WORDS)])
            line += 1
        line += 1


def _about(exhibit: Exhibit, own: Sequence[str], text: Texts) -> Iterator[tuple[str, str]]:
    """Labels and what stands beside them; what continues has no label of its own."""
    first, measured_in = text("tables-empty") if exhibit.is_empty else exhibit.headline, unit(exhibit, text)
    view = exhibit.drawing
    for label, lines in (
        (text("tables-shows"), (exhibit.subtitle,)),
        (text("tables-sheet"), own),
        (text("tables-finding"), (first, *exhibit.sentences)),
        (text("tables-kind-start"), (view.goals_note,) if isinstance(view, ProfileView) else ()),
        (text("column-unit"), (measured_in,) if measured_in else ()),
        (text("caveats-title"), (*exhibit.cautions, *caveats(exhibit))),
        (text("tables-source"), exhibit.source.lines),
        (text("tables-build"), (exhibit.build,)),
    ):
        for n, words in enumerate(lines):
            yield "" if n else label, words


def _write_square(sheet: Worksheet, line: int, address: str, text: Texts) -> None:
    picture = qr_png(address)
    # The width stands in the header of a PNG file.
    scale = QR_SIDE / int.from_bytes(picture[16:20])
    sheet.insert_image(
        line,
        2,
        "link.png",
        {
            "image_data": io.BytesIO(picture),
            "x_scale": scale,
            "y_scale": scale,
            "x_offset": 8,
            "description": text("tables-qr-alt", address=address),
        },
    )


def _write_link(sheet: Worksheet, line: int, address: str, styles: Styles) -> None:
    """The one link of the workbook; an address that is none of the web stays text."""
    set_height(sheet, line, [(address, WORDS)])
    if address.startswith(("https://", "http://")):
        sheet.write_url(line, 1, address, styles.link, address)
    else:
        write_text(sheet, line, 1, address, styles.words)


def _in_language(book: bytes, language: Language) -> bytes:
    """The workbook with its language among its properties, which XlsxWriter has no way to say."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as made, ZipFile(out, "w") as told:
        for part in made.infolist():
            content = made.read(part)
            if part.filename == CORE:
                content = content.replace(
                    CORE_END, f"<dc:language>{language}</dc:language>".encode() + CORE_END
                )
            told.writestr(part, content)
    return out.getvalue()
