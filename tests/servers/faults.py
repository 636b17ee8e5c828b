"""What can go wrong with an answer, as switches that a test sets, and a log of all that was asked.

The faults of the network and of the format are here; those of content belong to the servers that know it.
"""

from __future__ import annotations

import asyncio
import json
import threading
import zlib
from collections import deque
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

HUGE = 300_000_000
TRANSPORT = (
    "429",
    "429_date",
    "500",
    "503",
    "timeout",
    "drip",
    "cut",
    "truncated",
    "content_type",
    "bom",
    "huge",
    "huge_unsaid",
    "huge_packed",
    "deep",
    "not_a_number",
    "redirect_elsewhere",
    "redirect_here",
    "gone",
)


@dataclass
class Fault:
    """A fault, the part of an address it is for, and how many times it still comes (None: always)."""

    name: str
    where: str = ""
    times: int | None = None


@dataclass(frozen=True)
class Asked:
    """One request: `target` is path and query as they came."""

    method: str
    target: str
    host: str
    body: Any


class Faults:
    """Switched on by a test: `queue` for the next requests one by one, `on` for all those that fit."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(known)
        self.retry_after = 1
        self.elsewhere = "http://127.0.0.1:1/"
        self._queue: deque[str | None] = deque()
        self._on: list[Fault] = []

    def on(self, name: str, where: str = "", times: int | None = None) -> None:
        """Let a fault come to requests whose path and query hold `where`."""
        self._known(name)
        self._on.append(Fault(name, where, times))

    def queue(self, *names: str | None) -> None:
        """One for each of the next requests; None is a healthy answer."""
        for name in names:
            self._known(name)
        self._queue.extend(names)

    def clear(self) -> None:
        """No faults."""
        self._queue.clear()
        self._on.clear()

    def next(self, target: str) -> str | None:
        """The fault for a request."""
        if self._queue:
            return self._queue.popleft()
        for fault in self._on:
            if fault.where in target and fault.times != 0:
                fault.times = None if fault.times is None else fault.times - 1
                return fault.name
        return None

    def _known(self, name: str | None) -> None:
        if name is not None and name not in self.known:
            raise ValueError(f"no fault {name!r}; there are {sorted(self.known)}")


@dataclass
class Log:
    """All requests, in order."""

    asked: list[Asked] = field(default_factory=list)

    @property
    def targets(self) -> list[str]:
        """Path and query of each."""
        return [one.target for one in self.asked]


class Cut(Response):
    """Half the body that was announced, and then the connection is closed."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(self.body))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        half = self.body[: len(self.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        await asyncio.sleep(0.01)


def _packed(size: int) -> bytes:
    """That many spaces in gzip: a thousandth of their size."""
    packer = zlib.compressobj(wbits=31)
    pieces = [packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)]
    return b"".join([*pieces, packer.flush()])


async def _pieces(size: int) -> AsyncIterator[bytes]:
    piece = b" " * 1_000_000
    for _ in range(size // len(piece)):
        yield piece


async def _drops(body: bytes, closing: threading.Event) -> AsyncIterator[bytes]:
    for at in range(len(body)):
        if closing.is_set():
            return
        yield body[at : at + 1]
        await asyncio.sleep(0.02)


async def transport_fault(
    name: str, request: Request, body: bytes, faults: Faults, closing: threading.Event
) -> Response:
    """The answer that a fault of the network or the format makes of a healthy body."""
    if name in ("429", "429_date", "500", "503"):
        headers = {}
        if name == "429":
            headers["retry-after"] = str(faults.retry_after)
        if name == "429_date":
            then = datetime.now(UTC) + timedelta(seconds=faults.retry_after)
            headers["retry-after"] = format_datetime(then, usegmt=True)
        told = {"title": f"Fault {name}", "detail": "switched on by a test"}
        return JSONResponse(told, int(name[:3]), headers, "application/problem+json")
    if name == "gone":
        return JSONResponse({"title": "Gone"}, 410)
    if name == "timeout":
        for _ in range(500):
            if closing.is_set() or await request.is_disconnected():
                break
            await asyncio.sleep(0.02)
    if name == "drip":
        return StreamingResponse(_drops(body, closing), media_type="application/json")
    if name == "cut":
        return Cut(body)
    if name == "huge_packed":
        return Response(_packed(HUGE), headers={"content-encoding": "gzip"}, media_type="application/json")
    if name in ("huge", "huge_unsaid"):
        said = {"content-length": str(HUGE)} if name == "huge" else {}
        return StreamingResponse(_pieces(HUGE), headers=said, media_type="application/json")
    if name == "redirect_elsewhere":
        return RedirectResponse(f"{faults.elsewhere}v3/kpi", 302)
    if name == "redirect_here":
        return RedirectResponse(str(request.url), 307)
    changed = {
        "truncated": body[: len(body) // 2],
        "bom": b"\xef\xbb\xbf" + body,
        "deep": b"[" * 200_000 + b"]" * 200_000,
        "not_a_number": b'{"values": [NaN], "value": [NaN]}',
    }
    kind = "text/html" if name == "content_type" else "application/json"
    return Response(changed.get(name, body), media_type=kind)


async def asked(request: Request) -> Asked:
    """A request as the log keeps it."""
    query = request.url.query
    content = await request.body()
    return Asked(
        method=request.method,
        target=request.url.path + (f"?{query}" if query else ""),
        host=request.headers.get("host", ""),
        body=json.loads(content) if content else None,
    )
