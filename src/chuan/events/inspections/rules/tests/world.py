"""An inspection in memory, for the tests of its rules."""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.sealing import commitment, written
from chuan.events.inspections.rules.state import State
from chuan.events.inspections.rules.turns import evolve

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
HEAD, MEMBER, LEADER, TEXT = Id(1), Id(2), Id(8), Id(9001)
SEED = "482173605112"
LISTED = written((Id(n), f"HS-{n}") for n in range(101, 121))
DECIDED = e.Decided(
    "iso", "site", Id(50), date(2026, 11, 20), TEXT, ("scope", "running"), "12/QĐ", date(2026, 11, 1)
)
TEAM = e.Teamed((e.Member(HEAD, head=True, fit=True), e.Member(MEMBER, fit=True)))
SEALED = e.Sealed(
    commitment(SEED), sha256(LISTED).hexdigest(), 20, 3, date(2026, 1, 1), date(2026, 11, 1), (), TEXT
)
ANSWERED = (e.Answered("scope", "pass"), e.Answered("running", "gap", TEXT))
MINUTED = e.Minuted("ab")


def after(*events: Any, state: State | None = None, actor: Id = HEAD) -> State:
    """What stands after these events, begun by a decision with its team."""
    found = state or after(DECIDED, TEAM, state=State())
    for event in events:
        found = evolve(found, Happened(event, AT, actor))
    return found


def key(decided: object) -> str:
    """Why it was refused."""
    assert isinstance(decided, Refusal), decided
    return decided.reason.key
