"""Loans of kept files: asked for, approved on the walk, handed out, renewed, given back; reminded of by night."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.organisation.rules.roles import LEADER
from chuan.events.dossiers.services import people
from chuan.events.loans.imports.terms import shipped
from chuan.events.loans.rules import keeping, lending
from chuan.events.loans.rules.events import Asked, Back, HandedOut, Prolonged
from chuan.events.loans.rules.file import State as Kept
from chuan.events.loans.rules.terms import Lending
from chuan.events.loans.services import files, loans
from chuan.events.loans.services.loans import MATTERS, Loan
from chuan.surfaces.acts import archiving, courses
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.courses import Move

_ONLY = "xong"


def approvers(agency: int, kind: str, at: datetime) -> tuple[Person, ...]:
    """Who may approve the loan of a file of a kind."""
    fit = courses.candidates(agency, "approver", at)
    only_leaders = shipped().kind(kind).approver == "leader"
    return tuple(one for one in fit if LEADER in one.roles or not only_leaders)


def ask(
    actor: Actor, file: int, purpose: str, approver: int, key: UUID | None = None, at: datetime | None = None
) -> Loan:
    """Ask for a file; whoever asks borrows it. One that is out, lost or gone is not asked for."""
    found = archiving.seen(actor, file)
    _may(keeping.here(found.state))
    if not purpose.strip():
        raise Refused(refuse("invalid", "acts.loan_purpose", "purpose"))
    fit = tuple(Id(one.official) for one in approvers(found.agency, found.state.kind, found.now))
    if approver not in fit:
        raise Refused(refuse("invalid", "loans.approver_by_kind", "approver"))

    def act() -> Loan:
        stream = new_id()
        words = people.keep_text(stream, purpose)
        asked = Asked(Id(file), me(actor), Id(min(actor.unit_ids)), words, fit)
        title = courses.title(stream, f"{found.state.code} · {_title(file, found.state)}")
        MATTERS.begin(stream, found.agency, title, me(actor), Who(me(actor), at=at), (asked,))
        return courses.step(MATTERS, actor, stream, Move("ask", _ONLY, {"approve": approver}), key=key, at=at)

    return store.once(key, act, loans.load)


def hand_out(actor: Actor, stream: int, key: UUID | None = None, at: datetime | None = None) -> Loan:
    """The file leaves, until the day the agency's rule says; one that is out is not lent twice."""

    def act() -> Loan:
        found = courses.seen(actor, MATTERS.kind, stream, courses.STEP)
        if found.state.course.holder("lend") != me(actor):
            raise Refused(refuse("not_yours", "acts.loan_not_keeper"))
        rule = _rule(found.agency, found.now)
        until = due(found.agency, local(at or found.now).date(), rule.term)
        borrower, file = found.state.borrower, int(found.state.file)
        files.more(file, lambda kept: keeping.lend(kept, Id(stream), borrower, until), Who(me(actor), at=at))
        fact = HandedOut(until, rule.term, rule.renewals)
        move = Move("lend", _ONLY, {"return": actor.official})
        return courses.step(MATTERS, actor, stream, move, None, key, (fact,), at)

    return store.once(key, act, loans.load)


def renew(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Loan:
    """The borrower keeps it for one more term."""

    def act() -> Loan:
        found = courses.seen(actor, MATTERS.kind, stream, courses.STEP)
        today, state = local(found.now).date(), found.state
        until = due(found.agency, state.until or today, state.term)
        words = people.keep_words(stream, reason)
        after = loans.more(
            stream, lambda loan: lending.renew(loan, until, words, today), Who(me(actor), key=key)
        )
        files.more(int(state.file), lambda _: (Prolonged(until),), Who(me(actor)))
        return after

    return store.once(key, act, loans.load)


def give_back(
    actor: Actor,
    stream: int,
    condition: str,
    reason: str,
    key: UUID | None = None,
    at: datetime | None = None,
) -> Loan:
    """The file came back, or is said to be lost; why its document went out of use meanwhile is carried along."""

    def act() -> Loan:
        found = courses.seen(actor, MATTERS.kind, stream, courses.STEP)
        file = int(found.state.file)
        words, kept = people.keep_words(stream, reason), files.load(file)
        gone = _carried(stream, file, kept.state)
        fact = lending.give_back(found.state, condition, words, gone)
        if isinstance(fact, Refusal):
            raise Refused(fact)
        harm = people.keep_words(file, reason)
        files.more(file, lambda _: (Back(condition, harm),), Who(me(actor), at=at))
        return courses.step(MATTERS, actor, stream, Move("return", _ONLY), None, key, (fact,), at)

    return store.once(key, act, loans.load)


def remind_all(at: datetime) -> int:
    """Every borrower of an overdue file is told, once a day."""
    today = local(at).date()
    told = 0
    for stream in loans.overdue(today):
        before = loans.load(stream)
        after = loans.more(stream, lambda loan: lending.remind(loan, today), Who())
        told += after.seq > before.seq
    return told


def due(agency: int, day: date, term: int) -> date:
    """The working day a loan of ``term`` working days ends, by the agency's calendar."""
    calendar = worktime_for(agency)
    return lending.working_day(day, term, lambda one: bool(calendar.sessions(one)))


def _rule(agency: int, at: datetime) -> Lending:
    row = organisation.agency(agency, at)
    return shipped().at(row.code if row else "")


def _may(wrong: Refusal | None) -> None:
    if wrong is not None:
        raise Refused(wrong)


def _title(file: int, state: Kept) -> str:
    return people.texts(file).get(int(state.title), state.code)


def _carried(stream: int, file: int, kept: Kept) -> Id | None:
    """Why the document of the file went out of use, as words of the loan."""
    if kept.outdated is None:
        return None
    return people.keep_text(stream, people.texts(file).get(int(kept.outdated), ""))
