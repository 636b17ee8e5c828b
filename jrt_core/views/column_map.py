"""View model -> columns on a map (pydeck): height by value, colour by class."""

from __future__ import annotations

import json

import pydeck

from jrt_core.views.map_page import MapView
from jrt_core.views.maps import FILES, Box, Files, Frame, color_of, framing, value_head
from jrt_core.views.palette import Palette

TALLEST_COLUMN = 0.2
# Of the tallest column, and of a column's radius.
FOOT_HEIGHT, FOOT_WIDTH = 0.03, 1.6


class CompactDeck(pydeck.Deck):  # type: ignore[misc]
    """A deck without the indentation that makes up more than half of pydeck's JSON."""

    def to_json(self) -> str:
        """The deck as JSON on one line."""
        return json.dumps(json.loads(super().to_json()), ensure_ascii=False, separators=(",", ":"))


def column_map(view: MapView, palette: Palette, files: Files, box: Box, frame: Frame) -> pydeck.Deck:
    """A column a region on the country's shapes: height by the size of the value, colour by class."""
    _, south, _, north = box
    view_of = framing(box, frame)
    tallest = max((abs(row.shown) for row in view.rows if row.known), default=1.0) or 1.0
    reach = (north - south) * 111_000 * TALLEST_COLUMN
    columns = [
        {
            "c": row.code,
            "n": row.name,
            "t": row.hover,
            "p": [round(value, 3) for value in view.centres[row.code]],
            "h": round(abs(row.shown) / tallest * reach),
            "k": _rgb(color_of(view, palette, row)),
        }
        for row in view.rows
        if row.known and row.code in view.centres
    ]
    radius = max(1000, round((north - south) * 1100))
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
            # A column of a deck has no line either: what is chosen stands on a dark foot.
            pydeck.Layer(
                "ColumnLayer",
                id="feet",
                data=[{"p": column["p"]} for column in columns if column["c"] in view.selection.places],
                get_position="p",
                get_elevation=reach * FOOT_HEIGHT,
                get_fill_color=_rgb(palette.ink),
                radius=radius * FOOT_WIDTH,
            ),
            pydeck.Layer(
                "ColumnLayer",
                id="columns",
                data=columns,
                get_position="p",
                get_elevation="h",
                get_fill_color="k",
                radius=radius,
                pickable=True,
            ),
        ],
        initial_view_state=pydeck.ViewState(
            longitude=view_of["center"]["lon"],
            latitude=view_of["center"]["lat"],
            zoom=view_of["zoom"],
            pitch=45,
            bearing=0,
        ),
        views=[pydeck.View(type="MapView", controller={"scrollZoom": False})],
        map_provider="carto",
        map_style=files.style,
        tooltip={"text": f"{{n}}\n{value_head(view)}{{t}}"},
    )


def _rgb(color: str) -> list[int]:
    return [int(color[i : i + 2], 16) for i in (1, 3, 5)]
