"""The way from a command to the database: find or start it, then set up Django. Nothing is done at import."""

from __future__ import annotations

import os

from chuan.base.engine import postgres
from chuan.base.engine.binaries import PostgresError
from chuan.surfaces.cli.speaking import failure


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


def start() -> str:
    """The URL of the embedded database, started if need be."""
    try:
        return postgres.ensure("main")
    except PostgresError as wrong:
        raise failure("postgres", "cli.postgres", said=str(wrong)) from wrong
