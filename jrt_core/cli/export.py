"""`export`: a page's figures as a file, or the reports of many regions as a folder of them."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import parse_qs

from jrt_core import settings
from jrt_core.catalog.model import Language, Level
from jrt_core.cli.errors import ChoiceError, quoted
from jrt_core.cli.progress import Progress
from jrt_core.errors import BuildError
from jrt_core.exports import formats
from jrt_core.exports.formats import FORMATS, Format, Place
from jrt_core.exports.report import report_pdf
from jrt_core.indicators.atlas import Atlas, open_atlas
from jrt_core.indicators.profile import profile
from jrt_core.indicators.regions import Region
from jrt_core.plans import load as plans_load
from jrt_core.views import page_exhibits
from jrt_core.views.page_exhibits import Library
from jrt_core.views.report import municipality_report
from jrt_core.views.text import texts

OK, FAILED = 0, 1
PROFILE = "kommun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the caller wants: one region or a page's query as a file, or many regions as a folder."""

    page: str
    region: str | None = None
    query: str | None = None
    everyone: bool = False
    county: str | None = None
    language: Language = "sv"
    to: str
    form: str | None = None


def export(asked: Asked) -> int:
    """Write the file or the folder.

    Raises `ChoiceError` or `UnknownNameError` for what cannot be had, `BuildError` where it cannot write.
    """
    return _folder(asked) if asked.everyone else _file(asked)


def _file(asked: Asked) -> int:
    is_profile = asked.page == PROFILE
    if is_profile == (asked.region is None) or asked.county or (is_profile and asked.query is not None):
        raise ChoiceError("name a region after kommun, or --all; and a --query after the other pages")
    path = Path(asked.to)
    form = _form(asked.form or path.suffix.lstrip("."))
    atlas = _atlas()
    if asked.region is not None:
        content = _of_region(atlas.regions.find(asked.region.strip()), asked.language, form)
    else:
        query = parse_qs((asked.query or "").lstrip("?"))
        exhibits, notices = page_exhibits.of_page(_library(), asked.page, query)
        for notice in notices:
            print(f"note: {texts('en')(notice.message, **notice.variables)}")
        if not exhibits:
            raise ChoiceError("that part of the page has no figure to take along; nearest: del=plan")
        if form not in formats.of(exhibits[0]):
            nearest = ", ".join(formats.of(exhibits[0]))
            raise ChoiceError(f"a figure of words is no {form}; nearest: {nearest}")
        content = formats.made(exhibits, form, _place())
    _write(path, content)
    print(f"{path}: {len(content)} bytes, build {atlas.build}")
    return OK


def _folder(asked: Asked) -> int:
    """A file for each municipality. Those of this build that are there are kept: it can be taken up again."""
    if asked.page != PROFILE or asked.region or asked.query:
        raise ChoiceError("--all is for kommun, without a region: all, or those of --county")
    form = _form(asked.form or "pdf")
    atlas, folder = _atlas(), Path(asked.to)
    wanted = list(_municipalities(atlas, asked.county))
    paths = {one.code: folder / f"profil_{one.code}_{atlas.build}.{form}" for one in wanted}
    lacking = [code for code, path in paths.items() if not path.is_file()]
    failed: list[str] = []
    # Started anew and not forked: the database must not be shared.
    pool = ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=get_context("spawn"))
    with Progress(len(lacking), "exporting") as progress, pool:
        jobs = {pool.submit(_one, code, asked.language, form, str(paths[code])): code for code in lacking}
        try:
            for job in as_completed(jobs):
                error = job.exception()
                if error is not None:
                    failed.append(jobs[job])
                progress.step(f"{jobs[job]}: {error}" if error else jobs[job])
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            print("interrupted: what was written stays; run it again to go on from there", file=sys.stderr)
            return FAILED
    kept = len(wanted) - len(lacking)
    print(f"{folder}: {len(lacking) - len(failed)} written, {kept} were there, {len(failed)} failed")
    return FAILED if failed else OK


def _one(code: str, language: Language, form: Format, path: str) -> None:
    """One region's file, in a process of its own."""
    _write(Path(path), _of_region(_atlas().regions[code], language, form))


def _of_region(region: Region, language: Language, form: Format) -> bytes:
    if region.level is Level.COUNTRY:
        raise ChoiceError("no report of the country; nearest: 14 Västra Götaland, 1480 Göteborg")
    atlas = _atlas()
    if form == "pdf":
        place, found = _place(), municipality_report(atlas, profile(atlas, region.code), language)
        return report_pdf(found, place.site, place.shapes)
    query: dict[str, list[str]] = {"kommun": [region.code], "sprak": [language]}
    return formats.made(page_exhibits.of_page(_library(), PROFILE, query)[0], form, _place())


@cache
def _atlas() -> Atlas:
    return open_atlas(settings.load())


def _library() -> Library:
    atlas, folder = _atlas(), settings.load().plans
    today = dt.datetime.now(tz=dt.UTC).date()
    return Library(atlas=atlas, plans=lambda: plans_load.of_atlas(atlas, folder), today=today)


def _place() -> Place:
    found = settings.load()
    return Place(site=found.site, shapes=found.shapes)


def _form(name: str) -> Format:
    for form in FORMATS:
        if form == name.casefold():
            return form
    raise ChoiceError(f"no file is written as {quoted(name)}; nearest: {', '.join(FORMATS)}")


def _municipalities(atlas: Atlas, county: str | None) -> Sequence[Region]:
    if county is None:
        return atlas.regions.of_level(Level.MUNICIPALITY)
    found = atlas.regions.find(county.strip())
    if found.level is not Level.COUNTY:
        raise ChoiceError(f"{quoted(county)} is no county; nearest: 14 Västra Götaland")
    return atlas.regions.of_level(Level.MUNICIPALITY, found.code)


def _write(path: Path, content: bytes) -> None:
    """The whole file or none of it."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        reason = f"cannot write to {path} ({error.strerror}); choose another place with --to"
        raise BuildError(reason) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
