"""Areas side by side: groups have values only from sums, and are spreads otherwise."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from jrt_core.catalog.model import Break, Indicator
from jrt_core.indicators.areas import Area, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.compare import Made, compare, pair_of, years_of
from jrt_core.indicators.frames import with_measures
from jrt_core.indicators.trend import Cause, Closing

NAN = float("nan")


@pytest.fixture
def share(atlas: Atlas) -> Indicator:
    """A share of women and a share of men with decimals, without breaks."""
    return replace(atlas.catalog.indicator["valdeltagande_kommunval"], breaks=(), decimals=1)


@pytest.fixture
def count(atlas: Atlas) -> Indicator:
    return replace(atlas.catalog.indicator["sysselsatta_bostad"], breaks=())


def rows(indicator: Indicator, *cells: dict[str, object]) -> pd.DataFrame:
    """A group frame; a cell is region, year, women, men and, if known, (x, n) of women, men and all."""
    found = []
    for cell in cells:
        xw, nw = cell.get("w", (NAN, NAN))
        xm, nm = cell.get("m", (NAN, NAN))
        women = cell.get("women", 100 * xw / nw)
        men = cell.get("men", 100 * xm / nm)
        found.append(
            {
                "level": "municipality",
                "region": cell["region"],
                "year": cell["year"],
                "women": women,
                "men": men,
                "total": cell.get("total", 100 * (xw + xm) / (nw + nm)),
                "status_women": "ok" if women == women else "suppressed",
                "status_men": "ok" if men == men else "suppressed",
                "status_total": "ok",
                "x_women": xw,
                "x_men": xm,
                "x_total": xw + xm,
                "n_women": nw,
                "n_men": nm,
                "n_total": nw + nm,
                "computed": False,
                "extract": 1,
            }
        )
    return with_measures(pd.DataFrame(found), indicator)


def region(code: str) -> Area:
    return Area(code=code, kind=AreaKind.REGION)


def group(*members: str) -> Area:
    return Area(code="A1", kind=AreaKind.SKR, members=members)


def test_a_group_of_shares_is_the_share_of_the_sums_and_no_mean(share: Indicator) -> None:
    frame = rows(
        share,
        {"region": "0001", "year": 2020, "w": (90, 100), "m": (80, 100)},
        {"region": "0002", "year": 2020, "w": (100, 1000), "m": (300, 1000)},
    )
    (found,) = compare(frame, share, [group("0001", "0002")], 2020)
    # Women (90 + 100) / (100 + 1000) = 17.27 %; the mean of 90 % and 10 % would be 50 %.
    assert found.made is Made.SUM
    assert found.values["women"] == pytest.approx(100 * 190 / 1100)
    assert found.values["men"] == pytest.approx(100 * 380 / 1100)
    assert found.values["total"] == pytest.approx(100 * 570 / 2200)
    assert found.values["difference"] == pytest.approx(100 * -190 / 1100)
    assert found.people == 2200
    assert found.lower < found.values["difference"] < found.upper
    assert (found.members, found.everyone, found.spread) == (2, 2, {})


def test_shares_without_numbers_of_people_are_a_spread(share: Indicator) -> None:
    frame = rows(
        share,
        {"region": "0001", "year": 2020, "women": 10.0, "men": 30.0, "total": 20.0},
        {"region": "0002", "year": 2020, "women": 20.0, "men": 30.0, "total": 25.0},
        {"region": "0003", "year": 2020, "women": 60.0, "men": 30.0, "total": 45.0},
    )
    (found,) = compare(frame, share, [group("0001", "0002", "0003")], 2020)
    assert found.made is Made.SPREAD
    # Women 10, 20, 60: median 20, quarters half-way to the neighbours, 15 and 40. A mean would be 30.
    women = found.spread["women"]
    assert (women.low, women.middle, women.high) == (15.0, 20.0, 40.0)
    assert found.values["women"] == 20.0
    # The median of the differences -20, -10 and 30, not the difference of the medians 20 and 30.
    assert found.values["difference"] == -10.0
    assert found.trend is None
    assert found.lower != found.lower


def test_one_member_without_numbers_of_people_makes_it_a_spread(share: Indicator) -> None:
    frame = rows(
        share,
        {"region": "0001", "year": 2020, "w": (90, 100), "m": (80, 100)},
        {"region": "0002", "year": 2020, "women": 20.0, "men": 30.0, "total": 25.0},
    )
    (found,) = compare(frame, share, [group("0001", "0002")], 2020)
    assert found.made is Made.SPREAD


def test_counts_add_up(count: Indicator) -> None:
    frame = rows(
        count,
        {"region": "0001", "year": 2020, "women": 10.0, "men": 30.0, "total": 40.0},
        {"region": "0002", "year": 2020, "women": 5.0, "men": 5.0, "total": 10.0},
    )
    (found,) = compare(frame, count, [group("0001", "0002")], 2020)
    assert found.made is Made.SUM
    assert (found.values["women"], found.values["men"], found.values["total"]) == (15, 35, 50)
    assert found.values["share_of_women"] == 30.0


def test_a_sum_is_of_the_same_members_in_every_year(share: Indicator) -> None:
    frame = rows(
        share,
        {"region": "0001", "year": 2018, "w": (10, 100), "m": (10, 100)},
        {"region": "0001", "year": 2019, "w": (20, 100), "m": (20, 100)},
        {"region": "0002", "year": 2019, "w": (90, 100), "m": (90, 100)},
        {"region": "0001", "year": 2020, "w": (30, 100), "m": (30, 100)},
        {"region": "0002", "year": 2020, "w": (90, 100), "m": (90, 100)},
        {"region": "0003", "year": 2019, "w": (1, 100), "m": (1, 100)},
    )
    (found,) = compare(frame, share, [group("0001", "0002", "0003")], 2020)
    # 2018 lacks 0002, so it is no year of the two; 0003 has nothing in 2020, so it is in no year.
    assert (found.members, found.everyone) == (2, 3)
    assert found.history["year"].tolist() == [2019, 2020]
    assert found.history["women"].tolist() == [55.0, 60.0]


def test_a_group_that_has_lost_all_its_members_is_there_without_a_value(share: Indicator) -> None:
    frame = rows(share, {"region": "0001", "year": 2020, "w": (90, 100), "m": (80, 100)})
    gone, there = compare(frame, share, [group("0008", "0009"), region("0001")], 2020)
    assert (gone.known, gone.members, gone.everyone) == (False, 0, 2)
    assert gone.status == "not_in_source"
    assert gone.values["women"] != gone.values["women"]
    assert there.known


def test_a_region_is_as_published_and_says_why_it_has_no_value(share: Indicator) -> None:
    frame = rows(
        share,
        {"region": "0001", "year": 2020, "w": (90, 100), "m": (80, 100)},
        {"region": "0002", "year": 2020, "women": NAN, "men": 30.0},
    )
    known, hidden, strange = compare(frame, share, [region("0001"), region("0002"), region("0003")], 2020)
    assert (known.made, known.status) == (Made.PUBLISHED, "ok")
    # Newcombe for 90 of 100 and 80 of 100: Wilson 82.56-94.48 and 71.12-86.66, d = 10:
    # 10 - sqrt(7.44^2 + 6.66^2) = 0.01, 10 + sqrt(4.48^2 + 8.88^2) = 19.95.
    assert (known.lower, known.upper) == (pytest.approx(0.01, abs=0.02), pytest.approx(19.95, abs=0.02))
    assert (hidden.known, hidden.status) == (False, "suppressed")
    assert (strange.known, strange.status) == (False, "not_in_source")


def test_a_closing_gap_is_told_with_its_cause(share: Indicator) -> None:
    cells = [{"region": "0001", "year": 2015 + n, "women": 50.0 + 2 * n, "men": 70.0} for n in range(8)]
    (found,) = compare(rows(share, *cells), share, [region("0001")], 2022)
    assert found.trend is not None
    assert (found.trend.closing, found.trend.cause) == (Closing.CLOSING, Cause.WOMEN_UP)


def test_nothing_after_the_year_shown_is_used(share: Indicator, count: Indicator) -> None:
    """-20 to -10 in 2020, by women; in 2021 and 2022 it is -40, of which the trend of 2020 knows nothing."""
    later = {2021: 30.0, 2022: 30.0}
    cells = [
        {"region": "0001", "year": year, "women": later.get(year, 50.0 + 2 * (year - 2015)), "men": 70.0}
        for year in range(2015, 2023)
    ]
    frame = rows(share, *cells)
    (then,) = compare(frame, share, [region("0001")], 2020)
    assert then.trend is not None
    assert (then.trend.closing, then.trend.trend.last) == (Closing.CLOSING, 2020)
    assert then.trend.change_gap == -10
    assert then.history["year"].tolist() == [2015, 2016, 2017, 2018, 2019, 2020]
    (now,) = compare(frame, share, [region("0001")], 2022)
    assert now.trend is not None
    assert now.trend.closing is Closing.NONE
    (summed,) = compare(rows(count, *cells), count, [group("0001")], 2020)
    assert summed.history["year"].max() == 2020
    (spread,) = compare(frame, share, [group("0001")], 2020)
    assert spread.history["year"].max() == 2020


def test_a_trend_does_not_cross_a_new_definition(share: Indicator) -> None:
    cells = [{"region": "0001", "year": 2015 + n, "women": 50.0 + 2 * n, "men": 70.0} for n in range(8)]
    broken = replace(share, breaks=(Break(year=2020, caveat="x"),))
    (found,) = compare(rows(share, *cells), broken, [region("0001")], 2022)
    assert found.trend is not None
    assert found.trend.closing is Closing.SHORT


def test_a_series_with_holes_and_one_with_a_single_year(share: Indicator) -> None:
    cells = [
        {"region": "0001", "year": 2015 + n, "women": NAN if n in (2, 5) else 50.0 + 2 * n, "men": 70.0}
        for n in range(9)
    ]
    frame = rows(share, *cells, {"region": "0002", "year": 2023, "women": 50.0, "men": 60.0})
    holes, single = compare(frame, share, [region("0001"), region("0002")], 2023)
    assert holes.history["year"].tolist() == [2015, 2016, 2018, 2019, 2021, 2022, 2023]
    assert holes.trend is not None
    assert holes.trend.closing is Closing.CLOSING
    assert single.trend is not None
    assert single.trend.closing is Closing.SHORT


def test_years_end_where_all_areas_have_reached(share: Indicator) -> None:
    def years(*ends: int) -> tuple[int, ...]:
        cells = [
            {"region": f"000{n}", "year": year, "women": 50.0, "men": 60.0}
            for n, end in enumerate(ends)
            for year in range(2010, end + 1)
        ]
        return years_of(rows(share, *cells), share, [region(f"000{n}") for n in range(len(ends))])

    assert years(2020, 2018)[-1] == 2018
    # An area whose figures ended long ago holds nobody back.
    assert years(2020, 2012)[-1] == 2020
    assert years_of(rows(share, {"region": "0001", "year": 2020}), share, [region("0002")]) == ()


def test_pairs_of_a_heat_map_follow_the_same_rule(share: Indicator, count: Indicator) -> None:
    known = {"x_women": 90.0, "n_women": 100.0, "x_men": 80.0, "n_men": 100.0, "women": 90.0, "men": 80.0}
    large = {"x_women": 100.0, "n_women": 1000.0, "x_men": 300.0, "n_men": 1000.0, "women": 10.0, "men": 30.0}
    found = pair_of([known, large], share)
    assert found is not None
    assert found == (pytest.approx(100 * 190 / 1100), pytest.approx(100 * 380 / 1100))
    assert pair_of([known, {**large, "x_women": NAN}], share) is None
    assert pair_of([known, large], count) == (100.0, 110.0)
