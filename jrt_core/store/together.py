"""Which raw answers feed an indicator together, so that they must be of one time."""

from __future__ import annotations

from collections.abc import Mapping

from jrt_core.catalog.model import Catalog, Indicator, Series

Name = tuple[str, str]


def sets_of(catalog: Catalog) -> Mapping[Name, tuple[Name, ...]]:
    """Series -> the raw answers that fill it, both with their source; several tables may fill one."""
    found: dict[Name, tuple[Name, ...]] = {}
    for table in catalog.tables:
        for one in table.series:
            found[table.source, one.id] = (*found.get((table.source, one.id), ()), (table.source, table.id))
    return found


def feeding(catalog: Catalog, indicator: Indicator) -> frozenset[Name]:
    """The raw answers behind an indicator."""
    tables = sets_of(catalog)
    names = ((s.source, name) for s in indicator.series for name in _ids(s))
    return frozenset(one for name in names for one in tables.get(name, (name,)))


def together(catalog: Catalog) -> Mapping[Name, frozenset[Name]]:
    """Raw answers -> themselves and those that feed an indicator with them, directly or by way of others."""
    found: dict[Name, set[Name]] = {}
    for indicator in catalog.indicators:
        joined = set(feeding(catalog, indicator))
        for one in [*joined]:
            joined |= found.get(one, set())
        found |= dict.fromkeys(joined, joined)
    return {name: frozenset(others) for name, others in found.items()}


def _ids(series: Series) -> tuple[str, ...]:
    return series.categories or (series.id,)
