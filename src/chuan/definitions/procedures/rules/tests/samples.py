"""Small procedures that tests speak of, and an office that closes at 17:00."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chuan.base.kernel.period import Period
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.entries import Session, Week, Year
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.definition import (
    REFUSED,
    RESULT,
    Channel,
    Ground,
    Limit,
    Outcome,
    Procedure,
    Role,
    Step,
)

DAY = date(2026, 11, 20)  # a Friday
SAME_DAY = Limit(Duration((Part(Decimal(0), Unit.WORKING_DAY),)), ("cut-off-15", "same-day"))
_SESSIONS = (Session(7 * 60 + 30, 11 * 60 + 30), Session(13 * 60, 17 * 60))
_SATURDAY = (Session(7 * 60 + 30, 11 * 60 + 30),)


def office(*, saturday: bool = False) -> WorkTime:
    """07:30-11:30 and 13:00-17:00 from Monday to Friday, no holidays; Saturday mornings if asked."""
    days = (_SESSIONS,) * 5 + ((_SATURDAY if saturday else ()), ())
    week = Week(Period(date(2026, 1, 1)), days)
    return WorkTime((week,), (), (Year(2026, verified=True), Year(2027)), 2028)


def hours(count: int | str) -> Duration:
    return Duration((Part(Decimal(count), Unit.HOUR),))


def days(count: int | str) -> Duration:
    return Duration((Part(Decimal(count), Unit.WORKING_DAY),))


def step(key: str, to: str | tuple[str, ...], duration: Duration | None = None, **more: object) -> Step:
    """A step with one outcome, done by the clerk."""
    targets = (to,) if isinstance(to, str) else to
    made = Step(key, f"Việc {key}", "clerk", duration=duration, outcomes=(Outcome("xong", "Xong", targets),))
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name


def procedure(*steps: Step, promised: Limit | None = None, legal: Limit | None = None) -> Procedure:
    roles = dict.fromkeys(one.role for one in steps)
    return Procedure(
        code="9.000001",
        name="Thủ tục thử",
        field="Thử",
        level="Cấp xã",
        steps=steps,
        roles=tuple(Role(role, f"Vai {role}") for role in roles),
        channels=(Channel("direct", legal, promised),),
        grounds=(Ground("01/2026/NĐ-XX"),),
    )


def straight(*lengths: int, promised: Limit | None = None) -> Procedure:
    """One step after another, each some working hours."""
    keys = [f"s{at + 1}" for at in range(len(lengths))]
    steps = [
        step(key, after, hours(length))
        for key, after, length in zip(keys, [*keys[1:], RESULT], lengths, strict=True)
    ]
    return procedure(*steps, promised=promised)


def parallel() -> Procedure:
    """Two opinions at once, a return for correction, a refusal."""
    examined = (Outcome("ok", "Đạt", ("visit", "ask")), Outcome("bad", "Không đạt", ("refuse",)))
    signed = (Outcome("ok", "Ký", (RESULT,)), Outcome("back", "Trả lại", ("draft",)))
    return procedure(
        step("receive", "examine", hours(1)),
        step("examine", (), hours(2), outcomes=examined),
        step("visit", "draft", hours(4)),
        step("ask", "draft", hours(3)),
        step("draft", "sign", hours(2), join=("visit", "ask")),
        step("sign", (), hours(1), outcomes=signed),
        step("refuse", REFUSED, hours(1)),
        promised=Limit(days(5)),
    )
