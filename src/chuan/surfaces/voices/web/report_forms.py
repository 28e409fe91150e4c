"""What is asked of who receives reports, and of the leader who names him."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.choosing import Choice, ChoosingForm
from chuan.base.web.forms import DayField, OrderForm
from chuan.events.petitions.rules.coded import FINDINGS as CODES
from chuan.surfaces.telling.petitions import FINDINGS

_AREA = forms.Textarea(attrs={"rows": 3})


class NameForm(ChoosingForm):
    """Whom it is about."""

    official = Choice(label=_("Người bị báo"), required=False)


class TellForm(OrderForm):
    """What its author may read."""

    words = forms.CharField(label=_("Người gửi sẽ đọc"), max_length=2000, required=False, widget=_AREA)


class ConcludeForm(OrderForm):
    """What was found."""

    finding = forms.ChoiceField(
        label=_("Kết quả"), widget=forms.RadioSelect, choices=[(one, _(FINDINGS[one])) for one in CODES]
    )
    reason = forms.CharField(label=_("Căn cứ"), max_length=4000, required=False, widget=_AREA)


class ReasonForm(OrderForm):
    """Why."""

    reason = forms.CharField(label=_("Lý do"), max_length=1000, required=False, widget=_AREA)


class TrustForm(ChoosingForm):
    """Who receives reports, by which decision, from which day."""

    official = Choice(label=_("Người nhận báo cáo"), required=False)
    decision = forms.CharField(label=_("Quyết định số, ngày"), max_length=200, required=False)
    since = DayField(label=_("Từ ngày"))
