"""The seminar: figures gathered into a presentation, its script, and the presentation itself."""

from jrt_core.ui import cached, seminar_keys, seminar_slides, seminar_state, shell, tray
from jrt_core.ui import seminar_components as c
from jrt_core.ui.seminar_state import Look

shell.ensure_routed("pages/seminarium.py")
seminar_keys.follow()
atlas, place = cached.atlas(), seminar_state.place()
story, text = tray.story(), shell.text()

shell.sheet("seminar")
if place.look is Look.SHOW:
    seminar_slides.show(story, place, text)
elif place.look is Look.NOTES:
    seminar_slides.notes(story, place, text)
else:
    shell.notices()
    c.opening(story, text)
    c.slides(story, text)
    c.ready(atlas, text)
    c.files(story, text)
