"""Presentations that are ready to be shown, of a region's own figures; whoever shows them may change them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jrt_core.catalog.model import Language, Level
from jrt_core.indicators import frames
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import closed_gap
from jrt_core.indicators.profile import Profile
from jrt_core.indicators.regions import COUNTRY
from jrt_core.views import link
from jrt_core.views.area_names import region_name
from jrt_core.views.plan_figures import FiguresView
from jrt_core.views.plan_selection import Part, PlanSelection, figure_href
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.selection import Selection, Wish, resolve
from jrt_core.views.story import MOST_IN_LINK, Reveal, Slide, Story
from jrt_core.views.text import Texts, texts


def five_minutes(atlas: Atlas, profile: Profile, view: ProfileView) -> Story:
    """A municipality: how it stands, a large gap in place and time, beside others, what goes well, models."""
    text, code = texts(view.language), profile.region
    look = [remark.indicator for remark in view.watch] + _main(atlas, profile)
    look = [name for name in dict.fromkeys(look) if _on_map(atlas, name)]
    slides = [_profile(code, view, text)]
    if look:
        first = _selection(atlas, look[0], code, view.language, profile)
        said = {remark.indicator: remark.sentence for remark in (*view.watch, *view.right_way)}
        slides += [
            Slide(
                kind="karta",
                path=link.figure_href(first),
                reveal=Reveal.GUESS,
                notes=_lines(text("story-say-guess"), said.get(look[0], "")),
            ),
            Slide(
                kind="serie",
                path=link.figure_href(first),
                reveal=Reveal.PLAY,
                notes=text("story-say-development"),
            ),
        ]
        second = _selection(atlas, look[1 % len(look)], code, view.language, profile)
        beside = replace(second, areas=(code, atlas.regions[code].county, COUNTRY))
        slides.append(
            Slide(
                kind="jamfor",
                path=link.figure_href(beside, "jamfor"),
                reveal=Reveal.SEXES,
                notes=_lines(text("story-say-beside"), said.get(second.indicator, "")),
            )
        )
    good = next((remark for remark in view.right_way if _on_map(atlas, remark.indicator)), None)
    if good is not None:
        path = link.figure_href(_selection(atlas, good.indicator, code, view.language, profile))
        notes = _lines(text("story-say-good"), good.sentence)
        slides.append(Slide(kind="serie", path=path, reveal=Reveal.SEXES, notes=notes))
    slides += _closing(atlas, look, profile, view.language, text)
    title = text("story-five-minutes", place=view.name)
    return Story(title=title, language=view.language, slides=tuple(slides))


def six_goals(atlas: Atlas, view: ProfileView) -> Story:
    """A county: how it stands, and a map for each of the national goals."""
    text, slides = texts(view.language), []
    for goal in atlas.catalog.goals:
        if goal.policy_goal is None:
            continue
        wish = Wish(language=view.language, goal=goal.id, county=view.region)
        found, _ = resolve(wish, atlas)
        if found.goal == goal.id:
            what = atlas.catalog.indicator[found.indicator].what[view.language]
            notes = _lines(text("story-say-goal", goal=goal.title[view.language]), what)
            slides.append(Slide(kind="karta", path=link.figure_href(found), reveal=Reveal.SEXES, notes=notes))
    title = text("story-six-goals", place=view.name)
    return Story(title=title, language=view.language, slides=(_profile(view.region, view, text), *slides))


def plan_story(atlas: Atlas, county: str, figures: FiguresView, language: Language) -> Story:
    """A region's plan: what was done, what it was meant to move, and the series beside the country's."""
    text = texts(language)
    plan = PlanSelection(language=language, counties=(county,))
    moved = replace(plan, part=Part.FIGURES)
    slides = [
        Slide(kind="plan", path=figure_href(plan), notes=text("story-say-activities")),
        Slide(kind="matt", path=figure_href(moved), notes=_lines(*figures.sentences)),
    ]
    for name, rows in _by_indicator(figures):
        path = figure_href(replace(moved, indicator=name))
        notes = _lines(text("story-say-plan"), *rows)
        slides.append(Slide(kind="serie", path=path, reveal=Reveal.PLAY, notes=notes))
    place = region_name(atlas.regions[county], text)
    title = text("story-plan", place=place)
    return Story(title=title, language=language, slides=tuple(slides[:MOST_IN_LINK]))


def _by_indicator(figures: FiguresView) -> list[tuple[str, list[str]]]:
    """What is said of each indicator, once, though several plans may want to move it."""
    found: dict[str, list[str]] = {}
    for row in figures.rows:
        said = [row.before, row.during, row.after, row.change, row.others, *row.targets]
        found.setdefault(row.id, [part for part in said if part])
    return list(found.items())


def _profile(code: str, view: ProfileView, text: Texts) -> Slide:
    query = f"kommun={code}" + ("" if view.language == "sv" else f"&sprak={view.language}")
    sentences = [sentence for answer in view.answers for sentence in answer.sentences]
    notes = _lines(text("story-say-profile"), *sentences)
    return Slide(kind="kommun", path=f"/kommun?{query}", notes=notes)


def _closing(
    atlas: Atlas, look: list[str], profile: Profile, language: Language, text: Texts
) -> Iterator[Slide]:
    """Those who once had the same gap and closed it, in the first of the indicators that has such."""
    code = profile.region
    for name in look:
        selection = _selection(atlas, name, code, language, profile)
        indicator = atlas.catalog.indicator[name]
        group = frames.group_frame(atlas, indicator, age=selection.age, background=selection.background)
        if closed_gap(group, code, tuple(brk.year for brk in indicator.breaks), indicator.polarity):
            path = link.figure_href(selection, "kommun")
            yield Slide(kind="forebilder", path=path, reveal=Reveal.OWN, notes=text("story-say-closers"))
            return


def _selection(atlas: Atlas, indicator: str, code: str, language: Language, profile: Profile) -> Selection:
    """The indicator in the region, in the newest year that the region has."""
    region = atlas.regions[code]
    wish = Wish(
        language=language,
        indicator=indicator,
        level=region.level,
        county=region.county,
        areas=(code,),
        year=str(profile.standings[indicator].year),
    )
    return resolve(wish, atlas)[0]


def _main(atlas: Atlas, profile: Profile) -> list[str]:
    """The main measures of the goals, as far as the region has them."""
    return [i.id for i in atlas.catalog.indicators if i.default and i.id in profile.standings]


def _on_map(atlas: Atlas, name: str) -> bool:
    indicator = atlas.catalog.indicator[name]
    return indicator.kind.has_two_sexes and Level.MUNICIPALITY in atlas.coverage.levels(name)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
