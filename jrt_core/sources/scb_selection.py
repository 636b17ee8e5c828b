"""What we ask a table of SCB for: checked against its metadata, counted, and cut into parts it will answer.

Expressions are SCB's own (PxWebApi 2): `*`, `01*`, `*01`, `*01*`, `?` for one character, `TOP(n)`,
`BOTTOM(n)`, `FROM(x)`, `TO(x)` and `RANGE(a,b)`. `TOP` of time is the latest periods. `=text` is our own: the
one code with that label, for codes that we have not seen yet.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jrt_core.errors import SelectionError, nearest
from jrt_core.sources.replies import short

COUNTED = re.compile(r"(TOP|BOTTOM)\(([1-9]\d{0,5})(?:,(\d{1,6}))?\)", re.IGNORECASE)
LABEL = "="
BOUNDED = re.compile(r"(FROM|TO|RANGE)\(([^,()]+)(?:,([^,()]+))?\)", re.IGNORECASE)
REGION = "region"

Codes = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The codes or expressions wanted of one variable, out of one of its codelists if that is named."""

    codes: tuple[str, ...]
    codelist: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A variable of a table. One with `elimination` may be left out: it is then summed away by SCB."""

    code: str
    label: str
    categories: tuple[tuple[str, str], ...]
    elimination: bool
    codelists: tuple[str, ...]
    is_time: bool

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in the table's order."""
        return tuple(code for code, _ in self.categories)


def means(wanted: str, code: str, label: str) -> bool:
    """Whether a plain code, or a label after `=`, stands for a code. SCB changes its dashes now and then."""
    if not wanted.startswith(LABEL):
        return wanted == code
    return _plain(wanted.removeprefix(LABEL)) == _plain(label)


def _plain(label: str) -> str:
    return " ".join(label.replace("–", "-").casefold().split())


def expand(where: str, variable: Variable, codes: tuple[str, ...], wanted: Sequence[str]) -> tuple[str, ...]:
    """The plain codes out of `codes` that `wanted` comes to, each once, in the order of the table.

    Raises `SelectionError` for an expression that is none, one that finds nothing, and an unknown code.
    """
    found: set[str] = set()
    for one in wanted:
        if one in codes:
            found.add(one)
            continue
        if one.startswith(LABEL):
            matching: Sequence[str] = [_labelled(where, variable, codes, one)]
        else:
            matching = _expressed(where, variable, codes, one)
        if not matching:
            raise SelectionError(f"{where} {variable.code}: {short(one)!r} finds no code")
        found.update(matching)
    if not found:
        raise SelectionError(f"{where} {variable.code}: no codes; leave it out to have it summed away")
    return tuple(code for code in codes if code in found)


def _labelled(where: str, variable: Variable, codes: Sequence[str], one: str) -> str:
    found = [code for code, label in variable.categories if code in codes and means(one, code, label)]
    if len(found) == 1:
        return found[0]
    if found:
        raise SelectionError(f"{where} {variable.code}: {short(one)!r} is the label of {', '.join(found)}")
    near = ", ".join(short(label) for label in nearest(one, [label for _, label in variable.categories]))
    raise SelectionError(f"{where} {variable.code} has no label {short(one)!r}; nearest: {near}")


def _expressed(where: str, variable: Variable, codes: tuple[str, ...], one: str) -> Sequence[str]:
    if counted := COUNTED.fullmatch(one):
        count, offset = int(counted[2]), int(counted[3] or 0)
        last = (counted[1].upper() == "TOP") == variable.is_time
        return codes[::-1][offset : offset + count] if last else codes[offset : offset + count]
    if bounded := BOUNDED.fullmatch(one):
        kind, first, second = bounded[1].upper(), bounded[2], bounded[3]
        if (kind == "RANGE") != (second is not None):
            raise SelectionError(f"{where} {variable.code}: {short(one)!r} is no expression")
        ends = sorted(_place(where, variable, codes, end) for end in (first, second) if end)
        if kind == "FROM":
            return codes[ends[0] :]
        return codes[: ends[0] + 1] if kind == "TO" else codes[ends[0] : ends[1] + 1]
    if "*" in one:
        inner = one.removeprefix("*").removesuffix("*")
        if "*" in inner:
            raise SelectionError(f"{where} {variable.code}: {short(one)!r}: * stands first or last")
    elif "?" not in one:
        raise _unknown(where, variable, codes, one)
    signs = {"*": ".*", "?": "."}
    pattern = re.compile("".join(signs.get(sign) or re.escape(sign) for sign in one), re.IGNORECASE)
    return [code for code in codes if pattern.fullmatch(code)]


def _place(where: str, variable: Variable, codes: tuple[str, ...], code: str) -> int:
    if code not in codes:
        raise _unknown(where, variable, codes, code)
    return codes.index(code)


def _unknown(where: str, variable: Variable, codes: Sequence[str], code: str) -> SelectionError:
    near = ", ".join(short(one) for one in nearest(code, codes))
    return SelectionError(f"{where} {variable.code} has no code {short(code)!r}; nearest: {near}")


def cells(codes: Codes) -> int:
    """How many cells a selection of plain codes makes."""
    return math.prod(len(chosen) for chosen in codes.values())


def parts(where: str, variables: Sequence[Variable], codes: Codes, most: int) -> Iterator[Codes]:
    """The selection in parts of at most `most` cells, that together have each cell once.

    Cut by time first, then by region, then by the variable with the most codes. Raises `SelectionError` if
    not one cell is allowed.
    """
    if cells(codes) <= most:
        yield codes
        return
    cut = next((name for name in _order(variables, codes) if len(codes[name]) > 1), None)
    if cut is None:
        raise SelectionError(f"{where}: answers may have {most} cells, which is less than one")
    chosen = codes[cut]
    step = max(1, most // (cells(codes) // len(chosen)))
    for start in range(0, len(chosen), step):
        yield from parts(where, variables, {**codes, cut: chosen[start : start + step]}, most)


def _order(variables: Sequence[Variable], codes: Codes) -> list[str]:
    time = [v.code for v in variables if v.is_time and v.code in codes]
    region = [v.code for v in variables if v.code.casefold() == REGION and v.code in codes]
    return [*time, *region, *sorted(codes, key=lambda name: -len(codes[name]))]
