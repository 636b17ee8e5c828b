"""What can be compared: regions, SKR's groups, Kolada's groups of similar municipalities, all of a county."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from jrt_core.catalog.model import Level, Text
from jrt_core.indicators.regions import Region, Regions

SIMILAR = re.compile(r"lik-(?P<subject>[a-z_]+)-(?P<municipality>\d{4})")
EVERY = re.compile(r"kommuner-(?P<county>\d{2})")
# The subject that every other kind of likeness is a part of.
OVERALL = "overgripande"


class AreaKind(StrEnum):
    """What an area is."""

    REGION = "region"
    SKR = "skr"
    SIMILAR = "similar"
    EVERY = "every"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Something that is compared. `members` are municipalities, empty for a region.

    `owner` is the region that a group is about: the municipality its members are like, the county they are
    all of. EVERY is no group with a value but a short way to name all municipalities of a county.
    """

    code: str
    kind: AreaKind
    members: tuple[str, ...] = ()
    owner: str | None = None
    subject: str | None = None
    year: int | None = None
    title: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Areas:
    """Every area by its code: `1480`, `14`, `00`, `A1`, `lik-overgripande-1480`, `kommuner-14`."""

    regions: Regions
    skr_titles: Mapping[str, Text]
    similar: Mapping[tuple[str, str], tuple[int, tuple[str, ...]]]

    @classmethod
    def from_records(
        cls,
        regions: Regions,
        skr_groups: Iterable[Mapping[str, Any]],
        similar_groups: Iterable[Mapping[str, Any]],
    ) -> Areas:
        """From the answers of `skr_groups.sql` and `similar_groups.sql`."""
        return cls(
            regions=regions,
            skr_titles={row["code"]: Text(sv=row["sv"], en=row["en"]) for row in skr_groups},
            similar={
                (row["subject"], row["municipality"]): (row["year"], tuple(row["members"]))
                for row in similar_groups
            },
        )

    def get(self, code: str) -> Area | None:
        """The area of a code, None if there is none."""
        if code in self.regions.by_code:
            return Area(code=code, kind=AreaKind.REGION)
        if code in self.skr_titles:
            members = tuple(r.code for r in self._municipalities if r.skr_group == code)
            return Area(code=code, kind=AreaKind.SKR, members=members, title=self.skr_titles[code])
        if found := SIMILAR.fullmatch(code):
            key = (found["subject"], found["municipality"])
            if key not in self.similar:
                return None
            year, members = self.similar[key]
            return Area(
                code=code,
                kind=AreaKind.SIMILAR,
                members=members,
                owner=found["municipality"],
                subject=found["subject"],
                year=year,
            )
        if found := EVERY.fullmatch(code):
            county = self.regions.by_code.get(found["county"])
            if county is not None and county.level is Level.COUNTY:
                members = tuple(r.code for r in self.regions.of_level(Level.MUNICIPALITY, county.code))
                return Area(code=code, kind=AreaKind.EVERY, members=members, owner=county.code)
        return None

    def __getitem__(self, code: str) -> Area:
        found = self.get(code)
        if found is None:
            raise KeyError(code)
        return found

    def subjects(self, municipality: str) -> tuple[str, ...]:
        """What Kolada has found others like a municipality in, overall first."""
        found = [subject for subject, owner in self.similar if owner == municipality]
        return tuple(sorted(found, key=lambda subject: (subject != OVERALL, subject)))

    @cached_property
    def _municipalities(self) -> tuple[Region, ...]:
        return self.regions.of_level(Level.MUNICIPALITY)
