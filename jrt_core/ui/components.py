"""What pages are made of. Markup of our own is written here alone, and everything in it is escaped."""

from __future__ import annotations

import html
from functools import partial

import pandas as pd
import streamlit as st

from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import cached, places, shell
from jrt_core.ui.registry import COMPARE, PLANS, PROFILE
from jrt_core.views import format as fmt
from jrt_core.views import link, maps
from jrt_core.views.charts import series_chart
from jrt_core.views.column_map import column_map
from jrt_core.views.map_page import MapView
from jrt_core.views.plan_selection import PlanSelection, query_of
from jrt_core.views.selection import Form
from jrt_core.views.sources import SourceNote
from jrt_core.views.story import Slide, SlideKind
from jrt_core.views.table import series_bytes, series_name
from jrt_core.views.text import Texts, texts

FILES = maps.Files(shapes="/app/static/geo", style="/app/static/map/blank.json")
SCREEN, PHONE = maps.Frame(width=460, height=580), maps.Frame(width=340, height=440)
# The wheel scrolls the page past the map; buttons and two fingers zoom.
PLOT_CONFIG = {
    "scrollZoom": False,
    "doubleClick": False,
    "displayModeBar": True,
    "displaylogo": False,
    "modeBarButtons": [["zoomInMap", "zoomOutMap", "resetViewMap"]],
}
CHART_CONFIG = {"displayModeBar": False, "staticPlot": False}


def finding(view: MapView) -> None:
    """Headline and sentences."""
    st.title(view.headline, anchor=False)
    st.markdown(" ".join(view.sentences), width=760)


def map_figure(view: MapView, atlas: Atlas) -> None:
    """The map in the chosen form; a click chooses a region."""
    text = texts(view.selection.language)
    palette, frame = shell.palette(), PHONE if shell.is_phone() else SCREEN
    box = places.focus(atlas) or view.box
    if view.selection.form is Form.COLUMNS:
        st.pydeck_chart(
            column_map(view, palette, FILES, box, frame),
            height=frame.height,
            key="map",
            on_select=partial(places.on_map_click, view.selection, _column_clicked),
            selection_mode="single-object",
            alt=view.map_alt,
        )
    else:
        draw = maps.area_map if view.selection.form is Form.AREA else maps.bubble_map
        st.plotly_chart(
            draw(view, palette, FILES, box, frame),
            theme=None,
            key="map",
            on_select=partial(places.on_map_click, view.selection, _point_clicked),
            selection_mode="points",
            config=PLOT_CONFIG,
            alt=view.map_alt,
        )
    if places.focus(atlas):
        st.button(text("reset-view"), key="reset-view", on_click=places.unfocus, type="tertiary")
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
            f"<span>{html.escape(found.label)}{chosen}</span>"
            f"<span class='bar' aria-hidden='true'><span style='width:{100 * found.count / most:.0f}%;"
            f"background:{color}'></span></span><span class='count'>{found.count}</span></li>"
        )
    st.html(
        f"<section class='legend' aria-label='{html.escape(view.legend.title, quote=True)}'>"
        f"<h2>{html.escape(view.legend.title)}</h2><ul>{''.join(items)}</ul>"
        f"<p>{html.escape(view.legend.note)}</p></section>"
    )


def chosen(view: MapView) -> None:
    """Where the chosen regions stand. Below the map: above it they would move what was just clicked."""
    if view.chosen:
        st.markdown(" ".join(view.chosen))


def onward(view: MapView, text: Texts) -> None:
    """From the chosen regions to their comparison, and to the profile of the first."""
    if view.selection.places:
        with st.container(horizontal=True, key="onward"):
            query = link.query(view.selection)
            st.page_link(COMPARE.file, label=text("onward-compare"), query_params=query)
            label = text("onward-profile", place=view.first_place)
            st.page_link(PROFILE.file, label=label, query_params=query)


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


def slide(view: MapView, kind: SlideKind = "karta") -> Slide:
    """The map, or the series beside it, as a slide."""
    return Slide(kind=kind, path=link.figure_href(view.selection))


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


def activities(view: MapView, text: Texts) -> None:
    """From an indicator to the regions' activities that are meant to move it."""
    indicator = view.selection.indicator
    if indicator in cached.moved_indicators():
        query = query_of(PlanSelection(language=view.selection.language, indicator=indicator))
        st.page_link(PLANS.file, label=text("plan-onward"), query_params=query)
