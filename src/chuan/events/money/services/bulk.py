"""Many payments at once: decided by the same rules in memory, then written together. For the simulator and imports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from chuan.base.kernel import codec
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store.bulk import append_many
from chuan.base.store.histories import Dated, History
from chuan.base.store.wire import By, Fact
from chuan.events.money.models import Ledger
from chuan.events.money.rules.decide import decide
from chuan.events.money.rules.orders import Now, Order
from chuan.events.money.rules.state import Happened, State, evolve
from chuan.events.money.rules.vietqr import purpose_of
from chuan.events.money.services.payments import KIND

_PORTION = 1000


@dataclass(slots=True)
class PaymentLife:
    """The money of one dossier being lived in memory."""

    id: int
    dossier: int
    agency: int
    code: str
    edition: str
    state: State = field(default_factory=State)
    lived: list[Dated] = field(default_factory=list)

    def carry_out(self, order: Order, now: Now) -> None:
        """Decide one order and fold what it makes; ``Refused`` as the ordinary door does."""
        decided = decide(self.state, order, now)
        if isinstance(decided, Refusal):
            raise Refused(decided)
        for event in decided:
            self.state = evolve(self.state, Happened(event, now.at, now.actor))
            fact = Fact(f"money.{type(event).__name__}", codec.dump(event))
            self.lived.append(Dated(fact, By(now.actor, now.at), now.recorded))


def write(lives: Sequence[PaymentLife]) -> int:
    """Write payments, inside the caller's transaction; the number of events. The readings are not told."""
    Ledger.objects.bulk_create(
        (
            Ledger(dossier=one.dossier, stream=one.id, agency=one.agency, flat=purpose_of(one.code))
            for one in lives
        ),
        batch_size=_PORTION,
    )
    return append_many(_history(one) for one in lives)


def _history(one: PaymentLife) -> History:
    terms = {"dossier": str(one.dossier), "code": one.code, "edition": one.edition}
    return History(one.id, KIND, one.agency, terms, one.lived, codec.dump(one.state))
