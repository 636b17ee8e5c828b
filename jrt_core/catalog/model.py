"""What the catalogue consists of: frozen dataclasses that refuse to exist with a fault in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from jrt_core.catalog.basics import AGE, ALL, require
from jrt_core.catalog.tables import Table

__all__ = ["AGE", "ALL", "require"]

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")
ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
KPI = re.compile(r"[NU]\d{5}")


class Kind(StrEnum):
    """How an indicator relates to the two sexes; decides which measures exist."""

    BY_SEX = "by_sex"
    COMPOSITION = "composition"
    COUNT = "count"
    WOMEN_ONLY = "women_only"
    UNDIVIDED = "undivided"
    PUBLISHED_DIFFERENCE = "published_difference"
    PUBLISHED_RATIO = "published_ratio"

    @property
    def has_two_sexes(self) -> bool:
        """Whether women and men each have a value."""
        return self in {Kind.BY_SEX, Kind.COMPOSITION, Kind.COUNT}

    @property
    def compares(self) -> bool:
        """Whether the two sexes are compared, by us or by the producer."""
        return self.has_two_sexes or self in {Kind.PUBLISHED_DIFFERENCE, Kind.PUBLISHED_RATIO}


class Unit(StrEnum):
    """The units of the figures."""

    PERCENT = "percent"
    PERSONS = "persons"
    SEK = "sek"
    MSEK = "msek"
    YEARS = "years"
    DAYS = "days"
    POINTS = "points"
    INDEX = "index"
    RATIO = "ratio"
    PER_1000 = "per_1000"
    PER_10000 = "per_10000"
    PER_100000 = "per_100000"
    OCCASIONS = "occasions"


class Level(StrEnum):
    """How large the regions are; the finest first."""

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    COUNTRY = "country"


class Role(StrEnum):
    """What a series contributes to its indicator."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    SEGREGATION = "segregation"


class Sex(StrEnum):
    """Whose value a figure is."""

    WOMEN = "women"
    MEN = "men"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text in both languages."""

    sv: str
    en: str

    def __post_init__(self) -> None:
        require(bool(self.sv.strip()) and bool(self.en.strip()), "text is empty in sv or en")

    def __getitem__(self, language: Language) -> str:
        return self.sv if language == "sv" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A sub-goal of gender-equality policy, or one of the two subjects of our own."""

    id: str
    title: Text
    aim: Text
    policy_goal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who publishes figures, and on what terms."""

    id: str
    title: Text
    publisher: str
    licence: Text
    citation: Text
    homepage: str
    note: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """A reservation that a reader must see."""

    code: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An age or background group with a label of its own."""

    code: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A series of figures that no indicator uses, and why."""

    id: str
    title: Text
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The first year of a new definition: never compare across it."""

    year: int
    caveat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownError:
    """A cell that its source got plainly wrong, and how we know: it is shown as missing."""

    region: str
    year: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One published series and the group of the indicator it fills; `live` until its source has ended it.

    `categories` are the series that are compared where the role is segregation; their id is then our own.
    """

    source: str
    producer: str
    id: str
    table: str | None = None
    age: str = ALL
    background: str = ALL
    sex: Sex | None = None
    role: Role = Role.VALUE
    scale: float = 1.0
    from_year: int | None = None
    to_year: int | None = None
    source_ages: tuple[str, ...] = ()
    source_backgrounds: tuple[str, ...] = ()
    errors: tuple[KnownError, ...] = ()
    live: bool = True
    categories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require(self.sex is not Sex.TOTAL, "sex is women or men, or left out")
        require(self.scale > 0, "scale must be positive")
        require(not self.source_ages or self.age != "*", 'source_ages needs an age of its own, not "*"')
        require(
            not self.source_backgrounds or self.background != "*",
            'source_backgrounds needs a background of its own, not "*"',
        )
        if self.from_year is not None and self.to_year is not None:
            require(self.from_year <= self.to_year, f"from {self.from_year} is after to {self.to_year}")

    @property
    def is_kpi(self) -> bool:
        """Whether it is a key figure of Kolada's, whose id is all that is needed to fetch it."""
        return self.source == "kolada" and KPI.fullmatch(self.id) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A measure with dimensions: what it means, whose figures it rests on, and how to read it.

    A value is a mean over `window_years`, so values nearer each other than that share data.
    """

    id: str
    goal: str
    kind: Kind
    unit: Unit
    decimals: int
    polarity: int
    polarity_reason: Text
    covers: Text
    title: Text
    what: Text
    series: tuple[Series, ...]
    women_more: Text | None = None
    men_more: Text | None = None
    caveats: tuple[str, ...] = ()
    breaks: tuple[Break, ...] = ()
    years_are: Literal["election", "survey"] | None = None
    window_years: int = 1
    default: bool = False
    total_tolerance: float = 1.5

    def __post_init__(self) -> None:
        require(ID.fullmatch(self.id) is not None, "id must be lower-case ASCII words joined by _")
        require(self.polarity in (-1, 0, 1), f"polarity {self.polarity} is not -1, 0 or 1")
        require(self.decimals in (0, 1), f"decimals {self.decimals} is not 0 or 1")
        require(self.window_years >= 1, f"window_years {self.window_years} is not 1 or more")
        require(bool(self.series), "has no series")
        worded = (self.women_more is not None, self.men_more is not None)
        require(len(set(worded)) == 1, "women_more and men_more come together")
        require(worded[0] or not self.kind.has_two_sexes, f"kind {self.kind} needs women_more and men_more")
        require(not worded[0] or self.kind.compares, f"kind {self.kind} cannot have women_more and men_more")
        require(
            self.kind is not Kind.COMPOSITION or self.unit is Unit.PERCENT,
            "a composition is given in percent",
        )
        require(
            self.kind is not Kind.COMPOSITION or all(s.role is not Role.VALUE or s.sex for s in self.series),
            "each value series of a composition names its sex",
        )
        years = [b.year for b in self.breaks]
        require(years == sorted(set(years)), "breaks must be in order of year, each year once")

    @property
    def links(self) -> tuple[tuple[str, str, str], ...]:
        """(series or table id, age, background) of each series: the names that also mean this indicator."""
        own = [s for s in self.series if s.role is not Role.DENOMINATOR]
        ids = [(s.id, s.age, s.background) for s in own]
        tables = [(s.table, ALL, ALL) for s in own if s.table]
        return tuple(dict.fromkeys(ids + tables))

    @property
    def producers(self) -> tuple[str, ...]:
        """The original producers, in order of first mention."""
        return tuple(dict.fromkeys(s.producer for s in self.series))

    def used_series(self, age: str, background: str) -> tuple[Series, ...]:
        """The series behind one group: those that name it, or else those that bring their own groups."""
        fitting = [s for s in self.series if s.age in (age, "*") and s.background in (background, "*")]
        named = [s for s in fitting if (s.age, s.background) == (age, background)]
        bases = [s for s in fitting if s.role is Role.DENOMINATOR and s not in named]
        return tuple([*named, *bases] if any(s.role is not Role.DENOMINATOR for s in named) else fitting)


@dataclass(frozen=True, kw_only=True)
class Catalog:
    """Everything that is known about the figures, checked as a whole."""

    goals: tuple[Goal, ...]
    sources: tuple[Source, ...]
    caveats: tuple[Caveat, ...]
    ages: tuple[Group, ...]
    backgrounds: tuple[Group, ...]
    indicators: tuple[Indicator, ...]
    left_out: tuple[LeftOut, ...]
    tables: tuple[Table, ...] = ()
    fingerprint: str = field(default="", compare=False)

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """Indicators by id, in the catalogue's order."""
        return {i.id: i for i in self.indicators}

    @cached_property
    def goal(self) -> Mapping[str, Goal]:
        """Goals by id."""
        return {g.id: g for g in self.goals}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {s.id: s for s in self.sources}

    @cached_property
    def caveat(self) -> Mapping[str, Caveat]:
        """Caveats by code."""
        return {c.code: c for c in self.caveats}

    @cached_property
    def background(self) -> Mapping[str, Group]:
        """Background groups by code, in the order they are offered."""
        return {g.code: g for g in self.backgrounds}

    @cached_property
    def age(self) -> Mapping[str, Group]:
        """Age groups that have a label of their own, by code."""
        return {g.code: g for g in self.ages}

    @cached_property
    def fetched_series(self) -> frozenset[tuple[str, str]]:
        """(source, id) of the series that can be fetched: Kolada's KPIs, and what tables fill."""
        kpis = {(s.source, s.id) for i in self.indicators for s in i.series if s.is_kpi and s.live}
        return frozenset(kpis | {(table.source, one.id) for table in self.tables for one in table.series})

    @cached_property
    def aliases(self) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
        """KPI, series or table id (lower case) -> every (indicator id, age, background) it may mean.

        "*" is every group of the snapshot, as in a series.
        """
        found: dict[str, dict[tuple[str, str, str], None]] = {}
        for indicator in self.indicators:
            for name, age, background in indicator.links:
                found.setdefault(name.casefold(), {})[(indicator.id, age, background)] = None
        return {name: tuple(targets) for name, targets in found.items()}

    def of_goal(self, goal: str) -> tuple[Indicator, ...]:
        """The indicators of one goal, its default first and then in the catalogue's order."""
        mine = [i for i in self.indicators if i.goal == goal]
        return tuple(sorted(mine, key=lambda i: not i.default))
