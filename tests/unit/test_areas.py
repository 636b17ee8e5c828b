"""What can be compared: codes, members, names."""

from __future__ import annotations

import pytest

from jrt_core.catalog.model import LANGUAGES, Level
from jrt_core.indicators.areas import OVERALL, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.store import db
from jrt_core.views.area_names import area_name
from jrt_core.views.text import texts
from tests import tiny


def test_regions_and_groups_have_codes(atlas: Atlas) -> None:
    kinds = {
        code: atlas.areas[code].kind
        for code in ("1480", "14", "00", "A1", "lik-overgripande-1480", "kommuner-14")
    }
    assert list(kinds.values()) == [
        AreaKind.REGION,
        AreaKind.REGION,
        AreaKind.REGION,
        AreaKind.SKR,
        AreaKind.SIMILAR,
        AreaKind.EVERY,
    ]


@pytest.mark.parametrize(
    "code",
    [
        "",
        "9999",
        "99",
        "Z1",
        "a1",
        "lik-overgripande-9999",
        "lik-nothing-1480",
        "kommuner-99",
        "kommuner-00",
        "lik--1480",
        "<b>",
        "1480,14",
    ],
)
def test_what_is_no_area_is_none(atlas: Atlas, code: str) -> None:
    assert atlas.areas.get(code) is None
    with pytest.raises(KeyError):
        atlas.areas[code]


def test_skr_groups_share_out_the_municipalities(atlas: Atlas) -> None:
    members = [code for group in atlas.areas.skr_titles for code in atlas.areas[group].members]
    assert sorted(members) == sorted(r.code for r in atlas.regions.of_level(Level.MUNICIPALITY))
    assert set(atlas.areas["A1"].members) == {"0180", "1280", "1480"}


def test_similar_municipalities_are_others(atlas: Atlas) -> None:
    # Kolada's list of 2025 for Tidaholm.
    found = atlas.areas["lik-overgripande-1498"]
    assert found.members == ("0861", "1060", "1272", "1452", "1470", "1766", "2026")
    assert (found.owner, found.subject, found.year) == ("1498", OVERALL, 2025)
    for subject, owner in atlas.areas.similar:
        members = atlas.areas[f"lik-{subject}-{owner}"].members
        assert owner not in members
        assert all(atlas.regions[code].level is Level.MUNICIPALITY for code in members)


def test_subjects_begin_with_the_overall_one(atlas: Atlas) -> None:
    found = atlas.areas.subjects("1498")
    assert found[0] == OVERALL
    assert len(found) == 12
    assert atlas.areas.subjects("14") == ()


def test_all_of_a_county_are_its_municipalities(atlas: Atlas) -> None:
    found = atlas.areas["kommuner-10"]
    assert set(found.members) == {"1060", "1080", "1081", "1082", "1083"}
    assert found.owner == "10"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_area_has_a_name_of_its_own(atlas: Atlas, language: str) -> None:
    text = texts("en" if language == "en" else "sv")
    codes = [*atlas.regions.by_code, *atlas.areas.skr_titles, "kommuner-14"]
    codes += [f"lik-{subject}-1498" for subject in atlas.areas.subjects("1498")]
    names = [area_name(atlas, atlas.areas[code], text) for code in codes]
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_build_carries_the_groups(tiny_store: db.Store) -> None:
    groups = tiny_store.records("similar_groups")
    assert [row["municipality"] for row in groups] == sorted(tiny.MUNICIPALITIES)
    assert all(row["municipality"] not in row["members"] for row in groups)
    assert len(tiny_store.records("skr_groups")) == 9
