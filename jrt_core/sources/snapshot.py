"""The embedded figures in `data/snapshot/`: parquet files and a manifest that says what each of them is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jrt_core.errors import SnapshotError

MANIFEST = "manifest.json"
WAY_OUT = "restore the file from the repository"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of the snapshot and its provenance."""

    file: str
    source: str
    title: str
    licence: str
    retrieved: str | None
    note: str
    rows: int
    sha256: str
    series: tuple[str, ...]
    caveat: str | None = None


def read_manifest(folder: Path) -> tuple[Part, ...]:
    """The parts of the snapshot, oldest extract first (unknown dates count as oldest).

    Raises `SnapshotError` if the manifest is missing or is not what we wrote.
    """
    path = folder / MANIFEST
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))["parts"]
        parts = [_part(entry) for entry in raw]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SnapshotError(f"{path}: cannot be read as a manifest ({error}); {WAY_OUT}") from error
    return tuple(sorted(parts, key=lambda part: part.retrieved or ""))


def _part(entry: dict[str, Any]) -> Part:
    part = Part(**{**entry, "series": tuple(entry["series"])})
    if part.retrieved is not None:
        date.fromisoformat(part.retrieved)
    for text in (part.file, part.source, part.title, part.licence, part.note, part.sha256):
        if not isinstance(text, str):
            raise TypeError(f"expected a text, found {text!r}")
    return part


def verify(folder: Path, parts: tuple[Part, ...]) -> None:
    """Check every file against its checksum; raises `SnapshotError` naming all damaged files in one line."""
    faults = list(_faults(folder, parts))
    if faults:
        raise SnapshotError(f"{'; '.join(faults)}; {WAY_OUT}")


def _faults(folder: Path, parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        path = folder / part.file
        if not path.is_file():
            yield f"{path}: is missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != part.sha256:
            yield f"{path}: is damaged (its checksum is not the manifest's)"
