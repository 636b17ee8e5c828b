"""What a plan consists of: frozen dataclasses that refuse to exist with a fault in them.

Everything that a document does not state is None or empty, and is shown as not known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from jrt_core.catalog.model import Text, require
from jrt_core.plans.period import Period

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


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


# How exactly a document gives a number: "omkring 230", "över 700".
Precision = Literal["exact", "about", "more_than", "at_least", "at_most"]


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
