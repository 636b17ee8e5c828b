"""Sources whose figures all carry a version, so that a mixture of two publications is seen at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jrt_core.sources.contents import kolada_rows, scb_cubes
from jrt_core.sources.fetched import RawSet, Store
from jrt_core.sources.fetching import Job, KoladaJob, ScbJob
from jrt_core.sources.scb import Choice
from tests.servers import Served
from tests.servers.kolada_server import Figures, serve_kolada
from tests.servers.scb_server import Table, made_up, serve_scb

YEARS = tuple(range(2020, 2025))
AREAS = ("0000", "0001", "0009", "0114", "0115", "0180", "0980")
REGIONS = ("00", "01", "0114", "0115", "03", "0305")
# Larger than any figure without a version.
STEP = 1000


@dataclass
class Versioned(Figures):
    """Kolada's figures: the version in thousands, and when it was published (for `from_date`)."""

    version: int = 0

    def value(self, kpi: str, area: str, year: int, gender: str) -> float | None:
        base = Figures.value(Figures(areas=()), kpi, area, year, gender)
        assert base is not None
        return base + STEP * self.version

    def publish(self) -> None:
        """All figures are new today."""
        self.version += 1
        today = datetime.now(UTC).date()
        self.changed = {(kpi, self.areas[0], YEARS[0], "T"): (None, today) for kpi in self.kpis}


class VersionedTable:
    """A table of SCB's of 72 cells, with the version in thousands and in when it was updated."""

    def __init__(self) -> None:
        self.version = 0
        variables = {"Region": REGIONS, "Kon": ["1", "2", "1+2"], "ContentsCode": ["C1"], "Tid": YEARS_TEXT}
        self.table: Table = made_up(
            variables,
            eliminable=["Region", "Kon"],
            cell=lambda codes: float(REGIONS.index(codes[0]) + STEP * self.version),
            label="Made-up table efter region och kön. År 2021-2024",
        )

    def publish(self) -> None:
        """All figures are new now."""
        self.version += 1
        self.table.metadata["updated"] = f"2026-06-08T06:00:{self.version % 60:02}Z"


YEARS_TEXT = tuple(str(year) for year in YEARS[1:])
ALL = Choice(codes=("*",))
SELECTION = {"Region": ALL, "Kon": ALL, "ContentsCode": ALL, "Tid": ALL}


@dataclass
class Sources:
    """Both servers, running."""

    kolada: Served
    scb: Served
    figures: Versioned
    table: VersionedTable

    def publish(self) -> None:
        """Both have new figures, and Kolada says since when."""
        self.figures.publish()
        self.table.publish()

    def forget(self) -> None:
        """No faults, empty logs, the first version."""
        self.kolada.forget()
        self.scb.forget()
        self.figures.version = self.table.version = -1
        self.publish()
        self.figures.changed = {}


@contextmanager
def serve_versions() -> Iterator[Sources]:
    """Kolada with 35 rows a KPI on pages of ten; SCB that answers at most 20 cells, so in four parts."""
    kpis = tuple(f"N{number:05}" for number in range(10, 20))
    figures, table = Versioned(kpis=kpis, areas=AREAS, years=YEARS, most_per_page=10), VersionedTable()
    with ExitStack() as stack:
        kolada = stack.enter_context(serve_kolada(figures))
        scb = stack.enter_context(serve_scb({"TAB1": table.table}, {"maxDataCells": 20}))
        yield Sources(kolada, scb, figures, table)


def jobs(kpis: int = 4) -> list[Job]:
    """Some KPIs and the table."""
    wanted: list[Job] = [KoladaJob(series=f"N{10 + number:05}", years=YEARS) for number in range(kpis)]
    return [*wanted, ScbJob(series="TAB1-all", table="TAB1", selection=SELECTION)]


def version_of(one: RawSet) -> int:
    """The version of a set, which must be whole and of one version."""
    one.verify()
    if one.source == "scb":
        cells = [value for cube in scb_cubes(one) for value in cube.values.ravel().tolist()]
        assert len(cells) == 72
        versions = {int(value // STEP) for value in cells}
    else:
        rows = list(kolada_rows(one))
        assert sorted((row.municipality, row.period) for row in rows) == [
            (area, year) for area in AREAS for year in YEARS
        ]
        versions = {int(v.value // STEP) for row in rows for v in row.values if v.value is not None}
    (version,) = versions
    return version


def leftovers(folder: Path) -> list[Path]:
    """What a finished run must not leave behind."""
    found = [path for path in folder.rglob("*") if path.name in ("partial", "kept.jsonl")]
    found += list(folder.rglob("*.draft"))
    return found + [path for path in folder.glob("*/*/sets") if len(list(path.iterdir())) > 2]


def versions(store: Store, wanted: list[Job]) -> list[int | None]:
    """The version of each job's current set; None where there is none."""
    found = [store.current(job.source, job.series) for job in wanted]
    return [one and version_of(one) for one in found]
