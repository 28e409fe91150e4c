"""The dossiers of one agency that left the centre: at which of the five acts, and who had them; no citizen's name."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Tab, Table
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.onsite.queries.dossiers import Left, left, worked_at
from chuan.readings.onsite.rules.acts import ACTS, BITS, away
from chuan.surfaces.province.web.onsite_asked import onsite_asked
from chuan.surfaces.province.web.onsite_cells import act_name
from chuan.surfaces.province.web.onsite_one import member_of
from chuan.surfaces.province.web.shown import page

PAGE, ACT = 50, "viec"


@require_GET
def show(request: HttpRequest, agency: int) -> HttpResponse:
    """One page of them, the last answered first; of one act where the address names it."""
    one, number = onsite_asked(request), page_of(request.GET)
    member, act = member_of(agency, one), request.GET.get(ACT, "")
    bits = BITS.get(act, sum(BITS.values()))
    seen = scope(actor_of(request), "dossiers.view", one.place.at)
    found, total = left(seen, agency, one.asked.days, bits, PAGE, (number - 1) * PAGE)
    context = {
        "title": _("Hồ sơ rời Trung tâm · %(agency)s") % {"agency": member.short_name},
        "said": _("%(n)s hồ sơ đã trả từ %(since)s đến %(day)s")
        % {"n": say.number(total), "since": say.day(one.asked.since), "day": say.day(one.asked.day)},
        "tabs": _tabs(request, act),
        "table": _table(found, worked_at([case.stream for case in found])),
        "pager": pager(request.GET, number, PAGE, total),
        "back": one.href("province:onsite_one", agency),
    }
    return page(request, "province/onsite_dossiers.html", "onsite", context)


def _tabs(request: HttpRequest, act: str) -> tuple[Tab, ...]:
    every = Tab(_("Mọi việc"), with_query(request.GET, viec=None, trang=None), current=act not in BITS)
    each = (
        Tab(act_name(key), with_query(request.GET, viec=key, trang=None), current=key == act) for key in ACTS
    )
    return (every, *each)


def _table(found: tuple[Left, ...], units: Mapping[int, tuple[str, ...]]) -> Table:
    heads = (_("Hồ sơ"), _("Trả lúc"), _("Rời ở việc"), _("Đơn vị đã làm"))
    empty = Empty(
        _("Không có hồ sơ nào rời Trung tâm ở việc này"), _("Chọn kỳ khác hoặc việc khác."), "circle-check"
    )
    rows = tuple(_row(case, units.get(case.stream, ())) for case in found)
    return Table(heads[0], tuple(map(Column, heads)), rows, empty)


def _row(case: Left, units: tuple[str, ...]) -> Row:
    href = reverse("desk:dossier", args=[case.stream])
    acts = ", ".join(act_name(act) for act in away(case.away))
    return Row(
        (
            Cell(case.code, case.title, href=href, open=True),
            Cell(say.short_moment(case.returned)),
            Cell(acts),
            Cell("; ".join(units) or "–"),
        )
    )
