"""What this context keeps for ever: its kinds of events, and what each text in them may be."""

from __future__ import annotations

from chuan.events.queue.rules.events import TICKET
from chuan.events.queue.rules.visits import APPOINTMENT

KINDS: dict[str, type] = {**TICKET, **APPOINTMENT}
CODED = {
    "Taken.label": "the letter and number of the slip",
    "Taken.field": "a field of the procedures in force at the hall, or one of the hall's own matters",
    "Taken.first": "key of a class in catalogue/queue/queue.yaml",
    "Moved.field": "a field of the procedures in force at the hall",
    "Cancelled.ground": "key of ticket.GROUNDS",
    "Booked.field": "a field of the procedures in force at the hall",
    "Booked.code": "letters and digits we made",
    "CalledOff.ground": "holder or hall",
}
