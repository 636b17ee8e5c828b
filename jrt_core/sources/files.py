"""Files that are there whole or not at all, whatever moment the process or the power ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jrt_core.errors import FolderError

DRAFT = ".draft"


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """What goes wrong with files inside becomes a `FolderError`: one line with the place and the way out."""
    try:
        yield
    except OSError as error:
        place = error.filename or folder
        raise FolderError(
            f"cannot write to {place} ({error.strerror or error}); make room or choose a folder that can be "
            "written, then run again: what was fetched is kept"
        ) from error


def put(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Replace a file in one step. `lasting` waits until it would survive a power cut."""
    draft = path.with_name(f"{path.name}{DRAFT}")
    with draft.open("wb") as file:
        file.write(content)
        if lasting:
            file.flush()
            os.fsync(file.fileno())
    draft.replace(path)
    if lasting:
        sync(path.parent)


def sync(path: Path) -> None:
    """Wait until a file, or the list of names in a folder, would survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
