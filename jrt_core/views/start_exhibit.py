"""The largest and the smallest gap of each goal in a county, ready to be taken along."""

from __future__ import annotations

from jrt_core.indicators.atlas import Atlas
from jrt_core.views.exhibit import STATUS, Cell, Column, Exhibit, Grid, writer
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow
from jrt_core.views.goal_gaps import Gap
from jrt_core.views.row_sources import together, with_sources
from jrt_core.views.start_page import StartView
from jrt_core.views.text import Texts, texts


def of_start(view: StartView, atlas: Atlas) -> Exhibit:
    """The gaps of the start page, goal by goal."""
    text = texts(view.language)
    gaps = [(goal.title, gap) for goal in view.goals for gap in goal.gaps]
    notes = [gap.source for _, gap in gaps]
    source = together(notes)
    return Exhibit(
        kind="start",
        language=view.language,
        title=view.about_goals.title,
        subtitle=text("exhibit-start"),
        headline=view.headline,
        sentences=view.opening[:-1],
        cautions=(),
        drawing=_table(view, text),
        grid=with_sources(_grid(gaps, text), notes, source, text),
        source=source,
        build=atlas.build,
        path=path_of(view),
        name=f"mal_{view.county}",
        alt=" ".join((view.headline, *(gap.sentence for _, gap in gaps))),
    )


def path_of(view: StartView) -> str:
    """The link to the county's gaps."""
    return f"/?lan={view.county}" + ("" if view.language == "sv" else f"&sprak={view.language}")


def _table(view: StartView, text: Texts) -> TableFigure:
    """First the largest gap of each goal. Women are a disc and men a square on an axis from zero."""
    heads = (("column-goal", 3.0), ("exhibit-start-gap", 5.0), ("exhibit-start-axis", 2.2))
    rows = [
        _row(goal.title, goal.gaps[place], text(f"exhibit-start-{name}"))
        for place, name in enumerate(("largest", "smallest"))
        for goal in view.goals
        if len(goal.gaps) > place
    ]
    return TableFigure(
        columns=tuple(TableColumn(head=text(head), part=part) for head, part in heads), rows=tuple(rows)
    )


def _row(goal: str, gap: Gap, group: str) -> TableRow:
    ends = sorted((gap.axis.women, gap.axis.men))
    return TableRow(
        cells=(
            TableCell(strong=goal, text=gap.title),
            TableCell(text=" ".join(part for part in (gap.sentence, gap.judgement) if part)),
            TableCell(
                text=f"{gap.axis.start}–{gap.axis.end}",
                bar=(ends[0], ends[1]),
                marks=(("men", gap.axis.men), ("women", gap.axis.women)),
            ),
        ),
        group=group,
    )


def _grid(gaps: list[tuple[str, Gap]], text: Texts) -> Grid:
    write = writer(text.language)
    return Grid(
        columns=(
            Column(key="goal", head=text("column-goal")),
            Column(key="which", head=text("exhibit-start-which")),
            Column(key="indicator", head=text("column-indicator-id")),
            Column(key="title", head=text("column-title")),
            Column(key="year", head=text("column-year"), decimals=0, is_year=True),
            Column(key="unit", head=text("column-unit")),
            Column(key="women", head=text("column-women"), decimals=1),
            Column(key="men", head=text("column-men"), decimals=1),
            Column(key=STATUS, head=text("column-status")),
        ),
        rows=tuple(
            (
                Cell(goal),
                Cell(gap.label),
                Cell(gap.indicator),
                Cell(gap.title),
                Cell(str(gap.year), float(gap.year)),
                Cell(text.symbol(gap.pair.unit)),
                write(gap.pair.women, gap.pair.decimals),
                write(gap.pair.men, gap.pair.decimals),
                Cell(text("status-ok")),
            )
            for goal, gap in gaps
        ),
        keys=(("indicator", "title"),),
    )
