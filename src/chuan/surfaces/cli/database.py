"""The way from a command to the database: find or start it, then set up Django. Nothing is done at import."""

from __future__ import annotations

import atexit
import os
import time

from chuan.base.engine import postgres
from chuan.base.engine.binaries import PostgresError
from chuan.surfaces.cli.speaking import failure

_LEAVING_SECONDS = 2.0  # a process that has just ended is still counted for a moment


def ready() -> None:
    """The database answers and Django is set up; ``Failure`` with a sentence where that cannot be."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if not os.environ.get("DATABASE_URL"):
        start()
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as wrong:
        raise failure("settings", "cli.settings", said=str(wrong)) from wrong


def borrowed() -> bool:
    """``ready``; a server this command had to start is stopped when it ends. Whether it had to."""
    was_running = bool(os.environ.get("DATABASE_URL")) or postgres.answers("main")
    ready()
    if not was_running:
        atexit.register(_give_back)
    return not was_running


def filled() -> bool:
    """``borrowed``, and something was kept before; ``Failure`` where the tables were never made."""
    started = borrowed()
    if not has_tables():
        raise failure("missing", "cli.no_tables")
    return started


def has_tables() -> bool:
    from django.db import OperationalError, connection

    try:
        return "procedures_imported" in connection.introspection.table_names()
    except OperationalError as wrong:
        raise failure("postgres", "cli.no_database", said=str(wrong).strip()) from wrong


def start() -> str:
    """The URL of the embedded database, started if need be."""
    try:
        return postgres.ensure("main")
    except PostgresError as wrong:
        raise failure("postgres", "cli.postgres", said=str(wrong)) from wrong


def let_go() -> None:
    """Close our own connections."""
    from django.db import connection

    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]  # else our own idle ones look like somebody else's


def _give_back() -> None:
    """Stop the server we started, unless somebody else works with it."""
    let_go()
    until = time.monotonic() + _LEAVING_SECONDS
    while postgres.in_use("main") and time.monotonic() < until:
        time.sleep(0.05)
    if not postgres.in_use("main"):
        postgres.stop("main")
