"""The overview's map: how many activities each region's documents name. Shapes by URL, no base map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from jrt_core.catalog.model import Level
from jrt_core.views.charts import TEMPLATE, Drawn
from jrt_core.views.maps import FILES, Box, Files, Frame, framing
from jrt_core.views.palette import Palette
from jrt_core.views.plan_overview import MatrixRow
from jrt_core.views.text import Texts

# Upper limits of the classes; more than the last is a class too. None is a class of its own.
LIMITS = (1, 3, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanClass:
    """A class of the map: its words and its colour."""

    label: str
    color: str


def classes(palette: Palette, text: Texts) -> tuple[PlanClass, ...]:
    """The legend, none first."""
    return (
        PlanClass(label=text("plan-map-class-none"), color=palette.missing),
        PlanClass(label=text("plan-map-class-one"), color=palette.levels[0]),
        PlanClass(label=text("plan-map-class-range", low="2", high="3"), color=palette.levels[1]),
        PlanClass(label=text("plan-map-class-range", low="4", high="6"), color=palette.levels[2]),
        PlanClass(label=text("plan-map-class-over", low="7"), color=palette.levels[3]),
    )


def class_of(count: int) -> int:
    """The place of a count in the legend."""
    return 0 if count == 0 else 1 + sum(count > limit for limit in LIMITS)


def plan_map(
    rows: tuple[MatrixRow, ...], palette: Palette, files: Files, box: Box, frame: Frame, text: Texts
) -> go.Figure:
    """Counties by number of activities. Each point's `location` is a county code."""
    shown = classes(palette, text)
    url = f"{files.shapes}/{FILES[Level.COUNTY]}"
    traces: list[dict[str, Any]] = []
    for number, found in enumerate(shown):
        mine = [row for row in rows if class_of(row.total) == number]
        if mine:
            traces.append(
                {
                    "type": "choroplethmap",
                    "geojson": url,
                    "locations": [row.code for row in mine],
                    "z": [0] * len(mine),
                    "colorscale": [[0, found.color], [1, found.color]],
                    "showscale": False,
                    "marker": {"line": {"color": palette.paper, "width": 0.8}},
                    "text": [row.name for row in mine],
                    "customdata": [row.hover for row in mine],
                    "hovertemplate": "<b>%{text}</b><br>%{customdata}<extra></extra>",
                    "unselected": {"marker": {"opacity": 1}},
                    "selected": {"marker": {"opacity": 1}},
                }
            )
    return Drawn(
        {
            "data": traces,
            "layout": {
                "template": TEMPLATE,
                "height": frame.height,
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
                "paper_bgcolor": "rgba(0,0,0,0)",
                "clickmode": "event+select",
                "dragmode": False,
                "showlegend": False,
                "map": {**framing(box, frame), "style": files.style},
            },
        }
    )
