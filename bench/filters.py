"""Server time of a filter change on the map page: ours and the naive app's, step by step in turn.

Measured from sending the change to being told that the run has ended: reading it, the script's run, making,
compressing and sending all messages. Not measured: the network, and what a browser does with the answer.
Processor time is the whole server's, a mean: it hardly minds what else the machine does.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from bench.report import Figure, percentile
from bench.server import NAIVE_APP, OUR_APP, Server, serve
from bench.visitor import Change, Visitor, Walk

CHANGES = 64
WARM_UP = 6
GOAL_MS, GOAL_RATIO = 60, 0.25
# The same kinds of change for both; where the naive app has no goals it changes its indicator.
OURS = ("goal", "year", "show", "county", "indicator", "year", "county", "show")
NAIVE = tuple("indicator" if key == "goal" else key for key in OURS)
# Nobody clicks faster; and closer changes also measure how TCP holds acknowledgements back (40 ms).
PAUSE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """What one app took for the same walk: milliseconds a change, and processor time a change."""

    times: list[float]
    work: float


def measure() -> Iterator[Figure]:
    """First views that nobody has asked for, then the same walk by a second visitor."""
    with serve(OUR_APP) as our_server, serve(NAIVE_APP) as naive_server:
        courses = (Course(our_server, "karta", OURS), Course(naive_server, "", NAIVE))
        for name in ("new view", "seen view"):
            ours, naive = _walk(courses)
            yield from _figures(f"filter change, {name}", ours, naive)


class Course:
    """An app's walk: found at the first time, repeated later."""

    def __init__(self, server: Server, page: str, keys: tuple[str, ...]) -> None:
        self.server, self._page, self._keys = server, page, keys
        self._steps: list[Change] = []

    def changes(self) -> Iterator[float]:
        """Walk as a new visitor: the milliseconds of each change."""
        with Visitor(self.server, self._page) as visitor:
            if self._steps:
                for change in self._steps:
                    yield 1000 * visitor.choose(*change)
                return
            walk = Walk(visitor, self._keys)
            steps = []
            for _ in range(WARM_UP + CHANGES):
                change, seconds = walk.step()
                steps.append(change)
                yield 1000 * seconds
            self._steps = steps


def _walk(courses: tuple[Course, Course]) -> list[Walked]:
    """Both walks at once, a step here and a step there: what disturbs the machine disturbs both."""
    times: tuple[list[float], list[float]] = ([], [])
    before = [0.0, 0.0]
    for number, both in enumerate(zip(*(course.changes() for course in courses), strict=True)):
        if number == WARM_UP:
            before = [course.server.work() for course in courses]
        if number >= WARM_UP:
            for found, milliseconds in zip(times, both, strict=True):
                found.append(milliseconds)
        time.sleep(PAUSE)
    after = [course.server.work() for course in courses]
    counted = CHANGES - 1  # the first counted step was over when the counting of work began
    return [Walked(times=times[n], work=1000 * (after[n] - before[n]) / counted) for n in range(len(courses))]


def _figures(what: str, ours: Walked, naive: Walked) -> Iterator[Figure]:
    best, yardstick = percentile(ours.times, 95), percentile(naive.times, 95)
    yield Figure(what=f"{what}: ours p50", value=median(ours.times), unit="ms")
    yield Figure(what=f"{what}: ours p95", value=best, unit="ms", goal=GOAL_MS)
    yield Figure(what=f"{what}: naive p50", value=median(naive.times), unit="ms")
    yield Figure(what=f"{what}: naive p95", value=yardstick, unit="ms")
    yield Figure(what=f"{what}: ours/naive p95", value=best / yardstick, unit="×", goal=GOAL_RATIO)
    yield Figure(what=f"{what}: processor time, ours", value=ours.work, unit="ms")
    yield Figure(what=f"{what}: processor time, naive", value=naive.work, unit="ms")
