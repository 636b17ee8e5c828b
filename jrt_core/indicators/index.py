"""An index on request, with its weights and its uncertainty (methods: profiles instead of one number).

Arithmetic means of parity scores (0 to 100, NaN where missing), within goals and then between them. Nothing
is imputed. Arrays have a row for each region.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from jrt_core.indicators.gap import Floats, Values

MIN_SHARE = 2 / 3
MIN_INDICATORS = 2
DRAWS = 1000
SEED = 20_230_101
# The middle 95 percent of a region's ranks.
LOWER, UPPER = 0.025, 0.975
# Equal scores are equal ranks; the last digits of a float are no difference.
DECIMALS = 9

Ints = npt.NDArray[np.int64]


def goal_score(scores: Values, weights: Values | None = None) -> tuple[Floats, Ints]:
    """Mean of a goal's scores (regions x indicators) over the indicators that a region has, and their number.

    NaN unless a region has two thirds of the goal's indicators and at least two. An indicator of weight 0 is
    not one of the goal's; without weights all weigh the same.

    Raises ValueError if a weight is negative or missing, all are 0, or their number is another.
    """
    table = np.asarray(scores, dtype=np.float64)
    given = np.ones(table.shape[1]) if weights is None else np.asarray(weights, dtype=np.float64)
    if not table.shape[1] and weights is None:
        return np.full(len(table), np.nan), np.zeros(len(table), dtype=np.int64)
    table, used = _weighted(table, given)
    known = ~np.isnan(table)
    number = known.sum(axis=1).astype(np.int64)
    enough = (number >= MIN_SHARE * used.size) & (number >= MIN_INDICATORS)
    result = np.full(len(table), np.nan)
    np.divide(np.where(known, table, 0) @ used, known @ used, out=result, where=enough)
    return result, number


def index(goal_scores: Values, weights: Values) -> Floats:
    """Weighted mean of the goals' scores (regions x goals); NaN without a score in a goal of weight above 0.

    Raises ValueError if a weight is negative or missing, all are 0, or their number is another.
    """
    table, used = _weighted(np.asarray(goal_scores, dtype=np.float64), np.asarray(weights, dtype=np.float64))
    result: Floats = table @ (used / used.sum())
    return result


def rank_intervals(goal_scores: Values, draws: int = DRAWS, seed: int = SEED) -> tuple[Floats, Floats]:
    """Between which ranks 95 percent of random weightings of the goals (regions x goals) put each region.

    Rank 1 is the highest index and equal indices share the smallest rank. Weightings are
    Dirichlet(1, ..., 1): each as likely as any other. Limits are ranks that occur; NaN for a region without
    a score in every goal, which takes no rank from the others.
    """
    table = np.asarray(goal_scores, dtype=np.float64)
    lower, upper = np.full(len(table), np.nan), np.full(len(table), np.nan)
    complete = ~np.isnan(table).any(axis=1)
    if not complete.any() or not table.shape[1]:
        return lower, upper
    weights = np.random.default_rng(seed).dirichlet(np.ones(table.shape[1]), size=draws)
    ranks = _ranks(np.round(weights @ table[complete].T, DECIMALS))
    # Outwards to whole ranks, the same from both ends.
    lower[complete] = np.quantile(ranks, LOWER, axis=0, method="lower")
    upper[complete] = np.quantile(ranks, UPPER, axis=0, method="higher")
    return lower, upper


def _weighted(table: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """The columns that weigh something, and their weights."""
    if weights.shape != table.shape[1:]:
        raise ValueError(f"{weights.size} weights for {table.shape[1]} columns")
    if not (np.isfinite(weights) & (weights >= 0)).all() or not weights.any():
        raise ValueError("weights must be 0 or more, and not all 0")
    return table[:, weights > 0], weights[weights > 0]


def _ranks(scores: Floats) -> Ints:
    """Smallest rank of each score within its row, 1 = highest."""
    order = np.argsort(-scores, axis=1, kind="stable")
    ordered = np.take_along_axis(scores, order, axis=1)
    places = np.broadcast_to(np.arange(1, scores.shape[1] + 1), scores.shape).copy()
    # An equal score has the place of the first of its equals.
    places[:, 1:][ordered[:, 1:] == ordered[:, :-1]] = 0
    ranks = np.empty(scores.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, np.maximum.accumulate(places, axis=1), axis=1)
    return ranks
