"""Server time of a change on the profile, the comparison and the plans, measured as in `filters`."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from statistics import median

from bench.report import Figure, percentile
from bench.server import OUR_APP, Server, serve
from bench.visitor import Visitor, Walk

CHANGES, WARM_UP = 40, 6
PROFILE_MS, COMPARE_MS, PLANS_MS = 150, 80, 120
PAUSE = 0.1
# A usual comparison, and one with groups, which are sums or spreads of their members.
AREAS = {"4 areas": "kommun=1480,1407,14,00", "8 areas": "kommun=1480,1498,1407,0180,14,00,A1,C8"}
COMPARED = ("indicator", "show", "indicator", "goal")


def measure() -> Iterator[Figure]:
    """Municipalities and comparisons that nobody has asked for, then the same again."""
    with serve(OUR_APP) as server:
        for what, times in (("new", _profiles(server)), ("seen", _profiles(server))):
            yield from _figures(f"profile, {what} municipality", times, PROFILE_MS)
        for size, query in AREAS.items():
            for what in ("new", "seen"):
                times = _comparisons(server, query)
                yield from _figures(f"comparison of {size}, {what} view", times, COMPARE_MS)
        for what in ("new", "seen"):
            yield from _figures(f"plans, all regions and parts, {what} view", _plans(server), PLANS_MS)


def _profiles(server: Server) -> list[float]:
    """Milliseconds of each municipality: the same ones in the same order every time."""
    with Visitor(server, "kommun") as visitor:
        names = list(visitor.options["profile_place"])
        random.Random(1).shuffle(names)  # noqa: S311 - the same order each time, not a secret
        times = [_pause(visitor.choose("profile_place", name)) for name in names[: WARM_UP + CHANGES]]
    return times[WARM_UP:]


def _comparisons(server: Server, query: str) -> list[float]:
    with Visitor(server, "jamfor", query) as visitor:
        walk = Walk(visitor, COMPARED)
        return [_pause(walk.step()[1]) for _ in range(WARM_UP + CHANGES)][WARM_UP:]


def _plans(server: Server) -> list[float]:
    """Milliseconds of each of the 21 regions and of each part of its page, warm."""
    with Visitor(server, "prioriteringar") as visitor:
        regions = visitor.options["plan_county"]
        times = [_pause(visitor.choose("plan_county", regions[0]))]
        for region in regions:
            times.append(_pause(visitor.choose("plan_county", region)))
            for part in visitor.options["plan_part"][1:]:
                times.append(_pause(visitor.choose("plan_part", part)))
            times.append(_pause(visitor.choose("plan_county", "")))
    return times[1:]


def _pause(seconds: float) -> float:
    """Milliseconds, after a pause such as a reader makes."""
    time.sleep(PAUSE)
    return 1000 * seconds


def _figures(what: str, times: list[float], goal: float) -> Iterator[Figure]:
    yield Figure(what=f"{what}: p50", value=median(times), unit="ms")
    yield Figure(what=f"{what}: p95", value=percentile(times, 95), unit="ms", goal=goal)
