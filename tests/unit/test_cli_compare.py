"""`compare` and `profile` on the command line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from jrt_core.__main__ import main
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.compare import Made
from jrt_core.indicators.profile import profile
from jrt_core.settings import Settings

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
        mine = mine[mine["year"] <= found["year"]]
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
        (("foraldrapenning", "1480", "1480"), "the same area twice"),
        (("foraldrapenning", "1480", "Göteborg"), "the same area twice"),
        (("foraldrapenning", "1480", "Goteburg"), "1480 Göteborg"),
        (("foraldrapenning", "1480", "14", "--year", "1900"), "nearest: 1999, 2000, 2001"),
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


# Plainly artificial figures, whose results can be worked by hand.


@pytest.fixture
def tiny(
    tiny_settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., dict[str, dict[str, Any]]]:
    """`tiny("sysselsattning", "0380", "03")`: what JSON says of each area of the small store, by code."""
    monkeypatch.setenv("JRT_DATA", str(tiny_settings.data))
    monkeypatch.setenv("JRT_PUBLISHED", str(tiny_settings.published))
    monkeypatch.setenv("JRT_SHAPES", str(tiny_settings.shapes))

    def areas(*argv: str) -> dict[str, dict[str, Any]]:
        found = json.loads(run(capsys, "compare", *argv, "--format", "json"))
        return {area["area"]: area for area in found["areas"]}

    return areas


def test_a_region_has_its_interval_and_no_trend_of_two_years(tiny: Callable[..., Any]) -> None:
    """900 and 860 of a thousand: 4 points, 1.2 to 6.9 by Newcombe's method 10."""
    own = tiny("valdeltagande", "0380", "1080")["0380"]
    assert (own["women"], own["men"], own["total"], own["difference"]) == (90, 86, 88, 4)
    assert (own["lower"], own["upper"]) == (pytest.approx(1.151, abs=1e-3), pytest.approx(6.856, abs=1e-3))
    assert (own["ratio"], own["people"], own["made"], own["status"]) == (104.6511628, 2000, "published", "ok")
    assert own["trend"] == {
        "closing": "short",
        "cause": None,
        "established": False,
        "slope": None,
        "first": 2018,
        "last": 2022,
        "method": None,
    }


def test_a_group_is_the_sum_of_the_members_with_figures(tiny: Callable[..., Any]) -> None:
    """Six of seven in 2021: five with 10 of 100 women, one with 230 of 300; men 5 x 20 and 60 of 800."""
    found = tiny("hogutbildade", "0380", "lik-overgripande-0381", "--year", "2021")["lik-overgripande-0381"]
    assert (found["made"], found["members"], found["of"], found["people"]) == ("sum", 6, 7, 1600)
    assert (found["women"], found["men"], found["difference"]) == (35, 20, 15)
    assert [point["year"] for point in found["series"]] == [2020, 2021]
    assert "spread" not in found


def test_a_spread_is_the_members_middle_half_and_has_no_trend(tiny: Callable[..., Any]) -> None:
    found = tiny("sysselsattning", "0319", "lik-overgripande-1060")["lik-overgripande-1060"]
    assert (found["made"], found["members"], found["of"], found["people"]) == ("spread", 7, 7, None)
    assert found["spread"]["women"] == {"low": 70, "middle": 70, "high": 70}
    assert found["spread"]["difference"] == {"low": -10, "middle": -10, "high": -10}
    assert sorted(found["spread"]) == ["difference", "men", "total", "women"]
    assert "trend" not in found
    assert found["lower"] is None


def test_an_area_without_figures_stays_with_its_reason(tiny: Callable[..., Any]) -> None:
    found = tiny("N90002", "0380", "10")
    assert (found["0380"]["women"], found["0380"]["men"]) == (50, 60)
    none = found["10"]
    assert (none["women"], none["made"], none["members"], none["status"]) == (None, None, 0, "not_in_source")


def test_the_newest_year_is_the_last_that_all_have_reached(tiny: Callable[..., Any]) -> None:
    assert tiny("sysselsattning", "0380", "03")["0380"]["year"] == 2021
    assert tiny("sysselsattning", "0380", "0319")["0380"]["year"] == 2020


def test_one_sex_and_a_published_difference(tiny: Callable[..., Any]) -> None:
    assert {code: area["women"] for code, area in tiny("overgrepp", "0380", "03").items()} == {
        "0380": 500,
        "03": 500,
    }
    pay = tiny("loneskillnad", "0380", "03")["0380"]
    assert (pay["difference"], pay["women"]) == (-4000, None)


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (
            "vab 1480 lik-overgripande-9999",
            "unknown area 'lik-overgripande-9999'; nearest: lik-overgripande-",
        ),
        ("vab 1480 kommuner-99", "unknown area 'kommuner-99'; nearest: kommuner-"),
        ("vab kommuner-09", "one area alone cannot be compared; name 2 to 10"),
        ("vab 1480 14 --year 1890", "year 1890 has no figures for vab in these areas; nearest: 1998, 1999,"),
        ("vab 1480 14 --year twenty", "year 'twenty' has no figures for vab in these areas; nearest: 20"),
        ("vab 1480 ,", "unknown region ''; nearest: "),
        ("vab", "areas"),
        ("matchning 1480 1407", "matchning has no figures for any of these areas"),
    ],
)
def test_a_wrong_comparison_names_the_way_out(
    capsys: pytest.CaptureFixture[str], argv: str, message: str
) -> None:
    assert message in refused(capsys, "compare", *argv.split())


def test_a_name_of_two_regions_means_the_one_with_figures(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "compare", "matchning", "Gotland", "stockholm", "--format", "csv")
    assert [row["area"] for row in csv.DictReader(io.StringIO(text))] == ["09", "01"]


def test_codes_of_groups_in_any_case(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "compare", "vab", "a1", "LIK-overgripande-1498", "--format", "csv")
    assert [row["area"] for row in csv.DictReader(io.StringIO(text))] == ["A1", "lik-overgripande-1498"]
