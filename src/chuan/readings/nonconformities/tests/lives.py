"""Plans lived through: their events written past every rule, as data of other systems and of the past comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import id_at
from chuan.base.store.wire import By
from chuan.definitions.procedures.rules.definition import REFUSED, RESULT
from chuan.definitions.procedures.rules.walk import Marking, start
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.services import bulk
from chuan.events.dossiers.services.bulk import Life
from chuan.events.money.rules.events import Charged, Line
from chuan.events.money.services import bulk as money
from chuan.readings.conformance import services as conformance
from chuan.readings.deadlines.services import rebuild
from chuan.readings.nonconformities.tests.bureau import Bureau
from chuan.readings.nonconformities.tests.plans import Plan
from chuan.readings.takings.services import rebuild as rebuild_takings

WAY = ("receive", "assign", "check", "home", "police", "combine", "draft", "sign", "number", "issue")
REFUSAL = ("receive", "assign", "check", "sign-no", "number-no", "issue-no")
_TYPED = timedelta(seconds=2)
_WHY = Id(1)
Dated = tuple[datetime, int, Id, datetime, Any]


def keep(bureau: Bureau, plans: Sequence[Plan]) -> dict[int, Plan]:
    """Write every plan and read the lists anew; stream -> its plan."""
    lives = {plan.number: _life(bureau, plan) for plan in plans}
    paid = [_payment(lives[plan.number], plan) for plan in plans if plan.charged]
    with transaction.atomic():
        bulk.write(bulk.Load(lives=list(lives.values())))
        money.write(paid)
        rebuild()
        rebuild_takings()
        conformance.rebuild()
    return {lives[plan.number].id: plan for plan in plans}


def _life(bureau: Bureau, plan: Plan) -> Life:
    life = Life(id_at(plan.received, plan.number), bureau.agency, plan.division.terms, plan.division.stored)
    happened = sorted((*_worked(plan), *_interrupted(bureau, plan)), key=lambda one: one[:2])
    for at, _, actor, recorded, event in happened:
        if plan.withdrawn and at > plan.withdrawn:
            break
        life.order((event,), By(actor, at), recorded)
    return life


def _worked(plan: Plan) -> Iterator[Dated]:
    """Reception and every step, evenly from the reception to the answer."""
    way = _faulty(plan, REFUSAL if plan.refused else WAY)
    ended = REFUSED if plan.refused else RESULT
    span = (plan.ready - plan.received) / (len(way) - 1)
    opened = plan.received
    yield opened, 0, _who(plan, "receive"), opened, _received(plan, opened)
    for place, key in enumerate(way):
        at = plan.ready if place == len(way) - 1 else plan.received + span * place
        for event, recorded in _acts(plan, key, at):
            yield at, 10 * place + 1, _who(plan, key), recorded, event
        marking = Marking(ended=ended if place == len(way) - 1 else "")
        passed = e.Passed(key, _outcome(plan, key), marking, tuple(_opens(plan, way, place, at)))
        yield at, 10 * place + 2, _who(plan, key), at + _TYPED, passed
    ready = e.Ready(ended, on_time=plan.ready <= plan.promised)
    yield plan.ready, 999, _who(plan, way[-1]), plan.ready + _TYPED, ready


def _interrupted(bureau: Bureau, plan: Plan) -> Iterator[Dated]:
    """Papers asked for and brought, the date moved, the dossier withdrawn; each by the handler."""
    handler = _who(plan, "check")
    for nth, at in enumerate(plan.asked, start=1):
        motion = i.Motion(i.SUPPLEMENT, handler, "check", _WHY)
        yield at, 500, handler, at + _TYPED, i.Returned(motion, nth)
        back = bureau.calendar.advance(at, 480)
        last = nth == len(plan.asked)
        promised = plan.promised if last else bureau.calendar.advance(back, 8 * 480)
        yield back, 501, handler, back + _TYPED, i.Completed((), "restart", 480, promised, promised)
    if plan.moved:
        motion = i.Motion(i.EXTEND, handler, "check", _WHY, "volume")
        yield plan.moved, 502, handler, plan.moved + _TYPED, i.Extended(motion, 1, plan.promised)
    if plan.withdrawn:
        yield plan.withdrawn, 503, handler, plan.withdrawn + _TYPED, i.Withdrawn("paper")


def _received(plan: Plan, at: datetime) -> e.Received:
    code = f"H49.98-{at:%y%m%d}-{plan.number:05d}"
    hold = e.Hold("receive", _who(plan, "receive"), plan.division.people["counter"].unit, at)
    procedure, owner = plan.division.terms.procedure, Id(plan.owner)
    first = plan.promised if not (plan.asked or plan.moved) else _first(plan)
    return e.Received(
        code, procedure.code, "usual", "direct", owner, owner, (), first, first, start(procedure), (hold,)
    )


def _first(plan: Plan) -> datetime:
    """The date as it was told at the counter; what was asked for on the last day was asked just before it."""
    asked = plan.asked[0] if plan.asked else plan.promised
    return asked + timedelta(minutes=45) if plan.planted == "supplement_last_day" else plan.promised


def _faulty(plan: Plan, way: tuple[str, ...]) -> tuple[str, ...]:
    if plan.fault == "skip":
        return tuple(step for step in way if step != "combine")
    if plan.fault == "swap":
        return (*way[:6], "sign", "draft", *way[8:])
    return way


def _acts(plan: Plan, key: str, at: datetime) -> Iterator[tuple[Any, datetime]]:
    """The document's events at the steps that make them."""
    kind = "refusal" if plan.refused else "result"
    if key in {"draft", "sign-no"}:
        yield e.Drafted(e.Document(kind, "d" * 64)), at
    if key in {"issue", "issue-no"}:
        issued = e.Document(kind, "d" * 64, _who(plan, "sign"), plan.number, "QĐ", at.date(), "e" * 64)
        yield e.Issued(issued), at + plan.filed_after


def _outcome(plan: Plan, key: str) -> str:
    if key == "check":
        return "no" if plan.refused else "ask"
    step = plan.division.terms.procedure.step(key)
    assert step is not None
    return step.outcomes[0].key


def _opens(plan: Plan, way: tuple[str, ...], place: int, at: datetime) -> Iterator[e.Hold]:
    """Who has the next step, or both branches."""
    after = way[place + 1 : place + 2]
    for key in ("home", "police") if way[place] == "check" and not plan.refused else after:
        yield e.Hold(key, _who(plan, key), plan.division.people["handler"].unit, at)


def _who(plan: Plan, key: str) -> Id:
    if key == "draft" and plan.fault == "stranger":
        return plan.division.stranger.official
    step = plan.division.terms.procedure.step(key)
    assert step is not None
    return plan.division.people[step.role].official


def _payment(life: Life, plan: Plan) -> money.PaymentLife:
    edition = plan.division.stored["edition"]
    stream = id_at(plan.received, plan.number + 500_000)
    paid = money.PaymentLife(stream, life.id, life.agency, f"H49.98-{plan.number}", edition)
    charged = Charged((Line("fee", 1, plan.charged),), edition)
    paid.order((charged,), By(_who(plan, "receive"), plan.received), plan.received)
    return paid
