"""The profile of a region: a row for each goal, with its score as a bar and what is behind it in words."""

from __future__ import annotations

import math

from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, Box, Drawn, fitting, line, lines, rect
from jrt_core.exports.typesetting import Face
from jrt_core.views.profile_model import GoalLine, ProfileView
from jrt_core.views.text import texts

# Parts of the width: goal, score, who has the higher or the better, level, trend, coverage.
WIDTHS = (0.13, 0.13, 0.19, 0.24, 0.24, 0.07)
HEADS = (
    "municipality-goal-title",
    "municipality-goal-score",
    "picture-direction",
    "municipality-goal-level",
    "municipality-goal-trend",
    "municipality-goal-coverage",
)
# In the sizes of the letters.
GAP, AIR, BAR = 1.0, 0.5, 0.45


def profile(view: ProfileView, box: Box, size: float) -> Drawn:
    """The table of goals and how to read it, in letters as large as fit."""
    return fitting(lambda smaller: _table(view, box, smaller), size, box.height)


def _table(view: ProfileView, box: Box, size: float) -> Drawn:
    text = texts(view.language)
    parts: list[str] = []
    y = box.y
    heads = [text(head) for head in HEADS]
    y += _cells(heads, box, y, size, parts, color=COLORS.soft, bold=True) + AIR * size / 2
    for goal in view.goals:
        parts.append(line(box.x, y, box.right, y, COLORS.rule))
        y += AIR * size / 2
        y += _goal(goal, box, y, size, parts) + AIR * size / 2
    note = letters.wrapped(view.goals_note, box.width, 0.85 * size)
    drawn = lines(note, box.below(y - box.y + AIR * size), 0.85 * size, color=COLORS.soft)
    return Drawn((*parts, *drawn.parts), y - box.y + AIR * size + drawn.height)


def _goal(goal: GoalLine, box: Box, y: float, size: float, parts: list[str]) -> float:
    score = " ".join(found for found in (goal.score_text, goal.note) if found)
    room = _rooms(box, size)[1]
    bar = 0.0
    if not math.isnan(goal.score):
        bar = (BAR + 0.4) * size
        track = Box(room.x, y + 0.3 * size, room.width, BAR * size)
        parts.append(rect(track, COLORS.rule))
        parts.append(rect(Box(track.x, track.y, track.width * goal.score / 100, track.height), COLORS.total))
    words = [goal.title, score, goal.direction, goal.level, goal.trend, goal.coverage]
    return _cells(words, box, y, size, parts, lowered=bar)


def _cells(
    words: list[str],
    box: Box,
    y: float,
    size: float,
    parts: list[str],
    *,
    color: str = COLORS.ink,
    bold: bool = False,
    lowered: float = 0,
) -> float:
    """A row of wrapped texts; the second is `lowered` by the room of its bar. Returns the row's height."""
    height = 0.0
    for place, (said, room) in enumerate(zip(words, _rooms(box, size), strict=True)):
        style: Face = "Semibold" if bold or place == 0 else "Regular"
        down = lowered if place == 1 else 0
        found = letters.wrapped(said, room.width, size, style)
        drawn = lines(found, Box(room.x, y + down, room.width, 0), size, color=color, style=style)
        parts += drawn.parts
        height = max(height, drawn.height + down)
    return height


def _rooms(box: Box, size: float) -> list[Box]:
    gap = GAP * size
    room = box.width - gap * (len(WIDTHS) - 1)
    starts = [sum(WIDTHS[:n]) * room + n * gap for n in range(len(WIDTHS))]
    return [Box(box.x + start, box.y, part * room, 0) for start, part in zip(starts, WIDTHS, strict=True)]
