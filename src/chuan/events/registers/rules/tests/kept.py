"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed."""

from __future__ import annotations

from chuan.definitions.procedures.rules.course import COURSE_CODED
from chuan.events.registers.rules.incoming import KINDS as INCOMING
from chuan.events.registers.rules.number import KINDS as NUMBER

KINDS: dict[str, type] = {**NUMBER, **INCOMING}
CODED = {
    **COURSE_CODED,
    "Taken.symbol": "the symbol of a line of numbers",
    "Taken.paper": "which paper of its stream",
    "Used.kind": "a kind of document of the table",
    "Used.channel": "electronic, paper or both",
    "Used.sha256": "SHA-256",
    "Named.own": "a number of the agency's document system",
    "Registered.kind": "a kind of document of the table",
    "Registered.urgency": "an urgency of the table",
    "Registered.means": "a way of sending of the table",
    "Registered.sha256": "SHA-256",
    "Registered.own": "a number of the agency's document system",
}
