"""What README promises exists, and what exists is in README."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jrt_core import settings
from jrt_core.catalog.load import load
from jrt_core.sources import snapshot
from jrt_core.ui.registry import PAGES
from jrt_core.views import link, weights
from jrt_core.views.selection import RESCALED

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_every_page_is_in_the_readme(page):
    assert f"| `/{page.path}` |" in README
    assert (ROOT / page.file).is_file()


COMMANDS = ("refresh", "build", "list", "show", "compare", "profile", "plans", "plan", "export", "check")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str):
    assert f"python -m jrt_core {command}" in README


def test_every_code_of_a_link_is_in_the_readme():
    goals = [goal.id for goal in load(settings.load().catalog).goals]
    codes = [*goals, *link.SHOW_CODES, *link.LEVEL_CODES, *link.FORM_CODES, link.ALL_CODE, RESCALED]
    words = set(re.findall(r"[\w]+", README))
    assert [code for code in codes if code not in words] == []


def test_the_readme_names_every_weight():
    (example,) = re.findall(r"^\| `vikter` \|.*`(.+)`", README, re.M)
    assert weights.read(example) is not None
    assert [code for code in weights.CODES if code not in example] == []


def test_the_readme_counts_the_indicators():
    catalog = load(settings.load().catalog)
    embedded = {s for part in snapshot.read_manifest(settings.load().snapshot) for s in part.series}
    with_figures = [
        i for i in catalog.indicators if any(embedded.issuperset(s.categories or [s.id]) for s in i.series)
    ]
    words = " ".join(README.split())
    assert f"- {len(catalog.indicators)} indicators for 290 municipalities and 21 counties" in words
    assert f"{len(with_figures)} of them have figures of their own" in words


def test_every_link_in_the_docs_leads_somewhere():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_decision_has_a_date():
    for record in (ROOT / "docs" / "decisions").glob("*.md"):
        assert re.search(r"^Decided 20\d\d-\d\d\. ", record.read_text(encoding="utf-8"), re.M), record.name
