"""What every sentence about a map needs: its values in words, its area, and how many regions it is about."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from jrt_core.catalog.model import Indicator, Kind, Level, Unit
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.classes import Diverging, Scheme
from jrt_core.indicators.measures import Show
from jrt_core.views.area_names import region_name
from jrt_core.views.rows import Row
from jrt_core.views.selection import Selection
from jrt_core.views.text import Texts


class Side(StrEnum):
    """Whose value is the higher."""

    WOMEN = "women"
    MEN = "men"
    EQUAL = "equal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A map's rows and how to speak of them.

    `history` has every year of some regions, the country among them; `decimals` and `grain` are those of
    the year that is shown.
    """

    atlas: Atlas
    indicator: Indicator
    selection: Selection
    text: Texts
    scheme: Scheme
    history: pd.DataFrame
    rows: Sequence[Row]
    known: Sequence[Row]
    decimals: int
    grain: float

    @property
    def centre(self) -> float:
        """What is parity in the values that the map shows."""
        return self.scheme.centre if isinstance(self.scheme, Diverging) else 0.0

    @property
    def step(self) -> float:
        """How far from parity still counts as equal."""
        return self.scheme.steps[0] if isinstance(self.scheme, Diverging) else 0.0

    @property
    def title(self) -> str:
        """The indicator's title with its group."""
        return full_title(self.atlas, self.indicator, self.selection, self.text)

    def number(self, value: float) -> str:
        """A value with its unit in words, a dash where there is none."""
        return "–" if math.isnan(value) else self.text.value(value, self.indicator.unit, self.decimals)

    def values(self, women: float, men: float, other: float) -> str:
        """A region's values in words; `other` is the one value of a measure that is not divided by sex."""
        kind, text = self.indicator.kind, self.text
        if kind is Kind.PUBLISHED_DIFFERENCE:
            return self.gap(other)
        if kind is Kind.PUBLISHED_RATIO:
            return text("map-of-men", value=self.number(other))
        if not kind.has_two_sexes:
            return self.number(other)
        pair = text("map-pair", women=self.number(women), men=self.number(men))
        if self.selection.show is not Show.BALANCE or kind is not Kind.COUNT or women + men <= 0:
            return pair
        share = text.value(100 * women / (women + men), Unit.PERCENT, 1)
        return text("map-pair-share", pair=pair, share=share)

    def of_row(self, row: Row) -> str:
        """The values of a row in words."""
        return self.values(row.women, row.men, row.shown)

    def side(self, row: Row) -> Side:
        """Whose value is the higher, by the classes of the map."""
        number = row.number * (self.indicator.polarity if self.selection.show is Show.BETTER else 1)
        return Side.EQUAL if not number else Side.WOMEN if number > 0 else Side.MEN

    def gap(self, difference: float) -> str:
        """A difference, women minus men, and for whom the value is the higher."""
        if not round(difference, self.decimals):
            return self.text("map-gap-none")
        side = "women" if difference > 0 else "men"
        return self.text(f"map-gap-{side}", size=self.size(difference))

    def size(self, difference: float) -> str:
        """The size of a difference in words."""
        return self.text.difference(difference, self.indicator.unit, self.decimals)

    def where(self, some: int) -> str:
        """In how many of the regions that have figures."""
        with_figures = sum(row.known or row.undefined for row in self.rows)
        area = area_name(self.atlas, self.selection, self.text)
        return where(some, with_figures, len(self.rows), area, self.selection.level, self.text)


def full_title(atlas: Atlas, indicator: Indicator, selection: Selection, text: Texts) -> str:
    """The indicator's title with its age and background group."""
    title = indicator.title[text.language]
    group = text.group(selection.age, selection.background, atlas.catalog)
    return text("map-title-group", title=title, group=group) if group else title


def area_name(atlas: Atlas, selection: Selection, text: Texts) -> str:
    """The county, or Sweden."""
    if selection.county is None or selection.level is Level.COUNTY:
        return text("whole-country")
    return region_name(atlas.regions[selection.county], text)


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
