"""Who is who in a chart: women and men differ by colour, mark, dash and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import Language
from jrt_core.exports import letters
from jrt_core.exports.slide_parts import SMALL, Shapes, Style, cut, fill, line, paragraph, run
from jrt_core.exports.svg_parts import COLORS, Box
from jrt_core.views.text import Texts, texts

KEY_HEIGHT, MARK, GAP = 26, 11, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sex:
    """Whose values a line or bar shows: `id` is `women`, `men` or `total`."""

    id: str
    name: str
    color: str


def sex(id_: str, text: Texts) -> Sex:
    """One of the three."""
    return Sex(id=id_, name=text(f"{id_}-label"), color=getattr(COLORS, id_))


def draw(shapes: Shapes, shown: Sequence[Sex], box: Box, language: Language, note: str) -> None:
    """A mark and a word for each, and a note after them, in the first line of a room."""
    text = texts(language)
    shapes.put(shapes.group(text("slide-legend"), "", _line(box), list(_marks(shapes, shown, box, language))))
    if note:
        soft = Style(language=language, color=COLORS.soft)
        left = box.x + sum(_room(one, language) for one in shown) + GAP
        room = Box(left, box.y, box.right - left, KEY_HEIGHT)
        shapes.put(shapes.text(note, room, paragraph([run(cut(note, room.width, soft), soft)])))


def _marks(shapes: Shapes, shown: Sequence[Sex], box: Box, language: Language) -> Iterator[str]:
    x = box.x
    for one in shown:
        kind = "rect" if one.id == "men" else "ellipse"
        place = Box(x, box.y + 4, MARK, MARK)
        yield shapes.preset(one.name, place, kind, fill(one.color) + line(one.color, 0))
        style = Style(language=language, bold=True, color=one.color)
        room = Box(x + MARK + GAP, box.y, _room(one, language) - MARK - GAP, KEY_HEIGHT)
        yield shapes.text(one.name, room, paragraph([run(one.name, style)]))
        x += _room(one, language)


def _room(one: Sex, language: Language) -> float:
    style = Style(language=language, bold=True)
    return MARK + 4 * GAP + letters.width(one.name, SMALL, style.face)


def _line(box: Box) -> Box:
    return Box(box.x, box.y, box.width, KEY_HEIGHT)
