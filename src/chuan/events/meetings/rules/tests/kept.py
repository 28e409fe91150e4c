"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.meetings.rules.events import KINDS as MEETINGS

KINDS: dict[str, type] = {**MEETINGS}
CODED = {
    **COURSE_CODED,
    "Held.file": "SHA-256",
    "Applied.measure": "a measure of the registry",
    "Applied.procedure": "a procedure's number",
    "Figure.value": "a figure as it is shown",
}
