"""A bank statement: looked at first, then taken in; what no code could match is decided by a person, and undone."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import dossiers, people
from chuan.events.money.imports.statement import Statement, read_statement
from chuan.events.money.rules import statement as s
from chuan.events.money.rules.coded import is_reference
from chuan.events.money.rules.matching import Found, Owed, codes_in, fingerprints, reconcile
from chuan.events.money.rules.orders import Annul, Pay
from chuan.events.money.rules.vietqr import purpose_of
from chuan.events.money.services import accounts, payments, statement_lines, statements
from chuan.events.money.services.payments import Payment
from chuan.events.money.services.statement_lines import Kept
from chuan.events.money.services.statements import Fresh
from chuan.readings.takings.queries.transfers import payments_of, standing_on
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.money import has_ended

BRING_IN = "money.statement"


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file holds: its new lines with what they would pay, and how many an earlier file brought."""

    statement: Statement
    found: tuple[Found, ...]
    fingerprints: tuple[str, ...]
    payments: dict[str, Payment]
    known: int

    def code_of(self, dossier: int) -> str:
        return next(one.code for one in self.payments.values() if one.dossier == dossier)


def look(actor: Actor, agency: int, name: str, content: bytes) -> Looked:
    """What the file would do; nothing is written. ``Refused`` with one sentence for a file that cannot be taken."""
    demand(actor, BRING_IN, Thing(agency), clock())
    account = accounts.account_of(agency, local(clock()).date())
    if account is None:
        raise Refused(refuse("not_now", "money.no_account", "upload"))
    statement = read_statement(name, content)
    marks = fingerprints(account.key, statement.credits)
    old = statements.known(agency, marks)
    fresh = [(mark, credit) for mark, credit in zip(marks, statement.credits, strict=True) if mark not in old]
    credits_ = [credit for _, credit in fresh]
    known = dict(payments.by_codes([agency], {code for one in credits_ for code in codes_in(one.text)}))
    found = reconcile(credits_, _owed(known))
    return Looked(statement, found, tuple(mark for mark, _ in fresh), known, len(old))


def take(actor: Actor, agency: int, name: str, content: bytes, key: UUID | None = None) -> int:
    """Take the file in: every new line kept, every matched one paid; all of it or nothing. The statement's stream."""

    def act() -> int:
        looked = look(actor, agency, name, content)
        if not looked.found:
            raise Refused(refuse("invalid", "money.nothing_new", "upload"))
        fresh = tuple(
            Fresh(new_id(), mark, one.credit)
            for mark, one in zip(looked.fingerprints, looked.found, strict=True)
        )
        outcomes = tuple(
            s.Outcome(Id(line.id), one.verdict, one.credit.amount, tuple(part.dossier for part in one.parts))
            for line, one in zip(fresh, looked.found, strict=True)
        )
        sha256 = hashlib.sha256(content).hexdigest()
        who = payments.Actor(me(actor), key=key)
        stream = statements.bring_in(agency, sha256, fresh, outcomes, looked.known, who)
        files.keep(stream, name, "application/octet-stream", content)
        _pay(actor, looked, fresh)
        return stream

    return statements.once(key, act)


def match(
    actor: Actor, line: int, parts: Sequence[tuple[str, int]], reason: str, key: UUID | None = None
) -> int:
    """A person says which dossiers a line pays, (code, đồng) each, and why; the line's statement."""
    kept = _kept(actor, line)
    wanted = [purpose_of(code) for code, _ in parts]
    known = payments.by_codes([kept.agency], wanted)
    missing = next((code for code, _ in parts if purpose_of(code) not in known), None)
    if missing is not None or not parts:
        raise Refused(refuse("invalid", "money.no_dossier", "code", code=missing or ""))
    owed = _owed(known)

    def act() -> int:
        words = people.keep_words(kept.statement, reason)
        split = tuple(
            (Id(known[flat].dossier), amount) for flat, (_, amount) in zip(wanted, parts, strict=True)
        )
        order = s.Match(Id(line), kept.amount, split, words)
        statements.settle(kept.statement, lambda: order, payments.Actor(me(actor), key=key))
        for flat, (_, amount) in zip(wanted, parts, strict=True):
            made = _transfer(kept.reference, Id(line), amount, late=owed[flat].ended, reason=words)
            _carry_out(actor, known[flat].id, made)
        return kept.statement

    return statements.once(key, act)


def unmatch(actor: Actor, line: int, reason: str, key: UUID | None = None) -> int:
    """What a line paid is taken back, with a reason; the line waits again. The line's statement."""
    kept = _kept(actor, line)
    streams = payments_of(line)

    def act() -> int:
        words = people.keep_words(kept.statement, reason)
        order = s.Unmatch(Id(line), words)
        statements.settle(kept.statement, lambda: order, payments.Actor(me(actor), key=key))
        for payment, number in payments.paid_by_line(streams, line):
            _carry_out(actor, payment, Annul(number, words), signs=True)
        return kept.statement

    return statements.once(key, act)


def revoke(actor: Actor, statement: int, reason: str, key: UUID | None = None) -> int:
    """A file taken in by mistake: what its lines paid is taken back, all of it or nothing, and the right file may come."""
    demand(actor, BRING_IN, Thing(statements.brought(statement).agency), clock())
    lines = statement_lines.of_statement(statement)

    def act() -> int:
        words = people.keep_words(statement, reason)
        statements.settle(statement, lambda: s.Revoke(words), payments.Actor(me(actor), key=key))
        orders = {
            stream: [Annul(number, words) for number in numbers]
            for stream, numbers in payments.paid_by_lines(standing_on(lines), lines).items()
        }
        payments.carry_out_many(orders, payments.Actor(me(actor), signs=True))
        statement_lines.free(statement)
        return statement

    return statements.once(key, act)


def _pay(actor: Actor, looked: Looked, fresh: Sequence[Fresh]) -> None:
    """What the matched lines pay, each dossier's in one go."""
    streams = {one.dossier: one.id for one in looked.payments.values()}
    orders: dict[int, list[Pay]] = defaultdict(list)
    for line, one in zip(fresh, looked.found, strict=True):
        for part in one.parts:
            made = _transfer(one.credit.reference, Id(line.id), part.amount, late=part.late)
            orders[streams[part.dossier]].append(made)
    payments.carry_out_many(orders, payments.Actor(me(actor)))


def _transfer(reference: str, line: Id, amount: int, *, late: bool, reason: Id | None = None) -> Pay:
    """The payment a line stands for; a bank's number that is no number stays with the line."""
    number = reference if is_reference(reference) else ""
    return Pay(amount, "transfer", number, line=line, late=late, reason=reason)


def _carry_out(actor: Actor, stream: int, order: Pay | Annul, *, signs: bool = False) -> None:
    """One order on one payment; taking back a match needs no signature: the money itself does not move."""
    payments.carry_out(stream, lambda _: order, payments.Actor(me(actor), signs=signs))


def _owed(known: Mapping[str, Payment]) -> dict[str, Owed]:
    standing = {one.id: one.state for one in dossiers.load_many([one.dossier for one in known.values()])}
    return {
        flat: Owed(Id(one.dossier), flat, one.state.owing, has_ended(standing[one.dossier]))
        for flat, one in known.items()
    }


def _kept(actor: Actor, line: int) -> Kept:
    """The line, for one who may bring statements in; ``Refused(missing)`` out of sight."""
    kept = statement_lines.line(line)
    demand(actor, BRING_IN, Thing(kept.agency), clock())
    return kept
