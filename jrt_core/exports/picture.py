"""A figure as pixels: the same picture as the SVG one, set by typst with our own letters."""

from __future__ import annotations

from pathlib import Path

from jrt_core.exports import typesetting
from jrt_core.exports.svg import WIDTH, height_of, svg
from jrt_core.views.exhibit import Exhibit

PAGE = """#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image("figure.svg", width: 100%)
"""
# A point of the page is a pixel at this resolution.
POINTS = 72


def png(exhibit: Exhibit, site: str, shapes: Path, *, width: int = WIDTH) -> bytes:
    """The picture, `width` pixels wide and nine sixteenths as tall; higher for a table of many rows."""
    page = PAGE.format(width=WIDTH, height=height_of(exhibit, site))
    return typesetting.compile(
        page, {"figure.svg": svg(exhibit, site, shapes)}, format="png", ppi=POINTS * width / WIDTH
    )
