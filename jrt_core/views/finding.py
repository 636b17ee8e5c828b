"""The finding of a map in words: a headline that is a whole sentence, and a few more."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from jrt_core.catalog.model import Level
from jrt_core.indicators.measures import Show, is_parted
from jrt_core.views import format as fmt
from jrt_core.views.finding_sentences import chosen, country, ends
from jrt_core.views.goal_gaps import inside_a_sentence
from jrt_core.views.rows import Row
from jrt_core.views.scene import Scene, Side, area_name

# Below this a municipality can be at the end of the list by chance.
SMALL_POPULATION = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a map says of all its regions and of the chosen ones, and what to be careful with."""

    headline: str
    sentences: tuple[str, ...]
    chosen: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def finding(scene: Scene) -> Finding:
    """The finding of a map."""
    if not scene.known:
        return Finding(
            headline=scene.text(
                "map-none",
                title=scene.title,
                area=area_name(scene.atlas, scene.selection, scene.text),
                year=str(scene.selection.year),
            ),
            sentences=(),
        )
    headline, more = _headline(scene)
    return Finding(
        headline=headline,
        sentences=(*more, *ends(scene), *country(scene)),
        chosen=tuple(chosen(scene)),
        cautions=(*_missing(scene), *_small(scene)),
    )


def _headline(scene: Scene) -> tuple[str, list[str]]:
    """The headline, and the sentences without which it would be half the truth."""
    return _compared(scene) if scene.selection.show.compares else (_levels(scene), [])


def _compared(scene: Scene) -> tuple[str, list[str]]:
    """Counted with the classes of the map. Where neither side has more than half, all three are told."""
    text, parted = scene.text, is_parted(scene.indicator, scene.selection.show)
    counts = Counter(scene.side(row) for row in scene.known)
    leading = max(Side, key=lambda side: counts[side])
    others = [side for side in Side if side is not leading and counts[side]]
    said = _said(scene, leading, counts[leading], parted=parted, alone=not others)
    rest = text.join([_part(scene, side, leading, counts[side], parted=parted) for side in others])
    limit = [_limit(scene)] if counts[Side.EQUAL] and not parted else []
    if not others:
        return said, limit
    if 2 * counts[leading] <= len(scene.known):
        return text("map-mixed", most=said, rest=rest), limit
    return said, [text("map-rest", rest=rest), *limit]


def _said(scene: Scene, side: Side, count: int, *, parted: bool, alone: bool) -> str:
    text, where = scene.text, scene.where(count)
    if side is Side.EQUAL:
        return text("map-balance" if parted else "map-equal", title=scene.title, where=where)
    more = scene.indicator.women_more if side is Side.WOMEN else scene.indicator.men_more
    if parted and not alone:
        return text(f"map-most-{side}", title=scene.title, where=where)
    if more is None:
        return text(f"map-higher-{side}", title=scene.title, where=where)
    said = text("map-finding", finding=more[text.language], where=where)
    group = text.group(scene.selection.age, scene.selection.background, scene.atlas.catalog)
    return text("map-finding-group", group=group[:1].upper() + group[1:], finding=said) if group else said


def _part(scene: Scene, side: Side, leading: Side, count: int, *, parted: bool) -> str:
    if parted:
        return scene.text(f"map-part-{side}-parted", count=count)
    if side is Side.EQUAL or leading is Side.EQUAL:
        return scene.text(f"map-part-{side}", count=count)
    return scene.text("map-part-opposite", count=count)


def _limit(scene: Scene) -> str:
    """What the map counts as about equal."""
    step, text = scene.step, scene.text
    if scene.selection.show is Show.RATIO:
        low, high = (fmt.number(100 + by, text.language, fmt.places(step)) for by in (-step, step))
        return text("map-limit-ratio", low=low, high=high)
    return text("map-limit", limit=text.difference(step, scene.indicator.unit, fmt.places(step)))


def _levels(scene: Scene) -> str:
    title, who, text = scene.title, "", scene.text
    if scene.indicator.kind.has_two_sexes and scene.selection.show in (Show.WOMEN, Show.MEN):
        who = text(f"{scene.selection.show.value}-label") + ", "
        title = inside_a_sentence(title)
    low, high = min(scene.known, key=_shown), max(scene.known, key=_shown)
    lowest, highest = scene.number(low.shown), scene.number(high.shown)
    if lowest == highest:
        where_all = scene.where(len(scene.known))
        return text("map-levels-same", who=who, title=title, lowest=lowest, where=where_all)
    return text(
        "map-levels",
        who=who,
        title=title,
        lowest=lowest,
        low_place=low.name,
        highest=highest,
        high_place=high.name,
    )


def _missing(scene: Scene) -> list[str]:
    undefined = sum(row.undefined for row in scene.rows)
    missing = len(scene.rows) - len(scene.known) - undefined
    counted = {"map-missing": missing, "map-undefined": undefined}
    return [scene.text(said, count=n, all=len(scene.rows)) for said, n in counted.items() if n]


def _small(scene: Scene) -> list[str]:
    """A caution where one of the ends is a small municipality."""
    if scene.selection.level is not Level.MUNICIPALITY or len(scene.known) < 2:
        return []
    ends_of_list = (min(scene.known, key=_shown), max(scene.known, key=_shown))
    population = scene.atlas.population
    small = any(population.get(row.code, SMALL_POPULATION) < SMALL_POPULATION for row in ends_of_list)
    return [scene.text("map-small")] if small else []


def _shown(row: Row) -> float:
    return row.shown
