"""The plans' tables, cards, time plan and change logic as markup. Their texts come ready from the views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jrt_core.ui.markup import Markup, tag
from jrt_core.ui.profile_figures import spark
from jrt_core.views.palette import Palette
from jrt_core.views.plan_facts import OutputLine
from jrt_core.views.plan_figures import MovedRow
from jrt_core.views.plan_logic import BoxView, LogicView
from jrt_core.views.plan_overview import OverviewView
from jrt_core.views.plan_page import ActivityCard, Bar, Fact, MeasureLink, PlanView, PriorityCard
from jrt_core.views.plan_timeline import Line, Timeline, TimelineRow
from jrt_core.views.plan_white_spots import BareGoal
from jrt_core.views.text import Texts


def matrix(view: OverviewView, text: Texts) -> Markup:
    """Regions by kinds; each name opens its plans. A cell is dark by its count and says it too."""
    turned = [text("plan-total-column"), *view.kinds]
    heads = [
        tag("th", text("plan-region-column"), scope="col"),
        *(tag("th", tag("span", head), scope="col") for head in turned),
        tag("th", text("plan-reach-title"), scope="col", class_="words"),
        tag("th", text("plan-funds-title"), scope="col", class_="words"),
    ]
    body = [
        tag(
            "tr",
            tag("th", tag("a", row.name, href=row.href), scope="row"),
            tag("td", _count(row.total), class_="sum"),
            *(
                tag("td", _count(cell.count), title=cell.alt, class_=f"n{min(cell.count, 4)}")
                for cell in row.cells
            ),
            tag("td", row.reach or "–", class_="words"),
            tag("td", row.money or "–", class_="words"),
        )
        for row in view.rows
    ]
    foot = tag(
        "tr",
        tag("th", text("plan-regions-with"), scope="row"),
        tag("td", ""),
        *(tag("td", _count(total), class_="sum") for total in view.totals),
        tag("td", "", colspan="2"),
    )
    table = tag(
        "table",
        tag("caption", text("plan-matrix-caption"), class_="unseen"),
        tag("thead", tag("tr", *heads)),
        tag("tbody", *body),
        tag("tfoot", foot),
        class_="matrix",
    )
    return tag(
        "div", table, class_="scroll", tabindex="0", role="region", aria_label=text("plan-matrix-title")
    )


def _count(count: int) -> str:
    return str(count) if count else "–"


def plain_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table whose first cells head their rows."""
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", head, scope="col") for head in heads))),
        tag(
            "tbody",
            *(tag("tr", tag("th", row[0], scope="row"), *(tag("td", c) for c in row[1:])) for row in rows),
        ),
        class_="plain",
    )
    return tag("div", table, class_="scroll", tabindex="0")


def chosen_priorities(view: OverviewView) -> Markup:
    """What each region chose."""
    return tag(
        "dl",
        *(
            tag("div", tag("dt", tag("a", row.name, href=row.href)), *(tag("dd", p) for p in row.priorities))
            for row in view.rows
            if row.priorities
        ),
        class_="chosen",
    )


def facts(found: Iterable[Fact]) -> Markup:
    """Names and what is known of them."""
    return tag(
        "dl",
        *(
            tag("div", tag("dt", fact.name), tag("dd", fact.said, class_="" if fact.known else "unknown"))
            for fact in found
        ),
        class_="facts",
    )


def bars(found: Iterable[Bar]) -> list[Markup]:
    """Parts of wholes that a document gives."""
    return [
        tag(
            "p",
            tag("span", f"{bar.name}: {bar.said}"),
            tag("span", tag("span", style=f"width:{100 * bar.part:.0f}%"), class_="bar", aria_hidden="true"),
        )
        for bar in found
    ]


def priority(card: PriorityCard, text: Texts) -> Markup:
    """A priority as a card."""
    goals = [tag("h4", text("plan-goals")), _list(card.goals)] if card.goals else []
    done = [tag("h4", text("plan-activities-title")), _list(card.activities)] if card.activities else []
    return tag(
        "section",
        tag("h3", card.title),
        facts(card.facts),
        *goals,
        *done,
        tag("p", text("plan-source", document=card.document), class_="quiet"),
        class_="card chosen" if card.chosen else "card",
    )


def _list(lines: Iterable[str]) -> Markup:
    return tag("ul", *(tag("li", line) for line in lines))


def activity(card: ActivityCard, text: Texts) -> Markup:
    """An activity: what, when, who, how many, and the measures it is meant to move."""
    more = [
        tag("p", card.what),
        facts(card.facts),
        *([tag("p", card.note, class_="quiet")] if card.note else []),
        *bars(card.bars),
        *outputs(card.outputs),
        *(tag("p", tag("strong", line.said), f" {line.what}") for line in card.money),
        measures(card.measures, text),
        tag("p", text("plan-source", document=card.document), class_="quiet"),
    ]
    head = tag("summary", tag("span", card.title), tag("span", f"{card.kind} · {card.stage}", class_="kind"))
    return tag("details", head, *more, **({"open": ""} if card.chosen else {}), id=f"aktivitet-{card.id}")


def outputs(found: Iterable[OutputLine]) -> list[Markup]:
    """What was counted; a bar only where both numbers are known."""
    lines = []
    for line in found:
        bar = [] if line.part is None else bars([Bar(name=line.what, said=line.said, part=line.part)])
        lines += bar or [tag("p", tag("strong", line.said), f" {line.what}")]
    return lines


def measures(found: Sequence[MeasureLink], text: Texts) -> Markup:
    """The ways from an activity to what it is meant to move."""
    if not found:
        return tag("p", text("plan-measures-none"), class_="quiet")
    items = (
        tag(
            "li",
            tag("span", link.title),
            tag("a", text("plan-to-map"), href=link.map_href),
            tag("a", text("plan-to-profile"), href=link.profile_href),
            tag("a", text("plan-to-figures"), href=link.figures_href),
        )
        for link in found
    )
    return tag("div", tag("h4", text("plan-measures")), tag("ul", *items, class_="measures"))


def timeline(found: Timeline, text: Texts) -> Markup:
    """Activities and phases on one axis; the same in words beside each bar."""
    notes = [tag("p", note, class_="quiet") for note in found.notes]
    if not found.rows:
        return tag("div", *notes)
    ticks = [tag("span", label, style=f"left:{100 * at:.1f}%") for label, at in found.ticks]
    today = [] if found.today is None else [_today(found.today, text)]
    rows = [part for row in found.rows for part in _timeline_row(row, today, text)]
    axis = tag("li", tag("span"), tag("div", *ticks, class_="ticks"), class_="axis", aria_hidden="true")
    return tag("div", tag("ul", axis, *rows, class_="timeline"), *notes)


def _today(at: float, text: Texts) -> Markup:
    return tag("span", class_="today", title=text("plan-timeline-today"), style=f"left:{100 * at:.1f}%")


def _timeline_row(row: TimelineRow, today: list[Markup], text: Texts) -> list[Markup]:
    undated = (
        [tag("p", f"{text('plan-timeline-undated')} {row.undated}", class_="quiet")] if row.undated else []
    )
    return [
        _line(row.activity, "activity", today),
        *(_line(phase, "phase", today) for phase in row.phases),
        *([tag("li", tag("span"), tag("div", *undated), class_="undated")] if undated else []),
    ]


def _line(line: Line, kind: str, today: list[Markup]) -> Markup:
    bar = []
    if line.span is not None:
        style = f"left:{100 * line.span.left:.1f}%;width:{100 * line.span.width:.1f}%"
        open_ = " open" if line.span.open else ""
        bar = [tag("span", class_=f"span {line.stage.value.replace('_', '-')}{open_}", style=style)]
    return tag(
        "li",
        tag("span", line.title, tag("span", line.said, class_="when"), class_="name"),
        tag("div", *bar, *today, class_="track", aria_hidden="true"),
        class_=kind,
    )


def plan_end(view: PlanView, text: Texts) -> Markup:
    """Outcomes, follow-up, communication, documents."""
    lists = (
        ("plan-expected", view.expected),
        ("plan-reported", view.reported),
        ("plan-followup-title", view.followups),
        ("plan-communication-title", view.communication),
        ("plan-documents-title", view.documents),
    )
    return tag(
        "div",
        *(tag("section", tag("h3", text(name)), _list(lines)) for name, lines in lists if lines),
        class_="ends",
    )


def logic(view: LogicView, text: Texts) -> Markup:
    """Five columns of boxes."""
    columns = (
        tag(
            "section",
            tag("h3", column.title),
            *(_box(box, text) for box in column.boxes),
            *([] if column.boxes else [tag("p", column.none, class_="unknown")]),
        )
        for column in view.columns
    )
    return tag(
        "div",
        tag("h2", view.title),
        tag("p", view.what, class_="lead"),
        tag("div", *columns, class_="logic"),
        tag("p", f"{view.note} {text('plan-source', document=view.document)}", class_="quiet"),
    )


def _box(box: BoxView, text: Texts) -> Markup:
    said = tag("a", box.text, href=box.href) if box.href else tag("span", box.text)
    figures = [
        tag("li", tag("a", link.title, href=link.figures_href or link.map_href)) for link in box.measures
    ]
    return tag(
        "div",
        tag("p", tag("span", f"{box.number} ", class_="number"), said),
        *(tag("p", tag("strong", figure)) for figure in box.figures),
        *(tag("p", fact, class_="quiet") for fact in box.facts),
        *([tag("p", text("logic-figures"), class_="quiet"), tag("ul", *figures)] if figures else []),
        *([tag("p", box.leads_to, class_="leads")] if box.leads_to else []),
        class_="box",
    )


def moved(rows: Iterable[MovedRow], palette: Palette, text: Texts) -> Markup:
    """Indicators before, during and after, with their line and the counties alike."""
    names = ("indicator", "before", "during", "after", "change", "others-column", "line")
    heads = [text(f"figures-{name}") for name in names]

    def cell(number: int, *inside: str) -> Markup:
        return tag("td", tag("span", heads[number], class_="label", aria_hidden="true"), *inside)

    body = []
    for row in rows:
        notes = [row.plan] if row.plan else []
        notes += [*row.targets] or [row.reference]
        notes += [row.parity] if row.parity else []
        done = [tag("a", title, href=href) for title, href in row.activities]
        meant = [tag("span", text("figures-activities"), " ", *_spaced(done), class_="quiet")] if done else []
        body.append(
            tag(
                "tr",
                tag(
                    "th",
                    tag("a", row.title, href=row.map_href),
                    *(tag("span", note, class_="quiet") for note in notes),
                    *meant,
                    scope="row",
                ),
                cell(1, row.before or "–"),
                cell(2, row.during or "–"),
                cell(3, row.after or "–"),
                cell(4, tag("strong", row.change), tag("span", row.tag.text, class_="tag")),
                cell(5, row.others or "–"),
                cell(6, spark(row.spark, palette)),
            )
        )
    return tag(
        "table",
        tag("thead", tag("tr", *(tag("th", head, scope="col") for head in heads))),
        tag("tbody", *body),
        class_="moved",
    )


def _spaced(links: Sequence[Markup]) -> list[str]:
    """Links with commas between them."""
    return [part for n, link in enumerate(links) for part in ((", ", link) if n else (link,))]


def bare_goal(goal: BareGoal) -> Markup:
    """A goal without an activity and its largest gaps."""
    spots = (
        tag(
            "li",
            tag("a", spot.title, href=spot.href),
            tag("p", spot.sentence),
            *([tag("p", spot.small, class_="quiet")] if spot.small else []),
        )
        for spot in goal.spots
    )
    return tag(
        "section",
        tag("h3", goal.title),
        tag("p", goal.said, class_="quiet"),
        tag("ul", *spots),
        class_="card",
    )
