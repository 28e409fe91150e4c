"""The promise against the law, and against the office's own sum."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from chuan.base.kernel.reason import Reason
from chuan.definitions.calendars.rules.duration import DAY_MINUTES, Duration
from chuan.definitions.procedures.rules.definition import Limit, Procedure
from chuan.definitions.procedures.rules.lengths import Vector, added, minutes, vector
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.promise import deadline
from chuan.definitions.procedures.rules.prover.flaw import Finding
from chuan.definitions.procedures.rules.prover.receptions import Reception
from chuan.definitions.procedures.rules.prover.wording import channel_words, clock, length, weekday
from chuan.definitions.procedures.rules.prover.worst import Office

Exceeding = tuple[Reception, datetime, datetime]
"""A reception, the moment promised for it, the moment the law gives."""


def promises_over_law(procedure: Procedure, office: Office) -> Iterator[Finding]:
    """One finding a channel whose promise ends later than its legal limit for some dossier."""
    for channel in procedure.channels:
        if channel.promised is None or channel.legal is None or channel.promised == channel.legal:
            continue
        over = first_exceeding(office, channel.promised, channel.legal)
        if over is None:
            continue
        at, promised, legal = over
        facts = {
            "channel": channel_words(channel.kind),
            "promised": say_limit(channel.promised),
            "legal": say_limit(channel.legal),
        }
        when = {
            "at": clock(at.at),
            "day": weekday(at.at),
            "due": f"{clock(promised)} {weekday(promised)}",
            "limit": f"{clock(legal)} {weekday(legal)}",
        }
        yield Finding(
            "over_law",
            facts,
            example=Reason("procedures.example_over_law", when),
            mend=Reason("procedures.mend_over_law", facts),
            promises=((channel.kind, channel.legal),),
            at=at.at,
        )


def first_exceeding(office: Office, promised: Limit, legal: Limit) -> Exceeding | None:
    """The first reception tried for which the promise ends after the law; telling minutes first."""
    for reception in sorted(office.receptions, key=lambda one: (one.plain, one.at)):
        told = deadline(promised, office.pack, office.calendar, reception.at)
        given = deadline(legal, office.pack, office.calendar, reception.at)
        if told and given and told > given:
            return reception, told, given
    return None


def wrong_sum(procedure: Procedure, day_minutes: int = DAY_MINUTES) -> Iterator[Finding]:
    """The total that the office's table states, against the sum of its steps."""
    if procedure.stated_total is None:
        return
    total: Vector = (0, 0, 0, 0)
    for step in procedure.steps:
        total = added(total, vector(step.duration, day_minutes))
    stated = vector(procedure.stated_total, day_minutes)
    if _same(total, stated, day_minutes):
        return
    facts = {
        "stated": _said(procedure.stated_total, day_minutes),
        "sum": length(_nominal(total, day_minutes)),
    }
    yield Finding(
        "bad_sum",
        facts,
        example=Reason("procedures.example_bad_sum", facts),
        mend=Reason("procedures.mend_bad_sum", facts),
    )


def _same(one: Vector, other: Vector, day_minutes: int) -> bool:
    """Hours and working days add up together; calendar days and months stay apart."""
    worked = [hours + days * day_minutes for hours, days, _, _ in (one, other)]
    return worked[0] == worked[1] and one[2:] == other[2:]


def _said(duration: Duration, day_minutes: int) -> str:
    return length(minutes(duration, day_minutes))


def _nominal(total: Vector, day_minutes: int) -> int:
    hours, working, days, months = total
    return hours + day_minutes * (working + 22 * months) + day_minutes * 5 * days // 7
