"""The parts of the profile page that are about the region itself, and the choices that are made on it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial

import streamlit as st

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import Feature
from jrt_core.indicators.regions import COUNTRY
from jrt_core.ui import cached, shell, tray
from jrt_core.ui import profile_markup as markup
from jrt_core.ui.markup import Markup, put, tag
from jrt_core.ui.registry import COMPARE, MAP, PROFILE
from jrt_core.views import link, profile_address, weights
from jrt_core.views.area_names import region_name
from jrt_core.views.profile_address import subject
from jrt_core.views.profile_model import PeersView, ProfileView, Remark
from jrt_core.views.profile_table import profile_csv, profile_csv_name
from jrt_core.views.selection import MAX_AREAS, Selection, Wish, resolve
from jrt_core.views.story import Slide, SlideKind
from jrt_core.views.text import Texts

PLACE, GOAL, SEARCH, CLOSED = "profile_place", "profile_goal", "profile_search", "profile_closed"
JUMP, JUMPS, ALL_ROWS = "_profile_jump", "_profile_jumps", "_profile_all_rows"
SPOKEN, GOAL_OF = "_profile_spoken", "_profile_goal_of"
# Forty rows are 150 kB and thirteen screens of a phone: the rest waits for a reader who asks for it.
FIRST_ROWS = 12
LONGEST_SEARCH = 80


def _put(*inside: Markup) -> None:
    put(*inside, class_="profile")


def selection(atlas: Atlas) -> Selection:
    """The selection of the page; the widgets are set to it before they are drawn."""
    cannot = partial(profile_address.notices, atlas=atlas)
    found = shell.selection(PROFILE, partial(_wish, atlas), cannot=cannot)
    state, code = st.session_state, subject(found, atlas)
    # Setting a value again sends its label again: the browser keeps labels of the language they were sent in.
    spoken, state[SPOKEN] = state.get(SPOKEN), found.language
    goal = state.get(GOAL)
    if goal is None or state.get(GOAL_OF) != found.goal:
        goal = found.goal
    state[GOAL_OF] = found.goal
    moved = {weight_key(feature): given for feature, given in zip(Feature, found.weights, strict=True)}
    for name, value in {PLACE: code, GOAL: goal, CLOSED: state.get(CLOSED), **moved}.items():
        if value is not None and (state.get(name) != value or spoken != found.language):
            state[name] = value
    return found


def _wish(atlas: Atlas, kept: Selection) -> Wish:
    """Another municipality comes first, in place of the one before; the other chosen areas stay."""
    old, new = subject(kept, atlas), st.session_state.get(PLACE)
    moved = (
        float(st.session_state.get(weight_key(feature), given))
        for feature, given in zip(Feature, kept.weights, strict=True)
    )
    asked = replace(shell.as_wish(kept), weights=weights.written(tuple(moved)) or None)
    if new in (None, old):
        return asked
    others = [code for code in kept.areas if code not in (old, new)]
    return replace(asked, areas=(str(new), *others)[:MAX_AREAS])


def weight_key(feature: Feature) -> str:
    """The widget that moves the weight of a feature."""
    return f"weight-{feature.value}"


def ask(atlas: Atlas, text: Texts) -> None:
    """A page without a municipality or county: nobody's profile is shown in its place."""
    st.title(text("municipality-choose"), anchor=False)
    st.markdown(text("municipality-choose-lead"), width=760)
    search(atlas, text, chosen=False)


def search(atlas: Atlas, text: Texts, *, chosen: bool = True) -> None:
    """The choice of municipality or county."""
    regions = (*atlas.regions.of_level(Level.MUNICIPALITY), *atlas.regions.counties)
    st.selectbox(
        text("municipality-search"),
        [region.code for region in regions],
        format_func=lambda code: region_name(atlas.regions[code], text),
        index=0 if chosen else None,
        placeholder=text("municipality-search-empty"),
        key=PLACE,
        width=360,
    )


def opening(view: ProfileView, now: Selection, atlas: Atlas, text: Texts) -> None:
    """The finding and the three answers."""
    st.title(view.headline, anchor=False)
    hrefs = _elsewhere(view, now, atlas)
    links = (tag("a", text(f"municipality-to-{name}"), href=href) for name, href in hrefs.items())
    caution = [tag("p", view.caution, class_="quiet")] if view.caution else []
    if profile_address.twin(view.region, atlas):
        region = atlas.regions[view.region]
        caution.append(
            tag("p", text(f"municipality-twin-{region.level.value}", place=region.name), class_="quiet")
        )
    _put(markup.answers(view.answers), tag("p", *links, class_="links"), *caution)


def slide(view: ProfileView, kind: SlideKind = "kommun") -> Slide:
    """The profile, or what it notes or asks, as a slide."""
    language = "" if view.language == "sv" else f"&sprak={view.language}"
    return Slide(kind=kind, path=f"/{PROFILE.path}?kommun={view.region}{language}")


def closing_slide(view: ProfileView, atlas: Atlas) -> Slide:
    """Those who have closed the chosen gap, as a slide."""
    wish = Wish(language=view.language, indicator=st.session_state.get(CLOSED), areas=(view.region,))
    return Slide(kind="forebilder", path=link.figure_href(resolve(wish, atlas)[0], PROFILE.path))


def _elsewhere(view: ProfileView, now: Selection, atlas: Atlas) -> dict[str, str]:
    """Where else to look at the headline's measure: on the map, and beside the county and the country."""
    code = view.region
    region = atlas.regions[code]
    if view.main:
        now, _ = resolve(replace(shell.as_wish(now), indicator=view.main, year=None, show=None), atlas)
    others = [area for area in now.areas if area != code]
    asked = replace(
        shell.as_wish(now),
        areas=(code, *others)[:MAX_AREAS],
        county=region.county if region.level is Level.MUNICIPALITY else None,
        level=region.level.value,
        year=None,
    )
    on_map, _ = resolve(asked, atlas)
    beside = dict.fromkeys((code, region.county, COUNTRY, *others))
    compared = replace(now, areas=tuple(beside)[:MAX_AREAS], many=False)
    compare = "compare" if region.level is Level.MUNICIPALITY else "compare-country"
    hrefs = {"map": link.href(on_map, MAP.path), compare: link.href(compared, COMPARE.path)}
    if (other := profile_address.twin(code, atlas)) is not None:
        kept = [area for area in others if area != other]
        name = f"twin-{atlas.regions[other].level.value}"
        hrefs[name] = link.href(replace(now, areas=(other, *kept)), PROFILE.path)
    return hrefs


def goals(view: ProfileView, text: Texts) -> None:
    """The profile: a line for each goal, and no sum of them."""
    note = [tag("p", view.goals_note, class_="quiet")] if view.goals_note else []
    _put(tag("h2", text("municipality-goals")), markup.goal_table(view.goals, text), *note)


def remarks(view: ProfileView, atlas: Atlas, text: Texts) -> None:
    """What to look at, and what goes the right way; each leads to its row."""
    groups = (
        ("watch", view.watch, view.watch_none),
        ("right-way", view.right_way, view.right_way_none),
    )
    for column, (name, found, none) in zip(st.columns(2, gap="large"), groups, strict=True):
        with column, st.container(key=f"profile-{name}"):
            st.header(text(f"municipality-{name}"), anchor=False)
            if not found:
                _put(tag("p", none))
            for number, remark in enumerate(found):
                _remark(remark, f"{name}-{number}", atlas)
            if found:
                tray.add_button(slide(view, "noterat" if name == "watch" else "framsteg"), name)


def _remark(remark: Remark, key: str, atlas: Atlas) -> None:
    with st.container(key=f"remark-{key}", gap=None):
        goal = atlas.catalog.indicator[remark.indicator].goal
        st.button(
            f"{remark.title} →",
            key=f"to-{key}",
            type="tertiary",
            on_click=_go_to_row,
            args=(remark.indicator, goal),
        )
        _put(tag("p", remark.sentence))


def _go_to_row(indicator: str, goal: str) -> None:
    """Open the goal of an indicator, and go to its row once it is there."""
    _end_search()
    _show_all(goal, "")
    st.session_state[GOAL], st.session_state[JUMP] = goal, indicator


# A fragment: another goal or another word sends the rows, not the page.
@st.fragment
def indicators(
    view: ProfileView, similar: PeersView, areas: tuple[str, ...], atlas: Atlas, text: Texts
) -> None:
    """The rows of one goal, or those that a search finds."""
    st.header(text("municipality-indicators"), anchor=False)
    st.pills(
        text("filter-goal"),
        [goal.id for goal in atlas.catalog.goals],
        format_func=lambda code: atlas.catalog.goal[code].title[view.language],
        key=GOAL,
        required=True,
        on_change=_end_search,
    )
    words = st.text_input(
        text("municipality-find"),
        key=SEARCH,
        type="search",
        max_chars=LONGEST_SEARCH,
        placeholder=text("municipality-find-example"),
        live="400ms",
        width=360,
    )
    asked = (words or "").strip()[:LONGEST_SEARCH]
    goal = st.session_state[GOAL]
    if asked:
        wanted = cached.found_rows(view.region, view.language, asked)
        name, file = text("municipality-found", count=len(wanted), words=asked), "sok"
    else:
        wanted = tuple(found.id for found in atlas.catalog.of_goal(goal))
        name, file = atlas.catalog.goal[goal].title[view.language], goal
    codes = tuple(peer.code for peer in similar.peers)
    rows = cached.profile_rows(view.region, view.language, wanted, codes, areas)
    if not rows:
        _put(tag("p", name if asked else text("municipality-no-rows"), role="status"))
        return
    whole = len(rows) <= FIRST_ROWS or st.session_state.get(ALL_ROWS) == (goal, asked)
    _put(
        tag("p", name, class_="count" if asked else "unseen", role="status"),
        markup.key(text, peers=bool(codes)),
        markup.row_list(
            rows if whole else rows[:FIRST_ROWS], shell.palette(), text, cached.moved_indicators()
        ),
        tag("p", text("municipality-rounding"), class_="quiet"),
    )
    with st.container(horizontal=True, key="profile-rows-foot"):
        if not whole:
            st.button(
                text("municipality-all-rows", count=len(rows)),
                key="all-rows",
                on_click=_show_all,
                args=(goal, asked),
            )
        label = text("municipality-download-found" if asked else "municipality-download-goal")
        _download(view, atlas, wanted, label, name, file)
        label, everything = text("municipality-download-all"), tuple(atlas.catalog.indicator)
        _download(view, atlas, everything, label, text("municipality-all"), "alla")
    tray.add_one_of({row.title: Slide(kind="serie", path=row.map_href) for row in rows}, "row")
    _jump()


def _download(
    view: ProfileView, atlas: Atlas, wanted: tuple[str, ...], label: str, of_what: str, file: str
) -> None:
    """A table of numbers to take along, made when it is asked for."""
    title = f"{view.name}: {of_what}"
    st.download_button(
        label,
        data=partial(profile_csv, atlas, cached.profile(view.region), wanted, title, view.language),
        file_name=profile_csv_name(view.region, file),
        mime="text/csv",
        on_click="ignore",
        key=f"download-{'all' if file == 'alla' else 'rows'}",
    )


def _show_all(goal: str, asked: str) -> None:
    st.session_state[ALL_ROWS] = (goal, asked)


def _end_search() -> None:
    st.session_state[SEARCH] = ""


def _jump() -> None:
    """Move the reader, and a screen reader's place, to the row that was asked for."""
    wanted = st.session_state.pop(JUMP, None)
    if wanted is None:
        return
    # The number makes each jump new to the browser, which runs a script once.
    st.session_state[JUMPS] = number = st.session_state.get(JUMPS, 0) + 1
    st.html(
        f"<script>/* {number} */(function look(tries) {{"
        f"const row = document.getElementById({json.dumps(markup.anchor(wanted))});"
        "if (row) { row.scrollIntoView({block: 'center'}); row.focus({preventScroll: true}); }"
        "else if (tries) setTimeout(look, 50, tries - 1); })(40)</script>",
        unsafe_allow_javascript=True,
    )


def questions(view: ProfileView, text: Texts) -> None:
    """Questions for a committee, with the region's own figures."""
    _put(
        tag("h2", text("municipality-questions")),
        tag("p", text("municipality-questions-lead"), class_="lead"),
        markup.question_cards(view.questions, text),
    )
