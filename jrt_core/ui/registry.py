"""The pages, in the order of the menu."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """A page: its script, its address (empty for the start page) and the message id of its name."""

    file: str
    path: str
    title: str


PAGES = (
    PageEntry(file="pages/oversikt.py", path="", title="nav-start"),
    PageEntry(file="pages/karta.py", path="karta", title="nav-map"),
    PageEntry(file="pages/jamfor.py", path="jamfor", title="nav-compare"),
    PageEntry(file="pages/kommun.py", path="kommun", title="nav-profile"),
    PageEntry(file="pages/prioriteringar.py", path="prioriteringar", title="nav-plans"),
    PageEntry(file="pages/seminarium.py", path="seminarium", title="nav-seminar"),
    PageEntry(file="pages/data_och_metod.py", path="data_och_metod", title="nav-data"),
)
START, MAP, COMPARE, PROFILE, PLANS, SEMINAR, DATA = PAGES
