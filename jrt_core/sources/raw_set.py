"""A set of raw answers: all that a source answered when one series was fetched, with its provenance.

A set is a folder with the answers, gzipped as they came, and a manifest. Names of files are made of our own
questions, never of answers.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from jrt_core.errors import FetchedError, SelectionError
from jrt_core.sources.http import Answer
from jrt_core.sources.replies import short

MANIFEST = "manifest.json"
FORMAT = 1
SOURCE = re.compile(r"[a-z]{2,20}")
SERIES = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
FILE = re.compile(r"[0-9a-f]{32}\.json\.gz")
DIGEST = re.compile(r"[0-9a-f]{64}")
# Answers are JSON, which packs well; a higher level takes longer and saves little.
LEVEL = 5


def check_name(source: str, series: str) -> None:
    """Raise `SelectionError` if one of them could be anything but the plain name of a folder."""
    if not SOURCE.fullmatch(source):
        raise SelectionError(f"no source is called {short(source)!r}")
    if not SERIES.fullmatch(series):
        raise SelectionError(f"{source}: no series is called {short(series)!r} (letters, digits, - and _)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the source itself says of a series.

    `updated` is the source's own text; `publication_date` is when the figures of `publication_period` become
    public, or became so.
    """

    title: str
    description: str = ""
    updated: str = ""
    publication_date: date | None = None
    publication_period: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One kept answer: our question, and where, when (UTC) and what was answered. `bytes` is unpacked."""

    file: str
    request: str
    url: str
    fetched_at: datetime
    sha256: str
    bytes: int

    def encoded(self) -> dict[str, Any]:
        """As it stands in a file."""
        return {**asdict(self), "fetched_at": self.fetched_at.isoformat()}

    def read(self, folder: Path) -> Answer:
        """The answer out of the folder. Raises `ValueError` or `OSError` if it is not as it was kept."""
        with gzip.open(folder / self.file) as packed:
            try:
                body = packed.read(self.bytes + 1)
            except (EOFError, zlib.error) as error:
                raise ValueError(str(error)) from error
        if hashlib.sha256(body).hexdigest() != self.sha256:
            raise ValueError("its checksum is not the one noted when it was fetched")
        return Answer(url=self.url, fetched_at=self.fetched_at, sha256=self.sha256, body=body)


def file_of(request: str) -> str:
    """The name of the file for the answer to a question."""
    return f"{hashlib.sha256(request.encode()).hexdigest()[:32]}.json.gz"


def kept(raw: Any) -> Kept:
    """A kept answer as `encoded` wrote it. Raises `ValueError`, `KeyError` or `TypeError`."""
    one = Kept(**{**raw, "fetched_at": _moment(raw["fetched_at"])})
    texts = all(isinstance(text, str) for text in (one.file, one.request, one.url, one.sha256))
    if not texts or not FILE.fullmatch(one.file) or not DIGEST.fullmatch(one.sha256):
        raise ValueError("an entry is not of our making")
    if type(one.bytes) is not int or one.bytes < 0:
        raise ValueError("a size is no number")
    return one


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSet:
    """A whole set. `content` is the digest of what it says, however it was divided into answers."""

    folder: Path
    source: str
    series: str
    completed_at: datetime
    content: str
    facts: Facts
    entries: tuple[Kept, ...]

    def answers(self) -> Iterator[tuple[Kept, Answer]]:
        """The answers in the order they were asked for, each checked against its checksum.

        Raises `FetchedError` that names the first damaged file.
        """
        for entry in self.entries:
            try:
                yield entry, entry.read(self.folder)
            except (OSError, ValueError) as error:
                raise damaged(self.folder / entry.file, error) from error

    def verify(self) -> None:
        """Read everything once. Raises `FetchedError` that names the first damaged file."""
        for _ in self.answers():
            pass


def encode(one: RawSet) -> bytes:
    """The manifest of a set."""
    facts = asdict(one.facts)
    day = one.facts.publication_date
    content = {
        "format": FORMAT,
        "source": one.source,
        "series": one.series,
        "completed_at": one.completed_at.isoformat(),
        "content": one.content,
        "facts": {**facts, "publication_date": day.isoformat() if day else None},
        "answers": [entry.encoded() for entry in one.entries],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def open_folder(folder: Path, source: str, series: str, sha256: str) -> RawSet:
    """The set in a folder, whose manifest has the checksum. Raises `FetchedError`."""
    path = folder / MANIFEST
    try:
        body = path.read_bytes()
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ValueError("its checksum is another")
        raw = json.loads(body)
        if (raw["format"], raw["source"], raw["series"]) != (FORMAT, source, series):
            raise ValueError("it belongs to another series or version")
        day = raw["facts"]["publication_date"]
        return RawSet(
            folder=folder,
            source=source,
            series=series,
            completed_at=_moment(raw["completed_at"]),
            content=raw["content"],
            facts=Facts(**{**raw["facts"], "publication_date": date.fromisoformat(day) if day else None}),
            entries=tuple(kept(entry) for entry in raw["answers"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise damaged(path, error) from error


def damaged(path: Path, error: Exception) -> FetchedError:
    """One line that names the file and the way out."""
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return FetchedError(f"{path}: is damaged ({short(reason)}); fetch the series again, which replaces it")


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment
