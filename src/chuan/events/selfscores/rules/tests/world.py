"""A small scheme, and a self-score lived by the rules."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules.scheme import SURVEY, Criterion, Field, Part, Scheme
from chuan.events.selfscores.rules.score import State, evolve

KEY = "a" * 64
NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)
TODAY, DUE, LATER = date(2026, 11, 20), date(2026, 11, 18), date(2026, 11, 27)
AGENCY, OTHER, COUNCIL, WHY = Id(1), Id(2), Id(3), Id(9)
PARTS = (
    Part("1.1.1", "Đúng hạn", Decimal(40)),
    Part("1.1.2", "Tập huấn", Decimal(30), step=Decimal("0.5")),
    Part("2.1.1", "Hài lòng", Decimal(30), how=SURVEY),
)
SCHEME = Scheme(
    "thu", "2026", "Bộ thử", "commune", date(2026, 1, 1), None, "bài thử", False, "half_up", 2, Decimal(100), Decimal(30), 2,
    Decimal(70), (
        Field("1", "Thủ tục", (Criterion("1.1", "Giải quyết", PARTS[:2]),)),
        Field("2", "Tác động", (Criterion("2.1", "Khảo sát", PARTS[2:]),)),
    ),
)  # fmt: skip


def lived(*made: tuple[Any, Id]) -> State:
    """What (events, who) make, one after another; a refusal ends the test."""
    state = State()
    for decided, who in made:
        assert not isinstance(decided, Refusal), decided
        for event in decided:
            state = evolve(state, Happened(event, NOW, who))
    return state


def scored(part: str, points: str, scheme: str = KEY) -> e.Scored:
    return e.Scored(scheme, part, Decimal(points), WHY)


def submitted() -> State:
    """Both parts scored, handed in two days late."""
    return lived(
        ((e.Opened(Id(5)),), AGENCY), ((scored("1.1.1", "39.7"),), AGENCY), ((scored("1.1.2", "25"),), AGENCY),
        ((e.Submitted(KEY, TODAY, 2),), AGENCY),
    )  # fmt: skip


def refused(made: Any) -> str:
    """The key of a refusal."""
    assert isinstance(made, Refusal), made
    return made.reason.key.partition(".")[2]
