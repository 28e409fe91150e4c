"""Training at one commune: a plan of three courses, two classes that are over with their certificates, one of today."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.roles import CLERK, COUNTER, HANDLER, HEAD
from chuan.events.training.services.classes import Lesson
from chuan.surfaces.acts import attending, certifying, classes, needing, training
from chuan.surfaces.simulator.documents import acting

_SECRETARY = "hung.iso"
_PLACE = "Hội trường tầng 2"
_ABSENT, _HAND = "Nghỉ phép (mô phỏng)", "Quên điện thoại (mô phỏng)"
_COURSES = (
    ("Kiểm tra thành phần hồ sơ khi tiếp nhận", "counter", "NL-TN", 4, (COUNTER, CLERK, HANDLER), 62),
    ("Soạn văn bản trả lời, giữ hạn từng bước", "law", "NL-TH", 8, (HANDLER, HEAD), 27),
    ("Giao tiếp với công dân, ứng xử khi có góp ý", "conduct", "NL-GT", 4, (COUNTER, HANDLER), 0),
)
"""Title, subject, competence, hours, for whom, how many days ago its class was (0: this morning)."""


def learn(at: datetime) -> bool:
    """Plan it and hold the classes; False, and nothing done, where the organisation is another one."""
    secretary = organisation.actor_named(_SECRETARY, at)
    if secretary is None:
        return False
    for title, subject, competence, hours, audience, ago in _COURSES:
        starts = local(at).replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=ago)
        year, quarter = starts.year, (starts.month + 2) // 3
        wanted = training.Wanted(year, quarter, subject, competence, f"{title} (mô phỏng)", hours, audience)
        item = training.put(secretary, wanted).id
        opening = classes.Opening(
            f"{title} (mô phỏng)", subject, competence, starts, starts + timedelta(hours=hours), hours, _PLACE,
            item, guest="Giảng viên mời (mô phỏng)",
        )  # fmt: skip
        lesson = classes.open_class(secretary, opening)
        (_held if ago else _today)(secretary, lesson, starts, at)
    for act, competence in (("work", "NL-TH"), ("receive", "NL-TN")):
        needing.require(secretary, needing.Asking("", "", act, competence, local(at).date()))
    return True


def _held(secretary: Actor, lesson: Lesson, starts: datetime, at: datetime) -> None:
    """All but one came, the last of them did not pass; who passed has a certificate."""
    people = [int(turn.official) for turn in lesson.state.turns]
    *came, away = people if len(people) > 1 else (*people, 0)
    for official in came:
        classes.mark(secretary, lesson.id, official, _HAND, at=starts)
    if away:
        classes.excuse(secretary, lesson.id, away, _ABSENT)
    classes.outsiders(secretary, lesson.id, 3)
    over = starts + timedelta(hours=9)
    classes.close(secretary, lesson.id, at=over)
    classes.grade(secretary, lesson.id, {one: one != came[-1] or len(came) == 1 for one in came}, at=over)
    certifying.award(secretary, lesson.id, at=over)


def _today(secretary: Actor, lesson: Lesson, starts: datetime, at: datetime) -> None:
    """Two came by the code on the screen; the others are still awaited."""
    code = attending.code(secretary, lesson.id)
    for turn in lesson.state.turns[:2]:
        attending.attend(acting(int(turn.official), at), lesson.id, code)
