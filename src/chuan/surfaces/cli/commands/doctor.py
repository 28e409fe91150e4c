"""``chuan doctor``: what is right and what is missing on this machine; exit status 1 where something is."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterator
from datetime import datetime

from chuan.base.engine import binaries, places
from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.doubts import doubts
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import Failure, in_words, result, sentence

NAME = "doctor"
HELP = "kiểm tra máy này: cơ sở dữ liệu, danh mục, giao diện, thư mục dữ liệu"

Finding = tuple[bool, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    findings = list(_findings())
    if args.json:
        result([{"ok": good, "sentence": said} for good, said in findings])
    else:
        for good, said in findings:
            print(f"{'✓' if good else '✗'} {said}")
    return 0 if all(good for good, _ in findings) else 1


def _findings() -> Iterator[Finding]:
    """Every finding; a check that cannot be made is a finding too."""
    for check in _CHECKS:
        try:
            yield check()
        except Failure as failed:
            yield False, failed.sentence


def _python() -> Finding:
    return True, sentence("cli.check.python", version=platform.python_version())


def _data() -> Finding:
    places.DATA.mkdir(parents=True, exist_ok=True)
    good = os.access(places.DATA, os.W_OK)
    return good, sentence("cli.check.data" if good else "cli.check.data_closed", folder=str(places.DATA))


def _catalogue() -> Finding:
    count = sum(1 for _ in places.CATALOGUE.rglob("*.yaml"))
    if count:
        return True, sentence("cli.check.catalogue", count=count)
    return False, sentence("cli.check.catalogue_missing", folder=str(places.CATALOGUE))


def _assets() -> Finding:
    good = (places.BUILD / "officer.css").exists()
    return good, sentence("cli.check.assets" if good else "cli.check.assets_missing")


def _database() -> Finding:
    database.borrowed()
    from django.db import OperationalError, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            return True, sentence("cli.check.database", version=str(cursor.fetchone()[0]))
    except OperationalError as wrong:
        return False, sentence("cli.no_database", said=str(wrong).strip())


def _server() -> Finding:
    if os.environ.get("DATABASE_URL"):
        return True, sentence("cli.check.external")
    try:
        found = binaries.engine()
    except binaries.PostgresError as wrong:
        return False, sentence("cli.postgres", said=str(wrong))
    return True, sentence("cli.check.postgres", version=found.major, folder=str(found.folder))


def _migrations() -> Finding:
    database.borrowed()
    from django.db import OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except OperationalError as wrong:
        return False, sentence("cli.no_database", said=str(wrong).strip())
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return False, sentence("cli.check.migrations_missing", count=len(missing))
    return True, sentence("cli.check.migrations")


def _calendar() -> Finding:
    """A warning, never a fault: promises may have to change for these days."""
    told = " ".join(in_words(doubt) for doubt in doubts(_worktime(), datetime.now(VIETNAM).date()))
    return True, sentence("cli.check.calendar_doubts" if told else "cli.check.calendar", told=told)


def _worktime() -> WorkTime:
    """The calendar with the notices this installation has entered; the catalogue's where no table answers."""
    try:
        database.borrowed()
    except Failure:
        return national()
    from django.db import DatabaseError

    from chuan.definitions.calendars.services import would_be

    try:
        return would_be(None)
    except DatabaseError:
        return national()


_CHECKS: tuple[Callable[[], Finding], ...] = (
    _python,
    _data,
    _catalogue,
    _assets,
    _server,
    _database,
    _migrations,
    _calendar,
)
