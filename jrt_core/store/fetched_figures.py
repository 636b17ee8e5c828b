"""Raw answers -> figures: cleaning happens here, in the build, and nothing that was fetched is changed."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import duckdb
import pandas as pd

from jrt_core.catalog.model import Catalog
from jrt_core.catalog.tables import Table
from jrt_core.errors import FetchedError
from jrt_core.settings import Settings
from jrt_core.sources import scb_cells
from jrt_core.sources.contents import scb_cubes
from jrt_core.sources.fetched import Store
from jrt_core.sources.raw_set import RawSet
from jrt_core.store import statements

CELLS_AT_ONCE = 200_000


def sets(settings: Settings, catalog: Catalog) -> tuple[RawSet, ...]:
    """The current raw answers that the catalogue has a use for, the oldest first. Raises `FetchedError`."""
    store = Store(settings.fetched)
    kpis = [("kolada", name) for source, name in catalog.fetched_series if source == "kolada"]
    names = sorted([*kpis, *((table.source, table.id) for table in catalog.tables)])
    found = [one for one in itertools.starmap(store.current, names) if one]
    return tuple(sorted(found, key=lambda one: (one.completed_at, one.source, one.series)))


def insert(
    con: duckdb.DuckDBPyConnection, found: tuple[RawSet, ...], catalog: Catalog, *, first_number: int
) -> None:
    """Add the cells of raw answers to those of the snapshot, as extracts from `first_number` on.

    Raises `FetchedError` for a damaged file, and for a code whose meaning nobody has written down.
    """
    tables = {(table.source, table.id): table for table in catalog.tables}
    kolada: list[tuple[str, int]] = []
    for number, one in enumerate(found, start=first_number):
        table = tables.get((one.source, one.series))
        if table is None:
            one.verify()
            files = [one.folder / entry.file for entry in one.entries if "/data/kpi/" in entry.request]
            kolada += [(str(file), number) for file in files]
        else:
            for rows in _batches(one, table):
                _append(con, rows.assign(extract=number))
    if kolada:
        _insert_kolada(con, kolada)


def _insert_kolada(con: duckdb.DuckDBPyConnection, files: list[tuple[str, int]]) -> None:
    """DuckDB reads the answers itself: there are millions of figures."""
    con.register("kolada_file", pd.DataFrame(files, columns=["file", "extract"]))
    try:
        con.execute(statements.statement("insert_kolada"), {"files": [file for file, _ in files]})
    except duckdb.Error as error:
        raise FetchedError(
            f"Kolada's answers cannot be read ({str(error).splitlines()[0]}); fetch them again"
        ) from error
    finally:
        con.unregister("kolada_file")


def _batches(one: RawSet, table: Table) -> Iterator[pd.DataFrame]:
    """The cells of SCB's answers, so many at a time that memory stays small."""
    rows = (row for cube in scb_cubes(one) for row in scb_cells.cells(cube, table))
    while batch := list(itertools.islice(rows, CELLS_AT_ONCE)):
        yield pd.DataFrame(batch, columns=scb_cells.COLUMNS)


def _append(con: duckdb.DuckDBPyConnection, rows: pd.DataFrame) -> None:
    con.register("rows_to_insert", rows)
    con.execute(statements.statement("insert_cells"))
    con.unregister("rows_to_insert")
