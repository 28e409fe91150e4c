"""What is typed for the plan of training and for a class."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import MomentField, OrderForm
from chuan.definitions.organisation.rules.roles import ROLES
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules.item import MOST_HOURS, QUARTERS
from chuan.events.training.rules.lesson_orders import MOST_OUTSIDERS


def _competences(blank: str) -> list[tuple[str, str]]:
    return [("", blank), *((one.key, _(one.name)) for one in shipped().competences)]


class SubjectForm(OrderForm):
    """A subject and, where it gives one, a competence."""

    title = forms.CharField(label=gettext_lazy("Tên khóa, lớp"), max_length=300)
    subject = forms.ChoiceField(label=gettext_lazy("Chuyên đề"))
    competence = forms.ChoiceField(label=gettext_lazy("Năng lực đạt được"), required=False)
    hours = forms.IntegerField(label=gettext_lazy("Số giờ"), min_value=1, max_value=MOST_HOURS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["subject"].choices = [(key, _(name)) for key, name in shipped().subjects]
        fields["competence"].choices = _competences(_("không cấp năng lực"))


class PlanForm(SubjectForm):
    """A course of the year's plan."""

    quarter = forms.TypedChoiceField(
        label=gettext_lazy("Quý"), coerce=int, choices=[(str(n), str(n)) for n in QUARTERS]
    )
    audience = forms.MultipleChoiceField(
        label=gettext_lazy("Ai phải học (không chọn là mọi người)"), required=False,
        widget=forms.CheckboxSelectMultiple, choices=list(ROLES.items()),
    )  # fmt: skip


class MoveForm(OrderForm):
    """A course moves to another quarter or length."""

    quarter = forms.TypedChoiceField(
        label=gettext_lazy("Quý"), coerce=int, choices=[(str(n), str(n)) for n in QUARTERS]
    )
    hours = forms.IntegerField(label=gettext_lazy("Số giờ"), min_value=1, max_value=MOST_HOURS)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


class WhyForm(OrderForm):
    """Why something is taken back."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


class ClassForm(ChoosingForm, SubjectForm):
    """A class is opened."""

    starts = MomentField(label=gettext_lazy("Bắt đầu"))
    ends = MomentField(label=gettext_lazy("Kết thúc"))
    place = forms.CharField(label=gettext_lazy("Nơi học"), max_length=200)
    teacher = forms.TypedChoiceField(
        label=gettext_lazy("Giảng viên trong cơ quan"), coerce=int, required=False
    )
    guest = forms.CharField(label=gettext_lazy("Giảng viên mời"), max_length=200, required=False)


class EnrolForm(ChoosingForm):
    """Who comes: people, or everybody with a duty."""

    duties = forms.MultipleChoiceField(
        label=gettext_lazy("Mọi người có nhiệm vụ"), required=False,
        widget=forms.CheckboxSelectMultiple, choices=list(ROLES.items()),
    )  # fmt: skip
    officials = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Từng người"), coerce=int, required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )  # fmt: skip


class PersonForm(ChoosingForm):
    """One person, with a reason."""

    official = forms.TypedChoiceField(label=gettext_lazy("Người"), coerce=int)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


class OutsidersForm(OrderForm):
    """How many without an account were there."""

    count = forms.IntegerField(
        label=gettext_lazy("Số người ngoài cơ quan"), min_value=0, max_value=MOST_OUTSIDERS
    )


class ResultsForm(ChoosingForm):
    """Who passed; the others who were there did not."""

    passed = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Những người đạt"), coerce=int, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
