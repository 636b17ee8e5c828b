"""Make `data/regions/similar.csv` from a CSV file of Kolada's municipality groups.

Run once per new list, by a maintainer: `python -m tools.import_groups FILE`. Columns of the file: group_id,
group_title, member_id, member_title. Only "Liknande kommuner" of municipalities are taken: Kolada's other
groups are counties and SKR's groups, which we have, and its group values are unweighted means, which we do
not use.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pandas as pd

REGIONS = Path(__file__).resolve().parents[1] / "data" / "regions"
TITLE = re.compile(r"Liknande kommuner,? (?P<subject>[^,]+), (?P<name>.+), (?P<year>\d{4})")
PLAIN = str.maketrans("åäö ", "aao_")


def similar(groups: pd.DataFrame, municipalities: pd.DataFrame) -> pd.DataFrame:
    """A row for each group: subject, year, municipality, its members' codes with spaces between."""
    parts = groups["group_title"].str.extract(TITLE)
    codes = dict(zip(municipalities["name"], municipalities["code"], strict=True))
    found = groups.assign(
        subject=parts["subject"].str.lower().str.translate(PLAIN),
        year=parts["year"],
        municipality=parts["name"].map(codes),
    ).dropna(subset=["municipality"])
    unknown = sorted(set(found["member_id"]) - set(codes.values()))
    if unknown:
        raise SystemExit(f"members that are no municipalities: {', '.join(unknown)}")
    keys = ["subject", "year", "municipality"]
    return (
        found.sort_values([*keys, "member_id"])
        .groupby(keys)["member_id"]
        .agg(" ".join)
        .reset_index(name="members")
    )


def main() -> None:
    """Read, reshape, write."""
    parser = argparse.ArgumentParser(prog="python -m tools.import_groups", description=__doc__)
    parser.add_argument("file", type=Path)
    groups = pd.read_csv(parser.parse_args().file, dtype=str)
    municipalities = pd.read_csv(REGIONS / "municipalities.csv", dtype=str)
    made = similar(groups, municipalities)
    made.to_csv(REGIONS / "similar.csv", index=False, lineterminator="\n")
    print(f"{len(made)} groups")


if __name__ == "__main__":
    main()
