"""The console command ``chuan``: finds the command, runs it, turns every refusal into a sentence."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import Protocol

from chuan.base.kernel.refusal import Refused
from chuan.surfaces.cli.commands import (
    calendar,
    clocks,
    conformance,
    daily,
    demo,
    detect,
    doctor,
    document,
    due,
    examples,
    fold,
    import_,
    index,
    lake,
    live,
    national,
    outbox,
    partner,
    procedures,
    prove,
    recount,
    replay,
    rules,
    satisfaction,
    scans,
    scores,
    serve,
    tickets,
    verify_pdf,
    vietqr,
    year,
)
from chuan.surfaces.cli.commands import (
    report as report_command,
)
from chuan.surfaces.cli.speaking import Failure, failed_by, report


class Command(Protocol):
    """One module under ``commands/``."""

    NAME: str
    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...


COMMANDS: tuple[Command, ...] = (
    demo,
    serve,
    live,
    doctor,
    document,
    due,
    calendar,
    clocks,
    conformance,
    daily,
    detect,
    examples,
    fold,
    import_,
    lake,
    index,
    national,
    outbox,
    partner,
    procedures,
    prove,
    recount,
    replay,
    report_command,
    rules,
    scores,
    satisfaction,
    tickets,
    scans,
    verify_pdf,
    vietqr,
    year,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status (0 done, 1 refused or found wanting, 2 used wrongly)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Vietnamese in any locale; half a character as its escape
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = parser().parse_args(arguments)
    as_json = getattr(args, "json", False)
    try:
        return int(args.run(args))
    except Failure as failed:
        return report(failed, as_json=as_json)
    except Refused as refused:
        return report(failed_by(refused), as_json=as_json)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="chuan", description="Chuẩn: hệ thống quản lý chất lượng và một cửa.")
    commands = made.add_subparsers(dest="command", required=True, metavar="command")
    for command in COMMANDS:
        one = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.add_arguments(one)
        one.set_defaults(run=command.run)
    return made


if __name__ == "__main__":
    sys.exit(main())
