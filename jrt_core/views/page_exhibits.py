"""A page and its address -> the figures that it shows, to take along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from jrt_core.catalog.model import Level
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import features
from jrt_core.indicators.profile import Profile, profile
from jrt_core.plans.everything import Plans
from jrt_core.views import (
    exhibits,
    link,
    plan_exhibits,
    plan_figure_exhibits,
    plan_selection,
    profile_exhibits,
    weights,
)
from jrt_core.views.compare_page import CompareView, areas_to_compare, compare_view
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.heat import heat_view
from jrt_core.views.heat_exhibit import of_heat
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.plan_figures import figures_view
from jrt_core.views.plan_logic import logic_views
from jrt_core.views.plan_overview import overview
from jrt_core.views.plan_page import region_view
from jrt_core.views.plan_selection import Part, PlanSelection
from jrt_core.views.plan_white_spots import white_spots_view
from jrt_core.views.profile_address import subject
from jrt_core.views.profile_model import PeersView, ProfileView
from jrt_core.views.profile_page import profile_view
from jrt_core.views.profile_peers import peers_view
from jrt_core.views.profile_rows import profile_rows
from jrt_core.views.selection import Notice, Selection, resolve
from jrt_core.views.start_exhibit import of_start
from jrt_core.views.start_page import county_or_default, start_page

# The start page has no name in an address.
START = "start"
PAGES = ("karta", "jamfor", "kommun", plan_selection.PATH, START)
Figures = tuple[Exhibit, ...]
Found = tuple[Figures, tuple[Notice, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """What figures are made of: a build, the plans (read when a figure needs them), and the day it is."""

    atlas: Atlas
    plans: Callable[[], Plans]
    today: dt.date


def of_path(library: Library, path: str) -> Found:
    """The figures of `/karta?...`, and what could not be had of what the address asks for.

    Raises `UnknownNameError` for a page without figures to take along, and a profile of nobody; `PlanError`
    where a figure of the plans is asked for and they have faults.
    """
    parts = urlsplit(path)
    return of_page(library, parts.path.strip("/") or START, parse_qs(parts.query))


def of_page(library: Library, page: str, query: link.Query) -> Found:
    """As `of_path`, of a page and its query."""
    if page not in PAGES:
        raise UnknownNameError("page", page, PAGES)
    atlas = library.atlas
    if page == plan_selection.PATH:
        plans = library.plans()
        counties = [county.code for county in atlas.regions.counties]
        wanted, strange = plan_selection.resolve(query, plans, counties)
        return of_plans(library, plans, wanted), strange
    selection, notices = resolve(link.wish(query), atlas)
    if page == START:
        county = county_or_default(atlas, (query.get("lan") or [""])[-1])
        return (of_start(start_page(atlas, selection.language, county), atlas),), notices
    if page == "karta":
        view = map_view(atlas, selection)
        return with_series(exhibits.of_map(view, atlas), view, atlas), notices
    if page == "kommun":
        return of_region(atlas, selection), notices
    selection = replace(selection, areas=areas_to_compare(selection, atlas))
    if selection.many:
        return of_heat(heat_view(atlas, selection), atlas), notices
    compared = compare_view(atlas, selection)
    return with_series(exhibits.of_comparison(compared, atlas), compared, atlas), notices


def of_region(atlas: Atlas, selection: Selection) -> Figures:
    """The profile of the region that a selection is about, and what it notes and asks."""
    code = subject(selection, atlas)
    if code is None:
        raise UnknownNameError("region", "", [region.code for region in atlas.regions.counties])
    found = profile(atlas, code)
    view = profile_view(atlas, found, selection.language)
    similar = peers_view(atlas, found, features(atlas), selection)
    return of_profile(view, found, similar, selection, atlas)


def of_profile(
    view: ProfileView, found: Profile, similar: PeersView, selection: Selection, atlas: Atlas
) -> Figures:
    """The figures of a profile, those without a row left out."""
    rows = profile_rows(atlas, found, view.language, found.standings)
    whole = exhibits.of_profile(view, found, rows, atlas)
    weighted = weights.written(selection.weights)
    more = (
        profile_exhibits.of_remarks("noterat", view, rows, whole.path, atlas),
        profile_exhibits.of_remarks("framsteg", view, rows, whole.path, atlas),
        profile_exhibits.of_questions(view, whole.path, atlas),
        profile_exhibits.of_peers(
            view, similar, whole.path + (f"&vikter={weighted}" if weighted else ""), atlas
        ),
    )
    return (whole, *(figure for figure in more if not figure.is_empty))


def of_plans(library: Library, plans: Plans, wanted: PlanSelection) -> Figures:
    """The figures of the chosen part of the plans; the self-assessments are the visitor's and have none."""
    atlas = library.atlas
    match wanted.part:
        case Part.FIGURES:
            view = figures_view(atlas, plans, wanted, features(atlas, Level.COUNTY))
            return plan_figure_exhibits.of_figures(view, wanted, atlas)
        case Part.WHITE_SPOTS:
            spots = white_spots_view(atlas, plans, wanted)
            return (plan_figure_exhibits.of_white_spots(spots, wanted, atlas),)
        case Part.LOGIC:
            return (plan_exhibits.of_logics(logic_views(atlas, plans, wanted), wanted, atlas),)
        case Part.PLAN if wanted.county:
            region = region_view(atlas, plans, wanted, library.today)
            return (plan_exhibits.of_region(region, wanted, atlas),)
        case Part.PLAN:
            return (plan_exhibits.of_overview(overview(atlas, plans, wanted), wanted, atlas),)
        case _:
            return ()


def with_series(first: Exhibit, view: MapView | CompareView, atlas: Atlas) -> Figures:
    """A figure and the series beside it, if there is one."""
    series = exhibits.of_series(view, atlas)
    return (first,) if series.is_empty else (first, series)
