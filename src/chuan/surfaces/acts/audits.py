"""One internal audit: its sample, its auditor, the checklist, findings and the report."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.period import Period
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.audits.rules import checking, planning
from chuan.events.audits.rules import events as e
from chuan.events.audits.rules.audit import NONCONFORMITY, State
from chuan.events.audits.rules.independence import Ties
from chuan.events.audits.services import audits
from chuan.events.audits.services.audits import MATTERS, Audit
from chuan.events.corrections.rules.events import Reported
from chuan.events.corrections.services import corrections
from chuan.events.dossiers.services import people
from chuan.readings.evidence.queries.answers import answers
from chuan.readings.evidence.queries.population import Asked, population, standing
from chuan.readings.evidence.queries.ties import Bound, bound
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import allows, clock, me
from chuan.surfaces.acts.hearing import confirmer
from chuan.surfaces.acts.steps import PDF

OVERRIDE = "quality.override"
_DIGITS = 12


def seen(actor: Actor, stream: int, act: str = courses.VIEW) -> Audit:
    """An audit, if ``actor`` may do ``act`` to it."""
    return courses.seen(actor, MATTERS.kind, stream, act)


def draw(
    actor: Actor, stream: int, seed: str = "", count: int | None = None, key: UUID | None = None
) -> Audit:
    """Draw the sample by a seed (one is thrown where none is given) and let data answer what it can."""
    found = seen(actor, stream, courses.MANAGE)
    thrown = seed or str(secrets.randbelow(9 * 10 ** (_DIGITS - 1)) + 10 ** (_DIGITS - 1))
    drawn_from = _population(found)
    figures = _figures(found)

    def decide(state: State) -> tuple[e.Event, ...] | Refusal:
        drawn = planning.sample(state, drawn_from, thrown, count)
        return drawn if isinstance(drawn, Refusal) else (*drawn, e.Figured(figures))

    return _more(actor, stream, decide, key)


def refigure(actor: Actor, stream: int, key: UUID | None = None) -> Audit:
    """Let data answer again, as it stands now, while the auditor writes."""
    found = seen(actor, stream, courses.STEP)
    figures = _figures(found)
    return _more(actor, stream, lambda state: checking.refigure(state, figures, me(actor)), key)


def replace(actor: Actor, stream: int, dossier: int, reason: str, key: UUID | None = None) -> Audit:
    """A sampled dossier was annulled: it stays with the reason, the next of the draw takes its place."""
    found = seen(actor, stream, courses.STEP)
    now = standing(_here(found), (dossier,)).get(dossier)
    annulled, rest = now is not None and now.status == "annulled", _population(found)

    def act() -> Audit:
        words = people.keep_words(stream, reason)

        def decide(state: State) -> tuple[e.Event, ...] | Refusal:
            return planning.replace_annulled(state, Id(dossier), rest, words, annulled=annulled)

        return audits.more(stream, decide, Who(me(actor), key=key))

    return store.once(key, act, audits.load)


def appoint(actor: Actor, stream: int, official: int, override: str = "", key: UUID | None = None) -> Audit:
    """Name the auditor; refused for his own work, a warning for his own unit that the head may override in writing."""
    found = seen(actor, stream, courses.MANAGE)
    name, ties = judged(found, official)
    head = allows(actor, OVERRIDE, courses.thing(found), clock())

    def act() -> Audit:
        words = people.keep_words(stream, override)

        def decide(state: State) -> tuple[e.Event, ...] | Refusal:
            return planning.appoint(state, Id(official), name, ties, words, head=head)

        return audits.more(stream, decide, Who(me(actor), key=key))

    return store.once(key, act, audits.load)


def judged(found: Audit, official: int) -> tuple[str, Ties]:
    """A person's name and what binds him to the audit; ``Refused`` for one who is not of the agency."""
    staff = organisation.officials(EVERYTHING, found.now, agency=found.agency)
    theirs = [one for one in staff if one.official == official]
    if not theirs:
        raise Refused(refuse("invalid", "audits.nobody", "auditor"))
    state = found.state
    mine = bound(found.agency, state.counted, state.procedures, (official,)).get(official, Bound())
    own = any(one.unit in state.units for one in theirs)
    return theirs[0].name, Ties(mine.touched, mine.held, mine.wrote, own)


def free(found: Audit) -> tuple[tuple[int, str, Ties], ...]:
    """Everybody of the agency with what binds him, the freest first: one statement for all ties."""
    staff = organisation.officials(EVERYTHING, found.now, agency=found.agency)
    state = found.state
    units: dict[tuple[int, str], set[int]] = {}
    for one in staff:
        units.setdefault((one.official, one.name), set()).add(one.unit)
    ties = bound(found.agency, state.counted, state.procedures, [official for official, _ in units])
    read = [
        (official, name, Ties(b.touched, b.held, b.wrote, not theirs.isdisjoint(state.units)))
        for (official, name), theirs in units.items()
        for b in (ties.get(official, Bound()),)
    ]
    return tuple(sorted(read, key=lambda row: (row[2].own_work, row[2].own_unit, row[1])))


def answer(
    actor: Actor, stream: int, clause: str, verdict: str, note: str = "", key: UUID | None = None
) -> Audit:
    """The auditor answers a line of the checklist."""
    return _worded(
        actor,
        stream,
        note,
        lambda state, words: checking.answer(state, clause, verdict, words, me(actor)),
        key,
    )


def find(
    actor: Actor, stream: int, clause: str, kind: str, text: str, dossiers: Sequence[int] = (),
    key: UUID | None = None,
) -> Audit:  # fmt: skip
    """The auditor writes down a finding in a line of the checklist; a nonconformity opens its own matter at once."""
    found, named = seen(actor, stream, courses.STEP), tuple(Id(one) for one in dossiers)

    def act() -> Audit:
        words, who = people.keep_words(stream, text), Who(me(actor), key=key)
        after = audits.more(
            stream, lambda state: checking.find(state, clause, kind, words, named, me(actor)), who
        )
        if kind != NONCONFORMITY:
            return after
        matter = _opened(found, clause, text, named, Who(me(actor)))
        last = after.state.findings[-1].key
        return audits.more(stream, lambda state: checking.link(state, last, matter), Who(me(actor)))

    return store.once(key, act, audits.load)


def _opened(found: Audit, clause: str, text: str, dossiers: Sequence[Id], who: Who) -> Id:
    """The nonconformity of a finding, waiting for whoever confirms; its id."""
    holder = confirmer(found.agency, found.now)
    if not holder:
        raise Refused(refuse("not_now", "corrections.nobody_confirms"))
    matter = new_id()
    words = people.keep_text(matter, text)
    unit = found.state.units[0] if len(found.state.units) == 1 else None
    fact = Reported(words, dossiers[0] if dossiers else None, unit, Id(found.id), clause)
    corrections.begin(matter, found.agency, words, Id(holder), who, fact)
    return Id(matter)


def clear(actor: Actor, stream: int, finding: int, note: str, key: UUID | None = None) -> Audit:
    """At the re-audit the auditor sees a finding mended; not while its nonconformity is still worked on."""
    found = seen(actor, stream, courses.STEP)
    one = found.state.finding(finding)
    open_ = one is not None and one.matter and corrections.load(int(one.matter)).state.course.status == "open"
    return _worded(
        actor, stream, note,
        lambda state, words: checking.clear(state, finding, words, me(actor), mended=not open_), key,
    )  # fmt: skip


def report(actor: Actor, stream: int, make: Callable[[Audit], bytes], key: UUID | None = None) -> Audit:
    """Make the report once every line is answered; its bytes are kept under their hash."""
    found = seen(actor, stream, courses.STEP)
    refused = checking.report(found.state, "")
    if isinstance(refused, Refusal):
        raise Refused(refused)
    content = make(found)

    def act() -> Audit:
        sha256 = files.keep(stream, "bao-cao-danh-gia.pdf", PDF, content)
        return audits.more(stream, lambda state: checking.report(state, sha256), Who(me(actor), key=key))

    return store.once(key, act, audits.load)


def paper(actor: Actor, stream: int) -> bytes:
    """The bytes of the report as it was made."""
    return files.read(stream, seen(actor, stream).state.report)[2]


def _worded(
    actor: Actor, stream: int, words: str,
    decide: Callable[[State, Id | None], tuple[e.Event, ...] | Refusal], key: UUID | None,
) -> Audit:  # fmt: skip
    """An act with what the actor wrote, kept beside the event."""
    seen(actor, stream, courses.STEP)

    def act() -> Audit:
        kept = people.keep_words(stream, words)
        return audits.more(stream, lambda state: decide(state, kept), Who(me(actor), key=key))

    return store.once(key, act, audits.load)


def _more(
    actor: Actor, stream: int, decide: Callable[[State], tuple[e.Event, ...] | Refusal], key: UUID | None
) -> Audit:
    return store.once(key, lambda: audits.more(stream, decide, Who(me(actor), key=key)), audits.load)


def _population(found: Audit) -> tuple[Id, ...]:
    state = found.state
    units = tuple(int(unit) for unit in state.units)
    asked = Asked(found.agency, units, state.procedures, state.since, state.until)
    return tuple(Id(one) for one in population(_here(found), asked))


def _here(found: Audit) -> Scope:
    """The audited agency whole: whoever audits looks at what was drawn, whatever his own posts reach."""
    return Scope(frozenset({found.agency}))


def _figures(found: Audit) -> tuple[e.Figure, ...]:
    """What data says of every clause on the checklist, each figure with its dossiers."""
    edition = laws.standard(found.state.edition)
    lines = [edition.clause(line.clause) for line in found.state.lines]
    wanted = [(clause.code, key) for clause in lines if clause is not None for key in clause.answers]
    period = Period(found.state.since, found.state.until)
    told = answers(_here(found), found.agency, period, [key for _, key in wanted], found.now)
    return tuple(
        e.Figure(code, key, one.verdict, one.part, one.whole, tuple(Id(case.stream) for case in one.cases), one.value)
        for code, key in wanted
        for one in (told[key],)
    )  # fmt: skip
