"""Pages inside other sites: `?embed=true` shows a figure and what belongs to it, without menu and choices."""

from __future__ import annotations

import streamlit as st

from jrt_core.views.story import SlideKind

# Streamlit's own names: with them the frame around a page goes too, and the theme is that of most sites.
QUERY = "embed=true&embed_options=light_theme"
# Pixels. In a column of 800 a map or a comparison is then seen whole; longer pages scroll in their frame.
USUAL_HEIGHT = 900
HEIGHTS: dict[SlideKind, int] = {"karta": 1050, "jamfor": 1000, "varme": 1100, "kommun": 1200}
# What such a page leaves out to show its figure.
LEFT_OUT: tuple[SlideKind, ...] = ("serie", "noterat", "framsteg", "fragor", "liknande")


def is_embedded() -> bool:
    """Whether the page stands in another site."""
    return bool(st.context.is_embedded)


def shows(kind: SlideKind) -> bool:
    """Whether the page inside another site still has the figure: of several it keeps the first."""
    return kind not in LEFT_OUT


def height(kind: SlideKind) -> int:
    """How high another site makes room for the page of a figure."""
    return HEIGHTS.get(kind, USUAL_HEIGHT)
