"""What the Portal published, as it is typed or sent in a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.kernel.reason import Reason
from chuan.base.web.forms import DayField, OrderForm
from chuan.base.web.words import sentence
from chuan.events.portalscores.rules.figures import Group
from chuan.events.portalscores.rules.numbers import points, written


class MonthField(forms.CharField):
    """``10/2026``, the month's first day."""

    def clean(self, value: Any) -> date:
        text = str(super().clean(value)).strip()
        try:
            return datetime.strptime(text, "%m/%Y").date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            raise ValidationError(_("Tháng chưa đúng, xin nhập như 10/2026.")) from None


class PointsField(forms.CharField):
    """Points with a comma or a point; None for an empty one, which is absent and no 0."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        read = points(text) if text else None
        if text and read is None:
            facts = {"where": "", "column": str(self.label), "value": str(text)[:40]}
            raise ValidationError(sentence(Reason.of("portalscores.bad_points", **facts)))
        return read


class FigureForm(OrderForm):
    """One month of one agency; the groups may stay empty."""

    month = MonthField(label=gettext_lazy("Tháng"), help_text=gettext_lazy("Như 10/2026."))
    day = DayField(label=gettext_lazy("Ngày xem trên Cổng"))
    total = PointsField(label=gettext_lazy("Tổng điểm"), help_text=gettext_lazy("Thang 100 điểm, như 83,8."))

    def __init__(self, *args: Any, groups: Sequence[Group] = (), **kwargs: Any) -> None:
        mine: Any = self  # its own copy: the class stays as it is
        mine.base_fields = {**self.base_fields, **{one.key: _field(one) for one in groups}}
        super().__init__(*args, **kwargs)


class PortalFileForm(OrderForm):
    """A file to be looked at first."""

    file = forms.FileField(label=gettext_lazy("Tệp CSV hoặc XLSX"))


class TakeForm(OrderForm):
    """What was looked at, word for word; ``file``: where its sentences stand."""

    rows = forms.CharField(widget=forms.HiddenInput)
    file = forms.CharField(required=False, widget=forms.HiddenInput)


class AnnulFigureForm(OrderForm):
    """One entry never stood."""

    reason = forms.CharField(label=gettext_lazy("Lý do hủy"), max_length=300)


def _field(one: Group) -> PointsField:
    label = _("%(group)s (tối đa %(most)s)") % {"group": one.name, "most": written(one.most)}
    return PointsField(label=label, required=False)
