"""What is kept between reruns. Keys hold the build id: a new build is a new key, and nothing expires."""

from __future__ import annotations

import streamlit as st

from jrt_core import settings
from jrt_core.catalog.model import Language
from jrt_core.errors import StoreError
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.store.published import current_build
from jrt_core.views import data_page, map_page, start_page
from jrt_core.views.data_page import DataView
from jrt_core.views.map_page import MapView
from jrt_core.views.selection import Selection
from jrt_core.views.start_page import StartView


def atlas() -> Atlas:
    """The published build; raises `StoreError` if there is none."""
    build = current_build(settings.load())
    if build is None:
        raise StoreError("there is no published store; run `python -m jrt_core build`")
    return _atlas(build)


# Views are frozen, so one object can serve every session; two builds are open while sessions change over.
@st.cache_resource(max_entries=2, show_spinner=False)
def _atlas(build: str) -> Atlas:
    return open_atlas(settings.load())


def map_view(selection: Selection) -> MapView:
    """What the map page says."""
    found = atlas()
    return _map_view(found.build, selection, found)


# 200 views of 290 municipalities are about 40 MB.
@st.cache_resource(max_entries=200, show_spinner=False)
def _map_view(build: str, selection: Selection, _atlas: Atlas) -> MapView:
    return map_page.map_view(_atlas, selection)


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
