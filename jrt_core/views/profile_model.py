"""What the profile of a municipality or county consists of: everything that its page prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jrt_core.catalog.model import Language
from jrt_core.views.sources import SourceNote

# How a tag is meant: for colour and mark, never alone.
Tone = Literal["plain", "better", "worse", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of the three questions of the first screen, and its answer in whole sentences."""

    question: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal in the profile. `score` is 0-100, NaN where there is none, and `note` then says why.

    Beside a score `note` says what it rests on, if that is little.
    """

    id: str
    title: str
    score: float
    score_text: str
    direction: str
    level: str
    trend: str
    coverage: str
    note: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A few words in a row: the trend, how a gap moved, the call against the country."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Every region of the level as a dot, from 0 to 1 along the strip; this one and its peers marked.

    `parity` is where women and men are equal, None outside the strip or where there is no such place.
    """

    dots: tuple[float, ...]
    own: float
    peers: tuple[float, ...]
    parity: float | None
    low: str
    high: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """Women's and men's values by year (or one line: `men` empty), NaN for a hole; `shaded` years behind."""

    years: tuple[int, ...]
    women: tuple[float, ...]
    men: tuple[float, ...]
    breaks: tuple[int, ...]
    alt: str
    shaded: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The 40-60 clock: the share of women, how many years in a row it is inside the band, on which side."""

    share: float
    years_inside: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """One indicator in the region. Texts are ready to print; empty where there is nothing to say.

    `facts` are (name, value) pairs: interval, number of people, persons to parity, band, year.
    """

    indicator: str
    goal: str
    title: str
    year: str
    women: str
    men: str
    difference: str
    sentence: str
    tags: tuple[Tag, ...]
    strip: Strip | None
    spark: Spark | None
    clock: Clock | None
    facts: tuple[tuple[str, str], ...]
    source: SourceNote
    map_href: str
    compare_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """An indicator to look at, or one that goes the right way: a sentence and the indicator's id."""

    indicator: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCard:
    """A question for a committee, filled with the region's own figures. `step` names SKR's step."""

    step: str
    question: str
    figures: str
    source: SourceNote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerLine:
    """A similar municipality: why, in a sentence, and where to look at it."""

    code: str
    name: str
    sentence: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeersView:
    """Similar regions; `how` says what the likeness rests on, `none` why there are none."""

    title: str
    how: str
    peers: tuple[PeerLine, ...]
    none: str
    compare_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosersView:
    """Regions that once had the same gap in one indicator and have closed it; `none` if nobody has.

    `how` says what is compared.
    """

    title: str
    how: str
    sentences: tuple[str, ...]
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileView:
    """The top of the profile page: all that does not depend on which rows are open.

    `main` is the indicator that the headline is about, empty where there is none.
    """

    language: Language
    region: str
    name: str
    headline: str
    main: str
    answers: tuple[Answer, ...]
    goals: tuple[GoalLine, ...]
    goals_note: str
    watch: tuple[Remark, ...]
    watch_none: str
    right_way: tuple[Remark, ...]
    right_way_none: str
    questions: tuple[QuestionCard, ...]
    caution: str
