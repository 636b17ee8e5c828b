"""What the plans' documents say, ready to be taken along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from jrt_core.indicators.atlas import Atlas
from jrt_core.views.exhibit import Cell, Column, Exhibit, Grid, Kind, words, writer
from jrt_core.views.figure_table import TableCell, TableColumn, TableFigure, TableRow
from jrt_core.views.plan_logic import BoxView, LogicView
from jrt_core.views.plan_overview import OverviewView
from jrt_core.views.plan_page import ActivityCard, PlanView, RegionView
from jrt_core.views.plan_selection import PlanSelection, figure_href
from jrt_core.views.plan_timeline import Line
from jrt_core.views.series import SeriesView
from jrt_core.views.sources import SourceNote
from jrt_core.views.text import Texts, texts

UNKNOWN = "–"
# From so many on, activities of a kind have the darkest ground.
DARKEST = 3


def of_overview(view: OverviewView, selection: PlanSelection, atlas: Atlas) -> Exhibit:
    """Regions by kinds of activity, with what their documents state of reach and money."""
    text = texts(selection.language)
    write = writer(selection.language)
    heads = (text("plan-total-column"), *view.kinds)
    table = TableFigure(
        columns=(
            TableColumn(head=text("plan-region-column"), part=2.2),
            *(TableColumn(head=head, part=1, centered=True, turned=True) for head in heads),
            TableColumn(head=text("plan-reach-title"), part=2.2, optional=True),
            TableColumn(head=text("plan-funds-title"), part=1.8, optional=True),
        ),
        rows=tuple(
            TableRow(
                cells=(
                    TableCell(strong=row.name),
                    TableCell(strong=_count(row.total)),
                    *(
                        TableCell(text=_count(cell.count), shade=min(cell.count, DARKEST) or None)
                        for cell in row.cells
                    ),
                    TableCell(text=row.reach or UNKNOWN),
                    TableCell(text=row.money or UNKNOWN),
                )
            )
            for row in view.rows
        ),
        diverging=False,
    )
    grid = Grid(
        columns=(
            Column(key="code", head=text("column-code")),
            Column(key="region", head=text("plan-region-column")),
            *(Column(key=f"kind{n}", head=head, decimals=0) for n, head in enumerate(heads)),
            Column(key="reach", head=text("plan-reach-title")),
            Column(key="money", head=text("plan-funds-title")),
            Column(key="documents", head=text("plan-documents-title")),
        ),
        rows=tuple(
            (
                Cell(row.code),
                Cell(row.name),
                *(write(count, 0) for count in (row.total, *(cell.count for cell in row.cells))),
                Cell(row.reach or text("plan-unknown")),
                Cell(row.money or text("plan-unknown")),
                Cell(text("plan-note-documents")),
            )
            for row in view.rows
        ),
        # A project of its own has the code of its region.
        keys=(("region", "region"),),
    )
    return plan_exhibit(
        "planer",
        selection,
        atlas,
        title=text("plan-matrix-title"),
        subtitle=text("plan-matrix-caption"),
        headline=view.headline,
        sentences=view.sentences,
        cautions=view.notes,
        drawing=table,
        grid=grid,
        source=SourceNote(lines=view.documents, caveats=()),
        name="aktiviteter_per_region",
    )


def _count(count: int) -> str:
    return str(count) if count else UNKNOWN


def of_region(view: RegionView, selection: PlanSelection, atlas: Atlas) -> Exhibit:
    """The activities of the region's plans and their time."""
    text = texts(selection.language)
    plans = [plan for plan in view.plans if plan.activities]
    rows = tuple(
        (
            plan.title,
            card.title,
            card.kind,
            card.stage,
            *(fact.said for fact in card.facts),
            _reach(card, text),
            "; ".join(found.title for found in card.measures) or text("plan-measures-none"),
            card.document,
        )
        for plan in plans
        for card in plan.activities
    )
    return plan_exhibit(
        "plan",
        selection,
        atlas,
        title=text.join([plan.title for plan in view.plans]),
        subtitle=text("exhibit-plan"),
        headline=view.headline,
        sentences=(
            *view.sentences,
            *(f"{fact.name}: {fact.said}" for plan in view.plans for fact in plan.facts),
        ),
        cautions=tuple(
            dict.fromkeys(note for plan in plans for note in (plan.hidden, *plan.timeline.notes) if note)
        ),
        drawing=_activities(plans, text),
        grid=Grid(
            columns=tuple(Column(key=f"fact{n}", head=head) for n, head in enumerate(_heads(plans, text))),
            rows=words(rows),
        ),
        source=SourceNote(
            lines=tuple(dict.fromkeys(line for plan in view.plans for line in plan.documents)), caveats=()
        ),
        name=f"plan_{selection.county}",
    )


def _heads(plans: Sequence[PlanView], text: Texts) -> tuple[str, ...]:
    facts = [fact.name for fact in plans[0].activities[0].facts] if plans else []
    own = [text(f"exhibit-plan-{name}") for name in ("name", "activity", "kind", "stage")]
    return (*own, *facts, text("plan-reach-title"), text("plan-measures"), text("plan-documents-title"))


def _reach(card: ActivityCard, text: Texts) -> str:
    said = [f"{line.said} ({line.what})" for line in card.outputs]
    return "; ".join(said) or text("plan-unknown")


def _activities(plans: Sequence[PlanView], text: Texts) -> TableFigure:
    """Activities under their plans, with bars on an axis of time where one plan has dates."""
    times = [plan.timeline for plan in plans if plan.timeline.rows]
    time = times[0] if len(times) == 1 else None
    lines = {row.activity.title: row.activity for row in time.rows} if time else {}
    whom = text("plan-target-groups")
    columns = [
        TableColumn(head=text("exhibit-plan-activity"), part=3.4),
        TableColumn(head=text("exhibit-plan-kind"), part=1.5),
        TableColumn(head=whom, part=2.4, optional=True),
        TableColumn(head=text("plan-reach-title"), part=2.4, optional=True),
    ]
    if time:
        columns.append(TableColumn(head=text("plan-period-name"), part=4, ticks=time.ticks))
    return TableFigure(
        columns=tuple(columns),
        rows=tuple(
            TableRow(
                cells=(
                    TableCell(strong=card.title),
                    TableCell(text=card.kind),
                    TableCell(text=next(fact.said for fact in card.facts if fact.name == whom)),
                    TableCell(text=_reach(card, text)),
                    *([_bar(lines.get(card.title), text)] if time else []),
                ),
                group=plan.title if len(plans) > 1 else "",
            )
            for plan in plans
            for card in plan.activities
        ),
    )


def _bar(line: Line | None, text: Texts) -> TableCell:
    if line is None or line.span is None:
        return TableCell(text=line.said if line else text("plan-unknown"))
    return TableCell(text=line.said, bar=(line.span.left, line.span.left + line.span.width))


def of_logics(views: Sequence[LogicView], selection: PlanSelection, atlas: Atlas) -> Exhibit:
    """The change logics, their steps side by side."""
    text = texts(selection.language)
    heads = [column.title for column in views[0].columns] if views else []
    listed = [(view.title, row) for view in views for row in _steps(view)]
    where = atlas.regions[selection.county].name if selection.county else ""
    return plan_exhibit(
        "logik",
        selection,
        atlas,
        title=text.join([view.title for view in views]),
        subtitle=text("exhibit-logic"),
        headline=text("logic-headline", region=where) if where else text("logic-headline-all"),
        sentences=(text("logic-how-region"), *(view.what for view in views)),
        cautions=tuple(dict.fromkeys(view.note for view in views)),
        drawing=TableFigure(
            columns=tuple(TableColumn(head=head, part=1) for head in heads),
            rows=tuple(
                TableRow(
                    cells=tuple(TableCell(text=box) for box in row), group=title if len(views) > 1 else ""
                )
                for title, row in listed
            ),
        ),
        grid=Grid(
            columns=(
                Column(key="logic", head=text("exhibit-logic-name")),
                *(Column(key=f"step{n}", head=head) for n, head in enumerate(heads)),
            ),
            rows=words((title, *row) for title, row in listed),
        ),
        source=SourceNote(
            lines=tuple(dict.fromkeys(text("plan-source", document=view.document) for view in views)),
            caveats=(),
        ),
        name=f"forandringslogik_{selection.county or 'gemensam'}",
    )


def _steps(view: LogicView) -> Iterator[tuple[str, ...]]:
    """The boxes of each step, beside each other as far as there are any."""
    for boxes in zip_longest(*(column.boxes for column in view.columns)):
        yield tuple(_box(box) if box else "" for box in boxes)


def _box(box: BoxView) -> str:
    said = (f"{box.number} {box.text}", *box.figures, *box.facts, box.leads_to)
    return "; ".join(part for part in said if part)


def plan_exhibit(
    kind: Kind,
    selection: PlanSelection,
    atlas: Atlas,
    *,
    title: str,
    subtitle: str,
    headline: str,
    sentences: tuple[str, ...],
    cautions: tuple[str, ...],
    drawing: TableFigure | SeriesView,
    grid: Grid,
    source: SourceNote,
    name: str,
    alt: str = "",
) -> Exhibit:
    """A figure of the plans, with the link to its selection."""
    return Exhibit(
        kind=kind,
        language=selection.language,
        title=title,
        subtitle=subtitle,
        headline=headline,
        sentences=sentences,
        cautions=cautions,
        drawing=drawing,
        grid=grid,
        source=source,
        build=atlas.build,
        path=figure_href(selection),
        name=name,
        alt=alt or f"{headline}. {title}.",
    )
