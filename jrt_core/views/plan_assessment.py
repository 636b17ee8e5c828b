"""Self-assessments and progress stairs in words, and the templates to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Font

from jrt_core.indicators.disclosure import SMALLEST_SHOWN
from jrt_core.plans import assessment, placement
from jrt_core.plans.assessment import Assessment, Change
from jrt_core.plans.everything import Plans
from jrt_core.plans.placement import Climb
from jrt_core.plans.shared import Ladder
from jrt_core.views import format as fmt
from jrt_core.views.plan_facts import moment
from jrt_core.views.table import safe
from jrt_core.views.text import Texts

# The columns of the table: messages `assess-<name>`.
HEADS = ("question", "group", "n", "before", "during", "after", "change", "spread-name")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A question in a group. `before` and `after` are 1 to 5 for the drawing, None if hidden."""

    question: str
    group: str
    people: str
    before: float | None
    after: float | None
    before_text: str
    during_text: str
    after_text: str
    change: str
    spread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentView:
    """What a file of answers says, whole."""

    headline: str
    sentences: tuple[str, ...]
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderView:
    """Progress stairs: their steps, whose wording they are, and where organisations stand."""

    id: str
    title: str
    what: str
    wording: str
    document: str
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClimbView:
    """Organisations on the stairs: a sentence each, and their steps by day."""

    sentences: tuple[str, ...]
    climbs: tuple[Climb, ...]
    steps: tuple[str, ...]
    alt: str


def assessment_view(found: Assessment, text: Texts) -> AssessmentView:
    """The changes in words and numbers."""
    rows = tuple(_row(change, text) for change in found.changes)
    whole = [c for c in found.changes if not c.group and c.change is not None]
    up = sum(round(c.change or 0, 1) > 0 for c in whole)
    down = sum(round(c.change or 0, 1) < 0 for c in whole)
    hidden = sum(c.people is None for c in found.changes)
    sentences = [text("assess-people", people=found.people, single=found.single), text("assess-scale")]
    if hidden:
        sentences.append(text("assess-hidden", count=hidden, least=SMALLEST_SHOWN))
    return AssessmentView(
        headline=text("assess-headline", up=up, down=down, all=len(whole))
        if whole
        else text("assess-too-few"),
        sentences=tuple(sentences),
        rows=rows,
    )


def _row(change: Change, text: Texts) -> ChangeRow:
    def mean(value: float | None) -> str:
        return "" if value is None else fmt.number(value, text.language, 1)

    if change.people is None:
        people, said = text("assess-fewer", least=SMALLEST_SHOWN), text("status-below_threshold")
    else:
        people, said = fmt.number(change.people, text.language), text("status-missing")
    spread = ""
    if change.change is not None and change.spread is not None:
        said = fmt.number(change.change, text.language, 1, signed=True)
        spread = text(
            "assess-spread",
            spread=mean(change.spread),
            low=fmt.number(change.low or 0, text.language, 1, signed=True),
            high=fmt.number(change.high or 0, text.language, 1, signed=True),
        )
    return ChangeRow(
        question=change.question,
        group=change.group or text("assess-everybody"),
        people=people,
        before=change.before,
        after=change.after,
        before_text=mean(change.before),
        during_text=mean(change.during),
        after_text=mean(change.after),
        change=said,
        spread=spread,
    )


def assessment_csv(view: AssessmentView, text: Texts) -> bytes:
    """The table to take along; cells that a spreadsheet would run get an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if text.language == "sv" else ",", lineterminator="\r\n")
    writer.writerow([text(f"assess-{name}") for name in HEADS])
    for row in view.rows:
        cells = (
            row.question,
            row.group,
            row.people,
            row.before_text,
            row.during_text,
            row.after_text,
            row.change,
            row.spread,
        )
        writer.writerow([*map(safe, cells[:2]), *cells[2:]])
    return out.getvalue().encode("utf-8-sig")


def ladder_views(plans: Plans, text: Texts) -> tuple[LadderView, ...]:
    """All stairs there are."""
    return tuple(
        LadderView(
            id=ladder.id,
            title=ladder.title[text.language],
            what=ladder.what[text.language],
            wording=text(f"ladder-wording-{ladder.wording}"),
            document=plans.document[ladder.document].title,
            steps=tuple((step.title[text.language], step.what[text.language]) for step in ladder.steps),
        )
        for ladder in plans.ladders
    )


def climb_view(found: tuple[Climb, ...], ladder: Ladder, text: Texts) -> ClimbView:
    """Where each organisation began and where it stands."""
    sentences = tuple(
        text(
            "ladder-stands" if climb.steps[0] == climb.steps[-1] else "ladder-climb",
            name=climb.organisation,
            first=str(climb.steps[0]),
            last=str(climb.steps[-1]),
            start=moment(climb.said[0], text),
            end=moment(climb.said[-1], text),
        )
        for climb in found
    )
    return ClimbView(
        sentences=sentences,
        climbs=found,
        steps=tuple(f"{n}. {step.title[text.language]}" for n, step in enumerate(ladder.steps, start=1)),
        alt=" ".join(sentences),
    )


def assessment_template(text: Texts) -> bytes:
    """A workbook to fill in: the columns, two lines as an example, and what they mean."""
    rows = [
        ("A1", text("assess-example-group"), "före", text("assess-example-question"), 2),
        ("A1", text("assess-example-group"), "efter", text("assess-example-question"), 4),
    ]
    return _template(assessment.COLUMNS, rows, text("assess-template"))


def ladder_template(text: Texts) -> bytes:
    """The same for stairs."""
    rows = [(text("ladder-example"), "2017-01-15", 1), (text("ladder-example"), "2018-06-01", 3)]
    return _template(placement.COLUMNS, rows, text("ladder-template"))


def _template(columns: Sequence[str], rows: Sequence[Sequence[object]], explanation: str) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.append(columns)
    for row in rows:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = 24
    sheet.freeze_panes = "A2"
    book.create_sheet("info")["A1"] = explanation
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
