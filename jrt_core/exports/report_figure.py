"""What the page of one figure prints: its heads, its legend, and as much of its table as a page takes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jrt_core.exports.svg import drawing
from jrt_core.indicators.measures import Show
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Cell, Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.maps import class_color_of
from jrt_core.views.palette import PALETTES
from jrt_core.views.profile_model import GoalLine, ProfileView
from jrt_core.views.series import SeriesView
from jrt_core.views.text import Texts

COLORS = PALETTES["light"]
# A longer table shows its ends: so many rows of each.
MOST_ROWS, ENDS = 15, 5
NONE = "–"
# The room of the drawing in points: its width, and the heights to choose from, on a page that stands and on
# one that lies.
STANDING, LYING = (326.0, (400.0, 350.0, 300.0, 250.0, 200.0)), (544.0, (340.0, 300.0, 260.0, 220.0, 180.0))
# What a comparison needs in height: its axis and key, and each of its areas.
AXIS, AREA = 60.0, 36.0
# Which column of a map's table the map shows.
SHOWN = {Show.BALANCE: "share", Show.BETTER: "difference"}

Data = dict[str, Any]


def lies(exhibit: Exhibit) -> bool:
    """Whether the page lies: a map's stands, unless what it shows is wider than high."""
    if not isinstance(exhibit.drawing, MapView):
        return True
    west, south, east, north = exhibit.drawing.box
    across = (east - west) * math.cos(math.radians((south + north) / 2))
    return across > 1.1 * (north - south)


def drawings(exhibit: Exhibit, shapes: Path) -> list[str]:
    """The drawing in each of the heights to choose from, so that its letters keep their size; none if empty.

    Nor is there one of a profile: its goals are a table, which can be read aloud.
    """
    view = exhibit.drawing
    if exhibit.is_empty or isinstance(view, ProfileView):
        return []
    width, chosen = LYING if lies(exhibit) else STANDING
    heights = [*chosen]
    if isinstance(view, CompareView):
        needed = AXIS + AREA * len(view.rows)
        heights = [*dict.fromkeys(min(height, needed) for height in chosen)]
    return [drawing(exhibit, shapes, width, height, with_legend=False) for height in heights]


def head(exhibit: Exhibit, text: Texts) -> Data:
    """Title, subtitle and legend."""
    return {"title": exhibit.title, "subtitle": exhibit.subtitle, "legend": legend(exhibit, text)}


def page(exhibit: Exhibit, text: Texts) -> Data:
    """All that stands on the page, beside the drawing and what every page has."""
    view = exhibit.drawing
    return {
        **head(exhibit, text),
        "landscape": lies(exhibit),
        "headline": exhibit.headline,
        "alt": exhibit.alt,
        "empty": exhibit.is_empty,
        "goals": goals(view, text) if isinstance(view, ProfileView) else None,
        "table": _table(exhibit, text),
        "sentences": exhibit.sentences,
        "cautions": exhibit.cautions,
        "sources": exhibit.source.lines,
        "caveats": exhibit.source.caveats,
        "words": {
            "kind": text("site-name"),
            "empty": text("report-empty"),
            "more": more(
                {"caveats": len(exhibit.source.caveats), "sources": len(exhibit.source.lines)}, text
            ),
        },
    }


def more(lists: Mapping[str, int], text: Texts) -> dict[str, list[str]]:
    """For each list of so many items, what it says when 1, 2, 3... of them are left out."""
    return {
        name: [text(f"report-more-{name}", count=left) for left in range(1, count + 1)]
        for name, count in lists.items()
    }


def legend(exhibit: Exhibit, text: Texts) -> Data:
    """What the colours of a map mean, none where it is hatched; other drawings have theirs in them."""
    view = exhibit.drawing
    if isinstance(view, MapView):
        items = [
            {
                "color": None if found.number is None else class_color_of(view, COLORS, found.number),
                "label": found.label,
                "count": str(found.count),
                "chosen": ", ".join(found.chosen),
            }
            for found in view.legend.classes
        ]
        return {"title": view.legend.title, "note": view.legend.note, "items": items}
    return {"title": "", "note": "", "items": []}


def goals(view: ProfileView, text: Texts) -> Data:
    """The goals of a profile as a table."""
    heads = ("title", "score", "direction", "level", "trend", "coverage")
    return {
        "heads": [text(f"municipality-goal-{name}") for name in heads],
        "rows": [_goal(goal) for goal in view.goals],
        "note": view.goals_note,
    }


def _goal(goal: GoalLine) -> Data:
    return {
        "title": goal.title,
        "score": None if math.isnan(goal.score) else min(max(goal.score, 0.0), 100.0),
        "score_text": goal.score_text,
        "note": goal.note,
        "direction": goal.direction or NONE,
        "level": goal.level or NONE,
        "trend": goal.trend or NONE,
        "coverage": goal.coverage,
    }


def _table(exhibit: Exhibit, text: Texts) -> Data:
    """The table without its codes, or its ends: of a series the newest years."""
    grid = exhibit.grid
    rows: Sequence[tuple[Cell, ...]] = grid.rows
    note = ""
    if isinstance(exhibit.drawing, ProfileView):
        # Measures of different units have no common ends: of a profile the goals are shown.
        rows, note = (), text("report-table-goals", count=len(rows))
    elif len(rows) > MOST_ROWS and isinstance(exhibit.drawing, SeriesView):
        rows = tuple({row[0].text: row for row in rows}.values())
        note = text("report-table-newest")
    elif len(rows) > MOST_ROWS:
        rows, note = _ends(exhibit, text)
    numbers = [place for place, column in enumerate(grid.columns) if column.is_number]
    whole = all(row[place].value is not None for row in rows for place in numbers)
    # That every figure is there need not be said on each line of a map's table.
    hidden = {"code", "status"} if whole and exhibit.kind == "karta" else {"code"}
    told = [
        place
        for place, column in enumerate(grid.columns)
        if column.key not in hidden and (column.is_number or any(row[place].text for row in rows))
    ]
    return {
        "columns": [{"head": grid.columns[n].head, "number": grid.columns[n].is_number} for n in told],
        "rows": [[row[n].text for n in told] for row in rows],
        "note": note,
    }


def _ends(exhibit: Exhibit, text: Texts) -> tuple[Sequence[tuple[Cell, ...]], str]:
    """The highest and the lowest in the column that the figure is about, the highest first."""
    columns, rows = exhibit.grid.columns, exhibit.grid.rows
    keys = [column.key for column in columns]
    view = exhibit.drawing
    asked = SHOWN.get(view.selection.show, view.selection.show.value) if isinstance(view, MapView) else ""
    first = next(place for place, column in enumerate(columns) if column.is_number and not column.is_year)
    at = next((keys.index(key) for key in (asked, "difference") if key in keys), first)
    known = sorted(
        (row for row in rows if row[at].value is not None), key=lambda row: row[at].value or 0.0, reverse=True
    )
    if not known:
        return (), ""
    if len(known) <= 2 * ENDS:
        return known, text("report-table-known", some=len(known), count=len(rows))
    note = text("report-table-ends", some=ENDS, column=columns[at].head, count=len(rows))
    return [*known[:ENDS], *known[-ENDS:]], note
