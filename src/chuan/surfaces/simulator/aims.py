"""The quality objectives of the demonstration's communes, approved by their leaders; what their detectors heard last night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes.rules.objective import Wanted
from chuan.surfaces.acts import objectives, reporting
from chuan.surfaces.acts.courses import candidates
from chuan.surfaces.acts.nightly import open_signals

_SECRETARIES = ("hung.iso", "thinh.iso")
_RESOURCES = "Hai người ở quầy, một người trực thay (mô phỏng)"
_EVALUATION = "Xem mỗi quý ở cuộc họp giao ban; không đạt thì mở hành động khắc phục (mô phỏng)"


@dataclass(frozen=True, slots=True)
class _Aim:
    measure: str
    target: str
    approved: bool = True


_AIMS = (
    _Aim("on_time", "98"), _Aim("online", "60"), _Aim("citizen_days", "5"), _Aim("late_silent", "0"),
    _Aim("supplements", "3", approved=False),
)  # fmt: skip


def aim(at: datetime) -> int:
    """Objectives of the year, one report, and the drafts that signals open; how many objectives."""
    made = sum(_aimed(name, at) for name in _SECRETARIES)
    open_signals(at)
    return made


def _aimed(name: str, at: datetime) -> int:
    secretary = organisation.actor_named(name, at)
    if secretary is None:
        return 0
    leader = candidates(secretary.agency, "leader", at)[0].official
    approver = organisation.actor_of_official(leader, at)
    for one in _AIMS:
        number = objectives.write(secretary, _wanted(one, leader, local(at).year))
        if one.approved and approver is not None:
            objectives.approve(approver, number)
    _report(secretary)
    return len(_AIMS)


def _wanted(one: _Aim, answers: int, year: int) -> Wanted:
    return Wanted(year, one.measure, Decimal(one.target), answers, _RESOURCES, _EVALUATION)


def _report(secretary: Actor) -> None:
    seen = reporting.Report("Bảng niêm yết ở quầy còn ghi mức phí cũ (mô phỏng)")
    reporting.report(secretary, seen)
