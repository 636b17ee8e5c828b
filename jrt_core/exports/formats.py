"""Every kind of file that a figure can leave as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from jrt_core.exports import picture, report, slides, svg, tables
from jrt_core.views.exhibit import Exhibit

Format = Literal["pdf", "pptx", "xlsx", "csv", "json", "png", "svg"]
FORMATS: tuple[Format, ...] = get_args(Format)
MIME: dict[Format, str] = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
}


def of(exhibit: Exhibit) -> tuple[Format, ...]:
    """The kinds of file that a figure can be: words alone are no dataset."""
    return tuple(form for form in FORMATS if form != "json" or exhibit.grid.has_numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where links lead, and where the shapes of maps are."""

    site: str
    shapes: Path


def made(exhibits: Sequence[Exhibit], form: Format, place: Place) -> bytes:
    """The file. Slides and workbooks hold all the figures, other files the first of them.

    `form` is one of those that the first figure can be.
    """
    site, shapes = place.site, place.shapes
    match form:
        case "pptx":
            return slides.pptx(exhibits, site, shapes)
        case "xlsx":
            return tables.xlsx(exhibits, site)
        case "pdf":
            return report.figure_pdf(exhibits[0], site, shapes)
        case "csv":
            return tables.csv(exhibits[0], site)
        case "json":
            return tables.json_stat(exhibits[0], site)
        case "png":
            return picture.png(exhibits[0], site, shapes)
        case "svg":
            return svg.svg(exhibits[0], site, shapes)
