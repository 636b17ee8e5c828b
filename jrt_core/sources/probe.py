"""What a source says now that differs from what we expect: for before the first fetch, and when in doubt.

Nothing is kept. Each difference is one line with the way to mend it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jrt_core.catalog.model import Catalog, Kind
from jrt_core.errors import MeaningError, SourceError
from jrt_core.sources import kolada, scb, scb_cells
from jrt_core.sources.jobs import Clients, Job, KoladaJob, ScbJob
from jrt_core.sources.replies import short
from jrt_core.sources.scb_selection import LABEL, Choice, means

# What SCB's /config said when we read it.
EXPECTED_CELLS = 150_000
STATUSES = ("", "Missing", "Privacy", "Not applicable")


def differences(catalog: Catalog, jobs: Sequence[Job], clients: Clients) -> Iterator[str]:
    """One line for each thing that is another than expected; a source that cannot be asked is one too."""
    kpis = [job for job in jobs if isinstance(job, KoladaJob)]
    tables = [job for job in jobs if isinstance(job, ScbJob)]
    try:
        if kpis:
            yield from _kolada(catalog, kpis, clients)
    except SourceError as error:
        yield f"kolada: {error}"
    try:
        if tables and clients.limits().cells != EXPECTED_CELLS:
            yield f"scb: answers have at most {clients.limits().cells} cells, not {EXPECTED_CELLS}"
    except SourceError as error:
        yield f"scb: {error}"
        return
    for job in tables:
        try:
            yield from _table(catalog, job, clients)
        except SourceError as error:
            yield f"scb {job.series}: {error}"
        except MeaningError as error:
            yield f"scb {error}"


def _kolada(catalog: Catalog, jobs: Sequence[KoladaJob], clients: Clients) -> Iterator[str]:
    """What KPIs there are and whether they are by sex; and of one KPI, which statuses its figures have."""
    client = clients.of(KoladaJob.source)
    kinds = {s.id: i.kind for i in catalog.indicators for s in i.series if s.is_kpi and s.sex is None}
    told = {one.id: one for page in kolada.kpis(client, [job.series for job in jobs]) for one in page.rows}
    for job in jobs:
        about = told.get(job.series)
        if about is None:
            yield f"kolada {job.series}: has been withdrawn; write live = false in the catalogue"
        elif kinds.get(job.series) is Kind.BY_SEX and not about.is_divided_by_gender:
            yield f"kolada {job.series}: is not divided by sex any longer ({short(about.title)})"
    first = next((job for job in jobs if job.series in told), None)
    if first is None:
        return
    seen: dict[str, None] = {}
    for page in kolada.data(client, first.series, first.years):
        seen.update({value.status: None for row in page.rows for value in row.values})
    for status in seen:
        if status not in STATUSES:
            yield f"kolada {first.series}: the status {short(status)!r} is unknown; it is taken as missing"


def _table(catalog: Catalog, job: ScbJob, clients: Clients) -> Iterator[str]:
    """Whether a table has what is to be chosen, what its labels are the codes of, and what its codes mean."""
    client = clients.of(ScbJob.source)
    table = next(one for one in catalog.tables if one.id == job.series)
    about = scb.metadata(client, job.table)
    codes = scb.plain_codes(client, about, job.selection)
    for variable in about.variables:
        for asked in table.wanted().get(variable.code, ()):
            if asked.startswith(LABEL):
                known = [code for code, label in variable.categories if means(asked, code, label)]
                code = ", ".join(known)
                yield f"scb {job.series}: {variable.code} {asked!r} is {code}; write that in tables.toml"
    newest = {v.code: Choice(codes=codes[v.code][-1:]) for v in about.variables if v.is_time}
    for part in scb.fetch(client, about, {**job.selection, **newest}, clients.limits()):
        for _ in scb_cells.cells(part.cube, table):
            pass
