"""The parts of the start page."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import shell, url
from jrt_core.ui.markup import Markup, put, tag
from jrt_core.ui.registry import DATA, PROFILE, START
from jrt_core.views import link, start_exhibit
from jrt_core.views.goal_gaps import Axis, Gap, GoalView, Link
from jrt_core.views.selection import DEFAULT_COUNTY, Selection, Wish, resolve
from jrt_core.views.start_page import Priority, StartView, Way, county_or_default, municipality
from jrt_core.views.story import Slide

COUNTY, MUNICIPALITY = "start_county", "start_municipality"


def county(atlas: Atlas) -> str:
    """The county of the page: the widget's, but on arrival the address's or else the one last looked at.

    It becomes the session's county, so that the map opens with it. The default is not added to the address.
    """
    state, query = st.session_state, url.read()
    kept: Selection = state.get(shell.SELECTION) or resolve(Wish(), atlas)[0]
    asked = query.get("lan", [""])[-1] or None
    if state.get(shell.PAGE) != START.path:
        wanted = asked or kept.county
    else:
        wanted = state.get(COUNTY) if query == state.get(shell.QUERY) else asked
    code = county_or_default(atlas, wanted)
    if state.get(shell.PAGE) != START.path or query != state.get(shell.QUERY):
        spoken = query.get("sprak", [""])[-1] or None
        _, state[shell.NOTICES] = resolve(Wish(county=asked, language=spoken), atlas)
    language = shell.language()
    if county_or_default(atlas, kept.county) != code:
        kept = replace(kept, county=code)
    state[shell.PAGE], state[shell.SELECTION] = START.path, replace(kept, language=language)
    written = code if code != DEFAULT_COUNTY or asked == code else ""
    address = {"lan": written, "sprak": "" if language == "sv" else language}
    state[shell.QUERY] = url.write({key: value for key, value in address.items() if value})
    if state.get(COUNTY) != code:
        state[COUNTY] = code
    return code


def opening(view: StartView, atlas: Atlas) -> None:
    """The finding, what the page is, and the choice of county."""
    st.title(view.headline, anchor=False)
    for paragraph in view.opening:
        st.markdown(paragraph, width=760)
    st.selectbox(
        view.county_label,
        [region.code for region in atlas.regions.counties],
        format_func=lambda code: atlas.regions[code].name,
        key=COUNTY,
        width=320,
    )


def ways_in(view: StartView, atlas: Atlas) -> None:
    """Three cards: two are links as a whole, one holds a search box."""
    st.header(view.ways_title, anchor=False)
    with st.container(key="start-ways"):
        left, middle, right = st.columns(3, gap="medium")
        with left:
            _html(_way(view.map))
        with middle, st.container(key="start-way-search"):
            search = view.municipality
            _html(tag("h3", search.title), tag("p", search.sentence))
            chosen = st.selectbox(
                search.label,
                [region.code for region in atlas.regions.of_level(Level.MUNICIPALITY)],
                format_func=lambda code: atlas.regions[code].name,
                index=None,
                placeholder=search.placeholder,
                key=MUNICIPALITY,
            )
        with right:
            _html(_way(view.priorities_way))
    if chosen:
        st.switch_page(PROFILE.file, query_params=link.query(municipality(atlas, chosen, view.language)))


def goals(view: StartView) -> None:
    """Every goal with its largest and smallest gap."""
    st.header(view.about_goals.title, anchor=False)
    for paragraph in view.about_goals.paragraphs:
        st.markdown(paragraph, width=760)
    _html(*(_goal(goal, view) for goal in view.goals))


def slide(view: StartView) -> Slide:
    """The goals as a slide."""
    return Slide(kind="start", path=start_exhibit.path_of(view))


def priorities(view: StartView) -> None:
    """What regions have worked with, and what measures it."""
    about = view.about_priorities
    _html(
        tag("h2", about.title),
        *(tag("p", paragraph, class_="lead") for paragraph in about.paragraphs),
        tag("div", *(_priority(found, view) for found in view.priorities), class_="cards"),
    )


def freshness(view: StartView) -> None:
    """How new the figures are and where they come from."""
    fresh = view.freshness
    language = "" if view.language == "sv" else f"?sprak={view.language}"
    more = _link(Link(text=view.more_data, href=f"/{DATA.path}{language}"))
    _html(
        tag("h2", fresh.title),
        tag("ul", *(tag("li", paragraph) for paragraph in fresh.paragraphs)),
        tag("p", more),
    )


def _html(*inside: Markup) -> None:
    put(*inside, class_="start")


def _way(way: Way) -> Markup:
    action = tag("span", way.action, tag("span", " →", aria_hidden="true"), class_="action")
    return tag("a", tag("h3", way.title), tag("p", way.sentence), action, class_="way", href=way.href)


def _goal(goal: GoalView, view: StartView) -> Markup:
    none = [tag("p", goal.none)] if goal.none else []
    return tag(
        "section",
        tag("h3", tag("span", goal.number, class_="number"), " ", goal.title),
        tag("div", *(_gap(gap, view) for gap in goal.gaps), *none, class_="gaps"),
        class_="goal",
    )


def _gap(gap: Gap, view: StartView) -> Markup:
    judged = [" ", tag("span", gap.judgement, class_="quiet")] if gap.judgement else []
    notes = [tag("p", line) for line in gap.source.lines]
    if gap.source.caveats:
        notes.append(tag("ul", *(tag("li", caveat) for caveat in gap.source.caveats)))
    return tag(
        "div",
        tag("p", gap.label, class_="label"),
        tag("h4", gap.title),
        tag("p", gap.sentence, *judged),
        _axis(gap.axis, view),
        tag("div", _link(gap.link), tag("details", tag("summary", view.source_label), *notes), class_="foot"),
        class_="gap",
    )


def _axis(axis: Axis, view: StartView) -> Markup:
    """Two marks on one line; the sentence above says the same in words."""
    low, high = sorted((axis.women, axis.men))
    return tag(
        "div",
        tag("span", class_="line"),
        tag("span", class_="between", style=f"left:{100 * low:.1f}%;width:{100 * (high - low):.1f}%"),
        _mark("women", view.women_label, axis.women),
        _mark("men", view.men_label, axis.men),
        tag("span", axis.start, class_="end"),
        tag("span", axis.end, class_="end last"),
        class_="axis",
        aria_hidden="true",
    )


def _mark(sex: str, label: str, place: float) -> Markup:
    """A mark and its name, which stays inside the axis."""
    side = "from" if place < 0.12 else "to" if place > 0.88 else "mid"
    return tag(
        "span",
        tag("span", class_="point"),
        tag("span", label, class_=f"name {side}"),
        class_=f"mark {sex}",
        style=f"left:{100 * place:.1f}%",
    )


def _priority(priority: Priority, view: StartView) -> Markup:
    return tag(
        "section",
        tag("h3", priority.title),
        tag("p", priority.sentence),
        tag("p", priority.regions, class_="quiet"),
        tag("p", view.measures_label, class_="label"),
        tag("ul", *(tag("li", _link(found)) for found in priority.links)),
        class_="priority",
    )


def _link(found: Link) -> Markup:
    return tag("a", found.text, href=found.href)
