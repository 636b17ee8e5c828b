"""An indicator's figures are of one publication, and nothing that is published is thrown away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jrt_core.catalog import load as catalog_load
from jrt_core.cli.refresh import INTERRUPTED
from jrt_core.errors import BuildError, JrtError
from jrt_core.settings import ROOT, Settings
from jrt_core.sources import wanted
from jrt_core.sources.fetching import Clients
from jrt_core.sources.http import Client, Patience
from jrt_core.store import build
from jrt_core.store import refresh as under_test
from jrt_core.store.refresh import Refreshed
from tests import tiny
from tests.servers.tiny_sources import (
    TABLES,
    TinySources,
    add_table,
    environment,
    published_groups,
    published_versions,
    serve_tiny,
)

IMPATIENT = Patience(tries=2, silence=0.2)


@pytest.fixture
def sources() -> Iterator[TinySources]:
    with serve_tiny() as found:
        yield found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = tiny.write(tmp_path)
    add_table(found)
    build.build(found)
    return found


def refresh(settings: Settings, sources: TinySources, *indicators: str) -> Refreshed:
    catalog = catalog_load.load(settings.catalog)
    jobs = wanted.jobs(catalog, date(2026, 11, 26), indicators=indicators or None)
    with (
        Client(sources.kolada.url, pace=None, patience=IMPATIENT, sleep=lambda _: None) as kolada,
        Client(sources.scb.url, pace=None, patience=IMPATIENT, sleep=lambda _: None) as scb,
    ):
        return under_test.refresh(
            settings,
            catalog,
            jobs,
            Clients(kolada=kolada, scb=scb),
            fetched=lambda _: None,
            refused=lambda _: None,
        )


def killed_before_the_build(settings: Settings, sources: TinySources) -> None:
    def killed(*_: object, **__: object) -> None:
        raise BuildError("killed")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(under_test, "build", killed)
        with pytest.raises(BuildError, match="killed"):
            refresh(settings, sources)


def test_a_series_that_fails_holds_the_others_of_its_indicator_back(
    settings: Settings, sources: TinySources
) -> None:
    refresh(settings, sources)
    sources.publish()
    sources.kolada.faults.on("text_value", where="/data/kpi/N90002")
    done = refresh(settings, sources)
    assert [one.series for one in done.failures] == ["N90001", "N90002", "N90003"]
    assert published_versions(settings)["sysselsattning"] == {sources.version - 1}
    assert published_versions(settings)["overgrepp"] == {sources.version}


def test_a_run_taken_up_again_asks_anew_for_what_has_been_published_since(
    settings: Settings, sources: TinySources
) -> None:
    refresh(settings, sources)
    sources.publish()
    asked = len(sources.kolada.log.asked)
    sources.kolada.faults.on("timeout", where="/kpi/N90002")
    process = _start(settings, sources, [sys.executable, "-B", "-m", "jrt_core", "refresh"])
    while not any("/kpi/N90002" in target for target in sources.kolada.log.targets[asked:]):
        time.sleep(0.01)
    process.kill()
    process.communicate()
    sources.kolada.faults.clear()
    sources.publish()
    assert refresh(settings, sources).failures == ()
    assert published_versions(settings)["sysselsattning"] == {sources.version}


def test_what_a_killed_run_fetched_is_not_published_by_others(
    settings: Settings, sources: TinySources
) -> None:
    """Neither by a build, nor by a refresh of another indicator: who knows whether it was all of it."""
    refresh(settings, sources)
    first = sources.version
    sources.publish()
    killed_before_the_build(settings, sources)
    build.build(settings)
    assert set().union(*published_versions(settings).values()) == {first}
    sources.publish()
    refresh(settings, sources, "oro")
    versions = published_versions(settings)
    assert versions.pop("oro") == {sources.version}
    assert set().union(*versions.values()) == {first}


def test_a_refused_set_goes_back_to_what_is_published_not_to_what_was_never_built(
    settings: Settings, sources: TinySources
) -> None:
    refresh(settings, sources)
    before = published_groups(settings)["oro", "all", "all"]
    sources.figures.wrong = {("N90006", "0360", 2022, "T"): 101.0}
    for _ in range(2):
        sources.publish()
        killed_before_the_build(settings, sources)
    sources.publish()
    assert [one.series for one in refresh(settings, sources).failures] == ["N90006"]
    assert published_groups(settings)["oro", "all", "all"] == before


def test_a_mistake_in_tables_toml_does_not_throw_published_figures_away(
    settings: Settings, sources: TinySources
) -> None:
    refresh(settings, sources)
    before = published_groups(settings)["valdeltagande", "all", "all"]
    path = settings.catalog / "tables.toml"
    path.write_text(f'{TABLES}women = "3"\n', encoding="utf-8")
    for _ in range(2):
        with pytest.raises(JrtError, match="is not one of the sexes 3, 1"):
            refresh(settings, sources)
    assert published_groups(settings)["valdeltagande", "all", "all"] == before
    path.write_text(TABLES, encoding="utf-8")
    refresh(settings, sources)
    assert published_groups(settings)["valdeltagande", "all", "all"] == before


# The command, with a check of the build that never ends.
SLOW = """
import sys
from jrt_core.cli.app import main
from jrt_core.store import build
def slow(con):
    print("checking", flush=True)
    while True:
        con.execute("select count(*) from range(20000000) as t(i) where i % 7 = 3").fetchall()
build.check = slow
sys.exit(main(["refresh"]))
"""


def test_ctrl_c_in_a_query_of_the_build_is_told_as_such(settings: Settings, sources: TinySources) -> None:
    process = _start(settings, sources, [sys.executable, "-B", "-c", SLOW])
    assert process.stdout is not None
    assert process.stdout.readline() == "checking\n"
    time.sleep(0.2)  # else it may come before the query has begun
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Traceback" not in complaint
    assert complaint.splitlines()[-1] == INTERRUPTED


def _start(settings: Settings, sources: TinySources, command: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | environment(settings, sources),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
