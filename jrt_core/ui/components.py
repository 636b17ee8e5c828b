"""What pages are made of. Markup of our own is written here alone, and everything in it is escaped."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import streamlit as st

from jrt_core.catalog.model import Unit
from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import filters, shell
from jrt_core.ui.registry import COMPARE, PROFILE
from jrt_core.views import format as fmt
from jrt_core.views import maps
from jrt_core.views.charts import series_chart
from jrt_core.views.map_page import MapView
from jrt_core.views.selection import MAX_AREAS, Form, Selection
from jrt_core.views.sources import SourceNote
from jrt_core.views.table import csv_bytes, csv_name, series_bytes, series_name
from jrt_core.views.text import Texts, texts

FILES = maps.Files(shapes="/app/static/geo", style="/app/static/map/blank.json")
SCREEN, PHONE = maps.Frame(width=460, height=580), maps.Frame(width=340, height=440)
PLOT_CONFIG = {"displayModeBar": False, "scrollZoom": True, "doubleClick": False}
# Pixels: as Streamlit draws a row, and the eleven rows that stand beside the map.
TABLE_ROW, TABLE_HEIGHT = 35, 420
CHART_CONFIG = {"displayModeBar": False, "staticPlot": False}


def finding(view: MapView) -> None:
    """Headline and sentences."""
    st.title(view.headline, anchor=False)
    st.markdown(" ".join(view.sentences), width=760)


def map_figure(view: MapView, atlas: Atlas) -> None:
    """The map in the chosen form; a click chooses a region."""
    text = texts(view.selection.language)
    palette, frame = shell.palette(), PHONE if shell.is_phone() else SCREEN
    box = filters.focus(atlas) or view.box
    if view.selection.form is Form.COLUMNS:
        st.pydeck_chart(
            maps.column_map(view, palette, FILES, box, frame),
            height=frame.height,
            key="map",
            on_select=partial(filters.on_map_click, view.selection, _column_clicked),
            selection_mode="single-object",
            alt=view.map_alt,
        )
    else:
        draw = maps.area_map if view.selection.form is Form.AREA else maps.bubble_map
        st.plotly_chart(
            draw(view, palette, FILES, box, frame),
            theme=None,
            key="map",
            on_select=partial(filters.on_map_click, view.selection, _point_clicked),
            selection_mode="points",
            config=PLOT_CONFIG,
            alt=view.map_alt,
        )
    if filters.focus(atlas):
        st.button(text("reset-view"), key="reset-view", on_click=filters.unfocus, type="tertiary")
    if view.form_note:
        st.caption(view.form_note)


def _point_clicked() -> str | None:
    points = st.session_state["map"]["selection"]["points"]
    if not points:
        return None
    point = points[-1]
    code: str | None = point.get("location") or (point.get("customdata") or [None])[0]
    return code


def _column_clicked() -> str | None:
    found = st.session_state["map"]["selection"]["objects"].get("columns") or []
    return found[0].get("c") if found else None


def legend(view: MapView) -> None:
    """The legend as a chart: a bar for each class, and the chosen regions by name."""
    palette = shell.palette()
    most = max((c.count for c in view.legend.classes), default=0) or 1
    items = []
    for found in view.legend.classes:
        color = maps.class_color_of(view, palette, found.number)
        kind = "swatch missing" if found.number is None else "swatch"
        chosen = f"<span class='chosen'>{html.escape(', '.join(found.chosen))}</span>" if found.chosen else ""
        items.append(
            f"<li><span class='{kind}' style='background:{color}'></span>"
            f"<span class='label'>{html.escape(found.label)}{chosen}</span>"
            f"<span class='bar' aria-hidden='true'><span style='width:{100 * found.count / most:.0f}%;"
            f"background:{color}'></span></span><span class='count'>{found.count}</span></li>"
        )
    st.html(
        f"<section class='legend' aria-label='{html.escape(view.legend.title, quote=True)}'>"
        f"<h2>{html.escape(view.legend.title)}</h2><ul>{''.join(items)}</ul>"
        f"<p>{html.escape(view.legend.note)}</p></section>"
    )


def onward(view: MapView, text: Texts) -> None:
    """From the chosen regions to their comparison, and to the profile of the first."""
    if view.selection.places:
        with st.container(horizontal=True, key="onward"):
            st.page_link(COMPARE.file, label=text("onward-compare"))
            st.page_link(PROFILE.file, label=text("onward-profile", place=view.first_place))


def table(view: MapView) -> None:
    """All listed regions; choosing a row chooses the region."""
    selection, text = view.selection, texts(view.selection.language)
    codes = [row.code for row in view.rows]
    rows = [n for n, code in enumerate(codes) if code in selection.places]
    wanted = {"selection": {"rows": rows, "columns": [], "cells": []}}
    if st.session_state.get("table") != wanted:
        st.session_state["table"] = wanted
    frame = _frame(view, text)
    st.dataframe(
    # Without what pandas says of itself, a fifth of the table of a county.
    bare = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata()
        bare,
        key="table",
        hide_index=True,
        height=min(TABLE_HEIGHT, TABLE_ROW * (len(view.rows) + 1) + 2),
        on_select=partial(_on_rows, selection, codes),
        selection_mode="multi-row",
        column_config=_columns(view, frame.columns, text),
        alt=view.table_alt,
    )
    with st.container(horizontal=True, key="table-foot", vertical_alignment="center"):
        st.caption(text("table-caption-sort"))
        st.download_button(
            text("table-download"),
            data=partial(csv_bytes, view),
            file_name=csv_name(view),
            mime="text/csv",
            on_click="ignore",
            key="download",
        )


def _on_rows(selection: Selection, codes: list[str]) -> None:
    chosen = [codes[n] for n in st.session_state["table"]["selection"]["rows"] if n < len(codes)]
    kept = [code for code in selection.places if code not in codes or code in chosen]
    st.session_state["places"] = list(dict.fromkeys([*kept, *chosen]))[-MAX_AREAS:]


def _frame(view: MapView, text: Texts) -> pd.DataFrame:
    """Numbers stay numbers, so that columns sort; the browser writes them as its reader is used to.

    Texts for 290 rows of numbers, as pandas' Styler sends them, are more than twice the table itself.
    """
    data: dict[str, object] = {"name": [row.name for row in view.rows]}
    for column in _number_columns(view):
        # Rounded here and in full precision: the browser cuts decimals off, it does not round.
        values = [round(getattr(row, column), 1 if column == "ratio" else view.decimals) for row in view.rows]
        data[column] = np.array(values, dtype=np.float64)
    data["year"] = np.full(len(view.rows), view.selection.year, dtype=np.int16)
    if any(not math.isnan(row.persons) for row in view.rows):
        data["persons"] = np.array([row.persons for row in view.rows], dtype=np.float64)
    data["status"] = pd.Categorical([text(f"status-{row.status}") for row in view.rows])
    return pd.DataFrame(data)


def _number_columns(view: MapView) -> list[str]:
    columns = ["women", "men", "difference"] if view.two_sexes else ["shown"]
    if view.selection.show.value in ("total", "ratio"):
        columns.append(view.selection.show.value)
    return list(dict.fromkeys(columns))


def _columns(view: MapView, names: Iterable[str], text: Texts) -> dict[str, Any]:
    return {
        "name": st.column_config.TextColumn(text(f"column-place-{view.selection.level.value}")),
        **number_columns(names, view.unit, view.decimals, text),
        "status": st.column_config.TextColumn(text("column-status")),
    }


def number_columns(
    names: Iterable[str], unit: Unit, decimals: int, text: Texts, width: int | None = None
) -> dict[str, Any]:
    """How tables of figures show those of these columns that hold figures."""
    symbol = text.symbol(unit)
    points = text("symbol-percentage-points") if unit is Unit.PERCENT else symbol
    units = dict.fromkeys(("women", "men", "total", "shown"), symbol)
    units |= dict.fromkeys(("difference", "lower", "upper"), points)
    heads = {
        "women": text("column-women"),
        "men": text("column-men"),
        "total": text("column-total"),
        "shown": text("column-value"),
        "difference": text("column-difference"),
        "ratio": text("column-ratio"),
        "lower": text("column-lower"),
        "upper": text("column-upper"),
        "year": text("column-year"),
        "persons": text("column-n"),
    }
    places = {"ratio": 1, "persons": 0, "year": 0}
    return {
        name: st.column_config.NumberColumn(
            label,
            help=units.get(name),
            width=width,
            format="%d" if name == "year" else "localized",
            step=10.0 ** -places.get(name, decimals),
        )
        for name, label in heads.items()
        if name in names
    }


def series(view: MapView) -> None:
    """Time series of the chosen regions, their county and the country."""
    text = texts(view.selection.language)
    st.subheader(text("series-title"), anchor=False)
    if view.series.panels:
        columns = 1 if shell.is_phone() else 2
        st.plotly_chart(
            series_chart(view.series, shell.palette(), view.selection.language, columns),
            theme=None,
            key="series",
            config=CHART_CONFIG,
            alt=view.series.alt,
        )
        st.download_button(
            text("series-download"),
            data=partial(series_bytes, view),
            file_name=series_name(view),
            mime="text/csv",
            on_click="ignore",
            key="download-series",
        )
        if st.toggle(text("series-as-table"), key="series-as-table"):
            st.table(_series_table(view, text), hide_index=True, height=360, alt=view.series.alt)
    note = f" {view.series.note}" if view.series.note else ""
    st.caption((" ".join(view.series.source.lines) if view.series.panels else "") + note)


def _series_table(view: MapView, text: Texts) -> pd.DataFrame:
    """What the series chart shows, a row for each area and year, newest first."""
    series, language = view.series, view.selection.language
    sexes = ("women", "men") if series.by_sex else ("total",)
    return pd.DataFrame(
        {
            text(f"column-place-{view.selection.level.value}"): panel.name,
            text("column-year"): str(year),
            **{
                text(f"column-{sex}"): fmt.number(getattr(panel, sex)[n], language, series.decimals)
                for sex in sexes
            },
        }
        for panel in series.panels
        for n, year in reversed(list(enumerate(panel.years)))
    )


def cautions(view: MapView) -> None:
    """What to be careful with in this picture."""
    if view.cautions:
        st.caption(" ".join(view.cautions))


def source_lines(note: SourceNote) -> None:
    """Who made the figures of a picture, under it."""
    st.caption(" ".join(note.lines))


def caveats(note: SourceNote, text: Texts) -> None:
    """What to think of when reading the figures."""
    if note.caveats:
        st.subheader(text("caveats-title"), anchor=False)
        st.caption("\n".join(f"- {caveat}" for caveat in note.caveats), width=900)
