"""The map as shapes that PowerPoint can colour and move: one for each region, and its legend.

Like the pictures, slides draw bubbles and columns as areas.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jrt_core.catalog.model import Level, Unit
from jrt_core.exports import svg_shapes
from jrt_core.exports.slide_parts import (
    LEADING,
    SMALL,
    Shapes,
    Style,
    cut,
    fill,
    hatched,
    line,
    lines_of,
    paragraph,
    run,
)
from jrt_core.exports.svg_parts import COLORS, Box
from jrt_core.exports.svg_shapes import Projection, Shape
from jrt_core.indicators.measures import Show
from jrt_core.views import format as fmt
from jrt_core.views.map_page import MapView
from jrt_core.views.maps import FILES, class_color_of, color_of
from jrt_core.views.maps import Box as Degrees
from jrt_core.views.rows import Row
from jrt_core.views.text import Texts, texts

LEGEND, LABELS, GAP = 320, 240, 20
# Outlines are drawn in steps of a quarter of a point: neighbours share their corners, so no gap opens.
STEP = 0.25
BETWEEN, OUTLINE = 0.5, 2.25
# In a map of all municipalities such lines would hide the smallest.
FINE = 0.5
LABEL_ROW, LEGEND_ROW, SWATCH, COUNT = 22, 24, 16, 40


def draw(view: MapView, alt: str, folder: Path, shapes: Shapes, box: Box) -> None:
    """Map, names of the chosen regions beside it, and legend."""
    text = texts(view.selection.language)
    regions = svg_shapes.read(folder, FILES[view.selection.level])
    drawn = [row for row in view.rows if row.code in regions]
    chosen = [row for row in drawn if row.code in view.selection.places]
    room = box.width - LEGEND - GAP - (LABELS + GAP if chosen else 0)
    degrees = _around([regions[row.code] for row in drawn])
    width = min(room, box.height * svg_shapes.width_to_height(degrees) + 2 * OUTLINE)
    frame = Box(box.x + (room - width) / 2, box.y, width, box.height)
    place = svg_shapes.projection(degrees, frame, OUTLINE)
    # Those that are outlined lie on top of their neighbours.
    drawn.sort(key=lambda row: row in chosen)
    parts = [_region(shapes, view, row, regions[row.code], place, row in chosen, text) for row in drawn]
    shapes.put(shapes.group(text("slide-map"), alt, frame, parts))
    if view.selection.level is Level.MUNICIPALITY and view.selection.county is None:
        shapes.put(_borders(shapes, folder, place, text))
    named = [(row, svg_shapes.middle_of(regions[row.code], place)) for row in chosen]
    shapes.put(*_labels(shapes, view, named, Box(frame.right + GAP, box.y, LABELS, box.height), text))
    legend = Box(box.right - LEGEND, box.y, LEGEND, box.height)
    shapes.put(shapes.group(text("slide-legend"), "", legend, list(_legend(shapes, view, legend, text))))


def _around(found: Sequence[Shape]) -> Degrees:
    """The degrees that shapes lie within: what is drawn is shown whole, for nothing can be cut off here."""
    wests, souths, easts, norths = zip(*(shape.box for shape in found), strict=True)
    return min(wests), min(souths), max(easts), max(norths)


def value_of(view: MapView, row: Row, text: Texts) -> str:
    """The value that a region is coloured by, with its unit; or why it has none."""
    show, unit = view.selection.show, view.unit
    if not row.known:
        return text(f"status-{row.status}")
    if show in (Show.RATIO, Show.BALANCE):
        return f"{fmt.number(row.shown, text.language, 1)}\xa0%"
    if show not in (Show.DIFFERENCE, Show.BETTER):
        return text.value(row.shown, unit, view.decimals)
    if unit is Unit.PERCENT:
        return text.points(row.shown, view.decimals)
    return f"{fmt.number(row.shown, text.language, view.decimals, signed=True)}\xa0{text.symbol(unit)}"


def _region(
    shapes: Shapes, view: MapView, row: Row, shape: Shape, place: Projection, chosen: bool, text: Texts
) -> str:
    color = color_of(view, COLORS, row)
    fine = FINE if view.selection.level is Level.MUNICIPALITY and view.selection.county is None else 1
    border = line(COLORS.ink, OUTLINE * fine) if chosen else line(COLORS.soft, BETWEEN * fine)
    look = (fill(color) if row.known else hatched(color)) + border
    box, geometry = _outline(shape, place)
    return shapes.shape(f"{row.name}: {value_of(view, row, text)}", box, geometry, look)


def _borders(shapes: Shapes, folder: Path, place: Projection, text: Texts) -> str:
    """The borders of all counties as one shape without a fill."""
    counties = svg_shapes.read(folder, FILES[Level.COUNTY]).values()
    whole = Shape(tuple(ring for county in counties for ring in county.rings), place.degrees)
    box, geometry = _outline(whole, place)
    return shapes.shape(text("slide-borders"), box, geometry, f"<a:noFill/>{line(COLORS.soft, 0.75)}")


def _outline(shape: Shape, place: Projection) -> tuple[Box, str]:
    """Where a shape is, and its parts as contours of one freeform."""
    snapped = [[(round(x / STEP), round(y / STEP)) for x, y in (place(*p) for p in r)] for r in shape.rings]
    rings = [ring for ring in map(_without_repeats, snapped) if len(ring) > 2]
    if not rings:  # A region smaller than a step is still a dot.
        x, y = snapped[0][0]
        rings = [[(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]]
    xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
    left, top = min(xs), min(ys)
    width, height = max(xs) - left or 1, max(ys) - top or 1
    contours = "".join(_contour(ring, left, top) for ring in rings)
    return (
        Box(left * STEP, top * STEP, width * STEP, height * STEP),
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{contours}</a:path></a:pathLst></a:custGeom>',
    )


def _without_repeats(ring: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ring, open, each corner once in a row."""
    kept = [point for n, point in enumerate(ring) if n == 0 or point != ring[n - 1]]
    return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def _contour(ring: list[tuple[int, int]], left: int, top: int) -> str:
    points = [f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in ring]
    steps = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
    return f"<a:moveTo>{points[0]}</a:moveTo>{steps}<a:close/>"


def _labels(
    shapes: Shapes, view: MapView, named: list[tuple[Row, tuple[float, float]]], box: Box, text: Texts
) -> Iterator[str]:
    """The chosen regions with their values in a column, from north to south, each tied to its place."""
    style = Style(language=text.language, bold=True)
    ordered = sorted(named, key=lambda found: found[1][1])
    y = box.y
    for left, (row, (at_x, at_y)) in zip(range(len(ordered), 0, -1), ordered, strict=True):
        words = f"{row.name}: {value_of(view, row, text)}"
        most = 2 if len(ordered) * 2 * LABEL_ROW <= box.height else 1
        words = cut(words, box.width, style, most)
        height = lines_of(words, box.width, style) * SMALL * LEADING
        y = max(y, min(at_y - SMALL * LEADING / 2, box.bottom - left * LABEL_ROW * most))
        room = Box(box.x, y, box.width, height)
        start = (box.x - 4, y + SMALL * LEADING / 2)
        yield shapes.connector(row.name, start, (at_x, at_y), COLORS.ink)
        yield shapes.text(row.name, room, paragraph([run(words, style)]))
        y += max(height + 4, LABEL_ROW)


def _legend(shapes: Shapes, view: MapView, box: Box, text: Texts) -> Iterator[str]:
    """What the colours mean, in words, and how many regions have each."""
    plain, bold = Style(language=text.language), Style(language=text.language, bold=True)
    soft = Style(language=text.language, color=COLORS.soft)
    legend = view.legend
    y = box.y
    counted = text(f"slide-count-{view.selection.level.value}")
    title_room = box.width - 2.2 * COUNT
    title = cut(legend.title, title_room, bold, 3)
    lines = lines_of(title, title_room, bold)
    head = Box(box.x, y, title_room, lines * SMALL * LEADING)
    yield shapes.text(legend.title, head, paragraph([run(title, bold)]))
    count = Box(box.right - 2 * COUNT, y, 2 * COUNT, SMALL * LEADING)
    yield shapes.text(counted, count, paragraph([run(counted, soft)], "r"))
    y = head.bottom + 8
    room = box.width - SWATCH - 8 - COUNT
    for found in legend.classes:
        label = cut(found.label, room, plain, 2)
        height = max(lines_of(label, room, plain) * SMALL * LEADING, LEGEND_ROW - 4)
        color = class_color_of(view, COLORS, found.number)
        look = (hatched(color) if found.number is None else fill(color)) + line(COLORS.soft, 0.75)
        yield shapes.preset(found.label, Box(box.x, y + 1, SWATCH, SWATCH), "rect", look)
        words = Box(box.x + SWATCH + 8, y, room, height)
        yield shapes.text(found.label, words, paragraph([run(label, plain)]))
        number = fmt.number(found.count, text.language)
        count = Box(box.right - COUNT, y, COUNT, height)
        yield shapes.text(found.label, count, paragraph([run(number, bold)], "r"))
        y += max(height + 4, LEGEND_ROW)
    note = cut(legend.note, box.width, soft, 3)
    height = lines_of(note, box.width, soft) * SMALL * LEADING
    if y + height <= box.bottom:
        yield shapes.text(legend.note, Box(box.x, y + 4, box.width, height), paragraph([run(note, soft)]))
