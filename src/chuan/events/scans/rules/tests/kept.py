"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.scans.rules.events import KINDS as SCANS

KINDS: dict[str, type] = {**SCANS}
CODED = {
    "Taken.source": "SHA-256 of what came",
    "Taken.sha256": "SHA-256 of what is kept",
    "Taken.strip": "SHA-256 of its small pictures",
    "Taken.how": "upload, phone or folder",
    "Taken.form": "pdfa, pdf or signed",
    "Tied.paper": "a paper of the definition, or the answer",
    "Changed.sha256": "SHA-256 of what is kept",
    "Changed.strip": "SHA-256 of its small pictures",
    "Changed.form": "pdfa, pdf or signed",
}
