"""What may be done to a nonconformity: each deed with its form and its act; the address names the deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from chuan.base.web.choosing import Choices, with_blank
from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.surfaces.acts import concluding, correcting
from chuan.surfaces.acts.courses import candidates
from chuan.surfaces.acts.effectiveness import DETECTOR
from chuan.surfaces.quality.web import nc_closing_forms as closing
from chuan.surfaces.quality.web import nc_forms as f
from chuan.surfaces.quality.web import nc_words

Act = Callable[[Actor, int, Mapping[str, Any]], Nonconformity]


@dataclass(frozen=True, slots=True)
class Deed:
    """``key`` is its part of the address; ``make`` its form for a matter; ``done`` what is said afterwards."""

    key: str
    make: Callable[..., OrderForm]
    act: Act
    done: str


def _people(found: Nonconformity, duty: str) -> Choices:
    fit = candidates(found.agency, duty, found.now)
    return with_blank([(str(one.official), f"{one.name} · {one.unit_name}") for one in fit])


def confirm_form(found: Nonconformity, data: Any = None) -> OrderForm:
    state = found.state
    chosen = {"owner": _people(found, "owner"), "measure": nc_words.measures(state.detector)}
    usual = {"measure": DETECTOR if state.detector else ""}
    return f.ConfirmForm(data, chosen=chosen, seen=found.seq, initial=usual)


def reject_form(found: Nonconformity, data: Any = None) -> OrderForm:
    return f.RejectForm(data, chosen={"reason": with_blank(nc_words.rejections(), "–")}, seen=found.seq)


def cause_form(found: Nonconformity, data: Any = None) -> OrderForm:
    return f.CauseForm(data, chosen={"cause": with_blank(nc_words.causes(), "–")}, seen=found.seq)


def plan_form(found: Nonconformity, data: Any = None) -> OrderForm:
    return f.PlanForm(data, chosen={"owner": _people(found, "owner")}, seen=found.seq)


def ready_form(found: Nonconformity, data: Any = None) -> OrderForm:
    return closing.ReadyForm(data, chosen={"checker": _people(found, "checker")}, seen=found.seq)


def _plain(kind: type[OrderForm]) -> Callable[..., OrderForm]:
    def make(found: Nonconformity, data: Any = None, number: int = 0) -> OrderForm:
        return kind(data, seen=found.seq, initial={"number": number} if number else {})

    return make


acted_form, cancel_form = _plain(closing.ActedForm), _plain(closing.CancelForm)
conclude_form, override_form = _plain(closing.ConcludeForm), _plain(closing.OverrideForm)


def _order(read: Mapping[str, Any]) -> dict[str, Any]:
    return {"seen": read["seen"], "key": read["key"]}


DEEDS: Mapping[str, Deed] = {
    deed.key: deed
    for deed in (
        Deed(
            "xac-nhan", confirm_form,
            lambda a, s, r: correcting.confirm(a, s, r["measure"], r["owner"], r["note"], **_order(r)),
            gettext_noop("Đã xác nhận và giao người khắc phục."),
        ),
        Deed(
            "tu-choi", reject_form, lambda a, s, r: correcting.reject(a, s, r["reason"], r["note"], **_order(r)),
            gettext_noop("Đã ghi: không phải sự không phù hợp."),
        ),
        Deed(
            "nguyen-nhan", cause_form,
            lambda a, s, r: correcting.explain(
                a, s, correcting.Cause(r["cause"], r["words"], r["correction"]), **_order(r)
            ),
            gettext_noop("Đã ghi nguyên nhân; bây giờ ghi hành động khắc phục."),
        ),
        Deed(
            "hanh-dong", plan_form,
            lambda a, s, r: correcting.plan(a, s, correcting.Plan(r["owner"], r["due"], r["words"]), **_order(r)),
            gettext_noop("Đã ghi hành động khắc phục."),
        ),
        Deed(
            "da-lam", acted_form,
            lambda a, s, r: correcting.acted(a, s, r["number"], r["since"], r["words"], **_order(r)),
            gettext_noop("Đã ghi: hành động làm xong."),
        ),
        Deed(
            "khong-lam", cancel_form, lambda a, s, r: correcting.cancel(a, s, r["number"], r["reason"], **_order(r)),
            gettext_noop("Đã hủy hành động; lý do được giữ lại."),
        ),
        Deed(
            "cho-danh-gia", ready_form, lambda a, s, r: concluding.ready(a, s, r["checker"], **_order(r)),
            gettext_noop("Đã chuyển sang đánh giá hiệu quả."),
        ),
        Deed(
            "ket-luan", conclude_form,
            lambda a, s, r: concluding.conclude(
                a, s, effective=r["outcome"] == "effective", note=r["note"], **_order(r)
            ),
            gettext_noop("Đã ghi kết luận."),
        ),
        Deed(
            "nguoi-dung-dau", override_form,
            lambda a, s, r: concluding.override(a, s, r["verdict"], r["words"], **_order(r)),
            gettext_noop("Đã ghi kết luận của người đứng đầu; kết luận từ số liệu vẫn giữ nguyên."),
        ),
    )
}  # fmt: skip
"""Part of the address → the deed."""
