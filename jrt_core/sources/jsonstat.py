"""JSON-stat 2 datasets <-> cubes. The status beside a value is kept: it says why a value is missing, or more.

Format: https://json-stat.org/full/. Cells are numbered row-major, the last dimension fastest.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jrt_core.errors import AnswerError, nearest
from jrt_core.sources.replies import short

MOST_CELLS = 5_000_000
Category = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension and its categories as (code, label), in the order of the cells."""

    code: str
    label: str
    categories: tuple[Category, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in the order of the cells."""
        return tuple(code for code, _ in self.categories)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cube:
    """A dataset.

    `values` is float64 with the shape `size`, read-only, NaN where there is no value. `status` maps a cell's
    number (its place in `values.flat`) to the text that stands with it, also where the cell has a value.
    """

    label: str
    updated: str
    dimensions: tuple[Dimension, ...]
    values: NDArray[np.float64]
    status: Mapping[int, str]

    @property
    def id(self) -> tuple[str, ...]:
        """The codes of the dimensions, the slowest first."""
        return tuple(dimension.code for dimension in self.dimensions)

    @property
    def size(self) -> tuple[int, ...]:
        """The numbers of categories, as in `id`."""
        return tuple(len(dimension.categories) for dimension in self.dimensions)


def decode(document: Any) -> Cube:
    """A parsed dataset as a cube. Raises `AnswerError` that names what is wrong and where."""
    dimensions = dimensions_of(document)
    count = math.prod(len(dimension.categories) for dimension in dimensions)
    _require(count <= MOST_CELLS, f"has {count} cells, at most {MOST_CELLS} are read")
    flat = _values(document.get("value"), count, dimensions)
    values = flat.reshape([len(dimension.categories) for dimension in dimensions])
    values.flags.writeable = False
    return Cube(
        label=_text(document.get("label", ""), "label"),
        updated=_text(document.get("updated", ""), "updated"),
        dimensions=dimensions,
        values=values,
        status=_status(document.get("status"), count),
    )


def dimensions_of(document: Any) -> tuple[Dimension, ...]:
    """The dimensions alone, for a dataset without values (as SCB's metadata is). Raises `AnswerError`."""
    _require(isinstance(document, dict), "is no object")
    _require(document.get("class", "dataset") == "dataset", f"is a {short(str(document.get('class')))}")
    version = _text(document.get("version", "2.0"), "version")
    _require(version.startswith("2."), f"has version {short(version)}, not 2")
    ids, sizes, described = (document.get(key) for key in ("id", "size", "dimension"))
    _require(isinstance(ids, list) and all(isinstance(one, str) for one in ids), "id is no list of texts")
    _require(len(set(ids)) == len(ids), "id names a dimension twice")
    _require(isinstance(sizes, list) and all(_is_count(one) for one in sizes), "size is no list of numbers")
    _require(len(ids) == len(sizes), f"id has {len(ids)} dimensions, size {len(sizes)}")
    _require(isinstance(described, dict), "dimension is no object")
    return tuple(_dimension(code, size, described) for code, size in zip(ids, sizes, strict=True))


def _dimension(code: str, size: int, described: dict[str, Any]) -> Dimension:
    name = short(code)
    _require(code in described, f"dimension {name!r} is not described")
    entry = described[code]
    _require(isinstance(entry, dict), f"dimension {name!r} is no object")
    category = entry.get("category")
    _require(isinstance(category, dict), f"dimension {name!r} has no category")
    labels = category.get("label", {})
    texts = isinstance(labels, dict) and all(isinstance(label, str) for label in labels.values())
    _require(texts, f"dimension {name!r}: labels are no object of texts")
    codes = _codes(name, size, category.get("index"), labels)
    _require(len(codes) == size, f"dimension {name!r} has {len(codes)} categories, its size is {size}")
    strange = next((one for one in labels if one not in set(codes)), None)
    if strange is not None:
        near = ", ".join(short(one) for one in nearest(strange, codes))
        raise _wrong(f"dimension {name!r} labels an unknown category {short(strange)!r}; nearest: {near}")
    categories = tuple((one, labels.get(one, one)) for one in codes)
    return Dimension(code=code, label=_text(entry.get("label", code), "label"), categories=categories)


def _codes(name: str, size: int, index: Any, labels: dict[str, str]) -> list[str]:
    """The codes in order; a dimension of one category may do without an index."""
    if index is None:
        _require(size == 1 and len(labels) == 1, f"dimension {name!r} has no index")
        return list(labels)
    if isinstance(index, list):
        _require(all(isinstance(one, str) for one in index), f"dimension {name!r}: a code is no text")
        _require(len(set(index)) == len(index), f"dimension {name!r} has a code twice")
        return list(index)
    _require(isinstance(index, dict), f"dimension {name!r}: index is neither object nor list")
    _require(all(_is_count(place) for place in index.values()), f"dimension {name!r}: a place is no number")
    _require(
        sorted(index.values()) == list(range(len(index))),
        f"dimension {name!r}: its categories' places are not 0 to {len(index) - 1}",
    )
    return sorted(index, key=index.__getitem__)


def _values(raw: Any, count: int, dimensions: tuple[Dimension, ...]) -> NDArray[np.float64]:
    """The flat values; a text or an infinite number is named with its place."""
    if isinstance(raw, dict):
        cells = list(_sparse(raw, count, "value"))
    else:
        _require(isinstance(raw, list), "value is neither list nor object")
        _require(len(raw) == count, f"has {len(raw)} values where its sizes make {count}")
        cells = list(enumerate(raw))
    flat = np.full(count, np.nan)
    for cell, value in cells:
        if value is None:
            continue
        number = _number(value)
        if number is None:
            raise _wrong(f"holds {short(repr(value))} at {_place(cell, dimensions)}, not a number")
        flat[cell] = number
    return flat


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _place(cell: int, dimensions: tuple[Dimension, ...]) -> str:
    """The codes of a cell, as `Region 0114, Tid 2024`."""
    places = np.unravel_index(cell, [len(dimension.categories) for dimension in dimensions])
    named = zip(dimensions, places, strict=True)
    return ", ".join(f"{short(d.code)} {short(d.categories[int(place)][0])}" for d, place in named)


def _status(raw: Any, count: int) -> dict[int, str]:
    """The status by cell: given sparsely, for each cell, or once for all."""
    if raw is None:
        return {}
    cells: Iterator[tuple[int, Any]]
    if isinstance(raw, str):
        cells = ((cell, raw) for cell in range(count))
    elif isinstance(raw, dict):
        cells = _sparse(raw, count, "status")
    else:
        _require(isinstance(raw, list), "status is neither object, list nor text")
        _require(len(raw) in (count, 1), f"has {len(raw)} statuses where its sizes make {count}")
        cells = enumerate(raw if len(raw) == count else raw * count)
    found = {cell: status for cell, status in cells if status is not None}
    _require(all(isinstance(status, str) for status in found.values()), "a status is no text")
    return found


def _sparse(raw: dict[str, Any], count: int, key: str) -> Iterator[tuple[int, Any]]:
    for cell, value in raw.items():
        plain = cell.isascii() and cell.isdecimal() and len(cell) <= len(str(MOST_CELLS))
        if not plain or int(cell) >= count:
            raise _wrong(f"gives a {key} to {short(cell)!r}, which is none of its {count} cells")
        yield int(cell), value


def encode(cube: Cube, *, sparse: bool = False, index_as_list: bool = False) -> dict[str, Any]:
    """The dataset that `decode` makes this cube of; the variants are those that the format allows."""
    flat = [None if math.isnan(value) else value for value in cube.values.ravel().tolist()]
    return {
        "version": "2.0",
        "class": "dataset",
        "label": cube.label,
        "updated": cube.updated,
        "id": list(cube.id),
        "size": list(cube.size),
        "dimension": {d.code: _encoded(d, index_as_list) for d in cube.dimensions},
        "value": {str(i): value for i, value in enumerate(flat) if value is not None} if sparse else flat,
        "status": {str(cell): status for cell, status in cube.status.items()},
    }


def _encoded(dimension: Dimension, index_as_list: bool) -> dict[str, Any]:
    codes = list(dimension.codes)
    index = codes if index_as_list else {code: place for place, code in enumerate(codes)}
    return {"label": dimension.label, "category": {"index": index, "label": dict(dimension.categories)}}


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_CELLS


def _text(value: Any, key: str) -> str:
    if value is None:
        return ""
    _require(isinstance(value, str), f"{key} is no text")
    return str(value)


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise _wrong(message)


def _wrong(message: str) -> AnswerError:
    return AnswerError(f"JSON-stat: the dataset {message}")
