"""What regions share: change logics and progress stairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from jrt_core.catalog.model import Text, require
from jrt_core.plans.model import Money, Output
from jrt_core.plans.period import Period


class Step(StrEnum):
    """The columns of a change logic, from means to end."""

    RESOURCE = "resource"
    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"
    GOAL = "goal"


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
