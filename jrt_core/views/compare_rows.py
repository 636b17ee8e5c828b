"""The rows of a comparison: numbers, and the words that stand beside them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jrt_core.catalog.model import Indicator, Kind, Unit
from jrt_core.indicators.areas import AreaKind
from jrt_core.indicators.compare import Compared, Made
from jrt_core.indicators.measures import Show
from jrt_core.indicators.regions import COUNTRY
from jrt_core.indicators.trend import Closing
from jrt_core.views import format as fmt
from jrt_core.views import link
from jrt_core.views.profile_model import Tag
from jrt_core.views.selection import Selection, Sort
from jrt_core.views.tags import trend_tag
from jrt_core.views.text import Texts

# An axis starts at zero unless the lowest value is more than this part of the highest.
FROM_ZERO = 0.6
STEPS = (1, 2, 5, 10)
AFTER_Z = str.maketrans("åäöÅÄÖ", "{|}{|}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A value on the axis; `half` is the middle half of a spread."""

    who: Literal["women", "men", "total"]
    value: float
    half: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRow:
    """One area. NaN and empty texts where there is nothing."""

    code: str
    name: str
    made: str
    is_spread: bool
    women: float
    men: float
    total: float
    difference: float
    ratio: float
    shown: float
    marks: tuple[Mark, ...]
    value: str
    lower: float
    upper: float
    interval: str
    people: float
    tags: tuple[Tag, ...]
    status: str
    alt: str
    profile_href: str

    @property
    def known(self) -> bool:
        """Whether there is a value to show."""
        return not math.isnan(self.shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The axis that all rows share, in the indicator's unit, and what its ends are called."""

    low: float
    high: float
    start: str
    end: str

    def place(self, value: float) -> float:
        """Where a value is, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def rows_of(
    found: Sequence[Compared],
    names: Mapping[str, str],
    indicator: Indicator,
    selection: Selection,
    text: Texts,
) -> tuple[CompareRow, ...]:
    """A row for each area, in the chosen order; those without a value last."""
    rows = [_row(one, names[one.area.code], indicator, selection, text) for one in found]
    return tuple(sorted(rows, key=lambda row: _order(row, selection)))


def axis_of(rows: Sequence[CompareRow], indicator: Indicator, show: Show, text: Texts) -> Axis | None:
    """From zero where that costs little room; what the sexes share has the whole, 100, as its end."""
    marks = [mark for row in rows for mark in row.marks]
    values = [value for mark in marks for value in (mark.value, *(mark.half or ()))]
    if not values:
        return None
    low, high = min(values), max(values)
    if indicator.kind is Kind.COMPOSITION or show is Show.BALANCE:
        low, high = 0.0, 100.0
    else:
        low = 0.0 if 0 <= low < FROM_ZERO * high else low
        step = _step(high - low or abs(high) or 1.0)
        # Air beside the outermost marks: an axis that ends where they are looks cut off.
        first = low if low == 0 else (math.ceil(low / step) - 1) * step
        low, high = max(first, 0.0) if low >= 0 else first, (math.floor(high / step) + 1) * step
        if indicator.unit is Unit.PERCENT and max(values) <= 100:
            high = min(high, 100.0)
    decimals = 0 if low == int(low) and high == int(high) else 1
    # A ratio's marks are the values that it is made of.
    unit = _symbol(indicator, Show.DIFFERENCE if show is Show.RATIO else show, text)
    return Axis(
        low=low,
        high=high,
        start=fmt.number(low, text.language, decimals),
        end=f"{fmt.number(high, text.language, decimals)}{unit}",
    )


def _row(one: Compared, name: str, indicator: Indicator, selection: Selection, text: Texts) -> CompareRow:
    column = _column(indicator, selection.show)
    values = one.values
    shown = values[column]
    row = CompareRow(
        code=one.area.code,
        name=name,
        made=_made(one, text),
        is_spread=one.made is Made.SPREAD,
        women=values["women"],
        men=values["men"],
        total=values["total"],
        difference=values["difference"],
        ratio=values["ratio"],
        shown=shown,
        marks=_marks(one, indicator, selection.show, column),
        value=_value(shown, indicator, selection.show, text),
        lower=one.lower,
        upper=one.upper,
        interval=_interval(one, indicator, text) if selection.show.compares else "",
        people=one.people,
        tags=_tags(one, indicator, selection.show, text),
        status=text(f"status-{one.status}") if math.isnan(shown) and one.status != "ok" else "",
        alt="",
        profile_href=_profile(one, selection),
    )
    return replace(row, alt=_alt(row, indicator, text))


def _column(indicator: Indicator, show: Show) -> str:
    return "women" if indicator.kind is Kind.WOMEN_ONLY else show.column


def _marks(one: Compared, indicator: Indicator, show: Show, column: str) -> tuple[Mark, ...]:
    """Women and men where they are compared, as shares of the whole in a balance; else the value shown."""
    if not show.compares or not indicator.kind.has_two_sexes:
        who: Literal["women", "men", "total"] = "women" if column == "women" else "total"
        found = [
            Mark(who="men" if column == "men" else who, value=one.values[column], half=_half(one, column))
        ]
    elif show is Show.BALANCE:
        share = one.values["share_of_women"]
        found = [Mark(who="women", value=share), Mark(who="men", value=100 - share)]
    else:
        found = [
            Mark(who="women", value=one.values["women"], half=_half(one, "women")),
            Mark(who="men", value=one.values["men"], half=_half(one, "men")),
        ]
    return tuple(mark for mark in found if not math.isnan(mark.value))


def _half(one: Compared, column: str) -> tuple[float, float] | None:
    spread = one.spread.get(column)
    return None if spread is None else (spread.low, spread.high)


def _symbol(indicator: Indicator, show: Show, text: Texts) -> str:
    """The unit after a number; persons are counted without one."""
    if show in (Show.RATIO, Show.BALANCE):
        return " %"
    return "" if indicator.unit is Unit.PERSONS else f" {text.symbol(indicator.unit)}"


def _made(one: Compared, text: Texts) -> str:
    if not one.known or one.made is Made.PUBLISHED:
        return ""
    if one.made is Made.COMPUTED:
        return text("made-computed")
    all_of = "-all" if one.members == one.everyone else ""
    return text(f"made-{one.made.value}{all_of}", members=one.members, everyone=one.everyone)


def _value(shown: float, indicator: Indicator, show: Show, text: Texts) -> str:
    if math.isnan(shown):
        return ""
    decimals = 1 if show in (Show.RATIO, Show.BALANCE) else indicator.decimals
    signed = show in (Show.DIFFERENCE, Show.BETTER)
    number = fmt.number(shown, text.language, decimals, signed=signed)
    if signed and indicator.unit is Unit.PERCENT:
        return text.points(shown, decimals)
    return number + _symbol(indicator, show, text)


def _interval(one: Compared, indicator: Indicator, text: Texts) -> str:
    if math.isnan(one.lower):
        return ""
    lower, upper = (
        fmt.number(value, text.language, indicator.decimals, signed=True) for value in (one.lower, one.upper)
    )
    return text("compare-interval", lower=lower, upper=upper)


def _tags(one: Compared, indicator: Indicator, show: Show, text: Texts) -> tuple[Tag, ...]:
    tags: list[Tag] = []
    if not show.compares:
        return ()
    if one.trend is not None and one.known:
        tags.append(trend_tag(one.trend, indicator, text))
    if one.lower <= 0 <= one.upper:
        tags.append(Tag(text=text("compare-chance"), tone="unsure"))
    return tuple(tags)


def _alt(row: CompareRow, indicator: Indicator, text: Texts) -> str:
    if not row.known:
        return text("compare-row-none", place=row.name, status=row.status)
    if not indicator.kind.has_two_sexes:
        return text("compare-row-one", place=row.name, value=row.value)
    women, men = (text.value(v, indicator.unit, indicator.decimals) for v in (row.women, row.men))
    return text(
        "compare-row",
        place=row.name,
        women=women,
        men=men,
        difference=text.difference(row.difference, indicator.unit, indicator.decimals),
        trend=", ".join(tag.text for tag in row.tags),
    )


def _profile(one: Compared, selection: Selection) -> str:
    if one.area.kind is not AreaKind.REGION or one.area.code == COUNTRY:
        return ""
    others = tuple(code for code in selection.areas if code != one.area.code)
    return link.href(replace(selection, areas=(one.area.code, *others)), "kommun")


def _order(row: CompareRow, selection: Selection) -> tuple[bool, float, str]:
    name = row.name.casefold().translate(AFTER_Z)
    if selection.sort is Sort.NAME:
        return (not row.known, 0.0, name)
    if selection.sort is Sort.LEVEL:
        pair = row.women + row.men
        size = next((v for v in (row.total, pair, row.shown) if not math.isnan(v)), -math.inf)
    else:
        size = distance(row, selection.show)
    return (not row.known, -size if not math.isnan(size) else math.inf, name)


def distance(row: CompareRow, show: Show) -> float:
    """How far from parity a row is, in what is shown; the value where nothing is compared."""
    if not show.compares:
        return row.shown if math.isnan(row.difference) else abs(row.difference)
    return abs(row.shown - {Show.RATIO: 100.0, Show.BALANCE: 50.0}.get(show, 0.0))


def _step(width: float) -> float:
    rough = width / 4
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in STEPS if step * power >= rough * (1 - 1e-9))


def moved(found: Sequence[Compared]) -> tuple[int, int]:
    """In how many areas the gap is closing, and in how many that could be tested."""
    tested = [one.trend for one in found if one.trend is not None and one.trend.closing is not Closing.SHORT]
    return sum(trend.closing is Closing.CLOSING for trend in tested), len(tested)
