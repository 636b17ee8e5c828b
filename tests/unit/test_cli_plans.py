"""`plans`, `plan` and what `check` says of plans."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from jrt_core.cli.app import main
from jrt_core.cli.plans import COLUMNS
from jrt_core.settings import Settings

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def found(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return found


def test_plans_as_json(run: Run):
    code, out, _ = run("plans", "--format", "json")
    rows = json.loads(out)
    assert code == 0
    assert [list(row) for row in rows] == [list(COLUMNS)] * 21
    by_region = {row["region"]: row for row in rows}
    assert by_region["24"]["granted_sek"] == 3_600_000
    assert by_region["08"]["granted_sek"] is None
    assert any("fler än 150 deltagare" in line for line in by_region["06"]["reach"])
    assert by_region["18"]["plans"] == 2


def test_plans_as_table_and_csv(run: Run):
    _, table, _ = run("plans")
    assert table.splitlines()[0].split()[:3] == ["region", "name", "plans"]
    assert "not known" in table
    _, text, _ = run("plans", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["granted_sek"] for row in rows if row["region"] in ("08", "24")] == ["", "3600000"]


@pytest.mark.parametrize("name", ["24", "Västerbotten", "västerbotten"])
def test_a_plan_as_an_outline(run: Run, name: str):
    code, out, _ = run("plan", name)
    assert code == 0
    assert out.startswith("Jämställd regional tillväxt i Västerbotten\n")
    phase = "Utlysning (mars 2017 till april 2017)"
    for words in ("[finansiering]", "[uppdragsutbildning]", "3,6 miljoner", phase):
        assert words in out


def test_what_no_document_says_is_not_known(run: Run):
    _, out, _ = run("plan", "08")
    assert "Pengar: uppgift saknas" in out


@pytest.mark.parametrize(
    ("name", "nearest"), [("2", "24 Västerbotten"), ("Vasterbotten", "24 Västerbotten"), ("<x>", "")]
)
def test_an_unknown_region_is_one_line_and_2(run: Run, name: str, nearest: str):
    code, out, err = run("plan", name)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert nearest in err


def test_plans_need_no_store(run: Run, own_settings: Settings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JRT_DATA", str(own_settings.data))
    monkeypatch.setenv("JRT_PUBLISHED", str(own_settings.published))
    code, out, _ = run("plans", "--format", "json")
    assert code == 0
    assert [row["activities"] for row in json.loads(out)] == [2, 0]


def test_check_tells_all_faults_of_plans(run: Run, own_settings: Settings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JRT_DATA", str(own_settings.data))
    monkeypatch.setenv("JRT_PUBLISHED", str(own_settings.published))
    path = own_settings.plans / "03.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('"sysselsattning"', '"arbete"').replace('areas = ["1"]', 'areas = ["9"]'), "utf-8"
    )
    code, _, err = run("check")
    assert code == 1
    faults = [line for line in err.splitlines() if line.startswith("error: plans: 03.toml")]
    assert len(faults) == 3
    assert all("(line " in fault for fault in faults)
