"""What raw answers say, whoever divided them into pages or parts: as rows and cubes, and as one digest."""

from __future__ import annotations

import hashlib
import itertools
import math
from collections.abc import Iterator
from typing import Any

from jrt_core.errors import AnswerError
from jrt_core.sources import kolada
from jrt_core.sources.http import read_json
from jrt_core.sources.jsonstat import Cube, decode
from jrt_core.sources.kolada_rows import Row
from jrt_core.sources.raw_set import Facts, RawSet, damaged

BITS = 256


class Content:
    """A digest that is the same for the same figures in any order; a figure that comes twice changes it.

    When a table was updated or will be published is no part of it, so that news alone are no change.
    """

    def __init__(self) -> None:
        self._sum = 0

    def add_row(self, row: Row) -> None:
        """Add a row of Kolada's, with its statuses and withdrawn figures."""
        values = sorted((v.gender, v.status, repr(v.value), v.isdeleted, v.count or 0) for v in row.values)
        self._add(f"{row.kpi}|{row.municipality}|{row.period}|{values}")

    def add_cube(self, cube: Cube) -> None:
        """Add the cells of a cube, with their statuses; labels do not count."""
        codes = itertools.product(*([f"{d.code}={code}" for code in d.codes] for d in cube.dimensions))
        for cell, (place, value) in enumerate(zip(codes, cube.values.ravel().tolist(), strict=True)):
            told = "" if math.isnan(value) else repr(value)
            self._add(f"{'|'.join(sorted(place))}|{told}|{cube.status.get(cell, '')}")

    def digest(self, facts: Facts) -> str:
        """The digest of what was added, and of what the source calls it."""
        told = f"{self._sum:x}|{facts.title}|{facts.description}"
        return hashlib.sha256(told.encode()).hexdigest()

    def _add(self, line: str) -> None:
        number = int.from_bytes(hashlib.sha256(line.encode()).digest())
        self._sum = (self._sum + number) % (1 << BITS)


def kolada_rows(one: RawSet) -> Iterator[Row]:
    """The rows of a set of Kolada's, page by page. Raises `FetchedError` for a damaged file."""
    for entry, answer in one.answers():
        if "/data/kpi/" in entry.request:
            try:
                yield from kolada.rows(answer)
            except AnswerError as error:
                raise damaged(one.folder / entry.file, error) from error


def kolada_values(one: RawSet) -> Iterator[dict[str, Any]]:
    """The same as they came, unread. Raises `FetchedError` for a damaged file."""
    for entry, answer in one.answers():
        if "/data/kpi/" in entry.request:
            try:
                yield from read_json(answer)["values"]
            except AnswerError as error:
                raise damaged(one.folder / entry.file, error) from error


def scb_cubes(one: RawSet) -> Iterator[Cube]:
    """The cubes of a set of SCB's, which together have each cell once. Raises `FetchedError`."""
    for entry, answer in one.answers():
        # Metadata and codelists are asked for with GET.
        if entry.request.startswith("POST "):
            try:
                yield decode(read_json(answer))
            except AnswerError as error:
                raise damaged(one.folder / entry.file, error) from error
