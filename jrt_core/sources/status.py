"""What became of fetching, series by series and of a source as a whole. The data page tells of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What became of the figures of a series."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of fetching one series.

    `made` questions were put to the source (each counted once, however many tries it took), `spared` were
    answered from what a run before had kept. `title_was` is the former title if it changed, `years_gone` are
    years that have no figures any longer, `rows_gone` counts areas and years that have none. A failure has a
    `reason` of one line, and is `silent` if the source did not answer at all.
    """

    source: str
    series: str
    kind: Kind
    reason: str = ""
    made: int = 0
    spared: int = 0
    title_was: str = ""
    years_gone: tuple[int, ...] = ()
    rows_gone: int = 0
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesStatus:
    """One series: when it was last fetched whole and last changed, and what happened last.

    `job` is the fingerprint of what was asked for, `outcome` what came of it.
    """

    job: str
    outcome: Outcome
    at: datetime
    fetched_at: datetime | None = None
    changed_at: datetime | None = None
    publication_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One source. `unfinished_since` is when a run began that has not come to its end."""

    unfinished_since: datetime | None = None
    series: Mapping[str, SeriesStatus] = field(default_factory=dict)

    @property
    def last_fetched(self) -> datetime | None:
        """When a series was last fetched whole."""
        return max((one.fetched_at for one in self.series.values() if one.fetched_at), default=None)

    @property
    def last_changed(self) -> datetime | None:
        """When what a series says was last new."""
        return max((one.changed_at for one in self.series.values() if one.changed_at), default=None)

    @property
    def failures(self) -> dict[str, str]:
        """The series that failed when last asked for, and why."""
        return {
            name: one.outcome.reason for name, one in self.series.items() if one.outcome.kind is Kind.FAILED
        }

    def next_publication(self, today: date) -> date | None:
        """The nearest day, from `today` on, on which the source says that figures become public."""
        days = (one.publication_date for one in self.series.values())
        return min((day for day in days if day and day >= today), default=None)


def encode(status: Status, today: date) -> bytes:
    """The status file: the summary is for people, `series` and `unfinished_since` are what is read again."""
    content = {
        "last_fetched": _text(status.last_fetched),
        "last_changed": _text(status.last_changed),
        "next_publication": _text(status.next_publication(today)),
        "failures": status.failures,
        "unfinished_since": _text(status.unfinished_since),
        "series": {name: _encoded(one) for name, one in sorted(status.series.items())},
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def decode(body: bytes) -> Status:
    """The status as `encode` wrote it. Raises `ValueError`, `KeyError`, `TypeError` or `AttributeError`."""
    raw = json.loads(body)
    series = {name: _decoded(one) for name, one in raw["series"].items()}
    return Status(unfinished_since=_moment(raw["unfinished_since"]), series=series)


def _encoded(one: SeriesStatus) -> dict[str, Any]:
    dates = ("at", "fetched_at", "changed_at", "publication_date")
    return {**asdict(one), **{name: _text(getattr(one, name)) for name in dates}}


def _decoded(raw: dict[str, Any]) -> SeriesStatus:
    outcome = raw["outcome"]
    return SeriesStatus(
        job=raw["job"],
        outcome=Outcome(
            **{**outcome, "kind": Kind(outcome["kind"]), "years_gone": tuple(outcome["years_gone"])}
        ),
        at=datetime.fromisoformat(raw["at"]),
        fetched_at=_moment(raw["fetched_at"]),
        changed_at=_moment(raw["changed_at"]),
        publication_date=date.fromisoformat(raw["publication_date"]) if raw["publication_date"] else None,
    )


def _text(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
