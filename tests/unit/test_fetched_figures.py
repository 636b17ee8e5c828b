"""What the build makes of raw answers: cleaning, layers over the embedded figures, and what waits."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest

from jrt_core.errors import CheckError, FetchedError, MeaningError
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.settings import Settings
from jrt_core.store import build
from tests import tiny
from tests.raw import FETCHED, Told, kolada_row, put_kolada, put_scb

ROW = ("0360", 2021)
AREAS = ("0000", "0003", "0010", *tiny.MUNICIPALITIES)
TABLE = """
[[table]]
id = "TABV"
series = [{ id = "TAB-valdeltagande", at = [{ variable = "ContentsCode", code = "C1" }] }]
"""


def built(settings: Settings) -> Atlas:
    build.build(settings)
    return open_atlas(settings)


def figures(atlas: Atlas, indicator: str, region: str, year: int, **group: str) -> tuple[Any, ...]:
    """Women, men and total: a number, or the reason why there is none."""
    wanted = {"age": "all", "background": "all", **group}
    rows = atlas.store.rows("group_values", indicator=indicator, **wanted)
    found = rows[(rows["region"] == region) & (rows["year"] == year)].to_dict("records")
    if not found:
        return ()
    (row,) = found
    sexes = ("women", "men", "total")
    return tuple(row[f"status_{s}"] if math.isnan(row[s]) else round(row[s], 4) for s in sexes)


def employment(
    areas: Iterable[str] = AREAS, years: Iterable[int] = (2020, 2021), **values: Told
) -> list[Any]:
    told = values or {"K": 71.5, "M": 81.5, "T": 76.5}
    return [kolada_row("N90001", area, year, **told) for area in areas for year in years]


def test_a_fetched_figure_wins_and_says_when_it_was_fetched(own_settings: Settings) -> None:
    put_kolada(own_settings, "N90001", employment())
    atlas = built(own_settings)
    assert figures(atlas, "sysselsattning", *ROW) == (71.5, 81.5, 76.5)
    newest = atlas.extracts[max(atlas.extracts)]
    assert (newest.file, newest.fetched, newest.retrieved) == ("kolada/N90001", True, FETCHED.date())
    assert newest.title == "N90001 Made-up figures"


def test_areas_get_our_codes_and_groups_of_municipalities_are_left_out(own_settings: Settings) -> None:
    put_kolada(own_settings, "N90001", employment([*AREAS, "G122848"]))
    atlas = built(own_settings)
    for region in ("00", "03", "10", "0380"):
        assert figures(atlas, "sysselsattning", region, 2021) == (71.5, 81.5, 76.5)
    rows = atlas.store.rows("indicator_facts", indicator="sysselsattning")
    assert set(rows["region"]) == set(tiny.EVERYWHERE)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Missing", "missing"),
        ("Privacy", "suppressed"),
        ("Not applicable", "not_applicable"),
        ("Under embargo", "missing"),
        (None, "missing"),
        (0.0, 0.0),
    ],
)
def test_a_status_says_why_there_is_no_figure(own_settings: Settings, told: Told, shown: object) -> None:
    rows = employment([area for area in AREAS if area != "0360"])
    put_kolada(own_settings, "N90001", [*rows, *employment(["0360"], K=told, M=81.5)])
    assert figures(built(own_settings), "sysselsattning", *ROW)[:2] == (shown, 81.5)


def test_a_figure_beside_a_status_is_not_shown(own_settings: Settings) -> None:
    """A municipality's secret does not become public because somebody forgot to take the number away."""
    rows = employment()
    secret = next(row for row in rows if (row["municipality"], row["period"]) == ROW)
    secret["values"][0]["status"] = "Privacy"
    put_kolada(own_settings, "N90001", rows)
    assert figures(built(own_settings), "sysselsattning", *ROW) == ("suppressed", 81.5, 76.5)


def test_a_withdrawn_figure_does_not_come_back_from_the_embedded_ones(own_settings: Settings) -> None:
    rows = [*employment([a for a in AREAS if a != "0360"]), *employment(["0360"], K="deleted", M=81.5)]
    put_kolada(own_settings, "N90001", rows)
    assert figures(built(own_settings), "sysselsattning", *ROW) == ("missing", 81.5, "missing")


def test_years_before_the_first_fetched_one_stay(own_settings: Settings) -> None:
    put_kolada(own_settings, "N90001", employment(years=(2021, 2022)))
    atlas = built(own_settings)
    assert figures(atlas, "sysselsattning", "0360", 2019) == (60, 70, 65)
    assert figures(atlas, "sysselsattning", "0360", 2022) == (71.5, 81.5, 76.5)


def test_a_share_of_women_is_published_as_a_total(own_settings: Settings) -> None:
    rows = [kolada_row("N90004", area, 2022, T=48.0) for area in AREAS]
    put_kolada(own_settings, "N90004", rows)
    assert figures(built(own_settings), "fullmaktige", "0360", 2022) == (48, 52, "not_in_source")


def test_repeated_values_of_an_election_are_not_years_of_their_own(own_settings: Settings) -> None:
    """2018 is repeated to 2021; the next election differs, though one council stayed as it was."""
    rows = [
        kolada_row("N90004", area, year, T=40.0 + place % 10 if year < 2022 else 50.0 - place % 10)
        for year in range(2018, 2024)
        for place, area in enumerate(AREAS)
    ]
    put_kolada(own_settings, "N90004", rows)
    atlas = built(own_settings)
    assert list(atlas.coverage.years("fullmaktige")) == [2018, 2022]
    assert figures(atlas, "fullmaktige", "0305", 2022)[0] != "missing"


def test_other_indicators_keep_years_that_are_alike(own_settings: Settings) -> None:
    put_kolada(own_settings, "N90001", employment(years=(2020, 2021, 2022)))
    assert list(built(own_settings).coverage.years("sysselsattning")) == [2019, 2020, 2021, 2022]


# Tables of SCB


def turnout(values: list[float | None], **dimensions: list[str]) -> dict[str, Any]:
    found = {
        "Region": ["0360"],
        "Kon": ["1", "2", "1+2"],
        "ContentsCode": ["C1"],
        "Tid": ["2022"],
        **dimensions,
    }
    described = {
        name: {"category": {"index": {code: place for place, code in enumerate(codes)}}}
        for name, codes in found.items()
    }
    sizes = [len(codes) for codes in found.values()]
    return {
        "version": "2.0",
        "class": "dataset",
        "id": list(found),
        "size": sizes,
        "dimension": described,
        "value": values,
    }


def test_a_table_fills_the_series_that_its_entry_names(own_settings: Settings) -> None:
    (own_settings.catalog / "tables.toml").write_text(TABLE, encoding="utf-8")
    put_scb(own_settings, "TABV", turnout([85.0, 91.0, 88.0]))
    atlas = built(own_settings)
    assert figures(atlas, "valdeltagande", "0360", 2022) == (91, 85, 88)
    # The year was fetched: its other municipalities are not those of before.
    assert figures(atlas, "valdeltagande", "0380", 2022)[0] == "missing"
    assert figures(atlas, "valdeltagande", "0380", 2018)[0] == 90


def test_regions_that_are_none_of_ours_are_passed_over(own_settings: Settings) -> None:
    """Unknown, a municipality that is no more, one of a larger country than the test's."""
    (own_settings.catalog / "tables.toml").write_text(TABLE, encoding="utf-8")
    regions = ["0360", "9999", "1917", "1480"]
    put_scb(own_settings, "TABV", turnout([85.0, 91.0, 88.0] * 4, Region=regions))
    atlas = built(own_settings)
    assert figures(atlas, "valdeltagande", "0360", 2022) == (91, 85, 88)
    rows = atlas.store.rows("indicator_facts", indicator="valdeltagande")
    assert set(rows["region"]) <= set(tiny.EVERYWHERE)


def test_a_table_with_a_code_that_nobody_knows_stops_the_build(own_settings: Settings) -> None:
    (own_settings.catalog / "tables.toml").write_text(TABLE, encoding="utf-8")
    put_scb(own_settings, "TABV", turnout([85.0, 91.0, 88.0], Kon=["1", "2", "9"]))
    with pytest.raises(MeaningError, match=r"TABV: Kon '9' is not one of the sexes 2, 1"):
        build.build(own_settings)


def test_categories_of_a_count_are_added_up(own_settings: Settings) -> None:
    entry = """
[[table]]
id = "TABP"
series = [{ id = "TAB-folkmangd", at = [{ variable = "ContentsCode", code = "C1" }] }]
categories = "Parti"
ages = "Alder"
age_codes = ["*"]
"""
    (own_settings.catalog / "tables.toml").write_text(entry, encoding="utf-8")
    found = turnout(
        [1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60],
        Kon=["1", "2"],
        Parti=["A", "B"],
        Alder=["0-17", "18-64", "65+"],
    )
    dataset = {**found, "id": ["Region", "Kon", "Parti", "Alder", "ContentsCode", "Tid"]}
    dataset["size"] = [1, 2, 2, 3, 1, 1]
    put_scb(own_settings, "TABP", dataset)
    atlas = built(own_settings)
    assert figures(atlas, "folkmangd", "0360", 2022) == (10 + 20 + 30 + 40 + 50 + 60, 21, 231)
    assert figures(atlas, "folkmangd", "0360", 2022, age="65+") == (90, 9, 99)


# Segregation


def _as_index(settings: Settings) -> None:
    """The worry of the tiny catalogue becomes an index of three series."""
    parts = 'id = "uppdelning"\nrole = "segregation"\ncategories = ["N91001", "N91002", "N91003"]'
    tiny.edit_catalog(settings, "vald", 'id = "N90006"', parts)


def _shares(women: tuple[float, ...], men: tuple[float, ...]) -> list[tiny.Cell]:
    return [
        cell
        for number, (w, m) in enumerate(zip(women, men, strict=True), start=1)
        for cell in tiny.by_sex(f"N9100{number}", ["0360"], [2021])(women=w, men=m, total=50)
    ]


def test_segregation_is_half_the_sum_of_the_differences(own_settings: Settings) -> None:
    """Women 60, 30, 10 and men 20, 30, 50 percent: half of 40 + 0 + 40. Of the women, ten are unknown."""
    _as_index(own_settings)
    tiny.write_part(own_settings, "shares.parquet", _shares((54, 27, 9), (20, 30, 50)))
    assert figures(built(own_settings), "oro", "0360", 2021) == ("not_in_source", "not_in_source", 40)


def test_segregation_needs_every_category(own_settings: Settings) -> None:
    _as_index(own_settings)
    cells = tiny.without_value(
        _shares((60, 30, 10), (20, 30, 50)), "suppressed", series="N91002", sex="women"
    )
    others = [tiny.Cell(series=c.series, region="0380", year=2021, sex=c.sex, value=50.0) for c in cells]
    tiny.write_part(own_settings, "shares.parquet", [*cells, *others])
    atlas = built(own_settings)
    assert figures(atlas, "oro", "0360", 2021)[2] == "suppressed"
    assert figures(atlas, "oro", "0380", 2021)[2] == 0


# What waits, and what is wrong


def test_an_indicator_without_figures_waits(own_settings: Settings) -> None:
    tiny.edit_catalog(own_settings, "vald", '"N90006"', '"N90016"')
    atlas = built(own_settings)
    assert [indicator.id for indicator in atlas.awaiting] == ["oro"]
    assert "oro" not in atlas.catalog.indicator
    assert "oro" in atlas.whole.indicator

    put_kolada(own_settings, "N90016", [kolada_row("N90016", area, 2021, T=33.0) for area in AREAS])
    atlas = built(own_settings)
    assert atlas.awaiting == ()
    assert figures(atlas, "oro", *ROW)[2] == 33


def test_a_group_without_figures_waits_while_the_others_are_shown(own_settings: Settings) -> None:
    tiny.edit_catalog(own_settings, "ekonomi", '"N90002"', '"N90012"')
    atlas = built(own_settings)
    assert list(atlas.coverage.ages("sysselsattning")) == ["all"]
    assert atlas.awaiting == ()
    # A reader is not told that the figures rest on what nobody has fetched.
    assert [s.id for s in atlas.catalog.indicator["sysselsattning"].series] == ["N90001", "N90003"]
    assert [s.id for s in atlas.whole.indicator["sysselsattning"].series] == ["N90001", "N90012", "N90003"]


def test_a_series_that_its_source_has_ended_does_not_wait(own_settings: Settings) -> None:
    tiny.edit_catalog(own_settings, "vald", 'id = "N90006"', 'id = "N90016"\nlive = false')
    with pytest.raises(CheckError, match=r"series N90016 \(all, all\) is not in the snapshot"):
        build.build(own_settings)


def test_implausible_figures_are_told_by_the_series_they_came_with(own_settings: Settings) -> None:
    put_kolada(own_settings, "N90001", employment(["0360"], [2021], K=171.5, M=81.5))
    with pytest.raises(
        CheckError, match=r"kolada/N90001.*sysselsattning, 0360, 2021: a share is outside"
    ) as e:
        build.build(own_settings)
    assert set(e.value.first) == {"sysselsattning"}


def test_a_damaged_answer_is_named_and_nothing_is_published(own_settings: Settings) -> None:
    put_kolada(own_settings, "N90001", employment())
    (file,) = own_settings.fetched.glob("kolada/N90001/sets/*/*.json.gz")
    file.write_bytes(file.read_bytes()[:-30])
    with pytest.raises(FetchedError, match=r"is damaged.*fetch the series again"):
        build.build(own_settings)
    assert not list(own_settings.published.glob("*.duckdb"))


def test_answers_that_the_catalogue_has_no_use_for_are_passed_over(own_settings: Settings) -> None:
    before = build.build(own_settings).build
    put_kolada(own_settings, "N00001", [kolada_row("N00001", "0000", 2021, T=1.0)])
    assert build.build(own_settings).build == before


def test_the_same_answers_fetched_later_make_the_same_build(own_settings: Settings) -> None:
    put_kolada(own_settings, "N90001", employment())
    first = build.build(own_settings).build
    put_kolada(own_settings, "N90001", employment(), FETCHED + timedelta(days=1))
    assert build.build(own_settings, if_needed=True).build == first
    put_kolada(own_settings, "N90001", employment(K=72.0, M=82.0))
    assert build.build(own_settings, if_needed=True).build != first


# What a build changed


def test_a_build_tells_what_is_new_revised_and_withdrawn(own_settings: Settings) -> None:
    build.build(own_settings)
    rows = employment([area for area in AREAS if area != "0360"], [2021, 2022], K=70.0, M=80.0, T=75.0)
    rows += employment(["0360"], [2021], K="Missing", M=78.0, T=75.0)
    put_kolada(own_settings, "N90001", rows)
    (change,) = build.build(own_settings).changes
    newest = len(AREAS) - 1
    # In 2021 three municipalities had no women's value, two no men's; 0305's men and total were there.
    assert change.indicator == "sysselsattning"
    assert change.withdrawn == 1
    assert change.revised == 1
    assert (change.region, change.year, change.sex) == ("0360", 2021, "men")
    assert (change.before, change.after) == (80, 78)
    assert change.new == 3 * newest + 1 + 3 + 3


def test_the_first_build_changes_nothing(own_settings: Settings) -> None:
    assert build.build(own_settings).changes == ()
