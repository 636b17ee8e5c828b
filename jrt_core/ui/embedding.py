"""Pages inside other sites: `?embed=true` shows them without menu and footer."""

from __future__ import annotations

import streamlit as st

# Streamlit's own name: with it the frame around a page goes too.
EMBED = "embed"


def is_embedded() -> bool:
    """Whether the page stands in another site."""
    return bool(st.context.is_embedded)
