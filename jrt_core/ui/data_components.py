"""What the page on data and methods is made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import shell, url
from jrt_core.ui.registry import DATA, MAP
from jrt_core.views import data_files, link
from jrt_core.views.data_page import DataView, Entry, asked_for, map_selection, matching
from jrt_core.views.fetch_status import SourceStatus
from jrt_core.views.indicator_card import Card, Table
from jrt_core.views.selection import Selection, Wish, resolve
from jrt_core.views.text import Texts

INDICATOR, GOAL, SEARCH, LIST = "data_indicator", "data_goal", "data_search", "data_list"
# Headings and where links to them go; the addresses are the same in both languages.
SECTIONS = {
    "catalogue": "indikatorer",
    "sources": "kallor",
    "methods": "metoder",
    "caveats": "forbehall",
    "left-out": "utelamnat",
    "dictionary": "datalexikon",
    "freshness": "farskhet",
}
READABLE = 760
# Lists that are longer are folded.
MOST_SHOWN = 5
# A phone has room for a table of so many columns.
PHONE_COLUMNS = 4


def lead(view: DataView, text: Texts) -> None:
    """Title, what there is, and links to the parts of the page."""
    st.title(text("data-title"), anchor=False)
    st.markdown(view.lead, width=READABLE)
    links = " · ".join(f"[{text(f'data-{name}')}](#{anchor})" for name, anchor in SECTIONS.items())
    st.markdown(f"{text('data-on-page')}: {links}")


def arrive(atlas: Atlas) -> None:
    """On arrival, choose the indicator of the address, or the one that the map showed."""
    state = st.session_state
    if state.get(shell.PAGE) == DATA.path:
        return
    state[shell.PAGE] = DATA.path
    kept: Selection | None = state.get(shell.SELECTION)
    if kept is not None:
        state[INDICATOR] = kept.indicator
    query = url.read()
    _, state[shell.NOTICES] = resolve(Wish(language=query.get("sprak", [""])[-1] or None), atlas)
    if "indikator" in query:
        found, notice = asked_for(atlas, query["indikator"][-1][: link.LONGEST])
        if found is not None:
            state[INDICATOR] = found
        elif notice is not None:
            state[shell.NOTICES] += (notice,)


def catalogue(view: DataView, text: Texts) -> Card | None:
    """The list of indicators with its filters; returns the card of the chosen one."""
    _heading("catalogue", text)
    st.markdown(text("data-catalogue-intro"), width=READABLE)
    with st.container(horizontal=True, key="data-filters", vertical_alignment="bottom"):
        goal = st.selectbox(
            text("data-filter-goal"),
            (None, *view.goals),
            format_func=lambda code: text("data-filter-all") if code is None else view.goals[code],
            key=GOAL,
        )
        search = st.text_input(
            text("data-filter-search"), key=SEARCH, placeholder=text("data-filter-search-empty")
        )
    found = matching(view, goal, search or "")
    if not found:
        st.info(text("data-found-none"))
        return None
    waiting = sum(entry.waits for entry in found)
    said = [text("data-found", count=len(found))]
    said += [text("data-found-waiting", count=waiting)] if waiting else []
    st.caption(" ".join(said))
    ids = [entry.id for entry in found]
    if st.session_state.get(INDICATOR) not in ids:
        st.session_state[INDICATOR] = ids[0]
    _list(found, text)
    choices = {entry.id: entry.choice for entry in found}
    st.selectbox(text("data-choose"), ids, format_func=choices.__getitem__, key=INDICATOR, width=READABLE)
    return view.cards[st.session_state[INDICATOR]]


def _list(found: Sequence[Entry], text: Texts) -> None:
    columns = ("title", "goal", "unit", "years", "levels", "producers", "ids")
    ids = [entry.id for entry in found]
    chosen = [ids.index(st.session_state[INDICATOR])]
    wanted = {"selection": {"rows": chosen, "columns": [], "cells": []}}
    if st.session_state.get(LIST) != wanted:
        st.session_state[LIST] = wanted
    st.dataframe(
        pd.DataFrame({name: [getattr(entry, name) for entry in found] for name in columns}),
        key=LIST,
        hide_index=True,
        height=300,
        on_select=partial(_on_row, ids),
        selection_mode="single-row",
        column_config={name: st.column_config.TextColumn(text(f"data-column-{name}")) for name in columns},
        alt=text("data-table-alt", count=len(found)),
    )


def _on_row(ids: list[str]) -> None:
    rows = st.session_state[LIST]["selection"]["rows"]
    if rows and rows[-1] < len(ids):
        st.session_state[INDICATOR] = ids[rows[-1]]


def card(view: DataView, chosen: Card, atlas: Atlas, text: Texts) -> None:
    """All about one indicator, with its figures to take along."""
    with st.container(border=True, key="data-card"):
        st.subheader(chosen.title, anchor=False)
        if chosen.waits:
            st.info(text("data-waiting-card"))
        st.markdown(shell.plain(chosen.what), width=READABLE)
        left, right = st.columns(2, gap="large")
        for column, facts in ((left, chosen.meaning), (right, chosen.extent)):
            # Two spaces before a line's end are a new line in the same paragraph.
            column.markdown("  \n".join(f"**{name}:** {shell.plain(value)}" for name, value in facts))
        for heading, lines in ((text("data-breaks"), chosen.breaks), (text("data-cautions"), chosen.caveats)):
            if lines:
                st.markdown(f"**{heading}**\n" + "".join(f"\n- {shell.plain(line)}" for line in lines))
        st.markdown(f"**{text('data-series')}**")
        table(chosen.series)
        if chosen.waits:
            return
        st.markdown(f"**{text('data-cite-this')}**")
        st.code(chosen.citation, language=None, wrap_lines=True)
        _take_along(view, chosen, atlas, text)


def _take_along(view: DataView, chosen: Card, atlas: Atlas, text: Texts) -> None:
    with st.container(horizontal=True, key="data-downloads", vertical_alignment="center"):
        # Made when it is asked for, in a thread of its own: the page neither waits nor runs again.
        st.download_button(
            text("data-download-csv"),
            data=partial(data_files.facts_csv, atlas, chosen.id, view.language),
            file_name=data_files.file_name(chosen.id, view.build, "csv"),
            mime="text/csv",
            on_click="ignore",
            key="data_csv",
        )
        st.download_button(
            text("data-download-json"),
            data=partial(data_files.metadata_json, atlas, chosen.id),
            file_name=data_files.file_name(chosen.id, view.build, "json"),
            mime="application/json",
            on_click="ignore",
            key="data_json",
        )
    st.caption(text("data-download-note"))
    if chosen.on_map:
        kept: Selection | None = st.session_state.get(shell.SELECTION)
        shown = map_selection(atlas, view.language, chosen.id, kept)
        st.page_link(
            MAP.file,
            label=f":primary[{text('data-to-map', title=shell.plain(chosen.title))}]",
            icon=":material/arrow_forward:",
            query_params=link.query(shown),
        )
    else:
        st.caption(text("data-no-map"))


def sources(view: DataView, text: Texts) -> None:
    """Who publishes the figures, on what terms, and how to cite."""
    _heading("sources", text)
    st.markdown(text("data-sources-intro"), width=READABLE)
    columns = st.columns(len(view.sources), gap="large")
    for column, source in zip(columns, view.sources, strict=True):
        with column:
            st.subheader(source.title, anchor=False)
            st.markdown("\n\n".join(shell.plain(line) for line in source.lines))
            address = source.homepage.removeprefix("https://www.")
            label = text("data-source-link", title=source.title, address=address)
            st.markdown(f"[{label}]({source.homepage})")
    st.subheader(text("data-extracts"), anchor=False)
    table(view.extracts)
    if view.fetched.rows:
        st.subheader(text("data-fetched-title"), anchor=False)
        st.markdown(text("data-fetched-intro"), width=READABLE)
        table(view.fetched)
        label = text("data-fetched-open", count=len(view.fetched_series.rows))
        _folded("fetched_series", [view.fetched_series], label)
    st.subheader(text("data-cite"), anchor=False)
    st.markdown(text("data-cite-how"), width=READABLE)
    st.code(view.cite_example, language=None, wrap_lines=True)


def methods(view: DataView, text: Texts) -> None:
    """Every method with its formula and where it comes from."""
    _heading("methods", text)
    st.markdown(text("method-intro"), width=READABLE)
    for method in view.methods:
        st.subheader(method.title, anchor=f"metod-{method.id}")
        for formula in method.formulas:
            st.markdown(rf"$\displaystyle {formula}$")
        st.markdown(method.text, width=READABLE)
        if method.statuses:
            st.markdown(
                "\n".join(f"- **{word}**: {meaning}" for word, meaning in method.statuses), width=READABLE
            )
        st.caption(method.origin, width=READABLE)


def caveats(view: DataView, text: Texts) -> None:
    """Every reservation, folded."""
    _heading("caveats", text)
    st.markdown(text("data-caveats-intro"), width=READABLE)
    _folded("caveats", [view.caveats], text("data-caveats-open", count=len(view.caveats.rows)))


def left_out(view: DataView, text: Texts) -> None:
    """What was not used and why, folded."""
    _heading("left-out", text)
    st.markdown(text("data-left-out-intro"), width=READABLE)
    _folded("left_out", [view.left_out], text("data-left-out-open", count=len(view.left_out.rows)))


def dictionary(view: DataView, text: Texts) -> None:
    """The tables of the database, folded."""
    _heading("dictionary", text)
    st.markdown(text("data-dictionary-intro"), width=READABLE)
    folded = st.expander(
        text("data-dictionary-open", count=len(view.dictionary)), key="data_dictionary", on_change="rerun"
    )
    if folded.open:
        with folded:
            for one in view.dictionary:
                st.subheader(one.name, anchor=False)
                st.markdown(shell.plain(one.comment))
                table(one.columns)


def freshness(view: DataView, statuses: Sequence[SourceStatus], text: Texts) -> None:
    """The build, when sources were fetched and what failed, what the build changed, newest years."""
    _heading("freshness", text)
    st.markdown(text("data-freshness-intro", build=view.build), width=READABLE)
    st.subheader(text("data-status"), anchor=False)
    st.markdown(text("data-status-intro"), width=READABLE)
    columns = st.columns(len(statuses), gap="large")
    for column, status in zip(columns, statuses, strict=True):
        facts = [f"**{name}:** {shell.plain(value)}" for name, value in status.facts]
        column.markdown("  \n".join([f"**{shell.plain(status.title)}**", *facts]))
    for status in statuses:
        if status.failures.rows:
            _failed(status, text)
    st.subheader(text("data-changes"), anchor=False)
    st.markdown(view.changes.lead, width=READABLE)
    changes = view.changes.changes
    if len(changes.rows) > MOST_SHOWN:
        _folded("changes", [changes], text("data-changes-open", count=len(changes.rows)))
    elif changes.rows:
        table(changes)
    st.subheader(text("data-newest"), anchor=False)
    table(view.freshness)


def _failed(status: SourceStatus, text: Texts) -> None:
    """The first series that failed, and all of them with their messages, folded."""
    rows = status.failures.rows
    lines = [
        text("data-failed-line", series=series, result=result) for series, result, _ in rows[:MOST_SHOWN]
    ]
    if len(rows) > MOST_SHOWN:
        lines.append(text("data-failed-more", count=len(rows) - MOST_SHOWN))
    st.markdown(f"**{text('data-failed', source=status.title)}**")
    st.markdown("\n".join(f"- {shell.plain(line)}" for line in lines))
    _folded(f"failed_{status.id}", [status.failures], text("data-failed-open", count=len(rows)))


def table(shown: Table) -> None:
    """A real table, whose long texts wrap; a phone gets a wide one as a list."""
    if shell.is_phone() and len(shown.head) > PHONE_COLUMNS:
        _as_list(shown)
        return
    cells = [[shell.plain(cell) for cell in row] for row in shown.rows]
    st.table(
        pd.DataFrame(cells, columns=list(shown.head)), hide_index=True, border="horizontal", alt=shown.alt
    )


def _as_list(shown: Table) -> None:
    for first, *others in shown.rows:
        facts = [f"{name}: {shell.plain(cell)}" for name, cell in zip(shown.head[1:], others, strict=True)]
        st.markdown("  \n".join([f"**{shell.plain(first)}**", *facts]))


def _heading(section: str, text: Texts) -> None:
    st.header(text(f"data-{section}"), anchor=SECTIONS[section])


def _folded(key: str, tables: Sequence[Table], label: str) -> None:
    """Tables that are sent when they are opened: they are long and few read them."""
    folded = st.expander(label, key=f"data_{key}", on_change="rerun")
    if folded.open:
        with folded:
            for shown in tables:
                table(shown)
