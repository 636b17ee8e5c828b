"""The table beside a map: the regions with the largest and the smallest values, and the chosen ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, Box, Drawn, color_of, line, mark, said
from jrt_core.exports.typesetting import Face
from jrt_core.indicators.measures import Show
from jrt_core.views.exhibit import Cell, Column, Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.text import texts

# So many at either end, if there is room.
MOST = 5
# In the sizes of the letters.
ROW, GAP, SMALL = 1.35, 0.8, 0.85


# A column and its place in the grid.
Shown = tuple[int, Column]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of the grid under a heading."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    places: tuple[int, ...]


def extremes(exhibit: Exhibit, view: MapView, box: Box, size: float) -> Drawn:
    """As many rows at either end as there is room for; all of them where they are few.

    The chosen ones give way last: the map and its legend name them too.
    """
    known = [place for place, row in enumerate(view.rows) if row.known]
    if not known:
        return Drawn((), 0)
    shown = _columns(exhibit, view)
    many = len(view.selection.places)
    tries = [*((most, many) for most in range(MOST, 0, -1)), *((1, few) for few in range(many - 1, -1, -1))]
    found = Drawn((), 0)
    for most, chosen in tries:
        groups = _groups(exhibit, view, known, most, chosen)
        found = _table(view, shown, groups, box, _size(view, shown, groups, box.width, size))
        if found.height <= box.height:
            return found
    smaller = max(size * box.height / found.height, size / 2)
    return _table(view, shown, groups, box, _size(view, shown, groups, box.width, smaller))


def _size(view: MapView, shown: Sequence[Shown], groups: Sequence[Group], room: float, size: float) -> float:
    """The largest letters that leave the names their room, half as large at the least."""
    names = [view.rows[place].name for group in groups for place in group.places]
    needed = max(letters.width(words, size, "Bold") for words in (*names, *(group.title for group in groups)))
    needed += sum(width + GAP * size for width in _widths(shown, groups, size))
    return size * max(min(room / needed, 1), 0.5)


def _widths(shown: Sequence[Shown], groups: Sequence[Group], size: float) -> list[float]:
    """The widths of the columns of numbers."""
    return [
        max(
            letters.width(column.head, SMALL * size, "Semibold") + SMALL * size,
            *(letters.width(row[n].text, size, "Bold") for group in groups for row in group.rows),
        )
        for n, column in shown
    ]


def _groups(exhibit: Exhibit, view: MapView, known: Sequence[int], most: int, few: int) -> list[Group]:
    text = texts(exhibit.language)
    if len(known) <= 2 * most:
        parts = {"": known}
    else:
        ends = ("largest", "smallest")
        if view.selection.show not in (Show.DIFFERENCE, Show.BETTER):
            ends = ("highest", "lowest")
        parts = {
            text(f"picture-{ends[0]}"): known[:most],
            text(f"picture-{ends[1]}"): known[: -most - 1 : -1],
        }
        told = {*known[:most], *known[-most:]}
        chosen = [n for n in known if n not in told and view.rows[n].code in view.selection.places]
        parts |= {text("picture-chosen"): chosen[:few]} if chosen[:few] else {}
    rows = exhibit.grid.rows
    return [Group(title, tuple(rows[n] for n in part), tuple(part)) for title, part in parts.items()]


def _table(view: MapView, shown: Sequence[Shown], groups: Sequence[Group], box: Box, size: float) -> Drawn:
    widths = _widths(shown, groups, size)
    rights = [box.right - sum(widths[n + 1 :]) - (len(shown) - 1 - n) * GAP * size for n in range(len(shown))]
    room = rights[0] - widths[0] - GAP * size - box.x + 1
    y, parts = box.y, []
    for number, group in enumerate(groups):
        y += 0.5 * size if number else 0
        base = y + size
        parts.append(said(group.title, box.x, base, size, style="Semibold"))
        for (_, column), right in zip(shown, rights, strict=True) if number == 0 else ():
            parts += _head(column, right, base, size)
        y += ROW * size
        parts.append(line(box.x, y, box.right, y, COLORS.rule))
        for place, row in zip(group.places, group.rows, strict=True):
            base = y + size
            style: Face = "Bold" if view.rows[place].code in view.selection.places else "Regular"
            parts += [
                said(name, box.x, base, size, style=style)
                for name in letters.cut(view.rows[place].name, room, size, style)
            ]
            for (n, column), right in zip(shown, rights, strict=True):
                color = color_of(column.key) if column.key in ("women", "men") else COLORS.ink
                parts.append(said(row[n].text, right, base, size, style=style, color=color, anchor="end"))
            y += ROW * size
    return Drawn(tuple(parts), y - box.y)


def _head(column: Column, right: float, base: float, size: float) -> list[str]:
    small = SMALL * size
    color = color_of(column.key) if column.key in ("women", "men") else COLORS.soft
    parts = [said(column.head, right, base, small, style="Semibold", color=color, anchor="end")]
    if column.key in ("women", "men"):
        left = right - letters.width(column.head, small, "Semibold") - 0.55 * small
        parts.append(mark(column.key, left, base - 0.32 * small, 0.32 * small))
    return parts


def _columns(exhibit: Exhibit, view: MapView) -> list[Shown]:
    """Women and men where they have values, then what the map shows."""
    show = view.selection.show
    keys = {column.key: (n, column) for n, column in enumerate(exhibit.grid.columns)}
    wanted = {Show.BETTER: "difference", Show.BALANCE: "share"}.get(show, show.value)
    found = [
        keys[key]
        for key in dict.fromkeys(["women", "men", wanted])
        if key in keys and any(row[keys[key][0]].value is not None for row in exhibit.grid.rows)
    ]
    return found if show.compares or not view.two_sexes else [keys[wanted]]
