"""What the build makes of figures: values, the reasons for their absence, sums, and when it builds at all."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from jrt_core.indicators.atlas import Atlas
from jrt_core.settings import Settings
from jrt_core.store import build, db
from jrt_core.store.published import current_build
from tests import tiny

Fact = dict[str, object]
Facts = Callable[..., Fact]


@pytest.fixture
def fact(tiny_store: db.Store) -> Facts:
    """One row of the shared store."""

    def row(indicator: str, region: str, year: int, age: str = "all", background: str = "all") -> Fact:
        return _fact(tiny_store, indicator, region, year, age, background)

    return row


def _fact(
    store: db.Store, indicator: str, region: str, year: int, age: str = "all", background: str = "all"
) -> Fact:
    rows = store.rows("group_values", indicator=indicator, age=age, background=background)
    (found,) = rows[(rows["region"] == region) & (rows["year"] == year)].to_dict("records")
    return {str(key): value for key, value in found.items()}


def _built(settings: Settings) -> db.Store:
    build.build(settings)
    return db.open_current(settings)


def _values(row: Fact) -> tuple[float | None, ...]:
    """Women, men and total, None where there is no value."""
    values = (float(str(row[sex])) for sex in ("women", "men", "total"))
    return tuple(None if math.isnan(value) else round(value, 6) for value in values)


def _statuses(row: Fact) -> tuple[object, ...]:
    return tuple(row[f"status_{sex}"] for sex in ("women", "men", "total"))


def _all_facts(store: db.Store) -> pd.DataFrame:
    indicators = sorted(entry.id for entry in tiny.ENTRIES)
    return pd.concat([store.rows("indicator_facts", indicator=i) for i in indicators], ignore_index=True)


@pytest.mark.parametrize(
    ("indicator", "region", "year", "age", "background", "values"),
    [
        ("sysselsattning", "0360", 2021, "all", "all", (70, 80, 75)),
        ("sysselsattning", "03", 2021, "all", "all", (70, 80, 75)),
        ("sysselsattning", "00", 2021, "all", "all", (70, 80, 75)),
        ("sysselsattning", "0360", 2021, "18-29", "all", (50, 60, 55)),
        ("sysselsattning", "0360", 2021, "all", "utrikes_fodda", (40, 50, 45)),
        ("overgrepp", "0360", 2021, "all", "all", (500, None, None)),
        ("oro", "0360", 2021, "all", "all", (None, None, 30)),
        ("loneskillnad", "0360", 2021, "all", "all", (None, None, -4000)),
        ("pensionskvot", "00", 2019, "all", "all", (None, None, 80)),
        ("hogutbildade", "0380", 2020, "all", "all", (76.666667, 20, 48.333333)),
        ("folkmangd", "0360", 2021, "0-17", "all", (100, 110, 210)),
        ("valdeltagande", "0360", 2022, "all", "all", (90, 86, 88)),
    ],
)
def test_a_published_value_is_where_it_belongs(
    fact: Facts, indicator: str, region: str, year: int, age: str, background: str, values: tuple[float, ...]
) -> None:
    row = fact(indicator, region, year, age, background)
    assert _values(row) == values
    assert row["computed"] is False


@pytest.mark.parametrize(
    ("indicator", "region", "statuses"),
    [
        ("sysselsattning", "0305", ("suppressed", "ok", "ok")),
        ("sysselsattning", "0319", ("missing", "missing", "missing")),
        ("sysselsattning", "0330", ("not_applicable", "not_applicable", "not_applicable")),
        ("sysselsattning", "0360", ("ok", "ok", "ok")),
        ("overgrepp", "0360", ("ok", "not_in_source", "not_in_source")),
        ("oro", "0360", ("not_in_source", "not_in_source", "ok")),
        ("hogutbildade", "1060", ("missing", "ok", "missing")),
        ("hogutbildade", "0360", ("ok", "missing", "missing")),
        ("folkmangd", "1083", ("ok", "missing", "missing")),
        ("folkmangd", "10", ("ok", "missing", "missing")),
    ],
)
def test_an_absent_value_keeps_its_reason(
    fact: Facts, indicator: str, region: str, statuses: tuple[str, ...]
) -> None:
    row = fact(indicator, region, 2021)
    assert _statuses(row) == statuses
    assert tuple(value is not None for value in _values(row)) == tuple(s == "ok" for s in statuses)


def test_the_newest_extract_wins_where_two_overlap(fact: Facts, tiny_store: db.Store) -> None:
    file_of = {row["id"]: row["file"] for row in tiny_store.records("extracts")}
    before, after = fact("sysselsattning", "0360", 2019), fact("sysselsattning", "0360", 2020)
    assert (_values(before), file_of[before["extract"]]) == ((60, 70, 65), tiny.OLD)
    assert (_values(after), file_of[after["extract"]]) == ((70, 80, 75), tiny.NEW)


def test_the_newest_extract_wins_even_where_it_has_no_value(own_settings: Settings) -> None:
    cells = tiny.figures()[tiny.NEW]
    tiny.write_part(
        own_settings, tiny.NEW, tiny.without_value(cells, "suppressed", series="N90001", year=2020)
    )
    row = _fact(_built(own_settings), "sysselsattning", "0360", 2020)
    assert _statuses(row) == ("suppressed",) * 3


def test_a_row_that_names_its_sex_wins_over_a_total(own_settings: Settings) -> None:
    named = tiny.by_sex("N90005", ["0360"], (2021,))(women=300)
    tiny.write_part(own_settings, tiny.NEW, [*tiny.figures()[tiny.NEW], *named])
    assert _values(_fact(_built(own_settings), "overgrepp", "0360", 2021)) == (300, None, None)


def test_years_outside_a_series_span_are_left_out(tiny_store: db.Store) -> None:
    assert set(tiny_store.rows("indicator_facts", indicator="pensionskvot")["year"]) == {2019, 2020, 2021}


def test_a_known_error_is_missing(fact: Facts, tiny_store: db.Store) -> None:
    rows = tiny_store.rows("indicator_facts", indicator="sysselsattning")
    everyone = rows[(rows["age"] == "all") & (rows["background"] == "all") & (rows["region"] == "1080")]
    assert sorted(everyone["year"]) == [2019, 2020]
    assert _values(fact("sysselsattning", "1080", 2021, "18-29")) == (50, 60, 55)


def test_a_known_error_of_every_region(own_settings: Settings) -> None:
    tiny.edit_catalog(own_settings, "ekonomi", 'region = "1080", year = 2021', 'region = "*", year = 2021')
    rows = _built(own_settings).rows("indicator_facts", indicator="sysselsattning")
    everyone = rows[(rows["age"] == "all") & (rows["background"] == "all")]
    assert set(everyone["year"]) == {2019, 2020}


def test_a_catalogue_without_known_errors(own_settings: Settings) -> None:
    path = own_settings.catalog / "indicators" / "ekonomi.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(line for line in lines if not line.startswith("errors = ")), encoding="utf-8")
    assert _values(_fact(_built(own_settings), "sysselsattning", "1080", 2021)) == (70, 80, 75)


def test_the_other_sex_of_a_composition_is_the_complement(fact: Facts) -> None:
    row = fact("fullmaktige", "0360", 2022)
    assert _values(row) == (44, 56, None)
    assert _statuses(row) == ("ok", "ok", "not_in_source")


def test_no_area_gets_a_mean_of_percentages(tiny_store: db.Store) -> None:
    """Shares without the persons behind them are not added up, however complete they are."""
    for indicator, age in (("fullmaktige", "all"), ("sysselsattning", "18-29")):
        rows = tiny_store.rows("indicator_facts", indicator=indicator)
        assert set(rows[rows["age"] == age]["level"]) == {"municipality"}


def test_a_share_of_an_area_is_a_share_of_its_sums(fact: Facts) -> None:
    """A mean of the municipalities' shares would be 18.3 in the county and 15.1 in the country."""
    county, country = fact("hogutbildade", "03", 2020), fact("hogutbildade", "00", 2020)
    assert _values(county) == (30, 20, 25)
    assert (county["n_women"], county["n_total"], county["computed"]) == (1000, 2000, True)
    assert _values(country) == (23.333333, 20, 21.666667)


def test_published_shares_are_weighted_by_the_persons_behind_them(fact: Facts) -> None:
    """Eight municipalities of 90 and five of 80, all as large; men 86 and 80."""
    assert _values(fact("valdeltagande", "00", 2022)) == pytest.approx((86.153846, 83.692308, 84.923077))
    assert _values(fact("valdeltagande", "10", 2018)) == (80, 80, 80)
    assert _values(fact("valdeltagande", "03", 2018)) == (None, None, None)


def test_a_count_is_added_up_over_ages_sexes_and_areas(fact: Facts) -> None:
    assert _values(fact("folkmangd", "0360", 2020)) == (600, 630, 1230)
    assert _values(fact("folkmangd", "03", 2020)) == (4800, 5040, 9840)
    country = fact("folkmangd", "00", 2020)
    assert _values(country) == (7800, 8190, 15990)
    assert country["computed"] is True


def test_a_count_is_added_up_over_backgrounds(atlas: Atlas) -> None:
    """The source has those born in Sweden and abroad, not their sum: 161 women and 188 men hold 349 seats."""
    parts = [_elected(atlas, background) for background in ("inrikes_fodda", "utrikes_fodda")]
    assert _elected(atlas, "all") == tuple(sum(values) for values in zip(*parts, strict=True))
    assert _elected(atlas, "all") == (161, 188, 349)


def _elected(atlas: Atlas, background: str) -> tuple[float, float, float]:
    rows = atlas.store.rows("group_values", indicator="valda_riksdag", age="all", background=background)
    newest = rows[rows["year"] == 2022].iloc[0]
    return (newest["women"], newest["men"], newest["total"])


def test_a_sum_that_lacks_a_part_is_missing(fact: Facts) -> None:
    """One municipality's oldest men are missing: so are its men, its county's and the country's."""
    assert _values(fact("folkmangd", "1083", 2021)) == (600, None, None)
    assert _values(fact("folkmangd", "10", 2021)) == (3000, None, None)
    assert _values(fact("folkmangd", "00", 2021)) == (7800, None, None)
    assert _values(fact("folkmangd", "03", 2021)) == (4800, 5040, 9840)
    assert _values(fact("folkmangd", "10", 2021, "0-17")) == (500, 550, 1050)


def test_a_share_needs_every_numerator_and_every_denominator(fact: Facts) -> None:
    """Women lack a numerator in the one county, men a denominator in the other."""
    assert _values(fact("hogutbildade", "10", 2021)) == (None, 20, None)
    assert _values(fact("hogutbildade", "03", 2021)) == (30, None, None)
    assert _values(fact("hogutbildade", "00", 2021)) == (None, None, None)


@pytest.mark.parametrize(("sex", "values"), [("women", (None, 20, None)), ("men", (30, None, None))])
def test_a_denominator_that_is_missing_for_one_sex(
    own_settings: Settings, sex: str, values: tuple[float | None, ...]
) -> None:
    cells = tiny.except_for(
        tiny.figures()[tiny.COUNTS], series="TAB-befolkning", region="0360", year=2020, sex=sex
    )
    tiny.write_part(own_settings, tiny.COUNTS, cells)
    assert _values(_fact(_built(own_settings), "hogutbildade", "03", 2020)) == values


def test_a_weighted_share_needs_the_persons_of_both_sexes_apart(own_settings: Settings) -> None:
    """A share whose number of persons is unknown must not be added up as if it were persons."""
    cells = tiny.except_for(
        tiny.figures()[tiny.COUNTS], series="TAB-rostberattigade", region="1060", year=2022, sex="women"
    )
    tiny.write_part(own_settings, tiny.COUNTS, cells)
    assert _values(_fact(_built(own_settings), "valdeltagande", "10", 2022)) == (None, 80, 80)


def test_a_municipality_counts_from_its_first_year(fact: Facts) -> None:
    """Heby came to the county in 2007, so the county of 2006 is complete without it."""
    assert _values(fact("folkmangd", "03", 2006)) == (4200, 4410, 8610)


def test_figures_from_before_a_municipality_existed_do_not_make_up_for_another(
    own_settings: Settings,
) -> None:
    cells = tiny.except_for(tiny.figures()[tiny.COUNTS], series="TAB-folkmangd", region="0360", year=2006)
    early = [
        cell
        for age in ("0-17", "18-64", "65+")
        for cell in tiny.by_sex("TAB-folkmangd", [tiny.HEBY], (2006,), age=age)(women=1, men=1)
    ]
    tiny.write_part(own_settings, tiny.COUNTS, [*cells, *early])
    assert _values(_fact(_built(own_settings), "folkmangd", "03", 2006)) == (None, None, None)


def test_a_published_area_is_never_overwritten_by_a_sum(own_settings: Settings) -> None:
    published = [
        cell
        for age in ("0-17", "18-64", "65+")
        for cell in tiny.by_sex("TAB-folkmangd", ["00"], (2020,), age=age)(women=1000, men=1000)
    ]
    tiny.write_part(own_settings, tiny.COUNTS, [*tiny.figures()[tiny.COUNTS], *published])
    store = _built(own_settings)
    country, county = (_fact(store, "folkmangd", region, 2020) for region in ("00", "03"))
    assert (_values(country), country["computed"]) == ((3000, 3000, 6000), False)
    assert (_values(county), county["computed"]) == ((4800, 5040, 9840), True)


def test_no_sexes_are_added_up_beside_a_published_total(own_settings: Settings) -> None:
    """Where the source has totals, a municipality without one stays without."""
    totals = [
        cell
        for age, total in {"0-17": 211, "18-64": 611, "65+": 411}.items()
        for cell in tiny.by_sex("TAB-folkmangd", ["0305"], (2020,), age=age)(total=total)
    ]
    tiny.write_part(own_settings, tiny.COUNTS, [*tiny.figures()[tiny.COUNTS], *totals])
    store = _built(own_settings)
    assert _values(_fact(store, "folkmangd", "0305", 2020)) == (600, 630, 1233)
    assert _values(_fact(store, "folkmangd", "0360", 2020)) == (600, 630, None)


def test_coverage_says_what_there_is(tiny_store: db.Store) -> None:
    found = {
        (r["indicator"], r["age"], r["background"], r["level"], r["year"]): tuple(
            r[column] for column in ("women", "men", "total", "pairs")
        )
        for r in tiny_store.records("coverage")
    }
    # Thirteen municipalities; of all: one known error, one missing, one not applicable, one suppressed.
    assert found["sysselsattning", "all", "all", "municipality", 2021] == (9, 10, 10, 9)
    assert found["sysselsattning", "18-29", "all", "municipality", 2021] == (13, 13, 13, 13)
    assert found["sysselsattning", "all", "all", "country", 2021] == (1, 1, 1, 1)
    assert found["folkmangd", "all", "all", "county", 2021] == (2, 1, 1, 1)
    assert found["overgrepp", "all", "all", "county", 2021] == (2, 0, 0, 0)
    assert ("sysselsattning", "18-29", "all", "county", 2021) not in found
    assert ("valdeltagande", "all", "all", "country", 2018) not in found, "an area without a value"


def test_coverage_agrees_with_the_figures(tiny_store: db.Store) -> None:
    facts = _all_facts(tiny_store).assign(pairs=lambda f: f["women"].where(f["men"].notna()))
    keys = ["indicator", "age", "background", "level", "year"]
    counted = facts.groupby(keys)[["women", "men", "total", "pairs"]].count().reset_index()
    counted = counted[counted[["women", "men", "total"]].sum(axis=1) > 0].sort_values(keys)
    stored = tiny_store.rows("coverage").sort_values(keys)
    assert stored.astype(str).to_numpy().tolist() == counted.astype(str).to_numpy().tolist()


def test_the_fact_table_is_sorted_and_has_each_cell_once(tiny_settings: Settings) -> None:
    keys = ["indicator", "age", "background", "year", "region"]
    path = build.build(tiny_settings, if_needed=True).path
    with duckdb.connect(str(path), read_only=True, config=db.HARDENED) as con:
        rows = con.execute(f"select {', '.join(keys)} from fact order by rowid").fetchall()
    assert len(rows) == len(set(rows)) > 400
    assert rows == sorted(rows)


def test_the_regions_have_places_and_the_country_encloses_them(tiny_store: db.Store) -> None:
    regions = tiny_store.rows("regions").set_index("code")
    assert sorted(regions.index) == sorted(tiny.EVERYWHERE)
    assert regions[["lon", "lat", "west", "south", "east", "north"]].notna().all(axis=None)
    assert regions["west"].min() == regions.loc["00", "west"]
    assert regions["north"].max() == regions.loc["00", "north"]
    assert regions.loc[tiny.KNIVSTA, "first_year"] == 2003
    assert (regions["lon"] > regions["west"]).all()
    assert (regions["lon"] < regions["east"]).all()


def test_the_extracts_are_in_order_of_age(tiny_store: db.Store) -> None:
    """An extract of unknown age counts as the oldest, whatever the order of the manifest."""
    extracts = tiny_store.records("extracts")
    assert [row["file"] for row in extracts] == [tiny.COUNTS, tiny.OLD, tiny.NEW]
    assert [row["caveat"] for row in extracts] == [None, "new_definition", None]
    assert [str(row["retrieved"]) for row in extracts] == ["None", "2023-01-01", "2024-01-01"]


def test_the_same_inputs_make_the_same_build(tmp_path: Path) -> None:
    first, second = (tiny.write(tmp_path / name) for name in ("one", "two"))
    ids = {build.build(first).build, build.build(second).build, build.build(first).build}
    assert len(ids) == 1
    stores = [db.open_current(settings) for settings in (first, second)]
    facts = [_all_facts(store) for store in stores]
    pd.testing.assert_frame_equal(*facts)


def test_what_was_built_is_told(own_settings: Settings) -> None:
    built = build.build(own_settings)
    assert built.is_new
    assert built.indicators == len(tiny.ENTRIES)
    assert built.build == current_build(own_settings)
    store = db.open_current(own_settings)
    assert built.facts == len(_all_facts(store))


def test_if_needed_does_nothing_when_nothing_has_changed(own_settings: Settings) -> None:
    first = build.build(own_settings)
    files = [first.path, *own_settings.shapes.iterdir(), own_settings.published / "current.json"]
    before = [(file.stat().st_ino, file.stat().st_mtime_ns) for file in files]
    again = build.build(own_settings, if_needed=True)
    assert not again.is_new
    assert (again.build, again.facts, again.indicators) == (first.build, first.facts, first.indicators)
    assert [(file.stat().st_ino, file.stat().st_mtime_ns) for file in files] == before


def _change_catalogue(settings: Settings) -> None:
    tiny.edit_catalog(settings, "ekonomi", "scale = 1000", "scale = 100")


def _change_figures(settings: Settings) -> None:
    tiny.write_part(settings, tiny.OLD, tiny.figures()[tiny.OLD][:-1])


def _change_regions(settings: Settings) -> None:
    path = settings.regions / "municipalities.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("C7", "C8"), encoding="utf-8")


@pytest.mark.parametrize("change", [_change_catalogue, _change_figures, _change_regions])
def test_if_needed_builds_when_an_input_has_changed(
    own_settings: Settings, change: Callable[[Settings], None]
) -> None:
    first = build.build(own_settings)
    change(own_settings)
    again = build.build(own_settings, if_needed=True)
    assert again.is_new
    assert again.build != first.build
    assert current_build(own_settings) == again.build


def _lose_shapes(settings: Settings, built: build.Built) -> None:
    (settings.shapes / "lan.geojson").unlink()


def _lose_pointer(settings: Settings, built: build.Built) -> None:
    (settings.published / "current.json").unlink()


def _lose_store(settings: Settings, built: build.Built) -> None:
    built.path.unlink()


def _damage_store(settings: Settings, built: build.Built) -> None:
    built.path.write_bytes(built.path.read_bytes()[:5000])


@pytest.mark.parametrize("loss", [_lose_shapes, _lose_pointer, _lose_store, _damage_store])
def test_if_needed_builds_when_something_of_the_last_build_is_gone(
    own_settings: Settings, loss: Callable[[Settings, build.Built], None]
) -> None:
    first = build.build(own_settings)
    loss(own_settings, first)
    again = build.build(own_settings, if_needed=True)
    assert (again.is_new, again.build) == (True, first.build)
    assert len(_all_facts(db.open_current(own_settings))) == first.facts
    assert (own_settings.shapes / "lan.geojson").is_file()


def test_a_build_beside_an_open_reader_of_the_same_build(own_settings: Settings) -> None:
    """One process may both read and build, as the dashboard does after an update."""
    first = build.build(own_settings)
    reader = db.open_current(own_settings)
    assert not build.build(own_settings, if_needed=True).is_new
    assert build.build(own_settings).build == first.build
    assert len(_all_facts(reader)) == first.facts
