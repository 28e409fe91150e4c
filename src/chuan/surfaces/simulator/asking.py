"""Other agencies asked: a leg of its own at theirs, worked by their people, and the answer that comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.definitions.laws import services as laws
from chuan.definitions.procedures.rules.definition import INTERNAL, Step
from chuan.definitions.procedures.rules.walk import start
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.rules.events import Hold
from chuan.events.dossiers.rules.interruption_orders import AnswerLeg, OpenLeg
from chuan.events.dossiers.rules.orders import HandOver, Now, Receive, Terms
from chuan.events.dossiers.services.bulk import Life
from chuan.surfaces.acts.between import ASKS
from chuan.surfaces.simulator.book import Book, Matter
from chuan.surfaces.simulator.fate import Fate
from chuan.surfaces.simulator.office import Office

ALSO = ("H49.13",)
"""Agencies to which no citizen comes in the simulation, but which others ask."""
_LATE, _LATE_OF_LATE = 0.07, 0.6
"""Chance that an answer is late: of an ordinary dossier, and of one that will be late anyway."""
_DAY = 480


@dataclass(slots=True)
class Asking:
    """The questions between the offices; ``legs``: the leg's stream -> the matter that asks, and its step."""

    book: Book
    offices: Mapping[str, Mapping[str, Office]]
    legs: dict[int, tuple[Matter, str]] = field(default_factory=dict)

    def office(self, matter: Matter, step: Step) -> Office | None:
        """Who answers at this step; None where the step is done within the office."""
        asks = matter.office.adopted.staffing.get(step.role, {}).get(ASKS, "")
        return self.offices.get(asks, {}).get(step.leg) if step.leg and asks else None

    def ask(self, matter: Matter, hold: Hold, there: Office) -> Matter:
        """Open the leg as the last act on the dossier opened its step."""
        at = matter.last
        state, asker = matter.life.state, matter.life.state.done[-1].official
        pack = laws.pack_on(local(at).date())
        stream = self.book.new_id(at)
        stored = {"edition": there.adopted.edition, "pack": pack.code, "adoption": str(there.adopted.id)}
        life = Life(stream, there.agency.id, Terms(there.procedure, pack), stored)
        self.book.load.lives.append(life)
        recorded = at + timedelta(seconds=1)
        life.carry_out(self._received(matter, hold, there, at), Now(asker, at, recorded, there.calendar))
        order = OpenLeg(
            hold.step, Id(there.agency.id), Id(stream), life.state.promised, None, there.procedure.code, planned=True
        )  # fmt: skip
        matter.order(order, asker, at)
        self.legs[stream] = matter, hold.step
        rng = Random(f"{state.code} {hold.step}")  # noqa: S311 - a demonstration must be the same twice
        late = rng.random() < (_LATE_OF_LATE if matter.fate.late or matter.fate.stuck else _LATE)
        until = _done_by(rng, there, life.state.promised, at, late=late)
        return Matter(life, there, rng, Fate(late=late), until, matter.owner, matter.submitter, recorded)

    def answer(self, leg: Matter, at: datetime) -> tuple[Matter, str]:
        """The signed answer goes back, the leg is closed; the matter that asked and its step."""
        asking, step = self.legs[leg.life.id]
        state, clerk = leg.life.state, leg.life.state.done[-1].official
        document = state.document
        assert document is not None
        assert document.day is not None
        said = f"Văn bản số {document.number:02d}/{document.symbol} ngày {document.day:%d/%m/%Y}"
        words = self.book.text(asking.life.id, said, at)
        asking.order(AnswerLeg(Id(leg.life.id), state.on_time, words), clerk, at)
        leg.order(HandOver(state.submitter, INTERNAL), clerk, at)
        return asking, step

    def _received(self, matter: Matter, hold: Hold, there: Office, at: datetime) -> Receive:
        day, state = local(at).date(), matter.life.state
        number = self.book.load.take_number(there.agency.id, "dossier", f"{day:%y%m%d}")
        return Receive(
            code=codes.issue(there.agency.code, day, number),
            case="",
            channel=INTERNAL,
            owner=state.owner,
            submitter=state.owner,
            receiver_unit=hold.unit,
            papers=(),
            hands=there.hands,
            source="agency",
            parent=Id(matter.life.id),
        )


def _done_by(rng: Random, there: Office, promised: datetime | None, at: datetime, *, late: bool) -> datetime:
    """When the answer will be sent: within the promise, or hours and days after it."""
    calendar = there.calendar
    if promised is None:
        return calendar.advance(at, 2 * there.left(start(there.procedure)))
    if late:
        return calendar.advance(promised, int(rng.triangular(60, 5 * _DAY, 2 * _DAY)))
    return calendar.advance(at, int(calendar.elapsed(at, promised) * rng.triangular(0.4, 0.95, 0.8)))
