"""What the newest build changed, as a reader is told."""

from __future__ import annotations

from typing import Any

from jrt_core.indicators.atlas import Atlas
from jrt_core.store.changes import Change
from jrt_core.views.latest_changes import changes_view
from jrt_core.views.text import texts

SV = texts("sv")
NONE: dict[str, Any] = dict.fromkeys(("region", "year", "age", "background", "sex", "before", "after"))


def _change(indicator: str, **more: Any) -> Change:
    return Change(**{"indicator": indicator, "new": 0, "revised": 0, "withdrawn": 0, **NONE, **more})


def _revised(before: float, after: float, **more: Any) -> Change:
    cell = {"region": "0114", "year": 2021, "age": "all", "background": "all", "sex": "women"}
    return _change("sysselsattning", revised=1, before=before, after=after, **{**cell, **more})


def _largest(atlas: Atlas, change: Change) -> str:
    return changes_view(atlas, [change], SV).changes.rows[0][-1].replace("\u00a0", " ")


def test_no_changes_are_one_sentence(atlas: Atlas) -> None:
    view = changes_view(atlas, [], SV)
    assert view.changes.rows == ()
    assert view.lead == SV("data-changes-none")


def test_changes_are_summed_and_the_most_changed_comes_first(atlas: Atlas) -> None:
    only_new = _change("nettoinkomst", new=2000)
    view = changes_view(atlas, [only_new, _revised(41.2, 41.9, withdrawn=2)], SV)
    assert "2\u00a0000 värden nya, 1 ändrade och 2 borttagna" in view.lead
    assert "2 indikatorer" in view.lead
    titles = [atlas.catalog.indicator[i].title.sv for i in ("sysselsattning", "nettoinkomst")]
    assert [row[0] for row in view.changes.rows] == titles
    assert view.changes.rows[1][1:] == ("2\u00a0000", "0", "0", "inget värde är ändrat")


def test_the_largest_revision_says_where_when_and_whose(atlas: Atlas) -> None:
    assert (
        _largest(atlas, _revised(41.2, 41.9))
        == "Upplands Väsby 2021, kvinnor: från 41,2 procent till 41,9 procent"
    )
    grouped = _revised(41.2, 41.9, region="01", sex="men", age="16-24", background="utrikes_fodda")
    assert _largest(atlas, grouped).startswith("Stockholms län 2021, män, 16–24 år, utrikes födda: från")


def test_a_revision_is_never_from_a_number_to_the_same(atlas: Atlas) -> None:
    assert "från 41,22" in _largest(atlas, _revised(41.22, 41.24))
    assert _largest(atlas, _revised(41.2, 41.2001)).endswith("mindre än vad som kan visas")


def test_an_indicator_that_has_left_the_catalogue_is_named_by_its_id(atlas: Atlas) -> None:
    row = changes_view(atlas, [_change("utgangen", withdrawn=7)], SV).changes.rows[0]
    assert (row[0], row[3]) == ("utgangen", "7")
