"""One online submission: looked at whole, answered in one of three ways; nothing of it is typed again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.base.web.words import sentence
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import people
from chuan.events.intake.services import submissions
from chuan.surfaces.acts import answering
from chuan.surfaces.acts.answering import Supplement
from chuan.surfaces.acts.reception import Lacking
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web.elsewhere import same_notes
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import Read, Typed
from chuan.surfaces.counter.web.submission_page import Check
from chuan.surfaces.counter.web.submission_page import page as page_of
from chuan.surfaces.telling.submissions import moments

"""What a browser may show by itself; anything else is handed over as a download."""


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, submission: int) -> HttpResponse:
    """Show the check, or do what its pressed button says."""
    place = place_of(request)
    if request.method != "POST":
        answering.look(place.actor, submission)
        return _show(request, _check(place, submission, {}))
    typed = {name: str(value) for name, value in request.POST.items()}
    answering.submission(place.actor, submission)
    read = Read(typed)
    check = _check(place, submission, typed)
    answer = _ANSWERS.get(typed.get("do", ""), _accept)
    try:
        target = answer(check, read) if _readable(read, check) else None
    except Refused as refused:
        status = refused.refusals[0].status
        if status in {403, 404} and not any(one.field for one in refused.refusals):
            raise
        return _show(
            request, replace(_check(place, submission, typed), errors=_beside(refused.refusals)), status
        )
    if target is None:
        return _show(request, replace(check, errors=read.errors), 422)
    address, said = target
    messages.success(request, said)
    return redirect(address)


@require_GET
def file(request: HttpRequest, submission: int, sha256: str) -> HttpResponse:
    """A file of the submission: shown where the browser may, else downloaded under its own name."""
    place = place_of(request)
    found = answering.submission(place.actor, submission)
    if sha256 not in {one.sha256 for one in found.state.papers}:
        raise Refused(refuse("missing", "store.no_file"))
    _name, media_type, content = files.read(submission, sha256)
    return served(content, media_type, sha256[:12])


def _check(place: Place, stream: int, typed: Typed) -> Check:
    found = submissions.load(stream)
    state = found.state
    adopted = procedures.adopted(found.agency, state.procedure, local(place.at).date())
    owner = people.party(state.owner)
    submitter = owner if state.submitter == state.owner else people.party(state.submitter)
    words = people.texts(stream)
    notes = same_notes(place, owner.identity, state.procedure, stream) if state.status == "waiting" else ()
    told = moments(submissions.lived(stream), words)
    return Check(
        place, found, adopted, owner, submitter, words, told, notes, typed, typed.get("key") or str(uuid4())
    )


def _readable(read: Read, check: Check) -> bool:
    """Whether what was typed can be read; what cannot stands in ``read.errors``."""
    reading.fee_due(read, check.adopted.procedure, check.found.state.case)
    for name in ("reason", "guidance", "again", "refuse-reason"):
        read.text(name, 2000)
    return not read.errors


def _accept(check: Check, read: Read) -> tuple[str, str]:
    state, procedure = check.found.state, check.adopted.procedure
    present = {paper.key for paper in procedure.papers_for(state.case) if reading.ticked(check.typed, paper)}
    fee = reading.fee_due(Read({**check.typed, "copies": str(state.copies)}), procedure, state.case)
    dossier = answering.accept(
        check.place.actor, check.found.id, present, fee, _seen(check), reading.key_of(check.typed)
    )
    said = _("Đã tiếp nhận hồ sơ %(code)s, nộp ở Cổng với mã %(foreign)s.")
    return (
        reverse("counter:dossier", args=[dossier.id]),
        said % {"code": dossier.state.code, "foreign": state.code},
    )


def _supplement(check: Check, read: Read) -> tuple[str, str]:
    procedure = check.adopted.procedure
    lacking = tuple(
        Lacking(paper.key, paper.name, read.text(f"why-{paper.key}") or _("Chưa nộp"))
        for paper in procedure.papers_for(check.found.state.case)
        if not reading.ticked(check.typed, paper)
        and _asked(check.typed, paper.key, required=paper.required and not paper.register)
    )
    asked = Supplement(
        lacking, read.text("reason", 2000), read.text("guidance", 2000), read.text("again", 2000)
    )
    done = answering.ask_supplement(
        check.place.actor, check.found.id, asked, _seen(check), reading.key_of(check.typed)
    )
    until = say.long_day(done.state.complete_by) if done.state.complete_by else ""
    said = _("Đã gửi yêu cầu bổ sung cho hồ sơ %(code)s, chờ đến hết %(until)s.")
    return reverse("counter:inbox"), said % {"code": done.state.code, "until": until}


def _refuse(check: Check, read: Read) -> tuple[str, str]:
    done = answering.turn_down(
        check.place.actor,
        check.found.id,
        read.text("refuse-reason", 2000),
        read.text("right", 40),
        _seen(check),
        reading.key_of(check.typed),
    )
    said = _("Đã gửi thông báo không tiếp nhận hồ sơ %(code)s.")
    return reverse("counter:inbox"), said % {"code": done.state.code}


def _close(check: Check, _read: Read) -> tuple[str, str]:
    done = answering.close(check.place.actor, check.found.id, _seen(check), reading.key_of(check.typed))
    said = _("Đã đóng hồ sơ %(code)s vì công dân không bổ sung.")
    return reverse("counter:inbox"), said % {"code": done.state.code}


_ANSWERS: Mapping[str, Callable[[Check, Read], tuple[str, str]]] = {
    "accept": _accept,
    "supplement": _supplement,
    "refuse": _refuse,
    "close": _close,
}


def _asked(typed: Typed, key: str, *, required: bool) -> bool:
    return required or bool(typed.get(f"why-{key}", "").strip())


def _seen(check: Check) -> int | None:
    seen = check.typed.get("seen", "")
    return int(seen) if seen.isdecimal() else None


def _beside(refusals: Iterable[Refusal]) -> Mapping[str, str]:
    return {one.field: sentence(one.reason) for one in refusals}


def _show(request: HttpRequest, check: Check, status: int = 200) -> HttpResponse:
    return render(request, "counter/submission.html", {"page": page_of(check)}, status=status)
