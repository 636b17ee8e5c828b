"""The index in words: never a number without what it rests on and how sure it is."""

from __future__ import annotations

import re

import numpy as np
import pytest

from jrt_core.catalog.model import LANGUAGES, Language, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.goal_scores import GoalScores, goal_scores, index_of
from jrt_core.views.profile_index import index_view


@pytest.fixture(scope="module")
def local(atlas: Atlas) -> GoalScores:
    return goal_scores(atlas, Level.MUNICIPALITY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_comes_with_its_coverage_and_an_interval_of_places(
    atlas: Atlas, local: GoalScores, language: Language
) -> None:
    equal = (1.0,) * len(local.goals)
    view, found = index_view(atlas, local, "1480", equal, language), index_of(local, "1480", equal)
    assert view.value.startswith(f"{found.value:.1f}".replace(".", "," if language == "sv" else "."))
    rests, ranks = view.sentences
    assert [int(n) for n in re.findall(r"\d+", rests)] == [len(local.goals), found.have, found.everything]
    assert "Göteborg" in ranks
    assert f" {found.first:.0f} " in ranks
    assert f" {found.last:.0f} " in ranks
    assert str(found.ranked) in ranks


def test_counties_are_among_counties(atlas: Atlas) -> None:
    counties = goal_scores(atlas, Level.COUNTY)
    view = index_view(atlas, counties, "14", (1.0,) * len(counties.goals), "sv")
    assert "21 län" in view.sentences[1]


def test_too_little_and_no_weights_are_said(atlas: Atlas, local: GoalScores) -> None:
    zero = index_view(atlas, local, "1480", (0.0,) * len(local.goals), "sv")
    assert (zero.value, len(zero.sentences)) == ("", 1)
    place, goal = np.argwhere(np.isnan(local.scores))[0]
    few = index_view(atlas, local, local.codes[place], (1.0,) * len(local.goals), "sv")
    assert few.value == ""
    title = atlas.catalog.goal[local.goals[goal]].title.sv
    assert title[1:] in few.sentences[0]
    one = index_view(atlas, local, "1480", (1.0, *(0.0,) * (len(local.goals) - 1)), "sv")
    assert one.value
    assert "plats bland andra anges inte" in one.sentences[1]


def test_it_is_one_query(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    rows = type(atlas.store).rows
    monkeypatch.setattr(
        type(atlas.store),
        "rows",
        lambda store, name, **given: asked.append(name) or rows(store, name, **given),
    )
    goal_scores(atlas, Level.MUNICIPALITY)
    assert asked == ["goal_pairs"]
