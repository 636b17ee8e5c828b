"""A figure as a picture that every browser, word processor and drawing program reads.

Letters stay letters, so that it can be searched, read aloud and edited.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jrt_core.exports import svg_frame
from jrt_core.exports.svg_comparison import comparison
from jrt_core.exports.svg_extremes import extremes
from jrt_core.exports.svg_legend import legend
from jrt_core.exports.svg_map import map_of, map_width
from jrt_core.exports.svg_none import none
from jrt_core.exports.svg_parts import COLORS, FAMILIES, Box, definitions, plain, rect
from jrt_core.exports.svg_series import series
from jrt_core.exports.svg_table import READABLE, SMALLEST, height_needed, table
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_goals import goals_figure
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.map_page import MapView
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.series import SeriesView

WIDTH, HEIGHT, HIGHEST = 1600, 900, 2400
MARGIN, GAP = 48, 32
LETTERS = 21
# The parts of a picture's width that a map takes at least and at most.
LEAST, MOST = 0.22, 0.42
# Letters of a drawing in a report, in points; a legend beside its map is at least so many of them wide.
PRINTED, LEGEND = 9.0, 17


def svg(exhibit: Exhibit, site: str, shapes: Path) -> bytes:
    """The whole picture, with all that must go with the figure and a link that rebuilds it.

    It is 1600 by 900, or higher for a table of many rows.
    """
    height = height_of(exhibit, site)
    whole = Box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, height - 2 * MARGIN)
    view = exhibit.drawing
    parts: list[str] = []
    beside = whole
    if isinstance(view, MapView):
        room = whole.width
        width = min(max(map_width(view, whole.height), LEAST * room), MOST * room)
        beside = Box(whole.x, whole.y, room - width - GAP, whole.height)
        parts += map_of(view, shapes, Box(beside.right + GAP, whole.y, width, whole.height), LETTERS)
    above = svg_frame.header(exhibit, beside)
    below = svg_frame.footer(exhibit, site, beside)
    middle = beside.below(above.height + GAP / 2)
    middle = Box(middle.x, middle.y, middle.width, middle.height - below.height)
    if isinstance(view, MapView):
        parts += _beside_map(exhibit, view, middle)
    else:
        parts += _drawn(exhibit, shapes, middle, LETTERS)
    ground = rect(Box(0, 0, WIDTH, height), COLORS.paper)
    return _root(exhibit, [ground, *above.parts, *parts, *below.parts], WIDTH, height).encode()


def height_of(exhibit: Exhibit, site: str) -> int:
    """How high the picture is."""
    view = exhibit.drawing
    view = goals_figure(view) if isinstance(view, ProfileView) else view
    if not isinstance(view, TableFigure) or not view.rows:
        return HEIGHT
    whole = Box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT)
    around = svg_frame.header(exhibit, whole).height + svg_frame.footer(exhibit, site, whole).height

    def needed(part: float) -> int:
        table = height_needed(view, whole.width, part * LETTERS)
        return round(2 * MARGIN + around + GAP + table)

    return HEIGHT if needed(SMALLEST) <= HEIGHT else min(needed(READABLE), HIGHEST)


def drawing(
    exhibit: Exhibit,
    shapes: Path,
    width: float,
    height: float,
    *,
    size: float = PRINTED,
    with_legend: bool = True,
) -> str:
    """The bare drawing as an <svg> element without a ground, for what has its own headline and sources.

    `size` is that of its letters in the unit of width and height; a map brings its legend, unless told not
    to.
    """
    box = Box(0, 0, width, height)
    view = exhibit.drawing
    if not isinstance(view, MapView):
        return _root(exhibit, _drawn(exhibit, shapes, box, size), width, height)
    if not with_legend:
        return _root(exhibit, map_of(view, shapes, box, size), width, height)
    beside = min(map_width(view, height), width - (LEGEND + 1) * size)
    if beside > width * LEAST:
        left = Box(0, 0, beside, height)
        right = Box(beside + size, 0, width - beside - size, height)
        parts = [*map_of(view, shapes, left, size), *legend(view, right, size).parts]
        return _root(exhibit, parts, width, height)
    under = legend(view, Box(0, 0, width, height / 2), size).height
    parts = map_of(view, shapes, Box(0, 0, width, height - under - size), size)
    parts += legend(view, Box(0, height - under, width, under), size).parts
    return _root(exhibit, parts, width, height)


def _beside_map(exhibit: Exhibit, view: MapView, box: Box) -> Sequence[str]:
    """The legend, and beside it the regions at both ends."""
    left, right = box.columns(2, GAP)
    table = none(exhibit, right, LETTERS) if _is_bare(view) else extremes(exhibit, view, right, LETTERS)
    return [*legend(view, left, LETTERS).parts, *table.parts]


def _is_bare(view: MapView) -> bool:
    return not any(row.known for row in view.rows)


def _drawn(exhibit: Exhibit, shapes: Path, box: Box, size: float) -> Sequence[str]:
    view = exhibit.drawing
    match view:
        case SeriesView() if view.panels:
            return series(view, exhibit.language, box, size)
        case CompareView() if view.axis is not None:
            return comparison(view, view.axis, exhibit.language, box, size)
        case ProfileView() if view.goals:
            return table(goals_figure(view), exhibit.language, box, size)
        case TableFigure() if view.rows:
            return table(view, exhibit.language, box, size)
        case _:
            return none(exhibit, box, size).parts


def _root(exhibit: Exhibit, parts: Sequence[str], width: float, height: float) -> str:
    title = ". ".join(said.removesuffix(".") for said in (exhibit.headline, exhibit.title, exhibit.subtitle))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" lang="{exhibit.language}" xml:lang="{exhibit.language}" '
        f'role="img" font-family="{FAMILIES}"><title>{plain(title)}</title>'
        f"<desc>{plain(exhibit.alt)}</desc>{definitions()}{''.join(parts)}</svg>"
    )
