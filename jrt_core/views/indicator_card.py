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
    """All that a reader needs to know of an indicator; what it means and what there is, as (name, value).

    One that `waits` has no figures yet: nothing to download, to cite or to see on a map.
    """

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
    waits: bool


def indicator_card(atlas: Atlas, indicator: Indicator, extracts: tuple[Extract, ...], text: Texts) -> Card:
    """The card of an indicator of the whole catalogue, whose figures come from `extracts`."""
    breaks = [(brk.year, atlas.catalog.caveat[brk.caveat].text[text.language]) for brk in indicator.breaks]
    mind = caveats(atlas, indicator, text, [e.caveat for e in extracts if e.caveat])
    levels = atlas.coverage.levels(indicator.id)
    extent = _extent(atlas, indicator, extracts, text) if levels else ()
    resting = atlas.catalog.indicator.get(indicator.id, indicator)
    return Card(
        id=indicator.id,
        title=indicator.title[text.language],
        what=indicator.what[text.language],
        meaning=tuple(_meaning(atlas, indicator, text)),
        extent=(*extent, _licence(atlas, resting, text)),
        series=_series(atlas, indicator, text),
        breaks=tuple(text("data-break", year=str(year), what=what) for year, what in breaks),
        caveats=mind[len({brk.caveat for brk in indicator.breaks}) :],
        citation=data_files.citation(resting, atlas, text),
        on_map=any(level is not Level.COUNTRY for level in levels),
        waits=not levels,
    )


def has_figures(atlas: Atlas, indicator: Indicator, series: Series) -> bool:
    """Whether a series of an indicator has figures yet."""
    shown = atlas.catalog.indicator.get(indicator.id)
    return shown is not None and series in shown.series


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
    coverage, catalog = atlas.coverage, atlas.catalog
    for level in coverage.levels(indicator.id):
        years = fmt.years(coverage.years(indicator.id, level))
        yield text("data-years-of", level=text(f"data-level-{level.value}")), years
    ages = [text.age(code, catalog) for code in coverage.ages(indicator.id)]
    found = coverage.backgrounds(indicator.id)
    backgrounds = [text.background(code, catalog) for code in catalog.background if code in found]
    yield text("data-ages"), _groups(ages, text)
    yield text("data-backgrounds"), _groups(backgrounds, text)
    yield text("data-fetched"), data_files.retrieved(extracts, text)


def _licence(atlas: Atlas, indicator: Indicator, text: Texts) -> tuple[str, str]:
    sources = dict.fromkeys(atlas.catalog.source[series.source] for series in indicator.series)
    licences = [f"{source.title[text.language]}: {source.licence[text.language]}" for source in sources]
    return text("data-licence"), "; ".join(licences)


def _groups(labels: list[str], text: Texts) -> str:
    return ", ".join(labels) if len(labels) > 1 else text("data-not-divided", group=labels[0])


def _series(atlas: Atlas, indicator: Indicator, text: Texts) -> Table:
    rows = (
        (
            series.table or series.id,
            _about(atlas, indicator, series, text),
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


def _about(atlas: Atlas, indicator: Indicator, series: Series, text: Texts) -> str:
    """Which group, sex and years a series fills, how it is used, and whether it is still to be fetched."""
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
    if _is_missing(atlas, indicator, series):
        parts.append(text("data-series-waiting"))
    said = ", ".join(parts) or text("data-series-all")
    return said[0].upper() + said[1:]


def _is_missing(atlas: Atlas, indicator: Indicator, series: Series) -> bool:
    """Whether a series is still to be fetched, of an indicator that has figures of others."""
    can_be_fetched = series.categories or (series.source, series.id) in atlas.whole.fetched_series
    is_shown = indicator.id in atlas.catalog.indicator
    return is_shown and bool(can_be_fetched) and not has_figures(atlas, indicator, series)
