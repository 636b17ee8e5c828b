"""A server and a browser of the tests' own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from jrt_core.settings import ROOT
from tests.browser.steps import Server, Visit, serve

DESKTOP = {"width": 1440, "height": 1100}
OPTIONS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-gl=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
]
# Longer than anything takes on two slow cores; only a failing test waits so long.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)


def _chromium() -> str:
    path = os.environ.get("JRT_CHROMIUM")
    if path:
        return path
    found = subprocess.run(
        [ROOT / "tools" / "ensure_browser.sh"], stdout=subprocess.PIPE, text=True, check=True
    )
    return found.stdout.strip()


# Package scope: Playwright runs an event loop, which must be gone before other tests of the same worker.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, which draws maps without a graphics card."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=_chromium(), args=OPTIONS)
        yield found
        found.close()


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app, served; the log is shown if it ends badly."""
    with serve(tmp_path_factory.mktemp("server") / "server.log") as found:
        yield found


# One context: what a browser fetches once, it fetches once for all tests. Each tab is a session of its own.
@pytest.fixture(scope="package")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader with a large screen."""
    found = browser.new_context(viewport=DESKTOP, locale="sv-SE")
    found.set_default_timeout(PATIENCE)
    yield found
    found.close()


@pytest.fixture
def visit(context: BrowserContext, server: Server, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A tab on the server. What the app wrote to its log during a failing test is shown with it."""
    read = server.log.stat().st_size
    found = Visit(context.new_page(), server)
    yield found
    found.page.close()
    print(server.log.read_text(encoding="utf-8")[read:])


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where pictures of the pages are put, for people to look at."""
    folder = ROOT / "test-results"
    folder.mkdir(exist_ok=True)
    return folder
