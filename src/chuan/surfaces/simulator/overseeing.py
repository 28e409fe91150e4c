"""Oversight in the demonstration: a mandate of three days with two readings and one refusal, and a sample that was drawn."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.mandate import Wanted
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services.dossiers import load
from chuan.events.reads.rules.kinds import SAMPLE
from chuan.readings.indices.queries.costing import costing
from chuan.readings.indices.services.asking import days, scheme_of
from chuan.surfaces.acts import mandating, overseeing
from chuan.surfaces.acts.asking import thing

_ADMIN, _VISITOR, _INSPECTOR = "viet.quantri", "bich.thanhtra", "hien.kiemtra"
_HERE, _ELSEWHERE = "H49.98", "H49.16"
_INDEX, _LATE, _MOST = "766", "2.1", 500
_LASTS = timedelta(days=3)
_WHY = "Rà nguyên nhân hồ sơ trễ hạn trong tháng theo kế hoạch (mô phỏng)"


def oversee(at: datetime) -> bool:
    """All of it; False, and nothing done, where the organisation is another one."""
    admin, inspector = (organisation.actor_named(name, at) for name in (_ADMIN, _INSPECTOR))
    places = [organisation.agency_by_code(code, at) for code in (_HERE, _ELSEWHERE)]
    here, elsewhere = (one.id if one else 0 for one in places)
    if admin is None or inspector is None or not here or not elsewhere:
        return False
    visitor = _mandated(admin, here, at)
    if visitor is not None:
        _inspected(visitor, here, elsewhere, at)
    _sampled(inspector, here, at)
    return True


def _mandated(admin: Actor, here: int, at: datetime) -> Actor | None:
    """Somebody of the inspectorate, let in at one commune from today on."""
    today, person = local(at).date(), organisation.actor_named(_VISITOR, at)
    if person is None:
        return None
    mandating.open_mandate(
        admin,
        Wanted(
            _VISITOR, person.name, "Thanh tra tỉnh Quảng Ninh", "Thanh tra chuyên đề giải quyết thủ tục hành chính",
            "45/QĐ-TTr (mô phỏng)", today, today, today + _LASTS, (here,),
        ),
    )  # fmt: skip
    return organisation.actor_named(_VISITOR, at)


def _inspected(visitor: Actor, here: int, elsewhere: int, at: datetime) -> None:
    """Two dossiers read, one of them taken along as a PDF; a code of another agency typed in vain."""
    for stream, parts in zip(
        _late(here, at), ((overseeing.LIFE, overseeing.PDF), (overseeing.LIFE,)), strict=False
    ):
        for part in parts:
            overseeing.admit(visitor, stream, thing(load(stream)), at, part)
    for stream in _late(elsewhere, at)[:1]:
        overseeing.bar(visitor, stream, elsewhere, at)


def _sampled(inspector: Actor, here: int, at: datetime) -> None:
    """Drawn from the late ones; the first two are read."""
    late = _late(here, at)
    if not late:
        return
    purpose = overseeing.state(inspector, overseeing.Wanted(SAMPLE, _WHY, here, late), at)
    for stream in overseeing.own(inspector, purpose).dossiers[:2]:
        overseeing.admit(inspector, int(stream), thing(load(int(stream))), at)


def _late(agency: int, at: datetime) -> tuple[int, ...]:
    """Those of this quarter that cost points for lateness, the oldest first."""
    today = local(at).date()
    asked = days(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), today, at)
    scheme, _notes = scheme_of(_INDEX, asked)
    line = scheme.indicator(_LATE)
    if line is None:
        return ()
    found, _many = costing(Scope(agencies=frozenset({agency})), asked.of(agency), line.formula, _MOST, 0)
    return tuple(case.stream for case in found)
