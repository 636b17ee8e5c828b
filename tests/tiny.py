"""A whole data folder in small: nine indicators, thirteen real municipalities, plainly artificial figures.

The store made of it is built by the real build. Its figures are never shown to a reader.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from jrt_core import settings as project
from jrt_core.settings import Settings
from tests import tiny_plans

UPPSALA = ("0305", "0319", "0330", "0331", "0360", "0380", "0381", "0382")
BLEKINGE = ("1060", "1080", "1081", "1082", "1083")
MUNICIPALITIES = UPPSALA + BLEKINGE
COUNTIES = ("03", "10")
COUNTRY = "00"
EVERYWHERE = (*MUNICIPALITIES, *COUNTIES, COUNTRY)
# Heby (0331) is a municipality of the county since 2007, Knivsta (0330) since 2003.
HEBY, KNIVSTA = "0331", "0330"

OLD, NEW, COUNTS = "old.parquet", "new.parquet", "counts.parquet"
COLUMNS = ["series", "region", "year", "sex", "age", "background", "value", "status"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One row of a file of the snapshot."""

    series: str
    region: str
    year: int
    sex: str
    value: float | None
    age: str = "all"
    background: str = "all"
    status: str = "ok"


def by_sex(
    series: str, regions: Iterable[str], years: Iterable[int], **group: str
) -> Callable[..., list[Cell]]:
    """Cells of a series with the same value in all regions and years: `by_sex(...)(women=70, men=80)`."""

    def cells(**values: float) -> list[Cell]:
        return [
            Cell(series=series, region=region, year=year, sex=sex, value=value, **group)
            for region in regions
            for year in years
            for sex, value in values.items()
        ]

    return cells


def without_value(cells: Iterable[Cell], status: str, **where: object) -> list[Cell]:
    """The same cells, those that match `where` emptied for the given reason."""
    return [
        Cell(**{**_fields(c), "value": None, "status": status}) if _matches(c, where) else c for c in cells
    ]


def except_for(cells: Iterable[Cell], **where: object) -> list[Cell]:
    """The cells that do not match."""
    return [c for c in cells if not _matches(c, where)]


def _matches(cell: Cell, where: dict[str, object]) -> bool:
    return all(getattr(cell, key) == value for key, value in where.items())


def _fields(cell: Cell) -> dict[str, Any]:
    return {name: getattr(cell, name) for name in COLUMNS}


def _employment() -> list[Cell]:
    """In the newest year three municipalities lack values, each for a reason of its own."""
    cells = by_sex("N90001", EVERYWHERE, (2020, 2021))(women=70, men=80, total=75)
    cells = without_value(cells, "suppressed", region="0305", year=2021, sex="women")
    cells = without_value(cells, "missing", region="0319", year=2021)
    cells = without_value(cells, "not_applicable", region=KNIVSTA, year=2021)
    return [
        *cells,
        *by_sex("N90002", MUNICIPALITIES, (2021,))(women=50, men=60, total=55),
        *by_sex("N90003", MUNICIPALITIES, (2021,))(women=40, men=50, total=45),
    ]


def _population() -> list[Cell]:
    """Women and men without a total, by age; in 2021 Sölvesborg lacks its oldest men."""
    years = (2006, 2020, 2021)
    cells = [
        cell
        for age, women in {"0-17": 100, "18-64": 300, "65+": 200}.items()
        for cell in by_sex("TAB-folkmangd", MUNICIPALITIES, years, age=age)(women=women, men=women + 10)
    ]
    cells = without_value(cells, "missing", region="1083", year=2021, age="65+", sex="men")
    return except_for(cells, region=HEBY, year=2006)


def _education() -> list[Cell]:
    """Uppsala is three times as large as the others and far better educated."""
    others = [code for code in MUNICIPALITIES if code != "0380"]
    numerator = [
        *by_sex("TAB-hogutbildade", others, (2020, 2021))(women=10, men=20),
        *by_sex("TAB-hogutbildade", ["0380"], (2020, 2021))(women=230, men=60),
    ]
    denominator = [
        *by_sex("TAB-befolkning", others, (2020, 2021))(women=100, men=100),
        *by_sex("TAB-befolkning", ["0380"], (2020, 2021))(women=300, men=300),
    ]
    return [
        *without_value(numerator, "missing", region="1060", year=2021, sex="women"),
        *except_for(denominator, region="0360", year=2021, sex="men"),
    ]


def _turnout() -> list[Cell]:
    """Shares and the number of persons behind them; in 2018 Enköping's persons are not known."""
    voters = by_sex("TAB-rostberattigade", MUNICIPALITIES, (2018, 2022))(women=1000, men=1000, total=2000)
    return [
        *by_sex("TAB-valdeltagande", UPPSALA, (2018, 2022))(women=90, men=86, total=88),
        *by_sex("TAB-valdeltagande", BLEKINGE, (2018, 2022))(women=80, men=80, total=80),
        *except_for(voters, region="0381", year=2018),
    ]


def figures() -> dict[str, list[Cell]]:
    """The cells of each file."""
    return {
        OLD: [
            *by_sex("N90001", EVERYWHERE, (2019, 2020))(women=60, men=70, total=65),
            *by_sex("N90004", MUNICIPALITIES, (2018, 2022))(total=44),
        ],
        NEW: [
            *_employment(),
            *by_sex("N90005", EVERYWHERE, (2020, 2021))(total=500),
            *by_sex("N90006", EVERYWHERE, (2020, 2021))(total=30),
            *by_sex("N90007", EVERYWHERE, (2020, 2021))(total=-4),
            *by_sex("N90008", EVERYWHERE, (2018, 2019, 2020, 2021, 2022))(total=80),
        ],
        COUNTS: [*_population(), *_education(), *_turnout()],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An indicator of the tiny catalogue."""

    id: str
    goal: str
    kind: str
    unit: str
    series: tuple[str, ...]
    more: str = ""


def _series(id: str, more: str = "", *, source: str = "kolada") -> str:
    return f'[[indicator.series]]\nsource = "{source}"\nproducer = "SCB"\nid = "{id}"\n{more}\n'


ENTRIES = (
    Entry(
        id="fullmaktige",
        goal="makt",
        kind="composition",
        unit="percent",
        more='caveats = ["complement"]\nyears_are = "election"\ndefault = true',
        series=(_series("N90004", 'sex = "women"'),),
    ),
    Entry(
        id="valdeltagande",
        goal="makt",
        kind="by_sex",
        unit="percent",
        more='years_are = "election"',
        series=(
            _series("TAB-valdeltagande", source="scb"),
            _series("TAB-rostberattigade", 'role = "denominator"', source="scb"),
        ),
    ),
    Entry(
        id="sysselsattning",
        goal="ekonomi",
        kind="by_sex",
        unit="percent",
        more='default = true\nbreaks = [{ year = 2020, caveat = "new_definition" }]',
        series=(
            _series(
                "N90001",
                'errors = [{ region = "1080", year = 2021, reason = "women have the value of men" }]',
            ),
            _series("N90002", 'age = "18-29"'),
            _series("N90003", 'background = "utrikes_fodda"'),
        ),
    ),
    Entry(
        id="loneskillnad",
        goal="ekonomi",
        kind="published_difference",
        unit="sek",
        series=(_series("N90007", "scale = 1000"),),
    ),
    Entry(
        id="pensionskvot",
        goal="ekonomi",
        kind="published_ratio",
        unit="percent",
        series=(_series("N90008", "from = 2019\nto = 2021"),),
    ),
    Entry(
        id="hogutbildade",
        goal="ekonomi",
        kind="by_sex",
        unit="percent",
        series=(
            _series("TAB-hogutbildade", 'role = "numerator"', source="scb"),
            _series("TAB-befolkning", 'role = "denominator"', source="scb"),
        ),
    ),
    Entry(
        id="overgrepp",
        goal="vald",
        kind="women_only",
        unit="per_100000",
        more="default = true",
        series=(_series("N90005", 'sex = "women"'),),
    ),
    Entry(id="oro", goal="vald", kind="undivided", unit="percent", series=(_series("N90006"),)),
    Entry(
        id="folkmangd",
        goal="grund",
        kind="count",
        unit="persons",
        more="default = true",
        series=(
            _series("TAB-folkmangd", 'source_ages = ["0-17", "18-64", "65+"]', source="scb"),
            _series("TAB-folkmangd", 'age = "0-17"', source="scb"),
            _series("TAB-folkmangd", 'age = "65+"', source="scb"),
        ),
    ),
)


def _text(sv: str, en: str) -> str:
    return f"{{ sv = {json.dumps(sv, ensure_ascii=False)}, en = {json.dumps(en)} }}"


def _indicator(entry: Entry) -> str:
    name = entry.id.replace("_", " ")
    lines = [
        "[[indicator]]",
        f'id = "{entry.id}"',
        f'kind = "{entry.kind}"',
        f'unit = "{entry.unit}"',
        "decimals = 1",
        f"polarity = {-1 if entry.goal == 'vald' else 1 if entry.kind == 'by_sex' else 0}",
        f"polarity_reason = {_text('Påhittat skäl.', 'Made-up reason.')}",
        f"covers = {_text('Påhittade personer', 'Made-up persons')}",
        f"title = {_text(f'Prov {name}', f'Test {name}')}",
        f"what = {_text('Påhittade siffror.', 'Made-up figures.')}",
    ]
    if entry.kind in ("by_sex", "composition", "count"):
        lines += [
            f"women_more = {_text('Kvinnor har mer', 'Women have more')}",
            f"men_more = {_text('Män har mer', 'Men have more')}",
        ]
    return "\n".join([*lines, entry.more, "", *entry.series])


def _catalog() -> Iterator[tuple[str, str]]:
    goals = list(dict.fromkeys(entry.goal for entry in ENTRIES))
    about = f"title = {_text('Prov', 'Test')}"
    yield (
        "goals.toml",
        "\n".join(
            f'[[goal]]\nid = "{goal}"\ntitle = {_text(f"Prov {goal}", f"Test {goal}")}\n'
            f"aim = {_text('Ett mål.', 'An aim.')}\n"
            for goal in goals
        ),
    )
    yield (
        "sources.toml",
        "\n".join(
            f'[[source]]\nid = "{source}"\n{about}\npublisher = "{source}"\nhomepage = "https://example.org"\n'
            f"licence = {_text('CC0', 'CC0')}\ncitation = {_text('Källa: prov', 'Source: test')}\n"
            f"note = {_text('Påhittat.', 'Made up.')}\n"
            for source in ("kolada", "scb")
        ),
    )
    yield (
        "caveats.toml",
        "\n".join(
            f'[[caveat]]\ncode = "{code}"\ntext = {_text("Ett förbehåll.", "A reservation.")}\n'
            for code in ("complement", "new_definition")
        ),
    )
    yield (
        "dimensions.toml",
        "\n".join(
            f'[[{table}]]\ncode = "{code}"\nlabel = {_text(sv, en)}\n'
            for table, code, sv, en in (
                ("age", "all", "Alla åldrar i måttet", "All ages in the measure"),
                ("background", "all", "Alla", "All"),
                ("background", "utrikes_fodda", "Utrikes födda", "Foreign-born"),
            )
        ),
    )
    yield (
        "left_out.toml",
        f'[[left_out]]\nid = "N99999"\n{about}\nreason = {_text("Upprepar en annan.", "Repeats another.")}\n',
    )
    yield "tables.toml", ""
    for goal in goals:
        yield f"indicators/{goal}.toml", "\n".join(_indicator(e) for e in ENTRIES if e.goal == goal)


def write(folder: Path) -> Settings:
    """Write the whole data folder; nothing is built."""
    settings = Settings(
        data=folder / "data",
        published=folder / "published",
        shapes=folder / "geo",
        fetched=folder / "fetched",
    )
    for name, text in _catalog():
        path = settings.catalog / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    write_regions(settings, municipalities=MUNICIPALITIES, counties=COUNTIES)
    tiny_plans.write(settings.plans)
    settings.snapshot.mkdir()
    write_manifest(settings, [])
    for file, cells in figures().items():
        write_part(settings, file, cells)
    return settings


def write_regions(settings: Settings, *, municipalities: Sequence[str], counties: Sequence[str]) -> None:
    """The named rows of the project's own region files."""
    real = project.ROOT / "data" / "regions"
    settings.regions.mkdir(exist_ok=True)
    shutil.copy(real / "groups.csv", settings.regions)
    similar = ["subject,year,municipality,members"]
    for code in municipalities:
        others = [other for other in municipalities if other != code][:7]
        similar.append(f"overgripande,2025,{code},{' '.join(others)}")
    (settings.regions / "similar.csv").write_text("\n".join(similar) + "\n", encoding="utf-8")
    for name, codes in {"municipalities.csv": municipalities, "counties.csv": counties}.items():
        with (real / name).open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        with (settings.regions / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *(r for r in rows if r[0] in codes)])


def write_part(settings: Settings, file: str, cells: Iterable[Cell]) -> None:
    """Write a file of figures and enter it in the manifest, in place of an earlier one of that name."""
    frame = pd.DataFrame([_fields(cell) for cell in cells], columns=COLUMNS)
    frame.astype({"year": "int16", "value": "float64"}).to_parquet(settings.snapshot / file, index=False)
    enter(settings, file)


def enter(settings: Settings, file: str) -> None:
    """Make the manifest right about a file, whatever is in it."""
    entry = {
        "file": file,
        "source": "scb" if file == COUNTS else "kolada",
        "title": "Prov",
        "licence": "CC0",
        "retrieved": {OLD: "2023-01-01", NEW: "2024-01-01"}.get(file),
        "note": "Made up.",
        "caveat": "new_definition" if file == OLD else None,
        "rows": 0,
        "sha256": hashlib.sha256((settings.snapshot / file).read_bytes()).hexdigest(),
        "series": [],
    }
    # The newest first: the order of the manifest must not matter, the day of retrieval must.
    others = [part for part in read_manifest(settings) if part["file"] != file]
    write_manifest(settings, [entry, *others])


def read_manifest(settings: Settings) -> list[dict[str, Any]]:
    """The entries of the manifest."""
    parts: list[dict[str, Any]] = json.loads((settings.snapshot / "manifest.json").read_text())["parts"]
    return parts


def write_manifest(settings: Settings, parts: Sequence[dict[str, Any]]) -> None:
    """A manifest of these entries."""
    (settings.snapshot / "manifest.json").write_text(json.dumps({"parts": parts}), encoding="utf-8")


def edit_catalog(settings: Settings, goal: str, old: str, new: str) -> None:
    """Replace a text in one file of indicators; it must be there, or the test would test nothing."""
    path = settings.catalog / "indicators" / f"{goal}.toml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
