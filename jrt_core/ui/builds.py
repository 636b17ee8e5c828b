"""Which build a session reads: the one it began with, until it asks for the newer one."""

from __future__ import annotations

import time
from functools import lru_cache

import streamlit as st

from jrt_core import settings
from jrt_core.errors import StoreError
from jrt_core.settings import Settings
from jrt_core.store.published import current_build

BUILD = "_build"


def mine() -> str:
    """The session's build; raises `StoreError` if nothing is published."""
    build: str = st.session_state.setdefault(BUILD, newest())
    return build


def newest() -> str:
    """The published build; raises `StoreError` if there is none."""
    build = _current(settings.load(), int(time.monotonic()))
    if build is None:
        raise StoreError("there is no published store; run `python -m jrt_core build`")
    return build


def is_outdated() -> bool:
    """Whether a newer build than the session's has been published."""
    return mine() != newest()


def renew() -> None:
    """Go over to the published build."""
    st.session_state[BUILD] = newest()


@lru_cache(maxsize=1)
def _current(found: Settings, second: int) -> str | None:
    """The published build, looked up once a second: a page asks for it six times."""
    return current_build(found)
