"""What is typed before a dossier of another agency is opened."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import OrderForm
from chuan.events.reads.imports.purposes import shipped
from chuan.events.reads.rules.kinds import SAMPLE

ONE, WHOLE = "one", "agency"


class PurposeForm(ChoosingForm):
    """The purpose, in a line of the kept list and in words; for this dossier alone or all of its agency."""

    kind = forms.ChoiceField(label=_("Mục đích"))
    words = forms.CharField(
        label=_("Ghi rõ"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Cơ quan có hồ sơ đọc được lời này cùng tên bạn và giờ xem."),
    )
    reach = forms.ChoiceField(
        label=_("Dùng cho"),
        widget=forms.RadioSelect,
        choices=[(ONE, _("chỉ hồ sơ này")), (WHOLE, _("các hồ sơ của cơ quan này"))],
    )


class OutsideForm(OrderForm):
    """Why a dossier beyond the purpose is read all the same."""

    words = forms.CharField(label=_("Vì sao phải xem ngoài mục đích"), max_length=600)


class SampleForm(OrderForm):
    """What a drawn sample is read for."""

    words = forms.CharField(
        label=_("Đọc mẫu để xem điều gì"),
        max_length=600,
        help_text=_("Hệ thống rút ngẫu nhiên; người xem không chọn hồ sơ của ai."),
    )


def kinds() -> list[tuple[str, str]]:
    """The purposes one may state by hand, each with what it asks to be written."""
    return [(one.key, f"{one.name} ({one.asks.lower()})") for one in shipped().kinds if one.key != SAMPLE]
