"""View model -> map. Pure functions; shapes are named by URL, so that only values travel."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
import pydeck

from jrt_core.catalog.model import Level
from jrt_core.indicators.classes import Diverging
from jrt_core.views.charts import TEMPLATE
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
TALLEST_COLUMN = 0.2

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
    known = [row for row in view.rows if row.known]
    missing = [row for row in view.rows if not row.known]
    chosen = [row for row in view.rows if row.code in view.selection.places]
    traces = [
        _areas(url, known, _positions(view, known), _scale(view, palette), view, palette.paper, 0.5),
        _areas(
            url,
            missing,
            [0] * len(missing),
            [[0, palette.missing], [1, palette.missing]],
            view,
            palette.paper,
            0.5,
        ),
        _outlines(url, chosen, view, palette),
    ]
    return _figure([trace for trace in traces if trace], view, palette, files, box, frame)


def bubble_map(view: MapView, palette: Palette, files: Files, box: Box, frame: Frame) -> go.Figure:
    """A bubble a region: area by population, colour by class. `customdata[0]` is the region code."""
    rows = [row for row in view.rows if row.code in view.centres]
    people = [view.population.get(row.code, 0.0) for row in rows]
    largest = max(people, default=1.0) or 1.0
    order = sorted(range(len(rows)), key=lambda i: -people[i])  # small ones on top
    rows = [rows[i] for i in order]
    colors = [_color(view, palette, row) for row in rows]
    sizes = [max(SMALLEST_BUBBLE, LARGEST_BUBBLE * math.sqrt(people[i] / largest)) for i in order]
    places = [view.centres[row.code] for row in rows]
    bubbles = {
        "type": "scattermap",
        "lon": [round(lon, 2) for lon, _ in places],
        "lat": [round(lat, 2) for _, lat in places],
        "mode": "markers",
        "marker": {"size": [round(size) for size in sizes], "color": colors, "opacity": 0.9},
        "text": [row.name for row in rows],
        "customdata": [[row.code, row.hover] for row in rows],
        "hovertemplate": _hover(view, "%{customdata[1]}"),
        "showlegend": False,
        **_unfaded(),
    }
    chosen = [row for row in rows if row.code in view.selection.places]
    names = {
        "type": "scattermap",
        "lon": [view.centres[row.code][0] for row in chosen],
        "lat": [view.centres[row.code][1] for row in chosen],
        "mode": "markers",
        "marker": {"size": 9, "color": palette.ink},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    traces = [bubbles, *([names] if chosen else [])]
    return _figure(traces, view, palette, files, box, frame)


class CompactDeck(pydeck.Deck):  # type: ignore[misc]
    """A deck without the indentation that makes up more than half of pydeck's JSON."""

    def to_json(self) -> str:
        """The deck as JSON on one line."""
        return json.dumps(json.loads(super().to_json()), ensure_ascii=False, separators=(",", ":"))


def column_map(view: MapView, palette: Palette, files: Files, box: Box, frame: Frame) -> pydeck.Deck:
    """A column a region on the country's shapes: height by the size of the value, colour by class."""
    _, south, _, north = box
    framing = _framing(box, frame)
    tallest = max((abs(row.shown) for row in view.rows if row.known), default=1.0) or 1.0
    reach = (north - south) * 111_000 * TALLEST_COLUMN
    columns = [
        {
            "c": row.code,
            "n": row.name,
            "t": row.hover,
            "p": [round(value, 3) for value in view.centres[row.code]],
            "h": round(abs(row.shown) / tallest * reach),
            "k": _rgb(palette.ink if row.code in view.selection.places else _color(view, palette, row)),
        }
        for row in view.rows
        if row.known and row.code in view.centres
    ]
    text = texts(view.selection.language)
    return CompactDeck(
        layers=[
            pydeck.Layer(
                "GeoJsonLayer",
                id="base",
                data=f"{files.shapes}/{FILES[view.selection.level]}",
                get_fill_color=_rgb(palette.rule),
                get_line_color=_rgb(palette.paper),
                line_width_min_pixels=0.5,
            ),
            pydeck.Layer(
                "ColumnLayer",
                id="columns",
                data=columns,
                get_position="p",
                get_elevation="h",
                get_fill_color="k",
                radius=max(1000, round((north - south) * 1100)),
                pickable=True,
            ),
        ],
        initial_view_state=pydeck.ViewState(
            longitude=framing["center"]["lon"],
            latitude=framing["center"]["lat"],
            zoom=framing["zoom"],
            pitch=45,
            bearing=0,
        ),
        map_provider="carto",
        map_style=files.style,
        tooltip={"text": f"{{n}}\n{_value_head(view, text('women-label'), text('men-label'))}{{t}}"},
    )


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


def _outlines(url: str, chosen: Sequence[Row], view: MapView, palette: Palette) -> dict[str, Any] | None:
    """The chosen regions once more, in their colours, with a line that is seen on every colour."""
    known = [row for row in chosen if row.known]
    return _areas(url, known, _positions(view, known), _scale(view, palette), view, palette.ink, 3)


def _unfaded() -> dict[str, Any]:
    """A click selects; nothing else may fade, for colour carries the value."""
    return {"unselected": {"marker": {"opacity": 1}}, "selected": {"marker": {"opacity": 1}}}


def _positions(view: MapView, rows: Sequence[Row]) -> list[int]:
    """Class numbers as places in the scheme, from 0."""
    lowest = view.scheme.numbers[0]
    return [int(row.number) - lowest for row in rows]


def _scale(view: MapView, palette: Palette) -> list[list[Any]]:
    """A stepwise colour scale: one even step for each class, centred on its number."""
    colors = [class_color_of(view, palette, number) for number in view.scheme.numbers]
    if len(colors) == 1:
        return [[0, colors[0]], [1, colors[0]]]
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
    steps = len(view.scheme.steps) if isinstance(view.scheme, Diverging) else len(view.scheme.numbers)
    return class_color(palette, number, diverging=diverging, steps=steps)


def _color(view: MapView, palette: Palette, row: Row) -> str:
    return class_color_of(view, palette, int(row.number) if row.known else None)


def _rgb(color: str) -> list[int]:
    return [int(color[i : i + 2], 16) for i in (1, 3, 5)]


def _hover(view: MapView, values: str) -> str:
    text = texts(view.selection.language)
    head = _value_head(view, text("women-label"), text("men-label"))
    return f"<b>%{{text}}</b><br>{head}{values}<extra></extra>"


def _value_head(view: MapView, women: str, men: str) -> str:
    return f"{women} | {men}: " if view.two_sexes else ""


def _framing(box: Box, frame: Frame) -> dict[str, Any]:
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
    return go.Figure(
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
                "showlegend": False,
                # Panning and zooming stay until the area to look at changes.
                "uirevision": str(box),
                "map": {
                    **_framing(box, frame),
                    "style": files.style,
                    "layers": [
                        {**base, "type": "fill", "color": palette.rule, "opacity": 0.35, "below": "traces"},
                        lines,
                    ],
                },
            },
        }
    )
