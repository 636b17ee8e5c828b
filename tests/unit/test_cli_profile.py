"""`profile` on the command line: exact figures of a small store."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from jrt_core.__main__ import main
from jrt_core.settings import Settings

Rows = dict[str, dict[str, Any]]


@pytest.fixture
def out(
    tiny_settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """What `profile` of the small store prints."""
    monkeypatch.setenv("JRT_DATA", str(tiny_settings.data))
    monkeypatch.setenv("JRT_PUBLISHED", str(tiny_settings.published))
    monkeypatch.setenv("JRT_SHAPES", str(tiny_settings.shapes))

    def profile(*argv: str) -> str:
        assert main(["profile", *argv]) == 0
        return capsys.readouterr().out

    return profile


@pytest.fixture
def county(out: Callable[..., str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(out("03", "--format", "json"))
    return found


def test_a_row_is_the_newest_year_with_interval_and_benchmark(county: dict[str, Any]) -> None:
    rows = {row["indicator"]: row for row in county["rows"]}
    turnout = rows["valdeltagande"]
    assert (turnout["year"], turnout["women"], turnout["men"], turnout["difference"]) == (2022, 90, 86, 4)
    # 7,200 and 6,880 of 8,000; eight regions of ten vote 88 %, the others 80 %: above the country.
    assert turnout["lower"] == pytest.approx(2.995, abs=1e-3)
    assert turnout["upper"] == pytest.approx(5.006, abs=1e-3)
    assert turnout["benchmark"] == "higher"
    # Two counties are too few to be ranked, two years too few to be tested.
    assert (turnout["band"], turnout["trend"]) == (None, "short")


def test_what_is_not_known_is_null(county: dict[str, Any]) -> None:
    rows = {row["indicator"]: row for row in county["rows"]}
    assert (rows["sysselsattning"]["lower"], rows["sysselsattning"]["benchmark"]) == (None, None)
    assert (rows["overgrepp"]["women"], rows["overgrepp"]["men"]) == (500, None)
    assert rows["loneskillnad"]["difference"] == -4000
    assert "fullmaktige" not in rows


def test_a_goal_needs_two_measures_for_a_score(county: dict[str, Any]) -> None:
    goals = {goal["goal"]: goal for goal in county["goals"]}
    assert list(goals) == ["makt", "ekonomi", "vald"]
    assert (goals["makt"]["score"], goals["makt"]["have"], goals["makt"]["of"]) == (None, 1, 1)
    # 70 and 80: 100 (1 - 10/150) = 93.3; 30 and 20: 100 (1 - 10/50) = 80.
    assert goals["ekonomi"]["score"] == pytest.approx((93 + 1 / 3 + 80) / 2)
    assert (goals["ekonomi"]["women_higher"], goals["ekonomi"]["men_higher"]) == (1, 1)


def test_csv_and_json_hold_the_same(out: Callable[..., str], county: dict[str, Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(out("03", "--format", "csv"))))
    assert rows == [{k: "" if v is None else str(v) for k, v in row.items()} for row in county["rows"]]


def test_a_table_has_the_goals_and_then_the_rows(out: Callable[..., str]) -> None:
    head, goals, rows = out("0380").strip().split("\n\n")
    assert head.startswith("0380 Uppsala, build ")
    assert goals.splitlines()[0].split()[:4] == ["goal", "score", "have", "of"]
    assert [line.split()[0] for line in rows.splitlines()[1:4]] == [
        "fullmaktige",
        "valdeltagande",
        "sysselsattning",
    ]


def test_a_name_of_two_regions_means_the_municipality(out: Callable[..., str]) -> None:
    assert json.loads(out("uppsala", "--format", "json"))["region"] == "0380"


@pytest.mark.parametrize("name", ["00", "riket", "9999", "", "\x1b[31m", "x" * 10_000])
def test_a_wrong_region_is_one_printable_line(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["profile", name]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("error: ")
    assert captured.err.removesuffix("\n").isprintable()
    assert "nearest: " in captured.err
    assert len(captured.err) < 500


def test_a_wrong_format_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profile", "1480", "--format", "xml"]) == 2
    assert "invalid choice: 'xml'" in capsys.readouterr().err
