"""The client of SCB, against a real server with a recorded table and made-up ones."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jrt_core.errors import AnswerError, RefusedError, SelectionError, SourceError
from jrt_core.sources import scb
from jrt_core.sources.http import Client, Pace, Patience
from jrt_core.sources.scb import Choice, Limits, Table, Variable
from jrt_core.sources.scb_selection import cells, expand, parts
from tests.servers import Served
from tests.servers.faults import TRANSPORT
from tests.servers.scb_server import CONTENT, made_up, sample, serve_scb

REGIONS = ["00", "01", "0114", "0115", "03", "0305"]
YEARS = ["2021", "2022", "2023", "2024"]
# 6 x 3 x 1 x 4 = 72 cells, counting up from 0: a cell's value is its number.
SMALL = made_up(
    {"Region": REGIONS, "Kon": ["1", "2", "1+2"], "ContentsCode": ["000007KF"], "Tid": YEARS},
    eliminable=["Region", "Kon"],
    codelists={"Region": {"vs_Lan": ["01", "03"], "vs_Kommun": ["0114", "0115", "0305"]}},
    status={("0114", "1", "000007KF", "2021"): "p"},
)
ALL = Choice(codes=("*",))
WHOLE = {"Region": ALL, "Kon": ALL, "ContentsCode": ALL, "Tid": ALL}
PACE = Pace(calls=3, seconds=1)


@pytest.fixture(scope="module")
def running() -> Iterator[Served]:
    with serve_scb({"TAB1": SMALL}) as served:
        yield served


@pytest.fixture
def server(running: Served) -> Served:
    running.forget()
    return running


@pytest.fixture
def client(server: Served) -> Iterator[Client]:
    patience = Patience(tries=3, silence=0.3)
    with Client(server.url, pace=None, patience=patience, sleep=lambda seconds: None) as made:
        yield made


@pytest.fixture
def table(server: Served, client: Client) -> Table:
    found = scb.metadata(client, "TAB1")
    server.log.asked.clear()
    return found


def of(most: int) -> Limits:
    return Limits(cells=most, pace=PACE)


def gathered(found: list[scb.Part]) -> dict[tuple[str, ...], float]:
    """Each cell by its codes; a cell that comes twice is a fault."""
    cells_of: dict[tuple[str, ...], float] = {}
    for part in found:
        keys = itertools.product(*(dimension.codes for dimension in part.cube.dimensions))
        for key, value in zip(keys, part.cube.values.ravel().tolist(), strict=True):
            assert key not in cells_of
            cells_of[key] = value
    return cells_of


def test_the_limits_are_the_servers_and_the_pace_is_kept(server: Served) -> None:
    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds

    with Client(server.url, pace=scb.PACE, clock=lambda: now[0], sleep=sleep) as client:
        assert scb.limits(client) == of(150_000)
    with (
        serve_scb({}, config={"maxDataCells": 10, "maxCallsPerTimeWindow": 2, "timeWindow": 10}) as strict,
        Client(strict.url, pace=scb.PACE, clock=lambda: now[0], sleep=sleep) as client,
    ):
        assert scb.limits(client) == Limits(cells=10, pace=Pace(calls=2, seconds=10))
        times = []
        for _ in range(5):
            scb.metadata(client, "TAB6471")
            times.append(now[0])
    assert [round(after - before) for before, after in itertools.pairwise(times)] == [10, 0, 10, 0]


@pytest.mark.parametrize(
    "config", [{"maxDataCells": "many"}, {"maxDataCells": 0}, {"timeWindow": None}, {"timeWindow": True}]
)
def test_limits_that_are_none_are_an_error(config: dict[str, Any]) -> None:
    with (
        serve_scb({}, config=config) as server,
        Client(server.url, pace=None) as client,
        pytest.raises(AnswerError, match="limits in /config are no numbers"),
    ):
        scb.limits(client)


def test_recorded_metadata(client: Client) -> None:
    table = scb.metadata(client, "TAB6471")
    told = [(v.code, len(v.codes), v.elimination, v.is_time) for v in table.variables]
    assert told == [
        ("Region", 312, True, False),
        ("Alder", 134, False, False),
        ("Kon", 3, True, False),
        ("ContentsCode", 1, False, False),
        ("Tid", 16, False, True),
    ]
    assert table.variable("Region").codelists == ("vs_CKM01Riket", "vs_CKM02Län", "vs_CKM03Kommun")
    assert table.variable("Kon").categories[0] == ("TotSa", "totalt, samtliga män och kvinnor")
    assert table.updated == "2026-06-08T06:00:00Z"


def test_the_recorded_answer_comes_as_it_was_recorded(server: Served, client: Client) -> None:
    table = scb.metadata(client, "TAB6471")
    selection = {
        "Region": Choice(codes=("*",), codelist="vs_CKM02Län"),
        "Alder": Choice(codes=("*",), codelist="vs_CKM0410årN"),
        "Kon": ALL,
        "ContentsCode": Choice(codes=("000007SF",)),
        "Tid": Choice(codes=("TOP(4)",)),
    }
    (part,) = scb.fetch(client, table, selection, of(150_000))
    assert part.cube.values.ravel().tolist() == sample("TAB6471_data")["value"]
    assert part.cube.status == {}
    last = server.log.asked[-1]
    assert (last.method, last.target) == (
        "POST",
        "/api/v2/tables/TAB6471/data?lang=sv&outputFormat=json-stat2",
    )
    assert last.body["selection"][0]["codelist"] == "vs_CKM02Län"
    assert last.body["selection"][4] == {
        "variableCode": "Tid",
        "valueCodes": ["2026M01", "2026M02", "2026M03", "2026M04"],
    }


def test_nothing_else_is_asked(server: Served, client: Client) -> None:
    most = scb.limits(client)
    table = scb.metadata(client, "TAB1")
    selection = {**WHOLE, "Region": Choice(codes=("*",), codelist="vs_Lan")}
    list(scb.fetch(client, table, selection, most))
    assert [(one.method, one.target) for one in server.log.asked] == [
        ("GET", "/api/v2/config"),
        ("GET", "/api/v2/tables/TAB1/metadata?lang=sv"),
        ("GET", "/api/v2/codeLists/vs_Lan?lang=sv"),
        ("POST", "/api/v2/tables/TAB1/data?lang=sv&outputFormat=json-stat2"),
    ]


# Counting and cutting


def variable(codes: list[str], is_time: bool = False) -> Variable:
    return Variable(
        code="V",
        label="v",
        categories=tuple((code, code) for code in codes),
        elimination=False,
        codelists=(),
        is_time=is_time,
    )


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["*"], REGIONS),
        (["01*"], ["01", "0114", "0115"]),
        (["*5"], ["0115", "0305"]),
        (["*1*"], ["01", "0114", "0115"]),
        (["0?"], ["00", "01", "03"]),
        (["??"], ["00", "01", "03"]),
        (["TOP(2)"], ["00", "01"]),
        (["top(2,1)"], ["01", "0114"]),
        (["BOTTOM(1)"], ["0305"]),
        (["TOP(99)"], REGIONS),
        (["FROM(0115)"], ["0115", "03", "0305"]),
        (["TO(01)"], ["00", "01"]),
        (["RANGE(01,0115)"], ["01", "0114", "0115"]),
        (["RANGE(0115,01)"], ["01", "0114", "0115"]),
        (["0305", "00", "00", "01*"], ["00", "01", "0114", "0115", "0305"]),
    ],
)
def test_expressions_are_counted_against_the_metadata(wanted: list[str], found: list[str]) -> None:
    assert list(expand("T", variable(REGIONS), tuple(REGIONS), wanted)) == found


def test_top_of_time_is_the_latest() -> None:
    assert expand("T", variable(YEARS, is_time=True), tuple(YEARS), ["TOP(2)"]) == ("2023", "2024")
    assert expand("T", variable(YEARS, is_time=True), tuple(YEARS), ["BOTTOM(1)"]) == ("2021",)


def test_a_code_that_looks_like_an_expression_is_a_code() -> None:
    codes = ["*", "TOP(1)", "1+2"]
    assert expand("T", variable(codes), tuple(codes), ["*", "1+2"]) == ("*", "1+2")


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("0116", r"T V has no code '0116'; nearest: 011"),
        ("FROM(1999)", "has no code '1999'"),
        ("RANGE(01,1999)", "has no code '1999'"),
        ("RANGE(01)", "is no expression"),
        ("FROM(01,03)", "is no expression"),
        ("TOP(0)", r"has no code 'TOP\(0\)'"),
        ("9*", r"'9\*' finds no code"),
        ("0*5", r"'0\*5': \* stands first or last"),
        ("", "has no code ''"),
    ],
)
def test_what_the_table_does_not_have_is_our_own_error(wanted: str, told: str) -> None:
    with pytest.raises(SelectionError, match=told):
        expand("T", variable(REGIONS), tuple(REGIONS), [wanted])


@given(
    sizes=st.lists(st.integers(1, 7), min_size=1, max_size=4),
    time=st.integers(0, 3),
    most=st.integers(1, 60),
)
def test_parts_are_small_enough_and_make_the_whole(sizes: list[int], time: int, most: int) -> None:
    codes = {f"V{at}": tuple(f"{at}.{n}" for n in range(size)) for at, size in enumerate(sizes)}
    variables = [
        Variable(
            code=name, label="", categories=(), elimination=False, codelists=(), is_time=name == f"V{time}"
        )
        for name in codes
    ]
    found = list(parts("T", variables, codes, most))
    assert all(cells(part) <= most for part in found)
    keys = [key for part in found for key in itertools.product(*(part[name] for name in codes))]
    assert len(keys) == len(set(keys)) == cells(codes)
    # Only when one period alone is too much is anything but time cut.
    time_name = f"V{time}"
    if time_name in codes and cells(codes) // len(codes[time_name]) <= most:
        assert all(part[name] == codes[name] for part in found for name in codes if name != time_name)


def test_time_is_cut_first_then_region(server: Served, client: Client, table: Table) -> None:
    # One year is 18 cells; 40 hold two years, 10 hold three of the six regions in one year.
    for most, sizes in ((72, [72]), (40, [36, 36]), (18, [18] * 4), (10, [9] * 8)):
        server.log.asked.clear()
        found = list(scb.fetch(client, table, WHOLE, of(most)))
        assert [part.cube.values.size for part in found] == sizes
        assert len(server.log.asked) == len(sizes)
        assert sorted(gathered(found).values()) == list(range(72))
        assert all(part.cube.values.size == cells(part.codes) for part in found)


def test_not_one_cell_allowed_is_an_error(client: Client, table: Table) -> None:
    with pytest.raises(SelectionError, match="less than one"):
        list(scb.fetch(client, table, WHOLE, of(0)))


def test_parts_are_lazy(server: Served, client: Client, table: Table) -> None:
    next(scb.fetch(client, table, WHOLE, of(18)))
    assert len(server.log.asked) == 1


# Before asking


@pytest.mark.parametrize(
    ("selection", "told"),
    [
        ({"Region": ALL, "ContentsCode": ALL}, "SCB TAB1: Tid cannot be left out"),
        ({"Region": ALL}, "SCB TAB1: ContentsCode, Tid cannot be left out"),
        ({**WHOLE, "Regoin": ALL}, "SCB TAB1 has no variable 'Regoin'; nearest: Region"),
        ({**WHOLE, "Tid": Choice(codes=("2025",))}, "Tid has no code '2025'; nearest: 202"),
        ({**WHOLE, "Kon": Choice(codes=())}, "Kon: no codes; leave it out"),
        (
            {**WHOLE, "Region": Choice(codes=("*",), codelist="vs_Lann")},
            "Region has no codelist 'vs_Lann'; nearest: vs_Lan",
        ),
        ({**WHOLE, "Kon": Choice(codes=("*",), codelist="x")}, "Kon has no codelist 'x'; nearest: none"),
    ],
)
def test_a_wrong_selection_is_not_asked(
    server: Served, client: Client, table: Table, selection: dict[str, Choice], told: str
) -> None:
    with pytest.raises(SelectionError, match=told):
        list(scb.fetch(client, table, selection, of(1000)))
    assert server.log.asked == []


@pytest.mark.parametrize("name", ["", "../config", "TAB1/data", "TAB1?x", "TAB 1"])
def test_an_id_that_is_none_is_not_asked_for(server: Served, client: Client, name: str) -> None:
    with pytest.raises(SelectionError):
        scb.metadata(client, name)
    assert server.log.asked == []


def test_a_variable_left_out_is_summed_away(client: Client, table: Table) -> None:
    selection = {name: WHOLE[name] for name in ("Region", "ContentsCode", "Tid")}
    (part,) = scb.fetch(client, table, selection, of(1000))
    assert part.cube.id == ("Region", "ContentsCode", "Tid")
    assert part.cube.size == (6, 1, 4)


# Faults


def test_too_many_cells_are_cut_once_more(server: Served, client: Client, table: Table) -> None:
    server.faults.on("too_many_cells", times=1)
    found = list(scb.fetch(client, table, WHOLE, of(1000)))
    assert [part.cube.values.size for part in found] == [36, 36]
    assert sorted(gathered(found).values()) == list(range(72))
    assert len(server.log.asked) == 3


def test_too_many_cells_again_is_an_error(server: Served, client: Client, table: Table) -> None:
    server.faults.on("too_many_cells")
    told = r"status 403 \(Too many cells selected: 36 cells, 150000 are allowed\)"
    with pytest.raises(RefusedError, match=told):
        list(scb.fetch(client, table, WHOLE, of(1000)))
    assert len(server.log.asked) == 2


def test_a_server_stricter_than_its_word_is_met_halfway(client: Client) -> None:
    with (
        serve_scb({"TAB1": SMALL}, config={"maxDataCells": 40}) as strict,
        Client(strict.url, pace=None) as own,
    ):
        found = list(scb.fetch(own, scb.metadata(own, "TAB1"), WHOLE, of(1000)))
    assert len(gathered(found)) == 72


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("changed_codes", "SCB TAB1 Region: the answer lacks 00 and has 00X instead"),
        ("missing_dimension", "the answer has no variable Region; nearest: RegionNew"),
        ("text_value", "holds '12' at Region 0305, Kon 1\\+2, ContentsCode 000007KF, Tid 2024"),
        ("short_values", "has 71 values where its sizes make 72"),
        ("empty", "id is no list of texts"),
        ("truncated", "breaks off"),
        ("content_type", "not in JSON"),
        ("not_a_number", "is no JSON"),
    ],
)
def test_an_answer_that_is_not_what_was_asked_is_an_error(
    server: Served, client: Client, table: Table, fault: str, told: str
) -> None:
    server.faults.on(fault)
    with pytest.raises(AnswerError, match=told):
        list(scb.fetch(client, table, WHOLE, of(1000)))


def test_a_dash_comes_as_null_and_keeps_its_status(server: Served, client: Client, table: Table) -> None:
    server.faults.on("dash_as_null")
    (part,) = scb.fetch(client, table, WHOLE, of(1000))
    assert np.isnan(part.cube.values.flat[0])
    assert part.cube.status == {0: "-"}


def test_a_status_beside_a_value_is_kept(server: Served, client: Client, table: Table) -> None:
    (part,) = scb.fetch(client, table, WHOLE, of(1000))
    # Region 0114 is the third of six, each with twelve cells.
    assert (part.cube.status, part.cube.values.flat[24]) == ({24: "p"}, 24)
    server.faults.on("status_beside_value")
    (part,) = scb.fetch(client, table, WHOLE, of(1000))
    assert (part.cube.status, part.cube.values.flat[0]) == ({0: "p"}, 0)


@pytest.mark.parametrize("fault", ["429", "500", "cut", "timeout"])
def test_a_question_with_content_is_asked_again(
    server: Served, client: Client, table: Table, fault: str
) -> None:
    server.faults.on(fault, times=1)
    (part,) = scb.fetch(client, table, WHOLE, of(1000))
    assert part.cube.values.size == 72
    assert [one.method for one in server.log.asked] == ["POST", "POST"]
    assert server.log.asked[0].body == server.log.asked[1].body


def test_an_unknown_table_is_refused_with_scbs_own_words(client: Client) -> None:
    with pytest.raises(RefusedError, match=r"status 404 \(Not found: no such table\)"):
        scb.metadata(client, "TAB9")


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("role", {}, "name no variable of time"),
        ("role", None, "name no variable of time"),
        ("dimension", {}, "'Region' is not described"),
    ],
)
def test_metadata_of_another_shape_are_an_error(key: str, value: Any, told: str) -> None:
    broken = made_up({"Region": REGIONS, "Tid": YEARS})
    broken.metadata[key] = value
    with (
        serve_scb({"TAB1": broken}) as server,
        Client(server.url, pace=None) as client,
        pytest.raises(AnswerError, match=told),
    ):
        scb.metadata(client, "TAB1")


def test_metadata_that_do_not_say_what_may_be_left_out_are_an_error() -> None:
    broken = made_up({"Region": REGIONS, "Tid": YEARS})
    del broken.metadata["dimension"]["Region"]["extension"]["elimination"]
    with (
        serve_scb({"TAB1": broken}) as server,
        Client(server.url, pace=None) as client,
        pytest.raises(AnswerError, match="Region: the metadata do not say"),
    ):
        scb.metadata(client, "TAB1")


# Faults that take time have tests of their own; "dash_as_null" is content that an answer may well have.
SLOW = ("huge", "timeout", "drip", "deep", "dash")
MIXED = [name for name in (*TRANSPORT, *CONTENT) if not name.startswith(SLOW)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    faults=st.lists(st.one_of(st.none(), st.sampled_from(MIXED)), max_size=8),
    most=st.sampled_from([10, 18, 40, 72]),
)
def test_any_faults_in_any_order_end_whole_or_in_an_error(
    server: Served, client: Client, table: Table, faults: list[str | None], most: int
) -> None:
    server.forget()
    server.faults.queue(*faults)
    try:
        found = list(scb.fetch(client, table, WHOLE, of(most)))
    except SourceError:
        return
    assert sorted(gathered(found).values()) == list(range(72))
