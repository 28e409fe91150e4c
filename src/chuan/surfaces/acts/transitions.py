"""The agency's way to the next edition of the standard: which is in use, who has which clause, how far it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.standards import DRAFT
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.transitions import services as transitions
from chuan.events.transitions.rules import board as b
from chuan.events.transitions.services import KIND, Board
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me


def use(actor: Actor, edition: str, on: date, key: UUID | None = None) -> Board:
    """The agency works by an edition since a day."""
    draft = laws.standard(edition).state == DRAFT
    return _said(actor, lambda _: b.use(edition, on, draft=draft), key)


def settle(
    actor: Actor, edition: str, clause: str, official: int | None, state: str, note: str = "",
    key: UUID | None = None,
) -> Board:  # fmt: skip
    """Who has a clause (None: nobody new) and how far it is, with what shows it: both or neither."""
    _known(edition, clause)
    if official and official not in {
        one.official for one in courses.candidates(actor.agency, "owner", clock())
    }:
        raise Refused(refuse("invalid", "audits.nobody", "official"))
    given = (b.Assigned(edition, clause, Id(official)),) if official else ()

    def decided(stream: int) -> tuple[b.Event, ...] | Refusal:
        marked = b.mark(edition, clause, state, people.keep_words(stream, note))
        return marked if isinstance(marked, Refusal) else (*given, *marked)

    return _said(actor, decided, key)


def _known(edition: str, clause: str) -> None:
    if laws.standard(edition).clause(clause) is None:
        raise Refused(refuse("missing", "transitions.clause"))


def _said(actor: Actor, decided: Callable[[int], tuple[b.Event, ...] | Refusal], key: UUID | None) -> Board:
    demand(actor, courses.MANAGE, Thing(actor.agency), clock())

    def act() -> Board:
        known = transitions.board(Scope(frozenset({actor.agency})))
        stream = known.id if known else new_id()
        return transitions.more(actor.agency, stream, lambda: decided(stream), Who(me(actor), key=key))

    return store.once(key, act, KIND.load)
