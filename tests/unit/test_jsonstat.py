"""JSON-stat cubes: any one survives the way there and back, and what is wrong with one is named."""

from __future__ import annotations

import copy
import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from jrt_core.errors import AnswerError
from jrt_core.sources.jsonstat import Cube, Dimension, decode, dimensions_of, encode
from tests.servers.scb_server import sample

CODES = st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=4, unique=True)


@st.composite
def cubes(draw: st.DrawFn) -> Cube:
    """Cubes of one to four dimensions, with gaps, and statuses beside values and gaps alike."""
    names = draw(CODES)
    dimensions = tuple(
        Dimension(
            code=name,
            label=draw(st.text(max_size=5)),
            categories=tuple((code, draw(st.text(max_size=5))) for code in draw(CODES)),
        )
        for name in names
    )
    size = tuple(len(dimension.categories) for dimension in dimensions)
    numbers = st.floats(allow_infinity=False, allow_nan=True, width=64)
    values = draw(arrays.arrays(np.float64, size, elements=numbers))
    cells = st.integers(0, math.prod(size) - 1)
    return Cube(
        label=draw(st.text(max_size=5)),
        updated=draw(st.text(max_size=5)),
        dimensions=dimensions,
        values=values,
        status=draw(st.dictionaries(cells, st.sampled_from(["..", ".", "-", "p", ""]), max_size=5)),
    )


def same(one: Cube, other: Cube) -> bool:
    """Whether two cubes are equal, NaN counting as equal to NaN."""
    told = [(c.label, c.updated, c.dimensions, c.id, c.size, dict(c.status)) for c in (one, other)]
    return told[0] == told[1] and np.array_equal(one.values, other.values, equal_nan=True)


@given(cubes(), st.booleans(), st.booleans())
def test_any_cube_encoded_and_decoded_is_the_same(cube: Cube, sparse: bool, index_as_list: bool) -> None:
    document = encode(cube, sparse=sparse, index_as_list=index_as_list)
    text = json.dumps(document, allow_nan=False)
    assert same(decode(json.loads(text)), cube)


@given(cubes(), st.data())
def test_the_last_dimension_is_the_fastest(cube: Cube, data: st.DataObject) -> None:
    document = encode(cube)
    decoded = decode(document)
    place = tuple(data.draw(st.integers(0, size - 1)) for size in cube.size)
    cell = 0
    for at, size in zip(place, cube.size, strict=True):
        cell = cell * size + at
    value = document["value"][cell]
    assert np.isnan(decoded.values[place]) if value is None else decoded.values[place] == value


# Two regions by two years: 1, none, 3, 4. The second is suppressed, the third provisional.
SMALL: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Small",
    "updated": "2026-06-08T06:00:00Z",
    "id": ["Region", "Tid"],
    "size": [2, 2],
    "dimension": {
        "Region": {"label": "region", "category": {"index": {"0114": 1, "00": 0}, "label": {"00": "Riket"}}},
        "Tid": {"label": "år", "category": {"index": ["2023", "2024"]}},
    },
    "value": [1, None, 3, 4],
    "status": {"1": "..", "2": "p"},
}


def changed(**parts: Any) -> dict[str, Any]:
    return {**copy.deepcopy(SMALL), **parts}


def test_places_decide_the_order_and_a_label_that_is_missing_is_the_code() -> None:
    cube = decode(SMALL)
    assert cube.dimensions[0].categories == (("00", "Riket"), ("0114", "0114"))
    assert cube.dimensions[1].codes == ("2023", "2024")
    assert cube.values[1].tolist() == [3, 4]
    assert math.isnan(cube.values[0, 1])
    assert cube.status == {1: "..", 2: "p"}
    assert cube.updated == "2026-06-08T06:00:00Z"
    with pytest.raises(ValueError, match="read-only"):
        cube.values[0, 0] = 5


def test_a_dash_stays_a_status_and_its_value_missing() -> None:
    cube = decode(changed(value=[None, 2, 3, 4], status={"0": "-"}))
    assert math.isnan(cube.values[0, 0])
    assert cube.status[0] == "-"


@pytest.mark.parametrize(
    ("status", "read"),
    [
        (None, {}),
        ({}, {}),
        (["p", None, None, ".."], {0: "p", 3: ".."}),
        (["p"], {0: "p", 1: "p", 2: "p", 3: "p"}),
        ("p", {0: "p", 1: "p", 2: "p", 3: "p"}),
    ],
)
def test_status_comes_in_many_shapes(status: Any, read: dict[int, str]) -> None:
    assert decode(changed(status=status)).status == read


def test_a_dimension_of_one_category_needs_no_index() -> None:
    one = {"id": ["Kon"], "size": [1], "dimension": {"Kon": {"category": {"label": {"1": "män"}}}}}
    cube = decode(changed(**one, value={"0": 5}, status=None))
    assert cube.dimensions == (Dimension(code="Kon", label="Kon", categories=(("1", "män"),)),)
    assert cube.values.tolist() == [5]


def region(**category: Any) -> dict[str, Any]:
    dimension = copy.deepcopy(SMALL["dimension"])
    dimension["Region"]["category"].update(category)
    return changed(dimension=dimension)


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ([], "is no object"),
        (changed(**{"class": "collection"}), "is a collection"),
        (changed(version="1.2"), "has version 1.2, not 2"),
        (changed(id="Region"), "id is no list"),
        (changed(id=["Tid", "Tid"]), "names a dimension twice"),
        (changed(id=["Region", "Kon"]), "'Kon' is not described"),
        (changed(size=[2]), "id has 2 dimensions, size 1"),
        (changed(size=[2, -2]), "size is no list of numbers"),
        (changed(size=[2, True]), "size is no list of numbers"),
        (changed(size=[2, 3]), "'Tid' has 2 categories, its size is 3"),
        (changed(dimension=None), "dimension is no object"),
        (changed(value=[1, 2, 3]), "has 3 values where its sizes make 4"),
        (changed(value=None), "value is neither list nor object"),
        (changed(value=[1, 2, 3, "4"]), "holds '4' at Region 0114, Tid 2024, not a number"),
        (changed(value=[1, True, 3, 4]), "holds True at Region 00, Tid 2024"),
        (changed(value=[1, math.inf, 3, 4]), "holds inf"),
        (changed(value=[1, 10**400, 3, 4]), "at Region 00, Tid 2024"),
        (changed(value={"4": 1}), "gives a value to '4', which is none of its 4 cells"),
        (changed(value={"-1": 1}), "gives a value to '-1'"),
        (changed(status={"x": "p"}), "gives a status to 'x'"),
        (changed(status={"1": 7}), "a status is no text"),
        (changed(status=["p", "p"]), "has 2 statuses where its sizes make 4"),
        (changed(status=3), "status is neither"),
        (changed(label=3), "label is no text"),
        (region(index=None), "'Region' has no index"),
        (region(index={"00": 0, "0114": 2}), "places are not 0 to 1"),
        (region(index={"00": 0, "0114": "1"}), "a place is no number"),
        (region(index=["00", "00"]), "has a code twice"),
        (region(index=[0, 1]), "a code is no text"),
        (region(label={"0115": "Vallentuna"}), "unknown category '0115'; nearest: 0114"),
        (region(label=["Riket"]), "labels are no object of texts"),
    ],
)
def test_what_is_wrong_is_named(document: Any, told: str) -> None:
    with pytest.raises(AnswerError, match=f"JSON-stat: the dataset .*{told}"):
        decode(document)


def test_a_cube_beyond_measure_is_refused_before_it_is_made() -> None:
    codes = [str(code) for code in range(3000)]
    dimension = {name: {"category": {"index": codes}} for name in ("a", "b")}
    vast = changed(id=["a", "b"], size=[3000, 3000], dimension=dimension, value={}, status="p")
    with pytest.raises(AnswerError, match="has 9000000 cells"):
        decode(vast)


def test_the_recorded_answer_of_scb_is_read() -> None:
    cube = decode(sample("TAB6471_data"))
    assert cube.id == ("Region", "Alder", "Kon", "ContentsCode", "Tid")
    assert cube.size == (21, 11, 3, 1, 4)
    # The first four values of the file: Stockholms län, 0-9, both sexes, January to April 2026.
    assert cube.values[0, 0, 0, 0].tolist() == [245284, 247245, 249358, 251635]
    # Women and men of the same cell, as the fifth and ninth values.
    assert cube.values[0, 0, 1:, 0, 0].tolist() == [125373, 119906]
    assert cube.updated == "2026-06-08T06:00:00Z"


def test_the_recorded_metadata_have_dimensions_without_values() -> None:
    dimensions = dimensions_of(sample("TAB6471_metadata"))
    assert [len(dimension.categories) for dimension in dimensions] == [312, 134, 3, 1, 16]
    assert dimensions[0].categories[:2] == (("00", "Riket"), ("01", "Stockholms län"))
