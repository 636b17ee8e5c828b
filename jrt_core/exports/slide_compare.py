"""A comparison as bars: an area's women above its men, from zero, with their values."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.slide import Slide
from pptx.util import Pt

from jrt_core.catalog.model import Language
from jrt_core.exports import letters, slide_key
from jrt_core.exports import slide_charts as charts
from jrt_core.exports.slide_frame import MARGIN, WIDTH
from jrt_core.exports.slide_key import Sex
from jrt_core.exports.slide_parts import (
    LEADING,
    SMALL,
    Shapes,
    Style,
    clean,
    cut,
    describe,
    paragraph,
    run,
)
from jrt_core.exports.svg_parts import COLORS, Box
from jrt_core.indicators.measures import Show
from jrt_core.views.compare_page import CompareView
from jrt_core.views.compare_rows import CompareRow
from jrt_core.views.selection import MAX_AREAS
from jrt_core.views.text import texts

# The most of a chart that names take.
NAMES = 0.45
SAYS, GAP = 190, 12
# Room for a value outside the longest bar, in parts of it.
BEYOND = 1.15


def draw(view: CompareView, language: Language, slide: Slide, shapes: Shapes, box: Box) -> None:
    """Who is who, the bars, and beside each area what is compared; the areas left out are counted."""
    text, bold = texts(language), Style(language=language, bold=True)
    shown, more = view.rows[:MAX_AREAS], len(view.rows) - MAX_AREAS
    marked = {mark.who for row in shown for mark in row.marks}
    who = [slide_key.sex(one, text) for one in ("women", "men", "total") if one in marked]
    slide_key.draw(shapes, who, box, language, text("slide-more-areas", count=more) if more > 0 else "")
    # One bar has its value at its end.
    said = [row.status if not row.known or len(who) == 1 else row.value for row in shown]
    room = box.below(slide_key.KEY_HEIGHT)
    place = Box(room.x, room.y, room.width - (SAYS + GAP if any(said) else 0), room.height)
    frame = _chart(view, shown, who, slide, place, language)
    describe(frame, view.chart_title, " ".join(row.alt for row in shown))
    if len(who) > 1:
        show = view.selection.show
        head = text("column-share") if show is Show.BALANCE else text(f"show-{show.value}")
        _say(shapes, head, box.y, Style(language=language))
    for number, words in enumerate(said):
        _say(shapes, words, room.y + (number + 0.5) * room.height / len(shown) - SMALL * LEADING / 2, bold)


def _say(shapes: Shapes, words: str, y: float, style: Style) -> None:
    """Words at the right edge of the slide."""
    if words:
        box = Box(WIDTH - MARGIN - SAYS, y, SAYS, SMALL * LEADING)
        shapes.put(shapes.text(words, box, paragraph([run(cut(words, SAYS, style), style)], "r")))


def _chart(
    view: CompareView,
    rows: Sequence[CompareRow],
    who: Sequence[Sex],
    slide: Slide,
    box: Box,
    language: Language,
) -> Any:
    decimals = 1 if view.selection.show is Show.BALANCE else view.decimals
    most = 2 if box.height / len(rows) > 2 * SMALL * LEADING else 1
    names = [clean(_named(row)) for row in rows]
    room = min(max(letters.width(name, SMALL) for name in names) + 1, NAMES * box.width)
    categories = [cut(name, room, Style(language=language), most) for name in names]
    values: dict[str, list[float | None]] = {
        sex.name: [next((mark.value for mark in row.marks if mark.who == sex.id), None) for row in rows]
        for sex in who
    }
    numbers = charts.data(decimals, categories, values)
    frame = charts.chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, numbers, box, language)
    made = frame.chart
    plot = made.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = 40, 0, False
    for series, sex in zip(plot.series, who, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = charts.color(sex.color)
        series.invert_if_negative = False
        labels = series.data_labels
        labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
        labels.number_format, labels.number_format_is_linked = charts.number_format(decimals), False
        charts.letters(labels.font, sex.color, language)
        _spread(series, sex, rows, language)
    _axes(made, [mark.value for row in rows for mark in row.marks])
    left = room + GAP
    charts.inner(made, Box(left, 0, box.width - left, box.height), box)
    return frame


def _named(row: CompareRow) -> str:
    """An area, and how its value was made if it is not published."""
    return f"{row.name} ({row.made})" if row.made else row.name


def _spread(series: Any, sex: Sex, rows: Sequence[CompareRow], language: Language) -> None:
    """A group's median is a hollow bar, with a line over the middle half of its municipalities."""
    halves: list[tuple[int, float, float]] = []
    for number, row in enumerate(rows):
        if row.is_spread:
            look = series.points[number].format
            look.fill.solid()
            look.fill.fore_color.rgb = charts.color("#FFFFFF")
            look.line.width, look.line.color.rgb = Pt(2), charts.color(sex.color)
            # At the end, the line would be drawn through it.
            label = series.points[number].data_label
            label.position = XL_LABEL_POSITION.INSIDE_BASE
            charts.letters(label.font, sex.color, language)
            for mark in row.marks:
                if mark.who == sex.id and mark.half:
                    halves.append((number, mark.value - mark.half[0], mark.half[1] - mark.value))
    if halves:
        ends = (("plus", [(n, up) for n, _, up in halves]), ("minus", [(n, down) for n, down, _ in halves]))
        charts.error_bars(series, len(rows), dict(ends))


def _axes(made: Any, values: Sequence[float]) -> None:
    """Bars begin at zero, whatever their values; these stand at their ends, so there is no axis to read."""
    low, high = min(0.0, *values), max(0.0, *values)
    made.value_axis.minimum_scale = low * BEYOND
    made.value_axis.maximum_scale = high * BEYOND or (1.0 if math.isclose(low, 0) else 0.0)
    made.value_axis.has_major_gridlines = False
    made.value_axis.visible = False
    axis = made.category_axis
    axis.reverse_order = True
    axis.has_major_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = charts.color(COLORS.soft)
