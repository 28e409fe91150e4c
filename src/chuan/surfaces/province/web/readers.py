"""Who read the dossiers of one's agency, and what one read oneself: both sides see the same lines."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Empty
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import oneself, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.overseen.queries.purposes import live, stated
from chuan.readings.overseen.queries.readers import read_by, readers
from chuan.surfaces.acts import overseeing
from chuan.surfaces.province.web.purpose_lines import purpose_table
from chuan.surfaces.province.web.read_rows import reads_table
from chuan.surfaces.province.web.shown import page

PAGE = 50


@require_GET
def agency(request: HttpRequest) -> HttpResponse:
    """Who read dossiers of the agencies one answers for."""
    actor, number = actor_of(request), page_of(request.GET)
    seen = scope(actor, "overseen.view", timezone.now())
    if seen.empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    lines, total = readers(seen, PAGE, (number - 1) * PAGE)
    empty = Empty(
        _("Chưa ai ngoài cơ quan mở hồ sơ của cơ quan"),
        _("Khi cấp trên hoặc đoàn thanh tra mở một hồ sơ, dòng ghi ai, lúc nào, vì sao hiện ở đây."),
    )
    context = {
        "title": _("Ai đã xem hồ sơ của cơ quan"),
        "said": _("%(n)s lần xem, mới nhất ở trên") % {"n": say.number(total)},
        "outside": _outside(lines),
        "table": reads_table(lines, empty, whose=True),
        "pager": pager(request.GET, number, PAGE, total),
    }
    return page(request, "province/readers.html", "readers", context)


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """What one read oneself, and under which purposes."""
    actor, at, number = actor_of(request), timezone.now(), page_of(request.GET)
    lines, total = read_by(oneself(actor), PAGE, (number - 1) * PAGE)
    empty = Empty(
        _("Bạn chưa mở hồ sơ nào của cơ quan khác"),
        _("Mỗi lần mở được ghi ở đây, đúng như cơ quan có hồ sơ thấy."),
    )
    context = {
        "title": _("Tôi đã xem"),
        "said": _("%(n)s lần xem, đúng như cơ quan có hồ sơ thấy") % {"n": say.number(total)},
        "outside": _outside(lines),
        "table": reads_table(lines, empty, whose=False),
        "pager": pager(request.GET, number, PAGE, total),
        "purposes": purpose_table(stated(oneself(actor), 20), at),
        "closing": [one for one in live(oneself(actor), at) if not one.mandate],
    }
    return page(request, "province/readers.html", "mine", context)


@require_POST
def close(request: HttpRequest, purpose: int) -> HttpResponse:
    """One is done before the time ran out."""
    overseeing.close(actor_of(request), purpose)
    return redirect("province:mine")


def _outside(lines: Sequence[object]) -> str:
    """Readings outside a purpose are said above the list, on both sides."""
    many = sum(bool(getattr(one, "outside", False)) for one in lines)
    said = _("%(n)s lần xem ngoài mục đích đã ghi trên trang này; mỗi lần có lý do ở dòng của nó.")
    return said % {"n": many} if many else ""
