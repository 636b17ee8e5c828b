"""Charts that PowerPoint can edit: their numbers lie in a workbook inside the presentation."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu, Pt
from xlsxwriter import Workbook

from jrt_core.catalog.model import Language
from jrt_core.exports.slide_parts import EMU, LANGUAGES, NAMESPACES, SMALL, clean, line
from jrt_core.exports.svg_parts import COLORS, Box

CHARTS = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


class _Workbook(CategoryWorkbookWriter):
    """Names are texts, whatever they begin with: "=1+1" is a name like any other."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: io.BytesIO) -> Iterator[tuple[Any, Any]]:
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        workbook = Workbook(xlsx_file, options)
        yield workbook, workbook.add_worksheet()
        workbook.close()


class _Data(CategoryChartData):
    @property
    def _workbook_writer(self) -> _Workbook:
        return _Workbook(self)  # type: ignore[no-untyped-call]


def data(decimals: int, categories: Sequence[Any], series: Mapping[str, Sequence[float | None]]) -> Any:
    """The numbers of a chart, and how many of their decimals Excel shows. None leaves a hole."""
    made: Any = _Data(number_format=number_format(decimals))  # type: ignore[no-untyped-call]
    made.categories = categories
    for name, values in series.items():
        made.add_series(name, values)
    return made


def number_format(decimals: int) -> str:
    """How Excel writes a number with so many decimals."""
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def chart(slide: Slide, kind: XL_CHART_TYPE, numbers: Any, box: Box, language: Language) -> Any:
    """A chart without legend, in our letters. The frame: its `chart` is what to go on with."""
    x, y, width, height = (Emu(round(value * EMU)) for value in (box.x, box.y, box.width, box.height))
    frame: Any = slide.shapes.add_chart(kind, x, y, width, height, numbers)
    made = frame.chart
    made.has_legend = False
    made.has_title = False
    made.font.size, made.font.color.rgb = Pt(SMALL), color(COLORS.ink)
    for found in made._chartSpace.xpath(".//a:defRPr | .//a:endParaRPr"):
        found.set("lang", LANGUAGES[language])
    return frame


def color(code: str) -> RGBColor:
    """A colour of the palette."""
    return RGBColor(*bytes.fromhex(code[1:]))  # type: ignore[no-untyped-call]


def letters(font: Any, code: str, language: Language) -> None:
    """Bold letters of a colour."""
    font.size, font.bold, font.color.rgb = Pt(SMALL), True, color(code)
    font._element.set("lang", LANGUAGES[language])


def title(made: Any, words: str, language: Language) -> None:
    """The title of a chart, which moves with it."""
    frame = made.chart_title.text_frame
    frame.text = clean(words)
    letters(frame.paragraphs[0].runs[0].font, COLORS.ink, language)


def inner(made: Any, plot: Box, box: Box) -> None:
    """Put the plot area in a place of the chart, measured from the chart's own corner."""
    places = {
        "x": plot.x / box.width,
        "y": plot.y / box.height,
        "w": plot.width / box.width,
        "h": plot.height / box.height,
    }
    modes = "".join(f'<c:{key}Mode val="edge"/>' for key in "xy")
    parts = "".join(f'<c:{key} val="{value:.4f}"/>' for key, value in places.items())
    area = made._chartSpace.xpath(".//c:plotArea")[0]
    for old in area.xpath("./c:layout"):
        area.remove(old)
    area.insert(
        0,
        parse_xml(
            f"<c:layout {CHARTS}><c:manualLayout>"
            f'<c:layoutTarget val="inner"/>{modes}{parts}</c:manualLayout></c:layout>'
        ),
    )


def error_bars(series: Any, count: int, ends: Mapping[str, Sequence[tuple[int, float]]]) -> None:
    """Lines over some of a series' points: how far each reaches, `plus` and `minus`, by its number."""
    reach = "".join(
        f'<c:{end}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>'
        + "".join(f'<c:pt idx="{number}"><c:v>{size!r}</c:v></c:pt>' for number, size in sizes)
        + f"</c:numLit></c:{end}>"
        for end, sizes in ends.items()
    )
    made = (
        f"<c:errBars {CHARTS} {NAMESPACES}>"
        '<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"{reach}<c:spPr>{line(COLORS.ink, 1.5)}</c:spPr></c:errBars>"
    )
    (categories,) = series._element.xpath("./c:cat")
    categories.addprevious(parse_xml(made))
