"""Similar municipalities, and those that once had the same gap and have closed it.

Likeness is a distance between standardised features (z-scores over all municipalities), in the manner of
SSB's and Kolada's similar municipalities, but with weights that a reader can move and with its reasons.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from jrt_core.catalog.model import ALL, Level
from jrt_core.indicators.atlas import POPULATION, Atlas
from jrt_core.indicators.gap import Floats

# The indicators that the features are made of, and the ages that are young and old.
EDUCATION_ID, INCOME_ID = "eftergymnasial", "forvarvsinkomst"
YOUNG, OLD = ("0-5", "6-15", "16-19"), ("65-79", "80+")

PEERS = 7
# Features nearer than half a standard deviation are called alike, and so many are named.
ALIKE_WITHIN, REASONS = 0.5, 3
# A peer has at least this many features in common; on one alone everybody is like somebody.
LEAST_FEATURES = 2
# Steps between SKR's groups: another group of the same main group, another main group.
SAME_MAIN_GROUP, OTHER_MAIN_GROUP = 1.0, 2.0

# Gaps nearer than a quarter of their standard deviation started alike; a gap has been closed if no more than
# three quarters of it are left. Start and end are medians of so many years: a single one may be an exception.
STARTED_ALIKE, LEFT_AT_MOST = 0.25, 0.75
YEARS_AT_ENDS = 3
CLOSERS = 5


class Feature(StrEnum):
    """What municipalities can be alike in."""

    SKR_GROUP = "skr_group"
    SIZE = "size"
    AGES = "ages"
    EDUCATION = "education"
    INCOME = "income"


DEFAULT_WEIGHTS: Mapping[Feature, float] = dict.fromkeys(Feature, 1.0)
# The columns of the matrix that belong to each feature.
COLUMNS: Mapping[Feature, tuple[int, ...]] = {
    Feature.SIZE: (0,),
    Feature.AGES: (1, 2),
    Feature.EDUCATION: (3,),
    Feature.INCOME: (4,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """All regions of a level: z-scores (regions x columns, NaN where unknown), raw values, SKR groups.

    Raw values: persons, percent aged 0-19 and 65 or more, percent with post-secondary education, median
    earned income in the store's unit; `years` says of when.
    """

    codes: tuple[str, ...]
    groups: tuple[str | None, ...]
    scores: Floats
    raw: Floats
    years: Mapping[Feature, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A similar municipality, what it is most alike in, and (own, peer's) raw values of each feature."""

    code: str
    distance: float
    alike: tuple[Feature, ...]
    pairs: Mapping[Feature, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closer:
    """A region whose gap was about the same in the `first` years and is smaller in the `last`.

    Gaps are medians of those years, women minus men.
    """

    code: str
    first: tuple[int, ...]
    last: tuple[int, ...]
    gap_first: float
    gap_last: float


def features(atlas: Atlas, level: Level = Level.MUNICIPALITY) -> Features:
    """The features of every region of a level, from one query."""
    regions = atlas.regions.of_level(level)
    codes = tuple(region.code for region in regions)
    rows = atlas.store.rows(
        "peer_features", indicators=[POPULATION, EDUCATION_ID, INCOME_ID], digits=len(codes[0])
    )

    def values(indicator: str, age: str = ALL) -> pd.Series[float]:
        mine = rows[((rows["indicator"] == indicator) & (rows["age"] == age)).to_numpy()]
        return mine.set_index("region")["total"].reindex(codes)

    def newest(indicator: str) -> int:
        mine = rows[((rows["indicator"] == indicator) & (rows["age"] == ALL)).to_numpy()]
        return int(mine["year"].max()) if len(mine) else 0

    everyone = values(POPULATION)
    young, old = (sum((values(POPULATION, age) for age in ages), start=everyone * 0) for ages in (YOUNG, OLD))
    raw = np.column_stack(
        [everyone, 100 * young / everyone, 100 * old / everyone, values(EDUCATION_ID), values(INCOME_ID)]
    )
    return Features(
        codes=codes,
        groups=tuple(region.skr_group for region in regions),
        scores=standardised(raw),
        raw=raw,
        years={
            Feature.SIZE: newest(POPULATION),
            Feature.AGES: newest(POPULATION),
            Feature.EDUCATION: newest(EDUCATION_ID),
            Feature.INCOME: newest(INCOME_ID),
        },
    )


def standardised(raw: Floats) -> Floats:
    """z-scores by column, the first of logarithms: ten thousand more people mean less to a city."""
    values = raw.copy()
    values[:, 0] = np.log(np.where(values[:, 0] > 0, values[:, 0], np.nan))
    known = (~np.isnan(values)).any(axis=0)
    scores = np.full_like(values, np.nan)
    spread = np.nanstd(values[:, known], axis=0)
    scores[:, known] = (values[:, known] - np.nanmean(values[:, known], axis=0)) / np.where(
        spread > 0, spread, 1
    )
    return scores


def similar(
    found: Features, code: str, weights: Mapping[Feature, float] = DEFAULT_WEIGHTS, count: int = PEERS
) -> tuple[Peer, ...]:
    """The municipalities nearest to one, nearest first, by weighted Euclidean distance.

    A feature's weight is shared by its columns. What one of the two lacks is left out of their distance,
    which is divided by the weight that was used; nothing is imputed. Raises ValueError for weights that are
    negative, not finite or all zero, KeyError for a code that is no municipality.
    """
    used = _checked(weights)
    if code not in found.codes:
        raise KeyError(code)
    own = found.codes.index(code)
    distances = {feature: _distance(found, own, feature) for feature in Feature}
    total, weight, common = (np.zeros(len(found.codes)) for _ in range(3))
    for feature, given in used.items():
        known = ~np.isnan(distances[feature])
        total += given * np.where(known, distances[feature], 0.0) ** 2
        weight += given * known
        common += known & (given > 0)
    least = min(LEAST_FEATURES, sum(given > 0 for given in used.values()))
    possible = (weight > 0) & (common >= least)
    possible[own] = False
    mean = np.sqrt(total / np.where(weight > 0, weight, 1.0))
    order = sorted(np.flatnonzero(possible), key=lambda n: (round(float(mean[n]), 12), found.codes[n]))
    return tuple(
        Peer(
            code=found.codes[n],
            distance=float(mean[n]),
            alike=_alike(distances, used, int(n)),
            pairs=_pairs(found, own, int(n)),
        )
        for n in order[:count]
    )


def closed_gap(
    group: pd.DataFrame, code: str, breaks: Collection[int] = (), polarity: int = 0
) -> tuple[Closer, ...]:
    """Regions of the same level whose gap was that of `code` in its first years, and has shrunk most since.

    From a `frames.group_frame`, since the last of the `breaks`; compared are medians of the three first and
    the three last years in which `code` has a gap, in regions that have one in all six. At most five, those
    who closed most of their gap first, and only such as closed more than `code` itself and have not opened
    it again in the newest year. Where it is known what is good, none whose better-off sex has got worse.
    """
    gaps = group[group["difference"].notna().to_numpy()]
    own = gaps[(gaps["region"] == code).to_numpy()]
    newest = int(own["year"].max()) if len(own) else 0
    first_year = max((year for year in breaks if year <= newest), default=0)
    own = own[(own["year"] >= first_year).to_numpy()]
    years = sorted(int(year) for year in own["year"].unique())
    if len(years) < 2 * YEARS_AT_ENDS:
        return ()
    first, last = tuple(years[:YEARS_AT_ENDS]), tuple(years[-YEARS_AT_ENDS:])
    peers = gaps[(gaps["level"] == own["level"].iloc[0]).to_numpy()]
    then, now = _medians(peers, first), _medians(peers, last)
    gap_then = then["difference"]
    gap_now = now["difference"].reindex(gap_then.index)
    start = float(gap_then[code])
    if start == 0:
        return ()
    within = STARTED_ALIKE * float(gap_then.std(ddof=0))
    left = gap_now.abs() / gap_then.abs()
    alike = (gap_then * start > 0) & ((gap_then - start).abs() <= within)
    chosen = alike & (left <= LEFT_AT_MOST) & (left < left[code]) & (gap_then.index != code)
    newest_gap = _medians(peers, last[-1:])["difference"].reindex(gap_then.index)
    chosen &= newest_gap.abs() <= LEFT_AT_MOST * gap_then.abs()
    if polarity:
        women_ahead = polarity * gap_then > 0
        better = (now - then).reindex(gap_then.index)
        gain = polarity * better["women"].where(women_ahead, better["men"])
        chosen &= gain >= 0
    order = sorted(gap_then.index[chosen.to_numpy()], key=lambda region: (left[region], region))[:CLOSERS]
    return tuple(
        Closer(
            code=str(region),
            first=first,
            last=last,
            gap_first=float(gap_then[region]),
            gap_last=float(gap_now[region]),
        )
        for region in order
    )


def _medians(rows: pd.DataFrame, years: Collection[int]) -> pd.DataFrame:
    """Each region's medians in some years, of the regions that have a gap in all of them."""
    groups = rows[rows["year"].isin(years).to_numpy()].groupby("region")
    whole = groups.size() == len(years)
    return groups[["difference", "women", "men"]].median()[whole]


def _checked(weights: Mapping[Feature, float]) -> dict[Feature, float]:
    used = {feature: float(weights.get(feature, 0.0)) for feature in Feature}
    for feature, given in used.items():
        if not math.isfinite(given) or given < 0:
            raise ValueError(f"the weight of {feature} is {given:g}; it must be zero or more")
    if not any(used.values()):
        raise ValueError("all weights are zero; at least one feature must count")
    return used


def _distance(found: Features, own: int, feature: Feature) -> Floats:
    """How far everyone is in one feature, in standard deviations (root mean square of its columns)."""
    if feature is Feature.SKR_GROUP:
        return np.array([_steps(found.groups[own], group) for group in found.groups])
    columns = list(COLUMNS[feature])
    away = found.scores[:, columns] - found.scores[own, columns]
    distance: Floats = np.sqrt((away**2).mean(axis=1))
    return distance


def _steps(one: str | None, other: str | None) -> float:
    """SKR's groups have no scale. Same group, same main group (the letter), another: 0, 1, 2 deviations."""
    if one is None or other is None:
        return math.nan
    if one == other:
        return 0.0
    return SAME_MAIN_GROUP if one[0] == other[0] else OTHER_MAIN_GROUP


def _alike(
    distances: Mapping[Feature, Floats], weights: Mapping[Feature, float], other: int
) -> tuple[Feature, ...]:
    near = [
        (float(distances[feature][other]), n, feature)
        for n, feature in enumerate(Feature)
        if weights[feature] > 0 and distances[feature][other] < ALIKE_WITHIN
    ]
    return tuple(feature for _, _, feature in sorted(near)[:REASONS])


def _pairs(found: Features, own: int, other: int) -> dict[Feature, tuple[float, float]]:
    """Raw values for the explanation; of the ages the share aged 65 or more."""
    shown = {feature: columns[-1] for feature, columns in COLUMNS.items()}
    return {
        feature: (float(found.raw[own, column]), float(found.raw[other, column]))
        for feature, column in shown.items()
    }
