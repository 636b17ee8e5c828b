"""Data and methods: what each number means, whose it is, how it is made, and all of it to download."""

from jrt_core.ui import cached, shell, statuses
from jrt_core.ui import data_components as c

shell.ensure_routed("pages/data_och_metod.py")
shell.style("data")
atlas, text = cached.atlas(), shell.text()
view = cached.data_view(text.language)

c.arrive(atlas)
shell.notices()
c.lead(view, text)
chosen = c.catalogue(view, text)
if chosen is not None:
    c.card(view, chosen, atlas, text)
c.sources(view, text)
c.methods(view, text)
c.caveats(view, text)
c.left_out(view, text)
c.dictionary(view, text)
c.freshness(view, statuses.source_statuses(text.language), text)
