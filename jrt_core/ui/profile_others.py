"""The parts of the profile page that set a region beside others: an index, similar ones, who closed a gap."""

from __future__ import annotations

import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import Feature
from jrt_core.indicators.profile import NO_GOAL, NO_PARITY
from jrt_core.ui import cached
from jrt_core.ui import profile_markup as markup
from jrt_core.ui.markup import Markup, put, tag
from jrt_core.ui.profile_components import CLOSED, GOAL, weight_key
from jrt_core.views import weights
from jrt_core.views.profile_model import PeersView, ProfileView
from jrt_core.views.text import Texts


def _put(*inside: Markup) -> None:
    put(*inside, class_="profile")


# A fragment: another weight sends the index, not the page.
@st.fragment
def index(view: ProfileView, atlas: Atlas, text: Texts) -> None:
    """An index of the goals, made when somebody asks for it."""
    with st.expander(text("index-title"), key="index"):
        st.caption(text("index-caution"))
        if not st.toggle(text("index-ask"), key="index-asked"):
            return
        goals = [goal for goal in atlas.catalog.goals if goal.id not in (NO_GOAL, NO_PARITY)]
        with st.container(horizontal=True, key="index-weights"):
            given = tuple(
                st.slider(
                    goal.title[view.language],
                    0.0,
                    weights.MOST,
                    1.0,
                    weights.STEP,
                    format="localized",
                    key=f"index-{goal.id}",
                )
                for goal in goals
            )
        found = cached.index_view(view.region, view.language, given)
        value = [tag("p", found.value, class_="index")] if found.value else []
        _put(*value, tag("p", " ".join(found.sentences), role="status"))


def peers(similar: PeersView, text: Texts) -> None:
    """Similar municipalities, why, and what that rests on."""
    lines = [tag("h2", similar.title), tag("p", similar.how)]
    if similar.peers:
        compare = tag("a", text("municipality-compare-peers"), href=similar.compare_href)
        lines += [markup.peer_list(similar.peers), tag("p", compare, class_="links")]
    else:
        lines.append(tag("p", similar.none))
    _put(*lines)
    with st.expander(text("municipality-weights"), key="weights"):
        st.caption(text("municipality-weights-help"))
        with st.container(horizontal=True, key="weights-row"):
            for feature in Feature:
                st.slider(
                    text(f"municipality-weight-{feature.value.replace('_', '-')}"),
                    0.0,
                    weights.MOST,
                    step=weights.STEP,
                    format="localized",
                    key=weight_key(feature),
                )


@st.fragment
def closers(view: ProfileView, atlas: Atlas, text: Texts) -> None:
    """Who once had the same gap and has closed it, for an indicator of the reader's choice."""
    known = [found.id for found in atlas.catalog.indicators if found.kind.has_two_sexes]
    first = [remark.indicator for remark in view.watch] + [
        found.id for found in atlas.catalog.of_goal(st.session_state[GOAL])
    ]
    default = next((code for code in first if code in known), known[0])
    chosen = st.session_state.get(CLOSED)
    current = cached.closers(view.region, view.language, chosen if chosen in known else default)
    _put(tag("h2", current.title))
    st.selectbox(
        text("filter-indicator"),
        known,
        index=known.index(default),
        format_func=lambda code: atlas.catalog.indicator[code].title[view.language],
        key=CLOSED,
        width=520,
    )
    if current.sentences:
        found = tag("ul", *(tag("li", sentence) for sentence in current.sentences), class_="closers")
        _put(found, tag("p", current.how, class_="quiet"))
    else:
        _put(tag("p", current.none))
