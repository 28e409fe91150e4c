"""Messages to partners: mended and asked about by people, delivered by the machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.readings.outbox import jobs
from chuan.readings.outbox.queries.comparing import alike, pairs, to_ask
from chuan.readings.outbox.queries.deliveries import counts
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.readings.outbox.services import asking, mending, remembering
from chuan.readings.outbox.services.delivering import Worker
from chuan.surfaces.acts.asking import clock, demand

KEEPER = 0
"""Who mends at the console: the keeper of the machine, no official."""
_LOOK_BACK = timedelta(days=30)
_MOST_ASKED = 200
_MOST_BY_NIGHT = 20_000


@dataclass(frozen=True, slots=True)
class Asked:
    """How many dossiers were asked about, and how many the partner knows."""

    of: int
    known: int


def retry(actor: Actor, delivery: int, reason: str, key: UUID | None = None) -> None:
    """Send a message again that did not arrive, or was passed over; with a reason."""
    _demand(actor, delivery)
    mending.retry(delivery, mending.Mended(actor.official, clock(), reason, key))


def skip(actor: Actor, delivery: int, reason: str, key: UUID | None = None) -> None:
    """Pass over a message that cannot arrive, so that those behind it go on; with a reason."""
    _demand(actor, delivery)
    mending.skip(delivery, mending.Mended(actor.official, clock(), reason, key))


def ask_portal(actor: Actor, agency: int) -> Asked:
    """Ask the portal what it has of the agency's open and latest dossiers."""
    demand(actor, "exchange.retry", Thing(agency), clock())
    return _ask(agency, _MOST_ASKED)


def ask_for_all() -> Asked:
    """The nightly question, for every agency of this installation."""
    at = clock()
    asked = [_ask(agency.id, _MOST_BY_NIGHT) for agency in organisation.agencies(EVERYTHING, at)]
    return Asked(sum(one.of for one in asked), sum(one.known for one in asked))


def retry_at_console(delivery: int, reason: str) -> None:
    """The same, by whoever keeps the machine."""
    mending.retry(delivery, mending.Mended(KEEPER, clock(), reason))


def deliver() -> dict[str, int]:
    """Send what is due; how many messages ended in each state."""
    return jobs.drain(Worker(clock))


def deliver_for_ever(told: Callable[[int], None]) -> None:
    """Send whatever becomes due until the process is stopped."""
    jobs.watch(clock, told)


def standing() -> dict[str, int]:
    """How many messages are in each state, everywhere: for the keeper of the machine."""
    return counts(EVERYTHING)


def held(beyond: int = 0) -> list[tuple[str, str, str, str]]:
    """(code, status, promised, finished) as the portal writes them: what it last said it has, and all the rest.

    ``beyond``: dossiers up to that number were never told to any portal.
    """
    at = clock()
    return asking.as_told((*pairs(EVERYTHING, PORTAL, beyond), *alike(EVERYTHING, at, beyond)), at)


def remember(what: remembering.Remembered, at: datetime) -> int:
    """Messages of work written in bulk, as they would stand; for the simulator and for imports."""
    return remembering.remember(what, at)


def _ask(agency: int, most: int) -> Asked:
    at = clock()
    ours = [asking.Ours(*one) for one in to_ask(EVERYTHING, agency, at - _LOOK_BACK, most)]
    return Asked(len(ours), asking.ask(agency, ours, at) if ours else 0)


def _demand(actor: Actor, delivery: int) -> None:
    demand(actor, "exchange.retry", Thing(mending.agency_of(delivery)), clock())
