"""Many payments at once: decided by the same rules in memory, then written together. For the simulator and imports."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.store.bulk import append_many
from chuan.base.store.typed import Life, histories
from chuan.base.store.wire import By
from chuan.events.money.models import Ledger
from chuan.events.money.rules.decide import decide
from chuan.events.money.rules.orders import Now, Order
from chuan.events.money.rules.state import State
from chuan.events.money.rules.vietqr import purpose_of
from chuan.events.money.services.payments import PAYMENTS

_PORTION = 1000


class PaymentLife(Life[State]):
    """The money of one dossier being lived in memory."""

    def __init__(self, stream: int, dossier: int, agency: int, code: str, edition: str) -> None:
        terms = {"dossier": str(dossier), "code": code, "edition": edition}
        super().__init__(PAYMENTS, stream, agency, terms, State())
        self.dossier, self.code = dossier, code

    def carry_out(self, order: Order, now: Now) -> None:
        """Decide one order and fold what it makes; ``Refused`` as the ordinary door does."""
        self.order(decide(self.state, order, now), By(now.actor, now.at), now.recorded)


def write(lives: Sequence[PaymentLife]) -> int:
    """Write payments, inside the caller's transaction; the number of events. The readings are not told."""
    Ledger.objects.bulk_create(
        (
            Ledger(dossier=one.dossier, stream=one.id, agency=one.agency, flat=purpose_of(one.code))
            for one in lives
        ),
        batch_size=_PORTION,
    )
    return append_many(histories(lives))
