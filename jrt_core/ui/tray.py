"""The presentation that a visitor gathers figures for: kept in the session, on every page the same."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from typing import Protocol

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from jrt_core.ui import embedding, shell
from jrt_core.ui.registry import SEMINAR
from jrt_core.views.story import MOST_SLIDES, Slide, SlideKind, Story, with_slide, without_slide

STORY, BEFORE = "_story", "_story_before"
# Set by a press whose run may come with an address from before it: what was pressed counts.
PRESSED = "_story_pressed"


class Figure(Protocol):
    """What can be shown on a slide: an `Exhibit`, or a `Slide` where no exhibit has been made."""

    @property
    def kind(self) -> SlideKind: ...

    @property
    def path(self) -> str: ...


def story() -> Story:
    """The session's presentation."""
    found: Story | None = st.session_state.get(STORY)
    return found or Story(language=shell.language())


def keep(found: Story) -> None:
    """Keep a changed presentation."""
    st.session_state[STORY], st.session_state[PRESSED] = found, True


def exchange(found: Story) -> None:
    """Put another presentation in place of the session's, which can be had back."""
    if story().slides:
        st.session_state[BEFORE] = story()
    keep(found)


def add_button(figure: Figure, key: str) -> None:
    """At the foot of a figure: put it in the presentation, or take it out again; and the way there."""
    if embedding.is_embedded():
        return
    text, now = shell.text(), story()
    place = next(
        (n for n, slide in enumerate(now.slides) if (slide.kind, slide.path) == (figure.kind, figure.path)),
        None,
    )
    full = place is None and len(now.slides) >= MOST_SLIDES
    # Without a presentation there is no way to it, and nothing to hold together: a page is kept light.
    with _row(key) if now.slides else nullcontext():
        st.button(
            text("seminar-add" if place is None else "seminar-take-out"),
            key=f"add-{key}",
            disabled=full,
            help=text("seminar-full", most=str(MOST_SLIDES)) if full else None,
            on_click=_add if place is None else _take_out,
            args=(figure.kind, figure.path) if place is None else (place,),
        )
        if now.slides:
            query = {} if text.language == "sv" else {"sprak": text.language}
            label = text("seminar-to", count=len(now.slides))
            st.page_link(SEMINAR.file, label=label, query_params=query)


def add_one_of(slides: Mapping[str, Slide], key: str) -> None:
    """A list of figures by their names: the chosen one goes into the presentation."""
    text, chosen = shell.text(), f"add-one-{key}"

    def add() -> None:
        title = st.session_state[chosen]
        if title is not None:
            keep(with_slide(story(), slides[title]))
            st.toast(text("seminar-added", title=shell.plain(title), count=len(story().slides)))
        st.session_state[chosen] = None

    st.selectbox(
        text("seminar-add-one"),
        list(slides),
        index=None,
        placeholder=text("seminar-add-one-empty"),
        key=chosen,
        on_change=add,
        disabled=len(story().slides) >= MOST_SLIDES,
        width=520,
    )


def _row(key: str) -> DeltaGenerator:
    return st.container(horizontal=True, key=f"tray-{key}", vertical_alignment="center")


def _add(kind: SlideKind, path: str) -> None:
    keep(with_slide(story(), Slide(kind=kind, path=path)))


def _take_out(place: int) -> None:
    keep(without_slide(story(), place))
