"""Finding an indicator by its own id, or by the KPI, series or table of one of its series."""

from __future__ import annotations

from dataclasses import dataclass

from jrt_core.catalog.model import KPI, Catalog, Indicator
from jrt_core.errors import UnknownNameError


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An indicator, and the group that the name stands for (None where it stands for more than one)."""

    indicator: Indicator
    age: str | None = None
    background: str | None = None


def find_indicator(catalog: Catalog, name: str) -> Found:
    """The indicator that `name` means.

    Raises `UnknownNameError` with the nearest names, or the candidates if a table feeds several indicators.
    """
    if name in catalog.indicator:
        return Found(indicator=catalog.indicator[name])
    targets = catalog.aliases.get(name.casefold(), ())
    ids = list(dict.fromkeys(target[0] for target in targets))
    if len(ids) == 1 or (ids and _is_kpi(name)):
        indicator, age, background = targets[0]
        several = len({target[1:] for target in targets if target[0] == indicator}) > 1
        return Found(
            indicator=catalog.indicator[indicator],
            age=None if several or age == "*" else age,
            background=None if several or background == "*" else background,
        )
    if ids:
        raise UnknownNameError("indicator", name, ids)
    raise UnknownNameError(
        "indicator", name, [*catalog.indicator, *(alias.upper() for alias in catalog.aliases)]
    )


def _is_kpi(name: str) -> bool:
    """A KPI split over two indicators by year means the one named first, which is the current one."""
    return KPI.fullmatch(name.upper()) is not None
