"""The profile to take along as CSV: a row of numbers for each indicator, and where they come from."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from jrt_core.catalog.model import ALL, Indicator, Kind, Language
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import Profile
from jrt_core.indicators.standing import Standing
from jrt_core.views.area_names import region_name
from jrt_core.views.sources import caveat_codes, series_ids, source_note
from jrt_core.views.table import finished, safe, writer_of
from jrt_core.views.tags import trend_tag
from jrt_core.views.text import Texts, texts

NO_ROW = "not_in_source"
HEADS = (
    "code",
    "area",
    "goal-id",
    "indicator-id",
    "title",
    "year",
    "unit",
    "women",
    "men",
    "total",
    "difference",
    "lower",
    "upper",
    "n-women",
    "n-men",
    "n",
    "country-women",
    "country-men",
    "country-total",
    "trend",
    "band-value",
    "band-difference",
    "source-ids",
    "producer",
    "caveat-codes",
    "status",
)


def profile_csv_name(region: str, of_what: str) -> str:
    """A file name of safe characters: region and goal."""
    return f"profil_{region}_{of_what}.csv"


def profile_csv(
    atlas: Atlas, profile: Profile, indicators: Sequence[str], title: str, language: Language
) -> bytes:
    """A row for each of the indicators, in the form of `table.csv_bytes`; one without a figure says why.

    Intervals, numbers of people and the country's values are empty where they are not known. After the rows:
    what they are, each source once, and each reservation with its code.
    """
    text = texts(language)
    out, writer, number = writer_of(language)
    writer.writerow([text(f"column-{head}") for head in HEADS])
    place = safe(region_name(atlas.regions[profile.region], text))
    statuses = _statuses(atlas, profile.region)
    notes: dict[str, None] = {}
    for code in indicators:
        indicator, found = atlas.catalog.indicator[code], profile.standings.get(code)
        extracts = [atlas.extracts[found.extract]] if found else []
        caveats = caveat_codes(indicator, [one.caveat for one in extracts if one.caveat])
        series = indicator.used_series(ALL, ALL)
        year, status = _newest(indicator, found, statuses.get(code, {}))
        writer.writerow(
            [
                profile.region,
                place,
                indicator.goal,
                code,
                safe(indicator.title[language]),
                year or "",
                text.symbol(indicator.unit),
                *map(number, _numbers(found) if found else [math.nan] * 12),
                *([*_words(found, text)] if found else [""] * 3),
                safe(", ".join(series_ids(series))),
                safe(", ".join(dict.fromkeys(one.producer for one in series))),
                ", ".join(caveats),
                text(f"status-{status}"),
            ]
        )
        if found:
            lines = source_note(
                atlas,
                indicator,
                text,
                age=ALL,
                background=ALL,
                year=str(found.year),
                extracts=[found.extract],
                computed=found.computed,
            ).lines
            reservations = (f"{name}: {atlas.catalog.caveat[name].text[language]}" for name in caveats)
            notes |= dict.fromkeys([*lines, *reservations])
    return finished(out, writer, (title, *notes))


def _statuses(atlas: Atlas, region: str) -> Mapping[str, Mapping[int, tuple[str, str, str]]]:
    """By indicator and year: the statuses of women's, men's and everyone's value."""
    found: dict[str, dict[int, tuple[str, str, str]]] = {}
    for row in atlas.store.records("profile_statuses", region=region):
        statuses = (row["status_women"], row["status_men"], row["status_total"])
        found.setdefault(row["indicator"], {})[row["year"]] = statuses
    return found


def _newest(
    indicator: Indicator, found: Standing | None, known: Mapping[int, tuple[str, str, str]]
) -> tuple[int | None, str]:
    """The year shown, or else the newest that the source has, and why something in it is empty."""
    year = found.year if found else max(known, default=None)
    if year is None or year not in known:
        return year, NO_ROW
    women, men, total = known[year]
    asked = [women, men] if indicator.kind.has_two_sexes else [total]
    asked = [women] if indicator.kind is Kind.WOMEN_ONLY else asked
    return year, next((status for status in asked if status != "ok"), "ok")


def _numbers(found: Standing) -> Iterable[float]:
    """In the order of the heads; a published difference stands among the differences."""
    is_difference = found.indicator.kind is Kind.PUBLISHED_DIFFERENCE
    yield from (found.women, found.men)
    yield from (math.nan, found.total) if is_difference else (found.total, found.difference)
    yield from (found.lower, found.upper, found.people_women, found.people_men, found.people)
    for sex in ("women", "men", "total"):
        yield found.country.get(sex, math.nan)


def _words(found: Standing, text: Texts) -> Iterable[str]:
    """The trend, and the band of the value or of the difference."""
    if found.trend is not None:
        yield trend_tag(found.trend, found.indicator, text).text
    else:
        yield text(f"profile-trend-{found.value_trend.direction.value}") if found.value_trend else ""
    band = text(f"profile-band-{found.band.value.replace('_', '-')}") if found.band else ""
    yield band if found.banded == "value" else ""
    yield band if found.banded == "difference" else ""
