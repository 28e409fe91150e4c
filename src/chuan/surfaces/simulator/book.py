"""What the simulation keeps while it runs: the agenda of what comes next, and all that is to be written."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import id_at
from chuan.base.store.files import Filed
from chuan.definitions.procedures.rules.definition import Step
from chuan.events.dossiers.rules.decide import Order
from chuan.events.dossiers.rules.kinds import Event
from chuan.events.dossiers.rules.orders import Now, Person
from chuan.events.dossiers.services.bulk import Life, Load
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.simulator.fate import Fate
from chuan.surfaces.simulator.office import Office

_TYPING = 4  # seconds from an act to its record, at most
PDF = "application/pdf"

Deed = Callable[[datetime], None]


@dataclass(slots=True)
class Matter:
    """One dossier under way: its life, its office, what is to befall it, and when it should be done.

    ``sent``: when a dossier received for another agency was sent there; ``gives``: who hands the answer over where it
    is not the receiver.
    """

    life: Life
    office: Office
    rng: Random
    fate: Fate
    done_by: datetime
    owner: Party
    submitter: Party
    last: datetime
    sent: datetime | None = None
    gives: Person | None = None

    @property
    def giver(self) -> Person:
        """Who hands the answer to the citizen."""
        state = self.life.state
        return self.gives or Person(state.receiver, state.received_unit)

    def order(self, order: Order, actor: Id, at: datetime, on_behalf: Id | None = None) -> Sequence[Event]:
        """Carry an order out at ``at``, a second after the last act at the earliest."""
        at = max(at, self.last + timedelta(seconds=1))
        self.last = at + timedelta(seconds=self.rng.randint(1, _TYPING))
        return self.life.carry_out(order, Now(actor, at, self.last, self.office.calendar, on_behalf))

    def before(self, step: Step) -> Person | None:
        """Who already filled the role of this step in this dossier and still may."""
        steps = {key.key: key.role for key in self.office.procedure.steps}
        same = (done.official for done in self.life.state.done if steps[done.step] == step.role)
        official = next(same, None)
        unit = self.office.team.unit_of(step, official) if official else 0
        return Person(official, Id(unit)) if official and unit else None


@dataclass(slots=True)
class Book:
    """The agenda in the order of time, and everything written down so far."""

    load: Load = field(default_factory=Load)
    matters: list[Matter] = field(default_factory=list)
    files: list[Filed] = field(default_factory=list)
    kept: set[tuple[int, str]] = field(default_factory=set)
    _agenda: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    _order: count[int] = field(default_factory=count)
    _ids: count[int] = field(default_factory=count)

    def plan(self, at: datetime, deed: Deed) -> None:
        heapq.heappush(self._agenda, (at, next(self._order), deed))

    def run(self, until: datetime) -> None:
        """Do everything planned before ``until``, in order; the deeds plan what follows from them."""
        while self._agenda and self._agenda[0][0] < until:
            at, _, deed = heapq.heappop(self._agenda)
            deed(at)

    def new_id(self, at: datetime) -> int:
        return id_at(at, next(self._ids))

    def party(self, agency: int, party: Party, at: datetime) -> Id:
        number = Id(self.new_id(at))
        self.load.parties.append((number, agency, party))
        return number

    def text(self, stream: int, body: str, at: datetime) -> Id:
        number = Id(self.new_id(at))
        self.load.texts.append((number, stream, body))
        return number

    def file(self, stream: int, name: str, content: bytes) -> None:
        self.files.append(Filed(stream, name, PDF, content))
