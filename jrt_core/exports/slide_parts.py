"""The native shapes that slides are made of. Measures are points: 72 to an inch, as letters have.

They are written as XML: asked of python-pptx one by one, 290 municipalities take a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal

from pptx.oxml import parse_xml
from pptx.slide import Slide

from jrt_core.catalog.model import Language
from jrt_core.exports import letters
from jrt_core.exports.svg_parts import COLORS, Box, plain
from jrt_core.exports.typesetting import Face
from jrt_core.exports.words import printable

LANGUAGES: dict[Language, str] = {"sv": "sv-SE", "en": "en-GB"}
EMU = 12_700
# The least size of letters that a room can read.
SMALL = 14
# Calibri's lines are so much taller than its letters.
LEADING = 1.22
NAMESPACES = " ".join(
    f'xmlns:{key}="http://schemas.openxmlformats.org/{place}/2006/{name}"'
    for key, place, name in (
        ("a", "drawingml", "main"),
        ("p", "presentationml", "main"),
        ("r", "officeDocument", "relationships"),
    )
)

Align = Literal["l", "ctr", "r"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How words are set."""

    language: Language
    size: float = SMALL
    bold: bool = False
    color: str = COLORS.ink

    @property
    def face(self) -> Face:
        """The face that widths are measured in: a little wider than Calibri, so what fits in it fits."""
        return "Semibold" if self.bold else "Regular"


def clean(words: str) -> str:
    """Words in one line, without the characters that XML cannot hold."""
    return printable(words).translate(dict.fromkeys(map(ord, "\t\n\r"), " "))


def attribute(words: str) -> str:
    """The same, as it stands in XML."""
    return plain(clean(words))


def run(words: str, style: Style, link: str = "") -> str:
    """Words of one style; `link` is the id of a relation."""
    click = f'<a:hlinkClick r:id="{link}"/>' if link else ""
    return (
        f'<a:r><a:rPr lang="{LANGUAGES[style.language]}" sz="{round(style.size * 100)}" '
        f'b="{int(style.bold)}" dirty="0">{fill(style.color)}{click}</a:rPr>'
        f"<a:t>{attribute(words)}</a:t></a:r>"
    )


def paragraph(runs: Iterable[str], align: Align = "l") -> str:
    """A paragraph without a bullet."""
    return f'<a:p><a:pPr algn="{align}"/>{"".join(runs)}</a:p>'


def fill(color: str) -> str:
    """A colour as a fill."""
    return f'<a:solidFill><a:srgbClr val="{color[1:]}"/></a:solidFill>'


def hatched(color: str) -> str:
    """The fill of what has no value: told apart without colour."""
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{color[1:]}"/></a:fgClr>'
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
    )


def line(color: str, width: float) -> str:
    """A line around a shape; none where its width is 0."""
    if not width:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{round(width * EMU)}">{fill(color)}<a:round/></a:ln>'


class Shapes:
    """Makes shapes with ids that nothing else on the slide has."""

    def __init__(self, slide: Slide) -> None:
        self._slide = slide
        tree: Any = slide.shapes._spTree
        self._tree = tree
        self._ids: Iterator[int] = iter(())

    def put(self, *parts: str) -> None:
        """On the slide, in this order, which is also that of a screen reader."""
        for part in parts:
            self._tree.append(parse_xml(part.replace(" ", f" {NAMESPACES} ", 1)))
        # A chart or picture may come next, and takes an id of its own.
        self._ids = iter(())

    def link(self, address: str) -> str:
        """The id of a relation to an address."""
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        return self._slide.part.relate_to(clean(address), kind, is_external=True)

    def shape(self, name: str, box: Box, geometry: str, look: str, words: str = "", alt: str = "") -> str:
        """A shape of a geometry, a fill and a line, with paragraphs in it."""
        kind = ' txBox="1"' if words and not look else ""
        body = (
            '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
        )
        text = f"<p:txBody>{body}<a:lstStyle/>{words}</p:txBody>" if words else ""
        return (
            f"<p:sp ><p:nvSpPr>{self._named(name, alt)}<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{_placed(box)}{geometry}{look or '<a:noFill/>'}</p:spPr>{text}</p:sp>"
        )

    def preset(self, name: str, box: Box, kind: str, look: str) -> str:
        """A shape that PowerPoint knows by name."""
        return self.shape(name, box, f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>', look)

    def text(self, name: str, box: Box, *paragraphs: str) -> str:
        """A text box."""
        return self.shape(
            name, box, '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', "", "".join(paragraphs)
        )

    def connector(self, name: str, start: tuple[float, float], end: tuple[float, float], color: str) -> str:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        flip = "".join(f' flip{axis}="1"' for axis, turned in (("H", x2 < x1), ("V", y2 < y1)) if turned)
        box = Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        return (
            f"<p:cxnSp ><p:nvCxnSpPr>{self._named(name)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
            f'<p:spPr>{_placed(box, flip)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f"{line(color, 1)}</p:spPr></p:cxnSp>"
        )

    def group(self, name: str, alt: str, box: Box, parts: Sequence[str]) -> str:
        """Shapes that belong together, told as one to those who do not see them."""
        placed = _placed(box).removesuffix("</a:xfrm>")
        inner = placed.partition(">")[2].replace("<a:off", "<a:chOff").replace("<a:ext", "<a:chExt")
        return (
            f"<p:grpSp ><p:nvGrpSpPr>{self._named(name, alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            f"<p:grpSpPr>{placed}{inner}</a:xfrm></p:grpSpPr>{''.join(parts)}</p:grpSp>"
        )

    def _named(self, name: str, alt: str = "") -> str:
        told = f' descr="{attribute(alt)}"' if alt else ""
        number = next(self._ids, 0)
        if not number:
            number = max(map(int, self._tree.xpath("//p:cNvPr/@id"))) + 1
            self._ids = count(number + 1)
        return f'<p:cNvPr id="{number}" name="{attribute(name)}"{told}/>'


def _placed(box: Box, more: str = "") -> str:
    x, y, width, height = (round(value * EMU) for value in (box.x, box.y, box.width, box.height))
    return f'<a:xfrm{more}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def lines_of(words: str, room: float, style: Style) -> int:
    """How many lines words take in a room of some width."""
    return len(letters.wrapped(clean(words), room, style.size, style.face))


def cut(words: str, room: float, style: Style, most: int = 1) -> str:
    """Words that take at most so many lines; three dots tell that there was more."""
    words = clean(words)
    if lines_of(words, room, style) <= most:
        return words
    return " ".join(letters.cut(words, room, style.size, style.face, most))


def describe(shape: Any, name: str, alt: str) -> None:
    """Name a picture, chart or table, and tell what it shows to those who do not see it."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("name", clean(name))
    properties.set("descr", clean(alt))
