"""One's own sheet as it stands today, with what would mend it most; a head sees those of the unit, a leader all."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Fact as Told
from chuan.base.web.components import Filters, Note, Option, Select
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.scores.rules.matching import said
from chuan.readings.scores.rules.mending import mendings
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.services import Result, sheets
from chuan.surfaces.acts.charging import VIEW
from chuan.surfaces.rating.web.dossiers import dossiers
from chuan.surfaces.rating.web.periods import capital, chosen, tabs
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.sheet_tables import lines_table, parts_table
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The page as it is opened; ``ky``: the period, ``nguoi``: whose."""
    actor, at = actor_of(request), timezone.now()
    span = chosen(request.GET.get("ky", ""), local(at).date())
    found = sheets(scope(actor, VIEW, at), actor.agency, span, at)
    who = _whose(request, actor, found)
    blocks = [_block(actor, one, who, at) for one in found if who in one.people]
    context = {
        "title": _("Phiếu điểm"),
        "sub": _("%(period)s, tính đến lúc này") % {"period": capital(span.name)},
        "filters": Filters(
            tabs(span, local(at).date(), f"&nguoi={who}" if who != actor.official else ""),
            _people(found, who), (("ky", span.code),),
        ),
        "blocks": blocks,
        "none": _("Chưa có phiếu điểm: cơ quan chưa chọn thang điểm cho kỳ này, hoặc bạn không giữ vị trí nào trong kỳ."),
    }  # fmt: skip
    return page(request, "rating/sheet.html", "sheet", context)


def _whose(request: HttpRequest, actor: Actor, found: tuple[Result, ...]) -> int:
    """The person asked for, if in scope; else oneself."""
    asked = request.GET.get("nguoi", "")
    known = {official for one in found for official in one.people}
    return int(asked) if asked.isdecimal() and int(asked) in known else actor.official


def _people(found: tuple[Result, ...], who: int) -> tuple[Select, ...]:
    """Whose sheets one may look at, where there is more than one."""
    people = {official: held[-1] for one in found for official, held in one.people.items()}
    if len(people) < 2:
        return ()
    options = tuple(
        Option(str(official), f"{post.name} · {post.unit_name}", checked=official == who)
        for official, post in people.items()
    )
    return (Select("nguoi", _("Phiếu của"), options),)


def _block(actor: Actor, result: Result, who: int, at: datetime) -> dict[str, object]:
    """One scheme's sheet as the page shows it."""
    sheet = next(one for one in result.sheets if one.official == who)
    known = dossiers(actor, (one.act for one in sheet.lines), at)
    return {
        "scheme": result.scheme.name,
        "doubt": "" if result.scheme.verified else result.scheme.source,
        "facts": _facts(result, sheet),
        "notes": _notes(result, sheet),
        "papers": _papers(result, who),
        "parts": parts_table(sheet),
        "lines": lines_table(result, sheet, known),
    }


def _papers(result: Result, who: int) -> tuple[str, ...]:
    """Where the sheet is printed, and where it is a workbook."""
    asked = f"?ky={result.span.code}&thang={result.scheme.key}"
    return tuple(reverse("rating:sheet_paper", args=[who, form]) + asked for form in ("in", "bang-tinh"))


def _facts(result: Result, sheet: Sheet) -> tuple[Told, ...]:
    grade = next((one.name for one in result.scheme.grades if one.key == sheet.grade), "")
    days = _("%(present)s trên %(working)s ngày làm việc") % {
        "present": sheet.present,
        "working": sheet.working,
    }
    told = (
        (_("Người được chấm"), result.people[sheet.official][-1].name),
        (_("Tổng điểm"), written(sheet.total) if sheet.total is not None else _("Không xếp loại")),
        (_("Xếp loại"), grade),
        (_("Có mặt"), days),
    )
    return tuple(Told(label, text) for label, text in told if text)


def _notes(result: Result, sheet: Sheet) -> tuple[Note, ...]:
    """Why there are no points; what would mend the sheet most; what is still missing."""
    if sheet.why is not None:
        return (Note(sentence(sheet.why)),)
    notes = []
    facts = result.facts[sheet.official]
    if result.span.kind in result.scheme.periods and (found := mendings(result.scheme, result.span, facts)):
        first = found[0]
        text = _("Ảnh hưởng nhiều nhất (%(points)s điểm): %(what)s") % {
            "points": written(first.points), "what": sentence(said(first.fact)),
        }  # fmt: skip
        notes.append(Note(text, icon="bulb"))
    if sheet.waiting:
        text = " ".join(sentence(one) for one in sheet.waiting)
        notes.append(Note(text, icon="hourglass-high"))
    return tuple(notes)
