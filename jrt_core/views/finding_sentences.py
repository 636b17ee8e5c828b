"""What a map says of some of its regions: those at the ends, those that are chosen, the country."""

from __future__ import annotations

import math

from jrt_core.catalog.model import Kind, Unit
from jrt_core.indicators import gap
from jrt_core.indicators.measures import Show
from jrt_core.indicators.regions import COUNTRY
from jrt_core.views.rows import Row
from jrt_core.views.scene import Scene

# What the nearest to parity and the farthest from it are called.
ENDS = {
    Show.RATIO: ("map-closest-ratio", "map-farthest-ratio"),
    Show.BALANCE: ("map-closest-balance", "map-farthest-balance"),
}
# More chosen regions than this are told by table and chart, and more that share an end are counted.
CHOSEN_TOLD, TIES_NAMED = 2, 3


def ends(scene: Scene) -> list[str]:
    """The regions nearest to parity and farthest from it, by what the map shows."""
    if not scene.selection.show.compares:
        return []
    if len(scene.known) == 1:
        (row,) = scene.known
        return [scene.text("map-one", place=row.name, values=scene.of_row(row))]
    near = min(scene.known, key=lambda row: _distance(scene, row))
    far = max(scene.known, key=lambda row: _distance(scene, row))
    if _written(scene, near) == _written(scene, far):
        return []
    closest, farthest = ENDS.get(scene.selection.show, ("map-closest", "map-farthest"))
    return [_end(scene, closest, near), _end(scene, farthest, far)]


def _end(scene: Scene, message: str, end: Row) -> str:
    """The region at an end, with those that nobody could tell from it by what is written."""
    written = _written(scene, end)
    same = [row for row in scene.known if _written(scene, row) == written]
    values = {scene.of_row(row) for row in same}
    said = values.pop() if len(values) == 1 else _gap(scene, end)
    if len(same) <= TIES_NAMED:
        return scene.text(message, place=scene.text.join([row.name for row in same]), values=said)
    some = scene.text(f"map-places-{scene.selection.level.value}", count=len(same), place=same[0].name)
    return scene.text(message, place=some, values=said)


def _distance(scene: Scene, row: Row) -> float:
    """How far from parity; a ratio of 50 is as far as one of 200."""
    if scene.selection.show is Show.RATIO and scene.indicator.kind.has_two_sexes:
        return abs(float(gap.normalised(row.women, row.men)))
    return abs(row.shown - scene.centre)


def _written(scene: Scene, row: Row) -> float:
    """What is shown as it is written; differences without their side."""
    return round(row.shown, 1) if scene.centre else abs(round(row.shown, scene.decimals))


def _gap(scene: Scene, row: Row) -> str:
    """The gap that regions with different values have in common."""
    shown = scene.text.value(row.shown, Unit.PERCENT, 1)
    if scene.selection.show is Show.RATIO:
        return scene.text("map-of-men", value=shown)
    if scene.selection.show is Show.BALANCE:
        return scene.text("map-of-women", share=shown)
    return scene.size(row.shown) if _written(scene, row) else scene.text("map-gap-none")


def chosen(scene: Scene) -> list[str]:
    """Where the chosen regions stand, and how far apart women and men were when the series began."""
    rows = [row for row in scene.known if row.code in scene.selection.places][:CHOSEN_TOLD]
    if len(scene.known) == 1 and scene.selection.show.compares:
        return []  # it is told as the only one
    return [
        scene.text("map-one", place=row.name, values=scene.of_row(row)) + _since(scene, row) for row in rows
    ]


def _since(scene: Scene, row: Row) -> str:
    """How the gap was in the first year of the same definition; nothing if it has changed sides.

    It is written no finer than this year's, which may be published in hundreds. A balance is no difference.
    """
    year = scene.selection.year
    starts = [brk.year for brk in scene.indicator.breaks if brk.year <= year]
    past = scene.history[
        (scene.history["region"] == row.code)
        & (scene.history["year"] >= max(starts, default=0))
        & (scene.history["year"] < year)
        & scene.history["difference"].notna()
    ]
    is_balance = scene.indicator.kind is Kind.COUNT and scene.selection.show is Show.BALANCE
    if past.empty or is_balance or math.isnan(row.difference):
        return ""
    then = float(past["difference"].iloc[0])
    if then * row.difference <= 0:
        return ""
    if scene.grain:
        then = round(then / scene.grain) * scene.grain
    return " " + scene.text(
        "map-chosen-since",
        now=scene.size(row.difference),
        then=scene.size(then),
        year=str(past["year"].iloc[0]),
    )


def country(scene: Scene) -> list[str]:
    """The country in the year that is shown."""
    history = scene.history
    frame = history[(history["region"] == COUNTRY) & (history["year"] == scene.selection.year)]
    if frame.empty:
        return []
    women, men, total = (float(frame[column].iloc[0]) for column in ("women", "men", "total"))
    other = women if scene.indicator.kind is Kind.WOMEN_ONLY else total
    needed = women + men if scene.indicator.kind.has_two_sexes else other
    if math.isnan(needed):
        return []
    return [scene.text("map-country", values=scene.values(women, men, other))]
