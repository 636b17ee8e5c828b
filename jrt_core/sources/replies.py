"""Reading what a server wrote: JSON, problem details, and when to come back."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

from jrt_core.errors import AnswerError

if TYPE_CHECKING:
    from jrt_core.sources.http import Answer

LONGEST = 200
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def short(text: str) -> str:
    """A text from outside on one line, of at most `LONGEST` characters."""
    line = UNPRINTABLE.sub(" ", text).strip()
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def read_json(answer: Answer) -> Any:
    """What an answer says; a byte order mark is overlooked.

    Raises `AnswerError` if it is no JSON in UTF-8, holds NaN or Infinity, or is nested too deeply to read.
    """
    parts = urlsplit(answer.url)
    where = f"{parts.hostname}{short(parts.path)}"
    try:
        return json.loads(answer.body.decode("utf-8-sig"), parse_constant=_refuse)
    except RecursionError as error:
        raise AnswerError(f"{where}: the answer is nested too deeply") from error
    except json.JSONDecodeError as error:
        raise AnswerError(f"{where}: the answer breaks off or is no JSON (byte {error.pos})") from error
    except ValueError as error:
        raise AnswerError(f"{where}: the answer is no JSON ({type(error).__name__})") from error


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)


def is_json(content_type: str) -> bool:
    """Whether a content type is JSON, plain or of a kind of its own (`application/...+json`)."""
    kind = content_type.split(";")[0].strip().casefold()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def problem(body: bytes) -> str:
    """Title and detail of a problem+json answer, on one line; "" where there are none."""
    try:
        told = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return ""
    if not isinstance(told, dict):
        return ""
    texts = [told.get("title"), told.get("detail")]
    return ": ".join(short(text) for text in texts if isinstance(text, str) and text.strip())


def retry_after(header: str | None, now: datetime) -> float | None:
    """The seconds that a Retry-After header asks us to wait, given as a number or a date; None if neither."""
    if header is None:
        return None
    text = header.strip()
    if text.isdecimal():
        return float(text[:10])
    try:
        then = parsedate_to_datetime(text)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - now).total_seconds())
