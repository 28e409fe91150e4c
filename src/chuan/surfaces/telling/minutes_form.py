"""How the minutes of an inspection are signed, and what their signatures prove."""

from __future__ import annotations

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.store import files
from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.telling.verified import Told, told, verified


class MinutesForm(OrderForm):
    """By one's own key, or by the account alone where the passphrase is left empty."""

    passphrase = forms.CharField(
        label=gettext_lazy("Mật khẩu khóa ký số"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Để trống thì xác nhận bằng tài khoản, chưa phải chữ ký số."),
    )


def note_for(actor: Actor) -> str:
    """What stands above the form: whether one can sign digitally at all."""
    if organisation.own_key(actor.official) is None:
        return _(
            "Bạn chưa nộp khóa ký số: xác nhận bằng tài khoản trên đúng tệp biên bản, chưa phải chữ ký số."
        )
    return _("Đọc biên bản rồi ký số lên chính tệp ấy bằng khóa của mình.")


def verdict_of(found: Inspection) -> Told | None:
    """What the digital signatures of the minutes prove; None where there is none."""
    paper = found.state.paper
    if not paper or paper == found.state.minutes:
        return None
    return told(verified(files.read(found.id, paper)[2], timezone.now()))
