"""The regions to look at: chosen by search or by a click on the map, and zoomed to."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import shell
from jrt_core.views.selection import MAX_AREAS, WHOLE_COUNTRY, Selection, with_place
from jrt_core.views.text import Texts

FOCUS, LAST_CLICK = "_focus", "_last_click"


def box(atlas: Atlas, now: Selection, outside: str, text: Texts) -> None:
    """Search and choose regions; one found by search is zoomed to. `outside` says which the map leaves out.

    On a phone the box stands above the map, which a second row of names would move.
    """
    suffix = "" if now.level is Level.MUNICIPALITY else "-county"
    st.multiselect(
        text(f"filter-places{suffix}"),
        [region.code for region in atlas.regions.of_level(now.level)],
        format_func=lambda code: atlas.regions[code].name,
        key="places",
        max_selections=MAX_AREAS,
        placeholder=text(f"filter-places-empty{suffix}"),
        help=text("filter-places-help"),
        on_change=_found_by_search,
        args=(atlas, now),
        select_all=False,
        wrap=not shell.is_phone(),
    )
    if outside:
        with st.container(horizontal=True, key="outside", vertical_alignment="center"):
            st.caption(outside)
            st.button(text("map-outside-show"), key="show-all", on_click=_show_all)


def _show_all() -> None:
    st.session_state["county"] = WHOLE_COUNTRY


def _found_by_search(atlas: Atlas, before: Selection) -> None:
    added = [code for code in st.session_state["places"] if code not in before.places]
    if not added:
        return
    st.session_state[FOCUS] = added[-1]
    home = atlas.regions[added[-1]].county
    if before.county not in (None, home):
        st.session_state["county"] = home


def pick(code: str, now: Selection) -> None:
    """Choose a region, or let it go: what a click on the map does."""
    st.session_state["places"] = list(with_place(now, code).places)


def on_map_click(now: Selection, code_of: Callable[[], str | None]) -> None:
    """Turn a map's selection into a choice. A second click on the same region comes as an empty selection."""
    code = code_of()
    clicked = code or st.session_state.get(LAST_CLICK)
    st.session_state[LAST_CLICK] = code
    if clicked:
        pick(clicked, now)


def focus(atlas: Atlas) -> tuple[float, float, float, float] | None:
    """The surroundings of the region found by search, to zoom to; None to show the whole area."""
    code = st.session_state.get(FOCUS)
    if code is None:
        return None
    west, south, east, north = atlas.regions[code].box
    lon, lat = (east - west) * 0.8, (north - south) * 0.8
    return west - lon, south - lat, east + lon, north + lat


def unfocus() -> None:
    """Back to the whole area."""
    st.session_state.pop(FOCUS, None)
