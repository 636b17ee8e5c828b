"""What the data page says of fetching: all that is known of each source, and no more."""

from __future__ import annotations

import datetime as dt

import pytest

from jrt_core.catalog.model import LANGUAGES, Language
from jrt_core.indicators.atlas import Atlas
from jrt_core.sources.status import Kind, Outcome, SeriesStatus, Status
from jrt_core.views.fetch_status import SourceStatus, source_statuses
from jrt_core.views.text import texts

TODAY = dt.date(2027, 1, 10)
FETCHED = dt.datetime(2027, 1, 9, 4, 0, tzinfo=dt.UTC)
CHANGED = dt.datetime(2026, 11, 3, 4, 0, tzinfo=dt.UTC)
# A key figure of an indicator that has figures.
KPI = "N00905"


def _series(
    name: str, *, reason: str = "", publication: dt.date | None = None, fetched: bool = True
) -> SeriesStatus:
    outcome = Outcome(
        source="kolada", series=name, kind=Kind.FAILED if reason else Kind.UNCHANGED, reason=reason
    )
    return SeriesStatus(
        job="",
        outcome=outcome,
        at=FETCHED,
        fetched_at=FETCHED if fetched else None,
        changed_at=CHANGED if fetched else None,
        publication_date=publication,
    )


def _kolada(atlas: Atlas, status: Status | None, language: Language = "sv") -> SourceStatus:
    found = source_statuses(atlas, {"kolada": status}, language, TODAY)
    return next(one for one in found if one.id == "kolada")


def _status(*series: SeriesStatus, unfinished: dt.datetime | None = None) -> Status:
    return Status(unfinished_since=unfinished, series={one.outcome.series: one for one in series})


def test_a_source_says_when_it_was_fetched_and_changed_and_what_is_to_come(atlas: Atlas) -> None:
    soon, later, gone = dt.date(2027, 2, 15), dt.date(2027, 6, 1), dt.date(2026, 12, 1)
    status = _status(
        _series("N1", publication=soon),
        _series("N2", publication=soon),
        _series("N3", publication=later),
        _series("N4", publication=gone),
    )
    facts = dict(_kolada(atlas, status).facts)
    assert facts["Senast hämtad"] == "9 januari 2027"
    assert facts["Senast ändrad"] == "3 november 2026"
    assert facts["Nästa publicering"] == "15 februari 2027 (2 serier)"
    assert facts["Misslyckades senast"] == "ingenting"
    assert "Oavslutad hämtning" not in facts


def test_days_that_nobody_has_stated_are_not_made_up(atlas: Atlas) -> None:
    unstated = dict(_kolada(atlas, _status(_series("N1"))).facts)
    assert unstated["Nästa publicering"] == "uppges inte av källan"
    passed = dict(_kolada(atlas, _status(_series("N1", publication=dt.date(2026, 12, 1)))).facts)
    assert passed["Nästa publicering"] == "källan har inte angett någon kommande dag"


def test_a_run_that_has_not_ended_is_said(atlas: Atlas) -> None:
    facts = dict(_kolada(atlas, _status(_series("N1"), unfinished=FETCHED)).facts)
    assert facts["Oavslutad hämtning"] == "började 9 januari 2027"


def test_what_was_never_fetched_has_the_days_of_its_files(atlas: Atlas) -> None:
    facts = dict(_kolada(atlas, Status()).facts)
    assert facts["Senast hämtad"] == "har inte hämtats här"
    assert "12 december 2024" in facts["Filer som följer med, hämtade"]
    assert set(facts) == {"Senast hämtad", "Filer som följer med, hämtade"}


def test_a_status_that_cannot_be_read_is_unknown(atlas: Atlas) -> None:
    found = _kolada(atlas, None)
    facts = dict(found.facts)
    assert facts["Läge"].startswith("okänt")
    assert "Senast hämtad" not in facts
    assert found.failures.rows == ()


def test_failures_are_named_with_what_they_mean_for_the_figures(atlas: Atlas) -> None:
    status = _status(
        _series(KPI, reason="Kolada did not answer"), _series("N99999", reason="gone", fetched=False)
    )
    found = _kolada(atlas, status)
    assert dict(found.facts)["Misslyckades senast"] == "2 av 2 serier"
    title = atlas.catalog.indicator["nettoinkomst"].title.sv
    assert found.failures.rows == (
        (f"{KPI} ({title})", "behåller sina tidigare siffror", "Kolada did not answer"),
        ("N99999", "har inga siffror än", "gone"),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_is_there_in_both_languages(atlas: Atlas, language: Language) -> None:
    found = source_statuses(atlas, {"kolada": _status(_series(KPI, reason="x"))}, language, TODAY)
    assert [one.title for one in found] == [source.title[language] for source in atlas.whole.sources]
    assert found[0].failures.rows[0][1] == texts(language)("data-failed-kept")
