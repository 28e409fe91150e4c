"""Asking another agency, reading its answer, waiting no longer; taking in what was received elsewhere."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.surfaces.acts import interrupting, legs
from chuan.surfaces.desk.web.acting import answer
from chuan.surfaces.desk.web.between_agencies import ARRIVE, GIVE_BACK, SEND, UNARRIVE, prefix_of
from chuan.surfaces.desk.web.forms import ReasonForm
from chuan.surfaces.desk.web.leg_forms import AskAgencyForm
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.instead import in_hand
from chuan.surfaces.telling.legs import legs_of


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, stream: int) -> HttpResponse:
    """Ask another agency by hand, at any step in hand."""
    actor = actor_of(request)
    file = open_file(actor, stream, timezone.now())
    form = AskAgencyForm(
        request.POST or None,
        seen=file.case.dossier.seq,
        targets=_targets(file),
        initial={"step": _step(file, actor)},
    )
    status = 200
    if request.method == "POST":
        refused = _sent(actor, stream, form) if form.is_valid() else 422
        if not refused:
            messages.success(request, _("Đã gửi câu hỏi. Trả lời sẽ hiện ở hồ sơ này."))
            return redirect("desk:dossier", stream)
        status = refused
    context = {"file": file, "form": form, "mine": bool(_step(file, actor)), "lines": legs_of(file)}
    return render(request, "desk/ask_agency.html", context, status=status)


@require_POST
def ask_again(request: HttpRequest, stream: int) -> HttpResponse:
    """Send the question of a step that could not go out when the step opened."""
    form = OrderForm(request.POST, prefix=SEND)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        legs.ask_again(actor, stream, request.POST.get("step", ""), read["seen"], read["key"])

    return answer(request, stream, form, "send_form", order, _("Đã gửi yêu cầu phối hợp."))


@require_POST
def end(request: HttpRequest, stream: int, leg: int) -> HttpResponse:
    """A head waits no longer for an agency that was asked."""
    form = ReasonForm(request.POST, prefix=prefix_of(leg))

    def order(actor: Actor, read: dict[str, Any]) -> None:
        legs.end(actor, stream, leg, read["reason"], read["key"])

    return answer(request, stream, form, "end_form", order, _("Đã thu hồi yêu cầu; không chờ trả lời nữa."))


@require_POST
def give_back(request: HttpRequest, stream: int) -> HttpResponse:
    """A head of the agency that was asked gives the question back."""
    form = ReasonForm(request.POST, prefix=GIVE_BACK)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        legs.give_back(actor, stream, read["reason"], read["key"])

    return answer(request, stream, form, "give_back_form", order, _("Đã trả lại yêu cầu cho cơ quan hỏi."))


@require_POST
def arrive(request: HttpRequest, stream: int) -> HttpResponse:
    """Take in what another counter received for us: the second stamp."""
    form = OrderForm(request.POST, prefix=ARRIVE)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        interrupting.arrive(actor, stream, read["key"])

    return answer(request, stream, form, "arrive_form", order, _("Đã nhận vào cơ quan giải quyết."))


@require_POST
def unarrive(request: HttpRequest, stream: int) -> HttpResponse:
    """Take the second stamp back: it is not here after all."""
    form = ReasonForm(request.POST, prefix=UNARRIVE)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        interrupting.undo_arrival(actor, stream, read["reason"], read["seen"], read["key"])

    return answer(
        request, stream, form, "unarrive_form", order, _("Đã rút lại dấu nhận; hồ sơ chờ nhận lại.")
    )


@require_GET
def answer_paper(request: HttpRequest, stream: int, leg: int, sha256: str) -> HttpResponse:
    """The signed answer of an agency that was asked, for whoever may read the dossier that asked."""
    file = open_file(actor_of(request), stream, timezone.now())
    known = {(line.stream, line.answer) for line in legs_of(file) if line.answer}
    if file.masked or (leg, sha256) not in known:
        raise Refused(refuse("missing", "organisation.missing"))
    _name, media_type, content = files.read(leg, sha256)
    return served(content, media_type, f"{sha256[:12]}.pdf")


def _sent(actor: Actor, stream: int, form: AskAgencyForm) -> int:
    """0 where the question went out, else the status of the refusal, its sentence beside the field."""
    read, (agency, procedure) = form.cleaned_data, form.asked
    question = legs.Asked(read["step"], agency, procedure, read["text"])
    try:
        legs.ask(actor, stream, question, read["seen"], read["key"])
    except Refused as refused:
        if refused.refusals[0].status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        return refused.refusals[0].status
    return 0


def _targets(file: File) -> list[tuple[str, str]]:
    """Every other agency with what it answers by, as the form names them."""
    names = {one.id: one for one in organisation.agencies(EVERYTHING, file.at) if one.until is None}
    return sorted(
        (
            (f"{names[one.agency].code}|{one.code}", f"{names[one.agency].name}: {one.short_name}")
            for one in procedures.internal_in_force(local(file.at).date())
            if one.agency in names and one.agency != file.case.dossier.agency
        ),
        key=lambda choice: choice[1],
    )


def _step(file: File, actor: Actor) -> str:
    """The step this person works; "" for none."""
    return next(iter(in_hand(actor, file)), "")
