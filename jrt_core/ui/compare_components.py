"""The parts of the comparison."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import shell
from jrt_core.ui.components import CHART_CONFIG
from jrt_core.ui.map_table import number_columns
from jrt_core.ui.markup import Markup, put, tag
from jrt_core.views import link
from jrt_core.views.area_names import area_name
from jrt_core.views.charts import series_chart
from jrt_core.views.compare_page import CompareView, areas_to_compare, offered_areas
from jrt_core.views.compare_rows import Axis, CompareRow
from jrt_core.views.compare_table import csv_bytes, csv_name
from jrt_core.views.heat import STEPS, HeatCell, HeatGoal, HeatRow, HeatView
from jrt_core.views.palette import class_color, text_on
from jrt_core.views.selection import MAX_AREAS, Selection, Sort
from jrt_core.views.story import Slide, SlideKind
from jrt_core.views.text import Texts

TABLE_ROW, TABLE_HEIGHT = 35, 420


def with_areas(selection: Selection, atlas: Atlas) -> Selection:
    """The selection with areas enough to compare; the list of areas below shows them."""
    areas = areas_to_compare(selection, atlas)
    if list(areas) != st.session_state.get("areas"):
        st.session_state["areas"] = list(areas)
    return replace(selection, areas=areas)


def finding(view: CompareView) -> None:
    """Headline and sentences."""
    st.title(view.headline, anchor=False)
    if view.sentences:
        st.markdown(" ".join(view.sentences), width=760)


def areas(atlas: Atlas, now: Selection, text: Texts) -> None:
    """What is compared."""
    st.multiselect(
        text("compare-areas"),
        offered_areas(atlas, now.areas),
        format_func=lambda code: area_name(atlas, atlas.areas[code], text),
        key="areas",
        max_selections=MAX_AREAS,
        placeholder=text("compare-areas-empty"),
        help=text("compare-areas-help"),
        select_all=False,
        wrap=True,
    )


def ways(now: Selection, text: Texts) -> None:
    """One indicator or all of a goal; and the order."""
    with st.container(horizontal=True, key="compare-ways", vertical_alignment="bottom"):
        st.segmented_control(
            text("compare-view"),
            [False, True],
            format_func=lambda many: text("compare-many" if many else "compare-one"),
            key="many",
            required=True,
        )
        if not now.many:
            st.segmented_control(
                text("compare-sort"),
                [sort.value for sort in Sort],
                format_func=lambda code: text(f"sort-{code}"),
                key="sort",
                required=True,
            )


def dumbbell(view: CompareView, text: Texts) -> None:
    """A row for each area: women and men as two marks on one axis, and what stands beside them."""
    if view.axis is None:
        return
    axis = view.axis
    key = [
        tag("span", text("women-label"), class_="key women"),
        tag("span", text("men-label"), class_="key men"),
    ]
    put(
        tag("h2", view.chart_title, *(key if view.two_sexes and view.selection.show.compares else [])),
        tag("ul", *(_row(row, axis) for row in view.rows)),
        tag(
            "p",
            tag("span", axis.start),
            tag("span", axis.end),
            class_="ends",
            aria_hidden="true",
        ),
        class_="compare",
    )


def _row(row: CompareRow, axis: Axis) -> Markup:
    name = tag("a", row.name, href=row.profile_href) if row.profile_href else tag("span", row.name)
    made = [tag("span", row.made, class_="made")] if row.made else []
    tags = [tag("span", found.text, class_=f"tag {found.tone}") for found in row.tags]
    interval = [tag("span", row.interval, class_="interval")] if row.interval else []
    value = tag("span", row.value or row.status, class_="value")
    return tag(
        "li",
        tag("div", name, *made, class_="name"),
        tag("div", tag("span", row.alt, class_="unseen"), *_track(row, axis), class_="track"),
        tag("div", value, *interval, *tags, class_="says"),
    )


def _track(row: CompareRow, axis: Axis) -> list[Markup]:
    places = [axis.place(mark.value) for mark in row.marks]
    drawn = [tag("span", class_="line")]
    if len(places) == 2:
        low, high = sorted(places)
        drawn.append(_span("between", low, high))
    for mark in row.marks:
        if mark.half is not None:
            drawn.append(_span(f"half {mark.who}", *(axis.place(value) for value in mark.half)))
    kind = " hollow" if row.is_spread else ""
    drawn += [
        tag("span", class_=f"mark {mark.who}{kind}", style=f"left:{100 * place:.1f}%")
        for mark, place in zip(row.marks, places, strict=True)
    ]
    return drawn


def _span(class_: str, low: float, high: float) -> Markup:
    return tag("span", class_=class_, style=f"left:{100 * low:.1f}%;width:{100 * (high - low):.1f}%")


def slide(view: CompareView, kind: SlideKind = "jamfor") -> Slide:
    """The comparison, or the series under it, as a slide."""
    return Slide(kind=kind, path=link.figure_href(view.selection, "jamfor"))


def cautions(view: CompareView) -> None:
    """What to know of the groups and of what is missing."""
    if view.notes:
        st.caption(" ".join(view.notes))


def series(view: CompareView, text: Texts) -> None:
    """Small multiples with shared axes."""
    st.subheader(text("compare-series-title"), anchor=False)
    if view.series.panels:
        st.plotly_chart(
            series_chart(view.series, shell.palette(), view.selection.language, 1 if shell.is_phone() else 3),
            theme=None,
            key="series",
            config=CHART_CONFIG,
            alt=view.series.alt,
        )
    st.caption(" ".join(note for note in (view.series.note, view.series_note) if note))


def table(view: CompareView, text: Texts) -> None:
    """The figures, to read and to take along. On a phone the names are narrow: figures stand beside them."""
    st.subheader(text("compare-table-title"), anchor=False)
    frame, narrow = _frame(view, text), shell.is_phone()
    columns = number_columns(frame.columns, view.unit, view.decimals, text, width=74 if narrow else 88)
    columns["name"] = st.column_config.TextColumn(text("column-area"), width=104 if narrow else 250)
    columns["made"] = st.column_config.TextColumn(text("column-made"), width=170)
    st.dataframe(
        frame,
        key="compare-table",
        hide_index=True,
        height=min(TABLE_HEIGHT, TABLE_ROW * (len(view.rows) + 1) + 2),
        column_config=columns,
        placeholder="–",
        alt=" ".join(row.alt for row in view.rows),
    )
    st.download_button(
        text("table-download"),
        data=partial(csv_bytes, view),
        file_name=csv_name(view),
        mime="text/csv",
        on_click="ignore",
        key="download-comparison",
    )


def _frame(view: CompareView, text: Texts) -> pd.DataFrame:
    """Numbers stay numbers, so that columns sort."""
    columns = ("women", "men", "difference", "ratio") if view.two_sexes else ("shown",)
    data: dict[str, object] = {"name": [row.name for row in view.rows]}
    for column in columns:
        decimals = 1 if column == "ratio" else view.decimals
        data[column] = [round(getattr(row, column), decimals) for row in view.rows]
    for column in ("lower", "upper"):
        if any(row.interval for row in view.rows):
            data[column] = [round(getattr(row, column), view.decimals) for row in view.rows]
    if any(row.people == row.people for row in view.rows):
        data["persons"] = [row.people for row in view.rows]
    words = {
        text("column-trend"): [", ".join(found.text for found in row.tags) for row in view.rows],
        "made": [row.made or row.status for row in view.rows],
    }
    return pd.DataFrame(data | {name: said for name, said in words.items() if any(said)})


def heat_finding(view: HeatView) -> None:
    """Headline, and how to read the table."""
    st.title(view.headline, anchor=False)
    said = (view.others, view.legend, *view.notes)
    st.markdown(" ".join(part for part in said if part), width=760)


def heat(view: HeatView, text: Texts) -> None:
    """Areas by indicators, goal by goal; each cell opens its indicator."""
    areas = [tag("th", area, scope="col") for area in view.areas]
    head = tag("thead", tag("tr", tag("th", text("heat-indicator"), scope="col"), *areas))
    put(*(_heat_goal(goal, head, text) for goal in view.goals), tag("p", view.source), class_="heat")


def _heat_goal(goal: HeatGoal, head: Markup, text: Texts) -> Markup:
    table = tag("table", head, tag("tbody", *(_heat_row(row) for row in goal.rows)))
    title = tag("summary", text("heat-goal", goal=goal.title, count=len(goal.rows)))
    state = {"open": ""} if goal.is_open else {}
    return tag("details", title, tag("div", table, class_="scroll", tabindex="0"), **state)


def _heat_row(row: HeatRow) -> Markup:
    year = tag("span", row.year, class_="made")
    return tag(
        "tr",
        tag("th", row.title, " ", year, scope="row"),
        *(tag("td", _cell(cell, row.href)) for cell in row.cells),
    )


def _cell(cell: HeatCell, href: str) -> Markup:
    shade = "none" if cell.shade is None else f"{'m' if cell.shade < 0 else 'w'}{abs(cell.shade)}"
    return tag("a", cell.text, href=href, title=cell.alt, class_=shade)


def heat_style() -> None:
    """The colours of the cells, in the visitor's theme."""
    palette = shell.palette()
    shades = {
        f"{who}{step}": class_color(palette, sign * step, diverging=True, steps=len(STEPS))
        for who, sign in (("w", 1), ("m", -1))
        for step in range(len(STEPS) + 1)
    }
    shades["none"] = palette.missing
    rules = (f".heat a.{name}{{background:{c};color:{text_on(c)}}}" for name, c in shades.items())
    st.html(f"<style>{''.join(rules)}</style>")
