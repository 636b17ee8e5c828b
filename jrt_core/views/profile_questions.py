"""Five questions for a committee, on the steps of SKR's equality analysis, with the region's own figures."""

from __future__ import annotations

import math
from collections.abc import Sequence

from jrt_core.catalog.model import ALL
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import Profile
from jrt_core.indicators.standing import Standing
from jrt_core.views.goal_gaps import inside_a_sentence
from jrt_core.views.profile_model import QuestionCard, Remark
from jrt_core.views.profile_rows import sentence, to_parity, value_of
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.tags import trend_tag
from jrt_core.views.text import Texts

# What a difference means is told in kronor a year; what it takes, in persons or seats.
MONEY = "nettoinkomst"
PERSONS = ("foretagare_bostad", "valda_kommun", "sysselsatta_bostad")
# Measures that can be split are named, so many at the most.
SPLIT = 4


def questions(
    atlas: Atlas, profile: Profile, main: Standing | None, look: Sequence[Remark], text: Texts
) -> tuple[QuestionCard, ...]:
    """What is the difference, why, what does it mean, which groups, what do we do."""
    why = profile.standings[look[0].indicator] if look else main
    cards = (
        _card(atlas, "difference", main, _own(main, text) if main else "", text),
        _card(atlas, "why", why, _moved(why, text) if why else "", text),
        _meaning(atlas, profile, text),
        _groups(atlas, profile, why or main, text),
        _doing(atlas, profile, why, text),
    )
    return cards


def _card(atlas: Atlas, step: str, found: Standing | None, figures: str, text: Texts) -> QuestionCard:
    if found is None:
        return QuestionCard(
            step=text(f"profile-step-{step}"),
            question=text(f"profile-question-{step}-none"),
            figures=text("profile-question-no-figures"),
            source=None,
        )
    title = found.indicator.title[text.language]
    return QuestionCard(
        step=text(f"profile-step-{step}"),
        question=text(f"profile-question-{step}", title=title),
        figures=figures,
        source=_source(atlas, found, text),
    )


def _moved(found: Standing, text: Texts) -> str:
    said = _own(found, text)
    if found.trend is None:
        return said
    tag = trend_tag(found.trend, found.indicator, text).text
    return text("profile-question-moved", sentence=said, trend=tag)


def _meaning(atlas: Atlas, profile: Profile, text: Texts) -> QuestionCard:
    """The difference in money, a year and a month: what everybody can imagine."""
    found = profile.standings.get(MONEY)
    if found is None or math.isnan(found.difference):
        return _card(atlas, "meaning", None, "", text)
    indicator = found.indicator
    figures = text(
        "profile-question-money",
        women=value_of(found.women, indicator, text),
        men=value_of(found.men, indicator, text),
        difference=text.difference(found.difference, indicator.unit, indicator.decimals),
        year=str(found.year),
    )
    return _card(atlas, "meaning", found, figures, text)


def _groups(atlas: Atlas, profile: Profile, found: Standing | None, text: Texts) -> QuestionCard:
    """Which measures of the same goal can be split by age or background, and that the others cannot."""
    if found is None:
        return _card(atlas, "groups", None, "", text)
    split = [
        indicator.title[text.language]
        for indicator in atlas.catalog.of_goal(found.indicator.goal)
        if indicator.id in profile.standings
        and (
            atlas.coverage.ages(indicator.id, profile.level)
            + atlas.coverage.backgrounds(indicator.id, profile.level)
        )
        != (ALL, ALL)
    ]
    goal = inside_a_sentence(atlas.catalog.goal[found.indicator.goal].title[text.language])
    if not split:
        figures = text("profile-question-no-groups", goal=goal)
    else:
        named = text.join([text("profile-quoted", title=title) for title in split[:SPLIT]])
        figures = text("profile-question-split", goal=goal, count=len(split), titles=named)
    return QuestionCard(
        step=text("profile-step-groups"),
        question=text("profile-question-groups", title=found.indicator.title[text.language]),
        figures=figures,
        source=None,
    )


def _doing(atlas: Atlas, profile: Profile, found: Standing | None, text: Texts) -> QuestionCard:
    """How many it would take, for the measure in question or the first that counts people."""
    order = [found.indicator.id] if found else []
    counted = [profile.standings[code] for code in (*order, *PERSONS) if code in profile.standings]
    for chosen in counted:
        if chosen.to_parity is not None:
            figures = f"{_own(chosen, text)} {to_parity(chosen.to_parity, text)}"
            return _card(atlas, "doing", chosen, figures, text)
    return _card(atlas, "doing", None, "", text)


def _own(found: Standing, text: Texts) -> str:
    """The region's own values, then what they mean beside the country's."""
    women, men = (value_of(v, found.indicator, text) for v in (found.women, found.men))
    own = text("profile-question-own", women=women, men=men, year=str(found.year))
    return f"{own} {sentence(found, text)}"


def _source(atlas: Atlas, found: Standing, text: Texts) -> SourceNote:
    return source_note(
        atlas,
        found.indicator,
        text,
        age=ALL,
        background=ALL,
        year=str(found.year),
        extracts=[found.extract],
        computed=found.computed,
    )
