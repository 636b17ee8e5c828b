"""What every page shares: routing, the session's selection, language, style."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from jrt_core.catalog.model import Language
from jrt_core.errors import PlanError, StoreError
from jrt_core.ui import browser, builds, cached, embedding, url
from jrt_core.ui.registry import PageEntry
from jrt_core.views import format as fmt
from jrt_core.views import link, weights
from jrt_core.views.palette import PALETTES, Palette
from jrt_core.views.selection import MANY, RESCALED, Notice, Selection, Wish, choices, resolve
from jrt_core.views.text import Texts, texts

STYLES = Path(__file__).with_name("style")
ROUTED, WANTED = "_routed", "_wanted"
SELECTION, QUERY, PAGE, NOTICES = "_selection", "_query", "_page", "_notices"
UNWRITTEN, SAID = "_unwritten", "_said"
# The slider of years, and a year that it is to show next.
YEAR, PENDING_YEAR = "year", "_pending_year"
# Characters that Markdown gives a meaning.
MARKDOWN = re.compile(r"([\\`*_\[\]$~<>#|:])")

log = logging.getLogger("jrt")


def ensure_routed(file: str) -> None:
    """Make sure that a page runs inside `app.py`.

    Beside a folder `pages/`, Streamlit serves the first request of a process in its older way and runs the
    page's file alone. Then the wish is kept and the router started; it comes back here.
    """
    if not st.session_state.get(ROUTED):
        st.session_state[WANTED] = file
        st.switch_page("app.py", query_params=url.read())


def route(pages: dict[str, Any]) -> None:
    """Mark the session as routed, and go where a cold first request wanted to go."""
    st.session_state[ROUTED] = True
    wanted = st.session_state.pop(WANTED, None)
    if wanted in pages:
        st.switch_page(pages[wanted], query_params=url.read())


def language() -> Language:
    """The language of the address, or the one that the session already speaks."""
    asked = url.read().get("sprak")
    if asked:
        return "en" if asked[-1] == "en" else "sv"
    kept: Selection | None = st.session_state.get(SELECTION)
    return kept.language if kept else "sv"


def text() -> Texts:
    """Sentences in the session's language."""
    return texts(language())


def palette() -> Palette:
    """Colours of the visitor's theme."""
    return PALETTES["dark" if st.context.theme.type == "dark" else "light"]


def is_phone() -> bool:
    """Whether the screen is as narrow as a phone's: some figures are then built narrower."""
    return browser.is_narrow()


def selection(
    page: PageEntry,
    wish_of_widgets: Callable[[Selection], Wish],
    *,
    quiet: bool = False,
    cannot: Callable[[Wish, Selection], tuple[Notice, ...]] | None = None,
) -> Selection:
    """The session's selection: from the address if that has changed, otherwise from the widgets.

    A link, a reload and the back button change the address; a widget changes the selection, which is then
    written to the address, unless `quiet`. Coming from another page without a query keeps the selection.
    `cannot` says what the page cannot show of an address.
    """
    atlas, state, query = cached.atlas(), st.session_state, url.read()
    kept: Selection | None = state.get(SELECTION)
    arrived = state.get(PAGE) != page.path
    state[PAGE] = page.path
    bare = not (query.keys() - {"sprak"})
    if kept is None or (query != state.get(QUERY) and not (arrived and bare)):
        asked = link.wish(query)
        found, notices = resolve(asked, atlas)
        _keep(found, (*notices, *(cannot(asked, found) if cannot else ())), query)
        return found
    found, _ = resolve(wish_of_widgets(kept) if not arrived else as_wish(kept), atlas)
    if not quiet and (found != kept or arrived or state.get(UNWRITTEN)):
        query = url.write(link.query(found))
    state[UNWRITTEN] = quiet
    # A choice on the map must not move it, as a notice above it does that goes away.
    stays = not arrived and replace(found, areas=kept.areas) == kept
    _keep(found, state.get(NOTICES) or (state.get(SAID, ()) if stays else ()), query)
    return found


def _keep(found: Selection, notices: tuple[Notice, ...], query: url.Query) -> None:
    st.session_state[SELECTION] = found
    st.session_state[NOTICES] = notices
    st.session_state[QUERY] = query


def as_wish(selection: Selection) -> Wish:
    """A selection as a wish, to change a part of it."""
    return Wish(
        language=selection.language,
        goal=selection.goal,
        indicator=selection.indicator,
        show=selection.show.value,
        level=selection.level.value,
        county=selection.county or "alla",
        areas=selection.areas,
        age=selection.age,
        background=selection.background,
        year=str(selection.year),
        form=selection.form.value,
        rescaled=RESCALED if selection.rescaled else None,
        sort=selection.sort.value,
        many=MANY if selection.many else None,
        weights=weights.written(selection.weights) or None,
    )


def set_language(code: Language) -> None:
    """Speak another language from now on; the view stays as it is."""
    kept: Selection | None = st.session_state.get(SELECTION)
    query = {key: values[-1] for key, values in url.read().items() if key != "sprak"}
    if kept is not None:
        st.session_state[SELECTION] = replace(kept, language=code)
    if code != "sv":
        query["sprak"] = code
    st.session_state[QUERY] = url.write(query)


@cache
def _css(name: str) -> str:
    """A style sheet without comments and needless space: it is sent with every run of a page."""
    text = re.sub(r"/\*.*?\*/", "", (STYLES / f"{name}.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\s*([{};,>])\s*|(:)\s+|\s+", lambda found: found[1] or found[2] or " ", text).strip()


def style(name: str) -> None:
    """Put a style sheet of `style/` on the page."""
    st.html(f"<style>{_css(name)}</style>")


def sheet(name: str) -> None:
    """Put a style sheet of `static/ui` on the page: the browser fetches it once and keeps it."""
    st.html(f"<style>@import '{browser.address(f'static/ui/{name}.css')}'</style>")


def frame() -> DeltaGenerator:
    """Style sheet above every page; returns the place of the menu."""
    sheet("base")
    if embedding.is_embedded():
        style("embedded")
    return st.container(horizontal=True, key="menu", vertical_alignment="center")


def footer() -> None:
    """How new the figures are and the build they come from, below every page."""
    say, atlas = text(), cached.atlas()
    dates = [extract.retrieved for extract in atlas.extracts.values() if extract.retrieved]
    fetched = [say("footer-fetched", date=fmt.date(max(dates), say.language))] if dates else []
    st.caption(" ".join([*fetched, say("footer-build", build=atlas.build), say("footer")]))


def offer_newer() -> None:
    """Above a page: newer figures have been published. The session stays with its own until it asks."""
    if builds.is_outdated():
        say = text()
        with st.container(border=True, horizontal=True, key="newer", vertical_alignment="center"):
            st.markdown(say("newer-figures"))
            st.button(say("newer-figures-show"), key="renew", on_click=_renew)


def _renew() -> None:
    """Go over to the newer build; who looked at the newest year goes on doing so."""
    kept: Selection | None = st.session_state.get(SELECTION)
    was_newest = kept is not None and kept.year == max(choices(kept, cached.atlas()).years, default=0)
    builds.renew()
    if kept is not None and was_newest:
        found, _ = resolve(replace(as_wish(kept), year=None), cached.atlas())
        st.session_state[SELECTION] = found
        if YEAR in st.session_state:
            st.session_state[PENDING_YEAR] = found.year


def notices() -> None:
    """What could not be had of what was asked for, in one box; said once."""
    state = st.session_state
    said: tuple[Notice, ...] = state.pop(NOTICES, ())
    if browser.has_told():
        # The same view again, for another width: the notices were hardly seen.
        said = said or state.get(SAID, ())
    state[SAID] = said
    lines = [plain(text()(notice.message, **notice.variables)) for notice in said]
    if lines:
        st.info(lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines))


def plain(value: str) -> str:
    """A text that Markdown shows as it is."""
    return MARKDOWN.sub(r"\\\1", value)


def run(page: Any) -> None:
    """Run a page; a missing store and bugs become a calm message, and bugs go to the log whole."""
    say = text()
    try:
        cached.atlas()
    except StoreError as error:
        log.error("%s", error)
        st.title(say("no-store-title"))
        st.markdown(say("no-store-body"))
        return
    offer_newer()
    try:
        page.run()
    except PlanError as error:
        log.error("%s", error)
        st.error(f"**{say('plans-broken-title')}.** {say('plans-broken-body')}")
    except Exception:
        log.exception("page failed")
        st.error(f"**{say('error-title')}** {say('error-body')}")
    footer()
