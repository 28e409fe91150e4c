"""What is typed about keys: a file, a key on a device, an end, and the agency's choices about signing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import Form
from chuan.definitions.organisation.services.keys import NewKey
from chuan.definitions.organisation.services.signing_choices import Choice

_PICTURE_HELP = gettext_lazy("Để trống thì chỗ ký ghi tên và giờ ký.")


class KeyForm(Form):
    """A key to be kept."""

    key_file = forms.FileField(label=gettext_lazy("Tệp khóa ký (.p12, .pfx)"))
    passphrase = forms.CharField(
        label=gettext_lazy("Mật khẩu của tệp"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Chỉ để mở thử; hệ thống không giữ mật khẩu, mỗi lần ký bạn nhập lại."),
    )
    picture = forms.FileField(
        label=gettext_lazy("Hình chữ ký hoặc hình dấu (PNG nền trong)"), required=False,
        help_text=_PICTURE_HELP,
    )  # fmt: skip

    def new_key(self, *, own: bool) -> NewKey:
        read = self.cleaned_data
        picture = read["picture"].read() if read["picture"] else b""
        return NewKey(read["key_file"].read(), read["passphrase"], picture, own)


class EndForm(Form):
    """Why a key is used no longer."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


class TokenForm(Form):
    """A key on a device plugged into the server."""

    device = forms.ChoiceField(label=gettext_lazy("Thiết bị đang cắm ở máy chủ"))
    name = forms.CharField(
        label=gettext_lazy("Tên khóa trên thiết bị"), max_length=64, required=False,
        help_text=gettext_lazy("Chỉ cần khi thiết bị có nhiều khóa ký."),
    )  # fmt: skip
    passphrase = forms.CharField(
        label=gettext_lazy("Mã PIN của thiết bị"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Chỉ để mở thử; hệ thống không giữ mã PIN, mỗi lần ký bạn nhập lại."),
    )
    picture = forms.FileField(
        label=gettext_lazy("Hình chữ ký hoặc hình dấu (PNG nền trong)"), required=False,
        help_text=_PICTURE_HELP,
    )  # fmt: skip

    def __init__(self, *args: Any, devices: tuple[tuple[str, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["device"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(serial, f"{label} · {serial}") for serial, label in devices]


class ChoiceForm(Form):
    """Whose time the agency takes, and whether officers sign the slips they hand out."""

    stamp_url = forms.CharField(
        label=gettext_lazy("Địa chỉ máy cấp dấu thời gian (RFC 3161)"), max_length=300, required=False,
        help_text=gettext_lazy("Để trống thì giờ ký là giờ của máy chủ, và người kiểm tra đọc thấy điều đó."),
    )  # fmt: skip
    stamp_needed = forms.BooleanField(
        label=gettext_lazy("Không ký khi máy cấp dấu thời gian không trả lời"), required=False
    )
    slips = forms.BooleanField(
        label=gettext_lazy("Cán bộ được ký số giấy hẹn và phiếu kiểm soát bằng khóa của mình"), required=False
    )

    def choice(self) -> Choice:
        read = self.cleaned_data
        return Choice(read["stamp_url"].strip(), read["stamp_needed"], read["slips"])
