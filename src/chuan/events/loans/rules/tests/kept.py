"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.loans.rules.events import KINDS as LOANS

KINDS: dict[str, type] = {**LOANS}
CODED = {
    **COURSE_CODED,
    "Filed.code": "the number of a file",
    "Filed.kind": "a kind of file in the catalogue",
    "Placed.shelf": "the label of a shelf",
    "Placed.box": "the label of a box",
    "Placed.folder": "the label of a folder",
    "Back.condition": "whole, damaged or lost",
    "Returned.condition": "whole, damaged or lost",
}
