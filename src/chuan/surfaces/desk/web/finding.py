"""Dossiers found again: those I worked on, and the search over all I may see."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Column, Empty, Table
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.rules.codes import spellings
from chuan.readings.deadlines.queries import register
from chuan.surfaces.desk.web.found_rows import found_row

PAGE = 50


@require_GET
def done(request: HttpRequest) -> HttpResponse:
    """Dossiers in which I finished a step, newest first."""
    actor, at = actor_of(request), timezone.now()
    found = register.worked_by(scope(actor, "dossiers.view", at), actor.official, PAGE)
    return _entries(request, found, _("Đã xong"), _("hồ sơ tôi đã làm một bước, mới nhất ở trên"))


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """One search over code, name, phone, procedure; accents optional."""
    actor, at = actor_of(request), timezone.now()
    text = request.GET.get("q", "").strip()
    wanted = register.Wanted(text=text)
    found = register.entries(scope(actor, "dossiers.view", at), wanted, limit=PAGE) if text else None
    rows = found.rows if found else ()
    if len(rows) == 1 and rows[0].code in {text.upper(), *spellings(text)}:
        return redirect("desk:dossier", rows[0].stream)
    said = (
        _("%(count)s hồ sơ khớp “%(text)s”") % {"count": found.total if found else 0, "text": text}
        if text
        else _("Gõ mã hồ sơ, tên, số điện thoại hoặc thủ tục")
    )
    return _entries(request, rows, _("Tìm hồ sơ"), said, searched=text)


def _entries(
    request: HttpRequest,
    rows: Sequence[register.Entry],
    title: str,
    said: str,
    searched: str = "",
) -> HttpResponse:
    columns = (
        Column(_("Hồ sơ")),
        Column(_("Chủ hồ sơ")),
        Column(_("Nhận")),
        Column(_("Hẹn trả")),
        Column(_("Tình trạng")),
    )
    empty = Empty(
        _("Chưa có hồ sơ nào"), _("Thử gõ ít chữ hơn, hoặc chỉ vài số cuối của mã hồ sơ.") if searched else ""
    )
    table = Table(title, columns, tuple(found_row(entry) for entry in rows), empty)
    return render(
        request, "desk/list.html", {"title": title, "said": said, "table": table, "searched": searched}
    )
