"""Which store is published: `current.json` names it, and is replaced in one step."""

from __future__ import annotations

import json
from pathlib import Path

from jrt_core.settings import Settings

CURRENT = "current.json"


def current_build(settings: Settings) -> str | None:
    """The id of the published build, or None if there is none that can be read."""
    try:
        build = json.loads((settings.published / CURRENT).read_text(encoding="utf-8"))["build"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return build if isinstance(build, str) and database_path(settings, build).is_file() else None


def database_path(settings: Settings, build: str) -> Path:
    """The DuckDB file of a build."""
    return settings.published / f"jrt-{build}.duckdb"
