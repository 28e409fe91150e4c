"""Declaring the quality system: begin, draw the scope up, decide with a number, show evidence, issue the set."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Decided as Answer
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import UnitRow
from chuan.definitions.procedures import services as procedures
from chuan.events.declarations import services as declarations
from chuan.events.declarations.rules.declaration import (
    State,
    number_notice,
    numbered,
    scope_hash,
    showing,
    symbol_of,
)
from chuan.events.declarations.rules.events import Covered, Decided, Evidenced, Issued, Numbered, ScopeSet
from chuan.events.declarations.services import MATTERS, Declaration
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.registers.rules.lines import series
from chuan.readings.obligations.rules.annex import BODIES, working_units
from chuan.readings.obligations.services import picture
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.courses import Move

PAPERS = {
    "decision": "quyet-dinh-cong-bo",
    "notice": "thong-bao",
    "posting": "niem-yet",
    "clauses": "doi-chieu-dieu-khoan",
}
"""Each paper of the set -> what its file is called."""
NOTICE_LINE = "TB"
"""How notices are called in the symbol of their number."""
_RULES_BEFORE = ("R1", "R2", "R3")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is offered as evidence of a step: an address, a file, or both."""

    step: str
    day: date
    address: str = ""
    name: str = ""
    content: bytes = b""


def begin(actor: Actor, title: str, key: UUID | None = None) -> Declaration:
    """A declaration of the actor's agency, its scope in the hands of the ISO secretary; one at a time."""
    at = clock()
    demand(actor, courses.MANAGE, Thing(actor.agency), at)

    def act() -> Declaration:
        if picture(actor.agency, at).under_way("declaration") is not None:
            raise Refused(refuse("not_now", "declarations.one_open"))
        holder = courses.starter(actor, actor.agency, "iso", at, "declarations.nobody")
        stream, who = new_id(), Who(me(actor), key=key)
        name = courses.title(stream, title)
        return MATTERS.begin(stream, actor.agency, name, holder, who, (scope_now(actor.agency, at),))

    return store.once(key, act, declarations.load)


def step(
    matters: Any, actor: Actor, stream: int, move: Move, seen_at: int | None = None, key: UUID | None = None
) -> Declaration:
    """End a step; the scope is computed anew at its step, and the decision takes its number."""

    def act() -> Declaration:
        found = courses.seen(actor, MATTERS.kind, stream, courses.STEP)
        return courses.step(MATTERS, actor, stream, move, seen_at, key, _facts(found, move))

    return store.once(key, act, declarations.load)


def show_evidence(actor: Actor, stream: int, given: Evidence, key: UUID | None = None) -> Declaration:
    """What shows that notice was given, that it was posted, that it was published."""
    if given.address and not given.address.startswith(("https://", "http://")):
        raise Refused(refuse("invalid", "declarations.address", "address"))

    def act() -> Declaration:
        found = courses.seen(actor, MATTERS.kind, stream, courses.STEP)
        sha256 = files.keep(stream, given.name, _media(given.name), given.content) if given.content else ""
        event = Evidenced(given.step, given.day, people.keep_words(stream, given.address), sha256)

        def decide(state: State, at: datetime) -> Answer:
            return showing(state, event, local(at)) or (event,)

        return MATTERS.more(stream, decide, Who(me(actor), key=key), found.seq)

    return store.once(key, act, declarations.load)


def issue(
    actor: Actor, stream: int, make: Callable[[Declaration], Mapping[str, bytes]], key: UUID | None = None
) -> Declaration:
    """The printed set is issued: the notice under its own next number, each paper kept under its SHA-256."""

    def act() -> Declaration:
        found = _with_notice_number(actor, courses.seen(actor, MATTERS.kind, stream, courses.MANAGE))
        kept = tuple(
            Issued(name, files.keep(stream, f"{PAPERS[name]}.pdf", "application/pdf", content))
            for name, content in make(found).items()
        )

        def decide(state: State, _: datetime) -> Answer:
            return [one for one in kept if one not in state.issued]

        return MATTERS.more(stream, decide, Who(me(actor), key=key), found.seq)

    return store.once(key, act, declarations.load)


def _with_notice_number(actor: Actor, found: Declaration) -> Declaration:
    """Of the line of the agency's notices ("TB-UBND"); taken once."""
    if found.state.notice is not None:
        return found
    if isinstance(refused := number_notice(found.state, Numbered(0, date.min, "")), Refusal):
        raise Refused(refused)
    row, day = organisation.agency(found.agency, found.now), local(found.now).date()
    symbol = symbol_of(row.name if row else "", NOTICE_LINE)
    wanted = Numbered(take_number(found.agency, series(symbol), str(day.year)), day, symbol)
    return MATTERS.more(
        found.id, lambda state, _: number_notice(state, wanted), Who(me(actor)), found.seq
    )  # fmt: skip


def scope_now(agency: int, at: datetime) -> ScopeSet:
    """The annex as the published procedures make it now, and the rules that do not hold."""
    units = organisation.units(EVERYTHING, at, agency=agency)
    covered = _covered(agency, local(at).date(), units)
    unmet = (one.key for one in picture(agency, at).rules if one.key in _RULES_BEFORE and not one.holds)
    used = {unit for one in covered for unit in one.units}
    bodies = {unit.id for unit in units if unit.kind in BODIES} | used
    return ScopeSet(covered, len(bodies), scope_hash(agency, covered), tuple(unmet))


def _covered(agency: int, day: date, units: Sequence[UnitRow]) -> tuple[Covered, ...]:
    ids = {unit.code: Id(unit.id) for unit in units}
    found = (one for one in procedures.in_force([agency], day) if not one.procedure.internal)
    return tuple(
        Covered(
            one.code, one.edition, one.version, Id(one.id),
            tuple(ids[code] for code in working_units(one.procedure, one.staffing) if code in ids),
        )
        for one in sorted(found, key=lambda one: one.code)
    )  # fmt: skip


def _facts(found: Declaration, move: Move) -> tuple[Any, ...]:
    """What comes with the end of a step."""
    at = clock()
    if move.step == "scope":
        return (scope_now(found.agency, at),)
    if (move.step, move.outcome) != ("decide", "ok"):
        return ()
    if refusal := numbered(found.state):
        raise Refused(refusal)
    row, year = organisation.agency(found.agency, at), local(at).year
    symbol = symbol_of(row.name if row else "")
    number = take_number(found.agency, series(symbol), str(year))
    return (Decided(number, year, symbol, scope_now(found.agency, at).sha256),)


def _media(name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    return {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}.get(
        ending, "application/octet-stream"
    )
