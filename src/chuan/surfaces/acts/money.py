"""The money of a dossier: charged at reception or later, exempted, paid, refunded, annulled with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.money.rules import orders as o
from chuan.events.money.rules.charging import Asked, at_reception, lines
from chuan.events.money.rules.vietqr import Transfer, purpose_of
from chuan.events.money.services import accounts, payments
from chuan.events.money.services.accounts import Account
from chuan.events.money.services.payments import Payment
from chuan.surfaces.acts.asking import Case, allows, case, clock, demand, me, thing

TAKE, SIGN = "money.take", "money.sign"


@dataclass(frozen=True, slots=True)
class Paying:
    """Money that came, as typed: ``reference`` is the transfer's number, ``series`` and ``receipt`` the biên lai's."""

    amount: int
    means: str
    reference: str = ""
    series: str = ""
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class Exemption:
    """What would have been collected at reception (đồng), why it is not, and the paper that shows it."""

    total: int
    ground: str
    shown: str


def charge_received(
    actor: Actor, dossier: Dossier, procedure: Procedure, total: int, free: Exemption | None = None
) -> None:
    """What reception said is to be collected, or not asked at all, is charged in reception's own transaction."""
    whole = free.total if free else total
    asked = at_reception(procedure.fees_for(dossier.state.case), dossier.state.copies, whole)
    if not asked:
        return
    if free and not free.shown.strip():
        raise Refused(refuse("invalid", "money.ground_shown", "free-shown"))
    edition = str(dossier.terms["edition"])
    orders: list[o.Order] = [o.Charge(asked, edition, edition)]
    if free:
        text = people.keep_text(dossier.id, free.shown)
        orders += [o.Exempt(line.fee, free.ground, text) for line in asked]
    new = payments.Received(dossier.id, dossier.agency, dossier.state.code, edition, dossier.now)
    payments.begin(new, orders, payments.Actor(me(actor)))


def charge(
    actor: Actor, stream: int, asked: Asked, collect: int, seen: int | None = None, key: UUID | None = None
) -> Payment:
    """Charge a dossier, or charge it anew while nothing is paid: by the edition it was received under."""
    found = case(actor, stream, TAKE, clock())
    chosen = lines(found.terms.procedure.fees_for(found.dossier.state.case), asked)
    if isinstance(chosen, Refusal):
        raise Refused(chosen)

    def order(payment: Payment) -> o.Charge:
        return o.Charge(chosen, str(found.dossier.terms["edition"]), payment.edition, collect)

    return _ordered(actor, found, order, seen, key)


def exempt(
    actor: Actor, stream: int, fee: str, ground: str, shown: str, amount: int = 0,
    seen: int | None = None, key: UUID | None = None,
) -> Payment:  # fmt: skip
    """A fee, or a part of it, is not asked: on a coded ground, with the paper that shows it."""
    found = _found(actor, stream)
    return _ordered(
        actor, found, lambda _: o.Exempt(fee, ground, people.keep_words(stream, shown), amount), seen, key
    )


def pay(actor: Actor, stream: int, form: Paying, seen: int | None = None, key: UUID | None = None) -> Payment:
    """Money came: at the counter, by transfer, through a portal, by the post."""
    found = case(actor, stream, TAKE, clock())
    late = has_ended(found.dossier.state)

    def order(_: Payment) -> o.Pay:
        return o.Pay(form.amount, form.means, form.reference, form.series, form.receipt, late=late)

    return _ordered(actor, found, order, seen, key)


def receipt(
    actor: Actor, stream: int, payment: int, series: str, number: str,
    seen: int | None = None, key: UUID | None = None,
) -> Payment:  # fmt: skip
    """Series and number of the biên lai or hoá đơn that the agency's own provider issued."""
    found = case(actor, stream, TAKE, clock())
    return _ordered(actor, found, lambda _: o.Receipt(payment, series, number), seen, key)


def refund(
    actor: Actor, stream: int, amount: int, means: str, reason: str,
    seen: int | None = None, key: UUID | None = None,
) -> Payment:  # fmt: skip
    """Money goes back: signed by a head or a leader who did not record the payment."""
    found = _found(actor, stream)
    return _ordered(
        actor, found, lambda _: o.Refund(amount, means, people.keep_words(stream, reason)), seen, key
    )


def annul(
    actor: Actor, stream: int, number: int, reason: str, seen: int | None = None, key: UUID | None = None
) -> Payment:
    """A movement recorded wrongly does not count any more."""
    found = _found(actor, stream)
    return _ordered(actor, found, lambda _: o.Annul(number, people.keep_words(stream, reason)), seen, key)


def has_ended(state: State) -> bool:
    """Whether a dossier ended without its result: refused, stopped, withdrawn or its reception annulled."""
    refused = state.document is not None and state.document.kind == "refusal"
    return state.status in {"annulled", "stopped"} or (state.status in {"ready", "closed"} and refused)


def signs(actor: Actor, dossier: Dossier) -> bool:
    """Whether an exemption, a refund or a late annulment may be signed: by the counter's head, the unit's or a leader."""
    now = clock()
    counter = Thing(dossier.agency, int(dossier.state.received_unit))
    return allows(actor, SIGN, counter, now) or allows(actor, SIGN, thing(dossier), now)


def transfer_for(agency: int, code: str, amount: int, day: date) -> tuple[Account, Transfer] | None:
    """The transfer that pays an exact sum for a dossier; None where the agency has no account or nothing is owed."""
    account = accounts.account_of(agency, day)
    if account is None or amount < 1:
        return None
    return account, Transfer(account.bank, account.number, amount, purpose_of(code))


def open_accounts(folder: Path = places.CATALOGUE / "demo" / "accounts") -> int:
    """Enter the accounts the folder's files name, for agencies that are there; how many were new."""
    now = clock()
    opened = 0
    for path in sorted(folder.glob("*.yaml")):
        for row in read_yaml(path.read_bytes())["accounts"]:
            agency = organisation.agency_by_code(row["agency"], now)
            account = Account(row["bank"], row["number"], row["name"], row["bank_name"])
            if agency is not None:
                opened += accounts.open_account(agency.id, account, date.fromisoformat(row["since"]))
    return opened


def _found(actor: Actor, stream: int) -> Case:
    """The dossier for one who may take its money or sign for it."""
    found = case(actor, stream, "dossiers.view", clock())
    if not signs(actor, found.dossier):
        demand(actor, TAKE, found.thing, clock())
    return found


def _ordered(
    actor: Actor, found: Case, make: Callable[[Payment], o.Order], seen: int | None, key: UUID | None
) -> Payment:
    """Carry an order out once for a key, in one transaction; the payment is opened where there is none."""
    dossier = found.dossier
    who = payments.Actor(me(actor), key=key, signs=signs(actor, dossier))

    def act() -> Payment:
        edition = str(dossier.terms["edition"])
        payment = payments.open_payment(dossier.agency, dossier.id, dossier.state.code, edition)
        return payments.carry_out(payment.id, make, who, seen)

    return payments.once(key, act)
