"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.intake.rules.submissions.events import KINDS as SUBMISSIONS
from chuan.events.intake.rules.tracked.events import KINDS as TRACKED

KINDS: dict[str, type] = {**SUBMISSIONS, **TRACKED}
CODED = {
    "Offered.paper": "a paper of the definition",
    "Offered.sha256": "SHA-256",
    "Lacking.paper": "a paper of the definition",
    "Submitted.code": "the Portal's code, of a fixed pattern",
    "Submitted.procedure": "a procedure's number",
    "Submitted.case": "a case of the definition",
    "Submitted.point": "portal or kiosk",
    "Submitted.deliver": "counter, online or post",
    "Submitted.recorded_by": "message or file",
    "Lapsed.rule": "a rule of the pack",
    "Tracked.code": "the other system's code, of a fixed pattern",
    "Tracked.system": "a system of the catalogue",
    "Tracked.procedure": "a procedure's number",
    "Tracked.channel": "direct, online or post",
    "Contradicted.fault": "a key of the words",
}
