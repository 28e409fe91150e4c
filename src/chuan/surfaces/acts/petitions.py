"""Petitions between their reception and the end: classified, verified, answered by another, published."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.dossiers.services import people
from chuan.events.petitions.imports.terms import shipped
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.rules import events as e
from chuan.events.petitions.rules import gates
from chuan.events.petitions.rules.petition import State
from chuan.events.petitions.rules.terms import ANSWER, MOVE, PASS_BACK, PUBLICATION
from chuan.events.petitions.services import petitions
from chuan.events.petitions.services.petitions import MATTERS, Petition
from chuan.readings.nonconformities.services import complaints, subject_names
from chuan.surfaces.acts import courses, hearing, passing_on
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.nightly import LOOKED_AT
from chuan.surfaces.acts.petition_about import about
from chuan.surfaces.acts.petition_seen import seen
from chuan.surfaces.acts.signals import spoken

REOPEN = "petitions.reopen"


@dataclass(frozen=True, slots=True)
class Sorted:
    """What it was found to be. ``to`` an agency of the system, ``place`` another; ``receiver`` of another law's letter."""

    kind: str
    verifier: int = 0
    reason: str = ""
    to: int = 0
    place: str = ""
    receiver: int = 0
    dossier: str = ""
    official: int = 0
    unit: int = 0
    step: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the verification found, why, the answer as drafted, and who is asked to approve it."""

    finding: str
    reason: str
    reply: str
    approver: int


def classify(
    actor: Actor, stream: int, what: Sorted, seen_at: int | None = None, key: UUID | None = None
) -> Petition:
    """Say what it is: own work goes on to be verified, everything else ends here with its reason.

    What goes to an agency of the system begins there at once, with the limits counted from today.
    """
    found = seen(actor, stream)
    if what.kind not in c.OUTCOMES:
        raise Refused(refuse("invalid", "petitions.kind_missing", "kind"))
    if what.kind in c.OTHER_LAWS and not (what.receiver or what.place.strip()):
        raise Refused(refuse("invalid", "petitions.receiver_missing", "place"))
    own = what.kind == c.OWN

    def act() -> Petition:
        link = (_link(found, what),) if own else ()
        to = {c.VERIFY: what.verifier} if own else {}
        move = Move(c.CLASSIFY, c.OUTCOMES[what.kind], to, what.reason)
        facts = (*link, _classified(found, what))
        after: Petition = courses.step(MATTERS, actor, stream, move, seen_at, key, facts)
        passing_on.begin_elsewhere(after, what.dossier)
        passing_on.begin_protected(after, what.unit)
        return after

    return store.once(key, act, petitions.load)


def conclude(
    actor: Actor, stream: int, what: Finding, seen_at: int | None = None, key: UUID | None = None
) -> Petition:
    """The verification is done and the answer drafted; another person approves it."""

    def facts() -> tuple[e.Verified, ...]:
        if not what.reason.strip():
            raise Refused(refuse("invalid", "petitions.reason_missing", "reason"))
        if not what.reply.strip():
            raise Refused(refuse("invalid", "petitions.reply_missing", "reply"))
        kept = people.keep_text(stream, what.reason), people.keep_text(stream, what.reply)
        return (e.Verified(what.finding, *kept),)

    move = Move(c.VERIFY, LONE_OUTCOME, {c.APPROVE: what.approver})
    return _stepped(actor, stream, move, facts, seen_at, key)


def answer(
    actor: Actor, stream: int, publisher: int, seen_at: int | None = None, key: UUID | None = None
) -> Petition:
    """The drafted answer is approved and given; to be published within the limit counted from now."""
    found = seen(actor, stream)

    def facts() -> tuple[e.Answered, ...]:
        until = shipped().until(PUBLICATION, worktime_for(found.agency), found.now)
        return (e.Answered(until.at),)

    after = _stepped(actor, stream, Move(c.APPROVE, "approved", {c.PUBLISH: publisher}), facts, seen_at, key)
    _signal(after)
    return after


def _signal(found: Petition) -> None:
    """What was found true opens a draft of a nonconformity at once, or joins the open one."""
    if found.state.finding not in c.COUNTED:
        return
    until = local(found.now).date() + timedelta(days=1)
    scope = Scope(agencies=frozenset({found.agency}))
    said = complaints(scope, until - timedelta(days=LOOKED_AT), until, found.now)
    hearing.hear_now(found.agency, spoken(said, subject_names(said)), found.now)


def send_back(
    actor: Actor, stream: int, note: str, seen_at: int | None = None, key: UUID | None = None
) -> Petition:
    """The answer is not approved: verified once more, with the reason."""
    return _stepped(actor, stream, Move(c.APPROVE, "again", note=note), tuple, seen_at, key)


def reopen(
    actor: Actor, stream: int, step: str, holder: int, reason: str, key: UUID | None = None
) -> Petition:
    """What was wrong is done again from a step on; what was classified, found and answered before stays to be read."""
    found = seen(actor, stream, REOPEN)
    if not reason.strip():
        raise Refused(refuse("invalid", "petitions.reason_missing", "reason"))
    person = int(found.state.classifier) if step == c.CLASSIFY else holder
    courses.named(found.agency, _definition(found), {step: person}, found.now)

    def act() -> Petition:
        words = people.keep_text(stream, reason)

        def decide(state: State) -> Any:
            return gates.reopen(state, step) or (e.Reopened(step, Id(person), words),)

        return petitions.more(stream, decide, Who(me(actor), key=key))

    return store.once(key, act, petitions.load)


def _stepped(
    actor: Actor, stream: int, move: Move, facts: Callable[[], Sequence[Any]], seen_at: int | None,
    key: UUID | None,
) -> Petition:  # fmt: skip
    """A step ended; what comes with it is kept in the same transaction."""

    def act() -> Petition:
        seen(actor, stream)
        return courses.step(MATTERS, actor, stream, move, seen_at, key, facts())

    return store.once(key, act, petitions.load)


def _classified(found: Petition, what: Sorted) -> e.Classified:
    """The event; what is moved is to be gone by the limit of its kind."""
    calendar, sent = worktime_for(found.agency), found.state.sent or found.now
    limit = {c.OWN: ANSWER, c.OTHERS: MOVE}.get(what.kind, PASS_BACK)
    until = None if what.kind == c.OWN else shipped().until(limit, calendar, sent).at
    return e.Classified(
        what.kind,
        people.keep_words(found.id, what.reason),
        Id(what.to) if what.to else None,
        people.keep_words(found.id, what.place),
        Id(what.receiver) if what.receiver else None,
        until,
    )


def _link(found: Petition, what: Sorted) -> e.Linked:
    """What it is about, each of it the agency's own."""
    staff = {one.official for one in courses.staff(found.agency, found.now)}
    if what.official and what.official not in staff:
        raise Refused(refuse("invalid", "petitions.no_official", "official"))
    dossier, step = about(found.agency, what.dossier, what.step)
    unit = Id(what.unit) if what.unit else _unit_of(found, what.official)
    return e.Linked(dossier, step, Id(what.official) if what.official else None, unit)


def _unit_of(found: Petition, official: int) -> Id | None:
    person = organisation.person(official, found.now) if official else None
    return Id(person.unit) if person and person.unit else None


def _definition(found: Petition) -> Procedure:
    return procedures.procedure(found.state.course.edition)
