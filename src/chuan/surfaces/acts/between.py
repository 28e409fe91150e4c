"""What passes between agencies (liên thông): a step that asks opens a leg elsewhere; its answer comes back.

A leg is a dossier of its own at the other agency, under an internal procedure that agency has adopted. All of
it happens in the transaction of the act that brings it about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import INTERNAL, Step
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.interruption_orders import AnswerLeg, OpenLeg
from chuan.events.dossiers.rules.orders import HandOver, Receive, Terms
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.surfaces.acts.asking import Case, unguarded
from chuan.surfaces.acts.staffing import team

ASKS = "asks"
"""In an adoption's staffing, beside unit and post of a role: the identifier of the agency its step asks."""


_WRITTEN_LATER = "Ghi sau, theo bước của cơ quan hỏi đã làm trên giấy."


@dataclass(frozen=True, slots=True)
class Target:
    """The agency that is to answer, and what it promised for such questions."""

    agency: AgencyRow
    adopted: Adopted


@dataclass(frozen=True, slots=True)
class Question:
    """What another agency is asked: at which step of which target, in whose words."""

    step: str
    target: Target
    text: str = ""
    planned: bool = False


def follow(found: Case, dossier: Dossier, who: dossiers.Actor) -> Dossier:
    """After a step: the questions of the steps it opened go out; the answer of a finished leg goes back.

    A question that cannot go out does not hold the step: see ``unsent``.
    """
    if dossier.state.status == "ready" and dossier.state.parent is not None:
        return _answer(dossier, found, who)
    unkeyed = replace(who, key=None)
    for step in _asking(found, dossier.state):
        target = target_of(found, step, who.at or dossier.now)
        if isinstance(target, Target):
            dossier = send(found, dossier, Question(step.key, target, planned=True), unkeyed)
    return dossier


def send(
    found: Case,
    dossier: Dossier,
    question: Question,
    who: dossiers.Actor,
    seen: int | None = None,
) -> Dossier:
    """Open the leg at the other agency and note it on the dossier that asks; both or none."""
    hold = dossier.state.hold(question.step)
    leg = _open(dossier, question.target, hold.unit if hold else Id(0), who)
    words = people.keep_words(dossier.id, question.text)
    order = OpenLeg(
        step=question.step,
        agency=Id(question.target.agency.id),
        stream=Id(leg.id),
        due=leg.state.promised,
        question=words,
        procedure=question.target.adopted.code,
        planned=question.planned,
    )
    return dossiers.carry_out(dossier.id, lambda _: order, found.terms, found.calendar, who, seen)


def unsent(found: Case, state: State, at: datetime) -> tuple[tuple[Step, Target | Refusal], ...]:
    """The open steps that ask and whose question has not gone out: whom it would go to now, or why nobody."""
    return tuple((step, target_of(found, step, at)) for step in _asking(found, state))


def target_of(found: Case, step: Step, at: datetime) -> Target | Refusal:
    """Whom the adoption says this step asks."""
    return target(str(found.adopted.staffing.get(step.role, {}).get(ASKS, "")), step.leg, at)


def target(agency: str, procedure: str, at: datetime) -> Target | Refusal:
    """The agency of this identifier, or the one it was merged into, with what it adopted under the code."""
    row = organisation.agency_by_code(agency, at)
    while row is not None and row.successor and row.until is not None and row.until <= local(at).date():
        row = organisation.agency(row.successor, at)
    if row is None:
        return refuse("invalid", "acts.no_such_agency", field="agency", code=agency)
    try:
        return Target(row, procedures.adopted(row.id, procedure, local(at).date()))
    except Refused:
        return refuse("invalid", "acts.not_adopted_there", field="agency", agency=row.name, code=procedure)


def _asking(found: Case, state: State) -> tuple[Step, ...]:
    """Open steps that ask somebody, whose question of this time has not gone out."""
    if state.status != "open":
        return ()
    procedure, staffing = found.terms.procedure, found.adopted.staffing
    holds = {hold.step: hold for hold in state.holds}
    sent = {
        leg.step
        for leg in state.legs
        if leg.step in holds and (leg.waited_for or leg.opened >= holds[leg.step].since)
    }
    steps = (procedure.step(key) for key in holds if key not in sent)
    return tuple(step for step in steps if step and step.leg and staffing.get(step.role, {}).get(ASKS))


def _open(dossier: Dossier, at: Target, unit: Id, who: dossiers.Actor) -> Dossier:
    moment = who.at or dossier.now
    pack = laws.pack_on(local(moment).date())
    stream = new_id()
    order = Receive(
        code="",
        case="",
        channel=INTERNAL,
        owner=dossier.state.owner,
        submitter=dossier.state.owner,
        receiver_unit=unit,
        papers=(),
        hands=team(at.adopted, moment).hands(),
        source="agency",
        parent=Id(dossier.id),
        late_entry=people.keep_text(stream, _WRITTEN_LATER) if who.at else None,
        late_signed=who.official if who.at else None,
    )
    return dossiers.receive(
        agency=at.agency.id,
        agency_code=at.agency.code,
        terms=Terms(at.adopted.procedure, pack),
        stored_terms={"edition": at.adopted.edition, "pack": pack.code, "adoption": str(at.adopted.id)},
        calendar=worktime_for(at.agency.id),
        order=order,
        actor=replace(who, key=None),
        stream=stream,
    )


def _answer(leg: Dossier, found: Case, who: dossiers.Actor) -> Dossier:
    """The leg's signed answer reaches the dossier that asked, whatever became of it; the leg is closed."""
    asker = unguarded(dossiers.load(int(leg.state.parent or 0)))
    actor = replace(who, key=None)
    words = people.keep_words(asker.dossier.id, _named(leg.state))
    order = AnswerLeg(Id(leg.id), leg.state.on_time, words)
    dossiers.carry_out(asker.dossier.id, lambda _: order, asker.terms, asker.calendar, actor)
    closing = HandOver(leg.state.submitter, INTERNAL)
    return dossiers.carry_out(leg.id, lambda _: closing, found.terms, found.calendar, actor)


def _named(state: State) -> str:
    """The answer as it is cited: number, symbol, day."""
    document = state.document
    if document is None or document.day is None:
        return ""
    return f"Văn bản số {document.number:02d}/{document.symbol} ngày {document.day:%d/%m/%Y}"
