"""What the profile of a municipality or county says: headline, three answers, goals, what to look at."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from jrt_core.catalog.model import Language, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.profile import NO_GOAL, Profile
from jrt_core.indicators.series_trend import RANK_P
from jrt_core.indicators.standing import Standing
from jrt_core.indicators.trend import Closing
from jrt_core.views import format as fmt
from jrt_core.views.area_names import region_name
from jrt_core.views.finding import SMALL_POPULATION
from jrt_core.views.goal_gaps import inside_a_sentence
from jrt_core.views.profile_goals import HIGH, goal_lines
from jrt_core.views.profile_model import Answer, ProfileView, Remark
from jrt_core.views.profile_questions import questions
from jrt_core.views.profile_remarks import LARGE, right_way, smaller_than_country, watch
from jrt_core.views.profile_rows import finding_of, value_of
from jrt_core.views.tags import trend_tag
from jrt_core.views.text import Texts, texts

# As many are among the smallest fifth by construction as among the largest: a balance that a count beside the
# country has not, for small places have larger gaps than large ones.
SMALL = 0.2


def profile_view(atlas: Atlas, profile: Profile, language: Language) -> ProfileView:
    """Everything above the indicator rows."""
    text = texts(language)
    region = atlas.regions[profile.region]
    name = region_name(region, text)
    inside = text("profile-county", name=region.name) if region.level is Level.COUNTY else name
    known = main_measures(atlas, profile)
    main = max(known, key=lambda found: found.larger, default=None)
    few = atlas.population.get(region.code, math.inf) < SMALL_POPULATION
    small = few and region.level is Level.MUNICIPALITY
    look = watch(profile, text, small=small)
    good = right_way(profile, look, text, small=small)
    return ProfileView(
        language=language,
        region=region.code,
        name=name,
        headline=_headline(main, len(known), inside, profile.level, text),
        main=main.indicator.id if main else "",
        answers=(
            Answer(
                question=text("profile-where"),
                sentences=tuple(_where(atlas, profile, main, len(known), text)),
            ),
            Answer(question=text("profile-heading"), sentences=tuple(_heading(profile, text))),
            Answer(
                question=text("profile-ask"),
                sentences=tuple(_asks(profile, look, main, text)),
            ),
        ),
        goals=goal_lines(atlas, profile, text),
        goals_note=text("profile-goals-note"),
        watch=look,
        watch_none=text("profile-watch-none") if not look else "",
        right_way=good,
        right_way_none=text("profile-right-none") if not good else "",
        questions=questions(atlas, profile, main, look, text),
        caution=text("profile-small") if small else "",
    )


def main_measures(atlas: Atlas, profile: Profile) -> list[Standing]:
    """The main measures of the goals that compare women and men and can be set beside other regions.

    The one with the largest gap beside theirs is shown first: among two hundred, one is always extreme by
    chance.
    """
    return [
        profile.standings[i.id]
        for i in atlas.catalog.indicators
        if i.default
        and i.goal != NO_GOAL
        and i.kind in GAP_KINDS
        and i.id in profile.standings
        and not math.isnan(profile.standings[i.id].larger)
    ]


def _headline(main: Standing | None, count: int, name: str, level: Level, text: Texts) -> str:
    if main is None:
        return text("profile-headline-none", place=name)
    said = finding_of(main, text)
    if count == 1 or main.gap_band is None:
        return text("profile-headline", finding=said, place=name)
    if main.gap_band not in HIGH:
        return text("profile-headline-usual", finding=said, place=name)
    return text("profile-headline-chosen", finding=said, place=name, others=text(f"profile-others-{level}"))


def _where(atlas: Atlas, profile: Profile, main: Standing | None, count: int, text: Texts) -> Iterator[str]:
    """The main measure in figures and why it is shown, gaps beside other regions', the goals' ends."""
    others = text(f"profile-others-{profile.level}")
    if main is not None:
        women, men = (value_of(v, main.indicator, text) for v in (main.women, main.men))
        title = main.indicator.title[text.language]
        yield text("profile-where-main", title=title, women=women, men=men, year=str(main.year))
        smaller = smaller_than_country(main)
        if smaller is not None:
            yield text(f"profile-where-{'smaller' if smaller else 'larger'}")
        if main.gap_band is not None and count > 1:
            band = text(f"profile-gap-band-{main.gap_band.value.replace('_', '-')}")
            yield text("profile-where-chosen", count=count, others=others, band=band)
    ranked = [found.larger for found in _gaps(profile) if not math.isnan(found.larger)]
    if ranked:
        yield text(
            "profile-where-ranked",
            all=len(ranked),
            others=others,
            large=sum(larger >= LARGE for larger in ranked),
            small=sum(larger <= SMALL for larger in ranked),
            usual=round(SMALL * len(ranked)),
        )
    scored = [goal for goal in profile.goals if not math.isnan(goal.score) and not goal.narrow]
    if len(scored) > 1:
        best, worst = max(scored, key=lambda g: g.score), min(scored, key=lambda g: g.score)
        names = [inside_a_sentence(atlas.catalog.goal[g.goal].title[text.language]) for g in (best, worst)]
        scores = [fmt.number(g.score, text.language) for g in (best, worst)]
        yield text(
            "profile-where-goals", best=names[0], best_score=scores[0], worst=names[1], worst_score=scores[1]
        )
    if not ranked and not scored:
        yield text("profile-too-little")


def _heading(profile: Profile, text: Texts) -> Iterator[str]:
    """How many gaps move, how many of them may seem to by chance, and how many nobody can say anything of."""
    trends = [s.trend for s in _gaps(profile) if s.trend is not None]
    found = [trend.closing for trend in trends]
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
    ranked = sum(trend.trend.method == "rank" for trend in trends)
    # The other test is held to two in a thousand.
    if chance := round(RANK_P * ranked):
        percent = fmt.number(100 * RANK_P, text.language)
        yield text("profile-heading-chance", tested=ranked, percent=percent, chance=chance)
    if len(found) > len(tested):
        yield text("profile-heading-short", short=len(found) - len(tested))


def _asks(profile: Profile, look: Sequence[Remark], main: Standing | None, text: Texts) -> Iterator[str]:
    """A question for each of the first things to look at."""
    for remark in look[:2]:
        found = profile.standings[remark.indicator]
        if found.trend is not None and found.trend.closing is Closing.WIDENING:
            yield text("profile-ask-grows", title=remark.title)
        else:
            yield _with_trend(text("profile-ask-large", title=remark.title), found, text)
    if not look and main is not None:
        title = main.indicator.title[text.language]
        yield _with_trend(text("profile-ask-main", title=title), main, text)
    yield text("profile-ask-more")


def _with_trend(question: str, found: Standing, text: Texts) -> str:
    """The question with how the gap moves, if that is known: it must not sound as if it stood still."""
    if found.trend is None or not found.trend.established:
        return question
    tag = trend_tag(found.trend, found.indicator, text)
    return text("profile-question-moved", sentence=question, trend=tag.text)


def _gaps(profile: Profile) -> list[Standing]:
    return [
        found
        for found in profile.standings.values()
        if found.indicator.kind in GAP_KINDS
        and found.indicator.goal != NO_GOAL
        and not math.isnan(found.difference)
    ]
