"""What happened to the figures that a plan was meant to move: before, during and after its time.

Nothing here says why. A gap that closed while a plan ran may have closed without it, so the same change is
given for the counties most alike that have no activity of the kind in their documents.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from jrt_core.catalog.model import Indicator, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.gap import Floats
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.peers import Features, similar
from jrt_core.indicators.profile import split
from jrt_core.indicators.regions import COUNTRY
from jrt_core.indicators.standing import Columns, gap_trend_of
from jrt_core.indicators.trend import GapTrend
from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Kind, Plan, Target
from jrt_core.plans.progress import Progress, progress

# The last year before a plan counts as "before" if it is no more than so many years earlier.
BEFORE_WITHIN = 3
# Of the counties most alike, the nearest so many may be compared with, and at most so many are.
NEAREST, ALIKE = 10, 5
# A median of fewer changes than this is no yardstick.
LEAST_ALIKE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Women's and men's values in a year."""

    year: int
    women: float
    men: float

    @property
    def gap(self) -> float:
        """W - M."""
        return self.women - self.men


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Counties most alike and untouched: the median change of abs(W - M) over the same years."""

    regions: tuple[str, ...]
    change: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One indicator of a plan in its county. `before`, `during` and `after` are None where no figure is.

    `before` is the last year before the plan within three, `during` the last year of it, `after` the newest.
    `reaches`: whether the series, since its last break, has figures both before and after.
    """

    indicator: Indicator
    years: tuple[int, ...]
    women: Floats
    men: Floats
    country: Columns | None
    before: Moment | None
    during: Moment | None
    after: Moment | None
    trend: GapTrend
    others: Others | None
    targets: tuple[tuple[Target, Progress], ...]
    extracts: tuple[int, ...]
    computed: bool

    @property
    def change(self) -> float:
        """Of abs(W - M) from before to after, NaN without both."""
        if self.before is None or self.after is None:
            return math.nan
        return abs(self.after.gap) - abs(self.before.gap)

    @property
    def levelled_down(self) -> bool:
        """Whether the gap shrank since before because the better-off sex lost and the other won nothing."""
        if self.before is None or self.after is None or not self.change < 0:
            return False
        by = self.indicator.polarity
        women, men = by * (self.after.women - self.before.women), by * (self.after.men - self.before.men)
        better, worse = (women, men) if by * self.before.gap > 0 else (men, women)
        return by != 0 and better < 0 and worse <= 0


def indicators_of(atlas: Atlas, plan: Plan) -> tuple[Indicator, ...]:
    """The indicators that a plan's activities, outcomes and targets name, with figures for counties."""
    named = [i for activity in plan.activities for i in activity.indicators]
    named += [i for outcome in plan.outcomes for i in outcome.indicators]
    named += [target.indicator for target in plan.targets]
    known = atlas.catalog.indicator
    found = (known[name] for name in dict.fromkeys(named) if name in known)
    return tuple(i for i in found if i.kind in GAP_KINDS and Level.COUNTY in atlas.coverage.levels(i.id))


def untouched(
    plans: Plans, counties: Collection[str], kinds: Collection[Kind], indicator: str
) -> tuple[str, ...]:
    """The counties whose documents tell of no activity of the kinds, nor of any tied to the indicator."""
    have = {plan.region for plan in plans.plans if plan.kinds & set(kinds)}
    have |= {plan.region for plan, _ in plans.meant_to_move(indicator)}
    return tuple(code for code in counties if code not in have)


def moved(
    atlas: Atlas, plans: Plans, plan: Plan, years: tuple[int, int], alike: Features
) -> tuple[Moved, ...]:
    """Every indicator of a plan that ran from the first to the last of `years`, from one query."""
    indicators = indicators_of(atlas, plan)
    counties = [county.code for county in atlas.regions.counties]
    series = split(
        atlas.store.rows("plan_series", indicators=[i.id for i in indicators], regions=[*counties, COUNTRY]),
        ["indicator", "region"],
    )
    order = [peer.code for peer in similar(alike, plan.region, count=NEAREST)]
    return tuple(
        _moved(
            indicator,
            plan,
            years,
            series,
            untouched(plans, order, _kinds_for(plan, indicator.id), indicator.id),
        )
        for indicator in indicators
        if (indicator.id, plan.region) in series
    )


def _kinds_for(plan: Plan, indicator: str) -> set[Kind]:
    """The kinds of the activities that are meant to move an indicator; of all where none is named."""
    return {a.kind for a in plan.activities if indicator in a.indicators} or set(plan.kinds)


def _moved(
    indicator: Indicator,
    plan: Plan,
    years: tuple[int, int],
    series: Mapping[tuple[str, ...], Columns],
    others: Sequence[str],
) -> Moved:
    own = _both(series[indicator.id, plan.region], indicator)
    before, during, after = _moments(own, years)
    return Moved(
        indicator=indicator,
        years=tuple(int(year) for year in own["year"]),
        women=own["women"],
        men=own["men"],
        country=series.get((indicator.id, COUNTRY)),
        before=before,
        during=during,
        after=after,
        trend=gap_trend_of(indicator, own),
        others=_others(indicator, before, after, series, others),
        targets=tuple(
            (target, _progress(target, own))
            for target in plan.targets
            if target.indicator == indicator.id and target.region == plan.region
        ),
        extracts=tuple(int(number) for number in np.unique(own["extract"])),
        computed=bool(own["computed"].any()),
    )


def _both(columns: Columns, indicator: Indicator) -> Columns:
    """The years with women and men both, since the last new definition."""
    keep = ~np.isnan(columns["women"] + columns["men"])
    newest = max(columns["year"][keep], default=0)
    first = max((brk.year for brk in indicator.breaks if brk.year <= newest), default=0)
    keep &= columns["year"] >= first
    return {name: values[keep] for name, values in columns.items()}


def _moments(own: Columns, years: tuple[int, int]) -> tuple[Moment | None, Moment | None, Moment | None]:
    start, end = years
    when = own["year"]
    return (
        _newest(own, (when < start) & (when >= start - BEFORE_WITHIN)),
        _newest(own, (when >= start) & (when <= end)),
        _newest(own, when > end),
    )


def _newest(own: Columns, which: np.ndarray) -> Moment | None:
    at = np.flatnonzero(which)
    if not at.size:
        return None
    place = int(at[-1])
    return Moment(
        year=int(own["year"][place]), women=float(own["women"][place]), men=float(own["men"][place])
    )


def _others(
    indicator: Indicator,
    before: Moment | None,
    after: Moment | None,
    series: Mapping[tuple[str, ...], Columns],
    regions: Sequence[str],
) -> Others | None:
    """The nearest counties that have figures for the same two years."""
    if before is None or after is None:
        return None
    changes: dict[str, float] = {}
    for code in regions:
        columns = series.get((indicator.id, code))
        if columns is None or len(changes) == ALIKE:
            continue
        gaps = {
            int(y): abs(float(g))
            for y, g in zip(columns["year"], columns["women"] - columns["men"], strict=True)
        }
        change = gaps.get(after.year, math.nan) - gaps.get(before.year, math.nan)
        if not math.isnan(change):
            changes[code] = change
    if len(changes) < LEAST_ALIKE:
        return None
    return Others(regions=tuple(changes), change=float(np.median(list(changes.values()))))


def _progress(target: Target, own: Columns) -> Progress:
    values = own["women"] - own["men"] if target.measure == "difference" else own[target.measure]
    known = np.flatnonzero(~np.isnan(values))
    if not known.size:
        return progress(target, target.baseline_year, math.nan)
    place = int(known[-1])
    return progress(target, int(own["year"][place]), float(values[place]))
