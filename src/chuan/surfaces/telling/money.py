"""The money of a dossier as pages and papers tell it: one line for the desk, the slip with its VietQR code."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.components import Fact, Note
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.money.rules.coded import named
from chuan.events.money.rules.state import State
from chuan.events.money.rules.vietqr import payload
from chuan.events.money.services import payments
from chuan.events.money.services.payments import Payment
from chuan.readings.forms.rules import parts
from chuan.readings.forms.rules.payment_slip import Account, Asked, PaymentSlip
from chuan.readings.forms.rules.qr import qr_image
from chuan.readings.forms.services import render
from chuan.surfaces.acts import printing
from chuan.surfaces.acts.money import transfer_for
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.papers import head_of


@dataclass(frozen=True, slots=True)
class Code:
    """A transfer as the page shows it: where to, how much, the words, and the square to scan."""

    bank: str
    number: str
    name: str
    purpose: str
    payload: str
    image: str


def called(kind: str, key: str | int) -> str:
    """What a code of money is called in the language of the page."""
    return sentence(named(kind, key))


def standing(state: State) -> str:
    """What is asked, what came and what is left ("phải nộp 31.000 đ, đã thu 20.000 đ, còn 11.000 đ"); what is exempted and what must go back where there is any."""
    if not state.charged and not state.paid:
        return _("không thu")
    told = [_("phải nộp %(sum)s") % {"sum": say.money(state.due)}]
    if state.exempted:
        told.append(_("miễn, giảm %(sum)s") % {"sum": say.money(state.exempted)})
    if state.paid:
        told.append(_("đã thu %(sum)s") % {"sum": say.money(state.paid)})
    if state.refunded:
        told.append(_("đã hoàn %(sum)s") % {"sum": say.money(state.refunded)})
    if state.owing:
        told.append(_("còn %(sum)s") % {"sum": say.money(state.owing)})
    if state.to_refund:
        told.append(_("phải hoàn %(sum)s") % {"sum": say.money(state.to_refund)})
    return ", ".join(told)


def fee_fact(dossier: int) -> tuple[Fact, ...]:
    """The line of a dossier's page; none where nothing was ever charged."""
    payment = payments.of(dossier)
    if payment is None:
        return ()
    return (Fact(_("Lệ phí"), standing(payment.state), reverse("counter:money", args=[dossier])),)


def owing_note(dossier: int) -> tuple[Note, ...]:
    """What whoever hands the result over must know: money is still owed, or must go back."""
    payment = payments.of(dossier)
    if payment is None or not (payment.state.owing or payment.state.to_refund):
        return ()
    said = _("Phí, lệ phí: %(standing)s.") % {"standing": standing(payment.state)}
    link = (_("Mở phần thu tiền"), reverse("counter:money", args=[dossier]))
    return (Note(said, "", "cash", (link,)),)


def code_for(file: File, payment: Payment | None) -> Code | None:
    """The transfer that pays exactly what is still owed; None where there is no account or nothing to pay."""
    owing = payment.state.owing if payment else 0
    dossier = file.case.dossier
    found = transfer_for(dossier.agency, file.state.code, owing, local(file.at).date())
    text = payload(found[1]) if found else ""
    if found is None or not isinstance(text, str):
        return None
    account, transfer = found
    return Code(account.bank_name, account.number, account.name, transfer.purpose, text, qr_image(text))


def print_payment(actor: Actor, file: File) -> str:
    """The slip as PDF, recorded as printed: the SHA-256 it is kept under."""
    copy = file.state.printed("payment_slip") + 1
    return printing.printed(actor, file.case.dossier.id, "payment_slip", render(_slip(actor, file, copy)))


def _slip(actor: Actor, file: File, copy: int) -> PaymentSlip:
    payment = payments.of(file.case.dossier.id)
    state = payment.state if payment else State()
    names = {fee.key: fee.name for fee in file.procedure.fees}
    code = code_for(file, payment)
    head = head_of(file.case.dossier.agency, file.at)
    party = file.submitter
    return PaymentSlip(
        head=parts.Head(head.pack, head.office, head.at, "", copy - 1, head.simulated),
        code=file.state.code,
        procedure=file.procedure.name,
        payer=parts.Party(party.name, party.kind, party.identity, party.address, party.phone, party.email),
        asked=tuple(
            Asked(names.get(line.fee, _("Phí, lệ phí")), line.count, line.each, state.exempted_of(line.fee))
            for line in state.lines
        ),
        paid=state.paid,
        owing=state.owing,
        collect=called("collect", state.collect),
        officer=actor.name,
        account=Account(code.bank, code.number, code.name, code.purpose, code.payload) if code else None,
    )
