"""The filters of the map: widgets that offer only what exists, and say why something cannot be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from jrt_core.catalog.model import ALL, Indicator, Kind, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show
from jrt_core.ui import places, shell
from jrt_core.ui.registry import PageEntry
from jrt_core.views import format as fmt
from jrt_core.views.area_names import region_name
from jrt_core.views.selection import (
    MANY,
    RESCALED,
    WHOLE_COUNTRY,
    Choices,
    Form,
    Selection,
    Wish,
    choices,
    with_places,
)
from jrt_core.views.text import Texts

SPOKEN = "_spoken"
TICKED, STOP = "_ticked", "_stop"
WIDGETS = (
    "goal",
    "indicator",
    "show",
    "age",
    "background",
    "level",
    "county",
    "year",
    "form",
    "rescaled",
    "sort",
    "many",
)


def selection(page: PageEntry) -> Selection:
    """The selection of a page with filters; the widgets below are set to it before they are drawn."""
    if st.session_state.pop(STOP, False):
        st.session_state["play"] = False
    # Years that are played would fill the browser's history: the address waits until they stop.
    found = shell.selection(page, _wish, quiet=st.session_state.get("play", False))
    values = {
        "goal": found.goal,
        "indicator": found.indicator,
        "show": found.show.value,
        "age": found.age,
        "background": found.background,
        "level": found.level.value,
        "county": found.county or WHOLE_COUNTRY,
        "year": found.year,
        "form": found.form.value,
        "places": list(found.places),
        "areas": list(found.areas),
        "rescaled": found.rescaled,
        "sort": found.sort.value,
        "many": found.many,
    }
    # Setting a value again sends its label again: the browser keeps labels of the language they were sent in.
    # And a widget of the same key on another page is another widget, which begins with its default.
    spoken, st.session_state[SPOKEN] = st.session_state.get(SPOKEN), (page.path, found.language)
    for key, value in values.items():
        if st.session_state.get(key) != value or spoken != st.session_state[SPOKEN]:
            st.session_state[key] = value
    if st.session_state.get(places.FOCUS) not in found.places:
        places.unfocus()
    return found


def _wish(kept: Selection) -> Wish:
    """What the widgets ask for. A new goal or indicator starts with its own natural view."""
    state = {key: st.session_state.get(key) for key in WIDGETS}
    pending = st.session_state.pop(shell.PENDING_YEAR, None)
    asked = shell.as_wish(kept)
    if state["goal"] not in (None, kept.goal):
        return replace(
            asked, goal=state["goal"], indicator=None, show=None, age=None, background=None, year=None
        )
    if state["indicator"] not in (None, kept.indicator):
        return replace(asked, indicator=state["indicator"], show=None, age=None, background=None, year=None)
    changed = {
        key: str(state[key])
        for key in ("show", "age", "background", "level", "county", "form", "sort")
        if state[key] is not None
    }
    year = str(pending or state["year"] or kept.year)
    rescaled = state["rescaled"] if state["rescaled"] is not None else kept.rescaled
    many = state["many"] if state["many"] is not None else kept.many
    return replace(
        asked,
        **changed,
        areas=_areas(kept),
        year=year,
        rescaled=RESCALED if rescaled else None,
        many=MANY if many else None,
    )


def _areas(kept: Selection) -> tuple[str, ...]:
    """The chosen areas: a page changes either all of them or those that its map shows."""
    areas = st.session_state.get("areas")
    if areas is not None and tuple(areas) != kept.areas:
        return tuple(areas)
    chosen = st.session_state.get("places")
    return kept.areas if chosen is None else with_places(kept, chosen)


def main_row(atlas: Atlas, now: Selection, text: Texts, *, county: bool = True) -> None:
    """Goal, indicator, what to show, and the county of a map: the row above the figure."""
    offered = choices(now, atlas)
    with st.container(horizontal=True, key="filters", vertical_alignment="bottom"):
        st.selectbox(
            text("filter-goal"),
            offered.goals,
            format_func=lambda code: atlas.catalog.goal[code].title[now.language],
            key="goal",
        )
        st.selectbox(
            text("filter-indicator"),
            offered.indicators,
            format_func=lambda code: atlas.catalog.indicator[code].title[now.language],
            key="indicator",
        )
        if county:
            st.selectbox(
                text("filter-county"),
                (WHOLE_COUNTRY, *(county.code for county in atlas.regions.counties)),
                format_func=lambda code: (
                    text("whole-country-choice") if code == WHOLE_COUNTRY else atlas.regions[code].name
                ),
                key="county",
            )
        st.segmented_control(
            text("filter-show"),
            # Always in the same order, whatever an indicator offers.
            [show.value for show in Show if show in offered.shows],
            format_func=lambda code: text(f"show-{code}"),
            key="show",
            required=True,
        )
    remarks = [_not_offered(atlas.catalog.indicator[now.indicator], offered, text)]
    if county and now.level is Level.COUNTY and now.county is not None:
        remarks.append(text("map-zoomed", county=region_name(atlas.regions[now.county], text)))
    if any(remarks):
        st.caption(" ".join(filter(None, remarks)))


def more(atlas: Atlas, now: Selection, text: Texts) -> None:
    """Age, background, level, form of the map: folded, but open when one of them is in use."""
    offered = choices(now, atlas)
    with st.expander(text("filter-more"), key="more-filters"):
        with st.container(horizontal=True, key="filters-more", vertical_alignment="bottom"):
            _groups(atlas, offered, text)
            st.segmented_control(
                text("filter-level"),
                [level.value for level in offered.levels],
                format_func=lambda code: text(f"level-{code}"),
                key="level",
                required=True,
            )
            st.segmented_control(
                text("filter-form"),
                [form.value for form in Form],
                format_func=lambda code: text(f"form-{code}"),
                key="form",
                required=True,
            )
        st.toggle(text("filter-rescaled"), key="rescaled", help=text("filter-rescaled-help"))
        st.caption(" ".join(why_not(atlas, now, offered, text)))


def groups(atlas: Atlas, now: Selection, text: Texts) -> None:
    """Age and background, folded."""
    offered = choices(now, atlas)
    with st.expander(text("compare-more"), key="more-filters"):
        with st.container(horizontal=True, key="filters-more", vertical_alignment="bottom"):
            _groups(atlas, offered, text)
        st.caption(" ".join(why_not(atlas, now, offered, text)))


def _groups(atlas: Atlas, offered: Choices, text: Texts) -> None:
    st.selectbox(
        text("filter-age"),
        offered.ages,
        format_func=lambda code: text.age(code, atlas.catalog),
        key="age",
        disabled=len(offered.ages) < 2,
    )
    st.selectbox(
        text("filter-background"),
        offered.backgrounds,
        format_func=lambda code: text.background(code, atlas.catalog),
        key="background",
        disabled=len(offered.backgrounds) < 2,
    )


def _not_offered(indicator: Indicator, offered: Choices, text: Texts) -> str:
    """What cannot be shown of an indicator, and why; empty where all can."""
    if not indicator.kind.has_two_sexes:
        return text("filter-no-sex" if indicator.kind is Kind.UNDIVIDED else "filter-one-sex")
    reasons = {Show.TOTAL: "filter-no-total"}
    if indicator.kind is Kind.COMPOSITION:
        reasons[Show.TOTAL] = "filter-no-total-parted"
    if Show.DIFFERENCE in offered.shows:
        reasons |= {
            Show.RATIO: "filter-no-ratio",
            Show.BALANCE: "filter-no-balance",
            Show.BETTER: "filter-no-better",
        }
    else:
        reasons[Show.DIFFERENCE] = "filter-no-difference"
    said = [text(reason) for show, reason in reasons.items() if show not in offered.shows]
    return text("filter-not-offered", reasons="; ".join(said)) if said else ""


def why_not(atlas: Atlas, now: Selection, offered: Choices, text: Texts) -> Sequence[str]:
    """Why some ages, backgrounds and levels cannot be chosen."""
    indicator = atlas.catalog.indicator[now.indicator]
    reasons = []
    every_age = atlas.coverage.ages(indicator.id, now.level)
    every_background = atlas.coverage.backgrounds(indicator.id, now.level)
    if len(every_age) == 1 and every_age[0] == ALL:
        reasons.append(text("filter-only-one-age"))
    elif len(offered.ages) < len(every_age):
        label = text.background(now.background, atlas.catalog)
        reasons.append(text("filter-ages-with-background", background=label))
    if len(every_background) == 1 and every_background[0] == ALL:
        reasons.append(text("filter-only-one-background"))
    elif len(offered.backgrounds) < len(every_background):
        label = text.age(now.age, atlas.catalog)
        reasons.append(text("filter-backgrounds-with-age", age=label))
    if len(offered.levels) == 1:
        level = text(f"level-{offered.levels[0].value}").lower()
        reasons.append(text("filter-one-level", level=level))
    return reasons


def years(now: Selection, atlas: Atlas) -> tuple[int, ...]:
    """The years that a map can show."""
    return choices(now, atlas).years


def year_row(now: Selection, years: tuple[int, ...], text: Texts) -> None:
    """The year slider, and a button that plays the years; `now` is in one of them."""
    if st.session_state["year"] != now.year:
        st.session_state["year"] = now.year
    if len(years) < 2:
        # Without any year the headline says so.
        if years:
            st.caption(text("filter-no-year", years=fmt.years(years)))
        return
    with st.container(horizontal=True, key="year-row", vertical_alignment="bottom"):
        playing = st.session_state.get("play", False)
        st.select_slider(text("filter-year"), years, key="year")
        st.toggle(text("play"), key="play")
    if playing:
        _tick(years)


def _tick(years: Sequence[int]) -> None:
    """Step one year a second until the newest is shown, then stop; from the newest, begin with the oldest."""
    asked_at = st.session_state["year"]
    newest = asked_at == years[-1]

    @st.fragment(run_every=1.2)
    def step() -> None:
        if st.session_state.get(TICKED) != asked_at:
            # The first call comes with the page itself.
            st.session_state[TICKED] = asked_at
            return
        st.session_state.pop(TICKED)
        st.session_state[shell.PENDING_YEAR] = years[0] if newest else min(y for y in years if y > asked_at)
        if st.session_state[shell.PENDING_YEAR] == years[-1]:
            st.session_state[STOP] = True
        st.rerun()

    step()
