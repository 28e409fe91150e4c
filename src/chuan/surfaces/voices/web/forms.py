"""What is asked of who does something with a petition."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.choosing import Choice, ChoosingForm
from chuan.base.web.forms import OrderForm, PhoneField
from chuan.events.petitions.rules import coded as c
from chuan.surfaces.telling.petitions import FINDINGS, KINDS
from chuan.surfaces.voices.web.about import DossierField, StepField


def _area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _pick(label: Any) -> Choice:
    return Choice(label=label, required=False)


class ClassifyForm(ChoosingForm):
    """What it is, and what that needs."""

    kind = forms.ChoiceField(
        label=_("Là loại nào"), widget=forms.RadioSelect, choices=[(one, _(KINDS[one])) for one in c.CLASSES]
    )
    verifier = _pick(_("Người xác minh, nếu thuộc thẩm quyền"))
    dossier = DossierField()
    step = StepField()
    official = _pick(_("Về cán bộ"))
    unit = _pick(_("Về đơn vị"))
    to = _pick(_("Chuyển đến cơ quan trong hệ thống"))
    place = forms.CharField(label=_("Hoặc nơi nhận khác"), max_length=200, required=False)
    receiver = _pick(_("Người nhận đơn khiếu nại, tố cáo"))
    reason = forms.CharField(label=_("Lý do"), max_length=1000, required=False, widget=_area(2))


class WordsForm(OrderForm):
    """Words that are needed: a question, a reason."""

    words = forms.CharField(label=_("Lý do"), max_length=2000, required=False, widget=_area(2))


class MoreForm(OrderForm):
    """What the author added."""

    text = forms.CharField(label=_("Nội dung bổ sung"), max_length=8000, required=False, widget=_area())
    name = forms.CharField(label=_("Họ tên"), max_length=200, required=False)
    address = forms.CharField(label=_("Địa chỉ"), max_length=300, required=False)
    phone = PhoneField(label=_("Điện thoại"), required=False)


class ConcludeForm(ChoosingForm):
    """What was found, and the answer."""

    finding = forms.ChoiceField(
        label=_("Kết quả xác minh"), widget=forms.RadioSelect,
        choices=[(one, _(FINDINGS[one])) for one in c.FINDINGS],
    )  # fmt: skip
    reason = forms.CharField(label=_("Căn cứ của kết quả"), max_length=4000, required=False, widget=_area())
    reply = forms.CharField(
        label=_("Nội dung trả lời người gửi"), max_length=8000, required=False, widget=_area(6)
    )
    approver = _pick(_("Người duyệt trả lời"))


class AnswerForm(ChoosingForm):
    """Who publishes."""

    publisher = _pick(_("Người công khai"))


class PublishForm(OrderForm):
    """More words to be hidden, as the preview has them."""

    hide = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)


class ReopenForm(ChoosingForm):
    """From which step, by whom, why."""

    step = forms.ChoiceField(
        label=_("Làm lại từ bước"), widget=forms.RadioSelect,
        choices=[(c.VERIFY, _("Xác minh và trả lời lại")), (c.CLASSIFY, _("Phân loại lại"))],
    )  # fmt: skip
    holder = _pick(_("Người xác minh lại"))
    words = forms.CharField(label=_("Lý do"), max_length=1000, required=False, widget=_area(2))


class GiveForm(ChoosingForm):
    """The step goes to another person."""

    holder = _pick(_("Giao cho"))
    words = forms.CharField(label=_("Lý do"), max_length=300, required=False)
