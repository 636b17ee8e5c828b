"""What a reader does on the pages, in the words of the tests."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, Request, WebSocket, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from jrt_core.settings import ROOT

SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
DRAWN = ".st-key-map .maplibregl-canvas, .st-key-map .mapboxgl-canvas, .st-key-map #deckgl-overlay"
START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running server and its log."""

    address: str
    log: Path


@contextmanager
def serve(log: Path) -> Iterator[Server]:
    """The app on a port of its own. Only its health is asked for: the first request is the test's."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, *options], cwd=ROOT, env=os.environ.copy(), stdout=out, stderr=subprocess.STDOUT
        )
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}/_stcore/health", process, log)
        yield Server(address=f"http://127.0.0.1:{port}", log=log)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")


@dataclass(frozen=True)
class Message:
    """A message from the server: bytes before compression, and what it is about."""

    size: int
    kind: str
    key: str = ""


class Visit:
    """A tab, and what the server has sent to it."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page, self.server = page, server
        self.messages: list[Message] = []
        self._started = self._finished = self._sent = 0
        self._begun_at = 0.0
        self._pending: set[Request] = set()
        self._asked_at = time.monotonic()
        page.on("websocket", self._listen)
        page.on("request", self._ask)
        page.on("requestfinished", self._have)
        page.on("requestfailed", self._have)

    def _ask(self, request: Request) -> None:
        self._asked_at = time.monotonic()
        if request.url.startswith("http"):
            self._pending.add(request)

    def _have(self, request: Request) -> None:
        self._pending.discard(request)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._receive)
        socket.on("framesent", self._count)

    def _count(self, _: str | bytes) -> None:
        self._sent += 1

    def _receive(self, payload: str | bytes) -> None:
        message = _read(payload)
        self.messages.append(message)
        if message.kind == "new_session":
            self._started += 1
            self._begun_at = time.monotonic()
        self._finished += message.kind == "script_finished"

    # Going and waiting

    def open(self, path: str) -> Visit:
        """Follow a link."""
        self.page.goto(f"{self.server.address}{path}")
        expect(self.page.locator(SETTLED)).to_be_attached()
        expect(self.page.locator("h1").first).to_be_visible()
        if path.startswith("/karta"):
            self.wait_for_map()
        return self

    def wait_for_map(self) -> None:
        """Wait until the map is there to be clicked in."""
        expect(self.page.locator(DRAWN).first).to_be_attached()
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run to its end and its result is on the page."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            # A run that a newer one overtook may never say that it ended.
            still = self._started == self._finished or time.monotonic() - self._begun_at > 2
            if still and self._finished and self.page.locator(SETTLED).count():
                return
            self.page.wait_for_timeout(20)
        raise AssertionError(f"{self._started} runs began, {self._finished} ended")

    def quiet(self) -> None:
        """Wait until the browser has had all that it asked for, and asks for nothing more."""
        end = time.monotonic() + 10
        while time.monotonic() < end and (self._pending or time.monotonic() - self._asked_at < 0.5):
            self.page.wait_for_timeout(50)

    @contextmanager
    def rerun(self) -> Iterator[None]:
        """Do something that makes the script run, and wait for its end."""
        before = self._started
        yield
        end = time.monotonic() + 10
        while self._started == before:
            assert time.monotonic() < end, "nothing was asked of the server"
            self.page.wait_for_timeout(20)
        self.settle()

    # Reading

    @property
    def headline(self) -> str:
        """The page's finding."""
        return self.page.locator("h1").first.inner_text()

    @property
    def query(self) -> dict[str, str]:
        """The parameters in the address bar."""
        return {key: values[-1] for key, values in parse_qs(urlsplit(self.page.url).query).items()}

    @property
    def path(self) -> str:
        """The address without the host."""
        return self.page.url.removeprefix(self.server.address)

    @property
    def places(self) -> set[str]:
        """Codes of the chosen places, as the address has them."""
        return set(self.query.get("kommun", "").split(",")) - {""}

    def expect_tags(self, names: list[str]) -> None:
        """The names in the box of places."""
        expect(self.page.locator(".st-key-places [data-tag]")).to_have_text(names)

    def key(self, name: str) -> Locator:
        """A widget by its key."""
        return self.page.locator(f".st-key-{name}").first

    def filters(self) -> dict[str, str]:
        """What the filters say, the folded ones too."""
        self.unfold()
        said = {
            name: self.key(name).get_by_role("combobox").input_value()
            for name in ("goal", "indicator", "county", "age", "background")
        }
        said |= {
            name: self.key(name).locator("[aria-checked=true]").inner_text()
            for name in ("show", "level", "form")
        }
        return said | {"year": self.key("year").locator('[data-testid="stSliderThumbValue"]').inner_text()}

    # Doing

    def choose(self, name: str, label: str) -> None:
        """Choose in a list."""
        with self.rerun():
            box = self.key(name).get_by_role("combobox")
            box.click()
            box.fill(label)
            self.page.get_by_role("option", name=label, exact=True).first.click()
        self.close_list()

    def close_list(self) -> None:
        """Leave a list that stays open so that more can be chosen: it lies over the page.

        After Escape it would keep the next click for itself.
        """
        self.page.mouse.click(20, 300)
        expect(self.page.get_by_role("listbox")).to_have_count(0)

    def press(self, name: str, label: str) -> None:
        """Choose in a row of buttons."""
        with self.rerun():
            self.key(name).get_by_role("radio", name=label, exact=True).click()

    def unfold(self) -> None:
        """Open the folded filters."""
        details = self.key("more-filters").locator("details")
        if details.get_attribute("open") is None:
            details.locator("summary").click()
            expect(details).to_have_attribute("open", "")
            # A list that is opened while the fold still moves is closed again.
            before = None
            while before != (before := self.key("level").bounding_box()):
                self.page.wait_for_timeout(100)

    def click_map(self, x: float, y: float, key: str = "map") -> None:
        """Click in the map, at parts of its width and height. The map must see the mouse come first.

        A map that is drawn anew between pointing and clicking forgets what it is pointed at, and asks nothing
        of the server. A reader clicks again, and so does this.
        """
        box = self.key(key).bounding_box()
        assert box
        left, top = box["x"] + box["width"] * x, box["y"] + box["height"] * y
        with self.rerun():
            before = self._sent
            for _ in range(3):
                self.point_at(left, top, key)
                self.page.mouse.down()
                self.page.mouse.up()
                if self._asked_since(before):
                    break

    def _asked_since(self, sent: int) -> bool:
        """Whether the browser has sent the server more than `sent` messages; waits two seconds for it."""
        end = time.monotonic() + 2
        while self._sent == sent and time.monotonic() < end:
            self.page.wait_for_timeout(20)
        return self._sent > sent

    def point_at(self, left: float, top: float, key: str = "map") -> None:
        """Point at a region of the map until its label shows: before that the map does not take clicks."""
        label = self.key(key).locator(".hoverlayer .hovertext")
        # A label that stood there when the map was drawn anew stays until the mouse has been there again.
        for place in ((5, 5), (left + 40, top + 40), (5, 5), (left - 40, top - 40), (5, 5)):
            self.page.mouse.move(*place)
            self.page.wait_for_timeout(300)
            if not label.count():
                break
        self.page.mouse.move(5, 5)
        expect(label).to_have_count(0)
        end = time.monotonic() + 10
        while not label.count():
            assert time.monotonic() < end, "no region answers the mouse here"
            self.page.mouse.move(left - 2, top - 2)
            self.page.mouse.move(left, top)
            self.page.wait_for_timeout(100)

    def click_row(self, number: int) -> None:
        """Tick a row of the table, and wait for what comes of it."""
        with self.rerun():
            self.press_row(number)

    def press_row(self, number: int) -> None:
        """Click on a row's box; the table is a drawing, so places are pixels."""
        box = self.key("table").locator("canvas").first.bounding_box()
        assert box
        left, top = box["x"] + 18, box["y"] + 55 + 35 * number
        # As a hand does it: a press in the moment that the mouse comes is lost on the table.
        self.page.mouse.move(left, top)
        self.page.wait_for_timeout(100)
        self.page.mouse.click(left, top, delay=50)

    def error_boxes(self) -> list[str]:
        """What error boxes say."""
        boxes = self.page.locator('[data-testid="stException"], [data-testid="stAlertContentError"]')
        return boxes.all_inner_texts()


def _read(payload: str | bytes) -> Message:
    raw = payload.encode() if isinstance(payload, str) else payload
    message = ForwardMsg()
    message.ParseFromString(raw)
    kind = message.WhichOneof("type") or ""
    if kind != "delta":
        return Message(size=len(raw), kind=kind)
    kind = message.delta.WhichOneof("type") or ""
    if kind != "new_element":
        return Message(size=len(raw), kind=kind)
    element = message.delta.new_element
    kind = element.WhichOneof("type") or ""
    identity = str(getattr(getattr(element, kind), "id", ""))
    # The id of a widget with a key ends with that key.
    key = re.sub(r"^\$\$ID-[0-9a-f]+-", "", identity)
    return Message(size=len(raw), kind=kind, key=key)
