"""Embedded figures -> a checked, published DuckDB file.

A build works on a draft file beside the published ones and swings `current.json` at the end, in one step.
Killed at any moment it leaves the old store serving; the next build sweeps up what was left behind.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import duckdb
import pandas as pd
from filelock import FileLock, Timeout

from jrt_core.catalog import load as catalog_load
from jrt_core.catalog.model import ALL, Catalog, Series
from jrt_core.errors import BuildError, SnapshotError
from jrt_core.settings import Settings
from jrt_core.sources import shapes, snapshot
from jrt_core.store.db import HARDENED
from jrt_core.store.published import CURRENT, current_build, database_path

# Old stores kept besides the published one, for sessions that still read them.
KEEP = 2
FAULTS_SHOWN = 5
STEPS = ("1_cells", "2_published", "3_facts", "4_coverage")
PACKAGE = resources.files("jrt_core.store")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did."""

    build: str
    path: Path
    facts: int
    indicators: int
    is_new: bool


def build(settings: Settings, *, if_needed: bool = False) -> Built:
    """Build, check and publish a store; with `if_needed` only if the inputs have changed.

    Raises `CatalogError`, `SnapshotError` or `BuildError`; the published store is untouched by any of them.
    """
    catalog = catalog_load.load(settings.catalog)
    parts = snapshot.read_manifest(settings.snapshot)
    build_id = _build_id(settings, catalog)
    shapes_written = all((settings.shapes / name).is_file() for name in ("kommun.geojson", "lan.geojson"))
    if if_needed and current_build(settings) == build_id and shapes_written:
        with suppress(duckdb.Error):  # a damaged store is needed anew
            return _describe(settings, build_id, is_new=False)
    try:
        settings.published.mkdir(parents=True, exist_ok=True)
        with FileLock(settings.published / "build.lock", timeout=0):
            _sweep(settings)
            _publish(settings, catalog, parts, build_id)
            return _describe(settings, build_id, is_new=True)
    except Timeout as error:
        raise BuildError(
            f"another build is writing to {settings.published}; wait until it has ended, then try again"
        ) from error
    except OSError as error:
        raise BuildError(
            f"cannot write to {error.filename or settings.published} ({error.strerror}); "
            "set JRT_PUBLISHED and JRT_SHAPES to folders that can be written"
        ) from error


def _build_id(settings: Settings, catalog: Catalog) -> str:
    """Same inputs, same id: catalogue, snapshot, regions and the SQL that joins them."""
    digest = hashlib.sha256(catalog.fingerprint.encode())
    inputs = [settings.snapshot / snapshot.MANIFEST, *sorted(settings.regions.glob("*.csv"))]
    for path in inputs:
        digest.update(path.read_bytes())
    for sql in (PACKAGE / "schema.sql", *_sql_files("load"), *_sql_files("checks")):
        digest.update(sql.read_bytes())
    return digest.hexdigest()[:12]


def _sql_files(folder: str) -> list[Traversable]:
    files = (PACKAGE / folder).iterdir()
    return sorted((f for f in files if f.name.endswith(".sql")), key=lambda f: f.name)


def _sql(folder: str, name: str) -> str:
    return (PACKAGE / folder / f"{name}.sql").read_text(encoding="utf-8")


def _publish(settings: Settings, catalog: Catalog, parts: tuple[snapshot.Part, ...], build_id: str) -> None:
    snapshot.verify(settings.snapshot, parts)
    draft = settings.published / f"draft-{os.getpid()}.duckdb"
    try:
        with duckdb.connect(str(draft)) as con:
            _load(con, settings, catalog, parts)
            _check(con, settings)
        draft.replace(database_path(settings, build_id))
    except duckdb.Error as error:
        raise BuildError(f"the store could not be built: {str(error).splitlines()[0]}") from error
    finally:
        draft.unlink(missing_ok=True)
    pointer = settings.published / f"{CURRENT}.draft"
    pointer.write_text(
        json.dumps({"build": build_id, "catalog": catalog.fingerprint}) + "\n", encoding="utf-8"
    )
    pointer.replace(settings.published / CURRENT)


def _load(
    con: duckdb.DuckDBPyConnection, settings: Settings, catalog: Catalog, parts: tuple[snapshot.Part, ...]
) -> None:
    con.execute((PACKAGE / "schema.sql").read_text(encoding="utf-8"))
    _insert(con, "region", _regions(settings))
    _insert(con, "skr_group", _csv(settings.regions / "groups.csv", ["code", "sv", "en"]))
    _insert(con, "similar_group", _similar(settings))
    _insert(con, "extract", _extracts(parts))
    _insert(con, "indicator", _indicators(catalog))
    for number, part in enumerate(parts):
        path = str(settings.snapshot / part.file)
        try:
            con.execute(_sql("load", "insert_part"), {"number": number, "path": path})
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            raise SnapshotError(f"{path}: does not hold figures ({reason}); {snapshot.WAY_OUT}") from error
    cells = con.execute(_sql("load", "groups")).fetchall()
    con.register("series_map", _series_map(catalog, cells))
    con.register("known_error", _known_errors(catalog))
    for step in STEPS:
        con.execute(_sql("load", step))


def _insert(con: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    con.register("rows_to_insert", rows)
    con.table("rows_to_insert").select(*rows.columns).insert_into(table)
    con.unregister("rows_to_insert")


def _regions(settings: Settings) -> pd.DataFrame:
    """The region table; writes the shapes that it belongs to."""
    municipalities = _csv(
        settings.regions / "municipalities.csv", ["code", "name", "county", "first_year", "group"]
    )
    counties = _csv(settings.regions / "counties.csv", ["code", "short_name"])
    rows: list[dict[str, object]] = [{"code": "00", "name": "Riket", "level": "country", "county": "00"}]
    rows += [
        {"code": c.code, "name": c.short_name, "level": "county", "county": c.code}
        for c in counties.itertuples()
    ]
    rows += [
        {
            "code": m.code,
            "name": m.name,
            "level": "municipality",
            "county": m.county,
            "skr_group": m.group,
            "first_year": m.first_year,
        }
        for m in municipalities.itertuples(index=False)
    ]
    drawn = {
        "kommun.geojson": shapes.municipalities(municipalities["code"]),
        "lan.geojson": shapes.counties(counties["code"]),
    }
    places: dict[str, dict[str, float]] = {}
    for name, level in drawn.items():
        shapes.write(settings.shapes / name, level)
        for code, (west, south, east, north) in level.bounds.items():
            lon, lat = level.centre[code]
            places[code] = {
                "lon": lon,
                "lat": lat,
                "west": west,
                "south": south,
                "east": east,
                "north": north,
            }
    edges = pd.DataFrame.from_dict(places, orient="index")
    places["00"] = {
        "lon": float(edges["lon"].mean()),
        "lat": float(edges["lat"].mean()),
        "west": edges["west"].min(),
        "south": edges["south"].min(),
        "east": edges["east"].max(),
        "north": edges["north"].max(),
    }
    frame = pd.DataFrame([{**row, **places[str(row["code"])]} for row in rows])
    frame["first_year"] = pd.to_numeric(frame["first_year"]).astype("Int16")
    columns = ["code", "name", "level", "county", "skr_group", "first_year"]
    return frame[[*columns, "lon", "lat", "west", "south", "east", "north"]]


def _similar(settings: Settings) -> pd.DataFrame:
    columns = ["subject", "year", "municipality", "members"]
    frame = _csv(settings.regions / "similar.csv", columns)
    return frame.assign(year=frame["year"].astype(int), members=frame["members"].str.split())[columns]


def _csv(path: Path, columns: list[str]) -> pd.DataFrame:
    try:
        return pd.read_csv(path, dtype=str, usecols=columns)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise BuildError(f"{path}: cannot be read ({reason}); {snapshot.WAY_OUT}") from error


def _extracts(parts: tuple[snapshot.Part, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": number,
            "file": part.file,
            "source": part.source,
            "title": part.title,
            "licence": part.licence,
            "retrieved": pd.Timestamp(part.retrieved) if part.retrieved else pd.NaT,
            "note": part.note,
            "sha256": part.sha256,
            "caveat": part.caveat,
        }
        for number, part in enumerate(parts)
    )


def _indicators(catalog: Catalog) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": i.id,
            "goal": i.goal,
            "kind": i.kind.value,
            "unit": i.unit.value,
            "polarity": i.polarity,
            "total_tolerance": i.total_tolerance,
        }
        for i in catalog.indicators
    )


def _known_errors(catalog: Catalog) -> pd.DataFrame:
    errors = [
        {"series": series.id, "region": error.region, "year": error.year}
        for indicator in catalog.indicators
        for series in indicator.series
        for error in series.errors
    ]
    return pd.DataFrame(errors, columns=["series", "region", "year"]).astype(
        {"series": "string", "region": "string"}
    )


def _series_map(catalog: Catalog, cells: list[tuple[str, str, str]]) -> pd.DataFrame:
    """Each cell of the snapshot that the catalogue uses, and the group it fills; `BuildError` on gaps."""
    groups: dict[str, set[tuple[str, str]]] = {}
    for series_id, age, background in cells:
        groups.setdefault(series_id, set()).add((age, background))
    rows, faults = [], []
    for indicator in catalog.indicators:
        for series in indicator.series:
            found = list(_targets(series, groups.get(series.id, set())))
            where = f"indicators/{indicator.goal}.toml: indicator {indicator.id}: series {series.id}"
            if not found:
                faults.append(f"{where} ({series.age}, {series.background}) is not in the snapshot")
                continue
            wanted = {"source_ages": series.source_ages, "source_backgrounds": series.source_backgrounds}
            for place, (key, codes) in enumerate(wanted.items()):
                lacking = sorted(set(codes) - {target[place] for target in found})
                if lacking:
                    faults.append(f"{where}: {key} {', '.join(lacking)} are not in the snapshot")
            rows += [
                {
                    "indicator": indicator.id,
                    "series": series.id,
                    "source_age": source_age,
                    "source_background": source_background,
                    "age": age,
                    "background": background,
                    "sex": series.sex.value if series.sex else None,
                    "role": series.role.value,
                    "scale": series.scale,
                    "from_year": series.from_year or 0,
                    "to_year": series.to_year or 9999,
                }
                for source_age, source_background, age, background in found
            ]
    if faults:
        raise BuildError("\n".join(faults))
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


def _check(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Run every check; any row stops the build with the file, indicator, region and year it names."""
    faults = []
    for sql in _sql_files("checks"):
        rows = con.execute(sql.read_text(encoding="utf-8")).fetchall()
        for indicator, region, year, problem in rows[:FAULTS_SHOWN]:
            place = ", ".join(str(part) for part in (indicator, region, year) if part is not None)
            faults.append(f"{_files_of(con, indicator)}: {place}: {problem} (check {sql.name})")
        if len(rows) > FAULTS_SHOWN:
            faults.append(f"... and {len(rows) - FAULTS_SHOWN} more found by {sql.name}")
    if faults:
        raise BuildError("\n".join(faults))


def _files_of(con: duckdb.DuckDBPyConnection, indicator: str) -> str:
    files = con.execute(_sql("load", "files_of"), {"indicator": indicator}).fetchall()
    return " + ".join(sorted(file for (file,) in files)) or "data/catalog"


def _sweep(settings: Settings) -> None:
    """Remove drafts of dead builds and all but the newest old stores. A store being read is left alone."""
    for draft in settings.published.glob("draft-*"):
        # DuckDB may have made a folder of its own to work in.
        if draft.is_dir():
            shutil.rmtree(draft)
        else:
            draft.unlink(missing_ok=True)
    current = current_build(settings)
    old = [p for p in settings.published.glob("jrt-*.duckdb") if p.stem != f"jrt-{current}"]
    for path in sorted(old, key=lambda p: p.stat().st_mtime, reverse=True)[KEEP:]:
        path.unlink(missing_ok=True)


def _describe(settings: Settings, build_id: str, *, is_new: bool) -> Built:
    path = database_path(settings, build_id)
    # As hardened as every reader: one process cannot open a file in two ways at once.
    with duckdb.connect(str(path), read_only=True, config=HARDENED) as con:
        facts, indicators = con.execute(_sql("load", "size")).fetchall()[0]
    return Built(build=build_id, path=path, facts=facts, indicators=indicators, is_new=is_new)
