"""Having a clock stopped: the holder asks on a page of its own, a head signs; and the ways back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.rules.interruptions import SUPPLEMENT, SUSPEND
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.interrupting import Proposal
from chuan.surfaces.desk.web.acting import answer
from chuan.surfaces.desk.web.forms import ReasonForm
from chuan.surfaces.desk.web.stopping_forms import RECALL, REOPEN, RESUME, RETRACT, PauseForm, SupplementForm
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.instead import in_hand
from chuan.surfaces.telling.waiting import effect_of


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, stream: int) -> HttpResponse:
    """Ask the citizen, once and whole, to complete what was received."""
    file = open_file(actor_of(request), stream, timezone.now())
    again = file.state.supplements >= file.case.terms.pack.supplement_max
    papers = file.procedure.papers_for(file.state.case)
    form = SupplementForm(request.POST or None, seen=file.case.dossier.seq, papers=papers, again=again)

    def proposal(read: dict[str, Any]) -> Proposal:
        return Proposal(
            SUPPLEMENT, _step(file, request), read["reason"], lacks=form.lacks(read), again=read.get("again", "")
        )  # fmt: skip

    return _propose(request, file, form, proposal, "desk/ask_supplement.html", {"again": again})


@require_http_methods(["GET", "POST"])
def pause(request: HttpRequest, stream: int) -> HttpResponse:
    """Ask to have the clock stopped as this procedure's own law allows."""
    file = open_file(actor_of(request), stream, timezone.now())
    form = PauseForm(
        request.POST or None, request.FILES or None, seen=file.case.dossier.seq, procedure=file.procedure
    )

    def proposal(read: dict[str, Any]) -> Proposal:
        return Proposal(
            SUSPEND, _step(file, request), read["reason"], read["cause"], evidence=read["evidence"]
        )

    return _propose(request, file, form, proposal, "desk/pause.html", {})


@require_POST
def retract(request: HttpRequest, stream: int) -> HttpResponse:
    """Take one's own motion back before it is signed."""
    form = OrderForm(request.POST, prefix=RETRACT)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        interrupting.retract(actor, stream, read["seen"], read["key"])

    return answer(request, stream, form, "retract_form", order, _("Đã rút đề nghị."))


@require_POST
def resume(request: HttpRequest, stream: int) -> HttpResponse:
    """The cause of a pause is gone: the clock goes on."""
    form = OrderForm(request.POST, prefix=RESUME)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        interrupting.resume(actor, stream, read["seen"], read["key"])

    return answer(request, stream, form, "resume_form", order, _("Hồ sơ tiếp tục, thời hạn đã tính lại."))


@require_POST
def recall(request: HttpRequest, stream: int) -> HttpResponse:
    """A head lifts a return or a pause that was a mistake."""
    form = ReasonForm(request.POST, prefix=RECALL)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        interrupting.recall(actor, stream, read["reason"], read["seen"], read["key"])

    return answer(request, stream, form, "recall_form", order, _("Đã thu hồi. Thời gian dừng vẫn tính."))


@require_POST
def reopen(request: HttpRequest, stream: int) -> HttpResponse:
    """A head opens a dossier again that was stopped by mistake."""
    form = ReasonForm(request.POST, prefix=REOPEN)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        interrupting.reopen(actor, stream, read["reason"], read["seen"], read["key"])

    return answer(request, stream, form, "reopen_form", order, _("Đã mở lại hồ sơ."))


def _propose(
    request: HttpRequest,
    file: File,
    form: OrderForm,
    proposal: Callable[[dict[str, Any]], Proposal],
    template: str,
    more: dict[str, Any],
) -> HttpResponse:
    """Send what was typed to a head; the page again, with all of it, where it was refused."""
    actor, stream, status = actor_of(request), file.case.dossier.id, 200
    if request.method == "POST" and form.is_valid():
        read = form.cleaned_data
        try:
            interrupting.propose(actor, stream, proposal(read), read["seen"], read["key"])
        except Refused as refused:
            status = refused.refusals[0].status
            if status in {403, 404}:
                raise
            put_beside_fields(form, refused.refusals)
        else:
            messages.success(request, _("Đã gửi người đứng đầu ký. Thời hạn vẫn chạy đến khi ký."))
            return redirect("desk:dossier", stream)
    elif request.method == "POST":
        status = 422
    effect = effect_of(file, SUPPLEMENT if isinstance(form, SupplementForm) else SUSPEND)
    context = {"file": file, "form": form, "mine": bool(in_hand(actor, file)), "effect": effect, **more}
    return render(request, template, context, status=status)


def _step(file: File, request: HttpRequest) -> str:
    """The step this person works."""
    return next(iter(in_hand(actor_of(request), file)), "")
