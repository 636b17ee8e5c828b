"""Plans from TOML: faults are told all at once, each with file, line and the way out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from jrt_core import settings as project
from jrt_core.catalog import load as catalog_load
from jrt_core.errors import PlanError
from jrt_core.plans.everything import Plans
from jrt_core.plans.load import counties, load
from jrt_core.plans.model import Kind
from jrt_core.plans.period import Period, Stage
from jrt_core.settings import Settings
from tests import tiny, tiny_plans


def read(settings: Settings) -> Plans:
    return load(settings.plans, catalog_load.load(settings.catalog), tiny.COUNTIES)


def fault(settings: Settings, file: str, old: str, new: str) -> str:
    """Put a fault in a file, and what is said of it; the text must be there, or nothing would be tested."""
    path = settings.plans / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        read(settings)
    return "\n".join(caught.value.faults)


def line_of(file: str, words: str) -> int:
    """The line of the tiny plans that words stand in."""
    lines = tiny_plans.FILES[file].lstrip("\n").splitlines()
    return next(n for n, line in enumerate(lines, start=1) if words in line)


def test_a_sound_folder_loads(own_settings: Settings):
    plans = read(own_settings)
    (plan,) = plans.plans
    assert (plan.region, plan.money[0].amount, plan.kinds) == ("03", 1_200_000, {Kind.TRAINING, Kind.NETWORK})
    assert plan.activities[0].outputs[0].part == pytest.approx(0.75)
    assert [a.id for _, a in plans.meant_to_move("sysselsattning")] == ["kurs"]
    assert plans.years_of(plan) == (2016, 2018)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "03.toml",
            '["sysselsattning"]',
            '["sysselsatning"]',
            "unknown indicator 'sysselsatning'; nearest: sysselsattning",
        ),
        (
            "03.toml",
            'to = "2017-06"',
            'to = "2016"',
            "to 2016 is before from 2017; swap them, or leave out the wrong one",
        ),
        (
            "03.toml",
            "reached = 150",
            "reached = 250",
            "reached 250 is more than planned 200",
        ),
        (
            "03.toml",
            "amount = 1_200_000",
            'amount = 1_200\nunit = "tkr"',
            "unit 'tkr' is not SEK; give the amount in whole kronor",
        ),
        ("03.toml", 'kind = "utbildning"', 'kind = "utbilding"', "'utbilding' is not one of utbildning"),
        (
            "03.toml",
            'serves = ["arbete"]\nperiod',
            'serves = ["arbte"]\nperiod',
            "unknown priority 'arbte'; nearest: arbete",
        ),
        (
            "03.toml",
            'target_groups = ["foretag"]',
            'target_groups = ["forretag"]',
            "unknown target group 'forretag'; nearest: foretag",
        ),
        ("03.toml", 'areas = ["1"]', 'areas = ["7"]', "unknown area '7'; nearest: 1"),
        (
            "03.toml",
            'documents = ["planen"]',
            'documents = ["plan"]',
            "unknown document 'plan'; nearest: planen",
        ),
        ("03.toml", 'from = "2017"', 'from = "2017-13"', "'2017-13' is no date"),
        ("03.toml", 'id = "natverk"', 'id = "kurs"', "id 'kurs' is used twice"),
        ("03.toml", 'id = "natverk"', 'id = "Nätverk"', "id must be lower-case ASCII words joined by -"),
        ("03.toml", "planned = 200", "planned = 0", "planned is 0; leave it out where nothing was planned"),
        (
            "logics.toml",
            'leads_to = ["malet"]',
            'leads_to = ["pengar"]',
            "leads back to pengar; an arrow goes from means to ends, turn it round",
        ),
        (
            "logics.toml",
            'leads_to = ["malet"]',
            'leads_to = ["kursen"]',
            "the boxes kursen -> kursen form a circle; take one of the arrows away",
        ),
        ("logics.toml", 'leads_to = ["malet"]', 'leads_to = ["mal"]', "unknown box 'mal'; nearest: malet"),
        (
            "logics.toml",
            'carried_by = ["kurs"]',
            'carried_by = ["kurser"]',
            "unknown activity 'kurser'; nearest: kurs",
        ),
        ("logics.toml", 'regions = ["03"]', 'regions = ["99"]', "unknown region '99'"),
        ("ladders.toml", 'region = "10"', 'region = "11"', "unknown region '11'; nearest: 10"),
        ("common.toml", "to = 2018", "to = 2015", "from 2016 is after to 2015"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else None,
)
def test_a_fault_is_told_with_the_way_out(own_settings: Settings, file: str, old: str, new: str, said: str):
    found = fault(own_settings, file, old, new)
    assert said in found
    assert found.startswith(file)


def test_a_fault_names_the_line_of_its_entry(own_settings: Settings):
    found = fault(own_settings, "03.toml", '["sysselsattning"]', '["arbete"]')
    header = line_of("03.toml", "[[plan.activity]]")
    assert f"activity kurs (line {header})" in found


def test_a_nested_entry_has_its_own_line(own_settings: Settings):
    found = fault(own_settings, "03.toml", 'unit = "participants"', 'unit = "people"')
    assert f"(line {line_of('03.toml', '[[plan.activity.output]]')})" in found


def test_all_faults_are_told_at_once(own_settings: Settings):
    path = own_settings.plans / "03.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('areas = ["1"]', 'areas = ["7"]').replace('["sysselsattning"]', '["arbete"]')
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        read(own_settings)
    assert len(caught.value.faults) == 3  # the area, and the indicator in an activity and an outcome


def test_a_file_of_no_county_is_a_fault(own_settings: Settings):
    (own_settings.plans / "02.toml").write_text("", encoding="utf-8")
    with pytest.raises(PlanError, match=r"02\.toml: unknown region '02'"):
        read(own_settings)


def test_broken_toml_and_a_missing_file_are_faults(own_settings: Settings):
    (own_settings.plans / "03.toml").write_text("[[plan]\n", encoding="utf-8")
    (own_settings.plans / "ladders.toml").unlink()
    with pytest.raises(PlanError) as caught:
        read(own_settings)
    found = "\n".join(caught.value.faults)
    assert "03.toml: is not valid TOML" in found
    assert "ladders.toml: the file is missing" in found


def test_a_missing_list_of_counties_is_a_fault(tmp_path: Path):
    with pytest.raises(PlanError, match=r"counties\.csv: cannot be read .*; restore the file"):
        counties(tmp_path)


def test_an_empty_folder_says_what_it_needs(tmp_path: Path, own_settings: Settings):
    with pytest.raises(PlanError, match=r"common\.toml: needs one \[\[assignment\]\], has 0"):
        load(tmp_path, catalog_load.load(own_settings.catalog), tiny.COUNTIES)


@pytest.mark.parametrize(
    ("period", "day", "stage"),
    [
        (Period(from_date="2016", to_date="2018"), dt.date(2018, 12, 31), Stage.UNDER_WAY),
        (Period(from_date="2016", to_date="2018"), dt.date(2019, 1, 1), Stage.DONE),
        (Period(from_date="2017-02"), dt.date(2017, 1, 31), Stage.PLANNED),
        (Period(from_date="2017-02"), dt.date(2020, 1, 1), Stage.UNKNOWN),
        (Period(to_date="2017-02"), dt.date(2017, 2, 28), Stage.UNKNOWN),
        (Period(to_date="2017-02"), dt.date(2017, 3, 1), Stage.DONE),
    ],
)
def test_the_stage_of_a_period(period: Period, day: dt.date, stage: Stage):
    assert period.stage(day) is stage


# The project's own plans.


@pytest.fixture(scope="module")
def ours() -> Plans:
    settings = project.load()
    return load(settings.plans, catalog_load.load(settings.catalog), counties(settings.regions))


def test_all_21_regions_have_a_plan(ours: Plans):
    codes = counties(project.load().regions)
    assert len(codes) == 21
    assert {plan.region for plan in ours.plans} == set(codes)


@pytest.mark.parametrize(
    ("region", "unit", "reached", "precision"),
    [
        ("06", "participants", 150, "more_than"),
        ("06", "organisations", 50, "more_than"),
        ("05", "participants", 700, "more_than"),
        ("22", "persons", 230, "about"),
        ("21", "organisations", 15, "exact"),
        ("21", "participants", 45, "exact"),
        ("08", "projects", 6, "exact"),
        ("12", "projects", 2, "exact"),
        ("18", "participants", 100, "about"),
    ],
)
def test_figures_that_the_documents_state(
    ours: Plans, region: str, unit: str, reached: float, precision: str
):
    found = [
        (output.unit, output.reached, output.precision)
        for plan in ours.of_region(region)
        for activity in plan.activities
        for output in activity.outputs
    ]
    assert (unit, reached, precision) in found


def test_money_of_vasterbotten_and_of_nobody_else(ours: Plans):
    assert {(m.amount, m.role) for p in ours.of_region("24") for m in p.all_money} == {
        (3_600_000, "granted"),
        (500_000, "announced"),
    }
    assert {plan.region for plan in ours.plans if plan.all_money} == {"24"}


def test_no_target_is_made_up(ours: Plans):
    """No document decides a target for an indicator, so there is none."""
    assert [target for plan in ours.plans for target in plan.targets] == []


def test_every_kind_of_activity_occurs(ours: Plans):
    assert {kind for plan in ours.plans for kind in plan.kinds} == set(Kind)


def test_the_stairs_say_whose_words_they_are(ours: Plans):
    assert {ladder.region: ladder.wording for ladder in ours.ladders} == {"21": "ours", "23": "ours"}
