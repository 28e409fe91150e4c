"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.petitions.rules.caller_events import CALLER
from chuan.events.petitions.rules.events import PETITION
from chuan.events.petitions.rules.report_events import REPORT, TRUST

KINDS: dict[str, type] = {**PETITION, **REPORT, **TRUST, **CALLER}
CODED = {
    **COURSE_CODED,
    "Came.number": "the number given when he came",
    "Came.channel": "one of CHANNELS",
    "Came.signals": "a key of the catalogue's table of signals",
    "Received.number": "the number given at reception",
    "Received.channel": "one of CHANNELS",
    "Received.signals": "a key of the catalogue's table of signals",
    "Received.scan": "SHA-256 of a file",
    "Received.step": "a step of a procedure's definition",
    "Classified.kind": "one of CLASSES",
    "Linked.step": "a step of a procedure's definition",
    "Verified.finding": "one of FINDINGS",
    "Reopened.step": "a step of the definition",
    "SlipPrinted.sha256": "SHA-256 of a file",
    "Reported.number": "the number given at reception",
    "Concluded.finding": "one of FINDINGS",
}
