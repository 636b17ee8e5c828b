"""All that is known of the regions' work, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jrt_core.catalog.model import Text, require
from jrt_core.plans.model import Activity, Document, Named, Plan
from jrt_core.plans.period import Period
from jrt_core.plans.shared import Ladder, Logic


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
