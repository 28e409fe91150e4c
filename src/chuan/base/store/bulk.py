"""Whole streams written at once: the same envelope and chain as ``append``, by COPY."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from chuan.base.store.histories import History, chained
from chuan.base.store.wire import Recorded

_STREAMS = "COPY store_stream (id, kind, agency, seq, head, state, terms) FROM STDIN"
_EVENTS = "COPY store_event (stream, seq, kind, v, at, recorded, actor, on_behalf, agency, key, tx, body, hash) FROM STDIN"


def append_many(histories: Iterable[History]) -> int:
    """Write new streams whole, inside the caller's transaction; the number of events.

    Only the simulator and imports of past work may say when something was ``recorded``: for everybody
    else the database's clock does. Projectors do not run; the readings are rebuilt by the caller.
    """
    written = [(history, chained(history)) for history in histories]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text::bigint")
        (tx,) = cursor.fetchone() or (0,)
        with cursor.copy(_STREAMS) as copy:
            for history, events in written:
                copy.write_row(_stream_row(history, events))
        with cursor.copy(_EVENTS) as copy:
            for _, events in written:
                for event in events:
                    copy.write_row(_event_row(event, tx))
    return sum(len(events) for _, events in written)


def copy_lines(into: str, lines: Iterable[str]) -> None:
    """Rows already written as COPY reads them, into a table with its columns; inside the caller's transaction."""
    with connection.cursor() as cursor, cursor.copy(f"COPY {into} FROM STDIN") as copy:
        copy.write("".join(f"{line}\n" for line in lines))


def _stream_row(history: History, events: Sequence[Recorded]) -> tuple[Any, ...]:
    head = events[-1].hash if events else ""
    state, terms = _text(dict(history.state)), _text(dict(history.terms))
    return history.id, history.kind, history.agency, len(events), head, state, terms


def _event_row(event: Recorded, tx: int) -> tuple[Any, ...]:
    return (
        event.stream,
        event.seq,
        event.kind,
        event.v,
        event.at,
        event.recorded,
        event.actor,
        event.on_behalf,
        event.agency,
        event.key,
        tx,
        _text(event.body),
        event.hash,
    )


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
