"""Where things are. Everything comes from the environment once and is then frozen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KOLADA = "https://api.kolada.se/v3"
SCB = "https://statistikdatabasen.scb.se/api/v2"
SITE = "http://localhost:8501"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Folders of one installation, the two addresses that its figures may be fetched from, and its own."""

    data: Path
    published: Path
    shapes: Path
    fetched: Path
    kolada: str = KOLADA
    scb: str = SCB
    site: str = SITE

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
    """Settings from the environment's `JRT_...`, or the project's own folders and the sources' addresses."""
    data = Path(os.environ.get("JRT_DATA", ROOT / "data"))
    return Settings(
        data=data,
        published=Path(os.environ.get("JRT_PUBLISHED", data / "published")),
        shapes=Path(os.environ.get("JRT_SHAPES", ROOT / "static" / "geo")),
        fetched=Path(os.environ.get("JRT_FETCHED", data / "fetched")),
        kolada=os.environ.get("JRT_KOLADA", KOLADA),
        scb=os.environ.get("JRT_SCB", SCB),
        site=os.environ.get("JRT_SITE", SITE),
    )
