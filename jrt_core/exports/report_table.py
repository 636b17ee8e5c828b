"""What the pages of a figure that is a table print: its rows, on as many pages as they take."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_table import TableCell, TableFigure
from jrt_core.views.palette import PALETTES, text_on
from jrt_core.views.text import Texts

COLORS = PALETTES["light"]

# Some ten pages. Whoever needs the rest wants to sort it, in a workbook.
MOST = 200

Data = dict[str, Any]


def page(exhibit: Exhibit, view: TableFigure, text: Texts) -> Data:
    """All that stands on the pages, beside what every page has."""
    return {
        "title": exhibit.title,
        "subtitle": exhibit.subtitle,
        "headline": exhibit.headline,
        "empty": exhibit.is_empty,
        "sentences": exhibit.sentences,
        "cautions": exhibit.cautions,
        "sources": exhibit.source.lines,
        "caveats": exhibit.source.caveats,
        "table": {
            "columns": [
                {
                    "head": column.head,
                    "part": column.part,
                    "centered": column.centered,
                    "turned": column.turned,
                    "ticks": column.ticks,
                }
                for column in view.columns
            ],
            "rows": _rows(replace(view, rows=view.rows[:MOST])),
            "more": text("exhibit-rows", count=len(view.rows) - MOST) if len(view.rows) > MOST else "",
        },
        "words": {"kind": text("site-name"), "empty": text("report-empty")},
    }


def _rows(view: TableFigure) -> list[Data]:
    """A row names its group if it is the first of it."""
    groups = ["", *(row.group for row in view.rows)]
    return [
        {
            "group": row.group if row.group != before else "",
            "cells": [_cell(view, cell) for cell in row.cells],
        }
        for row, before in zip(view.rows, groups, strict=False)
    ]


def _cell(view: TableFigure, cell: TableCell) -> Data:
    ground = view.ground(cell, COLORS)
    return {
        "strong": cell.strong,
        "text": cell.text,
        "fill": ground,
        "ink": text_on(ground) if ground else None,
        "bar": cell.bar,
        "marks": cell.marks,
    }
