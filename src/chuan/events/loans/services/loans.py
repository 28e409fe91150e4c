"""The door to loans: matters on the system procedure of borrowing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.loans.models import Loan as Row
from chuan.events.loans.rules.events import LOAN
from chuan.events.loans.rules.lending import gate
from chuan.events.loans.rules.loan import State, evolve

Loan = Standing[State]


class Loans(Matters[State]):
    """A loan whose file is out is not annulled: the file has to come back first."""

    def drop(self, stream: int, reason: Id | None, who: Who, seen: int | None = None) -> Loan:
        if self.kind.load(stream).state.out:
            raise Refused(refuse("not_now", "loans.out_not_dropped", "reason"))
        return super().drop(stream, reason, who, seen)


MATTERS = Loans(Kind("loan", "loans", State, LOAN, evolve), "muon-ho-so", gate)
load = MATTERS.kind.load


def more(stream: int, decide: Any, who: Who, seen: int | None = None) -> Loan:
    """What a rule makes of the loan, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Any:
        return decide(state)

    return MATTERS.more(stream, decided, who, seen)


def overdue(today: date) -> list[int]:
    """Loans whose file should be back."""
    out = Row.objects.filter(status="open", until__lt=today, returned=None)
    return list(out.order_by("stream").values_list("stream", flat=True))
