"""What is to be fetched, and whom to ask."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import ClassVar

from jrt_core.errors import SourceError
from jrt_core.sources.http import Asker
from jrt_core.sources.raw_set import check_name
from jrt_core.sources.scb import Choice, Limits
from jrt_core.sources.scb import limits as ask_limits


@dataclass(frozen=True, slots=True, kw_only=True)
class KoladaJob:
    """A KPI in all areas; the series is the KPI's id. Raises `SelectionError` for a name that is none."""

    source: ClassVar[str] = "kolada"
    series: str
    years: tuple[int, ...]

    def __post_init__(self) -> None:
        check_name(self.source, self.series)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScbJob:
    """Chosen cells of a table; the series is a name of ours, since a table may be fetched in several ways."""

    source: ClassVar[str] = "scb"
    series: str
    table: str
    selection: Mapping[str, Choice]

    def __post_init__(self) -> None:
        check_name(self.source, self.series)


Job = KoladaJob | ScbJob


def fingerprint(job: Job) -> str:
    """The same for jobs that ask for the same."""
    return hashlib.sha256(json.dumps(asdict(job), sort_keys=True).encode()).hexdigest()


class Clients:
    """The clients of the sources that may be asked, and SCB's limits, which are asked for once."""

    def __init__(self, *, kolada: Asker | None = None, scb: Asker | None = None) -> None:
        self._of = {KoladaJob.source: kolada, ScbJob.source: scb}
        self._limits: Limits | None = None

    def of(self, source: str) -> Asker:
        """The client of a source; raises `SourceError` if there is none."""
        client = self._of.get(source)
        if client is None:
            raise SourceError(f"{source}: has no address to ask")
        return client

    def limits(self) -> Limits:
        """SCB's limits. Raises `SourceError`."""
        if self._limits is None:
            self._limits = ask_limits(self.of(ScbJob.source))
        return self._limits
