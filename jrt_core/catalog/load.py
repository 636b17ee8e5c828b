"""TOML files -> `Catalog`: all faults at once, each with file, entry, key and the nearest valid name."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jrt_core.catalog import toml
from jrt_core.catalog.model import (
    AGE,
    ALL,
    KPI,
    Catalog,
    Caveat,
    Goal,
    Group,
    Indicator,
    LeftOut,
    Role,
    Series,
    Source,
)
from jrt_core.catalog.tables import Table
from jrt_core.errors import CatalogError, nearest

TABLES_OF_FILE = {"dimensions.toml": ("age", "background"), "left_out.toml": ("left_out",)} | {
    f"{table}s.toml": (table,) for table in ("goal", "source", "caveat", "table")
}


def load(folder: Path) -> Catalog:
    """Read and check the whole catalogue.

    Raises `CatalogError` with one line a fault: a key that does not exist, a value of the wrong type, a
    reference to something unknown, an id used twice, a goal without indicators.
    """
    faults: list[str] = []
    files = sorted(folder.glob("*.toml")) + sorted((folder / "indicators").glob("*.toml"))
    raw = {path.relative_to(folder).as_posix(): toml.read(path, faults) for path in files}
    faults += _unknown_tables(raw)

    def entries(file: str, table: str, cls: type[Any]) -> tuple[Any, ...]:
        if file not in raw:
            faults.append(f"{file}: the file is missing")
        return tuple(toml.entries(raw.get(file, {}), table, cls, file, faults))

    indicators = tuple(
        indicator
        for file, content in raw.items()
        if file.startswith("indicators/")
        for indicator in toml.entries(content, "indicator", Indicator, file, faults, goal=Path(file).stem)
    )
    goals = entries("goals.toml", "goal", Goal)
    catalog = Catalog(
        goals=goals,
        sources=entries("sources.toml", "source", Source),
        caveats=entries("caveats.toml", "caveat", Caveat),
        ages=entries("dimensions.toml", "age", Group),
        backgrounds=entries("dimensions.toml", "background", Group),
        indicators=_in_goal_order(indicators, goals),
        left_out=entries("left_out.toml", "left_out", LeftOut),
        tables=entries("tables.toml", "table", Table),
        fingerprint=_fingerprint(files),
    )
    faults += _reference_faults(catalog)
    if faults:
        raise CatalogError(faults)
    return catalog


def _unknown_tables(raw: dict[str, dict[str, Any]]) -> Iterator[str]:
    """What would otherwise be passed over in silence: a mistyped [[table]], a file that nobody reads."""
    for file, content in raw.items():
        tables = ("indicator",) if file.startswith("indicators/") else TABLES_OF_FILE.get(file)
        if tables is None:
            yield f"{file}: unknown file; nearest: {', '.join(nearest(file, TABLES_OF_FILE, 1))}"
            continue
        for key in content.keys() - set(tables):
            yield f"{file}: unknown key {key!r}; nearest: {', '.join(nearest(key, tables, 1))}"


def _fingerprint(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _in_goal_order(indicators: tuple[Indicator, ...], goals: tuple[Goal, ...]) -> tuple[Indicator, ...]:
    order = {goal.id: n for n, goal in enumerate(goals)}
    return tuple(sorted(indicators, key=lambda i: order.get(i.goal, len(order))))


def _reference_faults(catalog: Catalog) -> Iterator[str]:
    yield from toml.duplicates("id", [(f"goals.toml: goal {g.id}", g.id) for g in catalog.goals])
    yield from toml.duplicates("id", [(f"sources.toml: source {s.id}", s.id) for s in catalog.sources])
    yield from toml.duplicates("code", [(f"caveats.toml: caveat {c.code}", c.code) for c in catalog.caveats])
    yield from toml.duplicates("code", [(f"dimensions.toml: age {g.code}", g.code) for g in catalog.ages])
    backgrounds = [(f"dimensions.toml: background {g.code}", g.code) for g in catalog.backgrounds]
    yield from toml.duplicates("code", backgrounds)
    yield from toml.duplicates("id", [(_where(i), i.id) for i in catalog.indicators])
    yield from toml.duplicates("title.sv", [(_where(i), i.title.sv) for i in catalog.indicators])
    yield from toml.duplicates("title.en", [(_where(i), i.title.en) for i in catalog.indicators])
    yield from toml.duplicates("id", [(f"left_out.toml: left_out {e.id}", e.id) for e in catalog.left_out])
    yield from toml.duplicates("id", [(f"tables.toml: table {t.id}", t.id) for t in catalog.tables])
    for table in catalog.tables:
        yield from _table_faults(f"tables.toml: table {table.id}", table, catalog)
    for goal in catalog.goals:
        defaults = [i.id for i in catalog.indicators if i.goal == goal.id and i.default]
        if len(defaults) != 1:
            yield f"goals.toml: goal {goal.id}: needs one default indicator, has {len(defaults)}"
    for indicator in catalog.indicators:
        where = _where(indicator)
        yield from toml.unknown(where, "goal", indicator.goal, catalog.goal)
        for code in (*indicator.caveats, *(b.caveat for b in indicator.breaks)):
            yield from toml.unknown(where, "caveat", code, catalog.caveat)
        for series in indicator.series:
            yield from _series_faults(f"{where}: series {series.id}", series, catalog)
    yield from _used_twice(catalog)


def _table_faults(where: str, table: Table, catalog: Catalog) -> Iterator[str]:
    yield from toml.unknown(where, "source", table.source, catalog.source)
    used = {s.id for i in catalog.indicators for s in i.series if s.source == table.source}
    for one in table.series:
        yield from toml.unknown(where, "series", one.id, used)
    for group in table.groups:
        yield from _group_faults(f"{where}: code {group.code}", group.age, group.background, catalog)


def _group_faults(where: str, age: str, background: str, catalog: Catalog) -> Iterator[str]:
    if background != "*":
        yield from toml.unknown(where, "background", background, catalog.background)
    if age not in ("*", ALL) and not AGE.fullmatch(age):
        yield from toml.unknown(where, "age", age, catalog.age)


def _series_faults(where: str, series: Series, catalog: Catalog) -> Iterator[str]:
    yield from toml.unknown(where, "source", series.source, catalog.source)
    yield from _group_faults(where, series.age, series.background, catalog)


def _used_twice(catalog: Catalog) -> Iterator[str]:
    """A KPI that fills two groups would give one name two meanings."""
    for name, targets in catalog.aliases.items():
        if KPI.fullmatch(name.upper()) and len({t[0] for t in targets}) > 1:
            spans = [
                (i.id, s.from_year or 0, s.to_year or 9999)
                for i in catalog.indicators
                for s in i.series
                if s.id.casefold() == name and s.role is not Role.DENOMINATOR
            ]
            spans.sort(key=lambda span: span[1])
            if any(a[2] >= b[1] for a, b in itertools.pairwise(spans)):
                yield f"series {name.upper()}: used by {' and '.join(sorted({t[0] for t in targets}))}"


def _where(indicator: Indicator) -> str:
    return f"indicators/{indicator.goal}.toml: indicator {indicator.id}"
