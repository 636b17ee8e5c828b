"""A slide in steps: what is seen of its figure before all of it is, and what the audience is asked first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from jrt_core.catalog.model import Unit
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.measures import Show
from jrt_core.views import format as fmt
from jrt_core.views import legend, link
from jrt_core.views.compare_page import CompareView
from jrt_core.views.compare_rows import CompareRow, Mark
from jrt_core.views.exhibit import Drawing, Exhibit
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.scene import area_name
from jrt_core.views.selection import choices
from jrt_core.views.series import Panel, SeriesView
from jrt_core.views.story import Reveal
from jrt_core.views.text import Texts, texts

SIGNED = (Show.DIFFERENCE, Show.BETTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is seen at one press of a key.

    `drawing` is the part of the figure, None for nothing of it; `caption` says which part; `gap` marks the
    difference between women and men. Only the last step tells the finding.
    """

    drawing: Drawing | None
    caption: str = ""
    gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What the audience is asked: a value from `low` to `high` in steps; `answer` is the figure's."""

    question: str
    place: str
    low: float
    high: float
    step: float
    answer: float
    decimals: int
    signed: bool
    unit: str

    def written(self, value: float, text: Texts) -> str:
        """A value with its unit."""
        return fmt.number(value, text.language, self.decimals, signed=self.signed) + self.unit


def steps(exhibit: Exhibit, reveal: Reveal, atlas: Atlas) -> tuple[Step, ...]:
    """The steps of a figure, at least one; a figure that cannot be parted in the way asked for has one."""
    text, drawing = texts(exhibit.language), exhibit.drawing
    whole = Step(drawing=drawing, gap=reveal is Reveal.SEXES)
    before: tuple[Step, ...] = ()
    if exhibit.is_empty:
        return (whole,)
    if reveal is Reveal.GUESS and guess(exhibit) is not None:
        before = (Step(drawing=None),)
    elif isinstance(drawing, MapView):
        before = _of_map(drawing, reveal, atlas, text)
    elif isinstance(drawing, SeriesView):
        before = _of_series(drawing, reveal, _own(exhibit), text)
    elif isinstance(drawing, CompareView):
        before = _of_comparison(drawing, reveal, text)
    return (*before, whole)


def guess(exhibit: Exhibit) -> Guess | None:
    """What there is to guess: the value of the first chosen area. None where it has none."""
    view = exhibit.drawing
    if not isinstance(view, MapView | CompareView):
        return None
    chosen = view.selection.places if isinstance(view, MapView) else view.selection.areas
    known = [row for row in view.rows if row.known]
    own = next((row for row in known if row.code == chosen[0]), None) if chosen else None
    if own is None:
        return None
    text, show = texts(exhibit.language), view.selection.show
    share = show in (Show.RATIO, Show.BALANCE)
    points = show in SIGNED and view.unit is Unit.PERCENT
    symbol = "%" if share else text("symbol-percentage-points") if points else text.symbol(view.unit)
    low, high = _ends([row.shown for row in known], signed=show in SIGNED, whole=show is Show.BALANCE)
    return Guess(
        question=text(
            f"seminar-guess-{show.value}", title=exhibit.title, place=own.name, year=str(view.selection.year)
        ),
        place=own.name,
        low=low,
        high=high,
        step=(high - low) / 100,
        answer=own.shown,
        decimals=1 if share else view.decimals,
        signed=show in SIGNED,
        unit=f" {symbol}",
    )


def _ends(values: Sequence[float], *, signed: bool, whole: bool) -> tuple[float, float]:
    """Where a guess may lie: round numbers well outside what is known, so that they do not give it away."""
    if whole:
        return 0.0, 100.0
    largest = 1.2 * max(abs(value) for value in values) or 1.0
    size = 10.0 ** math.floor(math.log10(largest))
    high = next(n * size for n in (1, 2, 5, 10) if n * size >= largest)
    return (-high if signed else 0.0), high


def _of_map(view: MapView, reveal: Reveal, atlas: Atlas, text: Texts) -> tuple[Step, ...]:
    selection = view.selection
    if reveal is Reveal.SEXES:
        offered = choices(selection, atlas).shows
        sexes = [show for show in (Show.WOMEN, Show.MEN) if show in offered and show is not selection.show]
        views = [map_view(atlas, replace(selection, show=show)) for show in sexes]
        area, year = area_name(atlas, selection, text), str(selection.year)
        return tuple(
            Step(
                drawing=found,
                caption=text("exhibit-map", measure=found.legend.title, area=area, year=year),
            )
            for found in views
        )
    own = tuple(row for row in view.rows if row.code in selection.places)
    if reveal is Reveal.OWN and own:
        indicator = atlas.catalog.indicator[selection.indicator]
        classes = legend.legend(view.scheme, indicator, selection, own, text)
        caption = text.join([row.name for row in own])
        return (Step(drawing=replace(view, rows=own, legend=classes), caption=caption),)
    return ()


def _own(exhibit: Exhibit) -> str:
    """The first of the chosen areas, as its link has them."""
    areas = link.wish(parse_qs(urlsplit(exhibit.path).query)).areas
    return areas[0] if areas else ""


def _of_series(view: SeriesView, reveal: Reveal, own: str, text: Texts) -> tuple[Step, ...]:
    if reveal is Reveal.SEXES and view.by_sex:
        panels = tuple(replace(panel, men=_nothing(panel)) for panel in view.panels)
        return (
            Step(drawing=replace(view, panels=panels), caption=text("women-label")),
            Step(drawing=view, caption=text("seminar-both")),
        )
    if reveal is Reveal.OWN and len(view.panels) > 1:
        first = next((panel for panel in view.panels if panel.code == own), view.panels[0])
        panels = tuple(panel if panel is first else _until(panel, -math.inf) for panel in view.panels)
        return (Step(drawing=replace(view, panels=panels), caption=first.name),)
    if reveal is Reveal.PLAY:
        years = sorted({year for panel in view.panels for year in panel.years})
        return tuple(
            Step(
                drawing=replace(view, panels=tuple(_until(panel, year) for panel in view.panels)),
                caption=str(year),
            )
            for year in years[:-1]
        )
    return ()


def _nothing(panel: Panel) -> tuple[float, ...]:
    return (math.nan,) * len(panel.years)


def _until(panel: Panel, last: float) -> Panel:
    """A panel without what came after a year; the years stay, so that the axis does."""

    def cut(values: Sequence[float]) -> tuple[float, ...]:
        return tuple(
            value if year <= last else math.nan for year, value in zip(panel.years, values, strict=True)
        )

    return replace(panel, women=cut(panel.women), men=cut(panel.men), total=cut(panel.total))


def _of_comparison(view: CompareView, reveal: Reveal, text: Texts) -> tuple[Step, ...]:
    if reveal is Reveal.SEXES and all(len(row.marks) == 2 for row in view.rows if row.known):
        women = [tuple(mark for mark in row.marks if mark.who == "women") for row in view.rows]
        both = [row.marks for row in view.rows]
        return (
            Step(drawing=_bare(view, women), caption=text("women-label")),
            Step(drawing=_bare(view, both), caption=text("seminar-both")),
        )
    first = next(iter(view.selection.areas), "")
    if reveal is Reveal.OWN and len(view.rows) > 1 and any(row.code == first for row in view.rows):
        rows = tuple(row if row.code == first else _hidden(row, ()) for row in view.rows)
        name = next(row.name for row in view.rows if row.code == first)
        return (Step(drawing=replace(view, rows=rows), caption=name),)
    return ()


def _bare(view: CompareView, marks: Sequence[tuple[Mark, ...]]) -> CompareView:
    rows = tuple(_hidden(row, shown) for row, shown in zip(view.rows, marks, strict=True))
    return replace(view, rows=rows)


def _hidden(row: CompareRow, marks: tuple[Mark, ...]) -> CompareRow:
    """A row with these marks, and without the words that tell the rest."""
    return replace(row, marks=marks, value="", interval="", tags=(), status="", alt=row.name)
