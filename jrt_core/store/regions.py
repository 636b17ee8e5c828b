"""The regions of a store, and the shapes that they are drawn with."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from jrt_core.errors import BuildError
from jrt_core.settings import Settings
from jrt_core.sources import shapes, snapshot


def regions(settings: Settings) -> pd.DataFrame:
    """The region table; writes the shapes that it belongs to."""
    municipalities = read_csv(
        settings.regions / "municipalities.csv", ["code", "name", "county", "first_year", "group"]
    )
    counties = read_csv(settings.regions / "counties.csv", ["code", "short_name"])
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


def similar(settings: Settings) -> pd.DataFrame:
    """The similar_group table."""
    columns = ["subject", "year", "municipality", "members"]
    frame = read_csv(settings.regions / "similar.csv", columns)
    return frame.assign(year=frame["year"].astype(int), members=frame["members"].str.split())[columns]


def read_csv(path: Path, columns: list[str]) -> pd.DataFrame:
    """Columns of a file of ours, as texts; raises `BuildError`."""
    try:
        return pd.read_csv(path, dtype=str, usecols=columns)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise BuildError(f"{path}: cannot be read ({reason}); {snapshot.WAY_OUT}") from error
