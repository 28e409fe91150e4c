"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.transitions.rules.board import KINDS as TRANSITIONS

KINDS: dict[str, type] = {**TRANSITIONS}
CODED = {
    "Used.edition": "an edition of the standard",
    "Assigned.edition": "an edition of the standard",
    "Assigned.clause": "a clause of the edition",
    "Marked.edition": "an edition of the standard",
    "Marked.clause": "a clause of the edition",
    "Marked.state": "waiting, working, done or not_here",
}
