"""Regions and their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jrt_core.catalog.model import Level
from jrt_core.errors import UnknownNameError

COUNTRY = "00"
CODE_LENGTH, NEAREST_CODES = 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A municipality, a county or the country. `box` is west, south, east, north in degrees."""

    code: str
    name: str
    level: Level
    county: str
    skr_group: str | None
    first_year: int | None
    centre: tuple[float, float]
    box: tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Regions:
    """All regions, in Swedish alphabetical order."""

    by_code: Mapping[str, Region]

    @classmethod
    def from_records(cls, records: Iterable[Mapping[str, Any]]) -> Regions:
        """From the answer of `regions.sql`."""
        found = [
            Region(
                code=row["code"],
                name=row["name"],
                level=Level(row["level"]),
                county=row["county"],
                skr_group=row["skr_group"],
                first_year=row["first_year"],
                centre=(row["lon"], row["lat"]),
                box=(row["west"], row["south"], row["east"], row["north"]),
            )
            for row in records
        ]
        return cls(by_code={region.code: region for region in found})

    def __getitem__(self, code: str) -> Region:
        return self.by_code[code]

    def of_level(self, level: Level, county: str | None = None) -> tuple[Region, ...]:
        """The regions of a level, of one county if given."""
        return tuple(
            r for r in self.by_code.values() if r.level is level and (county is None or r.county == county)
        )

    @cached_property
    def counties(self) -> tuple[Region, ...]:
        """The 21 counties in code order, as official tables list them."""
        return tuple(sorted(self.of_level(Level.COUNTY), key=lambda r: r.code))

    def find(self, name: str) -> Region:
        """A region by code or by name; raises `UnknownNameError` with the nearest."""
        if name in self.by_code:
            return self.by_code[name]
        wanted = name.casefold()
        named = [r for r in self.by_code.values() if r.name.casefold() == wanted]
        if named:
            return min(named, key=lambda r: list(Level).index(r.level))
        words = [f"{r.code} {r.name}" for r in self.by_code.values()]
        if name.isdecimal() and len(name) <= CODE_LENGTH:
            of_county = [word for word in words if word[:2] == name[:2]]
            near = sorted(of_county or words, key=lambda word: abs(int(word.split(" ", 1)[0]) - int(name)))
            raise UnknownNameError("region", name, near[:NEAREST_CODES])
        nearest = UnknownNameError("region", name, [r.name.casefold() for r in self.by_code.values()]).nearest
        raise UnknownNameError("region", name, [w for w in words if w.split(" ", 1)[1].casefold() in nearest])
