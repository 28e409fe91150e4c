"""One delegation in the demonstration: a chairman lends his signature to a deputy, who signs in his stead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.delegation import SIGN, Wanted
from chuan.definitions.procedures.rules.definition import Step
from chuan.events.dossiers.rules.events import Hold

CHAIR, DEPUTY = "tai.chutich", "hau.phochutich"
DOCUMENT = "27/QĐ-UBND (mô phỏng)"
_BEGAN, _LASTS = timedelta(days=14), timedelta(days=28)
_SCAN = b"%PDF-1.4\n% quyet dinh uy quyen, mo phong\n%%EOF\n"
_EARLY = time(8, 0)


@dataclass(frozen=True, slots=True)
class Lending:
    """Whose signature is lent, of which post, to whom, in the days ``[since, until)``."""

    chair: Id
    post: int
    deputy: Id
    since: date
    until: date

    def signs(self, step: Step, hold: Hold, at: datetime) -> tuple[Id, Id | None]:
        """(who takes the step, in whose stead): the deputy where it is the chairman's to sign these days."""
        day = local(at).date()
        if step.act == "sign" and hold.official == self.chair and self.since <= day < self.until:
            return self.deputy, self.chair
        return hold.official, None


def lending(now: datetime) -> Lending | None:
    """The delegation of this history; None where the organisation is another one."""
    chair, deputy = organisation.actor_named(CHAIR, now), organisation.actor_named(DEPUTY, now)
    if chair is None or deputy is None or not chair.own:
        return None
    since = local(now - _BEGAN).date()
    return Lending(Id(chair.official), chair.own[0].post, Id(deputy.official), since, since + _LASTS)


def enter(lent: Lending | None) -> None:
    """Write the delegation as the chairman entered it on its first morning."""
    if lent is None:
        return
    began = datetime.combine(lent.since, _EARLY, VIETNAM)
    chair = organisation.actor_named(CHAIR, began)
    assert chair is not None
    wanted = Wanted(
        int(lent.chair), lent.post, int(lent.deputy), "kt", (SIGN,), (), lent.since, lent.until, DOCUMENT,
        lent.since,
    )  # fmt: skip
    organisation.give_delegation(chair, wanted, _SCAN, began)
