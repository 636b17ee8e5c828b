"""`refresh`: fetch new figures, build them in and say what changed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime

from jrt_core.catalog import load as catalog_load
from jrt_core.catalog.model import Catalog
from jrt_core.cli.choose import find
from jrt_core.cli.errors import ChoiceError, quoted
from jrt_core.cli.progress import Progress
from jrt_core.errors import UnknownNameError
from jrt_core.settings import Settings
from jrt_core.sources import kolada, probe, scb, wanted
from jrt_core.sources.fetching import Clients, Job, Kind, Outcome
from jrt_core.sources.http import Client
from jrt_core.sources.pace import Pace
from jrt_core.store import refresh as store_refresh
from jrt_core.store.changes import Change
from jrt_core.store.refresh import Refreshed

OK, FAILED = 0, 1
SOURCES = ("kolada", "scb")
SHOWN = 10
INTERRUPTED = "interrupted: what was published before is still served; run it again to go on from there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the caller wants fetched; nothing said is everything."""

    source: str | None = None
    indicators: tuple[str, ...] = ()
    goal: str | None = None
    since: str | None = None


def refresh(settings: Settings, asked: Asked) -> int:
    """Fetch, build and publish; 0 if that is done or nothing is new, 1 if a failure left all as it was.

    Raises `ChoiceError` or `UnknownNameError` for a wrong argument, other `JrtError`s where nothing could be
    published.
    """
    catalog = catalog_load.load(settings.catalog)
    jobs, since = _jobs(catalog, asked), _day(asked.since)
    try:
        with ExitStack() as stack:
            clients = _clients(settings, stack)
            progress = stack.enter_context(Progress(len(jobs), "fetching"))
            done = store_refresh.refresh(
                settings,
                catalog,
                jobs,
                clients,
                since=since,
                fetched=lambda one: progress.step(_line(one)),
                refused=lambda one: progress.note(_line(one)),
            )
    except KeyboardInterrupt:
        print(INTERRUPTED, file=sys.stderr)
        return FAILED
    for line in _summary(done):
        print(line)
    return FAILED if done.failures and not done.built.is_new else OK


def dry_run(settings: Settings, asked: Asked) -> int:
    """Say what would be fetched; asks nobody and writes nothing."""
    jobs, since = _jobs(catalog_load.load(settings.catalog), asked), _day(asked.since)
    for job in jobs:
        print(f"{job.source} {job.series}")
    changed = f", of them those changed since {since.isoformat()}" if since else ""
    print(f"{len(jobs)} series would be asked for{changed}; nothing was asked or written")
    return OK


def probe_sources(settings: Settings, asked: Asked) -> int:
    """Ask the sources a little and print what differs from what we expect; writes nothing."""
    catalog = catalog_load.load(settings.catalog)
    jobs, found = _jobs(catalog, asked), 0
    with ExitStack() as stack:
        for line in probe.differences(catalog, jobs, _clients(settings, stack)):
            print(line)
            found += 1
    print(f"{found} differences" if found else "everything is as expected")
    return FAILED if found else OK


def _jobs(catalog: Catalog, asked: Asked) -> tuple[Job, ...]:
    chosen: set[str] | None = None
    if asked.goal is not None:
        if asked.goal not in catalog.goal:
            raise UnknownNameError("goal", asked.goal, catalog.goal)
        chosen = {i.id for i in catalog.indicators if i.goal == asked.goal}
    if asked.indicators:
        chosen = (chosen or set()) | {find(catalog, name).indicator.id for name in asked.indicators}
    today = datetime.now(UTC).date()
    jobs = wanted.jobs(catalog, today, indicators=chosen, source=asked.source)
    if not jobs:
        raise ChoiceError("none of what was asked for has a series that can be fetched")
    return jobs


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ChoiceError(f"--since {quoted(text)} is no date; write it 2026-11-30") from error
    if day > datetime.now(UTC).date():
        raise ChoiceError(f"--since {day.isoformat()} is in the future")
    return day


def _clients(settings: Settings, stack: ExitStack) -> Clients:
    """Polite clients of the two hosts; only a server on this computer, which is not https, gets no pauses."""
    return Clients(
        kolada=stack.enter_context(Client(settings.kolada, pace=_pace(settings.kolada, kolada.PACE))),
        scb=stack.enter_context(Client(settings.scb, pace=_pace(settings.scb, scb.PACE))),
    )


def _pace(address: str, pace: Pace) -> Pace | None:
    return pace if address.startswith("https://") else None


def _line(outcome: Outcome) -> str:
    name = f"{outcome.source} {outcome.series}: {outcome.kind.value}"
    if outcome.kind is Kind.FAILED:
        return f"{name}, keeps its old figures: {outcome.reason}"
    return name


def _summary(done: Refreshed) -> Iterator[str]:
    kinds = [one.kind for one in done.outcomes]
    counts = ", ".join(f"{kinds.count(kind)} {kind.value}" for kind in Kind)
    yield f"{len(kinds)} series: {counts}"
    for one in done.outcomes:
        if one.title_was:
            yield f"renamed: {one.source} {one.series}, was {quoted(one.title_was)}"
        if one.years_gone or one.rows_gone:
            years = f", all of {', '.join(map(str, one.years_gone))}" if one.years_gone else ""
            yield f"withdrawn: {one.source} {one.series}, {one.rows_gone} areas and years{years}"
    for one in done.failures:
        yield f"failed: {one.source} {one.series}: {one.reason}"
    if not done.built.is_new:
        yield f"nothing new: {done.built.build} is still published"
        return
    yield from _changed(done.built.changes)
    yield f"published {done.built.build}: {done.built.indicators} indicators, {done.built.facts} facts"


def _changed(changes: Sequence[Change]) -> Iterator[str]:
    for word in ("new", "revised", "withdrawn"):
        mine = [(getattr(one, word), one) for one in changes if getattr(one, word)]
        if not mine:
            continue
        yield f"{word}: {sum(n for n, _ in mine)} values of {len(mine)} indicators"
        for number, one in sorted(mine, key=lambda pair: -pair[0])[:SHOWN]:
            yield f"  {one.indicator}: {number}{_largest(one) if word == 'revised' else ''}"
        if len(mine) > SHOWN:
            yield f"  ... and {len(mine) - SHOWN} more indicators"


def _largest(one: Change) -> str:
    group = ", ".join(str(part) for part in (one.region, one.year, one.sex, one.age, one.background))
    return f", most {one.before:g} -> {one.after:g} ({group})"
