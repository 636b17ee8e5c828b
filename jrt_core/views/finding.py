"""The finding of a map in words: a headline that is a whole sentence, and a few more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from jrt_core.catalog.model import Indicator, Kind, Level
from jrt_core.indicators import gap
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show
from jrt_core.indicators.parity import EVEN_FROM, EVEN_TO
from jrt_core.indicators.regions import COUNTRY
from jrt_core.views.rows import Row
from jrt_core.views.selection import Selection
from jrt_core.views.text import Texts

# Below this a municipality can be at the end of the list by chance.
SMALL_POPULATION = 10_000
# More chosen regions than this are told by table and chart.
CHOSEN_TOLD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a map says, and what to be careful with."""

    headline: str
    sentences: tuple[str, ...]
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """What every sentence about a map needs."""

    atlas: Atlas
    indicator: Indicator
    selection: Selection
    text: Texts
    history: pd.DataFrame
    known: Sequence[Row]
    everyone: int

    def value(self, number: float) -> str:
        return self.text.value(number, self.indicator.unit, self.indicator.decimals)

    def where(self, some: int) -> str:
        area = area_name(self.atlas, self.selection, self.text)
        return where(some, len(self.known), self.everyone, area, self.selection.level, self.text)


def finding(
    atlas: Atlas,
    indicator: Indicator,
    selection: Selection,
    rows: Sequence[Row],
    history: pd.DataFrame,
    text: Texts,
) -> Finding:
    """The finding of the listed rows; `history` has every year of some regions, the country among them."""
    known = [row for row in rows if row.known]
    if not known:
        return Finding(
            headline=text(
                "map-none",
                title=full_title(atlas, indicator, selection, text),
                area=area_name(atlas, selection, text),
                year=str(selection.year),
            ),
            sentences=_why_empty(indicator, selection, text),
        )
    scene = _Scene(
        atlas=atlas,
        indicator=indicator,
        selection=selection,
        text=text,
        history=history,
        known=known,
        everyone=len(rows),
    )
    return Finding(
        headline=_headline(scene),
        sentences=(*_chosen(scene), *_ends(scene), *_country(scene)),
        cautions=(*_missing(scene), *_small(scene)),
    )


def full_title(atlas: Atlas, indicator: Indicator, selection: Selection, text: Texts) -> str:
    """The indicator's title with its age and background group."""
    title = indicator.title[text.language]
    group = text.group(selection.age, selection.background, atlas.catalog)
    return text("map-title-group", title=title, group=group) if group else title


def area_name(atlas: Atlas, selection: Selection, text: Texts) -> str:
    """The county, or Sweden."""
    if selection.county is None or selection.level is Level.COUNTY:
        return text("whole-country")
    return atlas.regions[selection.county].name


def where(some: int, known: int, everyone: int, area: str, level: Level, text: Texts) -> str:
    """'in all 49 municipalities in X', 'in 40 of 47 municipalities with a figure in X'."""
    noun = "municipalities" if level is Level.MUNICIPALITY else "counties"
    if everyone == 1:
        return text("place-only", area=area)
    if known == 1:
        return text(f"place-{noun}-one", area=area)
    scope = "known-" if known < everyone else ""
    if some == known:
        return text(f"place-{noun}-{scope}all", count=known, area=area)
    return text(f"place-{noun}-{scope}some", some=some, count=known, area=area)


def _headline(scene: _Scene) -> str:
    show = scene.selection.show
    if show is Show.BALANCE:
        return _balance(scene)
    if show.compares and scene.indicator.women_more and scene.indicator.men_more:
        return _compared(scene)
    return _levels(scene)


def _compared(scene: _Scene) -> str:
    is_ratio = scene.indicator.kind is Kind.PUBLISHED_RATIO
    gaps = [row.ratio - 100 if is_ratio else row.difference for row in scene.known]
    women, men = sum(g > 0 for g in gaps), sum(g < 0 for g in gaps)
    if not women and not men:
        title = full_title(scene.atlas, scene.indicator, scene.selection, scene.text)
        return scene.text("map-equal", title=title, where=scene.where(len(gaps)))
    more = scene.indicator.women_more if women >= men else scene.indicator.men_more
    said = more[scene.text.language] if more else ""
    group = scene.text.group(scene.selection.age, scene.selection.background, scene.atlas.catalog)
    if group:
        said = scene.text("map-title-group", title=said, group=group)
    return scene.text("map-finding", finding=said, where=scene.where(max(women, men)))


def _balance(scene: _Scene) -> str:
    even = sum(EVEN_FROM <= row.shown <= EVEN_TO for row in scene.known)
    title = full_title(scene.atlas, scene.indicator, scene.selection, scene.text)
    if even:
        return scene.text("map-balance", title=title, where=scene.where(even))
    if scene.selection.level is Level.COUNTY:
        return scene.text("map-balance-none-counties", title=title)
    area = area_name(scene.atlas, scene.selection, scene.text)
    return scene.text("map-balance-none", title=title, area=area)


def _levels(scene: _Scene) -> str:
    title, who = full_title(scene.atlas, scene.indicator, scene.selection, scene.text), ""
    if scene.indicator.kind.has_two_sexes and scene.selection.show in (Show.WOMEN, Show.MEN):
        who = scene.text(f"{scene.selection.show.value}-label") + ", "
        title = title[0].lower() + title[1:]
    low, high = min(scene.known, key=_shown), max(scene.known, key=_shown)
    lowest, highest = scene.value(low.shown), scene.value(high.shown)
    if lowest == highest:
        where_all = scene.where(len(scene.known))
        return scene.text("map-levels-same", who=who, title=title, lowest=lowest, where=where_all)
    return scene.text(
        "map-levels",
        who=who,
        title=title,
        lowest=lowest,
        low_place=low.name,
        highest=highest,
        high_place=high.name,
    )


def _ends(scene: _Scene) -> list[str]:
    """The regions nearest to parity and farthest from it."""
    if not scene.selection.show.compares:
        return []
    if len(scene.known) == 1:
        return _only(scene)
    if scene.indicator.kind.has_two_sexes:
        by_ratio = scene.selection.show is Show.RATIO

        def size(row: Row) -> float:
            return abs(float(gap.normalised(row.women, row.men)) if by_ratio else row.difference)

        kind = "-ratio" if by_ratio else ""
        ends = [("map-closest", min(scene.known, key=size)), ("map-farthest", max(scene.known, key=size))]
        return [
            scene.text(
                f"{message}{kind}", place=row.name, women=scene.value(row.women), men=scene.value(row.men)
            )
            for message, row in ends
        ]
    is_ratio = scene.indicator.kind is Kind.PUBLISHED_RATIO
    kind, centre = ("map-published-ratio", 100) if is_ratio else ("map-published", 0)
    near = min(scene.known, key=lambda row: abs(row.shown - centre))
    far = max(scene.known, key=lambda row: abs(row.shown - centre))
    return [
        scene.text(f"{kind}-low", place=near.name, value=scene.value(near.shown)),
        scene.text(f"{kind}-high", place=far.name, value=scene.value(far.shown)),
    ]


def _chosen(scene: _Scene) -> list[str]:
    """Where the chosen regions stand, and how far apart women and men were when the series began."""
    chosen = [row for row in scene.known if row.code in scene.selection.places][:CHOSEN_TOLD]
    if not scene.indicator.kind.has_two_sexes or len(scene.known) == 1:
        return []
    return [
        scene.text("map-chosen", place=row.name, women=scene.value(row.women), men=scene.value(row.men))
        + _since(scene, row)
        for row in chosen
        if not math.isnan(row.difference)
    ]


def _since(scene: _Scene, row: Row) -> str:
    """How the gap was in the first year of the same definition; nothing if it has changed sides."""
    year = scene.selection.year
    starts = [brk.year for brk in scene.indicator.breaks if brk.year <= year]
    past = scene.history[
        (scene.history["region"] == row.code)
        & (scene.history["year"] >= max(starts, default=0))
        & (scene.history["year"] < year)
        & scene.history["difference"].notna()
    ]
    if past.empty or float(past["difference"].iloc[0]) * row.difference <= 0:
        return ""
    unit, decimals = scene.indicator.unit, scene.indicator.decimals
    return " " + scene.text(
        "map-chosen-since",
        now=scene.text.difference(row.difference, unit, decimals),
        then=scene.text.difference(float(past["difference"].iloc[0]), unit, decimals),
        year=str(past["year"].iloc[0]),
    )


def _only(scene: _Scene) -> list[str]:
    """The values of the one region that has any."""
    (row,) = scene.known
    if not scene.indicator.kind.has_two_sexes:
        return [scene.text("map-only", place=row.name, value=scene.value(row.shown))]
    women, men = scene.value(row.women), scene.value(row.men)
    return [scene.text("map-only-pair", place=row.name, women=women, men=men)]


def _country(scene: _Scene) -> list[str]:
    history = scene.history
    frame = history[(history["region"] == COUNTRY) & (history["year"] == scene.selection.year)]
    if frame.empty:
        return []
    women, men, total = (float(frame[column].iloc[0]) for column in ("women", "men", "total"))
    if scene.indicator.kind.has_two_sexes:
        if pd.isna(women) or pd.isna(men):
            return []
        return [scene.text("map-country-pair", women=scene.value(women), men=scene.value(men))]
    number = women if scene.indicator.kind is Kind.WOMEN_ONLY else total
    return [] if pd.isna(number) else [scene.text("map-country-one", value=scene.value(number))]


def _missing(scene: _Scene) -> list[str]:
    missing = scene.everyone - len(scene.known)
    return [scene.text("map-missing", count=missing, all=scene.everyone)] if missing else []


def _small(scene: _Scene) -> list[str]:
    """A caution where one of the ends is a small municipality."""
    if scene.selection.level is not Level.MUNICIPALITY or len(scene.known) < 2:
        return []
    ends = (min(scene.known, key=_shown), max(scene.known, key=_shown))
    population = scene.atlas.population
    small = any(population.get(row.code, SMALL_POPULATION) < SMALL_POPULATION for row in ends)
    return [scene.text("map-small")] if small else []


def _why_empty(indicator: Indicator, selection: Selection, text: Texts) -> tuple[str, ...]:
    is_share = indicator.kind in (Kind.BY_SEX, Kind.COMPOSITION)
    return (text("map-county-empty"),) if selection.level is Level.COUNTY and is_share else ()


def _shown(row: Row) -> float:
    return row.shown
