"""The commune's registers: what came in during the last weeks, documents the clerk entered, a held and a void number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.registers.services.incoming import MATTERS
from chuan.surfaces.acts import courses, incoming, numbered, numbering
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.simulator.keeping import KEEPER

_DAY = 480
SOLVERS = ("ung.hotich", "hue.kinhte", "vinh.kinhte", "diem.baotro")


@dataclass(frozen=True, slots=True)
class _Came:
    """From whom, under which number, how many working days ago; ``done``: days ago it was solved."""

    sender: str
    number: str
    kind: str
    subject: str
    ago: int
    means: str = "axis"
    done: int | None = None
    due: int = 0


CAME = (
    _Came("Sở Tư pháp", "1204/STP-HCTP", "letter", "Rà soát thủ tục hộ tịch (mô phỏng)", 40, done=32),
    _Came(
        "Ủy ban nhân dân tỉnh", "812/UBND-KSTT", "plan", "Kế hoạch kiểm soát thủ tục (mô phỏng)", 33, done=25
    ),
    _Came("Thôn Đông Thắng", "", "report", "Báo cáo hộ nghèo quý III (mô phỏng)", 21, "direct", 15),
    _Came(
        "Sở Nội vụ", "455/SNV-CCHC", "notice", "Lịch tập huấn cải cách hành chính (mô phỏng)", 12, "email", 9
    ),
    _Came("Sở Xây dựng", "2210/SXD-QH", "letter", "Góp ý quy hoạch chung (mô phỏng)", 9, "post", due=5),
    _Came("Văn phòng Chính phủ", "9117/VPCP-KSTT", "law", "Văn bản mới về một cửa (mô phỏng)", 3, due=-10),
)
"""``due``: working days ago it should have been solved; before today overdue, after it still to come."""
ISSUED = (
    ("QĐ-UBND", "decision", "Kiện toàn tổ một cửa (mô phỏng)", "paper", 30),
    ("UBND-VP", "letter", "Trả lời kiến nghị của thôn (mô phỏng)", "electronic", 18),
    ("UBND-VP", "letter", "Đề nghị góp ý quy chế (mô phỏng)", "both", 11),
    ("BC-UBND", "report", "Báo cáo công tác tháng (mô phỏng)", "electronic", 6),
)


def clerk(at: datetime) -> int:
    """Both registers of the keeper's agency; how many lines."""
    keeper = organisation.actor_named(KEEPER, at)
    if keeper is None:
        return 0
    for nth, one in enumerate(CAME):
        _take_in(keeper, one, SOLVERS[nth % len(SOLVERS)], at)
    for symbol, kind, subject, channel, ago in ISSUED:
        _issue(keeper, (symbol, kind, subject, channel), _before(keeper, at, ago))
    held = numbering.reserve(keeper, "UBND-VP", 2, "Sổ giấy ngày mất mạng (mô phỏng)")
    numbered.void(keeper, held.id, "number", "Viết hỏng tờ văn bản (mô phỏng)")
    return len(CAME) + len(ISSUED) + 2


def _take_in(keeper: Actor, one: _Came, solver: str, at: datetime) -> None:
    came, who = _before(keeper, at, one.ago), organisation.actor_named(solver, at)
    if who is None:
        return
    day = local(came).date()
    due = local(_before(keeper, at, one.due)).date() if one.due else None
    made = incoming.register(
        keeper,
        incoming.Entry(
            day, one.kind, one.sender, one.subject, "solve", who.official, one.number, day - timedelta(days=2),
            means=one.means, due=due,
        ),
        at=came,
    )  # fmt: skip
    if one.done is not None:
        courses.step(MATTERS, who, made.id, Move("solve", "xong"), at=_before(keeper, at, one.done))


def _issue(keeper: Actor, said: tuple[str, str, str, str], at: datetime) -> None:
    symbol, kind, subject, channel = said
    entry = numbering.Entry(
        symbol, kind, local(at).date(), subject, "Lãnh đạo Ủy ban nhân dân (mô phỏng)", "Các đơn vị thuộc xã",
        min(keeper.unit_ids), 5, channel,
    )  # fmt: skip
    numbering.enter(keeper, entry, at=at)


def _before(keeper: Actor, at: datetime, days: int) -> datetime:
    """So many working days ago; to come where negative."""
    calendar = worktime_for(keeper.agency)
    return calendar.retreat(at, days * _DAY) if days >= 0 else calendar.advance(at, -days * _DAY)
