"""Both sources for the tiny data folder, with figures that carry a version and yet pass the checks.

Every figure has whole units of its own and its version in hundredths; the embedded figures are whole, so
their version is 0. What is in a published store can so be traced back to one publication.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import duckdb

from jrt_core.catalog.load import load
from jrt_core.settings import Settings
from jrt_core.store.db import HARDENED
from jrt_core.store.published import current_build, database_path
from tests import tiny
from tests.servers import Served
from tests.servers.kolada_server import Figures, serve_kolada
from tests.servers.scb_server import Table, made_up, serve_scb

# All that the sources have figures for; the embedded ones begin earlier.
YEARS = (2021, 2022)
DIVIDED = ("N90001", "N90002", "N90003")
KPIS = tuple(f"N9000{number}" for number in range(1, 9))
AREAS = ("0000", *(f"00{code}" for code in tiny.COUNTIES), *tiny.MUNICIPALITIES)
TABLE, TABLE_SERIES = "TAB9001", "TAB-valdeltagande"
# Whole units: the total lies between the sexes.
ABOVE = {"K": 0, "T": 1, "M": 2, "2": 0, "1+2": 1, "1": 2}
# Per 100,000, and so far from the rest that the country's figure would seem to fall to a tenth.
HIGH = {"N90005": 400}
STEPS = 100
TABLES = f"""[[table]]
id = "{TABLE}"
series = [{{ id = "{TABLE_SERIES}", at = [{{ variable = "ContentsCode", code = "C1" }}] }}]
"""

Group = tuple[str, str, str]
Place = tuple[str, str, int, str]
# Indicator, age and background, and the series that alone fills them in the sources' years.
SERIES_OF: Mapping[Group, str] = {
    ("sysselsattning", "all", "all"): "N90001",
    ("sysselsattning", "18-29", "all"): "N90002",
    ("sysselsattning", "all", "utrikes_fodda"): "N90003",
    ("fullmaktige", "all", "all"): "N90004",
    ("overgrepp", "all", "all"): "N90005",
    ("oro", "all", "all"): "N90006",
    ("loneskillnad", "all", "all"): "N90007",
    ("pensionskvot", "all", "all"): "N90008",
    ("valdeltagande", "all", "all"): TABLE_SERIES,
}


def _figure(area: str, year: int, sex: str, version: int) -> float:
    """30 to 60: no year repeats another, as an election's years do."""
    return 30 + int(area) % 20 + year % 10 + ABOVE.get(sex, 0) + version / STEPS


@dataclass
class TinyFigures(Figures):
    """Kolada's figures of the tiny catalogue. `wrong` holds values that come instead, in all versions."""

    version: int = 0
    wrong: dict[Place, float] = field(default_factory=dict)

    def value(self, kpi: str, area: str, year: int, gender: str) -> float | None:
        figure = HIGH.get(kpi, 0) + _figure(area, year, gender, self.version)
        return self.wrong.get((kpi, area, year, gender), figure)

    def row(self, kpi: str, area: str, year: int) -> str:
        genders = "TKM" if kpi in DIVIDED else "T"
        told = {"count": 1, "status": ""}
        values = [
            {"gender": gender, **told, "value": self.value(kpi, area, year, gender), "isdeleted": False}
            for gender in genders
        ]
        row = {"kpi": kpi, "municipality": area, "period": year, "values": values}
        return json.dumps(row, separators=(",", ":"))


class TinyTable:
    """SCB's table of the turnout, in the municipalities and by sex."""

    def __init__(self) -> None:
        self.version = 0
        self.table: Table = made_up(
            {
                "Region": tiny.MUNICIPALITIES,
                "Kon": ["1", "2", "1+2"],
                "ContentsCode": ["C1"],
                "Tid": [str(year) for year in YEARS],
            },
            cell=lambda codes: _figure(codes[0], int(codes[3]), codes[1], self.version),
            label="Made-up turnout efter region och kön. År 2021-2022",
        )


@dataclass
class TinySources:
    """Both servers, running."""

    kolada: Served
    scb: Served
    figures: TinyFigures
    table: TinyTable

    @property
    def version(self) -> int:
        """The newest version, which both have published."""
        return self.figures.version

    def publish(self) -> None:
        """All figures are new today, and the sources say so."""
        self._set(self.version + 1)
        today = datetime.now(UTC).date()
        self.figures.changed = {(kpi, AREAS[0], YEARS[0], "T"): (None, today) for kpi in KPIS}

    def forget(self) -> None:
        """No faults, empty logs, the first version."""
        self.kolada.forget()
        self.scb.forget()
        self._set(1)
        self.figures.changed, self.figures.wrong = {}, {}

    def _set(self, version: int) -> None:
        self.figures.version = self.table.version = version
        self.table.table.metadata["updated"] = f"2026-06-08T06:{version // 60:02}:{version % 60:02}Z"


@contextmanager
def serve_tiny() -> Iterator[TinySources]:
    """Kolada with 32 rows a KPI on pages of ten; SCB that answers at most 40 cells, so in two parts."""
    figures = TinyFigures(kpis=KPIS, areas=AREAS, years=YEARS, most_per_page=10)
    table = TinyTable()
    with ExitStack() as stack:
        kolada = stack.enter_context(serve_kolada(figures))
        scb = stack.enter_context(serve_scb({TABLE: table.table}, {"maxDataCells": 40}))
        sources = TinySources(kolada, scb, figures, table)
        sources.forget()
        yield sources


def add_table(settings: Settings) -> None:
    """Let the tiny catalogue have its turnout from SCB's table."""
    (settings.catalog / "tables.toml").write_text(TABLES, encoding="utf-8")


def environment(settings: Settings, sources: TinySources) -> dict[str, str]:
    """What a process needs to refresh the folder from the servers."""
    return {
        "JRT_DATA": str(settings.data),
        "JRT_PUBLISHED": str(settings.published),
        "JRT_SHAPES": str(settings.shapes),
        "JRT_FETCHED": str(settings.fetched),
        "JRT_KOLADA": sources.kolada.url,
        "JRT_SCB": sources.scb.url,
    }


@dataclass(frozen=True)
class Found:
    """What a store has in a group of an indicator: the versions of its figures, and how many they are."""

    versions: frozenset[int]
    figures: int


def published_groups(settings: Settings) -> dict[Group, Found]:
    """What the published store has in each group, for the years of the sources. A zero has no version."""
    build = current_build(settings)
    assert build is not None, "there is no published store"
    catalog = load(settings.catalog)
    versions: dict[Group, set[int]] = {}
    figures: dict[Group, int] = {}
    query = """
        select indicator, age, background, unnest([women, men, total]) as value, unnest([1, 2, 3]) as place
        from fact where year >= $year and not computed
    """
    path = str(database_path(settings, build))
    with duckdb.connect(path, read_only=True, config=HARDENED) as con:
        rows = con.execute(query, {"year": YEARS[0]}).fetchall()
    for indicator, age, background, value, place in rows:
        group = (indicator, age, background)
        # The men of a composition are what the women leave.
        if group not in SERIES_OF or value is None or (indicator == "fullmaktige" and place == 2):
            continue
        scale = next(s.scale for s in catalog.indicator[indicator].series if s.id == SERIES_OF[group])
        figures[group] = figures.get(group, 0) + 1
        if value:
            fraction = value / scale - math.floor(value / scale + 0.5 / STEPS)
            versions.setdefault(group, set()).add(round(fraction * STEPS))
    return {group: Found(frozenset(versions[group]), figures[group]) for group in versions}


def published_versions(settings: Settings) -> dict[str, set[int]]:
    """The versions that each indicator has in the published store, for the years of the sources."""
    found: dict[str, set[int]] = {}
    for (indicator, _, _), one in published_groups(settings).items():
        found.setdefault(indicator, set()).update(one.versions)
    return found
