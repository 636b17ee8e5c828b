"""Keys, the size of the screen and the second window of a presentation: what only the browser knows."""

from __future__ import annotations

import hashlib
from typing import Any

import streamlit as st

from jrt_core.ui import seminar_state as state
from jrt_core.ui.browser import address
from jrt_core.ui.seminar_state import Look, Place
from jrt_core.views.story import Story, written

SCRIPT = "static/ui/seminar.js"
KEY = "seminar-keys"
# A beamer, until the browser has told.
USUAL_ROOM = (1440, 900)
SMALLEST, LARGEST = 200, 8000
FARTHEST = 200

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
    _keys(
        key=KEY,
        data={"slide": now.slide, "step": now.step, "play": play, "room": list(room()), "story": name},
        on_go_change=_went,
        on_room_change=lambda: None,
        height="content",
    )


def _went() -> None:
    asked: Any = st.session_state[KEY]["go"]
    if not isinstance(asked, dict):
        return
    now: Place = st.session_state.get(state.PLACE, Place())
    if asked.get("ended"):
        state.look_at(Look.TRAY)
        return
    start, by = asked.get("from"), asked.get("by")
    if not isinstance(start, list) or len(start) != len(("slide", "step")) or not isinstance(by, int):
        return
    if all(isinstance(number, int) and 0 <= number < FARTHEST for number in start) and abs(by) < FARTHEST:
        slide, step = start
        state.go(
            by, state.inside(Place(look=now.look, slide=slide, step=step)), played=bool(asked.get("played"))
        )
