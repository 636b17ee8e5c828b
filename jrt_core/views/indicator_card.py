"""One indicator, whole: what it means, how far it reaches, whose figures it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jrt_core.catalog.model import ALL, Indicator, Level, Role, Series
from jrt_core.indicators.atlas import Atlas, Extract
from jrt_core.views import data_files
from jrt_core.views import format as fmt
from jrt_core.views.sources import caveats
from jrt_core.views.text import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of texts. `alt` says what it is to those who do not see it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that a reader needs to know of an indicator; what it means and what there is, as (name, value)."""

    id: str
    title: str
    what: str
    meaning: tuple[tuple[str, str], ...]
    extent: tuple[tuple[str, str], ...]
    series: Table
    breaks: tuple[str, ...]
    caveats: tuple[str, ...]
    citation: str
    on_map: bool


def indicator_card(atlas: Atlas, indicator: Indicator, extracts: tuple[Extract, ...], text: Texts) -> Card:
    breaks = [(brk.year, atlas.catalog.caveat[brk.caveat].text[text.language]) for brk in indicator.breaks]
    mind = caveats(atlas, indicator, text, [e.caveat for e in extracts if e.caveat])
    levels = atlas.coverage.levels(indicator.id)
    return Card(
        id=indicator.id,
        title=indicator.title[text.language],
        what=indicator.what[text.language],
        meaning=tuple(_meaning(atlas, indicator, text)),
        extent=tuple(_extent(atlas, indicator, extracts, text)),
        series=_series(atlas, indicator, text),
        breaks=tuple(text("data-break", year=str(year), what=what) for year, what in breaks),
        caveats=mind[len({brk.caveat for brk in indicator.breaks}) :],
        citation=data_files.citation(indicator, atlas, text),
        on_map=any(level is not Level.COUNTRY for level in levels),
    )


def _meaning(atlas: Atlas, indicator: Indicator, text: Texts) -> Iterable[tuple[str, str]]:
    direction = {1: "high", -1: "low", 0: "none"}[indicator.polarity]
    reason = indicator.polarity_reason[text.language]
    yield text("data-covers"), indicator.covers[text.language]
    yield text("data-kind"), text(f"data-kind-{indicator.kind.value.replace('_', '-')}")
    yield text("data-polarity"), f"{text(f'data-polarity-{direction}')} {reason}"
    yield text("data-unit"), text.symbol(indicator.unit)
    yield text("data-goal"), atlas.catalog.goal[indicator.goal].title[text.language]


def _extent(
    atlas: Atlas, indicator: Indicator, extracts: tuple[Extract, ...], text: Texts
) -> Iterable[tuple[str, str]]:
    language, coverage, catalog = text.language, atlas.coverage, atlas.catalog
    for level in coverage.levels(indicator.id):
        years = fmt.years(coverage.years(indicator.id, level))
        yield text("data-years-of", level=text(f"data-level-{level.value}")), years
    ages = [text.age(code, catalog) for code in coverage.ages(indicator.id)]
    found = coverage.backgrounds(indicator.id)
    backgrounds = [text.background(code, catalog) for code in catalog.background if code in found]
    yield text("data-ages"), _groups(ages, text)
    yield text("data-backgrounds"), _groups(backgrounds, text)
    sources = dict.fromkeys(catalog.source[series.source] for series in indicator.series)
    licences = [f"{source.title[language]}: {source.licence[language]}" for source in sources]
    yield text("data-licence"), "; ".join(licences)
    yield text("data-fetched"), data_files.retrieved(extracts, text)


def _groups(labels: list[str], text: Texts) -> str:
    return ", ".join(labels) if len(labels) > 1 else text("data-not-divided", group=labels[0])


def _series(atlas: Atlas, indicator: Indicator, text: Texts) -> Table:
    rows = (
        (
            series.table or series.id,
            _about(atlas, series, text),
            series.producer,
            atlas.catalog.source[series.source].title[text.language],
        )
        for series in indicator.series
    )
    return Table(
        head=tuple(text(f"data-series-{name}") for name in ("id", "about", "producer", "source")),
        rows=tuple(dict.fromkeys(rows)),
        alt=text("data-series-alt", title=indicator.title[text.language]),
    )


def _about(atlas: Atlas, series: Series, text: Texts) -> str:
    """Which group, sex and years a series fills, and how it is used."""
    parts = [text(f"{series.sex.value}-label")] if series.sex else []
    if series.age == "*":
        parts.append(text("data-series-ages"))
    elif series.age != ALL:
        parts.append(text.age(series.age, atlas.catalog))
    if series.background == "*":
        parts.append(text("data-series-backgrounds"))
    elif series.background != ALL:
        parts.append(text.background(series.background, atlas.catalog))
    if series.role is not Role.VALUE:
        parts.append(text(f"data-series-{series.role.value}"))
    if series.from_year:
        parts.append(text("data-series-from", year=str(series.from_year)))
    if series.to_year:
        parts.append(text("data-series-to", year=str(series.to_year)))
    said = ", ".join(parts) or text("data-series-all")
    return said[0].upper() + said[1:]
