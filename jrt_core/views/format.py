"""The one formatter of numbers and dates: "1 234,5", true minus sign, never an empty cell without a word."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from jrt_core.catalog.model import Language

LOCALES: dict[Language, str] = {"sv": "sv_SE", "en": "en_GB"}
MINUS = "\u2212"


@lru_cache(maxsize=50_000)
def number(value: float, language: Language, decimals: int = 0, *, signed: bool = False) -> str:
    """A number as people of the language write it, always with `decimals` decimals.

    `signed` puts a plus sign before positive numbers. NaN becomes an empty string: callers say why.
    """
    if math.isnan(value):
        return ""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = round(value, decimals) + 0.0  # + 0.0 turns -0.0 into 0.0
    text = str(format_decimal(rounded, format=pattern, locale=LOCALES[language])).replace("-", MINUS)
    return f"+{text}" if signed and rounded > 0 else text


def places(value: float) -> int:
    """As many decimals as a value needs: 2 for 0.15, none for 10."""
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def needed(values: Iterable[float], decimals: int) -> int:
    """The decimals to write values that belong together with: none where all of them are whole."""
    return decimals if any(value % 1 for value in values if not math.isnan(value)) else 0


def date(value: dt.date, language: Language) -> str:
    """A day in words: 12 december 2024."""
    return str(format_date(value, format="long", locale=LOCALES[language]))


def month(value: dt.date, language: Language) -> str:
    """A month in words: december 2024."""
    return str(format_date(value, format="MMMM y", locale=LOCALES[language]))


def years(values: tuple[int, ...]) -> str:
    """Years as ranges: 1999-2004, 2006."""
    parts: list[list[int]] = []
    for year in sorted(values):
        if parts and year == parts[-1][1] + 1:
            parts[-1][1] = year
        else:
            parts.append([year, year])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in parts)
