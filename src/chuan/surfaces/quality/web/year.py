"""Năm ISO: one page of what this year still lacks, each line with its evidence or the button that starts it."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.documents import services as documents
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.objective import DRAFT
from chuan.readings.obligations.services import Picture, picture
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.documents import sight
from chuan.surfaces.acts.objectives import EDIT, VIEW
from chuan.surfaces.acts.training import sight as sight_of_training
from chuan.surfaces.quality.web.rule_lines import NAMES, Line, rule_lines
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.quality.web.training_figures import year_of
from chuan.surfaces.quality.web.year_risks import risk_line


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """What the agency's system still lacks this year."""
    actor, at = actor_of(request), clock()
    seen = picture(actor.agency, at)
    manages = allows(actor, courses.MANAGE, Thing(actor.agency), at)
    lines = (
        *rule_lines(seen, NAMES, manages=manages),
        _objectives(actor, at),
        _documents(actor, at),
        _nonconformities(seen),
        risk_line(actor, at),
        _training(actor, at),
    )
    left = sum(one.state in {"late", "soon"} for one in lines)
    told = {"year": local(at).year, "left": say.number(left), "all": say.number(len(lines))}
    context = {
        "heading": _("Năm ISO %(year)s") % told,
        "said": _("%(left)s trên %(all)s việc còn phải làm") % told
        if left
        else _("Không còn việc nào phải làm"),
        "rules": lines,
        "pack_form": OrderForm() if manages else None,
    }
    return page(request, "quality/year.html", "year", context)


def _objectives(actor: Actor, at: datetime) -> Line:
    """Objectives of the year, approved and waiting."""
    year, address = local(at).year, reverse("quality:objectives")
    found = schemes.objectives(scope(actor, VIEW, at), year, actor.agency)
    waiting = sum(one.state == DRAFT for one in found)
    told = {"n": say.number(len(found) - waiting), "waiting": say.number(waiting), "year": year}
    name = _("Mục tiêu chất lượng")
    if len(found) == waiting:
        said = _("Chưa có mục tiêu nào được phê duyệt cho năm %(year)s; %(waiting)s dự thảo.") % told
        writes = allows(actor, EDIT, Thing(actor.agency), at)
        return Line(name, "late", said, start=(_("Soạn mục tiêu"), address) if writes else ("", ""))
    said = _("%(n)s mục tiêu đang theo dõi, %(waiting)s dự thảo chờ phê duyệt; số liệu tính từ hồ sơ.") % told
    return Line(name, "soon" if waiting else "ok", said, links=((_("Xem số đo"), address),))


def _documents(actor: Actor, at: datetime) -> Line:
    """Documents this person still has to read, and revisions under way."""
    found = documents.counts(sight(actor, at))
    unread, told = (
        found.get("unread", 0),
        {key: say.number(found.get(key, 0)) for key in ("unread", "making")},
    )
    said = (
        _("%(unread)s tài liệu bạn chưa xác nhận đã đọc; %(making)s lần ban hành đang soạn hoặc duyệt.")
        % told
    )
    start = (_("Xem tài liệu"), reverse("quality:documents")) if unread else ("", "")
    return Line(_("Tài liệu"), "soon" if unread else "ok", said, start=start)


def _nonconformities(seen: Picture) -> Line:
    """Those that are still open."""
    going = [one for one in seen.matters if one.kind == "nonconformity" and one.status == "open"]
    name = _("Sự không phù hợp")
    if not going:
        return Line(name, "ok", _("Không có sự không phù hợp nào đang mở."))
    first = min(one.begun for one in going)
    said = _("%(n)s sự không phù hợp đang mở, lâu nhất từ %(day)s.")
    work = (_("Xem việc"), reverse("quality:nonconformities"))
    return Line(name, "soon", said % {"n": say.number(len(going)), "day": say.day(local(first))}, start=work)


def _training(actor: Actor, at: datetime) -> Line:
    """Classes of the year, and who lacks a certificate his steps ask."""
    seen = year_of(sight_of_training(actor, at), actor.agency, local(at).year, at)
    lacking, soon = sum(len(one.missing) for one in seen.standings), len(seen.ending)
    counts = {"classes": seen.whole.classes, "turns": seen.whole.turns, "lacking": lacking, "ending": soon}
    said = _(
        "%(classes)s lớp, %(turns)s lượt trong năm; %(lacking)s yêu cầu năng lực chưa có chứng chỉ, %(ending)s chứng chỉ sắp hết hạn."
    )
    told = said % {key: say.number(count) for key, count in counts.items()}
    state = "soon" if lacking or soon or not seen.whole.classes else "ok"
    return Line(_("Đào tạo"), state, told, start=(_("Xem đào tạo"), reverse("quality:training")))
