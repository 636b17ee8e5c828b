"""`compare`: one indicator in two to ten areas, with series and trends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from jrt_core.catalog.model import Indicator, Level
from jrt_core.cli.cells import NEAREST, YEAR, Wanted, find_cell
from jrt_core.cli.choose import find, group_asked, namesake
from jrt_core.cli.errors import ChoiceError, quoted
from jrt_core.cli.output import Value, number, to_csv, to_json, to_table
from jrt_core.cli.show import origin, reservations
from jrt_core.errors import UnknownNameError
from jrt_core.indicators.areas import Area, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.compare import Compared, area_frame, compare, years_of
from jrt_core.views.area_names import area_name
from jrt_core.views.text import texts

LEAST, MOST = 2, 10
FIGURES = ("women", "men", "total", "difference", "ratio", "lower", "upper", "people")
COLUMNS = ("area", "name", "year", *FIGURES, "made", "members", "of", "trend", "cause", "status")
SEXES = ("women", "men", "total")
SPELLED = ("lik-", "kommuner-")


def show_comparison(
    atlas: Atlas,
    name: str,
    areas: Sequence[str],
    form: str,
    *,
    year: str | None = None,
    age: str | None = None,
    background: str | None = None,
) -> str:
    """The comparison as a text in the format; raises `UnknownNameError` or `ChoiceError`."""
    found = find(atlas.catalog, name)
    indicator = found.indicator
    wanted = Wanted(
        level=None,
        age=group_asked(age, found.age),
        background=group_asked(background, found.background),
    )
    cell = find_cell(atlas.coverage, indicator, [wanted])
    chosen = _areas(atlas, areas, atlas.coverage.levels(indicator.id))
    group = area_frame(atlas, indicator, chosen, age=cell.age, background=cell.background)
    shown = _year(years_of(group, indicator, chosen), year, indicator)
    compared = compare(group, indicator, chosen, shown)
    if form == "json":
        return to_json(_document(atlas, indicator, (cell.age, cell.background), shown, compared))
    rows = [_row(atlas, one, shown) for one in compared]
    if form == "csv":
        return to_csv(COLUMNS, rows)
    table = to_table(COLUMNS, [_cells(row, indicator) for row in rows], ("year", *FIGURES, "members", "of"))
    return f"{table}\n\n{origin(indicator, cell.age, cell.background, shown)}"


def _areas(atlas: Atlas, names: Sequence[str], levels: tuple[Level, ...]) -> list[Area]:
    """The areas named, each once; all of a county as its municipalities."""
    wanted = dict.fromkeys(name.strip() for name in names)
    areas = [_find_area(atlas, name, levels) for name in wanted]
    if len(areas) > MOST:
        raise ChoiceError(f"{len(areas)} areas are too many; compare {LEAST} to {MOST}")
    found = {
        code: atlas.areas[code]
        for area in areas
        for code in (area.members if area.kind is AreaKind.EVERY else (area.code,))
    }
    if len(found) < LEAST:
        what = "the same area twice" if len(names) > 1 else "one area alone"
        raise ChoiceError(f"{what} cannot be compared; name {LEAST} to {MOST}, such as 1480 14 00")
    return list(found.values())


def _find_area(atlas: Atlas, name: str, levels: tuple[Level, ...]) -> Area:
    """An area by its code in any case, or a region by its name: of two namesakes the one with figures."""
    for code in (name, name.upper(), name.lower()):
        if (area := atlas.areas.get(code)) is not None:
            return area
    if name.lower().startswith(SPELLED):
        similar = [f"lik-{subject}-{owner}" for subject, owner in atlas.areas.similar]
        every = [f"kommuner-{county.code}" for county in atlas.regions.counties]
        raise UnknownNameError("area", name, [*similar, *every])
    return atlas.areas[namesake(atlas.regions, atlas.regions.find(name), levels).code]


def _year(years: tuple[int, ...], year: str | None, indicator: Indicator) -> int:
    if not years:
        raise ChoiceError(f"{indicator.id} has no figures for any of these areas; see `list` for its levels")
    if year is None:
        return years[-1]
    asked = int(year) if YEAR.fullmatch(year.strip()) else None
    if asked in years:
        return asked
    near = years[-NEAREST:] if asked is None else sorted(years, key=lambda y: abs(y - asked))[:NEAREST]
    shown = quoted(year) if asked is None else str(asked)
    valid = ", ".join(str(y) for y in sorted(near))
    raise ChoiceError(f"year {shown} has no figures for {indicator.id} in these areas; nearest: {valid}")


def _row(atlas: Atlas, one: Compared, year: int) -> dict[str, Value]:
    values = {
        column: number(one.values[column]) for column in ("women", "men", "total", "difference", "ratio")
    }
    cause = one.trend.cause if one.trend else None
    return {
        "area": one.area.code,
        "name": area_name(atlas, one.area, texts("sv")),
        "year": year,
        **values,
        "lower": number(one.lower),
        "upper": number(one.upper),
        "people": number(one.people),
        "made": one.made.value if one.known else None,
        "members": one.members,
        "of": one.everyone,
        "trend": one.trend.closing.value if one.trend else None,
        "cause": cause.value if cause else None,
        "status": one.status,
    }


def _document(
    atlas: Atlas, indicator: Indicator, group: tuple[str, str], year: int, compared: Sequence[Compared]
) -> dict[str, object]:
    age, background = group
    used = indicator.used_series(age, background)
    return {
        "indicator": indicator.id,
        "title": indicator.title.sv,
        "unit": indicator.unit.value,
        "year": year,
        "age": age,
        "background": background,
        "sources": list(dict.fromkeys(series.id for series in used)),
        "producers": list(dict.fromkeys(series.producer for series in used)),
        "reservations": reservations(indicator, year),
        "build": atlas.build,
        "areas": [_area(atlas, one, year) for one in compared],
    }


def _area(atlas: Atlas, one: Compared, year: int) -> dict[str, object]:
    found: dict[str, object] = dict(_row(atlas, one, year))
    del found["trend"], found["cause"]
    if one.trend is not None:
        trend = one.trend
        found["trend"] = {
            "closing": trend.closing.value,
            "cause": trend.cause.value if trend.cause else None,
            "established": trend.established,
            "slope": number(trend.trend.slope),
            "first": trend.trend.first or None,
            "last": trend.trend.last or None,
            "method": trend.trend.method or None,
        }
    if one.spread:
        found["spread"] = {
            name: {key: number(value) for key, value in asdict(spread).items()}
            for name, spread in one.spread.items()
            if name in (*SEXES, "difference")
        }
    found["series"] = [
        {"year": int(when), **{sex: number(float(one.history[sex][n])) for sex in SEXES}}
        for n, when in enumerate(one.history["year"])
    ]
    return found


def _cells(row: dict[str, Value], indicator: Indicator) -> dict[str, str]:
    """A row as texts, figures with as many decimals as the indicator is shown with."""
    cells = {}
    for column, value in row.items():
        decimals = 1 if column == "ratio" else 0 if column == "people" else indicator.decimals
        is_figure = column in FIGURES and value is not None
        cells[column] = f"{value:.{decimals}f}" if is_figure else "" if value is None else str(value)
    return cells
