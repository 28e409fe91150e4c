"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.holdings.rules.events import REUSE, STANDING

KINDS: dict[str, type] = {**STANDING, **REUSE}
CODED = {
    "Revoked.decision": "number and symbol of a decision",
    "Replaced.decision": "number and symbol of a decision",
    "Reinstated.decision": "number and symbol of a decision",
    "Reused.paper": "a paper of the definition",
    "Reused.kind": "result or scan",
    "Reused.sha256": "SHA-256 of the file",
    "Reused.consent": "spoken, signed or online",
}
