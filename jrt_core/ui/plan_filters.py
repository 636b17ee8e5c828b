"""The choices on the page of plans: address, session and widgets kept alike."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Kind
from jrt_core.ui import shell, url
from jrt_core.ui.registry import PLANS
from jrt_core.views.plan_selection import Part, PlanSelection, query_of, resolve
from jrt_core.views.selection import WHOLE_COUNTRY, Selection, Wish
from jrt_core.views.selection import resolve as resolve_selection
from jrt_core.views.text import Texts

KEPT, SPOKEN = "_plan_selection", "_plan_spoken"
COUNTY, PRIORITY, KIND, AREA = "plan_county", "priority", "kind", "national_area"
GROUP, PART, INDICATOR = "plan_group", "plan_part", "plan_indicator"
# Widgets have this for "all": None would be no choice at all.
ANY = WHOLE_COUNTRY


def selection(plans: Plans, atlas: Atlas) -> PlanSelection:
    """The page's selection: from the address if that has changed, otherwise from the widgets."""
    state, query = st.session_state, url.read()
    kept: PlanSelection | None = state.get(KEPT)
    arrived = state.get(shell.PAGE) != PLANS.path
    state[shell.PAGE] = PLANS.path
    bare = not (query.keys() - {"sprak"})
    language = shell.language()
    if kept is None or (query != state.get(shell.QUERY) and not (arrived and bare)):
        found, state[shell.NOTICES] = resolve(query, plans, [c.code for c in atlas.regions.counties])
        found = replace(found, language=language)
    else:
        found = replace(kept if arrived else _chosen(kept), language=language)
        if found != kept or arrived:
            query = url.write(query_of(found))
    state[KEPT], state[shell.QUERY] = found, query
    _take_along(found, atlas)
    _set_widgets(found)
    return found


def _chosen(kept: PlanSelection) -> PlanSelection:
    """What the widgets ask for; one that is not on the page changes nothing. A new region starts afresh."""

    def one(key: str, before: str | None) -> str | None:
        value = st.session_state.get(key)
        return before if value is None else None if value == ANY else str(value)

    kind = one(KIND, kept.kind)
    counties = tuple(st.session_state.get(COUNTY, kept.counties))
    found = replace(
        kept, kind=Kind(kind) if kind else None, area=one(AREA, kept.area), group=one(GROUP, kept.group)
    )
    if counties != kept.counties:
        found = replace(found, counties=counties, priority=None, activity=None, indicator=None)
        return found if found.part in found.parts else replace(found, part=Part.PLAN)
    part = Part(one(PART, kept.part) or Part.PLAN)
    if part is not kept.part:
        return replace(found, part=part, activity=None, indicator=None)
    indicator = one(INDICATOR, kept.indicator) if part is Part.FIGURES else kept.indicator
    return replace(found, priority=one(PRIORITY, kept.priority), indicator=indicator)


def _take_along(found: PlanSelection, atlas: Atlas) -> None:
    """The language and the county go along to the other pages."""
    other: Selection = st.session_state.get(shell.SELECTION) or resolve_selection(Wish(), atlas)[0]
    st.session_state[shell.SELECTION] = replace(
        other, language=found.language, county=found.county or other.county
    )


def _set_widgets(found: PlanSelection) -> None:
    # Setting a value again sends its label again: the browser keeps labels of the language they were sent in.
    state = st.session_state
    spoken, state[SPOKEN] = state.get(SPOKEN), found.language
    values = {
        PRIORITY: found.priority or ANY,
        KIND: found.kind or ANY,
        AREA: found.area or ANY,
        GROUP: found.group or ANY,
        PART: found.part.value,
        INDICATOR: found.indicator,
    }
    for key, value in values.items():
        if value is not None and (state.get(key) != value or spoken != found.language):
            state[key] = str(value)
    if tuple(state.get(COUNTY, ())) != found.counties or spoken != found.language:
        state[COUNTY] = list(found.counties)


def row(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    """Region, kind, priority; the rarer choices folded."""
    language = now.language
    names = {county.code: county.name for county in atlas.regions.counties}
    with st.container(horizontal=True, key="plan-filters", vertical_alignment="bottom"):
        st.multiselect(
            text("plan-filter-county"),
            list(names),
            format_func=names.__getitem__,
            key=COUNTY,
            placeholder=text("plan-filter-all"),
            select_all=False,
            wrap=True,
        )
        if now.part is Part.PLAN:
            kinds = {kind.value: text(f"plan-kind-{kind}") for kind in Kind}
            _choose(text("plan-filter-kind"), kinds, KIND, text("plan-filter-any"))
            priorities = {
                p.id: p.title[language]
                for plan in (plans.of_region(now.county) if now.county else ())
                for p in plan.priorities
            }
            if priorities:
                _choose(text("plan-priority"), priorities, PRIORITY, text("plan-filter-any"))
    if now.part is Part.PLAN:
        with st.expander(text("plan-filter-more"), expanded=bool(now.area or now.group)):
            with st.container(horizontal=True, key="plan-filters-more", vertical_alignment="bottom"):
                areas = {a.id: text("plan-area", number=a.id, title=a.title[language]) for a in plans.areas}
                _choose(text("plan-filter-area"), areas, AREA, text("plan-filter-any"))
                groups = {g.id: g.title[language] for g in plans.target_groups}
                _choose(text("plan-filter-group"), groups, GROUP, text("plan-filter-any"))
            st.caption(text("plan-filter-areas-note"))
    if now.part is Part.PLAN and now.indicator:
        title = atlas.catalog.indicator[now.indicator].title[language]
        st.markdown(text("plan-filter-indicator", title=title))
        st.button(text("plan-filter-clear"), key="plan-clear", on_click=_forget_indicator)


def _choose(label: str, names: dict[str, str], key: str, everything: str) -> None:
    st.selectbox(
        label, (ANY, *names), format_func=lambda code: everything if code == ANY else names[code], key=key
    )


def _forget_indicator() -> None:
    kept: PlanSelection = st.session_state[KEPT]
    st.session_state[KEPT] = replace(kept, indicator=None)
    st.session_state.pop(INDICATOR, None)
    st.session_state[shell.QUERY] = url.write(query_of(st.session_state[KEPT]))


def parts(now: PlanSelection, text: Texts) -> None:
    """The parts of the page."""
    st.segmented_control(
        text("plan-filter-part"),
        [part.value for part in now.parts],
        format_func=lambda code: (
            text("plan-part-all")
            if code == Part.PLAN and not now.county
            else text(f"plan-part-{code.replace('_', '-')}")
        ),
        key=PART,
        required=True,
        label_visibility="collapsed",
    )


def go_to_county(code: str) -> None:
    """Open a region's plans: what a click on the map does."""
    st.session_state[COUNTY] = [code]
