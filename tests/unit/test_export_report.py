"""PDF files, read back: pages, tags and letters, the page's own figures, texts that stay texts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from jrt_core import settings
from jrt_core.catalog.model import Language
from jrt_core.exports.report import figure_pdf, report_pdf
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import profile
from jrt_core.views import page_exhibits
from jrt_core.views.exhibit import Exhibit, Grid
from jrt_core.views.page_exhibits import Library
from jrt_core.views.profile_rows import finding_of
from jrt_core.views.report import Report, headline_measure, municipality_report
from jrt_core.views.text import texts

SITE = "https://karta.example"
SHAPES = settings.load().shapes
GOTEBORG, MALA, SORSELE, VASTRA_GOTALAND = "1480", "2418", "2422", "14"
HOSTILE = "#import \"x\": * $ x^2 $ \\ @ref <tag> *fet* _lutad_ `kod` [ruta] // bort /* bort */ = -- 'å' ~"
LONG = "Ö" * 300
# The smallest letters, in points.
LEAST = 7.5
FIGURES = {
    "map": "/karta?indikator=foraldrapenning&lan=14&kommun=1480",
    "country": "/karta?indikator=ohalsotal&lan=alla",
    "counties": "/karta?indikator=nettoinkomst&niva=lan&lan=alla&sprak=en",
    "women": "/karta?indikator=valdeltagande_kommunval&lan=24&visa=kvinnor&sprak=en",
    "comparison": "/jamfor?indikator=foraldrapenning&kommun=1480,14,00,2418",
    "profile": "/kommun?kommun=2418",
}

Pdf = pypdf.PdfReader


def _read(content: bytes) -> Pdf:
    return Pdf(io.BytesIO(content))


def _squeezed(words: str) -> str:
    """Without spaces and hyphens, which are put where lines break."""
    return re.sub(r"[\s\u00a0\u00ad\u200b\u2010-]", "", words)


def _text(pdf: Pdf) -> str:
    return _squeezed("".join(page.extract_text() for page in pdf.pages))


def _elements(pdf: Pdf) -> Iterator[Any]:
    """Every structure element, in reading order."""

    def walk(node: Any) -> Iterator[Any]:
        node = node.get_object()
        if isinstance(node, list):
            for kid in node:
                yield from walk(kid)
        elif isinstance(node, dict) and "/S" in node:
            yield node
            if "/K" in node:
                yield from walk(node["/K"])

    yield from walk(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"])


def _alts(pdf: Pdf) -> list[str]:
    return [str(node.get("/Alt", "")) for node in _elements(pdf) if node["/S"] == "/Figure"]


def _fonts(pdf: Pdf) -> dict[str, bool]:
    """The letters of all pages, drawings included, and whether they are in the file."""
    found: dict[str, bool] = {}
    for number in range(1, pdf.trailer["/Size"]):
        one = pypdf.generic.IndirectObject(number, 0, pdf).get_object()
        if isinstance(one, dict) and one.get("/Type") == "/FontDescriptor":
            found[str(one["/FontName"])] = bool({"/FontFile2", "/FontFile3"} & one.keys())
    return found


def _letters(pdf: Pdf) -> dict[float, str]:
    """The sizes of all letters in points, as they are printed, and the last text of each size."""
    found: dict[float, str] = {}

    def read(words: str, room: list[float], line: list[float], _font: Any, size: float) -> None:
        if words.strip():
            found[round(size * abs(room[3] * line[3]), 2)] = words

    for page in pdf.pages:
        page.extract_text(visitor_text=read)
    return found


# Made once for all tests, by region and language: an atlas cannot be a key.
REPORTS: dict[tuple[str, Language], Report] = {}
FILES: dict[tuple[str, Language], Pdf] = {}


def _report(atlas: Atlas, code: str, language: Language) -> Report:
    if (code, language) not in REPORTS:
        REPORTS[code, language] = municipality_report(atlas, profile(atlas, code), language)
    return REPORTS[code, language]


def _report_pdf(atlas: Atlas, code: str, language: Language) -> Pdf:
    if (code, language) not in FILES:
        FILES[code, language] = _read(report_pdf(_report(atlas, code, language), SITE, SHAPES))
    return FILES[code, language]


def _exhibit(library: Library, name: str) -> Exhibit:
    return page_exhibits.of_path(library, FIGURES[name])[0][0]


CASES = [(code, "sv") for code in (GOTEBORG, MALA, SORSELE, VASTRA_GOTALAND)] + [
    (GOTEBORG, "en"),
    (VASTRA_GOTALAND, "en"),
]


# The report.


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_report_is_two_tagged_pages_in_its_language(atlas: Atlas, code: str, language: Language) -> None:
    report, pdf = _report(atlas, code, language), _report_pdf(atlas, code, language)
    root = pdf.trailer["/Root"]
    assert len(pdf.pages) == 2
    assert str(root["/Lang"]).startswith(language)
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    assert pdf.metadata is not None
    assert pdf.metadata.title == report.view.name
    kinds = [node["/S"] for node in _elements(pdf)]
    assert kinds.count("/Table") == 2
    assert kinds.count("/TH") == 12
    assert kinds.count("/H1") >= 9
    assert report.map is not None
    assert _alts(pdf) == [report.map.alt, texts(language)("report-qr", address=report.address(SITE))]


def test_its_letters_are_in_the_file(atlas: Atlas) -> None:
    fonts = _fonts(_report_pdf(atlas, GOTEBORG, "sv"))
    assert len(fonts) >= 3
    assert all("SourceSans" in name and embedded for name, embedded in fonts.items())


@pytest.mark.parametrize(("code", "language"), CASES)
def test_its_letters_can_be_read_on_paper(atlas: Atlas, code: str, language: Language) -> None:
    found = _letters(_report_pdf(atlas, code, language))
    assert len(found) >= 5
    assert {size: words for size, words in found.items() if size < LEAST} == {}


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_report_has_the_figures_of_the_page(atlas: Atlas, code: str, language: Language) -> None:
    report, found = _report(atlas, code, language), _text(_report_pdf(atlas, code, language))
    view = report.view
    goals = [
        part
        for goal in view.goals
        for part in (goal.score_text, goal.direction, goal.level, goal.trend, goal.coverage, goal.note)
    ]
    answers = [sentence for answer in view.answers for sentence in answer.sentences]
    questions = [part for card in view.questions for part in (card.question, card.figures)]
    said = [view.headline, view.caution, *answers, *goals, *questions, *report.sources]
    assert [words for words in said if _squeezed(words) not in found] == []


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_row_is_whole_or_counted_as_left_out(atlas: Atlas, code: str, language: Language) -> None:
    report, pdf = _report(atlas, code, language), _report_pdf(atlas, code, language)
    table = _squeezed(pdf.pages[1].extract_text()).partition(_squeezed(texts(language)("report-figures")))[2]

    def printed(row: Any, notes: str = r"(\[[\d,]+\])?") -> bool:
        values = [
            re.escape(_squeezed(part or "–")) for part in (row.year, row.women, row.men, row.difference)
        ]
        return bool(re.search(re.escape(_squeezed(row.title)) + notes + "".join(values), table))

    left = [one for one in report.rows if not printed(one.row)]
    counted = texts(language)("report-more-rows", count=len(left)) if left else ""
    assert _squeezed(counted) in table
    assert {one.rank for one in left} == set(range(len(report.rows) - len(left), len(report.rows)))


def test_a_county_loses_no_row(atlas: Atlas) -> None:
    report, found = _report(atlas, VASTRA_GOTALAND, "sv"), _text(_report_pdf(atlas, VASTRA_GOTALAND, "sv"))
    assert _squeezed(report.peers.none) in found
    for one in report.rows:
        assert _squeezed(f"{one.row.women}{one.row.men}{one.row.difference}") in found


@pytest.mark.parametrize("code", [GOTEBORG, MALA, SORSELE, VASTRA_GOTALAND])
def test_the_map_shows_the_measure_of_the_headline(atlas: Atlas, code: str) -> None:
    report, text = _report(atlas, code, "sv"), texts("sv")
    main = headline_measure(atlas, profile(atlas, code))
    assert main is not None
    assert report.view.headline.startswith(finding_of(main, text))
    assert report.map is not None
    assert report.map.title == main.indicator.title["sv"]
    assert f"kommun={code}" in report.map.path
    assert f"ar={main.year}" in report.map.path


def test_notes_lead_to_the_reservations_of_a_row(atlas: Atlas) -> None:
    report = _report(atlas, GOTEBORG, "sv")
    for one in report.rows:
        assert {report.caveats[note - 1] for note in one.notes} == set(one.row.source.caveats)


def test_a_report_names_every_source(atlas: Atlas) -> None:
    report = _report(atlas, GOTEBORG, "sv")
    told = " ".join(report.sources)
    lines = [line for one in report.rows for line in one.row.source.lines]
    ids = {code for line in lines for code in re.findall(r"[NU]\d{5}", line)}
    assert len(ids) > 10
    assert {code for code in ids if code not in told} == set()


@pytest.mark.parametrize("words", [HOSTILE, LONG, "ord " * 75])
def test_texts_of_a_report_stay_texts(atlas: Atlas, words: str) -> None:
    report = _report(atlas, MALA, "sv")
    view = replace(
        report.view,
        name=words,
        headline=words,
        caution=words,
        watch=tuple(replace(one, title=words, sentence=words) for one in report.view.watch),
        goals=tuple(replace(one, title=words, direction=words) for one in report.view.goals),
    )
    rows = tuple(replace(one, row=replace(one.row, title=words)) for one in report.rows)
    pdf = _read(report_pdf(replace(report, view=view, rows=rows), SITE, SHAPES))
    assert len(pdf.pages) == 2
    assert pdf.metadata is not None
    assert pdf.metadata.title == words
    assert _text(pdf).count(_squeezed(words)) >= 3 + 2 * len(view.goals) + 6


def test_a_report_of_nothing_is_two_pages(atlas: Atlas) -> None:
    report = _report(atlas, MALA, "en")
    view = replace(
        report.view, answers=(), goals=(), watch=(), watch_none="None to watch", right_way=(), questions=()
    )
    peers = replace(report.peers, peers=(), none="None alike")
    bare = replace(report, view=view, rows=(), map=None, peers=peers, sources=(), caveats=())
    pdf = _read(report_pdf(bare, SITE, SHAPES))
    assert len(pdf.pages) == 2
    assert _squeezed("None to watch") in _text(pdf)
    assert _squeezed("None alike") in _text(pdf)
    assert len(_alts(pdf)) == 1


# A figure.


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_one_page_with_all_that_belongs_to_it(library: Library, name: str) -> None:
    exhibit = _exhibit(library, name)
    pdf = _read(figure_pdf(exhibit, SITE, SHAPES))
    found = _text(pdf)
    assert len(pdf.pages) == 1
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith(exhibit.language)
    said = [exhibit.title, exhibit.subtitle, exhibit.headline, *exhibit.sentences, *exhibit.cautions]
    said += [exhibit.build, exhibit.address(SITE), exhibit.source.lines[0]]
    assert [words for words in said if _squeezed(words) not in found] == []
    shown = [] if name == "profile" else [exhibit.alt]
    text = texts(exhibit.language)
    assert _alts(pdf) == [*shown, text("report-qr", address=exhibit.address(SITE))]
    if name != "profile":
        assert [one for one in exhibit.source.caveats if _squeezed(one) not in found] == []


@pytest.mark.parametrize("name", FIGURES)
def test_letters_of_a_figure_can_be_read_on_paper(library: Library, name: str) -> None:
    found = _letters(_read(figure_pdf(_exhibit(library, name), SITE, SHAPES)))
    assert {size: words for size, words in found.items() if size < LEAST} == {}


def test_a_short_table_is_whole(library: Library) -> None:
    for name in ("comparison", "women"):
        exhibit = _exhibit(library, name)
        found = _text(_read(figure_pdf(exhibit, SITE, SHAPES)))
        hidden = {"code", "status"} if name == "women" else {"code"}
        for row in exhibit.grid.rows:
            cells = [
                cell.text
                for column, cell in zip(exhibit.grid.columns, row, strict=True)
                if column.key not in hidden
            ]
            assert _squeezed("".join(cells)) in found


def test_a_long_table_shows_its_ends_and_says_so(library: Library) -> None:
    exhibit = _exhibit(library, "country")
    found = _text(_read(figure_pdf(exhibit, SITE, SHAPES)))
    at = [column.key for column in exhibit.grid.columns].index("difference")
    rows = sorted(exhibit.grid.rows, key=lambda row: row[at].value or 0.0, reverse=True)
    for row in (*rows[:5], *rows[-5:]):
        cells = [
            cell.text for column, cell in zip(exhibit.grid.columns, row, strict=True) if column.is_number
        ]
        assert _squeezed(row[1].text + "".join(cells)) in found
    note = texts("sv")("report-table-ends", some=5, column="Skillnad", count=290)
    assert _squeezed(note) in found


def test_a_series_shows_the_newest_year_of_each_area(library: Library) -> None:
    exhibit = page_exhibits.of_path(library, FIGURES["comparison"])[0][1]
    found = _text(_read(figure_pdf(exhibit, SITE, SHAPES)))
    newest = {row[0].text: row for row in exhibit.grid.rows}
    assert len(newest) == 4
    for row in newest.values():
        assert _squeezed("".join(cell.text for cell in row[1:])) in found
    assert _squeezed(texts("sv")("report-table-newest")) in found


@pytest.mark.parametrize("words", [HOSTILE, LONG])
@pytest.mark.parametrize("name", ["map", "comparison"])
def test_texts_of_a_figure_stay_texts(library: Library, name: str, words: str) -> None:
    exhibit = _exhibit(library, name)
    source = replace(exhibit.source, lines=(words,), caveats=(words,))
    first, *others = exhibit.grid.rows[:10]
    row = (first[0], replace(first[1], text=words), *first[2:])
    made = replace(
        exhibit,
        title=words,
        subtitle=words,
        headline=words,
        sentences=(words,),
        cautions=(words,),
        source=source,
        grid=replace(exhibit.grid, rows=(row, *others)),
        alt=words,
    )
    pdf = _read(figure_pdf(made, SITE, SHAPES))
    assert len(pdf.pages) == 1
    assert _text(pdf).count(_squeezed(words)) >= 8
    assert _alts(pdf)[0] == words


@pytest.mark.parametrize("name", ["map", "women"])
def test_a_figure_without_values_says_so(library: Library, name: str) -> None:
    exhibit = _exhibit(library, name)
    empty = replace(exhibit, grid=Grid(columns=exhibit.grid.columns, rows=()))
    pdf = _read(figure_pdf(empty, SITE, SHAPES))
    assert len(pdf.pages) == 1
    assert _squeezed(texts(exhibit.language)("report-empty")) in _text(pdf)
    assert len(_alts(pdf)) == 1
