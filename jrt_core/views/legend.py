"""The legend as a chart: every class in words, how many regions are in it, and which of them are chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import Indicator, Unit
from jrt_core.indicators.classes import Diverging, Levels, Scheme
from jrt_core.indicators.measures import Show, is_parted
from jrt_core.views import format as fmt
from jrt_core.views.rows import Row
from jrt_core.views.selection import Selection
from jrt_core.views.text import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendClass:
    """One class: its number in the scheme (None for regions without a value), words, and who is in it."""

    number: int | None
    label: str
    count: int
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """What the colours mean."""

    title: str
    note: str
    classes: tuple[LegendClass, ...]


def legend(
    scheme: Scheme, indicator: Indicator, selection: Selection, rows: Sequence[Row], text: Texts
) -> Legend:
    """The legend of the listed rows: every class of the scheme, then the reasons for missing values."""

    def made(number: int | None, label: str, members: Sequence[Row]) -> LegendClass:
        chosen = tuple(row.name for row in members if row.code in selection.places)
        return LegendClass(number=number, label=label, count=len(members), chosen=chosen)

    classes = [
        made(
            number,
            _label(scheme, number, indicator, selection.show, text),
            [row for row in rows if row.number == number],
        )
        for number in scheme.numbers
    ]
    reasons = Counter(row.status for row in rows if not row.known)
    classes += [
        made(
            None,
            _sentence(text(f"status-{status}")),
            [row for row in rows if not row.known and row.status == status],
        )
        for status, _ in reasons.most_common()
    ]
    described = what(indicator, selection.show, text)
    return Legend(
        title=described,
        note=text("legend-note-rescaled" if selection.rescaled else "legend-note"),
        classes=tuple(classes),
    )


def what(indicator: Indicator, show: Show, text: Texts) -> str:
    """What the numbers are: 'Skillnad kvinnor minus män, procentenheter'."""
    unit = text.symbol(indicator.unit)
    if show in (Show.DIFFERENCE, Show.BETTER) and indicator.unit is Unit.PERCENT:
        unit = text("symbol-percentage-points")
    return text(f"map-what-{show.value}", unit=unit)


def _label(scheme: Scheme, number: int, indicator: Indicator, show: Show, text: Texts) -> str:
    if isinstance(scheme, Levels):
        return _level_label(scheme, number, indicator, text)
    if show is Show.BALANCE:
        return _balance_label(number, text)
    if show is Show.RATIO:
        return _ratio_label(scheme, number, text)
    return _difference_label(scheme, number, indicator, show, text)


def _level_label(scheme: Levels, number: int, indicator: Indicator, text: Texts) -> str:
    edges = [_limit(edge, text) for edge in scheme.edges]
    if not edges:
        return text("legend-level-one", low=indicator.title[text.language])
    if number == 0:
        return text("legend-level-below", high=edges[0])
    if number == len(edges):
        return text("legend-level-over", low=edges[-1])
    return text("legend-level-from", low=edges[number - 1], high=edges[number])


def _balance_label(number: int, text: Texts) -> str:
    if number == 0:
        return text("legend-neutral-balance")
    side = "women" if number > 0 else "men"
    return text(f"legend-balance-{side}-{'over' if abs(number) > 1 else 'from'}")


def _difference_label(scheme: Diverging, number: int, indicator: Indicator, show: Show, text: Texts) -> str:
    steps = [_limit(step, text) for step in scheme.steps]
    if number == 0:
        parted = is_parted(indicator, show)
        return text("legend-neutral-parted") if parted else text("legend-neutral", step=steps[0])
    side = "women" if number > 0 else "men"
    better = "-better" if show is Show.BETTER else ""
    place = abs(number) - 1
    if abs(number) == len(steps):
        return text(f"legend-{side}{better}-over", low=steps[place])
    return text(f"legend-{side}{better}-from", low=steps[place], high=steps[place + 1])


def _ratio_label(scheme: Diverging, number: int, text: Texts) -> str:
    steps = scheme.steps

    def limit(step: float) -> str:
        return _limit(scheme.centre + step, text)

    if number == 0:
        return text("legend-ratio-neutral", low=limit(-steps[0]), high=limit(steps[0]))
    place = abs(number) - 1
    outermost = abs(number) == len(steps)
    if number < 0:
        if outermost:
            return text("legend-ratio-below-all", high=limit(-steps[place]))
        return text("legend-ratio-below", low=limit(-steps[place + 1]), high=limit(-steps[place]))
    if outermost:
        return text("legend-ratio-above-all", low=limit(steps[place]))
    return text("legend-ratio-above", low=limit(steps[place]), high=limit(steps[place + 1]))


def _limit(value: float, text: Texts) -> str:
    """A class limit with as few decimals as it needs: 0,15 but 10."""
    return fmt.number(value, text.language, fmt.places(value))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
