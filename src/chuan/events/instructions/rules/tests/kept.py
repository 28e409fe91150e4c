"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.instructions.rules.events import KINDS as INSTRUCTIONS

KINDS: dict[str, type] = {**INSTRUCTIONS}
CODED = {
    "Given.proof": "a kind of proof",
    "Charged.proof": "a kind of proof",
    "Aim.index": "code of an index of the catalogue",
    "Aim.indicator": "id of an indicator of it, or all",
    "Aim.span": "code of a month or quarter",
    "Measured.why": "a key",
    "Reported.kind": "a kind of proof",
    "Reported.file": "SHA-256",
}
