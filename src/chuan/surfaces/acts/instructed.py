"""An agency's part of an instruction: read, given to a person, reported with proof; judged by who gave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.documents.imports.text import media_of
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import dossiers, people
from chuan.events.instructions.rules import days, orders
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.instruction import Made
from chuan.events.instructions.rules.part import State
from chuan.events.instructions.rules.proofs import DOSSIER, PROOFS
from chuan.events.instructions.services import instructions as kept
from chuan.events.instructions.services.instructions import Part
from chuan.readings.deadlines.queries.public import stream_of
from chuan.readings.matters.queries.titles import titles
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.documents import Upload
from chuan.surfaces.acts.instructed_aims import measured
from chuan.surfaces.acts.instructing import GIVE, VIEW, works_for

CARRY, REPORT = "instructions.carry", "instructions.report"
Staff = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What was done; its proof as a file, a matter of the system (``kind`` and ``thing``) or a dossier's code.

    ``why`` where a figure that was asked for is missed: the figure itself is read off and never typed.
    """

    words: str
    upload: Upload | None = None
    kind: str = ""
    thing: int = 0
    code: str = ""
    why: str = ""


def thing(found: Part) -> Thing:
    """As authority sees it: its agency and the person named."""
    return Thing(found.agency, 0, (int(found.state.official),) if found.state.official else ())


def seen(actor: Actor, stream: int, act: str = VIEW) -> Part:
    """A part, if ``actor`` may do ``act`` to it."""
    found = kept.load_part(stream)
    demand(actor, act, thing(found), clock(), VIEW)
    return found


def staff(agency: int, at: datetime) -> Staff:
    """Everybody who may be named: of the agency, or of its successor where it was merged."""
    found = organisation.staff_inherited(EVERYTHING, agency, at)
    named = {seat.official: f"{seat.name} · {seat.post_name}" for seat in found if not seat.substitute}
    return tuple(sorted(named.items(), key=lambda one: one[1]))


def acknowledge(actor: Actor, stream: int, key: UUID | None = None, at: datetime | None = None) -> Part:
    seen(actor, stream, CARRY)
    return _done(actor, stream, lambda state, _: orders.acknowledge(state), key, at)


def assign(
    actor: Actor, stream: int, official: int, key: UUID | None = None, at: datetime | None = None
) -> Part:
    found = seen(actor, stream, CARRY)
    if official not in dict(staff(found.agency, at or found.now)):
        raise Refused(refuse("invalid", "instructions.not_here", "official"))
    return _done(actor, stream, lambda state, _: orders.assign(state, Id(official)), key, at)


def report(
    actor: Actor, stream: int, told: Report, key: UUID | None = None, at: datetime | None = None
) -> Part:
    """By the person named, or by who answers for the agency."""
    found = kept.load_part(stream)
    mine = int(found.state.official) == actor.official
    demand(actor, REPORT if mine else CARRY, thing(found), clock(), VIEW)

    def decide(state: State, now: datetime) -> Made:
        words = people.keep_words(stream, told.words)
        return orders.report(
            state, _reported(found, state, told, words, at or now, now=at is None) if words else None
        )

    return _done(actor, stream, decide, key, at)


def accept(actor: Actor, stream: int, key: UUID | None = None, at: datetime | None = None) -> Part:
    _giver(actor, stream)
    return _done(actor, stream, lambda state, _: orders.judge(state, me(actor), None, accepted=True), key, at)


def send_back(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Part:
    _giver(actor, stream)
    return _done(
        actor,
        stream,
        lambda state, _: orders.judge(state, me(actor), people.keep_words(stream, reason), accepted=False),
        key,
    )


def ask_time(actor: Actor, stream: int, due: date, reason: str, key: UUID | None = None) -> Part:
    """A later day is asked for."""
    found = seen(actor, stream, CARRY)
    wrong = days.wrong_due(due, local(found.now).date(), works_for(found.agency))

    def decide(state: State, _: datetime) -> Made:
        why = people.keep_words(stream, reason)
        return orders.ask_time(state, e.MoreTimeAsked(due, why) if why else None, wrong)

    return _done(actor, stream, decide, key)


def decide_time(actor: Actor, stream: int, reason: str, key: UUID | None = None, *, granted: bool) -> Part:
    _giver(actor, stream)
    return _done(
        actor,
        stream,
        lambda state, _: orders.decide_time(state, people.keep_words(stream, reason), granted=granted),
        key,
    )


def proof_file(actor: Actor, stream: int) -> tuple[str, str, bytes]:
    """(name, media type, bytes) of the file that was handed in."""
    told = seen(actor, stream).state.report
    return files.read(stream, told.file if told else "")


def _giver(actor: Actor, stream: int) -> None:
    """The giver's agency judges: its leaders may give to the agency, and the receiving agency's may not."""
    found = kept.load_part(stream)
    agency = kept.load(int(found.state.instruction)).agency
    demand(actor, VIEW, thing(found), clock(), VIEW)
    demand(actor, GIVE, Thing(agency), clock(), VIEW)


def _reported(found: Part, state: State, told: Report, words: Id, at: datetime, *, now: bool) -> e.Reported:
    upload = told.upload
    sha256 = files.keep(found.id, upload.name, media_of(upload.name), upload.content) if upload else ""
    kind, number = _proof(found.agency, told)
    figure = measured(state.aim, found.agency, at, now=now) if state.aim else None
    why = people.keep_words(found.id, told.why) if figure and not figure.reached else None
    return e.Reported(words, sha256, kind, Id(number), figure, why)


def _proof(agency: int, told: Report) -> tuple[str, int]:
    """A thing that is there and is the agency's own; ``Refused`` otherwise."""
    if told.code.strip():
        stream = stream_of(told.code.strip())
        if stream is None or dossiers.load(stream).agency != agency:
            raise Refused(refuse("invalid", "instructions.no_thing", "code", proof=PROOFS[DOSSIER].lower()))
        return DOSSIER, stream
    if told.kind and told.thing not in titles(Scope(agencies=frozenset({agency})), [told.thing]):
        name = PROOFS.get(told.kind, "").lower()
        raise Refused(refuse("invalid", "instructions.no_thing", "thing", proof=name))
    return told.kind, told.thing


def _done(
    actor: Actor, stream: int, decide: Callable[[State, datetime], Made], key: UUID | None,
    at: datetime | None = None,
) -> Part:  # fmt: skip
    who = Who(me(actor), at=at, key=key)
    return store.once(key, lambda: kept.more_part(stream, decide, who), kept.load_part)
