"""A view as a link and back: stable codes that survive a change of language, label or order.

The codes are part of the public contract: a link in somebody's minutes must keep working.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from jrt_core.catalog.model import ALL, Level
from jrt_core.indicators.measures import Show
from jrt_core.views import weights
from jrt_core.views.selection import MANY, RESCALED, WHOLE_COUNTRY, Form, Selection, Sort, Wish

ALL_CODE = "alla"
SHOW_CODES = {
    "kvinnor": Show.WOMEN,
    "man": Show.MEN,
    "totalt": Show.TOTAL,
    "skillnad": Show.DIFFERENCE,
    "kvot": Show.RATIO,
    "balans": Show.BALANCE,
    "battre": Show.BETTER,
}
LEVEL_CODES = {"kommun": Level.MUNICIPALITY, "lan": Level.COUNTY}
FORM_CODES = {"yta": Form.AREA, "bubblor": Form.BUBBLES, "3d": Form.COLUMNS}
SORT_CODES = {"skillnad": Sort.GAP, "niva": Sort.LEVEL, "namn": Sort.NAME}
# What is meant where a link does not say it.
USUAL = {"niva": "kommun", "alder": ALL_CODE, "bakgrund": ALL_CODE, "form": "yta"}
# Longer than any code; what is longer is no code, and is not looked at.
LONGEST = 400

Query = Mapping[str, Sequence[str]]


def wish(query: Query) -> Wish:
    """What a link asks for. Anything may stand in it: what is not a known code is passed on to be refused."""

    def one(key: str) -> str | None:
        values = query.get(key)
        return values[-1][:LONGEST] if values else None

    def coded(key: str, codes: Mapping[str, str]) -> str | None:
        value = one(key)
        return value if value is None else str(codes.get(value, value))

    areas = [code for value in query.get("kommun", ()) for code in value[:LONGEST].split(",") if code]
    return Wish(
        language=one("sprak"),
        goal=one("mal"),
        indicator=one("indikator"),
        show=coded("visa", SHOW_CODES),
        level=coded("niva", LEVEL_CODES),
        county=one("lan"),
        areas=tuple(areas) if "kommun" in query else None,
        age=coded("alder", {ALL_CODE: ALL}),
        background=coded("bakgrund", {ALL_CODE: ALL}),
        year=one("ar"),
        form=coded("form", FORM_CODES),
        rescaled=one("klasser"),
        sort=coded("ordning", SORT_CODES),
        many=one("vy"),
        weights=one("vikter"),
    )


def query(selection: Selection) -> dict[str, str]:
    """The query that rebuilds a selection."""
    found = {
        "mal": selection.goal,
        "indikator": selection.indicator,
        "visa": _code(SHOW_CODES, selection.show),
        "niva": _code(LEVEL_CODES, selection.level),
        "lan": selection.county or WHOLE_COUNTRY,
        "kommun": ",".join(selection.areas),
        "alder": ALL_CODE if selection.age == ALL else selection.age,
        "bakgrund": ALL_CODE if selection.background == ALL else selection.background,
        "ar": str(selection.year),
        "form": _code(FORM_CODES, selection.form),
        "klasser": RESCALED if selection.rescaled else "",
        "ordning": "" if selection.sort is Sort.GAP else _code(SORT_CODES, selection.sort),
        "vy": MANY if selection.many else "",
        "vikter": weights.written(selection.weights),
        "sprak": "" if selection.language == "sv" else selection.language,
    }
    return {key: value for key, value in found.items() if value}


def href(selection: Selection, page: str = "karta") -> str:
    """The link to a page with a selection, without the host."""
    return f"/{page}?{urlencode(query(selection), safe=',')}"


def figure_href(selection: Selection, page: str = "karta") -> str:
    """The link that goes with a figure: without what is usual, for its QR code is read from afar.

    The year always stays, so that newer figures do not take the place of those that were shown.
    """
    found = {key: value for key, value in query(selection).items() if USUAL.get(key) != value}
    if not selection.many:
        del found["mal"]
    return f"/{page}?{urlencode(found, safe=',')}"


def _code(codes: Mapping[str, str], value: str) -> str:
    return next(code for code, known in codes.items() if known == value)
