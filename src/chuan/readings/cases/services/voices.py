"""Petitions in step with their events, a version a change; and all of them again from nothing but the events."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.store.gathered import gathered
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, refill
from chuan.events.petitions.rules.petition import State
from chuan.events.petitions.services.petitions import MATTERS
from chuan.readings.cases.models import VoiceRow
from chuan.readings.cases.queries.askers import ASKER, askers
from chuan.readings.cases.rules.voices import KEPT, Voice, voice_of

_COLUMNS = ", ".join(KEPT)
_KEPT = f"""
WITH was AS (
    UPDATE reading_voice SET known_until = %(at)s WHERE stream = %(stream)s AND known_until IS NULL RETURNING nth
)
INSERT INTO reading_voice (stream, nth, known_from, asker, {_COLUMNS})
SELECT new.stream, coalesce((SELECT nth FROM was), 0) + 1, %(at)s, {ASKER}, {", ".join(f"new.{name}" for name in KEPT)}
FROM jsonb_populate_record(NULL::reading_voice, %(row)s::jsonb) new
"""  # noqa: S608 - our own names


def project(moved: Sequence[Moved]) -> None:
    """The projector: a version of every petition of which something became different; one statement each."""
    for one in moved:
        after = one.after
        if after.kind != MATTERS.kind.name:
            continue
        before = _read(after.agency, one.before.state)
        now = _read(after.agency, after.state)
        if now is not None and now != before:
            _write(after.id, now, one.events[-1].recorded)


def rebuild() -> int:
    """The table from zero; how many versions."""
    known = askers()
    parts = (Part(VoiceRow, stream, rows) for stream, rows in _replayed(known))
    return refill((VoiceRow,), parts)[VoiceRow]


def _read(agency: int, state: Any) -> Voice | None:
    return voice_of(agency, codec.load(State, state)) if state else None


def _write(stream: int, voice: Voice, at: datetime) -> None:
    row = json.dumps(voice.row(stream), default=str)
    with connection.cursor() as cursor:
        cursor.execute(_KEPT, {"at": at, "stream": stream, "author": voice.author, "row": row})


def _replayed(known: dict[int, int]) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    kind = MATTERS.kind
    agencies = {stream: agency for stream, agency, *_ in streams(kind.name)}
    for stream, events in gathered(list(agencies), sorted(kind.events)):
        state, last, rows = kind.state(), None, list[dict[str, Any]]()
        for event in events:
            read: Any = codec.load(kind.events[event.kind], event.body)
            state = kind.evolve(state, Happened(read, event.at, Id(event.actor)))
            voice = voice_of(agencies[stream], state)
            if voice is not None and voice != last:
                last = voice
                _add(rows, {**voice.row(stream), "asker": known.get(voice.author, 0)}, event.recorded)
        yield stream, rows


def _add(rows: list[dict[str, Any]], row: dict[str, Any], at: datetime) -> None:
    """The version in force ends where the next begins; of one moment the last stays."""
    if rows and rows[-1]["known_from"] == at:
        rows.pop()
    if rows:
        rows[-1]["known_until"] = at
    rows.append({**row, "nth": len(rows) + 1, "known_from": at, "known_until": None})
