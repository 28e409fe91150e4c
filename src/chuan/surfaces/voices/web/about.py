"""Which dossier a petition is about, and at which of its steps: two fields, the second filled from the first."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from chuan.base.web.choosing import Choices, with_blank
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts.petition_about import steps_of


class DossierField(forms.CharField):
    """The code of a dossier; once it is typed, the steps of that dossier are asked for."""

    def __init__(self, **kwargs: Any) -> None:
        asks = {
            "hx-get": reverse_lazy("voices:steps"), "hx-trigger": "change", "hx-target": "#id_step",
            "hx-swap": "innerHTML", "autocomplete": "off",
        }  # fmt: skip
        label, widget = gettext_lazy("Về hồ sơ mã số"), forms.TextInput(attrs=asks)
        super().__init__(label=label, max_length=60, required=False, widget=widget, **kwargs)


class StepField(forms.ChoiceField):
    """A step of that dossier; what is chosen is judged by the act, for the list is filled in the browser."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=gettext_lazy("Ở bước nào của hồ sơ"), required=False, **kwargs)

    def valid_value(self, value: str) -> bool:
        return len(value) <= 60


def step_choices(agency: int, code: str) -> Choices:
    """Every step of the dossier, after none."""
    return with_blank(steps_of(agency, code), _("không rõ bước nào"))


@require_GET
def steps(request: HttpRequest) -> HttpResponse:
    """The choices of the second field for the code typed in the first."""
    found = step_choices(actor_of(request).agency, request.GET.get("dossier", ""))
    return render(request, "voices/_steps.html", {"choices": found})
