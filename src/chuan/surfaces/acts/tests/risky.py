"""A commune's risk of late dossiers and the steps it takes, as its people would make them."""

from __future__ import annotations

from datetime import timedelta

from chuan.events.corrections.tests.factories import ended
from chuan.events.dossiers.tests.factories import NOW, Commune
from chuan.events.risks.services.risks import MATTERS, Risk
from chuan.surfaces.acts import risk_deeds, risks
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.risk_deeds import Assessment, Plan

TODAY = NOW.date()
LATE = risks.New("risk", "Hồ sơ trả muộn hơn ngày hẹn", "late", clause="8.5.1")
BAD = Assessment(4, "Người dân mất ngày công, phải đi lại")


def dossiers(here: Commune, late: int, whole: int, days_ago: int = 10) -> None:
    """So many with a result that long ago, some late."""
    ended(here.agency.id, TODAY - timedelta(days=days_ago), late, whole)


def registered(here: Commune, new: risks.New = LATE) -> int:
    return risks.register(here.actor("iso"), new).id


def proposed(here: Commune, treatment: str = "reduce", new: risks.New = LATE, told: Assessment = BAD) -> int:
    """Assessed by the secretary, with one action of the handler's, at the head's to approve."""
    iso, stream = here.actor("iso"), registered(here, new)
    risk_deeds.assess(iso, stream, told)
    risk_deeds.treat(iso, stream, treatment, "Thêm người nhận buổi chiều")
    if treatment == "reduce":
        plan = Plan(here.people["handler"].id, TODAY + timedelta(days=20), "Phân công người trực thay")
        risk_deeds.plan(iso, stream, plan)
    ended_step(here, "iso", stream, Move("assess", "xong", {"approve": here.people["head"].id}))
    return stream


def carried_out(here: Commune, stream: int) -> Risk:
    """Approved by the head, done by the handler, watched by the leader."""
    ended_step(here, "head", stream, Move("approve", "ok", {"carry": here.people["handler"].id}))
    risk_deeds.done(here.actor("handler"), stream, 1, TODAY, "Đã có quyết định phân công")
    to = {"review": here.people["leader"].id}
    return ended_step(here, "handler", stream, Move("carry", "xong", to))


def ended_step(here: Commune, role: str, stream: int, move: Move) -> Risk:
    return risks.step(MATTERS, here.actor(role), stream, move)
