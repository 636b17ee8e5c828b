"""The SQL files: each is used, binds against the real schema and keeps the house style."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from jrt_core.catalog import load as catalog_load
from jrt_core.settings import ROOT, Settings
from jrt_core.sources import snapshot
from jrt_core.store import build, db, statements
from jrt_core.store.published import current_build, database_path

STORE = ROOT / "jrt_core" / "store"
QUERIES = sorted((STORE / "sql").glob("*.sql"))
CHECKS = sorted((STORE / "checks").glob("*.sql"))
LOAD = sorted((STORE / "load").glob("*.sql"))
EVERY = [*QUERIES, *CHECKS, *LOAD, STORE / "schema.sql"]

# Queries for parts of the dashboard that are not written yet. Take a name off as soon as it is used.
TO_COME: frozenset[str] = frozenset()

# A first build changes nothing.
EMPTY = {"changes"}
# All but those that attach or make tables, which cannot be explained, or not twice.
ONCE = ("attach_old", "attach_work", "work_tables")
EXPLAINED = [path for path in LOAD if not path.stem[0].isdigit() and path.stem not in ONCE]

# A value of the right type for every parameter there is.
VALUES: dict[str, object] = {
    "indicator": "sysselsattning",
    "age": "all",
    "background": "all",
    "level": "municipality",
    "year": 2021,
    "region": "0360",
    "regions": ["0360", "00"],
    "areas": [0, 1],
    "members": ["0360", "00"],
    "late": 4,
    "number": 0,
    "indicators": ["sysselsattning"],
    "years": [2021],
    "digits": 4,
    "older_by": 1,
    "path": "",
    "series": "N90001",
}


def _name(path: Path) -> str:
    return path.relative_to(STORE).as_posix()


def _code(sql: str) -> str:
    """The statements without what stands in strings and comments."""
    return re.sub(r"'(?:[^']|'')*'", "''", re.sub(r"--[^\n]*", "", sql))


def _parameters(path: Path) -> set[str]:
    return set(re.findall(r"\$(\w+)", _code(path.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def building(tiny_settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """A build at its end, with all its temporary tables."""
    catalog = catalog_load.load(tiny_settings.catalog)
    with duckdb.connect() as con:
        parts = snapshot.read_manifest(tiny_settings.snapshot)
        inputs = build._Inputs(settings=tiny_settings, catalog=catalog, parts=parts, sets=())
        con.execute(statements.statement("attach_work"), {"path": ":memory:"})
        build._load(con, inputs)
        con.execute(statements.statement("attach_old"), {"path": str(db_path(tiny_settings))})
        con.register(
            "rows_to_insert",
            con.table("work.snapshot").limit(1).df().drop(columns=["extract", "series", "age", "background"]),
        )
        yield con


def db_path(settings: Settings) -> Path:
    found = current_build(settings)
    assert found is not None
    return database_path(settings, found)


def test_there_are_sql_files_to_test() -> None:
    assert len(QUERIES) >= 8
    assert len(CHECKS) >= 8
    assert len(LOAD) >= 7


@pytest.mark.parametrize("path", QUERIES, ids=_name)
def test_a_query_binds_and_answers(tiny_store: db.Store, path: Path) -> None:
    parameters = {name: VALUES[name] for name in _parameters(path)}
    found = tiny_store.records(path.stem, **parameters)
    assert found or path.stem in EMPTY, "it should find something in the tiny store"
    assert len(tiny_store.rows(path.stem, **parameters)) == len(found)


@pytest.mark.parametrize("path", CHECKS, ids=_name)
def test_a_check_binds_and_finds_no_fault_in_good_figures(
    building: duckdb.DuckDBPyConnection, path: Path
) -> None:
    assert not _parameters(path)
    answer = building.execute(path.read_text(encoding="utf-8"))
    assert [column[0] for column in answer.description or ()] == ["indicator", "region", "year", "problem"]
    assert answer.fetchall() == []


@pytest.mark.parametrize("path", EXPLAINED, ids=_name)
def test_a_step_of_loading_binds(
    building: duckdb.DuckDBPyConnection, tiny_settings: Settings, path: Path
) -> None:
    values = VALUES | {"path": str(tiny_settings.snapshot / "new.parquet")}
    parameters = {name: values[name] for name in _parameters(path)}
    plan = building.execute(f"explain {path.read_text(encoding='utf-8')}", parameters or None).fetchall()
    assert plan


@pytest.mark.parametrize("path", [*QUERIES, *CHECKS], ids=_name)
def test_a_file_is_one_statement_under_one_line_of_comment(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first, second = text.splitlines()[:2]
    assert re.fullmatch(r"-- [A-ZÅÄÖ].*\.", first), "it begins with what it answers, as a sentence"
    assert not second.startswith("--")
    assert second.strip()
    assert len(duckdb.extract_statements(text)) == 1
    assert text.endswith(";\n")


@pytest.mark.parametrize("path", LOAD, ids=_name)
def test_a_step_of_loading_says_what_it_does(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("-- ")


@pytest.mark.parametrize("path", EVERY, ids=_name)
def test_sql_is_lower_case(path: Path) -> None:
    code = _code(path.read_text(encoding="utf-8"))
    assert [word for word in code.split() if word != word.lower()] == []


@pytest.mark.parametrize("path", EVERY, ids=_name)
def test_parameters_have_names(path: Path) -> None:
    code = _code(path.read_text(encoding="utf-8"))
    assert "?" not in code
    assert re.findall(r"\$\d+", code) == []
    assert _parameters(path) <= set(VALUES), "give the new parameter a value in VALUES above"


def _sources() -> dict[Path, ast.Module]:
    paths = [*(ROOT / "jrt_core").rglob("*.py"), *(ROOT / "pages").glob("*.py"), *ROOT.glob("app.py")]
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def _texts_of_calls(trees: dict[Path, ast.Module], functions: set[str]) -> set[str]:
    """The texts that calls of these functions have among their arguments."""
    return {
        argument.value
        for tree in trees.values()
        for call in _calls(tree)
        if _called(call) in functions
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str | None:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else None


def test_every_query_is_used_and_every_used_one_exists() -> None:
    used = _texts_of_calls(_sources(), {"rows", "records"})
    names = {path.stem for path in QUERIES}
    assert names - used - TO_COME == set(), "no one asks these queries"
    assert used - names == set(), "these queries are asked but do not exist"
    assert TO_COME & used == set(), "these are used now: take them off TO_COME"


def test_every_step_of_loading_is_used() -> None:
    used = _texts_of_calls(_sources(), {"statement", "_append"}) | {*build.LAYERS, *build.STEPS}
    assert used == {path.stem for path in LOAD}


# Methods of DuckDB that take SQL as their first argument.
TAKES_SQL = {"execute", "executemany", "sql", "query", "from_query"}


def _composed_sql(tree: ast.AST) -> list[int]:
    """Lines where SQL is put together from pieces instead of read from a file with parameters."""
    return [
        call.lineno
        for call in _calls(tree)
        if isinstance(call.func, ast.Attribute) and call.func.attr in TAKES_SQL
        for argument in call.args[:1]
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
        or (isinstance(argument, ast.Call) and _called(argument) in {"format", "replace", "join"})
    ]


@pytest.mark.parametrize(
    "tree", [pytest.param(t, id=str(p.relative_to(ROOT))) for p, t in _sources().items()]
)
def test_no_sql_is_composed_in_python(tree: ast.Module) -> None:
    assert _composed_sql(tree) == []


@pytest.mark.parametrize(
    "code",
    [
        'con.execute(f"select {x}")',
        'con.sql("select " + x)',
        'con.sql("select %s" % x)',
        'con.query("select {}".format(x))',
    ],
)
def test_composed_sql_would_be_found(code: str) -> None:
    assert _composed_sql(ast.parse(code)) == [1]
