"""The five acts of a procedure (5 tại chỗ), and which steps of a definition are which of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuan.definitions.procedures.rules.definition import Procedure, Step

RECEIVED, APPRAISED, APPROVED, STAMPED, RETURNED = "received", "appraised", "approved", "stamped", "returned"
ACTS = MappingProxyType(
    {
        RECEIVED: "Tiếp nhận",
        APPRAISED: "Thẩm định",
        APPROVED: "Phê duyệt",
        STAMPED: "Đóng dấu",
        RETURNED: "Trả kết quả",
    }
)
"""The five in their order, as people call them. Unverified: no text of a province that defines them was read."""
BITS: Mapping[str, int] = MappingProxyType({act: 1 << place for place, act in enumerate(ACTS)})
"""Act -> its place in the sum that a dossier keeps of the acts done away from the centre."""

_OF_STEP = MappingProxyType(
    {
        "receive": RECEIVED,
        "assign": APPRAISED,
        "work": APPRAISED,
        "opinion": APPRAISED,
        "sign": APPROVED,
        "number": STAMPED,
        "issue": STAMPED,
    }
)
"""What a step does -> the act it belongs to; a pause waits for a citizen and is nobody's act."""


def act_of(step: Step) -> str:
    """The act a step belongs to; "" for none."""
    return _OF_STEP.get(step.act, "")


def steps_of(procedure: Procedure) -> dict[str, tuple[Step, ...]]:
    """Act -> its steps. No step returns: whoever received gives the answer, so the steps of reception stand there."""
    found = {act: tuple(step for step in procedure.steps if act_of(step) == act) for act in ACTS}
    return {**found, RETURNED: found[RECEIVED]}


def away(mask: int) -> tuple[str, ...]:
    """The acts of a dossier's sum, in their order."""
    return tuple(act for act, bit in BITS.items() if mask & bit)
