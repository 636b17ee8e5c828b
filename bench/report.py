"""Figures and the table that they are printed in."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEADS = ("what", "measured", "goal", "of goal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured thing. `goal` is the most it should be; None where there is none."""

    what: str
    value: float
    unit: str
    goal: float | None = None

    def cells(self) -> tuple[str, str, str, str]:
        """As printed."""
        if self.goal is None:
            return self.what, f"{_number(self.value)} {self.unit}", "", ""
        ratio = f"{self.value / self.goal:.2f}" + (" over" if self.value > self.goal else "")
        return self.what, f"{_number(self.value)} {self.unit}", f"{_number(self.goal)} {self.unit}", ratio


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.2g}" if value < 1 else f"{value:.1f}"


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many percent do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * percent // 100) - 1)]


def table(figures: Iterable[Figure]) -> str:
    """The figures in columns."""
    rows = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEADS))]
    lines = [
        f"{row[0]:<{widths[0]}}  "
        + "  ".join(f"{cell:>{w}}" for cell, w in zip(row[1:], widths[1:], strict=True))
        for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *(line.rstrip() for line in lines[1:])])


def noise() -> str:
    """How unevenly the machine works just now: the same sum, added up a hundred times."""
    times = []
    for _ in range(100):
        started = time.perf_counter()
        sum(range(150_000))
        times.append(1000 * (time.perf_counter() - started))
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"Noise: {os.cpu_count()} processors{load}; one and the same sum takes {min(times):.1f} ms at best, "
        f"{statistics.median(times):.1f} mostly, {percentile(times, 95):.1f} ms at times. "
        "Compare figures of a machine at rest."
    )
