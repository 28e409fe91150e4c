"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.risks.rules.events import KINDS as RISKS

KINDS: dict[str, type] = {**RISKS}
CODED = {
    **COURSE_CODED,
    "Registered.kind": "risk or opportunity",
    "Registered.measure": "the key of a measure",
    "Registered.procedure": "the code of a procedure",
    "Registered.clause": "a clause of the standard",
    "Assessed.source": "measured or typed",
    "Reading.measure": "the key of a measure",
    "Reading.scale": "the key of a scale",
    "Treated.treatment": "one of TREATMENTS",
    "Reviewed.source": "measured or typed",
    "Compared.verdict": "effective, ineffective or unknown",
    "Compared.test": "fisher, ranks or none",
}
