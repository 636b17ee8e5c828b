"""What the store was built from: the files that come with the service, and the series that were fetched."""

from __future__ import annotations

from jrt_core.indicators.atlas import Atlas, Extract
from jrt_core.views import data_files
from jrt_core.views import format as fmt
from jrt_core.views.indicator_card import Table
from jrt_core.views.text import Texts


def embedded(atlas: Atlas, text: Texts) -> Table:
    """The files that come with the service."""
    catalog = atlas.catalog

    def licence(extract: Extract) -> str:
        known = catalog.source[extract.source].licence
        return known[text.language] if extract.licence == known.sv else extract.licence

    rows = tuple(
        (
            extract.file,
            catalog.source[extract.source].title[text.language],
            _of_extract("title", extract, extract.title, text),
            licence(extract),
            fmt.date(extract.retrieved, text.language) if extract.retrieved else text("data-not-stated"),
            _of_extract("note", extract, extract.note, text),
        )
        for extract in atlas.extracts.values()
        if not extract.fetched
    )
    head = ("file", "source", "title", "licence", "retrieved", "note")
    return Table(
        head=tuple(text(f"data-extract-{name}") for name in head),
        rows=rows,
        alt=text("data-extract-alt", count=len(rows)),
    )


def fetched(atlas: Atlas, text: Texts) -> Table:
    """A row for each source that series have been fetched from."""
    rows = []
    for source in atlas.catalog.sources:
        found = tuple(e for e in atlas.extracts.values() if e.fetched and e.source == source.id)
        if found:
            count = fmt.number(len(found), text.language)
            rows.append((source.title[text.language], count, data_files.between(found, text)))
    return Table(
        head=tuple(text(f"data-fetched-{name}") for name in ("source", "series", "date")),
        rows=tuple(rows),
        alt=text("data-fetched-alt"),
    )


def fetched_series(atlas: Atlas, text: Texts) -> Table:
    """Every series that has been fetched."""
    rows = []
    for extract in atlas.extracts.values():
        if extract.fetched:
            series = extract.file.partition("/")[2]
            day = fmt.date(extract.retrieved, text.language) if extract.retrieved else text("data-not-stated")
            title = extract.title.removeprefix(f"{series} ")
            source = atlas.catalog.source[extract.source].title[text.language]
            rows.append((f"{source} {series}", title, day))
    return Table(
        head=tuple(text(f"data-fetched-series-{name}") for name in ("id", "title", "date")),
        rows=tuple(sorted(rows)),
        alt=text("data-fetched-series-alt", count=len(rows)),
    )


def _of_extract(what: str, extract: Extract, otherwise: str, text: Texts) -> str:
    """The manifest has one language; a file that no message knows keeps the manifest's own words."""
    stem = extract.file.removesuffix(".parquet").replace("_", "-")
    try:
        return text(f"extract-{what}-{stem}")
    except LookupError:
        return otherwise
