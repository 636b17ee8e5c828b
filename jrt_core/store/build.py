"""Embedded and fetched figures -> a checked, published DuckDB file.

A build works on a draft file beside the published ones and swings `current.json` at the end, in one step.
Killed at any moment it leaves the old store serving; the next build sweeps up what was left behind.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd
from filelock import FileLock, Timeout

from jrt_core.catalog import load as catalog_load
from jrt_core.catalog.model import Catalog
from jrt_core.errors import BuildError, SnapshotError
from jrt_core.settings import Settings
from jrt_core.sources import snapshot
from jrt_core.sources.fetched import Name
from jrt_core.sources.raw_set import RawSet
from jrt_core.store import changes, fetched_figures, regions, statements, tables
from jrt_core.store.changes import Change
from jrt_core.store.checking import check
from jrt_core.store.db import HARDENED
from jrt_core.store.published import CURRENT, current_build, database_path
from jrt_core.store.series_map import series_map

# Old stores kept besides the published one, for sessions that still read them.
KEEP = 2
Config = dict[str, str | bool | int | float | list[str]]
# A refresh runs beside the dashboard, maybe on a small machine: what has no room in memory goes to a folder
# beside the draft for a while. It takes twice as long, so a build by hand is not held to it.
FRUGAL: Config = {
    "memory_limit": "300MB",
    "preserve_insertion_order": False,
}
LAYERS = ("0_layers", "0_categories")
STEPS = ("series_used", "1_cells", "2_published", "3_facts", "4_coverage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did; `changes` are against the store that was published before."""

    build: str
    path: Path
    facts: int
    indicators: int
    is_new: bool
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inputs:
    """What a store is made from."""

    settings: Settings
    catalog: Catalog
    parts: tuple[snapshot.Part, ...]
    sets: tuple[RawSet, ...]


def build(settings: Settings, *, if_needed: bool = False, candidates: Collection[Name] = ()) -> Built:
    """Build, check and publish a store; with `if_needed` only if the inputs have changed.

    `candidates` are series whose newest raw answers have not passed the checks before and shall now.

    Raises `CatalogError`, `SnapshotError`, `FetchedError` or `BuildError` (`CheckError` where figures are at
    fault); the published store is untouched by any of them.
    """
    catalog = catalog_load.load(settings.catalog)
    inputs = _Inputs(
        settings=settings,
        catalog=catalog,
        parts=snapshot.read_manifest(settings.snapshot),
        sets=fetched_figures.sets(settings, catalog, candidates),
    )
    build_id = _build_id(inputs)
    shapes_written = all((settings.shapes / name).is_file() for name in ("kommun.geojson", "lan.geojson"))
    if if_needed and current_build(settings) == build_id and shapes_written:
        with suppress(duckdb.Error):  # a damaged store is needed anew
            return _describe(settings, build_id, is_new=False)
    try:
        settings.published.mkdir(parents=True, exist_ok=True)
        with FileLock(settings.published / "build.lock", timeout=0):
            _sweep(settings)
            _publish(inputs, build_id, FRUGAL if candidates else {})
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


def _build_id(inputs: _Inputs) -> str:
    """Same inputs, same id: catalogue, snapshot, fetched figures, regions and the SQL that joins them."""
    settings = inputs.settings
    digest = hashlib.sha256(inputs.catalog.fingerprint.encode())
    for path in [settings.snapshot / snapshot.MANIFEST, *sorted(settings.regions.glob("*.csv"))]:
        digest.update(path.read_bytes())
    for one in inputs.sets:
        digest.update(f"{one.source} {one.series} {one.content}\n".encode())
    for sql in (statements.SCHEMA, *statements.files("load"), *statements.files("checks")):
        digest.update(sql.read_bytes())
    return digest.hexdigest()[:12]


def _publish(inputs: _Inputs, build_id: str, config: Config) -> None:
    settings = inputs.settings
    snapshot.verify(settings.snapshot, inputs.parts)
    draft = settings.published / f"draft-{os.getpid()}.duckdb"
    work = draft.with_suffix(".work")
    try:
        with duckdb.connect(str(draft), config=config) as con:
            con.execute(statements.statement("attach_work"), {"path": str(work)})
            _load(con, inputs)
            check(con)
            changes.note(con, settings)
        draft.replace(database_path(settings, build_id))
    except (duckdb.Error, RuntimeError) as error:
        if "interrupt" in str(error).casefold():  # DuckDB takes Ctrl-C for itself
            raise KeyboardInterrupt from error
        if not isinstance(error, duckdb.Error):
            raise
        raise BuildError(f"the store could not be built: {str(error).splitlines()[0]}") from error
    finally:
        draft.unlink(missing_ok=True)
        work.unlink(missing_ok=True)
    pointer = settings.published / f"{CURRENT}.draft"
    content = {"build": build_id, "catalog": inputs.catalog.fingerprint}
    pointer.write_text(json.dumps(content) + "\n", encoding="utf-8")
    pointer.replace(settings.published / CURRENT)


def _load(con: duckdb.DuckDBPyConnection, inputs: _Inputs) -> None:
    settings, catalog = inputs.settings, inputs.catalog
    con.execute(statements.SCHEMA.read_text(encoding="utf-8"))
    con.execute(statements.statement("work_tables"))
    _insert(con, "region", regions.regions(settings))
    _insert(con, "skr_group", regions.read_csv(settings.regions / "groups.csv", ["code", "sv", "en"]))
    _insert(con, "similar_group", regions.similar(settings))
    _insert(con, "extract", tables.extracts(inputs.parts, inputs.sets, catalog))
    _insert(con, "indicator", tables.indicators(catalog))
    for number, part in enumerate(inputs.parts):
        path = str(settings.snapshot / part.file)
        try:
            con.execute(statements.statement("insert_part"), {"number": number, "path": path})
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            raise SnapshotError(f"{path}: does not hold figures ({reason}); {snapshot.WAY_OUT}") from error
    fetched_figures.insert(con, inputs.sets, catalog, first_number=len(inputs.parts))
    con.register("catalog_series", tables.series(catalog))
    con.register("category_of", tables.categories(catalog))
    for step in LAYERS:
        con.execute(statements.statement(step))
    groups = con.execute(statements.statement("groups")).fetchall()
    con.register("series_map", series_map(catalog, groups))
    con.register("known_error", tables.known_errors(catalog))
    for step in STEPS:
        con.execute(statements.statement(step))


def _insert(con: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    con.register("rows_to_insert", rows)
    con.table("rows_to_insert").select(*rows.columns).insert_into(table)
    con.unregister("rows_to_insert")


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
        facts, indicators = con.execute(statements.statement("size")).fetchall()[0]
        changed = changes.read(con) if is_new else ()
    return Built(
        build=build_id, path=path, facts=facts, indicators=indicators, is_new=is_new, changes=changed
    )
