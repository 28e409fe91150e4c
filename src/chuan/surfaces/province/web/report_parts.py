"""The figures of a year's inspections, read from the inspections themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from chuan.base.web.rules import say
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.inspections.imports.checklists import checklists
from chuan.events.inspections.rules.plan import SITE
from chuan.events.inspections.rules.state import ANNULLED, ISO
from chuan.events.inspections.services import plans
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.forms.rules.quality_report import Part
from chuan.surfaces.acts.inspection_plans import obliged
from chuan.surfaces.acts.inspection_sight import below, listed, planner
from chuan.surfaces.telling.inspections import FORMS, KINDS, STATUSES

HEADS = ("TT", "Cơ quan", "Loại", "Hình thức", "Ngày", "Điểm không đạt", "Hạn khắc phục", "Tình trạng")
NAMES = {
    "tong-hop": "Tổng hợp kết quả kiểm tra hệ thống quản lý chất lượng",
    "bao-cao": "Báo cáo kết quả kiểm tra gửi Bộ Khoa học và Công nghệ",
}
"""Address -> how the paper is called."""
_WIDTHS = (1, 5, 3.4, 2.6, 3.2, 2, 3.2, 3.6)


@dataclass(frozen=True, slots=True)
class Summary:
    """``seen`` and ``site``: obliged agencies inspected, and at their office; ``items``: how often each was not met."""

    year: int
    obliged: int
    planned: int
    seen: int
    site: int
    surprise: int
    gaps: int
    late: int
    left: tuple[str, ...]
    items: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...]


def summary(actor: Actor, year: int, today: date) -> Summary:
    """Those begun and planned for a day of the year; annulled ones are no inspection."""
    by = planner(actor)
    rows = below(by, today)
    names = {row.id: row.short_name or row.name for row in rows}
    must = {row.id for row in obliged(rows)}
    done = [one for one in listed(actor) if _counts(one, by, year)]
    iso = [one for one in done if one.state.kind == ISO]
    seen = {one.agency for one in iso} & must
    plan = next(iter(plans.of_year(Scope(frozenset({by})), year)), None)
    missed = Counter((one.state.kind, line.item) for one in done for line in one.state.gaps)
    return Summary(
        year, len(must), len(plan.state.live) if plan else 0, len(seen),
        len({one.agency for one in iso if one.state.form == SITE} & must), len(done) - len(iso),
        sum(missed.values()), sum(one.state.overdue(today) for one in done),
        tuple(name for key, name in names.items() if key in must - seen),
        tuple((checklists()[kind].text(item), times) for (kind, item), times in missed.most_common()),
        tuple(_row(at, one, names.get(one.agency, "")) for at, one in enumerate(reversed(done), 1)),
        tuple(laws.obligation(name).source for name in ("inspect_yearly", "inspect_site_share")),
    )  # fmt: skip


def parts(told: Summary) -> tuple[Part, ...]:
    """The parts of the printed report."""
    share = laws.obligation("inspect_site_share").content
    counted = (
        f"Cơ quan bắt buộc: {told.obliged}; đã kiểm tra: {told.seen}; trong đó tại cơ quan: {told.site} (yêu cầu ít nhất {share}).",
        f"Kế hoạch năm có {told.planned} cơ quan; kiểm tra công vụ đột xuất: {told.surprise} cuộc.",
        f"Điểm không đạt: {told.gaps}; báo cáo khắc phục quá hạn: {told.late}.",
        f"Chưa kiểm tra: {', '.join(told.left) or 'không có'}.",
    )
    items = tuple((str(at), text, str(times)) for at, (text, times) in enumerate(told.items, 1))
    return (
        Part("1. Số liệu chung", counted),
        Part("2. Từng cuộc kiểm tra", (), HEADS, _WIDTHS, told.rows),
        Part("3. Nội dung không đạt", (), ("TT", "Nội dung", "Số lần"), (1, 12, 2), items),
    )


def _counts(one: Inspection, by: int, year: int) -> bool:
    state = one.state
    mine = int(state.by) == by and state.planned.year == year
    return mine and state.began is not None and state.status != ANNULLED


def _row(at: int, one: Inspection, agency: str) -> tuple[str, ...]:
    state = one.state
    due = say.day(state.due) if state.due else ""
    return (
        str(at), agency, KINDS[state.kind], FORMS[state.form], say.day(state.planned), str(len(state.gaps)), due,
        STATUSES[state.status],
    )  # fmt: skip
