"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.custody.rules.events import KINDS as CUSTODY

KINDS: dict[str, type] = {**CUSTODY}
CODED = {
    "Listed.content": "papers or results",
    "Original.key": "a paper of the definition",
    "Original.name": "what the published definition calls it",
    "Returned.shown": "qr, code or identity",
    "ListPrinted.sha256": "SHA-256",
    "ReturnPrinted.sha256": "SHA-256",
}
