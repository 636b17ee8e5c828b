"""The goals of a profile as a table that PowerPoint can edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu

from jrt_core.exports.slide_parts import (
    EMU,
    LEADING,
    NAMESPACES,
    SMALL,
    Style,
    cut,
    describe,
    line,
    lines_of,
    paragraph,
    run,
)
from jrt_core.exports.svg_parts import COLORS, Box
from jrt_core.views.profile_model import GoalLine, ProfileView
from jrt_core.views.text import Texts, texts

# The columns and their widths, in parts of the table: all of them, or fewer where not all can be read.
TABLES = (
    {"title": 0.18, "score": 0.37, "trend": 0.33, "coverage": 0.12},
    {"title": 0.2, "score": 0.68, "coverage": 0.12},
)
PAD, ACROSS, LINES = 3, 6, 6
UNKNOWN = "–"

# Words in bold, and words after them.
Cell = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """Cells that are cut after `most` lines; widths of the columns without their margins."""

    rows: tuple[tuple[Cell, ...], ...]
    rooms: tuple[float, ...]
    most: int
    bold: Style

    @property
    def heights(self) -> tuple[float, ...]:
        """The heights of the rows."""
        return tuple(
            max(min(_lines(*found, self.bold), self.most) for found in zip(row, self.rooms, strict=True))
            * (SMALL * LEADING)
            + 2 * PAD
            for row in self.rows
        )


def draw(view: ProfileView, alt: str, slide: Slide, box: Box) -> None:
    """A row for each goal: its score and who is better off, how the gap moves, what it rests on."""
    text = texts(view.language)
    tried = [_tabled(view, TABLES[0], LINES, box, text)]
    tried += [_tabled(view, TABLES[1], most, box, text) for most in range(LINES, 0, -1)]
    table = next((table for table in tried if sum(table.heights) <= box.height), tried[-1])
    heights = table.heights
    place = (Emu(round(value * EMU)) for value in (box.x, box.y, box.width, sum(heights)))
    frame: Any = slide.shapes.add_table(len(table.rows), len(table.rooms), *place)
    describe(frame, text("municipality-goals-caption"), alt)
    element = frame._element.graphic.graphicData.tbl
    for old in list(element):
        element.remove(old)
    element.extend(list(parse_xml(f"<a:tbl {NAMESPACES}>{_written(table)}</a:tbl>")))


def _tabled(view: ProfileView, parts: Mapping[str, float], most: int, box: Box, text: Texts) -> _Table:
    heads = tuple((text(f"municipality-goal-{key}"), "") for key in parts)
    return _Table(
        rows=(heads, *(tuple(_cell(goal, key) for key in parts) for goal in view.goals)),
        rooms=tuple(part * box.width - 2 * ACROSS for part in parts.values()),
        most=most,
        bold=Style(language=view.language, bold=True),
    )


def _cell(goal: GoalLine, key: str) -> Cell:
    if key == "title":
        return goal.title, ""
    if key == "score":
        told = ". ".join(part for part in (goal.direction, goal.note) if part)
        return (f"{goal.score_text}.", told) if goal.score_text else ("", told or UNKNOWN)
    return "", goal.trend or UNKNOWN if key == "trend" else goal.coverage


def _lines(cell: Cell, room: float, bold: Style) -> int:
    strong, rest = cell
    # Bold words before others are few: a letter's width is more than they add.
    style, room = (replace(bold, bold=False), room - SMALL) if rest else (bold, room)
    return max(lines_of(f"{strong} {rest}".strip(), room, style), 1)


def _written(table: _Table) -> str:
    columns = "".join(f'<a:gridCol w="{round((room + 2 * ACROSS) * EMU)}"/>' for room in table.rooms)
    rows = "".join(
        f'<a:tr h="{round(height * EMU)}">'
        + "".join(_written_cell(*found, table) for found in zip(row, table.rooms, strict=True))
        + "</a:tr>"
        for row, height in zip(table.rows, table.heights, strict=True)
    )
    return f'<a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>{columns}</a:tblGrid>{rows}'


def _written_cell(cell: Cell, room: float, table: _Table) -> str:
    bold, plain = table.bold, replace(table.bold, bold=False)
    strong, rest = cell
    if rest:
        whole = cut(f"{strong} {rest}".strip(), room - SMALL, plain, table.most)
        runs = [run(strong, bold)] * bool(strong) + [run(whole.removeprefix(strong), plain)]
    else:
        runs = [run(cut(strong, room, bold, table.most), bold)]
    none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    rule = line(COLORS.rule, 1).replace("a:ln", "a:lnB")
    across, down = ACROSS * EMU, PAD * EMU
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph(runs)}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}">'
        f"{none}{rule}<a:noFill/></a:tcPr></a:tc>"
    )
