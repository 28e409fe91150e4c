"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.reviews.rules.events import KINDS as REVIEWS

KINDS: dict[str, type] = {**REVIEWS}
CODED = {
    **COURSE_CODED,
    "Figure.input": "an input of clause 9.3",
    "Figure.source": "the key of a figure",
    "Figure.verdict": "conform, gap, shown or nothing",
    "Figure.value": "a number as it is shown",
    "Figure.target": "a number as it is shown",
    "Noted.input": "an input of clause 9.3",
    "Held.sha256": "SHA-256 of a file",
    "Decided.input": "an input of clause 9.3",
    "Decided.outcome": "enough, improve, change or resources",
    "Resolved.input": "an input of clause 9.3",
    "Numbered.symbol": "the symbol of a line of numbers",
    "Minuted.sha256": "SHA-256 of a file",
    "Charged.input": "an input of clause 9.3",
}
