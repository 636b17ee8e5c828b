"""Figures with their measures: all of a group, and the row a region that a map is made of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from jrt_core.catalog.model import Indicator, Kind, Level
from jrt_core.indicators import gap, parity
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.classes import (
    COMPOSITION_STEPS,
    EQUAL_WITHIN,
    Scheme,
    balance_scheme,
    diverging_scheme,
    level_scheme,
    parted_scheme,
)
from jrt_core.indicators.measures import Show, is_parted
from jrt_core.indicators.regions import Region

MEASURES = ["difference", "ratio", "normalised", "better", "share_of_women"]
# Steps that sources round to, the coarsest first, and how many round values are no chance.
GRAINS, ENOUGH_FOR_GRAIN = (1000.0, 100.0, 10.0, 1.0), 10
STATUSES = {
    Kind.BY_SEX: ("status_women", "status_men"),
    Kind.COMPOSITION: ("status_women", "status_men"),
    Kind.COUNT: ("status_women", "status_men"),
    Kind.WOMEN_ONLY: ("status_women",),
}


def group_frame(atlas: Atlas, indicator: Indicator, *, age: str, background: str) -> pd.DataFrame:
    """Every figure of one group of an indicator: the columns of `group_values.sql` and `MEASURES`.

    A map, its classes and its time series are all cut from it: one query for a page, none when only the
    year, the county or what is shown changes.
    """
    frame = atlas.store.rows("group_values", indicator=indicator.id, age=age, background=background)
    return with_measures(frame, indicator)


def region_frame(
    atlas: Atlas, group: pd.DataFrame, indicator: Indicator, *, level: Level, year: int
) -> pd.DataFrame:
    """A row for every region of the level, in Swedish order, with or without a figure, from a `group_frame`.

    Adds name, county and `status`: ok, or why the indicator has no value there.
    """
    regions = atlas.regions.of_level(level)
    found = group[((group["year"] == year) & (group["level"] == level.value)).to_numpy()]
    frame = found.set_index("region").reindex([region.code for region in regions]).reset_index()
    return frame.assign(
        name=[region.name for region in regions],
        county=[region.county for region in regions],
        status=_status(frame, indicator, regions, published=len(found) > 0, year=year),
    )


def scheme(group: pd.DataFrame, indicator: Indicator, show: Show, level: Level) -> Scheme:
    """The map classes of a `group_frame`: the same for all its years and for every county."""
    return scheme_of(group[(group["level"] == level.value).to_numpy()], indicator, show)


def scheme_of(frame: pd.DataFrame, indicator: Indicator, show: Show) -> Scheme:
    """Map classes made from the values of a frame with measures."""
    if show is Show.BALANCE:
        return balance_scheme()
    if not show.compares:
        women, men, total = (frame[c].to_numpy(np.float64) for c in ("women", "men", "total"))
        if indicator.kind is Kind.COMPOSITION:
            known = ~np.isnan(women + men)
            years = frame["year"].to_numpy(np.float64)
            newest = years == years[known].max(initial=0)
            return parted_scheme(women[newest], men[newest], frame[show.column].to_numpy(np.float64))
        return level_scheme(women, men, total)
    is_ratio = show is Show.RATIO
    level_of_both = (frame["women"] + frame["men"]).abs().median() / 2
    neutral = EQUAL_WITHIN * (100.0 if is_ratio else np.nan_to_num(float(level_of_both)))
    return diverging_scheme(
        frame[show.column].to_numpy(np.float64),
        centre=100.0 if is_ratio else 0.0,
        neutral=neutral,
        steps=COMPOSITION_STEPS if is_parted(indicator, show) else (),
    )


def with_measures(frame: pd.DataFrame, indicator: Indicator) -> pd.DataFrame:
    """Add the columns `MEASURES` to a frame with women, men and total."""
    women, men, total = (frame[c].to_numpy(np.float64) for c in ("women", "men", "total"))
    empty = np.full(len(frame), np.nan)
    found = dict.fromkeys(MEASURES, empty)
    if indicator.kind.has_two_sexes:
        found["difference"] = gap.difference(women, men)
        found["ratio"] = gap.ratio(women, men)
        found["normalised"] = gap.normalised(women, men)
        found["better"] = gap.better_off(women, men, indicator.polarity)
    if indicator.kind in (Kind.COMPOSITION, Kind.COUNT):
        found["share_of_women"] = gap.share_of_women(women, men)
    if indicator.kind is Kind.PUBLISHED_DIFFERENCE:
        found["difference"] = total
    if indicator.kind is Kind.PUBLISHED_RATIO:
        found["ratio"] = total
    return frame.assign(**found)


def grain(frame: pd.DataFrame) -> float:
    """What every value of a map is a multiple of: 100 for incomes that are published in hundreds.

    0 where there is no such step, and for few values, which may all be round by chance.
    """
    values = frame[["women", "men", "total"]].to_numpy(np.float64)
    known = values[~np.isnan(values)]
    if known.size < ENOUGH_FOR_GRAIN:
        return 0.0
    return next((size for size in GRAINS if np.abs(known - np.round(known / size) * size).max() < 1e-6), 0.0)


def parity_classes(frame: pd.DataFrame) -> list[parity.ParityClass | None]:
    """The 40/60 class of each row, None where the indicator is no representation."""
    return parity.parity_classes(frame["share_of_women"])


def _status(
    frame: pd.DataFrame, indicator: Indicator, regions: Sequence[Region], *, published: bool, year: int
) -> list[str]:
    """One status for a row: ok if every value that the indicator compares is there."""
    columns = [frame[column].tolist() for column in STATUSES.get(indicator.kind, ("status_total",))]

    def status(region: Region, values: tuple[object, ...]) -> str:
        if all(isinstance(value, str) for value in values):
            return next((str(value) for value in values if value != "ok"), "ok")
        if region.first_year is not None and region.first_year > year:
            return "not_applicable"
        return "missing" if published else "not_in_source"

    return [
        status(region, values) for region, values in zip(regions, zip(*columns, strict=True), strict=True)
    ]
