"""Asking through a draft: what an earlier run has kept is not asked for again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from jrt_core.sources.draft import Draft
from jrt_core.sources.http import Answer, Asker
from jrt_core.sources.pace import Pace


class Asking:
    """Asks through a client, and keeps what its caller accepts.

    An answer is kept only by `accept`, when its shape has been checked: one that is wrong must not come again
    from our own folder. `made` and `spared` count questions put, and questions answered from the draft.
    """

    def __init__(self, client: Asker, draft: Draft) -> None:
        self._client, self._draft = client, draft
        self._pending: list[tuple[str, Answer]] = []
        self.reuse = False
        self.made = self.spared = 0

    def resolve(self, reference: str, after: str | None = None) -> str:
        """As `Client.resolve`."""
        return self._client.resolve(reference, after)

    def keep_pace(self, pace: Pace) -> None:
        """As `Client.keep_pace`."""
        self._client.keep_pace(pace)

    def get(self, reference: str, after: str | None = None) -> Answer:
        """As `Client.get`; with `reuse`, from the draft if it is there."""
        url = self.resolve(reference, after)
        return self._ask(f"GET {url}", lambda: self._client.get(url, url))

    def post(self, reference: str, content: Any) -> Answer:
        """As `Client.post`; with `reuse`, from the draft if it is there."""
        question = json.dumps(content, ensure_ascii=False, sort_keys=True)
        return self._ask(
            f"POST {self.resolve(reference)} {question}", lambda: self._client.post(reference, content)
        )

    def accept(self) -> None:
        """Keep the answers since the last time."""
        for request, answer in self._pending:
            self._draft.keep(request, answer)
        self._pending.clear()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Questions inside are put anew, and their answers are kept only if they are accepted inside."""
        pending, reuse = self._pending, self.reuse
        self._pending, self.reuse = [], False
        try:
            yield
        finally:
            self._pending, self.reuse = pending, reuse

    def forget(self) -> None:
        """Drop also all that was kept; what was spared so far was for nothing."""
        self._pending.clear()
        self._draft.drop()
        self.spared = 0

    def _ask(self, request: str, ask: Callable[[], Answer]) -> Answer:
        if self.reuse:
            found = self._draft.take(request)
            if found is not None:
                self.spared += 1
                return found
        self.made += 1
        answer = ask()
        self._pending.append((request, answer))
        return answer
