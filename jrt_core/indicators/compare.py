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
import numpy.typing as npt
import pandas as pd

from jrt_core.catalog.model import Indicator, Kind, Unit
from jrt_core.indicators.areas import Area, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.frames import with_measures
from jrt_core.indicators.gap import Floats
from jrt_core.indicators.standing import Columns, gap_trend_of, rate_interval
from jrt_core.indicators.trend import GapTrend

Booleans = npt.NDArray[np.bool_]
Regions = npt.NDArray[np.object_]

SEXES = ("women", "men", "total")
PARTS = ("x_women", "x_men", "x_total", "n_women", "n_men", "n_total")
SUMMED = (*SEXES, *PARTS)
MEASURES = ("difference", "ratio", "normalised", "better", "share_of_women")
# Years after which an area counts as no longer followed.
LATE = 4
STATUSES = ("status_women", "status_men", "status_total")
FIGURES = ("year", *SUMMED, *MEASURES, "computed", "extract")
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
    `history` has columns by year, ascending and up to that year; a sum is of the same members in every year.
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
    history: Columns
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
    """The areas in the order given, from an `area_frame`; an area without figures is there too.

    Nothing after `year` is used: a trend that ends later would not be that of the values beside it.
    """
    wanted = {code for area in areas for code in area.members or (area.code,)}
    rows = group[(group["region"].isin(wanted) & (group["year"] <= year)).to_numpy()]
    if not rows["region"].is_monotonic_increasing:
        rows = rows.sort_values(["region", "year"])
    regions = rows["region"].to_numpy(dtype=object)
    # Arrays: an area is a handful of numbers, and every step with a frame costs more than all of them.
    columns = {name: rows[name].to_numpy(np.float64) for name in FIGURES}
    columns |= {name: rows[name].to_numpy(dtype=object) for name in STATUSES}
    found = []
    for area in areas:
        if area.kind is AreaKind.REGION:
            start, end = np.searchsorted(regions, area.code), np.searchsorted(regions, area.code, "right")
            found.append(_region(_cut(columns, slice(start, end)), indicator, area, year))
        else:
            inside = rows["region"].isin(area.members).to_numpy()
            found.append(_group(_cut(columns, inside), regions[inside], indicator, area, year))
    return found


def years_of(group: pd.DataFrame, indicator: Indicator, areas: Sequence[Area]) -> tuple[int, ...]:
    """Years to compare, ascending: any with figures, up to the last that all areas have reached.

    A newest year that only some have would compare them with nothing. An area whose figures ended long ago
    holds nobody back.
    """
    wanted = {code for area in areas for code in area.members or (area.code,)}
    has = _has_figures({name: group[name].to_numpy(np.float64) for name in SEXES}, indicator)
    rows = group[group["region"].isin(wanted).to_numpy() & has]
    if rows.empty:
        return ()
    last = rows.groupby("region")["year"].max().to_dict()
    ends = [
        max((last[code] for code in area.members or (area.code,) if code in last), default=0)
        for area in areas
    ]
    reached = min(end for end in ends if end >= max(ends) - LATE)
    return tuple(sorted(int(year) for year in rows["year"].unique() if year <= reached))


def _can_be_summed(now: Columns, indicator: Indicator) -> bool:
    """Whether members' figures add up: counts do, and shares with numerators and denominators."""
    if _adds_up(indicator):
        return True
    parts = now["x_women"] + now["n_women"] + now["x_men"] + now["n_men"]
    return indicator.kind is Kind.BY_SEX and not np.isnan(parts).any()


def _adds_up(indicator: Indicator) -> bool:
    return indicator.kind is Kind.COUNT or (indicator.kind is Kind.BY_SEX and indicator.unit is Unit.PERSONS)


def _cut(columns: Columns, which: slice | Booleans) -> Columns:
    return {name: values[which] for name, values in columns.items()}


def _region(rows: Columns, indicator: Indicator, area: Area, year: int) -> Compared:
    history = _cut(rows, _has_figures(rows, indicator))
    now = history["year"] == year
    return _compared(
        history,
        indicator,
        area,
        year,
        Made.COMPUTED if history["computed"][now].any() else Made.PUBLISHED,
        members=int(now.sum()),
        status=_status(_cut(rows, rows["year"] == year), indicator),
    )


def _group(rows: Columns, regions: Regions, indicator: Indicator, area: Area, year: int) -> Compared:
    has = _has_figures(rows, indicator)
    here = has & (rows["year"] == year)
    now, members = _cut(rows, here), int(here.sum())
    if members and _can_be_summed(now, indicator):
        shown = set(regions[here])
        same = has & np.array([code in shown for code in regions])
        history = _sums_by_year(_cut(rows, same), indicator, members)
        return _compared(history, indicator, area, year, Made.SUM, members=members, status="ok")
    spread = {
        name: Spread(
            **dict(zip(("low", "middle", "high"), np.quantile(mine, QUARTERS).tolist(), strict=True))
        )
        for name in (*SEXES, *MEASURES)
        if (mine := now[name][~np.isnan(now[name])]).size
    }
    return Compared(
        area=area,
        made=Made.SPREAD,
        members=members,
        everyone=len(area.members),
        status="ok" if members else _status(_cut(rows, rows["year"] == year), indicator),
        values={name: spread[name].middle if name in spread else np.nan for name in (*SEXES, *MEASURES)},
        people=np.nan,
        lower=np.nan,
        upper=np.nan,
        spread=spread,
        history=_medians_by_year(_cut(rows, has)),
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


def _sums_by_year(rows: Columns, indicator: Indicator, members: int) -> Columns:
    """Sums over members, in the years that all of them have figures."""
    years, place, counts = np.unique(rows["year"], return_inverse=True, return_counts=True)
    summed: dict[str, Floats] = {
        name: np.bincount(place, weights=rows[name], minlength=years.size).astype(np.float64)
        for name in SUMMED
    }
    if indicator.kind is Kind.BY_SEX and indicator.unit is Unit.PERCENT:
        for sex in SEXES:
            summed[sex] = 100 * summed[f"x_{sex}"] / summed[f"n_{sex}"]
    summed["extract"] = np.zeros(years.size)
    np.maximum.at(summed["extract"], place, rows["extract"])
    frame = with_measures(pd.DataFrame({"year": years, **summed}), indicator)
    whole = (counts == members) & ~np.isnan(summed["women"] + summed["men"])
    return {name: frame[name].to_numpy(np.float64)[whole] for name in frame.columns}


def _medians_by_year(rows: Columns) -> Columns:
    """The median of those with figures, each measure's own."""
    years, place = np.unique(rows["year"], return_inverse=True)
    order = np.argsort(place, kind="stable")
    starts = np.searchsorted(place[order], np.arange(1, years.size))
    extract = np.zeros(years.size)
    np.maximum.at(extract, place, rows["extract"])
    medians = {
        sex: np.array([_median(part) for part in np.split(rows[sex][order], starts)][: years.size])
        for sex in SEXES
    }
    return {"year": years, "extract": extract, **medians}


def _median(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if known.size else np.nan


def _compared(
    history: Columns,
    indicator: Indicator,
    area: Area,
    year: int,
    made: Made,
    *,
    members: int,
    status: str,
) -> Compared:
    """A region or a sum, whose history has one row a year."""
    at = np.flatnonzero(history["year"] == year) if members else np.array([], dtype=int)
    now = {name: float(history[name][at[0]]) if at.size else np.nan for name in (*SUMMED, *MEASURES)}
    two = indicator.kind.has_two_sexes
    lower, upper = rate_interval(indicator, now) if two else (np.nan, np.nan)
    return Compared(
        area=area,
        made=made,
        members=members,
        everyone=len(area.members) or 1,
        status=status,
        values={name: now[name] for name in (*SEXES, *MEASURES)},
        people=now["n_total"],
        lower=lower,
        upper=upper,
        spread={},
        history=history,
        trend=gap_trend_of(indicator, history) if two else None,
        extracts=_extracts(_cut(history, slice(at[0], at[0] + 1) if at.size else slice(0))),
    )


def _has_figures(rows: Columns, indicator: Indicator) -> Booleans:
    """Which rows have what the indicator compares."""
    if indicator.kind.has_two_sexes:
        values = rows["women"] + rows["men"]
    else:
        values = rows["women" if indicator.kind is Kind.WOMEN_ONLY else "total"]
    known: Booleans = ~np.isnan(values)
    return known


def _status(now: Columns, indicator: Indicator) -> str:
    """Why there is no value, ok if there is one."""
    columns = ("status_women", "status_men") if indicator.kind.has_two_sexes else ("status_total",)
    columns = ("status_women",) if indicator.kind is Kind.WOMEN_ONLY else columns
    if not now["status_total"].size:
        return "not_in_source"
    return next((str(now[name][0]) for name in columns if now[name][0] != "ok"), "ok")


def _extracts(rows: Columns) -> tuple[int, ...]:
    return tuple(int(number) for number in np.unique(rows["extract"]))
