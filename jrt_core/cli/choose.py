"""What was asked for -> the indicator, group, year and regions to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import ALL, Catalog, Indicator, Level
from jrt_core.catalog.names import Found, find_indicator
from jrt_core.cli.cells import NEAREST, Wanted, find_cell
from jrt_core.cli.errors import ChoiceError, quoted
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.regions import Region, Regions


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the caller said, None where nothing."""

    indicator: str
    year: str | None = None
    level: str | None = None
    regions: tuple[str, ...] | None = None
    age: str | None = None
    background: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something that has figures. `regions` is None for all of the one level."""

    indicator: Indicator
    age: str
    background: str
    year: int
    levels: tuple[Level, ...]
    regions: tuple[Region, ...] | None


def choose(atlas: Atlas, request: Request) -> Choice:
    """The choice that a request means.

    Raises `UnknownNameError` for an indicator or region that nobody knows, `ChoiceError` for no figures.
    Regions of several levels are shown for the newest year that all these levels have.
    """
    found = find(atlas.catalog, request.indicator)
    indicator = found.indicator
    level = _level(request.level)
    with_figures = atlas.coverage.levels(indicator.id)
    regions = _regions(atlas.regions, request.regions, (level,) if level else with_figures)
    _refuse_other_levels(atlas.regions, regions, level)
    levels = tuple(dict.fromkeys(r.level for r in regions or ())) or (level,)
    wanted = [
        Wanted(
            level=each,
            age=group_asked(request.age, found.age),
            background=group_asked(request.background, found.background),
            year=request.year,
        )
        for each in levels
    ]
    cell = find_cell(atlas.coverage, indicator, wanted)
    return Choice(
        indicator=indicator,
        age=cell.age,
        background=cell.background,
        year=cell.year,
        levels=tuple(each or cell.level for each in levels),
        regions=regions,
    )


def find(catalog: Catalog, name: str) -> Found:
    """The indicator that a name means, in any case; `UnknownNameError` has the name as it was given."""
    try:
        return find_indicator(catalog, name.strip().casefold())
    except UnknownNameError as error:
        error.name = name
        raise


def group_asked(asked: str | None, of_kpi: str | None) -> str | None:
    """The group asked for, else that of the KPI; its `all` may be the whole indicator, and is our default."""
    if asked is not None:
        return asked.strip().casefold()
    return None if of_kpi == ALL else of_kpi


def _level(name: str | None) -> Level | None:
    if name is None:
        return None
    try:
        return Level(name.strip().casefold())
    except ValueError:
        raise ChoiceError(f"unknown level {quoted(name)}; nearest: {', '.join(Level)}") from None


def _regions(
    regions: Regions, names: Sequence[str] | None, levels: tuple[Level, ...]
) -> tuple[Region, ...] | None:
    """The regions named, each once; a name of both a municipality and a county means the one at `levels`."""
    if names is None:
        return None
    found = [regions.find(name) for name in names]
    return tuple(
        dict.fromkeys(
            region if name in regions.by_code else namesake(regions, region, levels)
            for name, region in zip(names, found, strict=True)
        )
    )


def namesake(regions: Regions, region: Region, levels: tuple[Level, ...]) -> Region:
    """The region of the same name at the first of `levels` that has one: Gotland is two."""
    same = [r for level in levels for r in regions.of_level(level) if r.name == region.name]
    return same[0] if same else region


def _refuse_other_levels(regions: Regions, named: tuple[Region, ...] | None, level: Level | None) -> None:
    for region in named or ():
        if level is not None and region.level is not level:
            near = [r for r in regions.of_level(level) if r.county == region.county] or regions.of_level(
                level
            )
            hint = ", ".join(f"{r.code} {r.name}" for r in near[:NEAREST])
            raise ChoiceError(
                f"region {region.code} {region.name} is a {region.level}, not a {level}; nearest: {hint}"
            )
