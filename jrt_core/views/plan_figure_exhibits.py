"""The figures that plans were meant to move, and those that no plan is about, ready to be taken along."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jrt_core.catalog.model import ALL
from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.figures import Moment
from jrt_core.views import exhibits
from jrt_core.views import format as fmt
from jrt_core.views.exhibit import STATUS, Cell, Column, Exhibit, Grid, Write, writer
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow, told
from jrt_core.views.gap_chart import GapLine
from jrt_core.views.plan_exhibits import UNKNOWN, plan_exhibit
from jrt_core.views.plan_figures import Chart, FiguresView, MovedRow
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.plan_white_spots import SpotRow, WhiteSpotsView
from jrt_core.views.row_sources import together, with_sources
from jrt_core.views.series import Panel
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.text import Texts, texts

SEXES = ("women", "men")
TIMES = ("before", "during", "after")


def of_figures(view: FiguresView, selection: PlanSelection, atlas: Atlas) -> tuple[Exhibit, ...]:
    """What happened to the indicators, and of the chosen one its series and its difference."""
    if not view.rows:
        return ()
    table = _of_moved(view, selection, atlas)
    if view.chart is None:
        return (table,)
    return (
        table,
        _of_series(view.chart, view, selection, atlas),
        _of_gap(view.chart, view, selection, atlas),
    )


def _of_moved(view: FiguresView, selection: PlanSelection, atlas: Atlas) -> Exhibit:
    text = texts(selection.language)
    names = (("indicator", 3.2), ("before", 2), ("during", 2), ("after", 2), ("change", 2.6))
    notes = _moved_notes(view.rows, atlas, text)
    source = together(notes, view.sources)
    others = TableColumn(head=text("figures-others-column"), part=3, optional=True)
    return plan_exhibit(
        "matt",
        replace(selection, indicator=None),
        atlas,
        title=text("exhibit-moved", region=view.place),
        subtitle=" ".join(view.notes),
        headline=view.headline,
        sentences=view.sentences,
        cautions=(),
        drawing=TableFigure(
            columns=(
                *(TableColumn(head=text(f"figures-{name}"), part=part) for name, part in names),
                others,
            ),
            rows=tuple(
                TableRow(
                    cells=(
                        TableCell(strong=row.title, text=row.plan),
                        *(TableCell(text=said or UNKNOWN) for said in (row.before, row.during, row.after)),
                        TableCell(strong=row.change, text=row.tag.text),
                        TableCell(text=row.others or UNKNOWN),
                    )
                )
                for row in view.rows
            ),
        ),
        grid=with_sources(_moved_grid(view.rows, text), notes, source, text),
        source=source,
        name=f"plan_matt_{selection.county}",
    )


def _moved_grid(rows: Sequence[MovedRow], text: Texts) -> Grid:
    write = writer(text.language)
    return Grid(
        columns=(
            Column(key="indicator", head=text("column-indicator-id")),
            Column(key="title", head=text("column-title")),
            Column(key="plan", head=text("exhibit-plan-name")),
            Column(key="unit", head=text("column-unit")),
            *(column for time in TIMES for column in _moment_columns(time, text)),
            Column(key="change", head=text("exhibit-moved-change"), decimals=1),
            Column(key="others", head=text("exhibit-moved-others"), decimals=1),
            Column(key="trend", head=text("column-trend")),
            Column(key=STATUS, head=text("column-status")),
        ),
        rows=tuple(
            (
                Cell(row.id),
                Cell(row.title),
                Cell(row.plan),
                Cell(text.symbol(row.figures.indicator.unit)),
                *(
                    cell
                    for time in TIMES
                    for cell in _moment(getattr(row.figures, time), row.figures.indicator.decimals, write)
                ),
                write(row.figures.change, row.figures.indicator.decimals),
                write(
                    row.figures.others.change if row.figures.others else math.nan,
                    row.figures.indicator.decimals,
                ),
                Cell(row.tag.text),
                Cell(" ".join(part for part in (row.change, row.others) if part)),
            )
            for row in rows
        ),
        keys=(("indicator", "title"), ("plan", "plan")),
    )


def _moment_columns(time: str, text: Texts) -> Iterator[Column]:
    head = text(f"figures-{time}")
    year = text("column-year").lower()
    yield Column(key=f"year-{time}", head=f"{head}: {year}", decimals=0, is_year=True)
    for sex in SEXES:
        yield Column(key=f"{sex}-{time}", head=f"{head}: {text(f'column-{sex}').lower()}", decimals=1)


def _moment(found: Moment | None, decimals: int, write: Write) -> tuple[Cell, Cell, Cell]:
    if found is None:
        return Cell(""), Cell(""), Cell("")
    return Cell(str(found.year), float(found.year)), write(found.women, decimals), write(found.men, decimals)


def _moved_notes(rows: Sequence[MovedRow], atlas: Atlas, text: Texts) -> list[SourceNote]:
    return [
        source_note(
            atlas,
            one.indicator,
            text,
            age=ALL,
            background=ALL,
            year=fmt.years(one.years),
            extracts=one.extracts,
            computed=one.computed,
        )
        for one in (row.figures for row in rows)
    ]


def _of_series(chart: Chart, view: FiguresView, selection: PlanSelection, atlas: Atlas) -> Exhibit:
    """Women and men in the region and the country, the plan's years named."""
    text = texts(selection.language)
    series = chart.series
    return plan_exhibit(
        "serie",
        replace(selection, indicator=chart.indicator.id),
        atlas,
        title=chart.indicator.title[text.language],
        subtitle=text(
            "exhibit-plan-series",
            areas=text.join([panel.name for panel in series.panels]),
            unit=text.symbol(chart.indicator.unit),
            years="–".join(map(str, chart.years)),
        ),
        headline=series.sentences[0] if series.sentences else view.headline,
        sentences=series.sentences[1:],
        cautions=tuple(note for note in (series.note, text("figures-caution")) if note),
        drawing=series,
        grid=exhibits.series_grid(series, text),
        source=chart.source,
        name=f"plan_serie_{selection.county}_{chart.indicator.id}",
        alt=series.alt,
    )


def _of_gap(chart: Chart, view: FiguresView, selection: PlanSelection, atlas: Atlas) -> Exhibit:
    """Women minus men by year, and what it can be held against."""
    text = texts(selection.language)
    gap = chart.gap
    row = next(row for row in view.rows if row.id == chart.indicator.id)
    codes = [panel.code for panel in chart.series.panels]
    panels = tuple(_difference(line, code) for line, code in zip(gap.lines, codes, strict=False))
    series = replace(
        chart.series,
        panels=panels,
        band=False,
        by_sex=False,
        own_scale=False,
        name=text("column-difference"),
        sentences=(),
        note="",
        alt=gap.alt,
    )
    return plan_exhibit(
        "avstand",
        replace(selection, indicator=chart.indicator.id),
        atlas,
        title=chart.indicator.title[text.language],
        subtitle=text(
            "exhibit-plan-gap",
            areas=text.join([panel.name for panel in panels]),
            years="–".join(map(str, chart.years)),
        ),
        headline=text("exhibit-gap-headline", region=view.place)
        if math.isnan(row.figures.change)
        else text("exhibit-gap-finding", region=view.place, change=row.change),
        sentences=(),
        cautions=(*(row.targets or (row.reference,)), text("figures-caution")),
        drawing=series,
        grid=exhibits.series_grid(series, text),
        source=chart.source,
        name=f"plan_skillnad_{selection.county}_{chart.indicator.id}",
        alt=gap.alt,
    )


def _difference(line: GapLine, code: str) -> Panel:
    none = (math.nan,) * len(line.years)
    return Panel(code=code, name=line.name, years=line.years, women=none, men=none, total=line.values)


def of_white_spots(view: WhiteSpotsView, selection: PlanSelection, atlas: Atlas) -> Exhibit:
    """Every white spot, goal by goal, the country's largest first."""
    text = texts(selection.language)
    rows = sorted(view.table, key=lambda row: list(dict.fromkeys(r.goal for r in view.table)).index(row.goal))
    notes = _spots_notes(view, atlas, text)
    source = together(notes.values(), (view.source,) if view.source else ())
    return plan_exhibit(
        "vita",
        selection,
        atlas,
        title=text("spots-all"),
        subtitle=text("exhibit-spots"),
        headline=view.headline,
        sentences=view.sentences[:1],
        cautions=view.sentences[1:],
        drawing=_largest(view, text),
        grid=with_sources(_spots_grid(rows, text), [notes[row.indicator] for row in rows], source, text),
        source=source,
        name=f"vita_flackar_{selection.county}",
    )


def _spots_grid(rows: Sequence[SpotRow], text: Texts) -> Grid:
    write = writer(text.language)
    return Grid(
        columns=(
            Column(key="goal", head=text("spots-goal-title")),
            Column(key="indicator", head=text("column-indicator-id")),
            Column(key="title", head=text("spots-title")),
            Column(key="code", head=text("column-code")),
            Column(key="place", head=text("spots-place")),
            Column(key="year", head=text("spots-year"), decimals=0, is_year=True),
            Column(key="unit", head=text("column-unit")),
            Column(key="women", head=text("spots-women"), decimals=1),
            Column(key="men", head=text("spots-men"), decimals=1),
            Column(key="difference", head=text("spots-difference"), decimals=1),
            Column(key="larger", head=text("spots-larger"), decimals=0),
            Column(key=STATUS, head=text("column-status")),
        ),
        rows=tuple(
            (
                Cell(row.goal_title),
                Cell(row.indicator),
                Cell(row.title),
                Cell(row.code),
                Cell(row.place),
                Cell(str(row.year), float(row.year)),
                Cell(text.symbol(row.unit)),
                write(row.women, row.decimals),
                write(row.men, row.decimals),
                write(row.difference, row.decimals),
                write(float(row.larger), 0),
                Cell(text("spots-small") if row.is_small else text("status-ok")),
            )
            for row in rows
        ),
        keys=(("indicator", "title"), ("code", "place")),
    )


def _largest(view: WhiteSpotsView, text: Texts) -> TableFigure:
    """Some of each goal, as on the page's cards; the files have them all."""
    heads = (("spots-title", 2.2), ("exhibit-spots-said", 5.0), ("exhibit-spots-note", 2.2))
    return TableFigure(
        columns=tuple(TableColumn(head=text(head), part=part) for head, part in heads),
        rows=tuple(
            TableRow(
                cells=told((spot.title, spot.sentence, spot.small)),
                group=f"{goal.title}. {goal.said}",
            )
            for goal in view.goals
            for spot in goal.spots
        ),
    )


def _spots_notes(view: WhiteSpotsView, atlas: Atlas, text: Texts) -> dict[str, SourceNote]:
    """The source of each indicator, with all the days that its figures were fetched."""
    extracts: dict[str, list[int]] = defaultdict(list)
    for record in atlas.store.records("indicator_extracts"):
        extracts[record["indicator"]].append(record["extract"])
    years = {row.indicator: str(row.year) for row in view.table}
    return {
        indicator: source_note(
            atlas,
            atlas.catalog.indicator[indicator],
            text,
            age=ALL,
            background=ALL,
            year=year,
            extracts=extracts[indicator],
            computed=False,
        )
        for indicator, year in years.items()
    }
