"""One line of either register as its printed book and workbook have it: always in Vietnamese."""

from __future__ import annotations

from chuan.base.web.rules import say
from chuan.events.registers.rules.lines import CHANNELS, KINDS, MEANS, URGENCIES, said
from chuan.readings.outgoing.queries.book import Line
from chuan.readings.outgoing.queries.received import Came
from chuan.surfaces.quality.web.paper_words import CAME, OUT_KINDS


def outgoing_row(one: Line) -> tuple[str, ...]:
    """A number; void and unused ones say so."""
    kind = OUT_KINDS[one.kind] if one.kind else "Số giữ trước"
    note = one.reason if one.status == "void" else ""
    state = {"void": "Đã hủy số", "waiting": "Chưa phát hành"}.get(one.status, "")
    return (
        said(one.number, one.symbol), say.day(one.day) if one.day else "", f"{kind}: {one.subject}", one.signer,
        one.recipients, one.kept, str(one.copies) if one.status == "issued" else "",
        CHANNELS.get(one.channel, ""), one.own, ": ".join(part for part in (state, note) if part),
    )  # fmt: skip


def incoming_row(one: Came) -> tuple[str, ...]:
    """A document that came in; it is signed for by hand."""
    urgent = "" if one.urgency == "normal" else URGENCIES[one.urgency]
    due = f"hạn {say.day(one.due)}" if one.due else ""
    state = f"{CAME[one.status]}{f': {one.reason}' if one.reason else ''}" if one.status != "open" else ""
    return (
        say.day(one.arrived), str(one.number), one.sender, one.their_number, say.day(one.their_day) if one.their_day else "",
        f"{KINDS[one.kind]}: {one.subject}", one.holder, say.day(one.passed) if one.passed else "", "",
        MEANS[one.means], "; ".join(part for part in (urgent, due, state) if part),
    )  # fmt: skip
