"""What the profile of a municipality or county says: headline, three answers, goals, what to look at."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from jrt_core.catalog.model import Language, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.bands import Band
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.profile import NO_GOAL, GoalStanding, Profile
from jrt_core.indicators.standing import Standing
from jrt_core.indicators.trend import Closing
from jrt_core.indicators.uncertainty import Judgement
from jrt_core.views import format as fmt
from jrt_core.views.area_names import region_name
from jrt_core.views.finding import SMALL_POPULATION
from jrt_core.views.goal_gaps import inside_a_sentence
from jrt_core.views.profile_model import Answer, GoalLine, ProfileView, Remark
from jrt_core.views.profile_questions import questions
from jrt_core.views.profile_remarks import right_way, smaller_than_country, watch
from jrt_core.views.profile_rows import finding_of, value_of
from jrt_core.views.text import Texts, texts

HIGH, LOW = (Band.TOP_10, Band.NEXT_20), (Band.LOWER_20, Band.BOTTOM_10)


def profile_view(atlas: Atlas, profile: Profile, language: Language) -> ProfileView:
    """Everything above the indicator rows."""
    text = texts(language)
    region = atlas.regions[profile.region]
    name = region_name(region, text)
    inside = text("profile-county", name=region.name) if region.level is Level.COUNTY else name
    main = _main(atlas, profile)
    look = watch(profile, text)
    good = right_way(profile, look, text)
    small = atlas.population.get(region.code, math.inf) < SMALL_POPULATION
    return ProfileView(
        language=language,
        region=region.code,
        name=name,
        headline=_headline(main, inside, text),
        answers=(
            Answer(question=text("profile-where"), sentences=tuple(_where(atlas, profile, main, text))),
            Answer(question=text("profile-heading"), sentences=tuple(_heading(profile, text))),
            Answer(
                question=text("profile-ask"),
                sentences=tuple(_asks(profile, look, main, text)),
            ),
        ),
        goals=tuple(_goal(atlas, profile, goal, text) for goal in profile.goals),
        goals_note=text("profile-goals-note"),
        watch=look,
        watch_none=text("profile-watch-none") if not look else "",
        right_way=good,
        right_way_none=text("profile-right-none") if not good else "",
        questions=questions(atlas, profile, main, look, text),
        caution=text("profile-small") if small and region.level is Level.MUNICIPALITY else "",
    )


def _main(atlas: Atlas, profile: Profile) -> Standing | None:
    """The main measure of a goal in which the region's gap is largest beside the other regions'.

    Only main measures: among two hundred, one is always extreme by chance.
    """
    known = [
        profile.standings[i.id]
        for i in atlas.catalog.indicators
        if i.default and i.goal != NO_GOAL and i.kind in GAP_KINDS and i.id in profile.standings
    ]
    known = [standing for standing in known if not math.isnan(standing.difference)]
    return max(known, key=lambda s: -1.0 if math.isnan(s.larger) else s.larger, default=None)


def _headline(main: Standing | None, name: str, text: Texts) -> str:
    if main is None:
        return text("profile-headline-none", place=name)
    said = finding_of(main, text)
    smaller = smaller_than_country(main)
    if smaller is None:
        return text("profile-headline", finding=said, place=name)
    return text(f"profile-headline-{'smaller' if smaller else 'larger'}", finding=said, place=name)


def _where(atlas: Atlas, profile: Profile, main: Standing | None, text: Texts) -> Iterator[str]:
    """The main measure in figures, gaps beside the country's, the most and the least equal goal."""
    if main is not None:
        women, men = (value_of(v, main.indicator, text) for v in (main.women, main.men))
        title = main.indicator.title[text.language]
        yield text("profile-where-main", title=title, women=women, men=men, year=str(main.year))
    beside = [smaller_than_country(s) for s in _gaps(profile)]
    known = [found for found in beside if found is not None]
    if known:
        yield text("profile-where-country", smaller=sum(known), larger=len(known) - sum(known))
    scored = [goal for goal in profile.goals if not math.isnan(goal.score)]
    if len(scored) > 1:
        best, worst = max(scored, key=lambda g: g.score), min(scored, key=lambda g: g.score)
        names = [inside_a_sentence(atlas.catalog.goal[g.goal].title[text.language]) for g in (best, worst)]
        scores = [fmt.number(g.score, text.language) for g in (best, worst)]
        yield text(
            "profile-where-goals", best=names[0], best_score=scores[0], worst=names[1], worst_score=scores[1]
        )
    if not known and not scored:
        yield text("profile-too-little")


def _heading(profile: Profile, text: Texts) -> Iterator[str]:
    """How many gaps move, and how many nobody can say anything of."""
    found = [s.trend.closing for s in _gaps(profile) if s.trend is not None]
    tested = [closing for closing in found if closing is not Closing.SHORT]
    if not tested:
        yield text("profile-heading-none")
        return
    counts = Counter(tested)
    yield text(
        "profile-heading-moves",
        tested=len(tested),
        closing=counts[Closing.CLOSING],
        widening=counts[Closing.WIDENING],
    )
    yield text("profile-heading-still", none=counts[Closing.NONE], turned=counts[Closing.TURNED])
    if len(found) > len(tested):
        yield text("profile-heading-short", short=len(found) - len(tested))


def _asks(profile: Profile, look: Sequence[Remark], main: Standing | None, text: Texts) -> Iterator[str]:
    """A question for each of the first things to look at."""
    for remark in look[:2]:
        found = profile.standings[remark.indicator]
        grows = found.trend is not None and found.trend.closing is Closing.WIDENING
        yield text("profile-ask-grows" if grows else "profile-ask-large", title=remark.title)
    if not look and main is not None:
        yield text("profile-ask-main", title=main.indicator.title[text.language])
    yield text("profile-ask-more")


def _gaps(profile: Profile) -> list[Standing]:
    return [
        found
        for found in profile.standings.values()
        if found.indicator.kind in GAP_KINDS
        and found.indicator.goal != NO_GOAL
        and not math.isnan(found.difference)
    ]


def _goal(atlas: Atlas, profile: Profile, goal: GoalStanding, text: Texts) -> GoalLine:
    title = atlas.catalog.goal[goal.goal].title[text.language]
    coverage = text("profile-coverage", have=goal.have, all=goal.everything)
    enough = not math.isnan(goal.score)
    score = text("profile-score", score=fmt.number(goal.score, text.language)) if enough else ""
    direction = text("profile-direction", women=goal.women_higher, men=goal.men_higher)
    return GoalLine(
        id=goal.goal,
        title=title,
        score=goal.score,
        score_text=score,
        direction=direction if goal.have else "",
        level=_level(profile, goal, text),
        trend=_trend(goal, text),
        coverage=coverage,
        note="" if enough else text("profile-too-little-goal"),
        alt=text("profile-goal-alt", title=title, score=score, coverage=coverage) if enough else "",
    )


def _level(profile: Profile, goal: GoalStanding, text: Texts) -> str:
    """Against the country where chance can be judged, and the place among the regions where it cannot."""
    mine = [
        s
        for s in profile.standings.values()
        if s.indicator.goal == goal.goal and s.indicator.polarity and s.banded == "value" and s.band
    ]
    judged = [s.judgement for s in mine if s.judgement is not None]
    parts = []
    if judged:
        parts.append(
            text(
                "profile-level-country",
                better=judged.count(Judgement.BETTER),
                worse=judged.count(Judgement.WORSE),
                similar=judged.count(Judgement.SIMILAR),
            )
        )
    if mine:
        good = sum((s.band in HIGH) if s.indicator.polarity > 0 else (s.band in LOW) for s in mine)
        bad = sum((s.band in LOW) if s.indicator.polarity > 0 else (s.band in HIGH) for s in mine)
        parts.append(text("profile-level-band", good=good, bad=bad, all=len(mine)))
    return " ".join(parts) or text("profile-level-none")


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
