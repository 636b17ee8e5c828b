"""What a plan consists of: frozen dataclasses that refuse to exist with a fault in them.

Everything that a document does not state is None or empty, and is shown as not known.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from jrt_core.catalog.model import Text, require

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-(varen|hosten))?")
# Spring and autumn, as documents use them: the halves of a year.
SEASONS = {"varen": (1, 6), "hosten": (7, 12)}


class Kind(StrEnum):
    """What sort of activity it is. The values stand in links."""

    PROCESS_SUPPORT = "processtod"
    TRAINING = "utbildning"
    CALL = "utlysning"
    SEMINAR = "seminarium"
    ANALYSIS = "analys"
    COMMUNICATION = "kommunikation"
    NETWORK = "natverk"
    GOVERNANCE = "styrdokument"
    PLATFORM = "plattform"


class Unit(StrEnum):
    """What outputs are counted in."""

    PARTICIPANTS = "participants"
    ORGANISATIONS = "organisations"
    PERSONS = "persons"
    PROJECTS = "projects"
    COMPANIES = "companies"
    FILMS = "films"
    OCCASIONS = "occasions"
    REGIONS = "regions"
    DOCUMENTS = "documents"
    MUNICIPALITIES = "municipalities"


class Step(StrEnum):
    """The columns of a change logic, from means to end."""

    RESOURCE = "resource"
    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"
    GOAL = "goal"


class Stage(StrEnum):
    """Where a period stands on a given day."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    UNKNOWN = "unknown"


# How exactly a document gives a number: "omkring 230", "över 700".
Precision = Literal["exact", "about", "more_than", "at_least", "at_most"]


def _day(value: str, *, last: bool) -> dt.date:
    """The first or last day of a year, season, month or day as text; raises ValueError."""
    found = DAY.fullmatch(value)
    require(found is not None, f"{value!r} is no date; write 2016, 2016-hosten, 2016-11 or 2016-11-01")
    assert found is not None  # noqa: S101 - for the type checker
    year, month, day = (int(part) if part else 0 for part in found.groups()[:3])
    first, final = SEASONS.get(found[4] or "", (month or 1, month or 12))
    try:
        if day:
            return dt.date(year, month, day)
        return dt.date(year, final, calendar.monthrange(year, final)[1]) if last else dt.date(year, first, 1)
    except ValueError as error:
        raise ValueError(f"{value!r} is no date: {error}") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Time as exactly as a document gives it: year, season, month or day; an open end is not known."""

    from_date: str | None = None
    to_date: str | None = None
    note: Text | None = None

    def __post_init__(self) -> None:
        require(self.from_date is not None or self.to_date is not None, "a period needs from, to or both")
        if self.start and self.end:
            message = (
                f"to {self.to_date} is before from {self.from_date}; swap them, or leave out the wrong one"
            )
            require(self.start <= self.end, message)

    @property
    def start(self) -> dt.date | None:
        """Its first day, None if not known."""
        return _day(self.from_date, last=False) if self.from_date else None

    @property
    def end(self) -> dt.date | None:
        """Its last day, None if not known."""
        return _day(self.to_date, last=True) if self.to_date else None

    def stage(self, today: dt.date) -> Stage:
        """Done, under way or planned on a day; unknown where the missing end would decide."""
        if self.end and self.end < today:
            return Stage.DONE
        if self.start and self.start > today:
            return Stage.PLANNED
        return Stage.UNDER_WAY if self.start and self.end else Stage.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something with a code and a name: a target group, an area of the national strategy."""

    id: str
    title: Text
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Where facts come from."""

    id: str
    title: str
    publisher: Text
    note: Text
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount in kronor and what it was: granted to the plan, announced to apply for, planned or used."""

    what: Text
    role: Literal["granted", "announced", "planned", "used"]
    amount: int
    document: str
    unit: str = "SEK"
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        require(self.unit == "SEK", f"unit {self.unit!r} is not SEK; give the amount in whole kronor")
        require(self.amount > 0, f"amount {self.amount} must be more than 0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Something countable: what was planned and what was reached, where a document gives a number."""

    what: Text
    unit: Unit
    planned: float | None = None
    reached: float | None = None
    precision: Precision = "exact"
    document: str | None = None
    exceeded: bool = False
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        for name, value in (("planned", self.planned), ("reached", self.reached)):
            require(value is None or value >= 0, f"{name} {value} is negative")
        require(self.planned != 0, "planned is 0; leave it out where nothing was planned")
        if self.planned is not None and self.reached is not None and self.reached > self.planned:
            message = f"reached {self.reached:g} is more than planned {self.planned:g}"
            require(self.exceeded, f"{message}; correct it, or write exceeded = true if that is how it went")

    @property
    def part(self) -> float | None:
        """Reached of planned, None without both."""
        return self.reached / self.planned if self.planned and self.reached is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A step of an activity's time plan, in order; without a period where the document gives no dates."""

    title: Text
    period: Period | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """What a region chose to work with. `areas` are those of the national strategy."""

    id: str
    title: Text
    document: str
    purpose: Text | None = None
    goals: tuple[Text, ...] = ()
    target_groups: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        require(ID.fullmatch(self.id) is not None, "id must be lower-case ASCII words joined by -")


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something that was done.

    `serves` are priorities; `indicators` are what it is meant to move, by our judgement.
    """

    id: str
    kind: Kind
    title: Text
    what: Text
    document: str
    serves: tuple[str, ...] = ()
    by: Text | None = None
    target_groups: tuple[str, ...] = ()
    period: Period | None = None
    phases: tuple[Phase, ...] = ()
    money: tuple[Money, ...] = ()
    outputs: tuple[Output, ...] = ()
    indicators: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        require(ID.fullmatch(self.id) is not None, "id must be lower-case ASCII words joined by -")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A change that the plan expects, or that its document reports (`reported`)."""

    text: Text
    document: str
    serves: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    reported: bool = False
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Followup:
    """How it is known whether the plan worked; `follows` are activities."""

    kind: Literal["self_assessment", "evaluation", "survey", "report"]
    text: Text
    document: str
    moments: tuple[Literal["before", "during", "after"], ...] = ()
    follows: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A decided target of an indicator: from a baseline to a value in a year. Nobody's is made up.

    `measure` is what the values are of: W - M, or women's, men's or everybody's value.
    """

    indicator: str
    region: str
    measure: Literal["difference", "women", "men", "total"]
    baseline_year: int
    baseline: float
    year: int
    value: float
    owner: Text
    decision: Text
    document: str
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        message = f"year {self.year} is not after baseline_year {self.baseline_year}; swap or correct them"
        require(self.year > self.baseline_year, message)
        require(self.value != self.baseline, "value is the baseline: there is nothing to reach")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One region's plan or project. `own_project`: it is not part of the national assignment."""

    id: str
    region: str
    title: Text
    summary: Text
    documents: tuple[str, ...]
    led_by: Text | None = None
    commissioner: Text | None = None
    period: Period | None = None
    communication: tuple[Text, ...] = ()
    money: tuple[Money, ...] = ()
    priorities: tuple[Priority, ...] = ()
    activities: tuple[Activity, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    followups: tuple[Followup, ...] = ()
    targets: tuple[Target, ...] = ()
    own_project: bool = False
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        require(ID.fullmatch(self.id) is not None, "id must be lower-case ASCII words joined by -")
        require(bool(self.documents), "documents is empty; name the document that the plan is known from")

    @property
    def all_money(self) -> tuple[Money, ...]:
        """The plan's own money and that of its activities."""
        return (*self.money, *(money for activity in self.activities for money in activity.money))

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of its activities."""
        return frozenset(activity.kind for activity in self.activities)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box of a change logic; `leads_to` are boxes further on. Bound to figures by the other keys.

    `carried_by` are activities of the regions' plans.
    """

    id: str
    step: Step
    text: Text
    leads_to: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    carried_by: tuple[str, ...] = ()
    outputs: tuple[Output, ...] = ()
    money: Money | None = None
    owner: Text | None = None
    period: Period | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Logic:
    """A change logic (förändringslogik), of a plan or shared by regions. The wording of the boxes is ours."""

    id: str
    title: Text
    what: Text
    regions: tuple[str, ...]
    document: str
    boxes: tuple[Box, ...]
    line: int = field(default=0, compare=False)

    @property
    def box(self) -> Mapping[str, Box]:
        """Boxes by id."""
        return {box.id: box for box in self.boxes}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A step of progress stairs, from the lowest."""

    title: Text
    what: Text
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Progress stairs that an organisation places itself on over time. `wording`: whose the steps are."""

    id: str
    title: Text
    what: Text
    region: str
    document: str
    wording: Literal["document", "ours"]
    steps: tuple[Rung, ...]
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        require(len(self.steps) >= 2, "stairs need at least two steps")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The national assignment that most plans belong to; its time stands in where a plan gives none."""

    id: str
    title: Text
    from_year: int
    to_year: int
    document: str
    line: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        require(self.from_year <= self.to_year, f"from {self.from_year} is after to {self.to_year}")

    @property
    def period(self) -> Period:
        """Its years as a period."""
        return Period(from_date=str(self.from_year), to_date=str(self.to_year))


@dataclass(frozen=True, kw_only=True)
class Plans:
    """All that is known of the regions' work, checked as a whole."""

    assignment: Assignment
    documents: tuple[Document, ...]
    target_groups: tuple[Named, ...]
    areas: tuple[Named, ...]
    plans: tuple[Plan, ...]
    logics: tuple[Logic, ...]
    ladders: tuple[Ladder, ...]

    @cached_property
    def document(self) -> Mapping[str, Document]:
        """Documents by id."""
        return {found.id: found for found in self.documents}

    @cached_property
    def target_group(self) -> Mapping[str, Named]:
        """Target groups by id."""
        return {found.id: found for found in self.target_groups}

    @cached_property
    def area(self) -> Mapping[str, Named]:
        """Areas of the national strategy by id."""
        return {found.id: found for found in self.areas}

    def years_of(self, plan: Plan) -> tuple[int, int]:
        """The first and the last year of a plan; the assignment's where the plan does not say."""
        start, end = (plan.period.start, plan.period.end) if plan.period else (None, None)
        return (
            start.year if start else self.assignment.from_year,
            end.year if end else self.assignment.to_year,
        )

    def has_years(self, plan: Plan) -> bool:
        """Whether a plan says itself when it began and ended."""
        return bool(plan.period and plan.period.start and plan.period.end)

    def of_region(self, region: str) -> tuple[Plan, ...]:
        """A region's plans."""
        return tuple(plan for plan in self.plans if plan.region == region)

    @cached_property
    def moved(self) -> frozenset[str]:
        """The indicators that some activity is meant to move."""
        return frozenset(i for plan in self.plans for a in plan.activities for i in a.indicators)

    def meant_to_move(self, indicator: str) -> Iterator[tuple[Plan, Activity]]:
        """The activities that are meant to move an indicator."""
        for plan in self.plans:
            for activity in plan.activities:
                if indicator in activity.indicators:
                    yield plan, activity
