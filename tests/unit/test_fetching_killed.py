"""Fetching in a process of its own that is killed, interrupted, or has no room."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jrt_core.settings import ROOT
from jrt_core.sources.fetched import Store
from tests.servers.versions import Sources, jobs, leftovers, serve_versions, versions

KILLS = 50
SCRIPT = """
import sys
from pathlib import Path
from jrt_core.errors import FolderError
from jrt_core.sources.fetched import Store
from jrt_core.sources.fetching import Clients, fetch_all
from jrt_core.sources.http import Client
from tests.servers.versions import jobs

folder, kolada, scb = sys.argv[1:]
with Client(kolada, pace=None) as first, Client(scb, pace=None) as second:
    clients = Clients(kolada=first, scb=second)
    print("ready", flush=True)
    try:
        for outcome in fetch_all(jobs(), clients, Store(Path(folder))):
            print(outcome.series, outcome.kind, outcome.made, outcome.spared, flush=True)
    except FolderError as error:
        print(error, flush=True)
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@pytest.fixture(scope="module")
def running() -> Iterator[Sources]:
    with serve_versions() as sources:
        yield sources


@pytest.fixture
def sources(running: Sources) -> Sources:
    running.forget()
    return running


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "fetched")


def start(sources: Sources, store: Store, largest_file: int | None = None) -> subprocess.Popen[str]:
    """A process that is about to fetch all jobs; it cannot write a file larger than `largest_file` bytes."""

    def limited() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    process = subprocess.Popen(
        [sys.executable, "-B", "-c", SCRIPT, str(store.folder), sources.kolada.url, sources.scb.url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=limited,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_killed_at_any_moment_nothing_is_mixed_and_the_next_run_goes_on(
    sources: Sources, store: Store
) -> None:
    wanted = jobs()
    process = start(sources, store)
    began = time.monotonic()
    process.communicate()
    whole_run = time.monotonic() - began
    assert versions(store, wanted) == [0] * 5
    chance = random.Random(20261126)
    killed = 0
    for number in range(KILLS):
        if number % 2 == 0:
            sources.publish()
        before = versions(store, wanted)
        process = start(sources, store)
        time.sleep(chance.uniform(0, whole_run))
        process.kill()
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        # `versions` reads each set whole and finds it of one publication.
        for old, new in zip(before, versions(store, wanted), strict=True):
            assert new in (old, sources.figures.version)
        for source in ("kolada", "scb"):
            store.status(source)
    assert killed > KILLS / 3
    # One ends the run that was cut off and spares what that had fetched; the next one asks for everything.
    start(sources, store).communicate()
    start(sources, store).communicate()
    assert versions(store, wanted) == [sources.figures.version] * 5
    assert leftovers(store.folder) == []
    assert store.status("kolada").unfinished_since is None


def test_ctrl_c_ends_a_run_that_waits_for_a_server_and_spares_what_was_fetched(
    sources: Sources, store: Store
) -> None:
    # What it is, two pages, and then silence.
    sources.kolada.faults.queue(None, None, None, "timeout")
    process = start(sources, store)
    while len(sources.kolada.log.asked) < 4:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.communicate()[0] == "interrupted\n"
    told, _ = start(sources, store).communicate()
    assert told.splitlines()[0] == "N00010 new 4 2"
    assert versions(store, jobs()) == [0] * 5
    assert leftovers(store.folder) == []


@pytest.mark.parametrize("room", [0, 100, 300, 700, 1500])
def test_without_room_the_old_sets_stay_and_one_line_says_so(
    sources: Sources, store: Store, room: int
) -> None:
    start(sources, store).communicate()
    sources.publish()
    told, _ = start(sources, store, largest_file=room).communicate()
    assert len(told.splitlines()) == 1
    assert told.startswith("cannot write to ")
    assert "File too large" in told
    assert versions(store, jobs()) == [0] * 5
    start(sources, store).communicate()
    assert versions(store, jobs()) == [1] * 5
    assert leftovers(store.folder) == []
