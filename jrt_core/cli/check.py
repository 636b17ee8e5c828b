"""`check`: every fault of catalogue, plans, snapshot and store that can be found without building."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from jrt_core.catalog import load as catalog_load
from jrt_core.catalog.model import Catalog
from jrt_core.errors import CatalogError, PlanError, SnapshotError, StoreError
from jrt_core.indicators.coverage import Coverage
from jrt_core.plans import load as plans_load
from jrt_core.settings import Settings
from jrt_core.sources import snapshot
from jrt_core.store import db
from jrt_core.store.published import CURRENT


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked and what is wrong, each a line."""

    checked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def check(settings: Settings) -> Report:
    """Check all of them, and each against the others; a fault in one does not stop the check of the next."""
    report = Report()
    catalog = _catalog(settings, report)
    parts = _snapshot(settings, report)
    if catalog:
        _plans(settings, report, catalog)
    if catalog and parts:
        report.faults.extend(_unmatched(catalog, parts))
    _store(settings, report, catalog, parts)
    return report


def _catalog(settings: Settings, report: Report) -> Catalog | None:
    try:
        catalog = catalog_load.load(settings.catalog)
    except CatalogError as error:
        report.faults.extend(f"catalogue: {fault}" for fault in error.faults)
        return None
    report.checked.append(
        f"catalogue: {len(catalog.indicators)} indicators of {len(catalog.goals)} goals, "
        f"{len(catalog.caveats)} reservations"
    )
    return catalog


def _plans(settings: Settings, report: Report, catalog: Catalog) -> None:
    try:
        plans = plans_load.load(settings.plans, catalog, plans_load.counties(settings.regions))
    except PlanError as error:
        report.faults.extend(f"plans: {fault}" for fault in error.faults)
        return
    activities = sum(len(plan.activities) for plan in plans.plans)
    regions = len({plan.region for plan in plans.plans})
    report.checked.append(f"plans: {regions} regions, {activities} activities")


def _snapshot(settings: Settings, report: Report) -> tuple[snapshot.Part, ...]:
    try:
        parts = snapshot.read_manifest(settings.snapshot)
    except SnapshotError as error:
        report.faults.append(f"snapshot: {error}")
        return ()
    for part in parts:
        try:
            snapshot.verify(settings.snapshot, (part,))
        except SnapshotError as error:
            report.faults.append(f"snapshot: {error}")
    report.checked.append(
        f"snapshot: {len(parts)} files, {len(_series(parts))} series, {sum(p.rows for p in parts)} figures"
    )
    return parts


def _series(parts: tuple[snapshot.Part, ...]) -> set[str]:
    return {series for part in parts for series in part.series}


def _unmatched(catalog: Catalog, parts: tuple[snapshot.Part, ...]) -> Iterator[str]:
    """Series that only one of catalogue and snapshot knows."""
    published = _series(parts)
    used = {(s.source, s.id): i for i in catalog.indicators for s in i.series if not s.categories}
    for source, name in sorted(used.keys() - catalog.fetched_series):
        if name not in published:
            indicator = used[source, name].id
            yield f"catalogue: indicator {indicator}: series {name} is not in the snapshot"
    for name in sorted(published - {name for _, name in used} - {entry.id for entry in catalog.left_out}):
        yield f"snapshot: series {name} has no indicator; add one, or a reason to left_out.toml"


def _store(
    settings: Settings, report: Report, catalog: Catalog | None, parts: tuple[snapshot.Part, ...]
) -> None:
    try:
        store = db.open_current(settings)
        try:
            build, figures, built_from = _contents(store)
        finally:
            store.close()
    except StoreError as error:
        report.faults.append(f"store: {error}")
        return
    report.checked.append(f"store: build {build}, {len(figures)} indicators, {sum(figures.values())} facts")
    if catalog:
        waiting = [i.id for i in catalog.indicators if not figures.get(i.id)]
        if waiting:
            report.checked.append(f"waiting to be fetched: {', '.join(waiting)}")
        if _built_catalog(settings) != catalog.fingerprint:
            report.faults.append(f"store: was not built from this catalogue; {db.WAY_OUT}")
    if parts and built_from != {part.file: part.sha256 for part in parts}:
        report.faults.append(f"store: was not built from this snapshot; {db.WAY_OUT}")


def _contents(store: db.Store) -> tuple[str, dict[str, int], dict[str, str]]:
    """Build, facts of each indicator, checksum of each file built from. Reads every fact, so finds damage."""
    coverage = Coverage.from_records(store.records("coverage"))
    figures = {name: len(store.rows("indicator_facts", indicator=name)) for name in coverage.cells}
    return (
        store.build,
        figures,
        {row["file"]: row["sha256"] for row in store.records("extracts") if not row["fetched"]},
    )


def _built_catalog(settings: Settings) -> object:
    """The fingerprint of the catalogue that the store was built from, None if it does not say."""
    try:
        return json.loads((settings.published / CURRENT).read_text(encoding="utf-8")).get("catalog")
    except (OSError, ValueError, AttributeError):
        return None
