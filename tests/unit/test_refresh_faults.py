"""Faults of the sources through the whole of `refresh`: new figures whole, or the old ones whole and why."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import strategies as st

from jrt_core.catalog.load import load
from jrt_core.cli import app
from jrt_core.cli import refresh as command
from jrt_core.indicators.atlas import open_atlas
from jrt_core.settings import Settings
from jrt_core.sources import kolada, wanted
from jrt_core.sources.fetched import Store
from jrt_core.sources.fetching import Clients, Kind, Outcome
from jrt_core.sources.http import Client, Patience
from jrt_core.store import build
from jrt_core.store.refresh import Refreshed, refresh
from tests import tiny
from tests.servers import faults as transport
from tests.servers import kolada_server, scb_server
from tests.servers.tiny_sources import (
    KPIS,
    SERIES_OF,
    TABLE,
    TABLE_SERIES,
    Found,
    TinySources,
    add_table,
    environment,
    published_groups,
    published_versions,
    serve_tiny,
)

TODAY = date(2026, 11, 26)
# A client that waits for a fault waits little; where there is none, a slow computer must not seem to be one.
HURRIED = Patience(tries=2, silence=0.1, answer=0.2, most_bytes=1_000_000)
PATIENT = Patience(tries=2)
ALL_JOBS = {*KPIS, TABLE}
# What the source says and means: a figure that is withdrawn, one that it keeps to itself, one that is zero.
CHANGES_FIGURES = {"deleted", "unknown_status", "dash_as_null"}

Fault = str | None


@pytest.fixture(scope="module")
def running() -> Iterator[TinySources]:
    """The servers, where a page of ten is full, as one of 5,000 is for Kolada."""
    with pytest.MonkeyPatch.context() as patch, serve_tiny() as sources:
        patch.setattr(kolada, "PER_PAGE", 10)
        patch.setattr(transport, "HUGE", 3_000_000)
        # No test cuts the power, and waiting for the disk takes long in all.
        patch.setattr(os, "fsync", lambda handle: None)
        yield sources


@pytest.fixture
def sources(running: TinySources) -> TinySources:
    running.forget()
    return running


@pytest.fixture(scope="module")
def refreshed(running: TinySources, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A tiny folder with the first version fetched and published. Shared: do not change it."""
    settings = tiny.write(tmp_path_factory.mktemp("refreshed"))
    add_table(settings)
    build.build(settings)
    running.forget()
    assert run(settings, running).failures == ()
    return settings


def copied(settings: Settings, folder: Path) -> Settings:
    """The same in another folder, where it may be changed."""
    root = settings.data.parent
    shutil.copytree(root, folder, dirs_exist_ok=True)
    names = ("data", "published", "shapes", "fetched")
    return replace(settings, **{name: folder / getattr(settings, name).relative_to(root) for name in names})


@pytest.fixture
def own(refreshed: Settings, tmp_path: Path) -> Settings:
    """A copy of `refreshed` for this test."""
    return copied(refreshed, tmp_path)


def client(url: str, patience: Patience) -> Client:
    """One that never sleeps."""
    return Client(url, pace=None, patience=patience, sleep=lambda seconds: None)


def run(settings: Settings, sources: TinySources, patience: Patience = PATIENT) -> Refreshed:
    """All that the tiny catalogue has a use for. What is told on the way is what is told at the end."""
    catalog = load(settings.catalog)
    told: dict[str, Outcome] = {}

    def hear(one: Outcome) -> None:
        told[one.series] = one

    with client(sources.kolada.url, patience) as first, client(sources.scb.url, patience) as second:
        clients = Clients(kolada=first, scb=second)
        jobs = wanted.jobs(catalog, TODAY)
        done = refresh(settings, catalog, jobs, clients, fetched=hear, refused=hear)
    assert {one.series: one for one in done.outcomes} == told
    assert told.keys() == ALL_JOBS
    return done


def by_series(settings: Settings) -> dict[str, Found]:
    """What the published store has of each series."""
    return {SERIES_OF[group]: found for group, found in published_groups(settings).items()}


def job_of(series: str) -> str:
    return TABLE if series == TABLE_SERIES else series


# Some faults for the questions one by one, and one that comes to all questions about a series.


def some(content: tuple[str, ...]) -> st.SearchStrategy[list[Fault]]:
    fault = st.sampled_from(transport.TRANSPORT) | st.sampled_from(content) | st.sampled_from(content)
    return st.lists(st.none() | fault, max_size=40)


LASTING = st.none() | st.tuples(
    st.sampled_from([*transport.TRANSPORT, *kolada_server.CONTENT]), st.sampled_from(KPIS)
)


@hypothesis.settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    # To find the smallest of the failing examples would take many minutes.
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    of_kolada=some(kolada_server.CONTENT),
    of_scb=some(scb_server.CONTENT),
    healthy=st.integers(0, 10),
    lasting=LASTING,
)
def test_whatever_faults_come_a_series_is_new_and_whole_or_old_and_whole(
    sources: TinySources,
    refreshed: Settings,
    of_kolada: list[Fault],
    of_scb: list[Fault],
    healthy: int,
    lasting: tuple[str, str] | None,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = copied(refreshed, Path(folder))
        sources.forget()
        before = by_series(settings)
        assert {found.versions for found in before.values()} == {frozenset({1})}
        sources.publish()
        sources.kolada.faults.queue(*[None] * healthy, *of_kolada)
        sources.scb.faults.queue(*of_scb)
        if lasting:
            sources.kolada.faults.on(lasting[0], where=lasting[1])
        done = run(settings, sources, HURRIED)

        outcomes = {one.series: one for one in done.outcomes}
        after = by_series(settings)
        assert after.keys() == before.keys()
        # Each takes one figure away; one that lasts comes to each page of a series.
        taken = sum(name in CHANGES_FIGURES for name in (*of_kolada, *of_scb))
        taken += 4 * (lasting is not None and lasting[0] in CHANGES_FIGURES)
        for series, found in after.items():
            outcome = outcomes[job_of(series)]
            if outcome.kind is Kind.FAILED:
                assert found == before[series], series
            else:
                assert outcome.kind is Kind.CHANGED
                assert found.versions == {2}, series
                # Figures are missing only where the source took them back, and where we say so.
                assert before[series].figures - found.figures <= taken or outcome.rows_gone
        for one in done.failures:
            assert one.reason
            assert one.reason.isprintable()
        open_atlas(settings).store.close()

        # Nothing lasts: the next run has everything new.
        sources.kolada.forget()
        sources.scb.forget()
        assert run(settings, sources).failures == ()
        assert {found.versions for found in by_series(settings).values()} == {frozenset({2})}


def test_a_new_name_of_a_series_comes_with_its_new_figures(sources: TinySources, own: Settings) -> None:
    sources.publish()
    sources.kolada.faults.on("renamed", where="/kpi/N90006?")
    done = run(own, sources)
    assert done.failures == ()
    assert [one.series for one in done.outcomes if one.title_was] == ["N90006"]
    assert published_versions(own)["oro"] == {2}


@pytest.mark.parametrize("fault", ["deleted", "unknown_status"])
def test_a_figure_that_is_withdrawn_or_kept_back_is_gone_and_the_rest_is_new(
    sources: TinySources, own: Settings, fault: str
) -> None:
    before = by_series(own)["N90006"]
    sources.publish()
    # The first row of each of its four pages.
    sources.kolada.faults.on(fault, where="/data/kpi/N90006")
    done = run(own, sources)
    assert done.failures == ()
    assert by_series(own)["N90006"] == Found(frozenset({2}), before.figures - 4)


def test_a_dash_of_scb_is_a_zero(sources: TinySources, own: Settings) -> None:
    sources.publish()
    # The men of the first municipality: no check says that it cannot be.
    sources.scb.faults.on("dash_as_null", where="/data", times=1)
    done = run(own, sources)
    assert done.failures == ()
    store = open_atlas(own).store
    try:
        facts = store.rows("indicator_facts", indicator="valdeltagande")
    finally:
        store.close()
    assert (facts["men"] == 0).sum() == 1
    assert published_versions(own)["valdeltagande"] == {2}


def test_a_code_that_nobody_knows_keeps_the_old_figures_of_its_table(
    sources: TinySources, own: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = sources.table.table.metadata
    category = metadata["dimension"]["Kon"]["category"]
    monkeypatch.setitem(metadata, "size", [len(tiny.MUNICIPALITIES), 4, 1, 2])
    for part, told in {"index": 3, "label": "neither"}.items():
        monkeypatch.setitem(category, part, {**category[part], "9": told})
    sources.publish()
    done = run(own, sources)
    (failure,) = done.failures
    assert failure.series == TABLE
    assert failure.reason.startswith(f"refused: {TABLE}: Kon '9' is not ")
    assert published_versions(own)["valdeltagande"] == {1}
    assert {
        version for name, one in by_series(own).items() if name != TABLE_SERIES for version in one.versions
    } == {2}


def test_a_figure_that_cannot_be_keeps_its_whole_indicator_and_the_rest_is_published(
    sources: TinySources, own: Settings
) -> None:
    before = by_series(own)
    of_indicator = {"N90001", "N90002", "N90003"}
    sources.publish()
    sources.figures.wrong = {("N90002", "0360", 2022, "K"): 101.0}
    done = run(own, sources)
    assert {one.series for one in done.failures} == of_indicator
    for one in done.failures:
        assert one.reason.startswith("refused: ")
        assert "sysselsattning, 0360, 2022: a share is outside 0-100" in one.reason
    assert Store(own.fetched).status("kolada").failures == {one.series: one.reason for one in done.failures}
    for series, found in by_series(own).items():
        old = series in of_indicator
        assert found == (before[series] if old else Found(frozenset({2}), before[series].figures))
    # The same again is refused again; when the source has mended it, it is published.
    assert {one.series for one in run(own, sources).failures} == of_indicator
    assert published_versions(own)["sysselsattning"] == {1}
    sources.figures.wrong = {}
    assert run(own, sources).failures == ()
    assert set.union(*published_versions(own).values()) == {2}


def nobody(sources: TinySources) -> None:
    """Addresses where nothing listens."""
    sources.kolada = replace(sources.kolada, url="http://127.0.0.1:1/v3")
    sources.scb = replace(sources.scb, url="http://127.0.0.1:1/api/v2")


def silent(sources: TinySources) -> None:
    sources.kolada.faults.on("timeout")
    sources.scb.faults.on("503")


@pytest.mark.parametrize("down", [nobody, silent])
def test_when_all_sources_are_down_the_command_fails_and_the_store_is_untouched(
    sources: TinySources,
    own: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    down: Callable[[TinySources], None],
) -> None:
    sources.publish()
    sources = replace(sources)
    down(sources)
    for name, value in environment(own, sources).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(command, "Client", lambda address, pace: client(address, HURRIED))
    before = whole(own.published)
    assert app.main(["refresh"]) == 1
    assert whole(own.published) == before
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "9 series: 0 new, 0 changed, 0 unchanged, 9 failed"
    assert len([line for line in told if line.startswith("failed: ")]) == 9
    assert told[-1].endswith(" is still published")


def whole(folder: Path) -> dict[str, bytes]:
    """The files of a folder, but for the locks, which have no content."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}
