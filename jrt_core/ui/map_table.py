"""The table beside the map: every listed region, ticked where it is chosen."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import streamlit as st

from jrt_core.catalog.model import Unit
from jrt_core.views.map_page import MapView
from jrt_core.views.rows import Row
from jrt_core.views.selection import MAX_AREAS, Selection
from jrt_core.views.table import csv_bytes, csv_name
from jrt_core.views.text import Texts, texts

# Pixels: as Streamlit draws a row, and the eleven rows that stand beside the map.
TABLE_ROW, TABLE_HEIGHT = 35, 420
FIRST, TICKED_ROW = "_first_rows", "_ticked_row"


def table(view: MapView) -> None:
    """All listed regions; choosing a row chooses the region."""
    selection, text = view.selection, texts(view.selection.language)
    listed = _chosen_first(view)
    codes = [row.code for row in listed]
    rows = [n for n, code in enumerate(codes) if code in selection.places]
    wanted = {"selection": {"rows": rows, "columns": [], "cells": []}}
    if st.session_state.get("table") != wanted:
        st.session_state["table"] = wanted
    frame = _frame(view, listed, text)
    # Without what pandas says of itself, a fifth of the table of a county.
    bare = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata()
    st.dataframe(
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


def _chosen_first(view: MapView) -> list[Row]:
    """What was chosen elsewhere is seen at the top; a row that is ticked stays under the pointer."""
    if not st.session_state.pop(TICKED_ROW, False):
        st.session_state[FIRST] = view.selection.places
    first = st.session_state.get(FIRST, ())
    return sorted(view.rows, key=lambda row: row.code not in first)


def _on_rows(selection: Selection, codes: list[str]) -> None:
    st.session_state[TICKED_ROW] = True
    chosen = [codes[n] for n in st.session_state["table"]["selection"]["rows"] if n < len(codes)]
    kept = [code for code in selection.places if code not in codes or code in chosen]
    st.session_state["places"] = list(dict.fromkeys([*kept, *chosen]))[-MAX_AREAS:]


def _frame(view: MapView, rows: list[Row], text: Texts) -> pd.DataFrame:
    """Numbers stay numbers, so that columns sort; the browser writes them as its reader is used to.

    Texts for 290 rows of numbers, as pandas' Styler sends them, are more than twice the table itself.
    """
    data: dict[str, object] = {"name": [row.name for row in rows]}
    for column in _number_columns(view):
        # Rounded here and in full precision: the browser cuts decimals off, it does not round.
        decimals = 1 if column in ("ratio", "share") else view.decimals
        values = [round(getattr(row, column), decimals) for row in rows]
        data[column] = np.array(values, dtype=np.float64)
    data["year"] = np.full(len(rows), view.selection.year, dtype=np.int16)
    if any(not math.isnan(row.persons) for row in rows):
        data["persons"] = np.array([row.persons for row in rows], dtype=np.float64)
    data["status"] = pd.Categorical([text(f"status-{row.status}") for row in rows])
    return pd.DataFrame(data)


def _number_columns(view: MapView) -> list[str]:
    columns = ["women", "men", "difference"] if view.two_sexes else ["shown"]
    if view.tells_share:
        columns[2:] = ["share"]
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
    units["persons"] = text("column-n")
    heads = {
        "women": text("column-women"),
        "men": text("column-men"),
        "total": text("column-total"),
        "shown": text("column-value"),
        "difference": text("column-difference"),
        "ratio": text("column-ratio"),
        "share": text("column-share"),
        "lower": text("column-lower"),
        "upper": text("column-upper"),
        "year": text("column-year"),
        "persons": text("column-persons"),
    }
    places = {"ratio": 1, "share": 1, "persons": 0, "year": 0}
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
