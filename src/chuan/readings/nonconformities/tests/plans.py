"""What befell each dossier of the bureau: ordinary weeks, and the wrongs planted in a known number of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from chuan.base.kernel.clock import VIETNAM, local
from chuan.definitions.procedures.rules.promise import deadline
from chuan.readings.nonconformities.tests.bureau import DIVISIONS, Bureau, Division
from chuan.readings.nonconformities.tests.habits import USUAL, Habits

UNTIL = date(2026, 11, 23)
_DAY = 480


@dataclass(slots=True)
class Plan:
    """One dossier; ``planted`` names the detector it is meant for, "" for an ordinary one."""

    number: int
    division: Division
    owner: int
    received: datetime
    promised: datetime
    ready: datetime
    refused: bool = False
    asked: list[datetime] = field(default_factory=list)
    moved: datetime | None = None
    withdrawn: datetime | None = None
    fault: str = ""
    filed_after: timedelta = timedelta(seconds=3)
    charged: int = 0
    planted: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The dice, and how time runs."""

    bureau: Bureau
    rng: Random
    habits: Sequence[Habits]

    def due(self, division: Division, start: datetime) -> datetime:
        channel, pack = division.terms.procedure.channels[0], division.terms.pack
        due = deadline(channel.promised, pack, self.bureau.calendar, start)
        assert due is not None
        return due

    def later(self, at: datetime, low: float, high: float) -> datetime:
        """So many working days on, by chance between the two."""
        return self.bureau.calendar.advance(at, int(self.rng.uniform(low, high) * _DAY))


def plans(
    bureau: Bureau,
    per_week: int,
    weeks: int,
    share: float = 1,
    seed: int = 2026,
    habits: Sequence[Habits] = (USUAL,) * DIVISIONS,
) -> list[Plan]:
    """Ordinary weeks until three weeks before ``UNTIL``, then the wrongs, or only a share of each."""
    drawing = Drawing(bureau, Random(seed), habits)  # noqa: S311 - the table must be the same twice
    monday = UNTIL - timedelta(weeks=weeks + 2)
    found: list[Plan] = []
    for week in range(weeks - 1):
        begin = datetime.combine(monday + timedelta(weeks=week), time(), VIETNAM)
        for division in bureau.divisions:
            found += [_ordinary(drawing, division, begin, len(found) + at + 1) for at in range(per_week)]
    for detector, (number, many, befalls) in WRONGS.items():
        _plant(drawing, found, detector, bureau.divisions[number - 1], int(many * share), befalls)
    return found


def _ordinary(drawing: Drawing, division: Division, week: datetime, number: int) -> Plan:
    rng, habits = drawing.rng, drawing.habits[division.number - 1]
    received = drawing.bureau.calendar.advance(week, rng.randint(1, 5 * _DAY - 30))
    promised = drawing.due(division, received)
    plan = Plan(number, division, number, received, promised, drawing.later(received, 2.0, 7.4))
    if rng.random() < habits.asked:
        _ask(drawing, plan, drawing.later(received, 0.5, 3.0))
    elif rng.random() < habits.late:
        _late(drawing, plan, apologised=rng.random() < habits.apologised)
    elif rng.random() < habits.withdrawn:
        plan.withdrawn = drawing.later(received, 0.5, 3.0)
    plan.refused = rng.random() < habits.refused
    plan.charged = 8_000 if number % 10 == 0 else 0
    return plan


def _ask(drawing: Drawing, plan: Plan, at: datetime) -> None:
    """Papers are asked for; the citizen brings them the next day and the clock starts anew."""
    plan.asked.append(at)
    complete = drawing.bureau.calendar.advance(at, _DAY)
    plan.promised = drawing.due(plan.division, complete)
    plan.ready = drawing.later(complete, 3.0, 7.0)


def _late(drawing: Drawing, plan: Plan, *, apologised: bool) -> None:
    if apologised:
        plan.moved = drawing.bureau.calendar.retreat(plan.promised, 2 * _DAY)
        plan.promised = drawing.later(plan.promised, 3.0, 4.0)
        plan.ready = drawing.bureau.calendar.retreat(plan.promised, 200)
    else:
        plan.ready = drawing.later(plan.promised, 0.3, 3.0)


def _late_alone(drawing: Drawing, plan: Plan) -> None:
    _late(drawing, plan, apologised=False)


def _late_after_apology(drawing: Drawing, plan: Plan) -> None:
    """Apologised for, and late all the same: a cluster that no other detector explains."""
    plan.moved = drawing.bureau.calendar.retreat(plan.promised, 2 * _DAY)
    plan.ready = drawing.later(plan.promised, 0.3, 3.0)


def _asked_twice(drawing: Drawing, plan: Plan) -> None:
    _ask(drawing, plan, drawing.later(plan.received, 0.5, 2.0))
    _ask(drawing, plan, drawing.later(plan.asked[0], 1.5, 2.5))


def _apologised(drawing: Drawing, plan: Plan) -> None:
    _late(drawing, plan, apologised=True)


def _faulty(drawing: Drawing, plan: Plan) -> None:
    plan.fault = ("skip", "swap", "stranger")[plan.number % 3]


def _dear(drawing: Drawing, plan: Plan) -> None:
    plan.charged = 28_000


def _withdrawn(drawing: Drawing, plan: Plan) -> None:
    plan.withdrawn = drawing.later(plan.received, 4.0, 6.0)


def _asked_last(drawing: Drawing, plan: Plan) -> None:
    _ask(drawing, plan, drawing.bureau.calendar.retreat(plan.promised, 45))


def _refused_last(drawing: Drawing, plan: Plan) -> None:
    plan.refused, plan.ready = True, drawing.bureau.calendar.retreat(plan.promised, 30)


def _back_dated(drawing: Drawing, plan: Plan) -> None:
    plan.filed_after = timedelta(hours=plan.number % 40 + 1)


def _bulk(drawing: Drawing, plan: Plan) -> None:
    """The Friday of the week after reception, minutes before closing."""
    day = local(plan.received).date()
    friday = day + timedelta(days=11 - day.weekday())
    closing = drawing.bureau.calendar.closing(friday)
    plan.ready = closing - timedelta(minutes=2) + timedelta(seconds=plan.number % 90)


Befalls = Callable[[Drawing, Plan], None]
WRONGS: dict[str, tuple[int, int, Befalls]] = {
    "late_cluster": (1, 16, _late_after_apology),
    "late_unapologised": (2, 14, _late_alone),
    "second_supplement": (3, 24, _asked_twice),
    "moved_appointment": (4, 24, _apologised),
    "wrong_step": (1, 18, _faulty),
    "fee_above": (2, 20, _dear),
    "withdraw_resubmit": (3, 12, _withdrawn),
    "supplement_last_day": (4, 15, _asked_last),
    "refusal_at_due": (1, 20, _refused_last),
    "end_before_file": (2, 15, _back_dated),
    "bulk_closing": (3, 14, _bulk),
}
"""Detector -> in which division, in how many dossiers, and what befalls them."""
_SPAN = dict.fromkeys(("late_cluster", "late_unapologised", "bulk_closing"), 7) | dict.fromkeys(
    ("wrong_step", "fee_above", "end_before_file"), 2_000
)
"""Within how many days a wrong is planted; four weeks where nothing is said, anywhere where each one counts."""


def _plant(
    drawing: Drawing, found: list[Plan], detector: str, division: Division, many: int, befalls: Befalls
) -> None:
    """In so many ordinary dossiers, all of one week, or of one window of four, or anywhere."""
    days = _SPAN.get(detector, 28)
    end = UNTIL - timedelta(days=28 if days == 28 else 35)
    fit = [plan for plan in found if plan.division is division and _fits(plan, detector, end, days)]
    for plan in fit[:many]:
        befalls(drawing, plan)
        plan.planted = detector
        if detector == "withdraw_resubmit" and plan.withdrawn:
            found.append(_again(drawing, plan, len(found) + 1))
    assert len(fit) >= many, f"{detector}: {len(fit)} of {many}"


def _fits(plan: Plan, detector: str, end: date, days: int) -> bool:
    """Ordinary throughout, and due (for a bulk closing: received) in the days planted."""
    plain = not (plan.planted or plan.asked or plan.moved or plan.withdrawn or plan.refused)
    at = plan.received if detector == "bulk_closing" else plan.promised
    margin = 5 if days == 28 else 0  # what befalls it may move its dates
    begin = end - timedelta(days=days - 2 * margin)
    return plain and plan.ready <= plan.promised and begin <= local(at).date() < end - timedelta(days=margin)


def _again(drawing: Drawing, gone: Plan, number: int) -> Plan:
    assert gone.withdrawn is not None
    received = drawing.later(gone.withdrawn, 0.2, 1.0)
    promised = drawing.due(gone.division, received)
    again = Plan(number, gone.division, gone.owner, received, promised, drawing.later(received, 2.0, 7.0))
    again.planted = "withdraw_resubmit again"
    return again


def by_detector(found: Iterable[Plan]) -> dict[str, list[Plan]]:
    """Detector -> what was planted for it."""
    return {key: [plan for plan in found if plan.planted == key] for key in WRONGS}
