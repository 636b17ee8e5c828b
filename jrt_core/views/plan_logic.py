"""Change logics as five columns of boxes, each with its figure, owner and time where they are known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.everything import Plans
from jrt_core.plans.logic import logic_of
from jrt_core.plans.shared import Box, Logic, Step
from jrt_core.views import format as fmt
from jrt_core.views.plan_facts import money, output, period
from jrt_core.views.plan_page import MeasureLink, measure_link
from jrt_core.views.plan_selection import Part, PlanSelection, href
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """A box with its number: its text, figures and facts, the numbers it leads to, and what opens from it."""

    number: int
    text: str
    figures: tuple[str, ...]
    facts: tuple[str, ...]
    leads_to: str
    measures: tuple[MeasureLink, ...]
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A step and its boxes; `none` says that the documents give nothing here."""

    title: str
    boxes: tuple[BoxView, ...]
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogicView:
    """A change logic, whole."""

    title: str
    what: str
    columns: tuple[Column, ...]
    note: str
    document: str


def logic_views(atlas: Atlas, plans: Plans, selection: PlanSelection) -> tuple[LogicView, ...]:
    """The logics of the region's plans and those that it shares; without a region only the shared ones."""
    text = texts(selection.language)
    shared = [logic for logic in plans.logics if selection.county in (None, *logic.regions)]
    own = [logic_of(plan) for plan in plans.of_region(selection.county)] if selection.county else []
    return (
        *(_view(atlas, plans, found, selection, text("logic-note-own"), text) for found in own),
        *(_view(atlas, plans, found, selection, text("logic-note-shared"), text) for found in shared),
    )


def _view(
    atlas: Atlas, plans: Plans, logic: Logic, selection: PlanSelection, note: str, text: Texts
) -> LogicView:
    return LogicView(
        title=logic.title[text.language],
        what=logic.what[text.language],
        columns=tuple(
            Column(
                title=text(f"logic-{step}"),
                boxes=tuple(
                    _box(atlas, plans, logic, box, selection, text) for box in logic.boxes if box.step is step
                ),
                none=text("plan-unknown"),
            )
            for step in Step
        ),
        note=note,
        document=plans.document[logic.document].title,
    )


def _box(
    atlas: Atlas, plans: Plans, logic: Logic, box: Box, selection: PlanSelection, text: Texts
) -> BoxView:
    figures = [output(found, logic.document, plans, text).said for found in box.outputs]
    figures += [money(box.money, plans, text).said] if box.money else []
    facts = [text("logic-owner", owner=box.owner[text.language])] if box.owner else []
    facts += [text("logic-time", time=said)] if (said := period(box.period, text)) else []
    opens = replace(selection, part=Part.PLAN, activity=box.carried_by[0]) if box.carried_by else None
    return BoxView(
        number=_number(logic, box.id),
        text=box.text[text.language],
        figures=tuple(figures),
        facts=tuple(facts),
        leads_to=_leads_to(logic, box, text),
        measures=tuple(measure_link(atlas, name, selection, text) for name in box.indicators),
        href=href(opens) if opens and selection.county else "",
    )


def _number(logic: Logic, name: str) -> int:
    """The place of a box, column by column: what arrows are read by."""
    ordered = [box.id for step in Step for box in logic.boxes if box.step is step]
    return ordered.index(name) + 1


def _leads_to(logic: Logic, box: Box, text: Texts) -> str:
    """The numbers of the boxes that the arrows go to, in words as ranges."""
    numbers = tuple(_number(logic, name) for name in box.leads_to)
    return text("logic-leads-to", boxes=fmt.years(numbers)) if numbers else ""
