"""What can be chosen, and where."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jrt_core import settings
from jrt_core.catalog.model import Level
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.indicators.coverage import Cell, Coverage
from jrt_core.indicators.measures import Show
from jrt_core.indicators.regions import COUNTRY, Region, Regions

LEVEL_SHOWS = {Show.WOMEN, Show.MEN, Show.TOTAL}


def row(indicator: str = "arbete", **more: object) -> dict[str, object]:
    """One row of `coverage.sql`: 290 municipalities with both sexes and a total, unless told otherwise."""
    usual = {"age": "all", "background": "all", "level": "municipality", "year": 2020}
    counts = {"women": 290, "men": 290, "total": 290, "pairs": 290}
    return {"indicator": indicator, **usual, **counts, **more}


def coverage(*rows: dict[str, object]) -> Coverage:
    return Coverage.from_records(rows)


def cell(**counts: int) -> Cell:
    none = {"women": 0, "men": 0, "total": 0, "pairs": 0}
    return Cell(age="all", background="all", level=Level.COUNTY, year=2020, **{**none, **counts})


# Whether a cell has what a map would show


@pytest.mark.parametrize("show", Show)
def test_an_empty_cell_has_nothing(show: Show):
    assert not cell().has(show)
    assert not cell().has(None)
    assert not cell().has(show, published_comparison=True)


@pytest.mark.parametrize("show", [show for show in Show if show not in LEVEL_SHOWS])
def test_a_comparison_needs_women_and_men_of_the_same_region(show: Show):
    # 100 regions with women and 100 others with men: no region to compare in
    assert not cell(women=100, men=100, total=200).has(show)
    assert cell(women=100, men=100, pairs=1).has(show)


@pytest.mark.parametrize("show", sorted(LEVEL_SHOWS))
def test_a_level_needs_its_own_values(show: Show):
    assert cell(**{show.value: 1}).has(show)
    others = {other.value: 1 for other in LEVEL_SHOWS - {show}}
    assert not cell(**others, pairs=1).has(show)


@pytest.mark.parametrize("column", ["women", "men", "total"])
def test_any_value_will_do_where_nothing_is_asked(column: str):
    assert cell(**{column: 1}).has(None)


def test_a_published_difference_stands_in_the_total():
    assert cell(total=290).has(Show.DIFFERENCE, published_comparison=True)
    assert not cell(total=290).has(Show.DIFFERENCE)


# Coverage


def test_records_become_cells_by_indicator():
    found = coverage(row("arbete", year=2019, women=3), row("halsa", level="country"), row("arbete"))
    assert list(found.cells) == ["arbete", "halsa"]
    assert [c.year for c in found.cells["arbete"]] == [2019, 2020]
    assert found.cells["arbete"][0].women == 3
    assert found.cells["halsa"][0].level is Level.COUNTRY


def test_an_unknown_indicator_has_nothing():
    empty = coverage()
    assert (empty.levels("x"), empty.ages("x"), empty.backgrounds("x"), empty.years("x")) == ((), (), (), ())
    assert empty.has_shows("x", Level.COUNTY, "all", "all") == ()


def test_levels_come_finest_first():
    found = coverage(row(level="country"), row(level="municipality"), row("halsa", level="county"))
    assert found.levels("arbete") == (Level.MUNICIPALITY, Level.COUNTRY)
    assert found.levels("halsa") == (Level.COUNTY,)


def test_ages_come_from_the_youngest_after_all():
    codes = ["65+", "ak8", "100+", "16", "18-29", "all", "gymnasiet", "0-5", "ak5", "16-19"]
    found = coverage(*(row(age=code) for code in codes))
    assert found.ages("arbete") == (
        "all",
        "0-5",
        "16",
        "16-19",
        "18-29",
        "65+",
        "100+",
        "ak5",
        "ak8",
        "gymnasiet",
    )


def test_backgrounds_come_once_each_with_all_first():
    found = coverage(*(row(background=b, year=y) for b in ("norden", "all", "afrika") for y in (2019, 2020)))
    assert found.backgrounds("arbete") == ("all", "afrika", "norden")


def test_groups_are_those_of_the_level_and_of_the_other_group():
    found = coverage(
        row(age="all", background="all"),
        row(age="18-29", background="all", level="county"),
        row(age="18-29", background="afrika"),
    )
    assert found.ages("arbete", Level.COUNTY) == ("18-29",)
    assert found.ages("arbete", Level.COUNTRY) == ()
    assert found.ages("arbete", background="all") == ("all", "18-29")
    assert found.ages("arbete", Level.MUNICIPALITY, "afrika") == ("18-29",)
    assert found.backgrounds("arbete", age="18-29") == ("all", "afrika")
    assert found.backgrounds("arbete", Level.MUNICIPALITY, "18-29") == ("afrika",)


def test_years_are_ascending_and_only_those_asked_for():
    found = coverage(
        row(year=2022),
        row(year=2018, women=0, men=0, pairs=0),
        row(year=2022, level="county"),
        row(year=2014, age="18-29"),
        row(year=2010, background="afrika"),
        row(year=2006, women=0, men=0, total=0, pairs=0),
    )
    assert found.years("arbete") == (2010, 2014, 2018, 2022), "2006 has no value at all"
    assert found.years("arbete", Level.COUNTY) == (2022,)
    assert found.years("arbete", age="18-29") == (2014,)
    assert found.years("arbete", background="afrika") == (2010,)
    assert found.years("arbete", age="all", background="all") == (2018, 2022)
    assert found.years("arbete", age="all", background="all", show=Show.DIFFERENCE) == (2022,)
    assert found.years("arbete", age="all", background="all", show=Show.TOTAL) == (2018, 2022)
    assert 2018 in found.years("arbete", show=Show.DIFFERENCE, published_comparison=True)


def test_a_group_shows_what_any_of_its_years_has():
    found = coverage(
        row(year=2018, men=0, total=0, pairs=0),
        row(year=2019, women=0, men=0, pairs=0),
        row(year=2020, age="18-29"),
        row(year=2020, level="county"),
    )
    assert found.has_shows("arbete", Level.MUNICIPALITY, "all", "all") == (Show.WOMEN, Show.TOTAL)
    assert found.has_shows("arbete", Level.MUNICIPALITY, "18-29", "all") == tuple(Show)
    assert found.has_shows("arbete", Level.MUNICIPALITY, "all", "afrika") == ()


# Regions


def region(code: str, name: str, level: str, county: str) -> dict[str, object]:
    """One row of `regions.sql`."""
    place = {"lon": 12.0, "lat": 57.7, "west": 11.0, "south": 57.0, "east": 13.0, "north": 58.0}
    return {
        "code": code,
        "name": name,
        "level": level,
        "county": county,
        "skr_group": None,
        "first_year": None,
        **place,
    }


ROWS = [
    region("1480", "Göteborg", "municipality", "14"),
    region("1280", "Malmö", "municipality", "12"),
    region("00", "Riket", "country", "00"),
    region("12", "Skåne län", "county", "12"),
    region("0380", "Uppsala", "municipality", "03"),
    region("03", "Uppsala", "county", "03"),
    region("14", "Västra Götalands län", "county", "14"),
]
REGIONS = Regions.from_records(ROWS)


def test_regions_keep_the_order_of_the_store():
    assert list(REGIONS.by_code) == ["1480", "1280", "00", "12", "0380", "03", "14"]


def test_a_region_is_read_as_it_stands():
    assert REGIONS["1480"] == Region(
        code="1480",
        name="Göteborg",
        level=Level.MUNICIPALITY,
        county="14",
        skr_group=None,
        first_year=None,
        centre=(12.0, 57.7),
        box=(11.0, 57.0, 13.0, 58.0),
    )


def test_regions_of_a_level_and_of_a_county():
    assert [r.code for r in REGIONS.of_level(Level.MUNICIPALITY)] == ["1480", "1280", "0380"]
    assert [r.code for r in REGIONS.of_level(Level.MUNICIPALITY, "14")] == ["1480"]
    assert [r.code for r in REGIONS.of_level(Level.COUNTRY)] == [COUNTRY]
    assert REGIONS.of_level(Level.MUNICIPALITY, "99") == ()


def test_counties_come_in_code_order():
    assert [r.code for r in REGIONS.counties] == ["03", "12", "14"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("1480", "1480"),
        ("14", "14"),
        ("Göteborg", "1480"),
        ("GÖTEBORG", "1480"),
        ("skåne LÄN", "12"),
        ("riket", "00"),
    ],
)
def test_a_region_is_found_by_code_and_by_name(name: str, code: str):
    assert REGIONS.find(name).code == code


@pytest.mark.parametrize("rows", [ROWS, ROWS[::-1]])
def test_a_name_of_two_regions_means_the_smaller(rows: list[dict[str, object]]):
    assert Regions.from_records(rows).find("Uppsala").code == "0380"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Malmo", "1280 Malmö"),
        ("goteborg", "1480 Göteborg"),
        ("1489", "1480 Göteborg"),
        ("129", "1280 Malmö"),
    ],
)
def test_an_unknown_region_gives_the_nearest_with_its_code(name: str, hint: str):
    with pytest.raises(UnknownNameError) as caught:
        REGIONS.find(name)
    assert hint in caught.value.nearest
    assert str(caught.value).startswith(f"unknown region {name!r}; nearest: ")


def test_an_unknown_code_gives_regions_of_its_county():
    with pytest.raises(UnknownNameError) as caught:
        REGIONS.find("1499")
    assert set(caught.value.nearest) == {"1480 Göteborg", "14 Västra Götalands län"}


def test_an_unknown_code_of_no_county_gives_the_codes_nearest_to_it():
    codes = sorted(REGIONS.by_code, key=int)
    with pytest.raises(UnknownNameError) as caught:
        REGIONS.find("9999")
    assert [word.split(" ", 1)[0] for word in caught.value.nearest] == codes[:-4:-1]


@pytest.mark.parametrize("name", ["", "99", "9999", "99999", "xyzzy"])
def test_a_name_like_no_other_still_gives_some(name: str):
    with pytest.raises(UnknownNameError) as caught:
        REGIONS.find(name)
    assert set(caught.value.nearest) <= {f"{r['code']} {r['name']}" for r in ROWS}
    assert caught.value.nearest


# The published store


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    opened = open_atlas(settings.load())
    yield opened
    opened.store.close()


def test_sweden_has_290_municipalities_and_21_counties(atlas: Atlas):
    counts = {level: len(atlas.regions.of_level(level)) for level in Level}
    assert counts == {Level.MUNICIPALITY: 290, Level.COUNTY: 21, Level.COUNTRY: 1}
    assert len(atlas.regions.of_level(Level.MUNICIPALITY, "14")) == 49, "Västra Götaland"
    assert [c.code for c in atlas.regions.counties] == sorted(c.code for c in atlas.regions.counties)


def test_every_municipality_lies_in_its_county_and_around_its_centre(atlas: Atlas):
    for place in atlas.regions.by_code.values():
        if place.level is not Level.COUNTRY:
            assert atlas.regions[place.county].level is Level.COUNTY, place
            assert place.code.startswith(place.county), place
            west, south, east, north = place.box
            assert west < place.centre[0] < east, place
            assert south < place.centre[1] < north, place


def test_regions_stand_in_swedish_order(atlas: Atlas):
    """Å, Ä and Ö come after Z."""
    names = [r.name for r in atlas.regions.of_level(Level.MUNICIPALITY)]
    assert names[0] == "Ale"
    assert names.index("Ystad") < names.index("Åmål") < names.index("Älmhult") < names.index("Öckerö")


def test_every_name_finds_its_region(atlas: Atlas):
    municipalities = {place.name: place for place in atlas.regions.of_level(Level.MUNICIPALITY)}
    assert len(municipalities) == 290
    for place in atlas.regions.by_code.values():
        assert atlas.regions.find(place.code) is place
        # A county named as one of its municipalities is found by its code only.
        assert atlas.regions.find(place.name.upper()) is municipalities.get(place.name, place)


def test_coverage_counts_no_more_regions_than_there_are(atlas: Atlas):
    most = {level: len(atlas.regions.of_level(level)) for level in Level}
    for name, cells in atlas.coverage.cells.items():
        for c in cells:
            assert max(c.women, c.men, c.total) <= most[c.level], (name, c)
            assert c.pairs <= min(c.women, c.men), (name, c)
            assert c.has(None), (name, c)
