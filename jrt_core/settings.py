"""Where things are. Everything comes from the environment once and is then frozen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Folders of one installation."""

    data: Path
    published: Path
    shapes: Path

    @property
    def catalog(self) -> Path:
        """The TOML files that say what each number means."""
        return self.data / "catalog"

    @property
    def regions(self) -> Path:
        """Municipalities, counties and municipality groups."""
        return self.data / "regions"

    @property
    def plans(self) -> Path:
        """The regions' action plans."""
        return self.data / "plans"

    @property
    def snapshot(self) -> Path:
        """The embedded figures."""
        return self.data / "snapshot"


def load() -> Settings:
    """Settings from `JRT_DATA`, `JRT_PUBLISHED` and `JRT_SHAPES`, or the project's own folders."""
    data = Path(os.environ.get("JRT_DATA", ROOT / "data"))
    return Settings(
        data=data,
        published=Path(os.environ.get("JRT_PUBLISHED", data / "published")),
        shapes=Path(os.environ.get("JRT_SHAPES", ROOT / "static" / "geo")),
    )
