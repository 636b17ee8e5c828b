"""The difference between women and men by year, against a target or a reference. A pure function."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from jrt_core.catalog.model import Language
from jrt_core.views import format as fmt
from jrt_core.views.charts import Drawn, quiet, shade
from jrt_core.views.palette import Palette


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLine:
    """W - M of one region by year."""

    name: str
    years: tuple[int, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLines:
    """The region's line and the country's; `targets` are ((year, value), (year, value)), baseline first.

    `reference` is a band from low to high that nobody has decided: the convention; None beside a target.
    """

    lines: tuple[GapLine, ...]
    targets: tuple[tuple[tuple[int, float], tuple[int, float]], ...]
    reference: tuple[float, float] | None
    reference_label: str
    decimals: int
    alt: str


def gap_chart(view: GapLines, palette: Palette, language: Language, shaded: tuple[int, int]) -> go.Figure:
    """Lines named where they end, the plan's years shaded, the reference drawn and called that."""
    years = sorted(year for line in view.lines for year in line.years)
    traces: list[dict[str, Any]] = []
    styles = ((palette.ink, "solid"), (palette.soft, "dot"))
    for line, (color, dash) in zip(view.lines, styles, strict=False):
        known = [n for n, value in enumerate(line.values) if not math.isnan(value)]
        label = [""] * len(line.years)
        if known:
            end = fmt.number(line.values[known[-1]], language, view.decimals, signed=True)
            label[known[-1]] = f"{line.name} {end}"
        traces.append(
            {
                "type": "scatter",
                "x": list(line.years),
                "y": [None if math.isnan(v) else round(v, view.decimals + 1) for v in line.values],
                "mode": "lines+markers+text",
                "line": {"color": color, "dash": dash, "width": 2},
                "marker": {"size": 5, "color": color},
                "text": label,
                "textposition": "middle right",
                "textfont": {"color": color},
                "hovertemplate": f"%{{x}}: %{{y:,.{view.decimals}f}}<extra>{line.name}</extra>",
            }
        )
    for target in view.targets:
        traces.append(
            {
                "type": "scatter",
                "x": [year for year, _ in target],
                "y": [value for _, value in target],
                "mode": "lines+markers",
                "line": {"color": palette.women, "dash": "dash", "width": 2},
                "marker": {"symbol": "diamond", "size": 9, "color": palette.women},
                "hoverinfo": "skip",
            }
        )
    shapes = [shade("", shaded, palette)]
    annotations = []
    if view.reference is not None:
        low, high = view.reference
        shapes.append(_reference(low, high, palette))
        annotations.append(
            {
                "text": view.reference_label,
                "xref": "paper",
                "x": 0.01,
                "y": high,
                "yanchor": "bottom",
                "xanchor": "left",
                "showarrow": False,
                "font": {"size": 11, "color": palette.soft},
            }
        )
    return Drawn(
        {
            "data": traces,
            "layout": {
                **quiet(palette, 260, (46, 8, 16, 24)),
                "separators": ", " if language == "sv" else ".,",
                "xaxis": {
                    "range": [years[0] - 0.5, years[-1] + 0.45 * (years[-1] - years[0] or 1)],
                    "showgrid": False,
                    "fixedrange": True,
                    "linecolor": palette.rule,
                    "tickformat": "d",
                    "nticks": 5,
                },
                "yaxis": {
                    "gridcolor": palette.rule,
                    "fixedrange": True,
                    "nticks": 5,
                    "tickformat": ",~f",
                    "rangemode": "tozero",
                    "zeroline": False,
                },
                "shapes": shapes,
                "annotations": annotations,
            },
        }
    )


def _reference(low: float, high: float, palette: Palette) -> dict[str, Any]:
    """A line, or a band where the convention leaves room."""
    common = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": low, "y1": high}
    if low == high:
        return {**common, "type": "line", "line": {"color": palette.soft, "width": 1.5, "dash": "dash"}}
    return {
        **common,
        "type": "rect",
        "layer": "below",
        "fillcolor": palette.neutral,
        "opacity": 0.5,
        "line": {"color": palette.soft, "width": 1, "dash": "dash"},
    }
