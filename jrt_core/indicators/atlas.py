"""Everything a reader of figures needs, opened together: catalogue, store, regions, coverage."""

from __future__ import annotations

from dataclasses import dataclass

from jrt_core.catalog import load as catalog_load
from jrt_core.catalog.model import Catalog
from jrt_core.errors import StoreError
from jrt_core.indicators.coverage import Coverage
from jrt_core.indicators.regions import Regions
from jrt_core.settings import Settings
from jrt_core.store import db


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """One published build and what its numbers mean. Read-only, safe to share between threads."""

    catalog: Catalog
    store: db.Store
    regions: Regions
    coverage: Coverage

    @property
    def build(self) -> str:
        """The build's id: the key of everything computed from it."""
        return self.store.build


def open_atlas(settings: Settings) -> Atlas:
    """Open the published build; raises `StoreError` or `CatalogError`."""
    catalog = catalog_load.load(settings.catalog)
    store = db.open_current(settings)
    coverage = Coverage.from_records(store.records("coverage"))
    unbuilt = catalog.indicator.keys() - coverage.cells.keys()
    if unbuilt:
        store.close()
        raise StoreError(
            f"the published store is older than the catalogue (it lacks {min(unbuilt)}); {db.WAY_OUT}"
        )
    return Atlas(
        catalog=catalog,
        store=store,
        regions=Regions.from_records(store.records("regions")),
        coverage=coverage,
    )
