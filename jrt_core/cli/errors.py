"""What a caller of the command line can get wrong."""

from __future__ import annotations

from jrt_core.errors import JrtError

NAME_LENGTH = 60


class ChoiceError(JrtError):
    """A choice that has no figures, or an argument that does not exist; one line with the nearest that do."""


def quoted(name: str) -> str:
    """A name from the command line as one short printable piece of text."""
    return repr(name) if len(name) <= NAME_LENGTH else f"{name[:NAME_LENGTH]!r}..."
