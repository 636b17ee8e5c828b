"""The comparison in words and rows, on the real figures."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest

from jrt_core.catalog.model import Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show
from jrt_core.indicators.series_trend import Trend
from jrt_core.indicators.trend import Cause, Closing, GapTrend
from jrt_core.views import charts, link
from jrt_core.views.compare_page import CompareView, areas_to_compare, compare_view, offered_areas
from jrt_core.views.compare_table import csv_bytes, csv_name
from jrt_core.views.link import wish as wish_of
from jrt_core.views.selection import MAX_AREAS, Selection, Sort, Wish, resolve
from jrt_core.views.tags import trend_tag
from jrt_core.views.text import texts

LONGEST = ("0125", "1737", "2583", "0665", "1231", "2309", "1460", "2506", "0186", "0114")


def select(atlas: Atlas, *areas: str, **wish: Any) -> Selection:
    found, notices = resolve(Wish(areas=areas, **wish), atlas)
    assert notices == ()
    return replace(found, areas=areas_to_compare(found, atlas))


def view(atlas: Atlas, *areas: str, **wish: Any) -> CompareView:
    return compare_view(atlas, select(atlas, *areas, **wish))


def test_one_area_alone_stands_beside_its_county_and_the_country(atlas: Atlas) -> None:
    assert select(atlas, "1498").areas == ("1498", "14", "00")
    assert select(atlas, "14").areas == ("14", "00")
    assert select(atlas, "lik-overgripande-1498").areas == ("lik-overgripande-1498", "14", "00")
    assert select(atlas, "kommuner-10").areas == ("kommuner-10",)
    assert len(select(atlas).areas) >= 2
    assert len(select(atlas, "00").areas) >= 2


def test_the_finding_has_the_ends_in_figures(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", indicator="foraldrapenning", year="2023")
    assert found.headline == "Kvinnor tar ut fler föräldrapenningdagar än män i alla 2 jämförda områden"
    ends = found.sentences[0].replace("\N{NO-BREAK SPACE}", " ")
    assert ends == "Störst är skillnaden i Tidaholm: kvinnor 69,8 procent, män 30,2 procent."
    assert [row.code for row in found.rows] == ["1498", "1480"]
    assert found.rows[0].value == "+39,6 procentenheter"
    assert [tag.text for tag in found.rows[0].tags] == ["skillnaden minskar"]


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        (Sort.GAP, lambda row: -abs(row.difference)),
        (Sort.LEVEL, lambda row: -row.total),
    ],
)
def test_rows_are_in_the_chosen_order(atlas: Atlas, sort: Sort, key: Any) -> None:
    found = view(atlas, *LONGEST, indicator="eftergymnasial", sort=sort.value)
    assert len(found.rows) == 10
    assert list(found.rows) == sorted(found.rows, key=key)


def test_names_are_in_swedish_order(atlas: Atlas) -> None:
    found = view(atlas, "1407", "1480", "1482", "1419", "2482", indicator="eftergymnasial", sort="name")
    assert [row.name for row in found.rows] == ["Göteborg", "Kungälv", "Skellefteå", "Tjörn", "Öckerö"]


def test_a_group_says_what_its_value_is(atlas: Atlas) -> None:
    summed = view(atlas, "A1", "1498", indicator="sysselsatta_bostad")
    spread = view(atlas, "A1", "1498", indicator="foraldrapenning")
    by_code = {row.code: row for row in summed.rows}
    assert by_code["A1"].made == "summa av 3 kommuner"
    members = compare_view(atlas, select(atlas, "0180", "1280", "1480", indicator="sysselsatta_bostad"))
    assert by_code["A1"].women == sum(row.women for row in members.rows)
    row = next(row for row in spread.rows if row.code == "A1")
    assert (row.made, row.is_spread) == ("median av 3 kommuner", True)
    assert all(mark.half is not None and mark.half[0] <= mark.value <= mark.half[1] for mark in row.marks)
    assert any("median" in note for note in spread.notes)
    assert any(panel.name.endswith("median") for panel in spread.series.panels)


def test_intervals_stand_in_the_row_where_the_numbers_of_people_are_known(atlas: Atlas) -> None:
    known = view(atlas, "1498", "1480", indicator="foretagare_bostad").rows
    assert all(row.interval.startswith("slumpmässig variation") for row in known)
    assert all(row.lower <= row.difference <= row.upper for row in known)
    unknown = view(atlas, "1498", "1480", indicator="nettoinkomst").rows
    assert all(row.interval == "" for row in unknown)


def test_years_end_where_all_areas_have_figures(atlas: Atlas) -> None:
    found = view(atlas, "1498", "14", "00", indicator="foraldrapenning", year="2023")
    assert found.selection.year == found.years[-1] == 2022
    assert "Uppgifter för 2023 finns inte för alla områden. 2022 visas." in found.notes
    assert all(row.known for row in found.rows)


def test_an_area_without_figures_says_why(atlas: Atlas) -> None:
    found = view(atlas, "1498", "14", indicator="lonesumma_bostad")
    missing = [row for row in found.rows if not row.known]
    assert all(row.status for row in missing)
    nothing = compare_view(atlas, select(atlas, "14", "01", indicator="kommunfullmaktige", year=None))
    for row in nothing.rows:
        assert row.known or row.status


def test_nothing_at_all_is_a_sentence(atlas: Atlas) -> None:
    lacking = next(
        indicator.id
        for indicator in atlas.catalog.indicators
        if {level.value for level in atlas.coverage.levels(indicator.id)} == {"municipality"}
    )
    found = view(atlas, "14", "01", indicator=lacking)
    assert "uppgifter saknas" in found.headline
    assert (found.axis, found.series.panels) == (None, ())


def test_an_indicator_with_one_year(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", indicator="kandidater_kommun_2026")
    assert found.years == (2026,)
    assert found.series.panels == ()
    assert "bara för ett år" in found.series.note


def test_all_of_a_county_is_a_row_each_and_ten_panels(atlas: Atlas) -> None:
    found = view(atlas, "kommuner-14", indicator="foraldrapenning")
    assert len(found.rows) == 49
    assert len(found.series.panels) == MAX_AREAS
    assert "tio första" in found.series_note


@pytest.mark.parametrize("show", [Show.WOMEN, Show.MEN, Show.TOTAL, Show.RATIO, Show.BETTER])
def test_other_things_to_show(atlas: Atlas, show: Show) -> None:
    found = view(atlas, "1498", "1480", "A1", indicator="eftergymnasial", show=show.value)
    assert all(len(row.marks) == (2 if show.compares else 1) for row in found.rows)
    assert found.axis is not None
    assert all(0 <= found.axis.place(mark.value) <= 1 for row in found.rows for mark in row.marks)
    if show is Show.WOMEN:
        assert found.headline.startswith("Kvinnor, eftergymnasial utbildning: från")


def test_a_balance_is_drawn_in_shares(atlas: Atlas) -> None:
    found = view(atlas, "1498", "A1", indicator="sysselsatta_bostad", show="balance")
    for row in found.rows:
        women, men = row.marks
        assert women.value + men.value == pytest.approx(100)
        assert women.value == pytest.approx(100 * row.women / (row.women + row.men))


def test_every_indicator_can_be_compared(atlas: Atlas) -> None:
    mapped = [i for i in atlas.catalog.indicators if atlas.coverage.levels(i.id) != (Level.COUNTRY,)]
    for indicator in mapped:
        found = view(atlas, "1498", "14", "00", "C8", indicator=indicator.id)
        assert found.headline
        assert len(found.rows) == 4
        assert found.source.lines


def test_english(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", indicator="foraldrapenning", language="en", year="2023")
    assert "in all 2 compared areas" in found.headline
    assert found.rows[0].tags[0].text == "the gap is closing"


def test_a_row_leads_to_its_profile_and_keeps_the_rest(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", "A1", "00", indicator="foraldrapenning")
    hrefs = {row.code: row.profile_href for row in found.rows}
    assert hrefs["A1"] == hrefs["00"] == ""
    path, query = hrefs["1480"].split("?")
    assert path == "/kommun"
    pairs = dict(part.split("=") for part in query.split("&"))
    again, notices = resolve(wish_of({key: [value] for key, value in pairs.items()}), atlas)
    assert again.areas == ("1480", "1498", "A1", "00")
    assert notices == ()


def test_the_choice_lives_in_the_link(atlas: Atlas) -> None:
    selection = select(
        atlas, "1498", "A1", "lik-ifo-1498", "kommuner-10", indicator="vab", sort="name", many="flera"
    )
    query = link.query(selection)
    assert (query["kommun"], query["ordning"], query["vy"]) == (
        "1498,A1,lik-ifo-1498,kommuner-10",
        "namn",
        "flera",
    )
    again, notices = resolve(link.wish({key: [value] for key, value in query.items()}), atlas)
    assert (again, notices) == (selection, ())


def test_groups_like_a_chosen_municipality_are_offered(atlas: Atlas) -> None:
    offered = offered_areas(atlas, ("1498",))
    assert len(offered) == len(set(offered))
    assert {"00", "14", "A1", "kommuner-14", "1480", "lik-ifo-1498"} <= set(offered)
    assert "lik-ifo-1480" not in offered


def test_the_table_to_take_along(atlas: Atlas) -> None:
    found = view(atlas, "1498", "1480", indicator="foretagare_bostad")
    text = csv_bytes(found).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert csv_name(found) == "foretagare_bostad_jamforelse_2022.csv"
    assert [line[0] for line in lines[1:3]] == [row.code for row in found.rows]
    assert lines[1][3] == f"{found.rows[0].women:.10g}".replace(".", ",")
    series = [line for line in lines if len(line) == 6 and line[0] == "1498"]
    assert [line[2] for line in series] == ["2020", "2021", "2022"]
    assert any("Källa" in line[0] for line in lines if line)


def _moved(closing: Closing, cause: Cause | None) -> GapTrend:
    trend = Trend(direction="up", slope=1.0, points=8, first=2015, last=2022, method="rank")  # type: ignore[arg-type]
    return GapTrend(
        closing=closing, cause=cause, trend=trend, change_women=1.0, change_men=0.0, change_gap=-1.0
    )


@pytest.mark.parametrize(
    ("closing", "cause", "said", "tone"),
    [
        (Closing.CLOSING, Cause.WOMEN_UP, "skillnaden minskar – kvinnor upp", "better"),
        (Closing.CLOSING, Cause.LEVELLED_DOWN, "skillnaden minskar – nivellering nedåt", "plain"),
        (Closing.WIDENING, Cause.MEN_DOWN, "skillnaden ökar – män ned", "worse"),
        (Closing.CLOSING, Cause.BOTH_DOWN_MEN, "skillnaden minskar – båda ned, män mer", "better"),
        (Closing.TURNED, Cause.WOMEN_UP, "bytt riktning – kvinnor upp", "plain"),
        (Closing.NONE, None, "ingen säkerställd förändring", "unsure"),
        (Closing.SHORT, None, "för kort serie för att pröva", "unsure"),
    ],
)
def test_trend_tags(atlas: Atlas, closing: Closing, cause: Cause | None, said: str, tone: str) -> None:
    judged = atlas.catalog.indicator["eftergymnasial"]
    found = trend_tag(_moved(closing, cause), judged, texts("sv"))
    assert (found.text, found.tone) == (said, tone)
    neutral = trend_tag(_moved(closing, cause), replace(judged, polarity=0), texts("sv"))
    assert neutral.tone in ("plain", "unsure")


def test_no_cause_is_named_for_what_the_sexes_share(atlas: Atlas) -> None:
    shared = atlas.catalog.indicator["foraldrapenning"]
    assert trend_tag(_moved(Closing.CLOSING, Cause.BOTH), shared, texts("sv")).text == "skillnaden minskar"


def test_an_axis_goes_on_beside_its_outermost_marks(atlas: Atlas) -> None:
    # Women vote in whole percents: 84 in Göteborg and 87 in Tidaholm, where an axis of whole steps would end.
    found = view(atlas, "1480", "1498", indicator="valdeltagande_riksdagsval", show="women")
    assert found.axis is not None
    assert [row.women for row in found.rows] == [84, 87]
    assert found.axis.low < 84
    assert found.axis.high > 87


@pytest.mark.parametrize(
    ("years", "ticks"),
    [
        # Elections: 2010 and not 2012, the middle of the years
        ([2002, 2006, 2010, 2014, 2018, 2022], [2002, 2010, 2022]),
        ([2018, 2022], [2018, 2022]),
        ([2020, 2021, 2022], [2020, 2021, 2022]),
        ([2022], [2022]),
    ],
)
def test_ticks_are_years_with_figures(years: list[int], ticks: list[int]) -> None:
    assert charts._ticks([*years, *years]) == ticks
