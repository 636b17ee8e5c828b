"""Measures of difference between women and men (methods: measures of difference).

All functions take numbers or arrays of the same shape in the indicator's unit, with NaN where a value is
missing, and give NaN where the measure is not defined.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Values = npt.ArrayLike
Floats = npt.NDArray[np.float64]


def difference(women: Values, men: Values) -> Floats:
    """W - M, in the indicator's unit; percentage points for shares."""
    return _floats(women) - _floats(men)


def ratio(women: Values, men: Values) -> Floats:
    """W / M x 100; undefined for M = 0 and for negative values."""
    w, m = _floats(women), _floats(men)
    return _where((m > 0) & (w >= 0), 100 * w, m)


def normalised(women: Values, men: Values) -> Floats:
    """(W - M) / (W + M), in [-1, 1]; undefined where both are zero or one is negative."""
    w, m = _floats(women), _floats(men)
    return _where((w >= 0) & (m >= 0) & (w + m > 0), w - m, w + m)


def better_off(women: Values, men: Values, polarity: int) -> Floats:
    """d (W - M): above 0 women are better off, below 0 men are; undefined without a polarity d."""
    gap = difference(women, men)
    return polarity * gap if polarity else np.full_like(gap, np.nan)


def parity_score(women: Values, men: Values) -> Floats:
    """100 (1 - abs(W - M) / (W + M)); 100 = equal. Always shown with its direction."""
    score: Floats = 100 * (1 - np.abs(normalised(women, men)))
    return score


def share_of_women(women: Values, men: Values) -> Floats:
    """F / (F + M) x 100, for representation: women among those counted."""
    w, m = _floats(women), _floats(men)
    return _where((w >= 0) & (m >= 0) & (w + m > 0), 100 * w, w + m)


def persons_to_parity(women: Values, men: Values, n_women: Values) -> Floats:
    """Rates: n_w (M - W) / 100, whole persons: how many more women it takes to equal men's rate."""
    return np.rint(_floats(n_women) * (_floats(men) - _floats(women)) / 100)


def seats_to_parity(women: Values, men: Values) -> Floats:
    """Seats: (F + M) / 2 - F, whole seats: how many would have to go to a woman. Negative: to a man."""
    w, m = _floats(women), _floats(men)
    return np.trunc((m - w) / 2)


def _floats(values: Values) -> Floats:
    return np.asarray(values, dtype=np.float64)


def _where(defined: npt.NDArray[np.bool_], numerator: Floats, denominator: Floats) -> Floats:
    result = np.full(np.shape(numerator), np.nan)
    np.divide(numerator, denominator, out=result, where=defined)
    return result
