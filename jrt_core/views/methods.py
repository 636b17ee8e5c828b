"""How the numbers are made, as a reader is told: every method with its formula and where it comes from.

Limits are taken from the code that applies them, so that the page cannot say something else.
"""

from __future__ import annotations

from dataclasses import dataclass

from jrt_core.indicators import classes, disclosure, index, parity
from jrt_core.plans import progress, white_spots
from jrt_core.views import format as fmt
from jrt_core.views.finding import SMALL_POPULATION
from jrt_core.views.text import Texts

STATUSES = ("ok", "missing", "suppressed", "not_applicable", "not_in_source", "below_threshold")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A method: message ids begin with `method-<id>`; `@` in a formula is the letter for women's value."""

    id: str
    formulas: tuple[str, ...] = ()
    code: tuple[str, ...] = ()


RULES = (
    Rule(id="difference", formulas=(r"@ - M",), code=("gap.difference",)),
    Rule(id="ratio", formulas=(r"100 \cdot \frac{@}{M}",), code=("gap.ratio",)),
    Rule(id="normalised", formulas=(r"\frac{@ - M}{@ + M}",), code=("gap.normalised",)),
    Rule(id="better", formulas=(r"d \cdot (@ - M)",), code=("gap.better_off",)),
    Rule(
        id="score",
        formulas=(r"100 \cdot \left(1 - \frac{|@ - M|}{@ + M}\right)",),
        code=("gap.parity_score",),
    ),
    Rule(id="share", formulas=(r"100 \cdot \frac{@}{@ + M}",), code=("gap.share_of_women",)),
    Rule(
        id="persons",
        formulas=(r"\frac{n_{@} \cdot (M - @)}{100}", r"\frac{@ + M}{2} - @"),
        code=("gap.persons_to_parity", "gap.seats_to_parity"),
    ),
    Rule(id="even", formulas=(r"40 \le 100 \cdot \frac{@}{@ + M} \le 60",), code=("parity.parity_class",)),
    Rule(
        id="interval",
        formulas=(
            r"\frac{p + \frac{z^2}{2n} \pm z \sqrt{\frac{p (1-p)}{n} + \frac{z^2}{4n^2}}}{1+\frac{z^2}{n}}",
            r"d - \sqrt{(p_1 - l_1)^2 + (u_2 - p_2)^2}, \quad d + \sqrt{(u_1 - p_1)^2 + (p_2 - l_2)^2}",
        ),
        code=("uncertainty.wilson", "uncertainty.newcombe"),
    ),
    Rule(id="benchmark", code=("uncertainty.call", "uncertainty.judge", "bands.band_of")),
    Rule(id="trend", formulas=(r"\frac{b^2}{\mathrm{Var}(b)} > 9{,}55",), code=("series_trend.trend",)),
    Rule(id="closing", code=("trend.gap_trend",)),
    Rule(id="profile", code=("profile.profile", "index.goal_score", "right_way.goes_right")),
    Rule(
        id="index",
        formulas=(r"\frac{\sum w \cdot s}{\sum w}",),
        code=("goal_scores.index_of", "index.index", "index.rank_intervals"),
    ),
    Rule(id="groups", formulas=(r"100 \cdot \frac{\sum x}{\sum n}",), code=("compare.compare",)),
    Rule(id="peers", code=("peers.similar", "peers.closed_gap")),
    Rule(
        id="progress",
        formulas=(
            r"\frac{|g_0| - |g_t|}{t - t_0} \bigg/ \frac{|g_0| - |g_T|}{T - t_0}",
            r"\frac{|g_t|}{\mathrm{takt}}",
        ),
        code=("progress.progress", "progress.years_to_parity"),
    ),
    Rule(id="plans", code=("figures.moved", "white_spots.white_spots")),
    Rule(id="assessment", code=("assessment.assess", "disclosure.hidden")),
    Rule(
        id="classes",
        code=(
            "classes.level_scheme",
            "classes.parted_scheme",
            "classes.diverging_scheme",
            "classes.balance_scheme",
        ),
    ),
    Rule(id="areas", formulas=(r"100 \cdot \frac{\sum x}{\sum n}",)),
    Rule(id="status", code=("frames.region_frame",)),
    Rule(id="never"),
    Rule(id="small"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method in words: `formulas` are LaTeX, `text` and `origin` Markdown, `statuses` word and meaning."""

    id: str
    title: str
    text: str
    formulas: tuple[str, ...]
    origin: str
    statuses: tuple[tuple[str, str], ...] = ()


def methods(text: Texts) -> tuple[Method, ...]:
    """All methods, in the order they are read."""
    letter, limits = text("method-letter-women"), _limits(text)
    return tuple(
        Method(
            id=rule.id,
            title=text(f"method-{rule.id}"),
            text=text(f"method-{rule.id}-text", **limits),
            formulas=tuple(formula.replace("@", letter) for formula in rule.formulas),
            origin=_origin(rule, text),
            statuses=_statuses(text) if rule.id == "status" else (),
        )
        for rule in RULES
    )


def _origin(rule: Rule, text: Texts) -> str:
    said = text(f"method-{rule.id}-origin")
    if not rule.code:
        return said
    # Names of functions are words of the code, so they are set as code.
    return f"{said} {text('method-code', names=', '.join(f'`{name}`' for name in rule.code))}"


def _limits(text: Texts) -> dict[str, str]:
    def number(value: float) -> str:
        return fmt.number(value, text.language)

    return {
        "even_from": number(parity.EVEN_FROM),
        "even_to": number(parity.EVEN_TO),
        "outer_from": number(parity.OUTER_FROM),
        "outer_to": number(parity.OUTER_TO),
        "classes": number(classes.CLASSES),
        "draws": number(index.DRAWS),
        "parted": number(classes.PARTED_CLASSES),
        "equal": number(100 * classes.EQUAL_WITHIN),
        "rare": number(100 * classes.RARE_SIDE),
        "steps": text.join([number(step) for step in classes.COMPOSITION_STEPS]),
        "small": number(SMALL_POPULATION),
        "hidden": number(disclosure.SMALLEST_SHOWN),
        "spot": number(100 * white_spots.LARGE),
        "on_track": number(100 * progress.ON_TRACK_FROM),
        "too_slow": number(100 * progress.TOO_SLOW_FROM),
    }


def _statuses(text: Texts) -> tuple[tuple[str, str], ...]:
    return tuple(
        (text(f"status-{status}"), text(f"method-status-{status.replace('_', '-')}")) for status in STATUSES
    )
