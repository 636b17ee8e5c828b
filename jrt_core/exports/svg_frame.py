"""What stands around every picture: headline and title above, below sources, caveats, number and link."""

from __future__ import annotations

from collections.abc import Sequence

from jrt_core.exports import letters, qr
from jrt_core.exports.svg_parts import ASCENT, COLORS, LEADING, Box, Drawn, line, lines, said
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.text import Texts, texts

HEADLINE, SMALLEST_HEADLINE = 46, 26
TITLE, SUBTITLE, NOTE, LINK = 26, 22, 16, 14
# From this width a picture's head has two lines instead of three, and its notes are shorter.
WIDE, SAVING = 1200, 0.8
SOURCE_LINES, NOTE_LINES, WIDE_SOURCES, WIDE_NOTES = 3, 4, 2, 3
QR_SIDE = 156
GAP, LINE_GAP = 14, 4


def header(exhibit: Exhibit, box: Box) -> Drawn:
    """The finding in large letters, then what the figure is of: on one line if there is room."""
    headline = exhibit.headline.removesuffix(".")
    large = _headline_size(headline, box.width)
    above = letters.cut(headline, box.width, large, "Bold", most=4)
    drawn = lines(above, box, large, style="Bold")
    parts, height = [*drawn.parts], drawn.height + LINE_GAP
    title = letters.cut(exhibit.title, box.width, TITLE, "Semibold", most=3)
    subtitle = letters.cut(exhibit.subtitle, box.width, SUBTITLE, most=2)
    parts += lines(title, box.below(height), TITLE, style="Semibold").parts
    used = letters.width(title[0], TITLE, "Semibold") + SUBTITLE if title else 0
    beside = len(title) == len(subtitle) == 1 and used + letters.width(subtitle[0], SUBTITLE) <= box.width
    if beside:
        base = box.y + height + ASCENT * TITLE
        parts.append(said(subtitle[0], box.x + used, base, SUBTITLE, color=COLORS.soft))
    height += len(title) * TITLE * LEADING
    if not beside:
        below = lines(subtitle, box.below(height + LINE_GAP), SUBTITLE, color=COLORS.soft)
        parts += below.parts
        height += below.height + LINE_GAP
    return Drawn(tuple(parts), height)


def _headline_size(headline: str, room: float) -> float:
    """The largest letters with which it has few lines; somewhat smaller ones if they save a line."""
    most = 2 if room > WIDE else 3
    sizes = range(HEADLINE, SMALLEST_HEADLINE - 1, -2)
    heights = {size: len(letters.wrapped(headline, room, size, "Bold")) for size in sizes}
    fit = [size for size in sizes if heights[size] <= most] or [SMALLEST_HEADLINE]
    shorter = [size for size in fit if size >= SAVING * fit[0] and heights[size] < heights[fit[0]]]
    return (shorter or fit)[0]


def footer(exhibit: Exhibit, site: str, box: Box) -> Drawn:
    """Everything that must go with the figure, at the bottom of a room."""
    text = texts(exhibit.language)
    address = exhibit.address(site)
    room = box.width - QR_SIDE - 2 * GAP
    first, *others = (*exhibit.cautions, *exhibit.source.caveats) or ("",)
    notes = [f"{text('caveats-title')}: {first}", *others] if first else []
    most = (WIDE_SOURCES, WIDE_NOTES) if box.width > WIDE else (SOURCE_LINES, NOTE_LINES)
    sources = told(exhibit.source.lines, room, NOTE, most[0], "picture-sources-more", text)
    written = [
        (sources, NOTE, COLORS.ink),
        (told(notes, room, NOTE, most[1], "picture-notes-more", text), NOTE, COLORS.soft),
        (
            letters.wrapped(text("picture-link", build=exhibit.build), room, NOTE, "Semibold"),
            NOTE,
            COLORS.ink,
        ),
        (letters.cut(address, room, LINK, most=3), LINK, COLORS.soft),
    ]
    height = sum(len(words) * size * LEADING + LINE_GAP for words, size, _ in written)
    tall = max(height, QR_SIDE)
    top = box.bottom - tall
    parts = [line(box.x, top - GAP, box.right, top - GAP, COLORS.rule, 1.5)]
    y = top
    for words, size, color in written:
        drawn = lines(words, Box(box.x, y, room, 0), size, color=color)
        parts += drawn.parts
        y += drawn.height + (LINE_GAP if words else 0)
    square = Box(box.right - QR_SIDE, top, QR_SIDE, QR_SIDE)
    parts.append(_placed(qr.qr_svg(address), square))
    return Drawn(tuple(parts), tall + 2 * GAP)


def told(
    items: Sequence[str], room: float, size: float, most: int, rest: str, text: Texts
) -> tuple[str, ...]:
    """As many whole items as `most` lines hold, and how many more there are (message `rest`)."""
    found: tuple[str, ...] = letters.cut(items[0], room, size, most=most) if items else ()
    for count in range(1, len(items) + 1):
        left = len(items) - count
        words = " ".join([*items[:count], *([text(rest, count=left)] if left else [])])
        longer = letters.wrapped(words, room, size)
        if len(longer) > most:
            break
        found = longer
    return found


def _placed(square: str, box: Box) -> str:
    """An <svg> element without a place, in one."""
    return square.replace(
        "<svg ", f'<svg x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" ', 1
    )
