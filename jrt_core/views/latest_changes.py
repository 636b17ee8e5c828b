"""What the newest build changed in the figures, indicator by indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jrt_core.catalog.model import Indicator
from jrt_core.indicators.atlas import Atlas
from jrt_core.store.changes import Change
from jrt_core.views import format as fmt
from jrt_core.views.area_names import region_name
from jrt_core.views.indicator_card import Table
from jrt_core.views.text import Texts

# Beyond so many more decimals than usual, a change is too small to be written out.
MORE_DECIMALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """A sentence on all changes, and a row for each indicator that has any: the most changed first."""

    lead: str
    changes: Table


def latest_changes(atlas: Atlas) -> tuple[Change, ...]:
    """The changes that the store came with."""
    return tuple(Change(**row) for row in atlas.store.records("changes"))


def changes_view(atlas: Atlas, changes: Sequence[Change], text: Texts) -> ChangesView:
    """What the page says of some changes."""
    language = text.language
    ordered = sorted(changes, key=lambda one: (-one.revised - one.withdrawn, -one.new, one.indicator))
    rows = tuple(
        (
            _title(atlas, one, text),
            fmt.number(one.new, language),
            fmt.number(one.revised, language),
            fmt.number(one.withdrawn, language),
            _largest(atlas, one, text),
        )
        for one in ordered
    )
    lead = text(
        "data-changes-lead",
        new=fmt.number(sum(one.new for one in changes), language),
        revised=fmt.number(sum(one.revised for one in changes), language),
        withdrawn=fmt.number(sum(one.withdrawn for one in changes), language),
        count=len(rows),
    )
    heads = ("indicator", "new", "revised", "withdrawn", "largest")
    return ChangesView(
        lead=lead if rows else text("data-changes-none"),
        changes=Table(
            head=tuple(text(f"data-changes-{name}") for name in heads),
            rows=rows,
            alt=text("data-changes-alt"),
        ),
    )


def _title(atlas: Atlas, change: Change, text: Texts) -> str:
    """An indicator that has left the catalogue is known by its id alone."""
    indicator = atlas.whole.indicator.get(change.indicator)
    return indicator.title[text.language] if indicator else change.indicator


def _largest(atlas: Atlas, change: Change, text: Texts) -> str:
    """The largest revision: whose, of which year, from what to what."""
    indicator = atlas.whole.indicator.get(change.indicator)
    if (
        indicator is None
        or change.before is None
        or change.after is None
        or change.region is None
        or change.age is None
        or change.background is None
    ):
        return text("data-changes-no-revision")
    group = text.group(change.age, change.background, atlas.whole)
    who = ", ".join(part for part in (text(f"{change.sex}-label").lower(), group) if part)
    place = f"{region_name(atlas.regions[change.region], text)} {change.year}, {who}"
    values = _apart(indicator, change.before, change.after, text)
    if values is None:
        return text("data-changes-tiny", place=place)
    return text("data-changes-of", place=place, before=values[0], after=values[1])


def _apart(indicator: Indicator, before: float, after: float, text: Texts) -> tuple[str, str] | None:
    """The two values with as many decimals as tell them apart; None where they would be too many."""
    for decimals in range(indicator.decimals, indicator.decimals + MORE_DECIMALS + 1):
        old, new = (text.value(value, indicator.unit, decimals) for value in (before, after))
        if old != new:
            return old, new
    return None
