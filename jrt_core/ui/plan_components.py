"""The parts of the page of plans."""

from __future__ import annotations

from functools import partial

import streamlit as st

from jrt_core.errors import UploadError
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.regions import COUNTRY
from jrt_core.plans.assessment import COLUMNS as ANSWER_COLUMNS
from jrt_core.plans.assessment import assess
from jrt_core.plans.model import Plans
from jrt_core.plans.placement import COLUMNS as STEP_COLUMNS
from jrt_core.plans.placement import climbs
from jrt_core.sources.uploads import Row, read_table
from jrt_core.ui import cached, plan_filters, shell
from jrt_core.ui import plan_markup as markup
from jrt_core.ui.components import CHART_CONFIG
from jrt_core.ui.components import FILES as SHAPES
from jrt_core.ui.markup import Markup, put, tag
from jrt_core.views.charts import series_chart
from jrt_core.views.gap_chart import gap_chart
from jrt_core.views.maps import Frame
from jrt_core.views.plan_assessment import (
    HEADS,
    assessment_csv,
    assessment_template,
    assessment_view,
    climb_view,
    ladder_template,
    ladder_views,
)
from jrt_core.views.plan_map import classes, plan_map
from jrt_core.views.plan_overview import OverviewView
from jrt_core.views.plan_page import PlanView, RegionView
from jrt_core.views.plan_selection import Part, PlanSelection
from jrt_core.views.plan_white_spots import WhiteSpotsView, spots_csv, spots_frame
from jrt_core.views.stairs_chart import stairs_chart
from jrt_core.views.text import Texts

MAP_FRAME = Frame(width=330, height=520)
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
READABLE = 760


def page(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    """The chosen part, its finding first."""
    if now.part is Part.ASSESSMENT:
        _assessment(plans, atlas, now, text)
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


def _put(*inside: Markup) -> None:
    put(*inside, class_="plans")


def _finding(headline: str, sentences: tuple[str, ...]) -> None:
    st.title(headline, anchor=False)
    if sentences:
        st.markdown(" ".join(sentences), width=READABLE)


def _choices(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    plan_filters.parts(now, text)
    plan_filters.row(plans, atlas, now, text)


def _overview(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    view = cached.plan_overview(now)
    _finding(view.headline, view.sentences)
    _choices(plans, atlas, now, text)
    if view.none:
        st.info(view.none)
    left, right = st.columns([15, 7], gap="large")
    with left:
        _put(tag("h2", text("plan-matrix-title")), markup.matrix(view, text))
        st.caption(" ".join(view.notes))
    with right:
        _map(view, atlas, text)
    _put(tag("h2", text("plan-priorities-title")), markup.chosen_priorities(view))
    left, right = st.columns([12, 9], gap="large")
    with left:
        heads = [
            text(f"plan-{name}") for name in ("region-column", "reach-what", "reach-said", "document-column")
        ]
        rows = [(r.region, r.what, r.said, str(r.document)) for r in view.reach]
        none = tag("p", text("plan-reach-none"), class_="unknown")
        _put(tag("h2", text("plan-reach-title")), markup.plain_table(heads, rows) if rows else none)
    with right:
        heads = [text(f"plan-{name}") for name in ("region-column", "funds-title", "document-column")]
        funds = [(f.region, f"{f.said}: {f.what}", str(f.document)) for f in view.funds]
        none = tag("p", text("plan-funds-none"), class_="unknown")
        _put(tag("h2", text("plan-funds-title")), markup.plain_table(heads, funds) if funds else none)
    _put(tag("h2", text("plan-documents-title")), tag("ol", *(tag("li", line) for line in view.documents)))


def _map(view: OverviewView, atlas: Atlas, text: Texts) -> None:
    palette = shell.palette()
    _put(tag("h2", view.map_title))
    st.plotly_chart(
        plan_map(view.regions, palette, SHAPES, atlas.regions[COUNTRY].box, MAP_FRAME, text),
        theme=None,
        key="plan-map",
        on_select=_on_map_click,
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": False},
        alt=view.map_alt,
    )
    _put(
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
    _finding(view.headline, view.sentences)
    _choices(plans, atlas, now, text)
    for number, plan in enumerate(view.plans):
        _plan(plan, view, text, first=number == 0)


def _plan(plan: PlanView, view: RegionView, text: Texts, *, first: bool) -> None:
    lead = [] if first else [tag("p", plan.summary, class_="lead")]
    cards = [tag("h3", text("plan-priorities"))] if plan.priorities else []
    _put(
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
    _finding(headline, (text("logic-how-region" if now.county else "logic-how"),))
    _choices(plans, atlas, now, text)
    _put(*(markup.logic(view, text) for view in cached.plan_logics(now)))


def _figures(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    view = cached.plan_figures(now)
    _finding(view.headline, view.sentences)
    _choices(plans, atlas, now, text)
    if not view.rows:
        return
    quiet = (tag("p", line, class_="quiet") for line in (*view.notes, *view.sources))
    _put(markup.moved(view.rows, shell.palette(), text), *quiet)
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
    with left:
        st.plotly_chart(
            series_chart(
                view.chart.series,
                shell.palette(),
                now.language,
                1 if shell.is_phone() else 2,
                shaded=view.chart.years,
            ),
            theme=None,
            key="plan-series",
            config=CHART_CONFIG,
            alt=view.chart.series.alt,
        )
    with right:
        _put(tag("h3", text("figures-gap-title")))
        st.plotly_chart(
            gap_chart(view.chart.gap, shell.palette(), now.language, view.chart.years),
            theme=None,
            key="plan-gap",
            config=CHART_CONFIG,
            alt=view.chart.gap.alt,
        )
    st.caption(" ".join(view.chart.source.lines))
    if view.chart.source.caveats:
        st.caption("\n".join(f"- {caveat}" for caveat in view.chart.source.caveats), width=READABLE)


def _white_spots(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    view = cached.plan_white_spots(now)
    _finding(view.headline, view.sentences)
    _choices(plans, atlas, now, text)
    _put(tag("div", *(markup.bare_goal(goal) for goal in view.goals), class_="cards"))
    if view.table:
        _all_spots(view, text)
        st.caption(view.source)


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
    st.dataframe(
        spots_frame(rows, text),
        hide_index=True,
        height=320,
        key="spots-table",
        column_config={
            text(f"spots-{name}"): st.column_config.NumberColumn(
                format="%d" if name == "year" else "localized"
            )
            for name in ("women", "men", "year", "larger")
        },
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


def _assessment(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    rows = _uploaded("assess", ANSWER_COLUMNS)
    view = None
    fault: UploadError | None = rows if isinstance(rows, UploadError) else None
    if isinstance(rows, tuple):
        try:
            view = assessment_view(assess(rows), text)
        except UploadError as error:
            fault = error
    if view is None:
        _finding(text("assess-page-headline"), (text("assess-intro"),))
    else:
        _finding(view.headline, view.sentences)
    _choices(plans, atlas, now, text)
    _upload_widget("assess", assessment_template(text), text)
    _say(fault, text)
    if view is not None:
        heads = [text(f"assess-{name}") for name in HEADS]
        cells = [
            (r.question, r.group, r.people, r.before_text, r.during_text, r.after_text, r.change, r.spread)
            for r in view.rows
        ]
        _put(markup.plain_table(heads, cells))
        st.download_button(
            text("assess-download"),
            data=partial(assessment_csv, view, text),
            file_name="sjalvskattning.csv",
            mime="text/csv",
            on_click="ignore",
            key="assess-csv",
        )
    _stairs(plans, text)


def _stairs(plans: Plans, text: Texts) -> None:
    st.header(text("ladder-title"), anchor=False)
    st.markdown(text("ladder-intro"), width=READABLE)
    ladders = {ladder.id: ladder for ladder in ladder_views(plans, text)}
    if not ladders:
        return
    chosen = st.selectbox(
        text("ladder-choose"),
        list(ladders),
        format_func=lambda code: ladders[code].title,
        key="ladder",
        width=READABLE // 2,
    )
    shown = ladders[chosen]
    steps = (tag("li", tag("strong", title), f" {what}") for title, what in shown.steps)
    source = f"{shown.wording} {text('plan-source', document=shown.document)}"
    _put(tag("p", shown.what, class_="lead"), tag("ol", *steps), tag("p", source, class_="quiet"))
    _upload_widget("ladder", ladder_template(text), text)
    rows = _uploaded("ladder", STEP_COLUMNS)
    if isinstance(rows, UploadError):
        _say(rows, text)
    elif rows is not None:
        ladder = next(ladder for ladder in plans.ladders if ladder.id == chosen)
        try:
            view = climb_view(climbs(rows, ladder), ladder, text)
        except UploadError as error:
            _say(error, text)
            return
        st.plotly_chart(
            stairs_chart(view, shell.palette()), theme=None, key="stairs", config=CHART_CONFIG, alt=view.alt
        )
        _put(tag("ul", *(tag("li", sentence) for sentence in view.sentences)))


def _upload_widget(name: str, template: bytes, text: Texts) -> None:
    st.file_uploader(text(f"{name}-upload"), type=["csv", "xlsx"], key=f"{name}-file", max_upload_size=5)
    st.download_button(
        text("assess-download-template"),
        data=template,
        file_name=f"{'sjalvskattning' if name == 'assess' else 'trappa'}-mall.xlsx",
        mime=SHEET,
        on_click="ignore",
        key=f"{name}-template",
    )


def _uploaded(name: str, columns: tuple[str, ...]) -> tuple[Row, ...] | UploadError | None:
    """The rows of the visitor's file, what is wrong with it, or None where there is none."""
    file = st.session_state.get(f"{name}-file")
    if file is None:
        return None
    try:
        return read_table(file.getvalue(), columns)
    except UploadError as error:
        return error


def _say(fault: UploadError | None, text: Texts) -> None:
    if fault is not None:
        st.error(f"**{text('upload-title')}.** {text(fault.message, **fault.variables)}")
