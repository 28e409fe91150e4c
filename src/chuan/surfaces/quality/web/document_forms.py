"""What is typed about a controlled document."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import OrderForm
from chuan.definitions.documents.rules.state import ACCESS, CATEGORIES, PROCEDURE
from chuan.surfaces.acts.documents import Upload

_FILE = gettext_lazy(
    "PDF, DOCX, XLSX hoặc văn bản thường; không quá 20 MB. Không đưa tài liệu mật vào hệ thống."
)


def upload_of(form: forms.Form) -> Upload | None:
    """The file that was sent with a form, if any."""
    sent = form.cleaned_data.get("content")
    return Upload(sent.name, sent.read()) if sent else None


class NewForm(OrderForm):
    """A document to be registered."""

    code = forms.CharField(
        label=gettext_lazy("Mã hiệu"), max_length=60, help_text=gettext_lazy("Ví dụ: QC.01, CSCL.01")
    )
    title = forms.CharField(label=gettext_lazy("Tên tài liệu"), max_length=300)
    category = forms.ChoiceField(label=gettext_lazy("Loại"))
    access = forms.ChoiceField(label=gettext_lazy("Mức truy cập"), initial="internal")
    content = forms.FileField(label=gettext_lazy("Nội dung"), required=False, help_text=_FILE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(key, _(name)) for key, name in CATEGORIES.items() if key != PROCEDURE]
        self.fields["category"].choices = kinds  # type: ignore[attr-defined]  # a choice field
        self.fields["access"].choices = [(key, _(name)) for key, name in ACCESS.items()]  # type: ignore[attr-defined]  # a choice field


class WriteForm(OrderForm):
    """The content of the revision being made."""

    content = forms.FileField(label=gettext_lazy("Nội dung của lần này"), help_text=_FILE)
