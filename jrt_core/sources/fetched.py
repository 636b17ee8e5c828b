"""The raw answers we keep: for each series of a source one current set, whole, and the one before it.

A folder of the caller's holds `<source>/<series>/`, each with `current.json`, `sets/` and `partial/`. Readers
need no lock: a series has its old set whole or its new set whole at any moment. Writers take turns.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from jrt_core.errors import FetchedError, FolderError
from jrt_core.sources import files, status
from jrt_core.sources.draft import CURRENT, SETS, Draft, sweep
from jrt_core.sources.raw_set import Facts, Kept, RawSet, check_name, damaged, open_folder
from jrt_core.sources.status import SeriesStatus, Status

__all__ = ["Draft", "Facts", "Kept", "RawSet", "Store", "check_name"]

LOCK, STATUS, PUBLISHED = "fetch.lock", "status.json", "published.json"
SET = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}")


Name = tuple[str, str]
# A set, and the checksum of its manifest.
Pointer = tuple[str, str]


def _pointer(identity: str, sha256: str) -> Pointer:
    if not SET.fullmatch(identity):
        raise ValueError("it names no set")
    return identity, sha256


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


class Store:
    """The raw answers in one folder, which is made when something is first written. `now` is in UTC."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = utc_now) -> None:
        self.folder, self.now = folder, now
        self._lock = FileLock(folder / LOCK)

    def current(self, source: str, series: str) -> RawSet | None:
        """The current set of a series, None if there is none. Its answers are checked when they are read.

        Raises `SelectionError` for names that are none, `FetchedError` if pointer or manifest are damaged.
        """
        found = self.pointer(source, series)
        if found is None:
            return None
        return open_folder(self._of(source, series) / SETS / found[0], source, series, found[1])

    def open_set(self, source: str, series: str) -> RawSet:
        """The current set of a series; raises `FetchedError` also if there is none."""
        found = self.current(source, series)
        if found is None:
            raise FetchedError(f"{self._of(source, series)}: nothing has been fetched yet; fetch the series")
        return found

    def series(self, source: str) -> tuple[str, ...]:
        """The series of a source that have a current set."""
        return tuple(sorted(path.parent.name for path in self._of_source(source).glob(f"*/{CURRENT}")))

    def status(self, source: str) -> Status:
        """What became of the series of a source. Raises `FetchedError` if the file is damaged."""
        path = self._of_source(source) / STATUS
        try:
            return status.decode(path.read_bytes())
        except FileNotFoundError:
            return Status()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise damaged(path, error) from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to write, and first sweep up after runs that were cut off; may be nested.

        Raises `FolderError` if another process holds it, or the folder cannot be written to.
        """
        with files.writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            with suppress(Timeout):  # it is an OSError, but does not say that the folder is at fault
                self._lock.acquire(timeout=0)
        if not self._lock.is_locked:
            raise FolderError(f"another run is fetching into {self.folder}; wait until it has ended")
        try:
            if self._lock.lock_counter == 1:
                kept = self._kept()
                for path in self.folder.glob("*/*"):
                    if path.is_dir():
                        sweep(path, self.now(), kept)
            yield
        finally:
            self._lock.release()

    def draft(self, source: str, series: str) -> Draft:
        """A draft of the next set of a series; only while `writing`."""
        return Draft(self._of(source, series), source, series, self.now, self._kept())

    def published(self) -> Mapping[Name, Pointer]:
        """The sets that were built into a store that passed its checks, by (source, series).

        Raises `FetchedError` if the file is damaged.
        """
        path = self.folder / PUBLISHED
        try:
            raw = json.loads(path.read_bytes())
            return {(one["source"], one["series"]): _pointer(one["set"], one["sha256"]) for one in raw}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise damaged(path, error) from error

    def published_set(self, source: str, series: str) -> RawSet | None:
        """The published set of a series, None if there is none; as `current`."""
        found = self.published().get((source, series))
        if found is None:
            return None
        return open_folder(self._of(source, series) / SETS / found[0], source, series, found[1])

    def pointer(self, source: str, series: str) -> Pointer | None:
        """Which set of a series is current. Raises `FetchedError` if that cannot be read."""
        path = self._of(source, series) / CURRENT
        try:
            raw = json.loads(path.read_bytes())
            return _pointer(raw["set"], raw["sha256"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise damaged(path, error) from error

    def note_published(self, names: Iterable[Name]) -> None:
        """Write down that the current sets of some series have been published; only while `writing`."""
        found = dict(self.published())
        for name in names:
            pointer = self.pointer(*name)
            if pointer is not None:
                found[name] = pointer
        content = [
            {"source": source, "series": series, "set": identity, "sha256": sha256}
            for (source, series), (identity, sha256) in sorted(found.items())
        ]
        with files.writing(self.folder):
            files.put(self.folder / PUBLISHED, json.dumps(content, indent=1).encode())

    def go_back(self, source: str, series: str) -> None:
        """Make the published set of a series current again, or none if there is none; only while `writing`.

        What was current is left to the next sweep.
        """
        folder, found = self._of(source, series), self.published().get((source, series))
        with files.writing(folder):
            if found is None:
                (folder / CURRENT).unlink(missing_ok=True)
            else:
                pointer = {"set": found[0], "sha256": found[1], "previous": None}
                files.put(folder / CURRENT, json.dumps(pointer).encode())

    def note(self, source: str, series: str, one: SeriesStatus) -> None:
        """Write down what became of a series; only while `writing`."""
        known = self._known(source)
        self._write(
            source, Status(unfinished_since=known.unfinished_since, series={**known.series, series: one})
        )

    def note_run(self, source: str, unfinished_since: datetime | None) -> None:
        """Write down that a run has begun, or (None) come to its end; only while `writing`."""
        self._write(source, Status(unfinished_since=unfinished_since, series=self._known(source).series))

    def _kept(self) -> frozenset[str] | None:
        """The sets that are published; None where nobody knows, so that none may be removed."""
        try:
            return frozenset(identity for identity, _ in self.published().values())
        except FetchedError:
            return None

    def _known(self, source: str) -> Status:
        """A damaged status is begun anew: it only tells of the sets, which tell of themselves."""
        try:
            return self.status(source)
        except FetchedError:
            return Status()

    def _write(self, source: str, new: Status) -> None:
        folder = self._of_source(source)
        with files.writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
            # Nothing but news is lost with it, so it need not survive a power cut.
            files.put(folder / STATUS, status.encode(new, self.now().date()), lasting=False)

    def _of_source(self, source: str) -> Path:
        check_name(source, "any")
        return self.folder / source

    def _of(self, source: str, series: str) -> Path:
        check_name(source, series)
        return self.folder / source / series
