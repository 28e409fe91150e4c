"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.events.appraisals.rules.events import KINDS as APPRAISALS

KINDS: dict[str, type] = {**APPRAISALS}
CODED = {
    "Assigned.code": "a product of the scheme",
    "HandedIn.sha256": "the hash of a file",
    "Cited.code": "the code of a controlled document",
    "Cited.sha256": "the hash of its edition",
    "Cited.article": "the number of an article",
    "Noted.sha256": "the hash of a file",
    "Noted.criterion": "a criterion of the scheme",
    "Rating.criterion": "a criterion of the scheme",
    "Begun.period": "the code of a period",
    "Opened.period": "the code of a period",
    "Opened.scheme": "the code of a scheme",
    "Opened.sha256": "the hash of the sheets",
    "Redrawn.sha256": "the hash of the sheets",
    "Objected.act": "the act a line rests on",
    "Objected.rule": "the rule of a line",
    "Published.sha256": "the hash of the sheets",
    "Recounted.sha256": "the hash of the sheets",
    "Released.decision": "the number of a decision",
    "Released.shown": "what is shown, by its key",
    "Released.sha256": "the hash of a paper",
    "HintDismissed.hint": "what makes the cases of a hint alike: kind, procedure, step or criterion",
    "Extracted.sha256": "the hash of a paper",
}
