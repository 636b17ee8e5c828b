"""Finding an indicator by its own id, or by the KPI, series or table of one of its series."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from jrt_core import settings
from jrt_core.catalog.model import Catalog, Indicator, Kind, Role, Series, Text, Unit
from jrt_core.catalog.names import Found, find_indicator
from jrt_core.errors import UnknownNameError, nearest
from jrt_core.indicators.atlas import Atlas, open_atlas

KPI = re.compile(r"[nu]\d{5}")
WORDS = Text(sv="ord", en="words")


def series(name: str, **more: object) -> Series:
    return Series(**{"source": "kolada", "producer": "SCB", "id": name, **more})


def indicator(name: str, *its_series: Series) -> Indicator:
    return Indicator(
        id=name,
        goal="makt",
        kind=Kind.UNDIVIDED,
        unit=Unit.PERCENT,
        decimals=1,
        polarity=0,
        polarity_reason=WORDS,
        covers=WORDS,
        title=WORDS,
        what=WORDS,
        series=its_series,
    )


TURNOUT = indicator(
    "valdeltagande",
    series("N05401"),
    series("N05402", age="18-29", background="utrikes_fodda"),
    series("ME0105-alder", age="*", table="ME0105"),
    series("N01951", role=Role.DENOMINATOR),
)
EDUCATION = indicator("utbildning", series("UF0506-1", table="UF0506"))
HIGH_EDUCATION = indicator(
    "hog_utbildning", series("UF0506-2", table="UF0506"), series("UF0506-2", age="25-34")
)
NEW = indicator("arbete", series("N02280", from_year=2020))
OLD = indicator("arbete_rams", series("N02280", to_year=2019, age="20-64"))
SPLIT = indicator("ohalsa", series("N07100", to_year=2010), series("N07100", from_year=2011, age="16-64"))
CATALOG = Catalog(
    goals=(),
    sources=(),
    caveats=(),
    ages=(),
    backgrounds=(),
    indicators=(TURNOUT, EDUCATION, HIGH_EDUCATION, NEW, OLD, SPLIT),
    left_out=(),
)


def test_an_id_stands_for_the_whole_indicator():
    assert find_indicator(CATALOG, "valdeltagande") == Found(indicator=TURNOUT)


@pytest.mark.parametrize("name", ["N05401", "n05401"])
def test_a_kpi_stands_for_its_group(name: str):
    assert find_indicator(CATALOG, name) == Found(indicator=TURNOUT, age="all", background="all")


def test_a_kpi_of_an_age_and_background_opens_on_them():
    assert find_indicator(CATALOG, "N05402") == Found(
        indicator=TURNOUT, age="18-29", background="utrikes_fodda"
    )


def test_a_series_with_all_the_groups_of_its_source_stands_for_no_single_one():
    assert find_indicator(CATALOG, "ME0105-alder") == Found(indicator=TURNOUT, age=None, background="all")


def test_a_series_that_fills_two_groups_stands_for_the_whole_indicator():
    assert find_indicator(CATALOG, "N07100") == Found(indicator=SPLIT)


def test_a_table_that_feeds_one_indicator_means_it():
    assert find_indicator(CATALOG, "me0105").indicator is TURNOUT


def test_a_table_that_feeds_several_names_the_candidates():
    with pytest.raises(UnknownNameError) as caught:
        find_indicator(CATALOG, "UF0506")
    assert set(caught.value.nearest) == {"utbildning", "hog_utbildning"}
    assert (caught.value.kind, caught.value.name) == ("indicator", "UF0506")
    assert str(caught.value).startswith("unknown indicator 'UF0506'; nearest: ")


def test_a_kpi_split_by_year_means_the_indicator_named_first():
    assert find_indicator(CATALOG, "N02280") == Found(indicator=NEW, age="all", background="all")


def test_the_persons_behind_a_share_are_no_name_of_it():
    with pytest.raises(UnknownNameError):
        find_indicator(CATALOG, "N01951")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("valdeltagnade", "valdeltagande"), ("VALDELTAGANDE", "valdeltagande"), ("N05403", "N05402")],
)
def test_an_unknown_name_gives_the_nearest(name: str, hint: str):
    with pytest.raises(UnknownNameError) as caught:
        find_indicator(CATALOG, name)
    assert hint in caught.value.nearest
    assert str(caught.value) == f"unknown indicator {name!r}; nearest: {', '.join(caught.value.nearest)}"


def test_nothing_like_it_gives_the_first_names():
    with pytest.raises(UnknownNameError) as caught:
        find_indicator(CATALOG, "")
    assert caught.value.nearest == ("valdeltagande", "utbildning", "hog_utbildning")


def test_an_empty_catalogue_has_nothing_to_suggest():
    assert (
        str(UnknownNameError("indicator", "x", [])) == "unknown indicator 'x'; there are none to choose from"
    )


def test_nearest_gives_the_best_first_and_each_once():
    assert nearest("makt", ["vald", "makten", "makt", "makt"]) == ("makt", "makten")
    assert nearest("makt", ["makten", "makt"], 1) == ("makt",)


def test_nearest_is_deaf_to_case():
    """Ids are in lower case and KPIs in upper: both are compared, and given as they are written."""
    assert nearest("N99999", ["valdeltagande", "N05402", "N09999"], 1) == ("N09999",)
    assert nearest("n05402", ["valdeltagande", "N05402"]) == ("N05402",)


# Our own catalogue


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    opened = open_atlas(settings.load())
    yield opened
    opened.store.close()


def test_every_indicator_is_found_by_its_id(atlas: Atlas):
    for name, expected in atlas.catalog.indicator.items():
        assert find_indicator(atlas.catalog, name) == Found(indicator=expected)


def test_every_kpi_opens_on_a_group_with_figures(atlas: Atlas):
    """A link from Kolada must not open an empty page."""
    kpis = [name.upper() for name in atlas.catalog.aliases if KPI.fullmatch(name)]
    assert len(kpis) > 200
    for name in kpis:
        assert has_figures(atlas, find_indicator(atlas.catalog, name)), name


def test_every_other_series_does_too_or_names_its_indicators(atlas: Atlas):
    for name in (name for name in atlas.catalog.aliases if not KPI.fullmatch(name)):
        feeds = {target[0] for target in atlas.catalog.aliases[name]}
        if len(feeds) == 1:
            assert has_figures(atlas, find_indicator(atlas.catalog, name)), name
        else:
            with pytest.raises(UnknownNameError) as caught:
                find_indicator(atlas.catalog, name)
            assert set(caught.value.nearest) <= feeds, name


def has_figures(atlas: Atlas, found: Found) -> bool:
    cells = atlas.coverage.cells[found.indicator.id]
    return any(found.age in (None, c.age) and found.background in (None, c.background) for c in cells)
