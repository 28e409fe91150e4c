"""Which deeds are open to this person at a risk, each with its form; the step's own first."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.risks.rules.coded import IDLE
from chuan.events.risks.rules.gates import gate
from chuan.events.risks.rules.state import ASSESS, CARRY, REVIEW, State
from chuan.events.risks.services.risks import Risk
from chuan.surfaces.acts import courses, risks
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.asked import Asked, apart
from chuan.surfaces.quality.web.risk_deeds import DEEDS

_Wanted = tuple[str, str, str, bool]


def asked(actor: Actor, found: Risk, sent: dict[str, OrderForm]) -> tuple[Asked, ...]:
    """The deeds open to this person."""
    state: State = found.state
    mine = {hold.step for hold in state.course.holds if hold.official == actor.official}
    wanted: list[_Wanted] = []
    if ASSESS in mine:
        wanted += _assessing(state)
    if REVIEW in mine:
        wanted.append(("xem-lai", _("Xem lại bằng số liệu hôm nay"), _("Ghi lần xem lại"), True))
    what = courses.thing(found)
    if state.course.status == "open" and allows(actor, risks.EDIT, what, clock()):
        wanted.append(("gan", _("Gắn một sự không phù hợp"), _("Gắn"), False))
    if state.course.status == "done" and allows(actor, courses.MANAGE, what, clock()):
        wanted.append(("mo-lai", _("Mở lại"), _("Mở lại để đánh giá"), False))
    return tuple(
        Asked(deed, title, apart(sent.get(deed) or DEEDS[deed].make(found), deed), button, main)
        for deed, title, button, main in wanted
    )


def _assessing(state: State) -> list[_Wanted]:
    """Assess, then choose, then plan: the next one unfolded."""
    assessed, chosen = not state.renew, bool(state.treatment)
    wanted = [
        ("danh-gia", _("Đánh giá") if not assessed else _("Đánh giá lại"), _("Ghi đánh giá"), not assessed)
    ]
    if assessed:
        wanted.append(("bien-phap", _("Chọn cách xử lý"), _("Ghi cách xử lý"), not chosen))
    if chosen and state.treatment not in IDLE:
        wanted.append(("hanh-dong", _("Thêm hành động"), _("Ghi hành động"), not state.current))
    return sorted(wanted, key=lambda one: not one[3])


def may_end(found: Risk, step: str) -> bool:
    """Whether the common form of the step is shown: what it needs is there."""
    return step not in {ASSESS, CARRY} or gate(found.state, EndStep(step, "")) is None


def action_forms(actor: Actor, found: Risk, number: int, sent: dict[str, OrderForm]) -> tuple[Asked, ...]:
    """The forms of an open action for this person: done, given to another, not to be done."""
    state: State = found.state
    action = next(one for one in state.actions if one.number == number)
    holder = actor.official in {state.course.holder(ASSESS), state.course.holder(CARRY)}
    if not action.open or action.round != state.round or state.course.status != "open":
        return ()
    wanted = []
    if CARRY in state.course.marking.open and (holder or action.owner == actor.official):
        wanted.append(("da-lam", _("Ghi đã làm xong"), _("Đã làm xong")))
    if holder:
        wanted += [
            ("giao-lai", _("Giao cho người khác"), _("Giao lại")),
            ("khong-lam", _("Không làm nữa"), _("Hủy hành động")),
        ]
    return tuple(_of(found, number, sent, *one) for one in wanted)


def _of(found: Risk, number: int, sent: dict[str, OrderForm], deed: str, title: str, button: str) -> Asked:
    back = sent.get(deed)
    here = back if back is not None and str(back.data.get("number", "")) == str(number) else None
    return Asked(
        deed, title, apart(here or DEEDS[deed].make(found, None, number), f"{deed}-{number}"), button
    )
