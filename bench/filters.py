"""Server time of a filter change on the map page: ours and the naive app's, step by step in turn.

Measured from sending the change to being told that the run has ended: reading it, the script's run, making,
compressing and sending all messages. Not measured: the network, and what a browser does with the answer.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median

from bench.report import Figure, percentile
from bench.server import NAIVE_APP, OUR_APP, serve
from bench.visitor import Change, Visitor, Walk

CHANGES = 64
WARM_UP = 6
GOAL_MS, GOAL_RATIO = 60, 0.25
# The same kinds of change for both; where the naive app has no goals it changes its indicator.
OURS = ("goal", "year", "show", "county", "indicator", "year", "county", "show")
NAIVE = tuple("indicator" if key == "goal" else key for key in OURS)
PAUSE = 0.02


def measure() -> Iterator[Figure]:
    """First views that nobody has asked for, then the same walk by a second visitor."""
    ours: list[list[float]] = []
    naive: list[list[float]] = []
    with ExitStack() as stack:
        servers = [stack.enter_context(serve(app)) for app in (OUR_APP, NAIVE_APP)]
        steps: list[list[Change]] = [[], []]
        for turn in range(2):
            visitors = [
                stack.enter_context(Visitor(server, page))
                for server, page in zip(servers, ("karta", ""), strict=True)
            ]
            walks = [Walk(visitors[0], OURS), Walk(visitors[1], NAIVE)]
            times: list[list[float]] = [[], []]
            for number in range(WARM_UP + CHANGES):
                for which in (0, 1):
                    if turn == 0:
                        change, seconds = walks[which].step()
                        steps[which].append(change)
                    else:
                        seconds = visitors[which].choose(*steps[which][number])
                    times[which].append(1000 * seconds)
                    time.sleep(PAUSE)
            ours.append(times[0][WARM_UP:])
            naive.append(times[1][WARM_UP:])
            for visitor in visitors:
                visitor.close()
    for name, a, b in (("new view", ours[0], naive[0]), ("seen view", ours[1], naive[1])):
        yield Figure(what=f"filter change, {name}: ours p50", value=median(a), unit="ms")
        yield Figure(
            what=f"filter change, {name}: ours p95", value=percentile(a, 95), unit="ms", goal=GOAL_MS
        )
        yield Figure(what=f"filter change, {name}: naive p50", value=median(b), unit="ms")
        yield Figure(what=f"filter change, {name}: naive p95", value=percentile(b, 95), unit="ms")
        yield Figure(
            what=f"filter change, {name}: ours/naive p95",
            value=percentile(a, 95) / percentile(b, 95),
            unit="×",
            goal=GOAL_RATIO,
        )
