"""Which cells of the coverage fit what was asked for, and what to say where none does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jrt_core.catalog.model import ALL, Indicator, Level
from jrt_core.cli.errors import ChoiceError, quoted
from jrt_core.errors import nearest
from jrt_core.indicators.coverage import Cell, Coverage

NEAREST = 3
GROUPS = ("age", "background")
FIELDS = ("level", *GROUPS)
YEAR = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The part of a request that decides which figures; None leaves it to us."""

    level: Level | None
    age: str | None
    background: str | None
    year: str | None = None


def find_cell(coverage: Coverage, indicator: Indicator, wanted: list[Wanted]) -> Cell:
    """The first level's cell of the group and year that all of `wanted`, which differ in level only, have.

    Raises `ChoiceError` if they have none in common. The year, if not given, is the newest that all have.
    """
    cells = [c for c in coverage.cells[indicator.id] if c.has(None)]
    first = _group(cells, indicator, wanted[0])
    groups = [first] + [
        _group(cells, indicator, Wanted(level=w.level, age=first[0].age, background=first[0].background))
        for w in wanted[1:]
    ]
    if wanted[0].year is not None:
        found = [_of_year(cells, group, indicator, wanted[0].year) for group in groups]
        return found[0]
    common = set.intersection(*({c.year for c in group} for group in groups))
    if not common:
        newest = ", ".join(f"{max(c.year for c in g)} at level {g[0].level}" for g in groups)
        raise ChoiceError(f"no year has figures for {indicator.id} at all these levels; nearest: {newest}")
    return next(c for c in first if c.year == max(common))


def _group(cells: list[Cell], indicator: Indicator, wanted: Wanted) -> list[Cell]:
    """The cells of one level, age and background: the wanted ones, or the first that go with them."""
    chosen = cells
    for field in FIELDS:
        value = getattr(wanted, field)
        if value is None:
            fitting = [c for c in chosen if _fits(c, wanted)] or chosen
            value = _values(fitting, field)[0]
        narrowed = [c for c in chosen if getattr(c, field) == value]
        if not narrowed:
            raise _no_figures(
                indicator,
                field,
                quoted(str(value)),
                inside=[] if field == "level" else chosen,
                elsewhere=[c for c in cells if getattr(c, field) == value],
                valid=_near(value, _values(chosen, field), field),
            )
        chosen = narrowed
    return chosen


def _near(value: str, valid: list[str], field: str) -> Iterable[str]:
    return valid if field == "level" else nearest(value, valid, NEAREST)


def _fits(cell: Cell, wanted: Wanted) -> bool:
    pairs = ((wanted.level, cell.level), (wanted.age, cell.age), (wanted.background, cell.background))
    return all(value in (None, own) for value, own in pairs)


def _values(cells: list[Cell], field: str) -> list[str]:
    """The values of a field as they are offered: the finest level first, the group `all` first."""
    coverage = Coverage(cells={"": tuple(cells)})
    if field == "level":
        return list(coverage.levels(""))
    return list(coverage.ages("") if field == "age" else coverage.backgrounds(""))


def _of_year(cells: list[Cell], group: list[Cell], indicator: Indicator, year: str) -> Cell:
    number = int(year) if YEAR.fullmatch(year.strip()) else None
    for cell in group:
        if cell.year == number:
            return cell
    years = sorted({c.year for c in group}, reverse=True)
    near = sorted(years, key=lambda y: abs(y - number))[:NEAREST] if number is not None else years[:NEAREST]
    elsewhere = [c for c in cells if c.year == number]
    raise _no_figures(
        indicator,
        "year",
        quoted(year) if number is None else str(number),
        inside=group,
        elsewhere=elsewhere,
        valid=[str(y) for y in sorted(near)],
    )


def _no_figures(
    indicator: Indicator,
    field: str,
    value: str,
    *,
    inside: list[Cell],
    elsewhere: list[Cell],
    valid: Iterable[str],
) -> ChoiceError:
    """The error for a value without figures `inside` the cells so far; it may have some `elsewhere`."""
    way = _way_to(inside, elsewhere, field) if inside and elsewhere else ""
    return ChoiceError(
        f"{field} {value} has no figures for {indicator.id}{_place(inside)}{way}; nearest: {', '.join(valid)}"
    )


def _place(cells: list[Cell]) -> str:
    """What all the cells have in common, in words; nothing for no cells."""
    if not cells:
        return ""
    words = [f" at level {cells[0].level}"]
    words += [f", {f} {v[0]}" for f in GROUPS if (v := _values(cells, f)) != [ALL] and len(v) == 1]
    return "".join(words)


def _way_to(inside: list[Cell], elsewhere: list[Cell], failing: str) -> str:
    """How the nearest cell elsewhere differs: at another level, or for other groups."""
    chosen = {f: v[0] for f in FIELDS if f != failing and len(v := _values(inside, f)) == 1}

    def differing(cell: Cell) -> list[str]:
        return [f for f, value in chosen.items() if getattr(cell, f) != value]

    def distance(cell: Cell) -> tuple[int, int, int]:
        groups = (cell.age, cell.background)
        return (len(differing(cell)), list(Level).index(cell.level), sum(g != ALL for g in groups))

    best = min(elsewhere, key=distance)
    return f"; it has figures at {' and '.join(f'{f} {getattr(best, f)}' for f in differing(best))}"
