"""What a visitor of the plans looks at, as a link and back: stable codes, anything else refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from jrt_core.catalog.model import Language
from jrt_core.plans.everything import Plans
from jrt_core.plans.model import Kind
from jrt_core.views.link import LONGEST
from jrt_core.views.selection import WHOLE_COUNTRY, Notice, fallback

PATH = "prioriteringar"


class Part(StrEnum):
    """The parts of the page. The values stand in links."""

    PLAN = "plan"
    LOGIC = "logik"
    FIGURES = "matt"
    WHITE_SPOTS = "vita_flackar"
    ASSESSMENT = "sjalvskattning"


# What there is to see without a region.
OF_ALL = (Part.PLAN, Part.LOGIC, Part.ASSESSMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSelection:
    """A view of the plans that exists. None, and no counties, is all of them."""

    language: Language = "sv"
    counties: tuple[str, ...] = ()
    part: Part = Part.PLAN
    kind: Kind | None = None
    area: str | None = None
    group: str | None = None
    priority: str | None = None
    activity: str | None = None
    indicator: str | None = None

    @property
    def county(self) -> str | None:
        """The region, if it is one."""
        return self.counties[0] if len(self.counties) == 1 else None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that can be chosen."""
        return tuple(Part) if self.county else OF_ALL


def resolve(
    query: Mapping[str, Sequence[str]], plans: Plans, counties: Iterable[str]
) -> tuple[PlanSelection, tuple[Notice, ...]]:
    """The view nearest to a link; what is unknown falls back, with a notice each."""
    notices: list[Notice] = []

    def one(key: str, name: str, valid: Iterable[str]) -> str | None:
        wanted = (query.get(key) or [""])[-1][:LONGEST]
        if wanted in valid:
            return wanted
        if wanted not in ("", WHOLE_COUNTRY):
            notices.append(fallback(name, wanted))
        return None

    asked = [code for value in query.get("lan", ()) for code in value[:LONGEST].split(",") if code]
    known = list(counties)
    chosen = tuple(dict.fromkeys(code for code in asked if code in known))
    strange = [code for code in asked if code not in known and code != WHOLE_COUNTRY]
    notices += [fallback("county", ", ".join(strange))] if strange else []
    kind = one("slag", "kind", list(Kind))
    mine = [plan for plan in plans.plans if not chosen or plan.region in chosen]
    part = one("del", "part", list(Part))
    found = PlanSelection(
        language="en" if (query.get("sprak") or [""])[-1] == "en" else "sv",
        counties=chosen,
        part=Part(part or Part.PLAN),
        kind=Kind(kind) if kind else None,
        area=one("omrade", "area", plans.area),
        group=one("malgrupp", "group", plans.target_group),
        priority=one("prioritering", "priority", {p.id for plan in mine for p in plan.priorities}),
        activity=one("aktivitet", "activity", {a.id for plan in mine for a in plan.activities}),
        indicator=one("indikator", "indicator", plans.moved),
    )
    if found.part not in found.parts:
        found = replace(found, part=Part.PLAN)
    return found, tuple(notices)


def query_of(selection: PlanSelection) -> dict[str, str]:
    """The query that rebuilds a view."""
    found = {
        "lan": ",".join(selection.counties),
        "del": "" if selection.part is Part.PLAN else selection.part.value,
        "prioritering": selection.priority or "",
        "aktivitet": selection.activity or "",
        "slag": selection.kind or "",
        "omrade": selection.area or "",
        "malgrupp": selection.group or "",
        "indikator": selection.indicator or "",
        "sprak": "" if selection.language == "sv" else selection.language,
    }
    return {key: value for key, value in found.items() if value}


def href(selection: PlanSelection) -> str:
    """The link to a view, without the host."""
    query = query_of(selection)
    return f"/{PATH}?{urlencode(query, safe=',')}" if query else f"/{PATH}"


def figure_href(selection: PlanSelection) -> str:
    """The link that goes with a figure: with a query always, so that more can be added to it."""
    query = query_of(selection) or {"lan": WHOLE_COUNTRY}
    return f"/{PATH}?{urlencode(query, safe=',')}"
