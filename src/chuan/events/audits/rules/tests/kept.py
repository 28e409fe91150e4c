"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.audits.rules.events import KINDS as AUDITS

KINDS: dict[str, type] = {**AUDITS}
CODED = {
    **COURSE_CODED,
    "Opened.edition": "an edition of the standard",
    "Entered.procedures": "the code of a procedure",
    "Entered.clauses": "a clause of the edition",
    "Scoped.edition": "an edition of the standard",
    "Scoped.procedures": "the code of a procedure",
    "Scoped.clauses": "a clause of the edition",
    "Drawn.seed": "the seed of a draw, digits and letters",
    "Figure.clause": "a clause of the edition",
    "Figure.source": "the key of a figure",
    "Figure.verdict": "conform, gap, shown or nothing",
    "Figure.value": "a number as it is shown",
    "Answered.clause": "a clause of the edition",
    "Answered.verdict": "conform, gap or not_here",
    "Found.clause": "a clause of the edition",
    "Found.kind": "nonconformity, advice or strength",
    "Reported.sha256": "SHA-256 of a file",
}
