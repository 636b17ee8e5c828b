"""Arguments -> a command -> an exit code."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from jrt_core import settings
from jrt_core.catalog.model import LANGUAGES
from jrt_core.cli import check, compare, export, listing, plans, profile, refresh, show
from jrt_core.cli.choose import Request
from jrt_core.cli.errors import ChoiceError, quoted
from jrt_core.errors import JrtError, UnknownNameError
from jrt_core.exports.formats import FORMATS
from jrt_core.indicators.atlas import open_atlas
from jrt_core.store.build import build
from jrt_core.views import page_exhibits

OK, FAILED, MISUSED = 0, 1, 2
OUTPUTS = ("table", "csv", "json")
MESSAGE_LENGTH = 300


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one printable line, like all others here."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Raise `ChoiceError`; the message may repeat an argument, so it is made printable and short."""
        text = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in message)
        short = text if len(text) <= MESSAGE_LENGTH else f"{text[:MESSAGE_LENGTH]}..."
        raise ChoiceError(f"{short} (see `{self.prog} --help`)")


def main(argv: Sequence[str]) -> int:
    """Run one command; the exit code is 0, 1 for a fault of the installation, 2 for a wrong argument.

    Every `JrtError` becomes a message on stderr. Raises `SystemExit(0)` only for --help.
    """
    try:
        arguments = _parser().parse_args(argv)
        code: int = arguments.run(arguments)
        return code
    except UnknownNameError as error:
        hint = f"nearest: {', '.join(error.nearest)}" if error.nearest else "there are none to choose from"
        return _fail(f"unknown {error.kind} {quoted(error.name)}; {hint}", MISUSED)
    except ChoiceError as error:
        return _fail(str(error), MISUSED)
    except JrtError as error:
        return _fail(str(error), FAILED)


def _fail(message: str, code: int) -> int:
    print(f"error: {message}", file=sys.stderr)
    return code


def _parser() -> Parser:
    parser = Parser(prog="python -m jrt_core", description="Figures on gender equality in Sweden.")
    commands = parser.add_subparsers(required=True, metavar="command")
    _add_build(commands.add_parser("build", help="build, check and publish the store"))
    _add_refresh(commands.add_parser("refresh", help="fetch new figures, build them in and publish"))
    _add_show(commands.add_parser("show", help="the figures of an indicator, a row for each region"))
    _add_profile(commands.add_parser("profile", help="the goals and indicators of a municipality or county"))
    _add_compare(
        commands.add_parser("compare", help="an indicator in two to ten areas, with series and trends")
    )
    _add_plans(commands.add_parser("plans", help="the regions' action plans, a row for each region"))
    _add_plan(commands.add_parser("plan", help="the plans of one region as an outline"))
    _add_export(commands.add_parser("export", help="a page's figures as a file, or a folder of reports"))
    _add_list(commands.add_parser("list", help="the indicators and what can be shown of each"))
    _add_check(commands.add_parser("check", help="find the faults of catalogue, plans, snapshot and store"))
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--if-needed", action="store_true", help="only if the inputs have changed")
    parser.set_defaults(run=_build)


def _add_refresh(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--source", choices=refresh.SOURCES, help="default: both")
    parser.add_argument(
        "--indicator",
        action="extend",
        nargs="+",
        default=[],
        metavar="ID",
        help="ids, KPIs or tables; default: all",
    )
    parser.add_argument("--goal", help="the indicators of this goal")
    parser.add_argument("--since", metavar="DATE", help="only what the source has changed since, 2026-11-30")
    parser.add_argument("--dry-run", action="store_true", help="say what would be fetched; asks nobody")
    parser.add_argument(
        "--probe", action="store_true", help="ask a little, and print what differs from what is expected"
    )
    parser.set_defaults(run=_refresh)


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("indicator", help="id, or the KPI, series or table of one of its series")
    parser.add_argument("--year", help="default: the newest")
    parser.add_argument("--level", help="municipality, county or country; default: the finest with figures")
    parser.add_argument(
        "--region",
        action="append",
        default=[],
        help="code or name; may be repeated or comma separated; default: all of the level",
    )
    parser.add_argument("--age", help="age group; default: all, or that of the KPI")
    parser.add_argument("--background", help="background group; default: all, or that of the KPI")
    parser.add_argument("--format", choices=OUTPUTS, default="table")
    parser.set_defaults(run=_show)


def _add_profile(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("region", help="code or name")
    parser.add_argument("--format", choices=OUTPUTS, default="table")
    parser.set_defaults(run=_profile)


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("indicator", help="id, or the KPI, series or table of one of its series")
    parser.add_argument(
        "areas",
        nargs="+",
        help="codes or names: 1480, 14, 00, A1 (SKR's group), lik-overgripande-1480, kommuner-14",
    )
    parser.add_argument("--year", help="default: the newest that all areas have reached")
    parser.add_argument("--age", help="age group; default: all, or that of the KPI")
    parser.add_argument("--background", help="background group; default: all, or that of the KPI")
    parser.add_argument("--format", choices=OUTPUTS, default="table")
    parser.set_defaults(run=_compare)


def _add_plans(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=OUTPUTS, default="table")
    parser.set_defaults(run=_plans)


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("region", help="code or name of a county")
    parser.set_defaults(run=_plan)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", choices=page_exhibits.PAGES, help="the page's address")
    parser.add_argument("region", nargs="?", help="after kommun: code or name")
    parser.add_argument("--query", help="after the other pages: what stands after ? in the address")
    parser.add_argument("--all", action="store_true", help="after kommun: a file for each municipality")
    parser.add_argument("--county", help="with --all: only this county's municipalities")
    parser.add_argument("--language", choices=LANGUAGES, default="sv", help="of a region's file")
    parser.add_argument("--to", required=True, help="the file, or the folder with --all")
    parser.add_argument(
        "--format", dest="form", help=f"{', '.join(FORMATS)}; default: the file's ending, or pdf"
    )
    parser.set_defaults(run=_export)


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--goal", help="only the indicators of this goal")
    parser.add_argument("--format", choices=OUTPUTS, default="table")
    parser.set_defaults(run=_list)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_check)


def _build(arguments: argparse.Namespace) -> int:
    start = time.monotonic()
    built = build(settings.load(), if_needed=arguments.if_needed)
    seconds = time.monotonic() - start
    size = f"{built.indicators} indicators, {built.facts} facts"
    print(f"built {built.build}: {size}, {seconds:.1f} s" if built.is_new else f"up to date: {built.build}")
    return OK


def _refresh(arguments: argparse.Namespace) -> int:
    asked = refresh.Asked(
        source=arguments.source,
        indicators=tuple(arguments.indicator),
        goal=arguments.goal,
        since=arguments.since,
    )
    if arguments.dry_run and arguments.probe:
        raise ChoiceError("--dry-run asks nobody and --probe does: choose one of them")
    if arguments.dry_run:
        return refresh.dry_run(settings.load(), asked)
    if arguments.probe:
        return refresh.probe_sources(settings.load(), asked)
    return refresh.refresh(settings.load(), asked)


def _show(arguments: argparse.Namespace) -> int:
    request = Request(
        indicator=arguments.indicator,
        year=arguments.year,
        level=arguments.level,
        regions=tuple(_names(arguments.region)) if arguments.region else None,
        age=arguments.age,
        background=arguments.background,
    )
    print(show.show(open_atlas(settings.load()), request, arguments.format))
    return OK


def _profile(arguments: argparse.Namespace) -> int:
    print(profile.show_profile(open_atlas(settings.load()), arguments.region, arguments.format))
    return OK


def _compare(arguments: argparse.Namespace) -> int:
    print(
        compare.show_comparison(
            open_atlas(settings.load()),
            arguments.indicator,
            list(_names(arguments.areas)),
            arguments.format,
            year=arguments.year,
            age=arguments.age,
            background=arguments.background,
        )
    )
    return OK


def _plans(arguments: argparse.Namespace) -> int:
    print(plans.show_plans(settings.load(), arguments.format))
    return OK


def _plan(arguments: argparse.Namespace) -> int:
    print(plans.show_plan(settings.load(), arguments.region))
    return OK


def _names(values: Sequence[str]) -> Iterator[str]:
    """The names in comma separated lists, in order."""
    for value in values:
        yield from (name.strip() for name in value.split(","))


def _export(arguments: argparse.Namespace) -> int:
    return export.export(
        export.Asked(
            page=arguments.page,
            region=arguments.region,
            query=arguments.query,
            everyone=arguments.all,
            county=arguments.county,
            language=arguments.language,
            to=arguments.to,
            form=arguments.form,
        )
    )


def _list(arguments: argparse.Namespace) -> int:
    print(listing.listing(open_atlas(settings.load()), arguments.goal, arguments.format))
    return OK


def _check(_: argparse.Namespace) -> int:
    report = check.check(settings.load())
    for line in report.checked:
        print(line)
    for fault in report.faults:
        print(f"error: {fault}", file=sys.stderr)
    return FAILED if report.faults else OK
