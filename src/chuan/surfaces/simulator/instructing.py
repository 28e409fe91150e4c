"""Three instructions of the province: one carried out with a document as its proof, one still open past its day, one
whose proof is an indicator's value, reported by the commune as the figure stood.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import MONTH, Span
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.instructions.rules.events import Aim
from chuan.events.instructions.rules.proofs import ANY, INDICATOR
from chuan.events.instructions.services.instructions import Instruction
from chuan.readings.matters.queries.work import listed
from chuan.surfaces.acts import instructed, instructing
from chuan.surfaces.acts.instructed_aims import CODE
from chuan.surfaces.acts.instructing import Wanted

_CHIEF, _HEAD, _SECRETARY = "khang.tinh", "minh.chutich", "hung.iso"
_OTHER = "H49.16"
_AGO, _DAYS, _LONG = timedelta(days=20), 5, 30
_INDICATOR, _LEAST = "2.1", Decimal(98)


def instruct(at: datetime) -> bool:
    """Through the same acts as on any day; False, and nothing done, where the organisation is another one.

    After the counters stand: a figure is read off them.
    """
    chief, head, secretary = (organisation.actor_named(name, at) for name in (_CHIEF, _HEAD, _SECRETARY))
    other = organisation.agency_by_code(_OTHER, at)
    if chief is None or head is None or secretary is None or other is None:
        return False
    _done(
        _given(chief, (head.agency,), "15/CT-UBND", "Công khai tài liệu hệ thống chất lượng", at),
        chief,
        head,
        secretary,
        at,
    )
    late = _given(chief, (head.agency, other.id), "17/CT-UBND", "Rà soát nguyên nhân hồ sơ trễ hạn", at)
    part = next(int(one.part) for one in late.state.to if int(one.agency) == head.agency)
    instructed.acknowledge(head, part, at=at - _AGO + timedelta(days=1))
    instructed.assign(head, part, secretary.official, at=at - _AGO + timedelta(days=1))
    _measured(chief, head, secretary, other.id, at)
    return True


def _measured(chief: Actor, head: Actor, secretary: Actor, other: int, at: datetime) -> None:
    """Of two communes the dossiers in time of the month; one has reported, as the figure stood a day ago."""
    month = local(at - _AGO)
    aim = Aim(CODE, _INDICATOR, _LEAST, Span(MONTH, month.year, month.month).code)
    made = _given(chief, (head.agency, other), "19/CT-UBND", "Nâng tỷ lệ hồ sơ đúng hạn", at, aim)
    part = next(int(one.part) for one in made.state.to if int(one.agency) == head.agency)
    instructed.acknowledge(head, part, at=at - _AGO + timedelta(hours=3))
    instructed.assign(head, part, secretary.official, at=at - _AGO + timedelta(hours=3))
    why = "Hồ sơ đất đai chờ cơ quan phối hợp (mô phỏng)."
    told = instructed.Report("Đã rà soát hồ sơ sắp đến hạn từng ngày (mô phỏng).", why=why)
    instructed.report(secretary, part, told, at=at - timedelta(days=1))


def _given(
    chief: Actor, to: tuple[int, ...], number: str, title: str, at: datetime, aim: Aim | None = None
) -> Instruction:
    then = at - _AGO
    text = f"{title} và báo cáo kết quả kèm bằng chứng (mô phỏng)."
    proof, days = (INDICATOR, _LONG) if aim else (ANY, _DAYS)
    wanted = Wanted(
        f"{number} (mô phỏng)", local(then).date(), title, text, proof, to, days=days, aim=aim
    )  # fmt: skip
    return instructing.give(chief, wanted, at=then)


def _done(made: Instruction, chief: Actor, head: Actor, secretary: Actor, at: datetime) -> None:
    """By the secretary, in time, with a document that the system holds."""
    part, then = int(made.state.to[0].part), at - _AGO
    found, _ = listed(Scope(agencies=frozenset({head.agency})), "document", "", 1)
    if not found:
        return
    instructed.acknowledge(head, part, at=then + timedelta(hours=2))
    instructed.assign(head, part, secretary.official, at=then + timedelta(hours=2))
    told = instructed.Report(
        "Đã công khai tại bộ phận một cửa (mô phỏng).", None, "document", found[0].stream
    )
    instructed.report(secretary, part, told, at=then + timedelta(days=2))
    instructed.accept(chief, part, at=then + timedelta(days=3))
