"""The cash of a shift: what one officer took is summed from the book, counted by hand, kept with the difference."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store import services as store
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.money.rules import till
from chuan.events.money.services import payments, tills
from chuan.readings.takings.queries.takings import Span, totals
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.money import TAKE

NOON = time(12, 0)
"""Where the morning shift ends and the afternoon's begins."""


def span_of(day: date, shift: str, actor: int = 0) -> Span:
    """The moments of a shift of a day; whole days for any other shift."""
    midnight = datetime.combine(day, time(), VIETNAM)
    noon = datetime.combine(day, NOON, VIETNAM)
    tomorrow = midnight + timedelta(days=1)
    since, until = {"morning": (midnight, noon), "afternoon": (noon, tomorrow)}.get(
        shift, (midnight, tomorrow)
    )
    return Span(since, until, actor)


def expected(actor: Actor, day: date, shift: str) -> int:
    """The cash one officer should hold of a shift, in đồng: taken less given back."""
    found = totals(scope(actor, TAKE, clock()), span_of(day, shift, actor.official))
    return sum(one.paid - one.refunded for one in found if one.means == "cash")


def count(actor: Actor, shift: str, counted: int, reason: str, key: UUID | None = None) -> int:
    """Keep today's count of one's own cash; a difference needs its reason. The count's stream."""
    demand(actor, TAKE, Thing(actor.agency), clock())
    day = local(clock()).date()

    def act() -> int:
        words = people.keep_words(0, reason)
        found = till.count(day, shift, expected(actor, day, shift), counted, words)
        if isinstance(found, Refusal):
            raise Refused(found)
        return tills.keep(actor.agency, found, payments.Actor(me(actor), key=key))

    return store.once(key, act, int)
