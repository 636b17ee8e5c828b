"""How wide words are in our letters, and where their lines break."""

from __future__ import annotations

from functools import lru_cache

from PIL import ImageFont

from jrt_core.exports.typesetting import Face, face

# Letters are measured at this size: their widths are in proportion to it.
MEASURED = 100
CUT = "…"


def width(words: str, size: float, style: Face = "Regular") -> float:
    """The width of a line in the unit of `size`."""
    return _measured(words, style) * size / MEASURED


def wrapped(words: str, room: float, size: float, style: Face = "Regular") -> tuple[str, ...]:
    """Lines no wider than the room. A word that is wider itself is broken where the room ends."""
    lines: list[str] = []
    line = ""
    for word in words.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, style) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *pieces, line = _pieces(word, room, size, style)
        lines += pieces
    return (*lines, line) if line else tuple(lines)


def cut(words: str, room: float, size: float, style: Face = "Regular", most: int = 1) -> tuple[str, ...]:
    """At most so many lines; three dots tell that there was more."""
    lines = wrapped(words, room, size, style)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(last + CUT, size, style) > room:
        last = last[:-1]
    return (*lines[: most - 1], last.rstrip(" ,.") + CUT)


def _pieces(word: str, room: float, size: float, style: Face) -> list[str]:
    """A word in pieces that fit, at least a letter in each."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, style) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=20_000)
def _measured(words: str, style: Face) -> float:
    return float(_font(style).getlength(words))


@lru_cache(maxsize=8)
def _font(style: Face) -> ImageFont.FreeTypeFont:
    # The simple layout knows all that our letters need, and is the same on every machine.
    return ImageFont.truetype(str(face(style)), MEASURED, layout_engine=ImageFont.Layout.BASIC)
