"""Raw answers as if they had been fetched and published, without a server."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from jrt_core.settings import Settings
from jrt_core.sources.fetched import Facts, Store
from jrt_core.sources.http import Answer

FETCHED = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
Told = float | str | None


def told(value: Told) -> dict[str, Any]:
    """A figure, or a status that stands instead of one ("deleted" is no status but a withdrawn figure)."""
    if value == "deleted":
        return {"status": "", "value": 1.0, "isdeleted": True}
    if isinstance(value, str):
        return {"status": value, "value": None, "isdeleted": False}
    return {"status": "", "value": value, "isdeleted": False}


def kolada_row(kpi: str, area: str, year: int, **values: Told) -> dict[str, Any]:
    """A row of Kolada's: `kolada_row("N90001", "0380", 2021, K=70, M="Privacy")`."""
    figures = [{"gender": gender, "count": 1, **told(value)} for gender, value in values.items()]
    return {"kpi": kpi, "municipality": area, "period": year, "values": figures}


def put_kolada(
    settings: Settings, kpi: str, rows: Iterable[dict[str, Any]], when: datetime = FETCHED
) -> None:
    """Make these rows the current answers to a KPI."""
    found = list(rows)
    envelope = {"values": found, "count": len(found), "next_url": None, "previous_url": None}
    _put(settings, "kolada", kpi, f"GET https://api.test/v3/data/kpi/{kpi}/year/2021", envelope, when)


def put_scb(settings: Settings, series: str, dataset: Mapping[str, Any], when: datetime = FETCHED) -> None:
    """Make a JSON-stat dataset the current answer to the question that a table's entry asks."""
    _put(settings, "scb", series, f"POST https://scb.test/tables/{series}/data", dataset, when)


def _put(
    settings: Settings, source: str, series: str, request: str, content: Mapping[str, Any], when: datetime
) -> None:
    body = json.dumps(content).encode()
    sha256 = hashlib.sha256(body).hexdigest()
    store = Store(settings.fetched, now=lambda: when)
    with store.writing():
        draft = store.draft(source, series)
        draft.keep(request, Answer(url=request, fetched_at=when, sha256=sha256, body=body))
        draft.complete(Facts(title="Made-up figures"), sha256)
        store.note_published([(source, series)])
