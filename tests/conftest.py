"""Fixtures that several tests share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jrt_core import settings as published_settings
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.plans import load as plans_load
from jrt_core.settings import Settings
from jrt_core.store import build, db
from jrt_core.views.page_exhibits import Library
from tests import tiny


@pytest.fixture(scope="session")
def tiny_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A small data folder with a store built from it. Shared: do not change it."""
    settings = tiny.write(tmp_path_factory.mktemp("tiny"))
    build.build(settings)
    return settings


@pytest.fixture
def tiny_store(tiny_settings: Settings) -> Iterator[db.Store]:
    """The store of `tiny_settings`."""
    store = db.open_current(tiny_settings)
    yield store
    store.close()


@pytest.fixture
def own_settings(tmp_path: Path) -> Settings:
    """A small data folder of the test's own, not built yet."""
    return tiny.write(tmp_path)


@pytest.fixture
def broken(own_settings: Settings) -> Callable[[], str]:
    """Build `own_settings`, which the test has put a fault in, and return what the build says of it."""

    def message() -> str:
        with pytest.raises(build.BuildError) as caught:
            build.build(own_settings)
        return str(caught.value)

    return message


@pytest.fixture(scope="session")
def atlas() -> Iterator[Atlas]:
    """The published figures and their catalogue, as the pages have them."""
    found = open_atlas(published_settings.load())
    yield found
    found.store.close()


@pytest.fixture(scope="session")
def library(atlas: Atlas) -> Library:
    """What figures are made of: the same with the regions' plans."""
    plans = plans_load.of_atlas(atlas, published_settings.load().plans)
    return Library(atlas=atlas, plans=lambda: plans, today=dt.date(2026, 11, 1))
