"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.definitions.documents.rules.events import KINDS as DOCUMENTS
from chuan.definitions.procedures.rules.course import COURSE_CODED

KINDS: dict[str, type] = {**DOCUMENTS}
CODED = {
    **COURSE_CODED,
    "Registered.code": "the document's code, which is public",
    "Registered.category": "one of CATEGORIES",
    "Registered.access": "one of ACCESS",
    "Reclassified.access": "one of ACCESS",
    "Written.sha256": "SHA-256",
    "Published.sha256": "SHA-256",
    "Copied.sha256": "SHA-256",
}
