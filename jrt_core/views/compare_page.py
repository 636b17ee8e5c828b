"""What the comparison says of one indicator in some areas: headline, rows, series, source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from jrt_core.catalog.model import Indicator, Kind, Level, Unit
from jrt_core.indicators.areas import Area, AreaKind
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.compare import Compared, Made, area_frame, compare, years_of
from jrt_core.indicators.regions import COUNTRY
from jrt_core.views import compare_finding
from jrt_core.views.area_names import area_name
from jrt_core.views.compare_rows import Axis, CompareRow, axis_of, rows_of
from jrt_core.views.scene import full_title
from jrt_core.views.selection import DEFAULT_COUNTY, MAX_AREAS, Selection, choices
from jrt_core.views.series import Panel, SeriesView, panels_view
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.text import Texts, texts

# What is compared when nothing has been chosen: the three large counties and the country.
DEFAULT_AREAS = (DEFAULT_COUNTY, "01", "12", COUNTRY)
LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """The comparison of one indicator, whole. `selection` is in the year that is shown."""

    selection: Selection
    title: str
    headline: str
    sentences: tuple[str, ...]
    notes: tuple[str, ...]
    chart_title: str
    unit: Unit
    decimals: int
    two_sexes: bool
    years: tuple[int, ...]
    rows: tuple[CompareRow, ...]
    axis: Axis | None
    series: SeriesView
    series_note: str
    source: SourceNote


def areas_to_compare(selection: Selection, atlas: Atlas) -> tuple[str, ...]:
    """The chosen areas; one alone is set beside its county and the country, none gives the large counties."""
    chosen = selection.areas
    if not chosen:
        return DEFAULT_AREAS
    only = atlas.areas[chosen[0]]
    if len(chosen) >= LEAST or only.kind is AreaKind.EVERY:
        return chosen
    own = only.owner or only.code
    home = [atlas.regions[own].county] if own in atlas.regions.by_code else []
    around = [*home, COUNTRY] if only.code != COUNTRY else list(DEFAULT_AREAS)
    return tuple(dict.fromkeys([*chosen, *around]))


def expanded(codes: Sequence[str], atlas: Atlas) -> list[Area]:
    """The areas, with "all of a county" as its municipalities; each once."""
    found: dict[str, Area] = {}
    for code in codes:
        area = atlas.areas[code]
        members = area.members if area.kind is AreaKind.EVERY else (code,)
        found.update({member: atlas.areas[member] for member in members})
    return list(found.values())


def compare_view(atlas: Atlas, selection: Selection) -> CompareView:
    """Everything the page prints for a selection whose areas are those of `areas_to_compare`."""
    indicator = atlas.catalog.indicator[selection.indicator]
    text = texts(selection.language)
    areas = expanded(selection.areas, atlas)
    group = area_frame(atlas, indicator, areas, age=selection.age, background=selection.background)
    offered = choices(selection, atlas).years
    years = tuple(year for year in years_of(group, indicator, areas) if year in offered)
    wanted = selection.year
    year = (
        wanted if wanted in years or not years else max((y for y in years if y <= wanted), default=years[0])
    )
    selection = replace(selection, year=year)
    found = compare(group, indicator, areas, year)
    names = {area.code: area_name(atlas, area, text) for area in areas}
    rows = rows_of(found, names, indicator, selection, text)
    in_order = {one.area.code: one for one in found}
    shown = [in_order[row.code] for row in rows]
    told = compare_finding.finding(
        rows, shown, full_title(atlas, indicator, selection, text), indicator, selection, text
    )
    title = full_title(atlas, indicator, selection, text)
    two_sexes = indicator.kind.has_two_sexes
    who = "" if not two_sexes or selection.show.compares else text(f"{selection.show.value}-label")
    return CompareView(
        selection=selection,
        title=title,
        headline=told.headline,
        sentences=told.sentences,
        notes=_notes(found, wanted, year, text),
        chart_title=text("compare-chart-title", year=str(year))
        if two_sexes and selection.show.compares
        else text("compare-chart-title-one", title=who or title, year=str(year)),
        unit=indicator.unit,
        decimals=indicator.decimals,
        two_sexes=two_sexes,
        years=years,
        rows=rows,
        axis=axis_of(rows, indicator, selection.show, text),
        series=_series(atlas, indicator, selection, shown, names, text),
        series_note=_series_note(shown, text),
        source=source_note(
            atlas,
            indicator,
            text,
            age=selection.age,
            background=selection.background,
            year=str(year),
            extracts={number for one in found for number in one.extracts},
            computed=any(one.made is Made.COMPUTED for one in found),
        ),
    )


def _notes(found: Sequence[Compared], wanted: int, year: int, text: Texts) -> tuple[str, ...]:
    missing = sum(not one.known for one in found)
    notes = []
    if wanted != year:
        notes.append(text("compare-year", wanted=str(wanted), year=str(year)))
    if missing:
        notes.append(text("compare-missing", count=missing, all=len(found)))
    if any(one.made is Made.SPREAD and one.known for one in found):
        notes.append(text("compare-spread-note"))
    if any(one.made is Made.SUM for one in found):
        notes.append(text("compare-sum-note"))
    return tuple(notes)


def _series(
    atlas: Atlas,
    indicator: Indicator,
    selection: Selection,
    found: Sequence[Compared],
    names: dict[str, str],
    text: Texts,
) -> SeriesView:
    panels = [
        _panel(one, names[one.area.code], indicator, text)
        for one in found[:MAX_AREAS]
        if one.history["year"].size
    ]
    extracts = {int(n) for one in found for n in np.unique(one.history["extract"])}
    return panels_view(
        atlas,
        indicator,
        selection,
        tuple(panels),
        extracts=sorted(extracts | {number for one in found for number in one.extracts}),
        computed=any(one.made is Made.COMPUTED for one in found),
        text=text,
    )


def _panel(one: Compared, name: str, indicator: Indicator, text: Texts) -> Panel:
    history = one.history
    only = "women" if indicator.kind is Kind.WOMEN_ONLY else "total"
    if one.made is Made.SPREAD:
        name = text("compare-panel-median", name=name)
    return Panel(
        code=one.area.code,
        name=name,
        years=tuple(int(year) for year in history["year"]),
        women=tuple(history["women"].tolist()),
        men=tuple(history["men"].tolist()),
        total=tuple(history[only].tolist()),
    )


def _series_note(found: Sequence[Compared], text: Texts) -> str:
    notes = []
    if len(found) > MAX_AREAS:
        notes.append(text("compare-series-many"))
    if any(one.made is Made.SPREAD for one in found):
        notes.append(text("compare-series-spread"))
    return " ".join(notes)


def offered_areas(atlas: Atlas, chosen: Sequence[str]) -> tuple[str, ...]:
    """What can be added: regions, SKR groups, all of a county, groups like a chosen municipality."""
    regions = atlas.regions
    municipalities = [code for code in chosen if len(code) == 4]
    owners = dict.fromkeys([*municipalities, *(atlas.areas[code].owner or "" for code in chosen)])
    alike = [
        f"lik-{subject}-{owner}"
        for owner in owners
        if owner in regions.by_code
        for subject in atlas.areas.subjects(owner)
    ]
    return tuple(
        dict.fromkeys(
            [
                *chosen,
                *alike,
                COUNTRY,
                *(county.code for county in regions.counties),
                *atlas.areas.skr_titles,
                *(f"kommuner-{county.code}" for county in regions.counties),
                *(region.code for region in regions.of_level(Level.MUNICIPALITY)),
            ]
        )
    )
