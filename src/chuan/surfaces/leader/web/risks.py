"""What will be late if nothing is done: why, and the one act that helps."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse

from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.absence import Away
from chuan.definitions.organisation.rules.authority import Thing
from chuan.readings.deadlines.queries.worklist import Wanted, Work, work_list
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.shown import RiskLine
from chuan.surfaces.leader.web.sight import Sight


def lines(sight: Sight, away: Mapping[int, Away], limit: int) -> tuple[RiskLine, ...]:
    """The steps nearest to their limit among those that will be late."""
    found = work_list(sight.scope, sight.at, Wanted(agency=sight.agency, at_risk=True), limit)
    return tuple(_line(work, sight, away) for work in found.rows)


def _line(work: Work, sight: Sight, away: Mapping[int, Away]) -> RiskLine:
    href = reverse("desk:dossier", args=[work.stream])
    thing = Thing(work.agency, work.unit, (work.official,))
    if work.away:
        gone = away.get(work.official)
        why = f"{work.holder} vắng đến {say.since(gone.until, sight.at)}" if gone else f"{work.holder} đang vắng"
        may = allows(sight.actor, "dossiers.reassign", thing, sight.at)
        give = address("leader:away", sight, nguoi=work.official) if may else ""
        return RiskLine(work.title, href, why, work.holder, give=give)
    why = shortage(work, sight)
    text = f"{why[0].upper()}{why[1:]}, đề nghị làm ngay." if allows(sight.actor, "dossiers.remind", thing, sight.at) else ""
    done = "đã nhắc" if work.reminded else ""
    return RiskLine(work.title, href, why, work.holder, work.stream, work.step, text, done=done)


def shortage(work: Work, sight: Sight) -> str:
    """Working time left to the promise beside what the shortest way left still takes."""
    if work.target is None or work.latest is None:
        return "chưa có hạn trả"
    calendar = sight.calendar(work.agency)
    left = say.span(calendar.elapsed(sight.at, work.target))
    needed = calendar.elapsed(work.latest, work.target)
    least = "hơn" if work.latest <= work.since else "ít nhất"
    return f"còn {left}, cần {least} {say.span(needed)}"
