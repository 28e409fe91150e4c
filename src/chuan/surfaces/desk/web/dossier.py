"""The dossier: where it stands, why its dates, what happened, its papers, and the one next act."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.components import Fact, Note
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures.rules.definition import Paper, Step
from chuan.events.dossiers.rules import events as e
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.staffing import Team, team
from chuan.surfaces.desk.web.forms import AssignForm, DraftForm, PassForm, ReasonForm
from chuan.surfaces.desk.web.unsaved import left_over
from chuan.surfaces.telling import papers
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.flows import picture
from chuan.surfaces.telling.time import whole_chip

_PRIMARY = {
    "assign": gettext_noop("Phân công"),
    "opinion": gettext_noop("Gửi ý kiến"),
    "pause": gettext_noop("Công dân đã làm xong"),
    "sign": gettext_noop("Ký"),
    "number": gettext_noop("Cấp số"),
    "issue": gettext_noop("Phát hành"),
}
_DONE = gettext_noop("Xong bước này")
_STATUS = {
    "ready": gettext_noop("Kết quả đã về quầy"),
    "closed": gettext_noop("Đã trả kết quả"),
    "annulled": gettext_noop("Đã hủy tiếp nhận, mã này không dùng lại"),
}


@require_GET
def show(request: HttpRequest, stream: int) -> HttpResponse:
    """The page of one dossier."""
    return page(request, stream)


def page(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page, with forms as typed (``bound``) where something was refused."""
    actor, at = actor_of(request), timezone.now()
    file = open_file(actor, stream, at)
    staff = team(file.case.adopted, at)
    here = _my_step(actor, file, request.GET.get("buoc", ""))
    offered = _forms(actor, file, staff, here, bound)
    context = {
        **_told(file),
        **offered,
        "typed": left_over(bound, offered),
        "file": file,
        "here": here,
        "stale": _since(file, bound.get("seen")),
        "notes": _notes(actor, file),
    }
    return render(request, "desk/dossier.html", context, status=status)


@require_GET
def file(request: HttpRequest, stream: int, sha256: str) -> HttpResponse:
    """A file of the dossier, shown in the browser's own viewer."""
    if open_file(actor_of(request), stream, timezone.now()).masked:
        raise Refused(refuse("not_yours", "organisation.out_of_reach"))
    _name, media_type, content = files.read(stream, sha256)
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'inline; filename="{sha256[:12]}.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_GET
def control_slip(request: HttpRequest, stream: int) -> HttpResponse:
    """The control slip (phiếu kiểm soát), from what happened so far."""
    content = papers.control_slip(actor_of(request), stream)
    return HttpResponse(content, content_type="application/pdf")


def _status(status: str) -> str:
    return _(_STATUS[status]) if status in _STATUS else ""


def _my_step(actor: Actor, file: File, asked: str) -> Step | None:
    """The open step this person holds; the one asked for where there are several."""
    mine = [hold.step for hold in file.state.holds if hold.official == actor.official]
    chosen = asked if asked in mine else next(iter(mine), "")
    return file.procedure.step(chosen)


def _told(file: File) -> dict[str, Any]:
    state, calendar, at = file.state, file.case.calendar, file.at
    holders = ", ".join(
        _("%(official)s, từ %(since)s")
        % {"official": file.names.get(int(h.official), ""), "since": say.short_moment(h.since)}
        for h in state.holds
    )
    facts = [
        Fact(
            _("Hẹn trả công dân"),
            say.long_moment(state.promised) if state.promised else _("chưa hẹn"),
            "#vi-sao",
        ),
        Fact(_("Hạn theo luật"), say.long_moment(state.legal) if state.legal else _("không quy định")),
        Fact(_("Người giữ"), holders or _status(state.status)),
    ]
    chip = None
    if state.status == "open":
        chip = whole_chip(state.target, state.paused, _latest(file), calendar, at)
        facts.append(Fact(_("Dự báo"), _forecast(file)))
    return {
        "chip": chip,
        "facts": facts,
        "status": _status(state.status),
        "flow": picture(file),
        "moments": file.teller.moments(file.lived),
        "strip": file.strip.folded(14) if file.strip else None,
        "why": file.why,
        "papers": _paper_lines(file),
        "used": _used(file),
    }


def _latest(file: File) -> Any:
    if file.state.target is None:
        return None
    return file.case.calendar.retreat(file.state.target, file.needed)


def _forecast(file: File) -> str:
    """Whether the shortest way left still fits."""
    if file.state.paused is not None or file.state.target is None:
        return _("Tạm dừng, chưa tính") if file.state.paused else _("Chưa có hạn")
    left = file.case.calendar.elapsed(file.at, file.state.target)
    verdict = _("kịp hẹn") if file.needed <= left else _("khó kịp hẹn")
    return _("Cần ít nhất %(needed)s: %(verdict)s") % {"needed": say.span(file.needed), "verdict": verdict}


def _used(file: File) -> str:
    state, calendar = file.state, file.case.calendar
    done, every = len({one.step for one in state.done}), len(file.procedure.steps)
    now = ", ".join(step.name for step in file.steps_now)
    if state.received is None or state.promised is None:
        return now
    spent = calendar.elapsed(state.received, state.ready or file.at)
    given = calendar.elapsed(state.received, state.promised)
    return _("%(done)s/%(every)s bước đã làm · dùng %(spent)s trên %(given)s làm việc") % {
        "done": done,
        "every": every,
        "spent": say.span(spent),
        "given": say.span(given),
    }


def _paper_lines(file: File) -> list[tuple[str, str, str, str]]:
    """(name, count, date, link) of what was handed in and of the answer."""
    received = file.received
    known = {paper.key: paper for paper in file.procedure.papers}
    day = say.day_month(file.state.received) if file.state.received else ""
    lines = [
        (known[paper.key].name, _count(paper, known[paper.key]), day, "")
        for paper in received.papers
        if paper.key in known
    ]
    if file.state.document is not None:
        lines.extend(_answers(file, file.state.document))
    return lines


def _answers(file: File, document: e.Document) -> list[tuple[str, str, str, str]]:
    named = _("Văn bản từ chối") if document.kind == "refusal" else _("Kết quả")
    number = (
        _("số %(number)02d/%(symbol)s") % {"number": document.number, "symbol": document.symbol}
        if document.number
        else _("dự thảo")
    )
    day = say.day_month(document.day) if document.day else ""
    sha = document.issued or document.draft
    link = reverse("desk:file", args=[file.case.dossier.id, sha]) if sha else ""
    return [(named, number, day, link)]


def _count(given: e.PaperIn, paper: Paper) -> str:
    parts = [_("%(originals)s chính") % {"originals": given.originals}] if given.originals else []
    parts += [f"{given.copies} sao"] if given.copies else []
    return ", ".join(parts) or (_("tra cứu") if paper.register else _("đã xem"))


def _forms(actor: Actor, file: File, staff: Team, here: Step | None, bound: dict[str, Any]) -> dict[str, Any]:
    seq = file.case.dossier.seq
    made: dict[str, Any] = {}
    if file.state.status != "open":
        return made
    if here is not None:
        made["pass_form"] = bound.get("pass_form") or PassForm(seen=seq, step=here, team=staff)
        made["primary"] = _(_PRIMARY.get(here.act, _DONE))
        if here.act in {"work", "opinion", "assign"} or file.state.document is None:
            made["draft_form"] = bound.get("draft_form") or DraftForm(seen=seq)
    held = here or next(iter(file.steps_now), None)
    if held is not None and (here is not None or _heads(actor, file)):
        made["assign_form"] = bound.get("assign_form") or AssignForm(
            seen=seq, step=held, team=staff, prefix="giao"
        )
    if held is not None and here is None and allows(actor, "dossiers.remind", file.case.thing, file.at):
        made["remind_form"] = bound.get("remind_form") or ReasonForm(
            seen=seq, initial={"step": held.key}, prefix="nhac"
        )
    if file.state.undo is not None and file.state.undo.official == actor.official:
        made["back_form"] = bound.get("back_form") or ReasonForm(seen=seq, prefix="rut")
    return made


def _heads(actor: Actor, file: File) -> bool:
    holds = file.state.holds
    what = Thing(file.case.dossier.agency, int(holds[0].unit) if holds else 0)
    return allows(actor, "dossiers.reassign", what, file.at)


def _notes(actor: Actor, file: File) -> list[Note]:
    notes = []
    for item in reversed(file.lived):
        event = item.event
        if (
            isinstance(event, e.Reminded)
            and event.step in file.state.reminded
            and event.official == actor.official
        ):
            text = _("%(actor)s nhắc: %(text)s") % {
                "actor": file.names.get(int(item.actor), ""),
                "text": file.texts.get(int(event.text), ""),
            }
            notes.append(Note(text, "stop", "bell"))
            break
    if file.promised is not None and file.promised.may_change:
        notes.append(Note(_("Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức.")))
    if file.received.late_entry:
        notes.append(
            Note(_("Hồ sơ nhập sau khi nhận: %(late_entry)s") % {"late_entry": file.received.late_entry})
        )
    return notes


def _since(file: File, seen: Any) -> list[Any]:
    """What others did since the page was opened, told as lines."""
    if not isinstance(seen, int):
        return []
    return list(file.teller.moments(tuple(item for item in file.lived if item.seq > seen)))
