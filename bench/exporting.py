"""What a visitor waits for after asking for a file, and how long the reports of all municipalities take.

The map is of the whole country, the slides are five figures of three pages. Of what is measured warm the
figures exist already, as they do for a page that shows them; the report is made from the database.
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from bench.report import Figure
from bench.server import ROOT
from jrt_core import settings
from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.indicators.profile import profile
from jrt_core.plans import load as plans_load
from jrt_core.views.page_exhibits import Library, of_path

MAP = "/karta?indikator=forvarvsinkomst&lan=alla&kommun=1480"
PAGES = (MAP, "/jamfor?indikator=foraldrapenning&kommun=1480,14,00,A1", "/kommun?kommun=1480")
TIMES, FIVE = 10, 5
XLSX_GOAL_MS, PNG_GOAL_MS, PPTX_GOAL_MS, PDF_GOAL_MS = 300, 700, 1000, 1500
ALL_GOAL_S = 240


def measure() -> Iterator[Figure]:
    """Each kind of file in this process, then all reports with the command, which uses every processor."""
    atlas = open_atlas(settings.load())
    try:
        yield from _files(atlas)
    finally:
        atlas.store.close()
    yield _reports()


def _files(atlas: Atlas) -> Iterator[Figure]:
    from jrt_core.exports import picture, report, slides, tables
    from jrt_core.views.report import municipality_report

    known = settings.load()
    site, shapes = known.site, known.shapes
    library = Library(
        atlas=atlas, plans=lambda: plans_load.of_atlas(atlas, known.plans), today=dt.date(2026, 1, 1)
    )
    figures = [figure for page in PAGES for figure in of_path(library, page)[0]][:FIVE]
    country, region = figures[0], figures[-1]

    # Another one each time, for what was worked out for a region is kept.
    regions = iter(atlas.regions.of_level(Level.MUNICIPALITY))

    def whole() -> bytes:
        code = next(regions).code
        return report.report_pdf(municipality_report(atlas, profile(atlas, code), "sv"), site, shapes)

    for what, goal, make in (
        ("XLSX, map of the country", XLSX_GOAL_MS, lambda: tables.xlsx([country], site)),
        ("XLSX, profile", XLSX_GOAL_MS, lambda: tables.xlsx([region], site)),
        (f"XLSX, {len(figures)} figures", XLSX_GOAL_MS, lambda: tables.xlsx(figures, site)),
        ("CSV, map of the country", None, lambda: tables.csv(country, site)),
        ("JSON-stat, map of the country", None, lambda: tables.json_stat(country, site)),
        ("PNG, map of the country", PNG_GOAL_MS, lambda: picture.png(country, site, shapes)),
        (f"PPTX, {len(figures)} slides", PPTX_GOAL_MS, lambda: slides.pptx(figures, site, shapes)),
        ("PDF, figure", PDF_GOAL_MS, lambda: report.figure_pdf(country, site, shapes)),
        ("PDF, report of a municipality", PDF_GOAL_MS, whole),
    ):
        yield Figure(what=f"export {what}: p50", value=_warm(make), unit="ms", goal=goal)


def _warm(make: Callable[[], bytes]) -> float:
    """The median in milliseconds, after once for what is only done the first time."""
    make()
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        make()
        times.append(1000 * (time.perf_counter() - started))
    return median(times)


def _reports() -> Figure:
    with tempfile.TemporaryDirectory(prefix="jrt-bench-") as folder:
        command = ["export", "kommun", "--all", "--to", folder]
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "jrt_core", *command], cwd=ROOT, stdout=subprocess.DEVNULL, check=True
        )
        took = time.perf_counter() - started
        count = len(list(Path(folder).glob("*.pdf")))
    return Figure(what=f"export PDF, {count} reports with the command", value=took, unit="s", goal=ALL_GOAL_S)
