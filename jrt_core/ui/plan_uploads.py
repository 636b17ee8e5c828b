"""Files that visitors bring to the page of plans: self-assessments and steps on progress stairs."""

from __future__ import annotations

from functools import partial

import streamlit as st

from jrt_core.errors import UploadError
from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.assessment import COLUMNS as ANSWER_COLUMNS
from jrt_core.plans.assessment import assess
from jrt_core.plans.everything import Plans
from jrt_core.plans.placement import COLUMNS as STEP_COLUMNS
from jrt_core.plans.placement import climbs
from jrt_core.sources.uploads import Row, read_table
from jrt_core.ui import plan_markup as markup
from jrt_core.ui import shell
from jrt_core.ui.components import CHART_CONFIG
from jrt_core.ui.markup import tag
from jrt_core.ui.plan_frame import READABLE, choices, finding, put
from jrt_core.views.plan_assessment import (
    HEADS,
    assessment_csv,
    assessment_template,
    assessment_view,
    climb_view,
    ladder_template,
    ladder_views,
)
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.stairs_chart import stairs_chart
from jrt_core.views.text import Texts

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def assessment(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    """Answers before, during and after, and below them the stairs."""
    rows = _uploaded("assess", ANSWER_COLUMNS)
    view = None
    fault: UploadError | None = rows if isinstance(rows, UploadError) else None
    if isinstance(rows, tuple):
        try:
            view = assessment_view(assess(rows), text)
        except UploadError as error:
            fault = error
    if view is None:
        finding(text("assess-page-headline"), (text("assess-intro"),))
    else:
        finding(view.headline, view.sentences)
    choices(plans, atlas, now, text)
    _upload_widget("assess", assessment_template(text), text)
    _say(fault, text)
    if view is not None:
        heads = [text(f"assess-{name}") for name in HEADS]
        cells = [
            (r.question, r.group, r.people, r.before_text, r.during_text, r.after_text, r.change, r.spread)
            for r in view.rows
        ]
        put(markup.plain_table(heads, cells))
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
    put(tag("p", shown.what, class_="lead"), tag("ol", *steps), tag("p", source, class_="quiet"))
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
        put(tag("ul", *(tag("li", sentence) for sentence in view.sentences)))


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
