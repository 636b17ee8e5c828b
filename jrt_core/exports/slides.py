"""Slides for PowerPoint: one for each figure, of native shapes, charts and tables that can be edited."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from pptx.slide import Slide

from jrt_core.exports import (
    slide_compare,
    slide_frame,
    slide_map,
    slide_notes,
    slide_series,
    slide_table,
)
from jrt_core.exports.slide_parts import Shapes
from jrt_core.exports.svg_parts import Box
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_goals import goals_figure
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.map_page import MapView
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.series import SeriesView


def pptx(exhibits: Sequence[Exhibit], site: str, shapes: Path) -> bytes:
    """A presentation with a slide for each exhibit, in their order.

    `site` is the address that links lead to, `shapes` the folder of the build's boundaries. A figure without
    values has a slide that says so.
    """
    deck = slide_frame.deck(exhibits)
    for exhibit in exhibits:
        slide, parts, room = slide_frame.add(deck, exhibit, site)
        if exhibit.is_empty:
            slide_frame.say_empty(parts, exhibit, room)
        else:
            _draw(exhibit, shapes, slide, parts, room)
        slide_notes.write(slide, exhibit, site)
    slide_frame.speak(deck, exhibits)
    made = io.BytesIO()
    deck.save(made)
    return made.getvalue()


def _draw(exhibit: Exhibit, folder: Path, slide: Slide, parts: Shapes, room: Box) -> None:
    match exhibit.drawing:
        case MapView() as view:
            slide_map.draw(view, exhibit.alt, folder, parts, room)
        case SeriesView() as view:
            slide_series.draw(view, exhibit.language, slide, parts, room)
        case CompareView() as view:
            slide_compare.draw(view, exhibit.language, slide, parts, room)
        case ProfileView() as view:
            slide_table.draw(goals_figure(view), exhibit.alt, exhibit.language, slide, parts, room)
        case TableFigure() as view:
            slide_table.draw(view, exhibit.alt, exhibit.language, slide, parts, room)
