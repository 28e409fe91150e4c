"""Scoring in the demonstration's communes: tasks, conduct notes, last week published, this week objected to."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import WEEK, Span
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.organisation.rules.roles import HANDLER
from chuan.events.appraisals.services import bytes as kept
from chuan.events.appraisals.services.notes import Note
from chuan.surfaces.acts import charging, noting, publications, tasks
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.conduct import articles
from chuan.surfaces.acts.tasks import Wanted
from chuan.surfaces.simulator.documents import SECRETARIES, acting
from chuan.surfaces.simulator.duties import give_work
from chuan.surfaces.simulator.grading import grade_month

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_REPORT = "Báo cáo rà soát hồ sơ quá hạn của đơn vị (mô phỏng)"
_PLAN = "Kế hoạch số hóa kết quả còn hiệu lực quý này (mô phỏng)"
_LISTS = "Danh sách hộ được hỗ trợ, đã đối chiếu (mô phỏng)"
_CODE = "QTUX.01"


def publish_weeks(at: datetime) -> int:
    """In the communes whose secretaries publish documents; how many communes."""
    found = [organisation.actor_named(name, at) for name in SECRETARIES]
    return sum(_commune(one, at) for one in found if one is not None)


def _commune(secretary: Actor, at: datetime) -> bool:
    staff = organisation.officials(scope(secretary, charging.VIEW, at), at, role=HANDLER)
    pair = _pair(staff, at)
    if pair is None:
        return False
    head, handler = pair
    _tasks(head, handler, at)
    give_work(secretary, handler.official, at)
    grade_month(secretary, at)
    _last_week(secretary, at)
    _this_week(secretary, head, handler, at)
    return True


def _pair(staff: tuple[Person, ...], at: datetime) -> tuple[Actor, Actor] | None:
    """A head and a handler of his unit, two people."""
    for one in staff:
        head = organisation.head_of(one.unit, at)
        if head and head.official != one.official and not (head.absent or one.absent or one.substitute):
            return acting(head.official, at), acting(one.official, at)
    return None


def _tasks(head: Actor, handler: Actor, at: datetime) -> None:
    """One accepted in time, one not good the first time and late, one still to be done."""
    begun, who = at - 6 * _DAY, handler.official
    good = tasks.assign(head, Wanted(who, _LISTS, at - 3 * _DAY), at=begun)
    tasks.hand_in(handler, good.id, "Đã gửi tại thư mục chung", at=at - 4 * _DAY)
    tasks.accept(head, good.id, at=at - 4 * _DAY + _HOUR)
    late = tasks.assign(head, Wanted(who, _REPORT, at - 2 * _DAY, Decimal("1.5")), at=begun)
    tasks.hand_in(handler, late.id, "Bản thứ nhất", at=at - 2 * _DAY - _HOUR)
    tasks.fail(head, late.id, "Thiếu số liệu của hai thôn", at=at - 2 * _DAY)
    tasks.hand_in(handler, late.id, "Đã bổ sung", at=at - _DAY)
    tasks.accept(head, late.id, at=at - _DAY + _HOUR)
    tasks.assign(head, Wanted(who, _PLAN, at + 3 * _DAY), at=at - _HOUR)


def _last_week(secretary: Actor, at: datetime) -> None:
    """Published by a leader after a day for objections."""
    week = Span(WEEK, *(local(at) - 7 * _DAY).isocalendar()[:2])
    begun, until = at - _DAY - 2 * _HOUR, at - 2 * _HOUR
    found = publications.open_period(secretary, week.code, until, at=begun)
    leader = organisation.leaders(secretary.agency, at)[0]
    publications.publish(acting(leader.official, at), found.id, at=at - _HOUR)


def _this_week(secretary: Actor, head: Actor, handler: Actor, at: datetime) -> None:
    """Two notes of today; the handler objects to the one against him."""
    _note(head, handler, "Hướng dẫn tận tình một cụ già làm hồ sơ", plus=True)
    note = _note(head, handler, "Trả lời người dân cộc lốc qua điện thoại", plus=False)
    week = Span(WEEK, *local(at).isocalendar()[:2])
    found = publications.open_period(secretary, week.code, at + _DAY)
    sheet = kept.read(found.id, found.state.draft).of(handler.official)
    lines = sheet.lines if sheet else ()
    line = next((one for one in lines if one.act.startswith(str(note.id))), None)
    if line is not None:
        words = "Đường dây hỏng nên phải nói to; tôi đã gọi lại xin lỗi"
        publications.object_to(handler, found.id, handler.official, line.act, line.rule, words)


def _note(head: Actor, handler: Actor, reason: str, *, plus: bool) -> Note:
    known = articles(head, head.agency, clock())
    cited = next(one for one in known if one.code == _CODE)
    return noting.write(head, noting.Written(handler.official, plus, cited.key, reason))
