"""Codes of documents and the stream of their printings: who printed which copy of which version, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.definitions.procedures.models import Symbol
from chuan.definitions.procedures.rules.marks import letters, mark

STREAM = "printing"
PRINTED, RECALLED = "procedures.Printed", "procedures.Recalled"

_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('procedures.symbol', %s))"


@dataclass(frozen=True, slots=True)
class Marked:
    """The code an agency's document of a procedure bears; ``stream``: its printings, 0 before the first."""

    agency: int
    code: str
    letters: str
    number: int
    mark: str
    stream: int


@dataclass(frozen=True, slots=True)
class Printed:
    """One printing as recorded; ``form``: document or posting, ``form_as``: pdf or docx.

    ``holder``: who has the copy, whoever printed it where nobody was named; ``recalled``: when it came back.
    """

    copy: int
    version: int
    edition: str
    form: str
    form_as: str
    sha256: str
    actor: int
    at: datetime
    holder: int
    recalled: datetime | None = None


def marked(agency: int, code: str) -> Marked | None:
    """The code given, None where none was yet."""
    return _row(agency, code=code)


def marked_as(agency: int, text: str) -> Marked | None:
    """Whose code this is."""
    return _row(agency, mark=text)


def _row(agency: int, **where: str) -> Marked | None:
    columns = ("agency_id", "code", "letters", "number", "mark", "stream")
    found = Symbol.objects.filter(agency_id=agency, **where).values_list(*columns).first()
    if found is None:
        return None
    number, held, short, nth, text, stream = found
    return Marked(number, held, short, nth, text, stream or 0)


def allot(agency: int, code: str, field: str, pattern: str) -> Marked:
    """The code of a procedure's document: the one it has, else the next number of its field, never one given before."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_LOCK, [agency])
        known = marked(agency, code)
        if known is not None:
            return known
        short = letters(field)
        found = Symbol.objects.filter(agency_id=agency)
        taken = set(found.values_list("mark", flat=True))
        last = max(found.filter(letters=short).values_list("number", flat=True), default=0)
        number, text = _free(pattern, short, last + 1, taken)
        Symbol.objects.create(agency_id=agency, code=code, letters=short, number=number, mark=text)
    return Marked(agency, code, short, number, text, 0)


def _free(pattern: str, short: str, first: int, taken: set[str]) -> tuple[int, str]:
    """The first number from ``first`` on whose code nobody bears; a pattern that tells no two apart gets a tail."""
    for number in range(first, first + len(taken) + 1):
        text = mark(pattern, short, number)
        if text not in taken:
            return number, text
    return first, f"{mark(pattern, short, first)}.{short}.{first:02}"


def opened(one: Marked) -> store.Loaded:
    """The stream of a document's printings, begun with the first; for the surrounding transaction."""
    if one.stream:
        return store.load(one.stream, STREAM)
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [one.agency])
    known = Symbol.objects.get(agency_id=one.agency, code=one.code)
    if known.stream:
        return store.load(known.stream, STREAM)
    fresh = store.open_stream(STREAM, one.agency, {"code": one.code, "mark": one.mark})
    known.stream = fresh.id
    known.save(update_fields=["stream"])
    return fresh


def copies(loaded: store.Loaded) -> int:
    """How many controlled copies were printed so far, of all versions."""
    return int(loaded.state.get("copies", 0))


def record(loaded: store.Loaded, body: Mapping[str, Any], actor: int, key: UUID | None) -> None:
    """One more printing; its number is the next."""
    state = {**loaded.state, "copies": int(body["copy"])}
    store.append(loaded, [Fact(PRINTED, dict(body))], state, By(actor, loaded.now, None, key))


def recall(stream: int, number: int, reason: int, actor: int, key: UUID | None) -> None:
    """A copy came back; ``Refused`` for one that is not out."""
    loaded = store.load(stream, STREAM)
    out = {one.copy for one in printings(stream) if one.recalled is None}
    if number not in out:
        raise Refused(refuse("not_now", "procedures.no_copy", field="copy"))
    store.append(
        loaded,
        [Fact(RECALLED, {"copy": number, "reason": reason})],
        loaded.state,
        By(actor, loaded.now, None, key),
    )


def printings(stream: int) -> tuple[Printed, ...]:
    """What was printed, the latest first."""
    events = store.history(stream) if stream else ()
    back = {one.body["copy"]: one.at for one in events if one.kind == RECALLED}
    return tuple(
        Printed(
            one.body["copy"], one.body["version"], one.body["edition"], one.body["form"], one.body["format"],
            one.body["sha256"], one.actor, one.at, int(one.body.get("holder", one.actor)), back.get(one.body["copy"]),
        )
        for one in reversed(events) if one.kind == PRINTED
    )  # fmt: skip
