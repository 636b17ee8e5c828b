"""Self-assessments: paired change, spread, and groups that are hidden."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jrt_core.errors import UploadError
from jrt_core.indicators.disclosure import hidden
from jrt_core.plans.assessment import Assessment, Change, assess
from jrt_core.sources.uploads import Row


def rows(*answers: tuple[str, str, str, str, object]) -> list[Row]:
    names = ("deltagare", "grupp", "tillfalle", "fraga", "svar")
    return [
        Row(line=n, cells=dict(zip(names, map(str, answer), strict=True)))
        for n, answer in enumerate(answers, start=2)
    ]


def paired(group: str, pairs: list[tuple[int, int]], question: str = "Q", start: int = 0) -> list[Row]:
    return rows(
        *(
            (f"{group}{start + n}", group, moment, question, answer)
            for n, pair in enumerate(pairs)
            for moment, answer in zip(("före", "efter"), pair, strict=True)
        )
    )


def find(found: Assessment, group: str = "") -> Change:
    return next(change for change in found.changes if change.group == group)


def test_the_change_of_those_who_answered_twice() -> None:
    # Changes +2, +1, 0, +1, +1: mean 1, squared deviations 1, 0, 1, 0, 0, so SD = sqrt(2 / 4) = 0.7071.
    found = assess(paired("A", [(2, 4), (3, 4), (3, 3), (1, 2), (4, 5)]))
    whole = find(found)
    assert (whole.people, whole.before, whole.after, whole.change) == (5, 2.6, 3.6, 1.0)
    assert whole.spread == pytest.approx(0.70711, abs=1e-5)
    assert (whole.low, whole.high) == (1.0, 1.0)  # sorted 0 1 1 1 2


def test_who_answered_once_is_counted_but_compared_with_nobody() -> None:
    once = rows(("X", "A", "före", "Q", 5), ("Y", "A", "efter", "Q", 1))
    found = assess([*paired("A", [(2, 3)] * 5), *once])
    assert (found.people, found.single) == (7, 2)
    assert (find(found).people, find(found).change) == (5, 1.0)


def test_four_people_are_too_few() -> None:
    found = assess(paired("A", [(1, 5)] * 4))
    assert find(found) == Change(question="Q", group="", people=None)
    assert len(found.changes) == 1  # nothing of its groups either


def test_a_small_group_takes_the_smallest_other_with_it() -> None:
    # A total of 15 is shown: 3 hidden alone would be 15 - 7 - 5.
    found = assess([*paired("A", [(1, 2)] * 7), *paired("B", [(1, 2)] * 5), *paired("C", [(1, 2)] * 3)])
    assert find(found).people == 15
    assert find(found, "A").people == 7
    assert find(found, "B").people is None
    assert find(found, "C").people is None


def test_those_without_a_group_are_not_given_away() -> None:
    found = assess([*paired("A", [(1, 2)] * 7), *paired("", [(1, 2)] * 2)])
    assert find(found, "A").people is None


def test_during_is_of_the_same_people() -> None:
    during = rows(*((f"A{n}", "A", "under", "Q", 3) for n in range(5)))
    found = assess([*paired("A", [(2, 4)] * 6), *during])
    assert find(found).during == 3
    assert find(assess([*paired("A", [(2, 4)] * 6), *during[:4]])).during is None


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("", "A", "före", "Q", 1), "upload-missing"),
        (("P", "A", "före", "", 1), "upload-missing"),
        (("P", "A", "igår", "Q", 1), "upload-moment"),
        (("P", "A", "före", "Q", 0), "upload-answer"),
        (("P", "A", "före", "Q", 6), "upload-answer"),
        (("P", "A", "före", "Q", "3,5"), "upload-answer"),
        (("P", "A", "före", "Q", "²"), "upload-answer"),
        (("19800101-1234", "A", "före", "Q", 1), "upload-person"),
        (("8001011234", "A", "före", "Q", 1), "upload-person"),
        (("nn@example.org", "A", "före", "Q", 1), "upload-person"),
    ],
)
def test_a_line_that_is_no_answer_is_named(row: tuple[str, str, str, str, object], message: str) -> None:
    with pytest.raises(UploadError) as caught:
        assess(rows(("Z", "A", "före", "Q", 1), row))
    assert caught.value.message == message
    assert caught.value.variables["line"] == "3"


def test_one_answer_a_moment_and_one_group_a_person() -> None:
    with pytest.raises(UploadError, match="upload-twice"):
        assess(rows(("P", "A", "före", "Q", 1), ("P", "A", "före", "Q", 2)))
    with pytest.raises(UploadError, match="upload-two-groups"):
        assess(rows(("P", "A", "före", "Q", 1), ("P", "B", "efter", "Q", 2)))


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=5, max_size=40))
def test_before_and_after_swapped_flips_the_change_and_nothing_else(pairs: list[tuple[int, int]]) -> None:
    there = find(assess(paired("A", pairs)))
    back = find(assess(paired("A", [(after, before) for before, after in pairs])))
    assert there.change == pytest.approx(-(back.change or 0))
    assert there.spread == pytest.approx(back.spread)
    assert there.change == pytest.approx(statistics.fmean(a - b for b, a in pairs))


@given(st.lists(st.integers(0, 30), max_size=8))
def test_no_hidden_count_can_be_had_by_subtraction(counts: list[int]) -> None:
    covered = hidden(counts)
    assert all(covered[n] for n, count in enumerate(counts) if 0 < count < 5)
    others = [n for n, count in enumerate(counts) if count > 0]
    if any(covered) and len(others) > 1:
        assert sum(covered) >= 2
