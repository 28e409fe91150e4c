"""What is typed to open an inspector's account, and to end it early."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm
from chuan.base.web.orders import Read
from chuan.definitions.organisation.rules.mandate import Wanted


class MandateForm(ChoosingForm):
    """Who, by which decision, for which days, at which agencies."""

    name = forms.CharField(label=_("Họ và tên người thanh tra"), max_length=120)
    username = forms.CharField(
        label=_("Tên đăng nhập"),
        max_length=60,
        help_text=_("Chưa có thì hệ thống tạo mới và cho mật khẩu dùng một lần."),
    )
    home = forms.CharField(label=_("Cơ quan của người thanh tra"), max_length=200)
    document = forms.CharField(label=_("Số, ký hiệu quyết định"), max_length=80)
    document_day = DayField(label=_("Ngày ký quyết định"))
    since = DayField(label=_("Từ ngày"))
    last = DayField(label=_("Đến hết ngày"))
    purpose = forms.CharField(label=_("Mục đích"), max_length=600, widget=forms.Textarea(attrs={"rows": 2}))
    clear = forms.BooleanField(label=_("Quyết định cho đọc cả dữ liệu cá nhân của công dân"), required=False)
    agencies = forms.MultipleChoiceField(
        label=_("Cơ quan được thanh tra"), widget=forms.CheckboxSelectMultiple
    )


class EndForm(OrderForm):
    """Why it ends early."""

    reason = forms.CharField(label=_("Lý do chấm dứt sớm"), max_length=300)


def wanted(read: Read) -> Wanted:
    """The mandate as the rules take it: days half-open."""
    return Wanted(
        username=read["username"],
        name=read["name"],
        home=read["home"],
        purpose=read["purpose"],
        document=read["document"],
        document_day=read["document_day"],
        since=read["since"],
        until=read["last"] + timedelta(days=1),
        agencies=tuple(int(one) for one in read["agencies"]),
        clear=read["clear"],
    )
