"""`profile`: the goals and the indicators of a municipality or county."""

from __future__ import annotations

from collections.abc import Iterator

from jrt_core.catalog.model import Kind, Level
from jrt_core.cli.errors import ChoiceError
from jrt_core.cli.output import Value, number, to_csv, to_json, to_table
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.profile import Profile, profile
from jrt_core.indicators.standing import Standing
from jrt_core.indicators.trend import Closing

FIGURES = ("women", "men", "difference", "lower", "upper")
COLUMNS = ("indicator", "goal", "year", *FIGURES, "benchmark", "trend", "band")
GOAL_FIGURES = ("score", "have", "of", "women_higher", "men_higher", "closing", "widening")
GOAL_COLUMNS = ("goal", *GOAL_FIGURES)

Row = dict[str, Value]


def show_profile(atlas: Atlas, name: str, form: str) -> str:
    """The profile as a text in the format; CSV has the indicator rows alone.

    Raises `UnknownNameError`, or `ChoiceError` for the country, which has nothing to stand beside.
    """
    region = atlas.regions.find(name.strip())
    if region.level is Level.COUNTRY:
        raise ChoiceError(
            "a profile is of a municipality or county; nearest: 14 Västra Götaland, 1480 Göteborg"
        )
    found = profile(atlas, region.code)
    rows = [_row(standing) for standing in found.standings.values()]
    goals = list(_goals(found))
    if form == "csv":
        return to_csv(COLUMNS, rows)
    if form == "json":
        return to_json({"region": region.code, "name": region.name, "goals": goals, "rows": rows})
    tables = (
        to_table(GOAL_COLUMNS, [_cells(goal) for goal in goals], GOAL_FIGURES),
        to_table(COLUMNS, [_cells(row) for row in rows], ("year", *FIGURES)),
    )
    return "\n\n".join((f"{region.code} {region.name}, build {atlas.build}", *tables))


def _row(found: Standing) -> Row:
    if found.trend is not None:
        cause = found.trend.cause
        trend = found.trend.closing.value + (f" ({cause.value})" if cause else "")
    else:
        trend = found.value_trend.direction.value if found.value_trend else ""
    is_difference = found.indicator.kind is Kind.PUBLISHED_DIFFERENCE
    return {
        "indicator": found.indicator.id,
        "goal": found.indicator.goal,
        "year": found.year,
        "women": number(found.women),
        "men": number(found.men),
        "difference": number(found.total if is_difference else found.difference),
        "lower": number(found.lower),
        "upper": number(found.upper),
        "benchmark": found.called.value if found.called else None,
        "trend": trend or None,
        "band": found.band.value if found.band else None,
    }


def _goals(found: Profile) -> Iterator[Row]:
    for goal in found.goals:
        yield {
            "goal": goal.goal,
            "score": number(goal.score),
            "have": goal.have,
            "of": goal.everything,
            "women_higher": goal.women_higher,
            "men_higher": goal.men_higher,
            "closing": goal.trends.get(Closing.CLOSING, 0),
            "widening": goal.trends.get(Closing.WIDENING, 0),
        }


def _cells(row: Row) -> dict[str, str]:
    """A row as texts, figures with one decimal: exact values are in the other formats."""
    return {
        column: "" if value is None else f"{value:.1f}" if isinstance(value, float) else str(value)
        for column, value in row.items()
    }
