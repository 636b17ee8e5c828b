"""What happened to the indicators that a plan was meant to move, beside its time, and its targets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from jrt_core.catalog.model import Indicator, Kind, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import Features
from jrt_core.indicators.regions import COUNTRY
from jrt_core.indicators.trend import Closing
from jrt_core.plans.everything import Plans
from jrt_core.plans.figures import Moment, Moved, moved
from jrt_core.plans.model import Plan
from jrt_core.plans.progress import Progress, ProgressClass, years_to_parity
from jrt_core.views import format as fmt
from jrt_core.views import link
from jrt_core.views.area_names import region_name
from jrt_core.views.gap_chart import GapLine, GapLines
from jrt_core.views.plan_facts import period
from jrt_core.views.plan_selection import PlanSelection, href
from jrt_core.views.profile_model import Spark, Tag
from jrt_core.views.selection import Selection, Wish, resolve
from jrt_core.views.series import Panel, SeriesView, panels_view
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.tags import trend_tag
from jrt_core.views.text import Texts, texts

# 40-60 as a difference: 60 - 40.
EVEN_GAP = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedRow:
    """An indicator before, during and after the plan. Empty texts where there is no figure.

    `plan` is named where the region has several; `activities` are (title, link). `figures` are the numbers
    behind the texts.
    """

    id: str
    title: str
    figures: Moved
    plan: str
    activities: tuple[tuple[str, str], ...]
    before: str
    during: str
    after: str
    change: str
    others: str
    reference: str
    targets: tuple[str, ...]
    parity: str
    tag: Tag
    spark: Spark
    map_href: str
    profile_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The series of one indicator with the plan's years, first and last, shaded."""

    indicator: Indicator
    title: str
    series: SeriesView
    gap: GapLines
    years: tuple[int, int]
    source: SourceNote


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """The figures of a region's plans, whole. `choices` are (id, title) of what the chart can show."""

    place: str
    headline: str
    sentences: tuple[str, ...]
    rows: tuple[MovedRow, ...]
    choices: tuple[tuple[str, str], ...]
    chart: Chart | None
    notes: tuple[str, ...]
    sources: tuple[str, ...]


def figures_view(atlas: Atlas, plans: Plans, selection: PlanSelection, alike: Features) -> FiguresView:
    """Everything that the page prints of the indicators that the region's plans are meant to move."""
    text = texts(selection.language)
    county = selection.county or ""
    mine = plans.of_region(county)
    found = [(one, plan) for plan in mine for one in moved(atlas, plans, plan, plans.years_of(plan), alike)]
    # Those that can say something come first.
    order = sorted(found, key=lambda pair: math.isnan(pair[0].change))
    asked = [pair for pair in order if pair[0].indicator.id == selection.indicator]
    chosen = next(iter(asked or order), None)
    name = atlas.regions[county].name
    several = len({plan.id for _, plan in order}) > 1
    plan_years = sorted({plans.years_of(plan) for plan in plans.of_region(county)})
    late = sum(one.before is None for one, _ in order)
    return FiguresView(
        place=name,
        headline=_headline(name, [one for one, _ in order], text),
        sentences=(
            *_outcome([one for one, _ in order], text),
            *([text("figures-too-late", count=late)] if 0 < late < len(order) else []),
            text("figures-caution"),
        )
        if order
        else (text("figures-none-why"),),
        rows=tuple(_row(atlas, plans, plan, one, text, several=several) for one, plan in order),
        choices=tuple(
            {i.id: (i.id, i.title[text.language]) for i in (o.indicator for o, _ in order)}.values()
        ),
        chart=_chart(atlas, plans, *chosen, selection, text) if chosen else None,
        notes=(text("figures-years", years=text.join([f"{a}–{b}" for a, b in plan_years])),),
        sources=_sources(atlas, [one for one, _ in order], text),
    )


def _headline(name: str, found: Sequence[Moved], text: Texts) -> str:
    reaching = [one for one in found if not math.isnan(one.change)]
    if not found:
        return text("figures-none", region=name)
    if not reaching:
        return text("figures-too-new", region=name)
    changes = [round(one.change, one.indicator.decimals) for one in reaching]
    return text(
        "figures-headline",
        region=name,
        smaller=sum(change < 0 for change in changes),
        larger=sum(change > 0 for change in changes),
        all=len(reaching),
    )


def _outcome(found: Sequence[Moved], text: Texts) -> list[str]:
    """What the count of smaller and larger gaps leaves out: whether it is established, and how it came."""
    reaching = [one for one in found if not math.isnan(one.change)]
    if not reaching:
        return []
    closing = sum(one.trend.closing is Closing.CLOSING for one in reaching)
    down = sum(one.levelled_down for one in reaching)
    said = [text("figures-established", closing=closing, all=len(reaching))]
    return [*said, text("figures-levelled", count=down)] if down else said


def _row(atlas: Atlas, plans: Plans, plan: Plan, one: Moved, text: Texts, *, several: bool) -> MovedRow:
    indicator = one.indicator
    wish = Wish(language=text.language, indicator=indicator.id, county=plan.region, areas=(plan.region,))
    shown, _ = resolve(wish, atlas)
    years = years_to_parity(one.after.gap, one.trend) if one.after else None
    activities = [a for a in plan.activities if indicator.id in a.indicators]
    back = PlanSelection(language=text.language, counties=(plan.region,))
    return MovedRow(
        id=indicator.id,
        figures=one,
        plan=plan.title[text.language] if several else "",
        activities=tuple((a.title[text.language], href(replace(back, activity=a.id))) for a in activities),
        title=indicator.title[text.language],
        before=_moment(one.before, indicator, text),
        during=_moment(one.during, indicator, text),
        after=_moment(one.after, indicator, text),
        change=_change(one, indicator, text),
        others=_others(atlas, one, indicator, text),
        reference=text("figures-reference-share" if _is_share(indicator) else "figures-reference-zero"),
        targets=tuple(_target(target.year, found, indicator, text) for target, found in one.targets),
        parity=text("figures-parity", years=fmt.number(years, text.language)) if years else "",
        tag=trend_tag(one.trend, indicator, text),
        spark=_spark(one, plans.years_of(plan), text),
        map_href=link.href(shown),
        profile_href=link.href(shown, "kommun"),
    )


def _is_share(indicator: Indicator) -> bool:
    return indicator.kind in (Kind.COMPOSITION, Kind.COUNT)


def _moment(found: Moment | None, indicator: Indicator, text: Texts) -> str:
    if found is None:
        return ""
    return text(
        "figures-moment",
        year=str(found.year),
        women=text.value(found.women, indicator.unit, indicator.decimals),
        men=text.value(found.men, indicator.unit, indicator.decimals),
    )


def _size(change: float, indicator: Indicator, text: Texts) -> str:
    """How a difference changed, in words; no change is that at the decimals shown."""
    if round(change, indicator.decimals) == 0:
        return text("figures-unchanged")
    size = text.difference(change, indicator.unit, indicator.decimals)
    return text("figures-smaller" if change < 0 else "figures-larger", size=size)


def _change(one: Moved, indicator: Indicator, text: Texts) -> str:
    if one.before is None or one.after is None:
        return text("figures-no-before") if one.before is None else text("figures-no-after")
    said = _size(one.change, indicator, text)
    if one.before.gap * one.after.gap < 0:
        said = text("figures-turned", change=said)
    elif one.levelled_down:
        said = text("figures-down", change=said)
    by = {
        sex: fmt.number(
            getattr(one.after, sex) - getattr(one.before, sex), text.language, indicator.decimals, signed=True
        )
        for sex in ("women", "men")
    }
    return text("figures-by", change=said, **by)


def _others(atlas: Atlas, one: Moved, indicator: Indicator, text: Texts) -> str:
    if one.others is None:
        return text("figures-no-others") if one.before and one.after else ""
    return text(
        "figures-others",
        change=_size(one.others.change, indicator, text),
        regions=text.join([atlas.regions[code].name for code in one.others.regions]),
    )


def _target(year: int, found: Progress, indicator: Indicator, text: Texts) -> str:
    said = text(f"progress-{found.found.value.replace('_', '-')}", year=str(year))
    if found.found in (ProgressClass.NOT_KNOWN, ProgressClass.ACHIEVED):
        return said
    decimals = max(indicator.decimals, 1)
    pace = fmt.number(found.pace, text.language, decimals, signed=True)
    required = fmt.number(found.required, text.language, decimals, signed=True)
    return said + " " + text("progress-pace", pace=pace, required=required)


def _spark(one: Moved, years: tuple[int, int], text: Texts) -> Spark:
    return Spark(
        years=one.years,
        women=tuple(one.women.tolist()),
        men=tuple(one.men.tolist()),
        breaks=tuple(brk.year for brk in one.indicator.breaks),
        shaded=years,
        alt=text(
            "profile-spark-alt",
            title=one.indicator.title[text.language],
            first=str(one.years[0]) if one.years else "",
            last=str(one.years[-1]) if one.years else "",
        ),
    )


def _chart(
    atlas: Atlas, plans: Plans, one: Moved, plan: Plan, selection: PlanSelection, text: Texts
) -> Chart | None:
    wish = Wish(language=text.language, indicator=one.indicator.id, areas=(plan.region,), level=Level.COUNTY)
    shown: Selection = resolve(wish, atlas)[0]
    panels = [_panel(atlas, plan.region, one.years, one.women, one.men, text)]
    if one.country is not None:
        country = one.country
        years = tuple(int(year) for year in country["year"])
        panels.append(_panel(atlas, COUNTRY, years, country["women"], country["men"], text))
    series = panels_view(
        atlas,
        one.indicator,
        shown,
        tuple(panels),
        extracts=one.extracts,
        computed=one.computed,
        text=text,
    )
    if not series.panels:
        return None
    return Chart(
        indicator=one.indicator,
        title=text(
            "figures-chart",
            title=one.indicator.title[text.language],
            years=period(plan.period if plans.has_years(plan) else plans.assignment.period, text),
        ),
        series=replace(series, shaded=plans.years_of(plan)),
        gap=_gap_lines(atlas, one, plan, text),
        years=plans.years_of(plan),
        source=source_note(
            atlas,
            one.indicator,
            text,
            age=shown.age,
            background=shown.background,
            year=fmt.years(one.years),
            extracts=one.extracts,
            computed=one.computed,
        ),
    )


def _gap_lines(atlas: Atlas, one: Moved, plan: Plan, text: Texts) -> GapLines:
    """The difference by year, and what it is held against: a decided target, or else the convention."""
    lines = [
        GapLine(
            name=atlas.regions[plan.region].name,
            years=one.years,
            values=tuple((one.women - one.men).tolist()),
        )
    ]
    if one.country is not None:
        country = one.country
        values = tuple((country["women"] - country["men"]).tolist())
        lines.append(
            GapLine(name=text("country-name"), years=tuple(int(y) for y in country["year"]), values=values)
        )
    targets = tuple(
        ((t.baseline_year, t.baseline), (t.year, t.value))
        for t, _ in one.targets
        if t.measure == "difference"
    )
    share = one.indicator.kind is Kind.COMPOSITION
    return GapLines(
        lines=tuple(lines),
        targets=targets,
        reference=None if targets else (-EVEN_GAP, EVEN_GAP) if share else (0.0, 0.0),
        reference_label=text("figures-reference-line-share" if share else "figures-reference-line"),
        decimals=one.indicator.decimals,
        alt=text("figures-gap-alt", title=one.indicator.title[text.language]),
    )


def _panel(
    atlas: Atlas, code: str, years: tuple[int, ...], women: np.ndarray, men: np.ndarray, text: Texts
) -> Panel:
    return Panel(
        code=code,
        name=region_name(atlas.regions[code], text),
        years=years,
        women=tuple(women.tolist()),
        men=tuple(men.tolist()),
        total=(math.nan,) * len(years),
    )


def _sources(atlas: Atlas, found: Sequence[Moved], text: Texts) -> tuple[str, ...]:
    """One line a source, with the KPIs or tables used."""
    by_source: dict[str, list[str]] = {}
    for one in found:
        for series in one.indicator.used_series("all", "all"):
            by_source.setdefault(series.source, []).append(series.table or series.id)
    return tuple(
        text(
            "figures-source",
            publisher=atlas.catalog.source[source].title[text.language],
            ids=", ".join(dict.fromkeys(ids)),
        )
        for source, ids in by_source.items()
    )
