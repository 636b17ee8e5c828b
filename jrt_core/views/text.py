"""The one place for sentences: Fluent messages in `jrt_core/locales/<language>/*.ftl`."""

from __future__ import annotations

from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

from jrt_core.catalog.model import ALL, Catalog, Group, Language, Unit
from jrt_core.views import format as fmt

LOCALES = resources.files("jrt_core") / "locales"


class Texts:
    """Sentences of one language. `texts(id, name=value)` formats a message; an unknown id is a KeyError."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for file in sorted((LOCALES / language).iterdir(), key=lambda f: f.name):
            if file.name.endswith(".ftl"):
                self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def __call__(self, message_id: str, **variables: str | int) -> str:
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise KeyError(f"{message_id} ({self.language}) has no text")
        text, errors = self._bundle.format_pattern(pattern, variables)
        if errors:
            raise KeyError(f"{message_id} ({self.language}): {errors[0]}")
        return str(text)

    def value(self, value: float, unit: Unit, decimals: int) -> str:
        """A value with its unit in words, for sentences: 65,4 procent."""
        number = fmt.number(value, self.language, decimals)
        return self(f"value-{_message(unit)}", number=number, count=plural(value, decimals))

    def difference(self, value: float, unit: Unit, decimals: int) -> str:
        """The size of a difference with its unit in words: 12 procentenheter."""
        number = fmt.number(abs(value), self.language, decimals)
        return self(f"difference-{_message(unit)}", number=number, count=plural(value, decimals))

    def points(self, value: float, decimals: int) -> str:
        """A difference between percentages with its sign: +1 procentenhet."""
        number = fmt.number(value, self.language, decimals, signed=True)
        return self("signed-percent", number=number, count=plural(value, decimals))

    def symbol(self, unit: Unit) -> str:
        """A short unit for axes and column heads: %, kr."""
        return self(f"symbol-{_message(unit)}")

    def join(self, items: list[str] | tuple[str, ...]) -> str:
        """A list in words: a, b och c."""
        if len(items) < 2:
            return "".join(items)
        return self("list", first=", ".join(items[:-1]), last=items[-1])

    def age(self, code: str, catalog: Catalog) -> str:
        """The label of an age group."""
        if code in catalog.age:
            return catalog.age[code].label[self.language]
        if code.endswith("+"):
            return self("age-from", age=code.removesuffix("+"))
        return self("age-range", range=code.replace("-", "–"))

    def background(self, code: str, catalog: Catalog) -> str:
        """The label of a background group."""
        group: Group = catalog.background[code]
        return group.label[self.language]

    def group(self, age: str, background: str, catalog: Catalog) -> str:
        """Age and background in words as inside a sentence, empty where both are everyone."""
        parts = [self.age(age, catalog)] if age != ALL else []
        parts += [self.background(background, catalog)] if background != ALL else []
        return ", ".join(part[:1].lower() + part[1:] for part in parts)


def plural(value: float, decimals: int) -> int:
    """What the unit of a number goes by: only a bare 1 is one, in Swedish and in English; 1,0 is several."""
    return 1 if decimals == 0 and round(abs(value), 0) == 1 else 2


def _message(unit: Unit) -> str:
    return unit.value.replace("_", "-")


@cache
def texts(language: Language) -> Texts:
    """The sentences of a language, read once."""
    return Texts(language)
