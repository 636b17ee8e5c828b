"""What every part of the page of plans begins with: its finding, and the choices."""

from __future__ import annotations

import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.everything import Plans
from jrt_core.ui import markup, plan_filters
from jrt_core.ui.markup import Markup
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.text import Texts

READABLE = 760


def put(*inside: Markup) -> None:
    """Put markup on the page, in the page's style."""
    markup.put(*inside, class_="plans")


def finding(headline: str, sentences: tuple[str, ...]) -> None:
    """Headline and sentences."""
    st.title(headline, anchor=False)
    if sentences:
        st.markdown(" ".join(sentences), width=READABLE)


def choices(plans: Plans, atlas: Atlas, now: PlanSelection, text: Texts) -> None:
    """The parts of the page, and the filters of this one."""
    plan_filters.parts(now, text)
    plan_filters.row(plans, atlas, now, text)
