"""Real HTTP servers on this machine that speak the contracts of Kolada and SCB, with faults to switch on."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.servers.faults import TRANSPORT, Faults, Log, asked, transport_fault

Content = Callable[[Request, str | None], Awaitable[Response]]


@dataclass
class Served:
    """A running server: its base address, the switches of its faults, and what it was asked."""

    url: str
    faults: Faults
    log: Log = field(default_factory=Log)

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return "/".join(self.url.split("/")[:3])

    def forget(self) -> None:
        """As new: no faults, an empty log."""
        self.faults.clear()
        self.log.asked.clear()


@contextlib.contextmanager
def serve(
    content: Content, base: str, faults: Faults, certificate: tuple[Path, Path] | None = None
) -> Iterator[Served]:
    """Run a server in a thread, on a free port of this machine; `certificate` and its key make it https."""
    closing = threading.Event()
    # Named as TCP, or asyncio would not turn off Nagle's waiting: 40 ms an answer.
    listening = socket.socket(proto=socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    scheme = "https" if certificate else "http"
    served = Served(url=f"{scheme}://127.0.0.1:{listening.getsockname()[1]}{base}", faults=faults)

    async def answer(request: Request) -> Response:
        one = await asked(request)
        served.log.asked.append(one)
        fault = faults.next(one.target)
        if fault not in TRANSPORT:
            return await content(request, fault)
        healthy = await content(request, None)
        return await transport_fault(fault, request, bytes(healthy.body), faults, closing)

    app = Starlette(
        routes=[Route("/{path:path}", answer, methods=["GET", "POST"])],
        exception_handlers={500: lambda request, error: JSONResponse({"title": str(error)}, 500)},
    )
    config = uvicorn.Config(
        app,
        log_level="critical",
        lifespan="off",
        access_log=False,
        timeout_graceful_shutdown=1,
        ssl_certfile=certificate[0] if certificate else None,
        ssl_keyfile=certificate[1] if certificate else None,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    # The socket takes connections only when the server listens on it.
    started = threading.Event()
    while not server.started and thread.is_alive():
        started.wait(0.005)
    try:
        yield served
    finally:
        closing.set()
        server.should_exit = True
        thread.join(timeout=5)
        listening.close()


def trusting(certificate: Path) -> ssl.SSLContext:
    """A context that trusts one certificate and, like any, verifies it."""
    return ssl.create_default_context(cafile=certificate)
