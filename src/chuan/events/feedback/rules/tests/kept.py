"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.feedback.rules.events import KINDS as FEEDBACK

KINDS: dict[str, type] = {**FEEDBACK}
CODED = {
    **COURSE_CODED,
    "Voted.channel": "qr, kiosk or tablet",
    "Voted.device": "a keyed hash of the device",
    "Score.criterion": "a criterion of the catalogue",
    "Excluded.ground": "a coded ground",
    "Low.criterion": "a criterion of the catalogue",
}
