"""What the speaker reads: everything that the figure says, and all that a question may be about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pptx.oxml import parse_xml
from pptx.slide import Slide

from jrt_core.catalog.model import Language
from jrt_core.exports.slide_parts import NAMESPACES, Style, paragraph, run
from jrt_core.indicators.measures import Show
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.map_page import MapView
from jrt_core.views.methods import methods
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.series import SeriesView
from jrt_core.views.text import texts

# The methods that a figure of a measure rests on.
METHODS = {
    Show.DIFFERENCE: "difference",
    Show.RATIO: "ratio",
    Show.BALANCE: "share",
    Show.BETTER: "better",
}

# A table's rows that notes have room for.
MOST_ROWS = 40

# A heading, and what stands under it.
Part = tuple[str, tuple[str, ...]]


def write(slide: Slide, exhibit: Exhibit, site: str) -> None:
    """Put everything in the notes of a slide."""
    plain = Style(language=exhibit.language, size=12)
    bold = Style(language=exhibit.language, size=12, bold=True)
    written = []
    for heading, lines in _parts(exhibit, site):
        if lines:
            written.append(paragraph([run(heading, bold)]))
            written += [paragraph([run(line, plain)]) for line in lines]
    placeholder: Any = slide.notes_slide.notes_placeholder
    body = placeholder._element.txBody
    for old in list(body):
        body.remove(old)
    made = parse_xml(f"<p:txBody {NAMESPACES}><a:bodyPr/><a:lstStyle/>{''.join(written)}</p:txBody>")
    body.extend(list(made))


def _parts(exhibit: Exhibit, site: str) -> Iterator[Part]:
    text = texts(exhibit.language)
    yield text("slide-notes-script"), tuple(exhibit.script.splitlines())
    yield exhibit.headline, (f"{exhibit.title}. {exhibit.subtitle}", *exhibit.sentences)
    yield text("slide-notes-figures"), tuple(_figures(exhibit))
    yield text("slide-notes-cautions"), exhibit.cautions
    yield text("slide-notes-caveats"), exhibit.source.caveats
    yield text("slide-notes-sources"), (*exhibit.source.lines, text("slide-build", build=exhibit.build))
    yield text("slide-notes-method"), tuple(_method(exhibit))
    yield text("slide-notes-link"), (exhibit.address(site),)


def _figures(exhibit: Exhibit) -> Iterator[str]:
    """What the drawing shows, in words, where the sentences do not say it."""
    view = exhibit.drawing
    if isinstance(view, CompareView):
        yield from (row.alt for row in view.rows)
    elif isinstance(view, ProfileView):
        for goal in view.goals:
            yield " ".join(
                part for part in (goal.alt or f"{goal.title}: {goal.note}", goal.level, goal.trend) if part
            )
    elif isinstance(view, TableFigure):
        for row in view.rows[:MOST_ROWS]:
            yield "; ".join(cell.words for cell in row.cells if cell.words)


def _method(exhibit: Exhibit) -> Iterator[str]:
    view, told = exhibit.drawing, _methods(exhibit.language)
    if isinstance(view, MapView):
        yield view.description
    wanted: list[str] = []
    if isinstance(view, MapView | CompareView) and view.two_sexes and view.selection.show in METHODS:
        wanted.append(METHODS[view.selection.show])
    if isinstance(view, MapView):
        wanted.append("classes")
    elif isinstance(view, CompareView):
        wanted += ["closing", "groups"]
    elif isinstance(view, ProfileView):
        wanted += ["score", "profile"]
    elif isinstance(view, SeriesView):
        wanted.append("areas")
    for method in wanted:
        yield from told[method]


@lru_cache(maxsize=2)
def _methods(language: Language) -> dict[str, tuple[str, ...]]:
    """The methods' paragraphs by id, without the marks of Markdown."""
    return {
        method.id: tuple(
            line.replace("**", "") for line in f"{method.title}. {method.text}".splitlines() if line
        )
        for method in methods(texts(language))
    }
