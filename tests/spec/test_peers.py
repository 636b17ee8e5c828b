"""Similar municipalities, by distances worked by hand; and those that closed the same gap."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import (
    ALIKE_WITHIN,
    COLUMNS,
    DEFAULT_WEIGHTS,
    Feature,
    Features,
    closed_gap,
    features,
    similar,
    standardised,
)

NAN = math.nan
ONLY = dict.fromkeys(Feature, 0.0)


def made(*rows: tuple[str, str | None, list[float]]) -> Features:
    """Municipalities with their z-scores: size, young, old, education, income."""
    scores = np.array([values for _, _, values in rows])
    return Features(
        codes=tuple(code for code, _, _ in rows),
        groups=tuple(group for _, group, _ in rows),
        scores=scores,
        raw=scores,
        years={},
    )


THREE = made(
    ("0001", "A1", [0, 0, 0, 0, 0]),
    ("0002", "A2", [1, 0, 0, 0, 0]),
    ("0003", "B3", [0, 0, 0, 2, 0]),
)


def test_distance_is_the_weighted_root_mean_square_of_the_features() -> None:
    # To 0002: group 1 (same letter), size 1, others 0: sqrt((1 + 1) / 5). To 0003: group 2, education 2.
    first, second = similar(THREE, "0001")
    assert (first.code, second.code) == ("0002", "0003")
    assert first.distance == pytest.approx(math.sqrt(2 / 5))
    assert second.distance == pytest.approx(math.sqrt((4 + 4) / 5))
    assert first.alike == (Feature.AGES, Feature.EDUCATION, Feature.INCOME)


def test_a_feature_of_two_columns_weighs_as_one() -> None:
    found = made(("0001", "A1", [0, 0, 0, 0, 0]), ("0002", "A1", [0, 3, 4, 0, 0]))
    # Ages: sqrt((9 + 16) / 2) = 3.54; all five features: sqrt(12.5 / 5).
    assert similar(found, "0001")[0].distance == pytest.approx(math.sqrt(12.5 / 5))


def test_weights_move_the_order_and_their_scale_does_not() -> None:
    education = {**ONLY, Feature.EDUCATION: 1.0, Feature.SIZE: 0.1}
    assert [peer.code for peer in similar(THREE, "0001", education)] == ["0002", "0003"]
    size = {**ONLY, Feature.EDUCATION: 0.1, Feature.SIZE: 1.0}
    assert [peer.code for peer in similar(THREE, "0001", size)] == ["0003", "0002"]
    tenfold = {feature: 10 * weight for feature, weight in size.items()}
    assert similar(THREE, "0001", tenfold) == similar(THREE, "0001", size)


def test_what_is_missing_is_left_out_and_never_imputed() -> None:
    found = made(
        ("0001", "A1", [0, 0, 0, 0, 0]),
        ("0002", "A1", [NAN, NAN, NAN, 1, 1]),
        ("0003", None, [NAN, NAN, NAN, NAN, 0]),
    )
    # 0002: group 0, education 1, income 1 over the three that both have; 0003 has one in common: no peer.
    (peer,) = similar(found, "0001")
    assert (peer.code, peer.distance) == ("0002", pytest.approx(math.sqrt(2 / 3)))


@pytest.mark.parametrize(
    ("weights", "named"),
    [
        (ONLY, "all weights"),
        ({**DEFAULT_WEIGHTS, Feature.SIZE: -1.0}, "size"),
        ({**ONLY, Feature.AGES: NAN}, "ages"),
    ],
)
def test_weights_that_mean_nothing_are_refused(weights: dict[Feature, float], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        similar(THREE, "0001", weights)


def test_nobody_is_like_a_stranger() -> None:
    with pytest.raises(KeyError):
        similar(THREE, "9999")


def test_size_is_compared_by_its_logarithm() -> None:
    scores = standardised(np.array([[1000.0, 1, 1, 1, 1], [10_000.0, 2, 2, 2, 2], [100_000.0, 3, 3, 3, 3]]))
    # Equal steps of a factor of ten: -1.22, 0, 1.22 (population standard deviation of -1, 0, 1 is 0.816).
    assert scores[:, 0].tolist() == pytest.approx([-1.2247, 0, 1.2247], abs=1e-4)
    assert scores[:, 3].tolist() == pytest.approx([-1.2247, 0, 1.2247], abs=1e-4)


def test_tidaholm_has_seven_peers_and_every_reason_is_true(atlas: Atlas) -> None:
    found = features(atlas)
    for code in ("1498", "1480", "2403"):
        peers = similar(found, code)
        assert len(peers) == 7
        assert code not in [peer.code for peer in peers]
        assert [peer.distance for peer in peers] == sorted(peer.distance for peer in peers)
        own = found.codes.index(code)
        for peer in peers:
            other = found.codes.index(peer.code)
            for feature in peer.alike:
                if feature is Feature.SKR_GROUP:
                    assert atlas.regions[code].skr_group == atlas.regions[peer.code].skr_group
                else:
                    columns = list(COLUMNS[feature])
                    away = found.scores[own, columns] - found.scores[other, columns]
                    assert math.sqrt((away**2).mean()) < ALIKE_WITHIN
    assert all(year >= 2019 for year in found.years.values())


def gaps(men: float = 50.0, **series: list[float]) -> pd.DataFrame:
    """A group frame of gaps from 2000 on, by region; men's value is the same all years."""
    frame = pd.DataFrame(
        {"region": code[1:], "level": "municipality", "year": 2000 + n, "difference": gap}
        for code, values in series.items()
        for n, gap in enumerate(values)
    )
    return frame.assign(women=men + frame["difference"], men=men)


def ends(first: float, last: float) -> list[float]:
    """Six years: the medians of the first and the last three are those given, single years are not."""
    return [first - 90, first, first + 1, last + 90, last - 1, last]


def test_who_closed_the_same_gap() -> None:
    # Medians of 2000-2002: 20, 21, 19, 20, -20, 40: standard deviation 17.8, a quarter of it 4.5.
    frame = gaps(
        r0001=ends(20, 18),
        r0002=ends(21, 5),
        r0003=ends(19, 12),
        r0004=ends(20, 19),
        r0005=ends(-20, -1),
        r0006=ends(40, 1),
    )
    found = closed_gap(frame, "0001")
    # 0004 has closed less than a quarter, 0005 began on the other side, 0006 far away.
    assert [(one.code, one.gap_first, one.gap_last) for one in found] == [("0002", 21, 5), ("0003", 19, 12)]
    assert (found[0].first, found[0].last) == ((2000, 2001, 2002), (2003, 2004, 2005))
    mirrored = closed_gap(frame.assign(difference=-frame["difference"]), "0001")
    assert [one.code for one in mirrored] == ["0002", "0003"]


def test_only_those_who_closed_more() -> None:
    frame = gaps(r0001=ends(20, 2), r0002=ends(21, 5), r0003=ends(90, 90))
    assert closed_gap(frame, "0001") == ()


def test_who_opened_it_again_is_no_example() -> None:
    # The medians of 0002 and 0003 are 20 and 5; of the 20 three quarters are 15.
    frame = gaps(
        r0001=[20.0] * 6, r0002=[20, 20, 20, 5, 5, 16], r0003=[20, 20, 20, 5, 5, 15], r0004=[90.0] * 6
    )
    assert [one.code for one in closed_gap(frame, "0001")] == ["0003"]


def test_a_single_year_closes_nothing() -> None:
    # 4.8 in the last year alone, after 9.3: the median of 10, 9.3 and 4.8 is 9.3, most of 10
    frame = gaps(r0001=[10.0] * 6, r0002=[10, 10, 10, 10, 9.3, 4.8], r0003=[60.0] * 6)
    assert closed_gap(frame, "0001") == ()


@pytest.mark.parametrize(
    ("polarity", "better", "codes"),
    [
        # W - M from 20 to 5. High is good: women, better off, fell from 70 to 55
        (1, "women", []),
        # Low is good: men, better off, stood at 50
        (-1, "men", ["0002"]),
        # Nobody knows what is good
        (0, "", ["0002"]),
    ],
)
def test_who_closed_it_by_a_loss_is_no_example(polarity: int, better: str, codes: list[str]) -> None:
    frame = gaps(r0001=ends(20, 18), r0002=ends(20, 5), r0003=ends(90, 90))
    assert [one.code for one in closed_gap(frame, "0001", polarity=polarity)] == codes
    if better:
        # The better-off sex gained: women 70 to 85 and men 50 to 80; or men 50 to 40 and women 70 to 45
        moved = (
            {"women": (70, 85), "men": (50, 80)}
            if better == "women"
            else {"women": (70, 45), "men": (50, 40)}
        )
        own = (frame["region"] == "0002").to_numpy()
        for sex, (then, now) in moved.items():
            frame.loc[own, sex] = [then] * 3 + [now] * 3
        assert [one.code for one in closed_gap(frame, "0001", polarity=polarity)] == ["0002"]


@pytest.mark.parametrize("own", [[20.0] * 5, [NAN, *[20.0] * 5], [0.0] * 6])
def test_without_a_gap_and_six_years_nobody(own: list[float]) -> None:
    assert closed_gap(gaps(r0001=own, r0002=ends(21, 5), r0003=ends(90, 90)), "0001") == ()


def test_only_regions_with_a_gap_in_all_six_years() -> None:
    frame = gaps(
        r0001=[20.0] * 6, r0002=[20, 20, 20, 5, NAN, 5], r0003=[20, 20, 20, 5, 5, 5], r0004=[90.0] * 6
    )
    assert [one.code for one in closed_gap(frame, "0001")] == ["0003"]


def test_not_across_a_new_definition() -> None:
    frame = gaps(r0001=[90, *ends(20, 19)], r0002=[21, *ends(21, 5)], r0003=[-60, *ends(80, 80)])
    (found,) = closed_gap(frame, "0001", breaks=(2001,))
    assert (found.code, found.first, found.last) == ("0002", (2001, 2002, 2003), (2004, 2005, 2006))
