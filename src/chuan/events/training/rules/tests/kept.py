"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.training.rules.held_events import KINDS as TRAINING

KINDS: dict[str, type] = {**TRAINING}
CODED = {
    "Planned.subject": "a subject of the catalogue",
    "Planned.competence": "a competence of the catalogue",
    "Planned.audience": "duties of posts",
    "Opened.subject": "a subject of the catalogue",
    "Opened.competence": "a competence of the catalogue",
    "Attended.how": "qr or hand",
    "Awarded.competence": "a competence of the catalogue",
    "Awarded.evidence": "SHA-256",
    "Required.procedure": "a procedure's number",
    "Required.step": "a step of the definition",
    "Required.act": "a kind of step",
    "Required.competence": "a competence of the catalogue",
}
