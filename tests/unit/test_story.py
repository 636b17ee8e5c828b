"""A story as a file and as a link. Both come back from anybody: what is no story is refused with a reason."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from itertools import count, islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jrt_core.catalog.model import LANGUAGES
from jrt_core.errors import UploadError
from jrt_core.views.story import (
    LONGEST_NOTES,
    LONGEST_PATH,
    LONGEST_TITLE,
    MOST_BYTES,
    MOST_IN_LINK,
    MOST_SLIDES,
    PAGES,
    REVEALS,
    Reveal,
    Slide,
    SlideKind,
    Story,
    from_query,
    moved,
    parse,
    to_query,
    with_slide,
    without_slide,
    written,
)
from jrt_core.views.text import texts

MAP = "/karta?indikator=foraldrapenning&lan=14&kommun=1480,1440"
STORY = Story(
    title="Åre & Östersund",
    slides=(
        Slide(kind="karta", path=MAP, title="Vem är hemma?", notes="Säg hej.\nFråga.", reveal=Reveal.GUESS),
        Slide(kind="forebilder", path="/kommun?kommun=1480&indikator=foraldrapenning", reveal=Reveal.PLAY),
    ),
)
# What stands in somebody's minutes must keep working.
LINK = (
    "dY49jsIwEIWvEk2RKgIipUCRULq9wEo0QDEogzHxTzR20iBKrsAJ4CS-GBMKNs12fv5G731XGImD9g7qsoCooyGoId2ZsjxL"
    "jxCFDq6FAgw6NaCacBglB6NbClDvrtBpuaihQ44opMd4lrj85EaY7jB63pw8o2kZe3JOO5VL46as8s5bO0yv9aooq2oFfx5b"
    "sll6cnYma7ER4HycNuE3PZX8XhZ798PppXAhkGkkNEKVDgHhVnzNZJmO2rTEc73PbjObz_91nbeHnoy0H25v"
)

words = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=LONGEST_TITLE)
notes = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=None).filter(str.isprintable))
queries = st.text("abcdefghijklmnopqrstuvwxyz0123456789_=&,%+", min_size=1, max_size=200)


@st.composite
def slides(draw: st.DrawFn) -> Slide:
    kind: SlideKind = draw(st.sampled_from(list(PAGES)))
    page = draw(st.sampled_from(PAGES[kind]))
    return Slide(
        kind=kind,
        path=f"/{page}?{draw(queries)}",
        title=draw(words),
        notes=draw(st.lists(notes, max_size=3).map("\n".join)),
        reveal=draw(st.sampled_from(REVEALS[kind])),
    )


stories = st.builds(
    Story,
    title=words,
    language=st.sampled_from(LANGUAGES),
    slides=st.lists(slides(), max_size=MOST_IN_LINK).map(tuple),
)
generated = settings(deadline=None, derandomize=True, max_examples=100)


@generated
@given(stories)
def test_a_file_and_a_link_give_the_story_back(story: Story) -> None:
    assert parse(written(story)) == story
    assert parse(written(story).encode()) == story
    link = to_query(story)
    assert link is None or from_query(link) == story


def test_a_link_is_short_and_of_letters_that_no_mail_program_breaks() -> None:
    link = to_query(Story(slides=STORY.slides[:1] * MOST_IN_LINK))
    assert link is not None
    assert len(link) < 400
    assert link.replace("-", "").replace("_", "").isalnum()


def test_more_than_an_address_holds_has_no_link() -> None:
    assert to_query(Story(slides=STORY.slides[:1] * (MOST_IN_LINK + 1))) is None
    digests = (hashlib.sha256(str(number).encode()).hexdigest() for number in count())
    wordy = tuple(
        Slide(kind="karta", path=MAP, notes="".join(islice(digests, LONGEST_NOTES // 64))) for _ in range(5)
    )
    assert to_query(Story(slides=wordy)) is None
    assert parse(written(Story(slides=wordy))).slides == wordy


def test_a_link_of_long_ago_still_works() -> None:
    assert from_query(LINK) == STORY


def test_slides_change_places() -> None:
    first, last = STORY.slides
    assert moved(STORY, 0, 1).slides == (last, first)
    assert moved(STORY, 0, -1) == STORY
    assert moved(STORY, 1, 5) == STORY
    assert without_slide(STORY, 0).slides == (last,)
    full = Story(slides=(first,) * MOST_SLIDES)
    assert with_slide(full, last) == full
    assert with_slide(STORY, first).slides == (first, last, first)


def plain(**changes: Any) -> dict[str, Any]:
    return json.loads(written(STORY)) | changes


def slide(**changes: Any) -> dict[str, Any]:
    found = {"kind": "karta", "path": MAP} | changes
    return plain(slides=[{"kind": "karta", "path": MAP}, found])


def refused(text: str | bytes) -> UploadError:
    with pytest.raises(UploadError) as caught:
        parse(text)
    for language in LANGUAGES:
        assert texts(language)(caught.value.message, **caught.value.variables)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{",
        "\ufeff{}",
        '"x"',
        "[" * 100_000,
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        "<svg onload=alert(1)>",
        "9" * 5000,
    ],
)
def test_what_is_no_story_is_refused(text: str | bytes) -> None:
    assert refused(text).message in ("story-no-json", "story-version")


@pytest.mark.parametrize("version", [0, 2, "1", None, True, 1.5, [1]])
def test_another_version_is_refused(version: object) -> None:
    assert refused(json.dumps(plain(version=version))).message == "story-version"


@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("script", {"script": "alert(1)"}),
        ("title", {"title": 7}),
        ("title", {"title": "x" * (LONGEST_TITLE + 1)}),
        ("title", {"title": "a\nb"}),
        ("title", {"title": "\ud800"}),
        ("language", {"language": "de"}),
        ("language", {"language": ["sv"]}),
        ("slides", {"slides": {}}),
        ("slides", {"slides": None}),
    ],
)
def test_a_fault_of_the_story_names_the_key(key: str, changes: dict[str, Any]) -> None:
    fault = refused(json.dumps(plain(**changes)))
    assert fault.message == "story-key"
    assert fault.variables == {"key": key}


@pytest.mark.parametrize(
    ("key", "changes"),
    [
        ("onclick", {"onclick": "x"}),
        ("kind", {"kind": "iframe"}),
        ("kind", {"kind": None}),
        ("path", {"path": "/kommun?kommun=1480"}),
        ("path", {"path": "//evil.example/karta?x"}),
        ("path", {"path": "https://evil.example/karta?x"}),
        ("path", {"path": "javascript:alert(1)"}),
        ("path", {"path": "/karta"}),
        ("path", {"path": "/karta?x#y z"}),
        ("path", {"path": "/karta?\u202e"}),
        ("path", {"path": "/karta?" + "x" * LONGEST_PATH}),
        ("path", {"path": 1}),
        ("notes", {"notes": "x" * (LONGEST_NOTES + 1)}),
        ("notes", {"notes": "\x1b[2J"}),
        ("notes", {"notes": {}}),
        ("reveal", {"reveal": "spela"}),
        ("reveal", {"reveal": {"a": 1}}),
    ],
)
def test_a_fault_of_a_slide_names_the_slide_and_the_key(key: str, changes: dict[str, Any]) -> None:
    fault = refused(json.dumps(slide(**changes)))
    assert fault.message == "story-slide-key"
    assert fault.variables == {"slide": "2", "key": key}


def test_a_long_key_is_cut_and_a_slide_that_is_none_is_named() -> None:
    assert len(refused(json.dumps(plain(**{"x" * 9000: 1}))).variables["key"]) <= 40
    assert refused(json.dumps(plain(slides=[7]))).variables == {"slide": "1"}


def test_too_much_is_refused_before_it_is_read() -> None:
    assert refused(" " * (MOST_BYTES + 1)).message == "story-large"
    many = [{"kind": "karta", "path": MAP}] * (MOST_SLIDES + 1)
    assert refused(json.dumps(plain(slides=many))).message == "story-many"


def packed(text: str) -> str:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return base64.urlsafe_b64encode(packer.compress(text.encode()) + packer.flush()).decode().rstrip("=")


@pytest.mark.parametrize(
    "link",
    [
        "x",
        "%%%",
        "åäö",
        "A" * 7000,
        "!" * 8,
        packed("{}"),
        packed(" " * (MOST_BYTES + 1)),
        packed(" " * 3_000_000),
        packed(written(STORY))[:-4],
        packed(written(Story(slides=STORY.slides[:1] * (MOST_IN_LINK + 1)))),
    ],
)
def test_a_link_that_is_none_is_refused(link: str) -> None:
    with pytest.raises(UploadError):
        from_query(link)


@generated
@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    for read in (parse, from_query):
        with pytest.raises(UploadError):
            read(text)
