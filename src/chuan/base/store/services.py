"""The door to every history: load a stream, append to it, read it back, check its chain."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.utils.module_loading import import_string

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.models import Stream
from chuan.base.store.told import told
from chuan.base.store.wire import By, Fact, Recorded, broken_at, link

State = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A stream as read: its last number and link, its folded state, its terms, and the database's clock."""

    id: int
    kind: str
    agency: int
    seq: int
    head: str
    state: State
    terms: Mapping[str, Any]
    now: datetime
    fresh: bool = False  # not written yet: its first event writes it too


@dataclass(frozen=True, slots=True)
class Moved:
    """What a projector is told: the stream before and after, and the events between.

    ``given``: what the events were decided with, where that is known, so that nobody asks for it twice.
    """

    before: Loaded
    after: Loaded
    events: tuple[Recorded, ...]
    given: Any = None


@dataclass(frozen=True, slots=True)
class Answered:
    """Where an order with this key was already carried out."""

    stream: int
    seq: int
    kind: str


Projector = Callable[[Sequence[Moved]], None]

_LOAD = "SELECT id, kind, agency, seq, head, state, terms, clock_timestamp() FROM store_stream WHERE id = %s"
_LOAD_MANY = """
SELECT id, kind, agency, seq, head, state, terms, clock_timestamp() FROM store_stream
WHERE id = ANY(%s) AND kind = %s ORDER BY id
"""
_EVENTS_OF = """
INSERT INTO store_event (stream, seq, kind, v, at, recorded, actor, on_behalf, agency, key, tx, body, hash)
SELECT h.id, e.seq, e.kind, e.v, e.at, e.recorded, e.actor, e.on_behalf, e.agency, e.key,
       pg_current_xact_id()::text::bigint, e.body, e.hash
FROM h, jsonb_to_recordset(%s::jsonb) AS e(seq int, kind text, v smallint, at timestamptz, recorded timestamptz,
       actor bigint, on_behalf bigint, agency bigint, key uuid, body jsonb, hash text)
"""
_MOVE = f"""
WITH h AS (UPDATE store_stream SET seq = %s, head = %s, state = %s::jsonb WHERE id = %s AND seq = %s RETURNING id)
{_EVENTS_OF}"""  # noqa: S608 - our own text
_BEGIN = f"""
WITH h AS (INSERT INTO store_stream (seq, head, state, id, kind, agency, terms)
           VALUES (%s, %s, %s::jsonb, %s, %s, %s, %s::jsonb) RETURNING id)
{_EVENTS_OF}"""  # noqa: S608 - our own text
_OPEN = """
INSERT INTO store_stream (id, kind, agency, seq, head, state, terms) VALUES (%s, %s, %s, 0, '', '{}', %s::jsonb)
RETURNING clock_timestamp()
"""
_EVENTS = """
SELECT stream, seq, kind, v, at, recorded, actor, on_behalf, agency, key, body, hash
FROM store_event WHERE stream = %s AND seq > %s ORDER BY seq
"""


def open_stream(
    kind: str, agency: int, terms: Mapping[str, Any], stream: int | None = None, now: datetime | None = None
) -> Loaded:
    """A new, empty stream of ``kind``; it exists once the surrounding transaction commits.

    ``now``: the database's clock as read in this transaction; then the stream is written with its first events.
    """
    number = new_id() if stream is None else stream
    if now is not None:
        return Loaded(number, kind, agency, 0, "", {}, terms, now, fresh=True)
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [number, kind, agency, _text(dict(terms))])
        row: Any = cursor.fetchone()
    return Loaded(number, kind, agency, 0, "", {}, terms, told() or row[0])


def load(stream: int, kind: str = "") -> Loaded:
    """The stream with the database's clock; ``Refused(missing)`` if there is none of that kind."""
    with connection.cursor() as cursor:
        cursor.execute(_LOAD, [stream])
        row: Any = cursor.fetchone()
    if row is None or (kind and row[1] != kind):
        raise Refused(refuse("missing", "store.no_stream"))
    number, kind_, agency, seq, head, state, terms, now = row
    return Loaded(number, kind_, agency, seq, head, _json(state), _json(terms), told() or now)


def load_many(streams: Sequence[int], kind: str) -> tuple[Loaded, ...]:
    """Those of the streams that are of this kind, by id; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(_LOAD_MANY, [list(streams), kind])
        found: Any = cursor.fetchall()
    return tuple(
        Loaded(number, kind_, agency, seq, head, _json(state), _json(terms), told() or now)
        for number, kind_, agency, seq, head, state, terms, now in found
    )


def append(loaded: Loaded, facts: Sequence[Fact], state: State, by: By, given: Any = None) -> Loaded:
    """Append ``facts`` and fold ``state``; ``Refused(stale)`` if somebody appended since ``loaded``.

    The synchronous projectors of ``settings.PROJECTORS`` run in the same transaction and are handed ``given``.
    """
    events = _chain(loaded, facts, by)
    after = replace(loaded, seq=events[-1].seq, head=events[-1].hash, state=state, fresh=False)
    new = (loaded.kind, loaded.agency, _text(dict(loaded.terms)))
    found = new if loaded.fresh else (loaded.seq,)
    rows = _text([_row(event) for event in events])
    with connection.cursor() as cursor:
        values = [after.seq, after.head, _text(dict(state)), loaded.id, *found, rows]
        cursor.execute(_BEGIN if loaded.fresh else _MOVE, values)
        if cursor.rowcount == 0:
            raise Refused(refuse("stale", "store.stale"))
    _project((Moved(loaded, after, events, given),))
    return after


def answered(key: UUID) -> Answered | None:
    """The order already carried out under this key, if any."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT stream, seq, kind FROM store_event WHERE key = %s", [key])
        row: Any = cursor.fetchone()
    return Answered(*row) if row else None


def once(key: UUID | None, act: Callable[[], T], before: Callable[[int], T]) -> T:
    """``act`` in one transaction of its own; a request repeated with its key gets the first one's answer.

    ``before`` reads that answer from the stream, also where both requests run at the same moment.
    """
    if key is not None and (done := answered(key)) is not None:
        return before(done.stream)
    try:
        with transaction.atomic():
            return act()
    except (IntegrityError, Refused):
        if key is not None and (done := answered(key)) is not None:
            return before(done.stream)
        raise


def history(stream: int, after: int = 0) -> tuple[Recorded, ...]:
    """The events of a stream in order, those with ``seq > after`` only."""
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS, [stream, after])
        rows: Any = cursor.fetchall()
    return tuple(Recorded(*(*row[:10], _json(row[10]), row[11])) for row in rows)


def streams(
    kind: str,
    agencies: Sequence[int] | None = None,
    *,
    ids: Collection[int] | None = None,
    named: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Iterator[tuple[int, int, Mapping[str, Any], State]]:
    """(id, agency, terms, state) of every stream of a kind, by id; read in portions.

    Of these ``agencies`` only, of these ``ids``, and of those whose term of a name is one of those ``named`` for it.
    """
    found = Stream.objects.filter(kind=kind).order_by("id")
    if agencies is not None:
        found = found.filter(agency__in=list(agencies))
    if ids is not None:
        found = found.filter(id__in=list(ids))
    for name, values in named.items():
        found = found.filter(**{f"terms__{name}__in": list(values)})
    return found.values_list("id", "agency", "terms", "state").iterator(chunk_size=500)


def any_of(kind: str) -> bool:
    """Whether there is a stream of a kind."""
    return Stream.objects.filter(kind=kind).exists()


def check_chain(stream: int) -> int | None:
    """The first ``seq`` whose link is wrong, None when the chain holds to the stream's head."""
    loaded, events = load(stream), history(stream)
    broken = broken_at(events)
    if broken is not None:
        return broken
    head = events[-1].hash if events else ""
    return None if (head, len(events)) == (loaded.head, loaded.seq) else len(events) + 1


def _chain(loaded: Loaded, facts: Sequence[Fact], by: By) -> tuple[Recorded, ...]:
    events: list[Recorded] = []
    previous = loaded.head
    for place, fact in enumerate(facts):
        bare = Recorded(
            stream=loaded.id,
            seq=loaded.seq + 1 + place,
            kind=fact.kind,
            v=fact.v,
            at=by.at,
            recorded=loaded.now,
            actor=by.actor,
            on_behalf=by.on_behalf,
            agency=loaded.agency,
            key=by.key if place == 0 else None,
            body=fact.body,
            hash="",
        )
        previous = link(previous, bare)
        events.append(replace(bare, hash=previous))
    return tuple(events)


def _row(event: Recorded) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "kind": event.kind,
        "v": event.v,
        "at": event.at.isoformat(),
        "recorded": event.recorded.isoformat(),
        "actor": event.actor,
        "on_behalf": event.on_behalf,
        "agency": event.agency,
        "key": None if event.key is None else str(event.key),
        "body": event.body,
        "hash": event.hash,
    }


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _project(moved: Sequence[Moved]) -> None:
    for projector in _projectors(tuple(settings.PROJECTORS)):
        projector(moved)


@cache
def _projectors(names: tuple[str, ...]) -> tuple[Projector, ...]:
    return tuple(import_string(name) for name in names)
