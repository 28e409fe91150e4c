"""Some of what will be late is apologised for in time: written by the holder, signed by a head, told by the counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from random import Random

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules import interruption_orders as io
from chuan.events.dossiers.rules.clock import apology_day
from chuan.events.dossiers.rules.interruptions import EXTEND
from chuan.events.dossiers.rules.motion_checks import least
from chuan.events.dossiers.rules.orders import Now, Person
from chuan.surfaces.simulator.book import Book, Matter
from chuan.surfaces.simulator.oddities import Oddities

_WRITTEN = 0.3
"""The share of coming lateness that an office of today apologises for."""
_TOLD = 0.85
_WORDS = {
    "site": "Phải kiểm tra thực địa thêm một lần vì mưa kéo dài, chưa đo được ranh giới thửa đất.",
    "volume": "Số hồ sơ tháng này tăng gấp đôi, cán bộ thụ lý làm không kịp.",
    "absence": "Cán bộ thụ lý nghỉ ốm, người thay mới nhận hồ sơ.",
    "system": "Hệ thống tra cứu dữ liệu gián đoạn hai ngày.",
}


@dataclass(slots=True)
class Apologies:
    """Watches the dossiers that will be late; who is away writes nothing."""

    book: Book
    odd: Oddities

    def watch(self, matter: Matter) -> None:
        """Look at it on the last morning on which an apology is in time."""
        state, office = matter.life.state, matter.office
        if state.promised is None or matter.done_by <= state.promised:
            return
        rng = Random(matter.life.id)  # noqa: S311 - its own dice: the other days stay as they are
        day = apology_day(matter.life.terms.pack, office.calendar, state.promised)
        opening = office.calendar.settled(datetime.combine(day, time(), VIETNAM))
        morning = opening + timedelta(minutes=rng.randint(5, 170))
        if rng.random() < _WRITTEN and state.received is not None and morning > state.received:
            self.book.plan(morning, partial(self._write, matter, rng))

    def _write(self, matter: Matter, rng: Random, at: datetime) -> None:
        state, calendar = matter.life.state, matter.office.calendar
        if state.status != "open" or state.stop is not None or state.motion is not None or not state.holds:
            return
        hold, cause = state.holds[0], rng.choice(sorted(_WORDS))
        if hold.official in self.odd.away(at):
            return
        soonest = least(matter.life.terms, state, Now(hold.official, at, at, calendar))
        until = calendar.closing(local(calendar.advance(max(soonest, matter.done_by), 1)).date())
        if state.promised is None or until <= state.promised:  # started anew since: nothing to apologise for
            return
        why = self.book.text(matter.life.id, _WORDS[cause], at)
        matter.order(io.Propose(EXTEND, hold.step, why, cause, until=until), hold.official, at)
        head = signer(matter, {hold.official for hold in state.holds})
        if head is not None:
            self.book.plan(
                at + timedelta(minutes=rng.randint(20, 55)), partial(self._sign, matter, rng, head)
            )

    def _sign(self, matter: Matter, rng: Random, head: Person, at: datetime) -> None:
        state = matter.life.state
        holding = {hold.official for hold in state.holds}
        if state.motion is None or state.motion.kind != EXTEND or head.official in holding:
            return
        matter.order(io.Grant(), head.official, at)
        if rng.random() < _TOLD:
            self.book.plan(at + timedelta(minutes=rng.randint(5, 30)), partial(self._tell, matter, rng))

    def _tell(self, matter: Matter, rng: Random, at: datetime) -> None:
        if matter.life.state.untold:
            channel = rng.choice(("phone", "sms", "sms", "post"))
            matter.order(io.Notify(channel), matter.life.state.receiver, at)


def signer(matter: Matter, holding: set[Id]) -> Person | None:
    """Who signs the answers of this procedure, and holds nothing of the dossier."""
    signing = next((step for step in matter.office.procedure.steps if step.act == "sign"), None)
    seats = matter.office.team.able(signing) if signing else ()
    people = (Person(Id(seat.official), Id(seat.unit)) for seat in seats if not seat.absent)
    return next((person for person in people if person.official not in holding), None)
