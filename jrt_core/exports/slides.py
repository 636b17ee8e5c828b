"""Slides for PowerPoint: one for each figure, of native shapes, charts and tables that can be edited."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pptx.presentation import Presentation as Deck
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
from jrt_core.views.text import texts

# Of a table; more than these nobody shows.
MOST_SLIDES = 4


def pptx(exhibits: Sequence[Exhibit], site: str, shapes: Path) -> bytes:
    """A presentation with a slide for each exhibit, in their order.

    `site` is the address that links lead to, `shapes` the folder of the build's boundaries. A figure without
    values has a slide that says so, a long table more than one.
    """
    deck = slide_frame.deck(exhibits)
    for exhibit in exhibits:
        view = exhibit.drawing
        if isinstance(view, TableFigure) and view.rows:
            _table(exhibit, view, deck, site)
            continue
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


def _table(exhibit: Exhibit, view: TableFigure, deck: Deck, site: str) -> None:
    """A long table goes on over some slides; what there is no room for then is counted."""
    for number in range(1, MOST_SLIDES + 1):
        told = exhibit if number == 1 else _continued(exhibit, number)
        slide, parts, room = slide_frame.add(deck, told, site)
        is_last = number == MOST_SLIDES
        drawn = slide_table.draw(view, exhibit.alt, exhibit.language, slide, parts, room, counts=is_last)
        slide_notes.write(slide, told, site)
        view = replace(view, rows=view.rows[drawn:])
        if not view.rows:
            return


def _continued(exhibit: Exhibit, number: int) -> Exhibit:
    text = texts(exhibit.language)
    return replace(exhibit, headline=text("slide-continued", title=exhibit.headline, number=str(number)))
