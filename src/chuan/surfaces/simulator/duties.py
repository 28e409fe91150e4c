"""Tasks outside dossiers for everybody of a commune: most in time, some late, some not good at first, one open."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.surfaces.acts import tasks
from chuan.surfaces.acts.tasks import Wanted
from chuan.surfaces.simulator.bosses import pairs
from chuan.surfaces.simulator.documents import acting

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_LAST_WEEK, _THIS_WEEK = 9 * _DAY, 2 * _DAY
"""How long before now tasks were due."""
_PRODUCTS = (
    "Báo cáo tuần của bộ phận (mô phỏng)",
    "Danh sách hồ sơ phải số hóa (mô phỏng)",
    "Kết quả rà soát thủ tục đang niêm yết (mô phỏng)",
    "Bảng đối chiếu thu phí, lệ phí (mô phỏng)",
    "Kế hoạch tiếp công dân tháng tới (mô phỏng)",
)
_FAILED, _LATE, _OPEN = 0.12, 0.15, 0.08


def give_work(secretary: Actor, known: int, at: datetime) -> int:
    """Three tasks each, one of them of last month; ``known`` has his own of the weeks. How many tasks."""
    made, month = 0, at.replace(day=1) - 15 * _DAY
    for person, boss in pairs(secretary, at):
        luck = Random(f"duties {person.name} {person.unit_name}")  # noqa: S311 - a demonstration must be the same twice
        weeks = () if person.official == known else (at - _LAST_WEEK, at - _THIS_WEEK)
        for nth, due in enumerate((month, *weeks)):
            which = (luck.randrange(2) + 2 * nth) % len(_PRODUCTS)
            _task(person, boss, due, luck, which, left=nth > 0 and luck.random() < _OPEN)
            made += 1
    return made


def _task(person: Person, boss: Actor, due: datetime, luck: Random, which: int, *, left: bool) -> None:
    """``left``: it was never handed in."""
    me, weight = acting(person.official, due), luck.choice((Decimal(1), Decimal(1), Decimal("1.5")))
    given = tasks.assign(boss, Wanted(person.official, _PRODUCTS[which], due, weight), at=due - 4 * _DAY).id
    if left:
        return
    late = luck.random() < _LATE
    handed = due + 4 * _HOUR if late else due - _DAY
    if luck.random() < _FAILED:
        tasks.hand_in(me, given, "Bản thứ nhất", at=due - 2 * _DAY)
        tasks.fail(boss, given, "Số liệu chưa khớp với tháng trước", at=due - 2 * _DAY + _HOUR)
    tasks.hand_in(me, given, "Đã gửi tại thư mục chung", at=handed)
    tasks.accept(boss, given, at=handed + _HOUR)
