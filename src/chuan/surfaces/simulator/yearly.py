"""A year of quality systems: a commune and a department went the whole way, a small commune is audited and on its way.

What is over is told of its days (``past``); what is under way was begun on the day of the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.laws import services as standards
from chuan.definitions.laws.rules.text import WantedText
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.audits.services.audits import MATTERS as AUDITS
from chuan.events.reviews.services.reviews import MATTERS as REVIEWS
from chuan.surfaces.acts import audits, courses, declaring, laws, programmes, reviews, transitions
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.simulator.audited import BEGUN, CLAUSES, audited, free
from chuan.surfaces.simulator.declared import declare
from chuan.surfaces.simulator.past import Story, story
from chuan.surfaces.simulator.reviewed import NOTES, reviewed

_OLD, _UNTOUCHED = "23/2015/NĐ-CP", "2.000908"
_IN_FORCE_FOR, _LOOKED_BACK = timedelta(days=20), timedelta(days=90)
_SEED = "20261120"
_PROGRAMME, _EDITION = 80, 82
_SOCIETY, _CIVIL_STATUS = "van-hoa-xa-hoi", ("1.000656", "1.004873", "2.000635")


@dataclass(frozen=True, slots=True)
class _System:
    """An agency's system; what was audited, with its name; which unit is now; declared, or audited and no further."""

    secretary: str
    head: str
    unit: str
    name: str
    now: str = ""
    declared: bool = False
    procedures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One audit of a programme."""

    month: int
    unit: str
    procedures: tuple[str, ...] = ()


_SYSTEMS = (
    _System("hung.iso", "minh.chutich", _SOCIETY, "Phòng Văn hóa – Xã hội", "kinh-te", declared=True),
    _System(
        "nam.iso", "thang.giamdoc", "tieu-chuan", "Phòng Tiêu chuẩn – Đo lường – Chất lượng", declared=True
    ),
    _System("thom.bache", "quy.bache", _SOCIETY, "thủ tục hộ tịch", procedures=_CIVIL_STATUS),
)
_LATER, _DECEMBER = "van-phong", 12


def hold_year(at: datetime) -> bool:
    """All of it; False, and nothing done, where the organisation is another one."""
    told = [(one, found) for one in _SYSTEMS if (found := story(one.secretary, one.head, at))]
    for system, found in told:
        _hold(system, found)
    return bool(told)


def _hold(system: _System, told: Story) -> None:
    today = local(told.at).date()
    with told.ago(_EDITION) as morning:
        transitions.use(told.secretary, standards.current().code, morning.date())
    first = _Entry(local(told.at - timedelta(days=BEGUN)).month, system.unit, system.procedures)
    after = (_Entry(today.month, system.now), _Entry(_DECEMBER, _LATER)) if system.now else ()
    with told.ago(_PROGRAMME) as morning:
        same = morning.year == today.year
        programme = _programme(told, morning.year, (first, *after) if same else (first,))
    audited(told, programme, 1, system.name)
    if not system.declared:
        declaring.begin(told.secretary, f"Công bố hệ thống quản lý chất lượng năm {today.year} (mô phỏng)")
        return
    reviewed(told)
    declare(told)
    if not system.now:
        return
    _change_the_law(told, today)
    _audit(told, *((programme, 2) if same else (_programme(told, today.year, after), 1)), today)
    _review(told, today)


def _programme(told: Story, year: int, wanted: Sequence[_Entry]) -> int:
    """Written and approved."""
    units = told.units()
    programme = programmes.open_year(told.secretary, year, standards.current().code).id
    for one in wanted:
        programmes.enter(told.secretary, programme, one.month, (units[one.unit],), one.procedures, CLAUSES)
    programmes.approve(told.head, programme)
    return programme


def _change_the_law(told: Story, today: date) -> None:
    """An invented text, marked as such; one of the procedures it touches need not change."""
    effect = today - _IN_FORCE_FOR
    wanted = WantedText(
        f"00/{effect.year}/NĐ-CP (mô phỏng)", f"Văn bản mô phỏng sửa đổi Nghị định {_OLD}", "decree", effect,
        replaces=(_OLD,), source="Không có thật, chỉ để xem thử",
    )  # fmt: skip
    text = laws.enter(told.secretary, wanted)
    laws.unaffected(told.head, text, _UNTOUCHED, "Bản sao từ sổ gốc không thay đổi (mô phỏng)")


def _audit(told: Story, programme: int, entry: int, today: date) -> None:
    """At its checklist, in the hands of somebody who worked none of its dossiers."""
    title = f"Đánh giá Phòng Kinh tế, tháng {today:%m/%Y} (mô phỏng)"
    audit = programmes.start(told.secretary, programme, entry, title, today - _LOOKED_BACK, today).id
    auditor = free(told, audits.draw(told.secretary, audit, _SEED))
    if not auditor:
        return
    audits.appoint(told.secretary, audit, auditor)
    courses.step(AUDITS, told.secretary, audit, Move("plan", LONE_OUTCOME, {"audit": auditor}))
    audits.answer(told.who(auditor), audit, CLAUSES[0], "conform")


def _review(told: Story, today: date) -> None:
    """Its inputs filled and typed; the head has it before him."""
    title = f"Xem xét của lãnh đạo lần 2 năm {today.year} (mô phỏng)"
    review = reviews.begin(told.secretary, title, date(today.year, 1, 1), date(today.year + 1, 1, 1)).id
    reviews.gather(told.secretary, review)
    for name, text in NOTES.items():
        reviews.note(told.secretary, review, name, text)
    courses.step(REVIEWS, told.secretary, review, Move("prepare", LONE_OUTCOME, {"meet": told.head.official}))
