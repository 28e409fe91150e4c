"""The page of reception put together: the frame of the form, its parties, its cases and channels."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Option, Segments
from chuan.surfaces.counter.web import reading, reception_outcomes, reception_terms
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.picking import picker
from chuan.surfaces.counter.web.reception_desk import Desk
from chuan.surfaces.counter.web.reception_held import held_box

DRAFT = "counter.receive"
ARRIVAL = "arrival"
"""The hidden field that names a reception brought by a browser."""


def page(desk: Desk) -> vm.ReceivePage:
    """The whole page."""
    procedure = desk.adopted.procedure
    slips = reception_terms.slips_of(desk)
    return vm.ReceivePage(
        picker=picker(desk.place, current=(desk.adopted.agency, desk.adopted.code), visit=desk.guest.query),
        form=_form(desk),
        refresh=reverse("counter:refresh", args=desk.args),
        title=procedure.name,
        sub=" · ".join(part for part in (procedure.code, procedure.field) if part),
        visit=desk.guest.shown,
        cases=_cases(desk),
        owner=_owner(desk),
        submitter=_submitter(desk),
        papers=reception_terms.papers(desk),
        held=held_box(desk),
        promise=reception_terms.promise(desk),
        fee=reception_terms.fee(desk),
        deliver=desk.choice("deliver", _("Nhận kết quả"), _deliver(desk)),
        helped=desk.text(
            "helped",
            _("Nơi hỗ trợ kê khai (nếu có)"),
            placeholder=_("ví dụ: điểm hỗ trợ thôn Đông"),
            wide=True,
        ),
        channels=_channels(desk),
        tracking=desk.text("tracking", _("Số hiệu bưu gửi đến"), placeholder="CB123456785VN", wide=True),
        bar=reception_outcomes.bar(),
        supplement=reception_outcomes.supplement(desk),
        refuse=reception_outcomes.refuse(desk),
        notes=reception_terms.notes(desk, slips),
        slip=str(slips[0].id) if slips else "",
        late_entry=(
            desk.text("late-at", _("Nhận lúc"), placeholder="dd/mm/yyyy hh:mm", wide=True),
            desk.text(
                "late-reason",
                _("Vì sao nhập bù"),
                placeholder=_("ví dụ: mất điện từ 08:00 đến 10:00"),
                wide=True,
            ),
        ),
        late_open=bool(
            desk.typed.get("late-at") or desk.errors.get("late-at") or desk.errors.get("late-reason")
        ),
    )


def _form(desk: Desk) -> vm.FormState:
    fields = tuple((_ids.get(name, f"id_{name}"), said) for name, said in desk.errors.items())
    hidden = (("visit", str(desk.guest.visit)), *_arrival(desk))
    action = reverse("counter:receive", args=desk.args) + desk.guest.query
    draft = reverse("web:draft", args=[DRAFT, desk.draft])
    return vm.FormState(action, desk.key, draft, errors=fields, restored=desk.restored, hidden=hidden)


def _arrival(desk: Desk) -> tuple[tuple[str, str], ...]:
    """The reception without the server that is being looked at here, where it is one."""
    arrival = desk.typed.get(ARRIVAL, "")
    return ((ARRIVAL, arrival),) if arrival else ()


_ids = {"": "", "case": "", "papers": "papers"}


def _cases(desk: Desk) -> Segments | None:
    cases = desk.adopted.procedure.cases
    if len(cases) < 2:
        return None
    made = tuple(Option(case.key, case.name, case.key == desk.case) for case in cases)
    return Segments("case", _("Trường hợp"), made)


def _deliver(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Received for an agency elsewhere, the answer may be taken there too."""
    return reading.DELIVER if desk.adopted.agency in desk.place.agencies else reading.OUTSIDE_DELIVER


def _channels(desk: Desk) -> Segments | None:
    procedure = desk.adopted.procedure
    taken = tuple((key, label) for key, label in reading.CHANNELS if procedure.channel(key))
    return desk.choice("channel", _("Hồ sơ đến qua"), taken) if len(taken) > 1 else None


def _owner(desk: Desk) -> vm.PartyBox:
    fields = (
        desk.text(
            "owner-identity",
            _("Số định danh"),
            mode="numeric",
            first=not desk.errors,
            card=reverse("counter:card"),
            placeholder=_("gõ số, hoặc quét mã trên thẻ"),
        ),
        desk.text("owner-born", _("Ngày sinh"), mode="numeric", placeholder="dd/mm/yyyy"),
        desk.text("owner-name", _("Họ và tên"), wide=True, required=True),
        desk.text("owner-phone", _("Điện thoại"), mode="tel"),
        desk.text("owner-address", _("Địa chỉ")),
    )
    kinds = desk.choice("owner-kind", _("Chủ hồ sơ là"), reading.KINDS)
    return vm.PartyBox("owner", _("Chủ hồ sơ"), kinds, fields)


def _submitter(desk: Desk) -> vm.PartyBox:
    fields = (
        desk.text("submitter-identity", _("Số định danh"), mode="numeric", card=reverse("counter:card")),
        desk.text("submitter-phone", _("Điện thoại"), mode="tel"),
        desk.text("submitter-name", _("Họ và tên"), wide=True),
        desk.text("submitter-relation", _("Quan hệ với chủ hồ sơ"), placeholder=_("cha, mẹ, nhân viên…")),
        desk.text("submitter-authorisation", _("Giấy ủy quyền"), placeholder=_("ngày 18/11/2026")),
    )
    is_ = (("self", _("Chính chủ")), ("other", _("Được ủy quyền")))
    kinds = desk.choice("submitter-is", _("Người nộp là"), is_)
    return vm.PartyBox("submitter", _("Người nộp"), kinds, fields, "submitter-is=other")
