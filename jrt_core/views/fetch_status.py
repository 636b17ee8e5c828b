"""What became of fetching, source by source: when, what is to come, what failed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jrt_core.catalog.model import Indicator, Language, Series, Source
from jrt_core.indicators.atlas import Atlas
from jrt_core.sources.status import Status
from jrt_core.views import data_files
from jrt_core.views import format as fmt
from jrt_core.views.indicator_card import Table, has_figures
from jrt_core.views.text import Texts, texts

# So many indicators name what a series is used for.
NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """One source: what is known as (name, value), and a row for each series that failed.

    A row of `failures` is the series, what it means for its figures, and the message for operators.
    """

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    failures: Table


Uses = Mapping[tuple[str, str], list[tuple[Indicator, Series]]]


def source_statuses(
    atlas: Atlas, statuses: Mapping[str, Status | None], language: Language, today: dt.date
) -> tuple[SourceStatus, ...]:
    """Every source of the catalogue; a status of None is one that could not be read."""
    text, uses = texts(language), _uses(atlas)
    return tuple(
        SourceStatus(
            id=source.id,
            title=source.title[language],
            facts=tuple(_facts(atlas, source, statuses.get(source.id), today, text)),
            failures=_failures(atlas, source, statuses.get(source.id), uses, text),
        )
        for source in atlas.whole.sources
    )


def _facts(
    atlas: Atlas, source: Source, status: Status | None, today: dt.date, text: Texts
) -> Iterable[tuple[str, str]]:
    if status is None:
        yield text("data-status-state"), text("data-status-unreadable")
    else:
        yield from _fetched(status, today, text)
    files = tuple(e for e in atlas.extracts.values() if e.source == source.id and not e.fetched)
    if files:
        yield text("data-status-files"), data_files.retrieved(files, text)


def _fetched(status: Status, today: dt.date, text: Texts) -> Iterable[tuple[str, str]]:
    fetched, changed, since = status.last_fetched, status.last_changed, status.unfinished_since
    never = text("data-status-never")
    yield text("data-status-fetched"), fmt.date(fetched, text.language) if fetched else never
    if changed:
        yield text("data-status-changed"), fmt.date(changed, text.language)
    if status.series:
        yield text("data-status-next"), _next_publication(status, today, text)
        failed, tried = (fmt.number(len(one), text.language) for one in (status.failures, status.series))
        none = text("data-status-failed-none")
        some = text("data-status-failed-some", failed=failed, tried=tried)
        yield text("data-status-failed"), some if status.failures else none
    if since:
        yield text("data-status-unfinished"), text("data-status-since", date=fmt.date(since, text.language))


def _next_publication(status: Status, today: dt.date, text: Texts) -> str:
    days = [one.publication_date for one in status.series.values() if one.publication_date]
    day = status.next_publication(today)
    if day:
        return text("data-status-next-day", date=fmt.date(day, text.language), count=days.count(day))
    return text("data-status-next-none" if days else "data-status-next-unstated")


def _failures(atlas: Atlas, source: Source, status: Status | None, uses: Uses, text: Texts) -> Table:
    failed = status.failures if status else {}
    rows = []
    for name, reason in sorted(failed.items()):
        used = uses.get((source.id, name), [])
        kept = any(has_figures(atlas, indicator, series) for indicator, series in used)
        rows.append(
            (_called(name, used, text), text("data-failed-kept" if kept else "data-failed-empty"), reason)
        )
    return Table(
        head=tuple(text(f"data-failed-{part}") for part in ("series", "result", "reason")),
        rows=tuple(rows),
        alt=text("data-failed-alt", source=source.title[text.language]),
    )


def _called(name: str, used: list[tuple[Indicator, Series]], text: Texts) -> str:
    """A series by its name and by what it is used for."""
    titles = list(dict.fromkeys(indicator.title[text.language] for indicator, _ in used))
    if not titles:
        return name
    named = titles[:NAMED]
    if len(titles) > NAMED:
        named.append(text("data-failed-others", count=len(titles) - NAMED))
    return f"{name} ({text.join(named)})"


def _uses(atlas: Atlas) -> Uses:
    """What is fetched together, by source and name, and the series of ours that it fills."""
    of_tables = {(t.source, one.id): t.id for t in atlas.whole.tables for one in t.series}
    found: dict[tuple[str, str], list[tuple[Indicator, Series]]] = {}
    for indicator in atlas.whole.indicators:
        for series in indicator.series:
            for name in (series.id, *series.categories):
                fetched = of_tables.get((series.source, name), name)
                found.setdefault((series.source, fetched), []).append((indicator, series))
    return found
