"""A figure that is a table, as one that PowerPoint can edit; bars are shapes above its cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu

from jrt_core.catalog.model import Language
from jrt_core.exports.slide_parts import (
    EMU,
    LEADING,
    NAMESPACES,
    SMALL,
    Align,
    Shapes,
    Style,
    cut,
    describe,
    fill,
    line,
    lines_of,
    paragraph,
    run,
)
from jrt_core.exports.svg_parts import COLORS, Box, color_of
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow
from jrt_core.views.palette import text_on
from jrt_core.views.text import texts

PAD, ACROSS, BAR = 3, 6, 8
TURN = ' vert="vert270" anchor="ctr"'
# More rows than any slide has room for.
MOST = 40
# Lines of a cell: the most, and the least before rows are left out.
LINES, FEW = 6, 4
# How far a turned head goes up.
TURNED = 108
ROW = SMALL * LEADING


@dataclass(frozen=True, slots=True)
class Set:
    """A table whose cells are cut after `most` lines, in a width."""

    view: TableFigure
    width: float
    most: int
    bold: Style

    @property
    def rooms(self) -> list[float]:
        """The columns' widths."""
        return [part * self.width for part in self.view.widths()]

    def runs(self, cell: TableCell, room: float, color: str) -> str:
        """The words of a cell, cut; its bold ones first."""
        bold, plain = replace(self.bold, color=color), replace(self.bold, bold=False, color=color)
        if not cell.text:
            return run(cut(cell.strong, room, bold, self.most), bold)
        # Bold words before others are few: a letter's width is more than they add.
        whole = cut(cell.words, room - SMALL * bool(cell.strong), plain, self.most)
        if not whole.startswith(cell.strong):
            return run(whole, bold)
        return (run(cell.strong, bold) if cell.strong else "") + run(whole.removeprefix(cell.strong), plain)

    def height(self, cell: TableCell, room: float) -> float:
        """What a cell needs."""
        style = self.bold if not cell.text else replace(self.bold, bold=False)
        inside = room - 2 * ACROSS - SMALL * bool(cell.strong and cell.text)
        return max(min(lines_of(cell.words, inside, style), self.most), 1) * ROW + BAR * bool(cell.bar)

    def row_height(self, row: TableRow) -> float:
        """What a row needs."""
        pairs = zip(row.cells, self.rooms, strict=True)
        return max(self.height(cell, room) for cell, room in pairs) + 2 * PAD

    @property
    def head(self) -> TableRow:
        """The heads as a row."""
        return TableRow(cells=tuple(TableCell(strong=column.head) for column in self.view.columns))

    @property
    def head_height(self) -> float:
        """What the heads need; turned ones lie along their columns."""
        turned = any(column.turned for column in self.view.columns)
        upright = TableRow(
            cells=tuple(
                TableCell(strong="" if column.turned else column.head) for column in self.view.columns
            )
        )
        return max(TURNED * turned, self.row_height(upright))

    @property
    def heights(self) -> list[float]:
        """Of the head and of every row with its group's heading."""
        found, group = [self.head_height], ""
        for row in self.view.rows:
            begins = bool(row.group) and row.group != group
            group = row.group
            found.append(self.row_height(row) + begins * (ROW + 2 * PAD))
        return found


def draw(
    view: TableFigure,
    alt: str,
    language: Language,
    slide: Slide,
    shapes: Shapes,
    box: Box,
    *,
    counts: bool = True,
) -> int:
    """All rows if there is room, with fewer columns or lines if need be; the first ones otherwise.

    Returns how many; the others are counted if `counts`.
    """
    bold = Style(language=language, bold=True)
    everything = len(view.rows)
    view = replace(view, rows=view.rows[:MOST])
    narrow = view.without_optional()
    tried = [Set(view, box.width, LINES, bold)]
    tried += [Set(narrow, box.width, most, bold) for most in range(LINES, 0 if view.whole else FEW - 1, -1)]
    found = next((one for one in tried if sum(one.heights) <= box.height), Set(narrow, box.width, FEW, bold))
    heights, room = found.heights, box.height
    count = len(view.rows)
    if sum(heights) > room:
        room -= ROW + PAD
        count = next(n for n in range(1, count + 1) if n == count or sum(heights[: n + 2]) > room)
    rows = _rows(found, count)
    used = sum(height for _, height in rows)
    place = (Emu(round(value * EMU)) for value in (box.x, box.y, box.width, used))
    frame: Any = slide.shapes.add_table(len(rows), len(found.rooms), *place)
    describe(frame, texts(language)("slide-table"), alt)
    element = frame._element.graphic.graphicData.tbl
    for old in list(element):
        element.remove(old)
    element.extend(list(parse_xml(f"<a:tbl {NAMESPACES}>{_table(found, rows)}</a:tbl>")))
    bars = _bars(found, rows, shapes, box)
    if bars:
        shapes.put(*bars)
    if counts and count < everything:
        said = texts(language)("exhibit-rows", count=everything - count)
        plain = replace(bold, bold=False, color=COLORS.soft)
        under = Box(box.x, box.y + used + PAD, box.width, ROW)
        shapes.put(shapes.text(said, under, paragraph([run(said, plain)])))
    return count


# A row of the table, or the heading of a group.
Line = TableRow | str


def _rows(found: Set, count: int) -> list[tuple[Line, float]]:
    listed: list[tuple[Line, float]] = [(found.head, found.head_height)]
    group = ""
    for row in found.view.rows[:count]:
        if row.group and row.group != group:
            listed.append((row.group, ROW + 2 * PAD))
        group = row.group
        listed.append((row, found.row_height(row)))
    return listed


def _table(found: Set, rows: list[tuple[Line, float]]) -> str:
    columns = "".join(f'<a:gridCol w="{round(room * EMU)}"/>' for room in found.rooms)
    written = "".join(
        f'<a:tr h="{round(height * EMU)}">{_line(found, row, is_head=n == 0)}</a:tr>'
        for n, (row, height) in enumerate(rows)
    )
    return f'<a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>{columns}</a:tblGrid>{written}'


def _line(found: Set, row: Line, *, is_head: bool) -> str:
    if isinstance(row, str):
        words = run(cut(row, found.width - 2 * ACROSS, found.bold), found.bold)
        merged = _cell("", "l", None, ' hMerge="1"') * (len(found.rooms) - 1)
        return _cell(words, "l", None, f' gridSpan="{len(found.rooms)}"') + merged
    parts = []
    for cell, column, room in zip(row.cells, found.view.columns, found.rooms, strict=True):
        ground = found.view.ground(cell, COLORS)
        ink = COLORS.soft if is_head else text_on(ground) if ground else COLORS.ink
        if is_head and column.turned:
            parts.append(_cell(run(cell.strong, replace(found.bold, color=ink)), "l", None, turned=True))
            continue
        align: Align = "ctr" if column.centered else "l"
        parts.append(_cell(found.runs(cell, room - 2 * ACROSS, ink), align, ground, bar=bool(cell.bar)))
    return "".join(parts)


def _cell(
    runs: str,
    align: Align,
    ground: str | None,
    more: str = "",
    *,
    bar: bool = False,
    turned: bool = False,
) -> str:
    none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    rule = line(COLORS.rule, 1).replace("a:ln", "a:lnB")
    across, top, bottom = ACROSS * EMU, (PAD + BAR * bar) * EMU, PAD * EMU
    return (
        f"<a:tc{more}><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph([runs], align)}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{top}" marB="{bottom}"'
        f"{TURN if turned else ''}>"
        f"{none}{rule}{fill(ground) if ground else '<a:noFill/>'}</a:tcPr></a:tc>"
    )


def _bars(found: Set, rows: list[tuple[Line, float]], shapes: Shapes, box: Box) -> list[str]:
    parts: list[str] = []
    y = box.y
    for row, height in rows:
        x = box.x
        cells = row.cells if isinstance(row, TableRow) else ()
        for cell, column, room in zip(cells, found.view.columns, found.rooms, strict=False):
            if cell.bar is not None:
                track = Box(x + ACROSS, y + PAD, room - 2 * ACROSS, BAR - 2)
                parts += _bar(cell, column, cell.bar, track, shapes)
            x += room
        y += height
    return parts


def _bar(
    cell: TableCell, column: TableColumn, ends: tuple[float, float], track: Box, shapes: Shapes
) -> list[str]:
    low, high = ends
    height = track.height / 3 if cell.marks else track.height
    middle = track.y + track.height / 2
    bar = Box(track.x + low * track.width, middle - height / 2, max((high - low) * track.width, 2), height)
    parts = [
        shapes.connector(column.head, (track.x, middle), (track.right, middle), COLORS.rule),
        shapes.preset(f"{column.head}: {cell.words}", bar, "rect", fill(COLORS.total) + line("", 0)),
    ]
    for who, place in cell.marks:
        side = BAR + 1
        square = Box(track.x + place * track.width - side / 2, middle - side / 2, side, side)
        look = fill(color_of(who)) + line("", 0)
        parts.append(shapes.preset(who, square, "ellipse" if who == "women" else "rect", look))
    return parts
