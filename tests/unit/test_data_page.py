"""The page on data and methods: it says what the catalogue and the store say, all of it and no more."""

from __future__ import annotations

import csv
import dataclasses
import importlib
import io
import json
import math
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest

from jrt_core import settings
from jrt_core.catalog.model import LANGUAGES, Language, Level, Text
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.settings import ROOT
from jrt_core.views import data_files, data_page, link
from jrt_core.views.data_page import DataView
from jrt_core.views.methods import RULES
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.table import FORMULA_STARTS
from jrt_core.views.text import texts

# Several groups and computed counties; one group; values below zero.
THREE = ("folkmangd", "nettoinkomst", "inrikes_flyttnetto")
NUMBER = re.compile(r"-?\d+([.,]\d+)?(e[+-]\d+)?")


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    found = open_atlas(settings.load())
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def views(atlas: Atlas) -> dict[Language, DataView]:
    return {language: data_page.data_view(atlas, language) for language in LANGUAGES}


def _table(content: bytes, language: Language) -> tuple[list[list[str]], list[str]]:
    """The rows of a CSV file, and the lines after them."""
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";" if language == "sv" else ","))
    end = rows.index([])
    return rows[:end], [row[0] for row in rows[end + 1 :]]


def _number(cell: str) -> float:
    return float(cell.replace(",", ".")) if cell else math.nan


# What the page says


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_are_those_of_the_catalogue(
    views: dict[Language, DataView], atlas: Atlas, language: Language
) -> None:
    view, catalog = views[language], atlas.catalog
    assert f"{len(catalog.indicators)} indi" in view.lead
    assert str(len(atlas.regions.of_level(Level.MUNICIPALITY))) in view.lead
    assert {entry.id for entry in view.entries if not entry.waits} == set(catalog.indicator)
    assert {entry.id for entry in view.entries if entry.waits} == {i.id for i in atlas.awaiting}
    assert len(view.entries) == len(atlas.whole.indicators) == len(view.cards)
    assert list(view.goals) == [goal.id for goal in catalog.goals]
    assert len(view.left_out.rows) == len(catalog.left_out)
    assert len(view.extracts.rows) + len(view.fetched_series.rows) == len(atlas.extracts)
    assert len(view.sources) == len(catalog.sources)
    assert sum(int(row[1]) for row in view.freshness.rows) == len(catalog.indicators)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_has_a_whole_card(
    views: dict[Language, DataView], atlas: Atlas, language: Language
) -> None:
    for indicator in (atlas.whole.indicator[shown] for shown in atlas.catalog.indicator):
        card = views[language].cards[indicator.id]
        assert card.title == indicator.title[language]
        assert card.what == indicator.what[language]
        said = [value for _, value in (*card.meaning, *card.extent)]
        assert all(said), indicator.id
        assert indicator.covers[language] in said
        assert any(indicator.polarity_reason[language] in value for value in said)
        assert {row[0] for row in card.series.rows} == {s.table or s.id for s in indicator.series}
        assert len(card.breaks) == len(indicator.breaks)
        assert atlas.build in card.citation
        for code in indicator.caveats:
            assert atlas.catalog.caveat[code].text[language] in card.caveats


def test_the_two_languages_have_the_same_shape(views: dict[Language, DataView]) -> None:
    swedish, english = views["sv"], views["en"]
    assert [e.id for e in swedish.entries] == [e.id for e in english.entries]
    for card in swedish.cards.values():
        other = english.cards[card.id]
        assert len(card.meaning) == len(other.meaning)
        assert len(card.extent) == len(other.extent)
        assert len(card.caveats) == len(other.caveats)
        assert len(card.series.rows) == len(other.series.rows)


def test_only_what_a_map_can_show_has_a_way_to_it(views: dict[Language, DataView], atlas: Atlas) -> None:
    for card in views["sv"].cards.values():
        levels = set(atlas.coverage.levels(card.id)) - {Level.COUNTRY}
        assert card.on_map == bool(levels)
        if card.on_map:
            assert data_page.map_selection(atlas, "sv", card.id, None).indicator == card.id


def test_the_way_to_the_map_keeps_county_and_places(atlas: Atlas) -> None:
    kept, _ = resolve(Wish(indicator="nettoinkomst", county="01", areas=("0180",)), atlas)
    shown = data_page.map_selection(atlas, "en", "folkmangd", kept)
    assert (shown.indicator, shown.county, shown.places) == ("folkmangd", "01", ("0180",))
    everywhere = dataclasses.replace(kept, county=None)
    assert data_page.map_selection(atlas, "sv", "folkmangd", everywhere).county is None
    assert "indikator=folkmangd" in link.href(shown)


# Search


def test_a_search_finds_words_key_figures_and_producers(views: dict[Language, DataView]) -> None:
    view = views["sv"]
    assert data_page.matching(view, None, "") == view.entries
    assert [e.id for e in data_page.matching(view, None, "n00905")] == ["nettoinkomst"]
    assert "nettoinkomst" in [e.id for e in data_page.matching(view, "ekonomi", "  INKOMST scb ")]
    assert {e.goal_id for e in data_page.matching(view, "vald", "")} == {"vald"}
    assert data_page.matching(view, "vald", "nettoinkomst") == ()
    assert "HE0110" in next(e.ids for e in view.entries if e.id == "forvarvsinkomst")


@pytest.mark.parametrize(
    ("name", "indicator"),
    [("nettoinkomst", "nettoinkomst"), ("N00905", "nettoinkomst"), ("valda_riksdag", "valda_riksdag")],
)
def test_an_address_may_name_an_indicator_in_every_way(atlas: Atlas, name: str, indicator: str) -> None:
    assert data_page.asked_for(atlas, name) == (indicator, None)


@pytest.mark.parametrize("name", ["nothing", "=1+1", "", "<script>", "N99999"])
def test_an_unknown_indicator_is_said_to_be_unknown(atlas: Atlas, name: str) -> None:
    found, notice = data_page.asked_for(atlas, name)
    assert found is None
    assert notice is not None
    assert texts("sv")(notice.message, **notice.variables)


# Caveats, sources, dictionary


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_used_caveat_is_listed_with_what_it_concerns(
    views: dict[Language, DataView], atlas: Atlas, language: Language
) -> None:
    rows = dict(views[language].caveats.rows)
    for indicator in atlas.catalog.indicators:
        for code in (*indicator.caveats, *(brk.caveat for brk in indicator.breaks)):
            concerned = rows[atlas.catalog.caveat[code].text[language]]
            assert indicator.title[language] in concerned.split("; ")
    for extract in atlas.extracts.values():
        if extract.caveat:
            assert extract.file in rows[atlas.catalog.caveat[extract.caveat].text[language]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_described_in_the_language(atlas: Atlas, language: Language) -> None:
    """The manifest has one language; a new file needs its two messages."""
    for extract in atlas.extracts.values():
        if extract.fetched:
            continue
        stem = extract.file.removesuffix(".parquet").replace("_", "-")
        assert texts(language)(f"extract-title-{stem}")
        assert texts(language)(f"extract-note-{stem}")


def test_a_file_that_no_message_knows_keeps_its_own_words(atlas: Atlas) -> None:
    extract = dataclasses.replace(atlas.extracts[0], file="new.parquet", title="New", note="A note.")
    changed = dataclasses.replace(atlas, extracts={**atlas.extracts, 0: extract})
    row = data_page.data_view(changed, "sv").extracts.rows[0]
    assert row[0], row[2] == ("new.parquet", "New")
    assert row[-1] == "A note."


def test_the_dictionary_has_every_column_with_its_comment(
    views: dict[Language, DataView], atlas: Atlas
) -> None:
    listed = {
        (table.name, column, comment)
        for table in views["sv"].dictionary
        for column, _, comment in table.columns.rows
    }
    stored = {
        (row["table_name"], row["column_name"], row["comment"]) for row in atlas.store.records("dictionary")
    }
    assert listed == stored
    assert all(comment for *_, comment in stored)
    names = [table.name for table in views["sv"].dictionary]
    assert names == sorted(names)


def test_producers_are_counted_one_by_one() -> None:
    made_by = ["SCB", "SCB och Skolverket", "Brå (NTU)", "Folkhälsomyndigheten (HLV) samt Liv & Hälsa"]
    assert data_files.organisations(made_by) == (
        "SCB",
        "Skolverket",
        "Brå",
        "Folkhälsomyndigheten",
        "Liv & Hälsa",
    )


# Methods


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_method_has_words_and_an_origin(views: dict[Language, DataView], language: Language) -> None:
    methods = views[language].methods
    assert [method.id for method in methods] == [rule.id for rule in RULES]
    assert all(method.title and method.text and method.origin for method in methods)
    letter = "K" if language == "sv" else "W"
    assert methods[0].formulas == (f"{letter} - M",)


@pytest.mark.parametrize("name", [name for rule in RULES for name in rule.code])
def test_every_method_is_in_the_code(name: str) -> None:
    module, function = name.split(".")
    packages = [p for p in ("indicators", "plans") if (ROOT / "jrt_core" / p / f"{module}.py").exists()]
    assert callable(getattr(importlib.import_module(f"jrt_core.{packages[0]}.{module}"), function))


# Files


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("indicator", THREE)
def test_a_csv_gives_back_what_the_store_has(atlas: Atlas, indicator: str, language: Language) -> None:
    rows, last = _table(data_files.facts_csv(atlas, indicator, language), language)
    facts = atlas.store.rows("indicator_facts", indicator=indicator)
    text = texts(language)
    found = pd.DataFrame(rows[1:], columns=rows[0])
    assert len(found) == len(facts)
    for name, column in {"region": "region", "name": "name", "indicator": "indicator"}.items():
        assert list(found[text(f"data-csv-{name}")]) == list(facts[column])
    assert [int(year) for year in found[text("data-csv-year")]] == list(facts["year"])
    for sex in ("women", "men", "total"):
        for name, column in ((sex, sex), (f"n-{sex}", f"n_{sex}")):
            numbers = [_number(cell) for cell in found[text(f"data-csv-{name}")]]
            assert numbers == pytest.approx(list(facts[column]), rel=1e-9, nan_ok=True)
        words = [text(f"status-{status}") for status in facts[f"status_{sex}"]]
        assert list(found[text(f"data-csv-status-{sex}")]) == words
    assert last[-1] == text("data-csv-build", build=atlas.build)
    source = atlas.catalog.source[atlas.catalog.indicator[indicator].series[0].source]
    assert any(source.publisher in line and source.licence[language] in line for line in last)


class _Hostile:
    """A store whose regions are named to run in a spreadsheet."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.build = store.build

    def rows(self, name: str, **parameters: Any) -> pd.DataFrame:
        return self._store.rows(name, **parameters).assign(name="=HYPERLINK(1)")

    def records(self, name: str, **parameters: Any) -> Any:
        return self._store.records(name, **parameters)


@pytest.mark.parametrize("start", FORMULA_STARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_a_formula(atlas: Atlas, start: str, language: Language) -> None:
    evil = f"{start}cmd"
    indicator = dataclasses.replace(
        atlas.catalog.indicator["inrikes_flyttnetto"],
        title=Text(sv=evil, en=evil),
        what=Text(sv=evil, en=evil),
    )
    changed = dataclasses.replace(
        atlas,
        catalog=dataclasses.replace(atlas.catalog, indicators=(indicator,)),
        store=_Hostile(atlas.store),  # type: ignore[arg-type]
    )
    rows, last = _table(data_files.facts_csv(changed, indicator.id, language), language)
    cells = {cell for row in rows for cell in row} | set(last)
    formulas = [c for c in cells if c.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(c)]
    assert formulas == []
    assert f"'{evil}" in cells
    assert "'=HYPERLINK(1)" in cells
    assert any(cell.startswith("-") for cell in cells), "a negative number stays a number"


@pytest.mark.parametrize("indicator", THREE)
def test_the_description_says_what_the_catalogue_says(atlas: Atlas, indicator: str) -> None:
    found = json.loads(data_files.metadata_json(atlas, indicator))
    entry = atlas.catalog.indicator[indicator]
    assert found["build"] == atlas.build
    assert found["title"] == {"sv": entry.title.sv, "en": entry.title.en}
    assert len(found["series"]) == len(entry.series)
    assert set(found["caveats"]) == {*entry.caveats, *(brk.caveat for brk in entry.breaks)}
    assert all(extract["licence"] and len(extract["sha256"]) == 64 for extract in found["extracts"])
    assert all(extract["fetched"] in (True, False) for extract in found["extracts"])
    assert {extract["source"] for extract in found["extracts"]} <= set(found["sources"])
    assert found["levels"]["municipality"] == list(atlas.coverage.years(indicator, Level.MUNICIPALITY))


def test_every_indicator_can_be_described(atlas: Atlas) -> None:
    for indicator in atlas.catalog.indicator:
        assert json.loads(data_files.metadata_json(atlas, indicator))["id"] == indicator


def test_file_names_are_safe(atlas: Atlas) -> None:
    for indicator in atlas.catalog.indicator:
        assert re.fullmatch(r"[a-z0-9_]+\.csv", data_files.file_name(indicator, atlas.build, "csv"))
