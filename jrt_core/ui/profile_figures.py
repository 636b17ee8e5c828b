"""The small figures of the profile: a strip of dots, a line by year, the 40-60 clock, as pictures.

They are SVG in a data address: Streamlit cleans drawings out of markup. Places are whole pixels and a path
holds all marks of one kind, since a page has forty strips.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from jrt_core.ui.markup import Markup, image
from jrt_core.views.palette import Palette
from jrt_core.views.profile_model import Clock, Spark, Strip

STRIP, SPARK, CLOCK = (220, 40), (100, 32), (76, 42)
# Dots stand in columns, a pixel apart, as a swarm around the middle; a column has room for so many.
STEP, MOST = 4, 9
EDGE = 10
# A single value has no line, only its mark.
Points = list[tuple[int, int]]


def strip(found: Strip, palette: Palette) -> Markup:
    """All regions as dots, similar ones as rings, this one as a large mark, a dashed line at parity.

    Where more regions are alike than a column holds, all columns are lower: their shape stays true.
    """
    width, height = STRIP
    middle = height // 2

    def place(value: float) -> int:
        return round((width - 2 * EDGE) * min(max(value, 0.0), 1.0))

    columns = Counter(place(dot) // STEP for dot in found.dots if not math.isnan(dot))
    scale = min(1.0, MOST / max(columns.values(), default=1))
    rows: dict[int, list[int]] = {}
    for column, count in columns.items():
        for level in range(math.ceil(count * scale)):
            # 0, 1, -1, 2, -2, ... from the middle.
            rows.setdefault((level + 1) // 2 * (1 if level % 2 else -1), []).append(column)
    swarm = "".join(_dotted(sorted(row), middle + STEP * n) for n, row in sorted(rows.items()))
    parts = [
        f"<path stroke='{palette.soft}' stroke-width='3.2' stroke-dasharray='0,{STEP}' "
        f"stroke-opacity='.6' d='{swarm}'/>"
    ]
    if found.parity is not None:
        at = EDGE + place(found.parity)
        parts.append(f"<path stroke='{palette.ink}' stroke-dasharray='3,3' d='M{at},1v{height - 2}'/>")
    rings = "".join(
        f"M{EDGE + x},{middle}h0" for x in sorted({place(p) for p in found.peers if not math.isnan(p)})
    )
    if rings:
        parts.append(f"<path stroke='{palette.ink}' stroke-width='9' d='{rings}'/>")
        parts.append(f"<path stroke='{palette.paper}' stroke-width='6' d='{rings}'/>")
    if not math.isnan(found.own):
        mark = f"<circle cx='{EDGE + place(found.own)}' cy='{middle}' "
        parts.append(f"{mark}r='8' fill='{palette.paper}' stroke='{palette.ink}' stroke-width='1.5'/>")
        parts.append(f"{mark}r='5' fill='{palette.ink}'/>")
    return _image(STRIP, "stroke-linecap='round' fill='none'", parts, found.alt)


def shown_years(found: Spark) -> tuple[int, int]:
    """The first and the last year with a value; those of all years where there is none."""
    men = found.men or found.women
    known = [
        year
        for year, pair in zip(found.years, zip(found.women, men, strict=True), strict=True)
        if not all(map(math.isnan, pair))
    ] or found.years
    return known[0], known[-1]


def spark(found: Spark, palette: Palette) -> Markup:
    """Women's and men's lines: solid with a round end, dashed with a square one. A break cuts both."""
    width, height = SPARK
    values = [value for value in (*found.women, *found.men) if not math.isnan(value)]
    if not values:
        return Markup("")
    low, spread = min(values), (max(values) - min(values)) or 1.0
    first, last = shown_years(found)
    flat = max(values) == min(values)

    def x(year: int) -> int:
        return 4 + round((width - 8) * (year - first) / ((last - first) or 1))

    def runs(series: Sequence[float]) -> list[Points]:
        """The points of a line, in pieces without holes and breaks."""
        pieces: list[Points] = [[]]
        for year, value in zip(found.years, series, strict=True):
            if pieces[-1] and (math.isnan(value) or year in found.breaks):
                pieces.append([])
            if not math.isnan(value):
                y = height // 2 if flat else height - 4 - round((height - 8) * (value - low) / spread)
                pieces[-1].append((x(year), y))
        return [piece for piece in pieces if piece]

    parts = []
    if found.shaded and found.shaded[0] <= last and found.shaded[1] >= first:
        start, end = x(max(found.shaded[0], first)), x(min(found.shaded[1], last))
        parts.append(f"<path fill='{palette.rule}' d='M{start},0h{max(end - start, 2)}v{height}H{start}z'/>")
    parts += [
        f"<path stroke='{palette.rule}' d='M{x(year)},0v{height}'/>"
        for year in found.breaks
        if first < year <= last
    ]
    two = any(not math.isnan(value) for value in found.men)
    if two and (men := runs(found.men)):
        left, top = men[-1][-1]
        parts.append(f"<path stroke='{palette.men}' stroke-dasharray='4,2' d='{_lines(men)}'/>")
        parts.append(f"<path fill='{palette.men}' d='M{left - 3},{top - 3}h6v6h-6z'/>")
    if women := runs(found.women):
        color = palette.women if two else palette.total
        left, top = women[-1][-1]
        parts.append(f"<path stroke='{color}' d='{_lines(women)}'/>")
        parts.append(f"<circle cx='{left}' cy='{top}' r='3.5' fill='{color}'/>")
    return _image(SPARK, "stroke-width='2' fill='none'", parts, found.alt)


def clock(found: Clock, palette: Palette) -> Markup:
    """A half dial from no women to women alone, the band 40-60 marked, and a hand; its sentence is beside."""
    radius, centre = 32, (38, 38)

    def at(share: float, length: float) -> str:
        angle = math.pi * (1 - min(max(share, 0.0), 100.0) / 100)
        return f"{centre[0] + length * math.cos(angle):.0f} {centre[1] - length * math.sin(angle):.0f}"

    def arc(start: float, end: float) -> str:
        return f"M{at(start, radius)}A{radius} {radius} 0 0 1 {at(end, radius)}"

    parts = [
        f"<path stroke='{palette.rule}' d='{arc(0, 100)}'/>",
        f"<path stroke='{palette.soft}' d='{arc(40, 60)}'/>",
    ]
    if not math.isnan(found.share):
        hand = f"M{centre[0]} {centre[1]}L{at(found.share, radius + 4)}"
        parts.append(f"<path stroke='{palette.ink}' stroke-width='3' stroke-linecap='round' d='{hand}'/>")
    return _image(CLOCK, "stroke-width='8' fill='none'", parts, "")


def _dotted(columns: Sequence[int], y: int) -> str:
    """Dots in columns of one row: neighbours are one stroke, which the dash pattern makes dots of."""
    written, start = "", 0
    for n in range(1, len(columns) + 1):
        if n == len(columns) or columns[n] != columns[n - 1] + 1:
            first, length = columns[start], STEP * (n - 1 - start)
            # Longer by a trifle, or the last dot is left out.
            written += f"M{EDGE + STEP * first},{y}h{length or ''}.1"
            start = n
    return written


def _lines(runs: Iterable[Points]) -> str:
    written = []
    for run in runs:
        steps: Points = []
        for before, after in pairwise(run):
            step = (after[0] - before[0], after[1] - before[1])
            if steps and step[1] == 0 == steps[-1][1]:
                step = (step[0] + steps.pop()[0], 0)
            steps.append(step)
        # A point alone between two holes is a line of no length; it shows as a dot of the line's width.
        moves = ",".join(f"{x}{y}" if y < 0 else f"{x},{y}" for x, y in steps) or "1,0"
        written.append(f"M{run[0][0]},{run[0][1]}l{moves}")
    return "".join(written)


def _image(size: tuple[int, int], attributes: str, parts: Sequence[str], alt: str) -> Markup:
    width, height = size
    drawing = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' {attributes}>"
        f"{''.join(parts)}</svg>"
    )
    for char, code in (("#", "%23"), ("<", "%3C"), (">", "%3E"), ("'", "%27"), (" ", "%20")):
        drawing = drawing.replace(char, code)
    return image(f"data:image/svg+xml,{drawing}", width, height, alt)
