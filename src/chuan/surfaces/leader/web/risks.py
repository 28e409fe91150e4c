"""What will be late if nothing is done: why, and the one act that helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, time, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.absence import Away
from chuan.definitions.organisation.rules.authority import Thing
from chuan.readings.deadlines.queries.worklist import Wanted, Work, work_list
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.shown import RiskLine
from chuan.surfaces.leader.web.sight import Sight

_MOST = 300


def lines(sight: Sight, away: Mapping[int, Away], limit: int) -> tuple[RiskLine, ...]:
    """The steps nearest to their limit among those that will be late; an absent person's as one line."""
    found = work_list(sight.scope, sight.at, Wanted(agency=sight.agency, at_risk=True), _MOST).rows
    held = Counter(work.official for work in found if work.away)
    told: dict[int, RiskLine] = {}
    for work in found:
        if not work.away:
            told[-len(told) - 1] = _late(work, sight)
        elif work.official not in told:
            told[work.official] = _gone(work, held[work.official], sight, away.get(work.official))
    return tuple(told.values())[:limit]


def until(moment: datetime, at: datetime) -> str:
    """When an absence ends, as people say it: "hết 25/11" where it ends at midnight."""
    if local(moment).time() == time():
        return _("hết %(day)s") % {"day": say.since(moment - timedelta(minutes=1), moment)}
    return say.since(moment, at) if local(moment).date() == local(at).date() else say.short_moment(moment)


def _gone(work: Work, held: int, sight: Sight, away: Away | None) -> RiskLine:
    why = _("vắng đến %(until)s") % {"until": until(away.until, sight.at)} if away else _("đang vắng")
    may = allows(sight.actor, "dossiers.reassign", _thing(work), sight.at)
    there = address("leader:away", sight, nguoi=work.official)
    return RiskLine(
        work.holder,
        there,
        _("%(why)s: %(held)s hồ sơ sẽ trễ") % {"why": why, "held": held},
        give=there if may else "",
    )


def _late(work: Work, sight: Sight) -> RiskLine:
    why = shortage(work, sight)
    may = allows(sight.actor, "dossiers.remind", _thing(work), sight.at)
    text = _asks(work, sight) if may else ""
    href = reverse("desk:dossier", args=[work.stream])
    done = _("đã nhắc") if work.reminded else ""
    return RiskLine(work.title, href, why, work.holder, work.stream, work.step, text, done=done)


def _asks(work: Work, sight: Sight) -> str:
    """The words kept with the dossier: in Vietnamese, whatever language the page is read in."""
    with translation.override(settings.LANGUAGE_CODE):
        why = shortage(work, sight)
        return _("%(why)s, đề nghị làm ngay.") % {"why": f"{why[0].upper()}{why[1:]}"}


def _thing(work: Work) -> Thing:
    return Thing(work.agency, work.unit, (work.official,))


def shortage(work: Work, sight: Sight) -> str:
    """Working time left to the promise beside what the shortest way left still takes."""
    if work.target is None or work.latest is None:
        return _("chưa có hạn trả")
    calendar = sight.calendar(work.agency)
    left = say.span(calendar.elapsed(sight.at, work.target))
    needed = calendar.elapsed(work.latest, work.target)
    least = _("hơn") if work.latest <= work.since else _("ít nhất")
    return _("còn %(left)s, cần %(least)s %(span)s") % {
        "left": left,
        "least": least,
        "span": say.span(needed),
    }
