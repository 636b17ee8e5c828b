"""A Kolada of our own: version 3's addresses and shapes, with figures that are plainly made up.

A figure follows from its place alone, so a second server with the same settings answers the same.
"""

from __future__ import annotations

import contextlib
import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tests.servers import Served, serve
from tests.servers.faults import TRANSPORT, Faults

CONTENT = (
    "next_relative",
    "next_path",
    "next_empty",
    "next_loop",
    "next_same_rows",
    "next_elsewhere",
    "skip_page",
    "missing_page",
    "empty_page",
    "empty",
    "wrong_count",
    "renamed",
    "withdrawn",
    "deleted",
    "unknown_status",
    "text_value",
    "gender_twice",
    "other_kpi",
)
MOST_IN_LIST = 25
PER_PAGE = 5000
# Hundredths of a percentage point above a place's lowest.
ABOVE = {"K": 2200, "T": 2100, "M": 2000}
KINDS = ("kpi", "municipality", "year")
REGIONS = Path(__file__).resolve().parents[2] / "data" / "regions"


def real_areas() -> tuple[str, ...]:
    """The country, 21 regions and 290 municipalities, in Kolada's codes."""
    codes = {}
    for name in ("counties", "municipalities"):
        with (REGIONS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            codes[name] = [row["code"] for row in csv.DictReader(file)]
    return ("0000", *(f"00{code}" for code in codes["counties"]), *codes["municipalities"])


@dataclass
class Figures:
    """What the server knows. `changed` holds figures that differ from the made-up ones, and since when."""

    kpis: Sequence[str] = tuple(f"N{number:05}" for number in range(10, 13))
    areas: Sequence[str] = field(default_factory=real_areas)
    years: Sequence[int] = tuple(range(2000, 2025))
    genders: str = "TKM"
    changed: dict[tuple[str, str, int, str], tuple[float | None, date]] = field(default_factory=dict)
    most_per_page: int = PER_PAGE

    def value(self, kpi: str, area: str, year: int, gender: str) -> float | None:
        """A share between 20 and 80 that moves slowly; the total is the mean of women and men."""
        if self.changed and (kpi, area, year, gender) in self.changed:
            return self.changed[kpi, area, year, gender][0]
        base = (int(kpi[1:]) * 70 + int(area) * 3) % 4500 + year % 100 * 10
        return (base + ABOVE[gender]) / 100

    def row(self, kpi: str, area: str, year: int) -> str:
        """A row as JSON, built as a text because there are millions."""
        found = [(gender, self.value(kpi, area, year, gender)) for gender in self.genders]
        values = ",".join(
            [
                f'{{"gender":"{gender}","count":1,"status":"","value":{value},"isdeleted":false}}'
                if value is not None
                else f'{{"gender":"{gender}","count":1,"status":"Missing","value":null,"isdeleted":false}}'
                for gender, value in found
            ]
        )
        return f'{{"kpi":"{kpi}","municipality":"{area}","period":{year},"values":[{values}]}}'

    def about(self, kpi: str) -> dict[str, Any]:
        """What the KPI is called."""
        return {
            "id": kpi,
            "title": f"Made-up figure {kpi}, share (%)",
            "description": "Made up for a test. Källa: ingen.",
            "is_divided_by_gender": len(self.genders) > 1,
            "municipality_type": "A",
            "operating_area": "Test",
            "publication_date": "2025-03-04",
            "publ_period": "2024",
            "has_ou_data": False,
        }


@contextlib.contextmanager
def serve_kolada(
    figures: Figures | None = None, certificate: tuple[Path, Path] | None = None
) -> Iterator[Served]:
    """A server; its base address ends in /v3. A certificate and its key make it https."""
    known = figures or Figures()
    faults = Faults((*TRANSPORT, *CONTENT))

    async def content(request: Request, fault: str | None) -> Response:
        parts = request.url.path.strip("/").split("/")
        if parts[0] == "v2":
            return JSONResponse({"detail": "v2 is no longer available"}, 410)
        if parts[0] != "v3":
            return JSONResponse({"detail": "Not Found"}, 404)
        if any(len(part.split(",")) > MOST_IN_LIST for part in parts):
            return JSONResponse({"detail": f"at most {MOST_IN_LIST} values in a list"}, 400)
        if parts[1:2] == ["kpi"] and len(parts) <= 3:
            rows = _kpis(known, parts[2].split(",") if len(parts) == 3 else known.kpis, fault)
        elif parts[1:2] == ["municipality"]:
            rows = [json.dumps({"id": area, "title": f"Area {area}", "type": "K"}) for area in known.areas]
        elif parts[1:2] == ["data"]:
            chosen = dict(zip(parts[2::2], parts[3::2], strict=False))
            if set(chosen) - set(KINDS) or len(parts) % 2:
                return JSONResponse({"detail": "Not Found"}, 404)
            # The form with a query answers an empty list to names that it does not know.
            rows = _data(known, request, chosen, fault) if len(chosen) >= 2 else []
        else:
            return JSONResponse({"detail": "Not Found"}, 404)
        return _page(known, request, rows, fault, faults)

    with serve(content, "/v3", faults, certificate) as served:
        yield served


def _kpis(known: Figures, ids: Sequence[str], fault: str | None) -> list[str]:
    found = [known.about(kpi) for kpi in ids if kpi in known.kpis]
    if fault == "withdrawn":
        found = found[1:]
    if fault == "renamed" and found:
        found[0] = {**found[0], "title": "Another name of the same figure"}
    return [json.dumps(one, ensure_ascii=False) for one in found]


def _data(known: Figures, request: Request, chosen: dict[str, str], fault: str | None) -> list[Any]:
    """The places of the rows that were asked for; they are written only for the page that is shown."""
    if fault == "empty":
        return []
    kpis = [k for k in chosen["kpi"].split(",") if k in known.kpis] if "kpi" in chosen else known.kpis
    asked_areas = chosen["municipality"].split(",") if "municipality" in chosen else None
    areas = known.areas if asked_areas is None else [a for a in known.areas if a in asked_areas]
    years = [y for y in known.years if "year" not in chosen or str(y) in chosen["year"].split(",")]
    places = [(kpi, area, year) for kpi in kpis for year in years for area in areas]
    since = request.query_params.get("from_date")
    if since is None:
        return places
    changed = {key[:3] for key, (_, day) in known.changed.items() if day >= date.fromisoformat(since)}
    return [place for place in places if place in changed]


def _page(known: Figures, request: Request, rows: list[Any], fault: str | None, faults: Faults) -> Response:
    query = request.query_params
    number = int(query.get("page", "1"))
    most = min(int(query.get("per_page", "100")), known.most_per_page)
    if fault == "missing_page":
        return JSONResponse({"detail": "Not Found"}, 404)
    shown = [] if fault == "empty_page" else rows[(number - 1) * most : number * most]
    texts = [one if isinstance(one, str) else known.row(*one) for one in shown]
    texts = _spoilt(texts, fault)
    link = _link(request, number, len(rows) > number * most, fault, faults)
    count = len(texts) + (fault == "wrong_count")
    envelope = f'"count":{count},"next_url":{json.dumps(link)},"previous_url":null'
    return Response(f'{{"values":[{",".join(texts)}],{envelope}}}', media_type="application/json")


def _spoilt(texts: list[str], fault: str | None) -> list[str]:
    """The rows with a fault in the first of them."""
    changes = {
        "deleted": ('"isdeleted":false', '"isdeleted":true'),
        "unknown_status": ('"status":""', '"status":"Under embargo"'),
        "text_value": ('"value":', '"value":"about ","was":'),
        "gender_twice": ('"gender":"K"', '"gender":"T"'),
        "other_kpi": ('{"kpi":"N', '{"kpi":"U'),
    }
    if fault not in changes or not texts:
        return texts
    return [texts[0].replace(*changes[fault], 1), *texts[1:]]


def _link(request: Request, number: int, more: bool, fault: str | None, faults: Faults) -> str | None:
    """The address of the next page, or what a fault makes of it."""
    here = request.url
    following = here.include_query_params(page=number + (2 if fault == "skip_page" else 1))
    target = f"{following.path}?{following.query}"
    made = {
        "next_loop": str(here),
        "next_elsewhere": f"{faults.elsewhere.rstrip('/')}{target}",
        "next_same_rows": str(here.include_query_params(again=1)),
    }
    if fault in made:
        return made[fault]
    if not more or fault == "next_empty":
        return "" if fault == "next_empty" else None
    relative = {"next_relative": f"?{following.query}", "next_path": target.removeprefix("/v3")}
    return relative.get(fault or "", str(following))
