"""An SCB of our own: PxWebApi 2's addresses and shapes, with a recorded table (TAB6471) and made-up ones."""

from __future__ import annotations

import contextlib
import fnmatch
import itertools
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tests.servers import Served, serve
from tests.servers.faults import TRANSPORT, Faults

CONTENT = (
    "too_many_cells",
    "changed_codes",
    "missing_dimension",
    "dash_as_null",
    "status_beside_value",
    "text_value",
    "short_values",
    "empty",
)
SAMPLES = Path(__file__).parent / "samples"
RECORDED = "TAB6471"
BASE = "/api/v2"
Cell = Callable[[tuple[str, ...]], float | None]


def sample(name: str) -> Any:
    """A recorded answer of SCB."""
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


@dataclass
class Table:
    """A table: its metadata, the codes of its codelists, and what stands in a cell (codes in its order)."""

    metadata: dict[str, Any]
    cell: Cell
    codelists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    status: Mapping[tuple[str, ...], str] = field(default_factory=dict)

    def codes(self, name: str) -> list[str]:
        """The codes of a variable."""
        return list(self.metadata["dimension"][name]["category"]["index"])


def made_up(
    variables: Mapping[str, Sequence[str]],
    *,
    eliminable: Sequence[str] = (),
    time: str = "Tid",
    codelists: Mapping[str, Mapping[str, Sequence[str]]] | None = None,
    cell: Cell | None = None,
    status: Mapping[tuple[str, ...], str] | None = None,
    label: str = "Made-up table",
) -> Table:
    """A table whose cells count up from 0 in its own order, unless `cell` says what is in them."""
    lists = codelists or {}
    dimension = {
        name: {
            "label": name.casefold(),
            "category": {
                "index": {code: place for place, code in enumerate(codes)},
                "label": {code: f"{name} {code}" for code in codes},
            },
            "extension": {
                "elimination": name in eliminable,
                "codelists": [{"id": one, "label": one, "type": "Valueset"} for one in lists.get(name, {})],
            },
        }
        for name, codes in variables.items()
    }
    metadata = {
        "version": "2.0",
        "class": "dataset",
        "label": label,
        "source": "SCB",
        "updated": "2026-06-08T06:00:00Z",
        "role": {"time": [time], "metric": ["ContentsCode"]},
        "id": list(variables),
        "size": [len(codes) for codes in variables.values()],
        "dimension": dimension,
        "value": [],
    }
    places = [{code: place for place, code in enumerate(codes)} for codes in variables.values()]

    def counted(codes: tuple[str, ...]) -> float:
        number = 0
        for known, code in zip(places, codes, strict=True):
            number = number * len(known) + known.get(code, 0)
        return float(number)

    flat = {identity: codes for of_variable in lists.values() for identity, codes in of_variable.items()}
    return Table(metadata=metadata, cell=cell or counted, codelists=flat, status=status or {})


def recorded() -> Table:
    """TAB6471 as SCB answered: the counties, ages and months that were recorded; the rest is null."""
    data = sample(f"{RECORDED}_data")
    codes = {name: list(data["dimension"][name]["category"]["index"]) for name in data["id"]}
    values = dict(zip(itertools.product(*codes.values()), data["value"], strict=True))
    lists = {"vs_CKM02Län": codes["Region"], "vs_CKM0410årN": codes["Alder"]}
    return Table(metadata=sample(f"{RECORDED}_metadata"), cell=values.get, codelists=lists)


@contextlib.contextmanager
def serve_scb(
    tables: Mapping[str, Table] | None = None, config: Mapping[str, Any] | None = None
) -> Iterator[Served]:
    """A server; its base address ends in /api/v2. `config` overrides what the recorded /config says."""
    known = {RECORDED: recorded(), **(tables or {})}
    limits = {**sample("config"), **(config or {})}
    faults = Faults((*TRANSPORT, *CONTENT))

    async def content(request: Request, fault: str | None) -> Response:
        parts = request.url.path.removeprefix(BASE).strip("/").split("/")
        if fault == "empty":
            return JSONResponse({})
        if parts == ["config"]:
            return JSONResponse(limits)
        if parts[0] == "codeLists" and len(parts) == 2:
            return _codelist(known, parts[1])
        if parts[0] != "tables" or len(parts) != 3 or parts[1] not in known:
            return _problem(404, "Not found", "no such table")
        table = known[parts[1]]
        if parts[2] == "metadata":
            return JSONResponse(table.metadata)
        if parts[2] == "data" and request.method == "POST":
            return _data(table, request, await request.json(), limits["maxDataCells"], fault)
        return _problem(404, "Not found", "data is asked for with POST")

    with serve(content, BASE, faults) as served:
        yield served


def _problem(status: int, title: str, detail: str) -> Response:
    told = {"type": "Parameter error", "title": title, "detail": detail, "status": status}
    return JSONResponse(told, status, media_type="application/problem+json")


def _codelist(known: Mapping[str, Table], identity: str) -> Response:
    for table in known.values():
        if identity in table.codelists:
            values = [{"code": code, "label": code, "valueMap": [code]} for code in table.codelists[identity]]
            return JSONResponse({"id": identity, "label": identity, "type": "Valueset", "values": values})
    return _problem(404, "Non-existent codelist", identity)


def _data(table: Table, request: Request, body: Any, most: int, fault: str | None) -> Response:
    if request.query_params.get("outputFormat") != "json-stat2":
        return Response("PX", media_type="application/octet-stream")
    chosen: dict[str, list[str]] = {}
    for entry in body["selection"]:
        name = entry["variableCode"]
        if name not in table.metadata["id"]:
            return _problem(400, "Non-existent variable", name)
        known = list(table.codelists.get(entry.get("codelist", ""), table.codes(name)))
        wanted = entry["valueCodes"]
        if any(code not in known and "*" not in code for code in wanted):
            return _problem(400, "Non-existent value", name)
        chosen[name] = [code for code in known if any(fnmatch.fnmatchcase(code, one) for one in wanted)]
    for name in table.metadata["id"]:
        if name not in chosen and not table.metadata["dimension"][name]["extension"]["elimination"]:
            return _problem(400, "Missing selection for mandantory variable", name)
    cells = math.prod(len(codes) for codes in chosen.values())
    if cells > most or fault == "too_many_cells":
        return _problem(403, "Too many cells selected", f"{cells} cells, {most} are allowed")
    return JSONResponse(_spoilt(_dataset(table, chosen), fault))


def _dataset(table: Table, chosen: dict[str, list[str]]) -> dict[str, Any]:
    """The chosen cells; a variable that is left out has its first code in `cell`."""
    names = [name for name in table.metadata["id"] if name in chosen]
    described = table.metadata["dimension"]
    axes = [chosen.get(name, table.codes(name)[:1]) for name in table.metadata["id"]]
    keys = list(itertools.product(*axes))
    labels = {name: described[name]["category"]["label"] for name in names}
    dimension = {
        name: {
            "label": described[name]["label"],
            "category": {
                "index": {code: place for place, code in enumerate(chosen[name])},
                "label": {code: labels[name].get(code, code) for code in chosen[name]},
            },
            "extension": {"elimination": described[name]["extension"]["elimination"]},
        }
        for name in names
    }
    dataset = {key: table.metadata[key] for key in ("version", "class", "label", "source", "updated", "role")}
    made = {
        **dataset,
        "id": names,
        "size": [len(chosen[name]) for name in names],
        "dimension": dimension,
        "value": [table.cell(key) for key in keys],
    }
    status = {str(place): table.status[key] for place, key in enumerate(keys) if key in table.status}
    return {**made, "status": status} if status else made


def _spoilt(dataset: dict[str, Any], fault: str | None) -> dict[str, Any]:
    first = dataset["id"][0]
    category = dataset["dimension"][first]["category"]
    if fault == "changed_codes":
        for key in ("index", "label"):
            renamed = {
                f"{code}X" if at == 0 else code: told for at, (code, told) in enumerate(category[key].items())
            }
            category[key] = renamed
    if fault == "missing_dimension":
        dataset["id"][0], dataset["dimension"] = (
            f"{first}New",
            {f"{name}New" if name == first else name: told for name, told in dataset["dimension"].items()},
        )
    if fault == "dash_as_null":
        dataset["value"][0], dataset["status"] = None, {"0": "-"}
    if fault == "status_beside_value":
        dataset["status"] = {"0": "p"}
    if fault == "text_value":
        dataset["value"][-1] = "12"
    if fault == "short_values":
        dataset["value"].pop()
    return dataset
