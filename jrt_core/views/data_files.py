"""An indicator to take along: every figure as CSV, and everything that is known of it as JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from jrt_core.catalog.model import Indicator, Language, Text
from jrt_core.indicators.atlas import Atlas, Extract
from jrt_core.views import format as fmt
from jrt_core.views.sources import caveats
from jrt_core.views.table import safe
from jrt_core.views.text import Texts, texts

SEXES = ("women", "men", "total")
TOGETHER = re.compile(r" och | samt ")
IN_PARENTHESES = re.compile(r"\s*\([^)]*\)")


def file_name(indicator: str, build: str, ending: str) -> str:
    """A file name of safe characters: indicator and build."""
    return f"{indicator}_{build}.{ending}"


def used_extracts(atlas: Atlas) -> dict[str, tuple[Extract, ...]]:
    """The files that each indicator's figures come from, by indicator."""
    found: dict[str, list[Extract]] = {}
    for row in atlas.store.records("indicator_extracts"):
        found.setdefault(row["indicator"], []).append(atlas.extracts[row["extract"]])
    return {indicator: tuple(extracts) for indicator, extracts in found.items()}


def retrieved(extracts: tuple[Extract, ...], text: Texts) -> str:
    """The days that files were fetched, each once; a file without a day is said to have none."""
    days = sorted({extract.retrieved for extract in extracts if extract.retrieved})
    said = text.join([fmt.date(day, text.language) for day in days])
    if all(extract.retrieved for extract in extracts):
        return said
    return text("data-not-stated-some", dates=said) if said else text("data-not-stated")


def between(extracts: tuple[Extract, ...], text: Texts) -> str:
    """The first and the last day that files were fetched; all of them have one."""
    days = [extract.retrieved for extract in extracts if extract.retrieved]
    first, last = fmt.date(min(days), text.language), fmt.date(max(days), text.language)
    return first if first == last else text("data-between", first=first, last=last)


def organisations(producers: Iterable[str]) -> tuple[str, ...]:
    """The producers one by one, where some figures are made by two together."""
    names = (IN_PARENTHESES.sub("", name) for producer in producers for name in TOGETHER.split(producer))
    return tuple(dict.fromkeys(names))


def citation(indicator: Indicator, atlas: Atlas, text: Texts) -> str:
    """How to name the source of an indicator's figures."""
    ids = list(dict.fromkeys(series.table or series.id for series in indicator.series))
    # Who publishes figures of its own is named once.
    others = dict.fromkeys(
        atlas.catalog.source[series.source].title[text.language]
        for series in indicator.series
        if series.producer not in atlas.catalog.source[series.source].publisher
    )
    origin = text.join(organisations(indicator.producers))
    if others:
        origin = text("data-via", producers=origin, publishers=text.join(list(others)))
    return text(
        "data-citation",
        origin=origin,
        title=indicator.title[text.language],
        ids=", ".join(ids),
        site=text("site-name"),
        build=atlas.build,
    )


def facts_csv(atlas: Atlas, indicator_id: str, language: Language) -> bytes:
    """Every figure: UTF-8 with a mark that Excel understands, and the language's own decimals and separators.

    The last lines say what the figures are, whose, on what terms and of which build.
    """
    text, swedish = texts(language), language == "sv"
    indicator = atlas.catalog.indicator[indicator_id]
    out = io.StringIO()
    _frame(atlas, indicator, text).to_csv(
        out,
        sep=";" if swedish else ",",
        decimal="," if swedish else ".",
        float_format="%.10g",
        index=False,
        lineterminator="\r\n",
    )
    writer = csv.writer(out, delimiter=";" if swedish else ",", lineterminator="\r\n")
    writer.writerow([])
    for line in _last_lines(atlas, indicator, text):
        writer.writerow([safe(line)])
    return out.getvalue().encode("utf-8-sig")


def _frame(atlas: Atlas, indicator: Indicator, text: Texts) -> pd.DataFrame:
    facts = atlas.store.rows("indicator_facts", indicator=indicator.id)

    def words(column: str, word: Callable[[Any], str]) -> pd.Series[Any]:
        """A column in words that no spreadsheet takes for a formula; each different value is put once."""
        return facts[column].map({value: safe(word(value)) for value in facts[column].unique()})

    day = facts["retrieved"].dt.strftime("%Y-%m-%d").fillna(text("data-not-stated"))
    columns: dict[str, pd.Series[Any]] = {
        "indicator": words("indicator", str),
        "region": words("region", str),
        "name": words("name", str),
        "level": words("level", lambda code: text(f"data-level-{code}")),
        "year": facts["year"],
        "age": words("age", lambda code: text.age(code, atlas.catalog)),
        "background": words("background", lambda code: text.background(code, atlas.catalog)),
    }
    columns |= {sex: facts[sex] for sex in SEXES}
    columns |= {f"status-{sex}": words(f"status_{sex}", lambda code: text(f"status-{code}")) for sex in SEXES}
    columns |= {f"n-{sex}": facts[f"n_{sex}"] for sex in SEXES}
    columns |= {
        "computed": words("computed", lambda is_so: text("data-yes" if is_so else "data-no")),
        "retrieved": day,
    }
    return pd.DataFrame({text(f"data-csv-{name}"): values for name, values in columns.items()})


def _last_lines(atlas: Atlas, indicator: Indicator, text: Texts) -> list[str]:
    extracts = used_extracts(atlas)[indicator.id]
    unit = text.symbol(indicator.unit)
    lines = [f"{indicator.title[text.language]}, {unit}", indicator.what[text.language]]
    lines += [citation(indicator, atlas, text)]
    lines += [
        text(
            "data-csv-source",
            source=atlas.catalog.source[source].publisher,
            licence=atlas.catalog.source[source].licence[text.language],
        )
        for source in dict.fromkeys(series.source for series in indicator.series)
    ]
    lines += [text("data-csv-fetched", date=retrieved(extracts, text))]
    lines += caveats(atlas, indicator, text, [e.caveat for e in extracts if e.caveat])
    return [*lines, text("data-csv-build", build=atlas.build)]


def metadata_json(atlas: Atlas, indicator_id: str) -> bytes:
    """Everything that is known of an indicator, in both languages where it is text."""
    catalog, coverage = atlas.catalog, atlas.coverage
    indicator = catalog.indicator[indicator_id]
    sources = dict.fromkeys(series.source for series in indicator.series)
    codes = dict.fromkeys([*indicator.caveats, *(brk.caveat for brk in indicator.breaks)])
    extracts = used_extracts(atlas)[indicator_id]
    found = {
        "id": indicator.id,
        "build": atlas.build,
        "title": _both(indicator.title),
        "goal": {"id": indicator.goal, **_both(catalog.goal[indicator.goal].title)},
        "what": _both(indicator.what),
        "covers": _both(indicator.covers),
        "kind": indicator.kind.value,
        "unit": indicator.unit.value,
        "polarity": indicator.polarity,
        "polarity_reason": _both(indicator.polarity_reason),
        "levels": {
            level.value: list(coverage.years(indicator.id, level)) for level in coverage.levels(indicator.id)
        },
        "ages": {code: _labels(code, "age", atlas) for code in coverage.ages(indicator.id)},
        "backgrounds": {
            code: _labels(code, "background", atlas) for code in coverage.backgrounds(indicator.id)
        },
        "breaks": [{"year": brk.year, "caveat": brk.caveat} for brk in indicator.breaks],
        "caveats": {code: _both(catalog.caveat[code].text) for code in codes},
        "series": [
            {
                "source": series.source,
                "producer": series.producer,
                "id": series.id,
                "table": series.table,
                "age": series.age,
                "background": series.background,
                "sex": series.sex.value if series.sex else None,
                "role": series.role.value,
                "scale": series.scale,
                "from": series.from_year,
                "to": series.to_year,
            }
            for series in indicator.series
        ],
        "sources": {
            code: {
                "publisher": catalog.source[code].publisher,
                "licence": _both(catalog.source[code].licence),
                "homepage": catalog.source[code].homepage,
            }
            for code in sources
        },
        "extracts": [
            {
                "file": extract.file,
                "source": extract.source,
                "title": extract.title,
                "licence": extract.licence,
                "retrieved": extract.retrieved.isoformat() if extract.retrieved else None,
                "fetched": extract.fetched,
                "note": extract.note,
                "caveat": _both(catalog.caveat[extract.caveat].text) if extract.caveat else None,
                "sha256": extract.sha256,
            }
            for extract in extracts
        ],
        "citation": {
            "sv": citation(indicator, atlas, texts("sv")),
            "en": citation(indicator, atlas, texts("en")),
        },
    }
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


def _both(text: Text) -> dict[str, str]:
    return {"sv": text.sv, "en": text.en}


def _labels(code: str, dimension: str, atlas: Atlas) -> dict[str, str]:
    return {
        language: texts(language).age(code, atlas.catalog)
        if dimension == "age"
        else texts(language).background(code, atlas.catalog)
        for language in ("sv", "en")
    }
