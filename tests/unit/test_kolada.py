"""The client of Kolada, against a real server with faults: the whole series, or an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from jrt_core.errors import AnswerError, RefusedError, SelectionError, SourceError
from jrt_core.sources import kolada
from jrt_core.sources.http import Client, Patience
from jrt_core.sources.kolada_rows import Row, Value, row
from tests.servers import Served
from tests.servers.faults import TRANSPORT
from tests.servers.kolada_server import CONTENT, Figures, serve_kolada

YEARS = list(range(2020, 2025))
# 7 areas in 5 years are 35 rows: four pages of ten, the last with five.
FIGURES = Figures(
    kpis=tuple(f"N{number:05}" for number in range(10, 40)),
    areas=("0000", "0001", "0009", "0114", "0115", "0180", "0980"),
    years=YEARS,
    most_per_page=10,
)
# These change what Kolada says, not whether it has been said whole.
HONEST = ("deleted", "unknown_status", "renamed", "withdrawn")


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve_kolada(FIGURES) as served:
        yield served


@pytest.fixture
def server(running: Served) -> Served:
    running.forget()
    FIGURES.changed.clear()
    return running


@pytest.fixture
def client(server: Served) -> Iterator[Client]:
    patience = Patience(tries=3, silence=0.2)
    with Client(server.url, pace=None, patience=patience, sleep=lambda seconds: None) as made:
        yield made


# A page of ten is full for this server, as one of 5,000 is for Kolada.
PATH = f"/data/kpi/N00010/year/{','.join(map(str, YEARS))}?per_page=10"


def walked(client: Client, path: str = PATH) -> list[Row]:
    return [one for page in kolada.pages(client, path) for one in page.rows]


def expected(kpi: str = "N00010") -> list[Row]:
    """The 35 rows, from the server's own formula."""
    return [
        Row(
            kpi,
            area,
            year,
            tuple(Value(g, "", FIGURES.value(kpi, area, year, g), False, 1) for g in "TKM"),
        )
        for year in YEARS
        for area in FIGURES.areas
    ]


def test_all_pages_come_and_nothing_else_is_asked(server: Served, client: Client) -> None:
    pages = list(kolada.pages(client, PATH))
    assert [len(page.rows) for page in pages] == [10, 10, 10, 5]
    assert [one for page in pages for one in page.rows] == expected()
    path = f"/v3{PATH}"
    assert server.log.targets == [path, *(f"{path}&page={number}" for number in (2, 3, 4))]
    assert [page.answer.url for page in pages] == [
        f"{server.origin}{target}" for target in server.log.targets
    ]
    assert {one.host for one in server.log.asked} == {server.origin.removeprefix("http://")}
    assert {one.method for one in server.log.asked} == {"GET"}


def test_pages_are_lazy(server: Served, client: Client) -> None:
    next(kolada.pages(client, PATH))
    assert len(server.log.asked) == 1


@pytest.mark.parametrize("fault", ["next_relative", "next_path"])
def test_a_relative_next_page_is_followed(server: Served, client: Client, fault: str) -> None:
    server.faults.on(fault)
    assert walked(client) == expected()


def test_an_empty_next_url_ends_the_pages(server: Served, client: Client) -> None:
    server.faults.on("next_empty", where="page=4")
    assert walked(client) == expected()
    assert len(server.log.asked) == 4


def test_a_lost_next_url_is_found_out_since_the_page_is_full(server: Served, client: Client) -> None:
    server.faults.on("next_empty")
    assert walked(client) == expected()


@pytest.mark.parametrize("fault", [None, "missing_page"])
def test_a_full_last_page_is_the_end_when_there_is_none_after_it(
    server: Served, client: Client, fault: str | None
) -> None:
    if fault:
        server.faults.on(fault, where="page=2")
    rows = walked(client, "/data/kpi/N00010/municipality/0114,0180/year/2020,2021,2022,2023,2024?per_page=10")
    assert len(rows) == 10
    assert len(server.log.asked) == 2


@pytest.mark.parametrize(
    ("fault", "where", "told"),
    [
        ("next_loop", "page=2", "has been asked for already"),
        ("next_same_rows", "", r"a row comes again \(\('N00010', '0000', 2020\)\)"),
        ("next_elsewhere", "", "sends us to another address"),
        ("skip_page", "", "its next page is number 3"),
        ("empty_page", "page=2", "page 2: is empty"),
        ("empty", "", "page 1: is empty"),
        ("wrong_count", "page=3", "page 3: has 10 rows and says it has 11"),
        ("text_value", "page=2", "N00010 0114 2021: the value is 'about ', not a number"),
        ("gender_twice", "", "N00010 0000 2020 has a gender twice"),
        ("truncated", "page=2", "breaks off"),
        ("content_type", "page=2", "not in JSON"),
        ("not_a_number", "page=2", "is no JSON"),
    ],
)
def test_a_fault_on_any_page_is_an_error(
    server: Served, client: Client, fault: str, where: str, told: str
) -> None:
    server.faults.on(fault, where=where)
    with pytest.raises(AnswerError, match=told):
        walked(client)


def test_a_missing_page_two_is_an_error(server: Served, client: Client) -> None:
    server.faults.on("missing_page", where="page=2")
    with pytest.raises(RefusedError, match="status 404"):
        walked(client)


def test_another_host_named_as_next_page_is_never_asked(server: Served, client: Client) -> None:
    with serve_kolada() as other:
        server.faults.elsewhere = other.origin
        server.faults.on("next_elsewhere")
        with pytest.raises(AnswerError, match="another address"):
            walked(client)
        assert other.log.asked == []


def test_pages_and_rows_are_bounded(server: Served, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kolada, "MOST_PAGES", 3)
    with pytest.raises(AnswerError, match="more than 3 pages"):
        walked(client)
    monkeypatch.setattr(kolada, "MOST_ROWS", 25)
    with pytest.raises(AnswerError, match="more than 25 rows in all"):
        walked(client)
    monkeypatch.setattr(kolada, "MOST_ROWS", 9)
    with pytest.raises(AnswerError, match="has 10 rows, at most 9 are read"):
        walked(client)


def test_twenty_six_in_a_list_are_refused(client: Client) -> None:
    ids = ",".join(FIGURES.kpis[:26])
    with pytest.raises(RefusedError, match="status 400"):
        walked(client, f"/data/kpi/{ids}/year/2020")


def test_version_two_is_gone(server: Served) -> None:
    with (
        Client(f"{server.origin}/v2", pace=None) as old,
        pytest.raises(RefusedError, match="status 410"),
    ):
        walked(old)


def test_paths_take_at_most_25_years() -> None:
    paths = kolada.data_paths("N00010", range(2024, 1994, -1))
    first, second = (",".join(map(str, years)) for years in (range(1995, 2020), range(2020, 2025)))
    assert paths == (
        f"/data/kpi/N00010/year/{first}?per_page=5000",
        f"/data/kpi/N00010/year/{second}?per_page=5000",
    )
    since = kolada.data_paths("N00010", [2024], date(2026, 1, 2))
    assert since == ("/data/kpi/N00010/year/2024?per_page=5000&from_date=2026-01-02",)


@pytest.mark.parametrize("kpi", ["", "N00010/year", "../kpi", "N1?x=1", "N00010,N00011", "Ö1"])
def test_an_id_that_is_none_is_not_asked_for(client: Client, server: Served, kpi: str) -> None:
    with pytest.raises(SelectionError):
        list(kolada.data(client, kpi, YEARS))
    with pytest.raises(SelectionError):
        list(kolada.kpis(client, [kpi]))
    assert server.log.asked == []


def test_no_years_are_not_asked_for() -> None:
    with pytest.raises(SelectionError, match="no years"):
        kolada.data_paths("N00010", [])


def test_years_without_figures_are_no_fault_but_a_kpi_without_any_is(client: Client) -> None:
    rows = [one for page in kolada.data(client, "N00010", range(1990, 2025)) for one in page.rows]
    assert rows == expected()
    with pytest.raises(AnswerError, match="Kolada N00010: not one figure for 1990-2019"):
        list(kolada.data(client, "N00010", range(1990, 2020)))
    with pytest.raises(AnswerError, match="Kolada N99999: not one figure"):
        list(kolada.data(client, "N99999", YEARS))


def test_figures_of_another_kpi_are_refused(server: Served, client: Client) -> None:
    server.faults.on("other_kpi")
    with pytest.raises(AnswerError, match="Kolada N00010: answers with U00010 for 2020"):
        list(kolada.data(client, "N00010", YEARS))


def test_deleted_figures_and_unknown_statuses_are_handed_on(server: Served, client: Client) -> None:
    server.faults.queue("deleted")
    server.faults.on("unknown_status", times=1)
    rows = walked(client)
    assert rows[0].values[0].isdeleted
    assert rows[10].values[0].status == "Under embargo"
    assert sum(value.isdeleted for one in rows for value in one.values) == 1


def test_a_missing_value_has_its_status(server: Served, client: Client) -> None:
    FIGURES.changed["N00010", "0114", 2022, "K"] = (None, date(2026, 1, 1))
    (found,) = (one for one in walked(client) if (one.municipality, one.period) == ("0114", 2022))
    assert found.values[1] == Value("K", "Missing", None, False, 1)


def test_what_has_changed_may_be_nothing(server: Served, client: Client) -> None:
    assert [page.rows for page in kolada.changed_since(client, "N00010", YEARS, date(2026, 1, 1))] == [()]
    FIGURES.changed["N00010", "0114", 2022, "K"] = (99.5, date(2026, 2, 1))
    (page,) = kolada.changed_since(client, "N00010", YEARS, date(2026, 1, 1))
    assert [(one.municipality, one.period, one.values[1].value) for one in page.rows] == [
        ("0114", 2022, 99.5)
    ]
    assert server.log.targets[-1].endswith("?per_page=5000&from_date=2026-01-01")


def test_kpis_are_asked_for_in_lists_of_25(server: Served, client: Client) -> None:
    pages = list(kolada.kpis(client, FIGURES.kpis))
    found = [one for page in pages for one in page.rows]
    assert [one.id for one in found] == list(FIGURES.kpis)
    assert found[0].title == "Made-up figure N00010, share (%)"
    assert found[0].publication_date == date(2025, 3, 4)
    assert (found[0].is_divided_by_gender, found[0].municipality_type) == (True, "A")
    lists = [target.split("/")[3].split("?")[0].split(",") for target in server.log.targets]
    assert [len(one) for one in lists] == [25, 25, 25, 5]  # the first in three pages of ten


def test_a_renamed_or_withdrawn_kpi_is_there_to_be_seen(server: Served, client: Client) -> None:
    server.faults.on("renamed", times=1)
    (page,) = kolada.kpis(client, ["N00010"])
    assert page.rows[0].title == "Another name of the same figure"
    server.faults.on("withdrawn")
    (page,) = kolada.kpis(client, ["N00010", "N00011"])
    assert [one.id for one in page.rows] == ["N00011"]


GOOD = {"gender": "T", "count": 1, "status": "", "value": 1.5, "isdeleted": False}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"value": True}, "N1 0180 2020: the value is True, not a number"),
        ({"value": "1,5"}, "the value is '1,5'"),
        ({"value": float("inf")}, "the value is inf"),
        ({"value": 10**400}, "the value is inf"),
        ({"gender": "X"}, "gender is 'X', not T, K or M"),
        ({"gender": ["T"]}, "gender is"),
        ({"status": 3}, "status or isdeleted is of another kind"),
        ({"isdeleted": "no"}, "status or isdeleted is of another kind"),
        ({"count": "1"}, "count is '1'"),
    ],
)
def test_a_figure_of_another_kind_is_named(change: dict[str, object], told: str) -> None:
    raw = {"kpi": "N1", "municipality": "0180", "period": 2020, "values": [{**GOOD, **change}]}
    with pytest.raises(ValueError, match=told):
        row(raw)


@pytest.mark.parametrize(
    "change", [{"kpi": "../x"}, {"municipality": 180}, {"period": "2020"}, {"period": 3}]
)
def test_a_row_of_another_kind_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no code|no year"):
        row({"kpi": "N1", "municipality": "0180", "period": 2020, "values": [GOOD], **change})


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of ten is full for this server, as one of 5,000 is for Kolada."""
    monkeypatch.setattr(kolada, "PER_PAGE", 10)


# "timeout" and the 300 MB have tests of their own; here they would only take time.
MIXED = [name for name in (*TRANSPORT, *CONTENT) if not name.startswith(("huge", "timeout", "drip", "deep"))]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(faults=st.lists(st.one_of(st.none(), st.sampled_from(MIXED)), max_size=8))
def test_any_faults_in_any_order_end_whole_or_in_an_error(
    server: Served, client: Client, small_pages: None, faults: list[str | None]
) -> None:
    # A server that names no next page and then has none either says the same as one that has no more.
    assume("next_empty" not in faults or not {"missing_page", "empty_page", "empty"} & set(faults))
    server.forget()
    server.faults.queue(*faults)
    try:
        rows = [one for page in kolada.data(client, "N00010", YEARS) for one in page.rows]
    except SourceError:
        return
    if any(fault in HONEST for fault in faults):
        assert [(one.municipality, one.period) for one in rows] == [
            (one.municipality, one.period) for one in expected()
        ]
    else:
        assert rows == expected()
