"""Controlled copies taken back: one way for procedures' ISO documents, posting sheets and every other document."""

from __future__ import annotations

from uuid import UUID

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.services import symbols
from chuan.events.dossiers.services import people
from chuan.readings.matters.queries.copies import Copied, one
from chuan.surfaces.acts import documents
from chuan.surfaces.acts.asking import clock, demand, me


def recall(actor: Actor, stream: int, number: int, reason: str, key: UUID | None = None) -> Copied:
    """A controlled copy came back, or is known to be destroyed; with the reason."""
    found = _seen(actor, stream, number)
    demand(actor, documents.EDIT, Thing(found.agency), clock())
    if found.kind == "document":
        documents.recall(actor, stream, number, reason, key)
        return _seen(actor, stream, number)

    def act() -> Copied:
        words = people.keep_words(stream, reason)
        if words is None:
            raise Refused(refuse("invalid", "documents.why", field="reason"))
        symbols.recall(stream, number, int(words), me(actor), key)
        return _seen(actor, stream, number)

    return store.once(key, act, lambda _: _seen(actor, stream, number))


def _seen(actor: Actor, stream: int, number: int) -> Copied:
    at = clock()
    found = one(documents.sight(actor, at), stream, number, at)
    if found is None:
        raise Refused(refuse("missing", "documents.no_copy", field="copy"))
    return found
