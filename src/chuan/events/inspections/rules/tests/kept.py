"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.inspections.rules.events import INSPECTION
from chuan.events.inspections.rules.plan_events import PLAN

KINDS: dict[str, type] = {**PLAN, **INSPECTION}
CODED = {
    "Entered.form": "file or site",
    "PlanApproved.number": "the number of a decision",
    "PaperSigned.name": "summary or report",
    "PaperSigned.sha256": "SHA-256 of a file",
    "PaperSigned.paper": "SHA-256 of a file",
    "PaperAnnulled.name": "summary or report",
    "Decided.kind": "iso or duty",
    "Decided.form": "file or site",
    "Decided.items": "keys of the checklist",
    "Decided.number": "the number of a decision",
    "Sealed.commitment": "SHA-256 of a seed",
    "Sealed.listed": "SHA-256 of a list",
    "Sealed.procedures": "the code of a procedure",
    "Began.seed": "the seed of a draw, digits",
    "Answered.item": "a key of the checklist",
    "Answered.verdict": "pass, gap or none",
    "Minuted.sha256": "SHA-256 of a file",
    "Signed.side": "team or agency",
    "Signed.sha256": "SHA-256 of a file",
    "Signed.paper": "SHA-256 of a file",
    "Corrected.sha256": "SHA-256 of a file",
    "Corrected.report": "SHA-256 of a file",
    "ReportSigned.sha256": "SHA-256 of a file",
    "ReportSigned.paper": "SHA-256 of a file",
    "Verified.item": "a key of the checklist",
}
