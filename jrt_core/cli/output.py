"""Rows of plain values as CSV, JSON or a table for a terminal."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Mapping, Sequence

Value = str | int | float | None


def number(value: float) -> int | float | None:
    """A figure without float noise: at most 10 significant digits and 10 decimals; None for NaN."""
    if math.isnan(value):
        return None
    clean = float(f"{round(value, 10):.10g}")
    return int(clean) if clean.is_integer() else clean


def to_csv(columns: Sequence[str], rows: Sequence[Mapping[str, Value]]) -> str:
    """Comma separated with a header, empty for no value, without the last line break."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().removesuffix("\n")


def to_json(rows: Sequence[Mapping[str, object]] | Mapping[str, object]) -> str:
    """An object or a list of them, null for no value."""
    return json.dumps(rows, ensure_ascii=False, allow_nan=False, indent=2)


def to_table(columns: Sequence[str], rows: Sequence[Mapping[str, str]], right: Sequence[str] = ()) -> str:
    """Columns two spaces apart under a header, those in `right` aligned to the right."""
    header = {column: column for column in columns}
    widths = {c: max(len(row[c]) for row in (header, *rows)) for c in columns}
    lines = [
        "  ".join(
            row[c].rjust(widths[c]) if c in right else row[c].ljust(widths[c]) for c in columns
        ).rstrip()
        for row in (header, *rows)
    ]
    return "\n".join(lines)
