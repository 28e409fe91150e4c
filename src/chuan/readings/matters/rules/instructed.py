"""An agency's part of an instruction as the lists of work show it: whose it is now, until when."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.events.instructions.rules.part import AT_WORK, DONE, DROPPED, READ, REPORTED, SENT, State
from chuan.readings.matters.rules.kinds import INSTRUCTED
from chuan.readings.matters.rules.owed import end_of
from chuan.readings.matters.rules.rows import Row

UNGIVEN = frozenset({SENT, READ})
"""Until it is given to a person its leaders have it."""
_STANDS = {DONE: "done", DROPPED: "dropped"}


def matter(stream: int, agency: int, title: str, part: State) -> Row:
    """Its one row."""
    return {
        "stream": stream, "kind": INSTRUCTED, "agency": agency, "procedure": "", "title": title[:500],
        "status": _STANDS.get(part.status, "open"), "begun": part.begun, "ended": part.ended,
    }  # fmt: skip


def steps(stream: int, agency: int, part: State, leaders: Sequence[int]) -> tuple[Row, ...]:
    """What somebody has to do: the leaders, the person named, and the giver where something waits for him."""
    found: list[tuple[str, int, str, bool]] = []
    if part.status in UNGIVEN:
        name = "Tiếp nhận chỉ đạo" if part.status == SENT else "Giao người thực hiện"
        found += [(f"take-{one}", one, name, True) for one in dict.fromkeys(leaders)]
    if part.status == AT_WORK:
        name = "Thực hiện và báo cáo" + (", đã bị trả lại" if part.returned else "")
        found.append(("do", int(part.official), name, True))
    if part.status == REPORTED:
        found.append(("judge", int(part.giver), "Xem xét báo cáo thực hiện", False))
    if part.wanted is not None:
        found.append(("time", int(part.giver), "Quyết định gia hạn", False))
    return tuple(
        {
            "stream": stream, "step": step, "agency": agency, "official": official, "step_name": name,
            "since": part.begun, "due": end_of(part.due) if due else None,
        }
        for step, official, name, due in found
    )  # fmt: skip
