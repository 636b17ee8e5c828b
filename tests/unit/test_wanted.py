"""The catalogue says what is fetched for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jrt_core.catalog.load import load
from jrt_core.catalog.model import Catalog
from jrt_core.settings import Settings
from jrt_core.sources.jobs import KoladaJob, ScbJob
from jrt_core.sources.scb import Choice
from jrt_core.sources.wanted import jobs
from tests import tiny

TODAY = date(2026, 11, 26)
TABLES = """
[[table]]
id = "TABV-alla"
table = "TABV"
series = [{ id = "TAB-valdeltagande", at = [{ variable = "ContentsCode", code = "C1" }] }]
fixed = [{ variable = "UtbNiv", code = "000" }]
groups = [{ variable = "BakgrVar", code = "UF", background = "utrikes_fodda" }]
region_codelist = "vs_Region"
times = ["*M11"]
"""


@pytest.fixture
def catalog(own_settings: Settings) -> Catalog:
    (own_settings.catalog / "tables.toml").write_text(TABLES, encoding="utf-8")
    tiny.edit_catalog(own_settings, "vald", 'id = "N90006"', 'id = "N90006"\nlive = false')
    return load(own_settings.catalog)


def names(found: tuple[KoladaJob | ScbJob, ...]) -> list[str]:
    return [job.series for job in found]


def test_every_live_kpi_and_every_table_is_fetched_once(catalog: Catalog) -> None:
    kpis = ["N90004", "N90001", "N90002", "N90003", "N90007", "N90008", "N90005"]
    assert names(jobs(catalog, TODAY)) == [*kpis, "TABV-alla"]


def test_a_kpi_is_asked_for_in_all_years_that_it_may_have(catalog: Catalog) -> None:
    first = jobs(catalog, TODAY)[0]
    assert isinstance(first, KoladaJob)
    assert first.years == tuple(range(1994, 2027))


def test_a_table_is_asked_for_what_its_entry_names(catalog: Catalog) -> None:
    last = jobs(catalog, TODAY)[-1]
    assert isinstance(last, ScbJob)
    assert last.table == "TABV"
    assert last.selection == {
        "UtbNiv": Choice(codes=("000",)),
        "ContentsCode": Choice(codes=("C1",)),
        "BakgrVar": Choice(codes=("UF",)),
        "Region": Choice(codes=("*",), codelist="vs_Region"),
        "Kon": Choice(codes=("*",)),
        "Tid": Choice(codes=("*M11",)),
    }


def test_some_indicators_or_one_source(catalog: Catalog) -> None:
    assert names(jobs(catalog, TODAY, indicators={"loneskillnad"})) == ["N90007"]
    assert names(jobs(catalog, TODAY, indicators={"valdeltagande"})) == ["TABV-alla"]
    assert names(jobs(catalog, TODAY, source="scb")) == ["TABV-alla"]
    assert jobs(catalog, TODAY, source="scb", indicators={"loneskillnad"}) == ()


def test_the_categories_of_an_index_are_fetched_with_it(own_settings: Settings) -> None:
    path: Path = own_settings.catalog / "indicators" / "vald.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            'id = "N90006"', 'id = "uppdelning"\nrole = "segregation"\ncategories = ["N90001", "N90002"]'
        ),
        encoding="utf-8",
    )
    assert names(jobs(load(own_settings.catalog), TODAY, indicators={"oro"})) == ["N90001", "N90002"]
