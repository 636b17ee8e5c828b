"""Regions compared: one indicator in many areas, or many indicators in a few."""

from jrt_core.ui import cached, embedded, embedding, filters, shell, take_along, tray
from jrt_core.ui import compare_components as c
from jrt_core.ui import components as shared
from jrt_core.ui.registry import COMPARE
from jrt_core.views import link
from jrt_core.views.story import Slide

shell.ensure_routed("pages/jamfor.py")
atlas, text = cached.atlas(), shell.text()
selection = c.with_areas(filters.selection(COMPARE), atlas)

shell.style("compare")
shell.notices()
if selection.many:
    heat = cached.heat_view(selection)
    c.heat_style()
    c.heat_finding(heat)
    if not embedding.is_embedded():
        c.areas(atlas, selection, text)
        c.ways(selection, text)
        with take_along.row("heat"):
            tray.add_button(Slide(kind="varme", path=link.figure_href(selection, COMPARE.path)), "heat")
            take_along.of_heat(heat, atlas)
    c.heat(heat, text)
else:
    view = cached.compare_view(selection)
    c.finding(view)
    if embedding.is_embedded():
        embedded.comparison(view, text)
    else:
        filters.main_row(atlas, selection, text, county=False)
        c.areas(atlas, selection, text)
        filters.groups(atlas, selection, text)
        c.ways(selection, text)
        c.dumbbell(view, text)
        filters.year_row(view.selection, view.years, text)
        c.cautions(view)
        shared.source_lines(view.source)
        with take_along.row("comparison"):
            tray.add_button(c.slide(view), "comparison")
            take_along.of_comparison(view, atlas)
        c.series(view, text)
        tray.add_button(c.slide(view, "serie"), "series")
        c.table(view, text)
        shared.caveats(view.source, text)
