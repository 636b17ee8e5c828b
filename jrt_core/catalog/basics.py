"""What every part of the catalogue is made with."""

from __future__ import annotations

import re

ALL = "all"
AGE = re.compile(r"\d+(-\d+|\+)?")


def require(condition: bool, message: str) -> None:
    """Raise `ValueError(message)` unless the condition holds."""
    if not condition:
        raise ValueError(message)
