"""Change logics as five columns of boxes, each with its figure, owner and time where they are known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.logic import logic_of
from jrt_core.plans.model import Box, Logic, Plans, Step
from jrt_core.views.plan_facts import money, output, period
from jrt_core.views.plan_page import MeasureLink, measure_link
from jrt_core.views.plan_selection import Part, PlanSelection, href
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """A box: its text, figures and facts, where it leads, and what opens from it."""

    id: str
    text: str
    figures: tuple[str, ...]
    facts: tuple[str, ...]
    leads_to: tuple[str, ...]
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
        id=box.id,
        text=box.text[text.language],
        figures=tuple(figures),
        facts=tuple(facts),
        leads_to=_leads_to(logic, box, text),
        measures=tuple(measure_link(atlas, name, selection, text) for name in box.indicators)
        if selection.county
        else (),
        href=href(opens) if opens and selection.county else "",
    )


def _leads_to(logic: Logic, box: Box, text: Texts) -> tuple[str, ...]:
    """Where the arrows go; means that lead to everything say so once."""
    following = [logic.box[name] for name in box.leads_to]
    activities = sum(other.step is Step.ACTIVITY for other in logic.boxes)
    if box.step is Step.RESOURCE and len(following) == activities > 1:
        return (text("logic-to-all"),)
    return tuple(other.text[text.language] for other in following)
