"""The address of a figure as a square that a telephone reads."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

# Modules of white around it: what the standard asks for.
QUIET = 4
# Pixels of a module of the bitmap: a square of an inch is then printed in at least 300 dots.
MODULE = 8


def qr_svg(address: str) -> str:
    """The square as an <svg> element that has a viewBox but no size: it fills the room that it is put in."""
    made = io.BytesIO()
    _code(address).save(made, kind="svg", border=QUIET, light="white", omitsize=True, xmldecl=False, nl=False)
    return made.getvalue().decode()


def qr_png(address: str) -> bytes:
    """The square as a PNG picture, 8 pixels a module."""
    made = io.BytesIO()
    _code(address).save(made, kind="png", border=QUIET, scale=MODULE)
    return made.getvalue()


@lru_cache(maxsize=64)
def _code(address: str) -> segno.QRCode:
    """Readable with a seventh of it gone, or less of it where the address leaves no room for more."""
    return segno.make_qr(address, error="m" if len(address.encode()) <= 2_000 else "l")
