"""An invented office for detectors: a hundred plain dossiers, and what a test changes in some of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.nonconformities.rules.detectors import DETECTORS, detected
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Loan, Seen
from chuan.readings.nonconformities.rules.signal import Signal

SINCE, UNTIL = date(2026, 11, 2), date(2026, 11, 30)
AT = datetime(2026, 11, 30, 8, tzinfo=VIETNAM)
MORE = {"days": 21, "minutes": 5, "before": 60, "grace_minutes": 15, "grace_days": 0}


def moment(text: str) -> datetime:
    """Local time as "11/11 08:15" of 2026, in UTC as the database gives it."""
    return datetime.strptime(f"2026/{text}", "%Y/%d/%m %H:%M").replace(tzinfo=VIETNAM).astimezone(UTC)


def plain(number: int, **changes: object) -> Seen:
    """Received on a day of November, promised a week later, answered the day before."""
    received = moment("02/11 08:00") + timedelta(days=number % 15, minutes=number)
    seen = Seen(
        stream=number,
        code=f"H49.98-261102-{number:04d}",
        agency=1,
        unit=10,
        counter=20,
        procedure="1.000001",
        owner=f"owner {number}",
        received=received,
        promised=received + timedelta(days=7),
        ready=received + timedelta(days=6),
        ended=received + timedelta(days=6),
        closer=number % 5,
        closer_unit=30,
        to_closing=300,
        filed=received + timedelta(days=6),
    )
    return replace(seen, **changes)  # type: ignore[arg-type]  # any field


def office(count: int, changed: Mapping[int, Mapping[str, object]]) -> tuple[Seen, ...]:
    return tuple(plain(number, **changed.get(number, {})) for number in range(1, count + 1))


def numbers(key: str, **changes: object) -> Numbers:
    """Four weeks as one window, two cases, one in a hundred tolerated."""
    usual = Numbers(key, "1", SINCE, "thử", 28, 2, 0.01, 0.001, 0, MORE)
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field


def told(
    key: str, dossiers: tuple[Seen, ...], loans: tuple[Loan, ...] = (), **changes: object
) -> tuple[Signal, ...]:
    """What one detector says of them."""
    one = [detector for detector in DETECTORS if detector.key == key]
    return detected(Facts(dossiers, loans), {key: numbers(key, **changes)}, SINCE, UNTIL, AT, one)


def streams(signals: tuple[Signal, ...]) -> set[int]:
    return {case.dossier for signal in signals for case in signal.cases}
