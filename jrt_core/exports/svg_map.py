"""The map: regions coloured by class, those without a value hatched, the chosen ones outlined and named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from jrt_core.catalog.model import Level
from jrt_core.exports import letters, svg_shapes
from jrt_core.exports.svg_parts import COLORS, HATCH, Box, plain, said
from jrt_core.exports.svg_shapes import Projection, Shape
from jrt_core.views.map_page import MapView
from jrt_core.views.maps import FILES, color_of, value_head
from jrt_core.views.rows import Row

# In the sizes of the letters.
MARGIN, OUTLINE = 0.5, 0.16


def map_width(view: MapView, height: float) -> float:
    """The width of a map of the view's area that is so tall."""
    return height * svg_shapes.width_to_height(view.box)


def map_of(view: MapView, shapes: Path, box: Box, size: float) -> list[str]:
    """The map in a room; `size` is that of its letters. Bubbles and columns are drawn as areas too."""
    regions = svg_shapes.read(shapes, FILES[view.selection.level])
    counties = svg_shapes.read(shapes, FILES[Level.COUNTY])
    place = svg_shapes.projection(view.box, box, MARGIN * size)
    drawn = [row for row in view.rows if row.code in regions]
    chosen = [row for row in drawn if row.code in view.selection.places]
    around = _seen(regions, place, {row.code for row in drawn})
    return [
        # What lies outside the room is cut away. The surroundings are lines alone: no class looks like them.
        f'<svg x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'viewBox="{box.x:.1f} {box.y:.1f} {box.width:.1f} {box.height:.1f}">',
        f'<g fill="none" stroke="{COLORS.rule}" stroke-width="{size / 40:.2f}" stroke-linejoin="round">',
        *(f'<path d="{svg_shapes.path_of(shape, place)}"/>' for shape in around),
        "</g>",
        f'<g stroke="{COLORS.missing}" stroke-width="{size / 40:.2f}" stroke-linejoin="round">',
        *(_region(view, row, regions[row.code], place) for row in drawn),
        "</g>",
        f'<g fill="none" stroke="{COLORS.soft}" stroke-width="{size / 25:.2f}" stroke-linejoin="round">',
        *(f'<path d="{svg_shapes.path_of(shape, place)}"/>' for shape in _seen(counties, place, ())),
        "</g>",
        f'<g fill="none" stroke="{COLORS.ink}" stroke-width="{OUTLINE * size:.1f}" stroke-linejoin="round">',
        *(f'<path d="{svg_shapes.path_of(regions[row.code], place)}"/>' for row in chosen),
        "</g>",
        *_names(chosen, regions, place, size),
        "</svg>",
    ]


def fill_of(view: MapView, row: Row) -> str:
    """What a region is filled with."""
    return color_of(view, COLORS, row) if row.known else HATCH


def _seen(shapes: Mapping[str, Shape], place: Projection, but: Iterable[str]) -> list[Shape]:
    """The shapes that lie within the room, some left out."""
    left_out = set(but)
    return [
        shape
        for code, shape in shapes.items()
        if code not in left_out and svg_shapes.meet(shape.box, place.degrees)
    ]


def _region(view: MapView, row: Row, shape: Shape, place: Projection) -> str:
    told = f"{row.name}. {value_head(view)}{row.hover}"
    return (
        f'<path id="r{row.code}" fill="{fill_of(view, row)}" d="{svg_shapes.path_of(shape, place)}">'
        f"<title>{plain(told)}</title></path>"
    )


def _names(chosen: Iterable[Row], shapes: Mapping[str, Shape], place: Projection, size: float) -> list[str]:
    """Names in or beside their regions, moved where they would lie on one another or outside the room."""
    taken: list[Box] = []
    parts = []
    for row in chosen:
        width = letters.width(row.name, size, "Semibold")
        x, y = svg_shapes.middle_of(shapes[row.code], place)
        around = [
            Box(
                x - width / 2 + step_x * (width / 2 + size),
                y + (step_y - 0.5) * size * 1.2,
                width,
                size * 1.2,
            )
            for step_y in (0, -1, 1, -2, 2, -3, 3)
            for step_x in (0, 1, -1)
        ]
        inside = [_inside(room, place.box) for room in around]
        free = [room for room in inside if not any(_overlap(room, other) for other in taken)]
        room = (free or inside)[0]
        taken.append(room)
        parts.append(said(row.name, room.x, room.y + size * 0.95, size, style="Semibold", halo=True))
    return parts


def _inside(room: Box, whole: Box) -> Box:
    """The room, moved as little as brings it inside another."""
    x = max(whole.x, min(room.x, whole.right - room.width))
    return Box(x, max(whole.y, min(room.y, whole.bottom - room.height)), room.width, room.height)


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
