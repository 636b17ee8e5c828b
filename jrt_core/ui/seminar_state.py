"""The seminar in address and session: which presentation, how it is looked at, which slide and step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import streamlit as st

from jrt_core.errors import UploadError
from jrt_core.ui import cached, shell, tray, url
from jrt_core.ui.registry import SEMINAR
from jrt_core.views.selection import Notice, fallback
from jrt_core.views.story import Reveal, Slide, Story, from_query, to_query

PLACE, GUESSES = "_seminar_place", "_seminar_guesses"
LONGEST_NUMBER = 4


class Look(StrEnum):
    """How the presentation is looked at. The values stand in links."""

    TRAY = "lista"
    SHOW = "visa"
    NOTES = "manus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the presentation: slides and steps count from 0."""

    look: Look = Look.TRAY
    slide: int = 0
    step: int = 0


def place() -> Place:
    """Where the visitor is, from the address if that has changed; the address is made to say so."""
    state, query = st.session_state, url.read()
    arrived = state.get(shell.PAGE) != SEMINAR.path
    state[shell.PAGE] = SEMINAR.path
    bare = not (query.keys() - {"sprak"})
    pressed = state.get(tray.PRESSED, False) and not arrived
    if query != state.get(shell.QUERY) and not (arrived and bare) and not pressed:
        state[shell.NOTICES] = _from_address(query)
    elif arrived:
        state[PLACE] = Place()
    story = replace(tray.story(), language=shell.language())
    tray.keep(story)
    found = inside(state.get(PLACE, Place()))
    state[PLACE] = found
    written = _query(story, found)
    if query != {key: [value] for key, value in written.items()}:
        query = url.write(written)
    state[shell.QUERY], state[tray.PRESSED] = query, False
    return found


def _from_address(query: url.Query) -> tuple[Notice, ...]:
    """The presentation and the place that an address asks for; what it cannot have is left as it is."""
    notices = []

    def one(key: str) -> str:
        return (query.get(key) or [""])[-1]

    def number(key: str) -> int:
        value = one(key)
        if value and not (len(value) <= LONGEST_NUMBER and value.isascii() and value.isdecimal()):
            notices.append(fallback("slide", value))
            return 0
        return max(int(value or 1) - 1, 0)

    if one("b"):
        try:
            found = from_query(one("b"))
        except UploadError:
            notices.append(Notice(message="notice-story", variables={}))
        else:
            if found != tray.story():
                tray.exchange(found)
            if not one("sprak") and found.language != shell.language():
                shell.set_language(found.language)
    elif not tray.story().slides and (one("vy") or one("bild")):
        notices.append(Notice(message="notice-no-story", variables={}))
    looks = [look.value for look in Look]
    look = one("vy") or Look.TRAY
    if look not in looks:
        notices.append(fallback("story-view", look))
        look = Look.TRAY
    asked = Place(look=Look(look), slide=number("bild"), step=number("steg"))
    slides = tray.story().slides
    if slides and asked.slide >= len(slides):
        notices.append(fallback("slide", one("bild")))
    st.session_state[PLACE] = asked
    return tuple(notices)


def inside(asked: Place) -> Place:
    """The nearest place that the session's presentation has."""
    story = tray.story()
    if not story.slides:
        return Place()
    if asked.look is Look.TRAY:
        return replace(asked, slide=0, step=0)
    slide = min(asked.slide, len(story.slides) - 1)
    last = len(cached.slide(story.slides[slide], story.language)[1]) - 1
    return replace(asked, slide=slide, step=min(asked.step, last))


def _query(story: Story, now: Place) -> dict[str, str]:
    shown = now.look is not Look.TRAY
    # Years that are played would fill the browser's history.
    step = now.step if shown and story.slides[now.slide].reveal is not Reveal.PLAY else 0
    found = {
        "b": (to_query(story) or "") if story.slides else "",
        "vy": now.look.value if shown else "",
        "bild": str(now.slide + 1) if shown else "",
        "steg": str(step + 1) if step else "",
        "sprak": "" if story.language == "sv" else story.language,
    }
    return {key: value for key, value in found.items() if value}


def address(story: Story, look: Look, slide: int = 0) -> str | None:
    """The link to a view of a presentation, None for one that is too long for a link."""
    if to_query(story) is None:
        return None
    query = _query(story, Place(look=look, slide=slide))
    return f"/{SEMINAR.path}?" + "&".join(f"{key}={value}" for key, value in query.items())


def look_at(look: Look, slide: int = 0) -> None:
    """Look at the presentation in another way, from a slide on."""
    _move(Place(look=look, slide=slide))


def go(by: int, start: Place | None = None, *, played: bool = False) -> None:
    """Go on, or back, some steps from a place; `played` years come one by one, a press shows them all."""
    story, now = tray.story(), start or st.session_state.get(PLACE, Place())
    for _ in range(abs(by)):
        now = _next(story, now, played=played) if by > 0 else _previous(now)
    _move(now)


def _move(now: Place) -> None:
    # The place last: a run that a newer one overtakes ends at such a line, and then nothing has been done.
    st.session_state[tray.PRESSED], st.session_state[PLACE] = True, now


def _next(story: Story, now: Place, *, played: bool) -> Place:
    last = _last_step(story, now.slide)
    if now.step < last:
        skips = now.step and not played and is_played(story.slides[now.slide])
        return replace(now, step=last if skips else now.step + 1)
    return replace(now, slide=now.slide + 1, step=0) if now.slide + 1 < len(story.slides) else now


def _previous(now: Place) -> Place:
    """One step back; into the slide before at its beginning, so that it can be shown again."""
    if now.step:
        return replace(now, step=0 if is_played(tray.story().slides[now.slide]) else now.step - 1)
    return replace(now, slide=max(now.slide - 1, 0), step=0)


def is_played(slide: Slide) -> bool:
    """Whether its steps are years that follow by themselves."""
    return slide.reveal is Reveal.PLAY


def _last_step(story: Story, slide: int) -> int:
    return len(cached.slide(story.slides[slide], story.language)[1]) - 1
