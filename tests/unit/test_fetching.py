"""Fetching whole series from real servers: new figures whole or old ones whole, and nothing asked twice."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jrt_core.errors import FolderError, SelectionError
from jrt_core.sources import kolada
from jrt_core.sources.asking import Asking
from jrt_core.sources.contents import kolada_rows
from jrt_core.sources.fetched import Store
from jrt_core.sources.fetching import Clients, Kind, KoladaJob, Outcome, ScbJob, fetch, fetch_all
from jrt_core.sources.http import Answer, Client, Patience
from jrt_core.sources.pace import Pace
from jrt_core.sources.scb import Choice
from tests.servers import faults as transport
from tests.servers import kolada_server, scb_server
from tests.servers.versions import (
    SELECTION,
    YEARS,
    Sources,
    jobs,
    leftovers,
    serve_versions,
    version_of,
    versions,
)

KPI = KoladaJob(series="N00010", years=YEARS)
TABLE = ScbJob(series="TAB1-all", table="TAB1", selection=SELECTION)
EITHER = pytest.mark.parametrize("job", [KPI, TABLE], ids=["kolada", "scb"])


@pytest.fixture(scope="module")
def running() -> Iterator[Sources]:
    with serve_versions() as sources:
        yield sources


@pytest.fixture
def sources(running: Sources, monkeypatch: pytest.MonkeyPatch) -> Sources:
    running.forget()
    # A page of ten is full for this server, as one of 5,000 is for Kolada.
    monkeypatch.setattr(kolada, "PER_PAGE", 10)
    # No test cuts the power, and waiting for the disk takes minutes in all.
    monkeypatch.setattr(os, "fsync", lambda handle: None)
    return running


@pytest.fixture
def clients(sources: Sources) -> Iterator[Clients]:
    patience = Patience(tries=2, silence=0.2)

    def client(url: str) -> Client:
        return Client(url, pace=None, patience=patience, sleep=lambda seconds: None)

    with client(sources.kolada.url) as first, client(sources.scb.url) as second:
        yield Clients(kolada=first, scb=second)


class Clock:
    """A time that a test moves."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store(tmp_path / "fetched", clock)


def current(store: Store, job: KoladaJob | ScbJob) -> int | None:
    return versions(store, [job])[0]


class Cut:
    """A client that Ctrl-C, or the end of the network, comes to after some questions."""

    def __init__(self, client: Any, after: int, error: BaseException) -> None:
        self.client, self.left, self.error = client, after, error

    def resolve(self, reference: str, after: str | None = None) -> str:
        return str(self.client.resolve(reference, after))

    def keep_pace(self, pace: Pace) -> None:
        self.client.keep_pace(pace)

    def get(self, reference: str, after: str | None = None) -> Answer:
        self._count()
        return self.client.get(reference, after)  # type: ignore[no-any-return]

    def post(self, reference: str, content: Any) -> Answer:
        self._count()
        return self.client.post(reference, content)  # type: ignore[no-any-return]

    def _count(self) -> None:
        if self.left == 0:
            raise self.error
        self.left -= 1


def cut(clients: Clients, after: int, error: BaseException | None = None) -> Clients:
    """The same clients, Kolada's and SCB's each cut off after so many questions."""
    both = {name: Cut(clients.of(name), after, error or KeyboardInterrupt()) for name in ("kolada", "scb")}
    return Clients(**both)


@EITHER
def test_a_series_is_new_then_unchanged_then_changed(
    sources: Sources, clients: Clients, store: Store, job: KoladaJob | ScbJob
) -> None:
    first = fetch(job, clients, store)
    assert (first.kind, first.spared) == (Kind.NEW, 0)
    made = store.open_set(job.source, job.series)
    again = fetch(job, clients, store)
    assert (again.kind, again.made) == (Kind.UNCHANGED, first.made)
    assert store.open_set(job.source, job.series) == made
    sources.publish()
    assert fetch(job, clients, store).kind is Kind.CHANGED
    assert current(store, job) == 1
    # Who is still reading the old set reads it whole.
    assert version_of(made) == 0
    assert leftovers(store.folder) == []


def test_what_the_sources_say_of_a_series_is_kept(clients: Clients, store: Store) -> None:
    fetch(KPI, clients, store)
    facts = store.open_set("kolada", "N00010").facts
    assert facts.title == "Made-up figure N00010, share (%)"
    assert (facts.publication_date, facts.publication_period) == (date(2025, 3, 4), "2024")
    fetch(TABLE, clients, store)
    facts = store.open_set("scb", "TAB1-all").facts
    assert facts.title == "Made-up table efter region och kön"
    assert facts.updated == "2026-06-08T06:00:00Z"


def test_each_answer_is_kept_as_it_came(sources: Sources, clients: Clients, store: Store) -> None:
    fetch(KPI, clients, store)
    found = list(store.open_set("kolada", "N00010").answers())
    assert [answer.url.removeprefix(sources.kolada.origin) for _, answer in found] == (
        sources.kolada.log.targets
    )
    with Client(sources.kolada.url, pace=None) as client:
        for entry, answer in found:
            assert answer.body == client.get(answer.url, answer.url).body
            assert (entry.bytes, entry.url) == (len(answer.body), answer.url)
            assert entry.fetched_at.utcoffset() == timedelta(0)


@EITHER
@pytest.mark.parametrize("after", range(1, 5))
def test_a_run_after_ctrl_c_asks_only_for_the_rest(
    sources: Sources, clients: Clients, store: Store, job: KoladaJob | ScbJob, after: int
) -> None:
    healthy = fetch(job, clients, Store(store.folder.with_name("other"))).made
    with pytest.raises(KeyboardInterrupt):
        fetch(job, cut(clients, after), store)
    assert current(store, job) is None
    served = sources.kolada if job.source == "kolada" else sources.scb
    served.log.asked.clear()
    outcome = fetch(job, clients, store)
    assert outcome.kind is Kind.NEW
    # The first answer says what the series is, and that is asked again; so are SCB's limits, its second
    # question. Before Kolada's pages are used, it is asked whether anything has changed since.
    spared = max(0, after - (1 if job.source == "kolada" else 2))
    assert outcome.spared == spared
    assert outcome.made == healthy - spared + (1 if job.source == "kolada" and spared else 0)
    assert len(served.log.asked) == len(set(map(str, served.log.asked))) == outcome.made
    assert current(store, job) == 0


def test_only_an_answer_that_was_accepted_is_kept(clients: Clients, store: Store) -> None:
    with store.writing():
        asking = Asking(clients.of("kolada"), store.draft("kolada", "N00010"))
        request = f"GET {asking.resolve('/kpi/N00010')}"
        asking.get("/kpi/N00010")
        with asking.aside():
            asking.get("/kpi/N00011")
        assert not store.draft("kolada", "N00010").has(request)
        asking.accept()
        assert store.draft("kolada", "N00010").has(request)


@EITHER
def test_pages_of_two_publications_are_never_one_set(
    sources: Sources, clients: Clients, store: Store, job: KoladaJob | ScbJob
) -> None:
    with pytest.raises(KeyboardInterrupt):
        fetch(job, cut(clients, 3), store)
    sources.publish()
    outcome = fetch(job, clients, store)
    assert (outcome.kind, outcome.spared) == (Kind.NEW, 0)
    assert current(store, job) == 1


def test_a_table_updated_while_it_is_fetched_is_not_taken(
    sources: Sources, clients: Clients, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(TABLE, clients, store)
    client = clients.of("scb")
    posted = []

    class Updating(Cut):
        def post(self, reference: str, content: Any) -> Answer:
            posted.append(content)
            if len(posted) == 3:
                sources.publish()
            return super().post(reference, content)

    outcome = fetch(TABLE, Clients(scb=Updating(client, -1, KeyboardInterrupt())), store)
    assert outcome.kind is Kind.FAILED
    assert "was updated while it was fetched" in outcome.reason
    assert current(store, TABLE) == 0
    assert fetch(TABLE, clients, store).kind is Kind.CHANGED


@EITHER
def test_answers_of_a_day_ago_are_asked_for_again(
    sources: Sources, clients: Clients, store: Store, clock: Clock, job: KoladaJob | ScbJob
) -> None:
    with pytest.raises(KeyboardInterrupt):
        fetch(job, cut(clients, 3), store)
    clock.ahead = timedelta(days=1, minutes=1)
    assert fetch(job, clients, store).spared == 0
    assert current(store, job) == 0


@EITHER
def test_an_answer_damaged_on_disk_is_asked_for_again(
    sources: Sources, clients: Clients, store: Store, job: KoladaJob | ScbJob
) -> None:
    with pytest.raises(KeyboardInterrupt):
        fetch(job, cut(clients, 4), store)
    for path in (store.folder / job.source / job.series / "partial").glob("*.gz"):
        path.write_bytes(path.read_bytes()[:-9])
    outcome = fetch(job, clients, store)
    assert (outcome.kind, outcome.spared) == (Kind.NEW, 0)
    assert current(store, job) == 0


def test_a_kept_page_that_misleads_is_tried_without(sources: Sources, clients: Clients, store: Store) -> None:
    # The first page is kept, and names itself under another address as the next one.
    sources.kolada.faults.queue(None, "next_same_rows")
    with pytest.raises(KeyboardInterrupt):
        fetch(KPI, cut(clients, 2), store)
    assert fetch(KPI, clients, store).kind is Kind.NEW
    assert current(store, KPI) == 0


def test_a_failed_series_keeps_its_figures_and_the_others_go_on(
    sources: Sources, clients: Clients, store: Store
) -> None:
    assert [one.kind for one in fetch_all(jobs(), clients, store)] == [Kind.NEW] * 5
    sources.publish()
    sources.kolada.faults.on("text_value", where="/data/kpi/N00011")
    found = list(fetch_all(jobs(), clients, store))
    assert [one.kind for one in found] == [Kind.CHANGED, Kind.FAILED, *[Kind.CHANGED] * 3]
    assert "N00011 0000 2020: the value is 'about ', not a number" in found[1].reason
    assert "\n" not in found[1].reason
    assert versions(store, jobs()) == [1, 0, 1, 1, 1]
    status = store.status("kolada")
    assert status.failures == {"N00011": found[1].reason}
    assert leftovers(store.folder) == []
    sources.kolada.faults.clear()
    assert [one.kind for one in fetch_all(jobs(2), clients, store)][:2] == [Kind.UNCHANGED, Kind.CHANGED]
    assert store.status("kolada").failures == {}


def test_years_that_are_gone_are_told_of(sources: Sources, clients: Clients, store: Store) -> None:
    fetch(KPI, clients, store)
    sources.figures.years = YEARS[1:]
    try:
        outcome = fetch(KPI, clients, store)
    finally:
        sources.figures.years = YEARS
    assert (outcome.kind, outcome.years_gone, outcome.rows_gone) == (Kind.CHANGED, (2020,), 7)
    assert {row.period for row in kolada_rows(store.open_set("kolada", "N00010"))} == set(YEARS[1:])


def test_years_that_were_not_asked_for_are_not_gone(clients: Clients, store: Store) -> None:
    fetch(KPI, clients, store)
    outcome = fetch(KoladaJob(series="N00010", years=YEARS[:3]), clients, store)
    assert (outcome.kind, outcome.years_gone, outcome.rows_gone) == (Kind.CHANGED, (), 0)


def test_withdrawn_figures_are_gone(sources: Sources, clients: Clients, store: Store) -> None:
    fetch(KPI, clients, store)
    sources.figures.genders = "T"
    try:
        fetch(KPI, clients, store)
        sources.kolada.faults.queue(None, "deleted")
        outcome = fetch(KPI, clients, store)
    finally:
        sources.figures.genders = "TKM"
    assert (outcome.kind, outcome.years_gone, outcome.rows_gone) == (Kind.CHANGED, (), 1)


@pytest.mark.parametrize("lost", [("next_empty", "missing_page"), ("next_empty", "empty")])
def test_a_lost_page_is_not_taken_for_withdrawn_figures(
    sources: Sources, clients: Clients, store: Store, lost: tuple[str, ...]
) -> None:
    fetch(KPI, clients, store)
    sources.kolada.faults.queue(None, *lost)
    outcome = fetch(KPI, clients, store)
    assert (outcome.kind, outcome.reason) == (
        Kind.FAILED,
        "Kolada N00010: figures for 2021 were not there and then were; fetch it again",
    )
    assert current(store, KPI) == 0


def test_a_lost_block_of_years_is_not_taken_for_withdrawn_figures(
    sources: Sources, clients: Clients, store: Store
) -> None:
    job = KoladaJob(series="N00010", years=tuple(range(1998, 2025)))
    sources.figures.years = job.years
    try:
        assert fetch(job, clients, store).kind is Kind.NEW
        made = store.open_set("kolada", "N00010")
        sources.kolada.faults.on("empty", where="year/2023,2024?per_page", times=1)
        assert fetch(job, clients, store).kind is Kind.FAILED
    finally:
        sources.figures.years = YEARS
    assert store.open_set("kolada", "N00010") == made


def test_a_new_name_is_told_of(sources: Sources, clients: Clients, store: Store) -> None:
    fetch(KPI, clients, store)
    sources.kolada.faults.queue("renamed")
    outcome = fetch(KPI, clients, store)
    assert (outcome.kind, outcome.title_was) == (Kind.CHANGED, "Made-up figure N00010, share (%)")
    assert store.open_set("kolada", "N00010").facts.title == "Another name of the same figure"


def test_a_kpi_that_is_no_more_keeps_its_figures(sources: Sources, clients: Clients, store: Store) -> None:
    fetch(KPI, clients, store)
    sources.kolada.faults.queue("withdrawn")
    outcome = fetch(KPI, clients, store)
    assert (outcome.kind, outcome.silent) == (Kind.FAILED, False)
    assert outcome.reason == "Kolada N00010: there is no such KPI, or it has been withdrawn"
    assert current(store, KPI) == 0


def test_a_later_period_in_a_tables_name_is_no_new_name(
    sources: Sources, clients: Clients, store: Store
) -> None:
    fetch(TABLE, clients, store)
    metadata = sources.table.table.metadata
    label = metadata["label"]
    metadata["label"] = label.replace("2021-2024", "2021K1-2025K2")
    try:
        assert fetch(TABLE, clients, store).kind is Kind.UNCHANGED
    finally:
        metadata["label"] = label


def test_the_same_figures_in_other_parts_are_no_change(
    sources: Sources, clients: Clients, store: Store
) -> None:
    narrow = Choice(codes=("RANGE(2021,2024)",))
    fetch(TABLE, clients, store)
    other = ScbJob(series="TAB1-all", table="TAB1", selection={**SELECTION, "Tid": narrow})
    assert fetch(other, clients, store).kind is Kind.UNCHANGED
    sources.figures.most_per_page = 7
    try:
        fetch(KPI, clients, store)
    finally:
        sources.figures.most_per_page = 10
    assert fetch(KPI, clients, store).kind is Kind.UNCHANGED


def test_a_selection_that_cannot_be_is_a_failure_before_anything_is_asked_for(
    sources: Sources, clients: Clients, store: Store
) -> None:
    job = ScbJob(series="x", table="TAB1", selection={**SELECTION, "Kon": Choice(codes=("3",))})
    outcome = fetch(job, clients, store)
    assert outcome.kind is Kind.FAILED
    assert "Kon has no code '3'" in outcome.reason
    assert not any(one.method == "POST" for one in sources.scb.log.asked)


def test_a_damaged_current_set_is_replaced(clients: Clients, store: Store) -> None:
    for spoil in ("answer", "manifest", "pointer"):
        fetch(KPI, clients, store)
        folder = store.open_set("kolada", "N00010").folder
        path = {
            "answer": next(folder.glob("*.gz")),
            "manifest": folder / "manifest.json",
            "pointer": folder.parents[1] / "current.json",
        }[spoil]
        path.write_bytes(path.read_bytes()[:-1])
        assert fetch(KPI, clients, store).kind is Kind.CHANGED
        assert current(store, KPI) == 0


def test_the_status_says_when_and_what(
    sources: Sources, clients: Clients, store: Store, clock: Clock
) -> None:
    list(fetch_all(jobs(2), clients, store))
    first = store.status("kolada")
    assert first.unfinished_since is None
    clock.ahead = timedelta(hours=3)
    list(fetch_all(jobs(2), clients, store))
    second = store.status("kolada")
    assert first.last_fetched is not None
    assert second.last_fetched is not None
    assert second.last_fetched - first.last_fetched > timedelta(hours=2)
    assert second.last_changed == first.last_changed
    assert second.next_publication(date(2025, 3, 1)) == date(2025, 3, 4)
    assert second.next_publication(date(2025, 3, 5)) is None
    sources.kolada.faults.on("empty_page", where="/data/")
    clock.ahead = timedelta(hours=6)
    list(fetch_all(jobs(1), clients, store))
    third = store.status("kolada")
    assert list(third.failures) == ["N00010"]
    assert third.series["N00010"].fetched_at == second.series["N00010"].fetched_at


def test_a_run_after_ctrl_c_spares_the_finished_series(
    sources: Sources, clients: Clients, store: Store
) -> None:
    wanted = jobs(4)
    found: list[Outcome] = []
    with pytest.raises(KeyboardInterrupt):
        found.extend(fetch_all(wanted, cut(clients, 12), store))
    assert store.status("kolada").unfinished_since is not None
    sources.kolada.log.asked.clear()
    again = list(fetch_all(wanted, clients, store))
    assert [one.kind for one in again] == [Kind.NEW] * 5
    # Five questions a KPI: two are whole, and of the third there is what it is and one page.
    assert [(one.made, one.spared) for one in again[:4]] == [(0, 5), (0, 5), (5, 1), (5, 0)]
    # Of the whole ones we ask only whether they have changed.
    about_whole = [t for t in sources.kolada.log.targets if "N00010" in t or "N00011" in t]
    assert about_whole
    assert all("from_date=" in target for target in about_whole)
    assert store.status("kolada").unfinished_since is None
    # The run came to its end: the next one asks for everything.
    assert [one.spared for one in fetch_all(wanted, clients, store)] == [0] * 5


def test_a_run_cut_off_a_day_ago_is_begun_anew(clients: Clients, store: Store, clock: Clock) -> None:
    with pytest.raises(KeyboardInterrupt):
        list(fetch_all(jobs(4), cut(clients, 12), store))
    clock.ahead = timedelta(days=1, hours=1)
    assert [one.spared for one in fetch_all(jobs(4), clients, store)] == [0] * 5


def test_a_finished_series_is_asked_for_if_it_is_to_be_another(clients: Clients, store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        list(fetch_all(jobs(4), cut(clients, 12), store))
    other = KoladaJob(series="N00010", years=YEARS[:2])
    assert [one.spared for one in fetch_all([other, jobs(4)[1]], clients, store)] == [0, 5]


def test_a_silent_source_is_not_asked_for_the_rest(sources: Sources, clients: Clients, store: Store) -> None:
    list(fetch_all(jobs(4), clients, store))
    sources.publish()
    sources.kolada.faults.on("503")
    sources.kolada.log.asked.clear()
    found = list(fetch_all(jobs(5), clients, store))
    assert [one.silent for one in found] == [True, True, True, False, False, False]
    assert [one.kind for one in found] == [*[Kind.FAILED] * 5, Kind.CHANGED]
    assert found[3].reason == "kolada: not asked, since it did not answer 3 times in a row"
    assert len(sources.kolada.log.asked) == 3 * 2
    assert versions(store, jobs(4)) == [0, 0, 0, 0, 1]
    # The run has not come to its end for Kolada, but it has for SCB.
    assert store.status("kolada").unfinished_since is not None
    assert store.status("scb").unfinished_since is None


@pytest.mark.parametrize("name", ["../up", "", "a/b", ".", "a.b", "å", "N1\n", "-x", "x" * 65, "N1\x00"])
def test_a_hostile_series_is_refused(store: Store, name: str) -> None:
    with pytest.raises(SelectionError, match="no series is called"):
        KoladaJob(series=name, years=YEARS)
    with pytest.raises(SelectionError):
        ScbJob(series=name, table="TAB1", selection=SELECTION)
    for source, series in [("kolada", name), (name, "N1")]:
        with pytest.raises(SelectionError):
            store.current(source, series)
        with pytest.raises(SelectionError):
            store.draft(source, series)
    assert not store.folder.exists()


def test_a_series_named_twice_is_refused(clients: Clients, store: Store) -> None:
    with pytest.raises(SelectionError, match="kolada N00010: is to be fetched twice"):
        list(fetch_all([KPI, KPI], clients, store))


def test_a_source_without_a_client_is_a_failure(store: Store) -> None:
    assert fetch(KPI, Clients(), store).reason == "kolada: has no address to ask"


def test_only_one_run_at_a_time(sources: Sources, clients: Clients, store: Store) -> None:
    with Store(store.folder).writing(), pytest.raises(FolderError, match="another run is fetching into"):
        list(fetch_all(jobs(), clients, store))
    assert sources.kolada.log.asked == []


def test_a_folder_that_cannot_be_is_one_line_and_nothing_is_asked(
    sources: Sources, clients: Clients, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError) as caught:
        list(fetch_all(jobs(), clients, Store(tmp_path / "file" / "fetched")))
    assert "cannot write to" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert sources.kolada.log.asked == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_one_line(clients: Clients, store: Store) -> None:
    store.folder.mkdir()
    store.folder.chmod(0o500)
    with pytest.raises(FolderError, match="Permission denied"):
        list(fetch_all(jobs(), clients, store))


@EITHER
def test_a_full_disk_at_any_moment_leaves_the_old_set_or_the_new(
    sources: Sources, clients: Clients, store: Store, monkeypatch: pytest.MonkeyPatch, job: KoladaJob | ScbJob
) -> None:
    fetch(job, clients, store)
    seen: set[int | None] = set()
    for allowed in range(60):
        sources.publish()
        left = allowed

        def limited(real: Any) -> Any:
            def call(*arguments: Any, **options: Any) -> Any:
                nonlocal left
                left -= 1
                if left < 0:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
                return real(*arguments, **options)

            return call

        before = current(store, job)
        with monkeypatch.context() as patched:
            for name in ("fsync", "rename", "replace"):
                patched.setattr(os, name, limited(getattr(os, name)))
            told = ""
            try:
                fetch(job, clients, store)
            except FolderError as error:
                told = str(error)
        now = sources.figures.version
        assert current(store, job) in (before, now)
        seen.add(current(store, job) == now)
        if not told:
            break
        assert "No space left on device" in told
        assert "\n" not in told
    else:
        pytest.fail("60 calls were not enough")
    assert seen == {True, False}
    assert fetch(job, clients, store).kind is Kind.UNCHANGED
    assert leftovers(store.folder) == []


KOLADA = (*transport.TRANSPORT, *kolada_server.CONTENT)
SLOW = ("huge", "timeout", "drip", "deep")  # these have tests of their own, and would only take time here
MIXED = [name for name in KOLADA if not name.startswith(SLOW)]
MIXED_SCB = [name for name in (*transport.TRANSPORT, *scb_server.CONTENT) if not name.startswith(SLOW)]
# These change what SCB says of a cell, not whether it has been said whole.
HONEST_SCB = ("dash_as_null", "status_beside_value")
MANY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(
    faults=st.lists(st.one_of(st.none(), st.sampled_from(MIXED)), max_size=10),
    has_old=st.booleans(),
    news=st.booleans(),
)
def test_any_faults_end_with_the_old_figures_or_the_new(
    sources: Sources, clients: Clients, store: Store, faults: list[str | None], has_old: bool, news: bool
) -> None:
    sources.forget()
    shutil.rmtree(store.folder, ignore_errors=True)
    if has_old:
        fetch(KPI, clients, store)
        sources.publish()
    sources.kolada.faults.queue(*faults)
    outcome = fetch(KPI, clients, store)
    old, new = (0, 1) if has_old else (None, 0)
    # A server that hides its pages twice over says that there are no more rows: that is told, if there were
    # any before. The first time nobody can know.
    if not outcome.rows_gone and (has_old or "next_empty" not in faults):
        assert current(store, KPI) == (old if outcome.kind is Kind.FAILED else new)
    # The next run, with or without news in between, has the newest whole.
    sources.kolada.forget()
    if news:
        sources.publish()
    assert fetch(KPI, clients, store).kind is not Kind.FAILED
    assert current(store, KPI) == new + news
    assert leftovers(store.folder) == []


@MANY
@given(
    faults=st.lists(st.one_of(st.none(), st.sampled_from(MIXED_SCB)), max_size=8),
    has_old=st.booleans(),
    news=st.booleans(),
)
def test_any_faults_of_scb_end_with_the_old_figures_or_the_new(
    sources: Sources, clients: Clients, store: Store, faults: list[str | None], has_old: bool, news: bool
) -> None:
    sources.forget()
    shutil.rmtree(store.folder, ignore_errors=True)
    if has_old:
        fetch(TABLE, clients, store)
        sources.publish()
    sources.scb.faults.queue(*faults)
    outcome = fetch(TABLE, Clients(scb=clients.of("scb")), store)
    old, new = (0, 1) if has_old else (None, 0)
    if outcome.kind is Kind.FAILED or not set(faults) & set(HONEST_SCB):
        assert current(store, TABLE) == (old if outcome.kind is Kind.FAILED else new)
    sources.scb.forget()
    if news:
        sources.publish()
    assert fetch(TABLE, clients, store).kind is not Kind.FAILED
    if not set(faults) & set(HONEST_SCB):
        assert current(store, TABLE) == new + news
    assert leftovers(store.folder) == []
