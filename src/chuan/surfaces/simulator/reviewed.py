"""A management review that is over: its pack frozen, every input decided about, numbered minutes, a decision carried out."""

from __future__ import annotations

from datetime import date, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.reviews.rules.inputs import INPUTS
from chuan.events.reviews.rules.review import ENOUGH, IMPROVE
from chuan.events.reviews.services.reviews import DECISIONS, MATTERS
from chuan.surfaces.acts import courses, reviews
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.simulator.past import Story
from chuan.surfaces.telling.review_paper import minutes, pack

NOTES = {
    "context": "Sắp xếp lại trụ sở làm việc (mô phỏng)",
    "satisfaction": "Ngoài phiếu đánh giá: 2 ý kiến góp ý ở hộp thư, đã trả lời (mô phỏng)",
    "providers": "Bưu chính công ích trả kết quả đúng hẹn; phần mềm không ngừng quá 1 giờ (mô phỏng)",
    "resources": "Thiếu một người trực thay ở quầy buổi chiều (mô phỏng)",
}
_PREPARED, _MET, _DONE, _CHECKED = 35, 33, 31, 30
_IMPROVED = "resources"
_DECISION = "Cử một người trực thay ở quầy buổi chiều (mô phỏng)"


def reviewed(told: Story) -> int:
    """The whole of it; its stream."""
    with told.ago(_PREPARED) as morning:
        day = local(morning).date()
        title = f"Xem xét của lãnh đạo lần 1 năm {day.year} (mô phỏng)"
        review = reviews.begin(told.secretary, title, date(day.year, 1, 1), day).id
        reviews.gather(told.secretary, review)
        for name, text in NOTES.items():
            reviews.note(told.secretary, review, name, text)
        prepared = Move("prepare", LONE_OUTCOME, {"meet": told.head.official})
        courses.step(MATTERS, told.secretary, review, prepared)
    owner = told.fit("owner", told.secretary.official, told.head.official)
    matter = _meet(told, review, owner)
    with told.ago(_DONE):
        moved = Move("do", LONE_OUTCOME, {"check": told.secretary.official})
        courses.step(DECISIONS, told.who(owner), matter, moved)
    with told.ago(_CHECKED):
        courses.step(DECISIONS, told.secretary, matter, Move("check", "done"))
        courses.step(MATTERS, told.secretary, review, Move("follow", LONE_OUTCOME))
    return review


def _meet(told: Story, review: int, owner: int) -> int:
    """The meeting; the matter of what it decided."""
    with told.ago(_MET) as morning:
        reviews.hold(told.head, review, pack)
        for name in INPUTS:
            outcome = IMPROVE if name == _IMPROVED else ENOUGH
            reviews.decide(told.head, review, name, outcome, _DECISION if name == _IMPROVED else "")
        due = local(morning).date() + timedelta(days=10)
        resolved = reviews.resolve(told.head, review, _IMPROVED, _DECISION, owner, due)
        reviews.minute(told.head, review, minutes)
        met = Move("meet", LONE_OUTCOME, {"follow": told.secretary.official})
        courses.step(MATTERS, told.head, review, met)
        return int(resolved.state.resolved[0].matter)
