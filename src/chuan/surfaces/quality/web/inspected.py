"""Inspections by an agency above, as the inspected agency sees them: its minutes to sign, its findings to mend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules.state import AGENCY, OPEN
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts import inspection_corrections, inspection_lines
from chuan.surfaces.acts.inspection_sight import ANSWER, SIGN, can, listed, seen, today
from chuan.surfaces.acts.steps import PDF, File
from chuan.surfaces.quality.web.inspected_forms import CorrectForm, LeaderForm, SignForm
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling import inspections as told
from chuan.surfaces.telling.correction_form import correction_of
from chuan.surfaces.telling.correction_form import note_for as note_on_report
from chuan.surfaces.telling.correction_paper import correction
from chuan.surfaces.telling.minutes_form import MinutesForm, note_for, verdict_of
from chuan.surfaces.telling.panels import Panel

_SECTION = "inspections"
_SAID = {
    "ky": gettext_noop("Đã ký xác nhận biên bản."),
    "khac-phuc": gettext_noop("Đã gửi báo cáo khắc phục."),
    "ky-khac-phuc": gettext_noop("Đã ký báo cáo khắc phục."),
}


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Those of one's agency, and those one is sent to."""
    actor = actor_of(request)
    context = {"table": _table(actor, listed(actor))}
    return page(request, "quality/inspections.html", _SECTION, context)


@require_GET
def one(request: HttpRequest, inspection: int) -> HttpResponse:
    """One of them."""
    return _show(request, inspection)


@require_POST
def act(request: HttpRequest, inspection: int, deed: str) -> HttpResponse:
    """Sign the minutes, or report what was mended."""
    actor = actor_of(request)
    found = seen(actor, inspection)
    if deed not in _SAID:
        raise Http404
    kind = _form_of(actor, found, deed)
    return carried(
        request, kind(request.POST, request.FILES), lambda read: _do(actor, inspection, deed, read),
        lambda status, sent: _show(request, inspection, status, **{deed: sent}),
        _(_SAID[deed]), reverse("quality:inspected", args=[inspection]),
    )  # fmt: skip


def _do(actor: Actor, stream: int, deed: str, read: dict[str, Any]) -> Inspection:
    if deed == "ky":
        return inspection_lines.sign(
            actor, stream, AGENCY, read["remark"], read["seen"], read["key"], read["passphrase"]
        )
    if deed == "ky-khac-phuc":
        return inspection_corrections.sign_report(actor, stream, read["passphrase"], read["key"])
    upload = read["paper"]
    paper = File(upload.name, upload.content_type or PDF, upload.read()) if upload else None
    return inspection_corrections.correct(
        actor, stream, read["text"], correction, paper, read["key"], read.get("passphrase", "")
    )


def _form_of(actor: Actor, found: Inspection, deed: str) -> type[OrderForm]:
    if deed == "khac-phuc":
        return LeaderForm if can(actor, found, SIGN) else CorrectForm
    return SignForm if deed == "ky" else MinutesForm


def _show(request: HttpRequest, inspection: int, status: int = 200, **sent: Any) -> HttpResponse:
    actor = actor_of(request)
    found = seen(actor, inspection)
    words = told.words_of(found)
    context = {
        "title": told.title_of(found, words), "found": found, "facts": told.facts(found, words, today()),
        "team": told.team(found), "sample": told.sample(found, words),
        "findings": told.findings(found, words) if found.state.minutes and found.state.gaps else None,
        "signatures": told.signatures(found, words), "verdict": verdict_of(found), "reports": told.reports(found, words),
        "correction": correction_of(found),
        "panels": list(_panels(actor, found, sent)), "left": len(found.state.unanswered),
        "lines": len(found.state.lines),
    }  # fmt: skip
    return page(request, "quality/inspected.html", _SECTION, context, status)


def _panels(actor: Actor, found: Inspection, sent: dict[str, Any]) -> Iterator[Panel]:
    state = found.state
    unsigned = state.status == OPEN and state.minutes and state.signature(AGENCY) is None
    if unsigned and AGENCY in state.sides and can(actor, found, SIGN):
        note = note_for(actor)
        form = sent.get("ky") or SignForm(seen=found.seq)
        yield Panel(
            _("Đại diện cơ quan ký"),
            form,
            _address(found, "ky"),
            _("Ký xác nhận biên bản"),
            note,
            primary=True,
        )
    if state.awaited() and can(actor, found, ANSWER):
        note = _("Đã quá hạn %(day)s; báo cáo vẫn gửi được và ghi là muộn.") if state.overdue(today()) else ""
        said = note % {"day": say.day(state.due)} if note and state.due else ""
        leads = can(actor, found, SIGN)
        said = f"{said} {note_on_report(actor)}".strip() if leads else said
        form = sent.get("khac-phuc") or _form_of(actor, found, "khac-phuc")(seen=found.seq)
        yield Panel(
            _("Báo cáo khắc phục"), form, _address(found, "khac-phuc"),
            _("Ký, gửi báo cáo") if leads else _("Gửi báo cáo"), said, primary=True,
        )  # fmt: skip
    if state.unsigned_report() and can(actor, found, SIGN):
        form = sent.get("ky-khac-phuc") or MinutesForm(seen=found.seq)
        yield Panel(
            _("Lãnh đạo ký báo cáo khắc phục"), form, _address(found, "ky-khac-phuc"), _("Ký báo cáo"),
            note_on_report(actor), primary=True,
        )  # fmt: skip


def _address(found: Inspection, deed: str) -> str:
    return reverse("quality:inspected_act", args=[found.id, deed])


def _table(actor: Actor, found: tuple[Inspection, ...]) -> Table:
    titles = people.texts_of([int(one.state.title) for one in found])
    heads = (_("Ngày"), _("Cuộc kiểm tra"), _("Loại, hình thức"), _("Không đạt"), _("Tình trạng"))
    rows = tuple(_row(actor, one, titles.get(int(one.state.title), "")) for one in found)
    columns = tuple(Column(head, "num" if head == heads[3] else "") for head in heads)
    empty = Empty(
        _("Chưa có cuộc kiểm tra nào"), _("Cuộc kiểm tra của cấp trên hiện ở đây khi cơ quan được biết.")
    )
    return Table(heads[1], columns, rows, empty)


def _row(actor: Actor, one: Inspection, title: str) -> Row:
    state = one.state
    sent = any(int(member.official) == actor.official for member in state.team)
    address = "province:inspection" if sent else "quality:inspected"
    return Row(
        (
            Cell(say.day(state.planned), strong=True),
            Cell(
                title, _("bạn ở trong đoàn") if sent else "", href=reverse(address, args=[one.id]), open=True
            ),
            Cell(_(told.KINDS[state.kind]), _(told.FORMS[state.form])),
            Cell(say.number(len(state.gaps)), css="num"),
            Cell(told.status_of(state, today())),
        )
    )
