"""Facts of the plans in words: periods, amounts, outputs, and the document that each comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Activity, Money, Output, Plan, Unit
from jrt_core.plans.period import SEASONS, Period
from jrt_core.views import format as fmt
from jrt_core.views.text import Texts

MILLION = 1_000_000
# Units that tell of somebody reached.
REACHED = (Unit.PARTICIPANTS, Unit.PERSONS, Unit.ORGANISATIONS, Unit.COMPANIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputLine:
    """Something counted. `part` is reached of planned, 0 to 1, None where there is nothing to draw.

    `people`: it tells of people or organisations that were reached.
    """

    what: str
    said: str
    part: float | None
    people: bool
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLine:
    """An amount, what it was, and where it is stated."""

    what: str
    said: str
    document: str


def period(found: Period | None, text: Texts) -> str:
    """A period as exactly as it is known; empty where nothing is."""
    if found is None:
        return ""
    ends = (moment(found.from_date, text), moment(found.to_date, text))
    if ends[0] and ends[1]:
        said = ends[0] if ends[0] == ends[1] else text("plan-period", start=ends[0], end=ends[1])
    elif ends[0]:
        said = text("plan-period-from", start=ends[0])
    else:
        said = text("plan-period-to", end=ends[1])
    return said


def moment(value: str | None, text: Texts) -> str:
    """A date as exactly as it is given: a year, a season, a month or a day."""
    if not value:
        return ""
    year, _, rest = value.partition("-")
    if rest in SEASONS:
        return text(f"plan-season-{rest}", year=year)
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return fmt.month(dt.date(parts[0], parts[1], 1), text.language)
    return fmt.date(dt.date(*parts), text.language)


def output(found: Output, document: str, plans: Plans, text: Texts) -> OutputLine:
    """What was planned and what was reached, in words."""
    unit = f"plan-unit-{found.unit}"

    def number(value: float) -> str:
        count = text(unit, number=int(value), count=_number(value, text))
        return count if found.precision == "exact" else text(f"plan-{found.precision}", count=count)

    if found.reached is not None and found.planned is not None:
        said = text("plan-output-both", reached=number(found.reached), planned=_number(found.planned, text))
    elif found.reached is not None:
        said = text("plan-output-reached", count=number(found.reached))
    elif found.planned is not None:
        said = text("plan-output-planned", count=number(found.planned))
    else:
        said = text("plan-output-none", unit=text(unit, number=2, count="").strip())
    return OutputLine(
        what=found.what[text.language],
        said=said,
        part=None if found.part is None else min(found.part, 1.0),
        people=found.unit in REACHED and found.reached is not None,
        document=plans.document[found.document or document].title,
    )


def _number(value: float, text: Texts) -> str:
    return fmt.number(value, text.language, 0 if value == int(value) else 1)


def kronor(amount: int, text: Texts) -> str:
    """An amount as people say it: 3,6 miljoner kronor."""
    if amount >= MILLION:
        tenths = amount % (MILLION // 10) == 0
        if tenths:
            return text("plan-millions", number=fmt.number(amount / MILLION, text.language, 1))
    return text("plan-kronor", number=fmt.number(amount, text.language))


def money(found: Money, plans: Plans, text: Texts) -> MoneyLine:
    """An amount in words."""
    return MoneyLine(
        what=found.what[text.language],
        said=text(f"plan-money-{found.role}", amount=kronor(found.amount, text)),
        document=plans.document[found.document].title,
    )


def granted(plan: Plan) -> int:
    """What the plan itself was granted in all, in kronor; 0 where no document says."""
    return sum(m.amount for m in plan.money if m.role == "granted")


def outputs_of(activity: Activity, plans: Plans, text: Texts) -> tuple[OutputLine, ...]:
    """The outputs of an activity."""
    return tuple(output(found, activity.document, plans, text) for found in activity.outputs)


def in_words(titles: Sequence[str], text: Texts) -> str:
    """A list of titles as one phrase: only its first word keeps a capital."""
    return text.join([title if n == 0 else title[:1].lower() + title[1:] for n, title in enumerate(titles)])


def documents(ids: Iterable[str], plans: Plans, text: Texts) -> tuple[str, ...]:
    """Source lines: title, publisher, what is known of the date."""
    found = (plans.document[name] for name in dict.fromkeys(ids))
    return tuple(
        text(
            "plan-document",
            title=document.title,
            publisher=document.publisher[text.language],
            note=document.note[text.language],
        )
        for document in found
    )
