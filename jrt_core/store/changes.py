"""What a new store says that the one published before it did not."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from jrt_core.settings import Settings
from jrt_core.store import statements
from jrt_core.store.db import sql
from jrt_core.store.published import current_build, database_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One indicator: cells that are new, revised and withdrawn, and the largest revision.

    `before` and `after` are that cell's values in the indicator's unit, None where nothing was revised.
    """

    indicator: str
    new: int
    revised: int
    withdrawn: int
    region: str | None
    year: int | None
    age: str | None
    background: str | None
    sex: str | None
    before: float | None
    after: float | None


def note(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Fill the draft's table of changes; it stays empty where there is no store from before to be read."""
    build = current_build(settings)
    if build is None:
        return
    try:
        con.execute(statements.statement("attach_old"), {"path": str(database_path(settings, build))})
    except duckdb.Error:
        return
    try:
        con.execute(statements.statement("changes"))
    except duckdb.CatalogException:  # the store before was of another shape
        return
    finally:
        con.execute("detach old")


def read(con: duckdb.DuckDBPyConnection) -> tuple[Change, ...]:
    """The changes that a store came with, by indicator."""
    answer = con.execute(sql("changes"))
    columns = [column[0] for column in answer.description]
    return tuple(Change(**dict(zip(columns, row, strict=True))) for row in answer.fetchall())
