"""From which day a draft is promised, and why each warning is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chuan.base.kernel.clock import local
from chuan.base.web.forms import DayField, OrderForm
from chuan.definitions.organisation.rules.people import Person
from chuan.surfaces.studio.web.findings import Found


class PublishForm(OrderForm):
    """From which day, and for each warning why it is accepted."""

    since = DayField(label=_("Có hiệu lực từ ngày"))

    def __init__(self, *args: Any, warnings: tuple[Found, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["since"].initial = local(timezone.now()).date()
        for one in warnings:
            self.fields[f"why-{one.key}"] = forms.CharField(
                label=one.text,
                max_length=500,
                help_text=_("Vì sao vẫn công bố? Lý do được giữ cùng bản này."),
                widget=forms.Textarea(attrs={"class": "in", "rows": 2}),
                error_messages={"required": _("Ghi lý do chấp nhận nhắc nhở này.")},
            )

    @property
    def reasons(self) -> dict[str, str]:
        read = self.cleaned_data
        return {name[4:]: text for name, text in read.items() if name.startswith("why-")}

    def asked(self) -> list[Any]:
        """The bound fields for the reasons."""
        return [field for field in self if field.name.startswith("why-")]


class SendForm(OrderForm):
    """The draft is sent to be reviewed by somebody else."""

    reviewer = forms.TypedChoiceField(label=_("Người xem xét"), coerce=int)
    note = forms.CharField(
        label=_("Lời nhắn"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"class": "in", "rows": 2}),
    )

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.official), f"{one.name} · {one.unit_name}") for one in people]
        self.fields["reviewer"].choices = named  # type: ignore[attr-defined]  # a choice field
