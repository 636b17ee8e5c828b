"""Kolada's rows -> figures in our codes.

The rows are as they came, for there are millions of figures: their shape was checked when they were fetched,
and their checksum says that they are the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

SEXES = {"K": "women", "M": "men", "T": "total"}
# What a status says where there is no figure; one that we do not know says no more than that there is none.
STATUS = {"": "missing", "Privacy": "suppressed", "Not applicable": "not_applicable"}
# Groups of municipalities: unweighted means.
GROUP = "G"

Columns = dict[str, list[str] | list[int] | list[float | None]]


def cells(rows: Iterable[dict[str, Any]]) -> Columns:
    """Region, year, sex, value and status of every figure that has not been withdrawn, as columns.

    A status means that there is no figure, whatever stands beside it.
    """
    regions: list[str] = []
    years: list[int] = []
    sexes: list[str] = []
    values: list[float | None] = []
    statuses: list[str] = []
    for row in rows:
        if row["municipality"].startswith(GROUP):
            continue
        region, year = _region(row["municipality"]), row["period"]
        for told in row["values"]:
            if told.get("isdeleted"):
                continue
            status = told.get("status") or ""
            value = None if status else told["value"]
            regions.append(region)
            years.append(year)
            sexes.append(SEXES[told["gender"]])
            values.append(value)
            statuses.append("ok" if value is not None else STATUS.get(status, "missing"))
    return {"region": regions, "year": years, "sex": sexes, "value": values, "status": statuses}


def _region(code: str) -> str:
    """Kolada writes 0000 for the country and 0014 for a county; no municipality's code begins with 00."""
    return code[2:] if code.startswith("00") else code
