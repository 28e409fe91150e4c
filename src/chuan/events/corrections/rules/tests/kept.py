"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.corrections.rules.events import KINDS as CORRECTIONS

KINDS: dict[str, type] = {**CORRECTIONS}
CODED = {
    **COURSE_CODED,
    "Signalled.detector": "the key of a detector",
    "Signalled.subject": "unit, procedure or official, with its id or code",
    "Signalled.rule": "the version of the detector's rule",
    "Reported.clause": "a clause of the standard",
    "Watched.measure": "the key of a measure",
    "Watched.procedure": "the code of a procedure",
    "Rejected.reason": "one of REJECTIONS",
    "CauseFound.cause": "one of CAUSES",
    "Judged.verdict": "effective, ineffective or unknown",
    "Judged.test": "fisher, ranks or none",
    "Overridden.verdict": "effective or ineffective",
}
