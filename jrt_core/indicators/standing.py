"""One indicator in one region: values, intervals, the call against the country, trend, band."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from jrt_core.catalog.model import Indicator, Kind, Unit
from jrt_core.indicators import gap
from jrt_core.indicators.bands import Band, band_of
from jrt_core.indicators.gap import Floats, Values
from jrt_core.indicators.parity import years_even
from jrt_core.indicators.series_trend import Trend, apart, trend
from jrt_core.indicators.trend import GapTrend, gap_trend
from jrt_core.indicators.uncertainty import Call, Judgement, call, judge, newcombe, standard_error, wilson

Columns = Mapping[str, Any]
SEXES = ("women", "men", "total")
# Only those chosen for a seat can change places: an inhabitant or an unemployed person holds none.
SEATS = "makt"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToParity:
    """How many whole persons it would take for women and men to be equal: a thought experiment.

    Of a rate: more of the sex that has less of it or, where high is bad, fewer of the one that has more.
    Of a count: places that would go to `who` from the other.
    """

    count: int
    who: Literal["women", "men"]
    more: bool
    places: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One indicator in one region, in the year that is shown. NaN and None where there is nothing.

    `lower` and `upper` are the interval of W - M; `called` is the value of all against the country's, judged
    by polarity in `judgement`. `band` is that of `banded`. `places` are all regions' values of what a strip
    shows (`own` among them): the difference, the share of women of a count, or the value; `codes` whose they
    are, as numbers. `larger` is the part of the other regions with a smaller gap, `gap_band` the band of the
    gap's size. Series are by year, ascending; they may go on after the year shown, up to `newest`, the trends
    end with it.
    """

    indicator: Indicator
    year: int
    women: float
    men: float
    total: float
    difference: float
    lower: float
    upper: float
    people_women: float
    people_men: float
    people: float
    score: float
    normalised: float
    better: float
    share_of_women: float
    country: Mapping[str, float]
    called: Call | None
    judgement: Judgement | None
    band: Band | None
    banded: Literal["value", "difference"]
    trend: GapTrend | None
    value_trend: Trend | None
    years_inside: int
    to_parity: ToParity | None
    own: float
    places: Floats
    codes: Floats
    larger: float
    gap_band: Band | None
    newest: int
    years: tuple[int, ...]
    women_series: Floats
    men_series: Floats
    total_series: Floats
    computed: bool
    extract: int


def standing(
    indicator: Indicator, code: str, year: int, own: Columns, country: Columns | None, everyone: Columns
) -> Standing | None:
    """From the region's series, the country's, and all regions in the year shown; None without a figure."""
    at = np.flatnonzero(own["year"] == year)
    if not at.size or not np.any(everyone["region"] == int(code)):
        return None
    now = {column: float(values[at[0]]) for column, values in own.items()}
    women, men, total = (now[sex] for sex in SEXES)
    two = indicator.kind.has_two_sexes and not math.isnan(women + men)
    if not two and math.isnan(_value(indicator, women, total)):
        return None
    known = {sex: np.asarray(everyone[sex], dtype=np.float64) for sex in SEXES}
    places = _places(indicator, known)
    mine = int(np.flatnonzero(everyone["region"] == int(code))[0])
    size = gap_size(indicator, known["women"], known["men"]) if two else np.full(len(places), np.nan)
    lower, upper = rate_interval(indicator, now) if two else (math.nan, math.nan)
    abroad = _country(country, year)
    called = _call(indicator, now, abroad)
    share = gap.share_of_women(own["women"], own["men"]) if _is_share(indicator) else None
    banded, values = _banded(indicator, known, places)
    until = {column: series[own["year"] <= year] for column, series in own.items()}
    return Standing(
        indicator=indicator,
        year=year,
        women=women,
        men=men,
        total=total,
        difference=float(gap.difference(women, men)) if two else math.nan,
        lower=lower,
        upper=upper,
        people_women=now["n_women"],
        people_men=now["n_men"],
        people=now["n_total"],
        score=float(gap.parity_score(women, men)) if two else math.nan,
        normalised=float(gap.normalised(women, men)) if two else math.nan,
        better=float(gap.better_off(women, men, indicator.polarity)) if two else math.nan,
        share_of_women=math.nan if share is None else float(share[at[0]]),
        country=abroad,
        called=called,
        judgement=None if called is None else judge(called, indicator.polarity),
        band=band_of(float(values[mine]), values),
        banded=banded,
        trend=gap_trend_of(indicator, until) if two else None,
        value_trend=None if two else _value_trend(indicator, until),
        years_inside=0 if share is None else years_even(share[: at[0] + 1]),
        to_parity=_to_parity(indicator, now) if two else None,
        own=float(places[mine]),
        places=places,
        codes=everyone["region"],
        larger=_larger(size, mine),
        gap_band=band_of(float(size[mine]), size),
        newest=int(known_years(own).max()),
        years=tuple(int(y) for y in own["year"]),
        women_series=own["women"],
        men_series=own["men"],
        total_series=own["total"],
        computed=bool(now["computed"]),
        extract=int(now["extract"]),
    )


def known_years(columns: Columns, beside: Columns | None = None) -> Floats:
    """The years with both women and men; with any figure if these, or those `beside`, never have both."""
    both = ~np.isnan(columns["women"] + columns["men"])
    mine = columns if beside is None else beside
    years: Floats = columns["year"]
    return years[both] if (~np.isnan(mine["women"] + mine["men"])).any() else years


def gap_size(indicator: Indicator, women: Values, men: Values) -> Floats:
    """How large gaps are, to be ranked: in the unit to its decimals; of money in proportion."""
    if indicator.unit in (Unit.SEK, Unit.MSEK):
        return np.abs(gap.normalised(women, men)).round(4)
    return np.abs(gap.difference(women, men)).round(indicator.decimals)


def _is_share(indicator: Indicator) -> bool:
    return indicator.kind in (Kind.COMPOSITION, Kind.COUNT)


def _is_rate(indicator: Indicator) -> bool:
    """Whether chance can be judged: of shares rounded to whole percents the rounding is larger than it."""
    return indicator.kind is Kind.BY_SEX and indicator.unit is Unit.PERCENT and indicator.decimals > 0


def _value(indicator: Indicator, women: float, total: float) -> float:
    return women if indicator.kind is Kind.WOMEN_ONLY else total


def _places(indicator: Indicator, known: Mapping[str, Floats]) -> Floats:
    if indicator.kind is Kind.COUNT:
        return gap.share_of_women(known["women"], known["men"])
    if indicator.kind.has_two_sexes:
        return gap.difference(known["women"], known["men"])
    return known["women"] if indicator.kind is Kind.WOMEN_ONLY else known["total"]


def _banded(
    indicator: Indicator, known: Mapping[str, Floats], places: Floats
) -> tuple[Literal["value", "difference"], Floats]:
    """What a band is made of: the value of all; where the source has none, the size of the difference."""
    if indicator.kind is Kind.BY_SEX:
        if np.isnan(known["total"]).all():
            return "difference", np.abs(places)
        return "value", known["total"]
    return "value", known["women"] if indicator.kind is Kind.COMPOSITION else places


def _larger(size: Floats, mine: int) -> float:
    known = size[~np.isnan(size)]
    if math.isnan(size[mine]) or known.size < 2:
        return math.nan
    return float((known < size[mine]).sum() / (known.size - 1))


def rate_interval(indicator: Indicator, now: Mapping[str, float]) -> tuple[float, float]:
    """The interval of the difference between two shares, NaN where no number of people is known."""
    if not _is_rate(indicator) or math.isnan(now["x_women"] + now["x_men"]):
        return math.nan, math.nan
    low, high = newcombe(now["x_women"], now["n_women"], now["x_men"], now["n_men"])
    return float(low), float(high)


def _call(indicator: Indicator, now: Mapping[str, float], country: Mapping[str, float]) -> Call | None:
    if not _is_rate(indicator) or not country or math.isnan(now["x_total"]):
        return None
    low, high = wilson(now["x_total"], now["n_total"])
    return call(float(low), float(high), country["total"])


def _country(country: Columns | None, year: int) -> dict[str, float]:
    at = np.flatnonzero(country["year"] == year) if country is not None else np.array([], dtype=int)
    return {sex: float(country[sex][at[0]]) for sex in SEXES} if country is not None and at.size else {}


def gap_trend_of(indicator: Indicator, own: Columns) -> GapTrend:
    """How the gap has moved, with the errors of the shares where the numbers of people are known.

    Of means over several years only those that share no year are tested.
    """
    both = np.flatnonzero(~np.isnan(own["women"] + own["men"]))
    both = both[apart(own["year"][both], indicator.window_years)]
    errors: dict[str, Floats] = {}
    if _is_rate(indicator) and not np.isnan(own["x_women"][both]).all():
        for sex in ("women", "men"):
            errors[f"{sex}_errors"] = standard_error(own[f"x_{sex}"][both], own[f"n_{sex}"][both])
    return gap_trend(
        own["year"][both].astype(np.int64),
        own["women"][both],
        own["men"][both],
        polarity=indicator.polarity,
        breaks=_breaks(indicator),
        **errors,
    )


def _value_trend(indicator: Indicator, own: Columns) -> Trend:
    values = own["women"] if indicator.kind is Kind.WOMEN_ONLY else own["total"]
    known = np.flatnonzero(~np.isnan(values))
    known = known[apart(own["year"][known], indicator.window_years)]
    return trend(own["year"][known].astype(np.int64), values[known], breaks=_breaks(indicator))


def _breaks(indicator: Indicator) -> tuple[int, ...]:
    return tuple(brk.year for brk in indicator.breaks)


def _to_parity(indicator: Indicator, now: Mapping[str, float]) -> ToParity | None:
    women_have_less = now["women"] < now["men"]
    if indicator.kind is Kind.COUNT and indicator.unit is Unit.PERSONS:
        if indicator.goal != SEATS:
            return None
        count = abs(float(gap.seats_to_parity(now["women"], now["men"])))
        who: Literal["women", "men"] = "women" if women_have_less else "men"
        return ToParity(count=int(count), who=who, more=True, places=True) if count >= 1 else None
    if not _is_rate(indicator) or math.isnan(now["n_women"] + now["n_men"]):
        return None
    more = indicator.polarity >= 0
    who = "women" if women_have_less == more else "men"
    other = "men" if who == "women" else "women"
    count = abs(float(gap.persons_to_parity(now[who], now[other], now[f"n_{who}"])))
    return ToParity(count=int(count), who=who, more=more, places=False) if count >= 1 else None
