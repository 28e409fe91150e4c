"""The checklist of an inspection: made to be filled on a phone, standing in the inspected room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.inspections.imports.checklists import checklists
from chuan.events.inspections.rules.state import GAP, OPEN, Line
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.evidence.queries.population import standing
from chuan.surfaces.acts import inspection_lines
from chuan.surfaces.acts.inspection_lines import Told
from chuan.surfaces.acts.inspection_samples import here
from chuan.surfaces.acts.inspection_sight import CONDUCT, can, worked_on
from chuan.surfaces.province.web.inspection import SECTION, tabs
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.telling import inspections as told


class LineForm(OrderForm):
    """One line of the checklist."""

    item = forms.CharField(widget=forms.HiddenInput)
    verdict = forms.ChoiceField(
        label=gettext_lazy("Kết luận"), widget=forms.RadioSelect,
        choices=[("pass", gettext_lazy("Đạt")), ("gap", gettext_lazy("Không đạt")), ("none", gettext_lazy("Không áp dụng"))],
    )  # fmt: skip
    note = forms.CharField(
        label=gettext_lazy("Bằng chứng"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    dossiers = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Hồ sơ làm bằng chứng"), coerce=int, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, codes: Mapping[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dossiers"].choices = list(codes.items())  # type: ignore[attr-defined]  # a choice field
        if not codes:
            del self.fields["dossiers"]


@dataclass(frozen=True, slots=True)
class Shown:
    """One line: what is asked, the answer, who gave it when."""

    line: Line
    text: str
    verdict: str
    note: str
    who: str
    form: LineForm | None

    @property
    def gap(self) -> bool:
        return self.line.verdict == GAP


@require_GET
def show(request: HttpRequest, inspection: int) -> HttpResponse:
    """The lines."""
    return _lines(request, inspection)


@require_POST
def answer(request: HttpRequest, inspection: int) -> HttpResponse:
    """Answer one line."""
    actor = actor_of(request)
    found, item = worked_on(actor, inspection), request.POST.get("item", "")
    form = LineForm(request.POST, codes=_codes(found))

    def act(read: dict[str, Any]) -> None:
        line = Told(read["item"], read["verdict"], read["note"], read.get("dossiers", ()))
        inspection_lines.answer(actor, inspection, line, read["key"])

    return carried(
        request, form, act, lambda status, sent: _lines(request, inspection, status, item, sent),
        _("Đã ghi."), f"{reverse('province:inspection_list', args=[inspection])}#dong-{item}",
    )  # fmt: skip


def _lines(
    request: HttpRequest, inspection: int, status: int = 200, item: str = "", sent: Any = None
) -> HttpResponse:
    actor = actor_of(request)
    found = worked_on(actor, inspection)
    state, words, asked = found.state, told.words_of(found), checklists()[found.state.kind]
    codes, names = _codes(found), organisation.names({int(line.official) for line in state.lines})
    writes = can(actor, found, CONDUCT) and state.status == OPEN and not state.signatures
    shown = [
        Shown(
            line, asked.text(line.item), _(told.VERDICTS[line.verdict]) if line.verdict else "",
            words.get(int(line.note or 0), ""), _who(line, names),
            (sent if sent and item == line.item else _form(found, line, words, codes)) if writes else None,
        )
        for line in state.lines
    ]  # fmt: skip
    context = {
        "title": told.title_of(found, words), "tabs": tabs(found, "inspection_list"), "found": found,
        "shown": shown, "asked": asked, "answered": len(state.lines) - len(state.unanswered), "writes": writes,
    }  # fmt: skip
    return page(request, "province/inspection_list.html", SECTION, context, status)


def _form(found: Inspection, line: Line, words: Mapping[int, str], codes: Mapping[int, str]) -> LineForm:
    first = {
        "item": line.item, "verdict": line.verdict, "note": words.get(int(line.note or 0), ""),
        "dossiers": [int(one) for one in line.dossiers],
    }  # fmt: skip
    return LineForm(initial=first, seen=found.seq, codes=codes, auto_id=f"id_{line.item}_%s")


def _who(line: Line, names: Mapping[int, str]) -> str:
    return f"{names.get(int(line.official), '')}, {say.short_moment(local(line.at))}" if line.at else ""


def _codes(found: Inspection) -> dict[int, str]:
    """The dossiers that may be named, by id."""
    now = standing(here(found), [int(one) for one in found.state.counted])
    return {one.stream: one.code for one in now.values()}
