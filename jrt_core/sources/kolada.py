"""Kolada's API, version 3: figures, and what the key figures (KPIs) are called.

Fetches and checks the shape of answers; what the codes mean is decided in the build. Everything is lazy, one
page at a time, and a fault anywhere is an `AnswerError`, so that nobody takes half a series for the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import httpx

from jrt_core.errors import AnswerError, RefusedError, SelectionError
from jrt_core.sources.http import Answer, Asker, Pace, read_json
from jrt_core.sources.kolada_rows import Kpi, Row, kpi, row
from jrt_core.sources.replies import short

# Kolada publishes no limit: this is slow enough not to be noticed.
PACE = Pace(calls=5, seconds=1.0)
LONGEST_LIST = 25
PER_PAGE = 5000
MOST_PAGES = 200
MOST_ROWS = 200_000

One = TypeVar("One", Row, Kpi)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[One]):
    """One answer as it came, and its rows with their shape checked."""

    answer: Answer
    rows: tuple[One, ...]


def data_paths(kpi_id: str, years: Sequence[int], since: date | None = None) -> tuple[str, ...]:
    """The paths that ask for one KPI in all areas: no list is longer than Kolada takes.

    With `since`, only for what has changed from that day on. Raises `SelectionError` without years.
    """
    if not years:
        raise SelectionError(f"Kolada {short(kpi_id)}: no years to ask for")
    changed = f"&from_date={since.isoformat()}" if since else ""
    blocks = (sorted(years)[i : i + LONGEST_LIST] for i in range(0, len(years), LONGEST_LIST))
    return tuple(
        f"/data/kpi/{_safe(kpi_id)}/year/{','.join(map(str, block))}?per_page={PER_PAGE}{changed}"
        for block in blocks
    )


def data(client: Asker, kpi_id: str, years: Sequence[int]) -> Iterator[Page[Row]]:
    """All pages of one KPI, which must have figures in some of `years`.

    Raises `SourceError`: also when Kolada has no row at all, or rows of another KPI or year than asked for.
    Whether years have disappeared is for the caller to see: Kolada answers no rows for years without figures.
    """
    found = False
    for page in _of_kpi(client, kpi_id, years, None):
        found = found or bool(page.rows)
        yield page
    if not found:
        raise AnswerError(f"Kolada {kpi_id}: not one figure for {min(years)}-{max(years)}")


def changed_since(client: Asker, kpi_id: str, years: Sequence[int], day: date) -> Iterator[Page[Row]]:
    """The pages of one KPI's rows that have changed since `day`; there may be none. Raises `SourceError`."""
    yield from _of_kpi(client, kpi_id, years, day)


def _of_kpi(client: Asker, kpi_id: str, years: Sequence[int], day: date | None) -> Iterator[Page[Row]]:
    wanted = set(years)
    for path in data_paths(kpi_id, years, day):
        for page in pages(client, path, may_be_empty=True):
            strange = next((r for r in page.rows if r.kpi != kpi_id or r.period not in wanted), None)
            if strange is not None:
                raise AnswerError(f"Kolada {kpi_id}: answers with {strange.kpi} for {strange.period}")
            yield page


def pages(client: Asker, path: str, *, may_be_empty: bool = False) -> Iterator[Page[Row]]:
    """The pages of a path of figures, one at a time, until Kolada names no next one.

    A last page that is full is followed by a question for one more, because a lost `next_url` looks just so.
    Raises `SourceError`; `AnswerError` for a next page at another host, asked for before or out of turn, rows
    that come again, a count that is not the rows', an empty page, more than `MOST_PAGES` or `MOST_ROWS`.
    """
    yield from _walk(client, path, row, lambda one: (one.kpi, one.municipality, one.period), may_be_empty)


def rows(answer: Answer) -> tuple[Row, ...]:
    """The rows of one answer with figures, as `pages` had them. Raises `AnswerError`."""
    return _envelope(f"Kolada {short(httpx.URL(answer.url).path)}", read_json(answer), row)[0]


def kpis(client: Asker, ids: Sequence[str]) -> Iterator[Page[Kpi]]:
    """What Kolada says of KPIs: titles, descriptions, dates of publication. Raises `SourceError`.

    An id that Kolada no longer has is left out of its answer; one that was not asked for is an error.
    """
    for start in range(0, len(ids), LONGEST_LIST):
        block = ids[start : start + LONGEST_LIST]
        path = f"/kpi/{','.join(map(_safe, block))}?per_page={PER_PAGE}"
        for page in _walk(client, path, kpi, lambda one: one.id, True):
            strange = next((one.id for one in page.rows if one.id not in block), None)
            if strange is not None:
                raise AnswerError(f"Kolada: answers with KPI {strange}, which was not asked for")
            yield page


def _safe(identity: str) -> str:
    """An id as part of a path."""
    if not (identity.isascii() and identity.isalnum()):
        raise SelectionError(f"Kolada has no id like {short(identity)!r}")
    return identity


def _walk(
    client: Asker,
    path: str,
    parse: Callable[[Any], One],
    key: Callable[[One], Hashable],
    may_be_empty: bool,
) -> Iterator[Page[One]]:
    seen: set[Hashable] = set()
    asked: set[str] = set()
    url, probing = client.resolve(path), False
    for number in range(1, MOST_PAGES + 1):
        asked.add(url)
        try:
            answer = client.get(url, url)
        except RefusedError as error:
            if probing and error.status == httpx.codes.NOT_FOUND:
                return
            raise
        where = f"Kolada {short(httpx.URL(url).path)}, page {number}"
        rows, link = _envelope(where, read_json(answer), parse)
        if not rows and probing:
            return
        if not rows and not (may_be_empty and number == 1 and link is None):
            raise AnswerError(f"{where}: is empty")
        _remember(where, seen, [key(one) for one in rows])
        yield Page(answer=answer, rows=rows)
        if link is not None:
            following, probing = client.resolve(link, url), False
            _refuse_leap(where, url, following, asked)
        elif len(rows) >= _per_page(url):
            following, probing = _next_of(url), True
        else:
            return
        url = following
    raise AnswerError(f"Kolada {short(path)}: more than {MOST_PAGES} pages")


def _envelope(where: str, content: Any, parse: Callable[[Any], One]) -> tuple[tuple[One, ...], str | None]:
    """The rows of a page, and its link to the next one if there is any."""
    if not isinstance(content, dict) or not isinstance(content.get("values"), list):
        raise AnswerError(f"{where}: has no list of values")
    values, link, count = content["values"], content.get("next_url"), content.get("count")
    if len(values) > MOST_ROWS:
        raise AnswerError(f"{where}: has {len(values)} rows, at most {MOST_ROWS} are read")
    if count != len(values):
        raise AnswerError(f"{where}: has {len(values)} rows and says it has {short(str(count))}")
    if link is not None and not isinstance(link, str):
        raise AnswerError(f"{where}: next_url is no text")
    try:
        return tuple([parse(value) for value in values]), link or None
    except ValueError as error:
        raise AnswerError(f"{where}: {error}") from error


def _remember(where: str, seen: set[Hashable], keys: list[Hashable]) -> None:
    before = len(seen)
    again = next((one for one in keys if one in seen), None)
    seen.update(keys)
    if again is not None or len(seen) < before + len(keys):
        raise AnswerError(
            f"{where}: a row comes again ({'some row on this page' if again is None else again})"
        )
    if len(seen) > MOST_ROWS:
        raise AnswerError(f"{where}: more than {MOST_ROWS} rows in all")


def _refuse_leap(where: str, url: str, following: str, asked: set[str]) -> None:
    """A next page that was asked for already is a loop; one that is not the next has left some out."""
    if following in asked:
        raise AnswerError(f"{where}: its next page has been asked for already")
    was, will = httpx.URL(url).params.get("page", "1"), httpx.URL(following).params.get("page")
    if will is not None and will != str(int(was) + 1 if was.isdecimal() else 2):
        raise AnswerError(f"{where}: its next page is number {short(will)}")


def _per_page(url: str) -> int:
    """The most rows that a page of this address has."""
    told = httpx.URL(url).params.get("per_page", "")
    return int(told) if told.isdecimal() and int(told) > 0 else PER_PAGE


def _next_of(url: str) -> str:
    parsed = httpx.URL(url)
    number = parsed.params.get("page", "1")
    return str(parsed.copy_set_param("page", int(number) + 1 if number.isdecimal() else 2))
