"""The command line: what it prints, its exit codes, and that no argument can hurt it."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from jrt_core import settings
from jrt_core.__main__ import main
from jrt_core.catalog.model import Level
from jrt_core.cli import app
from jrt_core.cli.listing import ranges
from jrt_core.cli.output import number
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.store.build import build

COLUMNS = [
    *("region", "name", "year", "age", "background", "women", "men", "total"),
    *("difference", "ratio", "normalised", "parity_class", "status"),
]
FULL = [
    "--year",
    "2022",
    "--level",
    "municipality",
    "--region",
    "1480",
    "--age",
    "all",
    "--background",
    "all",
]


@dataclass(frozen=True)
class Ran:
    """What one run of the command line did."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.out)))

    @property
    def objects(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.out)
        return found


Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> settings.Settings:
    """A store of these tests alone, so that they neither need nor disturb the published one."""
    folder = tmp_path_factory.mktemp("cli")
    own = settings.Settings(
        data=settings.ROOT / "data",
        published=folder / "published",
        shapes=folder / "shapes",
        fetched=folder / "fetched",
    )
    build(own)
    return own


@pytest.fixture
def run(store: settings.Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("JRT_DATA", str(store.data))
    monkeypatch.setenv("JRT_PUBLISHED", str(store.published))
    monkeypatch.setenv("JRT_SHAPES", str(store.shapes))
    monkeypatch.setenv("JRT_FETCHED", str(store.fetched))

    def command(*argv: str) -> Ran:
        capsys.readouterr()
        code = main(argv)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return command


@pytest.fixture(scope="module")
def atlas(store: settings.Settings) -> Iterator[Atlas]:
    found = open_atlas(store)
    yield found
    found.store.close()


@pytest.fixture
def quick(run: Run, atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run` without opening the store anew each time, for tests of many runs."""
    monkeypatch.setattr(app, "open_atlas", lambda _: atlas)
    return run


@pytest.fixture(scope="module")
def official() -> pd.DataFrame:
    return pd.read_parquet(settings.load().snapshot / "kolada_open_numbers.parquet")


def published(official: pd.DataFrame, series: str, region: str, year: int, sex: str) -> float:
    keys = (official["series"], official["region"], official["year"], official["sex"])
    wanted = [key == value for key, value in zip(keys, (series, region, year, sex), strict=True)]
    found = official[wanted[0] & wanted[1] & wanted[2] & wanted[3]]["value"]
    assert len(found) == 1
    return float(found.iloc[0])


def wrong(ran: Ran) -> str:
    """The message of a run that was refused as a wrong argument: one printable line."""
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.endswith("\n")
    assert ran.err.removesuffix("\n").isprintable()
    assert ran.err.startswith("error: ")
    return ran.err.removeprefix("error: ").removesuffix("\n")


# show: values


def test_show_gives_the_official_shares(run: Run, official: pd.DataFrame) -> None:
    [row] = run("show", "foraldrapenning", *FULL, "--format", "csv").rows
    women = published(official, "N00942", "1480", 2022, "women")
    men = published(official, "N00943", "1480", 2022, "men")
    assert list(row) == COLUMNS
    assert (row["region"], row["name"], row["year"]) == ("1480", "Göteborg", "2022")
    assert (row["age"], row["background"], row["status"]) == ("all", "all", "ok")
    assert float(row["women"]) == women
    assert float(row["men"]) == men
    assert float(row["difference"]) == pytest.approx(women - men)
    assert float(row["ratio"]) == pytest.approx(100 * women / men)
    assert float(row["normalised"]) == pytest.approx((women - men) / (women + men))
    assert row["total"] == ""
    assert row["parity_class"] == "60-80"


def test_show_gives_the_official_counts(run: Run, official: pd.DataFrame) -> None:
    ran = run("show", "folkmangd", "--year", "2022", "--region", "1480", "--format", "json")
    [row] = ran.objects
    assert {sex: row[sex] for sex in ("women", "men", "total")} == {
        sex: published(official, "N01951", "1480", 2022, sex) for sex in ("women", "men", "total")
    }
    assert row["parity_class"] == "40-60"


@pytest.mark.parametrize("form", ["csv", "json", "table"])
@pytest.mark.parametrize("name", ["N00943", "n00943", "FORALDRAPENNING"])
def test_any_name_of_an_indicator_gives_the_same(run: Run, name: str, form: str) -> None:
    ran = run("show", name, *FULL, "--format", form)
    assert ran.code == 0
    assert ran == run("show", "foraldrapenning", *FULL, "--format", form)


def test_a_kpi_selects_its_own_group(run: Run, official: pd.DataFrame) -> None:
    [row] = run("show", "N05821", "--year", "2022", "--region", "1480", "--format", "csv").rows
    assert row["age"] == "18-29"
    assert float(row["women"]) == published(official, "N05821", "1480", 2022, "women")
    assert float(row["men"]) == published(official, "N05821", "1480", 2022, "men")


def test_options_go_before_the_group_of_the_kpi(run: Run) -> None:
    [row] = run("show", "N05821", "--age", "65+", "--region", "1480", "--format", "csv").rows
    assert row["age"] == "65+"


def test_without_options_all_regions_of_the_finest_level_and_newest_year(run: Run, atlas: Atlas) -> None:
    rows = run("show", "foraldrapenning", "--format", "csv").rows
    newest = atlas.coverage.years("foraldrapenning", Level.MUNICIPALITY)[-1]
    assert [row["region"] for row in rows] == [r.code for r in atlas.regions.of_level(Level.MUNICIPALITY)]
    assert {(row["year"], row["age"], row["background"]) for row in rows} == {(str(newest), "all", "all")}


def test_the_first_group_where_there_is_no_group_all(run: Run) -> None:
    assert {row["age"] for row in run("show", "fullmaktige_alder", "--format", "csv").rows} == {"18-29"}


def test_a_default_group_goes_with_the_group_asked_for(run: Run) -> None:
    ran = run("show", "valdeltagande_kommunval", "--background", "gymnasial", "--format", "csv")
    assert {(row["age"], row["background"]) for row in ran.rows} == {("all", "gymnasial")}


def test_regions_by_code_and_name_in_the_order_asked_each_once(run: Run) -> None:
    ran = run("show", "vab", "--region", "malmö, 1480", "--region", "1280", "--format", "csv")
    assert [row["name"] for row in ran.rows] == ["Malmö", "Göteborg"]


def test_regions_of_several_levels_share_the_newest_common_year(run: Run, official: pd.DataFrame) -> None:
    rows = run("show", "N00943", "--region", "1480,14,Riket", "--format", "csv").rows
    assert [row["region"] for row in rows] == ["1480", "14", "00"]
    assert len({row["year"] for row in rows}) == 1
    assert float(rows[2]["men"]) == published(official, "N00943", "00", int(rows[2]["year"]), "men")


def test_a_name_of_two_regions_means_the_one_with_figures(run: Run) -> None:
    assert run("show", "vab", "--region", "Stockholm", "--format", "csv").rows[0]["region"] == "0180"
    assert run("show", "matchning", "--region", "Gotland", "--format", "csv").rows[0]["region"] == "09"
    county = run("show", "vab", "--region", "Stockholm", "--level", "county", "--format", "csv")
    assert county.rows[0]["region"] == "01"


def test_a_missing_value_stays_missing_with_its_reason(run: Run) -> None:
    options = ("vab", "--year", "1998", "--region", "Knivsta")
    [row] = run("show", *options, "--format", "csv").rows
    assert (row["women"], row["men"], row["ratio"], row["status"]) == ("", "", "", "not_applicable")
    [value] = run("show", *options, "--format", "json").objects
    assert value["women"] is None
    assert value["parity_class"] is None


def test_csv_and_json_hold_the_same(run: Run) -> None:
    """A round trip: what JSON says, written as CSV, is the CSV."""
    rows = run("show", "valdeltagande_riksdagsval", "--format", "csv").rows
    objects = run("show", "valdeltagande_riksdagsval", "--format", "json").objects
    assert [list(o) for o in objects] == [COLUMNS] * len(rows)
    assert rows == [{k: "" if v is None else str(v) for k, v in o.items()} for o in objects]
    assert json.loads(json.dumps(objects)) == objects


def test_a_table_is_aligned_and_names_its_source(run: Run) -> None:
    header, *rows, empty, origin = run("show", "N00943", "--region", "1480,Ale").out.splitlines()
    assert header.split() == COLUMNS
    assert {row.index("all") for row in rows} == {header.index("age")}
    assert empty == ""
    assert "Föräldrapenningdagar" in origin
    assert "Försäkringskassan" in origin
    assert "N00943" in origin


def test_float_noise_is_stripped_and_nothing_else() -> None:
    assert number(29.27 - 70.73) == -41.46
    assert number(0.1 + 0.2 - 0.3) == 0
    assert number(222.58064516129033) == 222.5806452
    assert str(number(64.0)) == "64"
    assert number(-0.0000154) == -0.0000154
    assert number(float("nan")) is None


# list


def test_every_indicator_of_the_list_can_be_shown(quick: Run) -> None:
    entries = quick("list", "--format", "json").objects
    assert len(entries) > 100
    for entry in entries:
        ran = quick("show", entry["id"], "--format", "json")
        assert (ran.code, ran.err) == (0, ""), entry["id"]
        rows = ran.objects
        assert any(row[f] is not None for row in rows for f in ("women", "men", "total")), entry["id"]
        assert rows[0]["year"] in entry["years"]
        assert rows[0]["age"] == entry["ages"][0]
        assert rows[0]["background"] in entry["backgrounds"]


def test_the_list_says_what_can_be_chosen(run: Run, atlas: Atlas) -> None:
    entries = {entry["id"]: entry for entry in run("list", "--format", "json").objects}
    assert list(entries) == list(atlas.catalog.indicator)
    entry = entries["foraldrapenning"]
    assert entry["levels"] == ["municipality", "county", "country"]
    assert entry["years"] == list(atlas.coverage.years("foraldrapenning"))
    assert entry["sources"] == ["N00942", "N00943"]
    assert entry["title"] == atlas.catalog.indicator["foraldrapenning"].title.sv
    assert entries["folkmangd"]["ages"][0] == "all"


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_the_list_of_a_goal(run: Run, atlas: Atlas, form: str) -> None:
    ran = run("list", "--goal", "makt", "--format", form)
    ids = {i.id for i in atlas.catalog.of_goal("makt")}
    if form == "table":
        assert {line.split()[0] for line in ran.out.splitlines()[1:]} == ids
    else:
        assert {row["id"] for row in (ran.rows if form == "csv" else ran.objects)} == ids


def test_years_as_ranges() -> None:
    assert ranges([1994, 1998, 1999, 2000, 2022, 2023]) == "1994, 1998–2000, 2022–2023"


# Wrong arguments


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (
            "foraldrapenning --year 1890 --level municipality",
            "year 1890 has no figures for foraldrapenning at level municipality; nearest: 1999, 2000, 2001",
        ),
        (
            "N05821 --year 2020",
            "year 2020 has no figures for fullmaktige_alder at level municipality, age 18-29;",
        ),
        ("vab --year twenty", "year 'twenty' has no figures for vab at level municipality; nearest: "),
        ("ekonomisk_kris --year 2020", "; it has figures at level county; nearest: "),
        ("foraldrapening", "unknown indicator 'foraldrapening'; nearest: foraldrapenning"),
        ("N0094", "unknown indicator 'N0094'; nearest: "),
        ("N99999", "unknown indicator 'N99999'; nearest: N0"),
        ("vab --region 9999", "unknown region '9999'; nearest: 2584 Kiruna, 2583 Haparanda, 2582 Boden"),
        ("foraldrapenning --level kommun", "unknown level 'kommun'; nearest: municipality, county, country"),
        (
            "kommunfullmaktige --level county",
            "level 'county' has no figures for kommunfullmaktige; nearest: municipality, country",
        ),
        ("matchning --region 0980", "level 'municipality' has no figures for matchning; nearest: county"),
        (
            "fullmaktige_alder --age 18-30",
            "age '18-30' has no figures for fullmaktige_alder at level municipality;",
        ),
        ("folkmangd --background utlandsfodda", "background 'utlandsfodda' has no figures for folkmangd"),
        (
            "folkmangd --age 0-5 --background utrikes_fodda",
            "background 'utrikes_fodda' has no figures for folkmangd at level municipality, age 0-5; "
            "it has figures at age all; nearest: all",
        ),
        ("vab --region Götebor", "unknown region 'Götebor'; nearest: 1480 Göteborg"),
        ("vab --region 1479", "unknown region '1479'; nearest: 14"),
        ("vab --region ,", "unknown region ''; nearest: "),
        (
            "vab --level county --region 1480",
            "region 1480 Göteborg is a municipality, not a county; nearest: 14 Västra Götaland",
        ),
        ("vab --format xml", "invalid choice: 'xml'"),
        ("vab --colour", "unrecognized arguments: --colour"),
    ],
)
def test_a_wrong_choice_names_the_nearest(quick: Run, argv: str, message: str) -> None:
    assert message in wrong(quick("show", *argv.split()))


def test_the_nearest_named_are_valid(run: Run) -> None:
    message = wrong(run("show", "N05821", "--year", "2020"))
    for year in message.rsplit("nearest: ", 1)[1].split(", "):
        assert run("show", "N05821", "--year", year).code == 0


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        ((), "command"),
        (("shown",), "invalid choice: 'shown'"),
        (("show",), "indicator"),
        (("list", "--goal", "makten"), "unknown goal 'makten'; nearest: makt"),
        (("build", "--if"), "unrecognized arguments: --if"),
    ],
)
def test_a_wrong_command_says_so_in_a_line(run: Run, argv: tuple[str, ...], message: str) -> None:
    assert message in wrong(run(*argv))


@pytest.mark.parametrize(
    "name",
    [
        "x" * 100_000,
        "\x1b[31mred\x07",
        "a\nb\r\tc",
        "'; drop table fact; --",
        "\udcff",
        "../../etc/passwd",
        "",
        "٢٠٢٢",
    ],
    ids=["long", "escape", "lines", "sql", "surrogate", "path", "empty", "digits"],
)
def test_a_hostile_argument_is_a_name_not_found(quick: Run, name: str) -> None:
    places = [
        ["show", name],
        ["list", "--goal", name],
        ["show", "vab", "--format", name],
        ["show", "vab", name],
    ]
    options = ("--year", "--level", "--region", "--age", "--background")
    for argv in (*places, *(["show", "vab", option, name] for option in options)):
        message = wrong(quick(*argv))
        assert len(message) < 500
    assert quick("show", "vab", "--region", "1480").code == 0


def test_help_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert "build" in capsys.readouterr().out


# build, check and faults of the installation


def test_build_says_what_it_did(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("build", "--if-needed").out.startswith("up to date")
    monkeypatch.setenv("JRT_PUBLISHED", str(tmp_path / "published"))
    ran = run("build", "--if-needed")
    assert ran.code == 0
    [line] = ran.out.splitlines()
    assert json.loads((tmp_path / "published" / "current.json").read_text())["build"] in line
    assert "indicators" in line
    assert "facts" in line


def test_check_finds_nothing_wrong(run: Run) -> None:
    ran = run("check")
    assert (ran.code, ran.err) == (0, "")
    checked = [line.split(":")[0] for line in ran.out.splitlines()]
    assert checked == ["catalogue", "snapshot", "plans", "store", "waiting to be fetched"]


@pytest.fixture
def broken(store: settings.Settings, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of data and store to do harm to."""
    shutil.copytree(store.data / "catalog", tmp_path / "catalog")
    shutil.copytree(store.data / "snapshot", tmp_path / "snapshot")
    shutil.copytree(store.data / "plans", tmp_path / "plans")
    shutil.copytree(store.data / "regions", tmp_path / "regions")
    shutil.copytree(store.published, tmp_path / "published")
    monkeypatch.setenv("JRT_DATA", str(tmp_path))
    monkeypatch.setenv("JRT_PUBLISHED", str(tmp_path / "published"))
    return tmp_path


def test_check_lists_all_faults(run: Run, broken: Path) -> None:
    shutil.rmtree(broken / "published")
    (broken / "snapshot" / "scb_income.parquet").write_bytes(b"damaged")
    (broken / "snapshot" / "scb_labour.parquet").unlink()
    goals = broken / "catalog" / "goals.toml"
    goals.write_text(
        goals.read_text(encoding="utf-8").replace("[[goal]]", "[[goal]]\nnonsense = 1", 1), "utf-8"
    )
    ran = run("check")
    assert ran.code == 1
    for part in (
        "nonsense",
        "scb_income.parquet: is damaged",
        "scb_labour.parquet: is missing",
        "no published store",
    ):
        assert len([line for line in ran.err.splitlines() if part in line]) == 1
    assert all(line.startswith("error: ") for line in ran.err.splitlines())


def test_check_finds_a_store_of_another_catalogue(run: Run, broken: Path) -> None:
    goals = broken / "catalog" / "goals.toml"
    goals.write_text(goals.read_text(encoding="utf-8") + "# changed\n", "utf-8")
    ran = run("check")
    assert ran.code == 1
    assert ran.err == "error: store: was not built from this catalogue; run `python -m jrt_core build`\n"


def test_check_finds_a_store_of_another_snapshot(run: Run, broken: Path) -> None:
    manifest = broken / "snapshot" / "manifest.json"
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content["parts"].pop()
    manifest.write_text(json.dumps(content), encoding="utf-8")
    ran = run("check")
    assert ran.code == 1
    assert "error: store: was not built from this snapshot; run `python -m jrt_core build`\n" in ran.err
    assert "is not in the snapshot" in ran.err


def test_check_finds_a_series_nobody_explains(run: Run, broken: Path) -> None:
    manifest = broken / "snapshot" / "manifest.json"
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content["parts"][0]["series"].append("N99999")
    manifest.write_text(json.dumps(content), encoding="utf-8")
    ran = run("check")
    assert ran.code == 1
    assert "snapshot: series N99999 has no indicator" in ran.err


@pytest.mark.parametrize("kept", [0, 20_000])
def test_check_finds_a_damaged_store(run: Run, broken: Path, kept: int) -> None:
    """Damaged from its head on, or only in the figures behind it."""
    [database] = (broken / "published").glob("*.duckdb")
    content = database.read_bytes()
    end = len(content) * 3 // 4
    database.write_bytes(content[:kept] + b"x" * (end - kept) + content[end:])
    ran = run("check")
    assert ran.code == 1
    assert ran.out.startswith("catalogue: ")
    assert "cannot be read" in ran.err


@pytest.mark.parametrize("argv", [("show", "vab"), ("list",)])
def test_without_a_store_the_way_out_is_named(run: Run, broken: Path, argv: tuple[str, ...]) -> None:
    (broken / "published" / "current.json").unlink()
    ran = run(*argv)
    assert (ran.code, ran.out) == (1, "")
    assert "run `python -m jrt_core build`" in ran.err


# As a process


def process(store: settings.Settings, *argv: str) -> subprocess.Popen[bytes]:
    folders = {"JRT_DATA": store.data, "JRT_PUBLISHED": store.published, "JRT_SHAPES": store.shapes}
    return subprocess.Popen(
        [sys.executable, "-m", "jrt_core", *argv],
        cwd=settings.ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii", **{k: str(v) for k, v in folders.items()}},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_process_prints_utf8_and_exits_with_the_code(store: settings.Settings, run: Run) -> None:
    shown = process(store, "show", "N00943", *FULL, "--format", "csv")
    out, err = shown.communicate(timeout=60)
    assert (shown.returncode, err) == (0, b"")
    assert (
        out.decode("utf-8").splitlines() == run("show", "N00943", *FULL, "--format", "csv").out.splitlines()
    )
    refused = process(store, "show", "N00943", "--year", "1890")
    assert b"Traceback" not in refused.communicate(timeout=60)[1]
    assert refused.returncode == 2


def test_a_reader_that_leaves_is_no_error(store: settings.Settings) -> None:
    listing = process(store, "list", "--format", "json")
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.close()
    assert listing.stderr.read() == b""
    assert listing.wait(timeout=60) == 0
    listing.stderr.close()
