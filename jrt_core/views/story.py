"""A story to present: figures in an order, with titles and notes of one's own, as a small file or a link.

There is no code and no figure in it, only links to figures: what comes back is checked as anybody's file.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import unicodedata
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal

from jrt_core.catalog.model import LANGUAGES, Language
from jrt_core.errors import UploadError
from jrt_core.views.exhibit import Kind

VERSION = 1
MOST_SLIDES, MOST_IN_LINK = 40, 10
LONGEST_TITLE, LONGEST_NOTES, LONGEST_PATH = 200, 4000, 1200
# Room for a full story. What is packed may unpack to a thousand times its size.
MOST_BYTES = 1_000_000
# Servers refuse addresses of more than 8 kB.
LONGEST_LINK = 6000
LONGEST_NAME = 40

# A figure, or a story's own way to end: those who came farther.
SlideKind = Kind | Literal["forebilder"]


class Reveal(StrEnum):
    """How a slide comes to be seen. The values stand in files and links."""

    ALL = "allt"
    SEXES = "kon"
    OWN = "egen"
    GUESS = "gissa"
    PLAY = "spela"


# The pages that a kind of figure comes from (the start page has no name), and how it can be shown.
PAGES: Mapping[SlideKind, tuple[str, ...]] = {
    "karta": ("karta",),
    "serie": ("karta", "jamfor", "prioriteringar"),
    "jamfor": ("jamfor",),
    "varme": ("jamfor",),
    "varmealla": ("jamfor",),
    "kommun": ("kommun",),
    "noterat": ("kommun",),
    "framsteg": ("kommun",),
    "fragor": ("kommun",),
    "liknande": ("kommun",),
    "forebilder": ("kommun",),
    "start": ("",),
    "planer": ("prioriteringar",),
    "plan": ("prioriteringar",),
    "logik": ("prioriteringar",),
    "matt": ("prioriteringar",),
    "avstand": ("prioriteringar",),
    "vita": ("prioriteringar",),
}
IN_STEPS: Mapping[SlideKind, tuple[Reveal, ...]] = {
    "karta": (Reveal.SEXES, Reveal.OWN, Reveal.GUESS),
    "serie": (Reveal.SEXES, Reveal.OWN, Reveal.PLAY),
    "jamfor": (Reveal.SEXES, Reveal.OWN, Reveal.GUESS),
    "forebilder": (Reveal.OWN, Reveal.PLAY),
    "avstand": (Reveal.OWN, Reveal.PLAY),
}
REVEALS: Mapping[SlideKind, tuple[Reveal, ...]] = {
    kind: (Reveal.ALL, *IN_STEPS.get(kind, ())) for kind in PAGES
}
PATH = re.compile(r"/([a-z_]*)\?[!\"$-~]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """A figure by its link; an empty title is the figure's own finding."""

    kind: SlideKind
    path: str
    title: str = ""
    notes: str = ""
    reveal: Reveal = Reveal.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Slides in their order. Its language is that of the figures; titles and notes are the author's."""

    title: str = ""
    language: Language = "sv"
    slides: tuple[Slide, ...] = ()


def with_slide(story: Story, slide: Slide) -> Story:
    """The story with a slide last; unchanged where there is no room for more."""
    return story if len(story.slides) >= MOST_SLIDES else replace(story, slides=(*story.slides, slide))


def without_slide(story: Story, place: int) -> Story:
    """The story without a slide."""
    return replace(story, slides=story.slides[:place] + story.slides[place + 1 :])


def moved(story: Story, place: int, by: int) -> Story:
    """The story with a slide moved towards its end (or its beginning: negative), as far as there is room."""
    slides = list(story.slides)
    slide = slides.pop(place)
    slides.insert(max(0, place + by), slide)
    return replace(story, slides=tuple(slides))


def written(story: Story) -> str:
    """The story as a JSON file."""
    return json.dumps(_plain(story), ensure_ascii=False, indent=2) + "\n"


def parse(text: str | bytes) -> Story:
    """The story in a JSON file.

    Raises `UploadError`, a Fluent id with variables: what is no story, too large, of another version, or has
    a slide (by number) with a key that is unknown, missing or holds what it may not.
    """
    if len(text) > MOST_BYTES:
        raise UploadError("story-large", most=str(MOST_BYTES // 1_000_000))
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UploadError("story-no-json") from error
    if not isinstance(found, dict):
        raise UploadError("story-no-json")
    if found.get("version") != VERSION or isinstance(found["version"], bool):
        raise UploadError("story-version", version=str(VERSION))
    fields = _Fields(found, {"version", "title", "language", "slides"})
    slides = fields.take("slides", list)
    if len(slides) > MOST_SLIDES:
        raise UploadError("story-many", most=str(MOST_SLIDES))
    return Story(
        title=fields.words("title", LONGEST_TITLE),
        language=fields.one_of("language", LANGUAGES),
        slides=tuple(_slide(value, number) for number, value in enumerate(slides, start=1)),
    )


def to_query(story: Story) -> str | None:
    """The story as a value of an address; None for one with more slides or notes than an address holds."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    text = json.dumps(_plain(story), ensure_ascii=False, separators=(",", ":"))
    packed = packer.compress(text.encode()) + packer.flush()
    link = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return link if len(story.slides) <= MOST_IN_LINK and len(link) <= LONGEST_LINK else None


def from_query(value: str) -> Story:
    """The story in an address. Raises `UploadError`, as `parse`."""
    if len(value) > LONGEST_LINK:
        raise UploadError("story-link")
    try:
        packed = base64.b64decode(value + "=" * (-len(value) % 4), altchars="-_", validate=True)
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        text = unpacker.decompress(packed, MOST_BYTES)
    except (binascii.Error, ValueError, zlib.error) as error:
        raise UploadError("story-link") from error
    if not unpacker.eof:
        raise UploadError("story-link")
    story = parse(text)
    if len(story.slides) > MOST_IN_LINK:
        raise UploadError("story-many", most=str(MOST_IN_LINK))
    return story


def _plain(story: Story) -> dict[str, Any]:
    """As it is written: what is usual is left out."""
    return {
        "version": VERSION,
        "title": story.title,
        "language": story.language,
        "slides": [
            {
                "kind": slide.kind,
                "path": slide.path,
                **({"title": slide.title} if slide.title else {}),
                **({"notes": slide.notes} if slide.notes else {}),
                **({"reveal": slide.reveal.value} if slide.reveal is not Reveal.ALL else {}),
            }
            for slide in story.slides
        ],
    }


def _slide(value: object, number: int) -> Slide:
    if not isinstance(value, dict):
        raise UploadError("story-slide", slide=str(number))
    fields = _Fields(value, {"kind", "path", "title", "notes", "reveal"}, number)
    kind: SlideKind = fields.one_of("kind", PAGES)
    path = fields.words("path", LONGEST_PATH)
    page = PATH.fullmatch(path)
    if page is None or page[1] not in PAGES[kind]:
        raise fields.fault("path")
    return Slide(
        kind=kind,
        path=path,
        title=fields.words("title", LONGEST_TITLE),
        notes=fields.words("notes", LONGEST_NOTES, lines=True),
        reveal=Reveal(fields.one_of("reveal", REVEALS[kind], Reveal.ALL)),
    )


class _Fields:
    """The keys of an object in a file, taken one by one; a fault names the key, and the slide if any."""

    def __init__(self, found: dict[str, Any], known: set[str], slide: int | None = None) -> None:
        self.found, self.slide = found, slide
        for key in found:
            if key not in known:
                raise self.fault(key)

    def fault(self, key: str) -> UploadError:
        shown = "".join(c for c in key if c.isprintable())[:LONGEST_NAME]
        if self.slide is None:
            return UploadError("story-key", key=shown)
        return UploadError("story-slide-key", slide=str(self.slide), key=shown)

    def take(self, key: str, kind: type) -> Any:
        value = self.found.get(key)
        if not isinstance(value, kind):
            raise self.fault(key)
        return value

    def one_of(self, key: str, valid: Any, usual: str | None = None) -> Any:
        value = self.found.get(key, usual)
        if not isinstance(value, str) or value not in valid:
            raise self.fault(key)
        return value

    def words(self, key: str, most: int, *, lines: bool = False) -> str:
        """A text without control characters, but for new lines where it may have several."""
        value = self.found.get(key, "")
        if not isinstance(value, str) or len(value) > most or strange(value, lines=lines):
            raise self.fault(key)
        return value


def strange(value: str, *, lines: bool = False) -> bool:
    """Whether a text holds what neither a screen nor a file can show: control characters, half letters."""
    return any(unicodedata.category(c) in ("Cc", "Cs") and not (lines and c in "\n\t") for c in value)
