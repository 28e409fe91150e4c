"""Taking a dossier in: complete, in a known case, at a time that may be written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules import walk
from chuan.definitions.procedures.rules.definition import Channel, Limit, Paper, Procedure
from chuan.definitions.procedures.rules.promise import deadline
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.holding import holders
from chuan.events.dossiers.rules.kinds import Event
from chuan.events.dossiers.rules.orders import Now, Person, Receive, Terms

_TYPING_TIME = timedelta(minutes=10)
"""How far reception may lie before its entry and still be an ordinary one."""


def missing(procedure: Procedure, case: str, papers: tuple[e.PaperIn, ...]) -> tuple[Paper, ...]:
    """The required papers of this case that were not handed in, or too few of them."""
    given = {paper.key: paper for paper in papers}
    return tuple(
        paper
        for paper in procedure.papers_for(case)
        if paper.required and not paper.register and not _enough(paper, given.get(paper.key))
    )


def asked_in_vain(procedure: Procedure, papers: tuple[e.PaperIn, ...]) -> Paper | None:
    """A paper that was taken although a register has its data, without a recorded ground."""
    taken = {paper.key for paper in papers if (paper.originals or paper.copies) and paper.ground is None}
    return next((paper for paper in procedure.papers if paper.register and paper.key in taken), None)


def receive(terms: Terms, order: Receive, now: Now) -> tuple[Event, ...] | Refusal:
    """``Received``, and the passing on of the reception step where it has only one way out."""
    procedure = terms.procedure
    channel = procedure.channel(order.channel)
    if channel is None:
        return refuse("invalid", "dossiers.no_such_channel", field="channel")
    refusal = _content(procedure, order) or _late_entry(terms, order, now)
    if refusal is not None:
        return refusal
    opening = walk.start(procedure)
    receiver = Person(now.actor, order.receiver_unit)
    marking, first = _enter(procedure, opening)
    holds = holders(procedure, (), marking, {first: receiver} if first else {}, order.hands, now.at)
    if isinstance(holds, Refusal):
        return holds
    received = _received(terms, order, now, channel, opening)
    if first:
        return (replace(received, holds=holds),)
    step = procedure.steps[0]
    return received, e.Passed(step.key, step.outcomes[0].key, marking, holds)


def _received(terms: Terms, order: Receive, now: Now, channel: Channel, opening: walk.Marking) -> e.Received:
    """The event, still held by the receiver; both dates stamped here, once."""
    return e.Received(
        code=order.code,
        procedure=terms.procedure.code,
        case=order.case,
        channel=order.channel,
        owner=order.owner,
        submitter=order.submitter,
        papers=order.papers,
        promised=stamped(channel.promised, terms, now.calendar, now.at, outside=order.outside),
        legal=stamped(channel.legal, terms, now.calendar, now.at, outside=order.outside),
        marking=opening,
        holds=(e.Hold(terms.procedure.steps[0].key, now.actor, order.receiver_unit, now.at),),
        relation=order.relation,
        authorisation=order.authorisation,
        sets=order.sets,
        copies=order.copies,
        fee=order.fee,
        deliver=order.deliver,
        late_entry=order.late_entry,
        late_signed=order.late_signed,
        visit=order.visit,
        submitted=order.submitted,
        source=order.source,
        foreign=order.foreign,
        outside=order.outside,
        parent=order.parent,
        helped=order.helped,
    )


def stamped(
    limit: Limit | None, terms: Terms, calendar: WorkTime, received: datetime, *, outside: bool
) -> datetime | None:
    """The date as told at the counter; received outside, from when the law has it handed on."""
    if limit is not None and outside and terms.pack.clock_starts_at_competent_agency:
        limit = replace(limit, rules=(*limit.rules, "cut-off-15"))
    return deadline(limit, terms.pack, calendar, received)


def _enter(procedure: Procedure, opening: walk.Marking) -> tuple[walk.Marking, str]:
    """Where the dossier stands after the counter's own step, and that step where it stays open."""
    step = procedure.steps[0]
    if step.act == "receive" and len(step.outcomes) == 1:
        taken = walk.take(procedure, opening, step.key, step.outcomes[0].key)
        if isinstance(taken, walk.Marking) and not taken.ended:
            return taken, ""
    return opening, step.key


def _enough(paper: Paper, given: e.PaperIn | None) -> bool:
    """Handed in as often as asked, or answered by what the office already holds."""
    if given is None or given.reused is not None:
        return given is not None
    return given.originals >= paper.originals and given.copies >= paper.copies


def _content(procedure: Procedure, order: Receive) -> Refusal | None:
    if procedure.cases and order.case not in {case.key for case in procedure.cases}:
        return refuse("invalid", "dossiers.no_such_case", field="case")
    if any(paper.originals < 0 or paper.copies < 0 for paper in order.papers) or order.sets < 1:
        return refuse("invalid", "dossiers.bad_count", field="papers")
    vain = asked_in_vain(procedure, order.papers)
    if vain is not None:
        return refuse(
            "invalid", "dossiers.looked_up", f"ground-{vain.key}", paper=vain.name, register=vain.register
        )
    lacking = missing(procedure, order.case, order.papers)
    if lacking:
        names = "; ".join(paper.name for paper in lacking)
        return refuse("invalid", "dossiers.papers_missing", field="papers", papers=names)
    if order.owner != order.submitter and None in (order.relation, order.authorisation):
        return refuse("invalid", "dossiers.authorisation_missing", field="authorisation")
    return None


def _late_entry(terms: Terms, order: Receive, now: Now) -> Refusal | None:
    if now.at > now.recorded + timedelta(minutes=1):
        return refuse("invalid", "dossiers.in_the_future", field="at")
    if now.recorded - now.at <= _TYPING_TIME:
        return None
    if order.late_entry is None:
        return refuse("invalid", "dossiers.late_entry_reason", field="late_entry")
    if now.recorded > _late_until(terms, now) and order.late_signed is None:
        return refuse("not_yours", "dossiers.late_entry_head", field="at", days=terms.pack.late_entry_days)
    return None


def _late_until(terms: Terms, now: Now) -> datetime:
    days = Duration((Part(Decimal(terms.pack.late_entry_days), Unit.WORKING_DAY),))
    return due_at(now.calendar, local(now.at), days, ("end-at-closing",), terms.pack.day_minutes)
