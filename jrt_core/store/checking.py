"""The checks that a store must pass before it is published."""

from __future__ import annotations

import duckdb

from jrt_core.errors import CheckError
from jrt_core.store import statements

FAULTS_SHOWN = 5


def check(con: duckdb.DuckDBPyConnection) -> None:
    """Run every check; `CheckError` with the file, indicator, region and year of each fault."""
    faults: list[str] = []
    first: dict[str, str] = {}
    for sql in statements.files("checks"):
        rows = con.execute(sql.read_text(encoding="utf-8")).fetchall()
        for number, (indicator, region, year, problem) in enumerate(rows):
            if number >= FAULTS_SHOWN and indicator in first:
                continue
            place = ", ".join(str(part) for part in (indicator, region, year) if part is not None)
            fault = f"{_files_of(con, indicator)}: {place}: {problem} (check {sql.name})"
            first.setdefault(indicator, fault)
            faults += [fault] if number < FAULTS_SHOWN else []
        if len(rows) > FAULTS_SHOWN:
            faults.append(f"... and {len(rows) - FAULTS_SHOWN} more found by {sql.name}")
    if faults:
        raise CheckError(faults, first)


def _files_of(con: duckdb.DuckDBPyConnection, indicator: str) -> str:
    files = con.execute(statements.statement("files_of"), {"indicator": indicator}).fetchall()
    return " + ".join(sorted(file for (file,) in files)) or "data/catalog"
