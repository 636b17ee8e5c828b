"""The shapes of regions, from the build's files into the points of a drawing."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jrt_core.exports.svg_parts import Box
from jrt_core.views.maps import Box as Degrees

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A region's outlines in degrees, and the degrees that they lie within."""

    rings: tuple[Ring, ...]
    box: Degrees


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to points. A degree of longitude is as much shorter as it is in the middle of the map."""

    west: float
    north: float
    across: float
    down: float
    box: Box

    def __call__(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where a place is."""
        x = self.box.x + (longitude - self.west) * self.across
        return x, self.box.y + (self.north - latitude) * self.down

    @property
    def degrees(self) -> Degrees:
        """West, south, east and north of all that the room shows."""
        east = self.west + self.box.width / self.across
        return self.west, self.north - self.box.height / self.down, east, self.north


def read(folder: Path, file: str) -> Mapping[str, Shape]:
    """The shapes of a file by region code. A new build's file is read anew."""
    path = folder / file
    return _read(path, path.stat().st_mtime_ns)


def width_to_height(degrees: Degrees) -> float:
    """How wide a map of some degrees is beside its height."""
    west, south, east, north = degrees
    return (east - west) * _shortened(south, north) / (north - south)


def projection(degrees: Degrees, box: Box, margin: float) -> Projection:
    """The degrees whole and in the middle of a room, with air around them."""
    west, south, east, north = degrees
    shortened = _shortened(south, north)
    down = min(
        (box.width - 2 * margin) / ((east - west) * shortened), (box.height - 2 * margin) / (north - south)
    )
    across = down * shortened
    return Projection(
        west=(west + east) / 2 - box.width / 2 / across,
        north=(south + north) / 2 + box.height / 2 / down,
        across=across,
        down=down,
        box=box,
    )


def path_of(shape: Shape, place: Projection) -> str:
    """Outlines as the `d` of a path, in tenths: points that fall together are one."""
    return "".join(_ring(ring, place) for ring in shape.rings)


def middle_of(shape: Shape, place: Projection) -> tuple[float, float]:
    """The middle of the largest part of a region."""
    points = [place(*point) for point in max(shape.rings, key=lambda ring: abs(_area(ring)))]
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def meet(one: Degrees, other: Degrees) -> bool:
    """Whether two boxes have anything in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _shortened(south: float, north: float) -> float:
    return math.cos(math.radians((south + north) / 2))


def _ring(ring: Ring, place: Projection) -> str:
    points = [(round(10 * x), round(10 * y)) for x, y in (place(*point) for point in ring)]
    x, y = points[0]
    steps = []
    for to_x, to_y in points[1:]:
        if (to_x, to_y) != (x, y):
            steps.append(f"{_tenths(to_x - x)} {_tenths(to_y - y)}")
            x, y = to_x, to_y
    return f"M{_tenths(points[0][0])} {_tenths(points[0][1])}l{' '.join(steps)}z" if len(steps) > 2 else ""


def _tenths(value: int) -> str:
    return str(value // 10) if value % 10 == 0 else f"{value / 10:.1f}"


def _area(ring: Ring) -> float:
    """The area of an outline, its sign by the way round."""
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


@lru_cache(maxsize=8)
def _read(path: Path, _written: int) -> dict[str, Shape]:
    found = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        rings = tuple(tuple((x, y) for x, y, *_ in ring) for polygon in polygons for ring in polygon)
        xs, ys = zip(*(point for ring in rings for point in ring), strict=True)
        found[str(feature["id"])] = Shape(rings, (min(xs), min(ys), max(xs), max(ys)))
    return found
