"""The profile's rows to take along as CSV, with their sources in the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from jrt_core.catalog.model import Language
from jrt_core.views.profile_model import ProfileRow
from jrt_core.views.table import safe
from jrt_core.views.text import texts


def profile_csv_name(region: str, of_what: str) -> str:
    """A file name of safe characters: region and goal."""
    return f"profil_{region}_{of_what}.csv"


def profile_csv(rows: Sequence[ProfileRow], title: str, language: Language) -> bytes:
    """The texts of the rows, in UTF-8 with a mark that Excel understands; semicolons in Swedish.

    After the rows: what they are, and each source and reservation once.
    """
    text = texts(language)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "sv" else ",", lineterminator="\r\n")
    names = list(dict.fromkeys(name for row in rows for name, _ in row.facts))
    writer.writerow(
        [
            text("filter-indicator"),
            text("column-year"),
            text("column-women"),
            text("column-men"),
            text("column-difference"),
            text("municipality-column-sentence"),
            text("municipality-column-tags"),
            *map(safe, names),
        ]
    )
    for row in rows:
        facts = dict(row.facts)
        cells = [
            row.title,
            row.year,
            row.women,
            row.men,
            row.difference,
            row.sentence,
            ", ".join(found.text for found in row.tags),
            *(facts.get(name, "") for name in names),
        ]
        writer.writerow([safe(cell) for cell in cells])
    notes = dict.fromkeys(line for row in rows for line in (*row.source.lines, *row.source.caveats))
    writer.writerow([])
    for line in (title, *notes):
        writer.writerow([safe(line)])
    return out.getvalue().encode("utf-8-sig")
