"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.stages.rules.events import KINDS as STAGES

KINDS: dict[str, type] = {**STAGES}
CODED = {
    "Reached.stage": "paper, pilot or running",
    "Stated.what": "one of STATED",
    "Stated.edition": "an edition of the standard",
}
