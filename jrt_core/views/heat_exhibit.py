"""The table of many indicators in few areas, ready to be taken along."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from jrt_core.catalog.model import ALL
from jrt_core.indicators.atlas import Atlas
from jrt_core.views import link
from jrt_core.views.exhibit import STATUS, Cell, Column, Exhibit, Grid, Kind, writer
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow
from jrt_core.views.heat import HeatRow, HeatView
from jrt_core.views.row_sources import together, with_sources
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.text import Texts, texts


def of_heat(view: HeatView, atlas: Atlas) -> tuple[Exhibit, ...]:
    """The open goal, and all of them; the files have a row for each indicator and area."""
    text = texts(view.selection.language)
    asked = tuple(goal for goal in view.goals if goal.is_open)
    whole = _of_goals("varmealla", text("exhibit-heat"), view, atlas, text)
    title = text("exhibit-heat-goal", goal=text.join([goal.title for goal in asked]))
    return (_of_goals("varme", title, replace(view, goals=asked), atlas, text), whole) if asked else (whole,)


def _of_goals(kind: Kind, title: str, view: HeatView, atlas: Atlas, text: Texts) -> Exhibit:
    selection = view.selection
    notes = _notes(view, atlas, text)
    source = together(notes, (view.source,))
    goal = f"{selection.goal}_" if kind == "varme" else "alla_mal_"
    return Exhibit(
        kind=kind,
        language=selection.language,
        title=title,
        subtitle=text("exhibit-heat-areas", areas=text.join(view.areas)),
        headline=view.headline,
        sentences=tuple(said for said in (view.others, view.legend) if said),
        cautions=view.notes,
        drawing=_table(view, text),
        # A row for each area.
        grid=with_sources(_grid(view, atlas, text), [n for n in notes for _ in view.codes], source, text),
        source=source,
        build=atlas.build,
        path=link.figure_href(selection, "jamfor"),
        name=f"jamforelse_{goal}{'_'.join(view.codes)}"[:80],
        alt=view.headline,
    )


def _rows(view: HeatView) -> Iterator[tuple[str, HeatRow]]:
    """Each row with its goal."""
    for goal in view.goals:
        for row in goal.rows:
            yield goal.title, row


def _table(view: HeatView, text: Texts) -> TableFigure:
    return TableFigure(
        columns=(
            TableColumn(head=text("heat-indicator"), part=max(1.8, 0.5 * len(view.areas))),
            TableColumn(head=text("column-year"), part=0.5, optional=True),
            *(TableColumn(head=area, part=1, centered=True) for area in view.areas),
        ),
        rows=tuple(
            TableRow(
                cells=(
                    TableCell(text=row.title),
                    TableCell(text=row.year),
                    *(TableCell(text=cell.text, shade=cell.shade) for cell in row.cells),
                ),
                group=goal,
            )
            for goal, row in _rows(view)
        ),
        note=view.legend,
    )


def _grid(view: HeatView, atlas: Atlas, text: Texts) -> Grid:
    write = writer(text.language)

    def status(women: float, size: float) -> str:
        if math.isnan(size):
            # Of nobody, or of a loss and a gain, there is no part of the whole.
            return text("status-missing" if math.isnan(women) else "tables-undefined")
        return text("heat-cell-spread") if math.isnan(women) else text("status-ok")

    return Grid(
        columns=(
            Column(key="goal", head=text("column-goal")),
            Column(key="indicator", head=text("column-indicator-id")),
            Column(key="title", head=text("column-title")),
            Column(key="year", head=text("column-year"), decimals=0, is_year=True),
            Column(key="unit", head=text("column-unit")),
            Column(key="code", head=text("column-code")),
            Column(key="place", head=text("column-area")),
            Column(key="women", head=text("column-women"), decimals=1),
            Column(key="men", head=text("column-men"), decimals=1),
            Column(key="size", head=text("exhibit-heat-size"), decimals=0),
            Column(key=STATUS, head=text("column-status")),
        ),
        rows=tuple(
            (
                Cell(goal),
                Cell(row.indicator),
                Cell(row.title),
                Cell(row.year, float(row.year)),
                Cell(text.symbol(indicator.unit)),
                Cell(code),
                Cell(area),
                write(cell.women, indicator.decimals),
                write(cell.men, indicator.decimals),
                write(cell.size, 0),
                Cell(status(cell.women, cell.size)),
            )
            for goal, row in _rows(view)
            if (indicator := atlas.catalog.indicator[row.indicator])
            for code, area, cell in zip(view.codes, view.areas, row.cells, strict=True)
        ),
        keys=(("indicator", "title"), ("code", "place")),
    )


def _notes(view: HeatView, atlas: Atlas, text: Texts) -> list[SourceNote]:
    """The sources and reservations of each row."""
    return [
        source_note(
            atlas,
            atlas.catalog.indicator[row.indicator],
            text,
            age=ALL,
            background=ALL,
            year=row.year,
            extracts=row.extracts,
            computed=row.computed,
        )
        for _, row in _rows(view)
    ]
