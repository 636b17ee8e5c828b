"""A figure that is a table: words in columns, grounds by class, bars on an axis of their column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jrt_core.catalog.model import Language
from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, LEADING, Box, line, lines, mark, rect, said
from jrt_core.exports.typesetting import Face
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow
from jrt_core.views.palette import text_on
from jrt_core.views.text import texts

# In the sizes of the letters.
GAP, AIR, BAR, NOTE = 0.9, 0.35, 0.45, 0.85
# More rows than any picture has room for.
MOST = 60
# The smallest letters, in parts of those asked for; then rows are left out.
SMALLEST, STEP, READABLE = 0.65, 0.95, 0.8


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where columns stand, in letters of which size."""

    view: TableFigure
    box: Box
    size: float

    @property
    def rooms(self) -> list[Box]:
        """The columns."""
        gap = GAP * self.size
        room = self.box.width - gap * (len(self.view.columns) - 1)
        found, x = [], self.box.x
        for part in self.view.widths():
            found.append(Box(x, self.box.y, part * room, 0))
            x += part * room + gap
        return found

    def wrapped(self, words: str, room: Box, style: Face = "Regular") -> tuple[str, ...]:
        """Words in lines of a column."""
        return letters.wrapped(words, room.width, self.size, style)


def table(view: TableFigure, language: Language, box: Box, size: float) -> list[str]:
    """All rows in letters as large as fit, or as many rows as there is room for; the rest are counted."""
    count = len(view.rows)
    view = replace(view, rows=view.rows[:MOST])
    sheet = Sheet(view, box, size)
    smallest = SMALLEST * size
    note = _note_height(sheet)
    heights = _heights(sheet)
    while sum(heights) + note > box.height and sheet.size > smallest:
        sheet = Sheet(view, box, max(sheet.size * STEP, smallest))
        heights, note = _heights(sheet), _note_height(sheet)
    shown = len(view.rows)
    if sum(heights) + note > box.height:
        # Rows are left out all the same: those that stay are easier to read.
        sheet = Sheet(view, box, READABLE * size)
        heights, note = _heights(sheet), _note_height(sheet)
        room = box.height - note - heights[0] - sheet.size * LEADING
        shown = next((n for n in range(len(view.rows)) if sum(heights[1 : n + 2]) > room), len(view.rows))
    more = count - shown
    text = texts(language)
    return _drawn(sheet, heights, shown, text("exhibit-rows", count=more) if more else "")


def height_needed(view: TableFigure, width: float, size: float) -> float:
    """What the table takes in its usual letters, as far as a picture can have its rows."""
    sheet = Sheet(replace(view, rows=view.rows[:MOST]), Box(0, 0, width, 0), size)
    more = len(view.rows) > MOST
    return sum(_heights(sheet)) + _note_height(sheet) + more * size * LEADING


def rows_that_fit(view: TableFigure, width: float, height: float, size: float) -> int:
    """How many of its first rows a room holds in letters of a size, at least one."""
    heights = _heights(Sheet(replace(view, rows=view.rows[:MOST]), Box(0, 0, width, 0), size))
    return next((n for n in range(1, len(heights) - 1) if sum(heights[: n + 2]) > height), len(heights) - 1)


def _heights(sheet: Sheet) -> list[float]:
    """Of the head, and of each row with its group's heading."""
    heads = [
        letters.width(column.head, sheet.size, "Semibold")
        if column.turned
        else len(sheet.wrapped(column.head, room, "Semibold")) * sheet.size * LEADING
        for column, room in zip(sheet.view.columns, sheet.rooms, strict=True)
    ]
    ticks = any(column.ticks for column in sheet.view.columns)
    found = [max(heads) + ticks * sheet.size * LEADING + AIR * sheet.size]
    for row, before in zip(sheet.view.rows, (None, *sheet.view.rows), strict=False):
        grouped = _begins(row, before) * (LEADING + 2 * AIR) * sheet.size
        found.append(grouped + max(_height(sheet, row), sheet.size * LEADING) + 2 * AIR * sheet.size)
    return found


def _begins(row: TableRow, before: TableRow | None) -> bool:
    return bool(row.group) and (before is None or row.group != before.group)


def _height(sheet: Sheet, row: TableRow) -> float:
    return max(
        len(_lines(sheet, cell, room)) * sheet.size * LEADING + (BAR + 0.3) * sheet.size * bool(cell.bar)
        for cell, room in zip(row.cells, sheet.rooms, strict=True)
    )


def _lines(sheet: Sheet, cell: TableCell, room: Box) -> list[tuple[str, Face]]:
    """Its bold words, then its others, each from a new line."""
    styled: tuple[tuple[str, Face], ...] = ((cell.strong, "Semibold"), (cell.text, "Regular"))
    return [(words, style) for part, style in styled if part for words in sheet.wrapped(part, room, style)]


def _note_height(sheet: Sheet) -> float:
    small = NOTE * sheet.size
    return len(letters.wrapped(sheet.view.note, sheet.box.width, small)) * small * LEADING + AIR * sheet.size


def _drawn(sheet: Sheet, heights: Sequence[float], shown: int, more: str) -> list[str]:
    size, box = sheet.size, sheet.box
    parts = _head(sheet, heights[0])
    y, before = box.y + heights[0], None
    for row, height in zip(sheet.view.rows[:shown], heights[1:], strict=False):
        parts.append(line(box.x, y, box.right, y, COLORS.rule))
        top = y
        if _begins(row, before):
            top += (LEADING + 2 * AIR) * size
            parts.append(said(row.group, box.x, top - AIR * size - 0.25 * size, size, style="Bold"))
        for cell, column, room in zip(row.cells, sheet.view.columns, sheet.rooms, strict=True):
            inside = Box(room.x, top, room.width, y + height - top)
            parts += _cell(sheet, cell, inside, centered=column.centered)
        y, before = y + height, row
    small = NOTE * size
    for words in (more, sheet.view.note):
        found = letters.wrapped(words, box.width, small)
        drawn = lines(found, Box(box.x, y + AIR * size, box.width, 0), small, color=COLORS.soft)
        parts += drawn.parts
        y += drawn.height
    return parts


def _head(sheet: Sheet, height: float) -> list[str]:
    parts: list[str] = []
    for column, room in zip(sheet.view.columns, sheet.rooms, strict=True):
        if column.turned:
            parts.append(_turned(sheet, column.head, room, height))
            continue
        words = sheet.wrapped(column.head, room, "Semibold")
        ticks = bool(column.ticks) * sheet.size * LEADING
        y = sheet.box.y + height - AIR * sheet.size - ticks - len(words) * sheet.size * LEADING
        for n, word in enumerate(words):
            base = y + sheet.size * (0.95 + n * LEADING)
            parts.append(
                _set(word, room, base, sheet.size, COLORS.soft, "Semibold", centered=column.centered)
            )
        parts += _ticks(sheet, column, room, sheet.box.y + height - AIR * sheet.size - 0.3 * sheet.size)
    return parts


def _turned(sheet: Sheet, words: str, room: Box, height: float) -> str:
    x, y = room.x + room.width / 2 + 0.32 * sheet.size, sheet.box.y + height - AIR * sheet.size
    upright = said(words, 0, 0, sheet.size, color=COLORS.soft, style="Semibold")
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate(-90)">{upright}</g>'


def _ticks(sheet: Sheet, column: TableColumn, room: Box, base: float) -> list[str]:
    small = NOTE * sheet.size
    parts, free = [], room.x
    for label, place in column.ticks:
        x = room.x + place * room.width
        if x >= free:
            parts.append(said(label, x, base, small, color=COLORS.soft))
            free = x + letters.width(label, small) + 0.5 * small
    return parts


def _cell(sheet: Sheet, cell: TableCell, box: Box, *, centered: bool) -> list[str]:
    size = sheet.size
    ground = sheet.view.ground(cell, COLORS)
    parts = [] if ground is None else [rect(Box(box.x, box.y + 1, box.width, box.height - 2), ground)]
    ink = COLORS.ink if ground is None else text_on(ground)
    y = box.y + AIR * size
    if cell.bar is not None:
        low, high = cell.bar
        track = Box(box.x, y + 0.15 * size, box.width, BAR * size)
        parts.append(line(track.x, y + size * 0.37, track.right, y + size * 0.37, COLORS.rule, size / 12))
        # A thin bar is still seen.
        width = max((high - low) * box.width, size / 5)
        height = track.height / 3 if cell.marks else track.height
        bar = Box(box.x + low * box.width, track.y + (track.height - height) / 2, width, height)
        parts.append(rect(bar, COLORS.total))
        parts += [
            mark(who, box.x + place * box.width, y + 0.37 * size, 0.3 * size) for who, place in cell.marks
        ]
        y += (BAR + 0.3) * size
    for n, (words, style) in enumerate(_lines(sheet, cell, box)):
        base = y + size * (0.95 + n * LEADING)
        parts.append(_set(words, box, base, size, ink, style, centered=centered))
    return parts


def _set(words: str, room: Box, base: float, size: float, color: str, style: Face, *, centered: bool) -> str:
    if centered:
        return said(words, room.x + room.width / 2, base, size, color=color, style=style, anchor="middle")
    return said(words, room.x, base, size, color=color, style=style)
