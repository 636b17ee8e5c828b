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


def gaps(**series: list[float]) -> pd.DataFrame:
    """A group frame of gaps from 2000 on, by region."""
    return pd.DataFrame(
        {"region": code[1:], "level": "municipality", "year": 2000 + n, "difference": gap}
        for code, values in series.items()
        for n, gap in enumerate(values)
    )


def test_who_closed_the_same_gap() -> None:
    # Spread of 20, 21, 19, 20, -20, 40 in 2000: standard deviation 17.8, a quarter of it 4.5.
    frame = gaps(
        r0001=[20, 18], r0002=[21, 5], r0003=[19, 12], r0004=[20, 19], r0005=[-20, -1], r0006=[40, 1]
    )
    found = closed_gap(frame, "0001")
    # 0004 has closed less than a quarter, 0005 began on the other side, 0006 far away.
    assert [(one.code, one.gap_first, one.gap_last) for one in found] == [("0002", 21, 5), ("0003", 19, 12)]
    mirrored = closed_gap(frame.assign(difference=-frame["difference"]), "0001")
    assert [one.code for one in mirrored] == ["0002", "0003"]


def test_only_those_who_closed_more() -> None:
    assert closed_gap(gaps(r0001=[20, 2], r0002=[21, 5], r0003=[90, 90]), "0001") == ()


@pytest.mark.parametrize("own", [[20], [NAN, 20], [0, 5]])
def test_without_a_gap_and_two_years_nobody(own: list[float]) -> None:
    assert closed_gap(gaps(r0001=own, r0002=[21, 5], r0003=[90, 90]), "0001") == ()


def test_not_across_a_new_definition() -> None:
    frame = gaps(r0001=[90, 20, 19], r0002=[21, 21, 5], r0003=[-60, 80, 80])
    (found,) = closed_gap(frame, "0001", breaks=(2001,))
    assert (found.code, found.first_year, found.last_year) == ("0002", 2001, 2002)
