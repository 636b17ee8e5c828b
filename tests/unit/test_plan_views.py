"""What the page of plans says, from the view models, without Streamlit."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest

from jrt_core import settings as project
from jrt_core.catalog.model import Level
from jrt_core.indicators import peers
from jrt_core.indicators.atlas import Atlas
from jrt_core.plans import load as plans_load
from jrt_core.plans.everything import Plans
from jrt_core.plans.figures import moved, untouched
from jrt_core.plans.model import Kind, Money, Plan, Target
from jrt_core.plans.period import Period
from jrt_core.plans.shared import Step
from jrt_core.plans.white_spots import bare_goals, white_spots
from jrt_core.views.gap_chart import gap_chart
from jrt_core.views.maps import Files, Frame
from jrt_core.views.palette import PALETTES
from jrt_core.views.plan_facts import period
from jrt_core.views.plan_figures import FiguresView, figures_view
from jrt_core.views.plan_logic import logic_views
from jrt_core.views.plan_map import class_of, classes, plan_map
from jrt_core.views.plan_overview import overview
from jrt_core.views.plan_page import RegionView, region_view
from jrt_core.views.plan_selection import Part, PlanSelection, href, query_of, resolve
from jrt_core.views.plan_white_spots import white_spots_view
from jrt_core.views.text import texts
from tests.figures import checked

TODAY = dt.date(2026, 11, 26)


@pytest.fixture(scope="module")
def plans(atlas: Atlas) -> Plans:
    counties = [county.code for county in atlas.regions.counties]
    return plans_load.load(project.load().plans, atlas.catalog, counties)


def region(atlas: Atlas, plans: Plans, today: dt.date = TODAY, **chosen: object) -> RegionView:
    return region_view(atlas, plans, PlanSelection(**{"counties": ("24",), **chosen}), today)  # type: ignore[arg-type]


def figures(atlas: Atlas, plans: Plans, county: str, **chosen: object) -> FiguresView:
    selection = PlanSelection(counties=(county,), part=Part.FIGURES, **chosen)  # type: ignore[arg-type]
    return figures_view(atlas, plans, selection, peers.features(atlas, Level.COUNTY))


def with_plan(plans: Plans, **changes: object) -> Plans:
    """The plans with that of Västerbotten changed."""
    changed = [replace(p, **changes) if p.region == "24" else p for p in plans.plans]  # type: ignore[arg-type]
    return replace(plans, plans=tuple(changed))


# Links


@pytest.mark.parametrize(
    "selection",
    [
        PlanSelection(),
        PlanSelection(counties=("24",), part=Part.FIGURES, indicator="foretagare_bostad"),
        PlanSelection(counties=("24",), priority="arbetsmarknad", activity="utlysning", language="en"),
        PlanSelection(kind=Kind.TRAINING, area="3", group="kommuner"),
        PlanSelection(part=Part.ASSESSMENT),
    ],
)
def test_a_link_rebuilds_the_view(atlas: Atlas, plans: Plans, selection: PlanSelection) -> None:
    query = parse_qs(urlsplit(href(selection)).query)
    counties = [county.code for county in atlas.regions.counties]
    assert resolve(query, plans, counties) == (selection, ())


@pytest.mark.parametrize(
    "key", ["lan", "del", "prioritering", "aktivitet", "slag", "omrade", "malgrupp", "indikator"]
)
@pytest.mark.parametrize("value", ["x" * 9_999, "<script>alert(1)</script>", "' or 1=1 --", "\u202e", "99"])
def test_hostile_values_fall_back_with_a_notice(atlas: Atlas, plans: Plans, key: str, value: str) -> None:
    found, notices = resolve({key: [value]}, plans, ["24"])
    assert found == PlanSelection()
    (notice,) = notices
    for language in ("sv", "en"):
        said = texts(language)(notice.message, **notice.variables)  # type: ignore[arg-type]
        assert "<" not in said
        assert len(said) < 200


def test_a_part_that_needs_a_region_falls_back_without_one(plans: Plans) -> None:
    assert resolve({"del": ["matt"]}, plans, ["24"])[0].part is Part.PLAN


def test_the_default_view_has_a_bare_link() -> None:
    assert query_of(PlanSelection()) == {}


# All regions


def test_the_overview_counts_what_the_plans_hold(atlas: Atlas, plans: Plans) -> None:
    view = overview(atlas, plans, PlanSelection())
    assert len(view.regions) == 21
    assert [row.name for row in view.rows if row.own_project] == ["Örebro: JämFÖR"]
    assert sum(row.total for row in view.rows) == sum(len(plan.activities) for plan in plans.plans)
    training = list(Kind).index(Kind.TRAINING)
    have = {p.region for p in plans.plans if Kind.TRAINING in p.kinds and not p.own_project}
    assert view.totals[training] == len(have)
    assert str(max(view.totals)) in view.headline
    assert view.headline[0].isupper()


def test_filters_leave_what_passes(atlas: Atlas, plans: Plans) -> None:
    by_kind = overview(atlas, plans, PlanSelection(kind=Kind.CALL))
    assert {row.code for row in by_kind.rows if row.total} == {
        plan.region for plan in plans.plans if Kind.CALL in plan.kinds
    }
    by_area = overview(atlas, plans, PlanSelection(area="3"))
    assert [row.code for row in by_area.rows if row.total] == ["24"]  # the only plan that names its areas
    nothing = overview(atlas, plans, PlanSelection(area="3", kind=Kind.PLATFORM))
    assert nothing.none
    assert not any(row.total for row in nothing.rows)


def test_the_way_back_from_an_indicator(atlas: Atlas, plans: Plans) -> None:
    view = overview(atlas, plans, PlanSelection(indicator="foretagare_bostad"))
    expected = {plan.region for plan, _ in plans.meant_to_move("foretagare_bostad")}
    assert {row.code for row in view.rows if row.total} == expected
    assert "Företagare efter bostadsort" in view.headline


def test_reach_and_money_name_their_document(atlas: Atlas, plans: Plans) -> None:
    view = overview(atlas, plans, PlanSelection())
    assert len(view.documents) == len(plans.documents)
    assert all(1 <= found.document <= len(view.documents) for found in (*view.reach, *view.funds))
    said = [(found.region, found.said) for found in view.reach]
    assert ("Östergötland", "fler än 700 deltagare") in said
    assert ("Västernorrland", "omkring 230 personer") in said
    assert [found.said for found in view.funds] == [
        "3,6 miljoner kronor beviljat",
        "500\xa0000 kronor att söka",
    ]


@pytest.mark.parametrize(
    ("count", "number"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 3), (7, 4), (30, 4)]
)
def test_classes_of_the_map(count: int, number: int) -> None:
    assert class_of(count) == number


def test_the_map_has_every_county_once(atlas: Atlas, plans: Plans) -> None:
    rows = overview(atlas, plans, PlanSelection()).regions
    files = Files(shapes="/shapes", style="/style.json")
    text = texts("sv")
    frame = Frame(width=300, height=500)
    drawn = checked(plan_map(rows, PALETTES["light"], files, (11, 55, 24, 69), frame, text))
    codes = [code for trace in drawn.data for code in trace.locations]
    assert sorted(codes) == sorted(county.code for county in atlas.regions.counties)
    assert len(classes(PALETTES["light"], text)) == class_of(99) + 1


# One region


def test_vasterbotten_in_full(atlas: Atlas, plans: Plans) -> None:
    (plan,) = region(atlas, plans).plans
    assert [card.id for card in plan.priorities] == ["finansiering", "arbetsmarknad"]
    assert all(len(card.goals) == 3 for card in plan.priorities)
    assert [len(row.phases) for row in plan.timeline.rows] == [0, 1, 0, 2]
    # The course has a beginning and no end that could be: nobody says when it was over.
    assert {card.id: card.stage for card in plan.activities} == {
        "processtod": "Avslutad enligt tidplanen",
        "uppdragsutbildning": "Tid okänd",
        "seminarier": "Avslutad enligt tidplanen",
        "utlysning": "Avslutad enligt tidplanen",
    }
    assert plan.bars == ()  # no document says what was used


def test_what_is_not_known_is_said(atlas: Atlas, plans: Plans) -> None:
    (plan,) = region(atlas, plans, counties=("08",)).plans
    missing = {fact.name for fact in plan.facts if not fact.known}
    assert "Pengar" in missing
    assert all(fact.said == "uppgift saknas" for fact in plan.facts if not fact.known)
    assert "2016 till 2018" in plan.facts[0].said  # the assignment's years, called that
    assert "saknas" in plan.facts[0].said


def test_a_contradiction_in_a_document_is_told(atlas: Atlas, plans: Plans) -> None:
    (plan,) = region(atlas, plans).plans
    course = next(card for card in plan.activities if card.id == "uppdragsutbildning")
    assert "31 oktober 2016" in course.note
    assert course.facts[0].said == "från 1 november 2016, slutdatum saknas"


@pytest.mark.parametrize(
    ("today", "stage", "line"),
    [
        (dt.date(2015, 1, 1), "Planerad", False),
        (dt.date(2017, 6, 1), "Pågår enligt tidplanen", True),
        (TODAY, "Avslutad enligt tidplanen", False),
    ],
)
def test_stages_and_todays_line_follow_the_date(
    atlas: Atlas, plans: Plans, today: dt.date, stage: str, line: bool
) -> None:
    (plan,) = region(atlas, plans, today).plans
    assert plan.activities[0].stage == stage
    assert (plan.timeline.today is not None) == line
    assert bool(plan.activities[0].bars) == line  # how much of its time has gone by


def test_bars_of_money_need_both_amounts(atlas: Atlas, plans: Plans) -> None:
    own = plans.of_region("24")[0]
    used = Money(what=own.title, role="used", amount=900_000, document="vasterbotten_webb")
    (plan,) = region(atlas, with_plan(plans, money=(*own.money, used))).plans
    assert [bar.part for bar in plan.bars] == [0.25]  # 0.9 of 3.6 million


def test_a_priority_filters_and_says_what_it_hides(atlas: Atlas, plans: Plans) -> None:
    (plan,) = region(atlas, plans, priority="arbetsmarknad").plans
    assert {card.id for card in plan.activities} == {"seminarier", "utlysning"}
    assert "2 aktiviteter" in plan.hidden
    assert [card.chosen for card in plan.priorities] == [False, True]


def test_an_activity_leads_to_its_measures(atlas: Atlas, plans: Plans) -> None:
    (plan,) = region(atlas, plans).plans
    link = plan.activities[0].measures[0]
    assert parse_qs(urlsplit(link.map_href).query)["indikator"] == ["foretagare_bostad"]
    assert parse_qs(urlsplit(link.profile_href).query)["kommun"] == ["24"]
    assert parse_qs(urlsplit(link.figures_href).query)["del"] == ["matt"]


def test_a_region_with_two_plans_shows_both(atlas: Atlas, plans: Plans) -> None:
    view = region(atlas, plans, counties=("18",))
    assert len(view.plans) == 2


def test_a_region_without_a_plan_says_so(atlas: Atlas, plans: Plans) -> None:
    view = region(atlas, replace(plans, plans=()))
    assert (view.headline, view.plans) == ("Ingen plan är känd för Västerbotten", ())


# Change logic


def test_a_plans_own_logic_leads_from_means_to_goals(atlas: Atlas, plans: Plans) -> None:
    own, *shared = logic_views(atlas, plans, PlanSelection(counties=("24",)))
    assert [len(column.boxes) for column in own.columns] == [1, 4, 1, 10, 2]
    assert shared == []
    money = own.columns[0].boxes[0]
    assert money.figures == ("3,6 miljoner kronor beviljat",)
    assert (money.number, money.leads_to) == (1, "leder till 2–5")


def test_the_shared_logic_belongs_to_five_regions(atlas: Atlas, plans: Plans) -> None:
    for county, count in (("03", 2), ("18", 3), ("24", 1), (None, 1)):
        assert len(logic_views(atlas, plans, PlanSelection(counties=(county,) if county else ()))) == count
    (shared,) = logic_views(atlas, plans, PlanSelection())
    assert len(shared.columns) == len(Step)
    assert "5 regioner" in [figure for box in shared.columns[0].boxes for figure in box.figures]


# Figures


def test_before_during_and_after(atlas: Atlas, plans: Plans) -> None:
    """The moments are the published figures of those years."""
    alike = peers.features(atlas, Level.COUNTY)
    (plan,) = plans.of_region("24")
    found = {one.indicator.id: one for one in moved(atlas, plans, plan, (2016, 2018), alike)}
    one = found["matchning"]
    assert one.before
    assert one.during
    assert one.after
    assert (one.before.year, one.during.year) == (2015, 2018)
    rows = atlas.store.rows("plan_series", indicators=["matchning"], regions=["24"])
    value = rows[rows["year"] == 2015].iloc[0]
    assert (one.before.women, one.before.men) == (value["women"], value["men"])
    assert one.change == pytest.approx(abs(one.after.gap) - abs(one.before.gap))
    late = found["foretagare_bostad"]  # begins in 2020
    assert (late.before, late.during) == (None, None)
    assert math.isnan(late.change)
    assert late.others is None


def test_the_yardstick_is_counties_without_such_activity(atlas: Atlas, plans: Plans) -> None:
    alike = peers.features(atlas, Level.COUNTY)
    counties = [county.code for county in atlas.regions.counties]
    for plan in plans.plans:
        for one in moved(atlas, plans, plan, plans.years_of(plan), alike):
            if one.others is None:
                continue
            kinds = {a.kind for a in plan.activities if one.indicator.id in a.indicators} or plan.kinds
            assert set(one.others.regions) <= set(untouched(plans, counties, kinds, one.indicator.id))
            nearest = [peer.code for peer in peers.similar(alike, plan.region, count=10)]
            assert set(one.others.regions) <= set(nearest)
            assert plan.region not in one.others.regions
            assert 3 <= len(one.others.regions) <= 5


def test_the_median_of_others_by_hand(atlas: Atlas, plans: Plans) -> None:
    alike = peers.features(atlas, Level.COUNTY)
    for plan in plans.plans:
        for one in moved(atlas, plans, plan, plans.years_of(plan), alike):
            if one.others is None or one.before is None or one.after is None:
                continue
            changes = []
            rows = atlas.store.rows(
                "plan_series", indicators=[one.indicator.id], regions=list(one.others.regions)
            )
            for code in one.others.regions:
                mine = rows[rows["region"] == code].set_index("year")
                gap = (mine["women"] - mine["men"]).abs()
                changes.append(gap[one.after.year] - gap[one.before.year])
            assert one.others.change == pytest.approx(float(np.median(changes)))
            return
    pytest.fail("no plan has an indicator with counties to compare with")


def test_a_figure_that_follows_is_not_called_an_effect(atlas: Atlas, plans: Plans) -> None:
    view = figures(atlas, plans, "24")
    assert "inte att det hände på grund av" in " ".join(view.sentences)
    assert all("Inget mål är beslutat" in row.reference for row in view.rows)
    assert all(row.targets == () for row in view.rows)


def test_a_decided_target_is_followed(atlas: Atlas, plans: Plans) -> None:
    own: Plan = plans.of_region("24")[0]
    target = Target(
        indicator="nettoinkomst",
        region="24",
        measure="difference",
        baseline_year=2015,
        baseline=-50_000,
        year=2030,
        value=0,
        owner=own.title,
        decision=own.title,
        document="vasterbotten_plan",
    )
    view = figures(atlas, with_plan(plans, targets=(target,)), "24")
    (row,) = [row for row in view.rows if row.id == "nettoinkomst"]
    assert "målet för 2030" in row.targets[0]


def test_a_plan_without_measures_says_why(atlas: Atlas, plans: Plans) -> None:
    bare = with_plan(plans, activities=(), outcomes=())
    view = figures(atlas, bare, "24")
    assert view.headline == "Inget mått med siffror för länet är kopplat till planen i Västerbotten"
    assert (view.rows, view.chart) == ((), None)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_region_can_be_shown_whole(atlas: Atlas, plans: Plans, language: str) -> None:
    alike = peers.features(atlas, Level.COUNTY)
    for county in atlas.regions.counties:
        selection = PlanSelection(counties=(county.code,), language=language)  # type: ignore[arg-type]
        assert region_view(atlas, plans, selection, TODAY).plans
        assert figures_view(atlas, plans, selection, alike).headline
        assert logic_views(atlas, plans, selection)
        assert white_spots_view(atlas, plans, selection).headline


# White spots


def test_white_spots_lie_in_goals_without_activity(atlas: Atlas, plans: Plans) -> None:
    own = plans.of_region("24")
    goals = bare_goals(atlas, own)
    named = {atlas.catalog.indicator[i].goal for p in own for a in p.activities for i in a.indicators}
    assert not named & set(goals)
    spots = white_spots(atlas, "24", goals)
    assert spots
    for spot in spots:
        assert spot.indicator.goal in goals
        assert spot.region.startswith("24")
        assert spot.larger < 0.1 * spot.everyone


def test_the_rank_of_a_white_spot_by_hand(atlas: Atlas, plans: Plans) -> None:
    spot = next(s for s in white_spots(atlas, "24", ("halsa",)) if s.indicator.id == "ohalsotal")
    rows = atlas.store.rows("profile_regions", indicators=["ohalsotal"], years=[spot.year], digits=4)
    gaps = (rows["women"] - rows["men"]).abs().round(spot.indicator.decimals)
    own = round(abs(spot.women - spot.men), spot.indicator.decimals)
    assert spot.larger == int((gaps > own + 1e-9).sum())


def test_no_bare_goal_no_white_spots(atlas: Atlas) -> None:
    assert white_spots(atlas, "24", ()) == ()


def test_two_regions_side_by_side(atlas: Atlas, plans: Plans) -> None:
    view = overview(atlas, plans, PlanSelection(counties=("24", "21")))
    assert [row.name for row in view.rows] == ["Gävleborg", "Västerbotten"]
    assert {found.region for found in view.reach} == {"Gävleborg"}
    assert view.rows[0].reach == "15 organisationer, 45 deltagare"
    assert (view.rows[0].money, view.rows[1].money) == ("", "3,6 miljoner kronor")


def test_a_gap_that_closed_for_the_worse_is_called_that(atlas: Atlas, plans: Plans) -> None:
    """Västerbotten's matching: 72.4 and 69.4 became 71.2 and 69.0; both fell, the better-off sex most."""
    view = figures(atlas, plans, "24")
    row = next(row for row in view.rows if row.id == "matchning")
    assert "nivellering nedåt" in row.change
    assert "(kvinnor \N{MINUS SIGN}1,2, män \N{MINUS SIGN}0,4)" in row.change
    assert "fick det sämre" in " ".join(view.sentences)


def test_the_headline_tells_of_gaps_that_grew(atlas: Atlas, plans: Plans) -> None:
    """Every region's headline counts both; together they are never more than all."""
    for county in atlas.regions.counties:
        view = figures(atlas, plans, county.code)
        rows = [row for row in view.rows if row.change.startswith(("mindre", "större", "oförändrad"))]
        smaller = sum(row.change.startswith("mindre") for row in rows)
        larger = sum(row.change.startswith("större") for row in rows)
        if len(rows) > 1:
            assert f"mindre i {smaller} och större i {larger} av" in view.headline
        elif rows:
            said = "mindre än" if smaller else "större än" if larger else "densamma som"
            assert f"skillnaden {said} före planen" in view.headline


def test_each_plan_of_a_region_has_its_own_rows(atlas: Atlas, plans: Plans) -> None:
    view = figures(atlas, plans, "18")
    named = {row.plan for row in view.rows}
    assert len(named) == len({p.id for p in plans.of_region("18")}) or named == {""}


def test_a_measure_leads_back_to_its_activities(atlas: Atlas, plans: Plans) -> None:
    row = next(row for row in figures(atlas, plans, "24").rows if row.id == "matchning")
    assert (
        "Utlysning av pengar till pilotsatsningar",
        "/prioriteringar?lan=24&aktivitet=utlysning",
    ) in row.activities


def test_the_reference_is_drawn_and_named_and_a_target_takes_its_place(atlas: Atlas, plans: Plans) -> None:
    own: Plan = plans.of_region("24")[0]
    chart = figures(atlas, plans, "24", indicator="matchning").chart
    assert chart is not None
    assert (chart.gap.reference, chart.gap.targets) == ((0.0, 0.0), ())
    drawn = checked(gap_chart(chart.gap, PALETTES["light"], "sv", chart.years))
    assert [note.text for note in drawn.layout.annotations] == [
        "hållpunkt: ingen skillnad (inget beslutat mål)"
    ]
    target = Target(
        indicator="matchning",
        region="24",
        measure="difference",
        baseline_year=2015,
        baseline=3.0,
        year=2030,
        value=0,
        owner=own.title,
        decision=own.title,
        document="vasterbotten_plan",
    )
    chart = figures(atlas, with_plan(plans, targets=(target,)), "24", indicator="matchning").chart
    assert chart is not None
    assert (chart.gap.reference, chart.gap.targets) == (None, (((2015, 3.0), (2030, 0)),))


def test_seasons_are_halves_of_a_year() -> None:
    autumn = Period(from_date="2017-hosten", to_date="2018-varen")
    assert (autumn.start, autumn.end) == (dt.date(2017, 7, 1), dt.date(2018, 6, 30))
    assert period(autumn, texts("sv")) == "hösten 2017 till våren 2018"
