"""What a visitor looks at. A wish (a URL, a set of filters) becomes a selection that exists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from jrt_core.catalog.model import ALL, LANGUAGES, Indicator, Kind, Language, Level
from jrt_core.catalog.names import find_indicator
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show, shows
from jrt_core.views import weights as likeness
from jrt_core.views.text import texts
from jrt_core.views.weights import Weights

DEFAULT_GOAL = "obetalt_arbete"
DEFAULT_COUNTY = "14"
WHOLE_COUNTRY = "alla"
MAX_AREAS = 10
RESCALED = "utsnitt"
MANY = "flera"
MAX_TEXT = 40
HARMLESS = " _-,."
CODES = {Level.MUNICIPALITY: re.compile(r"\d{4}"), Level.COUNTY: re.compile(r"(?!00)\d\d")}


class Form(StrEnum):
    """How a map is drawn."""

    AREA = "area"
    BUBBLES = "bubbles"
    COLUMNS = "columns"


class Sort(StrEnum):
    """How compared areas are ordered."""

    GAP = "gap"
    LEVEL = "level"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A view that exists. `county` None is the whole country; `areas` are what has been chosen to look at.

    `rescaled` makes map classes from what is shown instead of from all years and counties; `sort` orders
    areas that are compared, and `many` compares them in all indicators of a goal instead of in one; `weights`
    are those of likeness.
    """

    language: Language
    goal: str
    indicator: str
    show: Show
    level: Level
    county: str | None
    areas: tuple[str, ...]
    age: str
    background: str
    year: int
    form: Form
    rescaled: bool = False
    sort: Sort = Sort.GAP
    many: bool = False
    weights: Weights = likeness.EQUAL

    @property
    def places(self) -> tuple[str, ...]:
        """The chosen areas that a map of the level can show."""
        return tuple(code for code in self.areas if CODES[self.level].fullmatch(code))


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something asked for that could not be had: a message id and its variables."""

    message: str
    variables: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for, unchecked: stable codes or anything at all. None was not asked for."""

    language: str | None = None
    goal: str | None = None
    indicator: str | None = None
    show: str | None = None
    level: str | None = None
    county: str | None = None
    areas: tuple[str, ...] | None = None
    age: str | None = None
    background: str | None = None
    year: str | None = None
    form: str | None = None
    rescaled: str | None = None
    sort: str | None = None
    many: str | None = None
    weights: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be chosen, given the rest of a selection."""

    goals: tuple[str, ...]
    indicators: tuple[str, ...]
    shows: tuple[Show, ...]
    levels: tuple[Level, ...]
    ages: tuple[str, ...]
    backgrounds: tuple[str, ...]
    years: tuple[int, ...]


def resolve(wish: Wish, atlas: Atlas) -> tuple[Selection, tuple[Notice, ...]]:
    """The selection nearest to a wish. What is unknown or does not exist falls back, with a notice each."""
    notices: list[Notice] = []

    def pick(name: str, wanted: str | None, valid: Iterable[str], default: str) -> str:
        if wanted is None:
            return default
        options = list(valid)
        if wanted in options:
            return wanted
        notices.append(_unavailable(name, wanted, atlas, language))
        return default

    language: Language = "sv"
    language = "en" if pick("language", wish.language, LANGUAGES, "sv") == "en" else "sv"
    indicator, age, background = _indicator(wish, atlas, language, notices)
    levels = _map_levels(atlas, indicator)
    level = Level(pick("level", wish.level, levels, levels[0]))
    county = _county(wish, level, atlas, notices)

    ages = atlas.coverage.ages(indicator.id, level)
    age = pick("age", wish.age or age, ages, ages[0])
    backgrounds = atlas.coverage.backgrounds(indicator.id, level, age)
    if (wish.background or background or ALL) not in backgrounds and background is None:
        # The two dimensions meet only where the figures cross them: age stays, background gives way.
        notices += [_unavailable("background", wish.background, atlas, language)] if wish.background else []
        background = backgrounds[0]
    else:
        background = pick("background", wish.background or background, backgrounds, backgrounds[0])

    offered = _shows(atlas, indicator, level, age, background)
    show = Show(pick("show", wish.show, offered, offered[0]))
    years = _years(atlas, indicator, level, age, background, show)
    year = int(pick("year", wish.year, [str(y) for y in years], str(years[-1])))
    return (
        Selection(
            language=language,
            goal=indicator.goal,
            indicator=indicator.id,
            show=show,
            level=level,
            county=county,
            areas=_areas(wish, atlas, notices),
            age=age,
            background=background,
            year=year,
            form=Form(pick("form", wish.form, list(Form), Form.AREA)),
            rescaled=pick("rescaled", wish.rescaled, [RESCALED], "") == RESCALED,
            sort=Sort(pick("sort", wish.sort, list(Sort), Sort.GAP)),
            many=pick("many", wish.many, [MANY], "") == MANY,
            weights=_weights(wish, notices),
        ),
        tuple(notices),
    )


def choices(selection: Selection, atlas: Atlas) -> Choices:
    """What each filter offers: only combinations that exist with the rest of the selection."""
    indicator = atlas.catalog.indicator[selection.indicator]
    level, age, background = selection.level, selection.age, selection.background
    return Choices(
        goals=tuple(g.id for g in atlas.catalog.goals if _opening(atlas, g.id).goal == g.id),
        indicators=tuple(i.id for i in atlas.catalog.of_goal(selection.goal) if _map_levels(atlas, i)),
        shows=_shows(atlas, indicator, level, age, background),
        levels=_map_levels(atlas, indicator),
        ages=atlas.coverage.ages(indicator.id, level, background),
        backgrounds=atlas.coverage.backgrounds(indicator.id, level, age),
        years=_years(atlas, indicator, level, age, background, selection.show),
    )


def with_place(selection: Selection, code: str) -> Selection:
    """The selection with an area added, or taken away if it was there; the oldest gives way after ten."""
    if code in selection.areas:
        return replace(selection, areas=tuple(area for area in selection.areas if area != code))
    return replace(selection, areas=with_places(selection, (*selection.places, code)))


def with_places(selection: Selection, places: Sequence[str]) -> tuple[str, ...]:
    """The chosen areas when those of the level become `places`; what a map cannot show stays chosen.

    Places come before the others, for a profile shows the first.
    """
    others = [code for code in selection.areas if code not in selection.places]
    ordered = [code for code in selection.places if code in places]
    ordered += [code for code in places if code not in ordered]
    return tuple(dict.fromkeys([*ordered[-MAX_AREAS:], *others]))[:MAX_AREAS]


def _indicator(
    wish: Wish, atlas: Atlas, language: Language, notices: list[Notice]
) -> tuple[Indicator, str | None, str | None]:
    """The indicator, and the group that a KPI stands for."""
    catalog = atlas.catalog
    goal = wish.goal
    if goal is not None and goal not in catalog.goal:
        notices.append(fallback("goal", goal))
        goal = None
    if wish.indicator is not None:
        try:
            found = find_indicator(catalog, wish.indicator)
        except UnknownNameError:
            awaited = _awaited(atlas, wish.indicator)
            if awaited is None:
                notices.append(fallback("indicator", wish.indicator))
            elif awaited.id in catalog.indicator and _map_levels(atlas, awaited):
                notices.append(
                    replace(fallback("indicator", wish.indicator), message="notice-awaiting-series")
                )
                return catalog.indicator[awaited.id], None, None
            else:
                title = awaited.title[language]
                notices.append(Notice(message="notice-awaiting", variables={"wanted": title}))
                goal = awaited.goal
        else:
            if _map_levels(atlas, found.indicator):
                return found.indicator, found.age, found.background
            title = found.indicator.title[language]
            notices.append(Notice(message="notice-only-country", variables={"wanted": title}))
            goal = found.indicator.goal
    return _opening(atlas, goal or DEFAULT_GOAL), None, None


def _awaited(atlas: Atlas, name: str) -> Indicator | None:
    """The indicator that is meant, if it, or the series that a name stands for, waits for its figures."""
    try:
        return find_indicator(atlas.whole, name).indicator
    except UnknownNameError:
        return None


def _opening(atlas: Atlas, goal: str) -> Indicator:
    """What a goal opens with; the indicator of another goal where this one has nothing for a map."""
    catalog = atlas.catalog
    candidates = (*catalog.of_goal(goal), *catalog.of_goal(DEFAULT_GOAL), *catalog.indicators)
    return next(i for i in candidates if _map_levels(atlas, i))


def _map_levels(atlas: Atlas, indicator: Indicator) -> tuple[Level, ...]:
    """The levels that a map can show."""
    return tuple(level for level in atlas.coverage.levels(indicator.id) if level is not Level.COUNTRY)


def _county(wish: Wish, level: Level, atlas: Atlas, notices: list[Notice]) -> str | None:
    """The county to zoom to; a map of counties shows them all unless one is asked for."""
    if wish.county == WHOLE_COUNTRY:
        return None
    codes = [county.code for county in atlas.regions.counties]
    if wish.county in codes:
        return wish.county
    if wish.county is not None:
        notices.append(fallback("county", wish.county))
    return DEFAULT_COUNTY if level is Level.MUNICIPALITY else None


def _areas(wish: Wish, atlas: Atlas, notices: list[Notice]) -> tuple[str, ...]:
    wanted = list(dict.fromkeys(wish.areas or ()))
    known = [code for code in wanted if atlas.areas.get(code) is not None]
    strange = [code for code in wanted if code not in known]
    notices += [fallback("areas", ", ".join(strange))] if strange else []
    if len(known) > MAX_AREAS:
        notices.append(Notice(message="notice-too-many-places", variables={"most": str(MAX_AREAS)}))
    return tuple(known[:MAX_AREAS])


def _weights(wish: Wish, notices: list[Notice]) -> Weights:
    if wish.weights is None:
        return likeness.EQUAL
    found = likeness.read(wish.weights)
    notices += [fallback("weights", wish.weights)] if found is None else []
    return found or likeness.EQUAL


def _shows(atlas: Atlas, indicator: Indicator, level: Level, age: str, background: str) -> tuple[Show, ...]:
    """What the kind allows and the figures of the group have."""
    if _is_published_comparison(indicator):
        return shows(indicator)
    has = atlas.coverage.has_shows(indicator.id, level, age, background)
    return tuple(show for show in shows(indicator) if show in has) or shows(indicator)[:1]


def _years(
    atlas: Atlas, indicator: Indicator, level: Level, age: str, background: str, show: Show
) -> tuple[int, ...]:
    return atlas.coverage.years(
        indicator.id,
        level,
        age,
        background,
        show,
        published_comparison=_is_published_comparison(indicator),
    ) or atlas.coverage.years(indicator.id, level, age, background)


def _is_published_comparison(indicator: Indicator) -> bool:
    return indicator.kind in (Kind.PUBLISHED_DIFFERENCE, Kind.PUBLISHED_RATIO)


def _unavailable(name: str, wanted: str, atlas: Atlas, language: Language) -> Notice:
    """A notice that something cannot be had; what exists for other indicators is called by its name."""
    text, catalog = texts(language), atlas.catalog
    if name == "level" and wanted in CODES:
        return Notice(message=f"notice-no-{wanted}", variables={})
    called = None
    if name == "show" and wanted in list(Show):
        called = text(f"show-{wanted}")
    elif name == "age" and wanted in catalog.age:
        called = text.age(wanted, catalog)
    elif name == "background" and wanted in catalog.background:
        called = text.background(wanted, catalog)
    if called is None:
        return fallback(name, wanted)
    return Notice(message=f"notice-{name}", variables={"wanted": _short(called)})


def fallback(name: str, wanted: str) -> Notice:
    """A notice that repeats what was asked for, cut short and with nothing that Markdown would act on."""
    shown = "".join(c if c.isalnum() or c in HARMLESS else "·" for c in wanted)
    return Notice(message=f"notice-{name}", variables={"wanted": _short(shown)})


def _short(words: str) -> str:
    return words if len(words) <= MAX_TEXT else words[: MAX_TEXT - 1] + "…"
