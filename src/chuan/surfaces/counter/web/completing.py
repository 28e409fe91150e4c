"""A dossier that waits for its citizen, at the counter: what he brings, that he was reminded, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.procedures.rules.definition import Paper
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.interruptions import SUPPLEMENT, TELL_CHANNELS
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.interruptions import CHANNELS
from chuan.surfaces.telling.waiting import asked_of, effect_of, waits_of

_MOST = 999


class CompleteForm(OrderForm):
    """What the citizen brings of all that was asked: originals and copies of each."""

    def __init__(self, *args: Any, papers: tuple[tuple[Paper, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._papers = papers
        for at, (paper, _why) in enumerate(papers):
            for kind, label, usual in (
                ("originals", gettext_lazy("Bản chính"), paper.originals),
                ("copies", gettext_lazy("Bản sao"), paper.copies),
            ):
                named = f"{label}: {paper.name}"
                attrs = {
                    "class": "in num",
                    "inputmode": "numeric",
                    "aria-label": named,
                    "data-usual": str(usual),
                }
                self.fields[f"{kind}-{at}"] = forms.IntegerField(
                    label=named, required=False, min_value=0, max_value=_MOST, widget=forms.TextInput(attrs=attrs)
                )  # fmt: skip

    def brought(self) -> tuple[PaperIn, ...]:
        """What was counted, paper by paper; those with none are left out."""
        read = self.cleaned_data
        counted = (
            PaperIn(paper.key, read.get(f"originals-{at}") or 0, read.get(f"copies-{at}") or 0)
            for at, (paper, _why) in enumerate(self._papers)
        )
        return tuple(one for one in counted if one.originals + one.copies)

    def lines(self) -> Iterator[tuple[str, str, str, BoundField, BoundField]]:
        """(name, why, what is usual, originals, copies) of each."""
        for at, (paper, why) in enumerate(self._papers):
            usual = [_("%(n)s chính") % {"n": paper.originals}] if paper.originals else []
            usual += [_("%(n)s sao") % {"n": paper.copies}] if paper.copies else []
            yield paper.name, why, ", ".join(usual), self[f"originals-{at}"], self[f"copies-{at}"]


class PromptForm(OrderForm):
    """How a silent citizen was reminded."""

    channel = forms.ChoiceField(label=gettext_lazy("Đã nhắc bằng cách nào"), initial="phone")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        channel = self.fields["channel"]
        assert isinstance(channel, forms.ChoiceField)
        channel.choices = [(one, _(CHANNELS[one]).capitalize()) for one in TELL_CHANNELS]


@require_http_methods(["GET", "POST"])
def complete(request: HttpRequest, stream: int) -> HttpResponse:
    """The citizen is here with what was asked; afterwards the slip with the new date."""
    place = place_of(request)
    file = _opened(place, stream)
    form = CompleteForm(request.POST or None, seen=file.case.dossier.seq, papers=_asked(file))
    if request.method != "POST":
        return _show(request, place, file, form)
    if not form.is_valid():
        return _show(request, place, file, form, 422)
    read = form.cleaned_data
    try:
        done = interrupting.complete(place.actor, stream, form.brought(), read["seen"], read["key"])
    except Refused as refused:
        return _refused(request, place, stream, form, refused)
    promised = done.state.promised
    said = _("Đã bổ sung đủ. Hẹn trả mới: %(promised)s. In lại giấy hẹn cho công dân.")
    messages.success(request, said % {"promised": say.long_moment(promised) if promised else _("chưa hẹn")})
    return redirect("counter:dossier", stream)


@require_POST
def prompt(request: HttpRequest, stream: int) -> HttpResponse:
    """The silent citizen was reminded: recorded, and written to where the agency has a channel."""
    place = place_of(request)
    form = PromptForm(request.POST)
    if not form.is_valid():
        return _page(request, place, stream, 422, prompt_form=form)
    try:
        interrupting.prompt(place.actor, stream, form.cleaned_data["channel"], form.cleaned_data["key"])
    except Refused as refused:
        return _refused(request, place, stream, form, refused, "prompt_form")
    messages.success(request, _("Đã ghi việc nhắc công dân."))
    return redirect("counter:complete", stream)


@require_POST
def lapse(request: HttpRequest, stream: int) -> HttpResponse:
    """Close what a silent citizen left, once his time is over; a person does it, never the machine."""
    place = place_of(request)
    form = OrderForm(request.POST)
    if not form.is_valid():
        return _page(request, place, stream, 422)
    try:
        interrupting.lapse(place.actor, stream, form.cleaned_data["key"])
    except Refused as refused:
        return _refused(request, place, stream, form, refused, "lapse_form")
    messages.success(request, _("Đã đóng hồ sơ vì công dân không bổ sung trong thời hạn."))
    return redirect("counter:dossier", stream)


def _opened(place: Place, stream: int) -> File:
    file = open_file(place.actor, stream, place.at)
    demand(place.actor, "dossiers.receive", file.case.thing, place.at)
    return file


def _asked(file: File) -> tuple[tuple[Paper, str], ...]:
    known = {paper.key: paper for paper in file.procedure.papers}
    whys = asked_of(file, file.state.asked)
    return tuple(
        (known[lack.paper], why)
        for lack, (_name, why) in zip(file.state.asked, whys, strict=True)
        if lack.paper in known
    )


def _refused(
    request: HttpRequest, place: Place, stream: int, form: OrderForm, refused: Refused, name: str = "form"
) -> HttpResponse:
    first = refused.refusals[0]
    if first.status in {403, 404}:
        raise refused
    put_beside_fields(form, refused.refusals)
    return _page(request, place, stream, first.status, sentence(first.reason), **{name: form})


def _page(
    request: HttpRequest, place: Place, stream: int, status: int, wrong: str = "", **bound: OrderForm
) -> HttpResponse:
    file = _opened(place, stream)
    form = bound.pop("form", None) or CompleteForm(seen=file.case.dossier.seq, papers=_asked(file))
    return _show(request, place, file, form, status, wrong=wrong, **bound)


def _show(
    request: HttpRequest, place: Place, file: File, form: OrderForm, status: int = 200, **more: Any
) -> HttpResponse:
    state = file.state
    waits = state.stop is not None and state.stop.rule == SUPPLEMENT
    overdue = state.answer_by is not None and state.answer_by < place.at
    known = form["seen"].value()
    newer = tuple(item for item in file.lived if str(known or "").isdecimal() and item.seq > int(known))
    context = {
        "file": file,
        "form": form,
        "asked": waits,
        "waits": waits_of(file),
        "effect": effect_of(file, SUPPLEMENT) if waits else None,
        "overdue": overdue,
        "stale": file.teller.moments(newer),
        "prompts": [
            item for item in file.teller.moments(file.lived) if item.text == _("nhắc công dân bổ sung")
        ],
        "prompt_form": PromptForm(),
        "lapse_form": OrderForm() if overdue else None,
        **more,
    }
    return render(request, "counter/complete.html", context, status=status)
