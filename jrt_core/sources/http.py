"""Asking one server over HTTP: politely, patiently, and never anybody else.

A `Client` knows one scheme, host and port. It keeps to a pace, asks again when the server did not answer,
reads an answer piece by piece within limits of size and time, and hands over its bytes as they came.
"""

from __future__ import annotations

import hashlib
import io
import json
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Protocol, Self
from urllib.parse import urljoin

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type
from tenacity.wait import wait_exponential_jitter, wait_random

from jrt_core.errors import AnswerError, RefusedError, SourceError, UnreachableError
from jrt_core.sources.pace import Pace, Pacer
from jrt_core.sources.replies import is_json, problem, read_json, retry_after, short

__all__ = ["Answer", "Asker", "Client", "Pace", "Patience", "read_json"]

USER_AGENT = "jamstalldhetskartan (open data reader)"
LOOPBACK = ("127.0.0.1", "::1", "localhost")
PORTS = {"http": 80, "https": 443}
MOST_REDIRECTS = 3
MOST_PROBLEM_BYTES = 65_536
AGAIN = (408, 429)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long and how often we ask; times in seconds, sizes in bytes after unpacking."""

    tries: int = 6
    total: float = 300.0
    answer: float = 120.0
    connect: float = 10.0
    silence: float = 30.0
    first_wait: float = 1.0
    longest_wait: float = 60.0
    most_bytes: int = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer as it came: where from, when (UTC), the checksum of its bytes, and the bytes."""

    url: str
    fetched_at: datetime
    sha256: str
    body: bytes


class Asker(Protocol):
    """What the sources ask through: a `Client`, or one that remembers answers from before."""

    def resolve(self, reference: str, after: str | None = None) -> str: ...
    def get(self, reference: str, after: str | None = None) -> Answer: ...
    def post(self, reference: str, content: Any) -> Answer: ...
    def keep_pace(self, pace: Pace) -> None: ...


class Client:
    """Asks one server. Not to be shared between threads.

    `pace` None asks without pauses, for servers of our own. Raises `SourceError` for a base address that is
    not https (plain http is for loopback only), that holds a password, or that is no address.
    """

    def __init__(
        self,
        base: str,
        *,
        pace: Pace | None,
        patience: Patience | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        verify: ssl.SSLContext | None = None,
    ) -> None:
        self._base = _checked_base(base)
        self._patience = patience or Patience()
        self._clock, self._sleep = clock, sleep
        self._pacer = Pacer(pace, clock, sleep)
        wait, most = self._patience.first_wait, self._patience.longest_wait
        self._growing = wait_exponential_jitter(multiplier=wait, max=most, jitter=wait)
        self._scatter = wait_random(0, wait)
        self._http = httpx.Client(
            # A context of the caller's may trust other authorities, but it cannot trust everybody.
            verify=_checked_context(verify) if verify else True,
            # The environment may name a proxy, which our own servers are never behind.
            trust_env=self._base.scheme == "https",
            follow_redirects=False,
            timeout=httpx.Timeout(self._patience.silence, connect=self._patience.connect),
            headers={"User-Agent": USER_AGENT, "Accept": "application/json"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def keep_pace(self, pace: Pace) -> None:
        """Keep to a pace that the server has told us; a client without pauses stays so."""
        self._pacer.change(pace)

    def get(self, reference: str, after: str | None = None) -> Answer:
        """Ask for a path below the base, or for a link that stood in the answer from the address `after`.

        Raises `UnreachableError` when all tries failed, `RefusedError` for 4xx, `AnswerError` for an answer
        that is too large, too slow, not JSON by its content type, or a way to another host.
        """
        return self._ask("GET", self.resolve(reference, after), None)

    def post(self, reference: str, content: Any) -> Answer:
        """Put a question too long for an address, as JSON; it is safe to repeat. Raises as `get` does."""
        return self._ask("POST", self.resolve(reference), json.dumps(content, ensure_ascii=False).encode())

    def resolve(self, reference: str, after: str | None = None) -> str:
        """The whole address of a path or link. Raises `AnswerError` if it leads to another host.

        A link that begins with / may start at the host or at our base; one that says http where we talk
        https (servers behind a proxy write such) is asked over https.
        """
        base, root = self._base, self._base.path.rstrip("/")
        below_base = reference.startswith("/") and not reference.startswith((f"{root}/", "//"))
        if after is None or below_base:
            reference = f"{root}{reference}"
        try:
            url = httpx.URL(urljoin(after or str(base), reference))
        except (httpx.InvalidURL, ValueError) as error:
            raise AnswerError(f"{base.host}: a link that is no address: {short(reference)}") from error
        upgraded = base.scheme == "https" and url.scheme == "http" and url.port is None
        if upgraded and base.port is None:
            url = url.copy_with(scheme="https")
        if url.userinfo or _origin(url) != _origin(base):
            raise AnswerError(
                f"{base.host}: sends us to another address ({short(url.host)}); it is not asked"
            )
        return str(url.copy_with(fragment=None))

    def _ask(self, method: str, url: str, content: bytes | None) -> Answer:
        start = self._clock()

        def enough(state: RetryCallState) -> bool:
            late = self._clock() - start + state.upcoming_sleep >= self._patience.total
            return late or state.attempt_number >= self._patience.tries

        retrying = Retrying(
            sleep=self._sleep,
            stop=enough,
            wait=self._wait,
            retry=retry_if_exception_type(UnreachableError),
            reraise=True,
        )
        try:
            return retrying(self._once, method, url, content)
        except UnreachableError as error:
            number = retrying.statistics["attempt_number"]
            tried = "once" if number == 1 else f"{number} times"
            raise UnreachableError(f"{error}; asked {tried}", error.retry_after) from error

    def _wait(self, state: RetryCallState) -> float:
        """What the server asked for, within reason; otherwise longer each time. Never all at one moment."""
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, UnreachableError) and error.retry_after is not None:
            return min(error.retry_after, self._patience.longest_wait) + self._scatter(state)
        return self._growing(state)

    def _once(self, method: str, url: str, content: bytes | None) -> Answer:
        """One try, with its redirects within the host."""
        deadline = self._clock() + self._patience.answer
        for _ in range(MOST_REDIRECTS + 1):
            self._pacer.pass_one()
            answer = self._exchange(method, url, content, deadline)
            if isinstance(answer, Answer):
                return answer
            if method != "GET":
                raise AnswerError(f"{_where(method, url)}: sends a question with content elsewhere")
            url = answer
        raise AnswerError(f"{_where(method, url)}: more than {MOST_REDIRECTS} redirects")

    def _exchange(self, method: str, url: str, content: bytes | None, deadline: float) -> Answer | str:
        """One question and its answer, or the address that it sends us to."""
        where = _where(method, url)
        headers = {"Content-Type": "application/json"} if content is not None else {}
        try:
            with self._http.stream(method, url, content=content, headers=headers) as response:
                if response.is_redirect:
                    return self.resolve(response.headers.get("location", ""), url)
                if response.status_code != httpx.codes.OK:
                    raise self._failure(where, response, deadline)
                if not is_json(response.headers.get("content-type", "")):
                    kind = short(response.headers.get("content-type", "none"))
                    raise AnswerError(f"{where}: answers in {kind}, not in JSON")
                body = self._read(where, response, self._patience.most_bytes, deadline)
        except httpx.HTTPError as error:
            if _distrusted(error):
                raise SourceError(
                    f"{where}: its certificate is not to be trusted; nothing was sent"
                ) from error
            raise UnreachableError(f"{where}: no whole answer ({type(error).__name__})") from error
        digest = hashlib.sha256(body).hexdigest()
        return Answer(url=url, fetched_at=datetime.now(UTC), sha256=digest, body=body)

    def _failure(self, where: str, response: httpx.Response, deadline: float) -> SourceError:
        status = response.status_code
        try:
            told = problem(self._read(where, response, MOST_PROBLEM_BYTES, deadline))
        except (httpx.HTTPError, SourceError):
            told = ""
        message = f"{where}: status {status}{f' ({told})' if told else ''}"
        if status in AGAIN or status >= 500:
            wait = retry_after(response.headers.get("retry-after"), datetime.now(UTC))
            return UnreachableError(message, wait)
        return RefusedError(message, status)

    def _read(self, where: str, response: httpx.Response, most: int, deadline: float) -> bytes:
        """The whole body. httpx limits the silence between two pieces; a steady drip is ours to end."""
        length = response.headers.get("content-length", "")
        if length.isdecimal() and int(length) > most:
            raise AnswerError(f"{where}: answers with {length} bytes, at most {most} are read")
        read = io.BytesIO()
        for piece in response.iter_bytes():
            if read.tell() + len(piece) > most:
                raise AnswerError(f"{where}: answers with more than {most} bytes")
            if self._clock() > deadline:
                raise UnreachableError(f"{where}: the answer took more than {self._patience.answer:g} s")
            read.write(piece)
        return read.getvalue()


def _checked_base(base: str) -> httpx.URL:
    try:
        url = httpx.URL(base)
    except httpx.InvalidURL as error:
        raise SourceError("the address of a source is no address; write https://host/path") from error
    if url.userinfo or url.query or url.fragment or not url.host:
        raise SourceError(
            f"the address of a source is scheme, host and path only, not {short(url.host)!r} + more"
        )
    if url.scheme != "https" and not (url.scheme == "http" and url.host in LOOPBACK):
        raise SourceError(f"{short(url.host)}: only https is used (http on this machine alone)")
    return url


def _checked_context(context: ssl.SSLContext) -> ssl.SSLContext:
    if context.verify_mode is not ssl.CERT_REQUIRED or not context.check_hostname:
        raise SourceError("certificates are always verified; use a context that does so")
    return context


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or PORTS.get(url.scheme)


def _where(method: str, url: str) -> str:
    """What an error may say of a question: no query, no content."""
    parsed = httpx.URL(url)
    return f"{method} {parsed.host}{short(parsed.path)}"


def _distrusted(error: BaseException | None) -> bool:
    """Whether a certificate is the reason: asking again would not help."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
