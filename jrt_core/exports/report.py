"""PDF files: a figure on one page, and a municipality or county on two.

Typst sets the pages from the files in `typst`. All texts and figures reach it as data, so that nothing in
them is read as markup; how much there is room for is decided there, where lengths are known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from jrt_core.catalog.model import Language
from jrt_core.exports import report_figure, report_table
from jrt_core.exports.qr import qr_svg
from jrt_core.exports.svg import drawing
from jrt_core.exports.typesetting import compile
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.palette import PALETTES
from jrt_core.views.report import Report, ReportRow
from jrt_core.views.text import Texts, texts

COLORS = PALETTES["light"]
REGIONS: Mapping[Language, str] = {"sv": "SE", "en": "GB"}
# The room of the report's map, in points.
MAP = (187.0, 200.0)

Data = dict[str, Any]


def figure_pdf(exhibit: Exhibit, site: str, shapes: Path) -> bytes:
    """A figure with its table, sources, reservations and link on one page; a table on as many as it takes."""
    text = texts(exhibit.language)
    if isinstance(exhibit.drawing, TableFigure):
        table = report_table.page(exhibit, exhibit.drawing, text)
        return _set("table", table, exhibit.address(site), exhibit.build, text)
    data = report_figure.page(exhibit, text) | {"drawings": report_figure.drawings(exhibit, shapes)}
    return _set("figure", data, exhibit.address(site), exhibit.build, text)


def report_pdf(report: Report, site: str, shapes: Path) -> bytes:
    """A region for a committee on two pages; they say how much there was no room for, and where it is."""
    text, view = texts(report.language), report.view
    shown = report.map if report.map and not report.map.is_empty else None
    row_heads = ("title", "year", "women", "men", "difference", "trend")
    data: Data = {
        "title": view.name,
        "headline": view.headline,
        "caution": view.caution,
        "answers": [asdict(answer) for answer in view.answers],
        "drawings": [drawing(shown, shapes, *MAP, with_legend=False)] if shown else [],
        "map": report_figure.head(shown, text) if shown else None,
        "alt": shown.alt if shown else "",
        "goals": report_figure.goals(view, text),
        "watch": [asdict(remark) for remark in view.watch],
        "watch_none": view.watch_none,
        "right_way": [asdict(remark) for remark in view.right_way],
        "right_way_none": view.right_way_none,
        "row_heads": [text(f"column-{name}") for name in row_heads],
        "rows": [_row(row) for row in report.rows],
        "questions": [
            {"step": card.step, "question": card.question, "figures": card.figures} for card in view.questions
        ],
        "peers_title": report.peers.title,
        "peers_how": report.peers.how,
        "peers_none": report.peers.none,
        "peers": [{"name": peer.name, "sentence": peer.sentence} for peer in report.peers.peers],
        "sources": report.sources,
        "caveats": report.caveats,
        "words": _words(report, text),
    }
    return _set("report", data, report.address(site), report.build, text)


def _words(report: Report, text: Texts) -> Data:
    """Heads, and for each list what it says when so many of its items are left out."""
    longest = {
        "remarks": max(len(report.view.watch), len(report.view.right_way)),
        "rows": len(report.rows),
        "peers": len(report.peers.peers),
        "caveats": len(report.caveats),
    }
    return {
        "kind": text("report-kind", site=text("site-name")),
        "goals": text("municipality-goals"),
        "watch": text("municipality-watch"),
        "right_way": text("municipality-right-way"),
        "figures": text("report-figures"),
        "figures_note": text("report-figures-note"),
        "questions": text("municipality-questions"),
        "more": report_figure.more(longest, text),
    }


def _row(found: ReportRow) -> Data:
    row = found.row
    return {
        "title": row.title,
        "year": row.year,
        "women": row.women or report_figure.NONE,
        "men": row.men or report_figure.NONE,
        "difference": row.difference or report_figure.NONE,
        "trend": ", ".join(tag.text for tag in row.tags) or report_figure.NONE,
        "notes": found.notes,
        "rank": found.rank,
    }


def _set(name: str, data: Data, address: str, build: str, text: Texts) -> bytes:
    """The pages as an accessible PDF file (PDF/UA-1), with what every page has."""
    common: Data = {
        "language": text.language,
        "region": REGIONS[text.language],
        "author": text("site-name"),
        "colors": {
            key: getattr(COLORS, key)
            for key in ("ink", "soft", "rule", "women", "men", "total", "neutral", "missing")
        },
        "address": address,
        "qr": qr_svg(address),
        "build": text("report-build", build=build),
        # How many there are is known when they are set.
        "page": text("report-page", page="#page", pages="#pages"),
    }
    words = {
        "sources": text("report-sources"),
        "caveats": text("caveats-title"),
        "link": text("report-link"),
        "qr": text("report-qr", address=address),
        **data.pop("words"),
    }
    whole = {**common, **data, "words": words}
    files = {f"{part}.typ": _source(part).encode() for part in ("common", name)}
    return compile(
        f'#include "{name}.typ"',
        {**files, "data.json": json.dumps(whole, ensure_ascii=False).encode()},
        format="pdf",
        pdf_standards=["ua-1"],
    )


@cache
def _source(name: str) -> str:
    folder = resources.files("jrt_core.exports") / "typst"
    return (folder / f"{name}.typ").read_text(encoding="utf-8")
