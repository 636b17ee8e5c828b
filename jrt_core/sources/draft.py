"""A series while it is being fetched: its answers become a set in one step, or wait for the next run."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from jrt_core.sources import files
from jrt_core.sources.http import Answer
from jrt_core.sources.raw_set import LEVEL, MANIFEST, Facts, Kept, RawSet, encode, file_of, kept

PARTIAL, SETS, CURRENT, JOURNAL = "partial", "sets", "current.json", "kept.jsonl"
# Older answers are asked for again: the source may have published since.
YOUNG = timedelta(days=1)


class Draft:
    """A series being fetched, in its own folder; one at a time, under the lock of the store.

    Answers of a run that was cut off are there by their question, while younger than a day. Only what this
    run has kept or taken becomes part of the set. Raises `FolderError` where it cannot write.
    """

    def __init__(
        self,
        folder: Path,
        source: str,
        series: str,
        now: Callable[[], datetime],
        published: frozenset[str] | None = frozenset(),
    ) -> None:
        self._folder, self._source, self._series, self._now = folder, source, series, now
        self._published = published
        self._partial = folder / PARTIAL
        self._basis = ""
        self._used: dict[str, Kept] = {}
        with files.writing(folder):
            self._partial.mkdir(parents=True, exist_ok=True)
        self._before = self._read_journal()

    @property
    def oldest(self) -> datetime | None:
        """When the first of the answers from an earlier run was fetched."""
        return min((entry.fetched_at for entry in self._before.values()), default=None)

    def rest_on(self, basis: str) -> None:
        """Say what the answers rest on (such as when the table was updated): others are not used again."""
        self._basis = basis
        self._before = self._read_journal()

    def has(self, request: str) -> bool:
        """Whether an earlier run has kept a whole answer to a question."""
        return self.take(request, use=False) is not None

    def take(self, request: str, *, use: bool = True) -> Answer | None:
        """The answer that an earlier run has kept, if it is still whole; with `use` it is part of the set."""
        entry = self._before.get(request)
        if entry is None:
            return None
        try:
            answer = entry.read(self._partial)
        except (OSError, ValueError):
            del self._before[request]
            return None
        if use:
            self._used[request] = entry
        return answer

    def keep(self, request: str, answer: Answer) -> None:
        """Keep a checked answer, as it came, for the set and for a run after this one was cut off."""
        entry = Kept(
            file=file_of(request),
            request=request,
            url=answer.url,
            fetched_at=answer.fetched_at,
            sha256=answer.sha256,
            bytes=len(answer.body),
        )
        with files.writing(self._partial):
            self._partial.mkdir(exist_ok=True)
            packed = gzip.compress(answer.body, LEVEL, mtime=0)
            files.put(self._partial / entry.file, packed, lasting=False)
            line = json.dumps({"basis": self._basis, "entry": entry.encoded()}, ensure_ascii=False)
            with (self._partial / JOURNAL).open("ab") as journal:
                # The break comes first: the line before may have been cut off.
                journal.write(f"\n{line}\n".encode())
        self._used[request] = entry

    def complete(self, facts: Facts, content: str) -> RawSet:
        """Make what was kept the current set; the one before stays for those who are reading it.

        Until the pointer is swapped, in one step at the end, the old set is current.
        """
        now = self._now()
        identity = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}"
        made = RawSet(
            folder=self._folder / SETS / identity,
            source=self._source,
            series=self._series,
            completed_at=now,
            content=content,
            facts=facts,
            entries=tuple(self._used.values()),
        )
        manifest = encode(made)
        with files.writing(self._folder):
            used = {entry.file for entry in made.entries}
            for path in self._partial.iterdir():
                if path.name not in (*used, JOURNAL):
                    path.unlink()
            for name in used:
                files.sync(self._partial / name)
            files.put(self._partial / MANIFEST, manifest)
            made.folder.parent.mkdir(exist_ok=True)
            os.rename(self._partial, made.folder)
            files.sync(made.folder.parent)
            pointer = {
                "set": identity,
                "sha256": hashlib.sha256(manifest).hexdigest(),
                "previous": self._current_id(),
            }
            files.put(self._folder / CURRENT, json.dumps(pointer).encode())
        # The new set is current: what cannot be tidied up now, the next run does.
        with suppress(OSError):
            (made.folder / JOURNAL).unlink(missing_ok=True)
        sweep(self._folder, now, self._published)
        return made

    def drop(self) -> None:
        """Forget all that was kept, also by earlier runs; the draft can be filled anew."""
        self._used.clear()
        self._before.clear()
        with files.writing(self._folder), suppress(FileNotFoundError):
            shutil.rmtree(self._partial)

    def _current_id(self) -> str | None:
        try:
            return str(json.loads((self._folder / CURRENT).read_bytes())["set"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _read_journal(self) -> dict[str, Kept]:
        """What earlier runs kept and may be used; lines that were cut off are passed over."""
        try:
            lines = (self._partial / JOURNAL).read_bytes().splitlines()
        except OSError:
            return {}
        found: dict[str, Kept] = {}
        now = self._now()
        for line in filter(None, lines):
            with suppress(ValueError, KeyError, TypeError):
                raw = json.loads(line)
                entry = kept(raw["entry"])
                age = now - entry.fetched_at
                mine = raw["basis"] == self._basis and entry.file == file_of(entry.request)
                if mine and timedelta(0) <= age < YOUNG:
                    found[entry.request] = entry
        return found


def sweep(folder: Path, now: datetime, published: frozenset[str] | None) -> None:
    """Remove what cut-off runs left in the folder of a series.

    The current set, the one before and the published one stay. None is removed while a pointer cannot be read
    (`published` is then None), and what cannot be removed is left.
    """
    for path in folder.glob(f"*{files.DRAFT}"):
        with suppress(OSError):
            path.unlink()
    with suppress(OSError):
        partial = folder / PARTIAL
        newest = max((path.stat().st_mtime for path in partial.iterdir()), default=0.0)
        if now.timestamp() - newest > YOUNG.total_seconds():
            shutil.rmtree(partial)
    try:
        pointer = json.loads((folder / CURRENT).read_bytes())
        needed = {pointer["set"], pointer["previous"]}
    except FileNotFoundError:
        needed = set()
    except (OSError, ValueError, KeyError, TypeError):
        return
    if published is None:
        return
    with suppress(OSError):
        for path in (folder / SETS).iterdir():
            if path.name not in needed | published:
                shutil.rmtree(path, ignore_errors=True)
