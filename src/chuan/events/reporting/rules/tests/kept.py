"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.reporting.rules.assessing import KINDS as ASSESSMENTS
from chuan.events.reporting.rules.issuing import KINDS as REPORTS

KINDS: dict[str, type] = {**REPORTS, **ASSESSMENTS}
CODED = {
    "Issued.form": "a form of the catalogue",
    "Issued.period": "the code of a period",
    "Issued.sha256": "the hash of the kept figures",
    "Drafted.period": "the code of a period",
    "Drafted.sha256": "the hash of the kept sentences",
}
