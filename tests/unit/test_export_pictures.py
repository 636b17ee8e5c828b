"""Pictures of the figures: SVG and PNG, what they say and how it is laid out."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import pytest
import segno
import typst
from lxml import etree
from PIL import Image

from jrt_core import settings
from jrt_core.catalog.model import LANGUAGES, Language
from jrt_core.exports import letters, picture, qr, svg_series, typesetting
from jrt_core.exports.svg import WIDTH, drawing, height_of, svg
from jrt_core.exports.svg_parts import Box
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import profile
from jrt_core.views import compare_page, exhibits, map_page, profile_page
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.profile_model import ProfileView
from jrt_core.views.profile_rows import profile_rows
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.series import Panel, SeriesView
from jrt_core.views.sources import SourceNote
from jrt_core.views.text import texts

SITE = "https://karta.example"
SHAPES = settings.load().shapes
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "=1+1 <script>\"å&ä'</script> / \\ " + "Ö" * 300 + "\x00\x0b\ud800"
MANY_GROUPS = ("1480", "A1", "A2", "B3", "kommuner-14", "14", "00")


def _map(atlas: Atlas, language: Language = "sv", **wish: object) -> Exhibit:
    asked = {"indicator": "foraldrapenning", "county": "14", "areas": ("1480",)} | wish
    selection, _ = resolve(Wish(language=language, **asked), atlas)  # type: ignore[arg-type]
    return exhibits.of_map(map_page.map_view(atlas, selection), atlas)


def _comparison(atlas: Atlas, areas: tuple[str, ...], language: Language = "sv", **wish: str) -> CompareView:
    asked = {"indicator": "foraldrapenning", "county": "14"} | wish
    selection, _ = resolve(Wish(language=language, **asked), atlas)  # type: ignore[arg-type]
    return compare_page.compare_view(atlas, replace(selection, areas=areas))


def _series(atlas: Atlas, language: Language = "sv") -> Exhibit:
    return exhibits.of_series(_comparison(atlas, ("1480", "14", "00"), language), atlas)


def _profile(atlas: Atlas, language: Language = "sv") -> Exhibit:
    found = profile(atlas, "1480")
    view = profile_page.profile_view(atlas, found, language)
    return exhibits.of_profile(view, found, profile_rows(atlas, found, language, found.standings), atlas)


KINDS: dict[str, Callable[[Atlas, Language], Exhibit]] = {
    "county": _map,
    "country": lambda atlas, language: _map(atlas, language, county="alla", indicator="vald_insatser"),
    "counties": lambda atlas, language: _map(
        atlas, language, county="alla", level="county", indicator="arbetsloshet", areas=("14", "01")
    ),
    "many classes": lambda atlas, language: _map(atlas, language, indicator="ordforandeposter"),
    "many chosen": lambda atlas, language: _map(
        atlas,
        language,
        areas=("1480", "1481", "1401", "1402", "1407", "1415", "1419", "1440", "1441", "1482"),
    ),
    "series": _series,
    "comparison": lambda atlas, language: exhibits.of_comparison(
        _comparison(atlas, ("1480", "14", "00"), language), atlas
    ),
    "groups": lambda atlas, language: exhibits.of_comparison(
        _comparison(atlas, MANY_GROUPS, language, indicator="trygg_morker"), atlas
    ),
    "many series": lambda atlas, language: exhibits.of_series(
        _comparison(atlas, MANY_GROUPS, language, indicator="arbetsloshet"), atlas
    ),
    "profile": _profile,
}


def _read(exhibit: Exhibit) -> etree._Element:
    return etree.fromstring(svg(exhibit, SITE, SHAPES))


def _lines(root: etree._Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


@dataclass(frozen=True)
class _Line:
    words: str
    box: Box
    moves: bool


def _placed(root: etree._Element) -> Iterator[_Line]:
    """Where the letters of a picture are. Names on a map and last values have a halo: they may lie on it."""
    for element in root.iter(f"{SVG}text"):
        size, width = float(element.get("font-size", 0)), float(element.get("textLength", 0))
        x, y = float(element.get("x", 0)), float(element.get("y", 0))
        x -= {"end": width, "middle": width / 2}.get(element.get("text-anchor", ""), 0)
        box = Box(x, y - 0.7 * size, width, 0.9 * size)
        yield _Line(element.text or "", box, element.get("paint-order") is not None)


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 1 and min(one.bottom, other.bottom) - max(one.y, other.y) > 1


# The whole picture.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_says_all_that_goes_with_the_figure(kind: str, language: Language, atlas: Atlas) -> None:
    exhibit = KINDS[kind](atlas, language)
    made = svg(exhibit, SITE, SHAPES)
    root = etree.fromstring(made)
    said = " ".join(_lines(root))
    address = exhibit.address(SITE)
    assert len(made) < 400_000
    assert (root.get("width"), root.get("lang")) == ("1600", language)
    # A table may be higher.
    assert root.get("height") == "900" or kind == "profile"
    assert root[0].tag == f"{SVG}title"
    assert exhibit.headline.removesuffix(".") in (root[0].text or "")
    assert root[1].tag == f"{SVG}desc"
    assert root[1].text == exhibit.alt
    for words in (exhibit.headline.removesuffix("."), exhibit.title, exhibit.subtitle[:40], exhibit.build):
        assert words in said
    assert exhibit.source.lines[0] in said
    if exhibit.cautions:
        assert exhibit.cautions[0] in said
    assert address in said.replace(" ", "")
    square = etree.fromstring(qr.qr_svg(address))
    assert square[1].get("d") in {path.get("d") for path in root.iter(f"{SVG}path")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_words_are_cut_off_or_on_others(kind: str, language: Language, atlas: Atlas) -> None:
    exhibit = KINDS[kind](atlas, language)
    for told in (
        exhibit,
        replace(exhibit, headline="Lång " * 60, title=HOSTILE, subtitle="Ännu längre " * 30),
    ):
        placed = list(_placed(_read(told)))
        whole = Box(0, 0, WIDTH, height_of(told, SITE))
        outside = [
            line.words
            for line in placed
            if line.box.x < whole.x or line.box.right > whole.right or line.box.bottom > whole.bottom
        ]
        assert outside == []
        still = [line for line in placed if not line.moves]
        on_others = [(a.words, b.words) for a, b in combinations(still, 2) if _overlap(a.box, b.box)]
        assert on_others == []


def test_hostile_words_stay_words(atlas: Atlas) -> None:
    exhibit = replace(
        _map(atlas), headline=HOSTILE, title=HOSTILE, subtitle=HOSTILE, cautions=(HOSTILE,), alt=HOSTILE
    )
    root = _read(exhibit)
    assert not list(root.iter(f"{SVG}script"))
    assert any("=1+1 <script>\"å&ä'</script>" in line for line in _lines(root))
    assert root[1].text == HOSTILE[:-3]
    assert picture.png(exhibit, SITE, SHAPES, width=320)


# Maps.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["county", "country", "counties", "many classes"])
def test_a_map_shows_the_values_of_the_table(kind: str, language: Language, atlas: Atlas) -> None:
    exhibit = KINDS[kind](atlas, language)
    view = exhibit.drawing
    assert isinstance(view, MapView)
    root = _read(exhibit)
    regions = {p.get("id", "")[1:]: p for p in root.iter(f"{SVG}path") if p.get("id", "").startswith("r")}
    assert regions.keys() == {row.code for row in view.rows}
    for row in view.rows:
        path = regions[row.code]
        assert (path.get("fill") == "url(#missing)") is not row.known
        assert row.name in path[0].text
        assert path[0].text.endswith(row.hover)
    said = _lines(root)
    known = [cells for row, cells in zip(view.rows, exhibit.grid.rows, strict=True) if row.known]
    keys = [column.key for column in exhibit.grid.columns]
    shown = keys.index("difference" if "difference" in keys else "total")
    for cells in (known[0], known[-1]):
        named = [place for place, words in enumerate(said) if words == cells[1].text]
        assert any(cells[shown].text in said[place : place + 4] for place in named)
    for found in view.legend.classes:
        assert str(found.count) in said
        assert found.label in " ".join(said)


def test_chosen_regions_are_outlined_and_named(atlas: Atlas) -> None:
    root = _read(_map(atlas, areas=("1480", "1438")))
    outlined = [g for g in root.iter(f"{SVG}g") if g.get("stroke") == "#1F1D2B"]
    assert len(outlined) == 1
    assert len(outlined[0]) == 2
    named = [line.words for line in _placed(root) if line.moves]
    assert named == ["Dals-Ed", "Göteborg"]


@pytest.mark.parametrize("form", ["bubbles", "columns"])
def test_other_forms_are_drawn_as_areas(form: str, atlas: Atlas) -> None:
    def said(exhibit: Exhibit) -> list[str]:
        """All but the address, which names the form."""
        return [line for line in _lines(_read(exhibit)) if line not in exhibit.address(SITE)]

    assert said(_map(atlas, form=form)) == said(_map(atlas))


# Series, comparisons, profiles.


def _path(panel: Panel, breaks: tuple[int, ...] = ()) -> list[str]:
    view = SeriesView(
        panels=(panel,),
        breaks=breaks,
        band=False,
        own_scale=False,
        by_sex=False,
        decimals=1,
        sentences=(),
        note="",
        alt="",
        source=SourceNote(lines=(), caveats=()),
    )
    parts = "".join(svg_series.series(view, "sv", Box(0, 0, 400, 300), 10))
    return re.findall(r'<path d="([^"]+)" fill="none"', parts)


def test_lines_are_broken_at_holes_and_new_definitions() -> None:
    nan = float("nan")
    panel = Panel(code="x", name="X", years=(2000, 2001, 2002, 2003, 2004), women=(), men=(), total=())
    whole, hole = replace(panel, total=(1.0, 2, 3, 4, 5)), replace(panel, total=(1.0, 2, nan, 4, 5))
    assert [path.count("M") for path in _path(whole)] == [1]
    assert [path.count("M") for path in _path(hole)] == [2]
    assert [path.count("M") for path in _path(whole, breaks=(2003,))] == [2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_series_end_with_their_last_values(language: Language, atlas: Atlas) -> None:
    exhibit = _series(atlas, language)
    view = exhibit.drawing
    assert isinstance(view, SeriesView)
    ends = [float(line.words.replace(",", ".")) for line in _placed(_read(exhibit)) if line.moves]
    last = {row[0].text: (row[3].value, row[4].value) for row in exhibit.grid.rows}
    assert ends == [value for panel in view.panels for value in last[panel.code]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_shows_its_rows(language: Language, atlas: Atlas) -> None:
    exhibit = KINDS["comparison"](atlas, language)
    view = exhibit.drawing
    assert isinstance(view, CompareView)
    root = _read(exhibit)
    said = _lines(root)
    assert all(row.name in said and row.value in said for row in view.rows)
    assert len(list(root.iter(f"{SVG}circle"))) == len(view.rows) + 1  # and one in the key


def test_a_comparison_says_how_many_rows_it_leaves_out(atlas: Atlas) -> None:
    view = _comparison(atlas, ("kommuner-14",))
    said = _lines(_read(exhibits.of_comparison(view, atlas)))
    shown = [row.name for row in view.rows if row.name in said]
    assert shown == [row.name for row in view.rows][: len(shown)]
    assert texts("sv")("picture-some-rows", shown=len(shown), count=49) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_profile_shows_its_goals(language: Language, atlas: Atlas) -> None:
    exhibit = _profile(atlas, language)
    view = exhibit.drawing
    assert isinstance(view, ProfileView)
    said = " ".join(_lines(_read(exhibit)))
    assert all(goal.score_text in said and goal.coverage in said for goal in view.goals)
    assert view.goals_note.split(".")[0] in said


# Nothing to show.


def _empty(exhibit: Exhibit) -> tuple[Exhibit, str]:
    """The figure without its values, and the reason that it is to give."""
    view, nan = exhibit.drawing, float("nan")
    if isinstance(view, MapView):
        reason = replace(view.legend.classes[0], number=None, label="Källan saknar", count=len(view.rows))
        rows = tuple(replace(row, shown=nan, number=nan) for row in view.rows)
        view = replace(view, rows=rows, legend=replace(view.legend, classes=(reason,)))
        return replace(exhibit, drawing=view), "Källan saknar"
    if isinstance(view, SeriesView):
        return replace(exhibit, drawing=replace(view, panels=(), note="Bara ett år.")), "Bara ett år."
    assert isinstance(view, CompareView)
    rows_of = tuple(replace(row, marks=(), status="hemligt", shown=nan) for row in view.rows)
    return replace(exhibit, drawing=replace(view, axis=None, rows=rows_of)), "Hemligt: 3"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["county", "series", "comparison"])
def test_a_figure_without_values_says_so(kind: str, language: Language, atlas: Atlas) -> None:
    exhibit, reason = _empty(KINDS[kind](atlas, language))
    said = " ".join(_lines(_read(exhibit)))
    assert texts(language)("picture-none") in said
    assert reason in said
    assert exhibit.title in said


# Bare drawings, pixels, letters, the square.


@pytest.mark.parametrize("kind", KINDS)
def test_a_bare_drawing_keeps_to_its_room(kind: str, atlas: Atlas) -> None:
    exhibit = KINDS[kind](atlas, "sv")
    for width, height in ((500, 320), (260, 420)):
        root = etree.fromstring(drawing(exhibit, SHAPES, width, height))
        assert root.get("viewBox") == f"0 0 {width} {height}"
        assert [line.words for line in _placed(root) if line.box.right > width + 1 or line.box.x < -1] == []
        assert exhibit.build not in " ".join(_lines(root))


def test_a_map_is_drawn_with_and_without_its_legend(atlas: Atlas) -> None:
    exhibit = _map(atlas)
    view = exhibit.drawing
    assert isinstance(view, MapView)
    labels = [found.label for found in view.legend.classes]
    for with_legend in (True, False):
        root = etree.fromstring(drawing(exhibit, SHAPES, 500, 320, with_legend=with_legend))
        assert all((label in " ".join(_lines(root))) is with_legend for label in labels)


@pytest.mark.parametrize("width", [1600, 800])
def test_pixels_are_as_many_as_asked_for(width: int, atlas: Atlas) -> None:
    with Image.open(io.BytesIO(picture.png(_map(atlas), SITE, SHAPES, width=width))) as made:
        assert made.size == (width, width * 9 // 16)
        colors = {color for _, color in made.convert("RGB").getcolors(1 << 24) or ()}
    assert {(0x5F, 0x3D, 0xA4), (0x0E, 0x7C, 0x7B), (0xFB, 0xFA, 0xF7)} <= colors


def test_lines_break_where_their_room_ends() -> None:
    words = "Föräldrapenningdagar " + "å" * 300
    lines = letters.wrapped(words, 200, 20)
    assert "".join(lines) == words.replace(" ", "")
    assert all(letters.width(line, 20) <= 200 for line in lines)
    assert len(letters.cut(words, 200, 20, most=2)) == 2
    assert letters.cut(words, 200, 20, most=2)[-1].endswith("…")
    assert letters.cut("kort", 200, 20) == ("kort",)
    assert letters.wrapped("", 200, 20) == ()


def test_the_square_is_the_standard_one() -> None:
    address = f"{SITE}/karta?a={'x' * 200}"
    code = segno.make_qr(address, error="m")
    with Image.open(io.BytesIO(qr.qr_png(address))) as made:
        pixels = made.convert("L")
        side = len(code.matrix) + 2 * qr.QUIET
        assert made.size == (side * qr.MODULE, side * qr.MODULE)
        read = [
            [
                pixels.getpixel(((x + qr.QUIET) * qr.MODULE, (y + qr.QUIET) * qr.MODULE)) == 0
                for x in range(len(code.matrix))
            ]
            for y in range(len(code.matrix))
        ]
    assert read == [[bool(module) for module in row] for row in code.matrix]
    assert qr.qr_png(SITE + "å" * 1200)


def test_typst_reads_no_file_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hemligt")
    for path in (str(secret), "../" * 20 + str(secret)[1:]):
        with pytest.raises(typst.TypstError):
            typesetting.compile(f'#read("{path}")', {}, format="pdf")
    assert typesetting.compile('#read("a.txt")', {"a.txt": b"hej"}, format="pdf").startswith(b"%PDF")
