"""View model -> map. Pure functions; shapes are named by URL, so that only values travel."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from jrt_core.catalog.model import Level
from jrt_core.indicators.classes import Diverging
from jrt_core.views.charts import TEMPLATE, Drawn
from jrt_core.views.map_page import MapView
from jrt_core.views.palette import Palette, class_color
from jrt_core.views.rows import Row
from jrt_core.views.selection import Form
from jrt_core.views.text import texts

FILES = {Level.MUNICIPALITY: "kommun.geojson", Level.COUNTY: "lan.geojson"}
# Room left around the area, in pixels, so that no shape is cut at the frame.
MARGIN = 12
# A web map is 512 pixels wide at zoom 0.
WORLD = 512
# Diameter in pixels of the largest bubble, and the smallest one that a finger can hit.
LARGEST_BUBBLE, SMALLEST_BUBBLE = 48, 7
# Width in pixels of the line around what is chosen.
OUTLINE = 3

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Addresses of what a browser fetches once: the folder of shapes, and a style without any base map.

    The style is a file because Plotly drops the empty `sources` of one given in the figure.
    """

    shapes: str
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The room that a map has, in pixels. `width` is the least it will get; more only adds surroundings."""

    width: int
    height: int


def area_map(view: MapView, palette: Palette, files: Files, box: Box, frame: Frame) -> go.Figure:
    """Regions coloured by class, the chosen ones outlined. Each point's `location` is a region code."""
    url = f"{files.shapes}/{FILES[view.selection.level]}"
    known, missing = _parted(view.rows)
    chosen = [row for row in view.rows if row.code in view.selection.places]
    traces = [
        _areas(url, known, _positions(view, known), _scale(view, palette), view, palette.paper, 0.5),
        _areas(url, missing, [0] * len(missing), _only(palette.missing), view, palette.paper, 0.5),
        *_outlines(url, chosen, view, palette),
    ]
    return _figure([trace for trace in traces if trace], view, palette, files, box, frame)


def bubble_map(view: MapView, palette: Palette, files: Files, box: Box, frame: Frame) -> go.Figure:
    """A bubble a region: area by population, colour by class. `customdata[0]` is the region code."""
    rows = [row for row in view.rows if row.code in view.centres]
    people = [view.population.get(row.code, 0.0) for row in rows]
    largest = max(people, default=1.0) or 1.0
    order = sorted(range(len(rows)), key=lambda i: -people[i])  # small ones on top
    rows = [rows[i] for i in order]
    sizes = [max(SMALLEST_BUBBLE, LARGEST_BUBBLE * math.sqrt(people[i] / largest)) for i in order]
    drawn = list(zip(rows, map(round, sizes), strict=True))
    chosen = [(row, size) for row, size in drawn if row.code in view.selection.places]
    traces = [_bubbles(view, drawn, [color_of(view, palette, row) for row, _ in drawn])]
    if chosen:
        # A bubble of a web map has no line: a ring is larger bubbles under the chosen one.
        for width, color in ((2 * OUTLINE, palette.ink), (OUTLINE, palette.paper)):
            larger = [(row, size + 2 * width) for row, size in chosen]
            traces.append({**_bubbles(view, larger, [color] * len(larger), opacity=1), "hoverinfo": "skip"})
        traces.append(_bubbles(view, chosen, [color_of(view, palette, row) for row, _ in chosen], opacity=1))
    return _figure(traces, view, palette, files, box, frame)


def _bubbles(
    view: MapView, drawn: Sequence[tuple[Row, int]], colors: Sequence[str], opacity: float = 0.9
) -> dict[str, Any]:
    """Bubbles of given diameters; a click on one tells its code."""
    places = [view.centres[row.code] for row, _ in drawn]
    return {
        "type": "scattermap",
        "lon": [round(lon, 2) for lon, _ in places],
        "lat": [round(lat, 2) for _, lat in places],
        "mode": "markers",
        "marker": {"size": [size for _, size in drawn], "opacity": opacity, **_painted(colors)},
        "text": [row.name for row, _ in drawn],
        "customdata": [[row.code, row.hover] for row, _ in drawn],
        "hovertemplate": _hover(view, "%{customdata[1]}"),
        "showlegend": False,
        **_unfaded(),
    }


def _painted(colors: Sequence[str]) -> dict[str, Any]:
    """Colours as places in a scale of the different ones: written out for each bubble they add 2 kB."""
    different = list(dict.fromkeys(colors))
    return {
        "color": [different.index(color) for color in colors],
        "colorscale": _stepped(different),
        "cmin": 0,
        "cmax": max(len(different) - 1, 1),
    }


def _areas(
    url: str,
    rows: Sequence[Row],
    z: list[int],
    scale: list[list[Any]],
    view: MapView,
    line: str,
    width: float,
) -> dict[str, Any] | None:
    if not rows:
        return None
    return {
        "type": "choroplethmap",
        "geojson": url,
        "locations": [row.code for row in rows],
        "z": z,
        "zmin": 0,
        "zmax": max(len(view.scheme.numbers) - 1, 1),
        "colorscale": scale,
        "showscale": False,
        "marker": {"line": {"color": line, "width": width}},
        "text": [row.name for row in rows],
        "customdata": [row.hover for row in rows],
        "hovertemplate": _hover(view, "%{customdata}"),
        **_unfaded(),
    }


def _outlines(
    url: str, chosen: Sequence[Row], view: MapView, palette: Palette
) -> list[dict[str, Any] | None]:
    """The chosen regions once more, in their colours, with a line that is seen on every colour."""
    known, missing = _parted(chosen)
    line = palette.ink, OUTLINE
    return [
        _areas(url, known, _positions(view, known), _scale(view, palette), view, *line),
        _areas(url, missing, [0] * len(missing), _only(palette.missing), view, *line),
    ]


def _parted(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Those with a value, and those without."""
    return [row for row in rows if row.known], [row for row in rows if not row.known]


def _only(color: str) -> list[list[Any]]:
    return [[0, color], [1, color]]


def _unfaded() -> dict[str, Any]:
    """A click selects; nothing else may fade, for colour carries the value."""
    return {"unselected": {"marker": {"opacity": 1}}, "selected": {"marker": {"opacity": 1}}}


def _positions(view: MapView, rows: Sequence[Row]) -> list[int]:
    """Class numbers as places in the scheme, from 0."""
    lowest = view.scheme.numbers[0]
    return [int(row.number) - lowest for row in rows]


def _scale(view: MapView, palette: Palette) -> list[list[Any]]:
    """A stepwise colour scale: one even step for each class, centred on its number."""
    return _stepped([class_color_of(view, palette, number) for number in view.scheme.numbers])


def _stepped(colors: Sequence[str]) -> list[list[Any]]:
    """A colour scale without transitions, an even step for each colour."""
    if len(colors) == 1:
        return _only(colors[0])
    width = 1 / (len(colors) - 1)
    scale: list[list[Any]] = []
    for place, color in enumerate(colors):
        scale += [
            [max(0.0, round((place - 0.5) * width, 6)), color],
            [min(1.0, round((place + 0.5) * width, 6)), color],
        ]
    return scale


def class_color_of(view: MapView, palette: Palette, number: int | None) -> str:
    """The colour of a class of the view; that of missing values for None."""
    if number is None:
        return palette.missing
    diverging = isinstance(view.scheme, Diverging)
    steps = len(view.scheme.steps) if isinstance(view.scheme, Diverging) else len(view.scheme.edges) + 1
    return class_color(palette, number, diverging=diverging, steps=steps)


def color_of(view: MapView, palette: Palette, row: Row) -> str:
    """The colour of a region."""
    return class_color_of(view, palette, int(row.number) if row.known else None)


def _hover(view: MapView, values: str) -> str:
    return f"<b>%{{text}}</b><br>{value_head(view)}{values}<extra></extra>"


def value_head(view: MapView) -> str:
    """What the numbers of a hover are, where there are two."""
    """What the values of a hover are, in their order."""
    text = texts(view.selection.language)
    heads = [text("women-label"), text("men-label")] if view.two_sexes else []
    heads += [text("column-share")] if view.tells_share else []
    return f"{' | '.join(heads)}: " if heads else ""


def framing(box: Box, frame: Frame) -> dict[str, Any]:
    """Centre and zoom (web Mercator) that show a box of degrees whole."""
    west, south, east, north = box
    low, high = _mercator(south), _mercator(north)
    zoom = min(
        math.log2((frame.width - 2 * MARGIN) * 360 / WORLD / (east - west)),
        math.log2((frame.height - 2 * MARGIN) / WORLD / (high - low)),
    )
    middle = math.degrees(math.atan(math.sinh(math.pi * (low + high))))
    return {"center": {"lon": (west + east) / 2, "lat": middle}, "zoom": round(zoom, 3)}


def _mercator(latitude: float) -> float:
    """Height on a web map: the whole world is 1, the equator 0."""
    return math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi)


def _figure(
    traces: list[dict[str, Any]],
    view: MapView,
    palette: Palette,
    files: Files,
    box: Box,
    frame: Frame,
) -> go.Figure:
    base = {"sourcetype": "geojson", "source": f"{files.shapes}/{FILES[Level.COUNTY]}"}
    lines = {**base, "type": "line", "color": palette.soft, "line": {"width": 0.8}}
    if view.selection.form is Form.BUBBLES:
        lines["below"] = "traces"
    return Drawn(
        {
            "data": traces,
            "layout": {
                "template": TEMPLATE,
                "height": frame.height,
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
                "paper_bgcolor": "rgba(0,0,0,0)",
                "font": {"color": palette.ink},
                "clickmode": "event+select",
                "dragmode": "pan",
                "modebar": {
                    "orientation": "v",
                    "bgcolor": palette.paper,
                    "color": palette.soft,
                    "activecolor": palette.ink,
                },
                "showlegend": False,
                # Panning and zooming stay until the area to look at changes.
                "uirevision": f"{box}{frame.width}",
                "map": {
                    **framing(box, frame),
                    "style": files.style,
                    "layers": [
                        {**base, "type": "fill", "color": palette.rule, "opacity": 0.35, "below": "traces"},
                        lines,
                    ],
                },
            },
        }
    )
