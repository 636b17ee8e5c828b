"""Typst, with our letters and nothing from the machine: the same pages and pictures everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

import font_source_sans_pro
import typst

FONT = "Source Sans Pro"
FONT_FOLDER = Path(font_source_sans_pro.font_directory)
Face = Literal["Regular", "It", "Semibold", "Bold"]
Standard = Literal["1.7", "2.0", "a-2a", "a-2b", "a-3a", "a-3b", "a-4", "ua-1"]


def compile(
    source: str,
    files: Mapping[str, bytes],
    *,
    format: Literal["pdf", "png"],
    ppi: float = 144,
    pdf_standards: Sequence[Standard] = (),
) -> bytes:
    """A typst document as a PDF file, or its only page as a PNG picture of `ppi` pixels to 72 points.

    The source reads `files` by their names, with no folder before them; no file of the machine is within its
    reach, and no package either. Raises typst.TypstError for a source that cannot be set.
    """
    # A whole project in memory: typst takes it, its types leave it out.
    project = cast(bytes, {"main.typ": source.encode(), **files})
    return typst.compile(
        project,
        format=format,
        ppi=ppi,
        pdf_standards=list(pdf_standards),
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )


def face(name: Face) -> Path:
    """The file of a face."""
    return FONT_FOLDER / f"SourceSansPro-{name}.ttf"


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Read once: looking through a folder of fonts takes longer than setting a page."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONT_FOLDER)]
    )
