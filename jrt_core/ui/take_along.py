"""Taking a figure along: files, the link, and the lines that show it on another site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from jrt_core import settings
from jrt_core.exports import formats
from jrt_core.exports.formats import MIME, Format, Place
from jrt_core.exports.report import report_pdf
from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.everything import Plans
from jrt_core.ui import cached, embedding, shell
from jrt_core.views import exhibits, heat_exhibit, page_exhibits, start_exhibit
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.heat import HeatView
from jrt_core.views.map_page import MapView
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.report import municipality_report
from jrt_core.views.selection import Selection
from jrt_core.views.start_page import StartView

WHOLE: tuple[Format, ...] = ("pptx", "xlsx")
Make = Callable[[], Sequence[Exhibit]]


def row(key: str) -> DeltaGenerator:
    """What can be done with a figure, side by side."""
    return st.container(horizontal=True, key=f"figure-{key}", vertical_alignment="center")


def take_along(make: Make, key: str, *, report: Callable[[Place], bytes] | None = None) -> None:
    """A button that opens on all kinds of files of some figures; `make` is called when it is opened.

    Files are made when they are asked for, in a thread of their own: the page neither waits nor runs again.
    `report` makes the PDF of a whole region in place of one of the first figure.
    """
    if embedding.is_embedded():
        return
    text = shell.text()
    opened = st.popover(text("take-along"), key=f"take-{key}", icon=":material/ios_share:", on_change="rerun")
    if not opened.open:
        return
    figures, where = tuple(make()), place()
    with opened:
        first = _chosen(figures, key)
        figures = (first, *(figure for figure in figures if figure is not first))
        halves = st.columns(2)
        for number, form in enumerate(formats.of(first)):
            label = text(f"take-along-{form}")
            # Slides and workbooks have room for all of them.
            data = partial(formats.made, figures if form in WHOLE else (first,), form, where)
            if form == "pdf" and isinstance(first.drawing, TableFigure):
                label = text("take-along-pages")
            if form == "pdf" and report is not None and first.kind == "kommun":
                label, data = text("take-along-report"), partial(report, where)
            with halves[number % 2]:
                _file(label, data, form, f"{first.name}.{form}", key)
        st.caption(text("take-along-link"))
        st.code(first.address(where.site), language=None, wrap_lines=True)
        if embedding.shows(first.kind):
            st.caption(text("take-along-embed"))
            st.code(_lines(first, where.site), language=None, wrap_lines=True)


def _chosen(figures: Sequence[Exhibit], key: str) -> Exhibit:
    """Which of them a file of one figure holds, where there are several."""
    if len(figures) == 1:
        return figures[0]
    text = shell.text()
    place = st.segmented_control(
        text("take-along-which"),
        range(len(figures)),
        format_func=lambda n: text(f"take-along-{figures[n].kind}"),
        default=0,
        required=True,
        key=f"take-{key}-which",
    )
    return figures[place or 0]


def _file(label: str, data: Callable[[], bytes], form: Format, name: str, key: str) -> None:
    st.download_button(
        label,
        data=data,
        file_name=name,
        mime=MIME[form],
        on_click="ignore",
        key=f"take-{key}-{form}",
        width="stretch",
    )


def _lines(exhibit: Exhibit, site: str) -> str:
    """What another site writes to show the page; it has no script and asks for nothing else."""
    address = f"{exhibit.address(site)}&{embedding.QUERY}".replace("&", "&amp;").replace('"', "&quot;")
    title = exhibit.title.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    size = f'width="100%" height="{embedding.height(exhibit.kind)}" style="border:0"'
    return f'<iframe src="{address}" title="{title}" {size} loading="lazy"></iframe>'


def place() -> Place:
    """Links lead to the address that the visitor is on, unless another has been set."""
    found = settings.load()
    here = st.context.url or ""
    site = found.site if found.site != settings.SITE or not here else "/".join(here.split("/")[:3])
    return Place(site=site, shapes=found.shapes)


def of_map(view: MapView, atlas: Atlas) -> None:
    """The map and its series, to take along."""
    take_along(lambda: page_exhibits.with_series(exhibits.of_map(view, atlas), view, atlas), "map")


def of_comparison(view: CompareView, atlas: Atlas) -> None:
    """The comparison and its series, to take along."""
    take_along(
        lambda: page_exhibits.with_series(exhibits.of_comparison(view, atlas), view, atlas), "comparison"
    )


def of_profile(view: ProfileView, selection: Selection, atlas: Atlas) -> None:
    """The profile as a report and tables, to take along."""
    # Here, where the session is known, and not in the thread that makes the file.
    whole = cached.profile(view.region)

    def report(place: Place) -> bytes:
        found = municipality_report(atlas, whole, view.language)
        return report_pdf(found, place.site, place.shapes)

    take_along(lambda: page_exhibits.of_region(atlas, selection), "profile", report=report)


def of_heat(view: HeatView, atlas: Atlas) -> None:
    """The table of all indicators, to take along."""
    take_along(lambda: heat_exhibit.of_heat(view, atlas), "heat")


def of_start(view: StartView, atlas: Atlas) -> None:
    """The goals' gaps, to take along."""
    take_along(lambda: [start_exhibit.of_start(view, atlas)], "start")


def of_plans(plans: Plans, now: PlanSelection) -> None:
    """The figures of a part of the plans, to take along."""
    found = cached.library()
    take_along(lambda: page_exhibits.of_plans(found, plans, now), "plans")
