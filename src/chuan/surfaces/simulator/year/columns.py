"""The columns of the lists a dossier stands in, in the order in which its rows were read."""

from __future__ import annotations

from functools import cache

from django.db import connection

from chuan.readings.cases.rules.facts import COLUMNS
from chuan.surfaces.simulator.year.hearing import CASES


@cache
def with_columns(into: str) -> str:
    """A table named alone, with its columns; anything else as it is."""
    if "(" in into:
        return into
    if into == CASES:
        return f"{into} (nth, known_from, known_until, {', '.join(COLUMNS)})"
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{into}" LIMIT 0')  # noqa: S608 - our own names
        names = [f'"{column[0]}"' for column in cursor.description or ()]
    return f"{into} ({', '.join(names)})"
