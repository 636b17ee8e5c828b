"""Cells of SCB's cubes become figures in our codes; a code that nobody has explained stops its series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from jrt_core.catalog.tables import Code, Table, TableGroup, TableSeries
from jrt_core.errors import MeaningError
from jrt_core.sources.jsonstat import Cube, decode
from jrt_core.sources.scb_cells import COLUMNS, cells

CHEFER = TableSeries(id="chefer", at=(Code(variable="ContentsCode", code="=Andel i chefsposition"),))
SYSSELSATTA = TableSeries(id="sysselsatta", at=(Code(variable="ContentsCode", code="K3"),))
TABLE = Table(
    id="TAB1",
    series=(CHEFER, SYSSELSATTA),
    fixed=(Code(variable="UtbNiv", code="000"), Code(variable="BakgrVar", code="TOT")),
    groups=(
        TableGroup(variable="BakgrVar", code="SE", background="inrikes_fodda"),
        TableGroup(variable="BakgrVar", code="=ålder: 20–24 år", age="20-24"),
    ),
)


def cube(
    dimensions: dict[str, Sequence[str] | dict[str, str]],
    values: Sequence[float | None],
    status: dict[str, str] | None = None,
) -> Cube:
    """A cube of these dimensions, in this order; a dict has labels too."""
    described: dict[str, Any] = {}
    for name, codes in dimensions.items():
        labels = codes if isinstance(codes, dict) else {code: code for code in codes}
        index = {code: place for place, code in enumerate(codes)}
        described[name] = {"label": name, "category": {"index": index, "label": labels}}
    return decode(
        {
            "version": "2.0",
            "class": "dataset",
            "label": "Made-up table",
            "id": list(dimensions),
            "size": [len(codes) for codes in dimensions.values()],
            "dimension": described,
            "value": list(values),
            "status": status or {},
        }
    )


def rows(found: Cube, table: Table = TABLE) -> list[dict[str, Any]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in cells(found, table)]


def told(found: Cube, *names: str, table: Table = TABLE) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in rows(found, table)]


def test_codes_become_regions_sexes_years_groups_and_series() -> None:
    found = cube(
        {
            "Region": ["00", "0114"],
            "Kon": ["1", "2", "1+2"],
            "BakgrVar": ["TOT", "SE"],
            "ContentsCode": {"K3": "Andel sysselsatta", "K4": "Andel i chefsposition"},
            "Tid": ["2023"],
        },
        range(24),
    )
    assert len(rows(found)) == 24
    assert rows(found)[13] == {
        "series": "chefer",
        "region": "0114",
        "year": 2023,
        "sex": "men",
        "age": "all",
        "background": "all",
        "category": "",
        "value": 13.0,
        "status": "ok",
    }
    assert {(row["sex"], row["background"]) for row in rows(found)} == {
        (sex, background) for sex in ("women", "men", "total") for background in ("all", "inrikes_fodda")
    }


def test_a_label_stands_for_its_code_whatever_dash_it_has() -> None:
    found = cube(
        {"Kon": ["2"], "BakgrVar": {"A1": "Ålder:  20-24 år"}, "ContentsCode": ["K3"], "Tid": ["2023"]}, [5]
    )
    table = Table(id="T", series=TABLE.series, groups=TABLE.groups, area="00")
    assert told(found, "series", "region", "age", table=table) == [("sysselsatta", "00", "20-24")]


def test_what_stands_for_no_value() -> None:
    """A dash is zero though it comes without a value; a mark beside a value changes nothing."""
    found = cube(
        {
            "Region": ["0114"],
            "Kon": ["2"],
            "ContentsCode": ["K3"],
            "Tid": [str(y) for y in range(2018, 2024)],
        },
        [None, None, None, None, 7, None],
        {"0": "-", "1": "..", "2": ".", "3": "x", "4": ".."},
    )
    assert told(found, "value", "status") == [
        (0.0, "ok"),
        (None, "missing"),
        (None, "not_applicable"),
        (None, "missing"),
        (7.0, "ok"),
        (None, "missing"),
    ]


def test_a_month_belongs_to_its_year() -> None:
    found = cube({"Region": ["00"], "Kon": ["2"], "ContentsCode": ["K3"], "Tid": ["2023M11"]}, [1])
    assert told(found, "year") == [(2023,)]


def test_ages_read_themselves() -> None:
    table = Table(id="T", series=(SYSSELSATTA,), ages="Alder", age_codes=("*",))
    ages = ["20-24", "060-64", "65+", "7", "0"]
    found = cube(
        {"Region": ["00"], "Kon": ["2"], "Alder": ages, "ContentsCode": ["K3"], "Tid": ["2023"]}, range(5)
    )
    assert told(found, "age", table=table) == [("20-24",), ("60-64",), ("65+",), ("7",), ("0",)]


def test_categories_are_kept_apart_from_those_left_out() -> None:
    table = Table(id="T", series=(SYSSELSATTA,), categories="Yrke", categories_left_out=("0002",))
    found = cube(
        {
            "Region": ["00"],
            "Kon": ["2"],
            "Yrke": ["111", "0002", "112"],
            "ContentsCode": ["K3"],
            "Tid": ["2023"],
        },
        [1, 2, 3],
    )
    assert told(found, "category", "value", table=table) == [("111", 1.0), ("112", 3.0)]


def test_what_was_summed_away_is_about_everybody() -> None:
    found = cube(
        {"Region": ["00"], "Kon": ["2"], "Parti": ["TOTALT"], "ContentsCode": ["K3"], "Tid": ["2023"]}, [1]
    )
    assert told(found, "age", "background", "value") == [("all", "all", 1.0)]


@pytest.mark.parametrize(
    ("name", "codes", "says"),
    [
        ("Kon", ["2", "7"], "TAB1: Kon '7' is not one of the sexes 2, 1"),
        ("BakgrVar", ["TOT", "XX"], "TAB1: BakgrVar 'XX' is not a group that we know"),
        ("Tid", ["2023", "Q1"], "TAB1: Tid 'Q1' is not a year or a month"),
    ],
)
def test_a_code_without_a_meaning_is_named(name: str, codes: list[str], says: str) -> None:
    dimensions: dict[str, Sequence[str] | dict[str, str]] = {
        "Region": ["00"],
        "Kon": ["2"],
        "BakgrVar": ["TOT"],
        "ContentsCode": ["K3"],
        "Tid": ["2023"],
        name: codes,
    }
    with pytest.raises(MeaningError, match=says) as caught:
        rows(cube(dimensions, [1, 2]))
    assert "say what it means in tables.toml" in str(caught.value)
    assert caught.value.series == ("scb", "TAB1")
