"""Acts on one dossier: each reads its form, orders, and answers with the next page or the same one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures.rules.definition import Step
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.readings.deadlines.queries import worklist
from chuan.surfaces.acts import sealing, steps
from chuan.surfaces.acts.competence import judged
from chuan.surfaces.acts.instead import lent_keys
from chuan.surfaces.acts.staffing import Team, team
from chuan.surfaces.desk.web import dossier
from chuan.surfaces.desk.web.forms import AssignForm, DraftForm, PassForm, ReasonForm
from chuan.surfaces.desk.web.offered import signers
from chuan.surfaces.telling import papers
from chuan.surfaces.telling.file import File, open_file


@require_POST
def pass_on(request: HttpRequest, stream: int) -> HttpResponse:
    """End the step; the next dossier of the same person is offered."""
    file, staff = _opened(request, stream)
    step = file.procedure.step(request.POST.get("step", "")) or file.procedure.steps[0]
    keyed = sealing.has_key(actor_of(request), file.case.dossier, step.act)
    form = PassForm(request.POST, request.FILES, step=step, team=staff, has_key=keyed)

    def order(actor: Actor, read: dict[str, Any]) -> None:
        sealed = read.get("sealed")
        opens = read.get("passphrase", "")
        site = request.build_absolute_uri("/").rstrip("/")
        asked = steps.Passing(
            step.key, read["outcome"], form.people, read["note"], _file(sealed), opens, site
        )
        done = steps.pass_step(actor, stream, asked, read["seen"], read["key"])
        _warn(request, staff, file, done)
        if opens and sealing.unstamped(stream):
            messages.warning(request, sentence(Reason.of("signing.unstamped")))

    return answer(
        request, stream, form, "pass_form", order, _("Đã xong “%(name)s”.") % {"name": step.name}, onward=True
    )


@require_POST
def draft(request: HttpRequest, stream: int) -> HttpResponse:
    """Attach a draft, or make one from what was typed."""
    file, _staff = _opened(request, stream)
    form = DraftForm(request.POST, request.FILES, signers=signers(file))

    def order(actor: Actor, read: dict[str, Any]) -> None:
        made = _file(read["draft"]) or papers.letter(
            actor, stream, read["kind"], read["body"], read.get("signer") or 0
        )
        steps.attach_draft(actor, stream, read["kind"], made, read["seen"], read["key"])

    return answer(request, stream, form, "draft_form", order, _("Đã đính kèm dự thảo."))


@require_POST
def assign(request: HttpRequest, stream: int) -> HttpResponse:
    """Give the step to another person."""
    file, staff = _opened(request, stream)
    step = _step(file, request.POST.get("giao-step", ""))
    form = AssignForm(request.POST, step=step, team=staff, prefix="giao")

    def order(actor: Actor, read: dict[str, Any]) -> None:
        done = steps.assign(
            actor, stream, step.key, int(read["to"]), read["reason"], read["seen"], read["key"]
        )
        _warn(request, staff, file, done)

    return answer(request, stream, form, "assign_form", order, _("Đã giao lại."))


@require_POST
def take_back(request: HttpRequest, stream: int) -> HttpResponse:
    """Take the last passing back, with a reason."""
    form = ReasonForm(request.POST, prefix="rut")

    def order(actor: Actor, read: dict[str, Any]) -> None:
        steps.take_back(actor, stream, read["reason"], read["seen"], read["key"])

    return answer(request, stream, form, "back_form", order, _("Đã rút lại."))


@require_POST
def remind(request: HttpRequest, stream: int) -> HttpResponse:
    """Ask the holder to act; kept with the dossier."""
    form = ReasonForm(request.POST, prefix="nhac")

    def order(actor: Actor, read: dict[str, Any]) -> None:
        steps.remind(actor, stream, read["step"], read["reason"], read["seen"], read["key"])

    return answer(request, stream, form, "remind_form", order, _("Đã nhắc việc."))


@require_POST
def seen(request: HttpRequest, stream: int) -> HttpResponse:
    """The holder has read the reminder."""
    steps.see_reminder(actor_of(request), stream, request.POST.get("step", ""))
    return redirect("desk:dossier", stream)


def _opened(request: HttpRequest, stream: int) -> tuple[File, Team]:
    file = open_file(actor_of(request), stream, timezone.now())
    return file, judged(team(file.case.adopted, file.at), file.case.adopted.agency, file.at)


def _warn(request: HttpRequest, staff: Team, file: File, done: Dossier) -> None:
    """Say of each who got a step now what he lacks; the event keeps it too."""
    before = {(hold.step, hold.official) for hold in file.state.holds}
    fresh = {(hold.step, hold.official) for hold in done.state.holds} - before
    said = _(
        "Đã giao “%(step)s” cho %(person)s khi chưa có chứng chỉ còn hạn về “%(competence)s”; hồ sơ ghi lại điều này."
    )
    for one in staff.short:
        if (one.lacking.step, one.lacking.official) in fresh:
            told = {"step": _step(file, one.lacking.step).name, "person": one.person, "competence": one.name}
            messages.warning(request, said % told)


def _step(file: File, key: str) -> Step:
    return file.procedure.step(key) or file.procedure.steps[0]


def _file(uploaded: Any) -> Any:
    return steps.File(uploaded.name, "application/pdf", uploaded.read()) if uploaded else None


_Order = Callable[[Actor, dict[str, Any]], None]


def answer(
    request: HttpRequest,
    stream: int,
    form: OrderForm,
    name: str,
    order: _Order,
    said: str,
    *,
    onward: bool = False,
) -> HttpResponse:
    """Carry out the order of a valid form; else the same page with everything as typed."""
    actor = actor_of(request)
    if not form.is_valid():
        return dossier.page(request, stream, 422, **{name: form})
    try:
        order(actor, form.cleaned_data)
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        status = refused.refusals[0].status
        if status in {403, 404}:
            raise
        typed = {name: form, "seen": form.cleaned_data.get("seen")}
        try:
            return dossier.page(request, stream, status, **typed)
        except Refused:  # moved out of sight meanwhile: the sentence stands alone
            raise refused from None
    messages.success(request, said)
    following = _next(actor, stream) if onward else 0
    return redirect("desk:dossier", following) if following else _home(stream, onward=onward)


def _next(actor: Actor, stream: int) -> int:
    """My dossier nearest to its limit, this one first where a step of it is still mine."""
    at = timezone.now()
    wanted = worklist.Wanted(official=actor.official, lent=lent_keys(actor, at))
    found = worklist.work_list(scope(actor, "dossiers.view", at), at, wanted, limit=20)
    mine = [work.stream for work in found.rows if not work.paused]
    return stream if stream in mine else next(iter(mine), 0)


def _home(stream: int, *, onward: bool) -> HttpResponse:
    return redirect("desk:mine") if onward else redirect("desk:dossier", stream)
