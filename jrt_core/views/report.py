"""A municipality or county on two pages for a committee: what its profile page prints, chosen and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urlencode

from jrt_core.catalog.model import ALL, Language, Level
from jrt_core.indicators import peers
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import NO_GOAL, Profile
from jrt_core.indicators.standing import Standing
from jrt_core.views import exhibits
from jrt_core.views import format as fmt
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.map_page import map_view
from jrt_core.views.profile_model import PeersView, ProfileRow, ProfileView
from jrt_core.views.profile_page import main_measures, profile_view
from jrt_core.views.profile_peers import peers_view
from jrt_core.views.profile_rows import profile_rows
from jrt_core.views.selection import WHOLE_COUNTRY, Selection, Wish, resolve
from jrt_core.views.text import Texts, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A row of the profile. `notes` are the places of its reservations in the report's, from 1.

    Where there is no room for all rows those with the highest `rank` go first.
    """

    row: ProfileRow
    notes: tuple[int, ...]
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the report prints. `map` shows the measure of the headline, None where there is none.

    `sources` are one for each publisher and day, `caveats` those that most rows share first.
    """

    language: Language
    view: ProfileView
    rows: tuple[ReportRow, ...]
    map: Exhibit | None
    peers: PeersView
    sources: tuple[str, ...]
    caveats: tuple[str, ...]
    build: str
    path: str
    name: str

    def address(self, site: str) -> str:
        """The link to the profile, on a site such as https://karta.example."""
        return f"{site.rstrip('/')}{self.path}"


def municipality_report(atlas: Atlas, profile: Profile, language: Language) -> Report:
    """The report of a region, from the same view models as its page."""
    text = texts(language)
    view = profile_view(atlas, profile, language)
    main = headline_measure(atlas, profile)
    rows = profile_rows(atlas, profile, language, _ranked(atlas, profile, view))
    found = _map(atlas, profile, main, language) if main else None
    counted = Counter(chain.from_iterable(row.source.caveats for row in rows))
    caveats = tuple(caveat for caveat, _ in counted.most_common())
    number = {caveat: place for place, caveat in enumerate(caveats, start=1)}
    order = {indicator.id: place for place, indicator in enumerate(atlas.catalog.indicators)}
    made = (
        ReportRow(row=row, rank=rank, notes=tuple(sorted(number[one] for one in row.source.caveats)))
        for rank, row in enumerate(rows)
    )
    query = {"kommun": profile.region} | ({"sprak": language} if language != "sv" else {})
    return Report(
        language=language,
        view=view,
        rows=tuple(sorted(made, key=lambda one: order[one.row.indicator])),
        map=found,
        peers=peers_view(atlas, profile, peers.features(atlas), _selection(atlas, profile, language)),
        sources=tuple(_sources(atlas, profile, view, rows, found, text)),
        caveats=caveats,
        build=atlas.build,
        path=f"/kommun?{urlencode(query)}",
        name=f"rapport_{profile.region}",
    )


def headline_measure(atlas: Atlas, profile: Profile) -> Standing | None:
    """Of the goals' main measures the one with the largest gap beside other regions': the headline's."""
    return max(main_measures(atlas, profile), key=lambda found: found.larger, default=None)


def _ranked(atlas: Atlas, profile: Profile, view: ProfileView) -> tuple[str, ...]:
    """The indicators that matter: the goals' main ones, then those that are remarked on."""
    main = [
        indicator.id
        for indicator in atlas.catalog.indicators
        if indicator.default and indicator.goal != NO_GOAL and indicator.id in profile.standings
    ]
    remarks = [remark.indicator for remark in (*view.watch, *view.right_way)]
    return tuple(dict.fromkeys([*main, *remarks]))


def _selection(atlas: Atlas, profile: Profile, language: Language) -> Selection:
    found, _ = resolve(Wish(language=language, areas=(profile.region,)), atlas)
    return found


def _map(atlas: Atlas, profile: Profile, main: Standing, language: Language) -> Exhibit:
    """The region among those of its county, or the county among all, in the year of the profile."""
    region = atlas.regions[profile.region]
    is_county = region.level is Level.COUNTY
    wish = Wish(
        language=language,
        indicator=main.indicator.id,
        level="county" if is_county else "municipality",
        county=WHOLE_COUNTRY if is_county else region.county,
        areas=(region.code,),
        year=str(main.year),
    )
    selection, _ = resolve(wish, atlas)
    return exhibits.of_map(map_view(atlas, selection), atlas)


def _sources(
    atlas: Atlas,
    profile: Profile,
    view: ProfileView,
    rows: Sequence[ProfileRow],
    found: Exhibit | None,
    text: Texts,
) -> Iterable[str]:
    """A line for each publisher and day with all of its series, then what these lines do not cover."""
    groups: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    for row in rows:
        standing = profile.standings[row.indicator]
        extract = atlas.extracts[standing.extract]
        day = extract.retrieved
        when = text("source-retrieved", dates=fmt.date(day, text.language)) if day else ""
        for series in standing.indicator.used_series(ALL, ALL):
            if series.source == extract.source:
                producers = groups.setdefault((series.source, when or text("source-not-dated")), {})
                producers.setdefault(series.producer, {})[series.table or series.id] = None
    for (source, when), producers in groups.items():
        yield text(
            "report-source",
            publisher=atlas.catalog.source[source].title[text.language],
            series="; ".join(
                text("report-series", producer=producer, ids=", ".join(ids))
                for producer, ids in producers.items()
            ),
            retrieved=when,
        )
    told = {line for row in rows for line in row.source.lines}
    others = [card.source for card in view.questions if card.source] + ([found.source] if found else [])
    processing = [row.source.lines[-1] for row in rows] + [note.lines[-1] for note in others]
    yield from dict.fromkeys(line for note in others for line in note.lines[:-1] if line not in told)
    if processing:
        yield max(processing, key=len)
