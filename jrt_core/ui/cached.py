"""What is kept between reruns. Keys hold the build id: a new build is a new key, and nothing expires."""

from __future__ import annotations

import datetime as dt
import gc
from dataclasses import replace

import pandas as pd
import streamlit as st

from jrt_core import settings
from jrt_core.catalog.model import Language, Level
from jrt_core.errors import PlanError, StoreError
from jrt_core.indicators import frames, goal_scores, peers
from jrt_core.indicators import profile as profiles
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.indicators.goal_scores import GoalScores
from jrt_core.indicators.peers import Features
from jrt_core.indicators.profile import Profile
from jrt_core.plans import load as plans_load
from jrt_core.plans.everything import Plans
from jrt_core.ui import builds
from jrt_core.views import (
    compare_page,
    data_page,
    heat,
    map_page,
    profile_index,
    profile_page,
    profile_peers,
    start_page,
)
from jrt_core.views.compare_page import CompareView
from jrt_core.views.data_page import DataView
from jrt_core.views.heat import HeatView
from jrt_core.views.map_page import MapView
from jrt_core.views.page_exhibits import Library
from jrt_core.views.plan_figures import FiguresView, figures_view
from jrt_core.views.plan_logic import LogicView, logic_views
from jrt_core.views.plan_overview import OverviewView, overview
from jrt_core.views.plan_page import RegionView, region_view
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.plan_white_spots import WhiteSpotsView, white_spots_view
from jrt_core.views.profile_index import IndexView
from jrt_core.views.profile_model import ClosersView, PeersView, ProfileRow, ProfileView
from jrt_core.views.profile_rows import find_rows
from jrt_core.views.profile_rows import profile_rows as rows_of_profile
from jrt_core.views.selection import Selection, Wish, resolve
from jrt_core.views.start_page import StartView
from jrt_core.views.story import Slide
from jrt_core.views.story_exhibits import Shown, shown
from jrt_core.views.story_steps import Step, steps


def atlas() -> Atlas:
    """The session's build, or the published one if that has gone; raises `StoreError` if there is none."""
    try:
        return _atlas(builds.mine())
    except StoreError:
        if not builds.is_outdated():
            raise
    builds.renew()
    return _atlas(builds.mine())


# Views are frozen, so one object can serve every session; as many builds as are kept on disk may be open.
@st.cache_resource(max_entries=3, show_spinner=False)
def _atlas(build: str) -> Atlas:
    found = open_atlas(settings.load(), build)
    # Streamlit collects garbage after every run; what lives as long as the server need not be looked at each
    # time. This takes the collection from 60 ms to 2.
    gc.collect()
    gc.freeze()
    return found


def map_view(selection: Selection) -> MapView:
    """What the map page says."""
    found = atlas()
    return _map_view(found.build, selection, found)


# 200 views of 290 municipalities are about 40 MB.
@st.cache_resource(max_entries=200, show_spinner=False)
def _map_view(build: str, selection: Selection, _atlas: Atlas) -> MapView:
    group = _group(build, selection.indicator, selection.age, selection.background, _atlas)
    return map_page.map_view(_atlas, selection, group)


def compare_view(selection: Selection) -> CompareView:
    """What the comparison says of one indicator."""
    found = atlas()
    return _compare_view(found.build, selection, found)


# Ten areas are about 100 kB.
@st.cache_resource(max_entries=100, show_spinner=False)
def _compare_view(build: str, selection: Selection, _atlas: Atlas) -> CompareView:
    return compare_page.compare_view(_atlas, selection)


def heat_view(selection: Selection) -> HeatView:
    """What the comparison says of all indicators of a goal."""
    found = atlas()
    return _heat_view(found.build, selection, found)


# Forty indicators in ten areas are about 300 kB.
@st.cache_resource(max_entries=50, show_spinner=False)
def _heat_view(build: str, selection: Selection, _atlas: Atlas) -> HeatView:
    return heat.heat_view(_atlas, selection)


# A group of 25 years is about 1 MB. Nobody writes to a shared frame: views only cut from it.
@st.cache_resource(max_entries=40, show_spinner=False)
def _group(build: str, indicator: str, age: str, background: str, _atlas: Atlas) -> pd.DataFrame:
    return frames.group_frame(_atlas, _atlas.catalog.indicator[indicator], age=age, background=background)


def start_view(language: Language, county: str) -> StartView:
    """What the start page says."""
    found = atlas()
    return _start_view(found.build, language, county, found)


# Two languages and 21 counties; each is about 60 kB.
@st.cache_resource(max_entries=50, show_spinner=False)
def _start_view(build: str, language: Language, county: str, _atlas: Atlas) -> StartView:
    return start_page.start_page(_atlas, language, county)


def data_view(language: Language) -> DataView:
    """What the page on data and methods says."""
    found = atlas()
    return _data_view(found.build, language, found)


# Two languages of two builds; about 0.5 MB each.
@st.cache_resource(max_entries=4, show_spinner=False)
def _data_view(build: str, language: Language, _atlas: Atlas) -> DataView:
    return data_page.data_view(_atlas, language)


def profile_view(region: str, language: Language) -> ProfileView:
    """What the profile of a municipality or county says, above its rows."""
    found = atlas()
    return _profile_view(found.build, region, language, found)


# Two languages and the 311 regions in part; each is about 10 kB.
@st.cache_resource(max_entries=200, show_spinner=False)
def _profile_view(build: str, region: str, language: Language, _atlas: Atlas) -> ProfileView:
    return profile_page.profile_view(_atlas, _profile(build, region, _atlas), language)


def profile(region: str) -> Profile:
    """Where a region stands in every indicator."""
    found = atlas()
    return _profile(found.build, region, found)


# About 1 MB each: all that a region's views are cut from. It takes 0.1 s to make again.
@st.cache_resource(max_entries=30, show_spinner=False)
def _profile(build: str, region: str, _atlas: Atlas) -> Profile:
    return profiles.profile(_atlas, region)


def index_view(region: str, language: Language, weights: tuple[float, ...]) -> IndexView:
    """The index that a reader asks for, by the reader's weights."""
    found = atlas()
    return _index_view(found.build, region, language, weights, found)


# A few sentences each; a thousand weightings take 20 ms.
@st.cache_resource(max_entries=200, show_spinner=False)
def _index_view(
    build: str, region: str, language: Language, weights: tuple[float, ...], _atlas: Atlas
) -> IndexView:
    scores = _goal_scores(build, _atlas.regions[region].level, _atlas)
    return profile_index.index_view(_atlas, scores, region, weights, language)


# A number for each region and goal; two levels of two builds.
@st.cache_resource(max_entries=4, show_spinner=False)
def _goal_scores(build: str, level: Level, _atlas: Atlas) -> GoalScores:
    return goal_scores.goal_scores(_atlas, level)


def profile_rows(
    region: str,
    language: Language,
    indicators: tuple[str, ...],
    similar: tuple[str, ...],
    areas: tuple[str, ...],
) -> tuple[ProfileRow, ...]:
    """The rows of some indicators; `similar` are marked in their strips, links keep the chosen `areas`."""
    found = atlas()
    return _profile_rows(found.build, region, language, indicators, similar, areas, found)


# The largest goal's rows, with 290 dots each, are about 0.2 MB.
@st.cache_resource(max_entries=60, show_spinner=False)
def _profile_rows(
    build: str,
    region: str,
    language: Language,
    indicators: tuple[str, ...],
    similar: tuple[str, ...],
    areas: tuple[str, ...],
    _atlas: Atlas,
) -> tuple[ProfileRow, ...]:
    whole = _profile(build, region, _atlas)
    return rows_of_profile(_atlas, whole, language, indicators, similar, areas)


def found_rows(region: str, language: Language, words: str) -> tuple[str, ...]:
    """The indicators that a search finds. Not kept: words are as many as readers."""
    found = atlas()
    return find_rows(found, _profile(found.build, region, found), language, words)


def peers_view(region: str, selection: Selection) -> PeersView:
    """Regions like this one, by the reader's weights. Not kept: it is a comparison of 290 rows of numbers."""
    found = atlas()
    whole = _profile(found.build, region, found)
    return profile_peers.peers_view(found, whole, _features(found.build, found), selection)


# One table of numbers for all municipalities; two builds are open while sessions change over.
@st.cache_resource(max_entries=2, show_spinner=False)
def _features(build: str, _atlas: Atlas) -> Features:
    return peers.features(_atlas)


def closers(region: str, language: Language, indicator: str) -> ClosersView:
    """Who has closed the gap in an indicator that this region has."""
    found = atlas()
    return _closers(found.build, region, language, indicator, found)


# A few sentences each.
@st.cache_resource(max_entries=200, show_spinner=False)
def _closers(build: str, region: str, language: Language, indicator: str, _atlas: Atlas) -> ClosersView:
    usual, _ = resolve(Wish(indicator=indicator), _atlas)
    group = _group(build, indicator, usual.age, usual.background, _atlas)
    return profile_peers.closers_view(_atlas, _profile(build, region, _atlas), group, indicator, language)


def plans() -> Plans:
    """The regions' plans; raises `PlanError`."""
    found = atlas()
    return _plans(found.build, found)


def moved_indicators() -> frozenset[str]:
    """The indicators that some activity is meant to move; none where the plans have faults."""
    try:
        return plans().moved
    except PlanError:
        return frozenset()


# They are read anew with each build; two are open while sessions change over.
@st.cache_resource(max_entries=2, show_spinner=False)
def _plans(build: str, _atlas: Atlas) -> Plans:
    return plans_load.of_atlas(_atlas, settings.load().plans)


def library() -> Library:
    """What figures to take along are made of."""
    found = atlas()
    return Library(
        atlas=found, plans=lambda: _plans(found.build, found), today=dt.datetime.now(tz=dt.UTC).date()
    )


def plan_overview(selection: PlanSelection) -> OverviewView:
    """What the page of plans says of all regions."""
    found = atlas()
    return _plan_overview(found.build, selection, found, plans())


# Kinds, areas and target groups in their combinations; each is about 30 kB.
@st.cache_resource(max_entries=100, show_spinner=False)
def _plan_overview(build: str, selection: PlanSelection, _atlas: Atlas, _plans: Plans) -> OverviewView:
    return overview(_atlas, _plans, selection)


def plan_region(selection: PlanSelection) -> RegionView:
    """What it says of one region, today."""
    found = atlas()
    return _plan_region(found.build, selection, library().today, found, plans())


# A region is about 20 kB.
@st.cache_resource(max_entries=100, show_spinner=False)
def _plan_region(
    build: str, selection: PlanSelection, today: dt.date, _atlas: Atlas, _plans: Plans
) -> RegionView:
    return region_view(_atlas, _plans, selection, today)


def plan_logics(selection: PlanSelection) -> tuple[LogicView, ...]:
    """The change logics of a region, or those that regions share."""
    found = atlas()
    return _plan_logics(found.build, selection, found, plans())


# As a region.
@st.cache_resource(max_entries=60, show_spinner=False)
def _plan_logics(build: str, selection: PlanSelection, _atlas: Atlas, _plans: Plans) -> tuple[LogicView, ...]:
    return logic_views(_atlas, _plans, selection)


def plan_figures(selection: PlanSelection) -> FiguresView:
    """What happened to the indicators of a region's plans."""
    found = atlas()
    return _plan_figures(found.build, selection, found, plans())


# Series of ten indicators; about 50 kB.
@st.cache_resource(max_entries=100, show_spinner=False)
def _plan_figures(build: str, selection: PlanSelection, _atlas: Atlas, _plans: Plans) -> FiguresView:
    return figures_view(_atlas, _plans, selection, _county_features(build, _atlas))


@st.cache_resource(max_entries=2, show_spinner=False)
def _county_features(build: str, _atlas: Atlas) -> Features:
    return peers.features(_atlas, Level.COUNTY)


def plan_white_spots(selection: PlanSelection) -> WhiteSpotsView:
    """The large gaps of a county that no activity is tied to."""
    found = atlas()
    return _plan_white_spots(found.build, selection, found, plans())


# Some twenty sentences each.
@st.cache_resource(max_entries=60, show_spinner=False)
def _plan_white_spots(build: str, selection: PlanSelection, _atlas: Atlas, _plans: Plans) -> WhiteSpotsView:
    return white_spots_view(_atlas, _plans, selection)


def slide(slide: Slide, language: Language) -> tuple[Shown, tuple[Step, ...]]:
    """The figure of a slide, and the steps in which it is seen; one step where it has no figure."""
    found = library()
    # Words of its own change nothing of the figure.
    return _slide(found.atlas.build, replace(slide, title="", notes=""), language, found.today, found)


# A map of 290 municipalities in three steps is about 1 MB.
@st.cache_resource(max_entries=60, show_spinner=False)
def _slide(
    build: str, slide: Slide, language: Language, today: dt.date, _library: Library
) -> tuple[Shown, tuple[Step, ...]]:
    found = shown(_library, slide, language)
    if found.exhibit is None:
        return found, (Step(drawing=None),)
    return found, steps(found.exhibit, slide.reveal, _library.atlas)
