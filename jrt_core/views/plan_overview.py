"""What all regions did: which kinds of activity, for whom, how many were reached, for what money."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.model import Activity, Kind, Plan, Plans
from jrt_core.views.plan_facts import MoneyLine, OutputLine, documents, money, outputs_of
from jrt_core.views.plan_selection import Part, PlanSelection, href
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """Activities of a kind in a region: how many, and what they are."""

    count: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A region; `total` is its activities that pass the filters."""

    code: str
    name: str
    href: str
    priorities: tuple[str, ...]
    cells: tuple[MatrixCell, ...]
    total: int
    hover: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """An output with a figure, its region, and the number of its document in the list."""

    region: str
    href: str
    line: OutputLine
    document: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Funds:
    """An amount, its region, and the number of its document in the list."""

    region: str
    href: str
    line: MoneyLine
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
    reach: tuple[Reach, ...]
    funds: tuple[Funds, ...]
    none: str
    notes: tuple[str, ...]
    documents: tuple[str, ...]


def passes(activity: Activity, plan: Plan, selection: PlanSelection) -> bool:
    """Whether an activity passes the filters; area and target group also count by its priorities."""
    priorities = [p for p in plan.priorities if p.id in activity.serves]
    areas = {area for priority in priorities for area in priority.areas}
    groups = {*activity.target_groups, *(g for priority in priorities for g in priority.target_groups)}
    return (
        selection.kind in (None, activity.kind)
        and (selection.area is None or selection.area in areas)
        and (selection.group is None or selection.group in groups)
        and (
            selection.indicator is None
            or selection.part is not Part.PLAN
            or selection.indicator in activity.indicators
        )
    )


def overview(atlas: Atlas, plans: Plans, selection: PlanSelection) -> OverviewView:
    """Everything that the overview prints."""
    text = texts(selection.language)
    everyone = replace(selection, county=None)
    kept = {
        county.code: [
            (plan, activity)
            for plan in plans.of_region(county.code)
            for activity in plan.activities
            if passes(activity, plan, everyone)
        ]
        for county in atlas.regions.counties
    }
    rows = tuple(_row(atlas, plans, code, found, selection, text) for code, found in kept.items())
    by_kind = [sum(row.cells[n].count > 0 for row in rows) for n in range(len(Kind))]
    activities = sum(row.total for row in rows)
    asked = (selection.kind, selection.area, selection.group, selection.indicator)
    filtered = any(found is not None for found in asked)
    order_of_documents = list(dict.fromkeys(name for plan in plans.plans for name in plan.documents))
    order = {plans.document[name].title: n for n, name in enumerate(order_of_documents, start=1)}
    title = text(f"plan-kind-{selection.kind}") if selection.kind else text("plan-map-all")
    return OverviewView(
        headline=_headline(atlas, rows, by_kind, selection, text),
        sentences=_sentences(plans, rows, activities, filtered=filtered, text=text),
        kinds=tuple(text(f"plan-kind-{kind}") for kind in Kind),
        rows=rows,
        totals=tuple(by_kind),
        map_title=text("plan-map-title", what=title),
        map_alt=text("plan-map-alt", what=title, count=activities, regions=_most(rows, text)),
        reach=tuple(
            Reach(
                region=_name(atlas, code),
                href=href(replace(selection, county=code)),
                line=line,
                document=order[line.document],
            )
            for code, found in kept.items()
            for _, activity in found
            for given, line in zip(activity.outputs, outputs_of(activity, plans, text), strict=True)
            if given.reached is not None or given.planned is not None
        ),
        funds=tuple(
            Funds(
                region=_name(atlas, code),
                href=href(replace(selection, county=code)),
                line=line,
                document=order[line.document],
            )
            for code, found in kept.items()
            for line in _funds(plans, code, found, filtered=filtered, text=text)
        ),
        none="" if activities else text("plan-none-pass"),
        notes=(text("plan-note-documents"), text("plan-note-kinds")),
        documents=documents(order_of_documents, plans, text),
    )


def _name(atlas: Atlas, code: str) -> str:
    return atlas.regions[code].name


def _row(
    atlas: Atlas,
    plans: Plans,
    code: str,
    found: list[tuple[Plan, Activity]],
    selection: PlanSelection,
    text: Texts,
) -> MatrixRow:
    titles: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for _, activity in found:
        titles[activity.kind].append(activity.title[text.language])
    said = text("plan-activities", count=len(found))
    return MatrixRow(
        code=code,
        name=_name(atlas, code),
        href=href(replace(selection, county=code)),
        priorities=tuple(p.title[text.language] for plan in plans.of_region(code) for p in plan.priorities),
        cells=tuple(
            MatrixCell(
                count=len(titles[kind]),
                alt=text(
                    "plan-cell",
                    region=_name(atlas, code),
                    kind=text(f"plan-kind-{kind}"),
                    titles="; ".join(titles[kind]) or text("plan-cell-none"),
                ),
            )
            for kind in Kind
        ),
        total=len(found),
        hover=said,
    )


def _headline(
    atlas: Atlas, rows: tuple[MatrixRow, ...], by_kind: list[int], selection: PlanSelection, text: Texts
) -> str:
    regions = sum(row.total > 0 for row in rows)
    if selection.indicator:
        title = atlas.catalog.indicator[selection.indicator].title[text.language]
        return text("plan-headline-indicator", title=title, regions=regions, all=len(rows))
    if not regions:
        return text("plan-headline-none")
    if selection.kind:
        return text(
            "plan-headline-kind", kind=text(f"plan-kind-{selection.kind}"), regions=regions, all=len(rows)
        )
    most = max(by_kind)
    commonest = [
        text(f"plan-kind-{kind}").lower() for kind, n in zip(Kind, by_kind, strict=True) if n == most
    ]
    kinds = text.join(commonest)
    return text("plan-headline", kinds=kinds[:1].upper() + kinds[1:], regions=most, all=len(rows))


def _sentences(
    plans: Plans, rows: tuple[MatrixRow, ...], activities: int, *, filtered: bool, text: Texts
) -> tuple[str, ...]:
    regions = sum(row.total > 0 for row in rows)
    first = text("plan-count-filtered" if filtered else "plan-count", activities=activities, regions=regions)
    with_money = len({plan.region for plan in plans.plans if plan.all_money})
    with_figures = len(
        {p.region for p in plans.plans for a in p.activities for o in a.outputs if o.reached is not None}
    )
    second = text("plan-figures-known", figures=with_figures, money=with_money, all=len(rows))
    return (first, second)


def _most(rows: tuple[MatrixRow, ...], text: Texts) -> str:
    """The regions with the most activities, for those who do not see the map."""
    most = Counter({row.name: row.total for row in rows if row.total}).most_common(3)
    return text.join([text("plan-map-region", region=name, count=count) for name, count in most])


def _funds(
    plans: Plans, code: str, found: list[tuple[Plan, Activity]], *, filtered: bool, text: Texts
) -> list[MoneyLine]:
    """What the region was granted as a whole, unless a filter asks for a part; and its activities' money."""
    own = [] if filtered else [m for plan in plans.of_region(code) for m in plan.money]
    return [money(m, plans, text) for m in (*own, *(m for _, activity in found for m in activity.money))]
