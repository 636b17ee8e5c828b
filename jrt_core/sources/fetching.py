"""Fetching series whole: a series gets a new current set, or keeps the one it has and we say why.

Nothing that was fetched is fetched again after a crash or Ctrl-C, as long as the source has not changed it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from jrt_core.errors import AnswerError, FetchedError, SelectionError, SourceError, UnreachableError
from jrt_core.sources import kolada, scb
from jrt_core.sources.asking import Asking
from jrt_core.sources.contents import Content, kolada_rows
from jrt_core.sources.draft import YOUNG, Draft
from jrt_core.sources.fetched import Store
from jrt_core.sources.jobs import Clients, Job, KoladaJob, ScbJob, fingerprint
from jrt_core.sources.kolada_rows import Row
from jrt_core.sources.raw_set import Facts, RawSet
from jrt_core.sources.replies import short
from jrt_core.sources.status import Kind, Outcome, SeriesStatus

__all__ = ["Clients", "Job", "Kind", "KoladaJob", "Outcome", "ScbJob", "fetch", "fetch_all"]

# A source that did not answer for so many series in a row is not asked for the rest.
GIVE_UP = 3
# SCB writes the table's periods at the end of its name, so that it changes with each of them.
PERIODS = re.compile(r"[\s.,]*\bÅr\s+\d{4}\S*(\s*-\s*\d{4}\S*)?$")

Place = tuple[str, int]


@dataclass(slots=True, kw_only=True)
class _Found:
    """What was gathered. `places` are the areas and years of Kolada's rows, `live` those with a figure."""

    facts: Facts
    content: Content = field(default_factory=Content)
    places: set[Place] = field(default_factory=set)
    live: set[Place] = field(default_factory=set)

    def add(self, row: Row) -> None:
        self.content.add_row(row)
        self.places.add((row.municipality, row.period))
        if _is_live(row):
            self.live.add((row.municipality, row.period))


def fetch_all(
    jobs: Sequence[Job], clients: Clients, store: Store, *, since: date | None = None
) -> Iterator[Outcome]:
    """Fetch many series, one after the other, and go on after one that failed.

    A run that was cut off, or that a source fell silent in, is taken up again within a day: its finished
    series are told of and not asked for. With `since` only series that have changed from that day on are
    fetched anew. KeyboardInterrupt passes through and leaves all as whole as it was.
    Raises `SelectionError` for a series named twice, `FolderError` when the store cannot be written to.
    """
    names = Counter((job.source, job.series) for job in jobs)
    twice = next((name for name, times in names.items() if times > 1), None)
    if twice:
        raise SelectionError(f"{' '.join(twice)}: is to be fetched twice")
    with store.writing():
        sources = sorted({job.source for job in jobs})
        for source in sources:
            _begin(store, source)
        silent: Counter[str] = Counter()
        for job in jobs:
            outcome = _done(job, clients, store)
            if outcome is None and silent[job.source] >= GIVE_UP:
                reason = f"{job.source}: not asked, since it did not answer {GIVE_UP} times in a row"
                outcome = _note(job, store, _failed(job, reason), None)
            elif outcome is None:
                outcome = fetch(job, clients, store, since=since)
                silent[job.source] = silent[job.source] + 1 if outcome.silent else 0
            yield outcome
        for source in sources:
            if silent[source] < GIVE_UP:
                store.note_run(source, None)


def fetch(job: Job, clients: Clients, store: Store, *, since: date | None = None) -> Outcome:
    """Fetch a series whole, with `since` only if it has changed from that day on.

    A failure is an outcome: what was current stays so. Raises `FolderError` when the store cannot be
    written to.
    """
    with store.writing():
        draft = store.draft(job.source, job.series)
        try:
            asking = Asking(clients.of(job.source), draft)
        except SourceError as error:
            return _note(job, store, _failed(job, str(error)), None)
        while True:
            try:
                outcome, facts = _gathered(job, clients, store, draft, asking, since)
                return _note(job, store, outcome, facts)
            except UnreachableError as error:
                failed = replace(_failed(job, str(error)), silent=True)
                break
            except SourceError as error:
                failed = _failed(job, str(error))
                # What is wrong may lie in answers that we kept: those are tried without, once.
                kept_before = asking.spared > 0
                asking.forget()
                if not kept_before:
                    break
        return _note(job, store, replace(failed, made=asking.made, spared=asking.spared), None)


def _gathered(
    job: Job, clients: Clients, store: Store, draft: Draft, asking: Asking, since: date | None
) -> tuple[Outcome, Facts]:
    if since is not None:
        old = _same_question(job, store)
        if old is not None and not _news(job, asking, min(since, old.completed_at.date())):
            outcome = Outcome(source=job.source, series=job.series, kind=Kind.UNCHANGED, made=asking.made)
            return outcome, old.facts
    match job:
        case KoladaJob():
            found = _kolada(job, asking, draft)
        case ScbJob():
            found = _scb(job, asking, draft, clients)
    old, known = _current(job, store)
    content = found.content.digest(found.facts)
    outcome = Outcome(source=job.source, series=job.series, kind=Kind.CHANGED if known else Kind.NEW)
    if old and old.content == content:
        draft.drop()
        outcome = replace(outcome, kind=Kind.UNCHANGED)
    else:
        if old and isinstance(job, KoladaJob):
            rows, years = _gone(job, old, found, asking)
            outcome = replace(outcome, rows_gone=rows, years_gone=years)
        if old and old.facts.title != found.facts.title:
            outcome = replace(outcome, title_was=old.facts.title)
        draft.complete(found.facts, content)
    return replace(outcome, made=asking.made, spared=asking.spared), found.facts


def _kolada(job: KoladaJob, asking: Asking, draft: Draft) -> _Found:
    asking.reuse = False
    told = [one for page in kolada.kpis(asking, [job.series]) for one in page.rows]
    if not told:
        raise AnswerError(f"Kolada {job.series}: there is no such KPI, or it has been withdrawn")
    facts = Facts(
        title=told[0].title,
        description=told[0].description,
        publication_date=told[0].publication_date,
        publication_period=told[0].publ_period,
    )
    draft.rest_on(f"{facts.title} {facts.publication_date}")
    if draft.oldest is not None and _changed(job, asking, draft.oldest):
        draft.drop()
    asking.reuse = True
    found = _Found(facts=facts)
    for page in kolada.data(asking, job.series, job.years):
        asking.accept()
        for row in page.rows:
            found.add(row)
    asking.accept()
    return found


def _changed(job: KoladaJob, asking: Asking, since: datetime) -> bool:
    """Whether Kolada has published since, so that old pages and new ones would not belong together."""
    try:
        # Kolada's days are Swedish and begin before those of UTC, so nothing is passed over.
        with asking.aside():
            pages = kolada.changed_since(asking, job.series, job.years, since.date())
            return any(page.rows for page in pages)
    except UnreachableError:
        raise
    except SourceError:
        return True


def _same_question(job: Job, store: Store) -> RawSet | None:
    """The current set, if it is whole and the answer to what is asked for now."""
    one = store.status(job.source).series.get(job.series)
    return _current(job, store)[0] if one and one.job == fingerprint(job) else None


def _news(job: Job, asking: Asking, since: date) -> bool:
    """Whether the source says that a series has changed from a day on; SCB may not say when it did."""
    with asking.aside():
        match job:
            case KoladaJob():
                return any(page.rows for page in kolada.changed_since(asking, job.series, job.years, since))
            case ScbJob():
                updated = scb.metadata(asking, job.table).updated
                return not updated or updated[:10] >= since.isoformat()


def _scb(job: ScbJob, asking: Asking, draft: Draft, clients: Clients) -> _Found:
    asking.reuse = False
    table = scb.metadata(asking, job.table)
    draft.rest_on(table.updated)
    # A table that does not say when it was updated may have been since.
    asking.reuse = bool(table.updated)
    found = _Found(facts=Facts(title=PERIODS.sub("", table.label), updated=table.updated))
    updated: set[str] = set()
    for part in scb.fetch(asking, table, job.selection, clients.limits()):
        updated.add(part.cube.updated)
        if len(updated) > 1:
            raise AnswerError(f"SCB {job.table}: was updated while it was fetched; fetch it again")
        asking.accept()
        found.content.add_cube(part.cube)
    return found


def _current(job: Job, store: Store) -> tuple[RawSet | None, bool]:
    """The current set if it is whole, and whether there is any; a damaged one is replaced."""
    try:
        old = store.current(job.source, job.series)
        if old:
            old.verify()
        return old, old is not None
    except FetchedError:
        return None, True


def _gone(job: KoladaJob, old: RawSet, found: _Found, asking: Asking) -> tuple[int, tuple[int, ...]]:
    """How many rows, and which years, have a figure in the current set and none in the new one.

    Rows that are not there at all are asked for once more.

    Raises `AnswerError` if they are there the second time: then a page was lost.
    """
    before: set[Place] = set()
    live: set[Place] = set()
    for row in kolada_rows(old):
        if row.period in job.years:
            before.add((row.municipality, row.period))
            if _is_live(row):
                live.add((row.municipality, row.period))
    absent = before - found.places
    years = sorted({year for _, year in absent})
    with asking.aside():
        for path in kolada.data_paths(job.series, years) if years else ():
            for page in kolada.pages(asking, path, may_be_empty=True):
                back = next((r for r in page.rows if (r.municipality, r.period) in absent), None)
                if back:
                    raise AnswerError(
                        f"Kolada {job.series}: figures for {back.period} were not there and then were; "
                        "fetch it again"
                    )
    still = {year for _, year in found.live}
    return len(live - found.live), tuple(sorted({year for _, year in live} - still))


def _is_live(row: Row) -> bool:
    return any(value.value is not None and not value.isdeleted for value in row.values)


def _begin(store: Store, source: str) -> None:
    """Begin a run, or take up the one that was cut off less than a day ago."""
    now = store.now()
    try:
        since = store.status(source).unfinished_since
    except FetchedError:
        since = None
    store.note_run(source, since if since and now - since < YOUNG else now)


def _done(job: Job, clients: Clients, store: Store) -> Outcome | None:
    """What became of a series earlier in this run, if it is there and its source has not changed it since.

    Otherwise a run that was taken up again would put figures of two publications beside each other.
    """
    status = store.status(job.source)
    one = status.series.get(job.series)
    if one is None or status.unfinished_since is None or one.at < status.unfinished_since:
        return None
    if one.outcome.kind is Kind.FAILED or one.job != fingerprint(job) or _current(job, store)[0] is None:
        return None
    draft = store.draft(job.source, job.series)
    try:
        if _news(job, Asking(clients.of(job.source), draft), one.at.date()):
            return None
    except SourceError:
        return None
    finally:
        draft.drop()
    return replace(one.outcome, made=0, spared=one.outcome.made + one.outcome.spared)


def _failed(job: Job, reason: str) -> Outcome:
    return Outcome(source=job.source, series=job.series, kind=Kind.FAILED, reason=short(reason))


def _note(job: Job, store: Store, outcome: Outcome, facts: Facts | None) -> Outcome:
    """Write down an outcome; after a failure the dates are those of before."""
    try:
        before = store.status(job.source).series.get(job.series)
        current = store.current(job.source, job.series)
    except FetchedError:
        before = current = None
    now = store.now()
    one = SeriesStatus(
        job=fingerprint(job),
        outcome=outcome,
        at=now,
        fetched_at=before.fetched_at if before else None,
        changed_at=current.completed_at if current else None,
        publication_date=before.publication_date if before else None,
    )
    if facts:
        one = replace(one, fetched_at=now, publication_date=facts.publication_date)
    store.note(job.source, job.series, one)
    return outcome
