"""Organisations on progress stairs over time. A pure function; lines end with the organisation's name."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

import plotly.graph_objects as go

from jrt_core.views.charts import Drawn, quiet
from jrt_core.views.palette import Palette
from jrt_core.views.plan_assessment import ClimbView

DASHES = ("solid", "dash", "dot", "dashdot")
LABEL, STEP_LABEL = 24, 26


def stairs_chart(view: ClimbView, palette: Palette) -> go.Figure:
    """Steps by day; lines are told apart by dash and by the name at their end."""
    traces: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "x": [day.isoformat() for day in climb.days],
            "y": list(climb.steps),
            "mode": "lines+markers+text",
            "line": {"shape": "hv", "width": 2, "dash": DASHES[n % len(DASHES)], "color": palette.women},
            "marker": {"size": 8, "color": palette.women},
            "text": [""] * (len(climb.days) - 1) + [shorten(climb.organisation, LABEL, placeholder="…")],
            "textposition": "top left",
            "name": climb.organisation,
            "hovertemplate": "%{x|%Y-%m-%d}: %{y}",
        }
        for n, climb in enumerate(view.climbs)
    ]
    names = [shorten(step, STEP_LABEL, placeholder="…") for step in view.steps]
    return Drawn(
        {
            "data": traces,
            "layout": {
                **quiet(palette, 360, (190, 12, 24, 30)),
                "xaxis": {
                    "type": "date",
                    "showgrid": False,
                    "fixedrange": True,
                    "linecolor": palette.rule,
                    "tickformat": "%Y-%m",
                    "nticks": 6,
                },
                "yaxis": {
                    "tickvals": list(range(1, len(names) + 1)),
                    "ticktext": names,
                    "range": [0.5, len(names) + 0.6],
                    "gridcolor": palette.rule,
                    "fixedrange": True,
                },
            },
        }
    )
