"""Which cells of a source's tables are fetched, and what their codes mean: data of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jrt_core.catalog.basics import ALL, require

# The name of a set of raw answers is the name of its folder.
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code of a variable of the table."""

    variable: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSeries:
    """A series that the table's cells fill, and the codes that these cells have."""

    id: str
    at: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableGroup:
    """A code, and whom it is about in our groups."""

    variable: str
    code: str
    age: str = ALL
    background: str = ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a source and the cells of it that are fetched; `id` names the raw answers.

    `fixed` are codes that mean everybody. The codes of `ages` are ages as we write them, apart from those
    that a group names. Cells of a table with `categories` keep that variable's code, until they are added up
    or compared. A table that has no regions says which `area` it is about. `times` are codes or expressions
    of the source's own. A code `=text` is the one with that label, until somebody has seen it.
    """

    id: str
    series: tuple[TableSeries, ...]
    table: str | None = None
    source: str = "scb"
    fixed: tuple[Code, ...] = ()
    groups: tuple[TableGroup, ...] = ()
    ages: str | None = None
    age_codes: tuple[str, ...] = ()
    categories: str | None = None
    categories_left_out: tuple[str, ...] = ()
    region: str = "Region"
    regions: tuple[str, ...] = ("*",)
    region_codelist: str | None = None
    area: str | None = None
    sex: str = "Kon"
    women: str = "2"
    men: str = "1"
    total: tuple[str, ...] = ("1+2", "4", "TotSa")
    time: str = "Tid"
    times: tuple[str, ...] = ("*",)

    def __post_init__(self) -> None:
        require(NAME.fullmatch(self.id) is not None, "id must be letters, digits, - and _")
        require(bool(self.series), "has no series")
        require(bool(self.age_codes) == (self.ages is not None), "ages and age_codes come together")
        held = [self.sex, self.time, *(() if self.area else (self.region,))]
        for variable in {variable for variable, _ in self._codes}:
            require(variable not in held, f"{variable} has a meaning already")

    @property
    def name(self) -> str:
        """What the source calls the table."""
        return self.table or self.id

    @property
    def cells(self) -> Iterator[Code]:
        """The codes that tell the series apart."""
        return (code for one in self.series for code in one.at)

    @property
    def _codes(self) -> tuple[tuple[str, str], ...]:
        named = [(one.variable, one.code) for one in (*self.fixed, *self.cells)]
        return (*named, *((group.variable, group.code) for group in self.groups))

    def wanted(self) -> dict[str, tuple[str, ...]]:
        """What is asked for: codes or expressions of each variable."""
        found: dict[str, dict[str, None]] = {}
        for variable, code in self._codes:
            found.setdefault(variable, {})[code] = None
        if self.ages:
            found.setdefault(self.ages, {}).update(dict.fromkeys(self.age_codes))
        if self.categories:
            found[self.categories] = {"*": None}
        if not self.area:
            found[self.region] = dict.fromkeys(self.regions)
        found[self.sex] = {"*": None}
        found[self.time] = dict.fromkeys(self.times)
        return {variable: tuple(codes) for variable, codes in found.items()}
