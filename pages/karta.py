"""The equality map."""

import streamlit as st

from jrt_core.ui import cached, embedded, embedding, filters, map_table, places, shell, take_along, tray
from jrt_core.ui import components as c
from jrt_core.ui.registry import MAP

shell.ensure_routed("pages/karta.py")
atlas, text = cached.atlas(), shell.text()
selection = filters.selection(MAP)
view = cached.map_view(selection)

shell.sheet("map")
shell.notices()
c.finding(view)
if embedding.is_embedded():
    embedded.map_figure(view, atlas, text)
else:
    filters.main_row(atlas, selection, text)
    filters.more(atlas, selection, text)
    if shell.is_phone():
        places.box(atlas, selection, view.outside, text)
    left, right = st.columns(2, gap="large")
    with left:
        c.map_figure(view, atlas)
        c.chosen(view)
        c.onward(view, text)
        filters.year_row(selection, filters.years(selection, atlas), text)
        c.legend(view)
        c.cautions(view)
        c.source_lines(view.source)
        with take_along.row("map"):
            tray.add_button(c.slide(view), "map")
            take_along.of_map(view, atlas)
    with right:
        if not shell.is_phone():
            places.box(atlas, selection, view.outside, text)
        map_table.table(view)
        c.series(view)
        tray.add_button(c.slide(view, "serie"), "series")
    c.caveats(view.source, text)
    c.activities(view, text)
