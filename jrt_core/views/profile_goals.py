"""The goals of a profile: a line each, with what its score says and what it rests on."""

from __future__ import annotations

import math

from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.bands import Band
from jrt_core.indicators.profile import NO_PARITY, GoalStanding, Profile
from jrt_core.indicators.trend import Closing
from jrt_core.views import format as fmt
from jrt_core.views.profile_model import GoalLine
from jrt_core.views.text import Texts

HIGH, LOW = (Band.TOP_10, Band.NEXT_20), (Band.LOWER_20, Band.BOTTOM_10)
# Measures that a score rests on are named, so many at the most.
NAMED = 4


def goal_lines(atlas: Atlas, profile: Profile, text: Texts) -> tuple[GoalLine, ...]:
    """Every goal, in the catalogue's order."""
    return tuple(_line(atlas, profile, goal, text) for goal in profile.goals)


def _line(atlas: Atlas, profile: Profile, goal: GoalStanding, text: Texts) -> GoalLine:
    title = atlas.catalog.goal[goal.goal].title[text.language]
    coverage = text("profile-coverage", have=goal.have, all=goal.everything)
    enough = not math.isnan(goal.score)
    score = text("profile-score", score=fmt.number(goal.score, text.language)) if enough else ""
    return GoalLine(
        id=goal.goal,
        title=title,
        score=goal.score,
        score_text=score,
        direction=_direction(goal, text) if enough or (goal.goal == NO_PARITY and goal.have) else "",
        level=_level(profile, goal, text),
        trend=_trend(goal, text),
        coverage=coverage,
        note=_note(atlas, goal, text),
        alt=text("profile-goal-alt", title=title, score=score, coverage=coverage) if enough else "",
    )


def _direction(goal: GoalStanding, text: Texts) -> str:
    """Who is better off, where that can be judged; otherwise whose value is higher."""
    if goal.goal == NO_PARITY:
        # Worse off is more exposed or more afraid: all of its measures of both sexes are about that.
        return text("profile-direction-violence", women=goal.men_better, men=goal.women_better, all=goal.have)
    if goal.unjudged == goal.have:
        return text("profile-direction-unjudged", women=goal.women_higher, men=goal.men_higher)
    return text(
        "profile-direction",
        women=goal.women_better,
        men=goal.men_better,
        equal=goal.have - goal.women_better - goal.men_better - goal.unjudged,
        unjudged=goal.unjudged,
    )


def _note(atlas: Atlas, goal: GoalStanding, text: Texts) -> str:
    """Why there is no score, or what a score rests on that does not cover half of the goal."""
    if goal.goal == NO_PARITY:
        return text("profile-no-parity")
    if math.isnan(goal.score):
        return text("profile-too-little-goal")
    if not goal.narrow:
        return ""
    titles = [
        text("profile-quoted", title=atlas.catalog.indicator[code].title[text.language])
        for code in goal.rests_on
    ]
    more = len(titles) - NAMED
    # One more is named as shortly as it is counted.
    named = titles if more <= 1 else [*titles[:NAMED], text("profile-goal-more", count=more)]
    return text("profile-goal-narrow", titles=text.join(named), all=goal.municipal)


def _level(profile: Profile, goal: GoalStanding, text: Texts) -> str:
    """The places of the measures' levels among the regions, of those that say what is good."""
    mine = [
        s
        for s in profile.standings.values()
        if s.indicator.goal == goal.goal and s.indicator.polarity and s.banded == "value" and s.band
    ]
    if not mine:
        return text("profile-level-none")
    good = sum((s.band in HIGH) if s.indicator.polarity > 0 else (s.band in LOW) for s in mine)
    bad = sum((s.band in LOW) if s.indicator.polarity > 0 else (s.band in HIGH) for s in mine)
    return text("profile-level-band", good=good, bad=bad, all=len(mine))


def _trend(goal: GoalStanding, text: Texts) -> str:
    counts = {closing: goal.trends.get(closing, 0) for closing in Closing}
    if not goal.have:
        return ""
    return text(
        "profile-goal-trend",
        closing=counts[Closing.CLOSING],
        widening=counts[Closing.WIDENING],
        other=counts[Closing.NONE] + counts[Closing.TURNED],
        short=counts[Closing.SHORT],
    )
