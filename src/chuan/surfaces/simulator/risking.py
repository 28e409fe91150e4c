"""The registers of risks of the demonstration's communes: from just written to watched, their likelihood as the work shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.risks.rules.coded import ACCEPT, PURSUE, REDUCE
from chuan.events.risks.rules.state import APPROVE, ASSESS, CARRY, OK, REVIEW
from chuan.events.risks.services.risks import MATTERS
from chuan.surfaces.acts import risk_deeds, risks
from chuan.surfaces.acts.courses import Move, candidates
from chuan.surfaces.acts.risk_figures import shown
from chuan.surfaces.simulator.documents import acting

_SECRETARIES = ("hung.iso", "thinh.iso")
_WHY = "Người dân phải chờ và đi lại (mô phỏng)"
_THOUGHT = "Theo nhớ của bộ phận một cửa năm trước (mô phỏng)"
_DUE = timedelta(days=30)
_NEXT = {
    ASSESS: (LONE_OUTCOME, APPROVE, "approver"),
    APPROVE: (OK, CARRY, "owner"),
    CARRY: (LONE_OUTCOME, REVIEW, "checker"),
}
"""Step -> how it ends, the step after it, and whose duty that is."""


@dataclass(frozen=True, slots=True)
class _Told:
    """``to``: the step it stands at; ``does``: its one action."""

    name: str
    measure: str = ""
    kind: str = "risk"
    clause: str = "8.5.1"
    weight: int = 0
    likely: int = 2
    treatment: str = REDUCE
    does: str = ""
    to: str = ASSESS


_TOLD = (
    _Told("Hồ sơ trễ hẹn mà người dân không được xin lỗi (mô phỏng)", "late_silent", weight=4,
          does="Soạn sẵn thư xin lỗi để ký trong ngày (mô phỏng)", to=REVIEW),
    _Told("Hồ sơ trả kết quả muộn hơn ngày hẹn (mô phỏng)", "late", weight=3,
          does="Thêm một người nhận hồ sơ buổi chiều (mô phỏng)", to=CARRY),
    _Told("Người dân phải đi lại vì hướng dẫn giấy tờ chưa rõ (mô phỏng)", "supplements", clause="8.2", weight=3,
          does="In lại tờ hướng dẫn của năm thủ tục hay bổ sung (mô phỏng)", to=APPROVE),
    _Told("Vắng người ký mà không có người thay (mô phỏng)", clause="7.1.2", weight=3, treatment=ACCEPT, to=REVIEW),
    _Told("Nộp hồ sơ trực tuyến để giảm người chờ ở quầy (mô phỏng)", "online", "opportunity", "6.1", weight=4,
          treatment=PURSUE, does="Bố trí người hướng dẫn nộp tại nhà văn hóa thôn (mô phỏng)", to=CARRY),
    _Told("Hồ sơ nằm lại quầy, bàn giao muộn (mô phỏng)", "late_handovers"),
)  # fmt: skip


def register_risks(at: datetime) -> int:
    """Both communes' registers; how many lines."""
    secretaries = (organisation.actor_named(name, at) for name in _SECRETARIES)
    return sum(_lived(secretary, one, at) for secretary in secretaries if secretary for one in _TOLD)


def _lived(secretary: Actor, one: _Told, at: datetime) -> int:
    new = risks.New(one.kind, one.name, one.measure, clause=one.clause)
    stream = risks.register(secretary, new).id
    if one.weight:
        _assess(secretary, stream, one, at)
    here = ASSESS
    while here != one.to:
        here = _on(secretary.agency, stream, here, at)
    return 1


def _assess(secretary: Actor, stream: int, one: _Told, at: datetime) -> None:
    measured = shown(MATTERS.kind.load(stream)).measured
    typed = (0, "") if measured else (one.likely, _THOUGHT)
    risk_deeds.assess(secretary, stream, risk_deeds.Assessment(one.weight, _WHY, *typed))
    risk_deeds.treat(secretary, stream, one.treatment, one.does or "Mức này chấp nhận được (mô phỏng)")
    if one.does:
        owner = candidates(secretary.agency, "owner", at)[0].official
        risk_deeds.plan(secretary, stream, risk_deeds.Plan(owner, local(at).date() + _DUE, one.does))


def _on(agency: int, stream: int, here: str, at: datetime) -> str:
    """Whoever has the step ends it, its action carried out before it is watched."""
    state = MATTERS.kind.load(stream).state
    actor, (outcome, following, duty) = acting(int(state.course.holds[0].official), at), _NEXT[here]
    for action in (one for one in state.current if one.open and here == CARRY):
        risk_deeds.done(actor, stream, action.number, local(at).date(), "Đã có phân công (mô phỏng)")
    apart = {one.official for one in state.course.taken}
    other = next(one for one in candidates(agency, duty, at) if one.official not in apart | {actor.official})
    risks.step(MATTERS, actor, stream, Move(here, outcome, {following: other.official}))
    return following
