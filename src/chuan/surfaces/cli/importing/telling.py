"""What both imports say alike: refused items, progress, and a database that has its tables."""

from __future__ import annotations

import time

from chuan.base.kernel.refusal import Refusal
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import in_words, progress, sentence

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


def prepared(*, write: bool) -> bool:
    """The database, found or started; whether it has the tables (made only to ``write``)."""
    database.borrowed()
    if database.has_tables():
        return True
    if write:
        from django.core.management import call_command

        call_command("migrate", interactive=False, verbosity=0)
    return write
