"""What stands in the place of a drawing that has no values: that there are none, and why."""

from __future__ import annotations

from collections import Counter

from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, Box, Drawn, fitting, lines
from jrt_core.exports.typesetting import Face
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.series import SeriesView
from jrt_core.views.text import texts


def none(exhibit: Exhibit, box: Box, size: float) -> Drawn:
    """The words, in letters as large as fit."""
    text = texts(exhibit.language)
    return fitting(
        lambda smaller: _words([text("picture-none"), *_why(exhibit)], box, smaller), 1.2 * size, box.height
    )


def _words(sentences: list[str], box: Box, size: float) -> Drawn:
    parts: list[str] = []
    height = 0.0
    for number, sentence in enumerate(sentences):
        style: Face = "Regular" if number else "Semibold"
        color = COLORS.soft if number else COLORS.ink
        found = letters.wrapped(sentence, box.width, size, style)
        drawn = lines(found, box.below(height), size, style=style, color=color)
        parts += drawn.parts
        height += drawn.height + size / 2
    return Drawn(tuple(parts), height)


def _why(exhibit: Exhibit) -> list[str]:
    """The reasons that the page gives, each once with how many regions it is about."""
    match exhibit.drawing:
        case MapView(legend=legend):
            return [f"{one.label}: {one.count}" for one in legend.classes if one.number is None]
        case SeriesView(note=note):
            return [note] if note else []
        case CompareView(rows=rows):
            reasons = Counter(row.status[:1].upper() + row.status[1:] for row in rows if row.status)
            return [f"{reason}: {count}" for reason, count in reasons.most_common()]
        case _:
            return []
