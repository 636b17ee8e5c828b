"""The client of the sources, against a real server with faults: what it gives, refuses, and never does."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.errors import AnswerError, RefusedError, SourceError, UnreachableError
from jrt_core.sources.http import Answer, Client, Pace, Patience, read_json
from jrt_core.sources.replies import problem, retry_after
from tests.servers import Served, trusting
from tests.servers.faults import HUGE
from tests.servers.kolada_server import Figures, serve_kolada

KPI = "/kpi/N00010"


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve_kolada(Figures(kpis=("N00010",), areas=("0000", "0114"), years=(2023, 2024))) as served:
        yield served


@pytest.fixture
def server(running: Served) -> Served:
    running.forget()
    return running


class Sleeper:
    """A clock that goes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clock(self) -> float:
        return self.now


@pytest.fixture
def time_of() -> Sleeper:
    return Sleeper()


def client_of(server: Served, sleeper: Sleeper, pace: Pace | None = None, **patience: float) -> Client:
    known = Patience(**patience)  # type: ignore[arg-type]
    return Client(server.url, pace=pace, patience=known, clock=sleeper.clock, sleep=sleeper.sleep)


def test_an_answer_keeps_its_bytes_and_where_they_came_from(server: Served, time_of: Sleeper) -> None:
    before = datetime.now(UTC)
    with client_of(server, time_of) as client:
        answer = client.get(KPI)
    assert answer.url == f"{server.url}{KPI}"
    assert before <= answer.fetched_at <= datetime.now(UTC)
    assert answer.sha256 == hashlib.sha256(answer.body).hexdigest()
    assert read_json(answer)["values"][0]["id"] == "N00010"
    assert server.log.targets == ["/v3/kpi/N00010"]


@pytest.mark.parametrize("fault", ["500", "503", "429", "429_date", "cut", "timeout"])
def test_what_may_pass_is_asked_again(server: Served, time_of: Sleeper, fault: str) -> None:
    server.faults.queue(fault, fault)
    with client_of(server, time_of, silence=0.3) as client:
        assert read_json(client.get(KPI))["count"] == 1
    assert server.log.targets == ["/v3/kpi/N00010"] * 3
    assert len(time_of.slept) == 2


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("500", r"status 500 \(Fault 500: switched on by a test\)"),
        ("429", r"status 429 \(Fault 429: switched on by a test\)"),
        ("cut", r"no whole answer \(RemoteProtocolError\)"),
        ("timeout", r"no whole answer \(ReadTimeout\)"),
    ],
)
def test_it_gives_up_after_a_number_of_tries(server: Served, time_of: Sleeper, fault: str, told: str) -> None:
    server.faults.on(fault)
    with (
        client_of(server, time_of, tries=3, silence=0.2) as client,
        pytest.raises(UnreachableError, match=f"GET 127.0.0.1/v3{KPI}: {told}; asked 3 times"),
    ):
        client.get(f"{KPI}?secret=1")
    assert len(server.log.asked) == 3


def test_it_gives_up_when_the_time_for_all_tries_is_over(server: Served, time_of: Sleeper) -> None:
    server.faults.on("500")
    with client_of(server, time_of, tries=1000, total=100) as client, pytest.raises(UnreachableError):
        client.get(KPI)
    assert time_of.now < 100
    # Waits of 1, 2, 4 ... s and up to 1 s more: more than six of them do not fit in 100 s.
    assert 5 <= len(server.log.asked) <= 7


def test_waits_grow_and_differ(server: Served) -> None:
    server.faults.on("500")
    waits = []
    for _ in range(3):
        sleeper = Sleeper()
        with client_of(server, sleeper, tries=5) as client, pytest.raises(UnreachableError):
            client.get(KPI)
        waits.append(tuple(sleeper.slept))
        for place, wait in enumerate(sleeper.slept):
            assert 2**place <= wait <= 2**place + 1
    assert len(set(waits)) == 3


@pytest.mark.parametrize("fault", ["429", "429_date"])
def test_the_wait_that_a_server_asks_for_is_kept(server: Served, time_of: Sleeper, fault: str) -> None:
    server.faults.retry_after = 20
    server.faults.queue(fault)
    with client_of(server, time_of) as client:
        client.get(KPI)
    # A date has whole seconds, and some time has passed since it was written.
    assert 18 <= time_of.slept[0] <= 21


def test_a_wait_beyond_reason_is_capped(server: Served, time_of: Sleeper) -> None:
    server.faults.retry_after = 86_400
    server.faults.queue("429")
    with client_of(server, time_of, longest_wait=60) as client:
        client.get(KPI)
    assert 60 <= time_of.slept[0] <= 61


def test_retry_after_is_read_or_overlooked() -> None:
    now = datetime(2026, 11, 26, 12, tzinfo=UTC)
    assert retry_after("7", now) == 7
    assert retry_after("Thu, 26 Nov 2026 12:00:30 GMT", now) == 30
    assert retry_after("Thu, 26 Nov 2026 11:00:00 GMT", now) == 0
    assert [retry_after(text, now) for text in (None, "", "soon", "-1", "1.5")] == [None] * 5


@pytest.mark.parametrize(("fault", "status"), [("gone", 410)])
def test_a_no_is_taken_for_a_no(server: Served, time_of: Sleeper, fault: str, status: int) -> None:
    server.faults.on(fault)
    with client_of(server, time_of) as client, pytest.raises(RefusedError, match=r"410 \(Gone\)") as caught:
        client.get(KPI)
    assert caught.value.status == status
    assert len(server.log.asked) == 1


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("content_type", "answers in text/html; charset=utf-8, not in JSON"),
        ("huge", f"answers with {HUGE} bytes, at most 64000000 are read"),
        ("huge_unsaid", "answers with more than 64000000 bytes"),
        ("huge_packed", "answers with more than 64000000 bytes"),
    ],
)
def test_an_answer_that_cannot_be_used_is_refused_at_once(
    server: Served, time_of: Sleeper, fault: str, told: str
) -> None:
    server.faults.on(fault)
    with client_of(server, time_of) as client, pytest.raises(AnswerError, match=told):
        client.get(KPI)
    assert len(server.log.asked) == 1


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("truncated", "breaks off or is no JSON"),
        ("deep", "nested too deeply"),
        ("not_a_number", "is no JSON"),
    ],
)
def test_broken_json_is_an_error_of_ours(server: Served, time_of: Sleeper, fault: str, told: str) -> None:
    server.faults.on(fault)
    with client_of(server, time_of) as client, pytest.raises(AnswerError, match=told):
        read_json(client.get(KPI))


def test_a_byte_order_mark_is_overlooked_and_kept(server: Served, time_of: Sleeper) -> None:
    server.faults.on("bom")
    with client_of(server, time_of) as client:
        answer = client.get(KPI)
    assert answer.body.startswith(b"\xef\xbb\xbf")
    assert read_json(answer)["count"] == 1


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    answer = Answer(url="https://a.se/x", fetched_at=datetime.now(UTC), sha256="", body=body)
    with contextlib.suppress(AnswerError):
        read_json(answer)
    assert "\n" not in problem(body)


def test_a_drip_is_ended(server: Served) -> None:
    server.faults.on("drip")
    patience = Patience(tries=1, answer=0.3)
    start = time.monotonic()
    with (
        Client(server.url, pace=None, patience=patience) as client,
        pytest.raises(UnreachableError, match=r"took more than 0\.3 s; asked once"),
    ):
        client.get(KPI)
    assert time.monotonic() - start < 3


def test_nobody_there_is_asked_again_and_then_given_up(time_of: Sleeper) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    nobody = SimpleNamespace(url=f"http://127.0.0.1:{port}/v3")
    with (
        client_of(nobody, time_of, tries=4) as client,  # type: ignore[arg-type]
        pytest.raises(UnreachableError, match=r"ConnectError\); asked 4 times"),
    ):
        client.get(KPI)


# Redirects and other hosts


def test_a_redirect_to_another_host_is_refused_and_not_followed(server: Served, time_of: Sleeper) -> None:
    with serve_kolada() as other:
        server.faults.elsewhere = f"{other.origin}/"
        server.faults.on("redirect_elsewhere")
        with client_of(server, time_of) as client, pytest.raises(AnswerError, match="another address"):
            client.get(KPI)
        assert other.log.asked == []
    assert len(server.log.asked) == 1


def test_a_redirect_within_the_host_is_followed_but_not_for_ever(server: Served, time_of: Sleeper) -> None:
    server.faults.on("redirect_here", times=2)
    with client_of(server, time_of) as client:
        assert read_json(client.get(KPI))["count"] == 1
        server.faults.on("redirect_here")
        with pytest.raises(AnswerError, match="more than 3 redirects"):
            client.get(KPI)
        with pytest.raises(AnswerError, match="sends a question with content elsewhere"):
            client.post(KPI, {})
    assert len(server.log.asked) == 3 + 4 + 1


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/v3/kpi",
        "https://api.kolada.se.evil.example/v3/kpi",
        "https://api.kolada.se@evil.example/v3/kpi",
        "https://user:word@api.kolada.se/v3/kpi",
        "//evil.example/v3/kpi",
        "https://api.kolada.se:8443/v3/kpi",
        "http://api.kolada.se:8080/v3/kpi",
        "ftp://api.kolada.se/v3/kpi",
        "file:///etc/passwd",
        "https://[",
    ],
)
def test_no_link_leads_to_another_host(link: str) -> None:
    with Client("https://api.kolada.se/v3", pace=None) as client, pytest.raises(AnswerError):
        client.resolve(link, "https://api.kolada.se/v3/kpi?page=1")


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("https://api.kolada.se/v3/kpi?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("https://api.kolada.se:443/v3/kpi?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("http://api.kolada.se/v3/kpi?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("/v3/kpi?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("/kpi?page=2", "https://api.kolada.se/v3/kpi?page=2"),
        ("kpi?page=2#top", "https://api.kolada.se/v3/kpi?page=2"),
    ],
)
def test_links_of_all_kinds_are_understood(link: str, whole: str) -> None:
    with Client("https://api.kolada.se/v3", pace=None) as client:
        assert client.resolve(link, "https://api.kolada.se/v3/kpi?page=1") == whole


@pytest.mark.parametrize(
    "base",
    [
        "http://api.kolada.se/v3",
        "https://u:p@api.kolada.se/v3",
        "api.kolada.se",
        "https://a.se/?q=1",
        "https://",
    ],
)
def test_a_base_address_must_be_safe(base: str) -> None:
    with pytest.raises(SourceError) as caught:
        Client(base, pace=None)
    assert "u:p" not in str(caught.value)


# TLS


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for this machine that nobody else trusts, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not there to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    paths = folder / "cert.pem", folder / "key.pem"
    command = f"{openssl} req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-out", str(paths[0]), "-keyout", str(paths[1])]
    subprocess.run([*command.split(), *names], check=True, capture_output=True)
    return paths


def test_a_certificate_that_nobody_vouches_for_is_refused(
    certificate: tuple[Path, Path], time_of: Sleeper
) -> None:
    with serve_kolada(certificate=certificate) as server:
        with (
            client_of(server, time_of) as client,
            pytest.raises(SourceError, match="certificate is not to be trusted"),
        ):
            client.get(KPI)
        assert time_of.slept == []
        assert server.log.asked == []
        with Client(server.url, pace=None, verify=trusting(certificate[0])) as client:
            assert read_json(client.get(KPI))["count"] == 1


def test_verification_cannot_be_switched_off() -> None:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with pytest.raises(SourceError, match="always verified"):
        Client("https://api.kolada.se/v3", pace=None, verify=context)


# Politeness


def test_never_more_calls_in_any_window(server: Served, time_of: Sleeper) -> None:
    times = []
    with client_of(server, time_of, Pace(calls=5, seconds=1)) as client:
        for number in range(23):
            client.get(KPI)
            times.append(time_of.now)
            time_of.now += 0.01 * (number % 7)
    assert len(server.log.asked) == 23
    for first, sixth in zip(times, times[5:], strict=False):
        assert sixth - first >= 1 - 1e-9
    assert time_of.now < 6


def test_tries_after_a_fault_keep_the_pace_too(server: Served, time_of: Sleeper) -> None:
    server.faults.on("500", times=3)
    pace = Pace(calls=1, seconds=30)
    with client_of(server, time_of, pace, first_wait=0.1, total=1000) as client:
        client.get(KPI)
    assert time_of.now >= 90


def test_a_pace_that_the_server_tells_is_kept_from_then_on(server: Served, time_of: Sleeper) -> None:
    with client_of(server, time_of, Pace(calls=3, seconds=1)) as client:
        for _ in range(3):
            client.get(KPI)
        client.keep_pace(Pace(calls=2, seconds=10))
        client.get(KPI)
        assert time_of.now == pytest.approx(10)
    with client_of(server, Sleeper()) as hurried:
        hurried.keep_pace(Pace(calls=1, seconds=10))
        for _ in range(3):
            hurried.get(KPI)


def test_a_pace_that_cannot_be_kept_is_refused() -> None:
    for calls, seconds in ((0, 1.0), (1, 0.0), (1, 1e9), (10**9, 1.0)):
        with pytest.raises(SourceError, match="cannot be kept"):
            Pace(calls=calls, seconds=seconds)
