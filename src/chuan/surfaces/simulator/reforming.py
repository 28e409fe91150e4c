"""The internal index of reform: the departments' round scored, judged and published, the communes' one just begun."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.selfscores.rules.scheme import SELF, Part
from chuan.events.selfscores.services import schemes
from chuan.surfaces.acts import par_judging, par_rounds, par_scoring, par_surveys

_COUNCIL, _CHAIR = "hien.kiemtra", "khang.tinh"
_SCORED = (
    ("huy.iso", Decimal("0.95"), (52, 60)),
    ("nam.iso", Decimal("0.7"), (30, 60)),
    ("tung.sonnmt", Decimal("0.85"), (48, 60)),
)
"""Whose agency, at which share of the maxima, satisfied of valid sheets."""
_DRAFT, _DONE = "hung.iso", 4
_WHY = "Theo hồ sơ trên hệ thống (mô phỏng)"


def reform(at: datetime) -> bool:
    """Both rounds; False, and nothing done, where the organisation is another one."""
    council, chair = (organisation.actor_named(name, at) for name in (_COUNCIL, _CHAIR))
    if council is None or chair is None:
        return False
    departments = _begin(council, "province_body", at)
    for name, share, survey in _SCORED:
        secretary = organisation.actor_named(name, at)
        if secretary is not None:
            _judged(council, secretary, _scored(secretary, departments, share, 99), survey, at)
    par_judging.publish(chair, departments)
    communes = _begin(council, "commune", at)
    secretary = organisation.actor_named(_DRAFT, at)
    if secretary is not None:
        _scored(secretary, communes, Decimal("0.9"), _DONE)
    return True


def survey(at: datetime) -> bool:
    """A sample of the communes' finished dossiers; False where the organisation is another one."""
    council, today = organisation.actor_named(_COUNCIL, at), local(at).date()
    if council is None:
        return False
    drawing = par_surveys.Drawing("commune", today - timedelta(days=60), today, 60, f"{today:%d/%m/%Y} 1234")
    par_surveys.draw(council, drawing)
    return True


def _begin(council: Actor, level: str, at: datetime) -> int:
    today = local(at).date()
    scheme = next(one for one in schemes.listed(Scope()) if one.scheme.level == level)
    days = (today - timedelta(days=3), today + timedelta(days=3))
    return par_rounds.begin(council, today.year, scheme.sha256, days).id


def _scored(secretary: Actor, round_: int, share: Decimal, most: int) -> int:
    """So many parts, the whole handed in where none is left."""
    stream = par_scoring.begin(secretary, round_).id
    parts = [part for part in par_scoring.seen(secretary, stream).scheme.parts if part.how == SELF]
    for part in parts[:most]:
        par_scoring.score(
            secretary, stream, par_scoring.Given(part.number, _points(part, share), _WHY, part.sources)
        )
    if most >= len(parts):
        par_scoring.submit(secretary, stream)
    return stream


def _points(part: Part, share: Decimal) -> Decimal:
    """At this share, in half points."""
    return (part.most * share * 2).to_integral_value() / 2


def _judged(council: Actor, secretary: Actor, stream: int, survey: tuple[int, int], at: datetime) -> None:
    """One part lowered, answered for and raised again; a low result explained."""
    found = par_scoring.seen(council, stream)
    first, points = found.scheme.parts[0], _points(found.scheme.parts[0], Decimal("0.5"))
    par_judging.judge(council, stream, first.number, points, "Kế hoạch ban hành sau ngày quy định (mô phỏng)")
    par_judging.accept_rest(council, stream)
    for part in found.scheme.parts:
        if part.how != SELF:
            par_judging.survey(council, stream, part.number, survey)
    par_judging.tell(council, stream, local(at).date() + timedelta(days=5))
    par_scoring.answer(secretary, stream, (first.number,), "Có văn bản cho lùi ngày (mô phỏng)")
    par_judging.settle(council, stream)
    percent = par_scoring.seen(council, stream).standing.percent
    if percent is not None and percent < found.scheme.low:
        causes = "Thiếu người làm cải cách hành chính (mô phỏng)"
        par_scoring.explain(secretary, stream, causes, "Cử thêm một người, soát hằng tháng (mô phỏng)")
