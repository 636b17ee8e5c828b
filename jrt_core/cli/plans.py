"""`plans` and `plan`: the regions' action plans as a list, and one region's as an outline."""

from __future__ import annotations

from collections.abc import Iterator

from jrt_core.catalog import load as catalog_load
from jrt_core.catalog.model import Text
from jrt_core.cli.output import to_csv, to_json, to_table
from jrt_core.errors import UnknownNameError
from jrt_core.plans import load as plans_load
from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Activity, Plan
from jrt_core.settings import Settings
from jrt_core.views.plan_facts import MoneyLine, documents, granted, money, outputs_of, period
from jrt_core.views.text import Texts, texts

COLUMNS = ("region", "name", "plans", "priorities", "activities", "granted_sek", "money", "reach")
NOT_KNOWN = "not known"
COUNTED = ("plans", "priorities", "activities", "granted_sek")


def show_plans(settings: Settings, form: str) -> str:
    """A row for each region: counts, what was granted in kronor, and every stated amount and output."""
    plans, names = _open(settings)
    rows = [_row(plans, code, name) for code, name in names.items()]
    if form == "json":
        return to_json(rows)
    cells = [{column: _cell(row[column], form) for column in COLUMNS} for row in rows]
    return to_csv(COLUMNS, cells) if form == "csv" else to_table(COLUMNS, cells, COUNTED)


def show_plan(settings: Settings, name: str) -> str:
    """One region's plans as an outline in Swedish; raises `UnknownNameError`."""
    plans, names = _open(settings)
    code = _find(name.strip(), names)
    mine = plans.of_region(code)
    text = texts("sv")
    return "\n\n".join("\n".join(_outline(plan, plans, text)) for plan in mine)


def _open(settings: Settings) -> tuple[Plans, dict[str, str]]:
    names = plans_load.counties(settings.regions)
    return plans_load.load(settings.plans, catalog_load.load(settings.catalog), names), names


def _find(name: str, names: dict[str, str]) -> str:
    if name in names:
        return name
    named = [code for code, known in names.items() if known.casefold() == name.casefold()]
    if named:
        return named[0]
    words = {known.casefold(): f"{code} {known}" for code, known in names.items()} | {
        code: f"{code} {known}" for code, known in names.items()
    }
    nearest = UnknownNameError("region", name, words).nearest
    raise UnknownNameError("region", name, [words[word] for word in nearest])


def _row(plans: Plans, code: str, name: str) -> dict[str, str | int | list[str] | None]:
    text = texts("sv")
    mine = plans.of_region(code)
    activities = [a for plan in mine for a in plan.activities]
    reach = [
        f"{line.what}: {line.said}"
        for activity in activities
        for given, line in zip(activity.outputs, outputs_of(activity, plans, text), strict=True)
        if given.reached is not None
    ]
    return {
        "region": code,
        "name": name,
        "plans": len(mine),
        "priorities": sum(len(plan.priorities) for plan in mine),
        "activities": len(activities),
        "granted_sek": sum(map(granted, mine)) or None,
        "money": [f"{line.said}: {line.what}" for line in _all_money(mine, plans, text)],
        "reach": reach,
    }


def _all_money(mine: tuple[Plan, ...], plans: Plans, text: Texts) -> Iterator[MoneyLine]:
    for plan in mine:
        for found in plan.all_money:
            yield money(found, plans, text)


def _cell(value: str | int | list[str] | None, form: str) -> str:
    """Lists in one cell; what no document states is said, but in CSV empty."""
    if isinstance(value, list):
        value = "; ".join(value) or None
    if value is None:
        return "" if form == "csv" else NOT_KNOWN
    return str(value)


def _outline(plan: Plan, plans: Plans, text: Texts) -> Iterator[str]:
    missing = text("plan-unknown")

    def fact(name: str, said: Text | str | None) -> str:
        known = said.sv if isinstance(said, Text) else said
        return f"  {text(name)}: {known or missing}"

    yield plan.title.sv
    yield f"  {plan.summary.sv}"
    yield fact("plan-period-name", period(plan.period, text))
    yield fact("plan-led-by", plan.led_by)
    yield fact("plan-commissioner", plan.commissioner)
    amounts = [money(found, plans, text) for found in plan.money]
    yield fact("plan-money", "; ".join(f"{line.said}: {line.what}" for line in amounts))
    for priority in plan.priorities:
        yield f"  {text('plan-priority')}: {priority.title.sv} [{priority.id}]"
        yield f"  {fact('plan-purpose', priority.purpose)}"
        yield f"  {fact('plan-areas', ', '.join(priority.areas))}"
        for goal in priority.goals:
            yield f"    - {goal.sv}"
        for activity in plan.activities:
            if priority.id in activity.serves:
                yield from _activity(activity, plans, text)
    rest = [a for a in plan.activities if not a.serves]
    if rest:
        yield f"  {text('plan-no-priority')}"
        for activity in rest:
            yield from _activity(activity, plans, text)
    for outcome in plan.outcomes:
        yield f"  {text('plan-reported' if outcome.reported else 'plan-expected')}: {outcome.text.sv}"
    for found in plan.followups:
        yield f"  {text(f'plan-followup-{found.kind}'.replace('_', '-'))}: {found.text.sv}"
    for line in documents(plan.documents, plans, text):
        yield f"  {line}"


def _activity(activity: Activity, plans: Plans, text: Texts) -> Iterator[str]:
    yield f"    * {text(f'plan-kind-{activity.kind}')}: {activity.title.sv} [{activity.id}]"
    said = period(activity.period, text) or text("plan-unknown")
    yield f"      {text('plan-period-name')}: {said}"
    for phase in activity.phases:
        when = period(phase.period, text)
        yield f"      - {phase.title.sv}" + (f" ({when})" if when else "")
    for line in outputs_of(activity, plans, text):
        yield f"      {line.what}: {line.said}"
    for found in activity.money:
        amount = money(found, plans, text)
        yield f"      {amount.what}: {amount.said}"
    if activity.indicators:
        yield f"      {text('plan-measures')}: {', '.join(activity.indicators)}"
