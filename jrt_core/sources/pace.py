"""How often a server may be asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from jrt_core.errors import SourceError

MOST_CALLS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """At most `calls` questions in any `seconds`."""

    calls: int
    seconds: float

    def __post_init__(self) -> None:
        if not (1 <= self.calls <= MOST_CALLS and 0 < self.seconds <= 3600):
            raise SourceError(f"a pace of {self.calls} calls in {self.seconds} s cannot be kept")


class Pacer:
    """Waits until the next question may be put. `clock` and `sleep` are in seconds."""

    def __init__(self, pace: Pace | None, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._pace, self._clock, self._sleep = pace, clock, sleep
        self._asked: deque[float] = deque(maxlen=MOST_CALLS)

    def change(self, pace: Pace) -> None:
        """Keep to another pace from now on, what was asked before included; none stays none."""
        if self._pace is not None:
            self._pace = pace

    def pass_one(self) -> None:
        """Return when one more question keeps the pace in any window, wherever it begins."""
        if self._pace is None:
            return
        now = self._clock()
        if len(self._asked) >= self._pace.calls:
            opens = self._asked[-self._pace.calls] + self._pace.seconds
            while now < opens:
                self._sleep(opens - now)
                now = self._clock()
        self._asked.append(now)
