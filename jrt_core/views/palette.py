"""The one palette: women purple, men teal, a warm scale for levels; in light and in dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours of one theme. `towards_*` go from the class next to neutral to the farthest one."""

    women: str
    men: str
    total: str
    ink: str
    soft: str
    paper: str
    rule: str
    missing: str
    neutral: str
    towards_women: tuple[str, str, str, str]
    towards_men: tuple[str, str, str, str]
    levels: tuple[str, str, str, str, str]


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        women="#5F3DA4",
        men="#0E7C7B",
        total="#3B3A45",
        ink="#1F1D2B",
        soft="#5C5966",
        paper="#FBFAF7",
        rule="#DAD6CE",
        missing="#C9C7C3",
        neutral="#F1EEE8",
        towards_women=("#D9CEEA", "#B49DD6", "#8767BD", "#4F2D94"),
        towards_men=("#C3E0DC", "#86BFBA", "#3F938F", "#0A5F5E"),
        levels=("#F6E7CF", "#E7C48F", "#D09A52", "#A66A26", "#6B3D10"),
    ),
    "dark": Palette(
        women="#B9A4E8",
        men="#5CC2BE",
        total="#CFCBD8",
        ink="#F1EFEA",
        soft="#B5B1BD",
        paper="#1B1A24",
        rule="#45424F",
        missing="#5B5965",
        neutral="#F1EEE8",
        towards_women=("#D9CEEA", "#B49DD6", "#8F71C4", "#6E4BB5"),
        towards_men=("#C3E0DC", "#86BFBA", "#459A96", "#177F7C"),
        levels=("#F6E7CF", "#E7C48F", "#D09A52", "#B0732C", "#8F5A20"),
    ),
}


def text_on(color: str) -> str:
    """Black or white, whichever is easier to read on a colour: at least 4.5:1 on any."""
    return "#000000" if contrast(color, "#000000") >= contrast(color, "#FFFFFF") else "#FFFFFF"


def contrast(one: str, other: str) -> float:
    """The contrast between two colours (WCAG 2), from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def class_color(palette: Palette, number: int, *, diverging: bool, steps: int) -> str:
    """The colour of a map class.

    Diverging: 0 is neutral, positive towards women, negative towards men; with fewer than four steps a side
    some shades are left out, so that the steps stay apart. Levels: evenly spread over the scale, and blended
    where there are more classes than shades.
    """
    if not diverging:
        place = number * (len(palette.levels) - 1) / max(steps - 1, 1)
        if steps <= len(palette.levels):
            return palette.levels[round(place)]
        below = min(int(place), len(palette.levels) - 2)
        return _blend(palette.levels[below], palette.levels[below + 1], place - below)
    if number == 0:
        return palette.neutral
    shades = palette.towards_women if number > 0 else palette.towards_men
    chosen = {1: (3,), 2: (1, 3), 3: (0, 1, 3)}.get(steps, (0, 1, 2, 3))
    return shades[chosen[min(abs(number), len(chosen)) - 1]]


def _blend(one: str, other: str, part: float) -> str:
    """The colour so far on the way from one to the other."""
    pairs = ((int(one[n : n + 2], 16), int(other[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)
