"""What is asked of a person at a step: how it ends, who goes on, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Person
from chuan.definitions.procedures.rules.definition import Step
from chuan.surfaces.acts.courses import Move

_NOTE = forms.Textarea(attrs={"rows": 2})


class StepForm(OrderForm):
    """One step ends: ``nexts`` are the steps it may open and who may be named for each."""

    step = forms.CharField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(label=gettext_lazy("Kết quả của bước"), widget=forms.RadioSelect)
    note = forms.CharField(label=gettext_lazy("Ý kiến"), required=False, max_length=2000, widget=_NOTE)

    def __init__(self, *args: Any, here: Step, nexts: Mapping[Step, Sequence[Person]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.here = here
        self.fields["step"].initial = here.key
        outcomes = [(one.key, one.name) for one in here.outcomes]
        self.fields["outcome"].choices = outcomes  # type: ignore[attr-defined]  # a choice field, by its declaration
        self.fields["outcome"].initial = outcomes[0][0]
        if len(outcomes) == 1:
            self.fields["outcome"].widget = forms.HiddenInput()
        for step, people in nexts.items():
            self.fields[f"to-{step.key}"] = forms.TypedChoiceField(
                label=_("Người làm bước “%(step)s”") % {"step": step.name},
                choices=[
                    ("", _("chọn người")),
                    *((str(p.official), f"{p.name} · {p.unit_name}") for p in people),
                ],
                coerce=int,
                empty_value=None,
                required=len(outcomes) == 1,
                widget=forms.Select(attrs={"class": "in"}),
            )

    def move(self) -> Move:
        """What was ordered; read only when valid."""
        read = self.cleaned_data
        to = {
            name.removeprefix("to-"): int(value)
            for name, value in read.items()
            if name.startswith("to-") and value
        }
        return Move(read["step"], read["outcome"], to, read["note"])


class GiveForm(OrderForm):
    """A step goes to another person."""

    step = forms.CharField(widget=forms.HiddenInput)
    to = forms.TypedChoiceField(label=gettext_lazy("Giao cho"), coerce=int)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(str(p.official), f"{p.name} · {p.unit_name}") for p in people]  # type: ignore[attr-defined]  # a choice field


class DropForm(OrderForm):
    """A matter is annulled."""

    reason = forms.CharField(label=gettext_lazy("Lý do hủy"), max_length=300)
