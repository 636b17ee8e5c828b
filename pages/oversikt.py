"""The start page."""

from jrt_core.ui import cached, shell, take_along, tray
from jrt_core.ui import start_components as c

shell.ensure_routed("pages/oversikt.py")
atlas = cached.atlas()
view = cached.start_view(shell.language(), c.county(atlas))

shell.style("start")
shell.notices()
c.opening(view, atlas)
c.ways_in(view, atlas)
c.goals(view)
with take_along.row("goals"):
    tray.add_button(c.slide(view), "goals")
    take_along.of_start(view, atlas)
c.priorities(view)
c.freshness(view)
