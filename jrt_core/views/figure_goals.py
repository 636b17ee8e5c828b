"""The goals of a profile as a table: drawn, and of numbers."""

from __future__ import annotations

import math

from jrt_core.views.exhibit import STATUS, Cell, Column, Grid, writer
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow
from jrt_core.views.profile_model import GoalLine, ProfileView
from jrt_core.views.text import texts

UNKNOWN = "–"
OPTIONAL = ("level", "trend", "coverage")


def goals_figure(view: ProfileView) -> TableFigure:
    """A row for each goal: its score, who is better off, level, trend, and what it rests on."""
    text = texts(view.language)
    heads = (
        ("title", 1.6),
        ("score", 2.6),
        ("direction", 2.6),
        ("level", 2.6),
        ("trend", 2.6),
        ("coverage", 0.9),
    )
    return TableFigure(
        columns=tuple(
            TableColumn(
                head=text(f"municipality-goal-{name}"),
                part=part,
                optional=name in OPTIONAL,
            )
            for name, part in heads
        ),
        rows=tuple(_row(goal) for goal in view.goals),
        note=view.goals_note,
        whole=True,
    )


def goals_grid(view: ProfileView) -> Grid:
    """The same with the scores as numbers."""
    text, write = texts(view.language), writer(view.language)
    told = ("direction", *OPTIONAL)
    return Grid(
        columns=(
            Column(key="title", head=text("municipality-goal-title")),
            Column(key="score", head=text("exhibit-goal-score"), decimals=0),
            *(Column(key=name, head=text(f"municipality-goal-{name}")) for name in told),
            Column(key=STATUS, head=text("column-status")),
        ),
        rows=tuple(
            (
                Cell(goal.title),
                write(goal.score, 0),
                *(Cell(said) for said in (goal.direction, goal.level, goal.trend, goal.coverage)),
                Cell(goal.note),
            )
            for goal in view.goals
        ),
        keys=(("title", "title"),),
    )


def _row(goal: GoalLine) -> TableRow:
    bar = None if math.isnan(goal.score) else (0.0, min(max(goal.score / 100, 0.0), 1.0))
    words = (goal.direction, goal.level, goal.trend, goal.coverage)
    return TableRow(
        cells=(
            TableCell(strong=goal.title),
            TableCell(strong=goal.score_text, text=goal.note, bar=bar),
            *(TableCell(text=said or UNKNOWN) for said in words),
        )
    )
