"""View model -> chart. Pure functions; no legend: lines are labelled where they end."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from jrt_core.catalog.model import Language
from jrt_core.views import format as fmt
from jrt_core.views.palette import Palette
from jrt_core.views.series import Panel, SeriesView
from jrt_core.views.text import texts

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
# Plotly's own template is nine tenths of a small figure. An empty one would be taken for none given.
TEMPLATE: dict[str, Any] = {"layout": {"font": {"family": FONT, "size": 13}}}
PANEL_HEIGHT = 150
TITLE_ROOM, LINE = 30, 17
# Letters in a line of a panel's title, and after how many the key gets a line of its own.
TITLE_WIDTH, KEY_AFTER = 28, 16


def quiet(palette: Palette, height: int, margin: tuple[int, int, int, int]) -> dict[str, Any]:
    """The layout that charts share; the margin is left, right, top, bottom in pixels."""
    return {
        "template": TEMPLATE,
        "height": height,
        "margin": dict(zip("lrtb", margin, strict=True)),
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": palette.ink},
        "showlegend": False,
    }


class Drawn(go.Figure):  # type: ignore[misc]
    """A figure that is sent as it is written.

    Plotly checks and copies every property of a figure, 2 ms a chart and more than all our own work on it.
    The tests have ours checked: `go.Figure(drawn.to_dict())` refuses what Plotly does not know.
    """

    def __init__(self, spec: dict[str, Any]) -> None:
        super().__init__()
        self._spec = spec

    def to_dict(self) -> dict[str, Any]:
        """The figure as it was written."""
        return self._spec


def series_chart(
    view: SeriesView,
    palette: Palette,
    language: Language,
    columns: int,
) -> go.Figure:
    """One small panel an area, all with the same axes unless each has its own scale.

    Women and men differ by colour, dash and end mark.
    """
    columns = min(columns, len(view.panels))
    rows = math.ceil(len(view.panels) / columns)
    key = _key(palette, language) if view.by_sex else ""
    titles = _titles(view, key)
    room = TITLE_ROOM + LINE * max(title.count("<br>") for title in titles)
    height = rows * (PANEL_HEIGHT + room) + 20
    years = [year for panel in view.panels for year in panel.years]
    label = max(len(fmt.number(v, language, view.decimals)) for v in _values(view, view.panels))
    x_range = [min(years) - 0.5, max(years) + (max(years) - min(years)) * (0.04 + 0.045 * label) + 0.3]
    layout: dict[str, Any] = {
        **quiet(palette, height, (16 + 7 * label, 8, 4, 24)),
        "hovermode": "x unified",
        "shapes": [],
        "annotations": [],
    }
    traces: list[dict[str, Any]] = []
    low, high = _range(view, view.panels)
    for number, panel in enumerate(view.panels):
        row, column = divmod(number, columns)
        axis = "" if number == 0 else str(number + 1)
        top, bottom = 1 - row / rows, 1 - (row + 1) / rows
        left, right = column / columns, (column + 1) / columns
        title_room = room / height
        if view.own_scale:
            low, high = _range(view, (panel,))
            left += 0.016 * label if column else 0
        layout[f"xaxis{axis}"] = {
            "domain": [left, right - (0.06 if column < columns - 1 else 0)],
            "anchor": f"y{axis}",
            "range": x_range,
            "tickvals": _ticks(years),
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "linecolor": palette.rule,
        }
        layout[f"yaxis{axis}"] = {
            "domain": [bottom + 0.2 / rows, top - title_room],
            "anchor": f"x{axis}",
            "range": [low, high],
            "nticks": 4,
            "gridcolor": palette.rule,
            "zeroline": low < 0 < high,
            "zerolinecolor": palette.soft,
            "fixedrange": True,
            "tickformat": ",~f",
            "showticklabels": view.own_scale or column == 0,
        }
        layout["annotations"].append(
            {
                "text": titles[number],
                **({"align": "left"} if "<br>" in titles[number] else {}),
                "x": column / columns,
                "y": top,
                "xref": "paper",
                "yref": "paper",
                "xanchor": "left",
                "yanchor": "top",
                "showarrow": False,
            }
        )
        if view.band:
            layout["shapes"].append(_band(axis, palette))
            if number == 0:
                layout["annotations"].append(_band_label(palette, language))
        layout["shapes"] += [_break(axis, year, palette) for year in view.breaks]
        if view.shaded:
            layout["shapes"].append(shade(axis, view.shaded, palette))
        traces += _lines(panel, axis, view, palette, language)
    layout["separators"] = ", " if language == "sv" else ".,"
    return Drawn({"data": traces, "layout": layout})


def _titles(view: SeriesView, key: str) -> list[str]:
    """The panels' names in lines that fit, the first with the key."""
    titles = ["<b>" + "<br>".join(wrap(html.escape(p.name), TITLE_WIDTH)) + "</b>" for p in view.panels]
    if key:
        titles[0] += ("<br>" if len(view.panels[0].name) > KEY_AFTER else "   ") + key
    return titles


def _key(palette: Palette, language: Language) -> str:
    """Who is who, after the first panel's name: it speaks for all."""
    text = texts(language)
    women = f"<span style='color:{palette.women}'>● {text('women-label')}</span>"
    return f"{women}   <span style='color:{palette.men}'>■ {text('men-label')}</span>"


def _lines(
    panel: Panel, axis: str, view: SeriesView, palette: Palette, language: Language
) -> list[dict[str, Any]]:
    text = texts(language)
    if view.by_sex:
        sexes = [
            (panel.women, palette.women, "solid", "circle", text("women-label")),
            (panel.men, palette.men, "dash", "square", text("men-label")),
        ]
    else:
        sexes = [(panel.total, palette.total, "solid", "circle", view.name or text("total-label"))]
    traces: list[dict[str, Any]] = []
    ends = [_last(values) for values, *_ in sexes]
    above = len(ends) < 2 or not ends[0] < ends[1]
    decimals = fmt.needed(ends, view.decimals)
    for place, (values, color, dash, mark, name) in enumerate(sexes):
        last = _last_place(values)
        if last is None:
            continue
        label = fmt.number(values[last], language, decimals)
        years, line = _broken(panel.years, values, view.breaks)
        every_year = years == list(range(int(years[0]), int(years[0]) + len(years)))
        sparse = len(years) < 12
        traces.append(
            {
                "type": "scatter",
                **({"x0": years[0]} if every_year else {"x": years}),
                "y": [None if v is None or math.isnan(v) else round(v, view.decimals + 1) for v in line],
                "xaxis": f"x{axis}",
                "yaxis": f"y{axis}",
                "mode": "lines+markers" if sparse else "lines",
                "line": {"color": color, "width": 2, "dash": dash},
                "marker": {"symbol": mark, "size": 5, "color": color},
                "name": name,
                "hovertemplate": f"%{{y:,.{view.decimals}f}}",
            }
        )
        on_top = (place == 0) == above
        side = "top" if on_top else "bottom"
        traces.append(
            {
                "type": "scatter",
                "x": [panel.years[last]],
                "y": [values[last]],
                "xaxis": f"x{axis}",
                "yaxis": f"y{axis}",
                "mode": "markers+text",
                "marker": {"symbol": mark, "size": 8, "color": color},
                "text": [label],
                "textposition": f"{side} right",
                "textfont": {"color": color, "size": 13},
                "cliponaxis": False,
                "hoverinfo": "skip",
            }
        )
    return traces


def _broken(
    years: tuple[int, ...], values: tuple[float, ...], breaks: tuple[int, ...]
) -> tuple[list[float], list[float | None]]:
    """The line with a hole before the first year of each new definition."""
    found_years: list[float] = []
    found: list[float | None] = []
    for place, (year, value) in enumerate(zip(years, values, strict=True)):
        if place and any(years[place - 1] < brk <= year for brk in breaks):
            found_years.append(year - 0.5)
            found.append(None)
        found_years.append(year)
        found.append(value)
    return found_years, found


def _range(view: SeriesView, panels: Sequence[Panel]) -> tuple[float, float]:
    """The axis of panels: from zero where that costs little room, otherwise around the values."""
    values = _values(view, panels)
    if view.band:
        return 0.0, 100.0
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1.0) * 0.18
    from_zero = low >= 0 and low < 0.6 * high
    # Below a mark stands its label, which needs more room than a line.
    return (0.0 if from_zero else low - 1.6 * room), high + room


def _values(view: SeriesView, panels: Sequence[Panel]) -> list[float]:
    """Every value of panels that is drawn."""
    return [
        value
        for panel in panels
        for part in ((panel.women, panel.men) if view.by_sex else (panel.total,))
        for value in part
        if not math.isnan(value)
    ]


def _ticks(years: list[int]) -> list[int]:
    """The first year, the last and the one nearest their middle: only years with figures, as of elections."""
    known = sorted(set(years))
    if known[-1] - known[0] < 4:
        return known
    middle = (known[0] + known[-1]) // 2
    return sorted({known[0], min(known, key=lambda year: abs(year - middle)), known[-1]})


def _band(axis: str, palette: Palette) -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": f"x{axis} domain",
        "yref": f"y{axis}",
        "x0": 0,
        "x1": 1,
        "y0": 40,
        "y1": 60,
        "fillcolor": palette.rule,
        "opacity": 0.45,
        "line": {"width": 0},
        "layer": "below",
    }


def _band_label(palette: Palette, language: Language) -> dict[str, Any]:
    return {
        "text": texts(language)("series-band"),
        "x": 0.01,
        "y": 50,
        "xref": "x domain",
        "yref": "y",
        "xanchor": "left",
        "font": {"size": 11, "color": palette.soft},
        "showarrow": False,
    }


def shade(axis: str, years: tuple[int, int], palette: Palette) -> dict[str, Any]:
    """A ground under some years, the first to the last, of an axis by its number (empty for the first)."""
    return {
        "type": "rect",
        "xref": f"x{axis}",
        "yref": f"y{axis} domain",
        "x0": years[0] - 0.5,
        "x1": years[1] + 0.5,
        "y0": 0,
        "y1": 1,
        "fillcolor": palette.rule,
        "opacity": 0.7,
        "line": {"width": 0},
        "layer": "below",
    }


def _break(axis: str, year: int, palette: Palette) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": f"x{axis}",
        "yref": f"y{axis} domain",
        "x0": year - 0.5,
        "x1": year - 0.5,
        "y0": 0,
        "y1": 1,
        "line": {"color": palette.soft, "width": 1, "dash": "dot"},
    }


def _last_place(values: tuple[float, ...]) -> int | None:
    return next((n for n in range(len(values) - 1, -1, -1) if not math.isnan(values[n])), None)


def _last(values: tuple[float, ...]) -> float:
    place = _last_place(values)
    return math.nan if place is None else values[place]
