"""A province's inspections of a year: a plan, one inspection signed with its corrective report due, one surprise check."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.inspections.imports.checklists import checklists
from chuan.surfaces.acts import inspecting, inspection_lines, inspection_plans, inspection_samples
from chuan.surfaces.acts.inspecting import Deciding, Team
from chuan.surfaces.acts.inspection_lines import Told
from chuan.surfaces.acts.inspection_plans import Planning
from chuan.surfaces.acts.inspection_samples import Sealing
from chuan.surfaces.telling.inspection_papers import minutes

_INSPECTOR, _CHAIR, _SECOND = "hien.kiemtra", "khang.tinh", "huy.iso"
_STANDING = "thoa.thuongtruc"
"""Of the body that stands for the steering committee: plans the year and leads ISO checks, never that of its own office."""
_PLANNED, _LATER, _SURPRISED = ("H49.16", "thang.giamdoc"), "H49.62", "H49.98"
_GAPS = {
    "law": "Hai quy trình còn dẫn văn bản đã hết hiệu lực (mô phỏng)",
    "told": "Chưa có danh sách ký nhận tài liệu của quý (mô phỏng)",
}
_LOOKED_BACK = timedelta(days=90)


def inspect(at: datetime, passphrase: str) -> bool:
    """All of it, the minutes under both keys; False, and nothing done, where the organisation is another one."""
    names = (_INSPECTOR, _CHAIR, _SECOND, _PLANNED[1], _STANDING)
    inspector, chair, second, director, standing = (organisation.actor_named(name, at) for name in names)
    if inspector is None or chair is None or second is None or director is None or standing is None:
        return False
    today = local(at).date()
    plan = _plan(standing, chair, today, at)
    stream = _inspected(inspector, second, director, plan, today)
    inspection_lines.sign(inspector, stream, "team", passphrase=passphrase)
    remark = "Nhất trí với biên bản (mô phỏng)"
    inspection_lines.sign(director, stream, "agency", remark, passphrase=passphrase)
    _by_file(standing, plan, today, at)
    _surprised(inspector, today, at)
    return True


def _plan(standing: Actor, chair: Actor, today: date, at: datetime) -> int:
    plan = inspection_plans.open_year(standing, today.year).id
    for code, form, cost in ((_PLANNED[0], "site", 5_000_000), (_LATER, "file", 0)):
        by = chair.agency if code == _PLANNED[0] else standing.agency
        line = Planning(_id(code, at), by, today.month, form, cost, "Sở Nội vụ (mô phỏng)")
        inspection_plans.enter(standing, plan, line)
    inspection_plans.approve(chair, plan, "00/QĐ-UBND (mô phỏng)")
    return plan


def _inspected(inspector: Actor, second: Actor, director: Actor, plan: int, today: date) -> int:
    """Every line answered, two of them gaps, the minutes made; which inspection it is."""
    team = Team(inspector.official, (second.official,), fit=True)
    title = f"Kiểm tra ISO tại Sở Khoa học và Công nghệ, tháng {today:%m/%Y} (mô phỏng)"
    stream = inspecting.decide(
        inspector,
        Deciding("iso", "site", director.agency, today, title, team, "01/QĐ-UBND (mô phỏng)", today, plan, 1),
    ).id
    inspection_samples.seal(second, stream, Sealing(today - _LOOKED_BACK, today))
    inspection_samples.begin(inspector, stream)
    for key in checklists()["iso"].keys:
        told = Told(key, "gap", _GAPS[key]) if key in _GAPS else Told(key, "pass")
        inspection_lines.answer(second, stream, told)
    inspection_lines.minute(inspector, stream, minutes)
    return stream


def _by_file(standing: Actor, plan: int, today: date, at: datetime) -> None:
    """Decided, and not opened yet: the check by file that the standing body leads."""
    title = f"Kiểm tra ISO qua hồ sơ tại Trung tâm, tháng {today:%m/%Y} (mô phỏng)"
    team = Team(standing.official, (), fit=True)
    inspecting.decide(
        standing, Deciding("iso", "file", _id(_LATER, at), today, title, team, plan=plan, entry=2)
    )


def _surprised(inspector: Actor, today: date, at: datetime) -> None:
    """Opened this morning; two lines answered so far."""
    title = "Kiểm tra công vụ đột xuất tại xã Đông Ngũ (mô phỏng)"
    team = Team(inspector.official)
    wanted = Deciding("duty", "site", _id(_SURPRISED, at), today, title, team, "02/QĐ-UBND (mô phỏng)", today)
    stream = inspecting.decide(inspector, wanted).id
    inspection_samples.seal(inspector, stream, Sealing(today - _LOOKED_BACK, today, (), 8))
    inspection_samples.begin(inspector, stream)
    inspection_lines.answer(inspector, stream, Told("hours", "pass"))
    inspection_lines.answer(
        inspector, stream, Told("posted", "gap", "Bảng niêm yết phí còn bản cũ (mô phỏng)")
    )


def _id(code: str, at: datetime) -> int:
    found = organisation.agency_by_code(code, at)
    return found.id if found else 0
