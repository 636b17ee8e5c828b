"""Figures on pages inside other sites, each with what belongs to it."""

from __future__ import annotations

import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import compare_components, components, shell
from jrt_core.views.compare_page import CompareView
from jrt_core.views.map_page import MapView
from jrt_core.views.text import Texts


def map_figure(view: MapView, atlas: Atlas, text: Texts) -> None:
    """The map, and beside it, or below where there is no room, how to read it and whose figures they are."""
    with st.container(horizontal=True, key="embedded", gap="medium"):
        with st.container(width="stretch" if shell.is_phone() else components.SCREEN.width):
            components.map_figure(view, atlas)
        with st.container():
            components.chosen(view)
            components.legend(view)
            components.cautions(view)
            components.source_lines(view.source)
    components.caveats(view.source, text)


def comparison(view: CompareView, text: Texts) -> None:
    """The areas on one axis, what to know of them, and whose figures they are."""
    compare_components.dumbbell(view, text)
    compare_components.cautions(view)
    components.source_lines(view.source)
    components.caveats(view.source, text)
