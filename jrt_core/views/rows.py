"""Regions as the map and the table show them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from jrt_core.catalog.model import Indicator, Kind
from jrt_core.indicators.classes import Scheme
from jrt_core.indicators.measures import Show
from jrt_core.views import format as fmt
from jrt_core.views.selection import Selection
from jrt_core.views.text import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A region. `shown` is the value that the map colours and `number` its class; NaN where there is none.

    `share` is the share of women, for what is counted or shared; `status` says why there is no value.
    """

    code: str
    name: str
    women: float
    men: float
    total: float
    difference: float
    ratio: float
    share: float
    shown: float
    number: float
    persons: float
    status: str
    hover: str

    @property
    def known(self) -> bool:
        """Whether there is a value to show."""
        return not math.isnan(self.shown)

    @property
    def undefined(self) -> bool:
        """Whether there are values, but what is shown cannot be made of them."""
        return self.status in UNDEFINED


# Why what is shown cannot be made of values that are there.
UNDEFINED = ("zero_men", "zero_both", "negative")
COLUMNS = [
    "region",
    "name",
    "women",
    "men",
    "total",
    "difference",
    "ratio",
    "share_of_women",
    "shown",
    "number",
    "n_total",
]


def rows(
    frame: pd.DataFrame,
    scheme: Scheme,
    indicator: Indicator,
    selection: Selection,
    decimals: int,
    text: Texts,
) -> tuple[Row, ...]:
    """Rows of `frames.region_frame` in the table's order: largest first, those without a value last."""
    shown = frame[selection.show.column].to_numpy(np.float64)
    frame = frame.assign(shown=shown, number=scheme.assign(shown))
    size = np.abs(shown) if selection.show in (Show.DIFFERENCE, Show.BETTER) else shown
    frame = frame.iloc[np.argsort(-np.nan_to_num(size, nan=-math.inf), kind="stable")]
    hover = _Hover(indicator=indicator, show=selection.show, decimals=decimals, text=text)
    return tuple(
        Row(
            code=code,
            name=name,
            women=women,
            men=men,
            total=total,
            difference=difference,
            ratio=ratio,
            share=share,
            shown=value,
            number=number,
            persons=persons,
            status=_undefined(women, men) if math.isnan(value) and status == "ok" else status,
            hover=hover(women, men, total, share, status),
        )
        for (code, name, women, men, total, difference, ratio, share, value, number, persons), status in zip(
            zip(*(frame[column].tolist() for column in COLUMNS), strict=True), frame["status"], strict=True
        )
    )


def _undefined(women: float, men: float) -> str:
    if women < 0 or men < 0:
        return "negative"
    return "zero_both" if women == men == 0 else "zero_men"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hover:
    """The values of a region in the map's hover, or why there are none. Short: 290 of them are sent."""

    indicator: Indicator
    show: Show
    decimals: int
    text: Texts

    def __call__(self, women: float, men: float, total: float, share: float, status: str) -> str:
        kind = self.indicator.kind
        if not kind.has_two_sexes:
            value = women if kind is Kind.WOMEN_ONLY else total
            return self.text(f"status-{status}") if math.isnan(value) else self._number(value)
        if math.isnan(women) and math.isnan(men):
            return self.text(f"status-{status}")
        pair = f"{self._number(women)} | {self._number(men)}"
        if self.show is not Show.BALANCE or kind is not Kind.COUNT or math.isnan(share):
            return pair
        return f"{pair} | {fmt.number(share, self.text.language, 1)}"

    def _number(self, value: float) -> str:
        # A space that does not break is six times as long on the way, and a hover has room.
        return (
            "–"
            if math.isnan(value)
            else fmt.number(value, self.text.language, self.decimals).replace("\xa0", " ")
        )
