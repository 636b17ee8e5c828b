"""Many indicators in few areas: a table of normalised differences with their direction."""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import numpy as np

from jrt_core.catalog.model import Indicator
from jrt_core.indicators import gap
from jrt_core.indicators.areas import Area, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.compare import LATE, pair_of
from jrt_core.indicators.measures import GAP_KINDS
from jrt_core.indicators.profile import NO_GOAL
from jrt_core.views import format as fmt
from jrt_core.views import link
from jrt_core.views.area_names import area_name
from jrt_core.views.compare_page import expanded
from jrt_core.views.selection import MAX_AREAS, Selection, Wish, resolve
from jrt_core.views.text import Texts, texts

# Up to 1 % of the two values together is equal; the other limits part small, clear, large and very large
# differences. Large is from the third shade.
STEPS = (0.01, 0.05, 0.15, 0.40)
LARGE = 3
# What of a selection a cell's link takes along, and its key in the link.
CARRIED = {"age": "alder", "background": "bakgrund", "show": "visa"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """A difference: `shade` is 0 near parity, 1 to 4 towards women, -1 to -4 towards men, None if unknown.

    `women` and `men` are the values behind it, `size` is it in percent of them together; NaN where not known.
    """

    text: str
    shade: int | None
    alt: str
    women: float = math.nan
    men: float = math.nan
    size: float = math.nan


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """One indicator in all areas. `extracts` are those that its values come from."""

    indicator: str
    title: str
    year: str
    cells: tuple[HeatCell, ...]
    href: str
    extracts: tuple[int, ...]
    computed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatGoal:
    """The indicators of one goal; `is_open` is the goal that was asked for."""

    id: str
    title: str
    rows: tuple[HeatRow, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatView:
    """The table, whole; `none` says why there is none. `codes` are those of the areas.

    `others` says of the areas beside the headline's what it counts.
    """

    selection: Selection
    headline: str
    others: str
    codes: tuple[str, ...]
    areas: tuple[str, ...]
    goals: tuple[HeatGoal, ...]
    legend: str
    notes: tuple[str, ...]
    source: str
    none: str


def heat_view(atlas: Atlas, selection: Selection) -> HeatView:
    """Every indicator with values of women and men both, in the areas of the selection, goal by goal."""
    text = texts(selection.language)
    areas = expanded(selection.areas, atlas)
    shown = areas[:MAX_AREAS]
    names = [area_name(atlas, area, text) for area in shown]
    indicators = [i for i in atlas.catalog.indicators if i.kind in GAP_KINDS]
    # As `compare.years_of`: where they share no year it is the newest of any.
    members = [(n, code) for n, area in enumerate(shown) for code in area.members or (area.code,)]
    frame = atlas.store.rows(
        "newest_pairs",
        indicators=[i.id for i in indicators],
        areas=[n for n, _ in members],
        members=[code for _, code in members],
        late=LATE,
    )
    found: dict[str, list[dict[Hashable, Any]]] = {}
    for record in frame.to_dict("records"):
        found.setdefault(record["indicator"], []).append(record)
    rows = {i.id: _row(atlas, found[i.id], i, shown, selection, text) for i in indicators if i.id in found}
    goals = tuple(
        HeatGoal(
            id=goal.id,
            title=goal.title[selection.language],
            rows=mine,
            is_open=goal.id == selection.goal,
        )
        for goal in atlas.catalog.goals
        if (mine := tuple(rows[i.id] for i in atlas.catalog.of_goal(goal.id) if i.id in rows))
    )
    measured = [row for goal in goals if goal.id != NO_GOAL for row in goal.rows]
    headline, others = _finding(shown, names, measured, text)
    return HeatView(
        selection=selection,
        codes=tuple(area.code for area in shown),
        headline=headline,
        others=others,
        areas=tuple(names),
        goals=goals,
        legend=text("heat-legend"),
        notes=tuple(_notes(areas, rows.values(), text)),
        source=text(
            "heat-source", publishers=_publishers(atlas, [i for i in indicators if i.id in rows], text)
        ),
        none="" if rows else text("heat-none"),
    )


def _finding(
    areas: Sequence[Area], names: Sequence[str], rows: Collection[HeatRow], text: Texts
) -> tuple[str, str]:
    """The areas with the most large differences among the indicators that all areas have; and the others'.

    Regions, for medians are nobody's.
    """
    regions = [n for n, area in enumerate(areas) if area.kind is AreaKind.REGION]
    shades = [[cell.shade for cell in row.cells] for row in rows]
    common = [[abs(shade) for shade in row if shade is not None] for row in shades if None not in row]
    if not rows:
        return text("heat-none"), ""
    if not common:
        return text("heat-none-common"), ""
    large = {n: sum(row[n] >= LARGE for row in common) for n in regions or range(len(areas))}
    most = max(large.values())
    first = text.join([names[n] for n, count in large.items() if count == most])
    others = [
        f"{names[n]} {count}" for n, count in sorted(large.items(), key=lambda one: -one[1]) if count < most
    ]
    return (
        text("heat-headline", place=first, large=most, known=len(common)),
        text("heat-others", areas=text.join(others)) if others else "",
    )


def _notes(areas: Sequence[Area], rows: Collection[HeatRow], text: Texts) -> Iterator[str]:
    if len(areas) > MAX_AREAS:
        yield text("heat-first")
    if any(cell.text.endswith("*") for row in rows for cell in row.cells):
        yield text("heat-median")


def _row(
    atlas: Atlas,
    records: Sequence[Mapping[Hashable, Any]],
    indicator: Indicator,
    areas: Sequence[Area],
    selection: Selection,
    text: Texts,
) -> HeatRow:
    year = str(records[0]["year"])
    by_region = {str(record["region"]): record for record in records}
    title = indicator.title[text.language]
    cells = []
    for area in areas:
        women, men, size = _values(by_region, indicator, area)
        spread = math.isnan(women) and not math.isnan(size)
        cells.append(
            HeatCell(
                text=_said(size, text) + ("*" if spread else ""),
                shade=_shade(size),
                alt=_alt(indicator, (women, men, size), text),
                women=women,
                men=men,
                size=100 * size,
            )
        )
    query = {"indikator": indicator.id, "kommun": ",".join(selection.areas), "ar": year}
    query |= _carried(atlas, indicator, selection, year)
    if selection.language != "sv":
        query["sprak"] = selection.language
    return HeatRow(
        indicator=indicator.id,
        title=title,
        year=year,
        cells=tuple(cells),
        href=f"/jamfor?{urlencode(query, safe=',')}",
        extracts=tuple(sorted({int(record["extract"]) for record in records})),
        computed=any(record["computed"] for record in records),
    )


def _carried(atlas: Atlas, indicator: Indicator, selection: Selection, year: str) -> dict[str, str]:
    """Age, background and what is shown, as far as the indicator has them in the year of its cells."""
    asked = Wish(indicator=indicator.id, year=year)
    usual, known = resolve(asked, atlas)
    wanted: dict[str, Any] = {name: str(getattr(selection, name)) for name in CARRIED}
    for name, value in wanted.items():
        tried = replace(asked, **{name: value})
        if resolve(tried, atlas)[1] == known:
            asked = tried
    found, usually = link.query(resolve(asked, atlas)[0]), link.query(usual)
    return {key: found[key] for key in CARRIED.values() if found[key] != usually[key]}


def _values(
    by_region: Mapping[str, Mapping[Hashable, Any]], indicator: Indicator, area: Area
) -> tuple[float, float, float]:
    """Women, men and the normalised difference; of a spread only the members' median difference."""
    members = [by_region[code] for code in area.members or (area.code,) if code in by_region]
    if not members:
        return math.nan, math.nan, math.nan
    if area.kind is AreaKind.REGION:
        women, men = members[0]["women"], members[0]["men"]
    elif (pair := pair_of(members, indicator)) is not None:
        women, men = pair
    else:
        sizes = gap.normalised([m["women"] for m in members], [m["men"] for m in members])
        known = sizes[~np.isnan(sizes)]
        return math.nan, math.nan, float(np.median(known)) if known.size else math.nan
    return women, men, float(gap.normalised(women, men))


def _said(size: float, text: Texts) -> str:
    if math.isnan(size):
        return "–"
    if abs(size) <= STEPS[0]:
        return text("heat-equal")
    number = fmt.number(abs(100 * size), text.language)
    return text("heat-women" if size > 0 else "heat-men", number=number)


def _shade(size: float) -> int | None:
    if math.isnan(size):
        return None
    steps = sum(abs(size) > step for step in STEPS)
    return steps if size > 0 else -steps


def _alt(indicator: Indicator, values: tuple[float, float, float], text: Texts) -> str:
    """The values behind a cell. Short: there are a thousand; indicator and area are the table's heads."""
    women, men, size = values
    if math.isnan(size):
        return text("heat-cell-none")
    if math.isnan(women):
        return text("heat-cell-spread")
    return text(
        "heat-cell",
        women=text.value(women, indicator.unit, indicator.decimals),
        men=text.value(men, indicator.unit, indicator.decimals),
    )


def _publishers(atlas: Atlas, indicators: Sequence[Indicator], text: Texts) -> str:
    found = dict.fromkeys(s.source for i in indicators for s in i.series)
    return text.join([atlas.catalog.source[source].title[text.language] for source in found])
