"""Reading a published store: one hardened read-only connection, a cursor for each query, SQL from files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from jrt_core.errors import StoreError
from jrt_core.settings import Settings
from jrt_core.store.published import current_build, database_path

HARDENED: dict[str, str | bool | int | float | list[str]] = {
    # Our queries are short and many: one thread each is 20 % faster than two, and leaves room for others.
    "threads": 1,
    "enable_external_access": False,
    "lock_configuration": True,
    "python_enable_replacements": False,
}
WAY_OUT = "run `python -m jrt_core build`"


@cache
def sql(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (resources.files("jrt_core.store") / "sql" / f"{name}.sql").read_text(encoding="utf-8")


class Store:
    """A published store. Safe to share between threads: every query has its own cursor."""

    def __init__(self, path: Path, build: str) -> None:
        self.build = build
        self._path = path
        try:
            self._connection = duckdb.connect(str(path), read_only=True, config=HARDENED)
        except duckdb.Error as error:
            raise self._unreadable(error) from error

    def rows(self, name: str, **parameters: Any) -> pd.DataFrame:
        """The answer of `sql/<name>.sql` with the given named parameters."""
        with self._cursor() as cursor:
            return cursor.execute(sql(name), parameters or None).df()

    def records(self, name: str, **parameters: Any) -> list[dict[str, Any]]:
        """The same as `rows`, as plain dicts: for answers of a few columns that are read one by one."""
        with self._cursor() as cursor:
            answer = cursor.execute(sql(name), parameters or None)
            columns = [column[0] for column in answer.description]
            return [dict(zip(columns, row, strict=True)) for row in answer.fetchall()]

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        try:
            with self._connection.cursor() as cursor:
                yield cursor
        except duckdb.Error as error:  # damaged, or built before a table or column came to be
            raise self._unreadable(error) from error

    def _unreadable(self, error: duckdb.Error) -> StoreError:
        return StoreError(f"{self._path} cannot be read ({str(error).splitlines()[0]}); {WAY_OUT}")

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()


def open_current(settings: Settings) -> Store:
    """The published store; raises `StoreError` if there is none."""
    build = current_build(settings)
    if build is None:
        raise StoreError(f"there is no published store in {settings.published}; {WAY_OUT}")
    return open_build(settings, build)


def open_build(settings: Settings, build: str) -> Store:
    """The store of a build, which may be older than the published one; raises `StoreError` if it is gone."""
    return Store(database_path(settings, build), build)
