"""The indicator rows of a profile, made for those that are shown."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

import numpy as np

from jrt_core.catalog.model import ALL, Indicator, Kind, Language, Level, Unit
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.gap import Floats
from jrt_core.indicators.parity import EVEN_FROM, EVEN_TO
from jrt_core.indicators.profile import Profile
from jrt_core.indicators.regions import COUNTRY, Region
from jrt_core.indicators.standing import Standing, ToParity
from jrt_core.indicators.uncertainty import Call, Judgement
from jrt_core.views import format as fmt
from jrt_core.views.profile_model import Clock, ProfileRow, Spark, Strip, Tag, Tone
from jrt_core.views.selection import MAX_AREAS, WHOLE_COUNTRY
from jrt_core.views.sources import source_note
from jrt_core.views.tags import trend_tag
from jrt_core.views.text import Texts, texts

TONES: dict[Judgement, Tone] = {
    Judgement.BETTER: "better",
    Judgement.WORSE: "worse",
    Judgement.SIMILAR: "unsure",
    Judgement.NONE: "plain",
}
FOLDED = str.maketrans("åäöéü", "aaoeu")


def profile_rows(
    atlas: Atlas,
    profile: Profile,
    language: Language,
    indicators: Iterable[str],
    peers: Sequence[str] = (),
    areas: Sequence[str] = (),
) -> tuple[ProfileRow, ...]:
    """Rows of the given indicators, as far as the region has figures; `peers` are marked in the strips.

    Their links keep the chosen `areas`.
    """
    text = texts(language)
    return tuple(
        _row(atlas, profile, profile.standings[code], peers, areas, text)
        for code in indicators
        if code in profile.standings
    )


def find_rows(atlas: Atlas, profile: Profile, language: Language, words: str) -> tuple[str, ...]:
    """Indicators of the profile in whose title, description, goal or series all the words are found."""
    wanted = _folded(words).split()
    return tuple(
        code
        for code, standing in profile.standings.items()
        if wanted and all(word in _searched(atlas, standing.indicator, language) for word in wanted)
    )


def _searched(atlas: Atlas, indicator: Indicator, language: Language) -> str:
    goal = atlas.catalog.goal[indicator.goal].title[language]
    ids = " ".join(series.id for series in indicator.series)
    return _folded(f"{indicator.title[language]} {indicator.what[language]} {goal} {ids}")


def _folded(words: str) -> str:
    return words.casefold().translate(FOLDED)


def _row(
    atlas: Atlas, profile: Profile, found: Standing, peers: Sequence[str], areas: Sequence[str], text: Texts
) -> ProfileRow:
    indicator = found.indicator
    two = not math.isnan(found.difference)
    region = atlas.regions[profile.region]
    around = [region.code, region.county, COUNTRY, *areas]
    return ProfileRow(
        indicator=indicator.id,
        goal=indicator.goal,
        title=indicator.title[text.language],
        year=str(found.year),
        women=value_of(found.women, indicator, text),
        men=value_of(found.men, indicator, text) if two else "",
        difference=_difference(found, text),
        sentence=sentence(found, text),
        tags=_tags(found, text),
        strip=_strip(found, peers, text),
        spark=_spark(found, text),
        clock=_clock(found, text),
        facts=tuple(_facts(found, text)),
        source=source_note(
            atlas,
            indicator,
            text,
            age=ALL,
            background=ALL,
            year=str(found.year),
            extracts=[found.extract],
            computed=found.computed,
        ),
        map_href=_href("karta", indicator, [region.code, *areas], text, **_map_of(region)),
        compare_href=_href("jamfor", indicator, around, text),
    )


def _map_of(region: Region) -> dict[str, str]:
    """The map that a region is on: of its county, or of all counties."""
    if region.level is Level.COUNTY:
        return {"niva": "lan", "lan": WHOLE_COUNTRY}
    return {"lan": region.county}


def _href(page: str, indicator: Indicator, areas: Sequence[str], text: Texts, **more: str) -> str:
    query = {"indikator": indicator.id, "kommun": ",".join(list(dict.fromkeys(areas))[:MAX_AREAS]), **more}
    if text.language != "sv":
        query["sprak"] = text.language
    return f"/{page}?{urlencode(query, safe=',')}"


def value_of(value: float, indicator: Indicator, text: Texts) -> str:
    """A value with its unit in words; empty where there is none."""
    return "" if math.isnan(value) else text.value(value, indicator.unit, indicator.decimals)


def _difference(found: Standing, text: Texts) -> str:
    if math.isnan(found.difference):
        return ""
    indicator = found.indicator
    number = fmt.number(found.difference, text.language, indicator.decimals, signed=True)
    if indicator.unit is Unit.PERCENT:
        return text.points(found.difference, indicator.decimals)
    return number if indicator.unit is Unit.PERSONS else f"{number} {text.symbol(indicator.unit)}"


def sentence(found: Standing, text: Texts) -> str:
    """What the row shows, with the country beside it."""
    indicator, country = found.indicator, found.country
    if math.isnan(found.difference):
        value = found.women if indicator.kind is Kind.WOMEN_ONLY else found.total
        beside = country.get("women" if indicator.kind is Kind.WOMEN_ONLY else "total", math.nan)
        here = value_of(value, indicator, text)
        if math.isnan(beside):
            return text("profile-one", value=here)
        return text("profile-one-country", value=here, country=value_of(beside, indicator, text))
    said = finding_of(found, text)
    if math.isnan(country.get("women", math.nan) + country.get("men", math.nan)):
        return text("profile-pair", finding=said)
    women, men = (value_of(country[sex], indicator, text) for sex in ("women", "men"))
    return text("profile-pair-country", finding=said, women=women, men=men)


def finding_of(found: Standing, text: Texts) -> str:
    """Who has more, in the catalogue's own words; the title where they are equal."""
    indicator = found.indicator
    # As printed: a sentence must not contradict the two values beside it.
    if value_of(found.women, indicator, text) == value_of(found.men, indicator, text):
        return text("profile-equal", title=indicator.title[text.language])
    more = indicator.women_more if found.difference > 0 else indicator.men_more
    return more[text.language] if more else indicator.title[text.language]


def _tags(found: Standing, text: Texts) -> tuple[Tag, ...]:
    tags = []
    if found.trend is not None:
        tags.append(trend_tag(found.trend, found.indicator, text))
    elif found.value_trend is not None:
        tags.append(Tag(text=text(f"profile-trend-{found.value_trend.direction.value}"), tone="plain"))
    if found.called is not None and found.judgement is not None:
        tone = TONES[found.judgement] if found.called is not Call.SIMILAR else "unsure"
        tags.append(Tag(text=text(f"profile-call-{found.called.value}"), tone=tone))
    if found.lower <= 0 <= found.upper:
        tags.append(Tag(text=text("compare-chance"), tone="unsure"))
    return tuple(tags)


def _strip(found: Standing, peers: Sequence[str], text: Texts) -> Strip | None:
    known = found.places[~np.isnan(found.places)]
    if known.size < 2 or math.isnan(found.own) or known.min() == known.max():
        return None
    low, high = float(known.min()), float(known.max())

    def place(values: Floats) -> tuple[float, ...]:
        return tuple(((values - low) / (high - low)).tolist())

    numbers = np.array([int(code) for code in peers if code.isdigit()])
    marked = found.places[np.isin(found.codes, numbers) & ~np.isnan(found.places)]
    parity = _parity(found.indicator)
    is_gap = found.indicator.kind.has_two_sexes and found.indicator.kind is not Kind.COUNT
    decimals = 1 if found.indicator.kind is Kind.COUNT else found.indicator.decimals
    ends = [fmt.number(value, text.language, decimals, signed=is_gap) for value in (low, high)]
    below = int((known < found.own).sum())
    return Strip(
        dots=place(known),
        own=place(np.array([found.own]))[0],
        peers=place(marked),
        parity=(parity - low) / (high - low) if parity is not None and low <= parity <= high else None,
        low=ends[0],
        high=ends[1],
        alt=text(
            "profile-strip-alt",
            title=found.indicator.title[text.language],
            own=fmt.number(found.own, text.language, decimals, signed=is_gap),
            low=ends[0],
            high=ends[1],
            below=below,
            all=int(known.size),
        ),
    )


def _parity(indicator: Indicator) -> float | None:
    """Where women and men are equal in what a strip shows."""
    if indicator.kind is Kind.COUNT:
        return 50.0
    return 0.0 if indicator.kind.has_two_sexes else None


def _spark(found: Standing, text: Texts) -> Spark | None:
    if len(found.years) < 2:
        return None
    two = found.indicator.kind.has_two_sexes
    one = found.women_series if found.indicator.kind is Kind.WOMEN_ONLY else found.total_series
    breaks = tuple(b.year for b in found.indicator.breaks if found.years[0] < b.year <= found.years[-1])
    first, last = str(found.years[0]), str(found.years[-1])
    return Spark(
        years=found.years,
        women=tuple((found.women_series if two else one).tolist()),
        men=tuple(found.men_series.tolist()) if two else (),
        breaks=breaks,
        alt=text("profile-spark-alt", title=found.indicator.title[text.language], first=first, last=last),
    )


def _clock(found: Standing, text: Texts) -> Clock | None:
    """The share of women, and for how long it has been inside 40-60."""
    if math.isnan(found.share_of_women):
        return None
    share = fmt.number(found.share_of_women, text.language, 1)
    side = "women" if found.share_of_women > EVEN_TO else "men" if found.share_of_women < EVEN_FROM else ""
    if side:
        said = text(f"profile-clock-{side}", share=share)
    else:
        near = "women" if found.share_of_women > 50 else "men" if found.share_of_women < 50 else "middle"
        said = text(f"profile-clock-inside-{near}", share=share, years=found.years_inside)
    return Clock(share=found.share_of_women, years_inside=found.years_inside, sentence=said)


def _facts(found: Standing, text: Texts) -> Iterable[tuple[str, str]]:
    indicator, language = found.indicator, text.language
    yield text("column-year"), str(found.year)
    if found.newest > found.year:
        yield text("profile-newer"), text("profile-newer-year", year=str(found.newest))
    if not math.isnan(found.total):
        yield text("total-label"), value_of(found.total, indicator, text)
    if not math.isnan(found.lower):
        low, high = (
            fmt.number(value, language, indicator.decimals, signed=True)
            for value in (found.lower, found.upper)
        )
        points = text("symbol-percentage-points")
        yield text("profile-interval"), text("profile-from-to", low=low, high=high, unit=points)
    if not math.isnan(found.people_women):
        women, men = (fmt.number(n, language) for n in (found.people_women, found.people_men))
        yield text("profile-people"), text("profile-people-both", women=women, men=men)
    elif not math.isnan(found.people):
        yield text("profile-people"), fmt.number(found.people, language)
    elif indicator.kind.has_two_sexes and indicator.unit is Unit.PERCENT:
        yield text("profile-interval"), text("profile-no-n")
    if found.to_parity is not None:
        yield text("profile-to-parity"), to_parity(found.to_parity, text)
    if found.band is not None:
        yield (
            text(f"profile-band-of-{found.banded}"),
            text(f"profile-band-{found.band.value.replace('_', '-')}"),
        )


def to_parity(found: ToParity, text: Texts) -> str:
    """How many persons or places it would take, as a thought experiment."""
    kind = "places" if found.places else "more" if found.more else "fewer"
    shown = fmt.number(found.count, text.language)
    return text(f"profile-parity-{kind}-{found.who}", count=shown, number=found.count)
