"""What can be chosen: which groups, levels and years of an indicator have figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jrt_core.catalog.model import ALL, Level
from jrt_core.indicators.measures import Show


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How many regions have a value, for one group, level and year of an indicator."""

    age: str
    background: str
    level: Level
    year: int
    women: int
    men: int
    total: int
    pairs: int

    def has(self, show: Show | None, published_comparison: bool = False) -> bool:
        """Whether a map of `show` would have a value in it; None asks for any value."""
        if show is None or published_comparison:
            return bool(self.women or self.men or self.total)
        if show.compares:
            return self.pairs > 0
        return bool({Show.WOMEN: self.women, Show.MEN: self.men, Show.TOTAL: self.total}[show])


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Cells by indicator."""

    cells: Mapping[str, tuple[Cell, ...]]

    @classmethod
    def from_records(cls, records: Iterable[Mapping[str, Any]]) -> Coverage:
        """From the answer of `coverage.sql`."""
        found: dict[str, list[Cell]] = {}
        for row in records:
            values = {key: value for key, value in row.items() if key not in ("indicator", "level")}
            found.setdefault(row["indicator"], []).append(Cell(level=Level(row["level"]), **values))
        return cls(cells={indicator: tuple(cells) for indicator, cells in found.items()})

    def levels(self, indicator: str) -> tuple[Level, ...]:
        """The levels with figures, finest first."""
        found = {cell.level for cell in self.cells.get(indicator, ())}
        return tuple(level for level in Level if level in found)

    def ages(
        self, indicator: str, level: Level | None = None, background: str | None = None
    ) -> tuple[str, ...]:
        """Age groups with figures, `all` first, then from the youngest."""
        cells = self._cells(indicator, level)
        return _ordered(c.age for c in cells if background in (None, c.background))

    def backgrounds(
        self, indicator: str, level: Level | None = None, age: str | None = None
    ) -> tuple[str, ...]:
        """Background groups with figures, `all` first."""
        cells = self._cells(indicator, level)
        return _ordered(c.background for c in cells if age in (None, c.age))

    def years(
        self,
        indicator: str,
        level: Level | None = None,
        age: str | None = None,
        background: str | None = None,
        show: Show | None = None,
        published_comparison: bool = False,
    ) -> tuple[int, ...]:
        """Years with figures, ascending."""
        return tuple(
            sorted(
                {
                    c.year
                    for c in self._cells(indicator, level)
                    if age in (None, c.age)
                    and background in (None, c.background)
                    and c.has(show, published_comparison)
                }
            )
        )

    def has_shows(self, indicator: str, level: Level, age: str, background: str) -> tuple[Show, ...]:
        """What has a value in any year of a group."""
        cells = [c for c in self._cells(indicator, level) if (c.age, c.background) == (age, background)]
        return tuple(show for show in Show if any(c.has(show) for c in cells))

    def _cells(self, indicator: str, level: Level | None) -> tuple[Cell, ...]:
        cells = self.cells.get(indicator, ())
        return cells if level is None else tuple(c for c in cells if c.level is level)


def _ordered(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes), key=_youngest_first))


def _youngest_first(code: str) -> tuple[bool, int, str]:
    digits = "".join(c if c.isdigit() else " " for c in code).split()
    return (code != ALL, int(digits[0]) if digits and code[0].isdigit() else 999, code)
