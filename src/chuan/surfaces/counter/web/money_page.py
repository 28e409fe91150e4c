"""What the page of a dossier's money shows: sums, lines, movements, the code to scan, and who may do what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Fact, Note, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Fee
from chuan.events.money.rules.charging import changed_since
from chuan.events.money.rules.moves import EXEMPT, PAID, REFUND, Move
from chuan.events.money.rules.state import State
from chuan.events.money.services import payments
from chuan.events.money.services.payments import Payment
from chuan.surfaces.acts.money import has_ended
from chuan.surfaces.counter.web import money_forms as f
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.money import called, code_for


@dataclass(frozen=True)
class Desk:
    """One dossier's money before one person; ``takes``: may take it, ``signs``: may sign for it."""

    actor: Actor
    file: File
    payment: Payment | None
    takes: bool
    signs: bool

    @property
    def state(self) -> State:
        return self.payment.state if self.payment else State()

    @cached_property
    def fees(self) -> tuple[Fee, ...]:
        return self.file.procedure.fees_for(self.file.state.case)

    def name_of(self, fee: str) -> str:
        return next((one.name for one in self.file.procedure.fees if one.key == fee), _("Phí, lệ phí"))

    def form(self, name: str, data: QueryDict | None = None) -> OrderForm:
        """One of the forms, filled from ``data`` or fresh."""
        seen = self.payment.seq if self.payment else None
        made: OrderForm = _FORMS[name](data, prefix=name, seen=seen, **_facts_of(self, name))
        return made


_FORMS: dict[str, Any] = {
    "take": f.TakeForm,
    "exempt": f.ExemptForm,
    "charge": f.ChargeForm,
    "receipt": f.ReceiptForm,
    "refund": f.RefundForm,
    "annul": f.AnnulForm,
}


def desk_of(actor: Actor, file: File, *, takes: bool, signs: bool) -> Desk:
    return Desk(actor, file, payments.of(file.case.dossier.id), takes, signs)


def shown(desk: Desk, typed: dict[str, OrderForm]) -> dict[str, Any]:
    """Everything ``counter/money.html`` reads; ``typed`` forms take the place of fresh ones."""
    state = desk.state
    offered = {name: typed.get(name) or desk.form(name) for name in _offered(desk)}
    return {
        "file": desk.file,
        "state": state,
        "facts": _facts(state),
        "notes": _notes(desk),
        "lines": _lines(desk),
        "moves": _moves(desk),
        "code": code_for(desk.file, desk.payment) if desk.takes else None,
        "forms": {**offered, **typed},
        "failed": next(iter(typed), ""),
        "takes": desk.takes,
        "collect": called("collect", state.collect),
        "owes": state.owing > 0,
    }


def _offered(desk: Desk) -> list[str]:
    """The forms that make sense now for this person."""
    state, living = desk.state, any(not move.void for move in desk.state.moves)
    possible = {
        "take": desk.takes and state.charged > 0,
        "charge": desk.takes and bool(desk.fees) and not state.live(PAID) and not state.live(EXEMPT),
        "exempt": (desk.takes or desk.signs) and state.due > 0,
        "receipt": desk.takes and bool(state.live(PAID)),
        "refund": desk.signs and state.held > 0,
        "annul": (desk.takes or desk.signs) and living,
    }
    return [name for name, fits in possible.items() if fits]


def _facts_of(desk: Desk, name: str) -> dict[str, Any]:
    """What each form is made from."""
    state = desk.state
    living = [move for move in state.moves if not move.void]
    if name == "charge":
        return {"fees": desk.fees, "money": state, "copies": desk.file.state.copies}
    if name == "exempt":
        return {"fees": {line.fee: desk.name_of(line.fee) for line in state.lines}}
    if name == "annul":
        return {"moves": {move.number: _said(desk, move) for move in living}}
    if name == "receipt":
        return {"moves": {move.number: _said(desk, move) for move in living if move.kind == PAID}}
    if name == "refund":
        return {"initial": {"amount": say.number(state.to_refund or state.held)}}
    means = "cash" if state.owing else "transfer"
    return {"initial": {"amount": say.number(state.owing) if state.owing else "", "means": means}}


def _facts(state: State) -> tuple[Fact, ...]:
    told = [
        (_("Phải nộp"), state.due, True),
        (_("Được miễn, giảm"), state.exempted, bool(state.exempted)),
        (_("Đã thu"), state.paid, True),
        (_("Đã hoàn"), state.refunded, bool(state.refunded)),
        (_("Còn phải nộp"), state.owing, True),
        (_("Phải hoàn lại"), state.to_refund, bool(state.to_refund)),
    ]
    return tuple(Fact(label, say.money(amount)) for label, amount, given in told if given)


def _notes(desk: Desk) -> list[Note]:
    notes = []
    if desk.state.to_refund:
        sum_ = say.money(desk.state.to_refund)
        said = _("Phải hoàn %(sum)s cho người nộp: phụ trách đơn vị hoặc lãnh đạo ký hoàn tiền.") % {
            "sum": sum_
        }
        notes.append(Note(said, "stop", "arrow-back-up"))
    if has_ended(desk.file.state):
        notes.append(Note(_("Hồ sơ đã kết thúc mà không có kết quả; không thu tiền nữa."), "", "ban"))
    changed = _changed(desk) if desk.payment else ()
    if changed:
        rows = "; ".join(f"{name} {say.money(then)} → {say.money(now)}" for name, then, now in changed)
        said = _(
            "Mức thu đã đổi sau khi tiếp nhận (%(rows)s). Hồ sơ này giữ mức của bản thủ tục khi tiếp nhận."
        )
        notes.append(Note(said % {"rows": rows}, "", "history"))
    return notes


def _changed(desk: Desk) -> tuple[tuple[str, int, int], ...]:
    """How the fees in force today differ from those the dossier was received under."""
    dossier, day = desk.file.case.dossier, local(desk.file.at).date()
    try:
        today = procedures.adopted(dossier.agency, desk.file.state.procedure, day)
    except Refused:
        return ()
    if today.edition == dossier.terms["edition"]:
        return ()
    return changed_since(desk.fees, today.procedure.fees_for(desk.file.state.case))


def _lines(desk: Desk) -> Table:
    columns = (
        Column(_("Khoản thu")), Column(_("Số lượng"), "num"), Column(_("Mức thu"), "num"),
        Column(_("Miễn, giảm"), "num"), Column(_("Phải nộp"), "num"),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                Cell(desk.name_of(line.fee), strong=True),
                Cell(say.number(line.count), css="num"),
                Cell(say.money(line.each), css="num nb"),
                Cell(
                    say.money(desk.state.exempted_of(line.fee)) if desk.state.exempted_of(line.fee) else "–",
                    css="num nb",
                ),
                Cell(say.money(max(0, line.total - desk.state.exempted_of(line.fee))), css="num nb"),
            )
        )
        for line in desk.state.lines
    )
    empty = Empty(
        _("Hồ sơ này không thu phí, lệ phí"), _("Khoản thu nào phát sinh thì bấm “Tính phí, lệ phí”."), "cash"
    )
    return Table(_("Các khoản thu"), columns, rows, empty, walk=False)


def _moves(desk: Desk) -> Table:
    names = organisation.names({int(move.actor) for move in desk.state.moves})
    columns = (Column(_("Lúc")), Column(_("Việc")), Column(_("Số tiền"), "num"), Column(_("Người ghi")))
    rows = tuple(
        Row(
            (
                Cell(say.short_moment(move.at), css="nb"),
                Cell(_done(desk, move), _about(desk, move)),
                Cell(say.money(move.amount), css="num nb"),
                Cell(names.get(int(move.actor), ""), css="nb"),
            ),
            css="na" if move.void else "",
        )
        for move in reversed(desk.state.moves)
    )
    empty = Empty(_("Chưa thu, chưa miễn khoản nào"), icon="receipt")
    return Table(_("Thu, miễn, hoàn"), columns, rows, empty, walk=False)


def _done(desk: Desk, move: Move) -> str:
    if move.kind == EXEMPT:
        said = _("Miễn, giảm: %(fee)s") % {"fee": desk.name_of(move.fee)}
    elif move.kind == REFUND:
        said = _("Hoàn tiền: %(means)s") % {"means": called("means", move.means)}
    else:
        said = _("Thu: %(means)s") % {"means": called("means", move.means)}
    return _("%(said)s (đã hủy)") % {"said": said} if move.void else said


def _about(desk: Desk, move: Move) -> str:
    """Ground and its paper, number of the transfer, the receipt, why it was annulled."""
    texts = desk.file.texts
    told = [
        called("ground", move.ground) if move.ground else "",
        texts.get(int(move.text), "") if move.text else "",
        _("giao dịch %(number)s") % {"number": move.reference} if move.reference else "",
        _("biên lai %(series)s số %(number)s") % {"series": move.series, "number": move.receipt}
        if move.receipt
        else "",
        _("theo sao kê ngân hàng") if move.line else "",
        _("nộp sau khi hồ sơ kết thúc") if move.late else "",
        _("lý do hủy: %(why)s") % {"why": texts.get(int(move.why_void), "")} if move.why_void else "",
    ]
    return " · ".join(part for part in told if part)


def _said(desk: Desk, move: Move) -> str:
    return f"{say.short_moment(move.at)} · {_done(desk, move)} · {say.money(move.amount)}"
