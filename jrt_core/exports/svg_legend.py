"""The legend of a map: every class in words, how many regions are in it, and which of them are chosen."""

from __future__ import annotations

from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, HATCH, Box, Drawn, fitting, lines, rect, said
from jrt_core.views.legend import LegendClass
from jrt_core.views.map_page import MapView
from jrt_core.views.maps import class_color_of

# In the sizes of the letters.
SWATCH, GAP, SMALL, WIDEST = 1.5, 0.35, 0.8, 24


def legend(view: MapView, box: Box, size: float) -> Drawn:
    """The legend from the top of a room, in letters as large as fit in it."""
    return fitting(lambda smaller: _legend(view, box, smaller), size, box.height)


def _legend(view: MapView, box: Box, size: float) -> Drawn:
    box = Box(box.x, box.y, min(box.width, WIDEST * size), box.height)
    title = letters.wrapped(view.legend.title, box.width, size, "Semibold")
    drawn = lines(title, box, size, style="Semibold")
    parts, height = [*drawn.parts], drawn.height + GAP * size
    for found in view.legend.classes:
        row = _class(view, found, box.below(height), size)
        parts += row.parts
        height += row.height + GAP * size
    note = lines(
        letters.wrapped(view.legend.note, box.width, SMALL * size),
        box.below(height),
        SMALL * size,
        color=COLORS.soft,
    )
    return Drawn((*parts, *note.parts), height + note.height)


def _class(view: MapView, found: LegendClass, box: Box, size: float) -> Drawn:
    """A class: its colour, its words, and to the right how many; below them the chosen ones."""
    color = HATCH if found.number is None else class_color_of(view, COLORS, found.number)
    count = str(found.count)
    left = (SWATCH + 0.5) * size
    room = Box(
        box.x + left, box.y, box.width - left - letters.width(count, size, "Semibold") - size, box.height
    )
    label = lines(letters.wrapped(found.label, room.width, size), room, size)
    swatch = Box(box.x, box.y + 0.15 * size, SWATCH * size, size)
    parts = [
        rect(swatch, color, f' stroke="{COLORS.soft}" stroke-width="{size / 30:.2f}"'),
        *label.parts,
        said(count, box.right, box.y + size * 0.95, size, style="Semibold", anchor="end"),
    ]
    height = label.height
    if found.chosen:
        names = letters.cut(", ".join(found.chosen), room.width, SMALL * size, "Semibold", most=2)
        chosen = lines(names, room.below(height), SMALL * size, color=COLORS.soft, style="Semibold")
        parts += chosen.parts
        height += chosen.height
    return Drawn(tuple(parts), height)
