"""Areas side by side: values of regions as published, of groups from sums, or else their members' spread.

A group of municipalities has a value of its own only where sums make it: counts, and shares whose numerators
and denominators are known. Percentages and other rates are never averaged; their spread is described.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from jrt_core.catalog.model import Indicator, Kind, Unit
from jrt_core.indicators import gap
from jrt_core.indicators.areas import Area, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.frames import with_measures
from jrt_core.indicators.trend import GapTrend, gap_trend
from jrt_core.indicators.uncertainty import newcombe, standard_error

SEXES = ("women", "men", "total")
PARTS = ("x_women", "x_men", "x_total", "n_women", "n_men", "n_total")
SUMMED = (*SEXES, *PARTS)
MEASURES = ("difference", "ratio", "normalised", "better", "share_of_women")
# Years after which an area counts as no longer followed.
LATE = 4
STATUSES = ("status_women", "status_men", "status_total")
COLUMNS = ["region", "year", *SUMMED, *MEASURES, *STATUSES, "computed", "extract"]
QUARTERS = (0.25, 0.5, 0.75)


class Made(StrEnum):
    """Where an area's value comes from."""

    PUBLISHED = "published"
    COMPUTED = "computed"
    SUM = "sum"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The middle of the members' values and the limits of their middle half."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One area in one year, and its series.

    `values` has women, men, total and the measures, NaN where there is none; of a spread they are the
    members' medians, each of its own, and `spread` has the middle halves. `members` of `everyone` have
    figures. `lower` and `upper` are the interval of the difference, NaN where no number of people is known.
    `history` is indexed by year; a sum is of the same members in every year.
    """

    area: Area
    made: Made
    members: int
    everyone: int
    status: str
    values: Mapping[str, float]
    people: float
    lower: float
    upper: float
    spread: Mapping[str, Spread]
    history: pd.DataFrame
    trend: GapTrend | None
    extracts: tuple[int, ...]

    @property
    def known(self) -> bool:
        """Whether there is anything to show."""
        return self.members > 0


def area_frame(
    atlas: Atlas, indicator: Indicator, areas: Sequence[Area], *, age: str, background: str
) -> pd.DataFrame:
    """Every figure of the areas and their members: the columns of `area_values.sql` and measures."""
    regions = sorted({code for area in areas for code in area.members or (area.code,)})
    frame = atlas.store.rows(
        "area_values", indicator=indicator.id, age=age, background=background, regions=regions
    )
    return with_measures(frame, indicator)


def compare(group: pd.DataFrame, indicator: Indicator, areas: Sequence[Area], year: int) -> list[Compared]:
    """The areas in the order given, from an `area_frame`; an area without figures is there too."""
    wanted = {code for area in areas for code in area.members or (area.code,)}
    rows = group.loc[group["region"].isin(wanted).to_numpy(), COLUMNS]
    if not rows["region"].is_monotonic_increasing:
        rows = rows.sort_values(["region", "year"])
    regions = rows["region"].to_numpy(dtype=object)
    found = []
    for area in areas:
        if area.kind is AreaKind.REGION:
            # Sorted, a region is a slice: picking rows by a mask is ten times as slow.
            start, end = np.searchsorted(regions, area.code), np.searchsorted(regions, area.code, "right")
            found.append(_region(rows.iloc[start:end], indicator, area, year))
        else:
            found.append(_group(rows[rows["region"].isin(area.members).to_numpy()], indicator, area, year))
    return found


def years_of(group: pd.DataFrame, indicator: Indicator, areas: Sequence[Area]) -> tuple[int, ...]:
    """Years to compare, ascending: any with figures, up to the last that all areas have reached.

    A newest year that only some have would compare them with nothing. An area whose figures ended long ago
    holds nobody back.
    """
    wanted = {code for area in areas for code in area.members or (area.code,)}
    rows = group[group["region"].isin(wanted).to_numpy() & _has_figures(group, indicator)]
    if rows.empty:
        return ()
    last = rows.groupby("region")["year"].max().to_dict()
    ends = [
        max((last[code] for code in area.members or (area.code,) if code in last), default=0)
        for area in areas
    ]
    reached = min(end for end in ends if end >= max(ends) - LATE)
    return tuple(sorted(int(year) for year in rows["year"].unique() if year <= reached))


def can_be_summed(indicator: Indicator, rows: pd.DataFrame) -> bool:
    """Whether members' figures add up: counts do, and shares with numerators and denominators."""
    if _adds_up(indicator):
        return True
    return indicator.kind is Kind.BY_SEX and bool(rows[["x_women", "n_women"]].notna().all(axis=None))


def _adds_up(indicator: Indicator) -> bool:
    return indicator.kind is Kind.COUNT or (indicator.kind is Kind.BY_SEX and indicator.unit is Unit.PERSONS)


def _region(rows: pd.DataFrame, indicator: Indicator, area: Area, year: int) -> Compared:
    has = _has_figures(rows, indicator)
    known = rows if has.all() else rows[has]
    years = known["year"].to_numpy()
    is_computed = bool((known["computed"].to_numpy() & (years == year)).any())
    return _compared(
        known.set_index("year"),
        indicator,
        area,
        year,
        Made.COMPUTED if is_computed else Made.PUBLISHED,
        members=int((years == year).sum()),
        status=_status(_at(rows, rows["year"].to_numpy(), year), indicator),
    )


def _at(rows: pd.DataFrame, years: np.ndarray, year: int) -> pd.DataFrame:
    """The row of a year, or none."""
    place = np.flatnonzero(years == year)
    return rows.iloc[place[0] : place[0] + 1] if place.size else rows.iloc[:0]


def _group(rows: pd.DataFrame, indicator: Indicator, area: Area, year: int) -> Compared:
    known = rows[_has_figures(rows, indicator)]
    now = known[(known["year"] == year).to_numpy()]
    if len(now) and can_be_summed(indicator, now):
        same = known[known["region"].isin(now["region"]).to_numpy()]
        history = _sums_by_year(same, indicator, len(now))
        return _compared(history, indicator, area, year, Made.SUM, members=len(now), status="ok")
    measures = [*SEXES, *MEASURES]
    medians = known.groupby("year")[measures].median()
    figures = now[measures].to_numpy(np.float64)
    spread = {
        column: Spread(
            **dict(zip(("low", "middle", "high"), np.quantile(mine, QUARTERS).tolist(), strict=True))
        )
        for column, values in zip(measures, figures.T, strict=True)
        if (mine := values[~np.isnan(values)]).size
    }
    values = {name: spread[name].middle if name in spread else np.nan for name in (*SEXES, *MEASURES)}
    return Compared(
        area=area,
        made=Made.SPREAD,
        members=len(now),
        everyone=len(area.members),
        status="ok" if len(now) else _status(rows[(rows["year"] == year).to_numpy()], indicator),
        values=values,
        people=np.nan,
        lower=np.nan,
        upper=np.nan,
        spread=spread,
        history=medians,
        trend=None,
        extracts=_extracts(now),
    )


def pair_of(members: Sequence[Mapping[Any, Any]], indicator: Indicator) -> tuple[float, float] | None:
    """Women and men of some regions together, in one year; None if their figures do not add up."""
    if _adds_up(indicator):
        return sum(m["women"] for m in members), sum(m["men"] for m in members)
    if indicator.kind is not Kind.BY_SEX or any(math.isnan(m["x_women"] + m["n_men"]) for m in members):
        return None
    women, men = (
        100 * sum(m[f"x_{sex}"] for m in members) / sum(m[f"n_{sex}"] for m in members) for sex in SEXES[:2]
    )
    return women, men


def _sums_by_year(rows: pd.DataFrame, indicator: Indicator, members: int) -> pd.DataFrame:
    """Sums over members, in the years that all of them have figures."""
    summed = rows.groupby("year")[[*SUMMED]].sum(min_count=members)
    summed["extract"] = rows.groupby("year")["extract"].max()
    if indicator.kind is Kind.BY_SEX and indicator.unit is Unit.PERCENT:
        for sex in SEXES:
            summed[sex] = 100 * summed[f"x_{sex}"] / summed[f"n_{sex}"]
    summed = summed[(summed["women"].notna() & summed["men"].notna()).to_numpy()]
    return with_measures(summed, indicator)


def _compared(
    history: pd.DataFrame,
    indicator: Indicator,
    area: Area,
    year: int,
    made: Made,
    *,
    members: int,
    status: str,
) -> Compared:
    """A region or a sum, whose history has one row a year."""
    now = _at(history, history.index.to_numpy(), year) if members else history.iloc[:0]
    figures = now[[*SEXES, *MEASURES]].to_numpy(np.float64)
    values = dict(zip((*SEXES, *MEASURES), figures[0] if len(now) else [np.nan] * 8, strict=True))
    values = {name: float(value) for name, value in values.items()}
    lower, upper = interval(now, indicator)
    return Compared(
        area=area,
        made=made,
        members=members,
        everyone=len(area.members) or 1,
        status=status,
        values=values,
        people=float(now["n_total"].iloc[0]) if len(now) else np.nan,
        lower=lower,
        upper=upper,
        spread={},
        history=history,
        trend=trend_of(history, indicator) if indicator.kind.has_two_sexes else None,
        extracts=_extracts(now),
    )


def interval(now: pd.DataFrame, indicator: Indicator) -> tuple[float, float]:
    """The interval of the difference between two shares, NaN where the numbers of people are not known."""
    if not len(now) or indicator.kind is not Kind.BY_SEX or indicator.unit is not Unit.PERCENT:
        return np.nan, np.nan
    first = now.iloc[0]
    low, high = newcombe(first["x_women"], first["n_women"], first["x_men"], first["n_men"])
    return float(low), float(high)


def trend_of(history: pd.DataFrame, indicator: Indicator) -> GapTrend:
    """How the gap has moved, from a frame with a row for each year."""
    known = (history["women"].notna() & history["men"].notna()).to_numpy()
    both = history if known.all() else history[known]
    errors: dict[str, gap.Floats] = {}
    if indicator.kind is Kind.BY_SEX and indicator.unit is Unit.PERCENT:
        for sex in ("women", "men"):
            errors[f"{sex}_errors"] = standard_error(both[f"x_{sex}"], both[f"n_{sex}"])
    return gap_trend(
        both.index.to_numpy(np.int64),
        both["women"].to_numpy(np.float64),
        both["men"].to_numpy(np.float64),
        polarity=indicator.polarity,
        breaks=tuple(b.year for b in indicator.breaks),
        **errors,
    )


def _has_figures(rows: pd.DataFrame, indicator: Indicator) -> np.ndarray:
    """Which rows have what the indicator compares."""
    if indicator.kind.has_two_sexes:
        return (rows["women"].notna() & rows["men"].notna()).to_numpy()
    column = "women" if indicator.kind is Kind.WOMEN_ONLY else "total"
    return rows[column].notna().to_numpy()


def _status(rows: pd.DataFrame, indicator: Indicator) -> str:
    """Why there is no value, ok if there is one."""
    if not len(rows):
        return "not_in_source"
    columns = ("status_women", "status_men") if indicator.kind.has_two_sexes else ("status_total",)
    columns = ("status_women",) if indicator.kind is Kind.WOMEN_ONLY else columns
    return next((str(rows[c].iloc[0]) for c in columns if rows[c].iloc[0] != "ok"), "ok")


def _extracts(rows: pd.DataFrame) -> tuple[int, ...]:
    return tuple(int(number) for number in rows["extract"].unique())
