"""One year of a commune's quality system, under way: a law change that waits, an audit at its checklist, a review before
its meeting, a declaration being drawn up. What takes months is not told as done: every act is of the day of the start.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.laws import services as standards
from chuan.definitions.laws.rules.text import WantedText
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.audits.services.audits import MATTERS as AUDITS
from chuan.events.reviews.services.reviews import MATTERS as REVIEWS
from chuan.surfaces.acts import audits, courses, declaring, laws, programmes, reviews
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.simulator.documents import acting

_SECRETARY, _HEAD = "hung.iso", "minh.chutich"
_OLD, _UNTOUCHED = "23/2015/NĐ-CP", "2.000908"
_IN_FORCE_FOR, _LOOKED_BACK = timedelta(days=20), timedelta(days=90)
_SEED = "20261120"
_AUDITED, _LATER = "van-hoa-xa-hoi", "kinh-te"
_CLAUSES = ("7.4", "8.5.1", "8.5.3", "9.1.1")
_NOTES = {
    "context": "Sắp xếp lại trụ sở làm việc của xã (mô phỏng)",
    "satisfaction": "Ngoài phiếu đánh giá: 2 ý kiến góp ý ở hộp thư, đã trả lời (mô phỏng)",
    "providers": "Bưu chính công ích trả kết quả đúng hẹn; phần mềm không ngừng quá 1 giờ (mô phỏng)",
    "resources": "Thiếu một người trực thay ở quầy buổi chiều (mô phỏng)",
}


def hold_year(at: datetime) -> bool:
    """Begin it all at one commune; False, and nothing done, where the organisation is another one."""
    secretary, head = (organisation.actor_named(name, at) for name in (_SECRETARY, _HEAD))
    if secretary is None or head is None:
        return False
    today = local(at).date()
    _change_the_law(secretary, head, today)
    _audit(secretary, head, today, at)
    _review(secretary, head, today)
    declaring.begin(secretary, f"Công bố hệ thống quản lý chất lượng năm {today.year} (mô phỏng)")
    return True


def _change_the_law(secretary: Actor, head: Actor, today: date) -> None:
    """An invented text, marked as such; one of the procedures it touches need not change."""
    effect = today - _IN_FORCE_FOR
    wanted = WantedText(
        f"00/{effect.year}/NĐ-CP (mô phỏng)", f"Văn bản mô phỏng sửa đổi Nghị định {_OLD}", "decree", effect,
        replaces=(_OLD,), source="Không có thật, chỉ để xem thử",
    )  # fmt: skip
    text = laws.enter(secretary, wanted)
    laws.unaffected(head, text, _UNTOUCHED, "Bản sao từ sổ gốc không thay đổi (mô phỏng)")


def _audit(secretary: Actor, head: Actor, today: date, at: datetime) -> None:
    """A programme of two audits; the first at its checklist, in the hands of somebody who worked none of its dossiers."""
    units = {one.code: one.id for one in organisation.units(EVERYTHING, at, agency=secretary.agency)}
    programme = programmes.open_year(secretary, today.year, standards.current().code).id
    for month, unit in ((today.month, _AUDITED), (12, _LATER)):
        programmes.enter(secretary, programme, month, (units[unit],), (), _CLAUSES)
    programmes.approve(head, programme)
    title = f"Đánh giá Phòng Văn hóa – Xã hội, tháng {today:%m/%Y} (mô phỏng)"
    audit = programmes.start(secretary, programme, 1, title, today - _LOOKED_BACK, today).id
    fit = audits.free(audits.draw(secretary, audit, _SEED))
    auditor = next((who for who, _, ties in fit if not (ties.own_work or ties.own_unit)), None)
    if auditor is None:
        return
    audits.appoint(secretary, audit, auditor)
    courses.step(AUDITS, secretary, audit, Move("plan", LONE_OUTCOME, {"audit": auditor}))
    audits.answer(acting(auditor, at), audit, _CLAUSES[0], "conform")


def _review(secretary: Actor, head: Actor, today: date) -> None:
    """Its inputs filled and typed; the head has it before him."""
    title = f"Xem xét của lãnh đạo năm {today.year} (mô phỏng)"
    review = reviews.begin(secretary, title, date(today.year, 1, 1), date(today.year + 1, 1, 1)).id
    reviews.gather(secretary, review)
    for name, text in _NOTES.items():
        reviews.note(secretary, review, name, text)
    courses.step(REVIEWS, secretary, review, Move("prepare", LONE_OUTCOME, {"meet": head.official}))
