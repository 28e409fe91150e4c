"""Many dossiers at once: decided by the same rules in memory, then written together.

For the simulator and for imports of past work: the caller says when each thing happened and was recorded.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_secret
from chuan.base.kernel.text import fold, nfc, sort_key
from chuan.base.store import typed
from chuan.base.store.bulk import append_many
from chuan.base.store.histories import Dated, History
from chuan.base.store.wire import By, Fact
from chuan.events.dossiers.models import Access, Counter, Person, Text
from chuan.events.dossiers.rules.decide import Order, decide
from chuan.events.dossiers.rules.kinds import Event
from chuan.events.dossiers.rules.orders import Now, Terms
from chuan.events.dossiers.rules.slips import Slip
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services.dossiers import DOSSIERS
from chuan.events.dossiers.services.people import Party
from chuan.events.dossiers.services.slips import KIND as SLIP

_PORTION = 1000


class Life(typed.Life[State]):
    """One dossier being lived in memory, under terms that are read once."""

    def __init__(self, stream: int, agency: int, terms: Terms, stored_terms: Mapping[str, Any]) -> None:
        super().__init__(DOSSIERS, stream, agency, stored_terms, State())
        self.terms = terms

    def carry_out(self, order: Order, now: Now) -> Sequence[Event]:
        """Decide one order and fold what it makes; ``Refused`` as the ordinary door does."""
        by = By(now.actor, now.at, now.on_behalf)
        return self.order(decide(self.terms, self.state, order, now), by, now.recorded)


@dataclass(slots=True)
class SlipLife:
    """One visit without a dossier, and what came of it."""

    id: int
    agency: int
    lived: list[Dated] = field(default_factory=list)
    state: dict[str, Any] = field(default_factory=dict)

    def add(self, slip: Slip, actor: Id, at: datetime, recorded: datetime) -> None:
        fact = _fact(slip)
        self.state[type(slip).__name__] = fact.body
        self.lived.append(Dated(fact, By(actor, at), recorded))


@dataclass(slots=True)
class Load:
    """Everything to be written together. Numbers are the last taken of (agency, series, period)."""

    lives: list[Life] = field(default_factory=list)
    slips: list[SlipLife] = field(default_factory=list)
    parties: list[tuple[Id, int, Party]] = field(default_factory=list)
    texts: list[tuple[Id, int, str]] = field(default_factory=list)
    numbers: dict[tuple[int, str, str], int] = field(default_factory=dict)

    def take_number(self, agency: int, series: str, period: str) -> int:
        """The next number of the series, from 1, as ``numbers.take_number`` would give it."""
        key = (agency, series, period)
        self.numbers[key] = self.numbers.get(key, 0) + 1
        return self.numbers[key]


def write(load: Load) -> int:
    """Write a load, inside the caller's transaction; the number of events. The readings are not told."""
    Person.objects.bulk_create((_person(*one) for one in load.parties), batch_size=_PORTION)
    Text.objects.bulk_create((_text(*one) for one in load.texts), batch_size=_PORTION)
    secret = (Access(stream=life.id, secret=new_secret()) for life in load.lives)
    Access.objects.bulk_create(secret, batch_size=_PORTION)
    Counter.objects.bulk_create(
        Counter(agency=agency, series=series, period=period, last=last)
        for (agency, series, period), last in load.numbers.items()
    )
    return append_many(_histories(load))


def _histories(load: Load) -> Iterable[History]:
    yield from typed.histories(load.lives)
    for slip in load.slips:
        yield History(slip.id, SLIP, slip.agency, {}, slip.lived, slip.state)


def _fact(event: Event | Slip) -> Fact:
    return Fact(f"dossiers.{type(event).__name__}", codec.dump(event))


def _person(number: Id, agency: int, party: Party) -> Person:
    values = {name.name: getattr(party, name.name) for name in fields(party)}
    values["name"] = nfc(party.name).strip()
    folded = fold(f"{party.name} {party.identity} {party.phone}")
    return Person(id=number, agency=agency, folded=folded, sort_key=sort_key(party.name), **values)


def _text(number: Id, stream: int, body: str) -> Text:
    return Text(id=number, stream=stream, salt=secrets.token_hex(16), body=nfc(body).strip())
