"""What a leader types: how the step ends and why, and the person who gets an absent one's work."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import Form, OrderForm
from chuan.definitions.procedures.rules.definition import Procedure, Step


class SignForm(OrderForm):
    """One step that waits for a signature; sending work back needs a word why."""

    step = forms.CharField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(label=_("Quyết định"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Ý kiến"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "data-key": "g"}),
        help_text=_("Cần khi trả lại; người làm bước sau đọc được, công dân không thấy."),
    )

    passphrase = forms.CharField(
        label=_("Mật khẩu khóa ký số"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Để trống nếu ký giấy. Hệ thống không giữ mật khẩu."),
    )

    def __init__(
        self, *args: Any, procedure: Procedure, asked: Step, has_key: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if not has_key:
            del self.fields["passphrase"]
        self.returns = {one.key for one in asked.outcomes if procedure.is_return(asked, one)}
        self.fields["step"].initial = asked.key
        outcome = self.fields["outcome"]
        assert isinstance(outcome, forms.ChoiceField)
        outcome.choices = [(one.key, one.name) for one in asked.outcomes]
        outcome.initial = asked.outcomes[0].key if asked.outcomes else None

    def clean(self) -> dict[str, Any]:
        read = super().clean()
        if read.get("outcome") in self.returns and not read.get("note", "").strip():
            self.add_error("note", _("Xin ghi vì sao trả lại và cần sửa gì."))
        return read


class GiveForm(Form):
    """The person who gets the ticked dossiers, and the reason kept with each of them."""

    to = forms.TypedChoiceField(label=_("Giao hồ sơ đã chọn cho"), coerce=int)
    reason = forms.CharField(label=_("Lý do"), max_length=300)

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to = self.fields["to"]
        assert isinstance(to, forms.TypedChoiceField)
        to.choices = [("", _("chọn người")), *people]
