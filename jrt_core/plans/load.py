"""TOML files -> `Plans`: all faults at once, each with file, line, entry, key and the nearest valid name."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from jrt_core.catalog import toml
from jrt_core.catalog.model import Catalog
from jrt_core.errors import PlanError
from jrt_core.indicators.atlas import Atlas
from jrt_core.plans.everything import Assignment, Plans
from jrt_core.plans.model import Document, Named, Plan
from jrt_core.plans.shared import Ladder, Logic, Step

COMMON = "common.toml"
TABLES_OF_FILE = {
    COMMON: ("assignment", "document", "target_group", "area"),
    "logics.toml": ("logic",),
    "ladders.toml": ("ladder",),
}
STEPS = list(Step)


def of_atlas(atlas: Atlas, folder: Path) -> Plans:
    """As `load`, with the catalogue and the counties of a build."""
    return load(folder, atlas.whole, [county.code for county in atlas.regions.counties])


def load(folder: Path, catalog: Catalog, counties: Collection[str]) -> Plans:
    """Read and check the plans of all regions; `counties` are the codes of the counties that exist.

    Raises `PlanError` with one line a fault.
    """
    faults: list[str] = []
    raw = {path.name: _read(path, faults) for path in sorted(folder.glob("*.toml"))}
    for file in TABLES_OF_FILE.keys() - raw.keys():
        faults.append(f"{file}: the file is missing")
    faults += _unknown_tables(raw, counties)

    def entries(file: str, table: str, cls: type[Any]) -> tuple[Any, ...]:
        return tuple(toml.entries(raw.get(file, {}), table, cls, file, faults))

    assignments = entries(COMMON, "assignment", Assignment)
    if len(assignments) != 1:
        raise PlanError([*faults, f"{COMMON}: needs one [[assignment]], has {len(assignments)}"])
    plans = Plans(
        assignment=assignments[0],
        documents=entries(COMMON, "document", Document),
        target_groups=entries(COMMON, "target_group", Named),
        areas=entries(COMMON, "area", Named),
        plans=tuple(
            plan
            for file, content in raw.items()
            if file not in TABLES_OF_FILE
            for plan in toml.entries(content, "plan", Plan, file, faults, region=Path(file).stem)
        ),
        logics=entries("logics.toml", "logic", Logic),
        ladders=entries("ladders.toml", "ladder", Ladder),
    )
    faults += _reference_faults(plans, catalog, counties)
    if faults:
        raise PlanError(faults)
    return plans


def counties(folder: Path) -> dict[str, str]:
    """Code and short name of every county, from the folder of regions; raises `PlanError`."""
    path = folder / "counties.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {row["code"]: row["short_name"] for row in csv.DictReader(file)}
    except (OSError, KeyError, UnicodeDecodeError) as error:
        fault = f"{path}: cannot be read ({error}); restore the file from the repository"
        raise PlanError([fault]) from error


def _read(path: Path, faults: list[str]) -> dict[str, Any]:
    content = toml.read(path, faults)
    if content:
        toml.number(content, path.read_text(encoding="utf-8"))
    return content


def _unknown_tables(raw: dict[str, dict[str, Any]], counties: Collection[str]) -> Iterator[str]:
    for file, content in raw.items():
        tables = TABLES_OF_FILE.get(file, ("plan",))
        if file not in TABLES_OF_FILE:
            yield from toml.unknown(file, "region", Path(file).stem, counties)
        for key in content.keys() - set(tables):
            yield from toml.unknown(file, "table", key, tables)


def _reference_faults(plans: Plans, catalog: Catalog, counties: Collection[str]) -> Iterator[str]:
    known = {
        "document": plans.document.keys(),
        "target group": plans.target_group.keys(),
        "area": plans.area.keys(),
        "indicator": catalog.indicator.keys(),
        "region": counties,
    }

    def unknown(where: str, kind: str, names: Iterable[str | None]) -> Iterator[str]:
        for name in names:
            if name is not None:
                yield from toml.unknown(where, kind, name, known[kind])

    yield from unknown(f"{COMMON}: assignment", "document", [plans.assignment.document])
    for file, all_of_kind in (
        (COMMON, plans.documents),
        (COMMON, plans.target_groups),
        (COMMON, plans.areas),
    ):
        yield from toml.duplicates("id", [(f"{file} (line {e.line})", e.id) for e in all_of_kind])
    yield from toml.duplicates("id", [(f"{p.region}.toml (line {p.line})", p.id) for p in plans.plans])
    for region, of_region in itertools.groupby(plans.plans, key=lambda plan: plan.region):
        activities = [a for plan in of_region for a in plan.activities]
        yield from toml.duplicates("id", [(f"{region}.toml (line {a.line})", a.id) for a in activities])
    for plan in plans.plans:
        where = f"{plan.region}.toml: plan {plan.id} (line {plan.line})"
        yield from unknown(where, "document", plan.documents)
        yield from _plan_faults(plan, unknown)
    for logic in plans.logics:
        where = f"logics.toml: logic {logic.id} (line {logic.line})"
        yield from unknown(where, "document", [logic.document])
        yield from unknown(where, "region", logic.regions)
        for box in logic.boxes:
            place = f"{where}: box {box.id} (line {box.line})"
            yield from unknown(place, "indicator", box.indicators)
            yield from unknown(place, "document", [output.document for output in box.outputs])
        yield from _logic_faults(logic, where, plans)
    for ladder in plans.ladders:
        where = f"ladders.toml: ladder {ladder.id} (line {ladder.line})"
        yield from unknown(where, "document", [ladder.document])
        yield from unknown(where, "region", [ladder.region])


def _plan_faults(plan: Plan, unknown: Any) -> Iterator[str]:
    """References inside a plan, each at the line of the entry that makes it."""
    priorities = {p.id for p in plan.priorities}
    activities = {a.id for a in plan.activities}

    def at(kind: str, line: int) -> str:
        return f"{plan.region}.toml: plan {plan.id}: {kind} (line {line})"

    yield from toml.duplicates("id", [(at(f"priority {p.id}", p.line), p.id) for p in plan.priorities])
    for priority in plan.priorities:
        where = at(f"priority {priority.id}", priority.line)
        yield from unknown(where, "document", [priority.document])
        yield from unknown(where, "target group", priority.target_groups)
        yield from unknown(where, "area", priority.areas)
    for money in plan.all_money:
        yield from unknown(at("money", money.line), "document", [money.document])
    for activity in plan.activities:
        where = at(f"activity {activity.id}", activity.line)
        documents = [activity.document, *(output.document for output in activity.outputs)]
        yield from unknown(where, "document", documents)
        yield from unknown(where, "target group", activity.target_groups)
        yield from unknown(where, "indicator", activity.indicators)
        for name in activity.serves:
            yield from toml.unknown(where, "priority", name, priorities)
    for outcome in plan.outcomes:
        where = at("outcome", outcome.line)
        yield from unknown(where, "document", [outcome.document])
        yield from unknown(where, "indicator", outcome.indicators)
        for name in outcome.serves:
            yield from toml.unknown(where, "priority", name, priorities)
    for followup in plan.followups:
        where = at("followup", followup.line)
        yield from unknown(where, "document", [followup.document])
        for name in followup.follows:
            yield from toml.unknown(where, "activity", name, activities)
    for target in plan.targets:
        where = at(f"target {target.indicator}", target.line)
        yield from unknown(where, "document", [target.document])
        yield from unknown(where, "indicator", [target.indicator])
        if target.region != plan.region:
            yield f'{where}: region {target.region!r} is not the plan\'s; write region = "{plan.region}"'


def _logic_faults(logic: Logic, where: str, plans: Plans) -> Iterator[str]:
    """Arrows to nowhere, and arrows that do not lead on: a change logic with a cycle explains nothing."""
    yield from toml.duplicates("id", [(f"{where}: box (line {box.line})", box.id) for box in logic.boxes])
    activities = {a.id for plan in plans.plans if plan.region in logic.regions for a in plan.activities}
    for box in logic.boxes:
        place = f"{where}: box {box.id} (line {box.line})"
        for name in box.carried_by:
            yield from toml.unknown(place, "activity", name, activities)
        for name in box.leads_to:
            if name not in logic.box:
                yield from toml.unknown(place, "box", name, logic.box)
            elif STEPS.index(logic.box[name].step) < STEPS.index(box.step):
                yield f"{place}: leads back to {name}; an arrow goes from means to ends, turn it round"
    cycle = _cycle(logic)
    if cycle:
        yield f"{where}: the boxes {' -> '.join(cycle)} form a circle; take one of the arrows away"


def _cycle(logic: Logic) -> list[str]:
    """The boxes of a circle of arrows, empty if there is none."""
    done: set[str] = set()
    path: list[str] = []

    def visit(name: str) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done or name not in logic.box:
            return []
        path.append(name)
        for following in logic.box[name].leads_to:
            found = visit(following)
            if found:
                return found
        done.add(path.pop())
        return []

    return next(filter(None, map(visit, logic.box)), [])
