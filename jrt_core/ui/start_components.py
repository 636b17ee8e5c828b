"""The parts of the start page. Markup comes from `_tag` alone, which escapes every text."""

from __future__ import annotations

import html
from dataclasses import replace

import streamlit as st

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import shell, url
from jrt_core.ui.registry import DATA, MAP, START
from jrt_core.views import link
from jrt_core.views.goal_gaps import Axis, Gap, GoalView, Link
from jrt_core.views.selection import DEFAULT_COUNTY, Selection, Wish, resolve
from jrt_core.views.start_page import PRIORITIES_ID, Priority, StartView, Way, county_or_default, municipality

COUNTY, MUNICIPALITY = "start_county", "start_municipality"


def county(atlas: Atlas) -> str:
    """The county of the page: the widget's, but on arrival the address's or else the one last looked at.

    It becomes the session's county, so that the map opens with it. The default stays out of the address.
    """
    state, query = st.session_state, url.read()
    kept: Selection = state.get(shell.SELECTION) or resolve(Wish(), atlas)[0]
    asked = query.get("lan", [""])[-1] or None
    if state.get(shell.PAGE) != START.path:
        wanted = asked or kept.county
    else:
        wanted = state.get(COUNTY) if query == state.get(shell.QUERY) else asked
    code = county_or_default(atlas, wanted)
    if asked == wanted != code:
        _, state[shell.NOTICES] = resolve(Wish(county=asked), atlas)
    language = shell.language()
    if county_or_default(atlas, kept.county) != code:
        kept = replace(kept, county=code)
    state[shell.PAGE], state[shell.SELECTION] = START.path, replace(kept, language=language)
    address = {"lan": "" if code == DEFAULT_COUNTY else code, "sprak": "" if language == "sv" else language}
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
            _html(_tag("h3", search.title), _tag("p", search.sentence))
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
        st.switch_page(MAP.file, query_params=link.query(municipality(atlas, chosen, view.language)))


def goals(view: StartView) -> None:
    """Every goal with its largest and smallest gap."""
    st.header(view.about_goals.title, anchor=False)
    for paragraph in view.about_goals.paragraphs:
        st.markdown(paragraph, width=760)
    _html(*(_goal(goal, view) for goal in view.goals))


def priorities(view: StartView) -> None:
    """What regions have worked with, and what measures it."""
    about = view.about_priorities
    _html(
        _tag("h2", about.title, id=PRIORITIES_ID),
        *(_tag("p", paragraph, class_="lead") for paragraph in about.paragraphs),
        _tag("div", *(_priority(found, view) for found in view.priorities), class_="cards"),
    )


def freshness(view: StartView) -> None:
    """How new the figures are and where they come from."""
    fresh = view.freshness
    language = "" if view.language == "sv" else f"?sprak={view.language}"
    more = _link(Link(text=view.more_data, href=f"/{DATA.path}{language}"))
    _html(
        _tag("h2", fresh.title),
        _tag("ul", *(_tag("li", paragraph) for paragraph in fresh.paragraphs)),
        _tag("p", more),
    )


class _Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def _tag(name: str, *inside: str, **attributes: str) -> _Markup:
    """An element; texts and attributes are escaped. `class_` is class, `aria_hidden` is aria-hidden."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for key, value in attributes.items()
    )
    content = "".join(part if isinstance(part, _Markup) else html.escape(part) for part in inside)
    return _Markup(f"<{name}{written}>{content}</{name}>")


def _html(*inside: _Markup) -> None:
    """Put markup on the page, with the colours of the visitor's theme for the style sheet."""
    palette = shell.palette()
    colors = {"women": palette.women, "men": palette.men, "soft": palette.soft, "rule": palette.rule}
    style = ";".join(f"--{name}:{color}" for name, color in colors.items())
    st.html(_tag("div", *inside, class_="start", style=style))


def _way(way: Way) -> _Markup:
    action = _tag("span", way.action, _tag("span", " →", aria_hidden="true"), class_="action")
    return _tag("a", _tag("h3", way.title), _tag("p", way.sentence), action, class_="way", href=way.href)


def _goal(goal: GoalView, view: StartView) -> _Markup:
    none = [_tag("p", goal.none)] if goal.none else []
    return _tag(
        "section",
        _tag("h3", _tag("span", goal.number, class_="number"), " ", goal.title),
        _tag("div", *(_gap(gap, view) for gap in goal.gaps), *none, class_="gaps"),
        class_="goal",
    )


def _gap(gap: Gap, view: StartView) -> _Markup:
    judged = [" ", _tag("span", gap.judgement, class_="quiet")] if gap.judgement else []
    notes = [_tag("p", line) for line in gap.source.lines]
    if gap.source.caveats:
        notes.append(_tag("ul", *(_tag("li", caveat) for caveat in gap.source.caveats)))
    return _tag(
        "div",
        _tag("p", gap.label, class_="label"),
        _tag("h4", gap.title),
        _tag("p", gap.sentence, *judged),
        _axis(gap.axis, view),
        _tag(
            "div", _link(gap.link), _tag("details", _tag("summary", view.source_label), *notes), class_="foot"
        ),
        class_="gap",
    )


def _axis(axis: Axis, view: StartView) -> _Markup:
    """Two marks on one line; the sentence above says the same in words."""
    low, high = sorted((axis.women, axis.men))
    return _tag(
        "div",
        _tag("span", class_="line"),
        _tag("span", class_="between", style=f"left:{100 * low:.1f}%;width:{100 * (high - low):.1f}%"),
        _mark("women", view.women_label, axis.women),
        _mark("men", view.men_label, axis.men),
        _tag("span", axis.start, class_="end"),
        _tag("span", axis.end, class_="end last"),
        class_="axis",
        aria_hidden="true",
    )


def _mark(sex: str, label: str, place: float) -> _Markup:
    """A mark and its name, which stays inside the axis."""
    side = "from" if place < 0.12 else "to" if place > 0.88 else "mid"
    return _tag(
        "span",
        _tag("span", class_="point"),
        _tag("span", label, class_=f"name {side}"),
        class_=f"mark {sex}",
        style=f"left:{100 * place:.1f}%",
    )


def _priority(priority: Priority, view: StartView) -> _Markup:
    return _tag(
        "section",
        _tag("h3", priority.title),
        _tag("p", priority.sentence),
        _tag("p", priority.regions, class_="quiet"),
        _tag("p", view.measures_label, class_="label"),
        _tag("ul", *(_tag("li", _link(found)) for found in priority.links)),
        class_="priority",
    )


def _link(found: Link) -> _Markup:
    return _tag("a", found.text, href=found.href)
