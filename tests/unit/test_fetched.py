"""The store of raw answers: whole sets, checked on reading, and what a cut-off run may leave behind."""

from __future__ import annotations

import gzip
import hashlib
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from jrt_core.errors import FetchedError
from jrt_core.sources.fetched import Facts, RawSet, Store
from jrt_core.sources.http import Answer

FACTS = Facts(title="A series", publication_date=date(2026, 3, 4), publication_period="2025")
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def answer(body: bytes, at: datetime = NOW) -> Answer:
    return Answer(
        url="https://example.org/x", fetched_at=at, sha256=hashlib.sha256(body).hexdigest(), body=body
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "fetched", lambda: NOW)


def put(store: Store, *bodies: bytes, content: str = "c") -> RawSet:
    with store.writing():
        draft = store.draft("kolada", "N1")
        for number, body in enumerate(bodies):
            draft.keep(f"GET {number}", answer(body))
        return draft.complete(FACTS, content)


def test_a_set_is_read_as_it_was_kept(store: Store) -> None:
    assert store.current("kolada", "N1") is None
    assert store.series("kolada") == ()
    with pytest.raises(FetchedError, match="nothing has been fetched yet"):
        store.open_set("kolada", "N1")
    made = put(store, b'{"a":1}', b'{"b":2}')
    found = store.open_set("kolada", "N1")
    assert found == made
    assert found.facts == FACTS
    assert [(entry.request, one) for entry, one in found.answers()] == [
        ("GET 0", answer(b'{"a":1}')),
        ("GET 1", answer(b'{"b":2}')),
    ]
    assert store.series("kolada") == ("N1",)
    # A person can read it with the tools at hand.
    manifest = json.loads((found.folder / "manifest.json").read_text(encoding="utf-8"))
    first = manifest["answers"][0]
    assert gzip.decompress((found.folder / first["file"]).read_bytes()) == b'{"a":1}'
    assert (first["url"], first["bytes"], first["fetched_at"]) == (
        "https://example.org/x",
        7,
        "2026-11-26T12:00:00+00:00",
    )


def test_names_of_files_are_not_taken_from_questions_or_answers(store: Store) -> None:
    with store.writing():
        draft = store.draft("kolada", "N1")
        draft.keep("GET https://x/../../../etc/passwd", answer(b"{}"))
        made = draft.complete(FACTS, "c")
    assert {path.name for path in made.folder.iterdir()} == {"manifest.json", made.entries[0].file}
    assert made.entries[0].file.removesuffix(".json.gz").isalnum()


@pytest.mark.parametrize("damage", ["cut", "other", "gone", "longer", "flipped"])
def test_a_damaged_answer_is_named_in_one_line_with_the_way_out(store: Store, damage: str) -> None:
    made = put(store, b'{"a":1}' * 50)
    path = made.folder / made.entries[0].file
    whole = path.read_bytes()
    spoilt = {
        "cut": whole[:-12],
        "other": gzip.compress(b'{"a":2}' * 50),
        "longer": gzip.compress(b'{"a":1}' * 51),
        "flipped": whole[:15] + bytes([whole[15] ^ 255]) + whole[16:],
    }
    path.unlink() if damage == "gone" else path.write_bytes(spoilt[damage])
    with pytest.raises(FetchedError) as caught:
        store.open_set("kolada", "N1").verify()
    message = str(caught.value)
    assert message.startswith(f"{path}: is damaged (")
    assert message.endswith("fetch the series again, which replaces it")
    assert "\n" not in message


@pytest.mark.parametrize(
    "pointer",
    [
        "",
        "[]",
        "{}",
        '{"set": 3, "sha256": ""}',
        '{"set": "../../..", "sha256": ""}',
        '{"set": "20261126T120000Z-00000000", "sha256": ""}',
    ],
)
def test_a_damaged_pointer_is_an_error_and_nothing_is_swept(store: Store, pointer: str) -> None:
    made = put(store, b"{}")
    path = made.folder.parents[1] / "current.json"
    path.write_text(pointer)
    with pytest.raises(FetchedError, match="is damaged"):
        store.current("kolada", "N1")
    if pointer in ("", "[]", "{}"):
        with store.writing():
            pass
        assert made.folder.is_dir()


def test_a_manifest_of_another_making_is_refused(store: Store) -> None:
    made = put(store, b"{}")
    path = made.folder / "manifest.json"
    path.write_text(path.read_text().replace(made.entries[0].file, "../../../../../etc/passwd"))
    with pytest.raises(FetchedError, match=r"manifest.json: is damaged \(its checksum is another\)"):
        store.current("kolada", "N1")
    pointer = made.folder.parents[1] / "current.json"
    raw = json.loads(pointer.read_text())
    pointer.write_text(json.dumps({**raw, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}))
    with pytest.raises(FetchedError, match="an entry is not of our making"):
        store.current("kolada", "N1")


def test_the_set_before_stays_for_its_readers_and_older_ones_go(store: Store) -> None:
    made = [put(store, f'{{"a":{number}}}'.encode()) for number in range(4)]
    assert [one.folder.is_dir() for one in made] == [False, False, True, True]
    assert store.current("kolada", "N1") == made[3]
    made[2].verify()


def test_a_draft_knows_the_answers_of_a_run_before(store: Store) -> None:
    with store.writing():
        first = store.draft("kolada", "N1")
        first.rest_on("monday")
        first.keep("GET 0", answer(b"{}"))
        first.keep("GET 1", answer(b"[1]", NOW - timedelta(hours=23)))
        first.keep("GET 2", answer(b"[2]", NOW - timedelta(hours=25)))
        first.keep("GET 3", answer(b"[3]", NOW + timedelta(hours=1)))
    with store.writing():
        second = store.draft("kolada", "N1")
        assert not second.has("GET 0")
        second.rest_on("monday")
        assert [second.has(f"GET {number}") for number in range(5)] == [True, True, False, False, False]
        assert second.oldest == NOW - timedelta(hours=23)
        assert second.take("GET 1") == answer(b"[1]", NOW - timedelta(hours=23))
        # Only what this run has taken or kept belongs to its set.
        made = second.complete(FACTS, "c")
    assert [entry.request for entry in made.entries] == ["GET 1"]
    assert len(list(made.folder.iterdir())) == 2


def test_a_line_that_was_cut_off_costs_one_answer(store: Store) -> None:
    with store.writing():
        store.draft("kolada", "N1").keep("GET 0", answer(b"{}"))
        journal = store.folder / "kolada" / "N1" / "partial" / "kept.jsonl"
        whole = journal.read_bytes()
        store.draft("kolada", "N1").keep("GET 1", answer(b"[1]"))
        journal.write_bytes(journal.read_bytes()[:-30])
        store.draft("kolada", "N1").keep("GET 2", answer(b"[2]"))
        draft = store.draft("kolada", "N1")
    assert whole.endswith(b"\n")
    assert [draft.has(f"GET {number}") for number in range(3)] == [True, False, True]


def test_a_dropped_draft_leaves_nothing_and_can_be_filled(store: Store) -> None:
    with store.writing():
        draft = store.draft("kolada", "N1")
        draft.keep("GET 0", answer(b"{}"))
        draft.drop()
        assert not (store.folder / "kolada" / "N1" / "partial").exists()
        draft.drop()
        draft.keep("GET 1", answer(b"[1]"))
        assert [entry.request for entry in draft.complete(FACTS, "c").entries] == ["GET 1"]


def test_what_a_cut_off_run_left_is_swept_up(store: Store) -> None:
    made = put(store, b"{}")
    folder = made.folder.parents[1]
    (made.folder.parent / "20261126T120000Z-ffffffff").mkdir()
    (folder / "current.json.draft").write_text("half")
    with store.writing():
        store.draft("kolada", "N1").keep("GET 0", answer(b"{}"))
    assert sorted(path.name for path in folder.iterdir()) == ["current.json", "partial", "sets"]
    assert [path.name for path in made.folder.parent.iterdir()] == [made.folder.name]
    # A draft stays for a day after its last answer.
    late = Store(store.folder, lambda: datetime.now(UTC) + timedelta(days=1, minutes=1))
    with late.writing():
        assert not (folder / "partial").exists()


def test_a_damaged_status_is_told_of_and_begun_anew(store: Store) -> None:
    with store.writing():
        store.note_run("kolada", NOW)
        assert store.status("kolada").unfinished_since == NOW
        path = store.folder / "kolada" / "status.json"
        for spoilt in ("", "[]", '{"series": 3}', '{"series": {"a": {}}}'):
            path.write_text(spoilt)
            with pytest.raises(FetchedError, match=r"status.json: is damaged"):
                store.status("kolada")
            store.note_run("kolada", None)
            assert store.status("kolada").series == {}
