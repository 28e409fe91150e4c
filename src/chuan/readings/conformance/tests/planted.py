"""Dossiers of the past with a fault our own engine would refuse: their events are written as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import id_at
from chuan.base.store.wire import By
from chuan.definitions.laws.services import pack_on
from chuan.definitions.organisation import services as organisation
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import RESULT
from chuan.definitions.procedures.rules.walk import Marking, start
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.orders import Terms
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services.bulk import Life, Load, write
from chuan.events.dossiers.tests.factories import Commune
from chuan.readings.deadlines.services import rebuild

FIRST = {step.key: step.outcomes[0].key for step in PROCEDURE.steps}


def finished(here: Commune, number: int, steps: Sequence[str], begin: datetime) -> Life:
    """A dossier in which these steps were done, half an hour each, each by whoever has its role; then answered."""
    adopted = procedures.adopted(here.agency.id, PROCEDURE.code, begin.date())
    pack = pack_on(begin.date())
    stored = {"edition": adopted.edition, "pack": pack.code, "adoption": str(adopted.id)}
    life = Life(id_at(begin, number), here.agency.id, Terms(PROCEDURE, pack), stored)
    at = begin
    for place, key in enumerate(steps):
        hold = _hold(here, key, at)
        if place == 0:
            _happened(life, _received(number, hold, at), hold, at)
        at += timedelta(minutes=30)
        onward = (_hold(here, steps[place + 1], at),) if place + 1 < len(steps) else ()
        _happened(life, e.Passed(key, FIRST[key], Marking(), onward), hold, at)
    _happened(life, e.Ready(RESULT, on_time=True), hold, at)
    return life


def keep(*lives: Life) -> None:
    """Write them past every rule, and let the lists know."""
    write(Load(lives=list(lives)))
    rebuild()


def _received(number: int, hold: e.Hold, at: datetime) -> e.Received:
    code = f"H49.98-{at:%y%m%d}-{number:04d}"
    owner = Id(number)
    return e.Received(
        code, PROCEDURE.code, "usual", "direct", owner, owner, (), None, None, start(PROCEDURE), (hold,)
    )


def _hold(here: Commune, key: str, at: datetime) -> e.Hold:
    step = PROCEDURE.step(key)
    assert step is not None
    official = here.people[step.role].id
    seat = organisation.person(official, at)
    assert seat is not None
    return e.Hold(key, Id(official), Id(seat.unit), at)


def _happened(life: Life, event: e.Received | e.Passed | e.Ready, hold: e.Hold, at: datetime) -> None:
    life.order((event,), By(hold.official, at), at)
