"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.money.rules import events, statement, till

KINDS: dict[str, type] = {**events.KINDS, **statement.KINDS, **till.KINDS}
CODED = {
    "Line.fee": "a fee of the definition",
    "Charged.edition": "SHA-256 of the definition",
    "Exempted.fee": "a fee of the definition",
    "Exempted.ground": "a coded ground",
    "Paid.means": "a coded means",
    "Paid.reference": "the bank's number of a transfer, in a shape that holds no words",
    "Paid.series": "the series of a receipt, in a shape that holds no words",
    "Paid.receipt": "digits",
    "Receipted.series": "the series of a receipt, in a shape that holds no words",
    "Receipted.receipt": "digits",
    "Refunded.means": "a coded means",
    "Imported.sha256": "SHA-256",
    "Outcome.verdict": "a coded verdict",
    "Counted.shift": "a coded shift",
}
