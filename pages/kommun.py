"""The profile of one municipality or county."""

from jrt_core.ui import cached, embedding, profile_others, shell, take_along, tray
from jrt_core.ui import profile_components as c
from jrt_core.views.profile_address import subject

shell.ensure_routed("pages/kommun.py")
atlas, text = cached.atlas(), shell.text()
selection = c.selection(atlas)
region = subject(selection, atlas)

shell.style("profile")
shell.notices()
if region is None:
    c.ask(atlas, text)
elif embedding.is_embedded():
    view = cached.profile_view(region, text.language)
    c.opening(view, selection, atlas, text)
    c.goals(view, text)
else:
    view = cached.profile_view(region, text.language)
    peers = cached.peers_view(region, selection)
    c.search(atlas, text)
    c.opening(view, selection, atlas, text)
    with take_along.row("profile"):
        tray.add_button(c.slide(view), "profile")
        take_along.of_profile(view, selection, atlas)
    c.goals(view, text)
    profile_others.index(view, atlas, text)
    c.remarks(view, atlas, text)
    c.indicators(view, peers, selection.areas, atlas, text)
    profile_others.peers(peers, text)
    if peers.peers:
        tray.add_button(c.slide(view, "liknande"), "peers")
    profile_others.closers(view, atlas, text)
    tray.add_button(c.closing_slide(view, atlas), "closers")
    c.questions(view, text)
    tray.add_button(c.slide(view, "fragor"), "questions")
