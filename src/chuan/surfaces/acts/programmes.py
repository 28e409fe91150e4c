"""The yearly programme of internal audits: written by one, approved by another, each entry begun as an audit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.audits.rules import events as e
from chuan.events.audits.rules import programme as p
from chuan.events.audits.rules.crossing import Candidate, propose
from chuan.events.audits.services import audits, programmes
from chuan.events.audits.services.programmes import KIND, Programme
from chuan.events.dossiers.services import people
from chuan.readings.evidence.queries.population import Asked
from chuan.readings.evidence.queries.ties import worked
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me

APPROVE = "audits.approve"


def seen(actor: Actor, stream: int, act: str = courses.VIEW) -> Programme:
    """A programme, if ``actor`` may do ``act`` to it."""
    found = KIND.load(stream)
    demand(actor, act, Thing(found.agency), clock())
    return found


def open_year(actor: Actor, year: int, edition: str, key: UUID | None = None) -> Programme:
    """Open the programme of a year by an edition of the standard."""
    at = clock()
    demand(actor, courses.MANAGE, Thing(actor.agency), at)
    if not local(at).year - 1 <= year <= local(at).year + 1:
        raise Refused(refuse("invalid", "acts.audit_year", "year"))
    stream, code = new_id(), laws.standard(edition).code
    return store.once(
        key, lambda: programmes.begin(stream, actor.agency, year, code, Who(me(actor), key=key)), KIND.load
    )


def enter(
    actor: Actor, stream: int, month: int, units: Collection[int], procedures: Collection[str],
    clauses: Collection[str], key: UUID | None = None,
) -> Programme:  # fmt: skip
    """Put one audit into the programme."""
    found = seen(actor, stream, courses.MANAGE)
    own = {unit.id for unit in organisation.units(EVERYTHING, clock(), agency=found.agency)}
    known = {clause.code for clause in laws.standard(found.state.edition).asked}
    if not own.issuperset(units) or not known.issuperset(clauses):
        raise Refused(refuse("invalid", "acts.audit_elsewhere", "units"))
    chosen = [Id(unit) for unit in sorted(units)]
    return _more(actor, stream, lambda state: p.enter(state, month, chosen, procedures, clauses), key)


def strike(actor: Actor, stream: int, entry: int, reason: str, key: UUID | None = None) -> Programme:
    """Take an entry out, with a reason."""
    seen(actor, stream, courses.MANAGE)

    def act() -> Programme:
        words = people.keep_words(stream, reason)
        return programmes.more(stream, lambda state: p.strike(state, entry, words), Who(me(actor), key=key))

    return store.once(key, act, KIND.load)


def approve(actor: Actor, stream: int, key: UUID | None = None) -> Programme:
    """The head approves the programme."""
    seen(actor, stream, APPROVE)
    return _more(actor, stream, lambda state: p.approve(state, me(actor)), key)


def start(
    actor: Actor, stream: int, entry: int, title: str, since: date, until: date, key: UUID | None = None
) -> audits.Audit:
    """Begin the audit of an entry over the dossiers received in ``[since, until)``; its first step is the secretary's."""
    found = seen(actor, stream, courses.MANAGE)
    if since >= until:
        raise Refused(refuse("invalid", "acts.audit_period", "until"))
    audit = new_id()

    def act() -> audits.Audit:
        who = Who(me(actor), key=key)
        begun = programmes.more(stream, lambda state: p.start(state, entry, Id(audit)), Who(me(actor))).state
        chosen = begun.entry(entry)
        assert chosen is not None
        scoped = e.Scoped(
            begun.edition, chosen.units, chosen.procedures, chosen.clauses, since, until, Id(stream), entry
        )
        holder = courses.starter(actor, found.agency, "iso", found.now, "acts.audit_no_secretary")
        words = courses.title(audit, title)
        return audits.MATTERS.begin(audit, found.agency, words, holder, who, (scoped,))

    return store.once(key, act, audits.load)


def proposal(actor: Actor, stream: int, since: date, until: date) -> dict[int, tuple[int, int, int]]:
    """Unit -> (the auditor proposed for it, 0 where nobody is free; dossiers of it he worked on; all its dossiers)."""
    found = seen(actor, stream)
    units = tuple(sorted({Id(unit) for entry in found.state.live for unit in entry.units}))
    asked = Asked(found.agency, units, (), since, until)
    did = worked(scope(actor, courses.VIEW, found.now), asked) if units else {}
    whole = {unit: did.get(0, {}).get(int(unit), 0) for unit in units}
    chosen = propose(units, _candidates(found, did), whole)
    return {
        int(unit): (int(who or 0), did.get(int(who or 0), {}).get(int(unit), 0), whole[unit])
        for unit, who in chosen.items()
    }


def _candidates(found: Programme, did: Mapping[int, Mapping[int, int]]) -> list[Candidate]:
    """Everybody of the agency with his units and the dossiers of others he worked on."""
    own: dict[int, set[Id]] = {}
    for one in organisation.officials(EVERYTHING, found.now, agency=found.agency):
        own.setdefault(one.official, set()).add(Id(one.unit))
    return [
        Candidate(Id(official), frozenset(theirs), {Id(unit): n for unit, n in did.get(official, {}).items()})
        for official, theirs in own.items()
    ]


def _more(
    actor: Actor, stream: int, decide: Callable[[p.State], tuple[e.Event, ...] | Refusal], key: UUID | None
) -> Programme:
    return store.once(key, lambda: programmes.more(stream, decide, Who(me(actor), key=key)), KIND.load)
