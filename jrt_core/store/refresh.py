"""Fetch, build, check, publish. What fails keeps its old figures whole, and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from jrt_core.catalog.model import Catalog
from jrt_core.errors import CheckError, FetchedError, MeaningError, StoreError
from jrt_core.settings import Settings
from jrt_core.sources.fetched import Store
from jrt_core.sources.fetching import Clients, Job, Kind, Outcome, fetch_all
from jrt_core.sources.replies import short
from jrt_core.store import db, fetched_figures
from jrt_core.store.build import Built, build
from jrt_core.store.published import current_build

Name = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """What came of it: each series that was asked for, and the store that is published now."""

    outcomes: tuple[Outcome, ...]
    built: Built

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """The series that keep their old figures, each with its reason."""
        return tuple(one for one in self.outcomes if one.kind is Kind.FAILED)


def refresh(
    settings: Settings,
    catalog: Catalog,
    jobs: Sequence[Job],
    clients: Clients,
    *,
    since: date | None = None,
    fetched: Callable[[Outcome], None],
    refused: Callable[[Outcome], None],
) -> Refreshed:
    """Fetch the series and publish a store with all that is plausible.

    With `since` only series that have changed from that day on are fetched. Series whose new figures do not
    pass the checks of the build go back to those of before. `fetched` hears of each series as it comes,
    `refused` of those that the build would not have. Raises `FolderError` where it cannot write, and
    `BuildError` where what is published stays so.
    """
    store = Store(settings.fetched)
    outcomes: dict[Name, Outcome] = {}
    for outcome in fetch_all(jobs, clients, store, since=since):
        outcomes[outcome.source, outcome.series] = outcome
        fetched(outcome)
    with store.writing():
        while True:
            try:
                built = build(settings, if_needed=True)
                return Refreshed(outcomes=tuple(outcomes.values()), built=built)
            except (CheckError, MeaningError) as error:
                faulty = _faulty(settings, catalog, error)
                if not faulty:
                    raise
                for name, reason in faulty.items():
                    outcomes[name] = _refuse(store, name, reason)
                    refused(outcomes[name])


def _faulty(settings: Settings, catalog: Catalog, error: CheckError | MeaningError) -> dict[Name, str]:
    """The raw answers at fault that are not in the published store, and why."""
    if isinstance(error, MeaningError):
        return {error.series: str(error)}
    of_tables = {(t.source, one.id): (t.source, t.id) for t in catalog.tables for one in t.series}
    feeding = {
        of_tables.get((series.source, name), (series.source, name)): error.first[indicator.id]
        for indicator in catalog.indicators
        if indicator.id in error.first
        for series in indicator.series
        for name in (series.id, *series.categories)
    }
    published = _published(settings)
    sets = [one for one in fetched_figures.sets(settings, catalog) if one.content not in published]
    return {
        (one.source, one.series): feeding[one.source, one.series]
        for one in sets
        if (one.source, one.series) in feeding
    }


def _published(settings: Settings) -> frozenset[str]:
    """The checksums of what the published store was made from; none where it cannot be read."""
    if current_build(settings) is None:
        return frozenset()
    with suppress(StoreError):
        store = db.open_current(settings)
        try:
            return frozenset(row["sha256"] for row in store.records("extracts"))
        finally:
            store.close()
    return frozenset()


def _refuse(store: Store, name: Name, reason: str) -> Outcome:
    """Go back to the figures of before, and write down why."""
    source, series = name
    outcome = Outcome(source=source, series=series, kind=Kind.FAILED, reason=short(f"refused: {reason}"))
    store.go_back(source, series)
    known = store.status(source).series.get(series)
    if known is not None:
        with suppress(FetchedError):
            current = store.current(source, series)
            known = replace(known, changed_at=current.completed_at if current else None)
        store.note(source, series, replace(known, outcome=outcome))
    return outcome
