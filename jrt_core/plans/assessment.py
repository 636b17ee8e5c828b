"""Self-assessments before, during and after a training: paired change, spread and number of people.

Only those who answered a question both before and after count, so that nobody is compared with somebody else.
"""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jrt_core.errors import UploadError
from jrt_core.indicators.disclosure import hidden, is_small
from jrt_core.sources.uploads import Row

PERSON, GROUP, MOMENT, QUESTION, ANSWER = "deltagare", "grupp", "tillfalle", "fraga", "svar"
COLUMNS = (PERSON, GROUP, MOMENT, QUESTION, ANSWER)
LOWEST, HIGHEST = 1, 5
# What would tell who somebody is: a personal identity number, an e-mail address.
TELLING = re.compile(r"\d{6,8}[-+ ]?\d{4}|@")
MOST_QUESTIONS, MOST_GROUPS = 50, 50


class When(StrEnum):
    """When a question was answered."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


WORDS = {
    "före": When.BEFORE,
    "fore": When.BEFORE,
    "before": When.BEFORE,
    "under": When.DURING,
    "during": When.DURING,
    "efter": When.AFTER,
    "after": When.AFTER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How the answers to a question changed, of `people` who answered before and after.

    `group` is empty for everybody. The means are on the scale 1 to 5, `during` of those of them who answered
    then too. `spread` is the standard deviation of the changes, `low` to `high` their middle half. All are
    None if the group is hidden.
    """

    question: str
    group: str
    people: int | None
    before: float | None = None
    during: float | None = None
    after: float | None = None
    change: float | None = None
    spread: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All changes, in the order that questions and groups come in the file; `single` answered only once."""

    changes: tuple[Change, ...]
    people: int
    single: int


Answers = dict[tuple[str, str], dict[When, int]]


def assess(rows: Iterable[Row]) -> Assessment:
    """The changes in a file of answers; raises `UploadError` at the first line that cannot be one."""
    answers: Answers = defaultdict(dict)
    group_of: dict[str, str] = {}
    questions: dict[str, None] = {}
    for row in rows:
        person, group, question = (row.cells[name] for name in (PERSON, GROUP, QUESTION))
        for name in (PERSON, QUESTION):
            if not row.cells[name]:
                raise UploadError("upload-missing", line=str(row.line), column=name)
        if TELLING.search(person):
            raise UploadError("upload-person", line=str(row.line))
        if group_of.setdefault(person, group) != group:
            raise UploadError("upload-two-groups", line=str(row.line))
        when = _when(row)
        given = answers[person, question]
        if when in given:
            raise UploadError("upload-twice", line=str(row.line))
        given[when] = _answer(row)
        questions[question] = None
    groups = [name for name in dict.fromkeys(group_of.values()) if name]
    if len(questions) > MOST_QUESTIONS or len(groups) > MOST_GROUPS:
        raise UploadError("upload-too-varied", questions=str(MOST_QUESTIONS), groups=str(MOST_GROUPS))
    paired = {key: given for key, given in answers.items() if {When.BEFORE, When.AFTER} <= given.keys()}
    return Assessment(
        changes=tuple(
            change for question in questions for change in _question(question, groups, group_of, paired)
        ),
        people=len(group_of),
        single=len({p for p, _ in answers} - {p for p, _ in paired}),
    )


def _when(row: Row) -> When:
    found = WORDS.get(row.cells[MOMENT].casefold())
    if found is None:
        raise UploadError("upload-moment", line=str(row.line))
    return found


def _answer(row: Row) -> int:
    said = row.cells[ANSWER]
    if not said.isdecimal() or not LOWEST <= int(said) <= HIGHEST:
        raise UploadError("upload-answer", line=str(row.line))
    return int(said)


def _question(
    question: str, groups: Sequence[str], group_of: dict[str, str], paired: Answers
) -> list[Change]:
    """Everybody first, then each group, as far as they may be shown."""
    mine = {person: given for (person, asked), given in paired.items() if asked == question}
    if is_small(len(mine)):
        return [Change(question=question, group="", people=None)]
    # Those without a group are a part of everybody too: the shown groups must not give them away.
    members = {name: [g for p, g in mine.items() if group_of[p] == name] for name in (*groups, "")}
    covered = dict(zip(members, hidden([len(found) for found in members.values()]), strict=True))
    whole = _change(question, "", list(mine.values()))
    return [
        whole,
        *(
            Change(question=question, group=name, people=None)
            if covered[name]
            else _change(question, name, members[name])
            for name in groups
        ),
    ]


def _change(question: str, group: str, given: list[dict[When, int]]) -> Change:
    if not given:
        return Change(question=question, group=group, people=0)
    changes = [one[When.AFTER] - one[When.BEFORE] for one in given]
    during = [one[When.DURING] for one in given if When.DURING in one]
    low, _, high = (
        statistics.quantiles(changes, n=4, method="inclusive") if len(changes) > 1 else (changes[0],) * 3
    )
    return Change(
        question=question,
        group=group,
        people=len(given),
        before=statistics.fmean(one[When.BEFORE] for one in given),
        during=statistics.fmean(during) if during and not is_small(len(during)) else None,
        after=statistics.fmean(one[When.AFTER] for one in given),
        change=statistics.fmean(changes),
        spread=statistics.stdev(changes) if len(changes) > 1 else 0.0,
        low=low,
        high=high,
    )
