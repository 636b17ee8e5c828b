"""Series on a slide: the axes of the whole, and the lines as far as they have been revealed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go

from jrt_core.catalog.model import Language
from jrt_core.views.charts import Drawn, series_chart
from jrt_core.views.palette import Palette
from jrt_core.views.series import Panel, SeriesView

LETTERS = 13
# How dark the ground between women and men is: what stands on it is still read.
SHADE = 0.14
LENGTHS = ("size", "width", "height", "l", "r", "t", "b")


def slide_series(
    whole: SeriesView,
    seen: SeriesView,
    palette: Palette,
    language: Language,
    columns: int,
    height: int,
    scale: float,
    *,
    gap: bool,
) -> go.Figure:
    """The lines of `seen` in the axes of `whole`, which do not move from step to step.

    `gap` shades what lies between women and men. Height in pixels; letters, lines and marks are `scale` times
    those of a page.
    """
    spec = series_chart(whole, palette, language, columns).to_dict()
    seen = replace(seen, breaks=whole.breaks)
    lines = series_chart(seen, palette, language, columns).to_dict()["data"] if _has_values(seen) else []
    shades = list(_shades(seen, palette)) if gap and seen.by_sex else []
    layout = {**spec["layout"], "height": height / scale}
    return Drawn(_enlarged({"data": [*shades, *lines], "layout": layout}, scale))


def _enlarged(part: dict[str, Any], scale: float, *, letters: bool = False) -> dict[str, Any]:
    """A part of a figure with its lengths in pixels larger; no letters are smaller than usual ones."""

    def one(key: str, value: Any) -> Any:
        if isinstance(value, dict):
            return _enlarged(value, scale, letters=key in ("font", "textfont"))
        if isinstance(value, list):
            return [_enlarged(v, scale) if isinstance(v, dict) else v for v in value]
        if key == "size" and letters:
            return round(max(value, LETTERS) * scale)
        return round(value * scale, 1) if key in LENGTHS and isinstance(value, int | float) else value

    return {key: one(key, value) for key, value in part.items()}


def _has_values(view: SeriesView) -> bool:
    return any(
        not math.isnan(value)
        for panel in view.panels
        for part in ((panel.women, panel.men) if view.by_sex else (panel.total,))
        for value in part
    )


def _shades(view: SeriesView, palette: Palette) -> Iterator[dict[str, Any]]:
    """A ground between the two lines of each panel, in the years that have both."""
    red, green, blue = (int(palette.total[n : n + 2], 16) for n in (1, 3, 5))
    for number, panel in enumerate(view.panels):
        axis = "" if number == 0 else str(number + 1)
        for sex, fill in (("men", "none"), ("women", "tonexty")):
            yield {
                "type": "scatter",
                "x": _years(panel),
                "y": [getattr(panel, sex)[panel.years.index(year)] for year in _years(panel)],
                "xaxis": f"x{axis}",
                "yaxis": f"y{axis}",
                "mode": "lines",
                "line": {"width": 0},
                "fill": fill,
                "fillcolor": f"rgba({red},{green},{blue},{SHADE})",
                "hoverinfo": "skip",
            }


def _years(panel: Panel) -> list[int]:
    pairs = zip(panel.years, panel.women, panel.men, strict=True)
    return [year for year, women, men in pairs if not math.isnan(women + men)]
