"""The finding of a comparison in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import Indicator
from jrt_core.indicators.compare import Compared
from jrt_core.indicators.measures import Show
from jrt_core.views.compare_rows import CompareRow, distance, moved
from jrt_core.views.goal_gaps import inside_a_sentence
from jrt_core.views.selection import Selection
from jrt_core.views.text import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A headline and the sentences under it."""

    headline: str
    sentences: tuple[str, ...]


def finding(
    rows: Sequence[CompareRow],
    found: Sequence[Compared],
    title: str,
    indicator: Indicator,
    selection: Selection,
    text: Texts,
) -> Told:
    """What the rows say; `found` are the same areas."""
    known = [row for row in rows if row.known]
    if not known:
        return Told(headline=text("compare-none", title=title, year=str(selection.year)), sentences=())
    if not indicator.kind.has_two_sexes or not selection.show.compares:
        if indicator.kind.has_two_sexes and selection.show in (Show.WOMEN, Show.MEN):
            who = text(f"{selection.show.value}-label")
            title = text("compare-who", who=who, title=inside_a_sentence(title))
        return Told(headline=_levels(known, title, selection, text), sentences=())
    women, men = sum(row.difference > 0 for row in known), sum(row.difference < 0 for row in known)
    if not women and not men:
        return Told(headline=text("compare-equal", title=title), sentences=())
    more = indicator.women_more if women >= men else indicator.men_more
    said = more[text.language] if more else title
    count, some = len(known), max(women, men)
    if count == 1:
        headline = text("compare-one-known", title=title, place=known[0].name, year=str(selection.year))
    elif some == count:
        headline = text("compare-all", finding=said, count=count)
    else:
        headline = text("compare-some", finding=said, some=some, count=count)
    return Told(
        headline=headline, sentences=(*_ends(known, indicator, selection.show, text), *_moved(found, text))
    )


def _levels(known: Sequence[CompareRow], title: str, selection: Selection, text: Texts) -> str:
    if len(known) == 1:
        return text("compare-one-known", title=title, place=known[0].name, year=str(selection.year))
    low, high = min(known, key=lambda row: row.shown), max(known, key=lambda row: row.shown)
    return text(
        "compare-levels",
        title=title,
        lowest=low.value,
        low_place=low.name,
        highest=high.value,
        high_place=high.name,
    )


def _ends(known: Sequence[CompareRow], indicator: Indicator, show: Show, text: Texts) -> list[str]:
    """The largest and the smallest gap; a spread's medians are nobody's gap, so it is left out."""
    whole = [row for row in known if not row.is_spread]

    def size(row: CompareRow) -> float:
        return distance(row, show)

    if len(whole) < 2:
        return []
    ends = (max(whole, key=size), min(whole, key=size))
    return [
        text(
            message,
            place=row.name,
            women=text.value(row.women, indicator.unit, indicator.decimals),
            men=text.value(row.men, indicator.unit, indicator.decimals),
        )
        for message, row in zip(("compare-farthest", "compare-closest"), ends, strict=True)
    ]


def _moved(found: Sequence[Compared], text: Texts) -> list[str]:
    closing, tested = moved(found)
    if not tested:
        return []
    return [
        text("compare-trends", closing=closing, tested=tested) if closing else text("compare-trends-none")
    ]
