"""What areas are called."""

from __future__ import annotations

from jrt_core.catalog.model import Level
from jrt_core.indicators.areas import Area, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.regions import Region
from jrt_core.views.text import Texts

# Uppsala, Kalmar, Blekinge, Skåne and Örebro: their counties' official names have no genitive s.
NO_GENITIVE = {"03", "08", "10", "12", "18"}


def region_name(region: Region, text: Texts) -> str:
    """A county says that it is one: Gotland, Stockholm and others are municipalities too."""
    if region.level is Level.COUNTRY:
        return text("country-name")
    if region.level is Level.MUNICIPALITY:
        return region.name
    return text("county-name" if region.code in NO_GENITIVE else "county-name-genitive", name=region.name)


def area_name(atlas: Atlas, area: Area, text: Texts) -> str:
    """The name of a region or group, whole."""
    if area.kind is AreaKind.REGION or area.owner is None:
        if area.title is not None:
            return text("area-skr", title=area.title[text.language])
        return region_name(atlas.regions[area.code], text)
    owner = atlas.regions[area.owner].name
    if area.kind is AreaKind.EVERY:
        return text("area-every", county=owner)
    subject = text(f"similar-{(area.subject or '').replace('_', '-')}")
    return text("area-similar", name=owner, subject=subject, year=str(area.year))
