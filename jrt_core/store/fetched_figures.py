"""Raw answers -> figures: cleaning happens here, in the build, and nothing that was fetched is changed."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

import duckdb
import pyarrow as pa

from jrt_core.catalog.model import KPI as KPI_ID
from jrt_core.catalog.model import Catalog
from jrt_core.catalog.tables import Table
from jrt_core.settings import Settings
from jrt_core.sources import kolada_cells, scb_cells
from jrt_core.sources.contents import kolada_values, scb_cubes
from jrt_core.sources.fetched import Name, Store
from jrt_core.sources.raw_set import RawSet
from jrt_core.store import statements

CELLS_AT_ONCE = 100_000
KPI = pa.schema(
    {
        "region": pa.string(),
        "year": pa.int16(),
        "sex": pa.string(),
        "value": pa.float64(),
        "status": pa.string(),
    }
)
TYPES = {"year": pa.int16(), "value": pa.float64()}
CELLS = pa.schema({name: TYPES.get(name, pa.string()) for name in scb_cells.COLUMNS})


def sets(settings: Settings, catalog: Catalog, candidates: Collection[Name] = ()) -> tuple[RawSet, ...]:
    """The raw answers that the catalogue has a use for, the oldest first. Raises `FetchedError`.

    They are those that passed the checks of a build before; of the `candidates` those fetched last.
    """
    store = Store(settings.fetched)
    kpis = [(source, name) for source, name in catalog.fetched_series if KPI_ID.fullmatch(name)]
    names = sorted({*kpis, *((table.source, table.id) for table in catalog.tables)})
    found = [store.current(*n) if n in candidates else store.published_set(*n) for n in names]
    return tuple(sorted(filter(None, found), key=lambda one: (one.completed_at, one.source, one.series)))


def insert(
    con: duckdb.DuckDBPyConnection, found: tuple[RawSet, ...], catalog: Catalog, *, first_number: int
) -> None:
    """Add the cells of raw answers to those of the snapshot, as extracts from `first_number` on.

    Raises `FetchedError` for a damaged file, and for a code whose meaning nobody has written down.
    """
    tables = {(table.source, table.id): table for table in catalog.tables}
    for number, one in enumerate(found, start=first_number):
        table = tables.get((one.source, one.series))
        if table is None:
            kpi = {"series": one.series, "number": number}
            _append(con, "insert_kpi", pa.table(kolada_cells.cells(kolada_values(one)), schema=KPI), kpi)
        else:
            for rows in _batches(one, table):
                _append(con, "insert_cells", pa.table(rows, schema=CELLS), {"number": number})


def _batches(one: RawSet, table: Table) -> Iterator[dict[str, list[object]]]:
    """The cells of SCB's answers as columns, so many at a time that memory stays small."""
    rows = (row for cube in scb_cubes(one) for row in scb_cells.cells(cube, table))
    while batch := list(itertools.islice(rows, CELLS_AT_ONCE)):
        yield {name: list(column) for name, column in zip(CELLS.names, zip(*batch, strict=True), strict=True)}


def _append(con: duckdb.DuckDBPyConnection, name: str, rows: pa.Table, values: dict[str, object]) -> None:
    con.register("rows_to_insert", rows)
    con.execute(statements.statement(name), values)
    con.unregister("rows_to_insert")
