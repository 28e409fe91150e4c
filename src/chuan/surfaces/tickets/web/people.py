"""The lines of a panel: who is at this desk, who waits for it in the order of calling, who missed a call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules.calling import Desk
from chuan.events.queue.rules.ticket import AT_DESK, CALLED, MISSED
from chuan.readings.waiting.rules.figures import minutes
from chuan.readings.waiting.rules.now import Line, Now
from chuan.readings.waiting.rules.reading import aloud


@dataclass(frozen=True, slots=True)
class Person:
    """One number as the panel shows it; ``why``: its class or appointment."""

    stream: int
    label: str
    aloud: str
    field: str
    why: str
    minutes: int
    called: bool
    calls: int


def people(found: Now, desk: Desk | None, at: datetime) -> dict[str, list[Person]]:
    """``here``, ``line`` (first who goes first) and ``missed``."""
    number = desk.number if desk else 0
    waiting = [one for one in found.waiting if desk is None or desk.serves(one.waits)]
    waiting.sort(key=lambda one: (not one.waits.goes_first(at), one.taken))
    here = [one for one in found.lines if one.status in AT_DESK and one.desk == number]
    missed = [one for one in found.lines if one.status == MISSED]
    parts = {"here": here, "line": waiting, "missed": missed}
    return {name: [_person(one, at) for one in lines] for name, lines in parts.items()}


def _person(one: Line, at: datetime) -> Person:
    since = one.since if one.status in AT_DESK else one.taken
    waited = minutes(int((at - since).total_seconds())) or 0
    booked = _("Hẹn %(at)s") % {"at": f"{local(one.due):%H:%M}"} if one.due else ""
    why = shipped().name_of(one.first) or booked
    return Person(
        one.stream, one.label, aloud(one.label), one.field, why, waited, one.status == CALLED, one.calls
    )
