"""Which cell of which series fills which group of which indicator."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from jrt_core.catalog.model import ALL, Catalog, Role, Series
from jrt_core.errors import CheckError


def series_map(catalog: Catalog, cells: list[tuple[str, str, str]]) -> pd.DataFrame:
    """Each cell of the figures that the catalogue uses, and the group it fills.

    Series that can be fetched may wait for their figures; other gaps are a `CheckError`.
    """
    groups: dict[str, set[tuple[str, str]]] = {}
    for series_id, age, background in cells:
        groups.setdefault(series_id, set()).add((age, background))
    rows: list[dict[str, object]] = []
    faults: dict[str, list[str]] = {}
    for indicator in catalog.indicators:
        for series in indicator.series:
            found = list(_targets(series, groups.get(series.id, set())))
            where = f"indicators/{indicator.goal}.toml: indicator {indicator.id}: series {series.id}"
            if not found and (series.source, series.id) in catalog.fetched_series:
                continue  # it waits for its figures
            if not found:
                fault = f"{where} ({series.age}, {series.background}) is not in the snapshot"
                faults.setdefault(indicator.id, []).append(fault)
                continue
            wanted = {"source_ages": series.source_ages, "source_backgrounds": series.source_backgrounds}
            for place, (key, codes) in enumerate(wanted.items()):
                lacking = sorted(set(codes) - {target[place] for target in found})
                if lacking:  # half a sum is worse than none
                    fault = f"{where}: {key} {', '.join(lacking)} are not in the snapshot"
                    faults.setdefault(indicator.id, []).append(fault)
            rows += [
                {
                    "indicator": indicator.id,
                    "series": series.id,
                    "entry_age": series.age,
                    "entry_background": series.background,
                    "source_age": source_age,
                    "source_background": source_background,
                    "age": age,
                    "background": background,
                    "sex": series.sex.value if series.sex else None,
                    "role": Role.VALUE.value if series.role is Role.SEGREGATION else series.role.value,
                    "scale": series.scale,
                    "from_year": series.from_year or 0,
                    "to_year": series.to_year or 9999,
                }
                for source_age, source_background, age, background in found
            ]
    if faults:
        every = [fault for of_indicator in faults.values() for fault in of_indicator]
        raise CheckError(every, {indicator: of_indicator[0] for indicator, of_indicator in faults.items()})
    return pd.DataFrame(rows).astype({"sex": "string"})


def _targets(series: Series, groups: set[tuple[str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """(age, background) in the snapshot and in the indicator, for one series of the catalogue."""
    undivided_age = {age for age, _ in groups} == {ALL}
    undivided_background = {background for _, background in groups} == {ALL}
    for age, background in sorted(groups):
        wanted_age = (
            series.age == "*"
            or age in series.source_ages
            or (not series.source_ages and age == (ALL if undivided_age else series.age))
        )
        wanted_background = (
            series.background == "*"
            or background in series.source_backgrounds
            or (
                not series.source_backgrounds
                and background == (ALL if undivided_background else series.background)
            )
        )
        if wanted_age and wanted_background:
            yield (
                age,
                background,
                age if series.age == "*" else series.age,
                background if series.background == "*" else series.background,
            )
