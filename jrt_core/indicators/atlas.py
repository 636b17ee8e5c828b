"""Everything a reader of figures needs, opened together: catalogue, store, regions, coverage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from jrt_core.catalog import load as catalog_load
from jrt_core.catalog.model import Catalog, Indicator
from jrt_core.errors import StoreError
from jrt_core.indicators.areas import Areas
from jrt_core.indicators.coverage import Coverage
from jrt_core.indicators.regions import Regions
from jrt_core.settings import Settings
from jrt_core.store import db

# The indicator that says how many live in a region.
POPULATION = "folkmangd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """A file of figures that the store was built from; `retrieved` is None where nobody knows."""

    id: int
    file: str
    source: str
    title: str
    licence: str
    retrieved: dt.date | None
    note: str
    sha256: str
    caveat: str | None
    fetched: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """One published build and what its numbers mean. Read-only, safe to share between threads.

    `catalog` has the indicators with figures and of them the series with figures; those of `awaiting` have
    not been fetched yet; `whole` has them all.
    """

    catalog: Catalog
    whole: Catalog
    store: db.Store
    regions: Regions
    areas: Areas
    coverage: Coverage
    extracts: Mapping[int, Extract]
    population: Mapping[str, float]
    population_year: int

    @property
    def awaiting(self) -> tuple[Indicator, ...]:
        """The indicators that wait for their figures, in the catalogue's order."""
        return tuple(i for i in self.whole.indicators if i.id not in self.catalog.indicator)

    @property
    def build(self) -> str:
        """The build's id: the key of everything computed from it."""
        return self.store.build


def open_atlas(settings: Settings, build: str | None = None) -> Atlas:
    """Open a build, if none is named the published one; raises `StoreError` or `CatalogError`."""
    catalog = catalog_load.load(settings.catalog)
    store = db.open_build(settings, build) if build else db.open_current(settings)
    coverage = Coverage.from_records(store.records("coverage"))
    unbuilt = catalog.indicator.keys() - {row["id"] for row in store.records("indicators")}
    if unbuilt:
        store.close()
        raise StoreError(
            f"the published store is older than the catalogue (it lacks {min(unbuilt)}); {db.WAY_OUT}"
        )
    population = store.records("population", indicator=POPULATION)
    regions = Regions.from_records(store.records("regions"))
    return Atlas(
        catalog=_with_figures(catalog, coverage, store),
        whole=catalog,
        store=store,
        regions=regions,
        areas=Areas.from_records(regions, store.records("skr_groups"), store.records("similar_groups")),
        coverage=coverage,
        extracts={row["id"]: Extract(**row) for row in store.records("extracts")},
        population={row["region"]: row["persons"] for row in population},
        population_year=max((row["year"] for row in population), default=0),
    )


def _with_figures(catalog: Catalog, coverage: Coverage, store: db.Store) -> Catalog:
    """The indicators that can be shown, each resting on the series that have figures."""
    used = {tuple(row.values()) for row in store.records("series_used")}
    shown = [
        replace(i, series=tuple(s for s in i.series if (i.id, s.id, s.age, s.background) in used))
        for i in catalog.indicators
        if i.id in coverage.cells
    ]
    return replace(catalog, indicators=tuple(shown))
