"""The regions' action plans, beside the figures that they are meant to change."""

from jrt_core.ui import cached, plan_filters, shell
from jrt_core.ui import plan_components as c

shell.ensure_routed("pages/prioriteringar.py")
atlas, plans, text = cached.atlas(), cached.plans(), shell.text()
selection = plan_filters.selection(plans, atlas)

shell.style("plans")
shell.notices()
c.page(plans, atlas, selection, text)
