"""Which deeds are open to this person at a nonconformity, each with its form; the step's own first."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.corrections.rules.state import ACT, CAUSE, CONFIRM, EFFECT, State
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.surfaces.acts import concluding, courses
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web import nc_deeds as d
from chuan.surfaces.quality.web.asked import Asked, apart


def forms(actor: Actor, found: Nonconformity, sent: dict[str, OrderForm]) -> list[Asked]:
    """The deeds open to this person, the step's own first."""
    state: State = found.state
    mine = {hold.step for hold in state.course.holds if hold.official == actor.official}
    wanted: list[tuple[str, str, str, bool]] = []
    if CONFIRM in mine:
        wanted += [
            ("xac-nhan", _("Xác nhận là sự không phù hợp"), _("Xác nhận và giao"), True),
            ("tu-choi", _("Không phải sự không phù hợp"), _("Ghi là không phải"), False),
        ]
    if CAUSE in mine:
        wanted.append(("nguyen-nhan", _("Nguyên nhân và khắc phục ngay"), _("Ghi và đi tiếp"), True))
    if ACT in mine:
        planned = bool(state.current)
        over = planned and not any(one.open for one in state.current)
        wanted += [
            ("hanh-dong", _("Thêm hành động khắc phục"), _("Ghi hành động"), not over),
            ("cho-danh-gia", _("Đã làm xong, chuyển đánh giá hiệu quả"), _("Chuyển đánh giá"), over),
        ]
    if EFFECT in mine:
        wanted.append(("ket-luan", _("Kết luận về hiệu quả"), _("Ghi kết luận"), True))
    if EFFECT in state.course.marking.open and state.judged and _heads(actor, found):
        wanted.append(("nguoi-dung-dau", _("Người đứng đầu kết luận khác"), _("Ghi kết luận"), False))
    return [
        Asked(deed, title, apart(sent.get(deed) or d.DEEDS[deed].make(found), deed), button, main)
        for deed, title, button, main in wanted
    ]


def _heads(actor: Actor, found: Nonconformity) -> bool:
    return allows(actor, concluding.OVERRIDE, courses.thing(found), clock())


def own_actions(actor: Actor, found: Nonconformity) -> list[int]:
    """Open actions that this person may answer for."""
    state = found.state
    holds = {state.course.holder(CAUSE), state.course.holder(ACT)}
    return [
        one.number
        for one in state.current
        if one.open and actor.official in {one.owner, *holds} and state.course.status == "open"
    ]


def action_forms(
    found: Nonconformity, number: int, sent: dict[str, OrderForm]
) -> tuple[OrderForm, OrderForm]:
    """The two forms of an open action: carried out, or not to be."""
    made = []
    for deed in ("da-lam", "khong-lam"):
        back = sent.get(deed)
        here = back is not None and str(back.data.get("number", "")) == str(number)
        fresh = d.acted_form if deed == "da-lam" else d.cancel_form
        shown = back if here and back is not None else fresh(found, None, number)
        made.append(apart(shown, f"{deed}-{number}"))
    return made[0], made[1]
