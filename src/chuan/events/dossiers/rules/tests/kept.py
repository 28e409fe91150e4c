"""What this context keeps for ever: every kind of event, and why each text in one is no word somebody typed.

``tests/test_kept_events.py`` holds both to it, and to the files of ``golden/``.
"""

from __future__ import annotations

from chuan.events.dossiers.rules.kinds import KINDS as DOSSIERS
from chuan.events.dossiers.rules.slips import SLIP_KINDS

KINDS: dict[str, type] = {**DOSSIERS, **SLIP_KINDS}
CODED = {
    "PaperIn.key": "a paper of the definition",
    "Hold.step": "a step of the definition",
    "Lacking.step": "a step of the definition",
    "Lacking.competence": "a competence of the catalogue of training",
    "Document.kind": "result or refusal",
    "Document.draft": "SHA-256",
    "Document.symbol": "the symbol of the agency's documents",
    "Document.issued": "SHA-256",
    "Received.code": "the dossier's number",
    "Received.procedure": "a procedure's number",
    "Received.case": "a case of the definition",
    "Received.channel": "a channel of the definition",
    "Received.deliver": "counter or post",
    "Received.source": "counter, portal, kiosk or post",
    "Received.foreign": "the dossier's number in another system",
    "Marking.open": "steps of the definition",
    "Marking.waiting": "steps of the definition",
    "Marking.rounds": "steps and outcomes of the definition",
    "Marking.ended": "an end of the definition",
    "Passed.step": "a step of the definition",
    "Passed.outcome": "an outcome of the definition",
    "TakenBack.step": "a step of the definition",
    "Ready.ended": "an end of the definition",
    "HandedOver.channel": "counter or post",
    "Reminded.step": "a step of the definition",
    "ReminderSeen.step": "a step of the definition",
    "Printed.form": "a form of the house",
    "Printed.sha256": "SHA-256",
    "Printed.symbol": "the symbol of a line of numbers",
    "Paused.step": "a step of the definition",
    "Rescheduled.notice": "the published document a calendar change rests on",
    "Lack.paper": "a paper of the definition",
    "Motion.kind": "supplement, suspend or extend",
    "Motion.step": "a step of the definition",
    "Motion.cause": "one of CAUSES, or a pause of the definition",
    "Motion.evidence": "SHA-256",
    "Completed.effect": "restart or pause",
    "Prompted.channel": "a channel of messages",
    "Notified.about": "one of TELLS",
    "Notified.channel": "one of TELL_CHANNELS",
    "Withdrawn.confirmed": "paper or code",
    "Withdrawn.request": "SHA-256",
    "Lapsed.rule": "a rule of waiting",
    "Silent.effect": "accept or refuse",
    "LegOpened.step": "a step of the definition",
    "LegOpened.procedure": "an internal procedure's code",
    "LegEnded.by": "asker or asked",
    "Unasked.by": "asker or asked",
    "SupplementAsked.procedure": "a procedure's number",
    "SupplementAsked.case": "a case of the definition",
    "Missing.paper": "a paper of the definition",
    "Missing.name": "what the published definition calls it",
    "ReceptionRefused.procedure": "a procedure's number",
    "Guided.procedure": "a procedure's number",
    "Guided.case": "a case of the definition",
    "SlipPrinted.sha256": "SHA-256",
}
