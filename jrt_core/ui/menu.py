"""The menu above every page, and the choice of language.

Streamlit's own menu leads to a page without its view. The page then completes its address, which is a second
entry in the browser's history, where the back button stops. These links hold the view. And on a phone they
are words in rows, where Streamlit's menu is an arrow.
"""

from __future__ import annotations

import streamlit as st

from jrt_core.catalog.model import Language
from jrt_core.ui import embedding, shell
from jrt_core.ui.registry import COMPARE, MAP, PAGES, PROFILE, START, PageEntry
from jrt_core.views import link
from jrt_core.views.selection import Selection

WHOLE_VIEW = (MAP, COMPARE, PROFILE)


def menu() -> None:
    """Links to all pages and a button for the other language; drawn once the page knows its view."""
    text, language = shell.text(), shell.language()
    kept: Selection | None = st.session_state.get(shell.SELECTION)
    if embedding.is_embedded():
        st.markdown(f"[{text('nav-whole')}]({_whole()})")
        return
    for entry in PAGES:
        st.page_link(entry.file, label=text(entry.title), query_params=_query(entry, kept, language))
    other: Language = "sv" if language == "en" else "en"
    st.button(
        text("nav-language"), key="language", type="tertiary", on_click=shell.set_language, args=(other,)
    )


def _whole() -> str:
    """The same view on a page of its own; Streamlit opens links in a new tab."""
    page: str = st.session_state.get(shell.PAGE) or ""
    kept: Selection | None = st.session_state.get(shell.SELECTION)
    return link.href(kept, page) if kept is not None else f"/{page}"


def _query(entry: PageEntry, kept: Selection | None, language: Language) -> dict[str, str]:
    """What a page can show of the view that the visitor has come from."""
    if kept is not None and entry in WHOLE_VIEW:
        return link.query(kept)
    query: dict[str, str] = {} if language == "sv" else {"sprak": language}
    if kept is not None and entry is START and kept.county is not None:
        query["lan"] = kept.county
    return query
