"""A full refresh of KPIs from a server on this computer: fetching, the build after it, and memory.

Run as a module of its own it is the process that refreshes, with the KPIs as arguments.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence

from bench.report import Figure
from bench.server import ROOT
from jrt_core import settings
from jrt_core.catalog.load import load
from jrt_core.catalog.model import Kind, Role, Unit
from jrt_core.sources.fetching import Clients, Outcome
from jrt_core.sources.http import Client
from jrt_core.sources.jobs import KoladaJob
from jrt_core.store.refresh import refresh
from tests.servers.kolada_server import Figures, serve_kolada

# With 312 areas, 25 years and three figures for each these make 1,942,200 figures.
KPIS, YEARS = 83, tuple(range(2000, 2025))
FETCH_GOAL_S, BUILD_GOAL_S, MEMORY_GOAL_MB = 60, 20, 600
FOLDERS = {"JRT_PUBLISHED": "published", "JRT_SHAPES": "geo", "JRT_FETCHED": "fetched"}


def measure() -> Iterator[Figure]:
    """Publish the embedded figures, refresh once in a process of its own, and take all of it away again."""
    kpis = _kpis()
    figures = Figures(kpis=kpis, years=YEARS)
    number = len(kpis) * len(figures.areas) * len(figures.years) * len(figures.genders)
    with tempfile.TemporaryDirectory(prefix="jrt-bench-") as folder, serve_kolada(figures) as kolada:
        environment = {name: f"{folder}/{place}" for name, place in FOLDERS.items()}
        environment["JRT_KOLADA"] = kolada.url
        _run(["jrt_core", "build"], environment)
        found = json.loads(_run(["bench.refreshing", *kpis], environment))
        asked = len(kolada.log.asked)
    if found["failures"]:
        raise RuntimeError(f"the refresh did not take all KPIs: {found['failures'][0]}")
    what = f"refresh of {len(kpis)} KPIs: "
    fetched = f"{what}{number:,} figures, {asked} questions without pauses"
    yield Figure(what=fetched, value=found["fetch"], unit="s", goal=FETCH_GOAL_S)
    built = f"{what}the build of {found['facts']:,} facts"
    yield Figure(what=built, value=found["build"], unit="s", goal=BUILD_GOAL_S)
    yield Figure(what=f"{what}most memory (RSS) while fetching", value=found["fetch_memory"], unit="MB")
    yield Figure(what=f"{what}most memory (RSS)", value=found["memory"], unit="MB", goal=MEMORY_GOAL_MB)


def _kpis() -> list[str]:
    """The catalogue's first KPIs that made-up shares of 20 to 80 percent, by sex, will do for."""
    series = (
        one
        for indicator in load(settings.load().catalog).indicators
        if indicator.kind is Kind.BY_SEX and indicator.unit is Unit.PERCENT
        for one in indicator.series
        if one.is_kpi and one.live and one.role is Role.VALUE and one.sex is None
    )
    return list(dict.fromkeys(one.id for one in series))[:KPIS]


def _run(module: Sequence[str], environment: dict[str, str]) -> str:
    """What a module prints."""
    ended = subprocess.run(
        [sys.executable, "-m", *module],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return ended.stdout


def main(kpis: Sequence[str]) -> None:
    """Do what the command does after its arguments, without pauses, and print what it took."""
    known, steps = settings.load(), [(0.0, 0.0)]

    def fetched(outcome: Outcome) -> None:
        steps.append((time.perf_counter(), _peak()))

    with Client(known.kolada, pace=None) as client:
        started = time.perf_counter()
        done = refresh(
            known,
            load(known.catalog),
            [KoladaJob(series=kpi, years=YEARS) for kpi in kpis],
            Clients(kolada=client),
            fetched=fetched,
            refused=lambda outcome: None,
        )
        ended = time.perf_counter()
    then, memory = steps[-1]
    told = {
        "fetch": then - started,
        "build": ended - then,
        "fetch_memory": memory,
        "memory": _peak(),
        "facts": done.built.facts,
        "failures": [f"{one.series}: {one.reason}" for one in done.failures],
    }
    print(json.dumps(told))


def _peak() -> float:
    """The most memory that this process has had, in megabytes; a Mac tells bytes, others kilobytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(sys.argv[1:])
