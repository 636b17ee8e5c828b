"""A comparison: a row for each area, women and men as two marks on one axis, and what stands beside them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from jrt_core.catalog.model import Language
from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, LEADING, Box, color_of, key, line, mark, rect, said
from jrt_core.exports.typesetting import Face
from jrt_core.views.compare_page import CompareView
from jrt_core.views.compare_rows import Axis, CompareRow
from jrt_core.views.text import texts

# From this many rows they stand in two columns.
FOR_TWO = 13
# In the sizes of the letters.
GAP, SMALL, AIR, TIGHT, FAR = 1.0, 0.8, 0.45, 0.15, 4.5
SMALLEST, LARGEST = 0.7, 1.15
# Parts of a column's width: names, and words at the most.
NAMES, WORDS = 0.34, 0.4


@dataclass(frozen=True, slots=True)
class Room:
    """The room of a row's parts. If `is_tight` what stands below its words stands beside them instead."""

    name: Box
    track: Box
    words: Box
    size: float
    is_tight: bool


def comparison(view: CompareView, axis: Axis, language: Language, box: Box, size: float) -> list[str]:
    """As many rows as there is room for, in the page's order; if some are left out that is said."""
    text = texts(language)
    parts: list[str] = []
    if view.two_sexes and view.selection.show.compares:
        parts += key(text, box.x, box.y + size, size)
        box = box.below(1.8 * size)
    columns = box.columns(2 if len(view.rows) >= FOR_TWO and box.width > 45 * size else 1, 2.5 * size)
    each = math.ceil(len(view.rows) / len(columns))
    # Below the rows stand the ends of the axis, and how many areas are left out.
    room = box.height - 2.6 * size
    says_more = any(row.made or _below(row) for row in view.rows)
    is_tight = says_more and each * (2 * LEADING + AIR) * SMALLEST * size > room
    height = 2 * LEADING + AIR if says_more and not is_tight else LEADING + (TIGHT if is_tight else AIR)
    longest = max(letters.width(row.name, 1) for row in view.rows)
    largest = min(LARGEST * size, room / (each * height), NAMES * columns[0].width / longest)
    size = max(SMALLEST * size, largest)
    fit = int(room / (height * size) + 1e-6)
    if each > fit:
        each = fit
        note = text("picture-some-rows", shown=fit * len(columns), count=len(view.rows))
        parts.append(said(note, box.x, box.bottom - 0.3 * size, size, color=COLORS.soft))
    # A few rows stand apart rather than in a corner of the room.
    height = max(height * size, min(room / each, FAR * size))
    for number, column in enumerate(columns):
        rows = view.rows[number * each : (number + 1) * each]
        if rows:
            parts += _column(rows, view, axis, column, size, height, is_tight=is_tight)
    return parts


def _column(
    rows: tuple[CompareRow, ...],
    view: CompareView,
    axis: Axis,
    box: Box,
    size: float,
    height: float,
    *,
    is_tight: bool,
) -> list[str]:
    gap = GAP * size
    names = [*(row.name for row in view.rows), *("" if is_tight else row.made for row in view.rows)]
    name = min(max(letters.width(said, size) for said in names) + 1, NAMES * box.width)
    value = max(letters.width(row.value or row.status, size, "Semibold") for row in view.rows)
    more = max(letters.width(_more(row, is_tight), SMALL * size) for row in view.rows)
    words = min((value + gap / 2 + more) if is_tight else max(value, more), WORDS * box.width) + 1
    track = Box(box.x + name + gap, box.y, box.width - name - words - 2 * gap, len(rows) * height)
    parts = [line(x, track.y, x, track.bottom, COLORS.rule, size / 20) for x in (track.x, track.right)]
    for number, row in enumerate(rows):
        y = box.y + number * height
        room = Room(
            name=Box(box.x, y, name, height),
            track=Box(track.x, y, track.width, height),
            words=Box(track.right + gap, y, words, height),
            size=size,
            is_tight=is_tight,
        )
        parts += [*_name(row, room), *_marks(row, axis, room), *_words(row, room)]
    base = track.bottom + size
    parts.append(said(axis.start, track.x, base, SMALL * size, color=COLORS.soft))
    parts.append(said(axis.end, track.right, base, SMALL * size, color=COLORS.soft, anchor="end"))
    return parts


def _name(row: CompareRow, room: Room) -> list[str]:
    base = room.name.y + room.size
    parts = [
        said(name, room.name.x, base, room.size) for name in letters.cut(row.name, room.name.width, room.size)
    ]
    small = SMALL * room.size
    below = "" if room.is_tight else row.made
    return parts + [
        said(made, room.name.x, base + room.size * LEADING, small, color=COLORS.soft)
        for made in letters.cut(below, room.name.width, small)
    ]


def _marks(row: CompareRow, axis: Axis, room: Room) -> list[str]:
    """The axis of a row, the distance between its marks, the middle half of a spread, and the marks."""
    size = room.size
    middle = room.track.y + 0.68 * size

    def place(value: float) -> float:
        return room.track.x + axis.place(value) * room.track.width

    parts = [line(room.track.x, middle, room.track.right, middle, COLORS.rule, size / 12)]
    places = sorted(place(found.value) for found in row.marks)
    if len(places) == 2:
        parts.append(line(places[0], middle, places[1], middle, COLORS.soft, size / 6))
    for found in row.marks:
        if found.half is not None:
            left, right = map(place, found.half)
            half = Box(left, middle - 0.2 * size, right - left, 0.4 * size)
            parts.append(rect(half, color_of(found.who), ' fill-opacity="0.3"'))
    return parts + [
        mark(found.who, place(found.value), middle, 0.38 * size, hollow=row.is_spread) for found in row.marks
    ]


def _words(row: CompareRow, room: Room) -> list[str]:
    size, small = room.size, SMALL * room.size
    base = room.words.y + size
    style: Face = "Semibold" if row.known else "It"
    value = letters.cut(row.value or row.status, room.words.width, size, style)
    parts = [said(words, room.words.x, base, size, style=style) for words in value]
    x, y = room.words.x, base + size * LEADING
    if room.is_tight:
        x, y = x + sum(letters.width(words, size, style) for words in value) + GAP * size / 2, base
    return parts + [
        said(words, x, y, small, color=COLORS.soft)
        for words in letters.cut(_more(row, room.is_tight), room.words.right - x, small)
    ]


def _more(row: CompareRow, is_tight: bool) -> str:
    """What stands with a row's value, and with its name where rows have one line."""
    return "; ".join(found for found in (row.made if is_tight else "", _below(row)) if found)


def _below(row: CompareRow) -> str:
    """Its interval and its trend."""
    return "; ".join(found for found in (row.interval, *(tag.text for tag in row.tags)) if found)
