"""What is typed about what came in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import DayField, OrderForm
from chuan.definitions.organisation.rules.people import Person
from chuan.events.registers.rules.lines import KINDS, MEANS, URGENCIES
from chuan.surfaces.acts.incoming import Entry
from chuan.surfaces.quality.web.document_forms import upload_of
from chuan.surfaces.quality.web.outgoing_forms import FILE_HINT

_TEXT = forms.Textarea(attrs={"rows": 2})


class EntryForm(OrderForm):
    """A document as it came; it goes to who directs or straight to who solves."""

    arrived = DayField(label=gettext_lazy("Ngày đến"))
    means = forms.ChoiceField(label=gettext_lazy("Cách gửi"), initial="axis")
    sender = forms.CharField(label=gettext_lazy("Nơi gửi (tác giả)"), max_length=200)
    their_number = forms.CharField(
        label=gettext_lazy("Số, ký hiệu của văn bản"), max_length=60, required=False
    )
    their_day = DayField(label=gettext_lazy("Ngày của văn bản"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Loại văn bản"), initial="letter")
    subject = forms.CharField(label=gettext_lazy("Trích yếu nội dung"), max_length=500, widget=_TEXT)
    urgency = forms.ChoiceField(label=gettext_lazy("Mức độ khẩn"), initial="normal")
    direct = forms.TypedChoiceField(
        label=gettext_lazy("Trình người phân công"), coerce=int, required=False, empty_value=None
    )
    solve = forms.TypedChoiceField(
        label=gettext_lazy("Hoặc chuyển thẳng người giải quyết"), coerce=int, required=False, empty_value=None
    )
    due = DayField(label=gettext_lazy("Hạn giải quyết"), required=False)
    own = forms.CharField(
        label=gettext_lazy("Số trong hệ thống quản lý văn bản"), max_length=60, required=False
    )
    law = forms.TypedChoiceField(
        label=gettext_lazy("Liên quan văn bản ở “Luật thay đổi”"),
        coerce=int,
        required=False,
        empty_value=None,
    )
    content = forms.FileField(label=gettext_lazy("Tệp văn bản"), required=False, help_text=FILE_HINT)

    def __init__(
        self, *args: Any, directing: Sequence[Person], solving: Sequence[Person], laws: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        offered = {
            "kind": KINDS.items(), "means": MEANS.items(), "urgency": URGENCIES.items(), "direct": _people(directing),
            "solve": _people(solving), "law": [("", "–"), *((str(key), name) for key, name in laws)],
        }  # fmt: skip
        for name, choices in offered.items():
            self.fields[name].choices = [(key, _(said)) for key, said in choices]  # type: ignore[attr-defined]  # choice fields

    def clean(self) -> dict[str, Any]:
        read = super().clean()
        if bool(read.get("direct")) == bool(read.get("solve")):
            self.add_error("direct", _("Chọn một người: người phân công, hoặc người giải quyết."))
        return read

    def entry(self) -> Entry:
        """What was typed; read only when valid."""
        read = self.cleaned_data
        step = "direct" if read["direct"] else "solve"
        law = read["law"] or 0
        return Entry(
            read["arrived"], read["kind"], read["sender"], read["subject"], step, read[step], read["their_number"],
            read["their_day"], read["urgency"], read["means"], read["due"], law, read["own"], upload_of(self),
        )  # fmt: skip


class ReasonForm(OrderForm):
    """It goes back, or was entered wrongly."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


class DueForm(OrderForm):
    """Another day to be done by."""

    due = DayField(label=gettext_lazy("Hạn mới"))
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


def _people(found: Sequence[Person]) -> list[tuple[str, str]]:
    return [("", "–"), *((str(one.official), f"{one.name} · {one.unit_name}") for one in found)]
