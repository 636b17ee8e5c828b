"""The published store as its readers meet it: closed to all else, shared by threads, honest when damaged."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from jrt_core.errors import StoreError
from jrt_core.settings import Settings
from jrt_core.store import build, db
from tests import tiny

WAY_OUT = "run `python -m jrt_core build`"

# Statements that reach outside the store; {path} is a file that exists, {new} one that does not.
ATTACKS = [
    "select * from read_csv('{path}')",
    "select * from read_text('{path}')",
    "select * from '{path}'",
    "select * from glob('{path}')",
    "attach '{path}' as other",
    "attach '{new}' as other",
    "copy (select 1) to '{new}'",
    "copy fact to '{new}'",
    "export database '{new}'",
    "install httpfs",
    "load httpfs",
    "select * from variable_of_python",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "set python_enable_replacements = true",
    "create table other (a integer)",
    "insert into indicator values ('a', 'a', 'a', 'a', 0, 0, null)",
    "update fact set women = 0",
    "delete from fact",
    "drop table fact",
]


@pytest.mark.parametrize("statement", ATTACKS)
def test_nothing_but_the_store_can_be_read_or_written(
    tiny_store: db.Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    coverage = tiny_store.rows("coverage")
    assert len(coverage) > 0
    path, new = tmp_path / "figures.csv", tmp_path / "new"
    path.write_text("secret\n1\n", encoding="utf-8")
    monkeypatch.setattr(db, "variable_of_python", coverage, raising=False)
    monkeypatch.setattr(db, "sql", lambda name: statement.format(path=path, new=new))
    with pytest.raises(StoreError, match=r"\((Permission|Invalid Input|Catalog) Error: "):
        tiny_store.records("attack")
    assert not new.exists()
    monkeypatch.undo()
    assert len(tiny_store.rows("coverage")) == len(coverage)


@pytest.mark.parametrize(
    ("setting", "value"),
    [("enable_external_access", False), ("lock_configuration", True), ("python_enable_replacements", False)],
)
def test_each_lock_is_on(
    tiny_store: db.Store, monkeypatch: pytest.MonkeyPatch, setting: str, value: bool
) -> None:
    """Each by itself, though one of them happens to cover for another."""
    monkeypatch.setattr(db, "sql", lambda name: f"select current_setting('{setting}') as value")
    assert tiny_store.records("setting") == [{"value": value}]


def test_the_attacks_work_where_nothing_forbids_them(tmp_path: Path) -> None:
    """Else the test above would prove nothing."""
    path, new = tmp_path / "figures.csv", tmp_path / "new"
    path.write_text("secret\n1\n", encoding="utf-8")
    with duckdb.connect() as con:
        for statement in (a for a in ATTACKS if a.startswith(("select * from read", "copy (select"))):
            con.execute(statement.format(path=path, new=new))
    assert new.exists()


def test_parameters_are_values_and_never_sql(tiny_store: db.Store) -> None:
    for name in ("'; drop table fact; --", "sysselsattning' or '1'='1", "%"):
        assert tiny_store.records("indicator_facts", indicator=name) == []


def test_threads_share_a_store(tiny_store: db.Store) -> None:
    """Each gets its own answers, not another's."""
    sizes = {e.id: len(tiny_store.rows("indicator_facts", indicator=e.id)) for e in tiny.ENTRIES}
    assert len(set(sizes.values())) > 3

    def query(number: int) -> list[str]:
        wrong = []
        for turn in range(50):
            indicator = tiny.ENTRIES[(number + turn) % len(tiny.ENTRIES)].id
            ask = tiny_store.rows if turn % 2 else tiny_store.records
            rows = ask("indicator_facts", indicator=indicator)
            names = set(rows["indicator"]) if turn % 2 else {row["indicator"] for row in rows}
            if len(rows) != sizes[indicator] or names != {indicator}:
                wrong.append(indicator)
        return wrong

    with ThreadPoolExecutor(20) as threads:
        answers = list(threads.map(query, range(20)))
    assert answers == [[]] * 20


def test_rows_and_records_say_the_same(tiny_store: db.Store) -> None:
    keys = {"indicator": "sysselsattning", "age": "all", "background": "all"}
    frame = tiny_store.rows("group_values", **keys)
    records = tiny_store.records("group_values", **keys)
    assert list(frame.columns) == list(records[0])
    assert list(frame["region"]) == [row["region"] for row in records]
    assert records[0]["women"] is None or isinstance(records[0]["women"], float)


def test_regions_are_in_swedish_order(tiny_store: db.Store) -> None:
    names = [row["name"] for row in tiny_store.records("regions")]
    assert names[-2:] == ["Älvkarleby", "Östhammar"]
    assert names[0] == "Blekinge"


def test_a_group_has_every_level_region_and_year(tiny_store: db.Store) -> None:
    rows = tiny_store.rows("group_values", indicator="folkmangd", age="all", background="all")
    county = rows[rows["region"].isin(["0360", "03"])]
    assert county[["level", "region", "year"]].to_numpy().tolist() == [
        [level, region, year]
        for year in (2006, 2020, 2021)
        for level, region in (("county", "03"), ("municipality", "0360"))
    ]
    assert list(rows["year"]) == sorted(rows["year"])
    assert tiny_store.records("group_values", indicator="folkmangd", age="1-2", background="all") == []


def test_the_goal_gaps_are_of_the_newest_year_with_both_sexes(tiny_store: db.Store) -> None:
    found = {row["indicator"]: row["year"] for row in tiny_store.records("goal_gaps", regions=["10"])}
    assert found == {
        "sysselsattning": 2021,
        "valdeltagande": 2022,
        "folkmangd": 2020,  # men are missing in 2021
        "hogutbildade": 2020,  # women are missing in 2021
    }


def test_every_table_and_column_is_described(tiny_store: db.Store) -> None:
    rows = tiny_store.records("dictionary")
    assert {row["table_name"] for row in rows} == {
        "change",
        "coverage",
        "extract",
        "fact",
        "indicator",
        "region",
        "series",
        "similar_group",
        "skr_group",
    }
    undescribed = [
        (r["table_name"], r["column_name"]) for r in rows if not (r["comment"] and r["table_comment"])
    ]
    assert undescribed == []


# No store, and damaged ones


def _said(settings: Settings) -> str:
    """What opening and reading the whole store says, which is a complaint."""
    with pytest.raises(StoreError) as caught:
        _read_all(settings)
    return str(caught.value)


def _read_all(settings: Settings) -> int:
    """How many facts there are."""
    store = db.open_current(settings)
    try:
        for name in ("coverage", "regions", "extracts", "dictionary"):
            store.rows(name)
        return sum(len(store.records("indicator_facts", indicator=e.id)) for e in tiny.ENTRIES)
    finally:
        store.close()


def test_no_store(own_settings: Settings) -> None:
    assert _said(own_settings) == f"there is no published store in {own_settings.published}; {WAY_OUT}"


@pytest.mark.parametrize("pointer", ["", "{", "[]", "7", "{}", '{"build": null}', '{"build": "0123"}'])
def test_a_pointer_to_nothing(own_settings: Settings, pointer: str) -> None:
    build.build(own_settings)
    (own_settings.published / "current.json").write_text(pointer, encoding="utf-8")
    assert "there is no published store" in _said(own_settings)
    assert build.build(own_settings, if_needed=True).is_new, "the way out works"
    db.open_current(own_settings).close()


def _garbage(path: Path) -> None:
    path.write_bytes(b"not a database")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _head_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def _half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _damaged_head(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(b"\xff" * 100 + content[100:])


def _damaged_blocks(path: Path) -> None:
    """The figures themselves: the file opens and only a query finds out."""
    content = bytearray(path.read_bytes())
    for start in range(12_288, len(content), 262_144):
        content[start + 100 : start + 200] = b"\xff" * 100
    path.write_bytes(content)


def _of_another_age(path: Path) -> None:
    """A whole database, but without the tables of today."""
    path.unlink()
    duckdb.connect(str(path)).close()


@pytest.mark.parametrize(
    "damage", [_garbage, _empty, _head_only, _half, _damaged_head, _damaged_blocks, _of_another_age]
)
def test_a_damaged_store_is_named_with_the_way_out(
    own_settings: Settings, damage: Callable[[Path], None]
) -> None:
    built = build.build(own_settings)
    damage(built.path)
    message = _said(own_settings)
    assert message.startswith(f"{built.path} cannot be read (")
    assert message.endswith(WAY_OUT)
    assert "\n" not in message
    build.build(own_settings)
    assert _read_all(own_settings) == built.facts, "the way out works"


def test_a_closed_store_says_so(tiny_settings: Settings) -> None:
    store = db.open_current(tiny_settings)
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.rows("coverage")


def test_a_fault_in_our_own_sql_keeps_its_cause(tiny_store: db.Store) -> None:
    with pytest.raises(StoreError) as caught:
        tiny_store.rows("indicator_facts", wrong="sysselsattning")
    assert isinstance(caught.value.__cause__, duckdb.InvalidInputException)
