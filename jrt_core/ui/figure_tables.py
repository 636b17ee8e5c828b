"""A figure that is a table, on a slide."""

from __future__ import annotations

from dataclasses import replace

from jrt_core.exports.svg_table import rows_that_fit
from jrt_core.ui import shell
from jrt_core.ui.markup import Markup, put, tag
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure
from jrt_core.views.palette import text_on

MOST_ON_PHONE = 20


def table(view: TableFigure, width: float, height: float, size: float) -> int:
    """As many rows as a room of pixels holds in letters of a size; without some columns if that makes more.

    Returns how many. A phone scrolls.
    """
    narrow = view.without_optional()
    if shell.is_phone():
        most, view = MOST_ON_PHONE, narrow
    else:
        most, less = (rows_that_fit(one, width, height, size) for one in (view, narrow))
        most, view = max((most, view), (less, narrow), key=lambda one: one[0])
    view = replace(view, rows=view.rows[:most])
    _put(view)
    return len(view.rows)


def _put(view: TableFigure) -> None:
    heads = (_head(column) for column in view.columns)
    rows: list[Markup] = []
    group = ""
    for row in view.rows:
        if row.group and row.group != group:
            title = tag("th", row.group, colspan=str(len(view.columns)), scope="colgroup", class_="group")
            rows.append(tag("tr", title))
        group = row.group
        cells = zip(row.cells, view.columns, strict=True)
        rows.append(tag("tr", *(_cell(view, cell, column, n == 0) for n, (cell, column) in enumerate(cells))))
    widths = (tag("col", style=f"width:{100 * part:.1f}%") for part in view.widths())
    whole = tag("table", tag("colgroup", *widths), tag("thead", tag("tr", *heads)), tag("tbody", *rows))
    put(whole, class_="listing")


def _side(column: TableColumn) -> str:
    return "middle" if column.centered else ""


def _head(column: TableColumn) -> Markup:
    words = tag("span", column.head, class_="turned") if column.turned else column.head
    return tag("th", words, *_ticks(column), scope="col", class_=_side(column))


def _ticks(column: TableColumn) -> list[Markup]:
    if not column.ticks:
        return []
    labels = (tag("span", label, style=f"left:{100 * at:.1f}%") for label, at in column.ticks)
    return [tag("div", *labels, class_="ticks", aria_hidden="true")]


def _cell(view: TableFigure, cell: TableCell, column: TableColumn, is_head: bool) -> Markup:
    palette = shell.palette()
    inside: list[Markup] = []
    if cell.bar is not None:
        low, high = cell.bar
        style = f"left:{100 * low:.1f}%;width:{100 * (high - low):.1f}%"
        marks = (tag("span", class_=f"mark {who}", style=f"left:{100 * at:.1f}%") for who, at in cell.marks)
        kind = "bar between" if cell.marks else "bar"
        inside.append(tag("div", tag("span", style=style), *marks, class_=kind, aria_hidden="true"))
    if cell.strong:
        inside.append(tag("strong", cell.strong))
    if cell.text:
        inside.append(tag("span", cell.text))
    ground = view.ground(cell, palette)
    more = {"style": f"background:{ground};color:{text_on(ground)}"} if ground else {}
    if is_head:
        return tag("th", *inside, scope="row", **more)
    return tag("td", *inside, class_=_side(column), **more)
