"""The errors a user can cause or meet. Each message says what is wrong, where, and the way out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping


class JrtError(Exception):
    """Base of all errors with a message meant for people."""


class CatalogError(JrtError):
    """The catalogue has faults; all of them are listed, one a line."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class PlanError(JrtError):
    """The regions' plans have faults; all of them are listed, one a line."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class UploadError(JrtError):
    """A visitor's file cannot be used. `message` is the id of a text, `variables` belong to it."""

    def __init__(self, message: str, **variables: str) -> None:
        self.message, self.variables = message, variables
        super().__init__(f"{message} {variables}")


class SnapshotError(JrtError):
    """The embedded figures are missing, damaged or not what the manifest says."""


class BuildError(JrtError):
    """A store could not be built or published; the published one is untouched."""


class CheckError(BuildError):
    """Figures are not plausible; all faults are listed, one a line. `first` is that of each indicator."""

    def __init__(self, faults: Iterable[str], first: Mapping[str, str]) -> None:
        self.first = dict(first)
        super().__init__("\n".join(faults))


class StoreError(JrtError):
    """There is no published store, or it cannot be read."""


class SourceError(JrtError):
    """A source could not be asked, or what it answered cannot be used. Base of the four below."""


class UnreachableError(SourceError):
    """A source did not answer, or asked us to wait. `retry_after` is the wait it asked for, in seconds."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        self.retry_after = retry_after
        super().__init__(message)


class RefusedError(SourceError):
    """A source said no with an HTTP `status` from 400 to 499; asking again gives the same."""

    def __init__(self, message: str, status: int) -> None:
        self.status = status
        super().__init__(message)


class AnswerError(SourceError):
    """An answer is not what the source's contract says; nothing of it may be used."""


class SelectionError(SourceError):
    """We would ask for something that a table does not have; nothing was asked."""


class FetchedError(JrtError):
    """Raw answers that were kept are missing or damaged, or there are none."""


class MeaningError(FetchedError):
    """Raw answers of a `series` (source, name) have a code whose meaning nobody has written down."""

    def __init__(self, message: str, series: tuple[str, str]) -> None:
        self.series = series
        super().__init__(message)


class FolderError(FetchedError):
    """The folder of raw answers cannot be written to now; what is in it is whole."""


class UnknownNameError(JrtError):
    """A name that nobody knows. The message lists the nearest ones that exist."""

    def __init__(self, kind: str, name: str, valid: Iterable[str]) -> None:
        self.kind, self.name = kind, name
        self.nearest = nearest(name, valid)
        hint = f"nearest: {', '.join(self.nearest)}" if self.nearest else "there are none to choose from"
        super().__init__(f"unknown {kind} {name!r}; {hint}")


def nearest(name: str, valid: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """The `count` valid names most like `name`, best first; the first ones where nothing is alike."""
    written: dict[str, str] = {}
    for one in valid:
        written.setdefault(one.casefold(), one)
    close = difflib.get_close_matches(name.casefold(), written, n=count, cutoff=0.4)
    return tuple(written[key] for key in close or list(written)[:count])
