"""What every slide has: headline, what is shown, source, link and QR code, and speaker notes.

The letters are Calibri: a presentation cannot name a second choice, our own letters are on nobody's computer,
and PowerPoint puts wider ones in their place. Calibri comes with PowerPoint, and is narrower than the letters
that widths are measured in.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu

from jrt_core.catalog.model import Language
from jrt_core.exports import letters
from jrt_core.exports.qr import qr_png
from jrt_core.exports.slide_parts import (
    EMU,
    LANGUAGES,
    LEADING,
    NAMESPACES,
    SMALL,
    Shapes,
    Style,
    clean,
    cut,
    describe,
    lines_of,
    paragraph,
    run,
)
from jrt_core.exports.svg_parts import COLORS, Box
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.text import texts

WIDTH, HEIGHT = 960, 540
MARGIN, TOP, BOTTOM, GAP = 40, 24, 18, 12
QR = 92
INSIDE = WIDTH - 2 * MARGIN
TITLE_WIDTH = INSIDE - QR - 2 * GAP
# Sizes of a headline, and in how many lines it may stand in each.
HEADLINES = ((32, 1), (30, 2), (28, 2), (24, 3), (20, 4), (18, 5))
SUBTITLES = ((18, 2), (16, 2), (SMALL, 3))
TITLE_ONLY = "Title Only"


def deck(exhibits: Sequence[Exhibit]) -> Deck:
    """An empty presentation of 16:9 with one layout, whose only placeholder is the title."""
    made = Presentation()
    made.slide_width, made.slide_height = Emu(WIDTH * EMU), Emu(HEIGHT * EMU)
    # The picture that the template shows in a folder is not of these slides.
    package: Any = made.part.package
    for key, relation in list(package._rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package._rels.pop(key)
    for layout in list(made.slide_layouts):
        if layout.name != TITLE_ONLY:
            made.slide_layouts.remove(layout)
    language = exhibits[0].language if exhibits else "sv"
    for page in (made.slide_master, made.slide_layouts[0]):
        _only_title(page)
    _about(made, exhibits, language)
    return made


def add(made: Deck, exhibit: Exhibit, site: str) -> tuple[Slide, Shapes, Box]:
    """A slide with all but its drawing and its notes, and the room that is left for the drawing."""
    slide = made.slides.add_slide(made.slide_layouts[0])
    y = _headline(slide, exhibit.headline, exhibit.language)
    shapes = Shapes(slide)
    y = _subtitle(shapes, exhibit, y)
    bottom = _foot(shapes, exhibit, site)
    _code(slide, exhibit, site)
    y = max(y, TOP + QR) + GAP
    return slide, shapes, Box(MARGIN, y, INSIDE, bottom - GAP - y)


def speak(made: Deck, exhibits: Sequence[Exhibit]) -> None:
    """Give what the templates say in American English the language of the figures."""
    language = exhibits[0].language if exhibits else "sv"
    package: Any = made.part.package
    for part in package.iter_parts():
        for found in part._element.xpath("//*[@lang='en-US']") if isinstance(part, XmlPart) else ():
            found.set("lang", LANGUAGES[language])


def _only_title(page: Any) -> None:
    """Leave the title of a master or layout, put where our headlines stand."""
    for shape in list(page.placeholders):
        if shape.placeholder_format.type != PP_PLACEHOLDER.TITLE:
            shape._element.getparent().remove(shape._element)
    for style in page._element.xpath(".//p:titleStyle/a:lvl1pPr"):
        style.set("algn", "l")
    for style in page._element.xpath(".//p:titleStyle/a:lvl1pPr/a:defRPr"):
        style.set("sz", str(HEADLINES[1][0] * 100))
        style.set("b", "1")
    title = next(iter(page.placeholders))
    title.left, title.top = Emu(MARGIN * EMU), Emu(TOP * EMU)
    title.width, title.height = Emu(TITLE_WIDTH * EMU), Emu(80 * EMU)


def _about(made: Deck, exhibits: Sequence[Exhibit], language: Language) -> None:
    """What a file manager tells; the template's own author is not ours."""
    about, text = made.core_properties, texts(language)
    about.author = about.last_modified_by = text("site-name")
    about.title = clean(exhibits[0].title)[:255] if exhibits else text("site-name")
    about.language = LANGUAGES[language]
    about.created = about.modified = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    about.revision = 1


def _headline(slide: Slide, words: str, language: Language) -> float:
    """The title in the largest letters that leave room for the drawing; its lower edge."""
    room = TITLE_WIDTH
    words, style, lines = _fitted(words, room, HEADLINES, Style(language=language, bold=True))
    title: Any = slide.shapes.title
    height = lines * style.size * LEADING
    title.left, title.top = Emu(MARGIN * EMU), Emu(TOP * EMU)
    title.width, title.height = Emu(room * EMU), Emu(round(height * EMU))
    body = title._element.txBody
    for old in list(body):
        body.remove(old)
    frame = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
    made = parse_xml(f"<p:txBody {NAMESPACES}>{frame}{paragraph([run(words, style)])}</p:txBody>")
    body.extend(list(made))
    return TOP + height


def _subtitle(shapes: Shapes, exhibit: Exhibit, y: float) -> float:
    """Indicator, measure, area and year; the lower edge."""
    room = TITLE_WIDTH
    plain = Style(language=exhibit.language, color=COLORS.soft)
    words = f"{exhibit.title}. {exhibit.subtitle}"
    words, style, lines = _fitted(words, room, SUBTITLES, plain)
    box = Box(MARGIN, y + 2, room, lines * style.size * LEADING)
    shapes.put(shapes.text(texts(exhibit.language)("slide-subtitle"), box, paragraph([run(words, style)])))
    return box.bottom


def _fitted(
    words: str, room: float, sizes: tuple[tuple[int, int], ...], style: Style
) -> tuple[str, Style, int]:
    """Words in the first size that they fit in, cut in the last one if they fit in none; and their lines."""
    words = clean(words)
    for size, most in sizes:
        style = Style(language=style.language, size=size, bold=style.bold, color=style.color)
        lines = lines_of(words, room, style)
        if lines <= most:
            return words, style, max(lines, 1)
    return cut(words, room, style, most), style, most


def say_empty(shapes: Shapes, exhibit: Exhibit, box: Box) -> None:
    """In the place of a drawing: that there is none, and why."""
    large, plain = (
        Style(language=exhibit.language, size=24, bold=True),
        Style(language=exhibit.language, size=18),
    )
    text = texts(exhibit.language)
    said = [paragraph([run(text("slide-empty"), large)])]
    said += [paragraph([run(cut(line, box.width, plain, 3), plain)]) for line in exhibit.cautions[:3]]
    shapes.put(shapes.text(text("slide-subtitle"), box, *said))


def _foot(shapes: Shapes, exhibit: Exhibit, site: str) -> float:
    """Cautions, source with year, and the build with the address; the upper edge."""
    text, soft = texts(exhibit.language), Style(language=exhibit.language, color=COLORS.soft)
    # Where there is no drawing, the cautions stand in its place.
    cautions = "" if exhibit.is_empty else " ".join(exhibit.cautions)
    said = [cut(words, INSIDE, soft, 2) for words in (cautions, _source(exhibit, soft)) if words]
    height = (sum(lines_of(words, INSIDE, soft) for words in said) + 1) * SMALL * LEADING
    build, address = text("slide-build", build=exhibit.build) + " ", exhibit.address(site)
    room = INSIDE - letters.width(build, SMALL)
    last = run(build, soft), run(cut(address, room, soft), soft, shapes.link(address))
    box = Box(MARGIN, HEIGHT - BOTTOM - height, INSIDE, height)
    paragraphs = (*(paragraph([run(words, soft)]) for words in said), paragraph(last))
    shapes.put(shapes.text(text("slide-source"), box, *paragraphs))
    return box.y


def _source(exhibit: Exhibit, style: Style) -> str:
    """As many source lines as two lines hold; the speaker notes have them all."""
    lines, more = exhibit.source.lines, texts(exhibit.language)("slide-more-sources")
    said = " ".join((*lines[:1], more)) if len(lines) > 1 else " ".join(lines)
    if len(lines) > 1 and lines_of(said, INSIDE, style) > 2:
        # Where all of it stands is said even if the first line alone is too long.
        kept = lines[0].split()
        while kept and lines_of(said := f"{' '.join(kept)}… {more}", INSIDE, style) > 2:
            kept.pop()
    for shown in range(2, len(lines) + 1):
        words = " ".join((*lines[:shown], *([more] if shown < len(lines) else [])))
        if lines_of(words, INSIDE, style) > 2:
            break
        said = words
    return said


def _code(slide: Slide, exhibit: Exhibit, site: str) -> None:
    address = exhibit.address(site)
    left, top = Emu((WIDTH - MARGIN - QR) * EMU), Emu(TOP * EMU)
    picture = slide.shapes.add_picture(io.BytesIO(qr_png(address)), left, top, Emu(QR * EMU), Emu(QR * EMU))
    picture.click_action.hyperlink.address = clean(address)
    text = texts(exhibit.language)
    describe(picture, text("slide-qr"), text("slide-qr-alt", address=address))
