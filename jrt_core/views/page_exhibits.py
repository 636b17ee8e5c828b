"""A page and its address -> the figures that it shows, to take along."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import profile
from jrt_core.views import exhibits, link
from jrt_core.views.compare_page import CompareView, areas_to_compare, compare_view
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.profile_address import subject
from jrt_core.views.profile_page import profile_view
from jrt_core.views.profile_rows import profile_rows
from jrt_core.views.selection import Notice, Selection, resolve

PAGES = ("karta", "jamfor", "kommun")
Found = tuple[tuple[Exhibit, ...], tuple[Notice, ...]]


def of_path(atlas: Atlas, path: str) -> Found:
    """The figures of `/karta?...`, and what could not be had of what the address asks for.

    Raises `UnknownNameError` for a page without figures to take along, and a profile of nobody.
    """
    parts = urlsplit(path)
    return of_page(atlas, parts.path.strip("/"), parse_qs(parts.query))


def of_page(atlas: Atlas, page: str, query: link.Query) -> Found:
    """As `of_path`, of a page and its query."""
    if page not in PAGES:
        raise UnknownNameError("page", page, PAGES)
    selection, notices = resolve(link.wish(query), atlas)
    if page == "karta":
        view = map_view(atlas, selection)
        return with_series(exhibits.of_map(view, atlas), view, atlas), notices
    if page == "jamfor":
        compared = compare_view(atlas, replace(selection, areas=areas_to_compare(selection, atlas)))
        return with_series(exhibits.of_comparison(compared, atlas), compared, atlas), notices
    return (of_region(atlas, selection),), notices


def of_region(atlas: Atlas, selection: Selection) -> Exhibit:
    """The profile of the region that a selection is about."""
    code = subject(selection, atlas)
    if code is None:
        raise UnknownNameError("region", "", [region.code for region in atlas.regions.counties])
    found = profile(atlas, code)
    rows = profile_rows(atlas, found, selection.language, found.standings)
    return exhibits.of_profile(profile_view(atlas, found, selection.language), found, rows, atlas)


def with_series(first: Exhibit, view: MapView | CompareView, atlas: Atlas) -> tuple[Exhibit, ...]:
    """A figure and the series beside it, if there is one."""
    series = exhibits.of_series(view, atlas)
    return (first,) if series.is_empty else (first, series)
