"""Make `data/snapshot/` from a folder of reference figures (public extracts of Kolada and SCB).

Run once per new extract, by a maintainer: `python -m tools.import_reference FOLDER`. The app and its build
never need the folder. What is changed here is form only: codes of sex, age, background and status become
ours, notes become statuses, and one series id stands on each row. Values are carried over as they are.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import pandas as pd

from jrt_core.sources.snapshot import MANIFEST, Part

OUT = Path(__file__).resolve().parents[1] / "data" / "snapshot"
KOLADA_THEMES = [
    "background_1997_2022",
    "business_sectors_2007_2022",
    "care_parents_1998_2022",
    "education_1997_2022",
    "health_1998_2022",
    "income_work_1997_2022",
    "municipal_employees_2006_2022",
    "population_1994_2022",
    "power_1994_2022",
    "school_safety_2021_2022",
    "turnout_1994_2022",
    "violence_safety_1998_2022",
]
STATUS = {"Missing": "missing", "Privacy": "suppressed", "Not applicable": "not_applicable"}
BACKGROUND = {
    "all": "all",
    "Swedish-born": "inrikes_fodda",
    "foreign-born": "utrikes_fodda",
    "födda i Sverige": "inrikes_fodda",
    "födda i Norden eller EU utom Sverige": "norden_eu",
    "födda i Europa utom Norden och EU samt Sydamerika, Nordamerika och Oceanien": "ovriga_varlden",
    "födda i Afrika": "afrika",
    "födda i Asien": "asien",
    "foreign-born, vistelsetid 0-1 år": "i_sverige_0_1_ar",
    "foreign-born, vistelsetid 2-3 år": "i_sverige_2_3_ar",
    "foreign-born, vistelsetid 4-9 år": "i_sverige_4_9_ar",
    "foreign-born, vistelsetid 10- år": "i_sverige_10_ar",
}
EDUCATION_LEVEL = {
    "uppgift om utbildningsnivå saknas": "0",
    "förgymnasial utbildning kortare än 9 år": "1",
    "förgymnasial utbildning, 9 (10) år": "2",
    "gymnasial utbildning, högst 2 år": "3",
    "gymnasial utbildning, 3 år": "4",
    "eftergymnasial utbildning, mindre än 3 år": "5",
    "eftergymnasial utbildning, 3 år eller mer": "6",
    "forskarutbildning": "7",
}
ELECTION_EDUCATION = {
    "förgymnasial utbildning": "forgymnasial",
    "gymnasial utbildning": "gymnasial",
    "eftergymnasial utbildning": "eftergymnasial",
}
COLUMNS = ["series", "region", "year", "sex", "age", "background", "value", "status"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One file of the snapshot to be: its rows, and what the manifest says of them."""

    file: str
    source: str
    title: str
    licence: str
    retrieved: str | None
    note: str
    caveat: str | None = None
    rows: pd.DataFrame


def tidy(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows in the snapshot's form, sorted so that the file compresses well."""
    status = frame["status"].map(STATUS)
    frame = frame.assign(status=status.where(frame["value"].isna(), "ok").fillna("missing"))
    frame["background"] = frame["background"].map(lambda code: BACKGROUND.get(code, code))
    frame["age"] = frame["age"].replace("samtliga åldrar", "all")
    frame = frame[COLUMNS].drop_duplicates().sort_values(COLUMNS[:6], ignore_index=True)
    twice = frame.duplicated(COLUMNS[:6])
    if twice.any():
        raise SystemExit(f"the same cell twice with two values: {frame[twice].iloc[0].to_dict()}")
    return frame.astype({"year": "int16", "value": "float64"})


def kolada(folder: Path, names: list[str]) -> pd.DataFrame:
    """Kolada's rows: the KPI is the series, and the catalogue says which group it is."""
    frame = pd.concat([pd.read_parquet(folder / f"kolada_{name}.parquet") for name in names])
    return tidy(
        frame.assign(series=frame["source"].str.extract(r"([NU]\d{5})")[0], age="all", background="all")
    )


def named(folder: Path, file: str, series: str | pd.Series | None = None, **columns: object) -> pd.DataFrame:
    """One reference file with the given series id and column values."""
    frame = pd.read_parquet(folder / file)
    return frame.assign(**({"series": series} if series is not None else {}), **columns)


def education(folder: Path) -> pd.DataFrame:
    by_level = named(folder, "scb_education_level_2018_2022.parquet")
    by_age = named(folder, "scb_education_level_2019_by_age.parquet")
    level = "Befolkning efter utbildningsnivå: "
    for frame, table in ((by_level, "UF0506B"), (by_age, "UF0506")):
        frame["series"] = table + "-" + frame["indicator"].str.removeprefix(level).map(EDUCATION_LEVEL)
    return tidy(pd.concat([by_level, by_age]))


def turnout(folder: Path) -> pd.DataFrame:
    frame = named(folder, "scb_turnout_2018_2022.parquet")
    measure, _, level = frame["indicator"].str.partition(": ").to_numpy().T
    frame["series"] = pd.Series(measure, index=frame.index).map(
        {"Valdeltagande": "ME0105-valdeltagande", "Röstberättigade": "ME0105-rostberattigade"}
    )
    frame["background"] = [ELECTION_EDUCATION.get(name, "all") for name in level]
    # "all education levels" repeats "all ages": same persons, same value.
    frame = frame[frame["indicator"].str.contains("samtliga utbildningsnivåer") == False]  # noqa: E712
    frame["age"] = frame["age"].replace("18+", "all")
    return tidy(frame)


def labour(folder: Path) -> pd.DataFrame:
    matching = named(folder, "scb_matching_county_2015_2020.parquet", "AM9906-matchning")
    matching["age"] = matching["age"].replace("20-64", "all")
    return tidy(
        pd.concat(
            [
                named(folder, "scb_unemployed_2023.parquet", "AM0210-arbetslosa"),
                named(folder, "scb_unemployment_county_2018_2022.parquet", "AKU-arbetsloshet", age="all"),
                named(
                    folder,
                    "scb_employment_foreign_born_county_2010_2021.parquet",
                    "AA0003-forvarvsarbetande",
                    age="all",
                ),
                matching,
            ]
        )
    )


def elections(folder: Path) -> pd.DataFrame:
    frame = named(folder, "scb_nominated_elected_nation_2002_2022.parquet")
    frame = frame[frame["indicator"].str.startswith("Antal")]
    kind, _, council = frame["indicator"].str.removeprefix("Antal ").str.partition("; ").to_numpy().T
    place = {"Riksdag": "riksdag", "Regionfullmäktige": "region", "Kommunfullmäktige": "kommun"}
    frame["series"] = [f"ME0107-{a}-{place[b]}" for a, b in zip(kind, council, strict=True)]
    return tidy(frame)


def income(folder: Path) -> pd.DataFrame:
    frame = named(folder, "scb_income_by_age_2018.parquet")
    return tidy(frame.assign(series="HE0110-" + frame["indicator"].str.rpartition(", ")[2]))


def candidates(folder: Path) -> pd.DataFrame:
    frame = named(folder, "candidates_2026_by_sex.parquet", age="all")
    kinds = {
        "Kandidater till kommunfullmäktige, antal personer": "VAL2026-kandidater-kommun",
        "Kandidater till regionfullmäktige, antal personer": "VAL2026-kandidater-region",
    }
    frame["series"] = frame["indicator"].map(kinds)
    return tidy(frame[frame["series"].notna()])


def parts(folder: Path) -> list[Made]:
    """Every file of the snapshot."""
    free = "Fri användning med källangivelse"
    derived = pd.concat(
        [
            named(folder, "derived_population_sex_birthcountry_2015_2022.parquet", "N01951xN02926"),
            named(folder, "derived_elected_representatives_2002_2022.parquet", "N01951perN05812"),
        ]
    )
    birth = named(folder, "scb_population_12_25_birth_region_2019.parquet", "BE0101-fodelseregion")
    return [
        Made(
            file="kolada_open_numbers.parquet",
            source="kolada",
            title="Kolada v2, utdrag av open-numbers",
            licence=free,
            retrieved="2024-08-30",
            note="Missing and suppressed cells and repeated election values were left out of the extract.",
            caveat="absent_unknown",
            rows=kolada(folder, KOLADA_THEMES),
        ),
        Made(
            file="kolada_rise.parquet",
            source="kolada",
            title="Kolada, utdrag av RISE (DIDreport, CC BY 4.0)",
            licence=free,
            retrieved="2024-12-12",
            note="Municipalities only; the source's statuses are kept.",
            rows=kolada(folder, ["municipality_2010_2024"]),
        ),
        Made(
            file="kolada_derived.parquet",
            source="kolada",
            title="Personer räknade ur två nyckeltal i Kolada",
            licence=free,
            retrieved="2024-08-30",
            note="N01951 x N02926 within 0.05, and N01951 / N05812 within 0.02, of a whole person.",
            rows=tidy(derived),
        ),
        Made(
            file="scb_turnout.parquet",
            source="scb",
            title="ME0105 Valdeltagande, röstberättigade",
            licence="CC0",
            retrieved=None,
            note="Equals turnout in the riksdag election (N05403); three municipalities blank in 2022.",
            rows=turnout(folder),
        ),
        Made(
            file="scb_education.parquet",
            source="scb",
            title="UF0506 Befolkning efter utbildningsnivå",
            licence="CC0",
            retrieved=None,
            note="UF0506B: persons 16-74, unknown level left out. UF0506: 2019 by age, table not named.",
            rows=education(folder),
        ),
        Made(
            file="scb_income.parquet",
            source="scb",
            title="HE0110 Sammanräknad förvärvsinkomst",
            licence="CC0",
            retrieved=None,
            note="Thousands of SEK. Table not named.",
            rows=income(folder),
        ),
        Made(
            file="scb_labour.parquet",
            source="scb",
            title="AM0210, AKU, AA0003, AM9906",
            licence="CC0",
            retrieved=None,
            note="Unemployed: mean of 12 months. AKU: one county read from list order. AA0003: break 2019.",
            rows=labour(folder),
        ),
        Made(
            file="scb_birth_region.parquet",
            source="scb",
            title="BE0101 Folkmängd 12-25 år efter födelseregion",
            licence="CC0",
            retrieved=None,
            note="31 December 2019, single ages 12-25.",
            rows=tidy(birth),
        ),
        Made(
            file="scb_elections.parquet",
            source="scb",
            title="ME0107 Nominerade och valda",
            licence="CC0",
            retrieved=None,
            note="The country only.",
            rows=elections(folder),
        ),
        Made(
            file="valmyndigheten_candidates.parquet",
            source="valmyndigheten",
            title="Kandidaturer 2026",
            licence=free,
            retrieved=None,
            note="List state of summer 2026, not the final register.",
            rows=candidates(folder),
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    manifest = []
    for made in parts(folder):
        path = OUT / made.file
        made.rows.to_parquet(path, index=False, compression="zstd", compression_level=19)
        part = Part(
            file=made.file,
            source=made.source,
            title=made.title,
            licence=made.licence,
            retrieved=made.retrieved,
            note=made.note,
            rows=len(made.rows),
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            series=tuple(sorted(made.rows["series"].unique())),
            caveat=made.caveat,
        )
        manifest.append(asdict(part))
        print(f"{part.file}: {part.rows} rows, {path.stat().st_size // 1024} kB")
    text = json.dumps({"parts": manifest}, ensure_ascii=False, indent=1)
    (OUT / MANIFEST).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
