"""What the catalogue and the provenance become in a store."""

from __future__ import annotations

import pandas as pd

from jrt_core.catalog.model import Catalog, Role
from jrt_core.sources import snapshot
from jrt_core.sources.raw_set import RawSet


def extracts(parts: tuple[snapshot.Part, ...], sets: tuple[RawSet, ...], catalog: Catalog) -> pd.DataFrame:
    """The extract table: the embedded files, and after them what was fetched; a later one wins."""
    embedded: list[dict[str, object]] = [
        {
            "file": part.file,
            "source": part.source,
            "title": part.title,
            "licence": part.licence,
            "retrieved": pd.Timestamp(part.retrieved) if part.retrieved else pd.NaT,
            "note": part.note,
            "sha256": part.sha256,
            "caveat": part.caveat,
            "fetched": False,
        }
        for part in parts
    ]
    fetched: list[dict[str, object]] = [
        {
            "file": f"{one.source}/{one.series}",
            "source": one.source,
            "title": f"{one.series} {one.facts.title}",
            "licence": catalog.source[one.source].licence.sv,
            "retrieved": pd.Timestamp(one.completed_at.date()),
            "note": "",
            "sha256": one.content,
            "caveat": None,
            "fetched": True,
        }
        for one in sets
    ]
    return pd.DataFrame({"id": number, **row} for number, row in enumerate([*embedded, *fetched]))


def indicators(catalog: Catalog) -> pd.DataFrame:
    """The indicator table."""
    return pd.DataFrame(
        {
            "id": i.id,
            "goal": i.goal,
            "kind": i.kind.value,
            "unit": i.unit.value,
            "polarity": i.polarity,
            "total_tolerance": i.total_tolerance,
            "years_are": i.years_are,
        }
        for i in catalog.indicators
    ).astype({"years_are": "string"})


def known_errors(catalog: Catalog) -> pd.DataFrame:
    """Cells that their source got wrong."""
    errors = [
        {"series": series.id, "region": error.region, "year": error.year}
        for indicator in catalog.indicators
        for series in indicator.series
        for error in series.errors
    ]
    return pd.DataFrame(errors, columns=["series", "region", "year"]).astype(
        {"series": "string", "region": "string"}
    )


def series(catalog: Catalog) -> pd.DataFrame:
    """Every series of every indicator, and whether its categories are compared."""
    return pd.DataFrame(
        {"indicator": i.id, "series": s.id, "is_segregation": s.role is Role.SEGREGATION}
        for i in catalog.indicators
        for s in i.series
    )


def categories(catalog: Catalog) -> pd.DataFrame:
    """The series that are compared as the categories of another one."""
    found = [(s.id, c) for i in catalog.indicators for s in i.series for c in s.categories]
    return pd.DataFrame(found, columns=["id", "series"]).astype("string")
