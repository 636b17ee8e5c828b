"""Time series of the chosen areas beside their county and the country: one small panel an area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from jrt_core.catalog.model import Indicator, Kind, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.regions import COUNTRY
from jrt_core.views import format as fmt
from jrt_core.views.area_names import region_name
from jrt_core.views.selection import Selection
from jrt_core.views.sources import SourceNote, source_note
from jrt_core.views.text import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One area's values by year; NaN breaks the line. A measure not divided by sex has only `total`."""

    code: str
    name: str
    years: tuple[int, ...]
    women: tuple[float, ...]
    men: tuple[float, ...]
    total: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """Panels and what they say. `breaks` are the first years of new definitions.

    Where people are counted each panel has its `own_scale`: on the country's a small area is a flat line.
    `name` is what the one line is, where it is not the total; `shaded` years, first and last, stand on a
    darker ground.
    """

    panels: tuple[Panel, ...]
    breaks: tuple[int, ...]
    band: bool
    own_scale: bool
    by_sex: bool
    decimals: int
    sentences: tuple[str, ...]
    note: str
    alt: str
    source: SourceNote
    name: str = ""
    shaded: tuple[int, int] | None = None


def series_view(
    atlas: Atlas,
    indicator: Indicator,
    selection: Selection,
    regions: Sequence[str],
    history: pd.DataFrame,
    text: Texts,
) -> SeriesView:
    """The series of some regions, as far as they have values; `history` is their part of the group."""
    frame = history
    by_sex = indicator.kind.has_two_sexes
    if by_sex:
        frame = frame[frame["women"].notna() | frame["men"].notna()]
    elif indicator.kind is Kind.WOMEN_ONLY:
        frame = frame[frame["women"].notna()].assign(total=lambda f: f["women"])
    else:
        frame = frame[frame["total"].notna()]
    found = dict(list(frame.groupby("region", sort=False)))
    panels = tuple(_panel(atlas, found[code], text) for code in regions if code in found)
    view = panels_view(
        atlas,
        indicator,
        selection,
        panels,
        extracts=frame["extract"].unique().tolist(),
        computed=bool(frame["computed"].any()),
        text=text,
    )
    notes = [view.note, *(_ends(view.panels, selection, text))]
    return replace(view, note=" ".join(note for note in notes if note))


def panels_view(
    atlas: Atlas,
    indicator: Indicator,
    selection: Selection,
    panels: tuple[Panel, ...],
    *,
    extracts: Sequence[int],
    computed: bool,
    text: Texts,
) -> SeriesView:
    """Panels with what they say; none of them if there is one year only."""
    by_sex = indicator.kind.has_two_sexes
    years = tuple(sorted({year for panel in panels for year in panel.years}))
    sentences = tuple(_sentence(panel, indicator, by_sex, text) for panel in panels if len(panel.years) > 1)
    own_scale = indicator.kind is Kind.COUNT and len(panels) > 1
    if not panels:
        note = text("series-none")
    elif len(years) == 1:
        note = text("series-one-year", year=str(years[0]))
    else:
        note = " ".join(_notes(indicator, own_scale=own_scale, text=text))
    return SeriesView(
        panels=panels if len(years) > 1 else (),
        breaks=tuple(b.year for b in indicator.breaks if years and years[0] < b.year <= years[-1]),
        band=indicator.kind is Kind.COMPOSITION,
        own_scale=own_scale,
        by_sex=by_sex,
        decimals=indicator.decimals,
        sentences=sentences,
        note=note,
        alt=text(
            "series-alt",
            years=f"{years[0]}–{years[-1]}" if years else "",
            places=text.join([panel.name for panel in panels]),
            sentence=" ".join(sentences),
        ),
        source=source_note(
            atlas,
            indicator,
            text,
            age=selection.age,
            background=selection.background,
            year=fmt.years(years),
            extracts=extracts,
            computed=computed,
        ),
    )


def _notes(indicator: Indicator, *, own_scale: bool, text: Texts) -> list[str]:
    notes = [text("series-gap-note")] if indicator.breaks else []
    return [*notes, text("series-own-scale")] if own_scale else notes


def _ends(panels: Sequence[Panel], selection: Selection, text: Texts) -> list[str]:
    """Why the county and the country end before the year that the map shows of the municipalities."""
    ended: dict[int, list[str]] = {}
    for panel in panels if selection.level is Level.MUNICIPALITY else ():
        if len(panel.code) == 2 and panel.years[-1] < selection.year:
            ended.setdefault(panel.years[-1], []).append(panel.name)
    return [
        text("series-ends", places=text.join(names), year=str(year)) for year, names in sorted(ended.items())
    ]


def regions_to_follow(atlas: Atlas, selection: Selection) -> list[str]:
    """Chosen areas first, then the counties they lie in (or the filtered one), then the country."""
    counties = [atlas.regions[code].county for code in selection.places]
    if not counties and selection.county is not None:
        counties = [selection.county]
    shown = counties if selection.level is Level.MUNICIPALITY or not selection.places else []
    return list(dict.fromkeys([*selection.places, *shown, COUNTRY]))


def _panel(atlas: Atlas, frame: pd.DataFrame, text: Texts) -> Panel:
    region = atlas.regions[str(frame["region"].iloc[0])]

    def values(column: str) -> tuple[float, ...]:
        return tuple(frame[column].astype(np.float64).tolist())

    return Panel(
        code=region.code,
        name=region_name(region, text),
        years=tuple(frame["year"].tolist()),
        women=values("women"),
        men=values("men"),
        total=values("total"),
    )


def _sentence(panel: Panel, indicator: Indicator, by_sex: bool, text: Texts) -> str:
    parts = (panel.women, panel.men) if by_sex else (panel.total,)

    def value(number: float, place: int) -> str:
        decimals = fmt.needed([part[place] for part in parts], indicator.decimals)
        return text.value(number, indicator.unit, decimals) if number == number else "–"

    if by_sex:
        return text(
            "series-sentence",
            place=panel.name,
            women_first=value(panel.women[0], 0),
            women_last=value(panel.women[-1], -1),
            men_first=value(panel.men[0], 0),
            men_last=value(panel.men[-1], -1),
        )
    first, last = value(panel.total[0], 0), value(panel.total[-1], -1)
    return text("series-sentence-one", place=panel.name, first=first, last=last)
