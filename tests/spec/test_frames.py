"""Figures with their measures, and the map classes that frames make of them (methods: map classes)."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest

from jrt_core import settings
from jrt_core.catalog.model import Indicator, Kind, Level, Series, Sex, Text, Unit
from jrt_core.indicators import frames
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.indicators.classes import COMPOSITION_STEPS, NICE, Diverging, Levels, Scheme, balance_scheme
from jrt_core.indicators.measures import Show, shows

NAN = math.nan
NONE = [NAN, NAN, NAN, NAN]
TEXT = Text(sv="ord", en="words")
# One region where women have more, one where nobody has any, one without women's value, one with men's 0.
WOMEN, MEN, TOTAL = [60.0, 0.0, NAN, 5.0], [40.0, 0.0, 7.0, 0.0], [50.0, 1.0, NAN, -2.0]


def indicator_of(kind: Kind, polarity: int = 0) -> Indicator:
    worded = TEXT if kind.compares else None
    return Indicator(
        id="x",
        goal="g",
        kind=kind,
        unit=Unit.PERCENT,
        decimals=1,
        polarity=polarity,
        polarity_reason=TEXT,
        covers=TEXT,
        title=TEXT,
        what=TEXT,
        series=(Series(source="s", producer="p", id="N1", sex=Sex.WOMEN),),
        women_more=worded,
        men_more=worded,
    )


def measures_of(kind: Kind, polarity: int = 0) -> pd.DataFrame:
    rows = pd.DataFrame({"women": WOMEN, "men": MEN, "total": TOTAL})
    return frames.with_measures(rows, indicator_of(kind, polarity))


def equal(found: pd.Series[float], expected: list[float]) -> None:
    np.testing.assert_allclose(found.to_numpy(np.float64), expected)


# Measures of a frame


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("polarity", [-1, 0, 1])
def test_every_kind_has_every_column_and_keeps_its_figures(kind: Kind, polarity: int):
    found = measures_of(kind, polarity)
    assert list(found.columns) == ["women", "men", "total", *frames.MEASURES]
    for column, values in (("women", WOMEN), ("men", MEN), ("total", TOTAL)):
        equal(found[column], values)


@pytest.mark.parametrize("kind", [Kind.BY_SEX, Kind.COMPOSITION, Kind.COUNT])
def test_two_sexes_are_compared(kind: Kind):
    found = measures_of(kind)
    # 60 - 40, 0 - 0, no women's value, 5 - 0
    equal(found["difference"], [20, 0, NAN, 5])
    # 60 / 40; nothing is a share of no men
    equal(found["ratio"], [150, NAN, NAN, NAN])
    # 20 / 100, 0 / 0, none, 5 / 5
    equal(found["normalised"], [0.2, NAN, NAN, 1])


@pytest.mark.parametrize("kind", [Kind.BY_SEX, Kind.COMPOSITION, Kind.COUNT])
def test_who_is_better_off_needs_a_polarity(kind: Kind):
    equal(measures_of(kind, 1)["better"], [20, 0, NAN, 5])
    equal(measures_of(kind, -1)["better"], [-20, 0, NAN, -5])
    equal(measures_of(kind, 0)["better"], NONE)


@pytest.mark.parametrize("kind", Kind)
def test_only_persons_and_compositions_have_a_share_of_women(kind: Kind):
    # 60 of 100, 0 of 0, none, 5 of 5
    counted = kind in (Kind.COMPOSITION, Kind.COUNT)
    equal(measures_of(kind)["share_of_women"], [60, NAN, NAN, 100] if counted else NONE)


@pytest.mark.parametrize(
    ("kind", "column"), [(Kind.PUBLISHED_DIFFERENCE, "difference"), (Kind.PUBLISHED_RATIO, "ratio")]
)
def test_a_published_comparison_is_what_was_published(kind: Kind, column: str):
    found = measures_of(kind, 1)
    equal(found[column], TOTAL)
    for other in set(frames.MEASURES) - {column}:
        equal(found[other], NONE)


@pytest.mark.parametrize("kind", [Kind.WOMEN_ONLY, Kind.UNDIVIDED])
def test_one_value_is_not_compared(kind: Kind):
    for column in frames.MEASURES:
        equal(measures_of(kind, 1)[column], NONE)


@pytest.mark.parametrize("kind", Kind)
def test_a_frame_without_rows_has_the_columns_too(kind: Kind):
    rows = pd.DataFrame({"women": [], "men": [], "total": []})
    found = frames.with_measures(rows, indicator_of(kind))
    assert list(found.columns) == ["women", "men", "total", *frames.MEASURES]
    assert found.empty


# Classes of the published store

# Incomes, one-sided; sick leave, one-sided the other way; rates, two-sided and near each other; persons.
COMPARED = [
    ("nettoinkomst", Level.MUNICIPALITY),
    ("nettoinkomst", Level.COUNTY),
    ("sjukfranvaro_kommun", Level.MUNICIPALITY),
    ("valdeltagande_nagot_val", Level.MUNICIPALITY),
    ("fortroendevalda_antal", Level.MUNICIPALITY),
    ("fortroendevalda_antal", Level.COUNTY),
]


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    opened = open_atlas(settings.load())
    yield opened
    opened.store.close()


def group_of(atlas: Atlas, indicator: Indicator, age: str = "all", background: str = "all") -> pd.DataFrame:
    return frames.group_frame(atlas, indicator, age=age, background=background)


def scheme_of(atlas: Atlas, name: str, show: Show, level: Level = Level.MUNICIPALITY) -> Scheme:
    indicator = atlas.catalog.indicator[name]
    return frames.scheme(group_of(atlas, indicator), indicator, show, level)


def all_years(atlas: Atlas, name: str, level: Level = Level.MUNICIPALITY) -> pd.DataFrame:
    """The maps of all years, one after the other."""
    indicator = atlas.catalog.indicator[name]
    group = group_of(atlas, indicator)
    years = atlas.coverage.years(name, level, "all", "all")
    assert years
    maps = (frames.region_frame(atlas, group, indicator, level=level, year=year) for year in years)
    return pd.concat([found.assign(year=year) for found, year in zip(maps, years, strict=True)])


def nearest_round(number: float) -> float:
    """The smaller of two as near, as 1.0 for 1.1."""
    power = math.floor(math.log10(number))
    digits = min(NICE, key=lambda nice: round(abs(nice - number / 10.0**power), 9))
    return float(f"{digits}e{power}")


@pytest.mark.parametrize(("name", "level"), COMPARED)
def test_within_two_percent_of_the_level_is_equal(atlas: Atlas, name: str, level: Level):
    found = all_years(atlas, name, level)
    two_percent = 0.02 * float(((found["women"] + found["men"]) / 2).median())
    offered = {Show.DIFFERENCE, Show.BETTER} & set(shows(atlas.catalog.indicator[name]))
    assert Show.DIFFERENCE in offered
    for show in offered:
        scheme = scheme_of(atlas, name, show, level)
        assert isinstance(scheme, Diverging)
        assert (scheme.centre, scheme.steps[0]) == (0, nearest_round(two_percent))
        # Rounding moves it by a seventh at most, as from 1.75 to 1.5.
        assert scheme.steps[0] == pytest.approx(two_percent, rel=1 / 7)


def test_nowhere_have_women_the_incomes_of_men(atlas: Atlas):
    """Neutral is for the equal, not for the least unequal."""
    gaps = all_years(atlas, "nettoinkomst")["difference"].to_numpy(np.float64)
    scheme = scheme_of(atlas, "nettoinkomst", Show.DIFFERENCE)
    within = np.abs(gaps) <= scheme.steps[0]
    assert ((scheme.assign(gaps) == 0) == within).all()
    assert within.sum() < 0.01 * np.isfinite(gaps).sum()


def test_a_ratio_within_two_is_equal_whatever_the_kind(atlas: Atlas):
    kinds = set()
    for indicator in atlas.catalog.indicators:
        if Show.RATIO in shows(indicator):
            for level in set(atlas.coverage.levels(indicator.id)) - {Level.COUNTRY}:
                scheme = scheme_of(atlas, indicator.id, Show.RATIO, level)
                assert (scheme.centre, scheme.steps[0]) == (100, 2), indicator.id
                kinds.add(indicator.kind)
    assert kinds == {Kind.BY_SEX, Kind.COMPOSITION, Kind.COUNT, Kind.PUBLISHED_RATIO}


@pytest.mark.parametrize(("name", "level"), COMPARED)
def test_the_classes_are_those_of_all_years_and_counties(atlas: Atlas, name: str, level: Level):
    """Every year's map has the same breaks, and no class but those that the legend of each shows."""
    found = all_years(atlas, name, level)
    for show in (show for show in shows(atlas.catalog.indicator[name]) if show is not Show.BALANCE):
        scheme = scheme_of(atlas, name, show, level)
        numbers = pd.Series(scheme.assign(found[show.column].to_numpy(np.float64)), index=found.index)
        known = found.assign(number=numbers.to_numpy()).dropna(subset=["number"])
        for _, one in known.groupby(["year", "county"]):
            assert set(one["number"]) <= set(scheme.numbers)
            assert one.sort_values(show.column)["number"].is_monotonic_increasing
        if show.compares:
            assert {*known["number"], 0} >= {scheme.numbers[0], scheme.numbers[-1]}
        # A value has one class, whatever the year and the county.
        assert (known.groupby(show.column)["number"].nunique() == 1).all()


def test_a_scheme_is_the_same_when_asked_again(atlas: Atlas):
    for show in (Show.DIFFERENCE, Show.RATIO, Show.WOMEN):
        assert scheme_of(atlas, "nettoinkomst", show) == scheme_of(atlas, "nettoinkomst", show)


def test_women_and_men_have_the_same_levels(atlas: Atlas):
    women, men = (scheme_of(atlas, "nettoinkomst", show) for show in (Show.WOMEN, Show.MEN))
    assert isinstance(women, Levels)
    assert women == men


def test_a_composition_begins_with_the_40_60_rule(atlas: Atlas):
    for name in ("kommunfullmaktige", "ordforandeposter"):
        assert scheme_of(atlas, name, Show.DIFFERENCE).steps == COMPOSITION_STEPS
        assert scheme_of(atlas, name, Show.BALANCE) == balance_scheme()


@pytest.mark.parametrize("name", ["foraldrapenning", "vab", "kommunfullmaktige"])
def test_no_class_of_a_part_holds_most_of_the_newest_year(atlas: Atlas, name: str):
    """Quantiles of the shares themselves gave 40 of 49 municipalities one colour."""
    newest = atlas.coverage.years(name, Level.MUNICIPALITY)[-1]
    years = all_years(atlas, name)
    found = years[years["year"] == newest]
    schemes = {show: scheme_of(atlas, name, show) for show in (Show.WOMEN, Show.MEN)}
    assert len({scheme.edges for scheme in schemes.values()}) == 1, "a colour means the same in both maps"
    for show, scheme in schemes.items():
        numbers = scheme.assign(found[show.column].dropna().to_numpy(np.float64))
        assert np.bincount(numbers.astype(int)).max() < 0.4 * numbers.size
        assert set(numbers) <= set(scheme.numbers)


def test_the_grain_is_what_every_value_is_a_multiple_of():
    def grain(*values: float) -> float:
        return frames.grain(pd.DataFrame({"women": values, "men": values, "total": [NAN] * len(values)}))

    assert grain(300, 1200, 400, 100, 2500) == 100
    assert grain(3000, 12000, 4000, 1000, 2000) == 1000
    assert grain(31, 40, 100, 20, 7) == 1
    assert grain(31, 40.5, 100, 20, 7) == 0
    assert grain(NAN, NAN, NAN, NAN, NAN) == 0
    # Four pairs are eight values, and eight round values may be chance.
    assert grain(300, 1200, 400, 100) == 0


def test_councils_are_published_as_whole_percentages(atlas: Atlas):
    """The caveat says so, and a decimal that nobody knows must not be written."""
    indicator = atlas.catalog.indicator["kommunfullmaktige"]
    group = group_of(atlas, indicator)
    grains = {
        year: frames.grain(frames.region_frame(atlas, group, indicator, level=Level.MUNICIPALITY, year=year))
        for year in (2018, 2022)
    }
    assert grains == {2018: 0, 2022: 1}


def test_a_ratio_of_what_may_be_negative_is_not_offered(atlas: Atlas):
    for name in ("utrikes_flyttnetto", "inrikes_flyttnetto"):
        assert Show.RATIO not in shows(atlas.catalog.indicator[name])
    assert Show.RATIO in shows(atlas.catalog.indicator["folkmangd"])


def test_a_published_difference_takes_the_smallest_tenth_as_equal(atlas: Atlas):
    """Without women's and men's own values nobody knows the level."""
    published = [i for i in atlas.catalog.indicators if i.kind is Kind.PUBLISHED_DIFFERENCE]
    assert published
    for indicator in published:
        found = all_years(atlas, indicator.id)
        gaps = found["difference"].dropna().to_numpy(np.float64)
        assert gaps.size
        assert found["women"].isna().all()
        scheme = scheme_of(atlas, indicator.id, Show.DIFFERENCE)
        assert scheme.steps[0] == nearest_round(float(np.quantile(np.abs(gaps), 0.1)))
        assert set(scheme.assign(gaps)) == set(scheme.numbers)


def test_a_published_ratio_has_its_classes_around_100(atlas: Atlas):
    published = [i for i in atlas.catalog.indicators if i.kind is Kind.PUBLISHED_RATIO]
    assert published
    for indicator in published:
        ratios = all_years(atlas, indicator.id)["ratio"].dropna().to_numpy(np.float64)
        scheme = scheme_of(atlas, indicator.id, Show.RATIO)
        assert ratios.size
        assert len(scheme.numbers) > 1
        assert set(scheme.numbers) >= set(scheme.assign(ratios))


def test_a_group_without_figures_has_a_scheme(atlas: Atlas):
    """A page of a group that nobody has must open, if only to say so."""
    indicator = atlas.catalog.indicator["nettoinkomst"]
    for show in shows(indicator):
        scheme = frames.scheme(group_of(atlas, indicator, "1-2", "none"), indicator, show, Level.COUNTY)
        assert scheme.numbers == (0,)
