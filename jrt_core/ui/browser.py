"""What only the browser knows or can do: the page's language, names of Streamlit's parts, a narrow screen."""

from __future__ import annotations

import hashlib
from functools import cache

import streamlit as st

from jrt_core.catalog.model import Language
from jrt_core.settings import ROOT
from jrt_core.ui.registry import PLANS, SEMINAR
from jrt_core.views.text import texts

SCRIPT = "static/ui/page.js"
KEY, TOLD = "browser", "_told"
WITH_UPLOADS = (PLANS.path, SEMINAR.path)
# Names and words that Streamlit gives its own parts, which no setting translates.
PARTS = {
    "Map": "part-map",
    "Open": "part-open",
    "Help for": "part-help",
    "Remove": "part-remove",
    "Clear all": "part-clear-all",
    "Clear selection": "part-clear-selection",
    "Selected values": "part-selected",
    "Show/hide columns": "part-columns",
    "Download as CSV": "part-download",
    "Search": "part-search",
    "Fullscreen": "part-fullscreen",
    "Close fullscreen": "part-close-fullscreen",
    "Close": "part-close",
    "Zoom in": "part-zoom-in",
    "Zoom out": "part-zoom-out",
    "Reset view": "part-zoom-reset",
    "Choose an option": "part-choose",
    "No results": "part-no-results",
}
# Those of a box for files, on the pages that have one: names are sent with every run.
UPLOAD_PARTS = {
    "Upload": "part-upload",
    "5MB per file": "part-upload-most",
    "Drag and drop a file here": "part-upload-drop",
    "Add files": "part-upload-another",
    "File must be 5.0MB or smaller.": "part-upload-large",
}
# Streamlit shows the start page where there is none.
LOST_PARTS = {
    "Page not found": "part-no-page",
    (
        "The page that you have requested does not seem to exist. Running the app's main page."
    ): "part-no-page-body",
}


@cache
def address(file: str) -> str:
    """Where the browser finds a file of `static`; another content has another address."""
    return f"/app/{file}?{hashlib.sha256((ROOT / file).read_bytes()).hexdigest()[:8]}"


def _script() -> str:
    """A script that fetches ours, which the browser keeps: what stands here is sent with every run."""
    # One line alone would be taken for the path of a file.
    return f"export default async a =>\n(await import(location.origin + '{address(SCRIPT)}')).default(a)"


_page = st.components.v2.component("jrt_page", js=_script())


def attend(language: Language, page: str) -> None:
    """Make the document speak a language, and learn whether the screen is narrow. `page` is its path."""
    st.session_state[TOLD] = False
    english, said = texts("en"), texts(language)
    parts = PARTS | (UPLOAD_PARTS if page in WITH_UPLOADS else {}) | ({} if page else LOST_PARTS)
    if language == "en":
        swedish = texts("sv")
        names = [(swedish(message), english(message)) for message in parts.values()]
    else:
        names = [(part, said(message)) for part, message in parts.items()]
    _page(
        key=KEY,
        data={"language": language, "names": names, "menu": said("menu-name"), "narrow": is_narrow()},
        on_narrow_change=_noted,
        height="content",
    )


def _noted() -> None:
    st.session_state[TOLD] = True


def has_told() -> bool:
    """Whether this run comes from a changed width alone."""
    return bool(st.session_state.get(TOLD))


def is_narrow() -> bool:
    """Whether the screen is a phone's; until the browser has told, by what it calls itself."""
    told = st.session_state.get(KEY, {}).get("narrow")
    return "Mobi" in (st.context.headers.get("User-Agent") or "") if told is None else bool(told)
