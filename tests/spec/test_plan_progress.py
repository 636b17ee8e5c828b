"""Progress towards a target (methods, section 6). Numbers are worked by hand in the comments."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.catalog.model import Text
from jrt_core.indicators.trend import Cause, Closing, Direction, GapTrend, Trend
from jrt_core.plans.model import Target
from jrt_core.plans.period import Period
from jrt_core.plans.progress import ProgressClass, elapsed, progress, years_to_parity

WORDS = Text(sv="-", en="-")


def target(
    baseline: float, value: float, measure: str = "difference", years: tuple[int, int] = (2010, 2020)
) -> Target:
    return Target(
        indicator="sysselsattning",
        region="03",
        measure=measure,  # type: ignore[arg-type]
        baseline_year=years[0],
        baseline=baseline,
        year=years[1],
        value=value,
        owner=WORDS,
        decision=WORDS,
        document="planen",
    )


@pytest.mark.parametrize(
    ("now", "found", "ratio"),
    [
        # Gap -10 in 2010, target 0 in 2020: required 10 / 10 = 1 a year. In 2015, after five years:
        (-5.0, ProgressClass.ON_TRACK, 1.0),  # pace (10 - 5) / 5 = 1
        (-5.25, ProgressClass.ON_TRACK, 0.95),  # 4.75 / 5
        (-5.5, ProgressClass.TOO_SLOW, 0.90),  # 4.5 / 5
        (-7.0, ProgressClass.TOO_SLOW, 0.60),  # 3 / 5
        (-7.5, ProgressClass.LIMITED, 0.50),  # 2.5 / 5
        (-10.0, ProgressClass.LIMITED, 0.0),
        (-11.0, ProgressClass.DETERIORATING, -0.2),  # -1 / 5
        (0.0, ProgressClass.ACHIEVED, 2.0),  # 10 / 5
    ],
)
def test_classes_of_a_gap(now: float, found: ProgressClass, ratio: float) -> None:
    outcome = progress(target(-10, 0), 2015, now)
    assert outcome.found is found
    assert outcome.ratio == pytest.approx(ratio)
    assert outcome.required == pytest.approx(1.0)


def test_a_gap_that_changed_sign_is_measured_by_its_size_and_said_to_have_turned() -> None:
    # From -10 to +4: 4 is left of 10, pace 6 / 5 = 1.2.
    outcome = progress(target(-10, 0), 2015, 4)
    assert (outcome.found, outcome.turned) == (ProgressClass.ON_TRACK, True)
    assert outcome.pace == pytest.approx(1.2)


def test_a_level_may_be_meant_to_fall() -> None:
    # Women's unemployment 8 in 2010, to be 4 in 2020: required 0.4 a year. 7 in 2015: pace 1 / 5 = 0.2.
    outcome = progress(target(8, 4, "women"), 2015, 7)
    assert outcome.found is ProgressClass.LIMITED
    assert (outcome.pace, outcome.required) == (pytest.approx(0.2), pytest.approx(0.4))
    assert progress(target(8, 4, "women"), 2015, 3.9).found is ProgressClass.ACHIEVED


@pytest.mark.parametrize(("year", "value"), [(2010, -5.0), (2009, -5.0), (2015, math.nan)])
def test_without_a_later_figure_nothing_is_known(year: int, value: float) -> None:
    assert progress(target(-10, 0), year, value).found is ProgressClass.NOT_KNOWN


@given(
    baseline=st.floats(1, 100),
    now=st.floats(-100, 100),
    goal=st.floats(0, 0.9),
    scale=st.sampled_from([2, 10, 0.5]),
)
def test_women_and_men_swapped_and_other_units_change_no_class(
    baseline: float, now: float, goal: float, scale: float
) -> None:
    found = progress(target(baseline, goal), 2015, now)
    swapped = progress(target(-baseline, goal), 2015, -now)
    scaled = progress(target(baseline * scale, goal * scale), 2015, now * scale)
    assert found.ratio == pytest.approx(swapped.ratio)
    assert found.ratio == pytest.approx(scaled.ratio)
    assert found.found is swapped.found


def _trend(closing: Closing, change: float) -> GapTrend:
    moved = Trend(direction=Direction.UP, slope=0.5, points=11, first=2010, last=2020, method="rank")
    return GapTrend(
        closing=closing, cause=Cause.WOMEN_UP, trend=moved, change_women=0, change_men=0, change_gap=change
    )


def test_years_to_parity_only_for_an_established_closing_trend() -> None:
    # 5 in ten years is 0.5 a year; 8 left takes 16 years.
    assert years_to_parity(-8, _trend(Closing.CLOSING, -5)) == pytest.approx(16)
    for closing in (Closing.NONE, Closing.SHORT, Closing.WIDENING, Closing.TURNED):
        assert years_to_parity(-8, _trend(closing, -5)) is None
    assert years_to_parity(-8, None) is None


@pytest.mark.parametrize(
    ("day", "part"),
    [
        # 2016 and 2017 are 366 + 365 = 731 days.
        (dt.date(2015, 12, 31), 0.0),
        (dt.date(2016, 1, 1), 1 / 731),
        (dt.date(2016, 12, 31), 366 / 731),
        (dt.date(2020, 1, 1), 1.0),
    ],
)
def test_the_part_of_a_period_that_has_gone_by(day: dt.date, part: float) -> None:
    assert elapsed(Period(from_date="2016", to_date="2017"), day) == pytest.approx(part)


def test_an_open_period_has_no_part() -> None:
    assert elapsed(Period(from_date="2016"), dt.date(2017, 1, 1)) is None
