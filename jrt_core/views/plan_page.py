"""What the page says of one region's plans: priorities, activities, time, reach, money, follow-up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Activity, Followup, Money, Plan, Priority
from jrt_core.plans.period import Stage
from jrt_core.plans.progress import elapsed
from jrt_core.views import link
from jrt_core.views.plan_facts import (
    MoneyLine,
    OutputLine,
    documents,
    in_words,
    kronor,
    money,
    outputs_of,
    period,
)
from jrt_core.views.plan_overview import passes
from jrt_core.views.plan_selection import Part, PlanSelection, href
from jrt_core.views.plan_timeline import Timeline, timeline
from jrt_core.views.selection import WHOLE_COUNTRY, Wish, resolve
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A name and what is known of it; `known` is false where the documents say nothing."""

    name: str
    said: str
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of a whole that a document gives, 0 to 1."""

    name: str
    said: str
    part: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLink:
    """An indicator that an activity is meant to move: on the map and, of a region, in its profile and beside
    its plan's time."""

    title: str
    map_href: str
    profile_href: str
    figures_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityCard:
    """A priority. `chosen`: the visitor asked for it."""

    id: str
    title: str
    facts: tuple[Fact, ...]
    goals: tuple[str, ...]
    activities: tuple[str, ...]
    document: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityCard:
    """An activity, whole."""

    id: str
    kind: str
    stage: str
    title: str
    what: str
    facts: tuple[Fact, ...]
    bars: tuple[Bar, ...]
    outputs: tuple[OutputLine, ...]
    money: tuple[MoneyLine, ...]
    measures: tuple[MeasureLink, ...]
    note: str
    document: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """One plan of the region."""

    title: str
    summary: str
    facts: tuple[Fact, ...]
    bars: tuple[Bar, ...]
    priorities: tuple[PriorityCard, ...]
    timeline: Timeline
    activities: tuple[ActivityCard, ...]
    hidden: str
    expected: tuple[str, ...]
    reported: tuple[str, ...]
    followups: tuple[str, ...]
    communication: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """The plans of a region, and the page's finding."""

    headline: str
    sentences: tuple[str, ...]
    plans: tuple[PlanView, ...]
    note: str


def region_view(atlas: Atlas, plans: Plans, selection: PlanSelection, today: dt.date) -> RegionView:
    """Everything that the page prints of a region's plans; `selection.county` is one."""
    text = texts(selection.language)
    county = selection.county or ""
    mine = plans.of_region(county)
    own = [plan.title[text.language] for plan in mine if plan.own_project]
    return RegionView(
        headline=_headline(atlas.regions[county].name, [p for p in mine if not p.own_project], text),
        sentences=(
            *(plan.summary[text.language] for plan in mine[:1]),
            *([text("plan-also", plans=text.join(own))] if own else []),
        ),
        plans=tuple(_plan(atlas, plans, plan, selection, today, text) for plan in mine),
        note=text("plan-measures-note"),
    )


def _headline(name: str, mine: Sequence[Plan], text: Texts) -> str:
    if not mine:
        return text("plan-region-none", region=name)
    return text(
        "plan-region",
        region=name,
        priorities=sum(len(plan.priorities) for plan in mine),
        activities=sum(len(plan.activities) for plan in mine),
    )


def _plan(
    atlas: Atlas, plans: Plans, plan: Plan, selection: PlanSelection, today: dt.date, text: Texts
) -> PlanView:
    shown = [a for a in plan.activities if passes(a, plan, selection)]
    if selection.priority in {p.id for p in plan.priorities}:
        shown = [a for a in shown if selection.priority in a.serves]
    hidden = len(plan.activities) - len(shown)
    return PlanView(
        title=plan.title[text.language],
        summary=plan.summary[text.language],
        facts=_plan_facts(plans, plan, text),
        bars=_spent(plan.money, text),
        priorities=tuple(_priority(plans, plan, priority, selection, text) for priority in plan.priorities),
        timeline=timeline(plans, plan, shown, today, text),
        activities=tuple(_activity(atlas, plans, plan, a, selection, today, text) for a in shown),
        hidden=text("plan-hidden", count=hidden) if hidden else "",
        expected=tuple(o.text[text.language] for o in plan.outcomes if not o.reported),
        reported=tuple(o.text[text.language] for o in plan.outcomes if o.reported),
        followups=tuple(_followup(found, plan, text) for found in plan.followups),
        communication=tuple(found[text.language] for found in plan.communication),
        documents=documents(plan.documents, plans, text),
    )


def _plan_facts(plans: Plans, plan: Plan, text: Texts) -> tuple[Fact, ...]:
    own = period(plan.period, text)
    if not plans.has_years(plan):
        common = text("plan-assignment-years", years=period(plans.assignment.period, text))
        own = f"{own}. {common}" if own else common
    lines = [money(found, plans, text) for found in plan.money]
    return (
        Fact(name=text("plan-period-name"), said=own),
        _fact("plan-led-by", plan.led_by[text.language] if plan.led_by else "", text),
        _fact("plan-commissioner", plan.commissioner[text.language] if plan.commissioner else "", text),
        _fact("plan-money", "; ".join(f"{line.said} ({line.what})" for line in lines), text),
    )


def _fact(name: str, said: str, text: Texts) -> Fact:
    """A fact, or that it is not known."""
    return Fact(name=text(name), said=said or text("plan-unknown"), known=bool(said))


def _spent(found: Iterable[Money], text: Texts) -> tuple[Bar, ...]:
    """Used of granted, where documents give both."""
    amounts = list(found)
    used = sum(m.amount for m in amounts if m.role == "used")
    of = sum(m.amount for m in amounts if m.role == "granted")
    if not used or not of:
        return ()
    said = text("plan-spent", used=kronor(used, text), granted=kronor(of, text))
    return (Bar(name=text("plan-money"), said=said, part=min(used / of, 1.0)),)


def _priority(
    plans: Plans, plan: Plan, priority: Priority, selection: PlanSelection, text: Texts
) -> PriorityCard:
    language = text.language
    groups = [plans.target_group[g].title[language] for g in priority.target_groups]
    areas = [text("plan-area", number=a, title=plans.area[a].title[language]) for a in priority.areas]
    return PriorityCard(
        id=priority.id,
        title=priority.title[language],
        facts=(
            _fact("plan-purpose", priority.purpose[language] if priority.purpose else "", text),
            _fact("plan-target-groups", in_words(groups, text), text),
            _fact("plan-areas", "; ".join(areas), text),
        ),
        goals=tuple(goal[language] for goal in priority.goals),
        activities=tuple(a.title[language] for a in plan.activities if priority.id in a.serves),
        document=plans.document[priority.document].title,
        chosen=priority.id == selection.priority,
    )


def _activity(
    atlas: Atlas,
    plans: Plans,
    plan: Plan,
    activity: Activity,
    selection: PlanSelection,
    today: dt.date,
    text: Texts,
) -> ActivityCard:
    language = text.language
    groups = [plans.target_group[g].title[language] for g in activity.target_groups]
    serves = [p.title[language] for p in plan.priorities if p.id in activity.serves]
    stage = Stage.UNKNOWN if activity.period is None else activity.period.stage(today)
    bars = [*_spent(activity.money, text)]
    gone = elapsed(activity.period, today) if activity.period else None
    if gone is not None and stage is Stage.UNDER_WAY:
        bars.append(Bar(name=text("plan-period-name"), said=text("plan-elapsed"), part=gone))
    return ActivityCard(
        id=activity.id,
        kind=text(f"plan-kind-{activity.kind}"),
        stage=text(f"plan-stage-{stage.value.replace('_', '-')}"),
        title=activity.title[language],
        what=activity.what[language],
        facts=(
            _fact("plan-period-name", period(activity.period, text), text),
            _fact("plan-by", activity.by[language] if activity.by else "", text),
            _fact("plan-target-groups", in_words(groups, text), text),
            _fact("plan-serves", text.join(serves), text),
        ),
        bars=tuple(bars),
        outputs=outputs_of(activity, plans, text),
        money=tuple(money(found, plans, text) for found in activity.money),
        measures=tuple(measure_link(atlas, name, selection, text) for name in activity.indicators),
        note=activity.period.note[language] if activity.period and activity.period.note else "",
        document=plans.document[activity.document].title,
        chosen=activity.id == selection.activity,
    )


def measure_link(atlas: Atlas, indicator: str, selection: PlanSelection, text: Texts) -> MeasureLink:
    """The ways to an indicator, in the region."""
    county = selection.county
    wish = Wish(
        language=text.language,
        indicator=indicator,
        county=county or WHOLE_COUNTRY,
        areas=(county,) if county else (),
    )
    shown, _ = resolve(wish, atlas)
    return MeasureLink(
        title=atlas.whole.indicator[indicator].title[text.language],
        map_href=link.href(shown),
        profile_href=link.href(shown, "kommun") if county else "",
        figures_href=href(replace(selection, part=Part.FIGURES, indicator=indicator, activity=None))
        if county
        else "",
    )


def _followup(found: Followup, plan: Plan, text: Texts) -> str:
    titles = [a.title[text.language] for a in plan.activities if a.id in found.follows]
    kind = text(f"plan-followup-{found.kind.replace('_', '-')}")
    said = found.text[text.language]
    return text("plan-followup", kind=kind, text=said) + (
        " " + text("plan-followup-of", activities=text.join(titles)) if titles else ""
    )
