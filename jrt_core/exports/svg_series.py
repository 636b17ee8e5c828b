"""Series as small panels, one an area: women and men told apart by colour, dash and the mark at the end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import Language
from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, LEADING, Box, color_of, key, line, lines, mark, rect, said
from jrt_core.views import format as fmt
from jrt_core.views.series import Panel, SeriesView
from jrt_core.views.text import texts

# Panels side by side, by how many there are.
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4}
MOST_COLUMNS = 5
# In the sizes of the letters.
GAP, SMALL, STROKE = 1.6, 0.8, 0.14
# Above this many years the points stand too close to be marked.
MARKED = 12
STEPS = (1, 2, 2.5, 5, 10)
DASHES = {"women": "", "men": ' stroke-dasharray="{} {}"'}


@dataclass(frozen=True, slots=True)
class Axes:
    """Where the years and the values of a panel are."""

    box: Box
    years: tuple[int, int]
    values: tuple[float, float]

    def x(self, year: float) -> float:
        """The place of a year."""
        first, last = self.years
        return self.box.x + (year - first) / max(last - first, 1) * self.box.width

    def y(self, value: float) -> float:
        """The place of a value."""
        low, high = self.values
        return self.box.bottom - (value - low) / (high - low) * self.box.height


def series(view: SeriesView, language: Language, box: Box, size: float) -> list[str]:
    """All panels with the same axes, unless each has its own scale."""
    count = len(view.panels)
    narrow = max(int(box.width // (12 * size)), 1)
    columns = min(COLUMNS.get(count, MOST_COLUMNS), narrow)
    rows = math.ceil(count / columns)
    parts = []
    if view.by_sex:
        parts += key(texts(language), box.x, box.y + size, size)
        box = box.below(1.7 * size)
    height = (box.height - (rows - 1) * size) / rows
    rooms = [
        Box(column.x, column.y + row * (height + size), column.width, height)
        for row in range(rows)
        for column in box.columns(columns, GAP * size)
    ]
    titles = [
        letters.cut(panel.name, rooms[0].width, size, "Semibold", most=1 if rows > 2 else 3)
        for panel in view.panels
    ]
    most = max(map(len, titles))
    years = [year for panel in view.panels for year in panel.years]
    for number, (panel, room, title) in enumerate(zip(view.panels, rooms, titles, strict=False)):
        parts += lines(title, room, size, style="Semibold").parts
        values = _range(view, (panel,) if view.own_scale else view.panels)
        plot = _plot(view, language, room.below(most * size * LEADING + 0.5 * size), size)
        axes = Axes(plot, (min(years), max(years)), values)
        parts += _ground(view, axes, language, size, is_first=number == 0)
        parts += _ticks_of_years(axes, years, size)
        parts += _panel(view, panel, axes, language, size)
    return parts


def _plot(view: SeriesView, language: Language, room: Box, size: float) -> Box:
    """The room of the lines: values stand to the left, the last ones to the right, years below."""
    values = _values(view, view.panels)
    widest = max(
        letters.width(fmt.number(value, language, view.decimals), size, "Semibold") for value in values
    )
    left, right = SMALL * widest + 0.5 * size, widest + 0.9 * size
    return Box(
        room.x + left,
        room.y + 0.4 * size,
        max(room.width - left - right, size),
        max(room.height - 1.9 * size, size),
    )


def _ground(view: SeriesView, axes: Axes, language: Language, size: float, *, is_first: bool) -> list[str]:
    """The band of equal shares, the lines of the values, and where a definition is new."""
    box, small = axes.box, SMALL * size
    parts = []
    if view.shaded:
        first, last = (min(max(year, axes.years[0]), axes.years[1]) for year in view.shaded)
        ground = Box(axes.x(first), box.y, max(axes.x(last) - axes.x(first), size / 4), box.height)
        parts.append(rect(ground, COLORS.rule, ' fill-opacity="0.7"'))
    if view.band:
        top, bottom = axes.y(60), axes.y(40)
        parts.append(rect(Box(box.x, top, box.width, bottom - top), COLORS.rule, ' fill-opacity="0.45"'))
    ticks = _ticks(*axes.values)
    decimals = max(fmt.places(tick) for tick in ticks)
    for tick in ticks:
        y = axes.y(tick)
        parts.append(line(box.x, y, box.right, y, COLORS.soft if tick == 0 else COLORS.rule, size / 20))
        number = fmt.number(tick, language, decimals)
        parts.append(
            said(number, box.x - 0.4 * size, y + 0.3 * small, small, color=COLORS.soft, anchor="end")
        )
    if view.band and is_first:
        label = letters.cut(texts(language)("series-band"), box.width, small)
        parts.append(said(label[0], box.x + 0.3 * size, axes.y(41.5), small, color=COLORS.soft))
    for year in view.breaks:
        x = axes.x(year - 0.5)
        parts.append(line(x, box.y, x, box.bottom, COLORS.soft, size / 15, f"{size / 8:.1f} {size / 6:.1f}"))
    return parts


def _ticks_of_years(axes: Axes, years: Sequence[int], size: float) -> list[str]:
    """The first year, the last and one between them, if there is room."""
    first, last = axes.years
    middle = min(set(years), key=lambda year: abs(year - (first + last) / 2))
    base = axes.box.bottom + 1.1 * size
    parts = [
        said(str(first), axes.x(first), base, SMALL * size, color=COLORS.soft),
        said(str(last), axes.x(last), base, SMALL * size, color=COLORS.soft, anchor="end"),
    ]
    room = 1.7 * letters.width(str(last), SMALL * size)
    if min(axes.x(middle) - axes.box.x, axes.box.right - axes.x(middle)) > room:
        parts.append(
            said(str(middle), axes.x(middle), base, SMALL * size, color=COLORS.soft, anchor="middle")
        )
    return parts


def _panel(view: SeriesView, panel: Panel, axes: Axes, language: Language, size: float) -> list[str]:
    """The lines, each with its last value at its end."""
    parts: list[str] = []
    ends: list[tuple[str, int, float]] = []
    for who in ("women", "men") if view.by_sex else ("total",):
        values: tuple[float, ...] = getattr(panel, who)
        known = [place for place, value in enumerate(values) if not math.isnan(value)]
        if not known:
            continue
        parts += _line(who, panel.years, values, view.breaks, axes, size)
        ends.append((who, panel.years[known[-1]], values[known[-1]]))
    decimals = fmt.needed([value for *_, value in ends], view.decimals)
    # The higher label stands above its mark, the lower one below: they never lie on one another.
    heights = _apart([axes.y(value) for *_, value in ends], 1.15 * size)
    for (who, year, value), height in zip(ends, heights, strict=True):
        x = axes.x(year)
        parts.append(mark(who, x, axes.y(value), 0.32 * size))
        number = fmt.number(value, language, decimals)
        parts.append(
            said(
                number,
                x + 0.6 * size,
                height + 0.33 * size,
                size,
                color=color_of(who),
                style="Semibold",
                halo=True,
            )
        )
    return parts


def _apart(heights: list[float], least: float) -> list[float]:
    """Heights moved from each other where they are nearer than that."""
    if len(heights) < 2 or abs(heights[0] - heights[1]) >= least:
        return heights
    middle = sum(heights) / 2
    up, down = middle - least / 2, middle + least / 2
    return [up, down] if heights[0] <= heights[1] else [down, up]


def _line(
    who: str,
    years: tuple[int, ...],
    values: tuple[float, ...],
    breaks: tuple[int, ...],
    axes: Axes,
    size: float,
) -> list[str]:
    """A line that is broken where a year has no value or a new definition; alone, a point is marked."""
    runs: list[list[tuple[float, float]]] = []
    before: int | None = None
    for year, value in zip(years, values, strict=True):
        if math.isnan(value):
            before = None
            continue
        if before is None or any(before < first <= year for first in breaks):
            runs.append([])
        runs[-1].append((axes.x(year), axes.y(value)))
        before = year
    paths = "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in run) for run in runs if len(run) > 1)
    dash = DASHES.get(who, "").format(f"{size / 2.5:.1f}", f"{size / 5:.1f}")
    parts = []
    if paths:
        parts.append(
            f'<path d="{paths}" fill="none" stroke="{color_of(who)}" stroke-width="{STROKE * size:.1f}" '
            f'stroke-linejoin="round"{dash}/>'
        )
    sparse = sum(map(len, runs)) < MARKED
    return parts + [mark(who, x, y, 0.2 * size) for run in runs for x, y in run if sparse or len(run) == 1]


def _range(view: SeriesView, panels: Sequence[Panel]) -> tuple[float, float]:
    """From zero where that costs little room, else around the values; shares of a whole from 0 to 100."""
    if view.band:
        return 0.0, 100.0
    values = _values(view, panels)
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1.0) * 0.12
    return (0.0 if 0 <= low < 0.6 * high else low - room), high + room


def _values(view: SeriesView, panels: Sequence[Panel]) -> list[float]:
    return [
        value
        for panel in panels
        for part in ((panel.women, panel.men) if view.by_sex else (panel.total,))
        for value in part
        if not math.isnan(value)
    ] or [0.0]


def _ticks(low: float, high: float) -> list[float]:
    """Three to six round values."""
    rough = (high - low) / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * nice for nice in STEPS if power * nice >= rough * (1 - 1e-9))
    return [
        round(n * step, 9) for n in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
    ]
