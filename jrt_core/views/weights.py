"""What a reader lets likeness rest on, as a link and back: `skr1-storlek2-alder0-utbildning1-inkomst1`."""

from __future__ import annotations

import re

from jrt_core.indicators.peers import DEFAULT_WEIGHTS, Feature

# In the order of `Feature`.
Weights = tuple[float, ...]

EQUAL: Weights = tuple(DEFAULT_WEIGHTS[feature] for feature in Feature)
MOST, STEP = 3.0, 0.5
CODES = {
    "skr": Feature.SKR_GROUP,
    "storlek": Feature.SIZE,
    "alder": Feature.AGES,
    "utbildning": Feature.EDUCATION,
    "inkomst": Feature.INCOME,
}
# ASCII digits alone: in a link, other scripts' digits are no numbers.
PART = re.compile(r"([a-z]+)([0-9](?:\.[05])?)")


def written(weights: Weights) -> str:
    """The code of weights; empty where all are equal, as they are unless somebody moves them."""
    if weights == EQUAL:
        return ""
    given = dict(zip(Feature, weights, strict=True))
    return "-".join(f"{code}{given[feature]:g}" for code, feature in CODES.items())


def read(code: str) -> Weights | None:
    """The weights of a code, which names each feature once at the most; None if it is no such code."""
    given: dict[Feature, float] = {}
    for part in code.split("-"):
        found = PART.fullmatch(part)
        feature = CODES.get(found[1]) if found else None
        if found is None or feature is None or feature in given or float(found[2]) > MOST:
            return None
        given[feature] = float(found[2])
    return tuple(given.get(feature, DEFAULT_WEIGHTS[feature]) for feature in Feature)
