"""SCB's statistical database (PxWebApi 2): limits, what a table holds, and its cells as cubes.

Nothing is asked for that the table's metadata does not have, and no answer is taken that has other codes than
those asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from jrt_core.errors import AnswerError, RefusedError, SelectionError, nearest
from jrt_core.sources.http import Answer, Asker, Pace, read_json
from jrt_core.sources.jsonstat import Cube, decode, dimensions_of
from jrt_core.sources.replies import short
from jrt_core.sources.scb_selection import Choice, Codes, Variable, cells, expand, parts

__all__ = ["PACE", "Choice", "Limits", "Part", "Table", "Variable", "fetch", "limits", "metadata"]

# Until SCB has told its limits: its strictest recorded ones are three calls a second.
PACE = Pace(calls=3, seconds=1.0)
LANGUAGE = "sv"
MOST_CODELIST = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What SCB lets us ask for: cells in one answer, and calls in a time."""

    cells: int
    pace: Pace


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as its metadata describes it. `updated` is SCB's own text."""

    id: str
    label: str
    updated: str
    variables: tuple[Variable, ...]
    answer: Answer

    def variable(self, code: str) -> Variable:
        """The variable with a code; raises `SelectionError` that names the nearest."""
        for variable in self.variables:
            if variable.code == code:
                return variable
        near = ", ".join(short(one) for one in nearest(code, [v.code for v in self.variables]))
        raise SelectionError(f"SCB {self.id} has no variable {short(code)!r}; nearest: {near}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One answer, the plain codes that it was asked for, and its cells."""

    answer: Answer
    codes: Codes
    cube: Cube


def limits(client: Asker) -> Limits:
    """The server's limits; the client keeps to the pace from now on. Raises `SourceError`."""
    answer = client.get("/config")
    config = read_json(answer)
    keys = ("maxDataCells", "maxCallsPerTimeWindow", "timeWindow")
    numbers = [config.get(key) if isinstance(config, dict) else None for key in keys]
    if not all(type(number) is int and 1 <= number <= 1_000_000_000 for number in numbers):
        told = ", ".join(f"{key} {short(str(n))}" for key, n in zip(keys, numbers, strict=True))
        raise AnswerError(f"SCB: the limits in /config are no numbers ({told})")
    most, calls, seconds = (int(number) for number in numbers if number is not None)
    pace = Pace(calls=min(calls, 1000), seconds=min(float(seconds), 3600.0))
    client.keep_pace(pace)
    return Limits(cells=most, pace=pace)


def metadata(client: Asker, table: str) -> Table:
    """What a table holds: variables, their codes, and which may be left out. Raises `SourceError`."""
    answer = client.get(f"/tables/{_safe(table)}/metadata?lang={LANGUAGE}")
    content = read_json(answer)
    dimensions = dimensions_of(content)
    role = content.get("role")
    times = role.get("time") if isinstance(role, dict) else None
    times = times if isinstance(times, list) else []
    variables = [
        Variable(
            code=dimension.code,
            label=dimension.label,
            categories=dimension.categories,
            is_time=dimension.code in times,
            **_extension(table, dimension.code, content["dimension"][dimension.code].get("extension")),
        )
        for dimension in dimensions
    ]
    if not any(variable.is_time for variable in variables):
        raise AnswerError(f"SCB {table}: the metadata name no variable of time")
    return Table(
        id=table,
        label=str(content.get("label") or ""),
        updated=str(content.get("updated") or ""),
        variables=tuple(variables),
        answer=answer,
    )


def _extension(table: str, code: str, extension: Any) -> dict[str, Any]:
    """Whether a variable may be left out, and the ids of its codelists."""
    told = extension if isinstance(extension, dict) else {}
    elimination, lists = told.get("elimination"), told.get("codelists") or []
    if not isinstance(elimination, bool):
        raise AnswerError(f"SCB {table} {short(code)}: the metadata do not say if it may be left out")
    ids = [entry.get("id") for entry in lists if isinstance(entry, dict)] if isinstance(lists, list) else []
    return {"elimination": elimination, "codelists": tuple(one for one in ids if isinstance(one, str))}


def fetch(client: Asker, table: Table, selection: Mapping[str, Choice], most: Limits) -> Iterator[Part]:
    """The chosen cells, in as few answers as the limits allow; together they have each cell once.

    Variables that are left out are summed away by SCB. Raises `SelectionError` before anything is asked when
    the table has no such variable or code, or one that must be there is left out; otherwise `SourceError`,
    also when an answer has other codes than those asked for. A part that SCB finds too large is cut in two
    once more.
    """
    where = f"SCB {table.id}"
    codes = plain_codes(client, table, selection)
    for part in parts(where, table.variables, codes, most.cells):
        try:
            yield _ask(client, table, selection, part)
        except RefusedError as error:
            if error.status != httpx.codes.FORBIDDEN or cells(part) < 2:
                raise
            for half in parts(where, table.variables, part, (cells(part) + 1) // 2):
                yield _ask(client, table, selection, half)


def plain_codes(client: Asker, table: Table, selection: Mapping[str, Choice]) -> Codes:
    """The selection without expressions, in the table's order. Asks only for codelists that it names.

    Raises `SelectionError` as `fetch` does.
    """
    where = f"SCB {table.id}"
    for name, choice in selection.items():
        variable = table.variable(name)
        if choice.codelist is not None and choice.codelist not in variable.codelists:
            near = ", ".join(short(one) for one in nearest(choice.codelist, variable.codelists)) or "none"
            raise SelectionError(
                f"{where} {name} has no codelist {short(choice.codelist)!r}; nearest: {near}"
            )
    lacking = [v.code for v in table.variables if not v.elimination and v.code not in selection]
    if lacking:
        raise SelectionError(f"{where}: {', '.join(lacking)} cannot be left out; choose codes of it")
    found = {}
    for variable in table.variables:
        if variable.code in selection:
            choice = selection[variable.code]
            known = _codelist(client, choice.codelist) if choice.codelist else variable.codes
            found[variable.code] = expand(where, variable, known, choice.codes)
    return found


def _codelist(client: Asker, identity: str) -> tuple[str, ...]:
    content = read_json(client.get(f"/codeLists/{_safe(identity)}?lang={LANGUAGE}"))
    values = content.get("values") if isinstance(content, dict) else None
    if not isinstance(values, list) or not 0 < len(values) <= MOST_CODELIST:
        raise AnswerError(f"SCB codelist {short(identity)}: has no list of values")
    codes = tuple(value.get("code") if isinstance(value, dict) else None for value in values)
    if not all(isinstance(code, str) for code in codes) or len(set(codes)) < len(codes):
        raise AnswerError(f"SCB codelist {short(identity)}: a value has no code of its own")
    return tuple(str(code) for code in codes)


def _ask(client: Asker, table: Table, selection: Mapping[str, Choice], codes: Codes) -> Part:
    asked = [_entry(name, selection[name].codelist, chosen) for name, chosen in codes.items()]
    address = f"/tables/{_safe(table.id)}/data?lang={LANGUAGE}&outputFormat=json-stat2"
    answer = client.post(address, {"selection": asked})
    cube = decode(read_json(answer))
    _same_codes(f"SCB {table.id}", cube, codes)
    return Part(answer=answer, codes=codes, cube=cube)


def _entry(name: str, codelist: str | None, chosen: Sequence[str]) -> dict[str, Any]:
    entry: dict[str, Any] = {"variableCode": name, "valueCodes": list(chosen)}
    return {**entry, "codelist": codelist} if codelist else entry


def _same_codes(where: str, cube: Cube, codes: Codes) -> None:
    """An answer has each variable with the codes asked for; one that was summed away has a single code."""
    given = {dimension.code: dimension.codes for dimension in cube.dimensions}
    for name, chosen in codes.items():
        if name not in given:
            near = ", ".join(short(one) for one in nearest(name, given))
            raise AnswerError(f"{where}: the answer has no variable {name}; nearest: {near}")
        lacking = [code for code in chosen if code not in given[name]]
        if lacking or len(given[name]) != len(chosen):
            strange = [code for code in given[name] if code not in chosen]
            told = ", ".join(map(short, lacking[:3])) or "nothing"
            new = ", ".join(map(short, strange[:3])) or "nothing"
            raise AnswerError(f"{where} {name}: the answer lacks {told} and has {new} instead")
    extra = next((name for name in given if name not in codes and len(given[name]) != 1), None)
    if extra is not None:
        raise AnswerError(f"{where}: the answer has {short(extra)}, which was to be summed away")


def _safe(identity: str) -> str:
    """An id as part of a path: letters (å, ä, ö too), digits, - and _."""
    if not identity.replace("_", "").replace("-", "").isalnum():
        raise SelectionError(f"SCB has no id like {short(identity)!r}")
    return identity
