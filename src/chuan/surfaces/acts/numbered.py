"""What is done with a number that was given: voided with a reason, or noted with its number elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.declarations.services import load as declaration
from chuan.events.dossiers.services import dossiers, people
from chuan.events.registers.rules import numbering as n
from chuan.events.registers.rules.number import State, Taken
from chuan.events.registers.services import asking, numbers
from chuan.events.registers.services.numbers import Number
from chuan.events.reviews.services.reviews import load as review
from chuan.readings.outgoing.queries.book import Line, line
from chuan.readings.outgoing.rules.rows import MINUTES
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.numbering import KEEP, VIEW

_OWN = 60


def seen(actor: Actor, stream: int, paper: str) -> Line:
    """One line of the register this person may see; ``Refused`` as missing otherwise."""
    found = line(scope(actor, VIEW, clock()), stream, paper)
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def void(
    actor: Actor, stream: int, paper: str, reason: str, key: UUID | None = None, at: datetime | None = None
) -> Number:
    """The number stands on nothing, with the reason; not once its document was issued."""
    found = _kept(actor, stream, paper)
    unissued = found.made and found.status == "waiting" and _ended(found)

    def decide(state: State, words: Id | None) -> Any:
        return n.void(state, words, unissued=unissued)

    return _noted(actor, found, reason, decide, key, at)


def name(
    actor: Actor, stream: int, paper: str, own: str, reason: str = "", key: UUID | None = None
) -> Number:
    """Its number in the agency's own document system; a change with its reason."""
    found, told = _kept(actor, stream, paper), own.strip()[:_OWN]
    return _noted(actor, found, reason, lambda state, words: n.name(state, told, words), key)


def _kept(actor: Actor, stream: int, paper: str) -> Line:
    found = seen(actor, stream, paper)
    demand(actor, KEEP, Thing(found.agency), clock(), VIEW)
    return found


def _noted(
    actor: Actor, found: Line, reason: str, decide: Callable[[State, Id | None], Any], key: UUID | None,
    at: datetime | None = None,
) -> Number:  # fmt: skip
    def act() -> Number:
        stream = _stream(actor, found)
        words = people.keep_words(stream, reason)
        who = Who(me(actor), at=at, key=key)
        return numbers.more(stream, lambda state: decide(state, words), who, people.texts(stream))

    return store.once(key, act, numbers.load)


def _stream(actor: Actor, found: Line) -> int:
    """The number's own stream; made when something is first noted of a document of the product."""
    if not found.made:
        return found.stream
    there = asking.of_document(found.stream, found.paper)
    if there is not None:
        return there
    taken = Taken(found.symbol, found.year, found.number, None, Id(found.stream), found.paper)
    return numbers.take(found.agency, taken, Who(me(actor)), {}).id


def _ended(found: Line) -> bool:
    """Whether the product will never issue this document."""
    if found.dossier:
        return dossiers.load(found.stream).state.status != "open"
    if found.paper == MINUTES:
        return review(found.stream).state.course.status != "open"
    return declaration(found.stream).state.course.status != "open"
