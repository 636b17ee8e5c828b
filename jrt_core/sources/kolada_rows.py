"""The rows of Kolada's answers: their shape, checked. A fault is a `ValueError` that says whose it is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Any

from jrt_core.sources.replies import short

GENDERS = ("T", "K", "M")
YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Value:
    """One figure: whose (T, K or M), its status ("" if there is none), and whether it is withdrawn."""

    gender: str
    status: str
    value: float | None
    isdeleted: bool
    count: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one KPI, area and year, in Kolada's own codes; at most one of each gender."""

    kpi: str
    municipality: str
    period: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """What a KPI is. `publ_period` is the year that becomes public on `publication_date`."""

    id: str
    title: str
    description: str
    is_divided_by_gender: bool
    municipality_type: str
    operating_area: str
    publication_date: date | None
    publ_period: str
    has_ou_data: bool


def row(raw: Any) -> Row:
    """A row of figures. An unknown status stays as it is; a value that is no number is an error."""
    try:
        kpi_id, area, year, values = raw["kpi"], raw["municipality"], raw["period"], raw["values"]
    except (KeyError, TypeError) as error:
        raise ValueError(f"a row without kpi, municipality, period or values ({_said(raw)})") from error
    if type(kpi_id) is not str or type(area) is not str or not (_is_id(kpi_id) and _is_id(area)):
        raise ValueError(f"kpi or municipality is no code ({_said(raw)})")
    if type(year) is not int or year not in YEARS or type(values) is not list:
        raise ValueError(f"period is no year or values no list ({kpi_id} {area} {_said(year)})")
    found = tuple([_value(raw_value, kpi_id, area, year) for raw_value in values])
    if len({value.gender for value in found}) < len(found):
        raise ValueError(f"{kpi_id} {area} {year} has a gender twice")
    return Row(kpi_id, area, year, found)


def _value(raw: Any, kpi_id: str, area: str, year: int) -> Value:
    try:
        gender, value = raw["gender"], raw["value"]
        status, count, deleted = raw.get("status"), raw.get("count"), raw.get("isdeleted", False)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{kpi_id} {area} {year}: a figure without gender or value") from error
    if gender not in GENDERS:
        raise ValueError(f"{kpi_id} {area} {year}: gender is {_said(gender)}, not T, K or M")
    if type(value) is int:
        value = float(value) if abs(value) < 1e300 else math.inf
    if value is not None and (type(value) is not float or not math.isfinite(value)):
        raise ValueError(f"{kpi_id} {area} {year}: the value is {_said(value)}, not a number")
    if not (status is None or type(status) is str) or type(deleted) is not bool:
        raise ValueError(f"{kpi_id} {area} {year}: status or isdeleted is of another kind")
    if not (count is None or type(count) is int):
        raise ValueError(f"{kpi_id} {area} {year}: count is {_said(count)}, not a number")
    return Value(gender, status or "", value, deleted, count)


def kpi(raw: Any) -> Kpi:
    """What Kolada says of a KPI; texts that it leaves out are empty."""
    if not isinstance(raw, dict) or not _is_id(raw.get("id")):
        raise ValueError(f"a KPI without id ({_said(raw)})")
    identity = raw["id"]
    if not isinstance(raw.get("title"), str) or not raw["title"].strip():
        raise ValueError(f"KPI {identity} has no title")
    divided = raw.get("is_divided_by_gender")
    # Older answers write 0 and 1.
    if divided not in (True, False):
        raise ValueError(f"KPI {identity}: is_divided_by_gender is {_said(divided)}")
    return Kpi(
        id=identity,
        title=raw["title"].strip(),
        description=_text(raw, "description"),
        is_divided_by_gender=bool(divided),
        municipality_type=_text(raw, "municipality_type"),
        operating_area=_text(raw, "operating_area"),
        publication_date=_day(raw, "publication_date"),
        publ_period=_text(raw, "publ_period"),
        has_ou_data=bool(raw.get("has_ou_data")),
    )


def _text(raw: dict[str, Any], key: str) -> str:
    text = raw.get(key)
    if text is None:
        return ""
    if isinstance(text, bool) or not isinstance(text, str | int):
        raise ValueError(f"KPI {raw['id']}: {key} is {_said(text)}, not a text")
    return str(text)


def _day(raw: dict[str, Any], key: str) -> date | None:
    text = _text(raw, key)
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError as error:
        raise ValueError(f"KPI {raw['id']}: {key} is {_said(text)}, not a date") from error


def _is_id(code: Any) -> bool:
    return isinstance(code, str) and len(code) <= 20 and code.isascii() and code.isalnum()


def _said(raw: Any) -> str:
    return short(repr(raw)[:80])
