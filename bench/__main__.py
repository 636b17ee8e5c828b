"""`python -m bench [--only PART ...]`: measure and print. Takes five minutes, asserts nothing."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator

from bench import exporting, filters, pages, queries, refreshing, report, starting

PARTS: dict[str, Callable[[], Iterator[report.Figure]]] = {
    "filters": filters.measure,
    "pages": pages.measure,
    "build": starting.measure_build,
    "start": starting.measure_start,
    "memory": starting.measure_memory,
    "queries": queries.measure,
    "refresh": refreshing.measure,
    "exports": exporting.measure,
}


def main() -> None:
    """Run the chosen parts, one after another, and print one table."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure how long things take.")
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="PART", help=", ".join(PARTS))
    wanted = parser.parse_args().only or list(PARTS)
    print(report.noise())
    figures: list[report.Figure] = []
    for name in wanted:
        print(f"{name} ...", end="", file=sys.stderr, flush=True)
        started = time.perf_counter()
        figures += PARTS[name]()
        print(f" {time.perf_counter() - started:.0f} s", file=sys.stderr)
    print(report.table(figures))
    print(report.noise())


if __name__ == "__main__":
    main()
