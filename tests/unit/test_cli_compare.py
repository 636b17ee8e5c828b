"""`compare` and `profile` on the command line."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from jrt_core.__main__ import main
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.compare import Made
from jrt_core.indicators.profile import profile

COLUMNS = "indicator,goal,year,women,men,difference,lower,upper,benchmark,trend,band"


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert main(argv) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """The one line that a wrong use gets."""
    assert main(argv) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("error: ")
    return line


def test_a_comparison_with_its_series_and_trends(capsys: pytest.CaptureFixture[str], atlas: Atlas) -> None:
    found = json.loads(run(capsys, "compare", "N15428", "1480", "1407", "14", "00", "--format", "json"))
    assert found["indicator"] == "behorighet_yrkesprogram"
    assert found["sources"] == ["N15428"]
    assert [area["area"] for area in found["areas"]] == ["1480", "1407", "14", "00"]
    rows = atlas.store.rows("group_values", indicator=found["indicator"], age="all", background="all")
    for area in found["areas"]:
        mine = rows[(rows["region"] == area["area"]) & rows["women"].notna() & rows["men"].notna()]
        assert [point["year"] for point in area["series"]] == mine["year"].tolist()
        assert [point["women"] for point in area["series"]] == pytest.approx(mine["women"].tolist())
        now = mine[mine["year"] == found["year"]].iloc[0]
        assert area["difference"] == pytest.approx(now["women"] - now["men"])
        assert area["trend"]["closing"] in ("closing", "widening", "turned", "none", "short")


def test_groups_are_sums_or_spreads(capsys: pytest.CaptureFixture[str]) -> None:
    summed = json.loads(run(capsys, "compare", "sysselsatta_bostad", "A1", "1480", "--format", "json"))[
        "areas"
    ][0]
    assert (summed["made"], summed["members"], summed["of"]) == (Made.SUM.value, 3, 3)
    spread = json.loads(run(capsys, "compare", "foraldrapenning", "A1", "1480", "--format", "json"))["areas"][
        0
    ]
    assert spread["made"] == Made.SPREAD.value
    middle = spread["spread"]["women"]
    assert middle["low"] <= middle["middle"] == spread["women"] <= middle["high"]
    assert "trend" not in spread


def test_names_lists_and_all_of_a_county(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "compare", "foraldrapenning", "tidaholm,göteborg", "--format", "csv", "--year", "2020")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["area"], row["year"]) for row in rows] == [("1498", "2020"), ("1480", "2020")]
    whole = run(capsys, "compare", "foraldrapenning", "kommuner-10", "--format", "csv")
    assert len(list(csv.DictReader(io.StringIO(whole)))) == 5
    table = run(capsys, "compare", "foraldrapenning", "1498", "1480").splitlines()
    assert table[0].split()[:3] == ["area", "name", "year"]
    assert table[4].startswith("foraldrapenning: ")
    assert "Försäkringskassan" in table[4]


@pytest.mark.parametrize(
    ("argv", "hint"),
    [
        (("foraldrapenning", "1480"), "one area alone"),
        (("foraldrapenning", "1480", "Goteburg"), "1480 Göteborg"),
        (("foraldrapenning", "1480", "14", "--year", "1900"), "nearest: 20"),
        (("foraldrapenningar", "1480", "14"), "foraldrapenning"),
        (
            (
                "foraldrapenning",
                *(f"14{n}" for n in ("01", "02", "07", "15", "19", "21", "27", "30", "35", "38", "39")),
            ),
            "too many",
        ),
        (("foraldrapenning", "1480", "14", "--age", "nobody"), "age"),
    ],
)
def test_wrong_use_of_compare(capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], hint: str) -> None:
    assert hint in refused(capsys, "compare", *argv)


@pytest.mark.parametrize("region", ["1480", "1498", "14"])
def test_a_profile_is_its_standings(capsys: pytest.CaptureFixture[str], atlas: Atlas, region: str) -> None:
    found: dict[str, Any] = json.loads(run(capsys, "profile", region, "--format", "json"))
    expected = profile(atlas, region)
    assert (found["region"], found["name"]) == (region, atlas.regions[region].name)
    assert [row["indicator"] for row in found["rows"]] == list(expected.standings)
    for row, standing in zip(found["rows"], expected.standings.values(), strict=True):
        assert list(row) == COLUMNS.split(",")
        assert row["year"] == standing.year
        assert row["women"] == (None if standing.women != standing.women else pytest.approx(standing.women))
        assert row["band"] == (standing.band.value if standing.band else None)
    assert [goal["goal"] for goal in found["goals"]] == [goal.goal for goal in expected.goals]
    assert all(goal["have"] <= goal["of"] for goal in found["goals"])


def test_a_profile_as_csv_and_table(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "profile", "Tidaholm", "--format", "csv")
    assert text.splitlines()[0] == COLUMNS
    table = run(capsys, "profile", "1498")
    assert "1498 Tidaholm" in table.splitlines()[0]
    assert "kommunfullmaktige" in table


@pytest.mark.parametrize(
    ("region", "hint"), [("00", "municipality or county"), ("Tidaholmm", "1498 Tidaholm")]
)
def test_wrong_use_of_profile(capsys: pytest.CaptureFixture[str], region: str, hint: str) -> None:
    assert hint in refused(capsys, "profile", region)
