"""The headline of the start page: where the gap of a county is least like the country's."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from jrt_core.catalog.model import Unit
from jrt_core.views.goal_gaps import Pair, inside_a_sentence, values_of
from jrt_core.views.text import Texts

# A share whose gap is as near the country's as this, in percentage points, is no headline.
MATERIAL = 1.0
# Reservations of what a sample or a handful of people may have made by chance: no headline either.
CHANCE = {"survey_mean", "citizen_survey", "aku_sample", "small_bodies"}


def headline(
    county: str,
    name: str,
    country: Sequence[Pair],
    counties: Mapping[str, Sequence[Pair]],
    text: Texts,
) -> tuple[str, tuple[str, ...]]:
    """The headline of a county, and why it was chosen: the largest gap is the same measure everywhere."""
    compared = deviations(counties[county], country, counties)
    told = [(pair, of_country, size) for pair, of_country, size in compared if _is_material(pair, of_country)]
    if not told:
        return text("start-headline-none", county=name), ()
    pair, of_country, _ = max(told, key=lambda found: found[2])
    women, men = values_of(pair, text)
    women_in_all, men_in_all = values_of(of_country, text)
    title = inside_a_sentence(pair.indicator.title[text.language])
    return (
        text("start-headline", county=name, title=title, women=women, men=men, year=str(pair.year)),
        (
            text("start-headline-country", women=women_in_all, men=men_in_all),
            text("start-headline-why", count=len(compared)),
        ),
    )


def deviations(
    own: Sequence[Pair], country: Sequence[Pair], counties: Mapping[str, Sequence[Pair]]
) -> list[tuple[Pair, Pair, float]]:
    """What can be compared with the country in the same year: own pair, the country's, how unlike they are.

    The distance between the two gaps, in parts of the usual (root mean square) distance of a county: so a
    measure in which counties vary a lot does not win everywhere.
    """
    of_country = {pair.indicator.id: pair for pair in country}
    gaps: dict[str, list[float]] = {}
    for pairs in counties.values():
        for pair in pairs:
            whole = of_country.get(pair.indicator.id)
            if whole is not None and whole.year == pair.year:
                gaps.setdefault(pair.indicator.id, []).append(_gap(pair) - _gap(whole))
    found = []
    for pair in own:
        whole = of_country.get(pair.indicator.id)
        if whole is None or whole.year != pair.year or CHANCE & set(pair.indicator.caveats):
            continue
        usual = math.sqrt(float(np.mean(np.square(gaps[pair.indicator.id]))))
        found.append((pair, whole, abs(_gap(pair) - _gap(whole)) / usual if usual else 0.0))
    return found


def _gap(pair: Pair) -> float:
    return pair.women - pair.men


def _is_material(pair: Pair, of_country: Pair) -> bool:
    return pair.unit is not Unit.PERCENT or abs(_gap(pair) - _gap(of_country)) >= MATERIAL
