"""One vote: its scores, what was written, its marks and its explanation; left out or counted again by a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Fact
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.rules.ballot import CHANNELS, GROUNDS
from chuan.events.feedback.services import words
from chuan.events.feedback.services.ballots import Ballot, explanation_of
from chuan.readings.satisfaction.queries.cases import Within
from chuan.readings.satisfaction.services import doubted
from chuan.surfaces.acts import voting_doubts
from chuan.surfaces.acts.asking import allows, clock

_AROUND = timedelta(days=8)


class ExcludeForm(OrderForm):
    """Leave it out."""

    ground = forms.ChoiceField(
        label=gettext_lazy("Lý do loại"),
        choices=[("", gettext_lazy("chọn lý do")), *GROUNDS.items()],
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("Ghi rõ đã xác minh thế nào"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )


class RestoreForm(OrderForm):
    """Count it again."""

    reason = forms.CharField(
        label=gettext_lazy("Vì sao tính lại"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )


@require_GET
def one(request: HttpRequest, ballot: int) -> HttpResponse:
    """The vote; a form only for who judges votes; a purpose first for who only oversees."""
    actor = actor_of(request)
    try:
        found = voting_doubts.read(actor, ballot)
    except Refused as refused:
        if refused.refusals[0].reason.key != "reads.purpose_needed":
            raise
        return redirect("province:purpose", int(voting_doubts.seen(actor, ballot).state.dossier))
    return _page(request, actor, found, _form(found, None))


@require_POST
def judge(request: HttpRequest, ballot: int) -> HttpResponse:
    """Leave the vote out, or count it again."""
    actor = actor_of(request)
    found = voting_doubts.seen(actor, ballot, voting_doubts.JUDGE)
    restores = bool(found.state.excluded)
    said = (
        _("Đã tính lại phiếu này.") if restores else _("Đã loại phiếu khỏi các con số; phiếu vẫn được giữ.")
    )
    return carried(
        request, _form(found, request), _act(actor, ballot, restores=restores),
        lambda status, form: _page(request, actor, found, form, status), said,
        reverse("leader:ballot", args=[ballot]),
    )  # fmt: skip


def _act(actor: Actor, ballot: int, *, restores: bool) -> Callable[[Read], Ballot]:
    def act(read: Read) -> Ballot:
        if restores:
            return voting_doubts.restore(actor, ballot, read["reason"], read["seen"], read["key"])
        return voting_doubts.exclude(actor, ballot, read["ground"], read["reason"], read["seen"], read["key"])

    return act


def _form(found: Ballot, request: HttpRequest | None) -> OrderForm:
    kind = RestoreForm if found.state.excluded else ExcludeForm
    return kind(request.POST) if request else kind(seen=found.seq)


def _page(request: HttpRequest, actor: Actor, found: Ballot, form: Any, status: int = 200) -> HttpResponse:
    state, at = found.state, clock()
    judges = allows(actor, voting_doubts.JUDGE, voting_doubts.thing(found), at)
    matter = explanation_of(found.id)
    scores = {one.criterion: one.points for one in state.scores}
    names = organisation.names({int(state.team.counter), int(state.team.handler), int(state.by)} - {0})
    why = people.texts(found.id).get(int(state.why or 0), "")
    context = {
        "title": _("Phiếu đánh giá"),
        "ballot": found.id,
        "facts": (
            Fact(_("Hồ sơ"), _("Mở hồ sơ"), reverse("desk:dossier", args=[int(state.dossier)])),
            Fact(_("Đánh giá lúc"), say.short_moment(state.at) if state.at else ""),
            Fact(_("Bằng"), _(CHANNELS[state.channel])),
            Fact(_("Tại quầy"), names.get(int(state.team.counter), "–")),
            Fact(_("Người giải quyết"), names.get(int(state.team.handler), "–")),
            Fact(_("Giải trình"), _("Mở giải trình"), reverse("quality:explanation", args=[matter])) if matter
            else Fact(_("Giải trình"), _("không phải giải trình")),
        ),
        "scores": [(one.name, scores.get(one.key, "–")) for one in shipped().criteria],
        "said": words.covered([found.id]).get(found.id, ""),
        "typed": voting_doubts.as_typed(actor, found.id) if judges else "",
        "marks": _marks(found) if judges else (),
        "excluded": _(GROUNDS[state.excluded]) if state.excluded else "",
        "why": why,
        "by": names.get(int(state.by), ""),
        "form": form if judges else None,
    }  # fmt: skip
    return render(request, "leader/ballot.html", context, status=status)


def _marks(found: Ballot) -> list[str]:
    """Why this vote asks for a second look, among those of the days around it."""
    at = found.state.at
    assert at is not None
    day = local(at).date()
    within = Within(found.agency, Period(day - _AROUND, day + _AROUND))
    marked = doubted(Scope(frozenset({found.agency})), within)
    return [sentence(mark.sentence) for vote, marks in marked if vote.ballot == found.id for mark in marks]
