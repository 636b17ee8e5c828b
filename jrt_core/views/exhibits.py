"""The figures of the pages, ready to be taken along."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlencode

from jrt_core.catalog.model import Indicator, Kind, Unit
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import Profile
from jrt_core.indicators.standing import Standing
from jrt_core.views import link
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Cell, Column, Exhibit, Grid, Write, writer
from jrt_core.views.map_page import MapView
from jrt_core.views.profile_model import ProfileRow, ProfileView
from jrt_core.views.row_sources import together, with_sources
from jrt_core.views.rows import Row
from jrt_core.views.scene import area_name
from jrt_core.views.series import Panel, SeriesView
from jrt_core.views.text import Texts, texts


def of_map(view: MapView, atlas: Atlas) -> Exhibit:
    """The map, with a row for each listed region."""
    selection, text = view.selection, texts(view.selection.language)
    write = writer(selection.language)
    figures: dict[str, Callable[[Row], float]] = {
        "women": lambda row: row.women,
        "men": lambda row: row.men,
        "total": lambda row: row.total,
        "difference": lambda row: row.difference,
        "ratio": lambda row: row.ratio,
    }
    if view.counted:
        figures["share"] = lambda row: row.share
    figures["n"] = lambda row: row.women + row.men if view.counted and view.people else row.persons
    found = {
        key: value
        for key, value in figures.items()
        if any(not math.isnan(value(row)) for row in view.rows) or key in ("women", "men")
    }
    decimals = {key: _decimals(key, view.decimals) for key in found}
    columns = (
        Column(key="code", head=text("column-code")),
        Column(key="place", head=text(f"column-place-{selection.level.value}")),
        *(Column(key=key, head=text(f"column-{key}"), decimals=decimals[key]) for key in found),
        Column(key="status", head=text("column-status")),
    )
    rows = tuple(
        (
            Cell(row.code),
            Cell(row.name),
            *(write(value(row), decimals[key]) for key, value in found.items()),
            Cell(text(f"status-{row.status}")),
        )
        for row in view.rows
    )
    return Exhibit(
        kind="karta",
        language=selection.language,
        title=view.title,
        subtitle=text(
            "exhibit-map",
            measure=view.legend.title,
            area=area_name(atlas, selection, text),
            year=str(selection.year),
        ),
        headline=view.headline,
        sentences=(*view.sentences, *view.chosen),
        cautions=view.cautions,
        drawing=view,
        grid=Grid(columns=columns, rows=rows),
        source=view.source,
        build=atlas.build,
        path=link.figure_href(selection),
        name=f"karta_{selection.indicator}_{selection.county or 'sverige'}_{selection.year}",
        alt=view.map_alt,
    )


def of_series(view: MapView | CompareView, atlas: Atlas) -> Exhibit:
    """The series beside a map or under a comparison, with a row for each area and year."""
    selection, series = view.selection, view.series
    page = "karta" if isinstance(view, MapView) else "jamfor"
    text = texts(selection.language)
    return Exhibit(
        kind="serie",
        language=selection.language,
        title=view.title,
        subtitle=text(
            "exhibit-series",
            areas=text.join([panel.name for panel in series.panels]),
            unit=text.symbol(view.unit),
        ),
        headline=series.sentences[0] if series.sentences else view.headline,
        sentences=series.sentences[1:],
        cautions=(series.note,) if series.note else (),
        drawing=series,
        grid=series_grid(series, text),
        source=series.source,
        build=atlas.build,
        path=link.figure_href(selection, page),
        name=f"serie_{selection.indicator}_{selection.county or 'sverige'}",
        alt=series.alt,
    )


def series_grid(series: SeriesView, text: Texts) -> Grid:
    """A row for each area and year of a series."""
    write = writer(text.language)
    sexes = ("women", "men") if series.by_sex else ("total",)
    columns = (
        Column(key="code", head=text("column-code")),
        Column(key="place", head=text("column-area")),
        Column(key="year", head=text("column-year"), decimals=0, is_year=True),
        *(
            Column(key=sex, head=series.name or text(f"column-{sex}"), decimals=series.decimals)
            for sex in sexes
        ),
        Column(key="status", head=text("column-status")),
    )

    def values(panel: Panel, place: int) -> list[float]:
        return [getattr(panel, sex)[place] for sex in sexes]

    rows = tuple(
        (
            Cell(panel.code),
            Cell(panel.name),
            Cell(str(year), float(year)),
            *(write(value, series.decimals) for value in values(panel, place)),
            Cell("" if all(map(math.isfinite, values(panel, place))) else text("status-missing")),
        )
        for panel in series.panels
        for place, year in enumerate(panel.years)
    )
    return Grid(columns=columns, rows=rows)


def of_comparison(view: CompareView, atlas: Atlas) -> Exhibit:
    """The compared areas, with a row for each."""
    selection, text = view.selection, texts(view.selection.language)
    write = writer(selection.language)
    heads = {"women": "women", "men": "men", "total": "total", "difference": "difference"}
    heads |= {"lower": "lower", "upper": "upper", "ratio": "ratio", "people": "n"}
    shown = [
        key for key in heads if any(not math.isnan(getattr(row, key)) for row in view.rows) or key == "women"
    ]
    has_trends = any(row.tags for row in view.rows)
    columns = (
        Column(key="code", head=text("column-code")),
        Column(key="place", head=text("column-area")),
        *(
            Column(key=key, head=text(f"column-{heads[key]}"), decimals=_decimals(heads[key], view.decimals))
            for key in shown
        ),
        *([Column(key="trend", head=text("column-trend"))] if has_trends else []),
        Column(key="status", head=text("column-made")),
    )
    rows = tuple(
        (
            Cell(row.code),
            Cell(row.name),
            *(write(getattr(row, key), _decimals(heads[key], view.decimals)) for key in shown),
            *([Cell(", ".join(tag.text for tag in row.tags))] if has_trends else []),
            Cell(row.made or row.status),
        )
        for row in view.rows
    )
    return Exhibit(
        kind="jamfor",
        language=selection.language,
        title=view.title,
        subtitle=view.chart_title,
        headline=view.headline,
        sentences=view.sentences,
        cautions=view.notes,
        drawing=view,
        grid=Grid(columns=columns, rows=rows),
        source=view.source,
        build=atlas.build,
        path=link.figure_href(selection, "jamfor"),
        name=f"jamforelse_{selection.indicator}_{selection.year}",
        alt=" ".join((view.headline, *(row.alt for row in view.rows))),
    )


def of_profile(view: ProfileView, profile: Profile, rows: Sequence[ProfileRow], atlas: Atlas) -> Exhibit:
    """The profile of a region, with a row for each of its indicators."""
    text, write = texts(view.language), writer(view.language)
    notes = [row.source for row in rows]
    source = together(notes)
    keys = ("women", "men", "total", "difference")
    columns = (
        Column(key="goal", head=text("column-goal")),
        Column(key="indicator", head=text("column-indicator-id")),
        Column(key="title", head=text("column-title")),
        Column(key="year", head=text("column-year"), decimals=0, is_year=True),
        Column(key="unit", head=text("column-unit")),
        *(Column(key=key, head=text(f"column-{key}"), decimals=1) for key in keys),
        Column(key="difference-unit", head=text("exhibit-difference-unit")),
        Column(key="trend", head=text("column-trend")),
        Column(key="status", head=text("column-status")),
    )
    titles = {goal.id: goal.title[view.language] for goal in atlas.catalog.goals}
    grid = Grid(
        columns=columns,
        rows=tuple(_profile_row(row, profile.standings[row.indicator], titles, write, text) for row in rows),
        keys=(("title", "title"),),
    )
    query = {"kommun": view.region} | ({"sprak": view.language} if view.language != "sv" else {})
    return Exhibit(
        kind="kommun",
        language=view.language,
        title=view.name,
        subtitle=text("exhibit-profile", count=len(rows)),
        headline=view.headline,
        sentences=tuple(sentence for answer in view.answers for sentence in answer.sentences),
        cautions=(view.caution,) if view.caution else (),
        drawing=view,
        grid=with_sources(grid, notes, source, text),
        source=source,
        build=atlas.build,
        path=f"/kommun?{urlencode(query)}",
        name=f"profil_{view.region}",
        alt=view.headline,
    )


def _profile_row(
    row: ProfileRow, found: Standing, titles: dict[str, str], write: Write, text: Texts
) -> tuple[Cell, ...]:
    decimals = found.indicator.decimals
    return (
        Cell(titles[row.goal]),
        Cell(row.indicator),
        Cell(row.title),
        Cell(str(found.year), float(found.year)),
        Cell(text.symbol(found.indicator.unit)),
        *(write(value, decimals) for value in _profile_values(found)),
        Cell(_difference_unit(found.indicator, text)),
        Cell(", ".join(tag.text for tag in row.tags)),
        Cell(row.sentence),
    )


def _difference_unit(indicator: Indicator, text: Texts) -> str:
    """A difference between percentages is no percentage."""
    return text("symbol-percentage-points") if indicator.unit is Unit.PERCENT else text.symbol(indicator.unit)


def _profile_values(found: Standing) -> Iterator[float]:
    """A difference that its producer publishes stands among the differences."""
    is_difference = found.indicator.kind is Kind.PUBLISHED_DIFFERENCE
    yield from (found.women, found.men)
    yield from (math.nan, found.total) if is_difference else (found.total, found.difference)


def _decimals(key: str, decimals: int) -> int:
    return {"ratio": 1, "share": 1, "n": 0}.get(key, decimals)
