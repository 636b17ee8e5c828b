"""Series over time: a line chart for each area, at most six of them, on the same axes."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Pt

from jrt_core.catalog.model import Language
from jrt_core.exports import slide_charts as charts
from jrt_core.exports import slide_key
from jrt_core.exports.slide_key import Sex
from jrt_core.exports.slide_parts import LEADING, SMALL, Shapes, Style, cut, describe
from jrt_core.exports.svg_parts import COLORS, Box
from jrt_core.views import format as fmt
from jrt_core.views.series import Panel, SeriesView
from jrt_core.views.text import Texts, texts

MOST, COLUMNS, GAP, ROW_GAP = 6, 4, 20, 8
# From so many years on marks are smaller.
MANY_YEARS = 15
FROM_ZERO = 0.6
STEPS = (1, 2, 5, 10)
# Steps of the value axis, and points that a year's label takes.
TICKS, YEAR_ROOM, AXIS_ROOM = 4, 60, 58
DAY_ZERO = dt.date(1899, 12, 30)
# The axis of the parts of a whole: 40 and 60 are among its lines.
WHOLE = (0.0, 100.0, 20.0)


def draw(view: SeriesView, language: Language, slide: Slide, shapes: Shapes, box: Box) -> None:
    """Who is who, then the charts; areas that there is no room for are counted."""
    text = texts(language)
    shown, more = view.panels[:MOST], len(view.panels) - MOST
    who = [slide_key.sex(one, text) for one in (("women", "men") if view.by_sex else ("total",))]
    who = [replace(one, name=view.name or one.name) for one in who] if not view.by_sex else who
    slide_key.draw(shapes, who, box, language, text("slide-more-areas", count=more) if more > 0 else "")
    room = box.below(slide_key.KEY_HEIGHT)
    columns = len(shown) if len(shown) <= COLUMNS else COLUMNS - 1
    rows = math.ceil(len(shown) / columns)
    height = (room.height - ROW_GAP * (rows - 1)) / rows
    told = dict(zip((p.code for p in view.panels if len(p.years) > 1), view.sentences, strict=False))
    for number, panel in enumerate(shown):
        row, column = divmod(number, columns)
        line = Box(room.x, room.y + row * (height + ROW_GAP), room.width, height)
        frame = _chart(view, panel, who, slide, line.columns(columns, GAP)[column], text)
        describe(frame, panel.name, told.get(panel.code, panel.name))


def _chart(view: SeriesView, panel: Panel, who: Sequence[Sex], slide: Slide, box: Box, text: Texts) -> Any:
    days, lines = _points(panel, who, view.breaks)
    named = {sex.name: values for sex, values in zip(who, lines, strict=True)}
    numbers = charts.data(view.decimals, days, named)
    numbers.categories.number_format = "yyyy"
    frame = charts.chart(slide, XL_CHART_TYPE.LINE_MARKERS, numbers, box, text.language)
    made = frame.chart
    bold = Style(language=text.language, bold=True)
    charts.title(made, cut(panel.name, box.width - 2 * GAP, bold), text.language)
    _value_axis(made.value_axis, view, panel)
    _year_axis(made.category_axis, [year for one in view.panels for year in one.years], box.width)
    ends = [max((n for n, value in enumerate(values) if value is not None), default=None) for values in lines]
    last = [-math.inf if end is None else values[end] or 0.0 for end, values in zip(ends, lines, strict=True)]
    for series, sex, end, value in zip(made.plots[0].series, who, ends, last, strict=True):
        side = XL_LABEL_POSITION.ABOVE if value == max(last) else XL_LABEL_POSITION.BELOW
        _line(series, sex, small=max(len(one.years) for one in view.panels) > MANY_YEARS)
        if end is not None:
            label = series.points[end].data_label
            label.position = side
            charts.letters(label.font, sex.color, text.language)
    # The same room for the years, the axis and the title in each, so that charts beside each other are alike.
    row = SMALL * LEADING + 6
    charts.inner(made, Box(AXIS_ROOM, row + 8, box.width - AXIS_ROOM - GAP, box.height - 2 * row - 8), box)
    return frame


def _points(
    panel: Panel, who: Sequence[Sex], breaks: Sequence[int]
) -> tuple[list[dt.date], list[list[float | None]]]:
    """The years as days, and each one's values; an empty day before the first year of a new definition."""
    days: list[dt.date] = []
    values: list[list[float | None]] = [[] for _ in who]
    for place, year in enumerate(panel.years):
        if place and any(panel.years[place - 1] < first <= year for first in breaks):
            days.append(dt.date(year - 1, 7, 1))
            for line in values:
                line.append(None)
        days.append(dt.date(year, 1, 1))
        for line, sex in zip(values, who, strict=True):
            value = getattr(panel, sex.id)[place]
            line.append(None if math.isnan(value) else float(value))
    return days, values


def _line(series: Any, sex: Sex, *, small: bool) -> None:
    """Women's line is whole and has discs, men's is dashed and has squares."""
    color, is_men = charts.color(sex.color), sex.id == "men"
    series.smooth = False
    line = series.format.line
    line.width, line.color.rgb = Pt(2.25), color
    line.dash_style = MSO_LINE.DASH if is_men else MSO_LINE.SOLID
    mark = series.marker
    mark.style = XL_MARKER_STYLE.SQUARE if is_men else XL_MARKER_STYLE.CIRCLE
    mark.size = 5 if small else 8
    mark.format.fill.solid()
    mark.format.fill.fore_color.rgb = color
    mark.format.line.color.rgb = color


def _value_axis(axis: Any, view: SeriesView, panel: Panel) -> None:
    """From zero where that costs little room; the same for all unless each has its own scale."""
    low, high, step = _range(view, (panel,) if view.own_scale else view.panels)
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = low, high, step
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = charts.color(COLORS.rule)
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    axis.tick_labels.number_format = charts.number_format(fmt.places(step))
    axis.tick_labels.number_format_is_linked = False


def _range(view: SeriesView, panels: Sequence[Panel]) -> tuple[float, float, float]:
    """Lowest, highest and step of the values' axis, all round numbers."""
    if view.band:
        return WHOLE
    parts = ("women", "men") if view.by_sex else ("total",)
    found = [value for one in panels for part in parts for value in getattr(one, part)]
    values = [value for value in found if not math.isnan(value)]
    low, high = min(values), max(values)
    if 0 <= low < FROM_ZERO * high:
        low = 0.0
    rough = (high - low or abs(high) or 1.0) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in STEPS if size * power >= rough * (1 - 1e-9))
    # Above and below the outermost marks stand their values.
    top = math.ceil((high + step / 3) / step) * step
    bottom = low if low == 0 else math.floor((low - step / 3) / step) * step
    return bottom, top, step


def _year_axis(axis: Any, years: Sequence[int], width: float) -> None:
    """Years at their distances, the last one named. They are days: PowerPoint knows no axis of years."""
    known = sorted(set(years))
    apart = math.gcd(*(later - earlier for earlier, later in pairwise(known))) or 1
    span, most = known[-1] - known[0], max(int((width - AXIS_ROOM) / YEAR_ROOM), 1)
    step = apart * math.ceil(span / apart / most)
    first = known[-1] - step * math.ceil(span / step)
    axis.minimum_scale = (dt.date(first, 1, 1) - DAY_ZERO).days
    # Room for the half of the last mark, and too little for another year.
    axis.maximum_scale = (dt.date(known[-1], 1, 1) - DAY_ZERO).days + min(0.05 * span, 0.9) * 365
    axis.has_major_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.OUTSIDE
    axis.format.line.color.rgb = charts.color(COLORS.soft)
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "yyyy", False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    for name, value in (("majorUnit", step), ("majorTimeUnit", "years")):
        axis._element.append(parse_xml(f'<c:{name} {charts.CHARTS} val="{value}"/>'))
