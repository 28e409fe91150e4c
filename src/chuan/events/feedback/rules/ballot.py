"""The vote of one receipt as its events leave it, and what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from types import MappingProxyType

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.feedback.rules import events as e
from chuan.events.feedback.rules.scheme import BEST, Scheme

QR, KIOSK, TABLET = "qr", "kiosk", "tablet"
CHANNELS = MappingProxyType(
    {QR: "Mã QR trên giấy hẹn", KIOSK: "Màn hình ở quầy", TABLET: "Máy tính bảng cán bộ đưa"}
)
GROUNDS = MappingProxyType(
    {
        "self": "Cán bộ tự đánh giá hoặc đánh giá thay",
        "stuffed": "Bỏ phiếu hàng loạt",
        "disowned": "Người dân cho biết không phải mình đánh giá",
        "mistaken": "Đánh giá nhầm hồ sơ",
    }
)
_TEAM = e.Team()


@dataclass(frozen=True, slots=True)
class State:
    """``at`` None before the vote; ``excluded``: the ground on which it is left out, "" where it counts."""

    dossier: Id = Id(0)
    at: datetime | None = None
    channel: str = ""
    scores: tuple[e.Score, ...] = ()
    team: e.Team = _TEAM
    words: Id | None = None
    device: str = ""
    signed: Id | None = None
    excluded: str = ""
    why: Id | None = None
    by: Id = Id(0)

    @property
    def mean(self) -> Fraction:
        return Fraction(sum(one.points for one in self.scores), len(self.scores))

    @property
    def lowest(self) -> e.Score:
        return min(self.scores, key=lambda one: one.points)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Voted):
        return State(
            event.dossier, happened.at, event.channel, event.scores, event.team, event.words, event.device,
            event.signed,
        )  # fmt: skip
    if isinstance(event, e.Excluded):
        return replace(state, excluded=event.ground, why=event.words, by=happened.actor)
    if isinstance(event, e.Restored):
        return replace(state, excluded="", why=event.words, by=happened.actor)
    return state


def scored(scheme: Scheme, given: Mapping[str, int]) -> tuple[e.Score, ...] | Refusal:
    """The scores in the order of the criteria; at least one, each from one to five."""
    scores = tuple(e.Score(one.key, given[one.key]) for one in scheme.criteria if given.get(one.key))
    if not scores:
        return refuse("invalid", "feedback.no_score", scheme.criteria[0].key)
    wrong = next((one for one in scores if not 1 <= one.points <= BEST), None)
    return refuse("invalid", "feedback.wrong_score", wrong.criterion) if wrong else scores


def vote(state: State, voted: e.Voted) -> Sequence[e.Event] | Refusal:
    """One receipt, one vote."""
    return voted_already(state.at) if state.at is not None else (voted,)


def voted_already(at: datetime) -> Refusal:
    return refuse("closed", "feedback.voted_already", at=spoken(at))


def exclude(state: State, ground: str, words: Id | None, actor: Id) -> Sequence[e.Event] | Refusal:
    """Leave it out; whom the vote is about may not."""
    if state.excluded:
        return refuse("closed", "feedback.excluded_already")
    if actor in {state.team.counter, state.team.handler}:
        return refuse("not_yours", "feedback.own_vote")
    if ground not in GROUNDS:
        return refuse("invalid", "feedback.ground", "ground")
    return (e.Excluded(ground, words),) if words else refuse("invalid", "feedback.reason", "reason")


def restore(state: State, words: Id | None) -> Sequence[e.Event] | Refusal:
    if not state.excluded:
        return refuse("closed", "feedback.counted_already")
    return (e.Restored(words),) if words else refuse("invalid", "feedback.reason", "reason")
