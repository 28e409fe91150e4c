"""Papers answered by what the office already holds of the person, with his consent; and such an answer taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Standing, Who
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.identity import plain
from chuan.events.dossiers.services import people
from chuan.events.holdings import services as holdings
from chuan.events.holdings.rules import reuse as r
from chuan.events.holdings.rules.events import Reused
from chuan.readings.digitised.queries.held import Held, held_of
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.digitising import TAKE, opened, papers_of


@dataclass(frozen=True, slots=True)
class Reusing:
    """What the officer chose: for which paper, which thing held, how the person agreed and what was noted of it."""

    paper: str
    kind: str
    of: int
    consent: str
    words: str = ""


def held(actor: Actor, agency: int, identity: str, besides: int = 0) -> tuple[Held, ...]:
    """What the agency holds of a person, for who may scan there."""
    return held_of(scope(actor, TAKE, clock()), agency, plain(identity), besides)


def reuse(actor: Actor, dossier: int, wanted: Reusing, key: UUID | None = None) -> Standing[r.State]:
    """A paper of a dossier is answered by what is held of its owner."""
    found = opened(actor, dossier)
    if wanted.paper not in papers_of(found):
        raise Refused(refuse("invalid", "scans.no_paper", "paper"))
    identity = people.party(found.dossier.state.owner).identity
    known = held(actor, found.dossier.agency, identity, dossier)

    def act() -> Standing[r.State]:
        return _kept(found.dossier.agency, dossier, wanted, known, Who(me(actor), key=key))

    return store.once(key, act, holdings.REUSES.load)


def kept_at_reception(
    actor: Actor, agency: int, dossier: int, identity: str, wanted: Iterable[Reusing]
) -> dict[str, Id]:
    """The same inside the transaction that receives the dossier: paper -> the reuse that answers it."""
    asked = tuple(wanted)
    known = held(actor, agency, identity, dossier) if asked else ()
    who = Who(me(actor))
    return {one.paper: Id(_kept(agency, dossier, one, known, who).id) for one in asked}


def withdraw(actor: Actor, reuse_: int, reason: str, key: UUID | None = None) -> Standing[r.State]:
    """The wrong paper, or consent withdrawn; the dossier lacks the paper again."""
    found = holdings.REUSES.load(reuse_)
    opened(actor, int(found.terms["dossier"]))

    def act() -> Standing[r.State]:
        why = people.keep_words(reuse_, reason)
        return holdings.withdraw(reuse_, lambda state: r.withdraw(state, why), Who(me(actor), key=key))

    return store.once(key, act, holdings.REUSES.load)


def _kept(agency: int, dossier: int, wanted: Reusing, known: tuple[Held, ...], who: Who) -> Standing[r.State]:
    one = next((one for one in known if (one.kind, one.of) == (wanted.kind, wanted.of)), None)
    if one is None:
        raise Refused(refuse("invalid", "holdings.not_his", f"held-{wanted.kind}-{wanted.of}"))
    words = people.keep_words(dossier, wanted.words)
    event = Reused(wanted.paper, one.kind, Id(one.of), one.sha256, wanted.consent, words)
    try:
        with transaction.atomic():
            return holdings.reuse(agency, dossier, r.reuse(event, one.standing), who)
    except IntegrityError:
        raise Refused(refuse("not_now", "holdings.used_already", "paper")) from None
