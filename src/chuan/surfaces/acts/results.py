"""The store of results: a decision that revokes or replaces one, and one that lets it hold again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.base.store import services as store
from chuan.base.store.typed import Standing, Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.holdings import services as holdings
from chuan.events.holdings.rules import standing as s
from chuan.readings.digitised.queries.results import Result, by_code, result
from chuan.surfaces.acts.asking import clock, demand, me

VIEW, END = "results.view", "results.end"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it was typed; ``by``: the code of the dossier whose result stands in its place."""

    number: str
    day: date | None
    signer: str
    reason: str
    by: str = ""


def seen(actor: Actor, dossier: int, act: str = VIEW) -> Result:
    """An issued result, if ``actor`` may do ``act`` to it."""
    found = result(dossier)
    if found is None:
        raise Refused(refuse("missing", "holdings.no_result"))
    demand(actor, act, Thing(found.agency), clock(), see=VIEW)
    return found


def revoke(actor: Actor, dossier: int, form: Decided, key: UUID | None = None) -> Standing[s.State]:
    """It holds no longer, by this decision."""
    found = seen(actor, dossier, END)
    issued, today = found.day or date.min, local(clock()).date()
    return _ended(actor, found, form, key, lambda state, told: s.revoke(state, told, issued, today))


def replace(actor: Actor, dossier: int, form: Decided, key: UUID | None = None) -> Standing[s.State]:
    """Another result of the same person stands in its place."""
    found = seen(actor, dossier, END)
    other = by_code(found.agency, "".join(form.by.split()).upper())
    theirs = other is not None and bool(found.identity) and other.identity == found.identity
    by = Id(other.stream) if other is not None and theirs else None
    issued, today = found.day or date.min, local(clock()).date()
    return _ended(
        actor, found, form, key,
        lambda state, told: s.replace(state, told, by, Id(found.stream), issued, today),
    )  # fmt: skip


def reinstate(actor: Actor, dossier: int, form: Decided, key: UUID | None = None) -> Standing[s.State]:
    """The revocation or replacement is taken back, by a decision too."""
    found = seen(actor, dossier, END)
    since, today = found.decided or found.day or date.min, local(clock()).date()
    return _ended(actor, found, form, key, lambda state, told: s.reinstate(state, told, since, today))


def _ended(
    actor: Actor, found: Result, form: Decided, key: UUID | None,
    make: Callable[[s.State, s.Decision], s.Decided],
) -> Standing[s.State]:  # fmt: skip
    def act() -> Standing[s.State]:
        signer, reason = (people.keep_words(found.stream, one) for one in (form.signer, form.reason))
        told = s.Decision(nfc(form.number)[:80], form.day, signer, reason)
        return holdings.decide(
            found.agency, found.stream, found.standing or None, lambda state: make(state, told),
            Who(me(actor), key=key),
        )  # fmt: skip

    try:
        return store.once(key, act, holdings.STANDS.load)
    except IntegrityError:  # somebody else's decision of this very moment
        raise Refused(refuse("stale", "store.stale")) from None
