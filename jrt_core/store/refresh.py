"""Fetch, build, check, publish. What fails keeps its old figures whole, and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

from jrt_core.catalog.model import Catalog
from jrt_core.errors import CheckError, FetchedError, MeaningError, StoreError
from jrt_core.settings import Settings
from jrt_core.sources.fetched import Store
from jrt_core.sources.fetching import Clients, Job, Kind, Outcome, fetch_all
from jrt_core.sources.replies import short
from jrt_core.store import db
from jrt_core.store.build import Built, build
from jrt_core.store.published import current_build
from jrt_core.store.together import Name, feeding, together


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
    pass the checks of the build go back to those of before, and so do those that make figures together with
    one that failed. `fetched` hears of each series as it comes, `refused` of those that go back. Raises
    `FolderError` where it cannot write, and `BuildError` or `FetchedError` where what is published stays so.
    """
    run = _Run(settings=settings, catalog=catalog, store=Store(settings.fetched), refused=refused)
    with run.store.writing():
        for outcome in fetch_all(jobs, clients, run.store, since=since):
            run.outcomes[outcome.source, outcome.series] = outcome
            fetched(outcome)
        run.level()
        return Refreshed(built=run.publish(), outcomes=tuple(run.outcomes.values()))


@dataclass(slots=True, kw_only=True)
class _Run:
    settings: Settings
    catalog: Catalog
    store: Store
    refused: Callable[[Outcome], None]
    outcomes: dict[Name, Outcome] = field(default_factory=dict)

    def publish(self) -> Built:
        """Build with all that passes the checks."""
        while True:
            try:
                built = build(self.settings, if_needed=True, candidates=self.outcomes)
                self.store.note_published(self.outcomes)
                return built
            except (CheckError, MeaningError) as error:
                faulty = self._faulty(error)
                if not faulty:
                    raise
                self._go_back(faulty)
                self.level()

    def level(self) -> None:
        """What feeds an indicator with a series that failed goes back, so that its figures are of one time.

        A series that has no figures yet holds nothing back.
        """
        have = _with_figures(self.settings, self.catalog)
        beside = together(self.catalog)
        back: dict[Name, str] = {}
        for name, outcome in self.outcomes.items():
            if outcome.kind is Kind.FAILED and name in have:
                for other in beside.get(name, frozenset()) - {name}:
                    back.setdefault(
                        other, f"held back: {' '.join(name)} failed, which feeds an indicator with it"
                    )
        self._go_back(self._unpublished(back))

    def _faulty(self, error: CheckError | MeaningError) -> dict[Name, str]:
        """The raw answers at fault that are not in the published store, and why."""
        if isinstance(error, MeaningError):
            return self._unpublished({error.series: f"refused: {error}"})
        return self._unpublished(
            {
                name: f"refused: {error.first[indicator.id]}"
                for indicator in self.catalog.indicators
                if indicator.id in error.first
                for name in feeding(self.catalog, indicator)
            }
        )

    def _unpublished(self, reasons: Mapping[Name, str]) -> dict[Name, str]:
        """Those of this run whose newest answers are not the published ones."""
        published = self.store.published()
        mine = [name for name in self.outcomes if self.store.pointer(*name) != published.get(name)]
        return {name: reasons[name] for name in mine if name in reasons}

    def _go_back(self, names: Mapping[Name, str]) -> None:
        for name, reason in names.items():
            self.outcomes[name] = _go_back(self.store, name, reason)
            self.refused(self.outcomes[name])


def _with_figures(settings: Settings, catalog: Catalog) -> frozenset[Name]:
    """The raw answers whose series have figures in the published store, fetched or embedded."""
    shown: set[str] = set()
    if current_build(settings) is not None:
        with suppress(StoreError):
            store = db.open_current(settings)
            try:
                shown = {row["series"] for row in store.records("series_used")}
            finally:
                store.close()
    tables = {(t.source, t.id) for t in catalog.tables if any(one.id in shown for one in t.series)}
    kpis = {(source, name) for source, name in catalog.fetched_series if name in shown}
    return frozenset(tables | kpis)


def _go_back(store: Store, name: Name, reason: str) -> Outcome:
    """Go back to the figures of before, and write down why."""
    source, series = name
    outcome = Outcome(source=source, series=series, kind=Kind.FAILED, reason=short(reason))
    store.go_back(source, series)
    known = store.status(source).series.get(series)
    if known is not None:
        with suppress(FetchedError):
            current = store.current(source, series)
            known = replace(known, changed_at=current.completed_at if current else None)
        store.note(source, series, replace(known, outcome=outcome))
    return outcome
