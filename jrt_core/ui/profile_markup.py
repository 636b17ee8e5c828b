"""The profile's tables, rows and cards as markup. Their texts come ready from the view models."""

from __future__ import annotations

import math
from collections.abc import Collection

from jrt_core.ui.markup import Markup, tag
from jrt_core.ui.profile_figures import clock, shown_years, spark, strip
from jrt_core.views.palette import Palette
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.plan_selection import href as plans_href
from jrt_core.views.profile_model import (
    Answer,
    Clock,
    GoalLine,
    PeerLine,
    ProfileRow,
    QuestionCard,
    Spark,
    Strip,
    Tag,
)
from jrt_core.views.sources import SourceNote
from jrt_core.views.text import Texts

# A tone is told by a sign before the words as well as by the frame around them.
SIGNS = {"plain": "", "better": "+", "worse": "−", "unsure": "≈"}


def anchor(indicator: str) -> str:
    """The id of an indicator's row on the page."""
    return f"rad-{indicator}"


def answers(found: tuple[Answer, ...]) -> Markup:
    """The questions and their answers, side by side where there is room."""
    cards = (
        tag("section", tag("h2", answer.question), *(tag("p", line) for line in answer.sentences))
        for answer in found
    )
    return tag("div", *cards, class_="answers")


def goal_table(lines: tuple[GoalLine, ...], text: Texts) -> Markup:
    """A line for each goal. The roles keep it a table where the style sheet makes cards of its rows."""
    heads = [text(f"municipality-goal-{name}") for name in ("title", "score", "level", "trend", "coverage")]
    return tag(
        "table",
        tag("caption", text("municipality-goals-caption")),
        tag(
            "thead",
            tag("tr", *(tag("th", head, scope="col", role="columnheader") for head in heads), role="row"),
            role="rowgroup",
        ),
        tag("tbody", *(_goal(line, heads) for line in lines), role="rowgroup"),
        class_="goals",
        role="table",
    )


def _goal(line: GoalLine, heads: list[str]) -> Markup:
    def cell(number: int, *inside: str) -> Markup:
        label = tag("span", heads[number], class_="label", aria_hidden="true")
        return tag("td", label, *inside, role="cell")

    if math.isnan(line.score):
        score = [tag("span", line.note, class_="note")]
        score += [tag("span", line.direction, class_="direction")] if line.direction else []
    else:
        width = min(max(line.score, 0.0), 100.0)
        bar = tag("span", class_="fill", style=f"width:{width:.0f}%")
        score = [
            tag("span", line.score_text, class_="score"),
            tag("span", bar, class_="bar", role="img", aria_label=line.alt),
            tag("span", line.direction, class_="direction"),
        ]
        score += [tag("span", line.note, class_="note")] if line.note else []
    return tag(
        "tr",
        tag("th", line.title, scope="row", role="rowheader"),
        cell(1, *score),
        cell(2, line.level or "–"),
        cell(3, line.trend or "–"),
        cell(4, line.coverage),
        role="row",
    )


def key(text: Texts, *, peers: bool) -> Markup:
    """What the marks in the strips and lines mean."""
    names = ["own", *(["peer"] if peers else []), "dot", "parity", "women", "men"]
    items = (
        tag("li", tag("span", class_=f"sign {name}", aria_hidden="true"), text(f"municipality-key-{name}"))
        for name in names
    )
    return tag("ul", *items, class_="key")


def row_list(
    rows: tuple[ProfileRow, ...], palette: Palette, text: Texts, moved: Collection[str] = ()
) -> Markup:
    """The indicators, one after the other; those `moved` by regions' activities lead to them."""
    return tag("ul", *(_row(row, palette, text, moved) for row in rows), class_="rows")


def _row(row: ProfileRow, palette: Palette, text: Texts, moved: Collection[str]) -> Markup:
    plans = PlanSelection(language=text.language, indicator=row.indicator)
    values = (
        (row.women, "women", text("women-label")),
        (row.men, "men", text("men-label")),
        (row.difference, "difference", text("column-difference")),
    )
    year = [" ", tag("span", row.year, class_="year")] if row.year else []
    return tag(
        "li",
        tag(
            "div",
            tag("h3", row.title, *year),
            *([tag("p", row.sentence)] if row.sentence else []),
            *([tag("ul", *(_tag(found) for found in row.tags), class_="tags")] if row.tags else []),
            class_="what",
        ),
        tag(
            "dl",
            *(
                tag("div", tag("dt", label), tag("dd", value), class_=name)
                for value, name, label in values
                if value
            ),
            class_="values",
        ),
        tag("div", *_strip(row.strip, palette), class_="strip"),
        tag("div", *_spark(row.spark, palette), class_="spark"),
        _details(row, palette, text, plans_href(plans) if row.indicator in moved else ""),
        id=anchor(row.indicator),
        tabindex="-1",
    )


def _tag(found: Tag) -> Markup:
    sign = SIGNS[found.tone]
    before = [tag("span", f"{sign} ", aria_hidden="true")] if sign else []
    return tag("li", *before, found.text, class_=found.tone)


def _strip(found: Strip | None, palette: Palette) -> list[Markup]:
    if found is None:
        return []
    ends = tag("div", tag("span", found.low), tag("span", found.high), class_="ends", aria_hidden="true")
    return [strip(found, palette), ends]


def _spark(found: Spark | None, palette: Palette) -> list[Markup]:
    if found is None or not found.years:
        return []
    years = dict.fromkeys(map(str, shown_years(found)))
    ends = tag("div", *(tag("span", year) for year in years), class_="ends", aria_hidden="true")
    return [spark(found, palette), ends]


def _clock(found: Clock, palette: Palette) -> Markup:
    return tag("div", clock(found, palette), tag("p", found.sentence), class_="clock")


def _details(row: ProfileRow, palette: Palette, text: Texts, activities: str) -> Markup:
    facts = (tag("div", tag("dt", name), tag("dd", value)) for name, value in row.facts)
    links = (
        (row.map_href, text("municipality-row-map")),
        (row.compare_href, text("municipality-row-compare")),
        (activities, text("plan-onward")),
    )
    return tag(
        "details",
        tag("summary", text("municipality-row-details"), tag("span", f": {row.title}", class_="unseen")),
        *([_clock(row.clock, palette)] if row.clock else []),
        *([tag("dl", *facts, class_="facts")] if row.facts else []),
        *_source(row.source),
        tag("p", *(tag("a", label, href=href) for href, label in links if href), class_="links"),
    )


def _source(note: SourceNote) -> list[Markup]:
    lines = [tag("p", line, class_="quiet") for line in note.lines]
    if note.caveats:
        lines.append(tag("ul", *(tag("li", caveat) for caveat in note.caveats), class_="quiet"))
    return lines


def peer_list(peers: tuple[PeerLine, ...]) -> Markup:
    """Similar municipalities: a link to each one's profile, and why it is there."""
    items = (
        tag("li", tag("a", peer.name, href=peer.href), tag("span", peer.sentence, class_="why"))
        for peer in peers
    )
    return tag("ol", *items, class_="peers")


def question_cards(cards: tuple[QuestionCard, ...], text: Texts) -> Markup:
    """Questions to read aloud or print."""
    return tag("div", *(_question(card, text) for card in cards), class_="questions")


def _question(card: QuestionCard, text: Texts) -> Markup:
    source = _source(card.source) if card.source else []
    summary = text("municipality-question-details")
    below = tag(
        "details", tag("summary", summary, tag("span", f": {card.question}", class_="unseen")), *source
    )
    return tag(
        "section",
        tag("p", card.step, class_="step"),
        tag("h3", card.question),
        *([tag("p", card.figures)] if card.figures else []),
        *([below] if source else []),
    )
