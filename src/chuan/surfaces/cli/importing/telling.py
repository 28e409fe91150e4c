"""What both imports say alike: refused items, progress, and a database that has its tables."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from chuan.base.engine import postgres
from chuan.base.kernel.refusal import Refusal
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, in_words, progress, sentence

_EVERY_SECONDS = 2.0


class Progress:
    """Tells the count on standard error now and then, never more than every two seconds."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._told = time.monotonic()

    def at(self, count: int) -> None:
        if time.monotonic() - self._told >= _EVERY_SECONDS:
            self._told = time.monotonic()
            progress(sentence(self._key, count=count))


def item(code: str, refusal: Refusal) -> dict[str, str]:
    """A refused row or file as it is listed."""
    return {"code": code, "reason": in_words(refusal.reason)}


@contextmanager
def prepared(*, write: bool) -> Iterator[bool]:
    """The database for as long as it is needed; whether it has the tables (made only to ``write``)."""
    was_running = bool(os.environ.get("DATABASE_URL")) or postgres.answers("main")
    database.ready()
    try:
        yield _tables(write=write)
    finally:
        if not was_running:
            _close()


def _tables(*, write: bool) -> bool:
    from django.core.management import call_command
    from django.db import OperationalError, connection

    try:
        known = connection.introspection.table_names()
    except OperationalError as wrong:
        raise failure("postgres", "cli.no_database", said=str(wrong).strip()) from wrong
    if "procedures_imported" in known:
        return True
    if write:
        call_command("migrate", interactive=False, verbosity=0)
    return write


def _close() -> None:
    from django.db import connections

    connections.close_all()
    postgres.stop("main")
