"""Whose profile an address asks for, and what a profile cannot show of what the address asks for."""

from __future__ import annotations

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.views.selection import Notice, Selection, Wish, choices


def subject(selection: Selection, atlas: Atlas) -> str | None:
    """Whose profile it is: the first municipality or county that has been chosen, None if there is none."""
    chosen = (atlas.regions.by_code.get(code) for code in selection.areas)
    return next((r.code for r in chosen if r is not None and r.level is not Level.COUNTRY), None)


def twin(code: str, atlas: Atlas) -> str | None:
    """The municipality that is all of a county, or the county that it is all of: Gotland is both."""
    region = atlas.regions[code]
    inside = atlas.regions.of_level(Level.MUNICIPALITY, region.county)
    if len(inside) != 1:
        return None
    return inside[0].code if region.level is Level.COUNTY else region.county


def notices(wish: Wish, selection: Selection, atlas: Atlas) -> tuple[Notice, ...]:
    """That groups and the country have no profile, and that a profile has no year of its own."""
    found = []
    if selection.areas and subject(selection, atlas) is None:
        found.append(Notice(message="notice-no-profile", variables={}))
    # A link from another page has the newest year if no other was chosen there.
    if wish.year == str(selection.year) and selection.year != max(choices(selection, atlas).years):
        found.append(Notice(message="notice-newest-year", variables={"year": wish.year}))
    return tuple(found)
