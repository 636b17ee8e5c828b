"""A newer build is offered; the session stays with its own until it asks, or until that is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core import settings as project
from jrt_core.settings import ROOT, Settings
from jrt_core.store.build import build
from jrt_core.store.published import CURRENT, current_build, database_path
from jrt_core.ui import builds
from tests.raw import kolada_row, put_kolada


@dataclass(frozen=True)
class Published:
    """Two builds, of which the pointer names one."""

    settings: Settings
    first: bytes
    second: bytes

    def publish(self, pointer: bytes) -> None:
        (self.settings.published / CURRENT).write_bytes(pointer)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """The project's own figures in folders of these tests, and a build with a fetched one."""
    folder = tmp_path_factory.mktemp("builds")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("published", "shapes", "fetched"):
            patch.setenv(f"JRT_{name.upper()}", str(folder / name))
        patch.setattr(builds, "_current", lambda found, _: current_build(found))
        settings = project.load()
        pointers = []
        for year in (None, 2024):
            if year is not None:
                put_kolada(settings, "N00943", [kolada_row("N00943", "0180", year, T=36.5)])
            build(settings)
            pointers.append((settings.published / CURRENT).read_bytes())
        yield Published(settings, *pointers)


@pytest.fixture
def app(published: Published) -> AppTest:
    """A session on the first build, and the second build published since."""
    published.publish(published.first)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert "renew" not in [button.key for button in app.button]
    published.publish(published.second)
    return app


@pytest.fixture
def settings(published: Published) -> Settings:
    return published.settings


def _footer(app: AppTest) -> str:
    return str(app.caption[-1].value)


def test_the_newer_build_is_offered_and_shown_when_asked_for(app: AppTest, settings: Settings) -> None:
    first = _footer(app)
    app.run()
    assert _footer(app) == first
    app.button(key="renew").click().run()
    assert not app.exception
    assert str(current_build(settings)) in _footer(app)
    assert "renew" not in [button.key for button in app.button]


def test_a_new_session_begins_with_the_newer_build(app: AppTest, settings: Settings) -> None:
    other = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert str(current_build(settings)) in _footer(other)
    assert "renew" not in [button.key for button in other.button]


def test_a_build_that_has_gone_is_no_fault(app: AppTest, settings: Settings) -> None:
    """As when the server was restarted after two more builds."""
    build_of_session = app.session_state[builds.BUILD]
    app.session_state[builds.BUILD] = "000000000000"
    assert not Path(database_path(settings, "000000000000")).exists()
    app.run()
    assert not app.exception
    assert str(current_build(settings)) in _footer(app)
    assert app.session_state[builds.BUILD] != build_of_session
