"""Keys, the size of the screen and the second window of a presentation: what only the browser knows."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from jrt_core.ui import seminar_state as state
from jrt_core.ui.browser import address
from jrt_core.ui.seminar_state import Look, Place
from jrt_core.views.story import Story, written

SCRIPT = "static/ui/seminar.js"
KEY, HEARD = "seminar-keys", "_seminar_heard"
# A beamer, until the browser has told.
USUAL_ROOM = (1440, 900)
SMALLEST, LARGEST = 200, 8000
FARTHEST, MOST_WORDS = 200, 200

_keys = st.components.v2.component(
    "jrt_seminar",
    js=f"export default async a =>\n(await import(location.origin + '{address(SCRIPT)}')).default(a)",
)


def room() -> tuple[int, int]:
    """The width and height of the window in pixels."""
    told = st.session_state.get(KEY, {}).get("room")
    if isinstance(told, list) and len(told) == len(USUAL_ROOM):
        width, height = (side if isinstance(side, int) else 0 for side in told)
        if SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST:
            return width, height
    return USUAL_ROOM


def attend(story: Story, now: Place, *, play: bool) -> None:
    """Listen to keys; another window with the same presentation goes along."""
    name = hashlib.sha256(written(story).encode()).hexdigest()[:12]
    told = _keys(
        key=KEY,
        data={
            "slide": now.slide,
            "step": now.step,
            "heard": st.session_state.get(HEARD, {}).get("number", 0),
            "play": play,
            "room": list(room()),
            "story": name,
        },
        on_go_change=lambda: None,
        # A run for another room may come with an address from before the last press.
        on_room_change=lambda: state.go(0),
        height="content",
    )
    # A page that is older than the session, as after the server's restart, has said this to an earlier one.
    last = max((words["number"] for words in _words(told)), default=0)
    st.session_state.setdefault(HEARD, {"number": last})


def follow() -> None:
    """Do what the browser has said since the last time, in its order.

    Here and not in a callback: a run that a newer one overtakes ends at its next use of the session, and for
    the newer one there may be nothing new to call back about.
    """
    heard: dict[str, int] | None = st.session_state.get(HEARD)
    if heard is None:
        return
    for words in _words(st.session_state.get(KEY, {})):
        if words["number"] > heard["number"]:
            _do(words)
            # No use of the session: what has been done has also been heard.
            heard["number"] = words["number"]


def _words(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    said = told.get("go")
    words = said[:MOST_WORDS] if isinstance(said, list) else []
    return [one for one in words if isinstance(one, dict) and isinstance(one.get("number"), int)]


def _do(words: dict[str, Any]) -> None:
    now: Place = st.session_state.get(state.PLACE, Place())
    if words.get("ended"):
        state.look_at(Look.TRAY)
        return
    by, played = words.get("by"), bool(words.get("played"))
    start = _place(words["from"], now) if "from" in words else now
    # A step that comes by itself comes where the reader still is.
    if start is not None and by in (-1, 0, 1) and not (played and start != now):
        state.go(by, start, played=played)


def _place(asked: Any, now: Place) -> Place | None:
    """A place that the browser names, None for what is none."""
    if not isinstance(asked, list) or len(asked) != len(("slide", "step")):
        return None
    if not all(isinstance(number, int) and 0 <= number < FARTHEST for number in asked):
        return None
    slide, step = asked
    return state.inside(replace(now, slide=slide, step=step))
