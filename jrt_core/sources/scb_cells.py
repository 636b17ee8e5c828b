"""The cells of SCB's cubes -> figures in our codes. What a code means, the catalogue says."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jrt_core.catalog.basics import AGE, ALL
from jrt_core.catalog.tables import Table
from jrt_core.errors import MeaningError
from jrt_core.sources.jsonstat import Cube, Dimension
from jrt_core.sources.replies import short
from jrt_core.sources.scb_selection import means

COLUMNS = ["series", "region", "year", "sex", "age", "background", "category", "value", "status"]
# What SCB's marks mean where there is no value. ".." is both "not available" and "secret", so it is no more
# than missing; "-" is zero.
ZERO = "-"
STATUS = {".": "not_applicable", "..": "missing"}
YEAR = re.compile(r"(\d{4})(M\d{2})?")
PADDED = re.compile(r"^0(?=\d)")

Row = tuple[str, str, int, str, str, str, str, float | None, str]


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What one code says of its cells; `series` are those that it may belong to, None is all."""

    region: str = ""
    year: int = 0
    sex: str = ""
    age: str = ALL
    background: str = ALL
    category: str = ""
    series: frozenset[str] | None = None
    skipped: bool = False


def cells(cube: Cube, table: Table) -> Iterator[Row]:
    """The figures of a cube, one for each of its cells that is about a region and a sex.

    Raises `MeaningError` for a code without a meaning: table, variable, code and what to write.
    """
    meanings = [[_meaning(d, *one, table) for one in d.categories] for d in cube.dimensions]
    every = frozenset(one.id for one in table.series)
    flat = cube.values.ravel().tolist()
    for number, place in enumerate(itertools.product(*meanings)):
        if any(one.skipped for one in place):
            continue
        series = every
        for one in place:
            if one.series is not None:
                series = series & one.series
        value, status = _value(flat[number], cube.status.get(number, ""))
        told = _told(place, table)
        for name in series:
            yield (name, *told, value, status)


def _told(place: tuple[_Meaning, ...], table: Table) -> tuple[str, int, str, str, str, str]:
    """Region, year, sex, age, background and category of a cell."""
    region = next((one.region for one in place if one.region), table.area or "")
    year = next(one.year for one in place if one.year)
    sex = next((one.sex for one in place if one.sex), "total")
    age = next((one.age for one in place if one.age != ALL), ALL)
    background = next((one.background for one in place if one.background != ALL), ALL)
    category = next((one.category for one in place if one.category), "")
    return region, year, sex, age, background, category


def _value(value: float, status: str) -> tuple[float | None, str]:
    if not math.isnan(value):
        return value, "ok"
    if status == ZERO:
        return 0.0, "ok"
    return None, STATUS.get(status, "missing")


def _meaning(dimension: Dimension, code: str, label: str, table: Table) -> _Meaning:
    name = dimension.code
    if name == table.region:
        return _Meaning(region=code)
    if name == table.sex:
        return _Meaning(sex=_sex(code, table))
    if name == table.time:
        found = YEAR.fullmatch(code)
        if found is None:
            raise _unknown(table, name, code, "a year or a month")
        return _Meaning(year=int(found[1]))
    if name == table.categories:
        return _Meaning(category=code, skipped=code in table.categories_left_out)
    if any(one.variable == name for one in table.cells):
        at = [(s.id, one) for s in table.series for one in s.at if one.variable == name]
        mine = frozenset(identity for identity, one in at if means(one.code, code, label))
        return _Meaning(series=mine, skipped=not mine)
    return _group(dimension, code, label, table)


def _sex(code: str, table: Table) -> str:
    sexes: Mapping[str, str] = {
        table.women: "women",
        table.men: "men",
        **dict.fromkeys(table.total, "total"),
    }
    if code not in sexes:
        raise _unknown(table, table.sex, code, f"one of the sexes {', '.join(sexes)}")
    return sexes[code]


def _group(dimension: Dimension, code: str, label: str, table: Table) -> _Meaning:
    name = dimension.code
    for group in table.groups:
        if group.variable == name and means(group.code, code, label):
            return _Meaning(age=group.age, background=group.background)
    if name == table.ages:
        # SCB writes 60-64 as 060-64 in some tables.
        age = PADDED.sub("", code.replace("–", "-"))
        if AGE.fullmatch(age):
            return _Meaning(age=age)
        raise _unknown(table, name, code, "an age")
    everybody = any(one.variable == name and means(one.code, code, label) for one in table.fixed)
    # A variable that was summed away comes with one code.
    if everybody or len(dimension.codes) == 1:
        return _Meaning()
    raise _unknown(table, name, code, "a group that we know")


def _unknown(table: Table, name: str, code: str, kind: str) -> MeaningError:
    return MeaningError(
        f"{table.id}: {name} {short(code)!r} is not {kind}; say what it means in tables.toml",
        (table.source, table.id),
    )
