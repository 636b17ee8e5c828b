"""What the page on data and methods says: the catalogue, a card for each indicator, sources, what to mind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from jrt_core.catalog.model import Indicator, Language, Level
from jrt_core.catalog.names import find_indicator
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas, Extract
from jrt_core.views import data_files
from jrt_core.views import format as fmt
from jrt_core.views.indicator_card import Card, Table, indicator_card
from jrt_core.views.methods import Method, methods
from jrt_core.views.selection import Notice, Selection, Wish, resolve
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An indicator in the catalogue's list; `search` is all that a search looks in, in lower case."""

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
    cite_example: str
    methods: tuple[Method, ...]
    caveats: Table
    left_out: Table
    dictionary: tuple[DictionaryTable, ...]
    freshness: Table
    fetched: Table


def data_view(atlas: Atlas, language: Language) -> DataView:
    """Everything the page prints."""
    text, catalog = texts(language), atlas.catalog
    extracts = data_files.used_extracts(atlas)
    entries = tuple(
        _entry(atlas, indicator, text) for goal in catalog.goals for indicator in catalog.of_goal(goal.id)
    )
    return DataView(
        language=language,
        build=atlas.build,
        lead=_lead(atlas, text),
        goals={goal.id: goal.title[language] for goal in catalog.goals},
        entries=entries,
        cards={i.id: indicator_card(atlas, i, extracts[i.id], text) for i in catalog.indicators},
        sources=tuple(_source(atlas, source.id, text) for source in catalog.sources),
        extracts=_extracts(atlas, text),
        cite_example=data_files.citation(catalog.indicator[entries[0].id], atlas, text),
        methods=methods(text),
        caveats=_caveats(atlas, extracts, text),
        left_out=_left_out(atlas, text),
        dictionary=_dictionary(atlas, text),
        freshness=_freshness(atlas, text),
        fetched=_fetched(atlas, text),
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
    try:
        return find_indicator(atlas.catalog, name).indicator.id, None
    except UnknownNameError:
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
    return text(
        "data-lead",
        indicators=fmt.number(len(catalog.indicators), text.language),
        municipalities=fmt.number(len(atlas.regions.of_level(Level.MUNICIPALITY)), text.language),
        counties=fmt.number(len(atlas.regions.counties), text.language),
        years=fmt.number(len(years), text.language),
        first=str(years[0]),
        last=str(years[-1]),
        producers=fmt.number(len(producers), text.language),
    )


def _entry(atlas: Atlas, indicator: Indicator, text: Texts) -> Entry:
    title, goal = indicator.title[text.language], atlas.catalog.goal[indicator.goal]
    ids = list(dict.fromkeys(series.table or series.id for series in indicator.series))
    producers = ", ".join(indicator.producers)
    looked_in = [title, indicator.what[text.language], indicator.covers[text.language], indicator.id]
    looked_in += [goal.title[text.language], producers, *ids, *(series.id for series in indicator.series)]
    return Entry(
        id=indicator.id,
        goal_id=goal.id,
        title=title,
        goal=goal.title[text.language],
        unit=text.symbol(indicator.unit),
        years=_span(atlas.coverage.years(indicator.id), text),
        levels=", ".join(text(f"data-level-{level.value}") for level in atlas.coverage.levels(indicator.id)),
        producers=producers,
        ids=", ".join(ids),
        search=" ".join(looked_in).casefold(),
    )


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


def _extracts(atlas: Atlas, text: Texts) -> Table:
    catalog = atlas.catalog

    def licence(extract: Extract) -> str:
        known = catalog.source[extract.source].licence
        return known[text.language] if extract.licence == known.sv else extract.licence

    rows = tuple(
        (
            extract.file,
            catalog.source[extract.source].title[text.language],
            _of_extract("title", extract, extract.title, text),
            licence(extract),
            fmt.date(extract.retrieved, text.language) if extract.retrieved else text("data-not-stated"),
            _of_extract("note", extract, extract.note, text),
        )
        for extract in atlas.extracts.values()
    )
    head = ("file", "source", "title", "licence", "retrieved", "note")
    return Table(
        head=tuple(text(f"data-extract-{name}") for name in head),
        rows=rows,
        alt=text("data-extract-alt", count=len(rows)),
    )


def _of_extract(what: str, extract: Extract, otherwise: str, text: Texts) -> str:
    """The manifest has one language; a file that no message knows keeps the manifest's own words."""
    stem = extract.file.removesuffix(".parquet").replace("_", "-")
    try:
        return text(f"extract-{what}-{stem}")
    except LookupError:
        return otherwise


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


def _fetched(atlas: Atlas, text: Texts) -> Table:
    rows = []
    for source in atlas.catalog.sources:
        extracts = tuple(e for e in atlas.extracts.values() if e.source == source.id)
        rows.append((source.title[text.language], str(len(extracts)), data_files.retrieved(extracts, text)))
    return Table(
        head=tuple(text(f"data-fetched-{name}") for name in ("source", "files", "date")),
        rows=tuple(rows),
        alt=text("data-fetched-alt"),
    )
