"""Build, cold start to a painted map, and memory after many views."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.filters import OURS
from bench.report import Figure
from bench.server import OUR_APP, ROOT, Server, serve
from bench.visitor import Visitor, Walk

BUILDS, STARTS, VIEWS = 2, 3, 200
BUILD_GOAL_S, START_GOAL_S, MEMORY_GOAL_MB = 10, 5, 500
# The map is painted when two of the legend's colours can be read back from its canvas.
KEEP_PIXELS = """
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, options) {
    const kept = kind.startsWith("webgl") ? {...options, preserveDrawingBuffer: true} : options;
    return get.call(this, kind, kept);
};
"""
IS_PAINTED = """() => {
    const map = document.querySelector(".maplibregl-canvas");
    const wanted = [...document.querySelectorAll(".legend .swatch:not(.missing)")].map(
        (swatch) => getComputedStyle(swatch).backgroundColor.match(/[0-9]+/g).map(Number));
    if (!map || !wanted.length) return false;
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [map.width / 4, map.height / 4];
    const pen = copy.getContext("2d");
    pen.imageSmoothingEnabled = false;
    pen.drawImage(map, 0, 0, copy.width, copy.height);
    const {data} = pen.getImageData(0, 0, copy.width, copy.height);
    const isThere = ([r, g, b]) => {
        for (let i = 0; i < data.length; i += 4) {
            if (data[i + 3] > 250 && Math.max(
                Math.abs(data[i] - r), Math.abs(data[i + 1] - g), Math.abs(data[i + 2] - b)) < 4) return true;
        }
        return false;
    };
    return wanted.filter(isThere).length >= 2;
}"""


def measure_build() -> Iterator[Figure]:
    """A build of the whole store by a fresh process; the faster of two."""
    times = []
    for _ in range(BUILDS):
        with tempfile.TemporaryDirectory(prefix="jrt-bench-") as folder:
            environment = {"JRT_PUBLISHED": f"{folder}/published", "JRT_SHAPES": f"{folder}/geo"}
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "jrt_core", "build"],
                cwd=ROOT,
                env={**os.environ, **environment},
                stdout=subprocess.DEVNULL,
                check=True,
            )
            times.append(time.perf_counter() - started)
    yield Figure(what=f"build, best of {BUILDS}", value=min(times), unit="s", goal=BUILD_GOAL_S)


def measure_start() -> Iterator[Figure]:
    """From the making of the server's process to a painted map, its first page."""
    browser = _browser()
    if browser is None:
        print("cold start: skipped, there is no browser; see tools/ensure_browser.sh", file=sys.stderr)
        return
    ready, cold, warm = [], [], []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser)
        for _ in range(STARTS):
            with serve(OUR_APP) as server:
                ready.append(time.perf_counter() - server.started)
                _paint(chromium, server)
                cold.append(time.perf_counter() - server.started)
                warm.append(_paint(chromium, server))
        chromium.close()
    best = cold.index(min(cold))
    yield Figure(what="cold start: until the server answers", value=ready[best], unit="s")
    yield Figure(
        what=f"cold start: to a painted map, best of {STARTS}", value=cold[best], unit="s", goal=START_GOAL_S
    )
    yield Figure(what="the next visitor, nothing cached: to a painted map", value=min(warm), unit="s")


def _paint(chromium: Browser, server: Server) -> float:
    """The seconds from a visitor's request to a painted map; a browser without any cache."""
    started = time.perf_counter()
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.add_init_script(KEEP_PIXELS)
        page = context.new_page()
        page.goto(f"http://{server.address}/karta", wait_until="commit")
        page.wait_for_function(IS_PAINTED, timeout=60_000, polling=50)
        return time.perf_counter() - started


def _browser() -> str | None:
    found = os.environ.get("JRT_CHROMIUM")
    if found:
        return found
    asked = subprocess.run(
        [ROOT / "tools" / "ensure_browser.sh"], capture_output=True, text=True, check=False
    )
    path = asked.stdout.strip()
    return path if asked.returncode == 0 and Path(path).is_file() else None


def measure_memory() -> Iterator[Figure]:
    """The server's memory after one visitor has seen so many different views."""
    with serve(OUR_APP) as server, Visitor(server, "karta") as visitor:
        first = server.memory()
        walk = Walk(visitor, OURS)
        for _ in range(VIEWS - 1):
            walk.step()
        after = server.memory()
    yield Figure(what="server memory (RSS), 1 view", value=first, unit="MB")
    yield Figure(what=f"server memory (RSS), {VIEWS} views", value=after, unit="MB", goal=MEMORY_GOAL_MB)
