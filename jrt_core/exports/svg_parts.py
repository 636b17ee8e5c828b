"""The parts that drawings are made of. Whatever text is drawn goes through `said`, which escapes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Literal

from jrt_core.exports import letters
from jrt_core.exports.typesetting import FONT, Face
from jrt_core.exports.words import printable
from jrt_core.views.palette import PALETTES
from jrt_core.views.text import Texts

COLORS = PALETTES["light"]
# Where our letters are not installed, letters of about their width.
FAMILIES = f"'{FONT}', 'Source Sans 3', 'Source Sans', Calibri, Carlito, 'Segoe UI', Arial, sans-serif"
WEIGHTS: dict[Face, str] = {
    "Regular": "",
    "It": ' font-style="italic"',
    "Semibold": ' font-weight="600"',
    "Bold": ' font-weight="700"',
}
LEADING = 1.25
# How far below the top of a line its letters stand, in parts of their size.
ASCENT = 0.95
HATCH = "url(#missing)"


@dataclass(frozen=True, slots=True)
class Box:
    """A room: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def below(self, height: float) -> Box:
        """What is left under so much of it."""
        return Box(self.x, self.y + height, self.width, max(self.height - height, 0))

    def columns(self, count: int, gap: float) -> list[Box]:
        """It in columns of one width."""
        width = (self.width - gap * (count - 1)) / count
        return [Box(self.x + n * (width + gap), self.y, width, self.height) for n in range(count)]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Elements, and how much of their room they took from its top."""

    parts: tuple[str, ...]
    height: float


def fitting(draw: Callable[[float], Drawn], size: float, room: float) -> Drawn:
    """What is drawn in letters of a size, in the largest ones that it fits in; half as large at the least."""
    smallest = size / 2
    while (found := draw(size)).height > room and size > smallest:
        size *= 0.95
    return found


def plain(words: str) -> str:
    """Words as they stand in XML, without the characters that it cannot hold."""
    return escape(printable(words), quote=True)


def said(
    words: str,
    x: float,
    y: float,
    size: float,
    *,
    color: str = COLORS.ink,
    style: Face = "Regular",
    anchor: Literal["start", "middle", "end"] = "start",
    halo: bool = False,
) -> str:
    """A line of text on its baseline. Its length is given, so that it has room in any letters."""
    room = letters.width(words, size, style)
    if not room:
        return ""
    at = "" if anchor == "start" else f' text-anchor="{anchor}"'
    ring = (
        f' stroke="{COLORS.paper}" stroke-width="{size / 4:.1f}" stroke-linejoin="round" paint-order="stroke"'
    )
    look = f'font-size="{size:.4g}" fill="{color}"{WEIGHTS[style]}{at}{ring if halo else ""}'
    long = f'textLength="{room:.1f}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look} {long}>{plain(words)}</text>'


def lines(
    words: Iterable[str],
    box: Box,
    size: float,
    *,
    color: str = COLORS.ink,
    style: Face = "Regular",
    anchor: Literal["start", "end"] = "start",
) -> Drawn:
    """Lines of text from the top of a room."""
    x = box.x if anchor == "start" else box.right
    parts = [
        said(line, x, box.y + size * (ASCENT + n * LEADING), size, color=color, style=style, anchor=anchor)
        for n, line in enumerate(words)
    ]
    return Drawn(tuple(parts), len(parts) * size * LEADING)


def rect(box: Box, color: str, more: str = "") -> str:
    """A filled rectangle."""
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'fill="{color}"{more}/>'
    )


def line(x1: float, y1: float, x2: float, y2: float, color: str, width: float = 1, dash: str = "") -> str:
    """A straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}" '
        f'stroke-width="{width:g}"{dashed}/>'
    )


def mark(who: str, x: float, y: float, radius: float, *, hollow: bool = False) -> str:
    """Women are a disc, men a square, everyone a diamond: told apart without colour."""
    color = color_of(who)
    r = radius * 0.9
    paint = f'fill="{COLORS.paper}" stroke="{color}" stroke-width="{radius / 3:.1f}"'
    paint = paint if hollow else f'fill="{color}"'
    if who == "women":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {paint}/>'
    if who == "men":
        return f'<rect x="{x - r:.1f}" y="{y - r:.1f}" width="{2 * r:.1f}" height="{2 * r:.1f}" {paint}/>'
    steps = "".join(f"l{a * radius:.1f} {b * radius:.1f}" for a, b in ((1, 1), (-1, 1), (-1, -1)))
    return f'<path d="M{x:.1f} {y - radius:.1f}{steps}z" {paint}/>'


def color_of(who: str) -> str:
    """The colour of women, of men, and of both together."""
    return {"women": COLORS.women, "men": COLORS.men}.get(who, COLORS.total)


def key(text: Texts, x: float, y: float, size: float) -> list[str]:
    """Who is who, on a baseline."""
    parts: list[str] = []
    for who in ("women", "men"):
        label = text(f"{who}-label")
        parts.append(mark(who, x + size * 0.35, y - size * 0.32, size * 0.32))
        parts.append(said(label, x + size * 0.9, y, size, color=color_of(who), style="Semibold"))
        x += size * 2.1 + letters.width(label, size, "Semibold")
    return parts


def definitions() -> str:
    """The hatching of what has no value."""
    return (
        '<defs><pattern id="missing" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{COLORS.paper}"/>'
        f'<rect width="3" height="7" fill="{COLORS.missing}"/></pattern></defs>'
    )
