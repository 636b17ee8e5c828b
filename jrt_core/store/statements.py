"""The SQL of a build, in files."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable

PACKAGE = resources.files("jrt_core.store")
SCHEMA = PACKAGE / "schema.sql"


def files(folder: str) -> list[Traversable]:
    """The statements of a folder, in order of their names."""
    found = (PACKAGE / folder).iterdir()
    return sorted((f for f in found if f.name.endswith(".sql")), key=lambda f: f.name)


def statement(name: str) -> str:
    """The text of `load/<name>.sql`."""
    return (PACKAGE / "load" / f"{name}.sql").read_text(encoding="utf-8")
