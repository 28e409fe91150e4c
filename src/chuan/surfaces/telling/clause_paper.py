"""Completeness by clause as a paper has it, in Vietnamese: clause, what is held, where it stands."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import say
from chuan.base.web.words import all_words
from chuan.readings.evidence.rules.completeness import HELD, MISSING, TO_SEE, TOLD, Standing, counted
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.surfaces.telling.clauses import standings
from chuan.surfaces.telling.papers import head_of

_STATED = {
    HELD: "Có",
    TO_SEE: "Có, có trường hợp phải xem",
    TOLD: "Theo ghi nhận của cơ quan",
    MISSING: "Chưa có",
}
HEADS = ("Điều khoản", "Bằng chứng tính từ hồ sơ", "Kết quả")


def paper(agency: int, at: datetime) -> QualityReport:
    """What the system itself can show of each clause on this day."""
    edition, found = standings(agency, at)
    table = Part("Từng điều khoản", (_summed(found, edition.name),), HEADS, (0.3, 0.5, 0.2), rows(found))
    about = f"{edition.name}; số liệu 12 tháng đến ngày {local(at):%d/%m/%Y}"
    title = "ĐỐI CHIẾU BẰNG CHỨNG THEO ĐIỀU KHOẢN"
    return QualityReport(head_of(agency, at), title, about, (table,), ())


def rows(found: tuple[Standing, ...]) -> tuple[tuple[str, ...], ...]:
    """A line a clause."""
    return tuple(
        (
            f"{one.clause.code} {one.clause.title}",
            " ".join(_told(one)) or "không có số liệu tính được",
            _STATED[one.state],
        )
        for one in found
    )


def _summed(found: tuple[Standing, ...], edition: str) -> str:
    many = counted(found)
    return (
        f"Trong {len(found)} điều có yêu cầu của {edition}, {many[HELD] + many[TO_SEE]} điều có bằng chứng hệ thống "
        f"tự tính, {many[TOLD]} điều theo ghi nhận của cơ quan, {many[MISSING]} điều chưa có."
    )


def _told(one: Standing) -> list[str]:
    return [f"{each.source.name}: {say(each.sentence, all_words(), 'vi')}" for each in one.answers]
