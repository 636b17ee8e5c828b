"""The parts of the page of plans."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.regions import COUNTRY
from jrt_core.plans.everything import Plans
from jrt_core.ui import cached, plan_filters, shell, take_along, tray
from jrt_core.ui import plan_markup as markup
from jrt_core.ui.components import CHART_CONFIG
from jrt_core.ui.components import FILES as SHAPES
from jrt_core.ui.markup import tag
from jrt_core.ui.plan_frame import READABLE, choices, finding, put
from jrt_core.ui.plan_uploads import assessment
from jrt_core.views.charts import series_chart
from jrt_core.views.gap_chart import gap_chart
from jrt_core.views.maps import Frame
from jrt_core.views.plan_map import classes, plan_map
from jrt_core.views.plan_overview import OverviewView
from jrt_core.views.plan_page import PlanView, RegionView
from jrt_core.views.plan_selection import Part, PlanSelection, figure_href
from jrt_core.views.plan_white_spots import WhiteSpotsView, spots_csv, spots_frame
from jrt_core.views.story import Slide, SlideKind
from jrt_core.views.text import Texts

MAP_FRAME = Frame(width=330, height=520)
# Pixels. On a phone these columns fill the screen, and names of measures have more lines than one.
NARROW_SPOTS = {"title": 130, "place": 86, "women": 70, "men": 70}
SPOTS_HEIGHT, NARROW_SPOTS_HEIGHT, MORE_LINES = 320, 440, 66


def page(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    """The chosen part, its finding first."""
    if now.part is Part.ASSESSMENT:
        assessment(plans, atlas, now, text)
    elif now.part is Part.LOGIC:
        _logic(plans, atlas, now, text)
    elif now.part is Part.FIGURES:
        _figures(plans, atlas, now, text)
    elif now.part is Part.WHITE_SPOTS:
        _white_spots(plans, atlas, now, text)
    elif now.county:
        _region(plans, atlas, now, text)
    else:
        _overview(plans, atlas, now, text)


def _take(kind: SlideKind, plans: Plans, now: PlanSelection) -> None:
    """Add the figures of this part to the presentation, or take them along."""
    # The table of measures is the same whichever of them the chart shows.
    path = figure_href(replace(now, indicator=None) if kind == "matt" else now)
    with take_along.row(kind):
        tray.add_button(Slide(kind=kind, path=path), kind)
        take_along.of_plans(plans, now)


def _overview(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    view = cached.plan_overview(now)
    finding(view.headline, view.sentences)
    choices(plans, atlas, now, text)
    if view.none:
        st.info(view.none)
    left, right = st.columns([15, 7], gap="large")
    with left:
        put(tag("h2", text("plan-matrix-title")), markup.matrix(view, text))
        st.caption(" ".join(view.notes))
        _take("planer", plans, now)
    with right:
        _map(view, atlas, text)
    put(tag("h2", text("plan-priorities-title")), markup.chosen_priorities(view))
    left, right = st.columns([12, 9], gap="large")
    with left:
        heads = [
            text(f"plan-{name}") for name in ("region-column", "reach-what", "reach-said", "document-column")
        ]
        rows = [(r.region, r.what, r.said, str(r.document)) for r in view.reach]
        none = tag("p", text("plan-reach-none"), class_="unknown")
        put(tag("h2", text("plan-reach-title")), markup.plain_table(heads, rows) if rows else none)
    with right:
        heads = [text(f"plan-{name}") for name in ("region-column", "funds-title", "document-column")]
        funds = [(f.region, f"{f.said}: {f.what}", str(f.document)) for f in view.funds]
        none = tag("p", text("plan-funds-none"), class_="unknown")
        put(tag("h2", text("plan-funds-title")), markup.plain_table(heads, funds) if funds else none)
    put(tag("h2", text("plan-documents-title")), tag("ol", *(tag("li", line) for line in view.documents)))


def _map(view: OverviewView, atlas: Atlas, text: Texts) -> None:
    palette = shell.palette()
    put(tag("h2", view.map_title))
    st.plotly_chart(
        plan_map(view.regions, palette, SHAPES, atlas.regions[COUNTRY].box, MAP_FRAME, text),
        theme=None,
        key="plan-map",
        on_select=_on_map_click,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt=view.map_alt,
    )
    put(
        tag(
            "ul",
            *(
                tag("li", tag("span", class_="swatch", style=f"background:{found.color}"), found.label)
                for found in classes(palette, text)
            ),
            class_="legend",
        )
    )


def _on_map_click() -> None:
    points = st.session_state["plan-map"]["selection"]["points"]
    if points and points[-1].get("location"):
        plan_filters.go_to_county(points[-1]["location"])


def _region(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    view = cached.plan_region(now)
    finding(view.headline, view.sentences)
    choices(plans, atlas, now, text)
    if any(plan.activities for plan in view.plans):
        _take("plan", plans, now)
    for number, plan in enumerate(view.plans):
        _plan(plan, view, text, first=number == 0)


def _plan(plan: PlanView, view: RegionView, text: Texts, *, first: bool) -> None:
    lead = [] if first else [tag("p", plan.summary, class_="lead")]
    cards = [tag("h3", text("plan-priorities"))] if plan.priorities else []
    put(
        tag("h2", plan.title),
        *lead,
        markup.facts(plan.facts),
        *markup.bars(plan.bars),
        *cards,
        tag("div", *(markup.priority(card, text) for card in plan.priorities), class_="cards"),
        tag("h3", text("plan-timeline-title")),
        markup.timeline(plan.timeline, text),
        tag("h3", text("plan-activities-title")),
        *([tag("p", plan.hidden, class_="quiet")] if plan.hidden else []),
        *(markup.activity(card, text) for card in plan.activities),
        tag("p", view.note, class_="quiet"),
        markup.plan_end(plan, text),
    )


def _logic(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    if now.county:
        headline = text("logic-headline", region=atlas.regions[now.county].name)
    else:
        headline = text("logic-headline-all")
    finding(headline, (text("logic-how-region" if now.county else "logic-how"),))
    choices(plans, atlas, now, text)
    _take("logik", plans, now)
    put(*(markup.logic(view, text) for view in cached.plan_logics(now)))


def _figures(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    view = cached.plan_figures(now)
    finding(view.headline, view.sentences)
    choices(plans, atlas, now, text)
    if not view.rows:
        return
    quiet = (tag("p", line, class_="quiet") for line in (*view.notes, *view.sources))
    put(markup.moved(view.rows, shell.palette(), text), *quiet)
    _take("matt", plans, now)
    titles = dict(view.choices)
    if st.session_state.get(plan_filters.INDICATOR) not in titles:
        st.session_state[plan_filters.INDICATOR] = view.choices[0][0]
    st.selectbox(
        text("figures-choose"),
        list(titles),
        format_func=titles.__getitem__,
        key=plan_filters.INDICATOR,
        width=READABLE // 2,
    )
    if view.chart is None:
        return
    st.subheader(view.chart.title, anchor=False)
    left, right = st.columns([11, 9], gap="large")
    shown = figure_href(replace(now, indicator=view.chart.indicator.id))
    with left:
        st.plotly_chart(
            series_chart(
                view.chart.series,
                shell.palette(),
                now.language,
                1 if shell.is_phone() else 2,
            ),
            theme=None,
            key="plan-series",
            config=CHART_CONFIG,
            alt=view.chart.series.alt,
        )
        tray.add_button(Slide(kind="serie", path=shown), "plan-series")
    with right:
        put(tag("h3", text("figures-gap-title")))
        st.plotly_chart(
            gap_chart(view.chart.gap, shell.palette(), now.language, view.chart.years),
            theme=None,
            key="plan-gap",
            config=CHART_CONFIG,
            alt=view.chart.gap.alt,
        )
        tray.add_button(Slide(kind="avstand", path=shown), "plan-gap")
    st.caption(" ".join(view.chart.source.lines))
    if view.chart.source.caveats:
        st.caption("\n".join(f"- {caveat}" for caveat in view.chart.source.caveats), width=READABLE)


def _white_spots(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    view = cached.plan_white_spots(now)
    finding(view.headline, view.sentences)
    choices(plans, atlas, now, text)
    if view.table:
        _take("vita", plans, now)
    put(tag("div", *(markup.bare_goal(goal) for goal in view.goals), class_="cards"))
    if view.table:
        _all_spots(view, text)
        st.caption(view.source)


def _spot_columns(text: Texts) -> list[str]:
    """On a phone the measure, the place and its values stand first: the others are off the screen."""
    return [text(f"spots-{name}") for name in (*NARROW_SPOTS, "difference", "goal-title", "year", "larger")]


def _spot_config(text: Texts, *, narrow: bool) -> dict[str, Any]:
    widths = NARROW_SPOTS if narrow else {}
    numbers: dict[str, Any] = {
        text(f"spots-{name}"): st.column_config.NumberColumn(
            format="%d" if name == "year" else "localized", width=widths.get(name)
        )
        for name in ("women", "men", "difference", "year", "larger")
    }
    words: dict[str, Any] = {
        text(f"spots-{name}"): st.column_config.TextColumn(width=widths.get(name))
        for name in ("title", "place")
    }
    return numbers | words


def _all_spots(view: WhiteSpotsView, text: Texts) -> None:
    """Every white spot, to filter, sort and take along."""
    st.subheader(text("spots-all"), anchor=False)
    goals = {row.goal: row.goal_title for row in view.table}
    with st.container(horizontal=True, key="spots-filters", vertical_alignment="bottom"):
        goal = st.selectbox(
            text("spots-goal-title"),
            (plan_filters.ANY, *goals),
            format_func=lambda code: goals.get(code, text("plan-filter-any")),
            key="spots-goal",
        )
        small = st.toggle(text("spots-hide-small"), key="spots-small")
    wanted = (row for row in view.table if goal in (plan_filters.ANY, row.goal))
    rows = [row for row in wanted if not (small and row.is_small)]
    narrow = shell.is_phone()
    st.dataframe(
        spots_frame(rows, text),
        hide_index=True,
        height=NARROW_SPOTS_HEIGHT if narrow else SPOTS_HEIGHT,
        row_height=MORE_LINES if narrow else None,
        key="spots-table",
        column_order=_spot_columns(text) if narrow else None,
        column_config=_spot_config(text, narrow=narrow),
        alt=text("spots-alt", count=len(rows)),
    )
    st.download_button(
        text("table-download"),
        data=partial(spots_csv, rows, text),
        file_name="vita-flackar.csv",
        mime="text/csv",
        on_click="ignore",
        key="spots-csv",
    )
