"""Figures with their measures: one row a region (a map) or one row a region and year (time series)."""

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
)
from jrt_core.indicators.measures import Show

MEASURES = ["difference", "ratio", "normalised", "better", "share_of_women"]


def region_frame(
    atlas: Atlas, indicator: Indicator, *, level: Level, age: str, background: str, year: int
) -> pd.DataFrame:
    """A row for every region of the level, in Swedish order, with or without a figure.

    Columns: region name county women men total n_women n_men n_total computed extract status, and `MEASURES`.
    `status` is ok, or why the indicator has no value there.
    """
    frame = atlas.store.rows(
        "map_values", indicator=indicator.id, level=level.value, age=age, background=background, year=year
    )
    frame["status"] = _status(frame, indicator, published=bool(frame["extract"].notna().any()), year=year)
    return with_measures(frame, indicator)


def series_frame(
    atlas: Atlas, indicator: Indicator, *, regions: Sequence[str], age: str, background: str
) -> pd.DataFrame:
    """A row for every region and year with a figure, with the columns of `series.sql` and `MEASURES`."""
    frame = atlas.store.rows(
        "series", indicator=indicator.id, age=age, background=background, regions=list(regions)
    )
    return with_measures(frame, indicator)


def scheme(
    atlas: Atlas, indicator: Indicator, show: Show, *, level: Level, age: str, background: str
) -> Scheme:
    """The map classes of an indicator's group: the same for all its years and for every county."""
    frame = with_measures(
        atlas.store.rows(
            "distribution", indicator=indicator.id, level=level.value, age=age, background=background
        ),
        indicator,
    )
    return scheme_of(frame, indicator, show)


def scheme_of(frame: pd.DataFrame, indicator: Indicator, show: Show) -> Scheme:
    """Map classes made from the values of a frame with measures."""
    if show is Show.BALANCE:
        return balance_scheme()
    if not show.compares:
        women, men, total = (frame[c].to_numpy(np.float64) for c in ("women", "men", "total"))
        return level_scheme(women, men, total)
    is_share = indicator.kind is Kind.COMPOSITION and show is Show.DIFFERENCE
    is_ratio = show is Show.RATIO
    level_of_both = (frame["women"] + frame["men"]).abs().median() / 2
    neutral = EQUAL_WITHIN * (100.0 if is_ratio else np.nan_to_num(float(level_of_both)))
    return diverging_scheme(
        frame[show.column].to_numpy(np.float64),
        centre=100.0 if is_ratio else 0.0,
        neutral=neutral,
        steps=COMPOSITION_STEPS if is_share else (),
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


def parity_classes(frame: pd.DataFrame) -> list[parity.ParityClass | None]:
    """The 40/60 class of each row, None where the indicator is no representation."""
    return parity.parity_classes(frame["share_of_women"])


def _status(frame: pd.DataFrame, indicator: Indicator, *, published: bool, year: int) -> pd.Series[str]:
    """One status for a row: ok if every value that the indicator compares is there."""
    needed = {
        Kind.WOMEN_ONLY: ["status_women"],
        Kind.BY_SEX: ["status_women", "status_men"],
        Kind.COMPOSITION: ["status_women", "status_men"],
        Kind.COUNT: ["status_women", "status_men"],
    }.get(indicator.kind, ["status_total"])
    statuses = frame[needed].astype("object")
    worst = statuses.iloc[:, 0].where(statuses.iloc[:, 0] != "ok", statuses.iloc[:, -1])
    absent = frame["extract"].isna()
    too_young = (frame["first_year"].fillna(0) > year) & absent
    worst = worst.mask(absent, "missing" if published else "not_in_source").mask(too_young, "not_applicable")
    return worst.astype(str)
