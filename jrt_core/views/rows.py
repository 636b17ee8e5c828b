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
    """A region. `shown` is the value that the map colours and `number` its class; NaN where there is none."""

    code: str
    name: str
    women: float
    men: float
    total: float
    difference: float
    ratio: float
    shown: float
    number: float
    persons: float
    status: str
    hover: str

    @property
    def known(self) -> bool:
        """Whether there is a value to show."""
        return not math.isnan(self.shown)


# The values are there, but what is shown cannot be made of them: a ratio to zero.
UNDEFINED = "undefined"
COLUMNS = ["region", "name", "women", "men", "total", "difference", "ratio", "shown", "number", "n_total"]


def rows(
    frame: pd.DataFrame, scheme: Scheme, indicator: Indicator, selection: Selection, text: Texts
) -> tuple[Row, ...]:
    """Rows of `frames.region_frame` in the table's order: largest first, those without a value last."""
    shown = frame[selection.show.column].to_numpy(np.float64)
    frame = frame.assign(shown=shown, number=scheme.assign(shown))
    size = np.abs(shown) if selection.show in (Show.DIFFERENCE, Show.BETTER) else shown
    frame = frame.iloc[np.argsort(-np.nan_to_num(size, nan=-math.inf), kind="stable")]
    return tuple(
        Row(
            code=code,
            name=name,
            women=women,
            men=men,
            total=total,
            difference=difference,
            ratio=ratio,
            shown=value,
            number=number,
            persons=persons,
            status=UNDEFINED if math.isnan(value) and status == "ok" else status,
            hover=_hover((women, men, total), status, indicator, text),
        )
        for (code, name, women, men, total, difference, ratio, value, number, persons), status in zip(
            zip(*(frame[column].tolist() for column in COLUMNS), strict=True), frame["status"], strict=True
        )
    )


def _hover(values: tuple[float, float, float], status: str, indicator: Indicator, text: Texts) -> str:
    """The values of a region in the map's hover, or why there are none. Short: 290 of them are sent."""
    women, men, total = values

    def number(value: float) -> str:
        return "–" if math.isnan(value) else fmt.number(value, text.language, indicator.decimals)

    if indicator.kind.has_two_sexes:
        if math.isnan(women) and math.isnan(men):
            return text(f"status-{status}")
        return f"{number(women)} | {number(men)}"
    value = women if indicator.kind is Kind.WOMEN_ONLY else total
    return text(f"status-{status}") if math.isnan(value) else number(value)
