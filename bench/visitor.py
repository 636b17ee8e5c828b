"""A visitor without a browser: speaks Streamlit's own protocol over a web socket, as its front end does.

It sends what the front end sends (all widgets' states, the address, hashes of large messages it still has)
and takes over what the server sets. So the server does all that it does for a browser.
"""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from bench.server import Server

# A message that ends a run is tiny. Larger ones are read after the clock has stopped.
TINY = 2_000
# For how many runs the front end keeps a large message that is not used.
KEPT_RUNS = 2
# Nothing more comes after this many seconds of silence.
SILENCE = 1.0
WIDGETS = ("selectbox", "slider", "button_group", "multiselect")


class Visitor:
    """One session. `options` and `values` hold what its filters offer and show, by widget key."""

    def __init__(self, server: Server, page: str = "", query: str = "") -> None:
        self.options: dict[str, list[str]] = {}
        self.values: dict[str, str] = {}
        self.received = 0
        self._ids: dict[str, tuple[str, str]] = {}
        self._states: dict[str, WidgetState] = {}
        self._kept: dict[str, tuple[ForwardMsg, int]] = {}
        self._run = 0
        self._query, self._script = query, ""
        self._socket: ClientConnection = connect(
            f"ws://{server.address}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            origin=f"http://{server.address}",  # type: ignore[arg-type]
            max_size=None,
            user_agent_header="Mozilla/5.0 (X11; Linux x86_64) bench",
        )
        self._url = f"http://{server.address}/{page}"
        self._send(page=page)
        self._settle()

    def __enter__(self) -> Visitor:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave."""
        self._socket.close()

    def choose(self, key: str, value: str) -> float:
        """Set a filter; the seconds from sending that to being told that the run has ended."""
        kind, identity = self._ids[key]
        self._states[identity] = _state(kind, identity, value)
        started = time.perf_counter()
        self._send()
        seconds, messages = self._until_end(started)
        self._take(messages)
        return seconds

    def _send(self, page: str = "") -> None:
        message = BackMsg()
        client = message.rerun_script
        client.query_string, client.page_script_hash, client.page_name = self._query, self._script, page
        client.cached_message_hashes.extend(self._kept)
        client.widget_states.widgets.extend(self._states.values())
        client.context_info.url = self._url
        client.context_info.color_scheme = "light"
        self._socket.send(message.SerializeToString())

    def _until_end(self, started: float) -> tuple[float, list[bytes]]:
        messages: list[bytes] = []
        while True:
            raw = self._socket.recv(timeout=60)
            seconds = time.perf_counter() - started
            if not isinstance(raw, bytes):
                continue
            messages.append(raw)
            if len(raw) < TINY:
                message = ForwardMsg.FromString(raw)
                ended = message.WhichOneof("type") == "script_finished"
                if ended and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                    return seconds, messages

    def _settle(self) -> None:
        """Read until the server has nothing more to say: a first visit may take several runs."""
        messages = self._until_end(time.perf_counter())[1]
        while True:
            try:
                raw = self._socket.recv(timeout=SILENCE)
            except (TimeoutError, ConnectionClosed):
                break
            if isinstance(raw, bytes):
                messages.append(raw)
        self._take(messages)

    def _take(self, messages: list[bytes]) -> None:
        self._run += 1
        self.received = sum(map(len, messages))
        for message in map(ForwardMsg.FromString, messages):
            kind = message.WhichOneof("type")
            if kind == "ref_hash":
                kept = self._kept[message.ref_hash][0]
                self._kept[message.ref_hash] = (kept, self._run)
                self._read(kept)
                continue
            if message.metadata.cacheable:
                self._kept[message.hash] = (message, self._run)
            if kind == "new_session":
                self._script = message.new_session.page_script_hash
                self._ids.clear()
                self.options.clear()
                self.values.clear()
            elif kind == "navigation":
                self._script = message.navigation.page_script_hash
            elif kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            elif kind == "delta":
                self._read(message)
        drawn = {identity for _, identity in self._ids.values()}
        self._states = {k: state for k, state in self._states.items() if k in drawn}
        self._kept = {k: (m, run) for k, (m, run) in self._kept.items() if self._run - run < KEPT_RUNS}

    def _read(self, message: ForwardMsg) -> None:
        """Take over a filter that the server has drawn."""
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind not in WIDGETS:
            return
        widget: Any = getattr(element, kind)
        if not widget.options:  # a slider over numbers stays where it is
            return
        key = widget.id.rsplit("-", 1)[-1]
        self._ids[key] = kind, widget.id
        options = [o.content if kind == "button_group" else o for o in widget.options]
        self.options[key] = options
        if widget.set_value:
            self._states[widget.id] = _state(kind, widget.id, _set_value(kind, widget))
        elif widget.id not in self._states:
            self._states[widget.id] = _state(kind, widget.id, _default(kind, widget, options))
        state = self._states[widget.id]
        self.values[key] = state.string_value or next(iter(state.string_array_value.data), "")


def _state(kind: str, identity: str, value: str) -> WidgetState:
    state = WidgetState(id=identity)
    if kind == "selectbox":
        state.string_value = value
    else:
        # A list in which nothing is chosen is an empty one.
        state.string_array_value.data.extend([value] if value or kind != "multiselect" else [])
    return state


def _set_value(kind: str, widget: Any) -> str:
    if kind == "selectbox":
        return str(widget.raw_value)
    return next(iter(widget.raw_value if kind == "slider" else widget.raw_values), "")


def _default(kind: str, widget: Any, options: list[str]) -> str:
    default = [widget.default] if kind == "selectbox" else list(widget.default)
    return options[int(default[0])] if default and options else ""


Change = tuple[str, str]


class Walk:
    """A walk through views that this walk has not seen before, one filter at a time, in a fixed order."""

    def __init__(self, visitor: Visitor, keys: tuple[str, ...], seed: int = 1) -> None:
        self._visitor, self._keys = visitor, keys
        self._chance = random.Random(seed)  # noqa: S311 - the same walk each time, not a secret
        self._turn = 0
        self.seen = {_view(visitor.values)}

    def step(self) -> tuple[Change, float]:
        """Go to the next view: the change, and the seconds it took."""
        for _ in range(400):
            key = self._keys[self._turn % len(self._keys)]
            self._turn += 1
            options = self._visitor.options.get(key, [])
            others = [o for o in options if o != self._visitor.values.get(key)]
            self._chance.shuffle(others)
            for value in others:
                if _view({**self._visitor.values, key: value}) not in self.seen:
                    seconds = self._visitor.choose(key, value)
                    # The server may have led elsewhere: a new indicator comes with its own newest year.
                    self.seen.add(_view({**self._visitor.values, key: value}))
                    self.seen.add(_view(self._visitor.values))
                    return (key, value), seconds
        raise RuntimeError("the filters lead to no new view; does the page show an error?")


def _view(values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(values.items()))
