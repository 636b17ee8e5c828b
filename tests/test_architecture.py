"""The rules of the code's own shape that no type checker knows."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jrt_core.settings import ROOT

PAGE_LINES, APP_LINES = 60, 40
CACHES = re.compile(r"\bcache_(data|resource)\b")
CACHED = Path("jrt_core/ui/cached.py")


def _contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """The contracts of `pyproject.toml`, checked in a folder that holds `jrt_core`."""
    code = "from importlinter.cli import lint_imports; exit(lint_imports(no_cache=True, no_logo=True))"
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The code and its contracts, to be broken."""
    shutil.copytree(ROOT / "jrt_core", tmp_path / "jrt_core", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_layers_are_kept() -> None:
    result = _contracts(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("catalog/names.py", "import jrt_core.store.db", "Each layer knows only those below it"),
        ("indicators/frames.py", "import duckdb", "Only jrt_core.store's reader"),
        ("indicators/frames.py", "import streamlit", "Only jrt_core.ui imports streamlit"),
        ("settings.py", "import jrt_core.errors", "Each layer knows only those below it"),
    ],
)
def test_a_broken_layer_would_be_found(copy: Path, module: str, line: str, contract: str) -> None:
    path = copy / "jrt_core" / module
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    result = _contracts(copy)
    assert result.returncode == 1
    assert re.search(rf"{re.escape(contract)}.* BROKEN", result.stdout), result.stdout


def _too_long(root: Path) -> Iterator[str]:
    limits = [(path, PAGE_LINES) for path in sorted((root / "pages").glob("*.py"))]
    limits += [(path, APP_LINES) for path in root.glob("app.py")]
    for path, limit in limits:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > limit:
            yield f"{path.relative_to(root)} has {lines} lines, at most {limit}: move work to jrt_core"


def _caches_elsewhere(root: Path) -> Iterator[str]:
    paths = [*(root / "jrt_core").rglob("*.py"), *(root / "pages").glob("*.py"), *root.glob("app.py")]
    for path in sorted(paths):
        if path.relative_to(root) != CACHED and CACHES.search(path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(root)} caches: only {CACHED} does"


def test_pages_are_short() -> None:
    assert list(_too_long(ROOT)) == []


def test_all_caches_are_in_one_place() -> None:
    assert list(_caches_elsewhere(ROOT)) == []


def test_long_pages_and_stray_caches_would_be_found(tmp_path: Path) -> None:
    for name, lines in {"pages/a.py": 61, "pages/b.py": 60, "app.py": 41, CACHED.as_posix(): 500}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("@st.cache_data\n" * lines, encoding="utf-8")
    assert [line.split()[0] for line in _too_long(tmp_path)] == ["pages/a.py", "app.py"]
    assert [line.split()[0] for line in _caches_elsewhere(tmp_path)] == ["app.py", "pages/a.py", "pages/b.py"]
