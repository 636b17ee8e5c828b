"""The catalogue -> what is to be fetched for it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from jrt_core.catalog.model import Catalog, Indicator
from jrt_core.catalog.tables import Table
from jrt_core.sources.jobs import Job, KoladaJob, ScbJob
from jrt_core.sources.scb import Choice

# The first year that any of Kolada's figures is about in our catalogue.
FIRST_YEAR = 1994


def jobs(
    catalog: Catalog, today: date, *, indicators: Collection[str] | None = None, source: str | None = None
) -> tuple[Job, ...]:
    """What feeds the catalogue's indicators, or only those named; of one source or of both."""
    chosen = [i for i in catalog.indicators if indicators is None or i.id in indicators]
    found: list[Job] = [*_kolada(chosen, today), *_scb(chosen, catalog.tables)]
    return tuple(job for job in found if source in (None, job.source))


def _kolada(indicators: Collection[Indicator], today: date) -> list[KoladaJob]:
    series = [s for i in indicators for s in i.series if s.source == KoladaJob.source]
    own = [s.id for s in series if s.is_kpi and s.live]
    kpis = dict.fromkeys([*own, *(category for s in series for category in s.categories)])
    years = tuple(range(FIRST_YEAR, today.year + 1))
    return [KoladaJob(series=kpi, years=years) for kpi in kpis]


def _scb(indicators: Collection[Indicator], tables: Collection[Table]) -> list[ScbJob]:
    wanted = {s.id for i in indicators for s in i.series if s.source == ScbJob.source}
    mine = [t for t in tables if t.source == ScbJob.source and wanted & {one.id for one in t.series}]
    return [ScbJob(series=t.id, table=t.name, selection=_selection(t)) for t in mine]


def _selection(table: Table) -> dict[str, Choice]:
    lists = {table.region: table.region_codelist}
    return {name: Choice(codes=codes, codelist=lists.get(name)) for name, codes in table.wanted().items()}
