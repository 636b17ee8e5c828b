"""The map page's own queries on twenty million artificial facts, in a store made for it and thrown away."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import duckdb

from bench.report import Figure, percentile
from jrt_core import settings
from jrt_core.store import db
from jrt_core.store.published import current_build, database_path

# With 182 indicators and 312 regions these make 19,987,968 facts.
AGES, BACKGROUNDS, YEARS = 8, 2, 22
AT_ONCE = 5
ASKED = 200
GOAL_MS, MAKING_GOAL_S = 15, 120
HERE = Path(__file__).parent
SCHEMA = HERE.parent / "jrt_core" / "store" / "schema.sql"


def measure() -> Iterator[Figure]:
    """Make the store, ask random questions of each kind in turn, and take it away again."""
    with tempfile.TemporaryDirectory(prefix="jrt-bench-") as folder:
        path = Path(folder) / "synthetic.duckdb"
        started = time.perf_counter()
        names, facts = _make(path)
        made = time.perf_counter() - started
        megabytes = path.stat().st_size / 1e6
        store = db.Store(path, "synthetic")
        times = _ask(store, names)
        store.close()
    yield Figure(what=f"synthetic store: {facts:,} facts made in", value=made, unit="s", goal=MAKING_GOAL_S)
    yield Figure(what="synthetic store: size", value=megabytes, unit="MB")
    for name, found in times.items():
        yield Figure(what=f"query {name}, 20 M facts: p50", value=median(found), unit="ms")
        yield Figure(
            what=f"query {name}, 20 M facts: p95", value=percentile(found, 95), unit="ms", goal=GOAL_MS
        )


def _make(path: Path) -> tuple[list[str], int]:
    known = settings.load()
    build = current_build(known)
    if build is None:
        raise RuntimeError("there is no published store; run `python -m jrt_core build`")
    insert = (HERE / "synthetic.sql").read_text(encoding="utf-8")
    with duckdb.connect(str(path)) as con:
        con.execute(SCHEMA.read_text(encoding="utf-8"))
        real = str(database_path(known, build)).replace("'", "''")
        con.execute(f"attach '{real}' as real (read_only)")
        con.execute("insert into region select * from real.region")
        names = [row[0] for row in con.execute("select id from real.indicator order by id").fetchall()]
        size = {"ages": AGES, "backgrounds": BACKGROUNDS, "years": YEARS}
        for first in range(0, len(names), AT_ONCE):
            con.execute(insert, {"indicators": names[first : first + AT_ONCE], **size})
        row = con.execute("select count(*) from fact").fetchone()
    return [f"{name}_artificial" for name in names], int(row[0]) if row else 0


def _ask(store: db.Store, names: list[str]) -> dict[str, list[float]]:
    chance = random.Random(1)  # noqa: S311 - the same questions each time, not a secret
    times: dict[str, list[float]] = {"group_values": []}
    for _ in range(ASKED):
        group = {
            "indicator": chance.choice(names),
            "age": f"age_{chance.randrange(AGES)}",
            "background": f"background_{chance.randrange(BACKGROUNDS)}",
        }
        for name, found in times.items():
            started = time.perf_counter()
            rows = store.rows(name, **group)
            found.append(1000 * (time.perf_counter() - started))
            if rows["women"].isna().all():
                raise RuntimeError(f"{name} found nothing for {group}")
    return times
