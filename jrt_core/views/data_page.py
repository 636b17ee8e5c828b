"""What the page on data and methods says: the catalogue, a card for each indicator, sources, what to mind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from jrt_core.catalog.model import Indicator, Language, Level
from jrt_core.catalog.names import find_indicator
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas, Extract
from jrt_core.views import data_extracts, data_files
from jrt_core.views import format as fmt
from jrt_core.views.indicator_card import Card, Table, indicator_card
from jrt_core.views.latest_changes import ChangesView, changes_view, latest_changes
from jrt_core.views.methods import Method, methods
from jrt_core.views.selection import Notice, Selection, Wish, resolve
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An indicator in the catalogue's list; `search` is all that a search looks in, in lower case.

    `choice` is what it is called among others. One that `waits` has no figures yet.
    """

    id: str
    goal_id: str
    title: str
    goal: str
    unit: str
    years: str
    levels: str
    producers: str
    ids: str
    search: str
    choice: str
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """A publisher of figures."""

    title: str
    homepage: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionaryTable:
    """A table of the database with its columns."""

    name: str
    comment: str
    columns: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The page, whole."""

    language: Language
    build: str
    lead: str
    goals: Mapping[str, str]
    entries: tuple[Entry, ...]
    cards: Mapping[str, Card]
    sources: tuple[SourceCard, ...]
    extracts: Table
    fetched: Table
    fetched_series: Table
    cite_example: str
    methods: tuple[Method, ...]
    caveats: Table
    left_out: Table
    dictionary: tuple[DictionaryTable, ...]
    freshness: Table
    changes: ChangesView


def data_view(atlas: Atlas, language: Language) -> DataView:
    """Everything the page prints."""
    text, catalog = texts(language), atlas.catalog
    extracts = data_files.used_extracts(atlas)
    entries = _entries(atlas, text)
    return DataView(
        language=language,
        build=atlas.build,
        lead=_lead(atlas, text),
        goals={goal.id: goal.title[language] for goal in catalog.goals},
        entries=entries,
        cards={i.id: indicator_card(atlas, i, extracts.get(i.id, ()), text) for i in atlas.whole.indicators},
        sources=tuple(_source(atlas, source.id, text) for source in catalog.sources),
        extracts=data_extracts.embedded(atlas, text),
        fetched=data_extracts.fetched(atlas, text),
        fetched_series=data_extracts.fetched_series(atlas, text),
        cite_example=_cite_example(atlas, entries, text),
        methods=methods(text),
        caveats=_caveats(atlas, extracts, text),
        left_out=_left_out(atlas, text),
        dictionary=_dictionary(atlas, text),
        freshness=_freshness(atlas, text),
        changes=changes_view(atlas, latest_changes(atlas), text),
    )


def matching(view: DataView, goal: str | None, search: str) -> tuple[Entry, ...]:
    """The indicators of a goal (None is all) that have every word of a search."""
    words = search.casefold().split()
    return tuple(
        entry
        for entry in view.entries
        if goal in (None, entry.goal_id) and all(word in entry.search for word in words)
    )


def asked_for(atlas: Atlas, name: str) -> tuple[str | None, Notice | None]:
    """The indicator that an id, a KPI or a table means, or why there is none."""
    for catalog in (atlas.catalog, atlas.whole):
        with suppress(UnknownNameError):
            return find_indicator(catalog, name).indicator.id, None
    _, notices = resolve(Wish(indicator=name), atlas)
    return None, next((n for n in notices if n.message == "notice-indicator"), None)


def map_selection(atlas: Atlas, language: Language, indicator: str, kept: Selection | None) -> Selection:
    """An indicator on the map: its natural view, in the county and with the places that were looked at."""
    wish = Wish(language=language, indicator=indicator)
    if kept is not None:
        wish = Wish(language=language, indicator=indicator, county=kept.county or "alla", areas=kept.areas)
    return resolve(wish, atlas)[0]


def _lead(atlas: Atlas, text: Texts) -> str:
    catalog = atlas.catalog
    years = sorted({cell.year for cells in atlas.coverage.cells.values() for cell in cells})
    producers = data_files.organisations(series.producer for i in catalog.indicators for series in i.series)
    lead = text(
        "data-lead",
        indicators=fmt.number(len(catalog.indicators), text.language),
        municipalities=fmt.number(len(atlas.regions.of_level(Level.MUNICIPALITY)), text.language),
        counties=fmt.number(len(atlas.regions.counties), text.language),
        years=fmt.number(len(years), text.language),
        first=str(years[0]),
        last=str(years[-1]),
        producers=fmt.number(len(producers), text.language),
    )
    waiting = len(atlas.awaiting)
    return f"{lead} {text('data-lead-waiting', count=waiting)}" if waiting else lead


def _entries(atlas: Atlas, text: Texts) -> tuple[Entry, ...]:
    """Goal by goal; those that wait for their figures come last."""
    found = []
    for goal in atlas.catalog.goals:
        shown = [atlas.whole.indicator[i.id] for i in atlas.catalog.of_goal(goal.id)]
        waiting = [i for i in atlas.awaiting if i.goal == goal.id]
        found += [_entry(atlas, i, text) for i in (*shown, *waiting)]
    return tuple(found)


def _entry(atlas: Atlas, indicator: Indicator, text: Texts) -> Entry:
    title, goal = indicator.title[text.language], atlas.catalog.goal[indicator.goal]
    ids = list(dict.fromkeys(series.table or series.id for series in indicator.series))
    producers = ", ".join(indicator.producers)
    years, levels = atlas.coverage.years(indicator.id), atlas.coverage.levels(indicator.id)
    choice = f"{title} ({goal.title[text.language]})"
    looked_in = [title, indicator.what[text.language], indicator.covers[text.language], indicator.id]
    looked_in += [goal.title[text.language], producers, *ids, *(series.id for series in indicator.series)]
    looked_in += [category for series in indicator.series for category in series.categories]
    looked_in += [] if years else [text("data-waiting")]
    return Entry(
        id=indicator.id,
        goal_id=goal.id,
        title=title,
        goal=goal.title[text.language],
        unit=text.symbol(indicator.unit),
        years=_span(years, text) if years else text("data-waiting"),
        levels=", ".join(text(f"data-level-{level.value}") for level in levels) or text("data-not-known"),
        producers=producers,
        ids=", ".join(ids),
        search=" ".join(looked_in).casefold(),
        choice=choice if years else text("data-waiting-choice", title=choice),
        waits=not years,
    )


def _cite_example(atlas: Atlas, entries: tuple[Entry, ...], text: Texts) -> str:
    first = next(entry.id for entry in entries if not entry.waits)
    return data_files.citation(atlas.catalog.indicator[first], atlas, text)


def _span(years: tuple[int, ...], text: Texts) -> str:
    if len(years) == 1:
        return str(years[0])
    return text("data-years", first=str(years[0]), last=str(years[-1]), count=len(years))


def _source(atlas: Atlas, code: str, text: Texts) -> SourceCard:
    source = atlas.catalog.source[code]
    used = {i.id for i in atlas.catalog.indicators if any(s.source == code for s in i.series)}
    return SourceCard(
        title=source.title[text.language],
        homepage=source.homepage,
        lines=(
            text("data-source-publisher", name=source.publisher, count=len(used)),
            text("data-source-licence", licence=source.licence[text.language]),
            text("data-source-citation", citation=source.citation[text.language]),
            source.note[text.language],
        ),
    )


def _caveats(atlas: Atlas, extracts: Mapping[str, tuple[Extract, ...]], text: Texts) -> Table:
    """Every reservation with the indicators that it concerns; those of whole files name the file."""
    titles: dict[str, list[str]] = {}
    for indicator in atlas.catalog.indicators:
        for code in dict.fromkeys([*indicator.caveats, *(brk.caveat for brk in indicator.breaks)]):
            titles.setdefault(code, []).append(indicator.title[text.language])
    for extract in atlas.extracts.values():
        if extract.caveat:
            count = sum(extract in used for used in extracts.values())
            said = text("data-caveat-file", file=extract.file, count=count)
            titles.setdefault(extract.caveat, []).append(said)
    rows = tuple(
        (caveat.text[text.language], "; ".join(titles[caveat.code]))
        for caveat in atlas.catalog.caveats
        if caveat.code in titles
    )
    return Table(
        head=(text("data-caveat-text"), text("data-caveat-concerns")),
        rows=rows,
        alt=text("data-caveat-alt", count=len(rows)),
    )


def _left_out(atlas: Atlas, text: Texts) -> Table:
    rows = tuple(
        (left.id, left.title[text.language], left.reason[text.language]) for left in atlas.catalog.left_out
    )
    return Table(
        head=tuple(text(f"data-left-out-{name}") for name in ("id", "name", "reason")),
        rows=rows,
        alt=text("data-left-out-alt", count=len(rows)),
    )


def _dictionary(atlas: Atlas, text: Texts) -> tuple[DictionaryTable, ...]:
    tables: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for row in atlas.store.records("dictionary"):
        name = row["table_name"], row["table_comment"]
        kind = "enum" if row["data_type"].startswith("ENUM") else row["data_type"].lower()
        tables.setdefault(name, []).append((row["column_name"], kind, row["comment"]))
    return tuple(
        DictionaryTable(
            name=name,
            comment=comment,
            columns=Table(
                head=tuple(text(f"data-dictionary-{part}") for part in ("column", "type", "comment")),
                rows=tuple(columns),
                alt=text("data-dictionary-alt", name=name),
            ),
        )
        for (name, comment), columns in tables.items()
    )


def _freshness(atlas: Atlas, text: Texts) -> Table:
    rows = []
    for goal in atlas.catalog.goals:
        newest = Counter(atlas.coverage.years(i.id)[-1] for i in atlas.catalog.of_goal(goal.id))
        if not newest:
            continue
        # Where two years are equally common, the newer one.
        usual = max(newest, key=lambda year: (newest[year], year))
        rows.append(
            (
                goal.title[text.language],
                str(newest.total()),
                str(max(newest)),
                text("data-fresh-usual-year", year=str(usual), count=newest[usual]),
            )
        )
    return Table(
        head=tuple(text(f"data-fresh-{name}") for name in ("goal", "indicators", "newest", "usual")),
        rows=tuple(rows),
        alt=text("data-fresh-alt"),
    )
