"""What the year says of risks: those above the agency's line today, by what is measured first."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.readings.likelihoods.queries.register import Listed, register
from chuan.surfaces.acts import risks
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.quality.web.rule_lines import Line

_NAMED = 3


def risk_line(actor: Actor, at: datetime) -> Line:
    """One line, with the risks that wait for somebody."""
    found = [one for one in register(Scope(frozenset({actor.agency})), at) if one.open]
    name, address = _("Rủi ro và cơ hội"), reverse("quality:risks")
    if not found:
        begins = allows(actor, risks.EDIT, Thing(actor.agency), at)
        start = (_("Ghi rủi ro, cơ hội"), reverse("quality:risk_new")) if begins else ("", "")
        return Line(name, "late", _("Chưa ghi rủi ro, cơ hội nào."), start=start)
    above = [one for one in found if one.above]
    risen = [one for one in above if one.standing.rose]
    told = {
        "n": say.number(len(found)),
        "above": say.number(len(above)),
        "risen": say.number(len(risen)),
    }
    links = tuple(_link(one) for one in (risen or above)[:_NAMED])
    if risen:
        said = _("%(risen)s rủi ro lên trên mức của cơ quan theo số liệu hôm nay; %(above)s trên mức tất cả.")
        return Line(name, "late", said % told, links=links, start=(_("Xem sổ rủi ro"), address))
    if above:
        said = _("%(n)s đang theo dõi, %(above)s trên mức của cơ quan.") % told
        return Line(name, "soon", said, links=links, start=(_("Xem sổ rủi ro"), address))
    said = _("%(n)s đang theo dõi, không rủi ro nào trên mức của cơ quan.") % told
    return Line(name, "ok", said, links=((_("Xem sổ rủi ro"), address),))


def _link(one: Listed) -> tuple[str, str]:
    return one.title, reverse("quality:risk", args=[one.stream])
