"""The note under every figure: who made the numbers, from what, for which year, with what caveats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from jrt_core.catalog.model import Indicator, Series
from jrt_core.indicators.atlas import Atlas
from jrt_core.views import format as fmt
from jrt_core.views.text import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """Source lines and caveats, ready to print."""

    lines: tuple[str, ...]
    caveats: tuple[str, ...]


def source_note(
    atlas: Atlas,
    indicator: Indicator,
    text: Texts,
    *,
    age: str,
    background: str,
    year: str,
    extracts: Iterable[int],
    computed: bool,
) -> SourceNote:
    """The note of a figure that shows one group of an indicator.

    `extracts` are the numbers of the extracts that the shown values come from: all their dates are printed,
    and if one of them has no date that is said.
    """
    used = [atlas.extracts[number] for number in sorted(set(extracts))]
    retrieved = _retrieved([extract.retrieved for extract in used], text)
    names = {extract.source for extract in used}
    whole = [extract.caveat for extract in used if extract.caveat]
    lines = [
        text(
            "source-line",
            publisher=atlas.catalog.source[source].title[text.language],
            ids=", ".join(series_ids(series)),
            producer=_producers(series, atlas.catalog.source[source].publisher, text),
            year=year,
            retrieved=retrieved,
        )
        for source, series in _by_source(indicator.used_series(age, background)).items()
        if source in names or not names
    ]
    lines.append(text("source-processing") + (" " + text("source-computed") if computed else ""))
    return SourceNote(lines=tuple(lines), caveats=caveats(atlas, indicator, text, whole))


def caveats(
    atlas: Atlas, indicator: Indicator, text: Texts, of_extracts: Iterable[str] = ()
) -> tuple[str, ...]:
    """Every reservation about an indicator, breaks first, each once; then those of whole extracts."""
    years = {brk.caveat: f"{brk.year}: " for brk in indicator.breaks}
    return tuple(
        years.get(code, "") + atlas.catalog.caveat[code].text[text.language]
        for code in caveat_codes(indicator, of_extracts)
    )


def caveat_codes(indicator: Indicator, of_extracts: Iterable[str] = ()) -> tuple[str, ...]:
    """The codes of the reservations, in the order of `caveats`."""
    breaks = (brk.caveat for brk in indicator.breaks)
    return tuple(dict.fromkeys([*breaks, *indicator.caveats, *of_extracts]))


def series_ids(series: Iterable[Series]) -> list[str]:
    """The KPIs or tables that figures come from, each once."""
    return list(dict.fromkeys(one.table or one.id for one in series))


def _by_source(series: Iterable[Series]) -> dict[str, list[Series]]:
    found: dict[str, list[Series]] = {}
    for one in series:
        found.setdefault(one.source, []).append(one)
    return found


def _producers(series: list[Series], publisher: str, text: Texts) -> str:
    names = [n for n in dict.fromkeys(one.producer for one in series) if n != publisher]
    return text("source-producer", names=text.join(names)) if names and publisher not in names else ""


def _retrieved(dates: list[dt.date | None], text: Texts) -> str:
    """Every day that an extract was fetched: a year of one extract is not that of another."""
    days = text.join([fmt.date(day, text.language) for day in sorted({day for day in dates if day})])
    if not days:
        return text("source-not-dated")
    return text("source-partly-dated" if None in dates else "source-retrieved", dates=days)
