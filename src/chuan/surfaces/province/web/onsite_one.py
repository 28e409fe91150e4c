"""One agency's 5 tại chỗ: which procedures can be finished at the centre and why not the others; where dossiers left."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.reason import say as worded
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.rolling import Member
from chuan.readings.onsite.rules.acts import ACTS, RETURNED
from chuan.readings.onsite.rules.judging import Judged
from chuan.readings.onsite.rules.sums import Sum
from chuan.readings.onsite.rules.words import WORDS
from chuan.readings.onsite.services import Able, abilities, sums
from chuan.surfaces.province.web.onsite_asked import OnSiteAsked, onsite_asked
from chuan.surfaces.province.web.onsite_cells import act_name, of
from chuan.surfaces.province.web.shown import page


@require_GET
def show(request: HttpRequest, agency: int) -> HttpResponse:
    """The agency on the day asked for."""
    one = onsite_asked(request)
    member = member_of(agency, one)
    found = sums(one.seen, [agency], one.asked)[agency]
    able = abilities(one.seen, [agency], one.place.day).get(agency, ())
    context = {
        "title": _("5 tại chỗ · %(agency)s") % {"agency": member.short_name},
        "asked": one,
        "carried": one.carried,
        "place": one.place,
        "notes": [one.place.note] if one.place.note else [],
        "table": _procedures(able),
        "sums": _acts(found, one.href("province:onsite_dossiers", agency)),
        "back": f"{reverse('province:onsite')}?{one.query}",
    }
    return page(request, "province/onsite_one.html", "onsite", context)


def member_of(agency: int, one: OnSiteAsked) -> Member:
    """One of those in sight; ``Refused(missing)`` for any other."""
    found = next((member for member in one.members if member.id == agency), None)
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def _acts(found: Sum, files: str) -> Table:
    """How many were finished there, and at which act the others left; a dossier may leave at several."""
    whole = of(found.done, found.dossiers, _("chưa trả hồ sơ nào trong những ngày này"))
    rows = [Row((Cell(_("Làm trọn tại chỗ"), strong=True), whole))]
    for act in ACTS if found.dossiers else ():
        n = found.left.get(act, 0)
        href = f"{files}&viec={act}" if n else ""
        rows.append(
            Row(
                (
                    Cell(_("Rời ở: %(act)s") % {"act": act_name(act)}, href=href),
                    Cell(say.number(n), css="num"),
                )
            )
        )
    heads = (Column(_("Hồ sơ đã trả")), Column(_("Hồ sơ"), "num"))
    return Table(_("Hồ sơ đã trả trong kỳ"), heads, tuple(rows), Empty(""), walk=False)


def _procedures(able: tuple[Able, ...]) -> Table:
    """Those that can be finished at the centre first."""
    ordered = sorted(able, key=lambda pair: not pair[1].whole)
    whole = sum(five.whole for _one, five in able)
    caption = _("Thủ tục làm trọn được tại chỗ: %(n)s trên %(of)s") % {
        "n": say.number(whole), "of": say.number(len(able)),
    }  # fmt: skip
    heads = tuple(map(Column, (_("Thủ tục"), _("Tại chỗ"), _("Việc ở nơi khác"))))
    empty = Empty(
        _("Cơ quan chưa công bố thủ tục nào vào ngày này"), _("Không có mẫu số nên không có tỷ lệ.")
    )
    return Table(caption, heads, tuple(map(_row, ordered)), empty, walk=False)


def _row(pair: Able) -> Row:
    one, five = pair
    here = _("Làm trọn") if five.whole else _("%(n)s/5 việc") % {"n": len(five.acts) - len(five.away)}
    # where it is returned follows from where it is received: said once
    why = "; ".join(_why(act) for act in five.away if act.act != RETURNED or len(five.away) == 1)
    return Row((Cell(one.name, one.code), Cell(here, strong=five.whole), Cell(why or "–")))


def _why(act: Judged) -> str:
    return f"{act_name(act.act)}: {', '.join(worded(reason, WORDS, 'vi') for reason in act.why)}"
