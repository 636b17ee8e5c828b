"""What goes the right way: by whom a gap closed, and at what level, in numbers worked by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from jrt_core.catalog.model import Indicator
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.right_way import goes_right, is_poor
from jrt_core.indicators.standing import Standing, standing
from jrt_core.indicators.trend import Cause, Closing

NAN = math.nan
YEARS = 7
LEVELS = range(0, 100, 5)


@pytest.fixture(scope="module")
def rate(atlas: Atlas) -> Indicator:
    """Shares of women and of men without numbers of people, high is good."""
    return replace(atlas.catalog.indicator["sysselsattning"], breaks=(), window_years=1, polarity=1)


@pytest.fixture(scope="module")
def shared(atlas: Atlas) -> Indicator:
    return replace(atlas.catalog.indicator["foraldrapenning"], breaks=())


def made(
    indicator: Indicator,
    women: tuple[float, float],
    men: tuple[float, float],
    total: tuple[float, float] | None = None,
    others: float = 1.0,
) -> Standing:
    """A region whose values go in a line from first to last, among others from 0 to 95 times `others`."""
    nothing = np.full(YEARS, NAN)
    names = ("x_women", "x_men", "x_total", "n_women", "n_men", "n_total")
    own = {
        "year": np.arange(2016.0, 2016 + YEARS),
        "women": np.linspace(*women, YEARS),
        "men": np.linspace(*men, YEARS),
        "total": np.linspace(*total, YEARS) if total else nothing,
        **dict.fromkeys(names, nothing),
        "computed": np.zeros(YEARS),
        "extract": np.ones(YEARS),
    }
    levels = np.array([others * level for level in LEVELS])
    everyone = {
        "region": np.arange(1, len(levels) + 2),
        "women": np.append(women[1], levels),
        "men": np.append(men[1], levels),
        "total": np.append(total[1], levels) if total else np.full(len(levels) + 1, NAN),
    }
    found = standing(indicator, "0001", 2022, own, None, everyone)
    assert found is not None
    assert found.trend is not None
    assert found.trend.closing is Closing.CLOSING
    return found


@pytest.mark.parametrize(
    ("women", "men", "total", "right"),
    [
        # Women rose from 50 to 60, men stood at 70; together 60 to 65
        ((50, 60), (70, 70), (60, 65), True),
        # Men, better off, fell by 1 while women rose by 6 and all by 2.5: a loss for the men
        ((50, 56), (70, 69), (60, 62.5), False),
        # By 0.04, which is printed as nothing
        ((50, 56), (70, 69.96), (60, 62.5), True),
        # Both sexes gained, but there are more of the women now, who have less: all together fell
        ((50, 56), (70, 71), (66, 65), False),
        # Men alone fell
        ((50, 50), (70, 65), (60, 57.5), False),
        # Without a figure for all, neither sex may be worse
        ((50, 56), (70, 70), None, True),
        ((50, 56), (70, 69), None, False),
    ],
)
def test_nobody_may_have_lost(
    rate: Indicator,
    women: tuple[float, float],
    men: tuple[float, float],
    total: tuple[float, float] | None,
    right: bool,
) -> None:
    assert goes_right(made(rate, women, men, total)) is right
    assert goes_right(made(rate, men, women, total)) is right


@pytest.mark.parametrize(
    ("women", "men", "total", "right"),
    [
        # Low is good: women fell from 60 to 50, men stood at 40
        ((60, 50), (40, 40), (50, 45), True),
        # Deaths of lung cancer: women, better off, from 30.6 to 48.1, and all from 43.1 to 47.4
        ((30.6, 48.1), (60, 48.5), (43.1, 47.4), False),
        # The better-off sex too may have lost nothing where there is no figure for all: men 40 to 41
        ((60, 50), (40, 41), None, False),
    ],
)
def test_where_low_is_good(
    rate: Indicator,
    women: tuple[float, float],
    men: tuple[float, float],
    total: tuple[float, float] | None,
    right: bool,
) -> None:
    assert goes_right(made(replace(rate, polarity=-1), women, men, total, others=0.8)) is right


def test_a_poor_level_is_not_praised(rate: Indicator) -> None:
    # 65 among 0, 5 .. 95 is in the middle. Of 0, 15 .. 285 fifteen are above: 16th of 21, the sixth from
    # below, and six of 21 are within 30 %.
    women, men, total = (50.0, 60.0), (70.0, 70.0), (60.0, 65.0)
    middle, poor = made(rate, women, men, total), made(rate, women, men, total, others=3.0)
    assert (is_poor(middle), is_poor(poor)) == (False, True)
    assert (goes_right(middle), goes_right(poor)) == (True, False)
    # Where low is good the same place is a good one, but from 60 to 65 all have lost.
    low = made(replace(rate, polarity=-1), (70.0, 60.0), (50.0, 50.0), (60.0, 55.0), others=3.0)
    assert not is_poor(low)
    assert goes_right(low)


def test_without_polarity_only_what_the_sexes_share(rate: Indicator, shared: Indicator) -> None:
    assert not goes_right(made(replace(rate, polarity=0), (50, 60), (70, 70), (60, 65)))
    # Parents' days: women from 80 to 70 of a hundred, which is towards 40-60
    assert goes_right(made(shared, (80, 70), (20, 30)))


def test_levelling_down_is_no_progress(rate: Indicator) -> None:
    found = made(rate, (50, 49), (70, 60), (60, 55))
    assert found.trend is not None
    assert found.trend.cause is Cause.LEVELLED_DOWN
    assert not goes_right(found)
