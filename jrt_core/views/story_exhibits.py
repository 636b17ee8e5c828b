"""A slide becomes its figure again, the way the page that it came from makes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from jrt_core.catalog.model import Language
from jrt_core.errors import PlanError, UnknownNameError
from jrt_core.indicators import frames
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import closed_gap
from jrt_core.indicators.profile import profile
from jrt_core.views import exhibits, link, page_exhibits
from jrt_core.views.area_names import region_name
from jrt_core.views.compare_page import compare_view
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.page_exhibits import START, Library
from jrt_core.views.profile_address import subject
from jrt_core.views.profile_peers import closers_view
from jrt_core.views.selection import Notice, resolve
from jrt_core.views.story import Slide
from jrt_core.views.text import texts

MISSING = Notice(message="seminar-no-figure", variables={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A slide with its figure, None where its link has none; notices say what could not be had."""

    slide: Slide
    exhibit: Exhibit | None
    notices: tuple[Notice, ...]


def shown(library: Library, slide: Slide, language: Language) -> Shown:
    """The figure that a slide's link asks for, in the language of the story."""
    parts = urlsplit(slide.path)
    query = parse_qs(parts.query) | {"sprak": [language]}
    if slide.kind == "forebilder":
        return _closers(library.atlas, slide, query)
    try:
        figures, notices = page_exhibits.of_page(library, parts.path.strip("/") or START, query)
    except (UnknownNameError, PlanError):
        return Shown(slide=slide, exhibit=None, notices=(MISSING,))
    found = next((figure for figure in figures if figure.kind == slide.kind), None)
    if found is None or (found.is_empty and found.kind != "kommun"):
        notices = (*notices, MISSING)
    return Shown(slide=slide, exhibit=found, notices=notices)


def _closers(atlas: Atlas, slide: Slide, query: link.Query) -> Shown:
    """The series of those who had a region's gap and have closed it, beside the region's own."""
    selection, notices = resolve(link.wish(query), atlas)
    code = subject(selection, atlas)
    if code is None:
        return Shown(slide=slide, exhibit=None, notices=(*notices, MISSING))
    text, indicator = texts(selection.language), atlas.catalog.indicator[selection.indicator]
    group = frames.group_frame(atlas, indicator, age=selection.age, background=selection.background)
    breaks = tuple(brk.year for brk in indicator.breaks)
    codes = [one.code for one in closed_gap(group, code, breaks, indicator.polarity)]
    said = closers_view(atlas, profile(atlas, code), group, indicator.id, selection.language)
    view = compare_view(atlas, replace(selection, areas=(code, *codes)))
    own_first = tuple(sorted(view.series.panels, key=lambda panel: panel.code != code))
    view = replace(view, series=replace(view.series, panels=own_first))
    series = exhibits.of_series(view, atlas)
    place = region_name(atlas.regions[code], text)
    found = replace(
        series,
        headline=text("seminar-closers", place=place) if codes else said.none,
        sentences=said.sentences,
        cautions=(said.how, *series.cautions) if codes else series.cautions,
        name=f"forebilder_{indicator.id}_{code}",
    )
    missing = () if view.series.panels else (MISSING,)
    return Shown(slide=slide, exhibit=found, notices=(*notices, *missing))
