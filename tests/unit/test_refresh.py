"""`refresh` from end to end, against servers of our own: what is published, what is told, and how it ends."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from jrt_core.cli.app import main
from jrt_core.settings import Settings
from jrt_core.sources.fetched import Store
from jrt_core.sources.http import Client, Patience
from jrt_core.store import db
from jrt_core.store.build import build
from jrt_core.store.published import current_build
from tests import tiny
from tests.servers import Served
from tests.servers.kolada_server import Figures, serve_kolada
from tests.servers.scb_server import Table, made_up, serve_scb

KPIS = tuple(f"N9000{number}" for number in range(1, 9))
AREAS = ("0000", "0003", "0010", *tiny.MUNICIPALITIES)
YEARS = tuple(range(2018, 2023))
TABLES = """
[[table]]
id = "TABV"
series = [{ id = "TAB-valdeltagande", at = [{ variable = "ContentsCode", code = "=Andel som röstat" }] }]
groups = [{ variable = "Bakgrund", code = "TOT" }]
"""


@dataclass(frozen=True)
class Sources:
    """Both servers, and what they know."""

    kolada: Served
    scb: Served
    figures: Figures
    table: Table


def _turnout(codes: tuple[str, ...]) -> float:
    return {"1": 85.0, "2": 89.0, "1+2": 87.0}[codes[1]]


@pytest.fixture
def sources() -> Iterator[Sources]:
    figures = Figures(kpis=KPIS, areas=AREAS, years=YEARS)
    table = made_up(
        {
            "Region": tiny.EVERYWHERE,
            "Kon": ["1", "2", "1+2"],
            "Bakgrund": ["TOT", "UF"],
            "ContentsCode": ["C1"],
            "Tid": ["2018", "2022"],
        },
        cell=_turnout,
    )
    table.metadata["dimension"]["ContentsCode"]["category"]["label"] = {"C1": "Andel som röstat"}
    with serve_kolada(figures) as kolada, serve_scb({"TABV": table}) as scb:
        yield Sources(kolada, scb, figures, table)


@pytest.fixture
def settings(own_settings: Settings, sources: Sources, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A tiny installation with its store, whose sources are the servers."""
    (own_settings.catalog / "tables.toml").write_text(TABLES, encoding="utf-8")
    for name in ("data", "published", "shapes", "fetched"):
        monkeypatch.setenv(f"JRT_{name.upper()}", str(getattr(own_settings, name)))
    monkeypatch.setenv("JRT_KOLADA", sources.kolada.url)
    monkeypatch.setenv("JRT_SCB", sources.scb.url)
    build(own_settings)
    return own_settings


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Refresh = Callable[..., Ran]


@pytest.fixture
def refresh(settings: Settings, capsys: pytest.CaptureFixture[str]) -> Refresh:
    def command(*arguments: str) -> Ran:
        capsys.readouterr()
        code = main(["refresh", *arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return command


def shown(settings: Settings, indicator: str, region: str = "0360", year: int = 2021) -> tuple[float, ...]:
    store = db.open_current(settings)
    rows = store.rows("group_values", indicator=indicator, age="all", background="all")
    store.close()
    (row,) = rows[(rows["region"] == region) & (rows["year"] == year)].to_dict("records")
    return tuple(round(float(row[sex]), 4) for sex in ("women", "men", "total"))


def expected(sources: Sources, kpi: str, area: str = "0360", year: int = 2021) -> tuple[float, ...]:
    found = [sources.figures.value(kpi, area, year, gender) for gender in "KMT"]
    return tuple(round(value, 4) for value in found if value is not None)


# What is published


def test_new_figures_are_published_and_told(settings: Settings, refresh: Refresh, sources: Sources) -> None:
    ran = refresh()
    assert ran.code == 0, ran.err
    assert shown(settings, "sysselsattning") == expected(sources, "N90001")
    assert shown(settings, "valdeltagande", year=2022) == (89, 85, 87)
    lines = ran.out.splitlines()
    assert lines[0] == "9 series: 9 new, 0 changed, 0 unchanged, 0 failed"
    assert any(line.startswith("new: ") and "indicators" in line for line in lines)
    assert any(line.startswith("revised: ") for line in lines)
    assert any(" -> " in line and "sysselsattning" in line for line in lines)
    assert lines[-1].startswith(f"published {current_build(settings)}: 9 indicators")
    assert "9/9 scb TABV: new" in ran.err


def test_nothing_new_is_no_failure(settings: Settings, refresh: Refresh) -> None:
    refresh()
    published = current_build(settings)
    ran = refresh()
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "9 series: 0 new, 0 changed, 9 unchanged, 0 failed"
    assert ran.out.splitlines()[-1] == f"nothing new: {published} is still published"


def test_a_revised_figure_is_told_with_its_place(refresh: Refresh, sources: Sources) -> None:
    refresh()
    was = expected(sources, "N90001", "0380", 2021)[1]
    sources.figures.changed["N90001", "0380", 2021, "M"] = (was + 1, datetime.now(UTC).date())
    ran = refresh("--source", "kolada")
    assert "1 changed, 7 unchanged" in ran.out
    assert "revised: 1 values of 1 indicators" in ran.out
    assert f"sysselsattning: 1, most {was:g} -> {was + 1:g} (0380, 2021, men, all, all)" in ran.out


def test_withdrawn_and_renamed_are_told(refresh: Refresh, sources: Sources) -> None:
    refresh()
    sources.figures.years = YEARS[:-1]
    sources.kolada.faults.on("renamed", "/kpi/N90001?")
    ran = refresh("--indicator", "sysselsattning")
    assert "withdrawn: kolada N90001, 16 areas and years, all of 2022" in ran.out
    assert "renamed: kolada N90001, was 'Made-up figure N90001, share (%)'" in ran.out


# Some of it


def test_some_indicators_by_id_kpi_or_goal(refresh: Refresh, sources: Sources) -> None:
    for arguments, count in (
        (["--indicator", "overgrepp"], 1),
        (["--indicator", "N90005", "--indicator", "oro"], 2),
        (["--indicator", "N90005", "oro"], 2),
        (["--goal", "makt"], 2),
        (["--goal", "makt", "--source", "scb"], 1),
    ):
        assert refresh(*arguments).out.startswith(f"{count} series: "), arguments


def test_since_asks_only_what_has_changed(refresh: Refresh, sources: Sources) -> None:
    refresh()
    sources.figures.changed["N90005", "0380", 2021, "T"] = (33.0, datetime.now(UTC).date())
    sources.kolada.log.asked.clear()
    ran = refresh("--since", datetime.now(UTC).date().isoformat())
    assert ran.code == 0
    assert "1 changed, 8 unchanged" in ran.out
    whole = [t for t in sources.kolada.log.targets if t.startswith("/v3/data") and "from_date" not in t]
    assert whole
    assert all("/N90005/" in target for target in whole)


def test_since_never_passes_over_what_changed_before_the_last_fetch(
    settings: Settings, refresh: Refresh, sources: Sources
) -> None:
    """The day asked for is at most the day that the series was fetched."""
    refresh("--indicator", "overgrepp")
    (manifest,) = settings.fetched.glob("kolada/N90005/sets/*/manifest.json")
    pointer = settings.fetched / "kolada" / "N90005" / "current.json"
    earlier = (datetime.now(UTC) - timedelta(days=9)).isoformat()
    _altered(manifest, pointer, "completed_at", earlier)
    changed = datetime.now(UTC).date() - timedelta(days=5)
    sources.figures.changed["N90005", "0380", 2021, "T"] = (33.0, changed)
    ran = refresh("--indicator", "overgrepp", "--since", datetime.now(UTC).date().isoformat())
    assert "1 changed" in ran.out


def _altered(manifest: Path, pointer: Path, key: str, value: str) -> None:
    """Change a manifest so that its pointer still fits."""
    content = json.loads(manifest.read_bytes())
    manifest.write_text(json.dumps({**content, key: value}), encoding="utf-8")
    told = json.loads(pointer.read_bytes())
    told["sha256"] = hashlib.sha256(manifest.read_bytes()).hexdigest()
    pointer.write_text(json.dumps(told), encoding="utf-8")


def test_a_dry_run_asks_nobody_and_writes_nothing(
    settings: Settings, refresh: Refresh, sources: Sources
) -> None:
    ran = refresh("--dry-run", "--goal", "vald")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "kolada N90005",
        "kolada N90006",
        "2 series would be asked for; nothing was asked or written",
    ]
    assert sources.kolada.log.asked == []
    assert not settings.fetched.exists()


# What fails


def test_a_series_that_fails_keeps_its_old_figures_and_the_rest_goes_on(
    settings: Settings, refresh: Refresh, sources: Sources
) -> None:
    sources.kolada.faults.on("text_value", "/data/kpi/N90001")
    ran = refresh()
    assert ran.code == 0
    assert "6 new, 0 changed, 0 unchanged, 3 failed" in ran.out
    assert "failed: kolada N90001: " in ran.out
    # The other series of the indicator wait for it, so that its figures are of one time.
    assert "failed: kolada N90002: held back: kolada N90001 failed" in ran.out
    assert shown(settings, "sysselsattning") == (70, 80, 75)
    assert shown(settings, "overgrepp")[0] == expected(sources, "N90005")[0]


def test_figures_that_are_not_plausible_are_refused_and_the_rest_goes_on(
    settings: Settings, refresh: Refresh, sources: Sources
) -> None:
    sources.figures.changed["N90001", "0380", 2021, "K"] = (170.0, date(2026, 1, 1))
    ran = refresh()
    assert ran.code == 0
    assert "failed: kolada N90001: refused: kolada/N90001" in ran.out
    assert "sysselsattning, 0380, 2021: a share is outside 0-100" in ran.out
    assert shown(settings, "sysselsattning") == (70, 80, 75)
    assert shown(settings, "overgrepp")[0] == expected(sources, "N90005")[0]
    store = Store(settings.fetched)
    assert store.current("kolada", "N90001") is None
    assert "refused" in store.status("kolada").failures["N90001"]

    sources.figures.changed.clear()
    # All three series of the indicator went back, so that its figures were of one time.
    assert "3 new, 0 changed, 6 unchanged, 0 failed" in refresh().out
    assert shown(settings, "sysselsattning") == expected(sources, "N90001")


def test_a_refused_revision_leaves_the_figures_fetched_before(
    settings: Settings, refresh: Refresh, sources: Sources
) -> None:
    refresh()
    published = current_build(settings)
    sources.figures.changed["N90001", "0380", 2021, "K"] = (170.0, date(2026, 1, 1))
    ran = refresh("--indicator", "sysselsattning")
    assert ran.code == 1
    assert f"nothing new: {published} is still published" in ran.out
    assert shown(settings, "sysselsattning") == expected(sources, "N90001")
    assert (
        Store(settings.fetched).open_set("kolada", "N90001").facts.title == "Made-up figure N90001, share (%)"
    )


def test_a_code_that_nobody_knows_costs_its_own_table_alone(
    settings: Settings, refresh: Refresh, sources: Sources
) -> None:
    index = sources.table.metadata["dimension"]["Kon"]["category"]
    index["index"] = {"1": 0, "2": 1, "X": 2}
    index["label"] = {"1": "män", "2": "kvinnor", "X": "?"}
    sources.table.cell = lambda codes: 50.0
    ran = refresh()
    assert ran.code == 0
    assert "failed: scb TABV: refused: TABV: Kon 'X' is not one of the sexes 2, 1" in ran.out
    assert shown(settings, "valdeltagande", year=2022) == (90, 86, 88)
    assert shown(settings, "overgrepp")[0] == expected(sources, "N90005")[0]


def test_sources_that_do_not_answer_leave_all_as_it_was(
    settings: Settings, refresh: Refresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = current_build(settings)
    # Nobody listens on the port of a server that has gone.
    with serve_kolada() as gone:
        address = gone.url
    monkeypatch.setenv("JRT_KOLADA", address)
    impatient = Patience(tries=1, total=2.0, first_wait=0.01)
    monkeypatch.setattr("jrt_core.cli.refresh.Client", partial(Client, patience=impatient))
    ran = refresh("--source", "kolada", "--indicator", "overgrepp")
    assert ran.code == 1
    assert "1 failed" in ran.out
    assert current_build(settings) == before
    assert shown(settings, "overgrepp")[0] == 500


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--source", "eurostat"], "invalid choice: 'eurostat'"),
        (["--indicator", "sysselsatning"], "unknown indicator 'sysselsatning'; nearest: sysselsattning"),
        (["--goal", "makten"], "unknown goal 'makten'; nearest: makt"),
        (["--since", "i går"], "--since 'i går' is no date; write it 2026-11-30"),
        (["--since", "2999-01-01"], "--since 2999-01-01 is in the future"),
        (["--indicator", "folkmangd"], "none of what was asked for has a series that can be fetched"),
        (["--probe", "--dry-run"], "choose one of them"),
    ],
)
def test_wrong_use_is_one_line_and_2(
    refresh: Refresh, sources: Sources, arguments: list[str], says: str
) -> None:
    ran = refresh(*arguments)
    assert ran.code == 2
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1
    assert sources.kolada.log.asked == []


# The probe


def test_a_probe_finds_nothing_but_the_label_that_wants_its_code(
    settings: Settings, refresh: Refresh
) -> None:
    ran = refresh("--probe")
    assert ran.out.splitlines() == [
        "scb TABV: ContentsCode '=Andel som röstat' is C1; write that in tables.toml",
        "1 differences",
    ]
    assert ran.code == 1
    assert not settings.fetched.exists()


def test_a_probe_tells_what_differs(refresh: Refresh, sources: Sources) -> None:
    sources.figures.kpis = tuple(kpi for kpi in KPIS if kpi != "N90007")
    sources.figures.genders = "T"
    sources.kolada.faults.on("unknown_status", "/data/")
    index = sources.table.metadata["dimension"]["Kon"]["category"]
    index["index"] = {"1": 0, "2": 1, "X": 2}
    index["label"] = {"1": "män", "2": "kvinnor", "X": "?"}
    sources.table.cell = lambda codes: 50.0
    found = refresh("--probe").out
    assert "kolada N90007: has been withdrawn; write live = false in the catalogue" in found
    assert "kolada N90001: is not divided by sex any longer" in found
    assert "the status 'Under embargo' is unknown; it is taken as missing" in found
    assert "TABV: Kon 'X' is not one of the sexes 2, 1" in found


def test_a_probe_tells_of_a_table_that_has_changed(refresh: Refresh, sources: Sources) -> None:
    del sources.table.metadata["dimension"]["Bakgrund"]
    sources.table.metadata["id"].remove("Bakgrund")
    del sources.table.metadata["size"][2]
    assert "SCB TABV has no variable 'Bakgrund'; nearest: " in refresh("--probe").out
