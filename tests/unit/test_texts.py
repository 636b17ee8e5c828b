"""The texts: alike in both languages, complete, used; and numbers as people of each language write them."""

from __future__ import annotations

import ast
import dataclasses
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from jrt_core.catalog.model import LANGUAGES, Language, Level, Unit
from jrt_core.indicators.bands import Band
from jrt_core.indicators.measures import Show
from jrt_core.indicators.peers import Feature
from jrt_core.indicators.trend import Cause, Closing
from jrt_core.plans import model as plan
from jrt_core.plans import period, shared
from jrt_core.plans.progress import ProgressClass
from jrt_core.settings import ROOT
from jrt_core.views import format as fmt
from jrt_core.views import profile_table
from jrt_core.views.plan_selection import Part
from jrt_core.views.scene import Side
from jrt_core.views.selection import Form, Notice, Wish
from jrt_core.views.text import texts

LOCALES = ROOT / "jrt_core" / "locales"
SOURCES = (
    *sorted((ROOT / "jrt_core").rglob("*.py")),
    *sorted((ROOT / "pages").glob("*.py")),
    ROOT / "app.py",
)
FILES = sorted({path.name for path in LOCALES.glob("*/*.ftl")})

# Names that the code gives to the texts of a language.
CALLED = {"text", "texts", "say"}
# Selectors are tried with numbers of every plural form of the two languages.
COUNTS = (0, 1, 2, 11, 290)

MAPPED = (Level.MUNICIPALITY, Level.COUNTY)
UNITS = [unit.replace("_", "-") for unit in Unit]
BANDS = [band.replace("_", "-") for band in Band]
STATUSES = ["ok", "missing", "suppressed", "not_applicable", "not_in_source", "below_threshold"]
UNDEFINED = ["zero_men", "zero_both", "negative"]
# Ids that the code puts together from an enum: for each prefix, what may follow it.
FAMILIES = {
    "value-": UNITS,
    "difference-": UNITS,
    "symbol-": [*UNITS, "percentage-points"],
    "status-": [*STATUSES, *UNDEFINED],
    "show-": list(Show),
    "map-what-": list(Show),
    "form-": list(Form),
    "map-form-": [form for form in Form if form is not Form.AREA],
    "level-": MAPPED,
    "column-place-": MAPPED,
    "column-": profile_table.HEADS,
    "notice-": [
        *(field.name for field in dataclasses.fields(Wish)),
        *("part", "kind", "area", "group", "priority", "activity"),
    ],
    "notice-no-": MAPPED,
    "map-places-": MAPPED,
    "map-higher-": ["women", "men"],
    "map-most-": ["women", "men"],
    "map-gap-": ["women", "men"],
    "map-part-": [*Side, *(f"{side}-parted" for side in Side)],
    "place-": [
        f"{level}-{scope}"
        for level in ("municipalities", "counties")
        for scope in ("all", "some", "known-all", "known-some", "one")
    ],
    "trend-": list(Closing),
    "cause-": [cause.replace("_", "-") for cause in Cause],
    "profile-gap-band-": BANDS,
    "profile-band-": BANDS,
    "profile-others-": MAPPED,
    "profile-alike-": [feature.replace("_", "-") for feature in Feature],
    "profile-watch-": ["growing", "worse", "poor"],
    "legend-": [
        f"{who}-{reach}"
        for who in ("women", "men", "women-better", "men-better", "balance-women", "balance-men")
        for reach in ("from", "over")
    ],
    "plan-kind-": list(plan.Kind),
    "plan-unit-": list(plan.Unit),
    "plan-": ["about", "more_than", "at_least", "at_most"],
    "plan-money-": ["granted", "announced", "planned", "used"],
    "plan-part-": [part.replace("_", "-") for part in Part],
    "plan-stage-": [stage.replace("_", "-") for stage in period.Stage],
    "plan-followup-": ["self-assessment", "evaluation", "survey", "report"],
    "logic-": list(shared.Step),
    "progress-": [found.replace("_", "-") for found in ProgressClass],
    "ladder-wording-": ["ours", "document"],
}


class _Variables(Visitor):
    """The variables of a message, and which of them select a variant."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.selectors: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            self.selectors.add(node.selector.id.name)
        self.generic_visit(node)


@cache
def _entries(language: Language, file: str) -> tuple[ftl.EntryType, ...]:
    path = LOCALES / language / file
    if not path.exists():
        return ()
    return tuple(FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body)


def _messages(language: Language, file: str) -> dict[str, _Variables]:
    found = {}
    for entry in _entries(language, file):
        if isinstance(entry, ftl.Message):
            found[entry.id.name] = variables = _Variables()
            variables.visit(entry)
    return found


def _ids(language: Language = "sv") -> set[str]:
    return {name for file in FILES for name in _messages(language, file)}


# The two languages.


@pytest.mark.parametrize("file", FILES)
def test_a_file_exists_in_both_languages(file: str) -> None:
    assert [language for language in LANGUAGES if not (LOCALES / language / file).exists()] == []


@pytest.mark.parametrize("file", FILES)
def test_both_languages_have_the_same_messages(file: str) -> None:
    assert list(_messages("sv", file)) == list(_messages("en", file))


@pytest.mark.parametrize("file", FILES)
def test_both_languages_use_the_same_variables(file: str) -> None:
    swedish, english = _messages("sv", file), _messages("en", file)
    differing = {
        name: (swedish[name].names, english[name].names)
        for name in swedish.keys() & english.keys()
        if swedish[name].names != english[name].names
    }
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_a_file_has_no_broken_messages(file: str, language: Language) -> None:
    junk = [entry.content for entry in _entries(language, file) if isinstance(entry, ftl.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_is_written_once(language: Language) -> None:
    names = Counter(
        entry.id.name
        for file in FILES
        for entry in _entries(language, file)
        if isinstance(entry, ftl.Message)
    )
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_every_message_formats(file: str, language: Language) -> None:
    text = texts(language)
    for name, variables in _messages(language, file).items():
        words: dict[str, str | int] = {variable: f"<{variable}>" for variable in variables.names}
        for count in COUNTS:
            said = text(name, **words | dict.fromkeys(variables.selectors, count))
            assert said.strip(), name
            assert said == said.rstrip(), f"{name} ends in space"
            if not variables.selectors:
                assert all(str(word) in said for word in words.values()), name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_texts_are_calm_and_set_in_type(file: str, language: Language) -> None:
    """No exclamation marks, no straight double quotes, en dashes between numbers."""
    path = LOCALES / language / file
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    texts_of = [line for line in lines if not line.startswith("#")]
    assert [line for line in texts_of if "!" in line] == []
    assert [line for line in texts_of if '"' in line.replace('{ "', "").replace('" }', "")] == []
    assert [line for line in texts_of if re.search(r"(?<![\d-])\d+-\d+(?![\d-])|\}-\{", line)] == []


# The code.


def _is_text(called: ast.expr) -> bool:
    """Whether a call of this says a message: `text(...)`, `scene.text(...)`, `shell.text()(...)`."""
    if isinstance(called, ast.Call):
        return _is_text(called.func)
    if isinstance(called, ast.Attribute):
        streamlit = isinstance(called.value, ast.Name) and called.value.id == "st"
        return called.attr in CALLED and not streamlit
    return isinstance(called, ast.Name) and called.id in CALLED


def _said(node: ast.expr) -> Iterator[ast.expr]:
    """The constants and f-strings that an argument may be."""
    if isinstance(node, ast.IfExp):
        yield from _said(node.body)
        yield from _said(node.orelse)
    elif isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node


def _pattern(node: ast.expr) -> str:
    """A regular expression of the ids that a constant or an f-string may become."""
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    assert isinstance(node, ast.JoinedStr)
    parts = ("[a-z0-9_-]*" if isinstance(v, ast.FormattedValue) else _pattern(v) for v in node.values)
    return "".join(parts)


@cache
def _asked() -> dict[str, str]:
    """Every message id in the code, as a regular expression, and where it stands."""
    found = {}
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        in_texts = path == ROOT / "jrt_core" / "views" / "text.py"
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            own = in_texts and isinstance(node.func, ast.Name) and node.func.id == "self"
            arguments = node.args[:1] if own or _is_text(node.func) else []
            if isinstance(node.func, ast.Name) and node.func.id == Notice.__name__:
                arguments = [keyword.value for keyword in node.keywords if keyword.arg == "message"]
            for argument in itertools.chain.from_iterable(map(_said, arguments)):
                # `texts("sv")` chooses a language; it says nothing.
                if isinstance(argument, ast.Constant) and argument.value in LANGUAGES:
                    continue
                found[_pattern(argument)] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


@cache
def _words_of_code() -> frozenset[str]:
    """Every string constant with a hyphen: ids that are kept in a table before they are said."""
    return frozenset(
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "-" in node.value
    )


def test_the_scan_finds_the_ids() -> None:
    asked = _asked()
    assert len(asked) > 100
    assert {"filter\\-goal", "footer", "error\\-title", "map\\-what\\-[a-z0-9_-]*", "list"} <= asked.keys()
    assert any(where.startswith("pages/") or where.startswith("app.py") for where in asked.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_in_the_code_exists(language: Language) -> None:
    ids = _ids(language)
    missing = {
        pattern.replace("\\", ""): where
        for pattern, where in _asked().items()
        if not any(re.fullmatch(pattern, name) for name in ids)
    }
    assert missing == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("prefix", FAMILIES)
def test_every_id_of_a_family_exists(prefix: str, language: Language) -> None:
    assert [name for end in FAMILIES[prefix] if (name := f"{prefix}{end}") not in _ids(language)] == []


def test_no_message_is_unused() -> None:
    patterns = [re.compile(pattern) for pattern in _asked()]
    families = {f"{prefix}{end}" for prefix, ends in FAMILIES.items() for end in ends}
    unused = [
        name
        for name in sorted(_ids())
        if name not in families
        and name not in _words_of_code()
        and not any(pattern.fullmatch(name) for pattern in patterns)
    ]
    assert unused == []


# Numbers.


@pytest.mark.parametrize(
    ("value", "language", "decimals", "written"),
    [
        (1234.5, "sv", 1, "1\u00a0234,5"),
        (1234.5, "en", 1, "1,234.5"),
        (-1234.5, "sv", 1, "\u22121\u00a0234,5"),
        (1234567, "sv", 0, "1\u00a0234\u00a0567"),
        (1234567, "en", 0, "1,234,567"),
        (12, "sv", 1, "12,0"),
        (12, "en", 1, "12.0"),
        (0, "sv", 0, "0"),
    ],
)
def test_numbers_are_written_as_in_the_language(
    value: float, language: Language, decimals: int, written: str
) -> None:
    assert fmt.number(value, language, decimals) == written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("value", "decimals"), [(-0.0, 0), (-0.0, 1), (-0.4, 0), (-0.04, 1)])
def test_zero_has_no_sign(value: float, decimals: int, language: Language) -> None:
    for signed in (False, True):
        said = fmt.number(value, language, decimals, signed=signed)
        assert said == fmt.number(0.0, language, decimals)
        assert said[0] == "0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_no_text(language: Language) -> None:
    assert fmt.number(float("nan"), language, 1) == ""
    assert fmt.number(float("nan"), language, 0, signed=True) == ""


def test_a_sign_is_written_where_it_matters() -> None:
    assert fmt.number(3.2, "sv", 1, signed=True) == "+3,2"
    assert fmt.number(-3.2, "sv", 1, signed=True) == "\u22123,2"
    assert fmt.number(3.2, "en", 1, signed=True) == "+3.2"


def test_years_are_written_as_ranges() -> None:
    assert fmt.years((2006, 1999, 2000, 2001)) == "1999–2001, 2006"
    assert fmt.years(()) == ""


# Sentences.


def test_a_finding_reads_as_a_sentence() -> None:
    for language, finding, sentence in (
        (
            "sv",
            "Kvinnor tar ut fler föräldrapenningdagar än män",
            "Kvinnor tar ut fler föräldrapenningdagar än män i alla 49 kommuner i Västra Götaland",
        ),
        (
            "en",
            "Women take more parental-benefit days than men",
            "Women take more parental-benefit days than men in all 49 municipalities in Västra Götaland",
        ),
    ):
        text = texts("sv" if language == "sv" else "en")
        where = text("place-municipalities-all", count=49, area="Västra Götaland")
        assert text("map-finding", finding=finding, where=where) == sentence


def test_values_and_lists_are_said_in_words() -> None:
    swedish, english = texts("sv"), texts("en")
    assert swedish.value(65.4, Unit.PERCENT, 1) == "65,4\u00a0procent"
    assert english.value(65.4, Unit.PERCENT, 1) == "65.4\u00a0per cent"
    assert swedish.difference(-2300, Unit.SEK, 0) == "2\u00a0300\u00a0kronor"
    assert english.difference(-2300, Unit.SEK, 0) == "SEK\u00a02,300"
    one, some = "1\u00a0procentenhet", "1,0\u00a0procentenheter"
    assert [swedish.difference(-1, Unit.PERCENT, n) for n in (0, 1)] == [one, some]
    assert english.difference(1.4, Unit.PERCENT, 0) == "1\u00a0percentage point"
    assert [swedish.points(n, 0) for n in (1, -1, 2)] == [
        "+1 procentenhet",
        "\u22121 procentenhet",
        "+2 procentenheter",
    ]
    assert english.value(1, Unit.YEARS, 0) == "1\u00a0year"
    assert swedish.join(["a", "b", "c"]) == "a, b och c"
    assert english.join(("a", "b", "c")) == "a, b and c"
    assert english.join(["a"]) == "a"
    assert english.join([]) == ""


def test_an_unknown_message_is_an_error() -> None:
    with pytest.raises(LookupError):
        texts("sv")("no-such-message")
    with pytest.raises(KeyError, match="map-finding"):
        texts("sv")("map-finding", finding="…")
