"""Versions read under their lock, and written in one statement with what others count of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from chuan.readings.cases.rules.facts import COLUMNS, Facts
from chuan.readings.cases.rules.versions import Version, next_version
from chuan.readings.cases.services.changing import Change

_READ = f"""
SELECT nth, known_from, {", ".join(COLUMNS)} FROM reading_case
WHERE stream = ANY(%s) AND known_until IS NULL ORDER BY stream FOR UPDATE
"""  # noqa: S608 - our own names
_OPENED = """
INSERT INTO reading_case SELECT new.* FROM jsonb_populate_recordset(NULL::reading_case, %s::jsonb) new
"""
_CLOSED = """
UPDATE reading_case was SET known_until = new.known_from
FROM jsonb_populate_recordset(NULL::reading_case, %s::jsonb) new
WHERE was.stream = new.stream AND was.nth = new.nth - 1
"""


@dataclass(frozen=True, slots=True)
class Turned:
    """The facts of one dossier before and after, and the version that says so."""

    before: Facts | None
    version: Version


def turn(changes: Iterable[Change]) -> tuple[Turned, ...]:
    """What the changes make of the facts as they stand; their rows are locked, nothing is written."""
    asked = list(changes)
    if not asked:
        return ()
    last = _read(sorted({one.stream for one in asked if not one.fresh}))
    made: list[Turned] = []
    for change in asked:
        old = last.get(change.stream)
        new = next_version(old, change.at, change.turn)
        if new is not None:
            made.append(Turned(old.facts if old else None, new))
            last[change.stream] = new
    return tuple(made)


def write(turned: Sequence[Turned], beside: str = "", rows: Sequence[Any] = ()) -> None:
    """The new versions, the old ones closed, and ``rows`` of the statement ``beside``; one statement."""
    if not turned:
        return
    text = as_json([one.version.row() for one in turned])
    parts, values = [], []
    if any(one.version.nth > 1 for one in turned):
        parts, values = [f"closed AS ({_CLOSED})"], [text]
    parts.append(f"opened AS ({_OPENED})")
    values.append(text)
    if rows:
        parts.append(f"counted AS ({beside})")
        values.append(as_json(rows))
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {', '.join(parts)} SELECT 1", values)


def as_json(rows: Sequence[Any]) -> str:
    """Rows as the database reads them."""
    return json.dumps(rows, ensure_ascii=False, default=str)


def _read(streams: Sequence[int]) -> dict[int, Version]:
    """The versions in force. A row that moved while its lock was waited for is not seen at once: asked until it is."""
    found = _standing(streams)
    moved = _there([stream for stream in streams if stream not in found])
    while moved:
        found |= _standing(moved)
        moved = [stream for stream in moved if stream not in found]
    return found


def _standing(streams: Sequence[int]) -> dict[int, Version]:
    if not streams:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_READ, [list(streams)])
        rows: Any = cursor.fetchall()
    return {row[2]: Version(row[0], row[1], Facts(*row[2:])) for row in rows}


def _there(streams: Sequence[int]) -> list[int]:
    """Those that have a version at all."""
    if not streams:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT stream FROM reading_case WHERE stream = ANY(%s) AND nth = 1", [list(streams)])
        return [row[0] for row in cursor.fetchall()]
