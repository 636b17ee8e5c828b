"""TOML files -> `Catalog`: all faults at once, each with file, entry, key and the nearest valid name."""

from __future__ import annotations

import hashlib
import itertools
import tomllib
import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from jrt_core.catalog.model import (
    AGE,
    ALL,
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
from jrt_core.errors import CatalogError, nearest

# TOML keys that are not Python names, and the fields they fill.
KEY_OF_FIELD = {"from_year": "from", "to_year": "to"}
TABLES_OF_FILE = {"dimensions.toml": ("age", "background"), "left_out.toml": ("left_out",)} | {
    f"{table}s.toml": (table,) for table in ("goal", "source", "caveat")
}


def load(folder: Path) -> Catalog:
    """Read and check the whole catalogue.

    Raises `CatalogError` with one line a fault: a key that does not exist, a value of the wrong type, a
    reference to something unknown, an id used twice, a goal without indicators.
    """
    faults: list[str] = []
    files = sorted(folder.glob("*.toml")) + sorted((folder / "indicators").glob("*.toml"))
    raw = {path.relative_to(folder).as_posix(): _read(path, faults) for path in files}
    faults += _unknown_tables(raw)

    def entries(file: str, table: str, cls: type[Any]) -> tuple[Any, ...]:
        if file not in raw:
            faults.append(f"{file}: the file is missing")
        return tuple(_entries(raw.get(file, {}), table, cls, file, faults))

    indicators = tuple(
        indicator
        for file, content in raw.items()
        if file.startswith("indicators/")
        for indicator in _entries(content, "indicator", Indicator, file, faults, goal=Path(file).stem)
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
        fingerprint=_fingerprint(files),
    )
    faults += _reference_faults(catalog)
    if faults:
        raise CatalogError(faults)
    return catalog


def _read(path: Path, faults: list[str]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{path.name}: is not valid TOML: {error}")
        return {}


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


def _entries(
    content: dict[str, Any], table: str, cls: type[Any], file: str, faults: list[str], **fixed: object
) -> Iterator[Any]:
    tables = content.get(table, [])
    if not isinstance(tables, list) or not all(isinstance(raw, dict) for raw in tables):
        faults.append(f"{file}: {table} must be written [[{table}]], once for each entry")
        return
    for number, raw in enumerate(tables, start=1):
        name = raw.get("id") or raw.get("code") or f"number {number}"
        made = _make(cls, {**raw, **fixed}, f"{file}: {table} {name}", faults)
        if made is not None:
            yield made


def _make(cls: type[Any], raw: dict[str, Any], where: str, faults: list[str]) -> Any | None:
    """One dataclass from its TOML table, or None after adding what is wrong to `faults`."""
    before = len(faults)
    known = {KEY_OF_FIELD.get(f.name, f.name): f for f in fields(cls)}
    for key in raw.keys() - known.keys():
        faults.append(f"{where}: unknown key {key!r}; nearest: {', '.join(nearest(key, known, 1))}")
    types_of = typing.get_type_hints(cls)
    values: dict[str, Any] = {}
    for key, f in known.items():
        if key in raw:
            values[f.name] = _convert(types_of[f.name], raw[key], f"{where}: {key}", faults)
        elif f.default is MISSING and f.default_factory is MISSING:
            faults.append(f"{where}: key {key!r} is missing")
    if len(faults) > before:
        return None
    try:
        return cls(**values)
    except ValueError as error:
        faults.append(f"{where}: {error}")
        return None


def _convert(kind: Any, value: Any, where: str, faults: list[str]) -> Any:
    """`value` as the annotated type `kind`; a fault where it does not fit."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _convert(next(a for a in arguments if a is not type(None)), value, where, faults)
    if origin is tuple and isinstance(value, list):
        return tuple(_convert(arguments[0], item, f"{where}[{n}]", faults) for n, item in enumerate(value, 1))
    if origin is typing.Literal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        valid = [str(a) for a in (arguments or tuple(kind))]
        if value not in valid:
            faults.append(f"{where}: {value!r} is not one of {', '.join(nearest(str(value), valid))}")
            return None
        return value if origin is typing.Literal else kind(value)
    if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__") and isinstance(value, dict):
        return _make(kind, value, where, faults)
    if kind is float and type(value) is int:
        return float(value)
    if not isinstance(kind, type) or type(value) is not kind:
        faults.append(f"{where}: expected {getattr(kind, '__name__', kind)}, found {value!r}")
        return None
    return value


def _reference_faults(catalog: Catalog) -> Iterator[str]:
    yield from _duplicates("id", [(f"goals.toml: goal {g.id}", g.id) for g in catalog.goals])
    yield from _duplicates("id", [(f"sources.toml: source {s.id}", s.id) for s in catalog.sources])
    yield from _duplicates("code", [(f"caveats.toml: caveat {c.code}", c.code) for c in catalog.caveats])
    yield from _duplicates("code", [(f"dimensions.toml: age {g.code}", g.code) for g in catalog.ages])
    backgrounds = [(f"dimensions.toml: background {g.code}", g.code) for g in catalog.backgrounds]
    yield from _duplicates("code", backgrounds)
    yield from _duplicates("id", [(_where(i), i.id) for i in catalog.indicators])
    yield from _duplicates("title.sv", [(_where(i), i.title.sv) for i in catalog.indicators])
    yield from _duplicates("title.en", [(_where(i), i.title.en) for i in catalog.indicators])
    yield from _duplicates("id", [(f"left_out.toml: left_out {e.id}", e.id) for e in catalog.left_out])
    for goal in catalog.goals:
        defaults = [i.id for i in catalog.indicators if i.goal == goal.id and i.default]
        if len(defaults) != 1:
            yield f"goals.toml: goal {goal.id}: needs one default indicator, has {len(defaults)}"
    for indicator in catalog.indicators:
        where = _where(indicator)
        yield from _unknown(where, "goal", indicator.goal, catalog.goal)
        for code in (*indicator.caveats, *(b.caveat for b in indicator.breaks)):
            yield from _unknown(where, "caveat", code, catalog.caveat)
        for series in indicator.series:
            yield from _series_faults(f"{where}: series {series.id}", series, catalog)
    yield from _used_twice(catalog)


def _series_faults(where: str, series: Series, catalog: Catalog) -> Iterator[str]:
    yield from _unknown(where, "source", series.source, catalog.source)
    if series.background != "*":
        yield from _unknown(where, "background", series.background, catalog.background)
    if series.age not in ("*", ALL) and not AGE.fullmatch(series.age):
        yield from _unknown(where, "age", series.age, catalog.age)


def _used_twice(catalog: Catalog) -> Iterator[str]:
    """A KPI that fills two groups would give one name two meanings."""
    for name, targets in catalog.aliases.items():
        is_kpi = len(name) == 6 and name[0] in "nu" and name[1:].isdigit()
        if is_kpi and len({t[0] for t in targets}) > 1:
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


def _duplicates(key: str, names: list[tuple[str, str]]) -> Iterator[str]:
    """A fault for every name in `names` (where it stands, and the name) that stands somewhere before."""
    first: dict[str, str] = {}
    for where, name in names:
        if name in first:
            yield f"{where}: {key} {name!r} is used twice, first by {first[name]}; give one of them another"
        first.setdefault(name, where)


def _unknown(where: str, kind: str, name: str, valid: Iterable[str]) -> Iterator[str]:
    names = list(valid)
    if name not in names:
        yield f"{where}: unknown {kind} {name!r}; nearest: {', '.join(nearest(name, names))}"
