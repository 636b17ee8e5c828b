"""`export`: files of a page's figures, and folders of reports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jrt_core.cli.app import main
from jrt_core.exports.formats import FORMATS
from jrt_core.indicators.atlas import Atlas
from jrt_core.settings import ROOT

STARTS = {
    "pdf": b"%PDF-",
    "pptx": b"PK",
    "xlsx": b"PK",
    "csv": b"\xef\xbb\xbf",
    "json": b"{",
    "png": b"\x89PNG",
    "svg": b"<",
}
QUERY = "indikator=foraldrapenning&lan=14&kommun=1480&ar=2022"


@pytest.mark.parametrize("form", FORMATS)
def test_a_map_is_written_as_its_ending_says(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nya mappen" / f"karta å.{form}"
    assert main(["export", "karta", "--query", QUERY, "--to", str(path)]) == 0
    assert path.read_bytes().startswith(STARTS[form])
    assert str(path) in capsys.readouterr().out
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_query_is_that_of_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], atlas: Atlas
) -> None:
    path = tmp_path / "a.json"
    main(["export", "jamfor", "--query", f"?{QUERY}&sprak=en", "--to", str(path)])
    found = json.loads(path.read_bytes())
    assert "2022" in json.dumps(found)
    main(["export", "karta", "--query", "indikator=finns_inte", "--to", str(path)])
    assert "note: There is no indicator “finns_inte”" in capsys.readouterr().out
    assert atlas.build in path.read_text(encoding="utf-8")


def test_a_region_by_its_name_and_in_another_language(tmp_path: Path) -> None:
    path = tmp_path / "malmo.xlsx"
    assert main(["export", "kommun", "malmö", "--language", "en", "--to", str(path)]) == 0
    heads = [cell.value for row in load_workbook(path).worksheets[0].iter_rows(max_row=12) for cell in row]
    assert "Women" in heads


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["karta", "--to", "a.docx", "--query", ""], "no file is written as 'docx'; nearest: pdf, pptx"),
        (["kommun", "--to", "a.pdf"], "name a region after kommun"),
        (["kommun", "00", "--to", "a.pdf"], "no report of the country"),
        (["kommun", "Göteburg", "--to", "a.pdf"], "nearest: 1480 Göteborg"),
        (["karta", "1480", "--to", "a.pdf"], "name a region after kommun"),
        (["karta", "--all", "--to", "ut"], "--all is for kommun"),
        (["kommun", "--all", "--county", "1480", "--to", "ut"], "'1480' is no county"),
        (["plan", "--to", "a.pdf"], "invalid choice: 'plan'"),
    ],
)
def test_wrong_use_is_one_line_and_2(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = [str(tmp_path / one) if one in ("a.pdf", "a.docx", "ut") else one for one in arguments]
    assert main(["export", *where]) == 2
    complaint = capsys.readouterr().err
    assert says in complaint
    assert len(complaint.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["export", "karta", "--query", QUERY, "--to", str(tmp_path / "file" / "a.csv")]) == 1
    assert "choose another place with --to" in capsys.readouterr().err


COMMAND = [sys.executable, "-m", "jrt_core", "export", "kommun", "--all", "--county", "10", "--format", "csv"]


def test_a_county_is_a_file_for_each_municipality_and_can_be_taken_up_again(
    tmp_path: Path, atlas: Atlas
) -> None:
    first = subprocess.run([*COMMAND, "--to", str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert first.returncode == 0, first.stderr
    codes = ("1060", "1080", "1081", "1082", "1083")
    names = [f"profil_{code}_{atlas.build}.csv" for code in codes]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert "5 written, 0 were there, 0 failed" in first.stdout
    assert "5/5" in first.stderr
    (tmp_path / names[0]).unlink()
    kept = {name: (tmp_path / name).stat().st_mtime_ns for name in names[1:]}
    again = subprocess.run([*COMMAND, "--to", str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert "1 written, 4 were there, 0 failed" in again.stdout
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in names[1:]} == kept


def test_a_cancelled_export_leaves_no_half_file(tmp_path: Path) -> None:
    command = [one if one != "csv" else "pdf" for one in COMMAND]
    process = subprocess.Popen(
        [*command, "--to", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not list(tmp_path.glob("*.pdf")):
        assert process.poll() is None
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    for path in tmp_path.glob("profil_*.pdf"):
        assert path.read_bytes().rstrip().endswith(b"%%EOF")
