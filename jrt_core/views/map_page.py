"""What the map page says of a selection: headline, sentences, classes, rows, series, sources."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from jrt_core.catalog.model import Kind, Level, Unit
from jrt_core.indicators import frames
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.classes import Scheme
from jrt_core.indicators.measures import Show
from jrt_core.indicators.regions import COUNTRY
from jrt_core.views import finding, legend
from jrt_core.views.area_names import region_name
from jrt_core.views.legend import Legend
from jrt_core.views.rows import Row, rows
from jrt_core.views.scene import Scene, full_title
from jrt_core.views.selection import Form, Selection
from jrt_core.views.series import SeriesView, regions_to_follow, series_view
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.text import Texts, texts

# The reservation of a count of jobs, two halves of which make one.
FULL_TIME = "full_time_equivalents"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map page, whole. What is `counted` has women and men as numbers that add up, of `people` or not."""

    selection: Selection
    title: str
    headline: str
    sentences: tuple[str, ...]
    chosen: tuple[str, ...]
    outside: str
    cautions: tuple[str, ...]
    description: str
    unit: Unit
    decimals: int
    two_sexes: bool
    counted: bool
    people: bool
    scheme: Scheme
    legend: Legend
    rows: tuple[Row, ...]
    box: tuple[float, float, float, float]
    centres: dict[str, tuple[float, float]]
    population: dict[str, float]
    map_alt: str
    table_alt: str
    form_note: str
    first_place: str
    series: SeriesView
    source: SourceNote

    @property
    def tells_share(self) -> bool:
        """Whether the map shows a share of women that women's and men's values do not say."""
        return self.counted and self.selection.show is Show.BALANCE


def map_view(atlas: Atlas, selection: Selection, group: pd.DataFrame | None = None) -> MapView:
    """Everything the map page prints for a selection that exists; `group` is its `frames.group_frame`."""
    indicator = atlas.catalog.indicator[selection.indicator]
    text = texts(selection.language)
    level, age, background = selection.level, selection.age, selection.background
    if group is None:
        group = frames.group_frame(atlas, indicator, age=age, background=background)
    frame = frames.region_frame(atlas, group, indicator, level=level, year=selection.year)
    inside = _inside(frame, selection)
    if selection.rescaled:
        scheme = frames.scheme_of(frame[inside], indicator, selection.show)
    else:
        scheme = frames.scheme(group, indicator, selection.show, level)
    grain = frames.grain(frame)
    # Values published as whole numbers are not written with a decimal that nobody knows.
    decimals = 0 if grain else indicator.decimals
    listed = rows(frame[inside], scheme, indicator, selection, decimals, text)
    followed = regions_to_follow(atlas, selection)
    history = group[group["region"].isin(followed).to_numpy()]
    found = finding.finding(
        Scene(
            atlas=atlas,
            indicator=indicator,
            selection=selection,
            text=text,
            scheme=scheme,
            history=history,
            rows=listed,
            known=[row for row in listed if row.known],
            decimals=decimals,
            grain=grain,
        )
    )
    classes = legend.legend(scheme, indicator, selection, listed, text)
    drawn = frame[inside & frame["extract"].notna()]
    return MapView(
        selection=selection,
        title=full_title(atlas, indicator, selection, text),
        headline=found.headline,
        sentences=found.sentences,
        chosen=found.chosen,
        outside=_outside(atlas, selection, text),
        cautions=found.cautions,
        description=indicator.what[selection.language],
        unit=indicator.unit,
        decimals=decimals,
        two_sexes=indicator.kind.has_two_sexes,
        counted=indicator.kind is Kind.COUNT,
        people=indicator.unit is Unit.PERSONS and FULL_TIME not in indicator.caveats,
        scheme=scheme,
        legend=classes,
        rows=listed,
        box=atlas.regions[selection.county or COUNTRY].box,
        centres=_centres(atlas, selection),
        population=dict(atlas.population) if selection.form is Form.BUBBLES else {},
        map_alt=text("map-alt", headline=found.headline, legend=_legend_in_words(classes, text)),
        table_alt=text("table-alt", count=len(listed), headline=found.headline),
        form_note=""
        if selection.form is Form.AREA
        else text(f"map-form-{selection.form.value}", year=str(atlas.population_year)),
        first_place=next((atlas.regions[code].name for code in selection.places), ""),
        series=series_view(atlas, indicator, selection, followed, history, text),
        source=source_note(
            atlas,
            indicator,
            text,
            age=age,
            background=background,
            year=str(selection.year),
            extracts=[int(number) for number in drawn["extract"].unique()],
            computed=bool(drawn["computed"].any()),
        ),
    )


def _inside(frame: pd.DataFrame, selection: Selection) -> pd.Series[bool]:
    """The regions that are listed: those of the county, or all."""
    if selection.county is None or selection.level is Level.COUNTY:
        return pd.Series(True, index=frame.index)
    return frame["county"] == selection.county


def _outside(atlas: Atlas, selection: Selection, text: Texts) -> str:
    """The chosen municipalities that a map of one county leaves out."""
    if selection.county is None or selection.level is Level.COUNTY:
        return ""
    regions = [atlas.regions[code] for code in selection.places]
    names = [region.name for region in regions if region.county != selection.county]
    county = region_name(atlas.regions[selection.county], text)
    return text("map-outside", count=len(names), places=text.join(names), county=county) if names else ""


def _legend_in_words(classes: Legend, text: Texts) -> str:
    return "; ".join(
        text("map-alt-class", label=found.label, count=found.count)
        for found in classes.classes
        if found.count
    )


def _centres(atlas: Atlas, selection: Selection) -> dict[str, tuple[float, float]]:
    if selection.form is Form.AREA:
        return {}
    return {region.code: region.centre for region in atlas.regions.of_level(selection.level)}
