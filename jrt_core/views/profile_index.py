"""An index of a region's goals in words, for a reader who asks for one: never without its uncertainty."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import Language
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.goal_scores import GoalScores, IndexStanding, index_of
from jrt_core.indicators.index import DRAWS
from jrt_core.views import format as fmt
from jrt_core.views.area_names import region_name
from jrt_core.views.goal_gaps import inside_a_sentence
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """The index in whole sentences; `value` is empty where there is none."""

    value: str
    sentences: tuple[str, ...]


def index_view(
    atlas: Atlas, scores: GoalScores, code: str, weights: Sequence[float], language: Language
) -> IndexView:
    """The index by the reader's weights, in the order of the goals: what it rests on and how sure it is."""
    text = texts(language)
    if not any(weights):
        return IndexView(value="", sentences=(text("index-weights-zero"),))
    found = index_of(scores, code, weights)
    if found.missing:
        goals = [inside_a_sentence(atlas.catalog.goal[goal].title[language]) for goal in found.missing]
        return IndexView(value="", sentences=(text("index-missing", goals=text.join(goals)),))
    return IndexView(
        value=text("index-value", value=fmt.number(found.value, language, 1)),
        sentences=tuple(_sentences(atlas, found, code, sum(weight > 0 for weight in weights), text)),
    )


def _sentences(atlas: Atlas, found: IndexStanding, code: str, goals: int, text: Texts) -> Iterator[str]:
    region = atlas.regions[code]
    yield text("index-rests-on", goals=goals, have=found.have, all=found.everything)
    if math.isnan(found.first):
        yield text("index-one-goal")
        return
    yield text(
        f"index-ranks-{region.level.value}",
        place=region_name(region, text),
        draws=fmt.number(DRAWS, text.language),
        first=int(found.first),
        last=int(found.last),
        all=found.ranked,
    )
