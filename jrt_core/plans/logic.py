"""The change logic of a plan, drawn from what its documents state: from its means to its goals."""

from __future__ import annotations

from jrt_core.plans.model import Plan
from jrt_core.plans.shared import Box, Logic, Step


def logic_of(plan: Plan) -> Logic:
    """A plan's own change logic. An arrow goes by the priorities that the documents tie things to.

    Activities lead to their outputs and to the outcomes of the priorities that they serve, and those to the
    purposes of the priorities. What is tied to no priority leads nowhere, which is worth seeing.
    """
    means = [
        Box(
            id=f"money-{n}",
            step=Step.RESOURCE,
            text=money.what,
            leads_to=tuple(f"activity-{a.id}" for a in plan.activities),
            money=money,
        )
        for n, money in enumerate(plan.money, start=1)
    ]
    goals = [
        Box(id=f"goal-{p.id}", step=Step.GOAL, text=p.purpose or p.title, indicators=_measures(plan, p.id))
        for p in plan.priorities
    ]
    outcomes = [
        Box(
            id=f"outcome-{n}",
            step=Step.OUTCOME,
            text=outcome.text,
            leads_to=tuple(f"goal-{name}" for name in outcome.serves),
            indicators=outcome.indicators,
        )
        for n, outcome in enumerate(plan.outcomes, start=1)
    ]
    activities, outputs = [], []
    for activity in plan.activities:
        mine = [
            Box(id=f"output-{activity.id}-{n}", step=Step.OUTPUT, text=output.what, outputs=(output,))
            for n, output in enumerate(activity.outputs, start=1)
        ]
        outputs += mine
        served = [
            f"outcome-{n}"
            for n, outcome in enumerate(plan.outcomes, start=1)
            if set(outcome.serves) & set(activity.serves)
        ]
        activities.append(
            Box(
                id=f"activity-{activity.id}",
                step=Step.ACTIVITY,
                text=activity.title,
                leads_to=(*(box.id for box in mine), *served),
                carried_by=(activity.id,),
                owner=activity.by,
                period=activity.period,
            )
        )
    return Logic(
        id=plan.id,
        title=plan.title,
        what=plan.summary,
        regions=(plan.region,),
        document=plan.documents[0],
        boxes=(*means, *activities, *outputs, *outcomes, *goals),
    )


def _measures(plan: Plan, priority: str) -> tuple[str, ...]:
    """What the outcomes of a priority are measured by."""
    named = (i for outcome in plan.outcomes if priority in outcome.serves for i in outcome.indicators)
    return tuple(dict.fromkeys(named))
