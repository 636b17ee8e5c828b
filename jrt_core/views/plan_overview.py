"""What all regions did: which kinds of activity, for whom, how many were reached, for what money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Activity, Kind, Plan
from jrt_core.views.plan_facts import (
    MoneyLine,
    OutputLine,
    documents,
    granted,
    kronor,
    money,
    outputs_of,
)
from jrt_core.views.plan_selection import Part, PlanSelection, href
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """Activities of a kind in a region: how many, and what they are."""

    count: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A region, or a project of its own there; `total` is its activities that pass the filters.

    `reach` and `money` are what documents state in short, empty where they state nothing.
    """

    code: str
    name: str
    own_project: bool
    href: str
    priorities: tuple[str, ...]
    cells: tuple[MatrixCell, ...]
    total: int
    reach: str
    money: str
    hover: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """An output or amount that a document states: whose, what, and the number of its document in the list."""

    region: str
    what: str
    said: str
    document: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewView:
    """The overview, whole."""

    headline: str
    sentences: tuple[str, ...]
    kinds: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[int, ...]
    map_title: str
    map_alt: str
    reach: tuple[Stated, ...]
    funds: tuple[Stated, ...]
    none: str
    notes: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def regions(self) -> tuple[MatrixRow, ...]:
        """The rows of regions, without projects of their own: what the map shows."""
        return tuple(row for row in self.rows if not row.own_project)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The plans of a row, and their activities that pass the filters."""

    code: str
    plans: tuple[Plan, ...]
    kept: tuple[tuple[Plan, Activity], ...]

    @property
    def own_project(self) -> bool:
        return all(plan.own_project for plan in self.plans) and bool(self.plans)


def passes(activity: Activity, plan: Plan, selection: PlanSelection) -> bool:
    """Whether an activity passes the filters; area and target group also count by its priorities."""
    priorities = [p for p in plan.priorities if p.id in activity.serves]
    areas = {area for priority in priorities for area in priority.areas}
    groups = {*activity.target_groups, *(g for priority in priorities for g in priority.target_groups)}
    by_indicator = selection.indicator is None or selection.part is not Part.PLAN
    return (
        selection.kind in (None, activity.kind)
        and (selection.area is None or selection.area in areas)
        and (selection.group is None or selection.group in groups)
        and (by_indicator or selection.indicator in activity.indicators)
    )


def overview(atlas: Atlas, plans: Plans, selection: PlanSelection) -> OverviewView:
    """Everything that the overview prints of the chosen regions, or of all."""
    text = texts(selection.language)
    groups = _groups(atlas, plans, selection)
    rows = tuple(_row(atlas, plans, group, selection, text) for group in groups)
    regions = [row for row in rows if not row.own_project]
    by_kind = [sum(row.cells[n].count > 0 for row in regions) for n in range(len(Kind))]
    activities = sum(row.total for row in rows)
    asked = (selection.kind, selection.area, selection.group, selection.indicator)
    filtered = any(found is not None for found in asked)
    order = list(dict.fromkeys(name for group in groups for plan in group.plans for name in plan.documents))
    numbers = {plans.document[name].title: n for n, name in enumerate(order, start=1)}
    title = text(f"plan-kind-{selection.kind}") if selection.kind else text("plan-map-all")
    return OverviewView(
        headline=_headline(atlas, regions, by_kind, selection, text),
        sentences=_sentences(groups, regions, activities, filtered=filtered, text=text),
        kinds=tuple(text(f"plan-kind-{kind}") for kind in Kind),
        rows=rows,
        totals=tuple(by_kind),
        map_title=text("plan-map-title", what=title),
        map_alt=text("plan-map-alt", what=title, count=activities, regions=_most(regions, text)),
        reach=tuple(
            Stated(region=row.name, what=line.what, said=line.said, document=numbers[line.document])
            for group, row in zip(groups, rows, strict=True)
            for line in _outputs(plans, group, text)
        ),
        funds=tuple(
            Stated(region=row.name, what=line.what, said=line.said, document=numbers[line.document])
            for group, row in zip(groups, rows, strict=True)
            for line in _funds(plans, group, filtered=filtered, text=text)
        ),
        none="" if activities else text("plan-none-pass"),
        notes=(text("plan-note-documents"), text("plan-note-kinds")),
        documents=documents(order, plans, text),
    )


def _groups(atlas: Atlas, plans: Plans, selection: PlanSelection) -> list[_Group]:
    """A group for each region, and one for each project of its own there."""
    found = []
    for county in atlas.regions.counties:
        if selection.counties and county.code not in selection.counties:
            continue
        of_region = plans.of_region(county.code)
        common = tuple(plan for plan in of_region if not plan.own_project)
        for mine in (common, *((plan,) for plan in of_region if plan.own_project)):
            kept = [(p, a) for p in mine for a in p.activities if passes(a, p, selection)]
            found.append(_Group(code=county.code, plans=mine, kept=tuple(kept)))
    return found


def _row(atlas: Atlas, plans: Plans, group: _Group, selection: PlanSelection, text: Texts) -> MatrixRow:
    name = atlas.regions[group.code].name
    if group.own_project:
        name = text(
            "plan-own-project", region=name, title=group.plans[0].title[text.language].split(" – ")[0]
        )
    titles: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for _, activity in group.kept:
        titles[activity.kind].append(activity.title[text.language])
    amount = sum(granted(plan) for plan in group.plans)
    return MatrixRow(
        code=group.code,
        name=name,
        own_project=group.own_project,
        href=href(replace(selection, counties=(group.code,), indicator=None)),
        priorities=tuple(p.title[text.language] for plan in group.plans for p in plan.priorities),
        cells=tuple(
            MatrixCell(
                count=len(titles[kind]),
                alt=text(
                    "plan-cell",
                    region=name,
                    kind=text(f"plan-kind-{kind}"),
                    titles="; ".join(titles[kind]) or text("plan-cell-none"),
                ),
            )
            for kind in Kind
        ),
        total=len(group.kept),
        reach=", ".join(line.said for line in _outputs(plans, group, text) if line.people),
        money=kronor(amount, text) if amount else "",
        hover=text("plan-activities", count=len(group.kept)),
    )


def _headline(
    atlas: Atlas, rows: Sequence[MatrixRow], by_kind: list[int], selection: PlanSelection, text: Texts
) -> str:
    regions = sum(row.total > 0 for row in rows)
    if selection.indicator:
        title = atlas.whole.indicator[selection.indicator].title[text.language]
        return text("plan-headline-indicator", title=title, regions=regions, all=len(rows))
    if not regions:
        return text("plan-headline-none")
    if selection.kind:
        kind = text(f"plan-kind-{selection.kind}")
        return text("plan-headline-kind", kind=kind, regions=regions, all=len(rows))
    most = max(by_kind)
    commonest = [
        text(f"plan-kind-{kind}").lower() for kind, n in zip(Kind, by_kind, strict=True) if n == most
    ]
    kinds = text.join(commonest)
    return text("plan-headline", kinds=kinds[:1].upper() + kinds[1:], regions=most, all=len(rows))


def _sentences(
    groups: Sequence[_Group], rows: Sequence[MatrixRow], activities: int, *, filtered: bool, text: Texts
) -> tuple[str, ...]:
    regions = sum(row.total > 0 for row in rows)
    if filtered:
        return (text("plan-count-filtered", activities=activities, regions=regions),)
    with_money = len({group.code for group in groups for plan in group.plans if plan.all_money})
    with_figures = {
        group.code for group in groups for _, a in group.kept for o in a.outputs if o.reached is not None
    }
    return (
        text("plan-count", activities=activities, regions=regions),
        text("plan-figures-known", figures=len(with_figures), money=with_money, all=len(rows)),
    )


def _most(rows: Sequence[MatrixRow], text: Texts) -> str:
    """The regions with the most activities, for those who do not see the map."""
    most = Counter({row.name: row.total for row in rows if row.total}).most_common(3)
    return text.join([text("plan-map-region", region=name, count=count) for name, count in most])


def _outputs(plans: Plans, group: _Group, text: Texts) -> list[OutputLine]:
    """The outputs with a figure."""
    return [
        line
        for _, activity in group.kept
        for given, line in zip(activity.outputs, outputs_of(activity, plans, text), strict=True)
        if given.reached is not None or given.planned is not None
    ]


def _funds(plans: Plans, group: _Group, *, filtered: bool, text: Texts) -> list[MoneyLine]:
    """What the region was granted as a whole, unless a filter asks for a part; and its activities' money."""
    own = [] if filtered else [m for plan in group.plans for m in plan.money]
    return [money(m, plans, text) for m in (*own, *(m for _, activity in group.kept for m in activity.money))]
