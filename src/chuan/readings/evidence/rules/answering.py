"""Which figure may answer a clause, and what it says: conform, a gap, or a figure without a threshold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from types import MappingProxyType

from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import Reason, say
from chuan.readings.measures.rules.measured import Measured, reached
from chuan.readings.measures.rules.petitions import PETITIONS
from chuan.readings.measures.rules.registry import MEASURES
from chuan.readings.measures.rules.words import WORDS as MEASURED

CONFORM, GAP, SHOWN, NOTHING = "conform", "gap", "shown", "nothing"
NONE, SOME, TARGET = "none", "some", "target"
"""What would conform: no case at all; at least one; the target that the agency itself approved (else only shown)."""


@dataclass(frozen=True, slots=True)
class Source:
    """One figure: what it is called and what is expected of it."""

    key: str
    name: str
    expects: str


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier behind a figure."""

    stream: int
    code: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a figure says: ``part`` of ``whole``; ``value`` as people read it with its unit; its first cases."""

    source: Source
    verdict: str
    part: int
    whole: int
    value: str
    sentence: Reason
    cases: tuple[Case, ...] = ()


_OWN = (
    Source("as_declared", "Hồ sơ bỏ, đảo, lặp bước hoặc làm sai vai trò", NONE),
    Source("roles", "Bước do sai vai trò thực hiện", NONE),
    Source("originals", "Bản chính giấy tờ của người dân bị mất hoặc hỏng", NONE),
    Source("published", "Thủ tục đang áp dụng có quy trình công bố", SOME),
    Source("objectives", "Mục tiêu chất lượng đã duyệt của năm", SOME),
    Source("documents", "Tài liệu của hệ thống đã ban hành", SOME),
    Source("policies", "Chính sách chất lượng đang có hiệu lực", SOME),
    Source("declared", "Lần công bố hệ thống đã xong", SOME),
    Source("risks", "Rủi ro, cơ hội trong sổ", SOME),
    Source("corrected", "Sự không phù hợp đã đóng trong 12 tháng", TARGET),
    Source("decisions", "Kết luận của lãnh đạo đã giao người làm trong 12 tháng", SOME),
    Source("trained", "Lớp bồi dưỡng và chứng chỉ ghi trong hệ thống", SOME),
    Source("guided", "Lượt hướng dẫn ghi trong kỳ", TARGET),
    Source("heard", "Lượt tiếp công dân trong kỳ", TARGET),
    Source("classes", "Lớp bồi dưỡng đã kết thúc trong kỳ", SOME),
    Source("turns", "Lượt người học trong kỳ", TARGET),
    Source("competent", "Lượt yêu cầu năng lực có chứng chỉ còn hạn", TARGET),
    Source("petitions", "Phản ánh, kiến nghị đã tiếp nhận trong 12 tháng", TARGET),
    Source("ballots", "Phiếu đánh giá của người dân", SOME),
    Source("audits", "Cuộc đánh giá nội bộ đã xong trong 12 tháng", SOME),
    Source("reviews", "Lần xem xét của lãnh đạo đã xong trong 12 tháng", SOME),
    Source("nonconformities", "Sự không phù hợp còn đang xử lý", TARGET),
)
_EXPECTED: Mapping[str, str] = MappingProxyType(
    {"late_silent": NONE, "second_supplements": NONE, "late_handovers": NONE}
)
SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        **{
            key: Source(key, say(measure.name, MEASURED), _EXPECTED.get(key, TARGET))
            for key, measure in (*MEASURES.items(), *PETITIONS.items())
        },
        "on_time": Source("on_time", "Tỷ lệ hồ sơ đúng hẹn (nêu hồ sơ trễ)", TARGET),
        **{source.key: source for source in _OWN},
    }
)
"""Key -> figure; those of ``measures`` by their own names."""


def of_measure(found: Measured, target: Fraction | None, cases: tuple[Case, ...] = ()) -> Answer:
    """What a measured figure says, against the target the agency approved where there is one."""
    source = SOURCES[found.key]
    value = say(found.measure.worth(found.shown), MEASURED) if found.value is not None else ""
    facts: dict[str, str | int] = {"value": value, "part": found.part, "whole": found.whole}
    verdict = _measured(found, source, target)
    return Answer(
        source, verdict, found.part, found.whole, value, Reason.of(f"evidence.{verdict}", **facts), cases
    )


def objectives_year(period: Period) -> int:
    """Whose objectives answer for a period: those of the year of its last day, so that twelve months up to today have this year's."""
    return (period.until - timedelta(days=1)).year if period.until else period.since.year


def of_count(key: str, part: int, whole: int, cases: tuple[Case, ...] = ()) -> Answer:
    """What a count says: of nothing counted, nothing."""
    source = SOURCES[key]
    verdict = _counted(source, part, whole)
    told = "counted" if source.expects != NONE else verdict
    value = f"{part:,}".replace(",", ".")
    facts: dict[str, str | int] = {"value": value, "part": part, "whole": whole}
    return Answer(source, verdict, part, whole, value, Reason.of(f"evidence.{told}", **facts), cases)


def _measured(found: Measured, source: Source, target: Fraction | None) -> str:
    if found.value is None:
        return NOTHING
    if target is not None:
        return CONFORM if reached(found.key, found.value, target) else GAP
    if source.expects == NONE:
        return GAP if found.part else CONFORM
    return SHOWN


def _counted(source: Source, part: int, whole: int) -> str:
    if source.expects == SOME:
        return CONFORM if part else GAP
    if source.expects == NONE:
        return NOTHING if not whole else GAP if part else CONFORM
    return SHOWN
