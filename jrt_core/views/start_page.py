"""What the start page says of a county: its largest and smallest gaps, three ways in, how fresh it all is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import Language
from jrt_core.indicators.atlas import Atlas, Extract
from jrt_core.indicators.regions import COUNTRY
from jrt_core.views import format as fmt
from jrt_core.views import link, plan_selection
from jrt_core.views.area_names import region_name
from jrt_core.views.goal_gaps import GoalView, Link, goal_view, pairs_of
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.selection import DEFAULT_COUNTY, Selection, Wish, resolve
from jrt_core.views.start_headline import headline
from jrt_core.views.text import Texts, texts

# The frame that the other measures are read in: not a goal that could be near or far.
NO_GOAL = "grund"
# What the regions have worked with, and what measures it. The sentences are `start-<name>-...`.
PRIORITIES = {
    "labour": ("bransch_vard_omsorg", "bransch_tillverkning", "sektor_kommun_region"),
    "business": ("foretagare_bostad", "kapitalvinst"),
    "power": ("kommunfullmaktige", "ordforandeposter", "kandidater_kommun_2026"),
    "skills": ("behorighet_natur_teknik", "eftergymnasial", "matchning"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way in: what it is, what to expect, and where it goes."""

    title: str
    sentence: str
    action: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalitySearch:
    """The way in by the name of a municipality."""

    title: str
    sentence: str
    label: str
    placeholder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """Something that regions have worked with, and links to what measures it."""

    title: str
    sentence: str
    regions: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and the paragraphs under it."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """The start page, whole."""

    language: Language
    county: str
    headline: str
    opening: tuple[str, ...]
    county_label: str
    ways_title: str
    map: Way
    municipality: MunicipalitySearch
    priorities_way: Way
    about_goals: Section
    goals: tuple[GoalView, ...]
    source_label: str
    women_label: str
    men_label: str
    about_priorities: Section
    priorities: tuple[Priority, ...]
    measures_label: str
    freshness: Section
    more_data: str


def start_page(atlas: Atlas, language: Language, county: str) -> StartView:
    """Everything that the start page prints; a county that does not exist becomes the default one."""
    text = texts(language)
    county = county_or_default(atlas, county)
    name = region_name(atlas.regions[county], text)
    counties = [region.code for region in atlas.regions.counties]
    pairs = {
        region: [pair for pair in found if pair.indicator.goal != NO_GOAL]
        for region, found in pairs_of(atlas, [*counties, COUNTRY]).items()
    }
    goals = [goal for goal in atlas.catalog.goals if goal.id != NO_GOAL]
    compared, country = pairs[county], pairs.pop(COUNTRY)
    said, why = headline(county, name, country, pairs, text)
    return StartView(
        language=language,
        county=county,
        headline=said,
        opening=(" ".join(why), text("start-what")) if why else (text("start-what"),),
        county_label=text("start-county"),
        ways_title=text("start-ways"),
        map=Way(
            title=text("start-map-title"),
            sentence=text("start-map-sentence", county=name),
            action=text("start-map-action", county=name),
            href=link.href(resolve(Wish(language=language, county=county), atlas)[0]),
        ),
        municipality=MunicipalitySearch(
            title=text("start-municipality-title"),
            sentence=text("start-municipality-sentence"),
            label=text("start-municipality-label"),
            placeholder=text("start-municipality-empty"),
        ),
        priorities_way=Way(
            title=text("start-priorities-title"),
            sentence=text("start-priorities-sentence", county=name),
            action=text("start-priorities-action", county=name),
            href=plan_selection.href(PlanSelection(language=language, counties=(county,))),
        ),
        about_goals=Section(
            title=text("start-goals", county=name),
            paragraphs=(text("start-goals-what"), text("start-goals-how")),
        ),
        goals=tuple(
            goal_view(atlas, goal, county, [p for p in compared if p.indicator.goal == goal.id], text)
            for goal in goals
        ),
        source_label=text("start-source"),
        women_label=text("women-label"),
        men_label=text("men-label"),
        about_priorities=Section(title=text("start-priorities-title"), paragraphs=(text("start-document"),)),
        priorities=tuple(_priority(atlas, key, county, text) for key in PRIORITIES),
        measures_label=text("start-measures"),
        freshness=_freshness(atlas, text),
        more_data=text("start-fresh-more"),
    )


def county_or_default(atlas: Atlas, county: str | None) -> str:
    """The county if it is one, else the default, else the first that there is."""
    codes = [region.code for region in atlas.regions.counties]
    return next((code for code in (county, DEFAULT_COUNTY) if code in codes), codes[0])


def municipality(atlas: Atlas, code: str, language: Language) -> Selection:
    """One municipality chosen, in its county, with the default indicator."""
    wish = Wish(language=language, county=atlas.regions[code].county, areas=(code,))
    return resolve(wish, atlas)[0]


def _priority(atlas: Atlas, key: str, county: str, text: Texts) -> Priority:
    indicators = [atlas.catalog.indicator[i] for i in PRIORITIES[key] if i in atlas.catalog.indicator]
    return Priority(
        title=text(f"start-{key}-title"),
        sentence=text(f"start-{key}-sentence"),
        regions=text(f"start-{key}-regions"),
        links=tuple(
            Link(
                text=indicator.title[text.language],
                href=link.href(
                    resolve(Wish(language=text.language, indicator=indicator.id, county=county), atlas)[0]
                ),
            )
            for indicator in indicators
        ),
    )


def _freshness(atlas: Atlas, text: Texts) -> Section:
    newest = {i.id: years[-1] for i in atlas.catalog.indicators if (years := atlas.coverage.years(i.id))}
    latest = max(newest, key=lambda indicator: newest[indicator])
    common, count = Counter(newest.values()).most_common(1)[0]
    first = text(
        "start-fresh-newest",
        year=str(newest[latest]),
        title=atlas.catalog.indicator[latest].title[text.language],
        common=str(common),
        count=count,
        all=len(newest),
    )
    fetched = [
        _fetched(source.title[text.language], extracts, text)
        for source in atlas.catalog.sources
        if (extracts := [e for e in atlas.extracts.values() if e.source == source.id])
    ]
    build = text("start-fresh-build", build=atlas.build)
    return Section(title=text("start-fresh"), paragraphs=(first, *fetched, build))


def _fetched(source: str, extracts: Sequence[Extract], text: Texts) -> str:
    days = [extract.retrieved for extract in extracts]
    known = sorted({day for day in days if day})
    if not known:
        return text("start-fresh-undated", source=source)
    dates = text.join([fmt.date(day, text.language) for day in known])
    return text("start-fresh-partly" if None in days else "start-fresh-source", source=source, dates=dates)
