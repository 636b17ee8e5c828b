"""The catalogue: every fault is named with file, entry and key; and our own catalogue keeps its promises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from jrt_core import settings
from jrt_core.catalog.load import load
from jrt_core.catalog.model import LANGUAGES, Catalog, Kind, Level, Role, Text
from jrt_core.errors import CatalogError
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.sources.snapshot import read_manifest

KPI = re.compile(r"\b[NU]\d{5}\b")

GOALS = """
[[goal]]
id = "makt"
policy_goal = 1
title = { sv = "Makt", en = "Power" }
aim = { sv = "Lika makt", en = "Equal power" }
"""
SOURCES = """
[[source]]
id = "kolada"
title = { sv = "Kolada", en = "Kolada" }
publisher = "RKA"
licence = { sv = "Fri", en = "Free" }
citation = { sv = "Kolada", en = "Kolada" }
homepage = "https://kolada.se"
note = { sv = "Not", en = "Note" }
"""
CAVEATS = """
[[caveat]]
code = "small_numbers"
text = { sv = "Få personer.", en = "Few persons." }

[[caveat]]
code = "new_method"
text = { sv = "Ny metod.", en = "New method." }
"""
DIMENSIONS = """
[[age]]
code = "all"
label = { sv = "Alla", en = "All" }

[[age]]
code = "ak5"
label = { sv = "Årskurs 5", en = "Grade 5" }

[[background]]
code = "all"
label = { sv = "Alla", en = "All" }

[[background]]
code = "utrikes_fodda"
label = { sv = "Utrikes födda", en = "Born abroad" }
"""
LEFT_OUT = """
[[left_out]]
id = "N00999"
title = { sv = "Företag", en = "Enterprises" }
reason = { sv = "Inte uppdelat.", en = "Not divided." }
"""
INDICATOR = """
[[indicator]]
id = "valdeltagande"
kind = "by_sex"
unit = "percent"
decimals = 1
polarity = 1
polarity_reason = { sv = "Skäl", en = "Reason" }
covers = { sv = "Röstberättigade", en = "Voters" }
title = { sv = "Valdeltagande", en = "Turnout" }
what = { sv = "Vad", en = "What" }
women_more = { sv = "Kvinnor röstar mer", en = "Women vote more" }
men_more = { sv = "Män röstar mer", en = "Men vote more" }
caveats = ["small_numbers"]
breaks = [{ year = 2018, caveat = "new_method" }]
default = true

[[indicator.series]]
source = "kolada"
producer = "SCB"
id = "N05401"
age = "18-29"
background = "utrikes_fodda"
from = 2010
to = 2022
"""
SECOND = (
    INDICATOR.replace('"valdeltagande"', '"andra"')
    .replace("Valdeltagande", "Andra")
    .replace("Turnout", "Second")
    .replace("default = true", "default = false")
    .replace("N05401", "N05402")
)
TABLES = """
[[table]]
id = "T1"
source = "kolada"
series = [{ id = "N05401", at = [{ variable = "ContentsCode", code = "C1" }] }]
fixed = [{ variable = "UtbNiv", code = "000" }]
groups = [{ variable = "BakgrVar", code = "SE", background = "utrikes_fodda" }]
"""
FILES = {
    "goals.toml": GOALS,
    "sources.toml": SOURCES,
    "caveats.toml": CAVEATS,
    "dimensions.toml": DIMENSIONS,
    "left_out.toml": LEFT_OUT,
    "tables.toml": "",
    "indicators/makt.toml": INDICATOR,
}
MAKT = "indicators/makt.toml"
ENTRY = f"{MAKT}: indicator valdeltagande"


def write(folder: Path, **changed: str | None) -> Path:
    """The tiny catalogue, with files of other contents (None: without the file)."""
    (folder / "indicators").mkdir(exist_ok=True)
    for name, content in {**FILES, **changed}.items():
        if content is not None:
            (folder / name).write_text(content, encoding="utf-8")
    return folder


def faults(folder: Path, **changed: str | None) -> tuple[str, ...]:
    """What is wrong with the tiny catalogue after the changes."""
    write(folder, **changed)
    with pytest.raises(CatalogError) as caught:
        load(folder)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults


def altered(old: str, new: str, text: str = INDICATOR) -> str:
    assert old in text, "the test does not change what it means to"
    return text.replace(old, new)


# A valid catalogue


def test_a_valid_catalogue_is_read_as_it_stands(tmp_path: Path):
    catalog = load(write(tmp_path))
    (indicator,) = catalog.indicators
    (series,) = indicator.series
    assert indicator.goal == "makt", "the goal is the name of the file"
    assert indicator.kind is Kind.BY_SEX
    assert indicator.title == Text(sv="Valdeltagande", en="Turnout")
    assert indicator.title["en"] == "Turnout"
    assert (indicator.breaks[0].year, indicator.breaks[0].caveat) == (2018, "new_method")
    assert (series.age, series.background, series.role) == ("18-29", "utrikes_fodda", Role.VALUE)
    assert (series.from_year, series.to_year, series.scale) == (2010, 2022, 1.0)
    assert list(catalog.goal) == ["makt"]
    assert list(catalog.caveat) == ["small_numbers", "new_method"]
    assert [entry.id for entry in catalog.left_out] == ["N00999"]


def test_whole_numbers_are_accepted_where_decimals_are_meant(tmp_path: Path):
    scaled = INDICATOR + "scale = 1000\n"
    scale = load(write(tmp_path, **{MAKT: scaled})).indicators[0].series[0].scale
    assert (scale, type(scale)) == (1000.0, float)


def test_indicators_come_in_the_order_of_the_goals(tmp_path: Path):
    arbete = altered('"makt"', '"arbete"', GOALS).replace("Makt", "Arbete")
    write(tmp_path, **{"goals.toml": GOALS + arbete})
    work = SECOND.replace("default = false", "default = true")
    (tmp_path / "indicators" / "arbete.toml").write_text(work, encoding="utf-8")
    catalog = load(tmp_path)
    assert [i.goal for i in catalog.indicators] == ["makt", "arbete"]


def test_a_goal_shows_its_default_first(tmp_path: Path):
    catalog = load(write(tmp_path, **{MAKT: SECOND + INDICATOR}))
    assert [i.id for i in catalog.indicators] == ["andra", "valdeltagande"]
    assert [i.id for i in catalog.of_goal("makt")] == ["valdeltagande", "andra"]
    assert catalog.of_goal("okant") == ()


def test_the_fingerprint_changes_with_any_text_and_only_then(tmp_path: Path):
    first = load(write(tmp_path)).fingerprint
    assert load(write(tmp_path)).fingerprint == first
    assert load(write(tmp_path, **{"caveats.toml": CAVEATS.replace("Few", "Some")})).fingerprint != first


# Faults of one entry: each change, and the whole message that it gives

ONE_FAULT = {
    "unknown key": (
        "polarity = 1",
        "polarity = 1\npolarty = 1",
        ": unknown key 'polarty'; nearest: polarity",
    ),
    "unknown key of a series": (
        'producer = "SCB"',
        'producer = "SCB"\nbakground = "all"',
        ": series N05401: unknown key 'bakground'; nearest: background",
    ),
    "unknown key of a text": (
        'en = "Turnout" }',
        'en = "Turnout", de = "x" }',
        ": title: unknown key 'de'; nearest: en",
    ),
    "python's name of a key": (
        "from = 2010",
        "from_year = 2010",
        ": series N05401: unknown key 'from_year'; nearest: ",
    ),
    "missing key": ('unit = "percent"\n', "", ": key 'unit' is missing"),
    "missing key of a series": ('source = "kolada"\n', "", ": series N05401: key 'source' is missing"),
    "missing language": (', en = "Turnout"', "", ": title: key 'en' is missing"),
    "number as text": ("decimals = 1", 'decimals = "1"', ": decimals: expected int, found '1'"),
    "yes or no as number": ("default = true", "default = 1", ": default: expected bool, found 1"),
    "number as yes or no": ("decimals = 1", "decimals = true", ": decimals: expected int, found True"),
    "one language only": (
        'title = { sv = "Valdeltagande", en = "Turnout" }',
        'title = "Turnout"',
        ": title: expected Text, found 'Turnout'",
    ),
    "one where a list is meant": (
        'caveats = ["small_numbers"]',
        'caveats = "small_numbers"',
        ": caveats: expected tuple, found 'small_numbers'",
    ),
    "wrong type in a list": (
        '["small_numbers"]',
        '["small_numbers", 5]',
        ": caveats[2]: expected str, found 5",
    ),
    "year as text": (
        "{ year = 2018,",
        '{ year = "2018",',
        ": breaks[1]: year: expected int, found '2018'",
    ),
    "empty text": ('en = "Turnout"', 'en = "  "', ": title: text is empty in sv or en"),
    "unknown kind": ('"by_sex"', '"by_seks"', ": kind: 'by_seks' is not one of by_sex"),
    "unknown unit": ('"percent"', '"procent"', ": unit: 'procent' is not one of percent"),
    "unknown word for years": (
        "default = true",
        'default = true\nyears_are = "elections"',
        ": years_are: 'elections' is not one of election",
    ),
    "unknown role": (
        'age = "18-29"',
        'role = "numerater"',
        ": series N05401: role: 'numerater' is not one of numerator",
    ),
    "unknown caveat": (
        '["small_numbers"]',
        '["small_number"]',
        ": unknown caveat 'small_number'; nearest: small_numbers",
    ),
    "unknown caveat of a break": (
        '"new_method"',
        '"new_metod"',
        ": unknown caveat 'new_metod'; nearest: new_method",
    ),
    "unknown source": ('"kolada"', '"kolad"', ": series N05401: unknown source 'kolad'; nearest: kolada"),
    "unknown background": (
        '"utrikes_fodda"',
        '"utrikes"',
        ": series N05401: unknown background 'utrikes'; nearest: utrikes_fodda",
    ),
    "unknown age": ('"18-29"', '"ak6"', ": series N05401: unknown age 'ak6'; nearest: ak5"),
    "bad id": (
        'id = "valdeltagande"',
        'id = "Valdeltagande"',
        ": id must be lower-case ASCII words joined by _",
    ),
    "a mean over no year": (
        "default = true",
        "default = true\nwindow_years = 0",
        ": window_years 0 is not 1 or more",
    ),
    "bad polarity": ("polarity = 1", "polarity = 2", ": polarity 2 is not -1, 0 or 1"),
    "too many decimals": ("decimals = 1", "decimals = 2", ": decimals 2 is not 0 or 1"),
    "half of the finding": (
        'men_more = { sv = "Män röstar mer", en = "Men vote more" }\n',
        "",
        ": women_more and men_more come together",
    ),
    "a composition without a sex": (
        '"by_sex"',
        '"composition"',
        ": each value series of a composition names its sex",
    ),
    "words on women alone": (
        '"by_sex"',
        '"women_only"',
        ": kind women_only cannot have women_more and men_more",
    ),
    "words on undivided": ('"by_sex"', '"undivided"', ": kind undivided cannot have women_more and men_more"),
    "a total for a sex": (
        'age = "18-29"',
        'sex = "total"',
        ": series N05401: sex is women or men, or left out",
    ),
    "years the wrong way": ("from = 2010", "from = 2023", ": series N05401: from 2023 is after to 2022"),
    "nothing as scale": ('age = "18-29"', "scale = 0", ": series N05401: scale must be positive"),
    "ages of all ages": (
        'age = "18-29"',
        'age = "*"\nsource_ages = ["18", "19"]',
        ': series N05401: source_ages needs an age of its own, not "*"',
    ),
    "backgrounds of all backgrounds": (
        'background = "utrikes_fodda"',
        'background = "*"\nsource_backgrounds = ["inrikes_fodda"]',
        ': series N05401: source_backgrounds needs a background of its own, not "*"',
    ),
    "breaks in disorder": (
        "breaks = [{ year = 2018,",
        'breaks = [{ year = 2020, caveat = "new_method" }, { year = 2018,',
        ": breaks must be in order of year, each year once",
    ),
    "two breaks of a year": (
        "breaks = [{ year = 2018,",
        'breaks = [{ year = 2018, caveat = "small_numbers" }, { year = 2018,',
        ": breaks must be in order of year, each year once",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), ONE_FAULT.values(), ids=ONE_FAULT)
def test_a_fault_names_file_entry_and_key(tmp_path: Path, old: str, new: str, message: str):
    found = faults(tmp_path, **{MAKT: altered(old, new)})
    own = [fault for fault in found if fault.casefold().startswith(ENTRY.casefold())]
    # The indicator is lost with its fault, and with it the goal's default: nothing else may be reported.
    rest = set(found) - set(own)
    assert rest <= {"goals.toml: goal makt: needs one default indicator, has 0"}
    assert len(own) == 1
    assert own[0][len(ENTRY) :].startswith(message)


def test_no_series(tmp_path: Path):
    without = INDICATOR.split("[[indicator.series]]")[0]
    assert f"{ENTRY}: key 'series' is missing" in faults(tmp_path, **{MAKT: without})
    empty = altered("default = true", "default = true\nseries = []", without)
    assert f"{ENTRY}: has no series" in faults(tmp_path, **{MAKT: empty})


def test_by_sex_needs_words_for_both_findings(tmp_path: Path):
    lines = [line for line in INDICATOR.splitlines() if not line.startswith(("women_more", "men_more"))]
    found = faults(tmp_path, **{MAKT: "\n".join(lines)})
    assert f"{ENTRY}: kind by_sex needs women_more and men_more" in found


def test_a_composition_is_given_in_percent(tmp_path: Path):
    persons = altered('"by_sex"', '"composition"').replace('"percent"', '"persons"')
    found = faults(tmp_path, **{MAKT: persons.replace("from =", 'sex = "women"\nfrom =')})
    assert f"{ENTRY}: a composition is given in percent" in found


@pytest.mark.parametrize("age", ["16", "18-29", "65+", "all", "*", "ak5"])
def test_ages_that_need_no_more(tmp_path: Path, age: str):
    assert load(write(tmp_path, **{MAKT: altered('"18-29"', f'"{age}"')})).indicators[0].series[0].age == age


@pytest.mark.parametrize("age", ["18-", "-29", "18–29", "barn", "18-29 år"])
def test_ages_that_nobody_can_label(tmp_path: Path, age: str):
    (fault,) = faults(tmp_path, **{MAKT: altered('"18-29"', f'"{age}"')})
    assert fault.startswith(f"{ENTRY}: series N05401: unknown age '{age}'; nearest: ")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("goals.toml", 'sv = "Makt"', 'sv = ""', "goal makt: title: text is empty in sv or en"),
        ("sources.toml", 'publisher = "RKA"\n', "", "source kolada: key 'publisher' is missing"),
        (
            "caveats.toml",
            'text = { sv = "Få',
            'txt = { sv = "Få',
            "caveat small_numbers: unknown key 'txt'; nearest: text",
        ),
        ("dimensions.toml", 'en = "Grade 5"', "en = 5", "age ak5: label: en: expected str, found 5"),
        (
            "dimensions.toml",
            'en = "Born abroad"',
            'en = ""',
            "background utrikes_fodda: label: text is empty in sv or en",
        ),
        ("left_out.toml", "reason = {", "reasons = {", "left_out N00999: key 'reason' is missing"),
        ("left_out.toml", 'id = "N00999"\n', "", "left_out number 1: key 'id' is missing"),
    ],
)
def test_faults_of_the_other_files(tmp_path: Path, file: str, old: str, new: str, message: str):
    assert f"{file}: {message}" in faults(tmp_path, **{file: altered(old, new, FILES[file])})


# Faults of the catalogue as a whole


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "andra"', 'id = "valdeltagande"', "indicator valdeltagande: id 'valdeltagande' is used twice"),
        ('sv = "Andra"', 'sv = "Valdeltagande"', "indicator andra: title.sv 'Valdeltagande' is used twice"),
        ('en = "Second"', 'en = "Turnout"', "indicator andra: title.en 'Turnout' is used twice"),
    ],
)
def test_a_name_used_twice(tmp_path: Path, old: str, new: str, message: str):
    (fault,) = faults(tmp_path, **{MAKT: INDICATOR + altered(old, new, SECOND)})
    assert fault.startswith(f"{MAKT}: {message}, first by {ENTRY}; ")


def test_an_id_used_in_two_files_names_both(tmp_path: Path):
    write(tmp_path, **{"goals.toml": GOALS + GOALS.replace('"makt"', '"vald"')})
    twin = altered('"andra"', '"valdeltagande"', SECOND).replace("default = false", "default = true")
    (tmp_path / "indicators" / "vald.toml").write_text(twin, encoding="utf-8")
    with pytest.raises(CatalogError) as caught:
        load(tmp_path)
    (fault,) = caught.value.faults
    assert fault.startswith(
        "indicators/vald.toml: indicator valdeltagande: id 'valdeltagande' is used twice, "
    )
    assert f"first by {ENTRY}" in fault


@pytest.mark.parametrize(
    ("file", "where"),
    [
        ("sources.toml", "source kolada: id 'kolada'"),
        ("caveats.toml", "caveat new_method: code 'new_method'"),
        ("dimensions.toml", "age ak5: code 'ak5'"),
        ("dimensions.toml", "background utrikes_fodda: code 'utrikes_fodda'"),
        ("left_out.toml", "left_out N00999: id 'N00999'"),
        ("goals.toml", "goal makt: id 'makt'"),
    ],
)
def test_an_entry_written_twice(tmp_path: Path, file: str, where: str):
    found = faults(tmp_path, **{file: FILES[file] + FILES[file]})
    assert any(fault.startswith(f"{file}: {where} is used twice") for fault in found)


@pytest.mark.parametrize(("second", "count"), [("true", 2), ("false", 0)])
def test_a_goal_has_one_default(tmp_path: Path, second: str, count: int):
    first = INDICATOR if count else altered("default = true", "default = false")
    found = faults(tmp_path, **{MAKT: first + SECOND.replace("default = false", f"default = {second}")})
    assert found == (f"goals.toml: goal makt: needs one default indicator, has {count}",)


def test_a_file_of_indicators_named_after_no_goal(tmp_path: Path):
    write(tmp_path)
    (tmp_path / MAKT).rename(tmp_path / "indicators" / "maktt.toml")
    with pytest.raises(CatalogError) as caught:
        load(tmp_path)
    assert (
        "indicators/maktt.toml: indicator valdeltagande: unknown goal 'maktt'; nearest: makt"
        in caught.value.faults
    )


def test_a_kpi_means_one_thing_at_a_time(tmp_path: Path):
    same = SECOND.replace("N05402", "N05401")
    (fault,) = faults(tmp_path, **{MAKT: INDICATOR + same})
    assert fault == "series N05401: used by andra and valdeltagande"


def test_a_kpi_may_change_its_meaning_between_years(tmp_path: Path):
    later = SECOND.replace("N05402", "N05401").replace("from = 2010\nto = 2022", "from = 2023")
    assert len(load(write(tmp_path, **{MAKT: INDICATOR + later})).indicators) == 2
    overlapping = later.replace("from = 2023", "from = 2022")
    assert faults(tmp_path, **{MAKT: INDICATOR + overlapping})


def test_broken_toml_names_file_and_line(tmp_path: Path):
    found = faults(tmp_path, **{MAKT: altered('kind = "by_sex"', "kind = ")})
    assert found[0].startswith("makt.toml: is not valid TOML: ")
    assert "line 4" in found[0]


def test_a_file_in_another_encoding(tmp_path: Path):
    write(tmp_path)
    (tmp_path / "caveats.toml").write_bytes(CAVEATS.encode("latin-1"))
    with pytest.raises(CatalogError, match=r"caveats\.toml: is not valid TOML: "):
        load(tmp_path)


@pytest.mark.parametrize("file", [name for name in FILES if name != MAKT])
def test_a_missing_file(tmp_path: Path, file: str):
    assert f"{file}: the file is missing" in faults(tmp_path, **{file: None})


def test_a_missing_folder_lacks_every_file(tmp_path: Path):
    with pytest.raises(CatalogError) as caught:
        load(tmp_path / "nowhere")
    missing = {fault.split(":")[0] for fault in caught.value.faults if fault.endswith("the file is missing")}
    assert missing == set(FILES) - {MAKT}


@pytest.mark.parametrize(("file", "table"), [(MAKT, "indicator"), ("goals.toml", "goal")])
def test_single_brackets_instead_of_double(tmp_path: Path, file: str, table: str):
    single = f'[{table}]\nid = "valdeltagande"\n'
    found = faults(tmp_path, **{file: single})
    assert f"{file}: {table} must be written [[{table}]], once for each entry" in found


def test_a_mistyped_table_is_not_passed_over(tmp_path: Path):
    found = faults(tmp_path, **{MAKT: INDICATOR + SECOND.replace("[[indicator", "[[indicatr")})
    assert found == (f"{MAKT}: unknown key 'indicatr'; nearest: indicator",)


def test_a_file_that_nobody_reads_is_not_passed_over(tmp_path: Path):
    assert faults(tmp_path, **{"caveat.toml": CAVEATS}) == (
        "caveat.toml: unknown file; nearest: caveats.toml",
    )


def test_all_faults_are_reported_at_once(tmp_path: Path):
    found = faults(
        tmp_path,
        **{
            MAKT: altered("polarity = 1", "polarty = 1\ndecimals_ = 1")
            + altered('"kolada"', '"scb"', SECOND),
            "sources.toml": altered('publisher = "RKA"\n', "", SOURCES),
            "left_out.toml": None,
        },
    )
    wanted = [
        f"{ENTRY}: unknown key 'polarty'",
        f"{ENTRY}: unknown key 'decimals_'",
        f"{ENTRY}: key 'polarity' is missing",
        f"{MAKT}: indicator andra: series N05402: unknown source 'scb'",
        "sources.toml: source kolada: key 'publisher' is missing",
        "left_out.toml: the file is missing",
    ]
    for start in wanted:
        assert sum(fault.startswith(start) for fault in found) == 1, start


# Our own catalogue


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    opened = open_atlas(settings.load())
    yield opened
    opened.store.close()


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load(settings.load().catalog)


def test_at_least_120_indicators_have_figures_for_municipalities(atlas: Atlas):
    levels = [atlas.coverage.levels(indicator.id) for indicator in atlas.catalog.indicators]
    assert sum(Level.MUNICIPALITY in found for found in levels) >= 120


def test_every_indicator_has_figures(atlas: Atlas):
    assert [i.id for i in atlas.catalog.indicators if not atlas.coverage.levels(i.id)] == []


def test_every_goal_opens_with_an_indicator_for_municipalities(atlas: Atlas):
    for goal in atlas.catalog.goals:
        assert Level.MUNICIPALITY in atlas.coverage.levels(atlas.catalog.of_goal(goal.id)[0].id), goal.id


def test_every_background_with_figures_has_a_label(atlas: Atlas):
    found = {code for i in atlas.catalog.indicators for code in atlas.coverage.backgrounds(i.id)}
    assert found <= atlas.catalog.background.keys()


def texts(catalog: Catalog) -> Iterator[tuple[str, Text]]:
    """Every text in both languages, and where it stands."""
    for entry in (
        *catalog.goals,
        *catalog.sources,
        *catalog.caveats,
        *catalog.ages,
        *catalog.backgrounds,
        *catalog.left_out,
        *catalog.indicators,
    ):
        for key in type(entry).__dataclass_fields__:
            value = getattr(entry, key)
            if isinstance(value, Text):
                yield f"{getattr(entry, 'id', None) or entry.code}.{key}", value


def test_every_text_is_in_both_languages(catalog: Catalog):
    found = dict(texts(catalog))
    assert len(found) > 5 * len(catalog.indicators)
    for where, text in found.items():
        for language in LANGUAGES:
            assert text[language] == text[language].strip() != "", where
            assert "  " not in text[language], where


def test_sentences_are_not_left_in_the_other_language(catalog: Catalog):
    """A text of several words that is the same in both languages was not translated."""
    same = [where for where, text in texts(catalog) if text.sv == text.en and len(text.sv.split()) > 3]
    assert same == []


def test_titles_are_short_noun_phrases_in_sentence_case(catalog: Catalog):
    for indicator in catalog.indicators:
        for language in LANGUAGES:
            title = indicator.title[language]
            assert len(title) <= 60, title
            assert title[0] == title[0].upper(), title
            assert not title.endswith("."), title


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_unique(catalog: Catalog, language: str):
    counts = Counter(indicator.title[language].casefold() for indicator in catalog.indicators)
    assert [title for title, count in counts.items() if count > 1] == []


def test_findings_are_clauses_that_another_clause_may_follow(catalog: Catalog):
    """They stand before " i alla 49 kommuner i Västra Götaland"."""
    for indicator in catalog.indicators:
        for finding in (indicator.women_more, indicator.men_more):
            for language in LANGUAGES if finding else ():
                assert finding[language][0] == finding[language][0].upper(), finding
                assert finding[language][-1] not in ".,:;!?", finding


def test_findings_of_the_two_sexes_differ_and_each_speaks_of_both(catalog: Catalog):
    for indicator in catalog.indicators:
        if indicator.women_more and indicator.men_more:
            for language in LANGUAGES:
                assert indicator.women_more[language] != indicator.men_more[language], indicator.id


def test_what_and_caveats_are_whole_sentences(catalog: Catalog):
    for where, text in [(c.code, c.text) for c in catalog.caveats] + [
        (i.id, i.what) for i in catalog.indicators
    ]:
        for language in LANGUAGES:
            assert text[language].endswith("."), where
            assert text[language][0] == text[language][0].upper(), where


def test_every_caveat_is_used(catalog: Catalog):
    of_indicators = {c for i in catalog.indicators for c in (*i.caveats, *(b.caveat for b in i.breaks))}
    of_files = {part.caveat for part in read_manifest(settings.load().snapshot)} - {None}
    assert of_files <= catalog.caveat.keys(), "write them in caveats.toml"
    assert catalog.caveat.keys() - of_indicators - of_files == set(), "remove them from caveats.toml"


def test_no_indicator_has_a_reservation_twice(catalog: Catalog):
    for indicator in catalog.indicators:
        codes = [*indicator.caveats, *(b.caveat for b in indicator.breaks if b.caveat in indicator.caveats)]
        assert len(codes) == len(set(codes)), indicator.id


def test_means_over_several_years_say_how_many_and_that_years_share_data(catalog: Catalog):
    """Where the reservation is missing a reader would wonder why a long series is too short to test."""
    for indicator in catalog.indicators:
        overlapping = {"moving_mean", "survey_mean"} & set(indicator.caveats)
        assert (indicator.window_years > 1) == bool(overlapping), indicator.id
    assert catalog.indicator["medellivslangd"].window_years == 5
    assert catalog.indicator["fallskador"].window_years == 3


def test_every_source_is_used(catalog: Catalog):
    assert catalog.source.keys() == {s.source for i in catalog.indicators for s in i.series}


def used_series(catalog: Catalog) -> set[str]:
    """The series that indicators are made of; an index of others has a name of our own."""
    return {s.id for indicator in catalog.indicators for s in indicator.series if not s.categories}


def test_every_series_of_the_snapshot_is_used_or_left_out_with_a_reason(catalog: Catalog):
    published = {s for part in read_manifest(settings.load().snapshot) for s in part.series}
    used = used_series(catalog)
    left = [entry.id for entry in catalog.left_out]
    unexplained = {s for s in published - used if not any(fnmatchcase(s, entry) for entry in left)}
    assert unexplained == set(), "use them in an indicator or list them in left_out.toml"
    can_be_fetched = {name for _, name in catalog.fetched_series}
    assert used - published - can_be_fetched == set(), "neither snapshot nor source has these"


def test_no_series_that_is_left_out_is_used(catalog: Catalog):
    used = used_series(catalog)
    both = {s for s in used for entry in catalog.left_out if fnmatchcase(s, entry.id)}
    assert both == set()


def test_indicators_mentioned_in_left_out_exist(catalog: Catalog):
    """ "see Employment (N02267)" and "repeats folkmangd" lead somewhere."""
    for entry in catalog.left_out:
        for kpi in set(KPI.findall(entry.reason.sv + entry.reason.en)) - {entry.id}:
            assert kpi.casefold() in catalog.aliases, f"{entry.id}: {kpi}"
