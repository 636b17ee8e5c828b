"""TOML tables -> the dataclasses that they describe; what does not fit becomes a fault with its place."""

from __future__ import annotations

import re
import tomllib
import types
import typing
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from jrt_core.errors import nearest

# TOML keys that are not Python names or stand for one entry of many, and the fields they fill.
KEY_OF_FIELD = {
    "from_year": "from",
    "to_year": "to",
    "from_date": "from",
    "to_date": "to",
    "boxes": "box",
    "steps": "step",
    "outputs": "output",
    "phases": "phase",
    "priorities": "priority",
    "activities": "activity",
    "outcomes": "outcome",
    "followups": "followup",
    "targets": "target",
}


# A header of one entry of many: [[plan.activity]].
HEADER = re.compile(r"\s*\[\[\s*([\w.]+)\s*\]\]")
LINE = "line"


def read(path: Path, faults: list[str]) -> dict[str, Any]:
    """The tables of a file; a file that is no TOML is a fault and empty."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{path.name}: is not valid TOML: {error}")
        return {}


def number(content: dict[str, Any], text: str) -> None:
    """Tell each [[entry]] of a file in which line of `text` it begins, under the key `line`."""
    for line, words in enumerate(text.splitlines(), start=1):
        header = HEADER.match(words)
        if header is None:
            continue
        table: Any = content
        *parents, last = header[1].split(".")
        for parent in parents:
            # Headers come in the order of the text, so the newest parent that has a line is this one's.
            table = [entry for entry in table[parent] if LINE in entry][-1]
        next(entry for entry in table[last] if LINE not in entry)[LINE] = line


def entries(
    content: dict[str, Any], table: str, cls: type[Any], file: str, faults: list[str], **fixed: object
) -> Iterator[Any]:
    """The entries of a table as dataclasses, with `fixed` values of our own; faulty ones become faults."""
    tables = content.get(table, [])
    if not isinstance(tables, list) or not all(isinstance(raw, dict) for raw in tables):
        faults.append(f"{file}: {table} must be written [[{table}]], once for each entry")
        return
    for number, raw in enumerate(tables, start=1):
        name = raw.get("id") or raw.get("code") or f"number {number}"
        made = make(cls, {**raw, **fixed}, f"{file}: {table} {name}", faults)
        if made is not None:
            yield made


def make(cls: type[Any], raw: dict[str, Any], where: str, faults: list[str]) -> Any | None:
    """One dataclass from its TOML table, or None after adding what is wrong to `faults`."""
    before = len(faults)
    if LINE in raw:
        where += f" (line {raw[LINE]})"
    known = {KEY_OF_FIELD.get(f.name, f.name): f for f in fields(cls)}
    for key in raw.keys() - known.keys():
        faults.append(f"{where}: unknown key {key!r}; nearest: {', '.join(nearest(key, known, 1))}")
    types_of = typing.get_type_hints(cls)
    values: dict[str, Any] = {}
    for key, f in known.items():
        if key in raw:
            values[f.name] = convert(types_of[f.name], raw[key], f"{where}: {key}", faults)
        elif f.default is MISSING and f.default_factory is MISSING:
            faults.append(f"{where}: key {key!r} is missing")
    if len(faults) > before:
        return None
    try:
        return cls(**values)
    except ValueError as error:
        faults.append(f"{where}: {error}")
        return None


def convert(kind: Any, value: Any, where: str, faults: list[str]) -> Any:
    """`value` as the annotated type `kind`; a fault where it does not fit."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return convert(next(a for a in arguments if a is not type(None)), value, where, faults)
    if origin is tuple and isinstance(value, list):
        return tuple(
            convert(arguments[0], item, f"{where}{_which(item, n)}", faults)
            for n, item in enumerate(value, 1)
        )
    if origin is typing.Literal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        valid = [str(a) for a in (arguments or tuple(kind))]
        if value not in valid:
            faults.append(f"{where}: {value!r} is not one of {', '.join(nearest(str(value), valid))}")
            return None
        return value if origin is typing.Literal else kind(value)
    if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__") and isinstance(value, dict):
        return make(kind, value, where, faults)
    if kind is float and type(value) is int:
        return float(value)
    if not isinstance(kind, type) or type(value) is not kind:
        faults.append(f"{where}: expected {getattr(kind, '__name__', kind)}, found {value!r}")
        return None
    return value


def _which(item: object, place: int) -> str:
    """What an item of a list is called: its id if it has one, otherwise its place."""
    return f" {item['id']}" if isinstance(item, dict) and "id" in item else f"[{place}]"


def duplicates(key: str, names: list[tuple[str, str]]) -> Iterator[str]:
    """A fault for every name in `names` (where it stands, and the name) that stands somewhere before."""
    first: dict[str, str] = {}
    for where, name in names:
        if name in first:
            yield f"{where}: {key} {name!r} is used twice, first by {first[name]}; give one of them another"
        first.setdefault(name, where)


def unknown(where: str, kind: str, name: str, valid: Iterable[str]) -> Iterator[str]:
    """A fault with the nearest valid names, if `name` is not valid."""
    names = list(valid)
    if name not in names:
        yield f"{where}: unknown {kind} {name!r}; nearest: {', '.join(nearest(name, names))}"
