"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.selfscores.rules.coded import KINDS as SELFSCORES

KINDS: dict[str, type] = {**SELFSCORES}
CODED = {
    "Begun.level": "a level of the organisation",
    "Begun.scheme": "SHA-256",
    "SchemeChanged.scheme": "SHA-256",
    "Published.sha256": "SHA-256",
    "Held.source": "a source of the system",
    "Held.value": "a figure of the system",
    "Scored.scheme": "SHA-256",
    "Scored.part": "a number of the scheme",
    "Scored.file": "SHA-256",
    "Submitted.scheme": "SHA-256",
    "Judged.scheme": "SHA-256",
    "Judged.part": "a number of the scheme",
    "Answered.parts": "numbers of the scheme",
    "Surveyed.scheme": "SHA-256",
    "Surveyed.part": "a number of the scheme",
    "Reopened.scheme": "SHA-256",
    "Value.axis": "an axis of the catalogue",
    "Imported.index": "an index of the catalogue",
    "Imported.file": "SHA-256",
    "Drawn.level": "a level of the organisation",
    "Drawn.seed": "the seed of the draw",
    "Drawn.sha256": "SHA-256",
}
