"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.reads.rules.events import KINDS as READS

KINDS: dict[str, type] = {**READS}
CODED = {
    "Stated.kind": "a purpose of the kept list",
    "Stated.seed": "what the machine drew with",
    "Read.what": "page, pdf or paper",
    "Barred.why": "why the mandate did not allow it",
}
