"""The profile to take along: numbers that a spreadsheet can count with, and where they come from."""

from __future__ import annotations

import csv
import math
from dataclasses import replace

import pytest

from jrt_core.catalog.model import Kind, Language, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import Profile, profile
from jrt_core.views.profile_table import HEADS, profile_csv, profile_csv_name
from jrt_core.views.text import texts

NUMBERS = HEADS[HEADS.index("women") : HEADS.index("trend")]


def table(
    atlas: Atlas, found: Profile, wanted: tuple[str, ...], language: Language = "sv"
) -> tuple[list[dict[str, str]], list[str]]:
    """The rows by the names of their columns, and the lines after them."""
    written = profile_csv(atlas, found, wanted, "Göteborg: alla", language)
    assert written.startswith(b"\xef\xbb\xbf")
    lines = list(
        csv.reader(
            written.decode("utf-8-sig").splitlines(keepends=True),
            delimiter=";" if language == "sv" else ",",
        )
    )
    assert lines[0] == [texts(language)(f"column-{head}") for head in HEADS]
    end = lines.index([])
    return [dict(zip(HEADS, line, strict=True)) for line in lines[1:end]], [n[0] for n in lines[end + 1 :]]


@pytest.mark.parametrize(("language", "mark"), [("sv", ","), ("en", ".")])
@pytest.mark.parametrize("region", ["1480", "14"])
def test_every_indicator_has_a_row_of_numbers(
    atlas: Atlas, region: str, language: Language, mark: str
) -> None:
    found = profile(atlas, region)
    rows, notes = table(atlas, found, tuple(atlas.catalog.indicator), language)
    assert [row["indicator-id"] for row in rows] == list(atlas.catalog.indicator)
    for row in rows:
        indicator = atlas.catalog.indicator[row["indicator-id"]]
        assert (row["code"], row["goal-id"]) == (region, indicator.goal)
        standing = found.standings.get(indicator.id)
        for name in NUMBERS:
            assert math.isfinite(float(row[name].replace(mark, ".") or 0))
        if standing is None:
            assert [row[name] for name in NUMBERS] == [""] * len(NUMBERS)
            assert row["status"] != texts(language)("status-ok")
            continue
        assert row["year"] == str(standing.year)
        for name, value in (
            ("women", standing.women),
            ("lower", standing.lower),
            ("n-women", standing.people_women),
            ("country-men", standing.country.get("men", math.nan)),
        ):
            assert (row[name] == "") == math.isnan(value)
            assert math.isnan(value) or float(row[name].replace(mark, ".")) == pytest.approx(value)
        assert row["source-ids"]
        assert row["producer"]
        assert row["trend"]
        assert set(indicator.caveats) <= set(row["caveat-codes"].split(", "))
        for code in indicator.caveats:
            assert f"{code}: {atlas.catalog.caveat[code].text[language]}" in notes
    assert notes[0] == "Göteborg: alla"
    assert len(notes) == len(set(notes))


def test_a_row_without_a_figure_says_why(atlas: Atlas) -> None:
    # Members of the municipal councils of the country are not published by municipality.
    rows, _ = table(atlas, profile(atlas, "1480"), ("valda_kommun", "nettoinkomst"))
    assert rows[0]["status"] == "publiceras inte"
    assert rows[1]["status"] == "finns"


def test_a_published_difference_stands_among_the_differences(atlas: Atlas) -> None:
    found = profile(atlas, "1480")
    ids = [code for code, s in found.standings.items() if s.indicator.kind is Kind.PUBLISHED_DIFFERENCE]
    rows, _ = table(atlas, found, tuple(ids))
    assert ids
    for row in rows:
        assert row["difference"] != ""
        assert row["total"] == ""


def test_no_text_is_taken_for_a_formula(atlas: Atlas) -> None:
    indicator = replace(
        atlas.catalog.indicator["nettoinkomst"],
        title=replace(atlas.catalog.indicator["nettoinkomst"].title, sv="=1+1"),
    )
    catalog = replace(atlas.catalog, indicators=(indicator,))
    rows, _ = table(replace(atlas, catalog=catalog), profile(atlas, "1480"), ("nettoinkomst",))
    assert rows[0]["title"] == "'=1+1"


def test_the_file_name_has_the_region_and_what_it_is() -> None:
    assert profile_csv_name("1480", "makt") == "profil_1480_makt.csv"


def test_levels_that_have_no_figures_are_said_so_for_a_county(atlas: Atlas) -> None:
    only_local = next(
        i.id for i in atlas.catalog.indicators if atlas.coverage.levels(i.id) == (Level.MUNICIPALITY,)
    )
    rows, _ = table(atlas, profile(atlas, "14"), (only_local,))
    assert (rows[0]["year"], rows[0]["status"]) == ("", "publiceras inte")
